"""A day made vague: a month, a range, bounds, a phase of its contest."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.calendar import ONE_DAY, PHASES, Calendar
from checker.rulebook import Rulebook
from checker.testing.brush import Brush
from checker.testing.moments import LAST_DAY, NO_CONTEST

__all__ = ["vague"]

SHORT = 10
LONG = 400


def vague(brush: Brush, day: date, contest: str | None, rulebook: Rulebook) -> Any:
    """Return a date that may mean `day`, None for one that is left out."""
    forms = [_month, _one_day_in, _throughout, _going_on, _bounds, _day]
    text = brush.choose(forms)(brush, day)
    if contest is not None and contest != NO_CONTEST and brush.chance(30):
        return _phase(brush, day, contest, rulebook)
    return None if brush.chance(8) else text


def _day(_: Brush, day: date) -> Any:
    return day.isoformat()


def _month(_: Brush, day: date) -> Any:
    return day.isoformat()[: len("0000-00")]


def _range(brush: Brush, day: date) -> list[str]:
    most = brush.choose((SHORT, LONG))
    first = day - brush.number(0, most) * ONE_DAY
    return [first.isoformat(), min(brush.day_from(day, most), LAST_DAY).isoformat()]


def _one_day_in(brush: Brush, day: date) -> Any:
    return {"one_day_in": _range(brush, day)}


def _throughout(brush: Brush, day: date) -> Any:
    return {"throughout": _range(brush, day)}


def _going_on(_: Brush, day: date) -> Any:
    return {"throughout": [day.isoformat(), None]}


def _bounds(brush: Brush, day: date) -> Any:
    first, last = _range(brush, day)
    before = (date.fromisoformat(last) + ONE_DAY).isoformat()
    after = (date.fromisoformat(first) - ONE_DAY).isoformat()
    return brush.choose(({"before": before}, {"before": before, "after": after}, {"after": after}))


def _phase(brush: Brush, day: date, contest: str, rulebook: Rulebook) -> Any:
    known = rulebook.contests[contest]
    calendar = Calendar.of(known, brush.choose(known.calendars))
    true = sorted(calendar.phases_on(day))
    when: dict[str, Any] = {"phase": brush.choose(true)}
    if brush.chance(30):
        more = brush.some([p for p in PHASES if p not in true], 2)
        when["phase"] = [*true, *more]
    if brush.chance(50):
        when["contest"] = contest
    if brush.chance(30):
        when["throughout"] = True
    return when
