"""How the state of a finding follows: from truths to readings, days, and what it rests on."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.explain.view import TRUTHS, shown_state
from checker.facts import Act
from checker.findings import Finding, Outcome

__all__ = ["derivation"]

CAPPING = ("regime_uncertain", "margin")


def derivation(finding: Finding) -> dict[str, Any]:
    """Return all that the state of a finding is worked out from, as plain JSON data.

    `combinations` holds the truth of each element and exception under each combination of
    readings, `decide_level` the elements that, unknown, leave the level open alone; what they
    come to is the state of the class of days that is `shown`. With the states
    of the other classes, and `days` (one day is enough, all are needed, or those from some day
    on), it gives `own_state`; with `links`, the state. `is_capped`: at most open. The
    first class has no `from` where nothing told sets it.
    """
    outcome = finding.outcome
    return {
        "combinations": _combinations(outcome) if outcome else [],
        "decide_level": [e.id for e in finding.norm.elements if e.decides_level],
        "contested": _contested(finding, outcome) if outcome else [],
        "is_capped": bool(outcome and set(outcome.reasons) & set(CAPPING)),
        "days": _rule_of_days(finding.act),
        "classes": [
            {
                "from": _iso(finding.act.days.told_first(found.span.first)),
                "until": found.span.last.isoformat(),
                "state": shown_state(found.state),
                "version": found.version,
                "shown": found.span == finding.sheet.span,
            }
            for found in finding.classes
        ],
        "own_state": finding.own_state,
        "rests": bool(finding.norm.rests_on),
        "links": [
            {
                "norm": link.norm,
                "state": link.state,
                "confidence": link.confidence,
                "is_sure": link.is_sure,
            }
            for link in finding.links
        ],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _combinations(outcome: Outcome) -> list[dict[str, Any]]:
    norm = outcome.norm
    return [
        {
            "choices": dict(sorted(combination.choices.items())),
            "recommended": combination.recommended,
            "elements": {
                element.id: TRUTHS[truths[choices]]
                for element, truths, choices in zip(
                    norm.elements, outcome.elements, combination.elements, strict=True
                )
            },
            "exceptions": {
                exemption.id: TRUTHS[truths[choices]]
                for exemption, truths, choices in zip(
                    norm.exemptions, outcome.exemptions, combination.exemptions, strict=True
                )
            },
        }
        for combination in norm.combinations
    ]


def _contested(finding: Finding, outcome: Outcome) -> list[str]:
    """Return the exceptions that somebody brought up and somebody else denies."""
    return [e.id for e in outcome.norm.exemptions if finding.sheet.contested(e.facts)]


def _rule_of_days(act: Act) -> str:
    if act.days.kind == "since":
        return "since"
    return "one" if act.days.is_state else "all"
