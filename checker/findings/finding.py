"""What is found for one norm, actor and act: the strongest over its targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from checker.calendar import Span
from checker.facts import Act, Sheet
from checker.findings.outcome import Outcome
from checker.rulebook import Norm

__all__ = [
    "ClassState",
    "Elsewhere",
    "Finding",
    "LinkState",
    "Pattern",
    "Patterns",
    "Place",
    "Undescribed",
]


class ClassState(NamedTuple):
    """The state on one class of days, with the version of the norm that applied."""

    span: Span
    state: str
    version: str | None


class LinkState(NamedTuple):
    """A norm that a decree row rests on, and its state for the same actor and act.

    `is_sure` is false where the norm only may address the person.
    """

    norm: str
    state: str
    confidence: str
    is_sure: bool = True


class Place(NamedTuple):
    """The sheet that shows a norm best for one target: its group and day, and what came of it."""

    group: int
    day: int
    state: str
    outcome: Outcome | None


class Elsewhere(NamedTuple):
    """What the norm by itself comes to for a further target, and the sheet that shows it best."""

    sheet: Sheet
    state: str
    outcome: Outcome | None


class Pattern:
    """A finding apart from whose it is, of which act and on which days: equal sheets share it.

    `place` is that of the sheet that shows it best, `others` those of the further targets, `rest`
    all that stays equal.
    """

    __slots__ = ("others", "place", "rest")

    def __init__(self, place: Place, others: tuple[Place, ...], rest: tuple[Any, ...]) -> None:
        self.place = place
        self.others = others
        self.rest = rest


class Patterns:
    """Everything found for one actor and act, apart from whose it is.

    `not_addressed` are the chains of norms that cannot address the actor for this act.
    """

    __slots__ = ("findings", "not_addressed")

    def __init__(self, findings: tuple[Pattern, ...], not_addressed: tuple[str, ...]) -> None:
        self.findings = findings
        self.not_addressed = not_addressed


class Finding(NamedTuple):
    """The outcome of one norm (a chain of versions) for one actor and act.

    `sheet` and `outcome` are those that show the state best; there is no outcome where no
    version was in force. `own_state` is the state before what a decree row rests on is seen.
    `spans` are the classes of days, `by_day` the state on each and the version that applied.
    `others` are the further targets of an act that is aimed at several, each by itself.
    What stands before `chain` is of this person and act, the rest of the `pattern`.
    """

    pattern: Pattern | None
    actor: str
    act: Act
    sheet: Sheet
    spans: tuple[Span, ...]
    others: tuple[Elsewhere, ...]
    chain: str
    norm: Norm
    state: str
    own_state: str
    by_day: tuple[tuple[str, str | None], ...]
    outcome: Outcome | None
    reasons: tuple[str, ...]
    levels: tuple[str, ...] = ()
    level_basis: tuple[str, ...] = ()
    level_pairs: tuple[tuple[str, str], ...] = ()
    links: tuple[LinkState, ...] = ()
    pedoman: bool = False
    breach_states: Mapping[str, str] | None = None
    basis: str = "alleged"

    @classmethod
    def of(
        cls, pattern: Pattern, actor: str, act: Act, groups: Sequence[Sequence[Sheet]]
    ) -> Finding:
        """Return what `pattern` says of this actor, this act and its sheets."""
        place = pattern.place
        sheets = groups[place.group]
        spans = tuple([sheet.span for sheet in sheets])
        others = tuple(
            [Elsewhere(groups[o.group][o.day], o.state, o.outcome) for o in pattern.others]
        )
        return cls._make((pattern, actor, act, sheets[place.day], spans, others, *pattern.rest))

    def as_pattern(self, place: Place, others: tuple[Place, ...]) -> Pattern:
        """Return what stays of it for other sheets of the same traits."""
        return Pattern(place, others, self[self._fields.index("chain") :])

    @property
    def classes(self) -> tuple[ClassState, ...]:
        """The state on each class of days, with the version of the norm that applied."""
        found = zip(self.spans, self.by_day, strict=True)
        return tuple(ClassState(span, state, version) for span, (state, version) in found)

    def elsewhere(self, other: Elsewhere) -> Finding:
        """Return what is found of the norm by itself for a further target."""
        return self._replace(
            pattern=None, sheet=other.sheet, state=other.state, outcome=other.outcome, others=()
        )

    @property
    def id(self) -> str:
        """The norm's chain and the act, as `pp-94-2021/5/n/6@p1`."""
        return f"{self.chain}@{self.act.id}"

    @property
    def track(self) -> str:
        """The track of the norm, `none` where it only feeds others."""
        return self.norm.track

    @property
    def has_own_conduct(self) -> bool:
        """Whether a conduct of its own raises the norm."""
        return not self.norm.is_broad


class Undescribed(NamedTuple):
    """An act of which only a conclusion is known: open in every track that addresses the person."""

    actor: str
    act: Act
    sheet: Sheet
    track: str

    @property
    def id(self) -> str:
        """The id of the finding."""
        return f"act_not_described/{self.track}@{self.act.id}"
