"""What is said of a file on its paths: its reports, each step, each track, each person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from checker.assessment import Step

__all__ = [
    "LATE",
    "MAYBE_LATE",
    "RUNNING",
    "ActorPlace",
    "Entry",
    "Filed",
    "Journey",
    "Law",
    "Place",
    "State",
    "TrackPlace",
]

State = Literal[
    "done",
    "done_maybe_late",
    "done_late",
    "passed",
    "due",
    "maybe_overdue",
    "overdue",
    "lost",
    "open",
    "closed",
]
Law = Mapping[str, Any]
RUNNING = ("due", "maybe_overdue", "overdue")
LATE = ("lost", "done_late")
MAYBE_LATE = ("maybe_overdue", "done_maybe_late")


@dataclass(frozen=True)
class Place:
    """One step of a path on the day of review.

    `state`: done (in time, without a limit, or not countable), done_maybe_late and done_late;
    passed (a later step was taken, this one is not in the file); due, maybe_overdue (after the
    safe day), overdue; lost (can no longer be taken); open (no day to count to); closed (a late
    report ended it).
    `days_left` counts to the safe day, below nought after it. A step that was `taken` may still
    be due: its limit begins with the step itself, as that for handing a decision over, or the day
    of a report is not told and its time is not over. `by_law` is false where the day is what bodies
    do or say, or what is concluded: nobody is certainly late by it.
    """

    step: Step
    state: State
    done_on: date | None = None
    days_left: int | None = None
    taken: bool = False
    by_law: bool = True


@dataclass(frozen=True)
class TrackPlace:
    """One track: its steps, the one the file is in, the next, and what a late report did to it.

    `before` are open steps ahead of `now` of which no file can say whether they were taken,
    `instead` those that may be taken in the place of `now`. `report` is `late`, `maybe_late` or
    None; `closed` says that lateness ended the track, `late` what the law says of it.
    """

    track: str
    state: str
    places: tuple[Place, ...]
    before: tuple[str, ...]
    now: str | None
    instead: tuple[str, ...]
    then: str | None
    report: str | None
    closed: bool
    late: Law | None
    notes: tuple[Any, ...]

    @property
    def running(self) -> tuple[Place, ...]:
        """The steps whose time runs or has run out, the most urgent first."""
        found = [p for p in self.places if p.state in RUNNING and p.days_left is not None]
        return tuple(sorted(found, key=lambda place: place.days_left or 0))


@dataclass(frozen=True)
class ActorPlace:
    """One person: the tracks that are established or open.

    `examined` says that the person may have a direct superior who has to examine without a report.
    """

    actor: str
    headline: str
    tracks: tuple[TrackPlace, ...]
    examined: bool


@dataclass(frozen=True)
class Filed:
    """A report or finding of the file: its number, and which of its days are still to be told."""

    id: str
    kind: str
    number: str | None
    untold: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """An entry of the history that is no step of these paths, or lies after the question."""

    index: int
    step: str
    body: str
    on: date | None
    later: bool


@dataclass(frozen=True)
class Journey:
    """Where the file is: its reports, every person, and the entries that stand on no path."""

    as_of: date
    reports: tuple[Filed, ...]
    actors: tuple[ActorPlace, ...]
    beside: tuple[Entry, ...]
