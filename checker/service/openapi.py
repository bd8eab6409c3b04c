"""The description of the service (OpenAPI 3.1); shapes and examples come from `schemas/`."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from checker.resources import load_schema
from checker.service import batch, metrics, problems
from checker.service.media import JSON

__all__ = ["describe"]

CONTRACTS = ("incident", "assessment", "path-answer", "office", "problem")
_HOME = "#/components/schemas/"
_ABOUT = (
    "Stateless: nothing that is posted is kept or logged. `as_of` is the day of review. "
    "Every refusal is a problem document (RFC 9457), its detail in the language of Accept-Language."
)
# What any route may answer, and what those that take a body may.
_ANYWHERE = (400, 401, 429, 500, 503)
_WITH_BODY = (408, 413, 415, 422)
_AS_OF = {
    "name": "as_of",
    "in": "query",
    "required": False,
    "description": "Day of review; wins over the incident's own, that over today.",
    "schema": {"type": "string", "format": "date"},
    "example": "2024-10-20",
}


def describe(app: FastAPI) -> dict[str, Any]:
    """Return the description of the routes of `app`."""
    found = get_openapi(title=app.title, version=app.version, description=_ABOUT, routes=app.routes)
    shapes = _shapes()
    for route, operations in found["paths"].items():
        for method, operation in operations.items():
            operation.update(_operation(route, method))
    found["components"] = {
        "schemas": shapes,
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
    }
    found["security"] = [{}, {"key": []}]
    return found


def _operation(route: str, method: str) -> dict[str, Any]:
    """What one route takes and gives."""
    takes_body = method == "post"
    statuses = (*_ANYWHERE, *(_WITH_BODY if takes_body else ()), *_OWN.get(route, ()))
    responses = {str(status): _problem(status) for status in sorted(statuses)}
    found: dict[str, Any] = {"responses": {"200": _ANSWERS[route](), **responses}}
    parameters = [_AS_OF] if takes_body else []
    if "{" in route:
        parameters.append(_in_path(route))
    if parameters:
        found["parameters"] = parameters
    if takes_body:
        found["requestBody"] = {"required": True, "content": _BODIES.get(route, _incident)()}
    return found


def _in_path(route: str) -> dict[str, Any]:
    name, example = ("id", "pp-94-2021/5/n/6") if "rules" in route else ("name", "incident")
    shape = {"type": "string", "minLength": 1}
    return {"name": name, "in": "path", "required": True, "schema": shape, "example": example}


def _problem(status: int) -> dict[str, Any]:
    content = {problems.MEDIA: {"schema": {"$ref": f"{_HOME}problem"}}}
    return {"description": f"Problem ({status})", "content": content}


def _content(media: str, shape: Any, example: Any = None) -> dict[str, Any]:
    shown = {"schema": shape} | ({"example": example} if example is not None else {})
    return {media: shown}


def _given(text: str, media: str, shape: Any, example: Any = None) -> dict[str, Any]:
    return {"description": text, "content": _content(media, shape, example)}


def _example(name: str) -> Any:
    return load_schema(name)["examples"][0]


def _incident() -> dict[str, Any]:
    return _content(JSON, {"$ref": f"{_HOME}incident"}, _example("incident"))


def _papers_body() -> dict[str, Any]:
    shape = {
        "type": "object",
        "additionalProperties": False,
        "required": ["incident"],
        "properties": {
            "incident": {"$ref": f"{_HOME}incident"},
            "office": {"$ref": f"{_HOME}office"},
            "only": {"type": "array", "items": {"type": "string"}},
        },
    }
    return _content(JSON, shape, {"incident": _example("incident")})


def _lines_body() -> dict[str, Any]:
    line = json.dumps(_example("incident"), ensure_ascii=False)
    text = {"type": "string", "description": "One incident a line."}
    return _content(batch.MEDIA, text, f"{line}\n")


def _object(required: Mapping[str, str]) -> dict[str, Any]:
    properties = {name: {"type": kind} for name, kind in required.items()}
    return {"type": "object", "required": list(required), "properties": properties}


_BODIES = {"/v1/papers": _papers_body, "/v1/assess/batch": _lines_body}
_OWN = {
    "/v1/papers": (501,),
    "/v1/rules/{id}": (404,),
    "/v1/schemas/{name}": (404,),
}
_VALID = {"valid": "boolean", "incident": "object", "rulebook": "object", "as_of": "string"}
_NORM = {"id": "string", "label": "string", "title": "object", "track": "string"}
_ANSWERS: Mapping[str, Any] = {
    "/v1/assess": lambda: _given(
        "The assessment, the same bytes as `check FILE --format json`",
        JSON, {"$ref": f"{_HOME}assessment"}, _example("assessment"),
    ),
    "/v1/assess/batch": lambda: _given(
        "One line for each line: `{line, assessment}` or `{line, problem}`",
        batch.MEDIA, {"type": "string"},
    ),
    "/v1/validate": lambda: _given("It would be assessed", JSON, _object(_VALID)),
    "/v1/questions": lambda: _given(
        "What to ask, as `check ask`", JSON, _object({"actors": "array"})
    ),
    "/v1/path": lambda: _given(
        "Where the file is, as `check path`", JSON, {"$ref": f"{_HOME}path-answer"}
    ),
    "/v1/papers": lambda: _given(
        "The papers", "application/zip", {"type": "string", "format": "binary"}
    ),
    "/v1/rules": lambda: _given(
        "The norms, as `check rules`", JSON, {"type": "array", "items": _object(_NORM)}
    ),
    "/v1/rules/{id}": lambda: _given(
        "The norm, as `check rules show`", JSON, _object({**_NORM, "elements": "array"})
    ),
    "/v1/schemas/{name}": lambda: _given("The schema", "application/schema+json", {}),
    "/v1/health": lambda: _given("It is there", JSON, _object({"status": "string"})),
    "/v1/ready": lambda: _given(
        "It assesses", JSON, _object({"status": "string", "rulebook": "object"})
    ),
    "/metrics": lambda: _given("Counts and times", metrics.MEDIA, {"type": "string"}),
}  # fmt: skip


def _shapes() -> dict[str, Any]:
    """The contracts as components; their parts stand beside them, as `incident.act`."""
    shapes: dict[str, Any] = {}
    ids = {load_schema(name)["$id"]: name for name in CONTRACTS}
    for name in CONTRACTS:
        schema = copy.deepcopy(load_schema(name))
        parts = schema.pop("$defs", {})
        for key in ("$schema", "$id"):
            schema.pop(key, None)
        shapes |= {name: schema, **{f"{name}.{part}": shape for part, shape in parts.items()}}
        for shape in (schema, *parts.values()):
            _redirect(shape, name, ids)
    return shapes


def _redirect(shape: Any, name: str, ids: Mapping[str, str]) -> None:
    """Let every reference lead to where its target stands in the description."""
    if isinstance(shape, list):
        for part in shape:
            _redirect(part, name, ids)
    elif isinstance(shape, dict):
        target = shape.get("$ref")
        if isinstance(target, str):
            home, _, way = target.partition("#")
            owner = ids[home] if home else name
            part = way.removeprefix("/$defs/")
            shape["$ref"] = f"{_HOME}{owner}.{part}" if part != way else f"{_HOME}{owner}{way}"
        for part in shape.values():
            _redirect(part, name, ids)
