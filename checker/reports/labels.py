"""What a report needs to be told: labels from the rulebook, names from the incident.

An assessment holds ids only. `Labels` turns the ids of the rulebook into words; `Names` turns the
ids of the incident into words, for a reader who may see them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Protocol

from checker.assessment import Lang

if TYPE_CHECKING:
    from checker.rulebook import Rulebook

__all__ = ["Labels", "Names", "PlainLabels", "RulebookLabels"]


class Labels(Protocol):
    """Words for the ids of a rulebook; an id it does not know comes back readable, never fails."""

    def fact_label(self, fact: str, lang: Lang) -> str:
        """The short statement or name of a fact."""

    def value_label(self, fact: str, value: str, lang: Lang) -> str:
        """A value of an enumerated fact."""

    def norm_label(self, norm: str, lang: Lang) -> str:
        """The provision of a norm as it is cited: article, letter, number, then the regulation."""

    def regulation_label(self, regulation: str, lang: Lang) -> str:
        """The short name of a regulation: `PP 94/2021`."""

    def question_title(self, question: str, lang: Lang) -> str:
        """A question of law."""

    def reading_title(self, question: str, reading: str, lang: Lang) -> str:
        """The name of one reading of a question of law."""

    def reading_ground(self, question: str, reading: str, lang: Lang) -> str | None:
        """What a reading says and rests on."""

    def defence_question(self, norm: str, exception: str, lang: Lang) -> str | None:
        """What to ask about an exception that nobody brought up."""

    def contest_title(self, contest: str, lang: Lang) -> str:
        """The name of an election."""

    def contest_regime(self, contest: str) -> str | None:
        """`pemilihan`, `pemilu`, or nothing when the contest is not known."""


class PlainLabels:
    """Labels for want of a rulebook: the ids themselves, with spaces.

    >>> PlainLabels().fact_label("target_stage", "id")
    'target stage'
    """

    def fact_label(self, fact: str, lang: Lang) -> str:
        """The id of the fact, with spaces."""
        return _spaced(fact)

    def value_label(self, fact: str, value: str, lang: Lang) -> str:
        """The value, with spaces."""
        return _spaced(value)

    def norm_label(self, norm: str, lang: Lang) -> str:
        """The id of the norm as it stands."""
        return norm

    def regulation_label(self, regulation: str, lang: Lang) -> str:
        """The id of the regulation as it stands."""
        return regulation

    def question_title(self, question: str, lang: Lang) -> str:
        """The id of the question, with spaces."""
        return _spaced(question)

    def reading_title(self, question: str, reading: str, lang: Lang) -> str:
        """The id of the reading, with spaces."""
        return _spaced(reading)

    def reading_ground(self, question: str, reading: str, lang: Lang) -> str | None:
        """Nothing: the ground stands in the rulebook."""
        return None

    def defence_question(self, norm: str, exception: str, lang: Lang) -> str | None:
        """Nothing: the question stands in the rulebook."""
        return None

    def contest_title(self, contest: str, lang: Lang) -> str:
        """The id of the contest as it stands."""
        return contest

    def contest_regime(self, contest: str) -> str | None:
        """Nothing: the regime stands in the rulebook."""
        return None


class RulebookLabels(PlainLabels):
    """The words of a rulebook; an id that it does not hold is shown as it stands."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._book = rulebook

    @cached_property
    def _definitions(self) -> Mapping[str, Mapping[str, str]]:
        known = self._book.documents.get("definitions.yaml", {}).get("definitions", ())
        return {entry["id"]: entry["title"] for entry in known}

    def fact_label(self, fact: str, lang: Lang) -> str:
        """The short statement or name of a fact."""
        known = self._book.facts.get(fact)
        return str(known.label[lang]) if known else super().fact_label(fact, lang)

    def value_label(self, fact: str, value: str, lang: Lang) -> str:
        """A value of an enumerated fact."""
        known = self._book.facts.get(fact)
        label = known.labels.get(value) if known else None
        return str(label[lang]) if label else super().value_label(fact, value, lang)

    def concept_label(self, name: str, lang: Lang) -> str:
        """A fact or a definition, whichever bears that name."""
        title = self._definitions.get(name)
        return str(title[lang]) if title else self.fact_label(name, lang)

    def norm_label(self, norm: str, lang: Lang) -> str:
        """The provision of a norm as it is cited."""
        return self._book.label(norm)

    def norm_title(self, norm: str, lang: Lang) -> str:
        """What a norm is about."""
        known = self._book.norms.get(norm)
        return str(known.title[lang]) if known else norm

    def regulation_label(self, regulation: str, lang: Lang) -> str:
        """The short name of a regulation."""
        known = self._book.regulations.get(regulation)
        return known.short if known else regulation

    def question_title(self, question: str, lang: Lang) -> str:
        """A question of law."""
        known = self._book.questions.get(question)
        return str(known.title[lang]) if known else super().question_title(question, lang)

    def reading_ground(self, question: str, reading: str, lang: Lang) -> str | None:
        """What a reading says and rests on."""
        known = self._book.questions.get(question)
        found = [r for r in known.readings if r.id == reading] if known else []
        return str(found[0].ground[lang]) if found else None

    def defence_question(self, norm: str, exception: str, lang: Lang) -> str | None:
        """What to ask about an exception that nobody brought up."""
        known = self._book.norms.get(norm)
        found = [e for e in known.exemptions if e.id == exception] if known else []
        return str(found[0].question[lang]) if found and found[0].question else None

    def contest_title(self, contest: str, lang: Lang) -> str:
        """The name of an election."""
        known = self._book.contests.get(contest)
        return str(known.title[lang]) if known else contest

    def contest_regime(self, contest: str) -> str | None:
        """`pemilihan`, `pemilu`, or nothing when the contest is not known."""
        known = self._book.contests.get(contest)
        return known.regime if known else None


_NO_WORDS: Mapping[str, str] = MappingProxyType({})


class Names(NamedTuple):
    """Words for the ids of one incident; what is left out is shown by its id."""

    actors: Mapping[str, str] = _NO_WORDS
    targets: Mapping[str, str] = _NO_WORDS
    acts: Mapping[str, str] = _NO_WORDS
    evidence: Mapping[str, str] = _NO_WORDS


def _spaced(word: str) -> str:
    return word.replace("_", " ").replace("-", " ")
