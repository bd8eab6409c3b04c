"""Single entries of a norm file: validity, consequence, the norms that it is fed by."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.rulebook.model import Applies, Consequence, Validity
from checker.rulebook.penalty import penalty_of

__all__ = ["applies_of", "consequence_of", "day_of", "is_norm_file", "validity_of"]


def is_norm_file(file: str) -> bool:
    """Return whether `file` of a rules folder holds norms."""
    return (
        file.startswith("regulations/")
        and not file.endswith("/regulation.yaml")
        and not file.endswith(".examples.yaml")
    )


def day_of(text: str | None) -> date | None:
    """Return the day that a rule file writes, None where it writes none."""
    return date.fromisoformat(text) if text else None


def validity_of(source: Any) -> Validity:
    """Return the days on which a norm forbids."""
    return Validity(
        first=date.fromisoformat(source["from"]),
        last=day_of(source.get("until")),
        margin_days=source.get("margin_days", 0),
        confidence=source.get("confidence"),
        note=source.get("note"),
    )


def applies_of(source: Any) -> Applies | None:
    """Return what a rule of the classification reads, None for a norm with findings."""
    if source is None:
        return None
    levels, unless = source.get("levels", ()), source.get("unless", ())
    return Applies(source["track"], frozenset(levels), frozenset(unless))


def consequence_of(source: Any) -> Consequence:
    """Return what follows from a norm."""
    level = source.get("level")
    by_impact = source.get("by_impact") or {}
    basis = source.get("basis") or []
    return Consequence(
        level=level if isinstance(level, str) else ("decided_by" if level else None),
        decided_by=level["decided_by"] if isinstance(level, dict) else None,
        by_impact={scope: (row["level"], row["basis"]) for scope, row in by_impact.items()},
        basis=(basis,) if isinstance(basis, str) else tuple(basis),
        confidence=source.get("confidence", "inferred"),
        text=source.get("text"),
        penalty=tuple(map(penalty_of, source.get("penalty", ()))),
    )
