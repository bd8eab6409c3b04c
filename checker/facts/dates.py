"""Vague dates of an incident to the days they may mean, bounded by calendar and day of review."""

from __future__ import annotations

import calendar as months
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from checker.calendar import ONE_DAY, Calendar, Days, Span, phase_span

__all__ = ["Bounds", "days_of"]


class Bounds(NamedTuple):
    """What limits a vague date: the earliest law known, the day of review, calendars."""

    earliest: date
    as_of: date
    calendars: tuple[Calendar, ...]


def days_of(source: Any, bounds: Bounds) -> Days:
    """Return the days that the vague date `source` may mean, cut at the day of review.

    A span that begins after that day is returned empty (first after last): the caller reports it.
    """
    days = _uncut(source, bounds)
    is_cut = days.last > bounds.as_of
    return days._replace(last=min(days.last, bounds.as_of), is_cut=is_cut)


def _uncut(source: Any, bounds: Bounds) -> Days:
    if source is None:
        return _unbegun(bounds.earliest, bounds.as_of, "unknown")
    if isinstance(source, str):
        return _written(source)
    if "phase" in source:
        return _phase(source, bounds)
    for kind in ("one_day_in", "throughout"):
        if kind in source:
            first, last = source[kind]
            end = date.fromisoformat(last) if last else bounds.as_of
            if first is None:
                return _unbegun(min(bounds.earliest, end), end, "since")
            return Days(date.fromisoformat(first), end, kind)
    return _open_ended(source, bounds)


def _written(text: str) -> Days:
    parts = text.split("-")
    if len(parts) == len(("year", "month")):
        year, month = map(int, parts)
        last = months.monthrange(year, month)[1]
        return Days(date(year, month, 1), date(year, month, last), "one_day_in")
    day = date.fromisoformat(text)
    return Days(day, day, "day")


def _phase(source: Mapping[str, Any], bounds: Bounds) -> Days:
    wanted = source["phase"]
    phases: Iterable[str] = [wanted] if isinstance(wanted, str) else wanted
    spans = [s for s in (phase_span(bounds.calendars, p) for p in phases) if s is not None]
    kind = "throughout" if source.get("throughout") else "one_day_in"
    if not spans:
        return _unbegun(bounds.earliest, bounds.as_of, kind)
    whole = Span(min(s.first for s in spans), max(s.last for s in spans))
    begun = {bounds.earliest, *(c.before_from for c in bounds.calendars)}
    first = max(whole.first, bounds.earliest)
    return Days(first, whole.last, kind, has_first=first not in begun)


def _open_ended(source: Mapping[str, Any], bounds: Bounds) -> Days:
    before, after = source.get("before"), source.get("after")
    last = date.fromisoformat(before) - ONE_DAY if before else bounds.as_of
    if after:
        return Days(date.fromisoformat(after) + ONE_DAY, last, "one_day_in")
    starts = [c.before_from for c in bounds.calendars if c.before_from <= last]
    return _unbegun(min(starts, default=min(bounds.earliest, last)), last, "one_day_in")


def _unbegun(first: date, last: date, kind: str) -> Days:
    """Return days whose first one is no more than where the law begins."""
    return Days(first, last, kind, has_first=False)
