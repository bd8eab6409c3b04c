"""The description of the service (OpenAPI 3.1); shapes and examples come from `schemas/`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from checker.service import batch, metrics, problems
from checker.service.answers import answers, examples
from checker.service.media import JSON
from checker.service.shapes import HOME, component_name, components

__all__ = ["describe"]

CONTRACTS = ("incident", "assessment", "path-answer", "office", "problem")
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


# What each operation is called, and under which heading it stands.
_NAMES = {
    "/v1/assess": ("assess", "cases"),
    "/v1/assess/batch": ("assess_batch", "cases"),
    "/v1/validate": ("validate", "cases"),
    "/v1/questions": ("questions", "cases"),
    "/v1/path": ("path", "cases"),
    "/v1/papers": ("papers", "cases"),
    "/v1/rules": ("list_rules", "rules"),
    "/v1/rules/{id}": ("show_rule", "rules"),
    "/v1/schemas/{name}": ("show_schema", "rules"),
    "/v1/health": ("health", "service"),
    "/v1/ready": ("ready", "service"),
    "/metrics": ("metrics", "service"),
}


def describe(app: FastAPI) -> dict[str, Any]:
    """Return the description of the routes of `app`."""
    found = get_openapi(title=app.title, version=app.version, description=_ABOUT, routes=app.routes)
    for route, operations in found["paths"].items():
        for method, operation in operations.items():
            operation.update(_operation(route, method))
    found["components"] = {
        "schemas": {**components(CONTRACTS), **answers()},
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
    }
    found["security"] = [{}, {"key": []}]
    return found


def _operation(route: str, method: str) -> dict[str, Any]:
    """What one route is called, takes and gives."""
    takes_body = method == "post"
    statuses = (*_ANYWHERE, *(_WITH_BODY if takes_body else ()), *_OWN.get(route, ()))
    responses = {str(status): _problem(status) for status in sorted(statuses)}
    name, heading = _NAMES[route]
    found: dict[str, Any] = {"operationId": name, "tags": [heading], "summary": _summary(name)}
    found["responses"] = {"200": _ANSWERS[route](), **responses}
    parameters = [_AS_OF] if takes_body else []
    if "{" in route:
        parameters.append(_in_path(route))
    if parameters:
        found["parameters"] = parameters
    if takes_body:
        found["requestBody"] = {"required": True, "content": _BODIES.get(route, _incident)()}
    return found


def _summary(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _in_path(route: str) -> dict[str, Any]:
    name, example = ("id", "pp-94-2021/5/n/6") if "rules" in route else ("name", "incident")
    shape = {"type": "string", "minLength": 1}
    return {"name": name, "in": "path", "required": True, "schema": shape, "example": example}


def _problem(status: int) -> dict[str, Any]:
    content = {problems.MEDIA: {"schema": {"$ref": f"{HOME}Problem"}}}
    return {"description": f"Problem ({status})", "content": content}


def _content(media: str, shape: Any, example: Any = None) -> dict[str, Any]:
    shown = {"schema": shape} | ({"example": example} if example is not None else {})
    return {media: shown}


def _given(text: str, media: str, shape: Any, example: Any = None) -> dict[str, Any]:
    return {"description": text, "content": _content(media, shape, example)}


def _answered(text: str, name: str) -> dict[str, Any]:
    """An answer that is one component."""
    return _given(text, JSON, {"$ref": HOME + name}, examples().get(name))


def _incident() -> dict[str, Any]:
    return _content(JSON, {"$ref": f"{HOME}Incident"}, examples()["Incident"])


def _papers_body() -> dict[str, Any]:
    shape = {"$ref": f"{HOME}PapersRequest"}
    return _content(JSON, shape, {"incident": examples()["Incident"]})


def _lines_body() -> dict[str, Any]:
    line = json.dumps(examples()["Incident"], ensure_ascii=False)
    text = {"type": "string", "description": "One incident a line."}
    return _content(batch.MEDIA, text, f"{line}\n")


_BODIES = {"/v1/papers": _papers_body, "/v1/assess/batch": _lines_body}
_OWN = {
    "/v1/papers": (501,),
    "/v1/rules/{id}": (404,),
    "/v1/schemas/{name}": (404,),
}
_ANSWERS: Mapping[str, Any] = {
    "/v1/assess": lambda: _answered(
        "The assessment, the same bytes as `check FILE --format json`", "Assessment"
    ),
    "/v1/assess/batch": lambda: _given(
        "One line for each line: `{line, assessment}` or `{line, problem}`",
        batch.MEDIA, {"type": "string"},
    ),
    "/v1/validate": lambda: _answered("It would be assessed", "Validation"),
    "/v1/questions": lambda: _answered("What to ask, as `check ask`", "Questions"),
    "/v1/path": lambda: _answered(
        "Where the file is, as `check path`", component_name("path-answer")
    ),
    "/v1/papers": lambda: _given(
        "The papers", "application/zip", {"type": "string", "format": "binary"}
    ),
    "/v1/rules": lambda: _given(
        "The norms, as `check rules`", JSON,
        {"type": "array", "items": {"$ref": f"{HOME}NormInShort"}}, [examples()["NormInShort"]],
    ),
    "/v1/rules/{id}": lambda: _answered("The norm, as `check rules show`", "Norm"),
    "/v1/schemas/{name}": lambda: _given(
        "The schema", "application/schema+json", {"type": "object", "additionalProperties": True}
    ),
    "/v1/health": lambda: _answered("It is there", "Health"),
    "/v1/ready": lambda: _answered("It assesses", "Readiness"),
    "/metrics": lambda: _given("Counts and times", metrics.MEDIA, {"type": "string"}),
}  # fmt: skip
