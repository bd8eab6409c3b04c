"""What was worked out for one incident changes no answer for another.

One checker sees every generated incident in turn and remembers; a fresh one, with nothing to
remember, must give the same bytes. Half of the incidents come again with another day, other ids or
another statement, so that they are alike but for what an answer must not be shared over.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given

from checker.checker import Checker
from checker.engine import Engine
from checker.errors import IncidentError
from checker.findings import Matcher
from checker.incident import Incident, as_json
from checker.route.journey import journey
from checker.testing import FactSheet, fact_sheets, incidents
from tests.property.shared import AS_OF, examples, rulebook

pytestmark = pytest.mark.property

LATER = "2026-06-30"


@cache
def engine() -> Engine:
    return Engine(rulebook())


@cache
def remembering() -> Checker:
    book = replace(rulebook(), memo={})
    return Checker(book, Matcher(book, engine()))


def forgetting() -> Checker:
    book = replace(rulebook(), memo={})
    return Checker(book, Matcher(book, engine()))


def answer(checker: Checker, incident: dict[str, Any], as_of: str) -> str:
    try:
        found = checker.check(incident, as_of=as_of)
    except IncidentError as refused:
        return str(refused)
    place = journey(found, incident, checker.rulebook.journey)
    return f"{found.model_dump_json()} {place.actors}"


def alike(incident: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the incident and some that differ in what no norm asks for, or nearly so."""
    acts = incident.get("acts", [])
    denied = [
        {
            "field": f"acts.{act['id']}.conduct",
            "standing": "contested",
            "alternative": "like_content",
        }
        for act in acts[:1]
    ]
    firm = [{"field": f"acts.{act['id']}.conduct", "standing": "admitted"} for act in acts[:1]]
    found = [
        {**incident, "id": "lain", "reports": [], "handling": []},
        {**incident, "evidence": [], "statements": firm},
        {**incident, "evidence": [], "statements": denied},
        {**incident, "acts": [{**act, "description": "ada"} for act in acts]},
    ]
    return [incident, *found]


def assert_same(incident: Incident) -> None:
    for one in alike(as_json(incident)):
        for day in (AS_OF.isoformat(), LATER):
            assert answer(remembering(), one, day) == answer(forgetting(), one, day)


@examples(0.4)
@given(fact_sheets(rulebook()))
def test_a_sheet_is_answered_the_same_whatever_was_asked_before(sheet: FactSheet) -> None:
    assert_same(sheet.incident)


@examples(0.2)
@given(incidents(rulebook()))
def test_an_incident_is_answered_the_same_whatever_was_asked_before(incident: Incident) -> None:
    assert_same(incident)
