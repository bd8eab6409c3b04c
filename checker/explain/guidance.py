"""Guidance that speaks of what an actor is said to have done; nothing else hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker import assessment as shape
from checker.explain.texts import text
from checker.facts import Sheet
from checker.memory import Memory
from checker.rulebook import Guidance, Rulebook

__all__ = ["guidance_for"]

REMEMBERED = 4096


def guidance_for(sheets: Iterable[Sheet], rulebook: Rulebook) -> tuple[shape.Guidance, ...]:
    """Return the guidance that is certainly about some act on these sheets of one actor."""
    if not rulebook.guidance:
        return ()
    groups: dict[tuple[str, tuple[str, ...]], list[Sheet]] = {}
    for sheet in sheets:
        groups.setdefault((sheet.act.id, sheet.targets), []).append(sheet)
    shown = []
    for entry in rulebook.guidance:
        acts = {act for (act, _), days in groups.items() if _is_about(entry, days)}
        if acts:
            shown.append(_shape(entry, sorted(acts)))
    return tuple(shown)


def _is_about(entry: Guidance, days: Sequence[Sheet]) -> bool:
    """Return whether `entry` is about an act towards one target, whichever day it was."""
    if days[0].act.days.is_state:
        return any(_holds(entry, sheet, one_day=True) for sheet in days)
    return all(_holds(entry, sheet, one_day=False) for sheet in days)


def _holds(entry: Guidance, sheet: Sheet, *, one_day: bool) -> bool:
    if not entry.speaks_of(sheet.span.first, sheet.span.last, one_day=one_day):
        return False
    if entry.contests and not {case.target.contest for case in sheet.cases} <= entry.contests:
        return False
    return _is_met(entry, sheet)


def _is_met(entry: Guidance, sheet: Sheet) -> bool:
    """Return whether the condition of an entry is true; for equal facts it is asked once."""
    memory: Memory[bool] = Memory.within(sheet.rulebook.memo, "guidance", REMEMBERED)
    values = sheet.values(entry.closed.facts)
    key = entry.id, tuple(values.values())
    met = memory.get(key)
    if met is None:
        met = memory.put(key, entry.closed.truth(values, {}) is True)
    return bool(met)


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
