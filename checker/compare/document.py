"""Several answers to one file as one document, the one that is printed and written as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from string import ascii_uppercase
from typing import Any

from checker.assessment import Assessment
from checker.compare.model import as_data
from checker.compare.pair import compare
from checker.compare.what_if import UNSET, Setting
from checker.rulebook import Rulebook

__all__ = ["Answer", "document", "setting_data"]


@dataclass(frozen=True)
class Answer:
    """One answer to the file as it stands, or to a supposition.

    `act_date` is the day to which its acts were moved, if they were; `supposed` holds the fields
    that were given another value.
    """

    assessment: Assessment
    act_date: date | None = None
    supposed: tuple[Setting, ...] = ()

    @property
    def is_supposed(self) -> bool:
        """Whether the answer is to a file other than the one that was given."""
        return self.act_date is not None or bool(self.supposed)


def document(answers: Sequence[Answer], rulebook: Rulebook) -> dict[str, Any]:
    """Return the answers side by side and what changes between them, as plain JSON data.

    An answer to a supposition is compared with the answer to the file as it stands on the same day
    of review, any other with the one before it.
    """
    first = answers[0].assessment
    return {
        "incident": as_data(first.incident),
        "rulebook": as_data(first.rulebook),
        "answers": [_answer(index, answer, answers) for index, answer in enumerate(answers)],
        "comparisons": [_comparison(old, new, answers, rulebook) for old, new in _pairs(answers)],
    }


def _comparison(
    old: int, new: int, answers: Sequence[Answer], rulebook: Rulebook
) -> dict[str, Any]:
    found = compare(answers[old].assessment, answers[new].assessment, rulebook)
    ends = {"from": _letter(old), "to": _letter(new), "differs": found.differs}
    return {**ends, **as_data(found)}


def _pairs(answers: Sequence[Answer]) -> Iterator[tuple[int, int]]:
    for index, answer in enumerate(answers):
        earlier = [i for i in range(index) if not answers[i].is_supposed]
        if answer.is_supposed:
            day = answer.assessment.as_of
            earlier = [i for i in earlier if answers[i].assessment.as_of == day]
        if earlier:
            yield earlier[-1], index


def _answer(index: int, answer: Answer, answers: Sequence[Answer]) -> dict[str, Any]:
    assessment = answer.assessment
    return {
        "id": _letter(index),
        "as_of": assessment.as_of.isoformat(),
        "act_date": answer.act_date.isoformat() if answer.act_date else None,
        "supposed": [setting_data(setting) for setting in answer.supposed],
        "not_moved": _not_moved(answer) if answer.act_date else [],
        "actors": [
            {
                "actor": actor.actor,
                "headline": actor.headline,
                "basis": actor.basis,
                "tracks": [
                    {"track": t.track, "state": t.state, "level": as_data(t.level)}
                    for t in actor.tracks
                ],
            }
            for actor in assessment.actors
        ],
    }


def setting_data(setting: Setting) -> dict[str, Any]:
    """Return a field and its value as plain data; no value where it is left out."""
    told = {} if setting.value is UNSET else {"value": setting.value}
    return {"field": setting.path, **told}


def _not_moved(answer: Answer) -> list[str]:
    """The acts that are not on the day: those made from a state of a person."""
    day = answer.act_date
    return [a.id for a in answer.assessment.acts if (a.from_, a.until) != (day, day)]


def _letter(index: int) -> str:
    round_, place = divmod(index, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(round_ + 1) if round_ else "")
