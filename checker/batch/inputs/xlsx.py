"""XLSX in the flat layout: one sheet, its first row the headings, no formula believed."""

from __future__ import annotations

import contextlib
import os
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from itertools import islice
from typing import Any, BinaryIO

from checker.batch.files import fault_at, refused
from checker.batch.forms import needed
from checker.batch.inputs.package import Areas, areas, examine
from checker.batch.inputs.packed import LIMITS, Limits, opened
from checker.batch.layout import Cell, Table, letters
from checker.batch.record import Broken, Record
from checker.errors import BatchError, Fault
from checker.intake.draft import shortened

__all__ = ["SHEET", "count", "read"]

SHEET = "peristiwa"
"""The sheet that is read where there are several."""

# Beyond fifteen digits a spreadsheet has put noughts: an identity number is no longer what it was.
_EXACT = 10**15
_AT_ONCE = 500
_PLAIN = (str, int, float, date, time, type(None))


def read(
    path: str | os.PathLike[str], packing: str, limits: Limits = LIMITS
) -> Iterator[Record | Broken]:
    """The rows of a workbook that are not empty.

    A row with a formula, an error value, merged cells or a number that the spreadsheet has cut is
    Broken. A workbook that draws on other files is Broken in row 1, its other rows are given.
    Raises BatchError where the file as a whole cannot be used.
    """
    with opened(path) as stream:
        sheet, merged, has_links = _laid_out(path, stream, limits)
        if has_links:
            yield Broken(1, b"", (fault_at(1, "external_links"),))
        yield from _rows(path, sheet, merged)


def count(path: str | os.PathLike[str], packing: str, limits: Limits = LIMITS) -> int:
    """How many rows stand below the headings, empty ones too, and one for links to other files.

    Raises BatchError as `read` does.
    """
    with opened(path) as stream:
        _, laid_out, has_links = _laid_out(path, stream, limits)
        return max(laid_out.rows - 1, 0) + has_links


def _laid_out(
    path: str | os.PathLike[str], stream: BinaryIO, limits: Limits
) -> tuple[Any, Areas, bool]:
    """The sheet to read, what is merged in it, and whether the workbook draws on other files."""
    with needed("batch", path):
        import openpyxl
    has_links = examine(path, stream, limits)
    try:
        with _whatever_is_in_it():
            book = openpyxl.load_workbook(stream, read_only=True, keep_links=False)
            sheet = _sheet(path, book)
            part = sheet._worksheet_path
    except _Spoilt as error:
        raise refused("no_workbook", path, reason=str(error)) from None
    return sheet, areas(path, stream, part), has_links


class _Spoilt(Exception):
    """What the library raised about a workbook that is not what it should be."""


@contextlib.contextmanager
def _whatever_is_in_it() -> Iterator[None]:
    """Around the library: no warnings about what is beside the cells, and one kind of error.

    What it raises depends on what is spoilt, and on which parser of XML it finds installed.
    """
    with warnings.catch_warnings(action="ignore"):
        try:
            yield
        except (BatchError, MemoryError):
            raise
        except Exception as error:
            raise _Spoilt(str(error) or type(error).__name__) from None


def _sheet(path: str | os.PathLike[str], book: Any) -> Any:
    """The sheet to read: the one of the known name, else the only one that is shown."""
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    named = [sheet for sheet in shown if sheet.title.casefold() == SHEET]
    if not book.worksheets:
        raise refused("no_workbook", path, reason="worksheet")
    if len(named or shown) != 1:
        raise refused("which_sheet", path, allowed=[sheet.title for sheet in shown], name=SHEET)
    return (named or shown)[0]


def _rows(path: str | os.PathLike[str], sheet: Any, merged: Areas) -> Iterator[Record | Broken]:
    sheet.reset_dimensions()
    rows = _quietly(sheet.iter_rows())
    number = 0
    try:
        table = _headings(path, next(rows, ()), merged)
        for number, row in enumerate(rows, start=2):
            cells: list[Cell] = [cell.value for cell in row]
            faults = list(_faults(table, number, row, merged))
            if faults:
                cells = [_shown(cell) for cell in cells]
            if found := table.record(number, cells, faults):
                yield found
    except _Spoilt as error:
        fault = fault_at(number + 1, "sheet_spoilt", params={"reason": str(error)})
        yield Broken(number + 1, b"", (fault,))


def _quietly(rows: Iterator[Any]) -> Iterator[Any]:
    """The same rows; those that are whole come before the error that ends them."""
    while True:
        some: list[Any] = []
        try:
            with _whatever_is_in_it():
                some.extend(islice(rows, _AT_ONCE))
        except _Spoilt as spoilt:
            yield from some
            raise spoilt from None
        if not some:
            return
        yield from some


def _headings(path: str | os.PathLike[str], row: Sequence[Any], merged: Areas) -> Table:
    wide = [area for area in merged.of(1) if area.left < len(row)]
    if wide:
        raise refused("headings_merged", path)
    for at, cell in enumerate(row):
        if cell.data_type == "f":
            raise refused("headings_formula", path, f"{letters(at)}1")
    return Table.of(path, [cell.value for cell in row], "cell")


def _faults(table: Table, number: int, row: Sequence[Any], merged: Areas) -> Iterator[Fault]:
    """What is wrong with the cells of a row whatever they should say."""
    for at, cell in enumerate(row):
        value = cell.value
        if at in table.notes or value is None:
            continue
        if cell.data_type == "f":
            yield table.fault(number, at, "formula", shortened(_shown(value)))
        elif cell.data_type == "e":
            yield table.fault(number, at, "cell_error", shortened(str(value)))
        elif isinstance(value, timedelta):
            yield table.fault(number, at, "cell_duration", str(value))
        elif isinstance(value, int | float) and abs(value) >= _EXACT:
            yield table.fault(number, at, "digits_lost", str(value))
    for area in merged.of(number):
        touched = [at for at in table.columns if area.left <= at <= area.right]
        if touched:
            yield table.fault(number, min(touched), "merged")


def _shown(value: Any) -> Any:
    """A formula as its text; it may come as an object of the library."""
    return value if isinstance(value, _PLAIN) else str(getattr(value, "text", value))
