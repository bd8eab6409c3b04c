"""The moments that generated incidents are dated in."""

from __future__ import annotations

from datetime import date

from checker.painting.moments import KIND, NO_CONTEST, NONE, Moment, moments_until
from checker.rulebook import Rulebook

__all__ = ["KIND", "LAST_DAY", "NONE", "NO_CONTEST", "Moment", "moments"]

LAST_DAY = date(2025, 12, 31)
"""No generated act is certainly later than this day."""


def moments(rulebook: Rulebook) -> tuple[Moment, ...]:
    """Return the moments of every contest of `rulebook`, and days outside any contest."""
    return moments_until(rulebook, LAST_DAY)
