"""The incident: model and schema take the same JSON, and its hash does not see what is no fact."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any, get_args, get_origin

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError

from checker.incident import Incident, as_json, canonical_json, incident_hash, terms
from checker.incident.fields import LISTED, SECTIONS, fields_of
from checker.resources import load_schema

SCHEMA = load_schema("incident")
DEFS = SCHEMA["$defs"]
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
EXAMPLE: dict[str, Any] = SCHEMA["examples"][0]

# Values that a careless reader takes for something else; one of them suits almost every field.
DAYS = ["2024-01-02", "2024-02-30", "2024-1-2", "2024-01-02\n", "0", "20240102", "0000-01-01"]
MONTHS = ["2024-01", "2024-13", "0000-01", "2024-01\n"]
WORDS = ["", "a", "a-b", "a--b", "A", "a\n", "a" * 101, "1.0", "I", "pns", "bagi", "kampanye"]
PATHS = ["acts.p1.conduct", "acts.p1.conduct\n", "acts", "acts.", "12:30 WIB", "24:00", "0" * 64]
NUMBERS = [0, 1, -1, 1.0, -0.0, 1.5, 81, 1e9, 1e16, 10**30]
PLAIN = [None, True, False, "tidak_diketahui", "tidak_ada", "like_content", "true"]
LISTS: list[Any] = [
    [],
    ["a", "b"],
    [None],
    ["pns", "cpns"],
    ["tidak_diketahui"],
    ["like_content", "like_content"],
    [True, "a"],
    ["2024-01-02", None],
    [None, None],
    ["2024-01-02", "2024-01-01"],
    ["2024-01-02"] * 3,
    ["a"] * 21,
    ["a"] * 1001,
    ["acts.p1.x"],
]
OBJECTS: list[Any] = [
    {},
    {"a": 1},
    {"one_of": ["a", "b"]},
    {"one_of": ["a"]},
    {"one_day_in": ["2024-01-01", "2024-01-02"]},
    {"one_day_in": ["2024-01-01", None]},
    {"throughout": ["2024-01-01", None]},
    {"throughout": True},
    {"before": "2024-01-01"},
    {"before": None},
    {"before": "2024-01-01", "after": "2024-01-01"},
    {"before": "2024-01-01", "phase": "kampanye"},
    {"phase": ["kampanye", "tenang"], "contest": "c", "throughout": True},
    {"phase": "kampanye", "throughout": ["2024-01-01", None]},
    {"phase": "kampanye", "throughout": None},
    {"phase": []},
    {"contest": "c"},
    {"id": "a", "status": "pns"},
    {"id": "a", "actors": ["a"]},
    {"kind": "cltn", "from": "2024-01-01"},
    {"kind": "cltn", "from_": "2024-01-01"},
    {"role": "saksi", "for": "t1"},
    {"target": "t1", "tie": "anggota"},
    {"exists": 1},
]
POOL: list[Any] = [*DAYS, *MONTHS, *WORDS, *PATHS, *NUMBERS, *PLAIN, *LISTS, *OBJECTS]


def small(**fields: Any) -> dict[str, Any]:
    """The smallest incident, with fields added or replaced."""
    return {"schema_version": "1.0", "actors": [{"id": "a1", "status": "pns"}], **fields}


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    name = node.get("$ref", "").rpartition("/")[2]
    return {**DEFS[name], **node} if name else node


def simplest(node: dict[str, Any]) -> Any:
    """A value that the schema allows, for fields that must be there."""
    node = resolved(node)
    choices = node.get("enum") or node.get("else", {}).get("enum")
    if choices:
        return choices[0]
    if node.get("type") == "array":
        return [simplest(node["items"])]
    if node.get("type") == "object":
        return {name: simplest(node["properties"][name]) for name in node.get("required", ())}
    return node.get("const", "acts.p1.x" if "path" in node.get("$ref", "") else "a1")


def places(node: dict[str, Any], put: Callable[[Any], Any]) -> Iterator[Callable[[Any], Any]]:
    """For every field, a function that makes an incident with a value in just that field."""
    node = resolved(node)
    yield put
    if node.get("type") == "array":
        yield from places(node["items"], lambda value: put([value]))
    for name, below in node.get("properties", {}).items() if node.get("type") == "object" else ():
        needed = {key: simplest(node["properties"][key]) for key in node.get("required", ())}
        yield from places(below, within(put, needed, name))


def within(put: Callable[[Any], Any], needed: dict[str, Any], name: str) -> Callable[[Any], Any]:
    return lambda value: put({**needed, name: value})


SECTION_NAMES = list(SCHEMA["properties"])


def by_model(text: str) -> bool:
    try:
        Incident.model_validate_json(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("section", SECTION_NAMES)
def test_schema_and_model_take_the_same_values_in_every_field(section: str) -> None:
    taken = 0
    makers = places(SCHEMA["properties"][section], lambda value: small(**{section: value}))
    for make in makers:
        for value in POOL:
            text = json.dumps(make(value))
            verdict = VALIDATOR.is_valid(json.loads(text))
            assert by_model(text) == verdict, text
            taken += verdict
    assert taken


@pytest.mark.parametrize("gone", ["schema_version", "actors"])
def test_both_need_the_same_fields_at_the_top(gone: str) -> None:
    document = {key: value for key, value in small().items() if key != gone}
    assert not VALIDATOR.is_valid(document)
    assert not by_model(json.dumps(document))


def model_fields(model: Any) -> dict[str, bool]:
    """The JSON names of a model's fields, and whether each must be there."""
    return {info.alias or name: info.is_required() for name, info in model.model_fields.items()}


