"""Only the fields that a norm is said to depend on change its state.

`check rules show ID --fields` lists the fields from which the facts of a norm come, and apart
from them those that reach it through certain constraints. A lawyer who reads that list must be
able to trust that nothing else counts. So: change any field of an incident; every norm that
lists none of the changed fields has the same states as before, for each actor and act.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from checker.errors import IncidentError
from checker.incident import Incident, as_json
from checker.lawbook import fields_of
from checker.testing import incidents
from checker.testing.brush import Brush
from checker.testing.doubt import Doubter
from checker.testing.world import Studio
from tests.property.shared import examine, examples, rulebook

pytestmark = pytest.mark.property

PLACES = ("Kabupaten Sijunjung", "kota-banjarmasin", "Kota Uji")
OFFICES = ("bupati", "gubernur", "dprd_kabkota")
PUNISHED = [{"level": "moral", "same_nature": True}]
PLAIN: tuple[tuple[str, str, tuple[Any, ...]], ...] = (
    ("actors", "name", ("Seseorang",)),
    ("actors", "count", (2, 9)),
    ("actors", "performance_pay", (True, False)),
    ("actors", "prior_punishments", (PUNISHED,)),
    ("acts", "occasion", ("acara-2",)),
    ("acts", "count", (2, 9)),
    ("acts", "completed", (True, False)),
    ("acts", "identified", (True, False)),
    ("acts", "causes", ([{"cause": "kekerabatan"}],)),
    ("acts", "description", ("lain",)),
    ("targets", "number", (1, 2)),
    ("targets", "office", OFFICES),
    ("targets", "region", PLACES),
    ("targets", "called_pasangan_calon", (True, False)),
    ("contests", "office", OFFICES),
    ("contests", "region", PLACES),
    ("reports", "received_on", ("2026-12-01",)),
)
"""Fields that no fact is written into by the generator, with values to try."""


def change(incident: Incident, data: Any) -> Incident:
    """Return the incident with one field changed."""
    brush = Brush(data.draw)
    studio = Studio(rulebook(), brush)
    scene = studio.scene
    scene.incident |= as_json(incident)
    if brush.chance(40):
        section, field, values = brush.choose(PLAIN)
        entries = scene.incident.get(section) or reject()
        brush.choose(entries)[field] = brush.choose(values)
    else:
        scene.actor = brush.choose(scene.incident["actors"])
        scene.act = brush.choose(scene.incident["acts"])
        scene.target = brush.choose(scene.incident["targets"])
        fact = brush.choose(studio.loose)
        if brush.chance(70):
            Doubter(studio).flip_one(fact)
        else:
            scene.blank(fact)
    scene.tidy()
    full = {key: part for key, part in scene.incident.items() if part != []}
    return Incident.model_validate_json(json.dumps(full))


def changed_fields(before: Any, after: Any, path: str = "") -> Iterator[str]:
    """Yield the fields in which two JSON objects differ, as the vocabulary writes them."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(before.keys() | after.keys()):
            below = f"{path}.{key}" if path else key
            yield from changed_fields(before.get(key), after.get(key), below)
    elif is_section(before) and is_section(after):
        ids = {entry["id"]: entry for entry in after or ()}
        for entry in before or ():
            yield from changed_fields(entry, ids.pop(entry["id"], {}), path)
        for entry in ids.values():
            yield from changed_fields({}, entry, path)
    elif before != after:
        yield path


def is_section(value: Any) -> bool:
    """Return whether a value is a list of things with ids, or nothing at all."""
    listed = isinstance(value, list) and all(isinstance(v, dict) and "id" in v for v in value)
    return listed or value is None


def touches(field: str, named: frozenset[str]) -> bool:
    """Return whether a changed field is one of `named`, lies in one, or holds one."""
    return any(
        field == name or field.startswith(f"{name}.") or name.startswith(f"{field}.")
        for name in named
    )


@cache
def fields(chain: str) -> frozenset[str]:
    """Return every field that the norm is said to depend on."""
    found = fields_of(rulebook(), chain)
    return found.direct | found.constrained


def both_states(incident: Incident) -> dict[tuple[str, str, str], tuple[str, str]]:
    """Return the state of every raised norm, before and after what it rests on."""
    return {
        (finding.chain, actor, finding.act.id): (finding.own_state, finding.state)
        for actor, found in examine(incident).found.items()
        for finding in found.findings
    }


@examples(0.6)
@given(incidents(rulebook()), st.data())
def test_a_field_outside_the_list_changes_nothing(incident: Incident, data: Any) -> None:
    after = change(incident, data)
    changed = list(changed_fields(as_json(incident), as_json(after)))
    assume(changed)
    same = {
        chain
        for chain in rulebook().chains
        if not any(touches(field, fields(chain)) for field in changed)
    }
    assume(same)
    try:
        one, other = both_states(incident), both_states(after)
    except IncidentError:
        reject()
    for key in one.keys() | other.keys():
        if key[0] in same:
            assert one.get(key) == other.get(key), (key, changed)
