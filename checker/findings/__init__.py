"""From fact sheets to findings: norms evaluated, held against the engine, brought together."""

from __future__ import annotations

from checker.findings.finding import ClassState, Elsewhere, Finding, LinkState, Undescribed
from checker.findings.gather import NOT_EXAMINED, TWO_REGIMES, ActorFindings, find
from checker.findings.levels import ORDER, lightest_first
from checker.findings.match import Matched, Matcher
from checker.findings.outcome import Given, Outcome, Truths, agreed, evaluate, is_strong
from checker.findings.stance import BERKAS, DUGAAN_AWAL, Stance, under
from checker.findings.states import (
    ESTABLISHED,
    EXCEPTED,
    NOT_ADDRESSED,
    NOT_ALLEGED,
    NOT_IN_FORCE,
    NOT_MET,
    OPEN,
    STRENGTH,
    strongest,
    weaker,
)

__all__ = [
    "BERKAS",
    "DUGAAN_AWAL",
    "ESTABLISHED",
    "EXCEPTED",
    "NOT_ADDRESSED",
    "NOT_ALLEGED",
    "NOT_EXAMINED",
    "NOT_IN_FORCE",
    "NOT_MET",
    "OPEN",
    "ORDER",
    "STRENGTH",
    "TWO_REGIMES",
    "ActorFindings",
    "ClassState",
    "Elsewhere",
    "Finding",
    "Given",
    "LinkState",
    "Matched",
    "Matcher",
    "Outcome",
    "Stance",
    "Truths",
    "Undescribed",
    "agreed",
    "evaluate",
    "find",
    "is_strong",
    "lightest_first",
    "strongest",
    "under",
    "weaker",
]
