"""Steps of a path that are new, gone or another, and whether the procedure of the day is why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from checker.assessment import Step, Text, TrackResult
from checker.compare.model import Change, StepChange
from checker.rulebook import Rulebook

__all__ = ["path_changes"]

# What of a step a reader acts on.
_KEYS = ("body", "action", "document", "deadline", "told", "if_nobody_acts", "basis")
_Days = tuple[date | None, date | None]


def path_changes(
    track: str,
    old: TrackResult | None,
    new: TrackResult | None,
    as_of: tuple[date, date],
    rulebook: Rulebook,
) -> tuple[StepChange, ...]:
    """Return the steps that only one of two paths has, and those that read otherwise."""
    sides = [{s.id: s for s in side.path} if side else {} for side in (old, new)]
    spans = _spans(rulebook, track)
    return tuple(_changes(sides, spans, as_of))


def _changes(
    sides: list[dict[str, Step]], spans: Mapping[str, list[_Days]], as_of: tuple[date, date]
) -> Iterator[StepChange]:
    one_has_none = not all(sides)
    for name in dict.fromkeys([*sides[0], *sides[1]]):
        was, now = sides[0].get(name), sides[1].get(name)
        if was is not None and now is not None:
            keys = tuple(key for key in _KEYS if getattr(was, key) != getattr(now, key))
            if keys:
                yield _change(was, now, "changed", keys, _because(spans, name, as_of, False))
        elif was is not None:
            yield _change(was, None, "removed", (), _because(spans, name, as_of, one_has_none))
        elif now is not None:
            yield _change(None, now, "added", (), _because(spans, name, as_of, one_has_none))


def _because(
    spans: Mapping[str, list[_Days]], name: str, as_of: tuple[date, date], one_has_none: bool
) -> tuple[str, date | None, date | None]:
    """Say why a step differs: the provision of the day, the state of the track, or another fact."""
    for first, last in spans.get(name, ()):
        held = [(first or day) <= day <= (last or day) for day in as_of]
        if held[0] != held[1]:
            return "in_force", first, last
    return ("state" if one_has_none else "other"), None, None


def _change(
    was: Step | None,
    now: Step | None,
    what: str,
    keys: tuple[str, ...],
    because: tuple[str, date | None, date | None],
) -> StepChange:
    shown = now or was
    assert shown is not None
    deadline = Change(_deadline(was), _deadline(now))
    reason, first, last = because
    return StepChange(
        step=shown.id,
        what=what,
        body=shown.body,
        action=shown.action,
        deadline=deadline,
        basis=shown.basis,
        keys=keys,
        because=reason,
        first=first,
        last=last,
    )


def _deadline(step: Step | None) -> dict[str, Any] | None:
    if step is None or step.deadline is None:
        return None
    found: dict[str, Text | date | str | None] = {
        "text": step.deadline.text,
        "due": step.deadline.due,
        "basis": step.deadline.basis,
    }
    return found


def _spans(rulebook: Rulebook, track: str) -> dict[str, list[_Days]]:
    """Return the days on which each step of a track holds, by the step's id."""
    found: dict[str, list[_Days]] = {}
    for path in rulebook.paths:
        for step in path["steps"] if path["track"] == track else ():
            valid = step.get("valid", {})
            found.setdefault(step["id"], []).append((_day(valid, "from"), _day(valid, "until")))
    return found


def _day(valid: Mapping[str, str], name: str) -> date | None:
    return date.fromisoformat(valid[name]) if name in valid else None
