"""The exit codes, in one place."""

from __future__ import annotations

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
]

CLEAR: Final = 0
SUSPECTED: Final = 1
FAULTY: Final = 1
REFUSED: Final = 2
OPEN: Final = 3
FAILED: Final = 4
INTERRUPTED: Final = 130
NO_READER: Final = 141
