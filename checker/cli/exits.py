"""The exit codes, in one place."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

__all__ = [
    "CLEAR",
    "FAILED",
    "FAULTY",
    "INTERRUPTED",
    "NO_READER",
    "OPEN",
    "REFUSED",
    "SUSPECTED",
    "code_of",
]

CLEAR: Final = 0
SUSPECTED: Final = 1
FAULTY: Final = 1
REFUSED: Final = 2
OPEN: Final = 3
FAILED: Final = 4
INTERRUPTED: Final = 130
NO_READER: Final = 141

_SUSPICIONS: Final = frozenset(("dugaan_pelanggaran", "dugaan_awal"))
_UNDECIDED: Final = frozenset(("dipersoalkan", "perlu_pendalaman"))


def code_of(headlines: Collection[str]) -> int:
    """The code for the headlines of some people: the gravest counts."""
    if not _SUSPICIONS.isdisjoint(headlines):
        return SUSPECTED
    return CLEAR if _UNDECIDED.isdisjoint(headlines) else OPEN
