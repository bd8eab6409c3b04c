"""CSV in the flat layout: comma, semicolon or tab between cells, told by the headings."""

from __future__ import annotations

import csv
import os
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from checker.batch.files import fault_at
from checker.batch.inputs.lines import Line, lines
from checker.batch.inputs.packed import LIMITS, Limits, pieces
from checker.batch.layout import Table
from checker.batch.record import Broken, Record
from checker.errors import BatchError, Fault
from checker.intake import MAX_BYTES

__all__ = ["count", "read"]

_DELIMITERS = ",;\t"
# Spreadsheets may write the delimiter into a line of its own: sep=;
_SPOKEN = "sep="


def read(
    path: str | os.PathLike[str], packing: str, limits: Limits = LIMITS
) -> Iterator[Record | Broken]:
    """The rows of a file that are not empty; `number` is the line on which a row begins.

    Raises BatchError where the file cannot be read or its headings cannot be used.
    """
    feed, delimiter, table = _begun(path, packing, limits)
    for cells in _rows(feed, delimiter):
        if isinstance(cells, _Uncut):
            fault = fault_at(feed.first, "csv_row", params={"reason": cells.reason})
            text = None if table.may_name_reporter else cells.first
            yield Broken(feed.first, text, (*feed.faults, fault))
        elif found := table.record(feed.first, cells, feed.faults):
            yield found


def count(path: str | os.PathLike[str], packing: str, limits: Limits = LIMITS) -> int:
    """How many rows are not empty; raises BatchError as `read` does."""
    feed, delimiter, _ = _begun(path, packing, limits)
    rows = _rows(feed, delimiter)
    return sum(1 for cells in rows if isinstance(cells, _Uncut) or any(cells) or feed.faults)


def _begun(path: str | os.PathLike[str], packing: str, limits: Limits) -> tuple[_Feed, str, Table]:
    """The lines behind the headings, what stands between cells, and the headings."""
    feed = _Feed(lines(pieces(path, packing, limits)))
    delimiter = _delimiter(feed)
    return feed, delimiter, _headings(path, feed, delimiter)


class _Uncut(NamedTuple):
    """A row that cannot be cut into cells: its first line, and why."""

    first: bytes
    reason: str


def _rows(feed: _Feed, delimiter: str) -> Iterator[list[str] | _Uncut]:
    """The cells of each row; the feed says which lines it is made of."""
    reader = feed.reader(delimiter)
    while True:
        feed.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, _TooLong) as error:
            yield _Uncut(feed.give_back(), str(error))
            reader = feed.reader(delimiter)
            continue
        yield cells


class _TooLong(Exception):
    """A row that goes on for longer than an incident may be."""


class _Feed:
    """Hands lines to the reader of rows and remembers those of the row that it is reading."""

    def __init__(self, source: Iterator[Line]) -> None:
        self._source = source
        self._ahead: deque[Line] = deque()
        self._row: list[Line] = []
        self._size = 0

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        line = self._ahead.popleft() if self._ahead else next(self._source)
        self._row.append(line)
        self._size += len(line.text)
        if self._size > MAX_BYTES:
            raise _TooLong(f"> {MAX_BYTES} B")
        # What is left of a line that is too long would be read as cells.
        is_cut = line.fault is not None and line.fault.code == "line_too_long"
        text = "" if is_cut else line.text.decode("utf-8", "replace")
        return f"{text}\n"

    def reader(self, delimiter: str) -> Iterator[list[str]]:
        """A reader of rows that begins at the next line."""
        return csv.reader(self, delimiter=delimiter, strict=True)

    def begin(self) -> None:
        """A row begins."""
        self._row, self._size = [], 0

    @property
    def first(self) -> int:
        """The line on which the row begins."""
        return self._row[0].number if self._row else 1

    @property
    def faults(self) -> list[Fault]:
        """What is wrong with the lines of the row."""
        return [line.fault for line in self._row if line.fault]

    def give_back(self) -> bytes:
        """Keep the first line of the row, which is returned; the others are read once more.

        A quote that is not closed would otherwise take sound rows with it.
        """
        first, *others = self._row
        self._ahead.extendleft(reversed(others))
        self._row = [first]
        return first.text

    def peek(self) -> Line | None:
        """The next line, which stays the next."""
        if not self._ahead:
            self._ahead.extend(line for line in [next(self._source, None)] if line)
        return self._ahead[0] if self._ahead else None


def _delimiter(feed: _Feed) -> str:
    """What stands between the headings, none of which holds such a sign."""
    line = feed.peek()
    text = line.text.decode("utf-8", "replace").strip() if line else ""
    if text.startswith(_SPOKEN) and len(text) == len(_SPOKEN) + 1:
        next(feed)
        return text[-1]
    return max(_DELIMITERS, key=text.count)


def _headings(path: str | os.PathLike[str], feed: _Feed, delimiter: str) -> Table:
    feed.begin()
    try:
        row = next(feed.reader(delimiter), [])
    except (csv.Error, _TooLong) as error:
        fault = fault_at(feed.first, "csv_row", params={"reason": str(error)})
        raise BatchError([*feed.faults, fault]).in_file(os.fspath(path)) from None
    if feed.faults:
        raise BatchError(feed.faults).in_file(os.fspath(path))
    return Table.of(path, row, "column", feed.first)
