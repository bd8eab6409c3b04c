"""Facts that are no plain field: status on the day, stage of the target, calendar, ties.

Only what is unstated is filled in; what is filled in says so by its origin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from checker.facts.candidacy import candidacy_stage
from checker.facts.case import Case, as_day
from checker.facts.known import Known, known_of, weakest
from checker.facts.office import (
    after_inauguration,
    before_end_of_term,
    designated_within_term,
    names_offender,
)
from checker.facts.punished import last_level, same_act, same_nature
from checker.facts.resignation import at_designation, before_party, resignation
from checker.facts.stage import target_stage
from checker.facts.statements import UNKNOWN, values_of
from checker.facts.venue import facility_kind
from checker.incident.terms import ECHELON_LEVELS
from checker.rulebook import Fact

__all__ = ["DERIVATIONS", "derivation_of"]

LEFT_SERVICE = "warga"
# Rules that several facts share by name: the fact itself is then the key.
OF_MANY = ("calendar", "term")
SELF = "diri_sendiri"
NONE = "tidak_ada"


def conduct(fact: Fact, case: Case) -> Known:
    """What was done; a state of the person may turn out not to be there."""
    state = case.act.get("state_of")
    if state is None:
        return case.stated(fact, "acts.conduct") or case.unstated(fact)
    possible = case.possible(state["field"])
    there = {True, False} if possible is None else {_is_there(v, state) for v in possible}
    values = {case.act["conduct"] if is_there else NONE for is_there in there}
    return case.mapped(frozenset(values), state["field"])


def _is_there(value: Any, state: Mapping[str, Any]) -> bool:
    """Return whether a stated value, or some of the dated stages, is the state itself."""
    stated = value if isinstance(value, Mapping) else (value,)
    return not state["values"].isdisjoint(stated)


def status(fact: Fact, case: Case) -> Known:
    """The status on the day; who has left the service is a private person."""
    left = _leaving(case)
    if left:
        firm = [field for field in left if not case.statements.contests([case.path(field)])]
        return case.derived(fact, frozenset((LEFT_SERVICE,)), *(firm or left))
    for entry in case.raw("actors.status_history") or ():
        if _covers(case, entry):
            return case.derived(fact, values_of(entry["status"], fact), "actors.status_history")
    return case.stated(fact, "actors.status") or case.unstated(fact)


def in_service(fact: Fact, case: Case) -> Known:
    """Whether the person serves: every status on the day but that of a private person says so."""
    held = status(case.facts["actor_status"], case)
    if held.origin in ("unstated", "unknown"):
        return case.unstated(fact)
    serving = frozenset(value != LEFT_SERVICE for value in held.values)
    until = case.path("actors.service.until")
    stands = [held.standing]
    fields = held.fields
    if case.raw("actors.service.until") is not None and until not in fields:
        stands.append(case.statements.standing_of(until))
        fields = (*fields, until)
    contested = held.contested and len(serving) > 1
    standing = weakest(stands)
    if standing == "contested" and not contested:
        standing = "alleged"
    return Known(serving, "derived", standing, contested, fields, held.evidence)


def _leaving(case: Case) -> list[str]:
    """Return the fields each of which says that the person has left the service by that day."""
    until = as_day(case.raw("actors.service.until"))
    effective = as_day(case.raw("actors.resignation.effective_on"))
    state = case.raw("actors.resignation.state")
    reasons = {
        "actors.service.until": until is not None and until < case.day,
        "actors.resignation.effective_on": effective is not None and effective <= case.day,
        "actors.resignation.state": effective is None and state == "berlaku",
    }
    return [field for field, holds in reasons.items() if holds]


def _covers(case: Case, entry: Mapping[str, Any]) -> bool:
    first, last = as_day(entry.get("from")), as_day(entry.get("until"))
    return (first is None or first <= case.day) and (last is None or case.day <= last)


def leave_state(fact: Fact, case: Case) -> Known:
    """Leave on the day; who holds a post that day and enters no leave is not on unpaid leave."""
    entries = case.raw("actors.leave")
    if entries is not None:
        kinds = {entry["kind"] for entry in entries if _covers(case, entry)}
        return case.derived(fact, frozenset(kinds or {"aktif"}), "actors.leave")
    if _holds_post(case) and not case.statements.contests([case.path("actors.leave")]):
        fields = tuple(map(case.path, ("actors.post", "actors.leave")))
        return Known(fact.domain - {"cltn"}, "inferred", "alleged", fields=fields)
    return case.unstated(fact)


def _holds_post(case: Case) -> bool:
    post = case.raw("actors.post") or {}
    held = [post.get(name) for name in ("level", "echelon", "title", "title_text")]
    acting = post.get("acting")
    named = [value for value in held if value not in (None, UNKNOWN, "tanpa_jabatan_asn")]
    return bool(named) or acting not in (None, UNKNOWN, NONE)


def post_level(fact: Fact, case: Case) -> Known:
    """The rank of the post; an echelon stands for the ranks that the vocabulary maps it to."""
    stated = case.stated(fact, "actors.post.level")
    echelons = case.possible("actors.post.echelon")
    if stated is not None or echelons is None:
        return stated or case.unstated(fact)
    values = frozenset(rank for echelon in echelons for rank in ECHELON_LEVELS[echelon])
    return case.mapped(values, "actors.post.echelon")


def target_kind(fact: Fact, case: Case) -> Known:
    """What kind of target: none where the incident says that there is none."""
    if case.target.is_none:
        return case.derived(fact, frozenset((NONE,)), "acts.targets")
    return case.stated(fact, "targets.kind") or case.unstated(fact)


def target_is_independent(fact: Fact, case: Case) -> Known:
    """Whether the candidacy runs without a party."""
    if case.target.is_none:
        return case.derived(fact, frozenset((False,)), "acts.targets")
    routes = case.possible("targets.route")
    if routes is None:
        return case.unstated(fact)
    values = frozenset(route == "perseorangan" for route in routes)
    return case.mapped(values, "targets.route")


def contest_regime(fact: Fact, case: Case) -> Known:
    """Which law governs the contest."""
    if case.target.regime is None:
        return case.unstated(fact)
    return case.derived(fact, frozenset((case.target.regime,)), "contests.id")


def contest_office(fact: Fact, case: Case) -> Known:
    """Which office is contested: that of the target, else that of the contest."""
    if case.target.regime == NONE:
        return case.derived(fact, frozenset((NONE,)), "contests.id")
    stated = case.stated(fact, "targets.office")
    if stated is not None or case.target.office is None:
        return stated or case.unstated(fact)
    return case.derived(fact, frozenset((case.target.office,)), "contests.office")


def tie_to_target(fact: Fact, case: Case) -> Known:
    """The family tie to the target; the target may be the actor himself.

    Who denies the ties that are told says nothing of one that is not.
    """
    target = case.target
    if target.source and target.source.get("actor") == case.actor["id"]:
        return case.derived(fact, frozenset((SELF,)), "targets.actor")
    if target.is_none:
        return case.derived(fact, frozenset((NONE,)), "acts.targets")
    for entry in case.raw("actors.ties") or ():
        if entry["target"] == target.id:
            return case.derived(fact, values_of(entry["tie"], fact), "actors.ties")
    return case.unsaid(fact)


def party_tie(fact: Fact, case: Case) -> Known:
    """Membership or office in a party on the day."""
    party = case.raw("actors.party")
    if party is None:
        return case.unstated(fact)
    since, until = as_day(party.get("since")), as_day(party.get("until"))
    if since is not None and case.day < since:
        return case.derived(fact, frozenset((NONE,)), "actors.party.since")
    if until is not None and until < case.day:
        return case.derived(fact, frozenset((NONE,)), "actors.party.until")
    return case.stated(fact, "actors.party.tie") or case.unstated(fact)


def campaign_role(fact: Fact, case: Case) -> Known:
    """The role in a campaign, from the day on which it began."""
    return _of_role(fact, case, "actors.campaign_role.role", NONE)


def role_registered(fact: Fact, case: Case) -> Known:
    """Whether the role is registered; before it began nothing is."""
    return _of_role(fact, case, "actors.campaign_role.registered_kpu", False)


def _of_role(fact: Fact, case: Case, field: str, before: Any) -> Known:
    since = as_day(case.raw("actors.campaign_role.since"))
    if since is not None and case.day < since:
        return case.derived(fact, frozenset((before,)), "actors.campaign_role.since")
    return case.stated(fact, field) or case.unstated(fact)


def own_act(fact: Fact, case: Case) -> Known:
    """An act that is entered for the actor is his own unless the entry says otherwise."""
    stated = case.stated(fact, "acts.own_act")
    return stated or case.derived(fact, frozenset((True,)), "acts.actors", "acts.own_act")


def repeated(fact: Fact, case: Case) -> Known:
    """Whether the act was done more than once."""
    stated = case.stated(fact, "acts.repeated")
    count = case.raw("acts.count")
    if stated is not None or count is None or count == 1:
        return stated or case.unstated(fact)
    return case.derived(fact, frozenset((True,)), "acts.count")


def warned_before(fact: Fact, case: Case) -> Known:
    """Whether a warning came before the act."""
    warnings = case.raw("acts.warnings") or ()
    days = [as_day(warning.get("on")) for warning in warnings]
    if any(day is None or day <= case.day for day in days):
        return case.derived(fact, frozenset((True,)), "acts.warnings")
    return case.unstated(fact)


def one_side(fact: Fact, case: Case) -> Known:
    """Whether one side is meant: as stated, else where the act names its target."""
    stated = case.stated(fact, "acts.one_side")
    if stated is not None:
        return stated
    if case.target.is_none:
        return case.derived(fact, frozenset((False,)), "acts.targets")
    kinds = case.possible("targets.kind")
    is_someone = kinds is not None and NONE not in kinds
    if is_someone and not isinstance(case.raw("acts.targets"), Mapping):
        return case.derived(fact, frozenset((True,)), "acts.targets")
    return case.unstated(fact)


def _plain(field: str) -> Callable[[Fact, Case], Known]:
    def read(fact: Fact, case: Case) -> Known:
        return case.stated(fact, field) or case.unstated(fact)

    return read


def _calendar(values: Callable[[Any, Any], Iterable[Any]]) -> Callable[[Fact, Case], Known]:
    def read(fact: Fact, case: Case) -> Known:
        target = case.target
        fields = (case.path("acts.date"), case.path("contests.id"))
        if target.regime == NONE:
            none: frozenset[Any] = frozenset((False if fact.is_boolean else NONE,))
            return known_of(none, "calendar", "verified", fields)
        if not target.calendars:
            return case.unstated(fact)
        possible = frozenset(v for c in target.calendars for v in values(c, case.day))
        return known_of(possible, "calendar", "verified", fields)

    return read


def derivation_of(fact: Fact) -> Derivation:
    """Return the function that finds `fact`: by its rule, else by its plain field."""
    name = fact.id if fact.derive in OF_MANY else fact.derive
    if name in DERIVATIONS:
        return DERIVATIONS[name]
    return _plain(fact.field) if fact.field else _never_stated


def _never_stated(fact: Fact, case: Case) -> Known:
    return case.unstated(fact)


Derivation = Callable[[Fact, Case], Known]

DERIVATIONS: dict[str, Callable[[Fact, Case], Known]] = {
    "conduct": conduct,
    "status": status,
    "in_service": in_service,
    "resignation": resignation,
    "leave_state": leave_state,
    "post_level": post_level,
    "target_kind": target_kind,
    "target_is_independent": target_is_independent,
    "contest_regime": contest_regime,
    "contest_office": contest_office,
    "target_stage": target_stage,
    "tie_to_target": tie_to_target,
    "party_tie": party_tie,
    "candidacy_stage": candidacy_stage,
    "campaign_role": campaign_role,
    "role_registered_kpu": role_registered,
    "resigned_before_party": before_party,
    "resigned_at_designation": at_designation,
    "own_act": own_act,
    "facility_kind": facility_kind,
    "intentional": _plain("acts.intent.intentional"),
    "repeated": repeated,
    "warned_before": warned_before,
    "one_side": one_side,
    "phase": _calendar(lambda c, day: c.phases_on(day)),
    "in_campaign_period": _calendar(lambda c, day: c.in_campaign(day)),
    "in_quiet_period": _calendar(lambda c, day: c.in_quiet(day)),
    "on_voting_day": _calendar(lambda c, day: [c.is_voting_day(day)]),
    "before_elected_designation": _calendar(lambda c, day: c.before_elected(day)),
    "in_replacement_window": _calendar(lambda c, day: c.in_window(day)),
    "outside_campaign_schedule": _calendar(lambda c, day: [not x for x in c.in_campaign(day)]),
    "within_six_months_of_inauguration": after_inauguration,
    "in_last_half_year_of_term": before_end_of_term,
    "designated_within_term": designated_within_term,
    "names_offender": names_offender,
    "prior_same_nature": same_nature,
    "prior_level": last_level,
    "already_punished_same_act": same_act,
}
