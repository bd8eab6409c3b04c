"""Intake check: does a report hold what it must, what is missing, and was it brought before."""

from __future__ import annotations

from checker.admissible.document import document
from checker.admissible.duplicates import Duplicate, duplicates
from checker.admissible.judge import Judged, judge
from checker.admissible.requirements import Answer

__all__ = ["Answer", "Duplicate", "Judged", "document", "duplicates", "judge"]