def schema_fields(node: dict[str, Any]) -> dict[str, bool]:
    return {name: name in node.get("required", ()) for name in node["properties"]}


def test_the_listed_fields_are_the_lists_of_groups_in_the_models() -> None:
    found = {
        f"{section}.{info.alias or name}"
        for section, model in SECTIONS.items()
        for name, info in model.model_fields.items()
        if _is_list_of_groups(info.annotation)
    }
    assert found == LISTED


def _is_list_of_groups(choice: Any) -> bool:
    members = get_args(choice)
    if get_origin(choice) is tuple:
        return any(isinstance(one, type) and issubclass(one, BaseModel) for one in members)
    return any(_is_list_of_groups(one) for one in members)


def test_the_schema_has_the_fields_of_the_models() -> None:
    assert schema_fields(SCHEMA) == model_fields(Incident)
    for section, model in SECTIONS.items():
        node = resolved(SCHEMA["properties"][section]["items"])
        assert schema_fields(node) == model_fields(model)


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("conduct", terms.Conduct),
        ("actor_status", terms.ActorStatus),
        ("target_kind", terms.TargetKind),
        ("target_stage", terms.TargetStage),
        ("event_kind", terms.EventKind),
        ("impact_scope", terms.ImpactScope),
        ("reach", terms.Reach),
    ],
)
def test_the_terms_stand_in_the_same_order(name: str, term: Any) -> None:
    assert DEFS[name]["then"]["items"]["enum"] == list(get_args(term))
    assert DEFS[name]["else"]["enum"] == [*get_args(term), "tidak_diketahui"]


def test_a_conduct_that_did_not_happen_is_never_entered() -> None:
    conducts = get_args(terms.Conduct)
    assert len(conducts) == len(set(conducts)) == 49
    assert "tidak_ada" not in conducts


def words(node: Any) -> Iterator[str]:
    """Every title and description in the schema."""
    if isinstance(node, dict):
        yield from (node[key] for key in ("title", "description") if isinstance(node.get(key), str))
        for key, value in node.items():
            if key != "examples":
                yield from words(value)
    elif isinstance(node, list):
        for value in node:
            yield from words(value)


