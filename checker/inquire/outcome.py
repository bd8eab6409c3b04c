"""What of an answer somebody acts on: headline, tracks, levels, authorities, menus, deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from checker.classify import Track
from checker.explain import Examined
from checker.explain.consequences import menus, steps
from checker.findings import ESTABLISHED, OPEN

__all__ = ["ASPECTS", "Outcome", "differing", "outcome_of"]

ASPECTS = ("headline", "track", "level", "authority", "menu", "deadline")
"""What may differ, the most decisive first."""


@dataclass(frozen=True)
class Outcome:
    """The answer for one actor, one field an aspect; each but the headline by track."""

    headline: str
    track: tuple[Any, ...]
    level: tuple[Any, ...]
    authority: tuple[Any, ...]
    menu: tuple[Any, ...]
    deadline: tuple[Any, ...]


def differing(one: Outcome, other: Outcome) -> frozenset[str]:
    """Return the aspects in which two answers differ."""
    return frozenset(a for a in ASPECTS if getattr(one, a) != getattr(other, a))


def outcome_of(examined: Examined, actor: str) -> Outcome:
    """Return what of the answer for `actor` somebody acts on."""
    found, classified = examined.found[actor], examined.classified[actor]
    tracks = classified.tracks
    menu = {t.name: menus(examined.reported, found, t) for t in tracks}
    return Outcome(
        headline=classified.headline,
        track=tuple((t.name, t.state) for t in tracks),
        level=tuple((t.name, t.level) for t in tracks),
        authority=tuple(
            (name, level.level, tuple(i.kinds), i.body.id)
            for name, levels in menu.items()
            for level in levels
            for i in level.imposers
        ),
        menu=tuple(
            (name, level.level, kind.id, kind.excluded_by_prior)
            for name, levels in menu.items()
            for level in levels
            for kind in level.kinds
        ),
        deadline=tuple(entry for t in tracks for entry in _deadlines(examined, actor, t)),
    )


def _deadlines(examined: Examined, actor: str, track: Track) -> list[tuple[Any, ...]]:
    if track.state not in (ESTABLISHED, OPEN):
        return []
    return [
        (track.name, step.id, step.deadline.text.id, step.deadline.due)
        for step in steps(examined.reported, examined.found[actor], track)
        if step.deadline is not None
    ]
