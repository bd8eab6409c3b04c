"""What was judged as one document, the one that is printed and written as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from checker.admissible.duplicates import Duplicate
from checker.admissible.judge import Judged, Limit
from checker.admissible.requirements import DISPUTED, HANGS_ON_COUNT, MISSING, UNKNOWN, Answer
from checker.messages import both
from checker.rulebook import Rulebook
from checker.rulebook.admissibility import Outcome, Requirement

__all__ = ["document"]

AFTER_OPEN = "complete"


def document(
    judged: Iterable[Judged],
    found: Sequence[Duplicate] | None,
    advice: Iterable[Any],
    rulebook: Rulebook,
    day: date,
) -> dict[str, Any]:
    """Return reports, duplicates and what to clarify as plain JSON data, without any name.

    `found` is None where nothing was compared; `advice` are the gates of the assessment.
    """
    return {
        "as_of": day.isoformat(),
        "reports": [_report(one, rulebook) for one in judged],
        "duplicates": None if found is None else [asdict(one) for one in found],
        "advice": list(advice),
        "rulebook": {"version": rulebook.version, "hash": rulebook.hash},
    }


def _report(one: Judged, rulebook: Rulebook) -> dict[str, Any]:
    wanted = [r for r, found in one.answers if _helps(r, found)]
    return {
        "report": one.report,
        "kind": one.kind,
        "regime": one.rules.regime,
        "rules": {"id": one.rules.id, "title": dict(one.rules.title)},
        "outcome": one.outcome,
        "follows": _outcomes(one, rulebook),
        "requirements": [
            {
                "id": requirement.id,
                "group": requirement.group,
                "title": dict(requirement.title),
                "state": found.state,
                "why": dict(both(f"admissible.why.{found.why}")),
                "curable": requirement.curable,
                "basis": [rulebook.label(basis) for basis in requirement.basis],
                "confidence": requirement.confidence,
            }
            for requirement, found in one.answers
        ],
        "ask": [dict(requirement.ask) for requirement in wanted],
        "filing": _limit(one.filing),
        "completion": _limit(one.completion),
    }


def _helps(requirement: Requirement, found: Answer) -> bool:
    """Return whether asking helps: not against lateness, nor where only the count is open."""
    if found.state == MISSING:
        return requirement.curable
    return found.state == UNKNOWN and found.why not in (HANGS_ON_COUNT, DISPUTED)


def _outcomes(one: Judged, rulebook: Rulebook) -> list[dict[str, Any]]:
    names = [AFTER_OPEN if one.outcome == "open" else one.outcome]
    if one.first_information and one.outcome == "incomplete":
        names.append("first_information")
    return [_outcome(one.rules.outcomes[name], rulebook) for name in names]


def _outcome(outcome: Outcome, rulebook: Rulebook) -> dict[str, Any]:
    return {
        "text": dict(outcome.text),
        "basis": rulebook.label(outcome.basis),
        "confidence": outcome.confidence,
    }


def _limit(limit: Limit | None) -> dict[str, Any] | None:
    if limit is None:
        return None
    due = limit.due
    return {
        "text": dict(limit.text),
        "due": due.earliest.isoformat() if due and due.earliest else None,
        "due_latest": due.latest.isoformat() if due and due.latest else None,
        "why": [dict(both(f"deadline.{code}", year=due.unknown_year)) for code in due.why]
        if due
        else [],
        "basis": limit.basis,
        "confidence": limit.confidence,
    }
