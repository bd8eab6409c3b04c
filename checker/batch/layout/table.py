"""A file in the flat layout: its headings, its rows as records, and where a fault stands in it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from checker.batch.files import fault_at
from checker.batch.layout.cells import Cell, is_empty
from checker.batch.layout.headings import WHOLE, Column, heading_of, nearest_heading, resolve
from checker.batch.layout.rows import Wrong, as_incident
from checker.batch.record import Broken, Record
from checker.errors import BatchError, Fault
from checker.intake import MAX_BYTES
from checker.intake.draft import Draft, shortened
from checker.intake.scanner import Path
from checker.messages import both

__all__ = ["FlatRecord", "Naming", "Table", "letters"]

Naming = Literal["cell", "column", "name"]
"""How a place is called: `cell` C17 of a sheet, `column` C of a line, `name` the heading alone."""

_NOTE = "#"
_REPORTER: Path = ("reports", "reporter")


@dataclass(frozen=True)
class Table:
    """The headings of one file, each with its column counted from nought."""

    columns: Mapping[int, Column]
    notes: frozenset[int]
    naming: Naming

    @classmethod
    def of(
        cls,
        path: str | os.PathLike[str],
        row: Sequence[object],
        naming: Naming,
        number: int | None = 1,
    ) -> Table:
        """Read the headings, in line `number`; raises BatchError with all that is wrong with them.

        A column whose heading begins with `#` is a note and is not read; one without a heading
        must be empty.
        """
        columns: dict[int, Column] = {}
        notes, seen, faults = set[int](), set[Path](), list[Fault]()
        for at, given in enumerate(row):
            heading = str(given).strip() if given is not None else ""
            column = resolve(heading)
            if heading.startswith(_NOTE):
                notes.add(at)
            elif column is None and heading:
                draft = _draft("unknown_heading", heading)
                draft.nearest = nearest_heading(heading)
                faults.append(_at(draft.fault(), at, heading, naming, number))
            elif column and column.path in seen:
                draft = _draft("heading_twice", heading)
                faults.append(_at(draft.fault(), at, heading, naming, number))
            elif column:
                columns[at] = column
                seen.add(column.path)
        if not columns and not faults:
            faults.append(fault_at(number, "no_headings"))
        if faults:
            raise BatchError(faults).in_file(os.fspath(path))
        return cls(columns, frozenset(notes), naming)

    def record(
        self, number: int, cells: Sequence[Cell], faults: Sequence[Fault] = ()
    ) -> Record | Broken | None:
        """The record of one row, None where every cell is empty.

        `faults` are those that the reader has found in the row; then it is Broken.
        """
        filled = [
            (at, cell)
            for at, cell in enumerate(cells)
            if cell is not None and cell != "" and at not in self.notes and not is_empty(cell)
        ]
        if not filled and not faults:
            return None
        known = [(self.columns[at], cell) for at, cell in filled if at in self.columns]
        found = [*faults, *self._unheaded(number, filled)]
        whole = [(at, cell) for at, cell in filled if at == self._whole]
        if whole:
            text = str(whole[0][1]).encode("utf-8", "surrogatepass")
            found += [self.fault(number, whole[0][0], "json_and_more")] if len(known) > 1 else []
        else:
            incident, wrong = as_incident(known)
            text = _encoded(incident)
            found += [self._wrong(number, each) for each in wrong]
        if len(text) > MAX_BYTES:
            found.append(fault_at(number, "line_too_long", params={"limit": MAX_BYTES}))
        if found:
            return Broken(number, _kept(known), tuple(found))
        return FlatRecord(number, text, self, bool(whole))

    @property
    def may_name_reporter(self) -> bool:
        """Whether a column may hold who reported."""
        return any(_may_name_reporter(column) for column in self.columns.values())

    def __reduce__(self) -> tuple[object, ...]:
        # By the headings alone it goes to another process as a short text.
        headings = {at: column.heading for at, column in self.columns.items()}
        return _table, (headings, self.notes, self.naming)

    @cached_property
    def _whole(self) -> int | None:
        """Where whole incidents stand."""
        return next((at for at, each in self.columns.items() if each.heading == WHOLE), None)

    @cached_property
    def _by_path(self) -> Mapping[Path, int]:
        """Where each place of an incident stands."""
        return {column.path: at for at, column in self.columns.items()}

    def fault(
        self,
        number: int | None,
        at: int,
        code: str,
        found: str | None = None,
        allowed: Sequence[str] = (),
    ) -> Fault:
        """What is wrong with the cell in column `at`, counted from nought, of a row."""
        column = self.columns.get(at)
        draft = _draft(code, found, column.path if column else ())
        draft.allowed = tuple(allowed)
        return _at(draft.fault(), at, column.heading if column else "", self.naming, number)

    def placed(self, number: int, fault: Fault, is_whole: bool = False) -> Fault:
        """A fault of an incident, with row, column and heading for the place in its JSON."""
        path = _path_of(fault.pointer or "")
        at, heading = (self._whole, WHOLE) if is_whole else self._where(path)
        return _at(fault, at, heading, self.naming, number)

    def _unheaded(self, number: int, filled: Iterable[tuple[int, Cell]]) -> Iterator[Fault]:
        for at, _ in filled:
            # What stands there is not said again: it may be who reported.
            if at not in self.columns:
                yield self.fault(number, at, "no_heading")

    def _wrong(self, number: int, wrong: Wrong) -> Fault:
        return self.placed(number, _draft(wrong.code, wrong.found, wrong.column.path).fault())

    def _where(self, path: Path) -> tuple[int | None, str]:
        """The column that a place in the incident was read from, and its heading."""
        for length in range(len(path), 0, -1):
            if (at := self._by_path.get(path[:length])) is not None:
                return at, self.columns[at].heading
        return None, heading_of(path)


@dataclass(frozen=True)
class FlatRecord(Record):
    """An incident from a row; `is_whole` if it stood there as JSON in one cell."""

    table: Table
    is_whole: bool

    def placed(self, faults: Iterable[Fault]) -> tuple[Fault, ...]:
        """The faults of this incident with their places in the file."""
        return tuple(self.table.placed(self.number, fault, self.is_whole) for fault in faults)


def _table(headings: Mapping[int, str], notes: frozenset[int], naming: Naming) -> Table:
    found = ((at, resolve(heading)) for at, heading in headings.items())
    return Table({at: column for at, column in found if column}, notes, naming)


def letters(at: int) -> str:
    """The letters of a column, counted from nought, as a spreadsheet names it."""
    name, rest = "", at + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _at(fault: Fault, at: int | None, heading: str, naming: Naming, number: int | None) -> Fault:
    """The fault with its row, its column, and the name of the place before its words."""
    if at is None:
        place, name = "at_name" if heading else "", ""
    elif naming == "name":
        place, name = "at_name", ""
    else:
        place, name = f"at_{naming}", letters(at)
        name += str(number) if naming == "cell" else ""
    column = None if at is None or naming == "name" else at + 1
    text = fault.text
    if place:
        words = {"cell": name, "heading": heading or both("batch_files.untitled"), "fault": text}
        text = both(f"batch_files.{place}", **words)
    return fault._replace(text=text, line=number, column=column)


def _draft(code: str, found: str | None, path: Path = ()) -> Draft:
    return Draft(code, path, found, catalogue="batch_files")


def _path_of(pointer: str) -> Path:
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    return tuple(int(step) if step.isdecimal() and step.isascii() else step for step in steps)


def _encoded(incident: Mapping[str, Any]) -> bytes:
    try:
        return json.dumps(incident, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        # Half a character, which the intake names where it sees it.
        return json.dumps(incident).encode()


def _kept(cells: Iterable[tuple[Column, Cell]]) -> bytes:
    """The row as it is shown in a list of rejects: by its headings, without who reported."""
    told = {
        column.heading: str(cell) if isinstance(cell, float) else cell
        for column, cell in cells
        if not _may_name_reporter(column)
    }
    text = json.dumps(told, ensure_ascii=False, default=str)
    if len(text) > MAX_BYTES:
        text = json.dumps({heading: shortened(str(cell)) for heading, cell in told.items()})
    return text.encode("utf-8", "replace")


def _may_name_reporter(column: Column) -> bool:
    way = tuple(step for step in column.path if isinstance(step, str))[: len(_REPORTER)]
    return way == _REPORTER[: len(way)]
