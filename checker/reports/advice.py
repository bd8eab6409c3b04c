"""Advice to the officer: the same advice on several acts is given once."""

from __future__ import annotations

from collections.abc import Iterable

from checker.assessment import Note, Text
from checker.reports.words import Words, lowered, raised

__all__ = ["advice_lines"]

_ACTS = "acts."


def advice_lines(notes: Iterable[Note], words: Words) -> list[str]:
    """One line for each advice, with the acts that it is on; one on no act stands by itself."""
    acts: dict[Text, list[str]] = {}
    for note in notes:
        on = acts.setdefault(note.text, [])
        if note.field and note.field.startswith(_ACTS):
            on.append(note.field.removeprefix(_ACTS))
    return [_line(words.read(said), on, words) for said, on in acts.items()]


def _line(said: str, acts: list[str], words: Words) -> str:
    if not acts:
        return said
    return words.say("advice.on", acts=raised(words.acts(acts)), text=lowered(said))
