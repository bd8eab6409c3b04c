"""Which entries of the history say that a step of a path was taken: the marks of the rulebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from typing import Any

from checker.route.clocks import CLOCKS, Taken, is_appealed, steps_began

__all__ = ["Done", "History", "Named", "Names", "is_named"]

Law = Mapping[str, Any]
_RECURRING = frozenset(name for name, clock in CLOCKS.items() if clock.recurs)
RECEIVED = "received"
REPORT = "received_on"


@dataclass(frozen=True)
class Named:
    """What the rulebook says of one step of a path: the entries whose patterns stand for it.

    `marks` say which history takes the step, `own_clocks` that its limit begins with it;
    `reports` says that it brings a report to the supervisor, `is_of_kind` that a report or finding
    alone says that it was taken, but not when. `is_optional` says that it is only taken
    where something calls for it, `can_be_lost` that it cannot be taken late. Steps of one `road`
    are taken in each other's place. `longer` are those that give it a longer time in some cases.
    `effect` is what holds up a day that comes by itself, `is_practice` that no law sets the day.
    `clock` is the one that its limit counts from where each occurrence calls for the step again.
    """

    marks: tuple[Law, ...]
    own_clocks: tuple[Law, ...]
    reports: bool
    is_of_kind: bool
    is_optional: bool
    can_be_lost: bool
    road: int | None
    longer: tuple[str, ...]
    effect: Law | None
    is_practice: bool
    clock: str | None


class Names:
    """What one `journey` of a rulebook says of the steps, read once for each of them.

    `of_reports` are the fields of a report that say that a step was taken, or how it stands.
    """

    def __init__(self, law: Law) -> None:
        self.law = law
        named = {mark.get("report") for mark in law.get("marks", ())} - {None}
        self.of_reports = ("kind", *sorted(named))
        self._known: dict[str, Named] = {}

    def of(self, step: str) -> Named:
        """Return what is said of a step."""
        found = self._known.get(step)
        return found or self._known.setdefault(step, self._named(step))

    def clock_of(self, step: str) -> str | None:
        """Return the clock from which the limit of a step counts, None where there is none."""
        clock: str | None = self.law.get("clocks", {}).get(step)
        return clock

    def _named(self, step: str) -> Named:
        law = self.law
        marks = tuple(mark for mark in law.get("marks", ()) if is_named(step, mark["steps"]))
        return Named(
            marks=marks,
            own_clocks=tuple(
                own for own in law.get("own_clock", ()) if is_named(step, own["steps"])
            ),
            reports=any(mark.get("report") == REPORT and "kinds" in mark for mark in marks),
            is_of_kind=any("kinds" in mark for mark in marks),
            is_optional=is_named(step, law.get("optional", ())),
            can_be_lost=any(is_named(step, e["steps"]) for e in law.get("lost_when_late", ())),
            road=next(
                (i for i, road in enumerate(law.get("roads", ())) if is_named(step, road)), None
            ),
            effect=next((e for e in law.get("effects", ()) if is_named(step, e["steps"])), None),
            is_practice=is_named(step, law.get("practice", ())),
            longer=tuple(
                pattern
                for one in law.get("longer", ())
                if is_named(step, one["steps"])
                for pattern in one["with"]
            ),
            clock=clock if (clock := self.clock_of(step)) in _RECURRING else None,
        )


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
    """What had been done on the day of review: the reports and the steps taken.

    `by_report` says that the file came, or may still come, by a report and not only by a finding
    of the supervisor.
    """

    as_of: date
    reports: Sequence[Mapping[str, Any]]
    by_report: bool
    steps: Sequence[Taken]

    def since(self, track: str) -> dict[str, date]:
        """Return the first day on which each clock of a track may have begun."""
        starts = steps_began([taken for taken in self.steps if taken.is_of(track)])
        return {name: start.first for name, start in starts}

    def done(self, named: Named, track: str, since: date | None = None) -> Done | None:
        """Return that a step of a path was taken; None where no entry says so.

        What was taken before `since`, the day on which its limit began, answered an earlier
        occurrence of what calls for the step.
        """
        days: list[date | None] = []
        entries: list[Taken] = []
        of_track = [taken for taken in self.steps if taken.is_of(track)]
        for mark in named.marks:
            without = mark.get("without", ())
            if any(taken.step in without for taken in of_track):
                continue
            if "report" in mark or "kinds" in mark:
                days += self._reported(mark)
            entries += [s for s in of_track if self._fits(mark, s, of_track) and _is_in(s, since)]
        days += [taken.on for taken in entries]
        if not days:
            return None
        on, indexes = _first(days), tuple(dict.fromkeys(taken.index for taken in entries))
        for own in named.own_clocks:
            ends = self._ends(own["until"], entries, [s for s in of_track if _is_in(s, since)])
            return Done(on, _first(ends), not ends, indexes)
        return Done(on, on, False, indexes)

    def _ends(
        self, until: Iterable[str], entries: Iterable[Taken], steps: Iterable[Taken]
    ) -> list[date | None]:
        """Return the days on which a limit that began with the step itself was met."""
        if RECEIVED in until:
            return [taken.received_on for taken in entries if taken.received_on is not None]
        return [s.on for s in steps if s.step in until]

    def _reported(self, mark: Law) -> list[date | None]:
        """Return the days of the reports that say so; a mark with kinds asks for no day."""
        kinds = mark.get("kinds")
        chosen = [r for r in self.reports if kinds is None or r["kind"] in kinds]
        days = [_day(report.get(mark.get("report", ""))) for report in chosen]
        if kinds is None:
            return [day for day in days if day is not None and day <= self.as_of]
        return [day for day in days if day is None or day <= self.as_of]

    def _fits(self, mark: Law, taken: Taken, steps: Sequence[Taken]) -> bool:
        levels = mark.get("levels")
        return (
            taken.step in mark.get("handling", ())
            and _meets(taken.by, mark.get("by"))
            and _meets(taken.to, mark.get("to"))
            and (levels is None or taken.entry.get("level") in levels)
            and ("follows" not in mark or taken.after in mark["follows"])
            and ("answers" not in mark or _answers(taken, mark["answers"], steps))
            and ("appealed" not in mark or is_appealed(taken, steps) is mark["appealed"])
        )


def _answers(taken: Taken, kinds: Iterable[str], steps: Iterable[Taken]) -> bool:
    """Whether a step follows one of those kinds, by what the file says, else by their days."""
    if taken.after is not None:
        return taken.after in kinds
    asked = [s.on for s in steps if s.step in kinds and s.on is not None]
    return taken.on is not None and any(day <= taken.on for day in asked)


def _is_in(taken: Taken, since: date | None) -> bool:
    return since is None or taken.on is None or taken.on >= since


def _first(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)


def is_named(step: str, patterns: Iterable[str]) -> bool:
    """Return whether one of the patterns stands for the step."""
    return any(fnmatchcase(step, pattern) for pattern in patterns)


def _meets(bodies: frozenset[str], wanted: Iterable[str] | None) -> bool:
    return wanted is None or not bodies.isdisjoint(wanted)


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
