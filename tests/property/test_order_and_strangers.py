"""Order means nothing, and a stranger's act changes nobody else's answer.

The assessment of an incident is the same, to the byte, in whatever order its people, acts,
targets, statements and keys are written. And an act of another person that names no actor,
target, occasion or order of the others changes no finding of theirs and no classification.
"""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from checker.errors import IncidentError
from checker.explain import assemble
from checker.incident import Incident, as_json
from checker.testing import FactSheet, fact_sheets, incidents
from tests.property.shared import examine, examples, rulebook

pytestmark = pytest.mark.property

RANGES = ("one_day_in", "throughout")
TIED = frozenset(("ties", "own_candidacy", "party", "superior_of", "punishes", "campaign_role"))
"""What in a person may name others, or make an act of its own."""


def shuffled(value: Any, chance: Random, key: str = "") -> Any:
    """Return a JSON value with its keys and lists in another order; a range keeps its own."""
    if isinstance(value, dict):
        names = chance.sample(sorted(value), len(value))
        return {name: shuffled(value[name], chance, name) for name in names}
    if isinstance(value, list) and key not in RANGES:
        return [shuffled(part, chance) for part in chance.sample(value, len(value))]
    return value


def read(document: Any) -> Incident:
    """Return the incident of a JSON object."""
    return Incident.model_validate_json(json.dumps(document))


@examples(0.5)
@given(incidents(rulebook()), st.integers(0, 9))
def test_order_changes_nothing(incident: Incident, seed: int) -> None:
    other = read(shuffled(as_json(incident), Random(seed)))
    assert assemble(examine(other)) == assemble(examine(incident))


@examples(0.4)
@given(incidents(rulebook()), fact_sheets(rulebook()))
def test_a_stranger_changes_nobody_elses_answer(incident: Incident, other: FactSheet) -> None:
    document, stranger = as_json(incident), as_json(other.incident)
    before = assemble(examine(incident))
    (person,) = (a for a in stranger["actors"] if a["id"] == other.actor)
    acts = [a for a in stranger.get("acts", ()) if a["id"] == other.act] or [{"id": other.act}]
    kept = {k: v for k, v in person.items() if k not in TIED}
    document["actors"].append({**kept, "id": "orang-lain"})
    act = {k: v for k, v in acts[0].items() if k not in ("targets", "occasion", "by_order")}
    if isinstance(act.get("date"), dict):
        act["date"].pop("contest", None)
    document.setdefault("acts", []).append({**act, "id": "lain", "actors": ["orang-lain"]})
    try:
        after = assemble(examine(read(document)))
    except IncidentError:
        reject()
    others = [actor for actor in after.actors if actor.actor != "orang-lain"]
    assert others == list(before.actors)
