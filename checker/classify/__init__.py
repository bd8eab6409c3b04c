"""Findings to a classification: tracks, headline, and what follows from a level."""

from checker.classify.further import Further
from checker.classify.tracks import TRACKS, Classification, Level, Track, classify

__all__ = ["TRACKS", "Classification", "Further", "Level", "Track", "classify"]
