"""Each report of a file held against the requirements of its regime and of the day of receipt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.admissible.requirements import (
    FULFILLED,
    MISSING,
    UNKNOWN,
    Answer,
    Question,
    answer,
)
from checker.deadline import Due, Period, due_of
from checker.incident import Incident, Report, as_json
from checker.route import clock_starts
from checker.rulebook import Rulebook
from checker.rulebook.admissibility import Requirement, RequirementSet
from checker.rulebook.model import is_valid

__all__ = ["Judged", "Limit", "judge"]

NO_CONTEST = "none"
DEFAULT_KIND = "laporan"
WITHDRAWAL = "pencabutan"
FILED, COMPLETED = frozenset(("known", "found")), frozenset(("asked_to_complete",))


@dataclass(frozen=True)
class Limit:
    """A period of the paths: its words, its source, and when it ends as far as can be counted."""

    text: Mapping[str, str]
    basis: str
    confidence: str
    due: Due | None


@dataclass(frozen=True)
class Judged:
    """One report under one set of requirements.

    `report` is None where the file holds none. `outcome` is complete, incomplete, open, late,
    withdrawn or withdrawn_late; `first_information` says that only formal requirements lack.
    `filing` and `completion` are the periods for the report and for what is missing.
    """

    report: str | None
    kind: str
    rules: RequirementSet
    answers: tuple[tuple[Requirement, Answer], ...]
    outcome: str
    first_information: bool
    filing: Limit | None
    completion: Limit | None


def judge(incident: Incident, rulebook: Rulebook, day: date) -> list[Judged]:
    """Return every report of `incident` under the requirements that hold for it.

    `day` is the day of review; a report is held against the rules of the day on which it
    was received, of `day` where that is not known. Where the regime is not known, against both.
    """
    data = as_json(incident)
    reports: list[Report | None] = list(incident.reports) or [None]
    return [
        _judged(incident, data, report, rules, rulebook, day)
        for report in reports
        for regime in _regimes(incident, rulebook)
        for rules in rulebook.admissibility
        if rules.applies_to(regime, _kind(report), _law_day(report, day))
    ]


def _regimes(incident: Incident, rulebook: Rulebook) -> list[str]:
    named = {entry.id for entry in incident.contests}
    named |= {target.contest for target in incident.targets if isinstance(target.contest, str)}
    known = sorted({rulebook.contests[n].regime for n in named if n != NO_CONTEST})
    if known or named == {NO_CONTEST}:
        return known
    return ["pemilihan", "pemilu"]


def _kind(report: Report | None) -> str:
    return report.kind if report else DEFAULT_KIND


def _law_day(report: Report | None, day: date) -> date:
    return report.received_on if report and report.received_on else day


def _judged(
    incident: Incident,
    data: Mapping[str, Any],
    report: Report | None,
    rules: RequirementSet,
    rulebook: Rulebook,
    day: date,
) -> Judged:
    own = _own(data, report)
    filing = _limit(FILED, own, rules.regime, report, rulebook, day)
    question = Question(incident, report, filing.due if filing else None)
    answers = tuple((r, answer(r.check, question)) for r in rules.requirements)
    outcome = _outcome(answers, own, report, day)
    lacks = {r.group for r, found in answers if found.state == MISSING}
    return Judged(
        report=report.id if report else None,
        kind=_kind(report),
        rules=rules,
        answers=answers,
        outcome=outcome,
        first_information=lacks == {"formal"} and _all_material(answers),
        filing=filing,
        completion=_limit(COMPLETED, own, rules.regime, report, rulebook, day),
    )


def _all_material(answers: tuple[tuple[Requirement, Answer], ...]) -> bool:
    return all(a.state == FULFILLED for r, a in answers if r.group == "material")


def _own(data: Mapping[str, Any], report: Report | None) -> Mapping[str, Any]:
    """Return the report and those steps of the history that may be about it."""
    name = report.id if report else None
    return {
        "reports": [r for r in data.get("reports", ()) if r["id"] == name],
        "handling": [s for s in data.get("handling", ()) if s.get("report") in (None, name)],
    }


def _outcome(
    answers: tuple[tuple[Requirement, Answer], ...],
    own: Mapping[str, Any],
    report: Report | None,
    day: date,
) -> str:
    withdrawn = _withdrawn(own, report, day)
    if withdrawn is not None:
        return withdrawn
    states = [(r.curable, found.state) for r, found in answers]
    if (False, MISSING) in states:
        return "late"
    if any(state == MISSING for _, state in states):
        return "incomplete"
    return "open" if any(state == UNKNOWN for _, state in states) else "complete"


def _withdrawn(own: Mapping[str, Any], report: Report | None, day: date) -> str | None:
    """Return whether the report was withdrawn by `day`, before or after its registration."""
    steps = [step for step in own["handling"] if step["step"] == WITHDRAWAL]
    days = [date.fromisoformat(step["on"]) if step.get("on") else None for step in steps]
    taken = [on for on in days if on is None or on <= day]
    if not taken:
        return None
    registered = report.registered_on if report else None
    dated = [on for on in taken if on is not None]
    if registered is not None and dated and min(dated) >= registered:
        return "withdrawn_late"
    return "withdrawn"


def _limit(
    clocks: frozenset[str],
    own: Mapping[str, Any],
    regime: str,
    report: Report | None,
    rulebook: Rulebook,
    day: date,
) -> Limit | None:
    """Return the period of the paths that one of the clocks starts, for this kind of report."""
    law_day = _law_day(report, day)
    for step in _steps(rulebook, regime, law_day):
        deadline = step.get("deadline") or {}
        kinds = step.get("report_kinds", (_kind(report),))
        clock = deadline.get("from")
        if clock not in clocks or _kind(report) not in kinds:
            continue
        start = clock_starts(own["reports"], own["handling"]).get(clock)
        period = Period.of(deadline)
        due = due_of(start, period, lambda: rulebook.holidays) if start else None
        label = rulebook.label(deadline["basis"])
        return Limit(deadline["text"], label, deadline["confidence"], due)
    return None


def _steps(rulebook: Rulebook, regime: str, day: date) -> Iterator[Mapping[str, Any]]:
    for path in rulebook.paths:
        for step in path["steps"]:
            fits = {path["regime"], step.get("regime", path["regime"])} <= {regime, "any"}
            if fits and is_valid(step, day):
                yield step
