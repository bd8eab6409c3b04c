"""From an incident to what may be true on one day: the first half of the second opinion.

Every fact is the set of values it may still have. Days are compared as ISO text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

Json = dict[str, Any]
Values = frozenset[Any]

UNKNOWN, NOTHING = "tidak_diketahui", "tidak_ada"
YES, NO, BOTH = frozenset({True}), frozenset({False}), frozenset({True, False})
STAGES = ("tokoh", "bakal_calon", "terdaftar", "ditetapkan", "terpilih", "gugur")
STEPS = ("tidak_mencalonkan", "mencari_dukungan", "terdaftar", "ditetapkan")
FILED = frozenset({"terdaftar", "ditetapkan"})
# The stage of a target who is the actor himself, by the step of his own candidacy.
STANDING = {"tidak_mencalonkan": {"tokoh"}, "mencari_dukungan": {"bakal_calon"}}
STANDING |= {"terdaftar": {"terdaftar"}, "ditetapkan": {"ditetapkan", "terpilih", "gugur"}}
ECHELONS = {"I": {"jpt_utama", "jpt_madya"}, "II": {"jpt_pratama"}}
ECHELONS |= {"III": {"administrator"}, "IV": {"pengawas"}}


def dig(node: Any, keys: str) -> Any:
    """What stands under a dotted path; None where the path ends early."""
    for key in keys.split("."):
        node = node.get(key) if isinstance(node, dict) else None
    return node


def union(parts: Iterable[Iterable[Any]]) -> Values:
    """All values of all parts."""
    return frozenset[Any]().union(*parts)


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def listed(raw: Any) -> list[Any]:
    """A value or a list of values, as a list."""
    return raw if isinstance(raw, list) else [raw]


def again_without(calendar: Json) -> bool:
    """Whether a poll that was delayed is known to have had no campaign of its own."""
    return calendar.get("no_new_campaign") is True


def slug(name: Any) -> str:
    """A name in the form of an id, so that spelling does not tell two names apart."""
    return re.sub("[^a-z0-9]+", "-", str(name).lower()).strip("-")


@dataclass
class Facts:
    """One act, actor and target on one day; the two sets fill while facts are read.

    ``targets`` is None where the incident names none, empty where the act has none, and longer
    than one for alternatives.
    """

    vocabulary: dict[str, Json]
    contests: dict[str, Json]
    incident: Json
    actor: Json
    act: Json
    targets: list[Json] | None
    day: date
    contested: set[str] = field(default_factory=set)
    unsaid: set[str] = field(default_factory=set)
    plain: dict[str, tuple[Values, bool, bool]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.today = self.day.isoformat()

    def values(self, names: Iterable[str]) -> dict[str, Values]:
        """The possible values of the named facts; ``unsaid`` gets those that nobody stated."""
        result = {}
        for fact in names:
            if fact in self.plain:
                result[fact], is_contested, is_unsaid = self.plain[fact]
                self.contested |= {fact} if is_contested else set()
                self.unsaid |= {fact} if is_unsaid else set()
                continue
            rule = getattr(self, f"_{self.vocabulary[fact].get('derive', 'field')}", None)
            known = rule(fact) if rule else None
            result[fact] = frozenset(known or self.domain(fact))
            self.unsaid |= set() if known else {fact}
            if "derive" not in self.vocabulary[fact]:
                self.plain[fact] = result[fact], fact in self.contested, fact in self.unsaid
        return result

    def domain(self, fact: str) -> Values:
        """Every value the fact can have."""
        return frozenset(self.vocabulary.get(fact, {}).get("values") or BOTH)

    def in_phase(self, when: Json) -> bool:
        """Whether the day may lie in a phase that is given as a date."""
        named = {"contest": when["contest"]} if when.get("contest") else {}
        slots = [{**target, **named} for target in self.targets or [{}]]
        known = [target for target in slots if isinstance(self._contest(target), dict)]
        phases = union(self._on_calendar("phase", target) for target in known)
        return not known or not phases.isdisjoint(listed(when["phase"]))

    def personal_acts(self) -> Iterator[Json]:
        """Party membership and own candidacy from filing on, which are acts of their own."""
        party, own = self.actor.get("party") or {}, self.actor.get("own_candidacy") or {}
        ties = self._said("party_tie", "actors.party.tie") or frozenset()
        yield from self._personal("partai", "join_party", party, ties, {"anggota", "pengurus"})
        filed = min(
            (own["stages"][s] for s in FILED & (own.get("stages") or {}).keys()), default=""
        )
        denied = self._denied(f"actors.{self.actor['id']}.own_candidacy.stages")
        steps = frozenset(STEPS) if filed and denied else FILED if filed else frozenset()
        if own.get("stage") not in (None, UNKNOWN):
            steps = self._said("candidacy_stage", "actors.own_candidacy.stage") or steps
        mine = [t for t in self.incident.get("targets") or [] if t["id"] == own.get("target")]
        lost = next((dig(t, "stages.gugur") for t in mine), None)
        if self._standing(f"targets.{own.get('target')}.stages.gugur")[0] or (lost or "") < filed:
            lost = None
        own = {"target": own.get("target"), "since": filed, "until": lost}
        yield from self._personal("pencalonan", "stand_without_resigning", own, steps, FILED)

    def _personal(
        self, name: str, conduct: str, node: Json, may_be: Values, must_be: Iterable[str]
    ) -> Iterator[Json]:
        if may_be & set(must_be) and (node.get("since") or self.today) <= self.today:
            yield {
                "id": f"{self.actor['id']}:{name}",
                "actors": [self.actor["id"]],
                "conduct": conduct if may_be <= set(must_be) else [conduct, NOTHING],
                "date": {"throughout": [node.get("since"), node.get("until")]},
                "targets": [node["target"]] if node.get("target") else None,
                "direction": "bagi",
            }

    def _standing(self, path: str) -> tuple[str, list[Any]]:
        """Whether a field is contested or a denial verified, and what is named instead.

        A denial without contrary evidence and without an alternative changes nothing; evidence
        that denies a field is such evidence by itself.
        """
        said = [*(self.incident.get("statements") or [])]
        for item in self.incident.get("evidence") or []:
            denied = {"standing": "contested", "evidence": [item["id"]]}
            said += [{"field": field, **denied} for field in item.get("denies") or []]
        about: list[Json] = []
        while said and not about and path:
            about = [s for s in said if s["field"] == path]
            path = path.rpartition(".")[0]
        settled = [s for s in about if s["standing"] == "verified"]
        denials = settled or [s for s in about if s["standing"] == "contested"]
        named = [v for s in denials for v in listed(s.get("alternative")) if v is not None]
        real = named or (not settled and any(s.get("evidence") for s in denials))
        return ("verified" if settled else "contested") if real else "", named

    def _denied(self, path: str) -> bool:
        return self._standing(path)[0] == "contested"

    def _read(self, fact: str, path: str, node: Json) -> Values | None:
        """The possible values of one field of a node; None where nothing was said."""
        kind, keys = path.split(".", 1)
        raw, domain = dig(node, keys), self.domain(fact)
        standing, instead = self._standing(f"{kind}.{node.get('id')}.{keys}")
        if standing == "verified":
            return frozenset(instead)
        if standing == "contested":
            self.contested.add(fact)
            instead = [NOTHING] if fact == "conduct" else instead
            whole = raw in (None, UNKNOWN) or not instead or domain == BOTH
            return domain if whole else frozenset(listed(raw) + instead)
        if raw is None or raw == UNKNOWN:
            return None if raw is None else domain
        return frozenset([bool(raw)] if domain == BOTH else listed(raw))

    def _doubted(self, fact: str, keys: str, found: Any) -> Any:
        """What was worked out from a field of the actor; anything, where the field is denied."""
        if not found or not self._denied(f"actors.{self.actor['id']}.{keys}"):
            return found
        self.contested.add(fact)
        return self.domain(fact)

    def _said(self, fact: str, path: str) -> Values | None:
        return self._read(fact, path, self.act if path.startswith("acts.") else self.actor)

    def _field(self, fact: str) -> Values | None:
        path = self.vocabulary[fact]["field"]
        if path.startswith("targets."):
            return self._of_target(fact, lambda target: self._read(fact, path, target))
        return self._said(fact, path)

    def _of_target(
        self, fact: str, rule: Callable[[Json], Any], without: Values | None = None
    ) -> Values | None:
        if not self.targets:
            return None if self.targets is None else without
        found = [rule(target) for target in self.targets]
        return union(known or self.domain(fact) for known in found) if any(found) else None

    def _covers(self, begin: str | None, end: str | None) -> bool:
        return (begin or self.today) <= self.today <= (end or self.today)

    def _reached(self, stages: Json | None, order: tuple[str, ...]) -> Any:
        """The last dated step up to the day; before the first, all that are lower."""
        dated = sorted((day, order.index(step)) for step, day in (stages or {}).items() if day)
        past = [order[index] for day, index in dated if day <= self.today]
        return set(past[-1:] or order[: dated[0][1]]) if dated else None

    def _ends(self) -> list[str]:
        """What says that service ended before the day: left, retired, a resignation in effect."""
        last, resigned = dig(self.actor, "service.until"), self.actor.get("resignation") or {}
        effective = resigned.get("effective_on")
        ends = {
            "service.until": (last or "9999") < self.today,
            "resignation.effective_on": (effective or "9999") <= self.today,
            "resignation.state": resigned.get("state") == "berlaku" and not effective,
        }
        return [f"actors.{self.actor['id']}.{end}" for end, holds in ends.items() if holds]

    def _status(self, fact: str) -> Any:
        history = self.actor.get("status_history") or []
        then = [s for s in history if self._covers(s.get("from"), s.get("until"))]
        if ends := self._ends():
            if not all(map(self._denied, ends)):
                return {"warga"}
            self.contested.add(fact)
            return None
        return [v for s in then for v in listed(s["status"])] or self._said(fact, "actors.status")

    def _in_service(self, fact: str) -> Any:
        return {status != "warga" for status in self._status("actor_status") or ()}

    def _post_level(self, fact: str) -> Any:
        said = self._said(fact, "actors.post.level")
        return said or ECHELONS.get(dig(self.actor, "post.echelon"))

    def _leave_state(self, fact: str) -> Any:
        leave, post = self.actor.get("leave"), self.actor.get("post") or {}
        if self._denied(f"actors.{self.actor['id']}.leave"):
            self.contested.add(fact)
            return None
        if leave is not None:
            spans = [(e["kind"], e.get("from"), e.get("until")) for e in leave]
            return {kind for kind, *days in spans if self._covers(*days)} or {"aktif"}
        posts = {str(post.get(key)) for key in ("level", "echelon", "title", "title_text")}
        held = posts - {"None", UNKNOWN, "tanpa_jabatan_asn"}
        held |= {str(post.get("acting"))} - {"None", UNKNOWN, NOTHING}
        return self.domain(fact) - {"cltn"} if held else None

    def _tie_to_target(self, fact: str) -> Any:
        ties = self.actor.get("ties")

        def tie(target: Json) -> Any:
            if self._is_own(target):
                return {"diri_sendiri"}
            said = [v for t in ties or [] if t["target"] == target["id"] for v in listed(t["tie"])]
            whole = self.domain(fact) if UNKNOWN in said else set(said)
            return {NOTHING} if ties == [] else self._doubted(fact, "ties", whole)

        return self._of_target(fact, tie, frozenset([NOTHING]))

    def _is_own(self, target: Json) -> bool:
        own = dig(self.actor, "own_candidacy.target")
        return bool(own == target["id"] or target.get("actor") == self.actor["id"])

    def _party_tie(self, fact: str) -> Any:
        days = [dig(self.actor, f"party.{key}") for key in ("since", "until")]
        return self._said(fact, "actors.party.tie") if self._covers(*days) else {NOTHING}

    def _candidacy_stage(self, fact: str) -> Any:
        said = self._said(fact, "actors.own_candidacy.stage")
        dated = self._reached(dig(self.actor, "own_candidacy.stages"), STEPS)
        found = said or self._doubted(fact, "own_candidacy.stages", dated)
        own = "stage" if dig(self.actor, "own_candidacy.stage") else "stages"
        denied = self._denied(f"actors.{self.actor['id']}.own_candidacy.{own}")
        if not found or denied or found == self.domain(fact) or not self.targets:
            return found
        return union(self._steps_of(target, found) for target in self.targets)

    def _steps_of(self, target: Json, said: Values) -> Values:
        """The steps that are said, less those that the days of this very person's stages rule out.

        Where all are ruled out, the days are believed.
        """
        days = target.get("stages") or {}
        if not self._is_own(target) or not days or target.get("stage"):
            return said
        if (
            self._denied(f"targets.{target['id']}.stages")
            or days.get("gugur", "9999") <= self.today
        ):
            return said
        ladder = [*zip(STAGES[:5], (*STEPS, STEPS[-1]), strict=True)]
        first = max(
            (i for i, (s, _) in enumerate(ladder) if days.get(s, "9999") <= self.today), default=0
        )
        after = min(
            (i for i, (s, _) in enumerate(ladder) if days.get(s, "0000") > self.today), default=9
        )
        may_be = {step for _, step in ladder[first : max(after, first + 1)]}
        return frozenset(may_be & set(said) or may_be)

    def _campaign_role(self, fact: str) -> Any:
        begun = self._covers(dig(self.actor, "campaign_role.since"), None)
        return self._said(fact, "actors.campaign_role.role") if begun else {NOTHING}

    def _role_registered_kpu(self, fact: str) -> Any:
        begun = self._covers(dig(self.actor, "campaign_role.since"), None)
        return self._said(fact, "actors.campaign_role.registered_kpu") if begun else NO

    def _resignation(self, fact: str) -> Any:
        filed, out = (dig(self.actor, f"resignation.{k}_on") for k in ("submitted", "effective"))
        said = self._said(fact, "actors.resignation.state")
        if (out or "9999") <= self.today:
            return {"berlaku"}
        if (filed or "9999") <= self.today:
            return {"diajukan"} if out or not said else said
        return {NOTHING} if filed else {NOTHING, "diajukan"} if out else said

    def _resigned_by(self, fact: str, path: str, limit: str | None, *, same: Values) -> Any:
        filed = dig(self.actor, "resignation.submitted_on")
        known = (same if filed == limit else {filed < limit}) if limit and filed else None
        state = self._said("resignation_state", "actors.resignation.state")
        return self._said(fact, path) or known or (NO if state == frozenset({NOTHING}) else None)

    def _resigned_before_party(self, fact: str) -> Any:
        joined = dig(self.actor, "party.since")
        return self._resigned_by(fact, "actors.resignation.before_party", joined, same=BOTH)

    def _resigned_at_designation(self, fact: str) -> Any:
        named = dig(self.actor, "own_candidacy.stages.ditetapkan")
        return self._resigned_by(fact, "actors.resignation.at_designation", named, same=YES)

    def _conduct(self, fact: str) -> Any:
        return self._said(fact, "acts.conduct")

    def _own_act(self, fact: str) -> Any:
        return self._said(fact, "acts.own_act") or YES

    def _repeated(self, fact: str) -> Any:
        return self._said(fact, "acts.repeated") or (YES if self.act.get("count", 1) > 1 else None)

    def _warned_before(self, fact: str) -> Any:
        days = [warning.get("on") or self.today for warning in self.act.get("warnings") or []]
        return YES if any(day <= self.today for day in days) else NO if days else None

    def _names_offender(self, fact: str) -> Any:
        return YES if dig(self.actor, self.vocabulary[fact]["fields"][0][7:]) else None

    def _designated_in_term(self, fact: str) -> Any:
        """Whether the pairs of the contest were designated in the term that runs on the day."""
        begun, over = (dig(self.actor, f"state_office.{end}") for end in ("from", "until"))
        if over and over < self.today:
            return self._doubted(fact, "state_office.until", NO)
        if not begun or self.today < begun:
            return None
        named: list[set[str]] = []
        for target in self.targets or [{}]:
            contest = self._contest(target)
            every = (isinstance(contest, dict) and self._kinds(target)) or ()
            found = [c for kind in every for c in self._calendars(target, contest, kind)]
            named.append({c["designation"] for c in found if c.get("designation")})
        values = union({begun <= day for day in days} or BOTH for days in named)
        return self._doubted(fact, "state_office.from", values) if any(named) else None

    def _term(self, fact: str) -> Any:
        """Six months from the first day of the office, or up to its last; one end is unsure."""
        if fact == "designated_within_term":
            return self._designated_in_term(fact)
        ends = fact == "in_last_half_year_of_term"
        edge = dig(self.actor, "state_office." + ("until" if ends else "from"))
        if not edge:
            return None
        year, month, day = map(int, edge.split("-"))
        year, month = (year + (month + 6 > 12), (month + 5) % 12 + 1)
        year -= ends
        while day > 28 and not _is_date(year, month, day):
            day -= 1
        other = f"{year:04}-{month:02}-{day:02}"
        return BOTH if other == self.today else {self._covers(*sorted((edge, other)))}

    def _intentional(self, fact: str) -> Any:
        return self._said(fact, "acts.intent.intentional")

    def _one_side(self, fact: str) -> Any:
        kinds = self._target_kind("target_kind")
        one = self.targets and len(self.targets) == 1 and NOTHING not in kinds
        return self._said(fact, "acts.one_side") or (YES if one else None)

    def _facility_kind(self, fact: str) -> Any:
        """What is said; else what the place leaves, and an act online has none."""
        said, path = self._said(fact, "acts.facilities.kind"), f"acts.{self.act['id']}."
        if self._denied(path + "facilities.kind") or said not in (None, self.domain(fact)):
            return said
        places = self._may_be("place.kind")
        if places is None and not self._denied(path + "place.kind"):
            online = {"media_sosial", "grup_pesan", "pesan_pribadi", "laman_media"}
            channels = self._may_be("channel")
            places = {"daring"} if channels and channels <= online else None
        own = {"tempat_ibadah": {"tempat_ibadah"}, "sekolah": {"tempat_pendidikan"}}
        other = self.domain(fact) - {"tempat_ibadah"}
        away = dict.fromkeys(("rumah", "jalan_lapangan", "daring"), other - {"tempat_pendidikan"})
        return union((own | away).get(place, other) for place in places) if places else said

    def _may_be(self, keys: str) -> set[Any] | None:
        """What a field of the act may say with its denials; None for anything."""
        raw = dig(self.act, keys)
        if raw in (None, UNKNOWN):
            return None
        standing, named = self._standing(f"acts.{self.act['id']}.{keys}")
        if standing == "contested" and not named:
            return None
        return set(named if standing == "verified" else listed(raw) + named)

    def _target_kind(self, fact: str) -> Any:
        return self._of_target(fact, self._kinds, frozenset([NOTHING]))

    def _target_is_independent(self, fact: str) -> Any:
        def route(target: Json) -> Any:
            said, path = target.get("route"), f"targets.{target['id']}.route"
            unknown = said in (None, UNKNOWN) or self._denied(path)
            return None if unknown else {said == "perseorangan"}

        return self._of_target(fact, route)

    def _target_stage(self, fact: str) -> Any:
        def stage(target: Json) -> Any:
            said = self._read(fact, "targets.stage", target)
            dated = self._reached(target.get("stages"), STAGES)
            contest, kinds = self._contest(target), self._kinds(target)
            is_known = contest not in (None, "none") and kinds != self.domain("target_kind")
            if said and len(said) > 1 and is_known and self._said_alternatives(target):
                found = union(self._stage_by_calendar(target, contest, k) for k in kinds)
                last = max((STAGES.index(s) for s in found & set(STAGES[:-1])), default=9)
                said = (said - set(STAGES[last + 1 : -1])) or said
            if said or contest == "none":
                return said or dated or {NOTHING}
            if self._is_own(target) and dig(self.actor, "own_candidacy.stage") != UNKNOWN:
                steps = self._candidacy_stage("candidacy_stage") or ()
                said = union(STANDING[step] for step in steps)
            first = min((target.get("stages") or {}).values(), default="9999")
            if dated and (first > self.today or dated & set(STAGES[3:])):
                return dated
            later = set(STAGES[STAGES.index(*dated) :]) if dated else self.domain(fact)
            if dated and said:
                return (set(said) & later - {STAGES[-1]}) or dated
            if said or contest is None or kinds == self.domain("target_kind"):
                return said or (later if dated else None)
            found = union(self._stage_by_calendar(target, contest, kind) for kind in kinds)
            return (found & later) or dated

        if self.targets is None:
            return {NOTHING} if self._contest({}) == "none" else None
        return self._of_target(fact, stage, frozenset([NOTHING]))

    def _said_alternatives(self, target: Json) -> bool:
        """Whether a stage is one of several that are named, none of them denied."""
        standing = self._standing(f"targets.{target['id']}.stage")[0]
        named = target.get("stage") not in (None, UNKNOWN) or standing == "verified"
        return named and standing != "contested"

    def _kinds(self, target: Json) -> Values:
        return self._read("target_kind", "targets.kind", target) or self.domain("target_kind")

    def _stage_by_calendar(self, target: Json, contest: Json, kind: str) -> set[str]:
        calendars = self._calendars(target, contest, kind)
        if kind == NOTHING or (kind == "parpol" and contest["regime"] != "pemilu"):
            return {NOTHING}
        if kind == "parpol":
            days = [c.get("party_designation") for c in calendars]
            known = {"peserta" if day <= self.today else NOTHING for day in days if day}
            return known or {"peserta", NOTHING}
        path = f"targets.{target['id']}.called_pasangan_calon"
        called = target.get("called_pasangan_calon") is True and not self._denied(path)
        numbered = type(target.get("number")) is int
        numbered = numbered and not self._denied(f"targets.{target['id']}.number")
        if numbered and self._kinds(target) <= {"pasangan_kepala_daerah", "pasangan_presiden"}:
            called = True
        found: set[str] = set()
        for calendar in calendars:
            if self._designates_anew(calendar):
                found |= {"tokoh", "bakal_calon", "terdaftar", "ditetapkan", "gugur"}
            elif calendar["designation"] > self.today:
                filing = (calendar.get("registration") or [""])[0] <= self.today
                found |= {"tokoh", "bakal_calon"} | ({"terdaftar"} if filing else set())
            elif called:
                found |= {"ditetapkan"}
            else:
                chosen = calendar["elected"]["first"] < self.today
                found |= {"ditetapkan", "gugur"} | ({"terpilih"} if chosen else set())
        return found

    def _designates_anew(self, calendar: Json) -> bool:
        """Whether pairs of a re-vote may still have to be designated, after the poll before it."""
        again = calendar.get("revotes") or []
        for index, poll in enumerate(again):
            before = again[index - 1]["vote"] if index else calendar["vote"]
            new = "designation" in poll and not poll.get("same_pairs")
            if new and before < self.today < poll["designation"]:
                return True
        return False

    def _contest(self, target: Json) -> Any:
        """The contest of the target, by default the only one; "none"; None if not known."""
        ids = {entry["id"] for entry in self.incident.get("contests") or []}
        one = target.get("contest") or (ids.pop() if len(ids) == 1 else None)
        return self.contests.get(one, one) if one else None

    def _calendars(self, target: Json, contest: Json, kind: str) -> list[Json]:
        """The calendars of the contest that may be the target's, with the days of its region."""
        named = [e for e in self.incident.get("contests") or [] if e["id"] == contest["id"]]
        entry = named[0] if len(named) == 1 else {}
        office, region = (target.get(key) or entry.get(key) for key in ("office", "region"))
        every: list[Json] = contest["calendars"]
        found = [c for c in every if kind in c["target_kinds"]] or every
        found = [c for c in found if not office or office in c.get("offices", [office])] or found
        changes = {
            change["calendar"]: change
            for change in contest.get("overrides") or []
            if region and slug(region) in change["names"]
        }
        return [{**calendar, **changes.get(calendar["id"], {})} for calendar in found]

    def _contest_regime(self, fact: str) -> Any:
        contests = [self._contest(target) for target in self.targets or [{}]]
        known = [c["regime"] if isinstance(c, dict) else NOTHING for c in contests if c]
        return known if None not in contests else None

    def _contest_office(self, fact: str) -> Any:
        def office(target: Json) -> Any:
            contest = self._contest(target)
            if contest == "none":
                return {NOTHING}
            said = self._read(fact, "targets.office", target) if target.get("id") else None
            entries = self.incident.get("contests") or [] if contest else []
            named = [e for e in entries if e["id"] == contest["id"]]
            return said or union(self._read(fact, "contests.office", e) or () for e in named)

        return union(office(target) or self.domain(fact) for target in self.targets or [{}])

    def _calendar(self, fact: str) -> Any:
        return union(self._on_calendar(fact, target) for target in self.targets or [{}])

    def _on_calendar(self, fact: str, target: Json) -> Iterable[Any]:
        contest = self._contest(target)
        if not isinstance(contest, dict):
            none = NO if self.domain(fact) == BOTH else [NOTHING]
            return none if contest else self.domain(fact)
        kinds = self._kinds(target)
        calendars = [c for kind in kinds for c in self._calendars(target, contest, kind)]
        if fact == "phase":
            return union(self._phases(contest, calendar) for calendar in calendars)
        return union(self._answer(fact, calendar) for calendar in calendars)

    def _answer(self, fact: str, calendar: Json) -> Values:
        periods = {"in_campaign_period": "campaign", "in_quiet_period": "quiet"}
        again, elected = calendar.get("revotes") or [], calendar["elected"]
        opens, vote = calendar.get("replacement_window_from") or "9999", calendar["vote"]
        sure = calendar.get("replacement_window_certain_from") or opens
        if fact == "outside_campaign_schedule":
            return frozenset(not inside for inside in self._answer("in_campaign_period", calendar))
        if fact in periods:
            spans = [poll.get(periods[fact]) for poll in [calendar, *again]]
            unsure = [poll["vote"] for poll in again if not poll.get(periods[fact])]
            inside = any(self._covers(*span) for span in spans if span)
            if not inside and calendar["quiet"][1] < self.today < vote:
                return NO if fact == "in_campaign_period" and again_without(calendar) else BOTH
            return YES if inside else BOTH if any(vote < self.today < v for v in unsure) else NO
        if fact == "on_voting_day":
            return YES if self.today in [vote, *(poll["vote"] for poll in again)] else NO
        if fact == "in_replacement_window" and self.today < sure:
            return NO if self.today < opens else BOTH
        if fact in ("in_replacement_window", "before_elected_designation"):
            late = max(elected["last"], elected.get("disputes_until") or "") < self.today
            return NO if late else BOTH if elected["first"] < self.today else YES
        return BOTH

    def _phases(self, contest: Json, calendar: Json) -> set[str]:
        """The phases in which the day may lie."""
        again = calendar.get("revotes") or []
        if calendar["quiet"][1] < self.today < calendar["vote"]:
            campaign = set() if again_without(calendar) else {"kampanye"}
            return {"menunggu_kampanye", "tenang"} | campaign
        if calendar["vote"] < self.today:
            if named := [poll for poll in map(self._stage_of, again) if poll]:
                return set(named)
            early = self._answer("before_elected_designation", calendar)
            return {"setelah_pemungutan" if before else "setelah_terpilih" for before in early}
        if not calendar.get("registration"):
            if contest["programme_from"] <= self.today < calendar["designation"]:
                return {"sebelum_pendaftaran", "pendaftaran", "menunggu_penetapan"}
            calendar = {**calendar, "registration": [calendar["designation"]] * 2}
        filing, last = calendar["registration"]
        after = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
        starts = {
            "sebelum_tahapan": contest["before_from"],
            "sebelum_pendaftaran": contest["programme_from"],
            "pendaftaran": filing,
            "menunggu_penetapan": min(after, calendar["designation"]),
            "menunggu_kampanye": calendar["designation"],
            "kampanye": calendar["campaign"][0],
            "tenang": calendar["quiet"][0],
            "pemungutan": calendar["vote"],
        }
        return set([phase for phase, start in starts.items() if start <= self.today][-1:])

    def _stage_of(self, poll: Json) -> str:
        """The phase of a re-vote in which the day lies; empty outside of what is known of it."""
        days = {
            "menunggu_kampanye": "campaign" in poll and poll.get("designation"),
            "kampanye": poll.get("campaign", [""])[0],
            "tenang": poll.get("quiet", [""])[0],
            "pemungutan": poll["vote"],
        }
        last = max(poll.get("campaign", ["", ""])[1], poll.get("quiet", ["", ""])[1], poll["vote"])
        begun = [phase for phase, first in days.items() if first and first <= self.today]
        return begun[-1] if begun and self.today <= last else ""
