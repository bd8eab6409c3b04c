"""Days worth trying: around every day on which the law or the calendar of a contest changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from checker.calendar import ONE_DAY, Calendar, calendars_for
from checker.logic import Value
from checker.rulebook import Contest, Rulebook

__all__ = ["KIND", "NONE", "NO_CONTEST", "REGIME", "Moment", "last_day", "moments_until"]

NO_CONTEST = "none"
NONE = "tidak_ada"
REGIME = "contest_regime"
KIND = "target_kind"
MOST_REGIONS = 3


@dataclass(frozen=True)
class Moment:
    """A day in a contest (or in none), for targets of some kinds and one region, and its facts."""

    contest: str | None
    kinds: frozenset[Value]
    region: str | None
    day: date
    facts: dict[str, frozenset[Value]]

    def fits(self, wanted: dict[str, frozenset[Value]]) -> bool:
        """Return whether everything that is `wanted` of these facts is certain on this day."""
        return all(v <= wanted.get(fact, v) for fact, v in self.facts.items())


def last_day(rulebook: Rulebook) -> date:
    """Return a day well after the last change of the law and of every calendar."""
    turning = [
        day
        for contest in rulebook.contests.values()
        for calendar in contest.calendars
        for day in Calendar.of(contest, calendar).turning_days()
    ]
    return max(*rulebook.turning_days, *turning) + 3 * ONE_DAY


@lru_cache(maxsize=8)
def moments_until(rulebook: Rulebook, last: date) -> tuple[Moment, ...]:
    """Return the moments up to `last` of every contest of `rulebook`, and days outside any."""
    law = sorted(set(_around(rulebook.turning_days)))
    found = [_outside(contest, day) for contest in (None, NO_CONTEST) for day in law]
    for contest in rulebook.contests.values():
        found += _of_contest(contest, law, last)
    return tuple(moment for moment in found if moment.day <= last)


def _outside(contest: str | None, day: date) -> Moment:
    facts: dict[str, frozenset[Value]] = {}
    if contest == NO_CONTEST:
        facts[REGIME] = frozenset((NONE,))
        facts["in_campaign_period"] = facts["before_elected_designation"] = frozenset((False,))
    return Moment(contest, frozenset(), None, day, facts)


def _of_contest(contest: Contest, law: Iterable[date], last: date) -> Iterator[Moment]:
    regions = list(dict.fromkeys(override["region"] for override in contest.overrides))
    for kind in sorted({kind for c in contest.calendars for kind in c["target_kinds"]}):
        for region in (None, *regions[:MOST_REGIONS]):
            kinds: frozenset[Value] = frozenset((kind,))
            calendars = calendars_for(contest, kinds, None, region)
            for day in _days(calendars, law, last):
                yield Moment(contest.id, kinds, region, day, _facts(contest, calendars, kind, day))


def _days(calendars: list[Calendar], law: Iterable[date], end: date) -> list[date]:
    turning = {day for calendar in calendars for day in calendar.turning_days()}
    turning = {day for day in turning if day <= end}
    first, last = min(turning), max(turning)
    return sorted({*_around(turning), *(day for day in law if first <= day <= last)})


def _around(days: Iterable[date]) -> Iterator[date]:
    """Yield each day, the day before it, and a day well inside what begins with it."""
    for day in days:
        yield from (day - ONE_DAY, day, day + 3 * ONE_DAY)


def _facts(
    contest: Contest, calendars: list[Calendar], kind: str, day: date
) -> dict[str, frozenset[Value]]:
    def union(parts: Iterable[Iterable[Value]]) -> frozenset[Value]:
        return frozenset(value for part in parts for value in part)

    return {
        REGIME: frozenset((contest.regime,)),
        KIND: frozenset((kind,)),
        "phase": union(c.phases_on(day) for c in calendars),
        "in_campaign_period": union(c.in_campaign(day) for c in calendars),
        "in_quiet_period": union(c.in_quiet(day) for c in calendars),
        "on_voting_day": frozenset(c.is_voting_day(day) for c in calendars),
        "before_elected_designation": union(c.before_elected(day) for c in calendars),
        "in_replacement_window": union(c.in_window(day) for c in calendars),
    }
