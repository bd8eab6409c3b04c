"""The shape of a comparison: pairs of values, each difference with its cause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from checker.assessment import Text

__all__ = [
    "ActChange",
    "ActorChange",
    "Cause",
    "Change",
    "Comparison",
    "FactChange",
    "FindingChange",
    "StepChange",
    "TrackChange",
    "as_data",
]


@dataclass(frozen=True)
class Change:
    """A value before and after."""

    before: Any
    after: Any

    @property
    def differs(self) -> bool:
        """Whether there is a change at all."""
        return bool(self.before != self.after)


@dataclass(frozen=True)
class FactChange:
    """The values that a fact may have before and after; None where a side does not show it."""

    fact: str
    before: tuple[str, ...] | None
    after: tuple[str, ...] | None


@dataclass(frozen=True)
class Cause:
    """Why something changed.

    `kind` is `force` (the norm enters into or goes out of force: `before` and `after` are
    not_yet, in_force or ended), `version` (another version of the norm: their ids), `calendar`
    (the phases of the contest), `fact` (a fact of another day), `transition` (a later regulation
    governs the level as well), `rests_on` or `breach` (the state of another norm), `days` (the
    days that a vague date may mean) or `other`. `norm` is the provision, `first` and `last` its
    days in force; `element` is the condition that fails.
    """

    kind: str
    norm: str | None = None
    before: Any = None
    after: Any = None
    first: date | None = None
    last: date | None = None
    element: str | None = None
    contest: str | None = None
    facts: tuple[FactChange, ...] = ()


@dataclass(frozen=True)
class ActChange:
    """The days and phases of an act, where they are others."""

    act: str
    contest: str | None
    days: Change
    phases: Change


@dataclass(frozen=True)
class FindingChange:
    """One norm for one act: state, levels and citation of both sides, and why they differ.

    A state is that of a finding, or `not_raised`.
    """

    norm: str
    act: str
    track: str | None
    state: Change
    levels: Change
    citation: Change
    causes: tuple[Cause, ...]


@dataclass(frozen=True)
class StepChange:
    """A step of a path that is new, gone or another.

    `what` is added, removed or changed, `keys` what of it changed. `because` is `in_force` (the
    provision holds on one of the two days only, see `first` and `last`), `state` (the track has a
    path on one side only) or `other`.
    """

    step: str
    what: str
    body: Text
    action: Text
    deadline: Change
    basis: tuple[str, ...]
    keys: tuple[str, ...]
    because: str
    first: date | None
    last: date | None


@dataclass(frozen=True)
class TrackChange:
    """One track of one actor: state, level, menu and path of both sides.

    `menu` holds the permitted punishments, `imposers` who may impose them, by level.
    """

    track: str
    state: Change
    level: Change
    dugaan_awal: Change
    menu: Change
    imposers: Change
    path: tuple[StepChange, ...]

    @property
    def differs(self) -> bool:
        """Whether anything of the track changes."""
        pairs = (self.state, self.level, self.dugaan_awal, self.menu, self.imposers)
        return bool(self.path) or any(pair.differs for pair in pairs)


@dataclass(frozen=True)
class ActorChange:
    """Everything that changes for one actor; `questions` holds what only one side asks."""

    actor: str
    headline: Change
    basis: Change
    tracks: tuple[TrackChange, ...]
    findings: tuple[FindingChange, ...]
    questions: Change

    @property
    def differs(self) -> bool:
        """Whether anything changes for the actor."""
        pairs = (self.headline, self.basis, self.questions)
        return bool(self.tracks or self.findings) or any(pair.differs for pair in pairs)


@dataclass(frozen=True)
class Comparison:
    """What changes from one assessment to another."""

    as_of: Change
    acts: tuple[ActChange, ...]
    actors: tuple[ActorChange, ...]

    @property
    def differs(self) -> bool:
        """Whether the answer changes for anybody."""
        return any(actor.differs for actor in self.actors)


def as_data(value: Any) -> Any:
    """Return a comparison, or a part of one, as plain JSON data.

    >>> as_data(Change("open", ("a", None)))
    {'before': 'open', 'after': ['a', None]}
    """
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: as_data(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_data(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
