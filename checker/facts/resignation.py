"""A resignation on the day of the act, and whether it came before what forbids to stay."""

from __future__ import annotations

from datetime import date

from checker.facts.case import Case, as_day
from checker.facts.known import Known
from checker.rulebook import Fact

__all__ = ["at_designation", "before_party", "resignation"]

STATE, FILED, EFFECTIVE = (
    f"actors.resignation.{name}" for name in ("state", "submitted_on", "effective_on")
)
SINCE, DESIGNATED = "actors.party.since", "actors.own_candidacy.stages.ditetapkan"
NONE = "tidak_ada"


def resignation(fact: Fact, case: Case) -> Known:
    """How far a resignation was on the day: by its dates where they are stated, else as stated."""
    stated = case.stated(fact, STATE)
    submitted, effective = as_day(case.raw(FILED)), as_day(case.raw(EFFECTIVE))
    if effective is not None and effective <= case.day:
        return case.derived(fact, frozenset(("berlaku",)), EFFECTIVE)
    if submitted is not None and submitted <= case.day:
        return _filed(fact, case, stated)
    if submitted is not None:
        return case.derived(fact, frozenset((NONE,)), FILED)
    if effective is not None:
        return case.derived(fact, frozenset((NONE, "diajukan")), EFFECTIVE)
    return stated or case.unstated(fact)


def _filed(fact: Fact, case: Case, stated: Known | None) -> Known:
    """Return what is stated where no day of effect is known, else that it was filed."""
    if stated is not None and as_day(case.raw(EFFECTIVE)) is None:
        return stated
    return case.derived(fact, frozenset(("diajukan",)), FILED)


def before_party(fact: Fact, case: Case) -> Known:
    """Whether the resignation came before the membership: as stated, else by the two dates.

    On one and the same day nobody can tell; who has not resigned has not done so before.
    """
    stated = case.stated(fact, "actors.resignation.before_party")
    submitted, since = as_day(case.raw(FILED)), as_day(case.raw(SINCE))
    if stated is not None:
        return stated
    if submitted is None or since is None:
        return _never(fact, case) or case.unstated(fact)
    return case.derived(fact, _earlier(submitted, since), FILED, SINCE)


def _earlier(one: date, other: date) -> frozenset[bool]:
    return frozenset((one < other,)) if one != other else frozenset((True, False))


def at_designation(fact: Fact, case: Case) -> Known:
    """Whether there was a written resignation at the designation: as stated, else by the dates."""
    stated = case.stated(fact, "actors.resignation.at_designation")
    submitted, designated = as_day(case.raw(FILED)), as_day(case.raw(DESIGNATED))
    if stated is not None:
        return stated
    if submitted is None or designated is None:
        return _never(fact, case) or case.unstated(fact)
    return case.derived(fact, frozenset((submitted <= designated,)), FILED, DESIGNATED)


def _never(fact: Fact, case: Case) -> Known | None:
    """Return that it did not, where it is stated that there is no resignation."""
    if case.raw(STATE) != NONE or case.possible(STATE) != (NONE,):
        return None
    return case.derived(fact, frozenset((False,)), STATE)
