"""Dates that cannot be: an end before its beginning, stages out of order, acts in the future."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from checker.incident import Act, VagueDate, When
from checker.intake.draft import Draft
from checker.intake.index import Index, sense
from checker.intake.scanner import Path

__all__ = ["earliest_day", "order_faults"]

_ONE_DAY = timedelta(days=1)
_TARGET_STAGES = ("tokoh", "bakal_calon", "terdaftar", "ditetapkan", "terpilih")
_OWN_STAGES = ("mencari_dukungan", "terdaftar", "ditetapkan")


def order_faults(index: Index, as_of: date | None) -> Iterator[Draft]:
    """All dates that contradict each other, and acts that are certainly after `as_of`."""
    yield from _of_actors(index)
    for i, target in enumerate(index.incident.targets):
        if target.stages:
            yield from _steps(target.stages, _TARGET_STAGES, ("targets", i, "stages"))
    for i, report in enumerate(index.incident.reports):
        yield from _of_date(report.known_on, ("reports", i, "known_on"))
    for i, act in enumerate(index.incident.acts):
        yield from _of_date(act.published_on, ("acts", i, "published_on"))
        wrong = list(_of_date(act.date, ("acts", i, "date")))
        yield from wrong or _after(act, as_of, ("acts", i, "date"))


def earliest_day(when: When | None) -> date | None:
    """The first day that a date may mean; None where the date itself does not say."""
    if isinstance(when, date):
        return when
    if isinstance(when, str):
        return date.fromisoformat(f"{when}-01")
    if when is None or when.phase is not None:
        return None
    span = when.one_day_in or when.throughout
    if isinstance(span, tuple):
        return span[0]
    return when.after + _ONE_DAY if when.after and when.after < date.max else when.after


def last_day_of_month(month: str) -> date:
    """The last day of a month that is written YYYY-MM."""
    first = date.fromisoformat(f"{month}-01")
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _of_actors(index: Index) -> Iterator[Draft]:
    for i, actor in enumerate(index.incident.actors):
        here: Path = ("actors", i)
        for n, span in enumerate(actor.status_history or ()):
            yield from _span(span.from_, span.until, (*here, "status_history", n, "until"))
        for n, leave in enumerate(actor.leave or ()):
            yield from _span(leave.from_, leave.until, (*here, "leave", n, "until"))
        for name in ("service", "state_office"):
            part = getattr(actor, name)
            if part:
                yield from _span(part.from_, part.until, (*here, name, "until"))
        if actor.party:
            yield from _span(actor.party.since, actor.party.until, (*here, "party", "until"))
        if quit_ := actor.resignation:
            path = (*here, "resignation", "effective_on")
            yield from _span(quit_.submitted_on, quit_.effective_on, path)
        if actor.own_candidacy and actor.own_candidacy.stages:
            path = (*here, "own_candidacy", "stages")
            yield from _steps(actor.own_candidacy.stages, _OWN_STAGES, path)


def _span(first: date | None, last: date | None, path: Path) -> Iterator[Draft]:
    if first and last and last < first:
        yield sense("end_before_begin", path, str(last), params={"start": str(first)})


def _steps(part: Any, names: Sequence[str], path: Path) -> Iterator[Draft]:
    """Each dated step comes on or after the dated step before it."""
    before: tuple[str, date] | None = None
    for name in names:
        day: date | None = getattr(part, name)
        if day is None:
            continue
        if before and day < before[1]:
            params = {"earlier": before[0], "start": str(before[1]), "later": name}
            yield sense("out_of_order", (*path, name), str(day), params=params)
        before = (name, day)


def _of_date(when: When | None, path: Path) -> Iterator[Draft]:
    if not isinstance(when, VagueDate):
        return
    for name in ("one_day_in", "throughout"):
        span = getattr(when, name)
        if isinstance(span, tuple):
            yield from _span(span[0], span[1], (*path, name, 1))
    if when.after and when.before and when.before - when.after <= _ONE_DAY:
        params = {"start": str(when.after)}
        yield sense("no_day_between", (*path, "before"), str(when.before), params=params)


def _after(act: Act, as_of: date | None, path: Path) -> Iterator[Draft]:
    first = earliest_day(act.date)
    if as_of and first and first > as_of:
        params = {"act": act.id, "as_of": str(as_of)}
        yield sense("act_after_as_of", path, str(first), params=params)
