"""The JSON Schema and the models of an incident accept exactly the same JSON values.

Whoever writes incidents by hand or by program reads the schema; the library reads them with its
models. Were one of them wider than the other, a file that an editor calls valid would be
refused, or the other way round. Tried on generated incidents and on what is left of them after a
few random changes: a value replaced by one of another kind, a field left out, an unknown field,
an entry twice.
"""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from checker.incident import Incident, as_json
from checker.resources import load_schema
from checker.testing import incidents
from tests.property.shared import SETTINGS, examples, rulebook

pytestmark = pytest.mark.property

VALIDATOR = Draft202012Validator(load_schema("incident"), format_checker=FormatChecker())

JUNK: list[Any] = [
    *(None, True, False, 0, 1, -1, 2.0, 1.5, 10**12, 10**30, 1e300),
    *("", " ", "x", "A1", "a-1", "a--1", "-a", "a_1", "ä", "tidak_diketahui", "tidak_ada"),
    *("2024-02-29", "2023-02-29", "2024-2-9", "20240209", "2024-02-29\n", " 2024-02-29"),
    *("0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "2024-W05-1", "٢٠٢٤-٠١-٠١"),
    *("2024-02", "2024-13", "0000-01", "2024-02-29T00:00:00", "23:59", "24:00", "07:30 WIB"),
    *("pns", "guru", "bagi", "like_content", "kampanye", "I", "bupati", "1.0", "a" * 101),
    *("acts.p1.conduct", "acts", "acts.", "Acts.p1", "f" * 64, "F" * 64),
    *([], [[]], {}, [None], ["pns"], ["pns", "cpns"], ["a1", "a1"], ["2024-01-01", None]),
    *([None, "2024-01-01"], ["2024-01-01"], ["2024-01-01", "2023-01-01", "2022-01-01"]),
    *({"one_day_in": ["2024-01-01", "2024-02-01"]}, {"throughout": ["2024-01-01", None]}),
    *({"throughout": True}, {"before": "2024-01-01"}, {"after": "2024-01-01", "phase": "tenang"}),
    *({"phase": "tenang", "throughout": True}, {"phase": []}, {"phase": "x"}),
    *({"one_of": ["t1"]}, {"one_of": ["t1", "t2"]}, {"one_of": []}, {"id": "a1"}),
]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of everything in a JSON value."""
    inside: list[tuple[Any, ...]] = [path]
    if isinstance(value, (dict, list)):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in items:
            inside += places(part, (*path, key))
    return inside


def junk(draw: st.DrawFn) -> Any:
    """Draw a value out of place, as a copy: a later change may reach into it."""
    return copy.deepcopy(draw(st.sampled_from(JUNK)))


@st.composite
def documents(draw: st.DrawFn) -> Any:
    """Generate the JSON of an incident, with up to three random changes."""
    document = copy.deepcopy(as_json(draw(incidents(rulebook()))))
    for _ in range(draw(st.integers(0, 3))):
        document = changed(draw, document)
    return document


def changed(draw: st.DrawFn, document: Any) -> Any:
    """Return a JSON value with one random change."""
    path = draw(st.sampled_from(places(document)))
    if not path:
        return copy.deepcopy(draw(st.sampled_from((*JUNK, document, document))))
    holder = document
    for key in path[:-1]:
        holder = holder[key]
    how = draw(st.integers(0, 4))
    if how == 0:
        del holder[path[-1]]
    elif how == 1 and isinstance(holder, dict):
        key = draw(st.sampled_from(("id", "name", "date", "kind", "from", "from_", "x")))
        holder[key] = junk(draw)
    elif how == 2 and isinstance(holder, list):
        holder.append(holder[path[-1]])
    elif how == 3:
        holder[path[-1]] = [holder[path[-1]]]
    else:
        holder[path[-1]] = copy.deepcopy(draw(st.sampled_from(JUNK)))
    return document


def accepted_by_model(document: Any) -> bool:
    """Return whether the strict models take the JSON value."""
    try:
        Incident.model_validate_json(json.dumps(document))
    except ValidationError:
        return False
    return True


@SETTINGS
@given(documents())
def test_schema_and_model_accept_the_same_values(document: Any) -> None:
    assert VALIDATOR.is_valid(document) == accepted_by_model(document)


@examples(0.2)
@given(incidents(rulebook(), sound=False))
def test_an_incident_given_back_as_json_is_valid_and_the_same(incident: Any) -> None:
    document = as_json(incident)
    assert VALIDATOR.is_valid(document)
    assert Incident.model_validate_json(json.dumps(document)) == incident
