"""What is found for one norm, actor and act: the strongest over its targets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from checker.calendar import Span
from checker.facts import Act, Sheet
from checker.findings.outcome import Outcome
from checker.rulebook import Norm

__all__ = ["ClassState", "Finding", "LinkState", "Undescribed"]


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


class Finding(NamedTuple):
    """The outcome of one norm (a chain of versions) for one actor and act.

    `sheet` and `outcome` are those that show the state best; there is no outcome where no
    version was in force. `own_state` is the state before what a decree row rests on is seen.
    """

    chain: str
    norm: Norm
    actor: str
    act: Act
    state: str
    own_state: str
    leaning: str | None
    own_leaning: str | None
    classes: tuple[ClassState, ...]
    sheet: Sheet
    outcome: Outcome | None
    reasons: tuple[str, ...]
    levels: tuple[str, ...] = ()
    level_basis: tuple[str, ...] = ()
    links: tuple[LinkState, ...] = ()
    pedoman: bool = False
    breach_states: Mapping[str, str] | None = None
    basis: str = "alleged"

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
