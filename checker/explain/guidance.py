"""Guidance that speaks of what an actor is said to have done; nothing else hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker import assessment as shape
from checker.explain.texts import text
from checker.facts import Sheet
from checker.logic import Value
from checker.rulebook import Guidance, Rulebook

__all__ = ["guidance_for"]


class _Values(dict[str, frozenset[Value]]):
    """What is known on one sheet, looked up only as far as a condition asks."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet

    def __missing__(self, fact: str) -> frozenset[Value]:
        values = self[fact] = self.sheet.known(fact).values
        return values


def guidance_for(sheets: Iterable[Sheet], rulebook: Rulebook) -> tuple[shape.Guidance, ...]:
    """Return the guidance that is certainly about some act on these sheets of one actor."""
    if not rulebook.guidance:
        return ()
    groups: dict[tuple[str, tuple[str, ...]], list[_Values]] = {}
    for sheet in sheets:
        groups.setdefault((sheet.act.id, sheet.targets), []).append(_Values(sheet))
    shown = []
    for entry in rulebook.guidance:
        acts = {act for (act, _), days in groups.items() if _is_about(entry, days)}
        if acts:
            shown.append(_shape(entry, sorted(acts)))
    return tuple(shown)


def _is_about(entry: Guidance, days: Sequence[_Values]) -> bool:
    """Return whether `entry` is about an act towards one target, whichever day it was."""
    if days[0].sheet.act.days.is_state:
        return any(_holds(entry, values, one_day=True) for values in days)
    return all(_holds(entry, values, one_day=False) for values in days)


def _holds(entry: Guidance, values: _Values, *, one_day: bool) -> bool:
    sheet = values.sheet
    if not entry.speaks_of(sheet.span.first, sheet.span.last, one_day=one_day):
        return False
    if entry.contests and not {case.target.contest for case in sheet.cases} <= entry.contests:
        return False
    return entry.closed.truth(values, {}) is True


def _shape(entry: Guidance, acts: Sequence[str]) -> shape.Guidance:
    return shape.Guidance.made(
        id=entry.id,
        title=text(entry.title),
        kind=entry.kind,
        text=text(entry.text),
        items=tuple(map(text, entry.items)),
        source=entry.source,
        confidence=entry.confidence,
        disagreements=tuple(map(text, entry.disagreements)),
        acts=tuple(acts),
    )
