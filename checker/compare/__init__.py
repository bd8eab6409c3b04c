"""Two assessments of one file side by side: what changes, and which provision changes it."""

from __future__ import annotations

from checker.compare.document import Answer, document, setting_data
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
from checker.compare.what_if import UNSET, Setting, moved, setting_of, supposed

__all__ = [
    "UNSET",
    "ActChange",
    "ActorChange",
    "Answer",
    "Cause",
    "Change",
    "Comparison",
    "FactChange",
    "FindingChange",
    "Setting",
    "StepChange",
    "TrackChange",
    "as_data",
    "compare",
    "document",
    "moved",
    "setting_data",
    "setting_of",
    "supposed",
]
