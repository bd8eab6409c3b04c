"""What lies between the forms of files and the run: one incident in, one row per person out.

A reader (`batch.inputs`) turns a file into records, a run turns records into rows, a writer
(`batch.outputs`) turns rows into a file. None of the three knows the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.errors import Fault

__all__ = ["Broken", "Record", "Row"]

# One person's row: the name of a column to text, a number, or nothing.
Row = Mapping[str, str | int | None]


@dataclass(frozen=True)
class Record:
    """One incident as it stands in a file.

    `number` is the line or row in the file, from one (as an editor or a spreadsheet counts them);
    `text` is the JSON of one incident in UTF-8.
    """

    number: int
    text: bytes


@dataclass(frozen=True)
class Broken:
    """A line or row that no incident could be read from.

    `text` is what stood there, cut where it is longer than the reader keeps; None where it is not
    to be shown, since it may name who reported.
    """

    number: int
    text: bytes | None
    faults: tuple[Fault, ...]
