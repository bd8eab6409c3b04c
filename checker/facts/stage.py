"""The stage of the target on the day: as stated, by its own dates, or by the calendar.

A party is a contestant from its designation; from the designation day on a candidate or pair that
is called by that word, or a pair that has a ballot number, is designated; otherwise the calendar
leaves the set that the day allows.
"""

from __future__ import annotations

from typing import Any

from checker.calendar import Calendar
from checker.facts.candidacy import candidacy_stage
from checker.facts.case import Case, as_day
from checker.facts.known import Known
from checker.rulebook import Fact

__all__ = ["target_stage"]

PARTY = "parpol"
NONE = "tidak_ada"
PAIRS = frozenset(("pasangan_kepala_daerah", "pasangan_presiden"))
CALLED = "targets.called_pasangan_calon"
NUMBER = "targets.number"
ORDER = ("tokoh", "bakal_calon", "terdaftar", "ditetapkan", "terpilih", "gugur")
STEPS = ORDER[:-1]
BEFORE_REGISTRATION = frozenset(("tokoh", "bakal_calon"))
BEFORE_DESIGNATION = BEFORE_REGISTRATION | {"terdaftar"}
DESIGNATED = "ditetapkan"
OWN_STAGES = {
    "tidak_mencalonkan": frozenset(("tokoh",)),
    "mencari_dukungan": frozenset(("bakal_calon",)),
    "terdaftar": frozenset(("terdaftar",)),
    "ditetapkan": frozenset((DESIGNATED, "terpilih", "gugur")),
}
AFTER_DESIGNATION = frozenset((DESIGNATED, "gugur"))


def target_stage(fact: Fact, case: Case) -> Known:
    """Return the stages that the target may be in on the day of the act."""
    if case.target.is_none:
        return case.derived(fact, frozenset((NONE,)), "acts.targets")
    stated = case.stated(fact, "targets.stage")
    if stated is not None:
        return _reached(stated, fact, case)
    stages = case.raw("targets.stages")
    if stages:
        return case.derived(fact, _by_dates(fact, case, stages), "targets.stages")
    return _by_own_candidacy(fact, case) or _by_calendar(fact, case)


def _reached(stated: Known, fact: Fact, case: Case) -> Known:
    """Return what is stated without the stages, of several, that nobody had reached that day."""
    if len(stated.values) == 1 or stated.contested or stated.origin != "stated":
        return stated
    allowed = _by_calendar(fact, case).values & frozenset(STEPS)
    if not allowed:
        return stated
    last = max(map(STEPS.index, map(str, allowed)))
    values = stated.values - frozenset(STEPS[last + 1 :])
    return stated._replace(values=values) if values else stated


def _by_own_candidacy(fact: Fact, case: Case) -> Known | None:
    """Return the stage where the target is the actor, who says how far he was that day."""
    is_self = case.target.source is not None and case.target.source.get("actor") == case.actor["id"]
    if not is_self or case.target.regime == NONE:
        return None
    own = candidacy_stage(case.facts["candidacy_stage"], case)
    if own.origin in ("unstated", "unknown"):
        return None
    values = frozenset().union(*(OWN_STAGES[str(stage)] for stage in own.values))
    contested = own.contested and len(values) > 1
    return Known(values, "derived", own.standing, contested, own.fields, own.evidence)


def _by_dates(fact: Fact, case: Case, stages: Any) -> frozenset[Any]:
    """Return the stages by their own dates; who was not yet designated may have gone on since."""
    days = {name: as_day(day) for name, day in stages.items()}
    reached = [(day, ORDER.index(name)) for name, day in days.items() if day and day <= case.day]
    if reached:
        return _gone_on(max(reached)[1], fact, case)
    lowest = min(ORDER.index(name) for name in days)
    return frozenset(ORDER[:lowest]) or frozenset(ORDER)


def _gone_on(last: int, fact: Fact, case: Case) -> frozenset[Any]:
    if ORDER[last] not in BEFORE_DESIGNATION:
        return frozenset((ORDER[last],))
    told = _by_own_candidacy(fact, case)
    if told is not None:
        return told.values & frozenset(STEPS[last:]) or frozenset((ORDER[last],))
    by_calendar = _by_calendar(fact, case)
    if by_calendar.origin == "unstated":
        return frozenset(ORDER[last:])
    later = by_calendar.values & frozenset(ORDER[last:])
    return later or frozenset((ORDER[last],))


def _by_calendar(fact: Fact, case: Case) -> Known:
    if case.target.regime == NONE:
        return case.derived(fact, frozenset((NONE,)), "contests.id")
    kinds = _kinds(case)
    if not case.target.calendars or kinds is None:
        return case.unstated(fact)
    called = case.raw(CALLED) is True
    # A ballot number is drawn for designated pairs only.
    numbered = isinstance(case.raw(NUMBER), int) and PAIRS.issuperset(kinds)
    values: set[Any] = set()
    for calendar in case.target.calendars:
        for kind in kinds:
            is_named = called or numbered
            values |= _party(calendar, case) if kind == PARTY else _person(calendar, case, is_named)
    fields = ["targets.kind", "acts.date", "contests.id"]
    fields += [field for field, told in ((CALLED, called), (NUMBER, numbered)) if told]
    return case.mapped(frozenset(values), *fields)


def _kinds(case: Case) -> set[str] | None:
    possible = case.possible("targets.kind")
    return set(possible) if possible else None


def _party(calendar: Calendar, case: Case) -> frozenset[str]:
    from_day = calendar.party_designation
    is_contestant = from_day is not None and from_day <= case.day
    return frozenset(("peserta",) if is_contestant else (NONE,))


def _person(calendar: Calendar, case: Case, is_named: bool) -> frozenset[str]:
    day = case.day
    if calendar.registration is not None and day < calendar.registration.first:
        return BEFORE_REGISTRATION
    if calendar.designation is not None and day < calendar.designation:
        return BEFORE_DESIGNATION
    if calendar.may_designate_anew(day):
        return BEFORE_DESIGNATION | AFTER_DESIGNATION
    if is_named:
        return frozenset((DESIGNATED,))
    if _elected_may_stand(calendar, case):
        return AFTER_DESIGNATION | {"terpilih"}
    return AFTER_DESIGNATION


def _elected_may_stand(calendar: Calendar, case: Case) -> bool:
    return calendar.elected_first is not None and case.day > calendar.elected_first
