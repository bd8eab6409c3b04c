"""When a norm is in force: its versions, what it replaces, and what replaces it."""

from __future__ import annotations

from typing import Any

from checker.calendar import Days, Span
from checker.rulebook import Norm, Rulebook

__all__ = ["IN_FORCE", "force_on", "versions"]

IN_FORCE, NOT_YET, BETWEEN, ENDED = "in_force", "not_yet", "between", "ended"


def versions(rulebook: Rulebook, norm: Norm) -> list[dict[str, Any]]:
    """Return the versions of a norm in order of time, and its neighbours in other regulations.

    `role` is `version`, `replaces` (an older rule whose place it took) or `replaced_by`.
    """
    own = rulebook.chains[norm.chain]
    names = {version.id for version in own}
    older = [n for n in rulebook.norms.values() if n.replaced_by in names]
    newer = dict.fromkeys(version.replaced_by for version in own if version.replaced_by)
    return [
        *(_row(rulebook, "replaces", norm) for norm in older),
        *(_row(rulebook, "version", norm) for norm in own),
        *(_row(rulebook, "replaced_by", rulebook.norms[name]) for name in newer),
    ]


def _row(rulebook: Rulebook, role: str, norm: Norm) -> dict[str, Any]:
    validity = norm.validity
    return {
        "role": role,
        "norm": norm.id,
        "label": rulebook.label(norm.id),
        "from": validity.first.isoformat(),
        "until": validity.last.isoformat() if validity.last else None,
        "margin_days": validity.margin_days,
        "confidence": norm.confidence,
    }


def force_on(rulebook: Rulebook, norm: Norm, days: Days | Span) -> dict[str, Any]:
    """Return whether a norm was in force on some of `days`, and the versions before and after.

    `force` is in_force, not_yet, between (two versions) or ended.
    """
    own = rulebook.chains[norm.chain]
    before = [v for v in own if v.validity.first <= days.last]
    after = [v for v in own if v.validity.first > days.last]
    standing = [v for v in before if v.validity.last is None or v.validity.last >= days.first]
    last = before[-1] if before else None
    if standing:
        force = IN_FORCE
    elif not before:
        force = NOT_YET
    else:
        force = BETWEEN if after else ENDED
    return {
        "force": force,
        "standing": [v.id for v in standing],
        "before": _row(rulebook, "version", last) if last else None,
        "after": _row(rulebook, "version", after[0]) if after else None,
    }
