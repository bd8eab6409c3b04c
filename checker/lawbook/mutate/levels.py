"""Levels of a norm moved by one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.rulebook import Norm

__all__ = ["level_changes"]

# From light to heavy; after the heaviest comes the lightest. A level that stands in none of
# these is taken away, one that no text names is left to a body.
LADDERS = (
    ("disiplin_ringan", "disiplin_sedang", "disiplin_berat"),
    ("teguran", "pemberhentian_sementara", "pemberhentian"),
    ("diberhentikan_hormat", "ptdh"),
)
UNNAMED, BY_BODY = "none_in_text", "decided_by"


def level_changes(norm: Norm) -> Iterator[tuple[str, Norm]]:
    """Yield the norm with its level, or that of one reach of the harm, moved; and which."""
    consequence = norm.consequence
    if consequence.level is not None:
        moved = consequence._replace(level=_next(consequence.level))
        yield "", replace(norm, consequence=moved)
    for scope, (level, basis) in consequence.by_impact.items():
        rows = {**consequence.by_impact, scope: (_next(level), basis)}
        yield scope, replace(norm, consequence=consequence._replace(by_impact=rows))


def _next(level: str) -> str:
    for ladder in LADDERS:
        if level in ladder:
            return ladder[(ladder.index(level) + 1) % len(ladder)]
    return BY_BODY if level == UNNAMED else UNNAMED
