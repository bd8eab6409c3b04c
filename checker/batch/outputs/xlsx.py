"""XLSX for what a person looks through: one sheet, its headings frozen, its size limited."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from checker.batch.files import refused
from checker.batch.forms import needed
from checker.batch.outputs.csv import harmless
from checker.batch.record import Row

__all__ = ["LONGEST", "MOST_ROWS", "book", "check", "write"]

MOST_ROWS = 50_000
"""More rows than a person looks through, or an office computer opens at ease."""

LONGEST = 32_767
"""The most that a cell of the format holds."""

_WIDTH, _NARROW = 24, 10
_PLAIN = ("strings_to_formulas", "strings_to_numbers", "strings_to_urls")


def check(path: str | os.PathLike[str], packing: str) -> None:
    """Raise BatchError if the library is not installed."""
    with needed("batch", path):
        import xlsxwriter  # noqa: F401


def write(
    path: str | os.PathLike[str],
    packing: str,
    rows: Iterable[Row],
    columns: Sequence[str],
    numbers: Collection[str],
) -> None:
    """Write the columns and one row a row.

    Text is always text, whatever it begins with, and cut where a cell cannot hold it. Raises
    BatchError where there are more than MOST_ROWS, OSError.
    """
    with book(path, constant_memory=True) as made:
        sheet = made.add_worksheet("hasil")
        bold = made.add_format({"bold": True, "bg_color": "#E7E6E6"})
        # What looks like a formula stays text also when somebody edits the cell.
        quoted = made.add_format({"quote_prefix": True})
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        number = 0
        for at, name in enumerate(columns):
            sheet.set_column(at, at, _NARROW if name in numbers else _WIDTH)
            sheet.write_string(0, at, name, bold)
        for number, row in enumerate(rows, start=1):
            if number > MOST_ROWS:
                raise refused("too_many_rows", path, limit=MOST_ROWS)
            for at, name in enumerate(columns):
                value = row.get(name)
                if isinstance(value, int):
                    sheet.write_number(number, at, value)
                elif value:
                    mark = None if harmless(value) == value else quoted
                    sheet.write_string(number, at, _cut(value), mark)
        sheet.autofilter(0, 0, number, len(columns) - 1)


@contextlib.contextmanager
def book(path: str | os.PathLike[str], **options: Any) -> Iterator[Any]:
    """A new workbook that says nothing of when it was made; raises OSError.

    Its parts lie in the folder of `path` while it is made, and go with it.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    with (
        open(path, "xb") as stream,
        TemporaryDirectory(prefix=".check-", dir=Path(path).absolute().parent) as aside,
    ):
        packed = BytesIO()
        made = Workbook(packed, {"tmpdir": aside, **dict.fromkeys(_PLAIN, False), **options})
        made.set_properties({"created": datetime.fromtimestamp(0, UTC)})
        try:
            yield made
            made.close()
        except FileCreateError as error:
            # The library wraps what the disk said.
            raise error.args[0] from None
        finally:
            # Only a workbook that was finished has closed its parts.
            for sheet in made.worksheets() if options.get("constant_memory") else ():
                sheet._opt_close()
        stream.write(packed.getbuffer())


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
