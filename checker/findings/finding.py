"""What is found for one norm, actor and act: the strongest over its targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from checker.calendar import Span
from checker.facts import Act, Sheet
from checker.findings.outcome import Outcome
from checker.rulebook import Norm

__all__ = ["ClassState", "Finding", "LinkState", "Pattern", "Patterns", "Undescribed"]


@dataclass(frozen=True)
class ClassState:
    """The state on one class of days, with the version of the norm that applied."""

    span: Span
    state: str
    version: str | None


@dataclass(frozen=True)
class LinkState:
    """A norm that a decree row rests on, and its state for the same actor and act.

    `is_sure` is false where the norm only may address the person.
    """

    norm: str
    state: str
    confidence: str
    is_sure: bool = True


@dataclass(frozen=True, eq=False)
class Pattern:
    """A finding apart from whose it is, of which act and on which days: equal sheets share it.

    `group` and `day` are the place of the sheet that shows it best, `rest` all that stays equal.
    """

    group: int
    day: int
    rest: Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Patterns:
    """Everything found for one actor and act, apart from whose it is.

    `not_addressed` are the chains of norms that cannot address the actor for this act.
    """

    findings: tuple[Pattern, ...]
    not_addressed: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Finding:
    """The outcome of one norm (a chain of versions) for one actor and act.

    `sheet` and `outcome` are those that show the state best; there is no outcome where no
    version was in force. `own_state` is the state before what a decree row rests on is seen.
    `spans` are the classes of days, `by_day` the state on each and the version that applied.
    """

    chain: str
    norm: Norm
    actor: str
    act: Act
    state: str
    own_state: str
    leaning: str | None
    own_leaning: str | None
    spans: tuple[Span, ...]
    by_day: tuple[tuple[str, str | None], ...]
    sheet: Sheet
    outcome: Outcome | None
    reasons: tuple[str, ...]
    levels: tuple[str, ...] = ()
    level_basis: tuple[str, ...] = ()
    links: tuple[LinkState, ...] = ()
    pedoman: bool = False
    breach_states: Mapping[str, str] | None = None
    basis: str = "alleged"
    pattern: Pattern | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(
        cls, pattern: Pattern, actor: str, act: Act, groups: Sequence[Sequence[Sheet]]
    ) -> Finding:
        """Return what `pattern` says of this actor, this act and its sheets."""
        sheets = groups[pattern.group]
        one = cls.__new__(cls)
        vars(one).update(
            pattern.rest,
            actor=actor,
            act=act,
            spans=tuple([sheet.span for sheet in sheets]),
            sheet=sheets[pattern.day],
            pattern=pattern,
        )
        return one

    def as_pattern(self, group: int, day: int) -> Pattern:
        """Return what stays of it for other sheets of the same traits."""
        own = ("actor", "act", "spans", "sheet", "pattern")
        rest = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in own}
        return Pattern(group, day, rest)

    @cached_property
    def classes(self) -> tuple[ClassState, ...]:
        """The state on each class of days, with the version of the norm that applied."""
        found = zip(self.spans, self.by_day, strict=True)
        return tuple(ClassState(span, state, version) for span, (state, version) in found)

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


@dataclass(frozen=True)
class Undescribed:
    """An act of which only a conclusion is known: open in every track that addresses the person."""

    actor: str
    act: Act
    sheet: Sheet
    track: str

    @property
    def id(self) -> str:
        """The id of the finding."""
        return f"act_not_described/{self.track}@{self.act.id}"
