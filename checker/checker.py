"""The one entry point: an incident to an assessment, always by the same steps.

incident, validate, date, facts, match, findings, classify, route, explain: data flows in one
direction; the library never prints, never calls the network, and reads the clock only where the
day of the question is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, cached_property
from typing import Any, cast

from checker.assessment import Assessment
from checker.classify import classify
from checker.engine import Engine
from checker.errors import ArgumentError, Fault, IncidentError
from checker.explain import Examined, assemble
from checker.facts import Act, Contradiction, Reported
from checker.findings import ActorFindings, Matcher, find
from checker.incident import Incident, as_json
from checker.intake import read_incident
from checker.messages import both
from checker.rulebook import Rulebook

__all__ = ["Checker", "check", "contradiction_fault"]


class Checker:
    """One rulebook with its engine, ready for many incidents; safe to share between threads."""

    def __init__(self, rulebook: Rulebook, matcher: Matcher | None = None) -> None:
        self.rulebook = rulebook
        self._matcher = matcher

    @cached_property
    def matcher(self) -> Matcher:
        """The matcher of the rulebook, made when it is first needed."""
        return self._matcher or Matcher(self.rulebook, Engine(self.rulebook))

    def check(
        self,
        incident: Incident | Mapping[str, Any] | str | bytes,
        *,
        as_of: date | str | None = None,
    ) -> Assessment:
        """Assess `incident`; see `check` for arguments and errors."""
        return assemble(self.examine(incident, as_of=as_of))

    def examine(
        self,
        incident: Incident | Mapping[str, Any] | str | bytes,
        *,
        as_of: date | str | None = None,
    ) -> Examined:
        """Return everything found for `incident`, also what an assessment only counts."""
        asked = _as_day(as_of)
        source = dict(incident) if isinstance(incident, Mapping) else incident
        read = read_incident(source, contests=self.rulebook.contests, as_of=asked)
        day, as_of_source = _day_of_question(asked, read)
        reported = Reported.of(as_json(read), self.rulebook, day)
        acts = _acts(reported)
        found = self._find(reported, acts)
        classified = {actor: classify(findings, self.rulebook) for actor, findings in found.items()}
        return Examined(read, reported, as_of_source, tuple(acts), found, classified)

    def _find(self, reported: Reported, acts: list[Act]) -> dict[str, ActorFindings]:
        try:
            return find(reported, acts, self.matcher)
        except Contradiction as contradiction:
            raise IncidentError([contradiction_fault(contradiction)]) from None


def check(
    incident: Incident | Mapping[str, Any] | str | bytes,
    *,
    as_of: date | str | None = None,
    rulebook: Rulebook | None = None,
) -> Assessment:
    """Assess an incident by the law as it stood and the facts as they are stated.

    `incident` is an Incident, a JSON object as a dict, or JSON text or bytes. `as_of` is the day
    of the question (a date or "YYYY-MM-DD"); it wins over the incident's own, that over today.
    `rulebook` is the law to apply, the one that comes with the library if left out.

    Raises IncidentError with every fault of the incident, RulebookError where the rules cannot
    be used, ArgumentError for an `as_of` that is no day, and EngineDisagreement, with no
    assessment, where the rule engine and the evaluator differ.
    """
    return _checker(rulebook or _default_rulebook()).check(incident, as_of=as_of)


@cache
def _default_rulebook() -> Rulebook:
    return Rulebook.load()


def _checker(rulebook: Rulebook) -> Checker:
    """Return the checker of `rulebook`, made once and kept as long as the rulebook."""
    found = rulebook.memo.get("checker")
    if found is None:
        found = rulebook.memo.setdefault("checker", Checker(rulebook))
    return cast(Checker, found)


def _as_day(day: date | str | None) -> date | None:
    if day is None or isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise ArgumentError(
            both("finding.not_a_day", found=day), remedy=both("finding.not_a_day_hint")
        ) from None


def _day_of_question(asked: date | None, incident: Incident) -> tuple[date, str]:
    if asked is not None:
        return asked, "call"
    if incident.as_of is not None:
        return incident.as_of, "incident"
    return date.today(), "today"


def _acts(reported: Reported) -> list[Act]:
    """Return the acts; refuse one that lies wholly after the day of the question."""
    acts = reported.acts()
    late = [act for act in acts if act.days.first > act.days.last]
    if late:
        raise IncidentError(_late(act, reported.as_of) for act in late)
    return acts


def _late(act: Act, as_of: date) -> Fault:
    words = both("finding.act_after_as_of", act=act.id, day=as_of.isoformat())
    return Fault("input.act_after_as_of", words, pointer=f"/acts/{act.id}")


def contradiction_fault(found: Contradiction) -> Fault:
    """Return what is wrong with an incident whose facts leave nothing possible."""
    facts = ", ".join(found.facts)
    return Fault(
        "input.contradiction",
        both("finding.contradiction", reason=dict(found.clause.reason), facts=facts),
        both("finding.contradiction_hint"),
        found=facts,
    )
