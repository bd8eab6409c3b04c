"""Where a day lies in the calendar of a contest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from checker.calendar import NO_DAY_LATER, ONE_DAY, PHASES, Span, calendars_for, phase_span
from checker.errors import ArgumentError
from checker.messages import both
from checker.rulebook import Contest, Rulebook

__all__ = ["Moment", "moment"]


@dataclass(frozen=True)
class Moment:
    """A contest on a day; `phases` in their order, `spans` the days of each phase that is known.

    The last day of the last phase is None: nothing ends it. `is_region_known` is false where the
    rulebook has no such region, so that the calendar is the national one.
    """

    contest: Contest
    region: str | None
    is_region_known: bool
    day: date
    phases: tuple[str, ...]
    spans: dict[str, tuple[date, date | None]]


def moment(rulebook: Rulebook, contest: str, day: date, region: str | None = None) -> Moment:
    """Return where `day` lies in `contest`, by the calendar of `region` where it has its own.

    Raises ArgumentError for a contest that the rulebook does not know or has no calendar of.
    """
    known = rulebook.contests.get(contest)
    if known is None:
        raise _unknown(contest, rulebook)
    place = rulebook.region(region)
    calendars = calendars_for(known, frozenset(), None, place)
    if not calendars:
        raise ArgumentError(
            both("prevention.no_calendar", found=contest), code="prevention.no_calendar"
        )
    now = {phase for calendar in calendars for phase in calendar.phases_on(day)}
    found = {phase: phase_span(calendars, phase) for phase in PHASES}
    spans = {phase: _days(span) for phase, span in found.items() if span is not None}
    is_known = region is None or place is not None
    return Moment(known, region, is_known, day, tuple(p for p in PHASES if p in now), spans)


def _days(span: Span) -> tuple[date, date | None]:
    return span.first, None if span.last + ONE_DAY >= NO_DAY_LATER else span.last


def _unknown(contest: str, rulebook: Rulebook) -> ArgumentError:
    known = sorted(rulebook.contests)
    nearest = get_close_matches(contest, known, n=1)
    return ArgumentError(
        both("prevention.no_contest", found=contest, allowed=", ".join(known)),
        code="prevention.no_contest",
        remedy=both("cli.nearest", nearest=nearest[0]) if nearest else None,
    )
