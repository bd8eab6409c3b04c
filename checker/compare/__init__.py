"""Two assessments of one file side by side: what changes, and which provision changes it."""

from __future__ import annotations

from checker.compare.document import Answer, document
from checker.compare.model import (
    ActChange,
    ActorChange,
    Cause,
    Change,
    Comparison,
    FactChange,
    FindingChange,
    StepChange,
    TrackChange,
    as_data,
)
from checker.compare.pair import compare
from checker.compare.what_if import moved

__all__ = [
    "ActChange",
    "ActorChange",
    "Answer",
    "Cause",
    "Change",
    "Comparison",
    "FactChange",
    "FindingChange",
    "StepChange",
    "TrackChange",
    "as_data",
    "compare",
    "document",
    "moved",
]
