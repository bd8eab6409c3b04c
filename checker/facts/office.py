"""The term of a state office, and the offender whom a superior or punisher is named for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from checker.calendar import ONE_DAY, months_from
from checker.facts.case import Case, as_day
from checker.facts.known import Known
from checker.rulebook import Fact

__all__ = [
    "after_inauguration",
    "before_end_of_term",
    "designated_within_term",
    "names_offender",
    "term_days",
]

TERM = ("actors.state_office.from", "actors.state_office.until")
HALF_YEAR = 6


def after_inauguration(fact: Fact, case: Case) -> Known:
    """Whether the day lies in the six months from the inauguration; their last day is unsure."""
    begun = as_day(case.raw("actors.state_office.from"))
    if begun is None:
        return case.unstated(fact)
    end = months_from(begun, HALF_YEAR)
    return case.derived(fact, _within(case.day, begun, end, end), "actors.state_office.from")


def before_end_of_term(fact: Fact, case: Case) -> Known:
    """Whether the day lies in the last six months of the term; their first day is unsure."""
    end = as_day(case.raw("actors.state_office.until"))
    if end is None:
        return case.unstated(fact)
    start = months_from(end, -HALF_YEAR)
    return case.derived(fact, _within(case.day, start, end, start), "actors.state_office.until")


def designated_within_term(fact: Fact, case: Case) -> Known:
    """Whether the pairs were designated in the term that runs on the day.

    A term that is over runs no more; of one that has not begun nothing is said.
    """
    first, last = TERM
    begun, end = as_day(case.raw(first)), as_day(case.raw(last))
    if end is not None and end < case.day:
        return case.derived(fact, frozenset((False,)), last)
    days = {c.designation for c in case.target.calendars if c.designation is not None}
    if begun is None or case.day < begun or not days:
        return case.unstated(fact)
    return case.derived(fact, frozenset(begun <= day for day in days), first)


def _within(day: date, first: date, last: date, unsure: date) -> frozenset[bool]:
    if day == unsure:
        return frozenset((True, False))
    return frozenset((first <= day <= last,))


def term_days(office: Mapping[str, Any]) -> Iterator[date]:
    """Yield each day on which a fact about the term of a state office may change."""
    begun, end = as_day(office.get("from")), as_day(office.get("until"))
    days = [months_from(begun, HALF_YEAR)] if begun else []
    days += [months_from(end, -HALF_YEAR), end] if end else []
    yield from (day for day in (begun, *days) if day is not None)
    yield from (day + ONE_DAY for day in days)


def names_offender(fact: Fact, case: Case) -> Known:
    """Whether the incident names an offender of whom this person is the superior or punisher."""
    field = fact.fields[0]
    if case.raw(field) is None:
        return case.unstated(fact)
    return case.derived(fact, frozenset((True,)), field)
