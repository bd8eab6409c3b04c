"""What the rulebook holds once read: facts, questions, norms, calendars, each with its law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from checker.logic import Breach, Closed, Expression, Test, Value, walk
from checker.rulebook.penalty import Penalty

__all__ = [
    "CONTEST",
    "Applies",
    "Clause",
    "Combination",
    "Consequence",
    "Contest",
    "Element",
    "Exemption",
    "Fact",
    "Link",
    "Norm",
    "Part",
    "Presumption",
    "Question",
    "Reading",
    "Regulation",
    "Ruling",
    "Text",
    "Validity",
    "is_valid",
]

# How a fault calls what it looked for.
CONTEST = "pemilihan"
# Decisions that make a practice, and the court that no practice stands against.
ENOUGH = 2
HIGHER_COURT = "higher_court"
# The fact that says which law governs the contest.
CONTEST_REGIME = "contest_regime"

Text = Mapping[str, str]
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Fact:
    """One fact of the vocabulary: its type, the fields it comes from, its question."""

    id: str
    kind: str
    values: tuple[Value, ...]
    labels: Mapping[str, Text]
    on_sheet: bool
    field: str | None
    derive: str | None
    fields: tuple[str, ...]
    inferred_when: Expression | None
    label: Text
    question: Text
    who: Text

    @cached_property
    def domain(self) -> frozenset[Value]:
        """Every value that the fact may have."""
        return frozenset(self.values)

    @cached_property
    def is_boolean(self) -> bool:
        """Whether the fact is a plain yes or no."""
        return self.values == (True, False)

    @cached_property
    def inferred(self) -> Closed | None:
        """What lets the fact be taken for true where nothing is stated; None where nothing does."""
        return Closed(self.inferred_when) if self.inferred_when is not None else None


class Reading(NamedTuple):
    """One way to understand a legal question, with the ground for it."""

    id: str
    recommended: bool
    expression: Expression
    ground: Text
    source: str


class Ruling(NamedTuple):
    """A decision on record that follows one reading of a question; `competence` says of whom."""

    reading: str
    case: str | None
    body: Text
    on: str
    source: str
    competence: str


class Question(NamedTuple):
    """A legal dispute with its named readings, the recommended one first, and its record."""

    id: str
    title: Text
    readings: tuple[Reading, ...]
    record: tuple[Ruling, ...] = ()

    @property
    def followed(self) -> str | None:
        """The reading of most decisions on record: of two at least, no higher court against it."""
        rulings = [ruling.reading for ruling in self.record]
        high = {ruling.reading for ruling in self.record if ruling.competence == HIGHER_COURT}
        for reading in dict.fromkeys(rulings):
            count = rulings.count(reading)
            if count >= ENOUGH and 2 * count > len(rulings) and high <= {reading}:
                return reading
        return None

    @property
    def prima_facie(self) -> str | None:
        """The reading of a prima facie answer: the one that bodies follow, else the recommended."""
        return self.followed or self.recommended

    @property
    def recommended(self) -> str | None:
        """The recommended reading, if there is one."""
        return next((reading.id for reading in self.readings if reading.recommended), None)


class Presumption(NamedTuple):
    """What is taken for granted of a fact until somebody says otherwise.

    `when` says on what sheets; `defeater` what ends it, `cases` the decided cases that show it.
    """

    id: str
    fact: str
    values: frozenset[Value]
    when: Closed
    ground: Text
    source: str
    confidence: str
    defeater: Text
    cases: tuple[str, ...]


class Clause(NamedTuple):
    """A constraint: at least one literal (fact, allowed values) is true."""

    id: str
    literals: tuple[tuple[str, frozenset[Value]], ...]
    reason: Text


@dataclass(frozen=True)
class Part:
    """What an element and an exception share: an expression under each of its readings.

    `variants` holds one closed expression per choice of the questions it can reach.
    """

    id: str
    expression: Expression
    questions: tuple[str, ...]
    variants: Mapping[Choices, Closed]

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The facts that the part tests under any reading, in order of first occurrence."""
        return tuple(dict.fromkeys(f for closed in self.variants.values() for f in closed.facts))

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts that the part tests under any reading."""
        return frozenset(f for closed in self.variants.values() for f in closed.facts)

    @cached_property
    def is_fed(self) -> bool:
        """Whether it asks, under any reading, for the breach of another norm."""
        asked = (part for closed in self.variants.values() for part in walk(closed.expression))
        return any(isinstance(part, Breach) for part in asked)


@dataclass(frozen=True)
class Element(Part):
    """One condition of a norm, with the words of the article that it encodes.

    One that `decides_level` says how grave the breach is: unknown, it leaves the level open and
    not the state.
    """

    words: str
    key: str
    decides_level: bool = False


@dataclass(frozen=True)
class Exemption(Part):
    """A condition that defeats a norm (`pengecualian`).

    `permission` names what the law expressly allows, where the exception carries that.
    """

    burden: str
    confidence: str
    text: Text
    basis: str
    basis_text: Text | None
    question: Text | None
    permission: str | None = None


class Combination(NamedTuple):
    """One choice of reading for every question of a norm."""

    choices: Mapping[str, str]
    recommended: bool
    elements: tuple[Choices, ...]
    exemptions: tuple[Choices, ...]


class Validity(NamedTuple):
    """The days on which a norm forbids, both included; `margin_days` if the start is unsure."""

    first: date
    last: date | None
    margin_days: int
    confidence: str | None
    note: Text | None

    def covers(self, day: date) -> bool:
        """Return whether the norm is in force on `day`."""
        return self.first <= day and (self.last is None or day <= self.last)


class Consequence(NamedTuple):
    """What follows from a norm: a level, none in the text, a body that decides, or by impact."""

    level: str | None
    decided_by: Text | None
    by_impact: Mapping[str, tuple[str, str]]
    basis: tuple[str, ...]
    confidence: str
    text: Text | None
    penalty: tuple[Penalty, ...] = ()


class Link(NamedTuple):
    """A decree row's tie to a statutory norm, with how sure it is."""

    norm: str
    confidence: str


