"""An empty table in the flat layout: all headings and one worked example."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from checker.batch.forms import form_of
from checker.batch.inputs.xlsx import SHEET
from checker.batch.layout import Column, as_row, headings
from checker.batch.layout.explain import Explained, explained
from checker.batch.outputs import check, csv
from checker.batch.outputs.xlsx import book
from checker.messages import both, text
from checker.resources import load_schema

__all__ = ["FORMS", "template"]

FORMS: Sequence[str] = (".csv", ".xlsx", ".parquet")
"""The endings that a template may have."""

# A row of a sheet is checked and offered words as far down as this.
_FILLED = 10_000
# What the format holds of a note beside a cell.
_LONGEST_TITLE, _LONGEST_NOTE = 32, 255
_COLOURS = ("#DDEBF7", "#E2EFDA", "#FFF2CC", "#FCE4D6", "#EDEDED")
_NARROW, _WIDE = 12, 40


def template(path: str | os.PathLike[str], *, named: str | os.PathLike[str] | None = None) -> None:
    """Write an empty table, of the form that the suffix of `named` or `path` names.

    Raises BatchError for another form or a library that is missing, FileExistsError where the file
    is there, OSError where it cannot be written; then none is left.
    """
    form, _ = form_of(named or path, FORMS)
    check(named or path)
    writer = {".csv": _csv, ".xlsx": _xlsx, ".parquet": _parquet}[form]
    with _left_out(path):
        writer(path)


@contextlib.contextmanager
def _left_out(path: str | os.PathLike[str]) -> Iterator[None]:
    """Take back a file that could not be finished, but none that was there."""
    try:
        yield
    except FileExistsError:
        raise
    except BaseException:
        Path(path).unlink(missing_ok=True)
        raise


def _example() -> Mapping[str, str | int]:
    """The example of the schema as a row."""
    return as_row(load_schema("incident")["examples"][0])


def _csv(path: str | os.PathLike[str]) -> None:
    csv.write(path, "", [_example()], [column.heading for column in headings()], ())


def _parquet(path: str | os.PathLike[str]) -> None:
    import pyarrow
    from pyarrow import parquet

    kinds = {"whole": pyarrow.int64(), "day": pyarrow.date32()}
    columns, example = headings(), _example()
    fields = [
        pyarrow.field(column.heading, kinds.get(column.node.kind, pyarrow.string()))
        for column in columns
    ]
    row = {column.heading: _value(column, example.get(column.heading)) for column in columns}
    table = pyarrow.Table.from_pylist([row], schema=pyarrow.schema(fields))
    with open(path, "xb") as stream:
        parquet.write_table(table, stream, store_schema=False)


def _value(column: Column, cell: str | int | None) -> Any:
    """A cell as a date or number, where its column holds these."""
    if cell is None or column.node.kind != "day":
        return cell
    return date.fromisoformat(str(cell))


def _xlsx(path: str | os.PathLike[str]) -> None:
    with book(path) as made:
        sheets = _Sheets(made)
        sheets.table()
        sheets.explanations()
        sheets.word_lists()


class _Sheets:
    """The three sheets of a template."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._all = explained()
        self._example = _example()
        self._bold = book.add_format({"bold": True, "bg_color": "#E7E6E6", "border": 1})
        self._wrap = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        # One list a set of words, however many columns hold them.
        self._lists = list(
            dict.fromkeys(one.words for one in self._all if one.words and not _is_short(one))
        )

    def table(self) -> None:
        """The table to fill in: headings in colours by part, cells with a note each."""
        sheet = self._book.add_worksheet(SHEET)
        sheet.freeze_panes(1, 1)
        parts = list(dict.fromkeys(_part(one) for one in self._all))
        for at, one in enumerate(self._all):
            heading, kind = one.column.heading, one.column.node.kind
            colour = _COLOURS[parts.index(_part(one)) % len(_COLOURS)]
            marked = {"bold": True, "bg_color": colour, "border": 1}
            shape = {"day": "yyyy-mm-dd", "whole": "0"}.get(kind, "@")
            cell = self._book.add_format({"num_format": shape})
            example = self._book.add_format({"num_format": shape, "italic": True})
            wide = min(max(len(heading) + 2, _NARROW), _WIDE)
            sheet.set_column(at, at, wide, cell)
            sheet.write_string(0, at, heading, self._book.add_format(marked))
            sheet.data_validation(1, at, _FILLED, at, self._check(one))
            value = _value(one.column, self._example.get(heading))
            if isinstance(value, date):
                sheet.write_datetime(1, at, datetime.combine(value, time()), example)
            elif value is not None:
                sheet.write(1, at, value, example)

    def _check(self, one: Explained) -> dict[str, Any]:
        """What a spreadsheet offers and says at the cells of a column."""
        check: dict[str, Any] = {
            "validate": "list" if one.words else "any",
            "input_title": _cut(one.title["id"], _LONGEST_TITLE),
            "input_message": _cut(f"{one.about['id']} {one.written['id']}.", _LONGEST_NOTE),
        }
        if one.words:
            check["source"] = list(one.words) if _is_short(one) else self._source(one.words)
        if one.column.node.kind == "terms":
            # Several words in one cell are on no list.
            check["show_error"] = False
        return check

    def _source(self, words: tuple[str, ...]) -> str:
        from xlsxwriter.utility import xl_col_to_name

        column = xl_col_to_name(self._lists.index(words))
        sheet = text("batch_files.sheet.words", "id")
        return f"={sheet}!${column}$2:${column}${len(words) + 1}"

    def explanations(self) -> None:
        """How to fill in the table, then every heading in both languages."""
        sheet = self._book.add_worksheet(text("batch_files.sheet.explained", "id"))
        line = 0
        for number in range(1, _RULES + 1):
            rule = both(f"batch_files.rule.{number}")
            sheet.write_string(line, 0, f"{number}. {rule['id']}")
            sheet.write_string(line + 1, 0, f"    {rule['en']}")
            line += 2
        line += 1
        widths = (40, 26, 26, 16, 34, 34, 60, 60, 50)
        for at, (title, width) in enumerate(zip(_titles(), widths, strict=True)):
            sheet.set_column(at, at, width)
            sheet.write_string(line, at, title, self._bold)
        for number, one in enumerate(self._all, start=line + 1):
            for at, words in enumerate(_told(one)):
                sheet.write_string(number, at, words, self._wrap)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(line)

    def word_lists(self) -> None:
        """The words that cells are offered, one column a list."""
        sheet = self._book.add_worksheet(text("batch_files.sheet.words", "id"))
        for at, words in enumerate(self._lists):
            named = next(one for one in self._all if one.words == words)
            sheet.set_column(at, at, _WIDE // 2)
            sheet.write_string(0, at, named.column.node.form, self._bold)
            for number, word in enumerate(words, start=1):
                sheet.write_string(number, at, word)


_RULES = 7


def _titles() -> list[str]:
    name = [both(f"batch_files.column.{part}") for part in ("title", "written", "about")]
    heading, needed_, words = (
        both(f"batch_files.column.{part}") for part in ("heading", "needed", "words")
    )
    title, written, about = name
    return [
        f"{heading['id']} / {heading['en']}",
        *(title["id"], title["en"]),
        f"{needed_['id']} / {needed_['en']}",
        *(written["id"], written["en"], about["id"], about["en"]),
        f"{words['id']} / {words['en']}",
    ]


def _told(one: Explained) -> list[str]:
    return [
        one.column.heading,
        *(one.title["id"], one.title["en"]),
        text("batch_files.needed", "id") if one.is_needed else "",
        *(one.written["id"], one.written["en"], one.about["id"], one.about["en"]),
        ", ".join(one.words),
    ]


def _part(one: Explained) -> str:
    """The part of an incident that a heading belongs to, which it begins with."""
    part, dot, _ = one.column.heading.partition(".")
    return part if dot else ""


def _is_short(one: Explained) -> bool:
    """Whether a list of words fits into the rule of a cell."""
    return len(",".join(one.words)) <= _LONGEST_NOTE


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
