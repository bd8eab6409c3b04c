"""A chunk of lines to their rows and rejects: the one function that every run is made of.

It is the same in this process, in another and on another machine, and gives the same bytes there:
what it returns follows from the chunk, the order and the rulebook alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from checker import __version__
from checker.assessment import Assessment
from checker.assessment.terms import Lang
from checker.batch.inputs import placed
from checker.batch.record import Broken, Record, Row
from checker.batch.rejects import reject_line
from checker.batch.row import rows_of
from checker.errors import BatchError, Fault, IncidentError, InternalError
from checker.messages import both

if TYPE_CHECKING:
    from checker.checker import Checker
    from checker.incident import Incident

__all__ = ["Chunk", "Done", "Order", "Tally", "work"]


@dataclass(frozen=True)
class Order:
    """What is asked for, the same for every chunk.

    `rules` is the folder of the rules, that of the package if None, and `rulebook` the hash that
    it must have. `as_of` is the day of review where one is given; else the incident's own
    counts, else `today`, the day on which the run was first begun. `full` asks for whole
    assessments in place of rows; `lang` is the language of the texts in a row.
    """

    rules: str | None
    rulebook: str
    as_of: date | None
    today: date
    full: bool
    lang: Lang
    version: str = __version__


@dataclass(frozen=True)
class Chunk:
    """Some lines of one file, in their order; `number` counts the chunks of a run from nought."""

    number: int
    file: str
    items: tuple[Record | Broken, ...]


@dataclass(frozen=True)
class Tally:
    """How many: lines read, incidents assessed, refused, failed on by us; rows, and headlines.

    A line that we failed on counts as refused too.
    """

    read: int = 0
    assessed: int = 0
    refused: int = 0
    failed: int = 0
    rows: int = 0
    headlines: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: Tally) -> Tally:
        names = sorted({*self.headlines, *other.headlines})
        return Tally(
            self.read + other.read,
            self.assessed + other.assessed,
            self.refused + other.refused,
            self.failed + other.failed,
            self.rows + other.rows,
            {n: self.headlines.get(n, 0) + other.headlines.get(n, 0) for n in names},
        )


@dataclass(frozen=True)
class Done:
    """What became of a chunk: rows and rejects as lines of JSON, and how many."""

    number: int
    rows: bytes
    rejects: bytes
    tally: Tally


def work(chunk: Chunk, order: Order) -> Done:
    """Assess every line of a chunk; a line that cannot be assessed is a reject, never an error.

    Raises BatchError where this place has another rulebook or version than was ordered.
    """
    checker = _checker(order.rules, order.rulebook, order.version)
    rows, rejects, tally = bytearray(), bytearray(), Tally()
    for item in chunk.items:
        try:
            lines, one = _assessed(item, chunk, order, checker)
            rows += lines
        except _Refused as refused:
            rejects += reject_line(chunk.file, item.number, refused.faults, item.text)
            one = Tally(read=1, refused=1, failed=int(refused.is_ours))
        tally += one
    return Done(chunk.number, bytes(rows), bytes(rejects), tally)


class _Refused(Exception):
    """A line has no assessment; `is_ours` where that is no fault of the line."""

    def __init__(self, faults: Iterable[Fault], *, is_ours: bool = False) -> None:
        super().__init__()
        self.faults = tuple(faults)
        self.is_ours = is_ours


# The rulebook and what it remembers live as long as the process.
@lru_cache(maxsize=2)
def _checker(rules: str | None, digest: str, version: str) -> Checker:
    from checker.checker import Checker
    from checker.rulebook import Rulebook

    rulebook = Rulebook.load(rules)
    if rulebook.hash != digest or version != __version__:
        found, wanted = f"{__version__}, {rulebook.hash}", f"{version}, {digest}"
        text = both("batch.other_rulebook", found=found, wanted=wanted)
        raise BatchError([Fault("batch.other_rulebook", text, both("batch.other_rulebook.hint"))])
    return Checker(rulebook)


def _assessed(
    item: Record | Broken, chunk: Chunk, order: Order, checker: Checker
) -> tuple[bytes, Tally]:
    """The lines of one incident; raises _Refused."""
    if isinstance(item, Broken):
        raise _Refused(item.faults)
    try:
        incident, assessment = _checked(item, order, checker)
        lines = _lines(incident, assessment, item, chunk, order, checker)
    except IncidentError as error:
        raise _Refused(placed(item, error.faults)) from None
    except Exception as error:
        raise _Refused([_fault_of_ours(error)], is_ours=True) from None
    headlines: dict[str, int] = {}
    for actor in assessment.actors:
        headlines[actor.headline] = headlines.get(actor.headline, 0) + 1
    return lines, Tally(1, 1, rows=lines.count(b"\n"), headlines=headlines)


def _checked(item: Record, order: Order, checker: Checker) -> tuple[Incident, Assessment]:
    from checker.intake import read_incident

    contests = checker.rulebook.contests
    incident = read_incident(item.text, contests=contests, as_of=order.as_of)
    own = incident.as_of if order.as_of is None else None
    day = None if own is not None else order.as_of or order.today
    return incident, checker.check(incident, as_of=day)


def _lines(
    incident: Incident,
    assessment: Assessment,
    item: Record,
    chunk: Chunk,
    order: Order,
    checker: Checker,
) -> bytes:
    from checker.incident import as_json

    if order.full:
        return assessment.model_dump_json().encode() + b"\n"
    law = checker.rulebook.journey
    place: Row = {"file": chunk.file, "line": item.number}
    rows = rows_of(assessment, as_json(incident), law, place=place, lang=order.lang)
    return b"".join(
        json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for row in rows
    )


def _fault_of_ours(error: Exception) -> Fault:
    """What is said of a line that we failed on; what an unknown error says may quote the line."""
    if isinstance(error, InternalError):
        return Fault(error.code, error.text, error.remedy)
    text = both("batch.internal", error=type(error).__name__)
    return Fault("internal", text, both("batch.internal.hint"))
