"""An unknown that becomes known moves an answer only where it was left open.

Take a fact of which several values are possible and state one of them; standings, readings,
dates, the day of examination and the other acts stay as they are. What was inferred is no
unknown, and neither is what is contested. Then, for every norm, actor and act:

- established stays established, unless the new fact is one of an exception that somebody may
  bring up and nobody had (of the norm, or of one that feeds it): then it may be excepted, or
  open where the exception is weakly known;
- not met stays not met (a conduct that is settled may mean that the norm is not alleged at all);
- excepted stays excepted or becomes not met.

Nothing is said of what was open, nor of norms that nobody alleged.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from checker.errors import IncidentError
from checker.explain import Examined
from checker.facts import Sheet
from checker.incident import Incident, as_json
from checker.logic import Value
from checker.painting import Scene
from checker.rulebook import Fact
from checker.testing import fact_sheets, incidents
from tests.property.shared import examine, examples, rulebook, states

pytestmark = pytest.mark.property

NOTHING = "not raised"
STAYS = {
    "established": {"established"},
    "not_met": {"not_met", NOTHING},
    "excepted": {"excepted", "not_met", NOTHING},
}
BY_DEFENCE = {"established", "excepted", "open"}


class Unknown(NamedTuple):
    """A fact of one actor, act and target that may have any of `values`."""

    fact: str
    actor: str
    act: str
    target: str
    values: frozenset[Value]


def unknowns(examined: Examined) -> list[Unknown]:
    """Return the unknowns whose values are possible on every sheet that reads their field."""
    scene = Scene(rulebook())
    sheets = [sheet for found in examined.found.values() for sheet in found.sheets]
    result: dict[str, Unknown | None] = {}
    for fact in rulebook().facts.values():
        if not (fact.on_sheet and scene.can_put(fact)):
            continue
        for sheet in sheets:
            for path, unknown in _on(sheet, fact, scene):
                result[path] = _both(result.get(path, unknown), unknown)
    return [unknown for unknown in result.values() if unknown is not None and unknown.values]


def _on(sheet: Sheet, fact: Fact, scene: Scene) -> Iterator[tuple[str, Unknown | None]]:
    known = sheet.known(fact.id)
    fixed = len(known.values) == 1 or known.contested or known.origin in ("inferred", "calendar")
    head, _, rest = scene.fields_of(fact)[0].partition(".")
    if ":" in sheet.act.id and head == "acts":
        return
    per_target = head == "targets" or fact.id == "tie_to_target"
    for target in sheet.targets if per_target else (*sheet.targets, "")[:1]:
        ids = {"actors": sheet.actor, "acts": sheet.act.id, "targets": target}
        path = f"{head}.{ids[head]}.{rest}"
        path += f"->{target}" if fact.id == "tie_to_target" else ""
        found = Unknown(fact.id, sheet.actor, sheet.act.id, target, known.values)
        yield path, None if fixed else found


def _both(one: Unknown | None, other: Unknown | None) -> Unknown | None:
    if one is None or other is None:
        return None
    return one._replace(values=one.values & other.values)


def resolved(incident: Incident, unknown: Unknown, value: Value) -> Incident:
    """Return the incident in which the fact has the value."""
    scene = Scene(rulebook())
    scene.incident |= as_json(incident)
    named = {"actors": unknown.actor, "acts": unknown.act, "targets": unknown.target}
    for section, name in named.items():
        entries = {entry["id"]: entry for entry in scene.incident[section]}
        setattr(scene, section[:-1], entries.get(name, {}))
    scene.put(rulebook().facts[unknown.fact], frozenset((value,)))
    full = {key: part for key, part in scene.incident.items() if part != []}
    return Incident.model_validate_json(json.dumps(full))


def is_defence(chain: str, fact: str) -> bool:
    """Return whether a fact is one of an exception of the norm, or of a norm that feeds it."""
    book = rulebook()
    versions = book.chains[chain]
    feeding = [v for norm in versions for name in norm.breaches for v in book.chains[name]]
    return any(
        fact in exemption.facts and exemption.burden == "raised"
        for norm in (*versions, *feeding)
        for exemption in norm.exemptions
    )


def holds(incident: Incident, data: Any) -> None:
    """Check the law on one incident and one of its unknowns."""
    before = examine(incident)
    found = unknowns(before)
    assume(found)
    unknown = data.draw(st.sampled_from(found))
    value = data.draw(st.sampled_from(sorted(unknown.values, key=str)))
    after_incident = resolved(incident, unknown, value)
    assume(after_incident != incident)
    try:
        after = states(examine(after_incident))
    except IncidentError:
        reject()
    for key, state in states(before).items():
        allowed = STAYS.get(state)
        if allowed is None:
            continue
        if state == "established" and is_defence(key[0], unknown.fact):
            allowed = BY_DEFENCE
        assert after.get(key, NOTHING) in allowed, (key, state, after.get(key), unknown, value)


@examples(0.8)
@given(fact_sheets(rulebook()), st.data())
def test_on_single_acts(sheet: Any, data: Any) -> None:
    holds(sheet.incident, data)


@examples(0.3)
@given(incidents(rulebook()), st.data())
def test_on_whole_incidents(incident: Incident, data: Any) -> None:
    holds(incident, data)
