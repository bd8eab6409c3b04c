"""How far the person's own candidacy was on the day of the act."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.facts.case import Case, as_day
from checker.facts.known import Known
from checker.rulebook import Fact

__all__ = ["candidacy_stage"]


_FROM_TARGET = {
    "tokoh": "tidak_mencalonkan",
    "bakal_calon": "mencari_dukungan",
    "terdaftar": "terdaftar",
    "ditetapkan": "ditetapkan",
    "terpilih": "ditetapkan",
}
"""How far a person is by his stage as a target; who dropped out was somewhere before."""


def candidacy_stage(fact: Fact, case: Case) -> Known:
    """How far the person's own candidacy was on the day.

    A stage without a day is that of some day: where the person is the target, whose stages have
    days, it holds on the days on which these allow it.
    """
    order = [str(value) for value in fact.values]
    said = _said(fact, case, order)
    allowed = _by_target(case, order)
    is_open = said.contested or said.values == fact.domain
    if allowed is None or is_open or said.values <= allowed:
        return said
    values = said.values & allowed or allowed
    return said._replace(values=values, origin="derived")


def _said(fact: Fact, case: Case, order: list[str]) -> Known:
    stated = case.stated(fact, "actors.own_candidacy.stage")
    stages = case.raw("actors.own_candidacy.stages")
    if stated is not None or not stages:
        return stated or case.unstated(fact)
    return case.derived(fact, _stage_on(case, stages, order), "actors.own_candidacy.stages")


def _by_target(case: Case, order: list[str]) -> frozenset[Any] | None:
    """How far the dated stages of the target allow, where the target is this person.

    None where nothing is dated, somebody denies it, or the person had dropped out.
    """
    source = case.target.source
    if source is None or source.get("actor") != case.actor["id"] or "stage" in source:
        return None
    stages = case.raw("targets.stages")
    if not stages or case.statements.contests((case.path("targets.stages"),)):
        return None
    reached = [name for name, day in stages.items() if _day(day) <= case.day]
    if "gugur" in reached:
        return None
    places = {name: order.index(own) for name, own in _FROM_TARGET.items()}
    low = max((places[name] for name in reached), default=0)
    ahead = [name for name in stages if name in places and name not in reached]
    steps = list(_FROM_TARGET)
    last = min((steps.index(name) for name in ahead), default=len(steps)) - 1
    high = places[steps[max(last, 0)]]
    return frozenset(order[low : high + 1]) or None


def _stage_on(case: Case, stages: Mapping[str, Any], order: list[str]) -> frozenset[Any]:
    reached = [(_day(day), name) for name, day in stages.items() if _day(day) <= case.day]
    if reached:
        return frozenset((max(reached, key=lambda r: (r[0], order.index(r[1])))[1],))
    lowest = min(order.index(name) for name in stages)
    return frozenset(order[:lowest]) or frozenset(order)


def _day(text: Any) -> date:
    day = as_day(text)
    if day is None:
        raise ValueError("a stage has no day")
    return day
