"""From an incident to its acts and their sheets; a state of a person becomes an act here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from checker.calendar import ONE_DAY, Calendar, Days, Span, calendars_for, classes_of
from checker.facts.case import NO_CONTEST, Case, Target, as_day
from checker.facts.dates import Bounds, days_of
from checker.facts.office import term_days
from checker.facts.sheets import Act, Sheet, Tools
from checker.facts.statements import UNKNOWN, Statements
from checker.memory import Memory
from checker.rulebook import Rulebook

__all__ = ["Reported"]

REMEMBERED = 1024
PARTY_ACT = "partai"
CANDIDACY_ACT = "pencalonan"
DROPPED_OUT = "gugur"
# A statement that settles a field as it stands.
CONFIRMED = ("verified", None)
FILED = frozenset(("terdaftar", "ditetapkan"))
MEMBER = frozenset(("anggota", "pengurus"))


class Reported(NamedTuple):
    """An incident as the facts stage sees it: a plain JSON object, a rulebook and a day."""

    incident: Mapping[str, Any]
    rulebook: Rulebook
    as_of: date
    statements: Statements
    actors: Mapping[str, Mapping[str, Any]]
    targets: Mapping[str, Mapping[str, Any]]

    @classmethod
    def of(cls, incident: Mapping[str, Any], rulebook: Rulebook, as_of: date) -> Reported:
        """Prepare `incident` (the JSON object of a valid incident) for the day `as_of`."""
        return cls(
            incident=incident,
            rulebook=rulebook,
            as_of=as_of,
            statements=Statements(incident),
            actors={actor["id"]: actor for actor in incident["actors"]},
            targets={target["id"]: target for target in incident.get("targets", ())},
        )

    def acts(self) -> list[Act]:
        """Return every act, those made from states of a person included, sorted by id."""
        sources = [*self.incident.get("acts", ()), *self._states()]
        return sorted((self._act(source) for source in sources), key=lambda act: act.id)

    def _act(self, source: Mapping[str, Any]) -> Act:
        targets = [t for group in self._target_groups(source) for t in group]
        bounds = Bounds(self.rulebook.earliest, self.as_of, self._bounding(source, targets))
        contests = {target.contest for target in targets}
        return Act(
            id=source["id"],
            source=source,
            actors=tuple(source["actors"]),
            days=self._days(source, bounds),
            contest=contests.pop() if len(contests) == 1 else None,
            described=source.get("conduct") not in (None, UNKNOWN),
        )

    def _bounding(self, source: Mapping[str, Any], targets: list[Target]) -> tuple[Calendar, ...]:
        """Return the calendars that bound the date; a phase may be that of an unknown contest."""
        named = self._dated_by_contest(source, targets)
        when = source.get("date")
        is_phase = isinstance(when, Mapping) and "phase" in when
        if is_phase and not named and any(target.contest is None for target in targets):
            return ()
        return (*(c for target in targets for c in target.calendars), *named)

    def _days(self, source: Mapping[str, Any], bounds: Bounds) -> Days:
        days = days_of(source.get("date"), bounds)
        dispute = self.statements.alternative_to(f"acts.{source['id']}.date")
        if dispute is None:
            return days
        standing, alternative = dispute
        if standing == "verified" and alternative is None:
            return days
        named = alternative if isinstance(alternative, (list, tuple)) else [alternative]
        others = [days_of(day, bounds) for day in named]
        if standing == "verified" and len(others) == 1:
            return others[0]
        possible = others if standing == "verified" else [days, *others]
        first, last = min(d.first for d in possible), max(d.last for d in possible)
        is_cut, has_first = any(d.is_cut for d in possible), all(d.has_first for d in possible)
        return Days(first, last, "one_day_in", is_cut, has_first)

    def _dated_by_contest(
        self, source: Mapping[str, Any], targets: list[Target]
    ) -> tuple[Calendar, ...]:
        """Return the calendars of the contest that a date names, as they are for `targets`."""
        when = source.get("date")
        named = when.get("contest") if isinstance(when, Mapping) else None
        if named is None:
            return ()
        return tuple(c for t in targets for c in self._target(t.source or {}, named).calendars)

    def _states(self) -> Iterator[Mapping[str, Any]]:
        for actor in self.actors.values():
            party, candidacy = actor.get("party"), actor.get("own_candidacy")
            ties = self._possible(actor, "party", "tie")
            if party is not None and (ties is None or not MEMBER.isdisjoint(ties)):
                state = {"field": "actors.party.tie", "values": MEMBER}
                when = _membership(party)
                yield _state(actor, PARTY_ACT, "join_party", party["target"], when, state)
            stages = self._possible(actor, "own_candidacy", "stage")
            if candidacy is not None and _is_filed(candidacy, stages):
                own = candidacy["target"]
                when = _filing(candidacy, self._dropped_out(own))
                name = "stage" if "stage" in candidacy else "stages"
                state = {"field": f"actors.own_candidacy.{name}", "values": FILED}
                yield _state(actor, CANDIDACY_ACT, "stand_without_resigning", own, when, state)

    def _dropped_out(self, target: str) -> str | None:
        """Return the day on which a candidacy ended without election, unless that is disputed."""
        dispute = self.statements.alternative_to(f"targets.{target}.stages.{DROPPED_OUT}")
        stages = self.targets[target].get("stages") or {}
        day: str | None = stages.get(DROPPED_OUT)
        return day if dispute in (None, CONFIRMED) else None

    def _possible(self, actor: Mapping[str, Any], group: str, name: str) -> Iterable[Any] | None:
        """Return what a field of a person may say, denials taken into account."""
        raw = (actor.get(group) or {}).get(name)
        return self.statements.possible(raw, f"actors.{actor['id']}.{group}.{name}")

    def sheets(self, act: Act) -> list[Sheet]:
        """Return the sheets of `act`: one for each actor, target and class of days."""
        groups = self._target_groups(act.source)
        return [
            sheet
            for actor in act.actors
            for group in groups
            for sheet in self._sheets(act, self.actors[actor], group)
        ]

    def _sheets(self, act: Act, actor: Mapping[str, Any], group: list[Target]) -> Iterator[Sheet]:
        tools = Tools.of(self.rulebook)
        made = [self._case(act, actor, target, tools.read) for target in group]
        lasting = tools.lasting(made)
        spans = classes_of(act.days, self._turning(act, actor, group))
        for span in _in_phase(spans, act.source, self._phased(act, group)):
            cases = tuple([case.on(span.first) for case in made])
            ids = tuple(target.id for target in group if target.id is not None)
            yield Sheet(act, actor["id"], ids, span, cases, self.rulebook, lasting)

    def _case(
        self, act: Act, actor: Mapping[str, Any], target: Target, read: Mapping[str, bool]
    ) -> Case:
        day, facts = act.days.first, self.rulebook.facts
        return Case(act.source, actor, target, day, self.statements, facts, read)

    def _turning(self, act: Act, actor: Mapping[str, Any], group: list[Target]) -> Iterator[date]:
        """Yield each day on which something may change for such an act."""
        yield from self.rulebook.turning_days
        yield from _personal_days(actor, act.source)
        for target in group:
            for calendar in target.calendars:
                yield from calendar.turning_days()
            yield from _stage_days((target.source or {}).get("stages"))

    def _phased(self, act: Act, group: list[Target]) -> tuple[Calendar, ...]:
        """Return the calendars by which a date that is given as a phase is understood."""
        return self._dated_by_contest(act.source, group) or tuple(
            c for t in group for c in t.calendars
        )

    def _target_groups(self, source: Mapping[str, Any]) -> list[list[Target]]:
        """Return a group for each sheet; a group has several targets where one of them is meant."""
        named = source.get("targets")
        if named is None:
            return [[self._target(None, None)]]
        if isinstance(named, Mapping):
            return [[self._target(self.targets[i], None) for i in sorted(named["one_of"])]]
        if not named:
            return [[self._target({}, None)]]
        return [[self._target(self.targets[i], None)] for i in sorted(named)]

    def _target(self, source: Mapping[str, Any] | None, contest: str | None) -> Target:
        entries = self.incident.get("contests", ())
        named = contest or (source or {}).get("contest")
        if named is None:
            named = entries[0]["id"] if len(entries) == 1 else None
        if named is None:
            return Target(source, None, None, ())
        if named == NO_CONTEST:
            return Target(source, named, "tidak_ada", ())
        entry: Mapping[str, Any] = next((e for e in entries if e["id"] == named), {})
        place = {**entry, **(source or {})}
        region = self.rulebook.region(place.get("region"))
        calendars = self._calendars(named, _kinds(source), place.get("office"), region)
        regime = self.rulebook.contests[named].regime
        return Target(source, named, regime, calendars, entry.get("office"))

    def _calendars(
        self, contest: str, kinds: frozenset[str], office: str | None, region: str | None
    ) -> tuple[Calendar, ...]:
        """Return the calendars that may govern such a target, made once."""
        memory: Memory[tuple[Calendar, ...]]
        memory = Memory.within(self.rulebook.memo, "calendars", REMEMBERED)
        key = contest, kinds, office, region
        found = memory.get(key)
        if found is None:
            known = self.rulebook.contests[contest]
            found = memory.put(key, tuple(calendars_for(known, kinds, office, region)))
        return found


def _in_phase(
    spans: list[Span], source: Mapping[str, Any], calendars: tuple[Calendar, ...]
) -> list[Span]:
    """Leave out the days that no calendar counts into the phase that is given as the date."""
    when = source.get("date")
    if not isinstance(when, Mapping) or "phase" not in when or not calendars:
        return spans
    wanted = {when["phase"]} if isinstance(when["phase"], str) else set(when["phase"])
    within = [s for s in spans if any(wanted & c.phases_on(s.first) for c in calendars)]
    return within or spans


def _kinds(source: Mapping[str, Any] | None) -> frozenset[str]:
    raw = (source or {}).get("kind", UNKNOWN)
    return frozenset(raw) if isinstance(raw, list) else frozenset((raw,))


def _state(
    actor: Mapping[str, Any],
    name: str,
    conduct: str,
    target: str,
    when: Any,
    state: Mapping[str, Any],
) -> Mapping[str, Any]:
    """Return the act that a state of the person is; `state_of` is the field that says so."""
    return {
        "id": f"{actor['id']}:{name}",
        "actors": [actor["id"]],
        "targets": [target],
        "conduct": conduct,
        "direction": "bagi",
        "date": when,
        "state_of": state,
    }


def _membership(party: Mapping[str, Any]) -> Any:
    """Return when the membership was; without a first day, from some day on."""
    return {"throughout": [party.get("since"), party.get("until")]}


def _is_filed(candidacy: Mapping[str, Any], stages: Iterable[Any] | None) -> bool:
    """Return whether the person may have filed: by a day, or by what may be said of the stage."""
    if not FILED.isdisjoint(candidacy.get("stages") or ()):
        return True
    if candidacy.get("stage") in (None, UNKNOWN):
        return False
    return stages is None or not FILED.isdisjoint(stages)


def _filing(candidacy: Mapping[str, Any], dropped_out: str | None) -> Any:
    """Return when the candidacy was: from the filing, up to the day of dropping out if told."""
    days = [day for name, day in (candidacy.get("stages") or {}).items() if name in FILED]
    filed = min(days, default=None)
    ended = dropped_out is not None and (filed is None or filed <= dropped_out)
    return {"throughout": [filed, dropped_out if ended else None]}


def _personal_days(actor: Mapping[str, Any], act: Mapping[str, Any]) -> Iterator[date]:
    """Yield each day on which a dated field of the actor or a warning changes something."""
    spans = [*(actor.get("leave") or ()), *(actor.get("status_history") or ())]
    spans += [actor.get(name) or {} for name in ("service", "party")]
    for span in spans:
        yield from _edges(span)
    resignation = actor.get("resignation") or {}
    single = [resignation.get(name) for name in ("submitted_on", "effective_on")]
    single.append((actor.get("campaign_role") or {}).get("since"))
    single += [warning.get("on") for warning in act.get("warnings") or ()]
    yield from (day for day in map(as_day, single) if day is not None)
    yield from _stage_days((actor.get("own_candidacy") or {}).get("stages"))
    yield from term_days(actor.get("state_office") or {})


def _edges(span: Mapping[str, Any]) -> Iterator[date]:
    starts = [as_day(span.get(name)) for name in ("from", "since")]
    yield from (day for day in starts if day is not None)
    until = as_day(span.get("until"))
    if until is not None:
        yield until + ONE_DAY


def _stage_days(stages: Mapping[str, Any] | None) -> Iterator[date]:
    yield from (day for day in map(as_day, (stages or {}).values()) if day is not None)
