"""An assessment as JSON: stable order of keys, readable, the same bytes for the same answer."""

from __future__ import annotations

import json
from collections.abc import Sequence

from checker.assessment import Assessment

__all__ = ["report", "report_all"]


def report(assessment: Assessment) -> str:
    """One assessment as a JSON object, ending in a newline."""
    return _written(assessment.model_dump(mode="json"))


def report_all(assessments: Sequence[Assessment]) -> str:
    """Several assessments as a JSON array in the order given, ending in a newline."""
    return _written([assessment.model_dump(mode="json") for assessment in assessments])


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
