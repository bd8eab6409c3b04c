"""The words of the reports, in Indonesian and English.

About a person a report only ever says *dugaan* (suspected); whether it is so is decided by others.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.messages.report import (
    action,
    analysis,
    evaluation,
    finding,
    guidance,
    norm,
    opening,
    page,
    penalty,
    person,
)

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **opening.MESSAGES,
    **analysis.MESSAGES,
    **finding.MESSAGES,
    **penalty.MESSAGES,
    **guidance.MESSAGES,
    **action.MESSAGES,
    **norm.MESSAGES,
    **evaluation.MESSAGES,
    **person.MESSAGES,
    **page.MESSAGES,
}
