"""Findings to a classification: tracks, headline, and what follows from a level."""

from checker.classify.further import Further
from checker.classify.shared import shared
from checker.classify.tracks import (
    PERSONAL,
    Classification,
    Level,
    Track,
    classify,
    together,
)

__all__ = [
    "PERSONAL",
    "Classification",
    "Further",
    "Level",
    "Track",
    "classify",
    "shared",
    "together",
]