def test_the_schema_is_closed_and_speaks_both_languages() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert all(text.count(" / ") == 1 for text in words(SCHEMA))
    objects = [SCHEMA, *(part for part in DEFS.values() if part.get("type") == "object")]
    for part in objects:
        assert part["additionalProperties"] is False
        assert {"title", "description"} <= set(part)
        assert all({"title", "description"} <= set(field) for field in part["properties"].values())
    assert all({"title", "description"} <= set(part) for part in DEFS.values())


def test_the_schema_stands_alone() -> None:
    references = {
        line.split('"')[3] for line in json.dumps(SCHEMA, indent=0).splitlines() if '"$ref"' in line
    }
    assert references <= {f"#/$defs/{name}" for name in DEFS}


def test_what_is_read_is_given_back() -> None:
    incident = Incident.model_validate_json(json.dumps(EXAMPLE))
    assert as_json(incident) == EXAMPLE
    assert Incident.model_validate_json(json.dumps(as_json(incident))) == incident


def test_no_leave_and_leave_not_stated_are_different() -> None:
    def leave(**fields: Any) -> Any:
        actor = {"id": "a1", "status": "pns", **fields}
        return Incident.model_validate_json(json.dumps(small(actors=[actor]))).actors[0].leave

    assert leave() is None
    assert leave(leave=[]) == ()


def test_an_incident_cannot_be_changed() -> None:
    incident = Incident.model_validate_json(json.dumps(EXAMPLE))
    with pytest.raises(ValidationError):
        incident.id = "another"


def shuffled(value: Any, source: random.Random) -> Any:
    """The same document with keys and lists in another order."""
    if isinstance(value, dict):
        items = [(key, shuffled(item, source)) for key, item in value.items()]
        return dict(source.sample(items, len(items)))
    if isinstance(value, list):
        return source.sample([shuffled(item, source) for item in value], len(value))
    return value


def hash_of(document: dict[str, Any]) -> str:
    return incident_hash(Incident.model_validate_json(json.dumps(document)))


@pytest.mark.parametrize("seed", range(20))
def test_order_does_not_change_the_hash(seed: int) -> None:
    document = {
        **EXAMPLE,
        "actors": [{"id": name, "status": ["pns", "cpns"]} for name in ("b2", "a1", "c3")],
        "statements": [
            {"field": "acts.p1.conduct", "standing": "contested", "by": "a1"},
            {"field": "acts.p1.date", "standing": "admitted"},
        ],
    }
    assert hash_of(shuffled(document, random.Random(seed))) == hash_of(document)


def test_the_reporter_does_not_change_the_hash_and_stays_out_of_it() -> None:
    reporter = {"kind": "pelapor", "identity": {"name": "Rahasia", "address": "Jalan Sunyi"}}
    report = {"id": "l1", "kind": "laporan"}
    with_him = small(reports=[{**report, "reporter": reporter}])
    assert hash_of(with_him) == hash_of(small(reports=[report]))
    assert "Rahasia" not in canonical_json(Incident.model_validate_json(json.dumps(with_him)))


def test_an_empty_section_is_a_section_left_out() -> None:
    assert hash_of(small(acts=[], contests=[])) == hash_of(small())


@pytest.mark.parametrize(
    "change",
    [
        {"id": "x"},
        {"actors": [{"id": "a1", "status": "cpns"}]},
        {"actors": [{"id": "a1", "status": "pns", "leave": []}]},
        {"reports": [{"id": "l1", "kind": "temuan"}]},
        {"acts": [{"id": "p1", "actors": ["a1"], "date": {"throughout": ["2024-01-01", None]}}]},
    ],
)
def test_every_fact_changes_the_hash(change: dict[str, Any]) -> None:
    assert hash_of(small(**change)) != hash_of(small())


def test_fields_are_found_by_path() -> None:
    acts = fields_of("acts")
    assert acts["assignment_letter.exists"].is_truth
    assert acts["conduct"].terms[:1] == ("like_content",)
    assert acts["date"] == acts["description"] == ((), False)
    assert {"party", "party.tie", "leave", "leave.kind", "service.from"} <= set(fields_of("actors"))
    assert "date.phase" not in acts
    with pytest.raises(KeyError):
        fields_of("narrative")
