"""States of a norm and how they come together over readings, days, targets and links."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = [
    "ESTABLISHED",
    "EXCEPTED",
    "NOT_ADDRESSED",
    "NOT_ALLEGED",
    "NOT_IN_FORCE",
    "NOT_MET",
    "OPEN",
    "STRENGTH",
    "cap",
    "combine",
    "strongest",
    "weaker",
]

ESTABLISHED = "established"
OPEN = "open"
EXCEPTED = "excepted"
NOT_MET = "not_met"
NOT_IN_FORCE = "not_in_force"
NOT_ALLEGED = "not_alleged"
NOT_ADDRESSED = "not_addressed"

STRENGTH = (ESTABLISHED, OPEN, EXCEPTED, NOT_MET, NOT_IN_FORCE, NOT_ADDRESSED, NOT_ALLEGED)


def combine(states: Iterable[str]) -> str:
    """Return the state that stands where each of `states` may be the right one.

    All equal: that; else open if any is established or open; else excepted if any is; else the
    stronger of what is left.
    """
    found = set(states)
    if len(found) == 1:
        return found.pop()
    if found & {ESTABLISHED, OPEN}:
        return OPEN
    return strongest(found)


def strongest(states: Iterable[str]) -> str:
    """Return the strongest of `states`."""
    return min(states, key=STRENGTH.index)


def weaker(one: str, other: str) -> str:
    """Return the weaker of two states."""
    return max(one, other, key=STRENGTH.index)


def cap(state: str) -> str:
    """Return `state`, open instead of established."""
    return OPEN if state == ESTABLISHED else state
