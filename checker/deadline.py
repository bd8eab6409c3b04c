"""Counts a period of law: the first and the last day on which it may end, and why two.

Where the words of a source leave the counting open, both days are given; whoever has to act is
safe with the earlier one. Nothing moves a last day that falls on a weekend: no source was found
that does. Which periods there are, and which days are off, stands in the rulebook.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from checker.calendar import months_from

if TYPE_CHECKING:
    from checker.rulebook.holidays import Holidays

__all__ = ["COUNTING", "Due", "Period", "Start", "Table", "due_of"]

HOURS_IN_A_DAY = 24
ONE_DAY = timedelta(days=1)
WORKING = "working_day"
NEXT_MONTH = "next_month"
OPEN = "open"
BEFORE = "before"

COUNTING = frozenset(("first_day", "joint_leave", "weekend"))
"""What hangs on the way of counting alone: bodies begin with the next day and leave joint leave
out, which gives the latest day."""

Table: TypeAlias = "Callable[[], Holidays | None]"
"""Gives the table of days off; asked only when a count of working days needs it."""


class Start(NamedTuple):
    """When a clock began: one day, or a day between two; `last` None is no later bound.

    `why` names what leaves it open: `vague` (the date itself), `several` (several events may have
    started it), `sent` (the day of receipt is not known, only that of sending).
    """

    first: date
    last: date | None
    why: tuple[str, ...] = ()

    @classmethod
    def on(cls, day: date) -> Start:
        """The start on a day that is known."""
        return cls(day, day)


@dataclass(frozen=True)
class Period:
    """A number of units after an event.

    `units` are those that the source may mean: calendar_day, working_day, hour, month. Where
    `first_day` is `next` the day after the event is the first day, where `open` the day of the
    event may be the first already; where `before` the days are counted back from the event, whose
    own day does not count. A unit of `next_month` is the first day of the month after so many
    days. An hour counts from the hour of the event, which a file does
    not give: its day is the last one on which the period may end.
    """

    count: int
    units: tuple[str, ...]
    first_day: str

    @classmethod
    def of(cls, source: Mapping[str, Any]) -> Period:
        """Return the period that a rule file states (`count`, `unit`, `or_unit` ...)."""
        units = (source["unit"], *((source["or_unit"],) if "or_unit" in source else ()))
        return cls(source["count"], units, source["first_day"])


class Due(NamedTuple):
    """The last day of a period: the safe one, the latest it may be, and what leaves it open.

    `earliest` is None where nothing can be counted, `latest` None where it has no bound. `why`
    holds, beside the words of `Start.why`, `first_day`, `joint_leave`, `unit`,
    `weekend` (the safe day is on a weekend and is not moved), `no_table` (the days off of a year
    are not known) and `beyond` (the calendar ends). `unknown_year` is the year of `no_table`.
    """

    earliest: date | None
    latest: date | None
    why: tuple[str, ...] = ()
    unknown_year: int | None = None


@dataclass(frozen=True)
class _Way:
    """One way to count: how many of which unit, from which day, and what joint leave is."""

    count: int
    unit: str
    same_day: bool
    joint_leave_counts: bool
    back: bool = False


class _NoTable(Exception):
    """The days off of a year are not known."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year


# For each reason, what two ways of counting share that differ in nothing else.
_ALIKE: Mapping[str, Callable[[_Way], tuple[object, ...]]] = {
    "first_day": lambda way: (way.count, way.unit, way.joint_leave_counts),
    "joint_leave": lambda way: (way.count, way.unit, way.same_day),
    "unit": lambda way: (way.count, way.same_day, way.joint_leave_counts),
}


def due_of(start: Start, period: Period, table: Table) -> Due:
    """Return when a period that began at `start` ends."""
    ways = _ways(period)
    try:
        ends = {way: _end(start.first, way, table) for way in ways}
        last = {way: _end(start.last, way, table) for way in ways if start.last}
    except _NoTable as missing:
        return Due(None, None, ("no_table",), missing.year)
    except (OverflowError, ValueError):
        return Due(None, None, ("beyond",))
    earliest = min(ends.values())
    why = [*_differing(ends, last), *(start.why if start.first != start.last else ())]
    if any(way.unit != WORKING for way, end in ends.items() if end == earliest):
        why += ["weekend"] if _is_weekend(earliest) else []
    return Due(earliest, max(last.values()) if last else None, tuple(why))


def _ways(period: Period) -> list[_Way]:
    firsts = (True, False) if period.first_day == OPEN else (False,)
    return [
        _Way(period.count, unit, same_day, leave, period.first_day == BEFORE)
        for unit in period.units
        for same_day, leave in product(
            firsts if unit != "hour" else (False,), (True, False) if unit == WORKING else (False,)
        )
    ]


def _differing(ends: dict[_Way, date], last: dict[_Way, date]) -> list[str]:
    """Name what of the ways of counting makes a difference to the day."""
    found = []
    for name, rest in _ALIKE.items():
        groups: dict[object, set[date]] = {}
        for which, days in enumerate((ends, last)):
            for way, day in days.items():
                groups.setdefault((which, rest(way)), set()).add(day)
        if any(len(found_days) > 1 for found_days in groups.values()):
            found.append(name)
    return found


def _end(start: date, way: _Way, table: Table) -> date:
    if way.unit == WORKING:
        step = -ONE_DAY if way.back else ONE_DAY
        return _working(start if way.same_day else start + step, step, way, table)
    if way.back:
        return start - timedelta(days=way.count)
    if way.unit == "month":
        end = months_from(start, way.count)
    else:
        whole = -(-way.count // HOURS_IN_A_DAY) if way.unit == "hour" else way.count
        end = start + timedelta(days=whole)
    if way.unit == NEXT_MONTH:
        return months_from(end.replace(day=1), 1)
    return end - ONE_DAY if way.same_day else end


def _working(day: date, step: timedelta, way: _Way, table: Table) -> date:
    """Return the last of the working days, `day` being the first day that may count."""
    holidays, count = table(), way.count
    while True:
        if holidays is None or not holidays.knows(day):
            raise _NoTable(day.year)
        if holidays.is_working(day, joint_leave_counts=way.joint_leave_counts):
            count -= 1
            if not count:
                return day
        day += step


def _is_weekend(day: date) -> bool:
    return day.weekday() in (calendar.SATURDAY, calendar.SUNDAY)
