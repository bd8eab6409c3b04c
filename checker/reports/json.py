"""An assessment as JSON: stable order of keys, readable, the same bytes for the same answer."""

from __future__ import annotations

import json
from collections.abc import Sequence

from checker.assessment import Assessment

__all__ = ["report", "report_all"]


def report(assessment: Assessment) -> str:
    """One assessment as a JSON object, ending in a newline."""
    # The models write what `json` would, in a tenth of the time; a test compares.
    return assessment.model_dump_json(indent=2) + "\n"


def report_all(assessments: Sequence[Assessment]) -> str:
    """Several assessments as a JSON array in the order given, ending in a newline."""
    values = [assessment.model_dump(mode="json") for assessment in assessments]
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
