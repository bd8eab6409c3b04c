"""A norm found by its id; what looks like none is met with the nearest that there are."""

from __future__ import annotations

from checker.errors import ArgumentError
from checker.messages import both
from checker.rulebook.book import Rulebook
from checker.rulebook.model import Norm

__all__ = ["find_norm"]

_NEAREST_SHOWN = 3


def find_norm(rulebook: Rulebook, norm_id: str) -> Norm:
    """Return a norm by its id; raise ArgumentError with the nearest ids where there is none."""
    if norm_id in rulebook.norms:
        return rulebook.norms[norm_id]
    from difflib import get_close_matches

    close = get_close_matches(norm_id, rulebook.norms, n=_NEAREST_SHOWN, cutoff=0.0)
    raise ArgumentError(
        both("finding.unknown_norm", found=norm_id),
        code="unknown_norm",
        remedy=both("finding.unknown_norm_hint", known=", ".join(close)),
    )