class Applies(NamedTuple):
    """What a rule of the classification reads: a track, and its level or what is not met in it.

    `levels` empty means any level; `unless` names the norms none of which the act may meet.
    """

    track: str
    levels: frozenset[str]
    unless: frozenset[str]


@dataclass(frozen=True)
class Norm:
    """One rule of law: elements, exceptions, consequence, citation and validity."""

    id: str
    chain: str
    regulation: str
    title: Text
    row: str | None
    track: str
    regime: str | None
    validity: Validity
    raised_by: str
    raising: frozenset[Value]
    raising_fact: str | None
    raising_where: Test | None
    elements: tuple[Element, ...]
    exemptions: tuple[Exemption, ...]
    combinations: tuple[Combination, ...]
    consequence: Consequence
    rests_on: tuple[Link, ...]
    breaches: tuple[str, ...]
    follows: str | None
    replaced_by: str | None
    special_to: tuple[str, ...]
    also: tuple[str, ...]
    applies: Applies | None
    provenance: Mapping[str, Any]

    @property
    def confidence(self) -> str:
        """How the ban itself is known: statute, reproduced, second_hand or inferred."""
        return str(self.provenance["confidence"])

    @property
    def is_broad(self) -> bool:
        """Whether every described act raises it, directly or through another norm."""
        return self.raised_by in ("any_described_act", "breach")

    @cached_property
    def regime_test(self) -> Test | None:
        """What asks whether the contest is of the regime of the norm; None where any will do."""
        return None if self.regime is None else Test(CONTEST_REGIME, frozenset((self.regime,)))

    @cached_property
    def subject(self) -> int | None:
        """The position of the element that says whom the norm addresses."""
        return next((i for i, e in enumerate(self.elements) if e.id == "subjek"), None)

    @cached_property
    def facts(self) -> frozenset[str]:
        """Every fact that its elements and exceptions test under any reading."""
        parts: tuple[Part, ...] = (*self.elements, *self.exemptions)
        return frozenset(fact for part in parts for fact in part.facts)


@dataclass(frozen=True)
class Regulation:
    """An instrument of law with its dates and the articles known of it."""

    id: str
    title: Text
    short: str
    first: date
    last: date | None
    labels: Mapping[str, str]
    expected: Mapping[str, str] = field(default_factory=dict)


class Contest(NamedTuple):
    """One election: its regime and, by target kind and office, its calendars."""

    id: str
    title: Text
    regime: str
    before_from: date
    programme_from: date
    calendars: tuple[Mapping[str, Any], ...]
    overrides: tuple[Mapping[str, Any], ...]


def is_valid(entry: Mapping[str, Any], day: date) -> bool:
    """Whether an entry of a rule file with `valid: {from, until}` covers `day`; both ends count."""
    valid, on = entry.get("valid", {}), day.isoformat()
    return bool(valid.get("from", on) <= on <= valid.get("until", on))
