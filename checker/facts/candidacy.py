"""How far the person's own candidacy was on the day of the act."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.facts.case import Case, as_day
from checker.facts.known import Known
from checker.rulebook import Fact

__all__ = ["candidacy_stage"]


def candidacy_stage(fact: Fact, case: Case) -> Known:
    """How far the person's own candidacy was on the day."""
    stated = case.stated(fact, "actors.own_candidacy.stage")
    stages = case.raw("actors.own_candidacy.stages")
    if stated is not None or not stages:
        return stated or case.unstated(fact)
    order = [str(value) for value in fact.values]
    return case.derived(fact, _stage_on(case, stages, order), "actors.own_candidacy.stages")


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
