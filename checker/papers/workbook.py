"""The register as an Excel workbook: rows with real numbers and dates, and a sheet of counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from checker.errors import ArgumentError
from checker.messages import both
from checker.papers.case import say
from checker.papers.register import Entry, Tally

__all__ = ["workbook"]

_COLUMNS: Sequence[tuple[str, int]] = (
    ("file", 16),
    ("number", 24),
    ("source", 12),
    ("received_on", 12),
    ("registered_on", 12),
    ("contest", 20),
    ("region", 20),
    ("position", 28),
    ("agency", 24),
    ("conduct", 32),
    ("group", 28),
    ("phase", 16),
    ("track", 14),
    ("state", 20),
    ("norms", 52),
    ("level", 24),
    ("sent_to", 20),
    ("sent_on", 12),
    ("answer_by", 14),
    ("answered_on", 12),
    ("answer", 28),
    ("sanction", 28),
    ("sanctioned_on", 12),
    ("days_open", 10),
    ("awaited", 36),
    ("due", 12),
    ("due_state", 14),
    ("overdue", 10),
)
_NAMES: Sequence[tuple[str, int]] = (("name", 24), ("reporter", 24))
# The most that a cell of the format holds.
_LONGEST = 32767


def workbook(
    rows: Sequence[Entry], tallies: Sequence[Tally], as_of: date, *, identities: bool = False
) -> bytes:
    """Write the register and its counts; the same rows give the same bytes.

    `identities` adds the columns of names. Text is always written as text, whatever it begins
    with. Raises ArgumentError where the extra for workbooks is not installed.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise ArgumentError(both("papers.no_xlsx"), remedy=both("papers.no_xlsx.hint")) from None
    out = BytesIO()
    plain = ("strings_to_formulas", "strings_to_numbers", "strings_to_urls")
    book = Workbook(out, {"in_memory": True, **dict.fromkeys(plain, False)})
    book.set_properties({"created": datetime.combine(as_of, datetime.min.time())})
    columns = [*_COLUMNS, *(_NAMES if identities else ())]
    _Sheets(book).register(rows, columns, as_of)
    _Sheets(book).counts(tallies)
    book.close()
    return out.getvalue()


class _Sheets:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        wrap = {"text_wrap": True, "valign": "top", "border": 1}
        red = {"font_color": "#C00000", "bold": True}
        self._text = book.add_format(wrap)
        self._date = book.add_format({**wrap, "num_format": "yyyy-mm-dd"})
        self._number = book.add_format({**wrap, "num_format": "0"})
        self._late = book.add_format({**wrap, **red, "num_format": "0"})
        self._late_date = book.add_format({**wrap, **red, "num_format": "yyyy-mm-dd"})
        self._head = book.add_format({**wrap, "bold": True, "bg_color": "#E7E6E6"})
        self._title = book.add_format({"bold": True, "font_size": 12})

    def register(
        self, rows: Sequence[Entry], columns: Sequence[tuple[str, int]], as_of: date
    ) -> None:
        """One row an entry, a title above, the head frozen, a filter over all."""
        sheet = self._book.add_worksheet(say("sheet.register"))
        sheet.write_string(0, 0, say("sheet.title", day=as_of.isoformat()), self._title)
        sheet.write_string(1, 0, say("sheet.note"))
        head = 2
        sheet.write_string(head, 0, say("column.no"), self._head)
        sheet.set_column(0, 0, len("1000"))
        for index, (name, width) in enumerate(columns, start=1):
            sheet.write_string(head, index, say(f"column.{name}"), self._head)
            sheet.set_column(index, index, width)
        for number, row in enumerate(rows, start=1):
            sheet.write_number(head + number, 0, number, self._number)
            for index, (name, _) in enumerate(columns, start=1):
                self._cell(sheet, (head + number, index), name, row)
        sheet.freeze_panes(head + 1, 3)
        sheet.autofilter(head, 0, head + len(rows), len(columns))
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_print_scale(60)
        sheet.repeat_rows(head)
        sheet.repeat_columns(0, 2)

    def _cell(self, sheet: Any, place: tuple[int, int], name: str, row: Entry) -> None:
        value = getattr(row, name)
        is_late = row.overdue is not None and name in ("due", "due_state", "overdue")
        if isinstance(value, date):
            when = datetime.combine(value, datetime.min.time())
            sheet.write_datetime(*place, when, self._late_date if is_late else self._date)
        elif isinstance(value, int):
            sheet.write_number(*place, value, self._late if is_late else self._number)
        elif value:
            text = value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
            sheet.write_string(*place, text, self._late if is_late else self._text)
        else:
            sheet.write_blank(*place, None, self._text)

    def counts(self, tallies: Sequence[Tally]) -> None:
        """The counts, one block below the other."""
        sheet = self._book.add_worksheet(say("sheet.counts"))
        sheet.set_column(0, 0, 56)
        sheet.set_column(1, 1, 12)
        sheet.write_string(0, 0, say("sheet.counts.note"))
        line = 2
        for tally in tallies:
            sheet.write_string(line, 0, tally.title, self._head)
            sheet.write_string(line, 1, say("column.persons"), self._head)
            for value, count in tally.counts.items():
                line += 1
                sheet.write_string(line, 0, value, self._text)
                sheet.write_number(line, 1, count, self._number)
            line += 2


# The number of the paper size in the format.
_A4 = 9
