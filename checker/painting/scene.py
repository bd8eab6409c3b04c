"""An incident under construction: what is known of a fact is written into the fields it reads.

A scene looks at one act of one actor towards one target at a time. `put` is the inverse of the
facts stage: it says something of a fact by filling the field that the fact comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from checker.incident.fields import LISTED
from checker.logic import Value
from checker.rulebook import Fact, Rulebook

__all__ = ["PARTY_ACT", "UNKNOWN", "Scene", "written"]

UNKNOWN = "tidak_diketahui"
NONE = "tidak_ada"
SELF = "diri_sendiri"
PARTY = "parpol"
PARTY_ACT = "partai"
TERM = "actors.state_office"
LONG_AGO = "1999-12-31"


def written(values: frozenset[Value], fact: Fact) -> Any:
    """Return how an incident writes that `fact` has one of `values`."""
    if len(values) == 1:
        return next(iter(values))
    if fact.is_boolean or values == fact.domain:
        return UNKNOWN
    return sorted(values, key=str)


class Scene:
    """An incident as a JSON object in the making."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.incident: dict[str, Any] = {
            "schema_version": "1.0",
            "contests": [],
            "targets": [],
            "actors": [],
            "acts": [],
        }
        self.actor: dict[str, Any] = {}
        self.act: dict[str, Any] = {}
        self.target: dict[str, Any] = {}
        self.contest: str | None = None

    # What a scene is made of

    def add_actor(self) -> dict[str, Any]:
        """Add a person of whom nothing is known, and look at him."""
        self.actor = {"id": f"a{len(self.incident['actors']) + 1}", "status": UNKNOWN}
        self.incident["actors"].append(self.actor)
        return self.actor

    def add_companion(self) -> str:
        """Add somebody of whom nothing is known, who took part in the act if one is looked at.

        Return the id.
        """
        name = self._free("actors", "a")
        self.incident["actors"].append({"id": name, "status": UNKNOWN})
        if self.act:
            self.act["actors"].append(name)
        return name

    def add_target(self, kind: Any = UNKNOWN) -> dict[str, Any]:
        """Add a target of `kind` in the contest that is looked at, and look at it."""
        self.target = {"id": self._free("targets", "t"), "kind": kind}
        if self.contest is not None:
            self.target["contest"] = self.contest
        self.incident["targets"].append(self.target)
        return self.target

    def add_act(self) -> dict[str, Any]:
        """Add an act of the person towards the target that are looked at."""
        self.act = {
            "id": f"p{len(self.incident['acts']) + 1}",
            "actors": [self.actor["id"]],
            "targets": [self.target["id"]],
            "description": "menurut pelapor",
        }
        self.incident["acts"].append(self.act)
        return self.act

    def enter(self, contest: str | None) -> None:
        """Look at `contest`; None is one that nobody names."""
        self.contest = contest
        if contest is not None and contest not in self._ids("contests"):
            self.incident["contests"].append({"id": contest})

    def _free(self, section: str, letter: str) -> str:
        """Return an id that nothing has yet."""
        taken = self._ids(section)
        count = len(taken) + 1
        return next(n for i in range(count, 2 * count + 1) if (n := f"{letter}{i}") not in taken)

    def _ids(self, section: str) -> set[str]:
        return {entry["id"] for entry in self.incident[section]}

    # Fields

    def holder(self, field: str) -> dict[str, Any]:
        """Return the actor, act or target that `field` of the vocabulary belongs to."""
        heads = {"actors": self.actor, "acts": self.act, "targets": self.target}
        return heads[field.partition(".")[0]]

    def set(self, field: str, value: Any) -> None:
        """Write `value` into a field such as `acts.support.letter`."""
        self._prepare(field)
        holder = self.holder(field)
        *groups, name = field.split(".")[1:]
        for group in groups:
            holder = holder.setdefault(group, {})
        holder[name] = value

    def get(self, field: str) -> Any:
        """Return what stands in a field, None where nothing does."""
        holder: Any = self.holder(field)
        for name in field.split(".")[1:]:
            holder = holder.get(name) if isinstance(holder, dict) else None
        return holder

    def drop(self, field: str) -> bool:
        """Leave a field out where it may be; say whether something was left out."""
        head, *names = field.split(".")
        holder: Any = self.holder(field)
        for depth, name in enumerate(names):
            if not isinstance(holder, dict) or name not in holder:
                return False
            path = ".".join((head, *names[: depth + 1]))
            if depth + 1 == len(names) or path in LISTED:
                return self._without(holder, name, path)
            holder = holder[name]
        return False

    def _without(self, holder: dict[str, Any], name: str, path: str) -> bool:
        if path in NEEDED:
            holder[name], before = UNKNOWN, holder[name]
            return bool(before != UNKNOWN)
        del holder[name]
        return True

    def _prepare(self, field: str) -> None:
        """Add what the group of a field cannot do without."""
        if field.startswith("actors.party."):
            self.party()
        elif field.startswith("actors.own_candidacy."):
            self.candidacy()
        elif field.startswith("actors.campaign_role."):
            self.actor.setdefault("campaign_role", {"role": UNKNOWN})

    def party(self) -> dict[str, Any]:
        """Return the party membership of the person, with a party if there was none."""
        if "party" not in self.actor:
            looked_at = self.target
            is_party = looked_at.get("kind") == PARTY
            target = looked_at if is_party else self.add_target(PARTY)
            self.target = looked_at
            self.actor["party"] = {"target": target["id"], "tie": UNKNOWN}
        party: dict[str, Any] = self.actor["party"]
        return party

    def candidacy(self) -> dict[str, Any]:
        """Return the own candidacy of the person, with a target that is he if there was none."""
        if "own_candidacy" not in self.actor:
            looked_at = self.target
            own = [t for t in self.incident["targets"] if t.get("actor") == self.actor["id"]]
            kind = looked_at.get("kind", UNKNOWN)
            target = own[0] if own else self.add_target(UNKNOWN if kind == PARTY else kind)
            target["actor"] = self.actor["id"]
            self.target = looked_at
            self.actor["own_candidacy"] = {"target": target["id"]}
        candidacy: dict[str, Any] = self.actor["own_candidacy"]
        return candidacy

    def tidy(self) -> None:
        """Take out what no longer makes sense: a candidacy of another, a party that is none."""
        targets = {target["id"]: target for target in self.incident["targets"]}
        for actor in self.incident["actors"]:
            own, party = actor.get("own_candidacy"), actor.get("party")
            if own is not None and targets[own["target"]].get("actor") != actor["id"]:
                del actor["own_candidacy"]
            if party is not None and PARTY not in targets[party["target"]]["kind"]:
                del actor["party"]
            if actor.get("resignation") == {}:
                del actor["resignation"]

    # Facts

    def fields_of(self, fact: Fact) -> tuple[str, ...]:
        """Return the fields by which `put` says something of `fact`."""
        if fact.field is not None:
            return (fact.field,)
        return PLAIN.get(fact.id) or (SPECIAL[fact.id][1] if fact.id in SPECIAL else ())

    def can_put(self, fact: Fact) -> bool:
        """Return whether something can be said of `fact` by one field of its own."""
        return fact.field is not None or fact.id in PLAIN or fact.id in SPECIAL

    def put(self, fact: Fact, values: frozenset[Value]) -> None:
        """Say that `fact` has one of `values`, as far as its field can say so."""
        if fact.id in SPECIAL:
            put, _ = SPECIAL[fact.id]
            put(self, fact, values)
            return
        for field in self.fields_of(fact)[:1]:
            self.set(field, written(values, fact))

    def blank(self, fact: Fact) -> bool:
        """Say nothing of `fact`; return whether something had been said."""
        return any([self.drop(field) for field in self.fields_of(fact)])


