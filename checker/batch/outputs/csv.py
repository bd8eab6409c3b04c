"""CSV as RFC 4180 has it: commas, quotes where they are needed, lines that end with CR LF.

The file begins with the byte order mark of UTF-8, without which a spreadsheet takes other letters.
"""

from __future__ import annotations

import csv
import os
from codecs import BOM_UTF8
from collections.abc import Collection, Iterable, Sequence
from io import StringIO

from checker.batch.outputs.packing import check, opened
from checker.batch.record import Row

__all__ = ["check", "harmless", "write"]

# What a spreadsheet takes for the beginning of a formula, also behind blanks.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_AT_ONCE = 1 << 16


def write(
    path: str | os.PathLike[str],
    packing: str,
    rows: Iterable[Row],
    columns: Sequence[str],
    numbers: Collection[str],
) -> None:
    """Write the columns and one line a row; raises OSError."""
    with opened(path, packing) as stream:
        stream.write(BOM_UTF8)
        lines = StringIO(newline="")
        writer = csv.writer(lines, lineterminator="\r\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([harmless(row.get(column)) for column in columns])
            if lines.tell() >= _AT_ONCE:
                stream.write(lines.getvalue().encode())
                lines.seek(0)
                lines.truncate()
        stream.write(lines.getvalue().encode())


def harmless(value: str | int | None) -> str | int | None:
    """A value that no spreadsheet runs: before what looks like a formula stands an apostrophe."""
    if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA):
        return f"'{value}"
    return value
