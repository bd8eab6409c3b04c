"""What runs, what cannot be counted yet and what is lost, over the tracks of one person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.messages import text
from checker.reports.words import Words

__all__ = ["RUNNING", "day_of", "say", "step_named", "urgent"]

_Json = Mapping[str, Any]
RUNNING = ("due", "maybe_overdue", "overdue")


def say(words: Words, code: str, **params: object) -> str:
    """A text of the catalogue of paths."""
    return text(f"journey.{code}", words.lang, **params)


def day_of(value: str, words: Words) -> str:
    """A day of the data as it is written in a letter."""
    return words.day(date.fromisoformat(value))


def step_named(step: _Json, words: Words) -> str:
    """A step by who takes it and what it is."""
    body, action = step["body"][words.lang], step["action"][words.lang]
    return say(words, "step", body=body, action=action)


def urgent(tracks: Sequence[_Json], words: Words) -> Iterator[str]:
    """Yield what runs, the most urgent first, then what is lost; a step of several tracks once.

    `tracks` are those of one person in the data of `route.journey_data`. In between stands what
    is at hand and would run, if the day that its count begins with were told.
    """
    for step, names in _gathered(tracks, RUNNING):
        disputed = step["state"] == "maybe_overdue" and step["practised"]
        yield say(
            words,
            _code(step),
            practised=day_of(disputed, words) if disputed else "",
            left=_left(step, words),
            due=day_of(step["deadline"]["due"], words),
            latest=_latest(step, words),
            step=step_named(step, words),
            tracks=", ".join(words.track(name) for name in names),
        )
    yield from _uncounted(tracks, words)
    for step, names in _gathered(tracks, ("lost",)):
        shown = ", ".join(words.track(name) for name in names)
        due = day_of(step["deadline"]["due_latest"], words)
        yield say(words, "lost", step=step_named(step, words), due=due, tracks=shown)


def _code(step: _Json) -> str:
    if not step["by_law"]:
        return "urgent.not_of_law"
    disputed = step["state"] == "maybe_overdue" and step["practised"]
    return "urgent.disputed" if disputed else f"urgent.{step['state']}"


def _gathered(tracks: Sequence[_Json], states: Sequence[str]) -> list[tuple[_Json, list[str]]]:
    found: dict[tuple[str, str], tuple[_Json, list[str]]] = {}
    for track in tracks:
        for step in track["steps"]:
            if step["state"] in states:
                key = (step["id"], step["deadline"]["due"])
                found.setdefault(key, (step, []))[1].append(track["track"])
    return sorted(found.values(), key=lambda entry: (entry[0]["days_left"], entry[0]["id"]))


def _left(step: _Json, words: Words) -> str:
    count = step["days_left"]
    if count < 0:
        return say(words, "left.ago" if count < -1 else "left.ago.one", count=-count)
    if count <= 1:
        return say(words, "left.one" if count else "left.none")
    return say(words, "left", count=count)


def _latest(step: _Json, words: Words) -> str:
    deadline = step["deadline"]
    if step["practised"]:
        return say(words, "practised", day=day_of(step["practised"], words))
    if deadline["due_latest"] is None:
        return say(words, "latest.unknown")
    if deadline["due_latest"] == deadline["due"]:
        return ""
    return say(words, "latest", day=day_of(deadline["due_latest"], words))


def _uncounted(tracks: Sequence[_Json], words: Words) -> Iterator[str]:
    found: dict[str, tuple[_Json, list[str]]] = {}
    for track in tracks:
        at_hand = (track["now"], *track["instead"])
        for step in track["steps"]:
            limit = step["deadline"]
            if step["id"] in at_hand and limit and limit["due"] is None and limit["why"]:
                found.setdefault(step_named(step, words), (step, []))[1].append(track["track"])
    for named, (step, names) in found.items():
        shown = ", ".join(words.track(name) for name in names)
        why = step["deadline"]["why"][0][words.lang].rstrip(".")
        yield say(words, "urgent.uncounted", why=why, step=named, tracks=shown)
