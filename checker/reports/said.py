"""What was said of an act or a person, whatever it weighs."""

from __future__ import annotations

from collections.abc import Iterable

from checker.assessment import Assessment
from checker.reports.words import Words

__all__ = ["SAID", "said_elsewhere", "said_of"]

SAID = "said"
"""The code of the notes that hold it."""


def said_of(assessment: Assessment, act: str, words: Words) -> list[str]:
    """Return the lines on one act."""
    return _lines(assessment, [f"acts.{act}"], words)


def said_elsewhere(assessment: Assessment, words: Words) -> list[str]:
    """Return the lines on what is no act that was assessed: people, targets, the rest."""
    acts = {f"acts.{act.id}" for act in assessment.acts}
    fields = {note.field for note in assessment.notes if note.code == SAID} - acts
    return _lines(assessment, fields, words)


def _lines(assessment: Assessment, fields: Iterable[str | None], words: Words) -> list[str]:
    wanted = {*fields}
    return [
        words.read(note.text)
        for note in assessment.notes
        if note.code == SAID and note.field in wanted
    ]
