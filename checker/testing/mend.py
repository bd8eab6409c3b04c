"""What certain constraints exclude is taken out again, a field at a time."""

from __future__ import annotations

import json
from datetime import date

from checker.facts import Contradiction, Reported
from checker.incident import Incident, parse
from checker.painting import Scene
from checker.rulebook import Rulebook

__all__ = ["mended", "to_incident"]

LAST_RESORT = ("conduct", "target_kind", "tie_to_target", "actor_status", "in_service")
MOST_MENDS = 30


def to_incident(scene: Scene) -> Incident:
    """Return the validated incident that a scene shows, without its empty lists."""
    scene.tidy()
    full = {key: value for key, value in scene.incident.items() if value != []}
    return parse(json.dumps(full))


def mended(scene: Scene, as_of: date) -> bool:
    """Take fields out of `scene` until no certain constraint is broken; return whether it worked.

    Statements go with the fields that they are about.
    """
    for _ in range(MOST_MENDS):
        scene.tidy()
        found = _contradiction(scene, as_of)
        if found is None:
            return True
        if not _without(scene, *found):
            return False
    return False


def _contradiction(scene: Scene, as_of: date) -> tuple[str, Contradiction] | None:
    reported = Reported.of(scene.incident, scene.rulebook, as_of)
    for act in reported.acts():
        try:
            reported.sheets(act)
        except Contradiction as found:
            return act.id, found
    return None


def _without(scene: Scene, act_id: str, found: Contradiction) -> bool:
    incident = scene.incident
    own = {act["id"]: act for act in incident["acts"]}.get(act_id)
    actors = own["actors"] if own else [act_id.partition(":")[0]]
    rank = {fact: number for number, fact in enumerate(reversed(LAST_RESORT), start=1)}
    for name in sorted(found.facts, key=lambda fact: rank.get(fact, 0)):
        fields = _fields(scene.rulebook, name)
        for actor in (a for a in incident["actors"] if a["id"] in actors):
            for target in incident["targets"] or [{}]:
                scene.actor, scene.act, scene.target = actor, own or {}, target
                if any([scene.drop(field) for field in fields]):
                    _drop_statements(scene, fields)
                    return True
    return False


def _fields(rulebook: Rulebook, fact: str) -> list[str]:
    known = rulebook.facts[fact].fields
    heads = ("actors.", "acts.", "targets.")
    kept = ("acts.date", "acts.targets", "acts.actors", "targets.contest")
    return [
        field
        for field in known
        if field.startswith(heads) and field not in kept and not field.endswith(".target")
    ]


def _drop_statements(scene: Scene, fields: list[str]) -> None:
    statements = scene.incident.get("statements", [])
    names = {field.partition(".")[2] for field in fields}
    kept = [s for s in statements if s["field"].split(".", 2)[2] not in names]
    if statements:
        scene.incident["statements"] = kept
