"""What a proof finds: worlds that meet the norms, and what is not accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.logic import Value
from checker.rulebook import Text

__all__ = ["Culprit", "Gap", "Overlap", "Proof", "Story", "Subsumption", "Unmeetable", "Witness"]


@dataclass(frozen=True)
class Witness:
    """A world that meets a norm: the facts it turns on, the readings chosen."""

    norm: str
    facts: Mapping[str, Value]
    readings: Mapping[str, str]


@dataclass(frozen=True)
class Unmeetable:
    """A norm that no world meets: its parts and the constraints that cannot hold together."""

    norm: str
    clauses: tuple[str, ...]


@dataclass(frozen=True)
class Subsumption:
    """Whenever `narrow` is met, `wide` of the same track and level is; `mutual`: and back."""

    narrow: str
    wide: str
    track: str
    level: str
    mutual: bool
    accepted: Text | None


@dataclass(frozen=True)
class Story:
    """An incident that the checker finds to meet two norms, under readings that may matter."""

    day: date
    incident: Mapping[str, Any]
    readings: Mapping[str, str]


@dataclass(frozen=True)
class Overlap:
    """Two norms of one track with different levels, and an incident that meets both.

    `story` is None where a sheet meets both but no incident was found that does.
    """

    norms: tuple[str, str]
    levels: tuple[str, str]
    track: str
    story: Story | None
    accepted: Text | None


@dataclass(frozen=True)
class Gap:
    """A conduct that a decree names, in a phase in which no norm is raised by it and met.

    In some other phase of such a contest a row of the decree is, towards a target of this kind.
    """

    decree: str
    conduct: str
    phase: str
    regime: str
    target: str
    accepted: Text | None


@dataclass(frozen=True)
class Culprit:
    """A norm that a sheet meets though it only does what a permission allows."""

    permission: str
    norm: str
    facts: Mapping[str, object]
    accepted: Text | None


@dataclass(frozen=True)
class Proof:
    """Everything that was proved of a rulebook; `idle` names acceptances that accept nothing."""

    witnesses: tuple[Witness, ...]
    unmeetable: tuple[Unmeetable, ...]
    subsumptions: tuple[Subsumption, ...]
    overlaps: tuple[Overlap, ...]
    gaps: tuple[Gap, ...]
    culprits: tuple[Culprit, ...]
    idle: tuple[str, ...]

    @property
    def unaccepted(self) -> int:
        """How much of it nobody accepted."""
        found: list[Subsumption | Overlap | Gap | Culprit] = []
        found += [*self.subsumptions, *self.overlaps, *self.gaps, *self.culprits]
        waiting = [one for one in found if one.accepted is None]
        return len(self.unmeetable) + len(waiting) + len(self.idle)
