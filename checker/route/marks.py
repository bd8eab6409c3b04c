"""Which entries of the history say that a step of a path was taken: the marks of the rulebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from functools import cached_property, lru_cache
from typing import Any

from checker.route.clocks import Taken

__all__ = ["Done", "History", "is_named"]

Law = Mapping[str, Any]
RECEIVED = "received"


@dataclass(frozen=True)
class Done:
    """That a step was taken: on which day, if the file gives it, and by which entries of it.

    `limit_on` is the day that its time limit is held against, None where that is still to come:
    it is another day than `on` where the limit begins with the step itself.
    """

    on: date | None
    limit_on: date | None
    limit_runs: bool
    entries: tuple[int, ...] = ()


@dataclass(frozen=True)
class History:
    """What had been done on the day of the question: the reports and the steps taken.

    `by_report` says that the file came, or may still come, by a report and not only by a finding
    of the supervisor; `law` is the journey of the rulebook.
    """

    as_of: date
    reports: Sequence[Mapping[str, Any]]
    by_report: bool
    steps: Sequence[Taken]
    law: Law

    def done(self, step: str, track: str) -> Done | None:
        """Return that a step of a path was taken; None where no entry says so."""
        days: list[date | None] = []
        entries: list[Taken] = []
        had = {taken.step for taken in self.steps if taken.is_of(track)}
        for mark, reported, fitting in self._marks:
            if not is_named(step, mark["steps"]) or not had.isdisjoint(mark.get("without", ())):
                continue
            days += reported
            own_track = [taken for taken in fitting if taken.is_of(track)]
            days += [taken.on for taken in own_track]
            entries += own_track
        if not days:
            return None
        on, indexes = _first(days), tuple(dict.fromkeys(taken.index for taken in entries))
        for own in self.law.get("own_clock", ()):
            if is_named(step, own["steps"]):
                ends = self._ends(own["until"], entries, track)
                return Done(on, _first(ends), not ends, indexes)
        return Done(on, on, False, indexes)

    @cached_property
    def _marks(self) -> tuple[tuple[Law, list[date], list[Taken]], ...]:
        """The marks that something in the file fits, and what fits: few of many do."""
        found = (
            (mark, self._reported(mark), [t for t in self.steps if self._fits(mark, t)])
            for mark in self.law.get("marks", ())
        )
        return tuple(one for one in found if one[1] or one[2])

    def _ends(
        self, until: Iterable[str], entries: Iterable[Taken], track: str
    ) -> list[date | None]:
        """Return the days on which a limit that began with the step itself was met."""
        if RECEIVED in until:
            return [taken.received_on for taken in entries if taken.received_on is not None]
        return [s.on for s in self.steps if s.step in until and s.is_of(track)]

    def _reported(self, mark: Law) -> list[date]:
        days = [_day(report.get(mark.get("report", ""))) for report in self.reports]
        return [day for day in days if day is not None and day <= self.as_of]

    def _fits(self, mark: Law, taken: Taken) -> bool:
        levels = mark.get("levels")
        return (
            taken.step in mark.get("handling", ())
            and _meets(taken.by, mark.get("by"))
            and _meets(taken.to, mark.get("to"))
            and (levels is None or taken.entry.get("level") in levels)
            and ("follows" not in mark or taken.after in mark["follows"])
        )


def _first(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)


def is_named(step: str, patterns: Iterable[str]) -> bool:
    """Return whether one of the patterns stands for the step."""
    return _is_named(step, tuple(patterns))


# The steps and the patterns are those of a rulebook: few, and asked about for every file.
@lru_cache(maxsize=1 << 16)
def _is_named(step: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(step, pattern) for pattern in patterns)


def _meets(bodies: frozenset[str], wanted: Iterable[str] | None) -> bool:
    return wanted is None or not bodies.isdisjoint(wanted)


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
