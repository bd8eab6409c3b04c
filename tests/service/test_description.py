"""What the description must be so that a client can be made from it, without making one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker import Rulebook, check
from checker.checker import Checker
from checker.inquire import Trials, ask_document, inquiry
from checker.lawbook import list_norms, show_norm
from checker.service import create_app
from checker.service.media import page
from checker.service.shapes import HOME, component_name
from tests.service.serving import CASES

NAME = re.compile(r"[A-Z][A-Za-z0-9]*")
OPERATION = re.compile(r"[a-z]+(_[a-z]+)*")
TOLD = ("description", "example", "examples")
CHOICE = {"string": str, "boolean": bool, "null": type(None), "array": list, "object": dict}


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(create_app().openapi()))
    return found


def shapes_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of the description but what only illustrates it."""
    if isinstance(value, dict):
        yield value
        for key, part in value.items():
            if key not in TOLD:
                yield from shapes_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from shapes_in(part)


def members_of(shape: dict[str, Any]) -> list[dict[str, Any]]:
    """The members of a union."""
    found = shape.get("anyOf", shape.get("oneOf"))
    return found if isinstance(found, list) else []


def kinds(shape: dict[str, Any], schemas: dict[str, Any]) -> list[str]:
    """The types that a value of this shape may have."""
    if "$ref" in shape:
        return kinds(schemas[shape["$ref"].removeprefix(HOME)], schemas)
    if members := members_of(shape):
        return [kind for part in members for kind in kinds(part, schemas)]
    return [shape["type"]] if "type" in shape else []


def operations(described: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for path in described["paths"].values() for one in path.values()]


def test_a_component_has_one_name_that_is_a_word(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    assert len(schemas) > 200
    assert [name for name in schemas if not NAME.fullmatch(name)] == []
    assert len({name.lower() for name in schemas}) == len(schemas)


def test_a_reference_leads_to_a_component_and_not_into_one(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    found = {shape["$ref"] for shape in shapes_in(described) if "$ref" in shape}
    assert len(found) > 200
    assert [ref for ref in found if ref.removeprefix(HOME) not in schemas] == []


def test_words_to_choose_from_are_of_one_type(described: dict[str, Any]) -> None:
    found = [s for s in shapes_in(described["components"]) if isinstance(s.get("enum"), list)]
    assert len(found) > 100
    for shape in found:
        assert all(type(value) is CHOICE[shape["type"]] for value in shape["enum"]), shape


def test_the_members_of_a_union_differ_in_type(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    unions = [s for s in shapes_in(schemas) if members_of(s)]
    assert len(unions) > 50
    for shape in unions:
        own = kinds(shape, schemas)
        assert len(own) >= len(members_of(shape)), shape
        assert len(own) == len(set(own)), shape


def test_nothing_is_said_that_makers_of_clients_do_not_understand(
    described: dict[str, Any],
) -> None:
    strange = {"if", "then", "else", "allOf", "not", "prefixItems", "const", "$defs",
               "propertyNames", "dependentRequired", "patternProperties"}  # fmt: skip
    for shape in shapes_in(described["components"]["schemas"]):
        if "$ref" in shape or "type" in shape:
            assert not strange & shape.keys()
            assert not isinstance(shape.get("type"), list)
            assert not isinstance(shape.get("title"), str)
            assert "(?" not in shape.get("pattern", "")


def test_operations_are_called_as_people_would(described: dict[str, Any]) -> None:
    names = [one["operationId"] for one in operations(described)]
    assert len(names) == len(set(names)) == 12
    assert [name for name in names if not OPERATION.fullmatch(name)] == []
    assert {"assess", "validate", "questions", "path", "papers", "list_rules"} <= set(names)
    assert all(one["tags"] for one in operations(described))


def test_every_operation_has_an_example_that_its_shape_allows(described: dict[str, Any]) -> None:
    for one in operations(described):
        bodies = list(one.get("requestBody", {}).get("content", {}).values())
        parameters = one.get("parameters", [])
        assert bodies or answers_of(one) or parameters or one["operationId"] == "metrics"
        assert all("example" in body for body in bodies)
        assert all("example" in parameter for parameter in parameters)
        for content in (*bodies, *answers_of(one)):
            valid(content["schema"], content["example"], described)


def answers_of(operation: dict[str, Any]) -> list[dict[str, Any]]:
    contents = operation["responses"]["200"]["content"].values()
    return [content for content in contents if "example" in content]


def valid(shape: dict[str, Any], value: Any, described: dict[str, Any]) -> None:
    Draft202012Validator({**shape, "components": described["components"]}).validate(value)


@pytest.mark.parametrize("path", sorted(CASES.glob("*/incident.json"))[::10], ids=str)
def test_a_case_and_its_assessment_have_the_shapes(path: Any, described: dict[str, Any]) -> None:
    incident = json.loads(path.read_bytes())
    valid({"$ref": HOME + "Incident"}, incident, described)
    told = json.loads(check(incident, as_of="2026-01-05").model_dump_json())
    valid({"$ref": HOME + "Assessment"}, told, described)


@pytest.mark.parametrize(
    ("change", "good"),
    [
        ({"date": "2024-10"}, True),
        ({"date": {"throughout": ["2024-10-01", None]}}, True),
        ({"date": {"phase": ["kampanye", "tenang"], "throughout": True}}, True),
        ({"date": {}}, False),
        ({"date": {"during": "2024"}}, False),
        ({"conduct": ["post_content", "share_content"]}, True),
        ({"conduct": ["tidak_diketahui"]}, False),
        ({"conduct": "tidak_diketahui"}, True),
        ({"conduct": "nothing"}, False),
        ({"active_support": "tidak_diketahui"}, True),
        ({"active_support": True}, True),
        ({"active_support": "true"}, False),
    ],
)
def test_a_union_allows_what_the_contract_allows(
    change: dict[str, Any], good: bool, described: dict[str, Any]
) -> None:
    act = {"id": "p1", "actors": ["a1"], "conduct": "post_content", "date": "2024-10-10"}
    shape = {"$ref": HOME + "IncidentAct", "components": described["components"]}
    assert Draft202012Validator(shape).is_valid({**act, **change}) is good


def test_names_of_parts_are_made_of_all_their_words() -> None:
    assert component_name("path-answer", "act_place") == "PathAnswerActPlace"
    assert component_name("assessment", "LevelResult") == "AssessmentLevelResult"


def test_every_norm_has_the_shape_of_a_norm(described: dict[str, Any]) -> None:
    rulebook = Rulebook.load()
    schemas = {"components": described["components"]}
    short, whole = (
        Draft202012Validator({"$ref": HOME + name, **schemas}) for name in ("NormInShort", "Norm")
    )
    norms = list_norms(rulebook)
    assert len(norms) > 100
    for norm in norms:
        short.validate(norm)
        whole.validate(json.loads(json.dumps(show_norm(rulebook, norm["id"]), default=str)))


@pytest.mark.parametrize("name", ["K003", "K038", "K099"])
def test_questions_have_the_shape_of_questions(name: str, described: dict[str, Any]) -> None:
    checker = Checker(Rulebook.load())
    incident = checker.examine((CASES / name / "incident.json").read_bytes()).incident
    trials = Trials(checker, incident, "2026-01-05")
    told = json.loads(page(ask_document(trials, inquiry(trials))))
    assert told["actors"]
    valid({"$ref": HOME + "Questions"}, told, described)
