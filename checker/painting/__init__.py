"""From facts back to an incident: what is wanted of a fact is written into the fields it reads."""

from __future__ import annotations

from checker.painting.moments import NO_CONTEST, Moment, last_day, moments_until
from checker.painting.restate import LEFT_OUT, Place, restated
from checker.painting.scene import PARTY_ACT, UNKNOWN, Scene, written

__all__ = [
    "LEFT_OUT",
    "NO_CONTEST",
    "PARTY_ACT",
    "UNKNOWN",
    "Moment",
    "Place",
    "Scene",
    "last_day",
    "moments_until",
    "restated",
    "written",
]
