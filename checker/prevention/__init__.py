"""Prevention: which causes show in a folder of incidents, where, and what answers them now."""

from __future__ import annotations

from checker.prevention.circular import draft
from checker.prevention.document import document
from checker.prevention.moment import Moment, moment
from checker.prevention.survey import CauseShown, Office, Survey, survey

__all__ = [
    "CauseShown",
    "Moment",
    "Office",
    "Survey",
    "document",
    "draft",
    "moment",
    "survey",
]