def _leave(scene: Scene, fact: Fact, values: frozenset[Value]) -> None:
    scene.actor.pop("leave", None)
    if values != fact.domain:
        kind = min(values, key=str)
        scene.actor["leave"] = [] if kind == "aktif" else [{"kind": kind}]


def _service(scene: Scene, fact: Fact, values: frozenset[Value]) -> None:
    scene.actor.pop("service", None)
    if values == {False}:
        scene.actor["service"] = {"until": LONG_AGO}


def _kind(scene: Scene, fact: Fact, values: frozenset[Value]) -> None:
    if values == {NONE}:
        scene.act["targets"] = []
    elif scene.target:
        scene.target["kind"] = written(values - {NONE}, fact)


def _route(scene: Scene, fact: Fact, values: frozenset[Value]) -> None:
    routes = {True: "perseorangan", False: "parpol"}
    scene.target["route"] = routes[bool(min(values))] if len(values) == 1 else UNKNOWN


def _office(scene: Scene, fact: Fact, values: frozenset[Value]) -> None:
    scene.target.pop("office", None)
    if values not in (fact.domain, {NONE}):
        scene.target["office"] = min(values - {NONE}, key=str)


def _term(
    field: str, direction: int, near: bool = True
) -> Callable[[Scene, Fact, frozenset[Value]], None]:
    """Paint a term of office whose `field` lies before (-1) or after (1) the act.

    `near` says which value of the fact means that it lies near.
    """

    def put(scene: Scene, fact: Fact, values: frozenset[Value]) -> None:
        scene.drop(field)
        day = scene.act.get("date")
        if len(values) == 1 and isinstance(day, str) and len(day) == len("2024-01-01"):
            away = timedelta(days=direction * (30 if values == {near} else 400))
            scene.set(field, (date.fromisoformat(day) + away).isoformat())
            _end_after_begin(scene, field)

    return put


def _end_after_begin(scene: Scene, kept: str) -> None:
    """Leave out the other end of a term that would end before it begins."""
    ends = (f"{TERM}.from", f"{TERM}.until")
    term = scene.actor["state_office"]
    if term.get("from", "") > term.get("until", date.max.isoformat()):
        scene.drop(ends[kept == ends[0]])


def _tie(scene: Scene, fact: Fact, values: frozenset[Value]) -> None:
    if not scene.target:
        return
    scene.target.pop("actor", None)
    ties = [t for t in scene.actor.get("ties", ()) if t["target"] != scene.target["id"]]
    scene.actor.pop("ties", None)
    if values == {SELF}:
        scene.target["actor"] = scene.actor["id"]
    else:
        others = values - {SELF} if len(values) < len(fact.values) else values
        ties.append({"target": scene.target["id"], "tie": written(others, fact)})
    if ties:
        scene.actor["ties"] = ties


def _warned(scene: Scene, fact: Fact, values: frozenset[Value]) -> None:
    scene.act.pop("warnings", None)
    if values == {True}:
        scene.act["warnings"] = [{"by": "atasan"}]


def _offender(field: str) -> Callable[[Scene, Fact, frozenset[Value]], None]:
    def put(scene: Scene, fact: Fact, values: frozenset[Value]) -> None:
        others = sorted(scene._ids("actors") - {scene.actor["id"]})
        if values == {True}:
            scene.set(field, others[0] if others else scene.add_companion())

    return put


Put = Callable[[Scene, Fact, frozenset[Value]], None]

PLAIN: dict[str, tuple[str, ...]] = {
    "conduct": ("acts.conduct",),
    "actor_status": ("actors.status",),
    "actor_post_level": ("actors.post.level",),
    "resignation_state": ("actors.resignation.state",),
    "candidacy_stage": ("actors.own_candidacy.stage",),
    "party_tie": ("actors.party.tie",),
    "campaign_role": ("actors.campaign_role.role",),
    "role_registered_kpu": ("actors.campaign_role.registered_kpu",),
    "resigned_before_party": ("actors.resignation.before_party",),
    "resigned_at_designation": ("actors.resignation.at_designation",),
    "own_act": ("acts.own_act",),
    "facility_kind": ("acts.facilities.kind",),
    "intentional": ("acts.intent.intentional",),
    "repeated": ("acts.repeated",),
    "one_side_identifiable": ("acts.one_side",),
    "target_stage": ("targets.stage",),
}
"""Facts with a rule of their own that one field states nevertheless."""

SPECIAL: dict[str, tuple[Put, tuple[str, ...]]] = {
    "leave_state": (_leave, ("actors.leave",)),
    "in_service": (_service, ("actors.service.until",)),
    "contest_office": (_office, ("targets.office",)),
    "within_six_months_of_inauguration": (
        _term(f"{TERM}.from", -1),
        ("actors.state_office.from",),
    ),
    "in_last_half_year_of_term": (
        _term(f"{TERM}.until", 1),
        ("actors.state_office.until",),
    ),
    "designated_within_term": (_term(f"{TERM}.from", -1, near=False), (f"{TERM}.from",)),
    "target_kind": (_kind, ("targets.kind",)),
    "target_is_independent": (_route, ("targets.route",)),
    "tie_to_target": (_tie, ("actors.ties", "targets.actor")),
    "warned_before": (_warned, ("acts.warnings",)),
    "superior_of_offender": (_offender("actors.superior_of"), ("actors.superior_of",)),
    "punishing_official": (_offender("actors.punishes"), ("actors.punishes",)),
}
"""Facts that are written in a way of their own, and the fields that this fills."""

NEEDED: Iterable[str] = frozenset(
    (
        "actors.status",
        "actors.party.tie",
        "actors.campaign_role.role",
        "targets.kind",
        "acts.assignment_letter.exists",
    )
)
"""Fields that are never left out but may be unknown."""
