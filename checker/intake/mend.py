"""A document with faults made whole, so that the rest of it can still be looked at.

A faulty value that may be left out is taken out; one that is needed is replaced by the emptiest
value the schema allows. Nothing moves: every other value keeps its path.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.intake.scanner import Path

__all__ = ["FILLER_ID", "mend"]

FILLER_ID = "0-0"
_UNKNOWN = "tidak_diketahui"
_FILLERS = {"id": FILLER_ID, "path": "x.x", "text": "?"}

Schema = Mapping[str, Any]


def mend(document: Any, path: Path, schema: Schema) -> Path:
    """Take out or replace the value at `path`, in place; return what was changed.

    A part that cannot be set aside by itself takes its whole with it.
    """
    way = _way(document, path, schema)
    holder, own = way[-1]
    if len(way) <= len(path) and isinstance(holder, dict) and "properties" in own:
        # The next step is a field that the schema does not have.
        holder.pop(path[len(way) - 1], None)
        return path[: len(way)]
    for depth in range(len(way) - 1, 0, -1):
        if _set_aside(way[depth - 1], path[depth - 1], way[depth][1], schema):
            return path[:depth]
    return path


def _set_aside(parent: tuple[Any, Schema], step: str | int, own: Schema, root: Schema) -> bool:
    holder, schema = parent
    if isinstance(holder, dict) and step not in schema.get("required", ()):
        holder.pop(step, None)
        return True
    filler = _filler(own, root)
    there = isinstance(holder, dict) or (isinstance(holder, list) and step in range(len(holder)))
    if filler is None or not there:
        return False
    holder[step] = filler
    return True


def _way(document: Any, path: Path, schema: Schema) -> list[tuple[Any, Schema]]:
    """Values and schemas along the path, as far as the schema names its parts plainly."""
    value, own = document, _resolved(schema, schema)
    way = [(value, own)]
    for step in path:
        if not isinstance(value, dict | list):
            break
        below = own.get("properties", {}).get(step) if isinstance(step, str) else own.get("items")
        if not isinstance(below, Mapping):
            break
        value = _member(value, step)
        own = _resolved(below, schema)
        way.append((value, own))
    return way


def _member(holder: Any, step: str | int) -> Any:
    if isinstance(holder, dict):
        return holder.get(step)
    return holder[step] if step in range(len(holder)) else None


def _resolved(schema: Schema, root: Schema) -> Schema:
    """The schema with what it refers to; what it says itself goes first."""
    reference = schema.get("$ref")
    if reference is None:
        return schema
    name = reference.rpartition("/")[2]
    return {**root["$defs"][name], **schema, "name": name}


def _filler(schema: Schema, root: Schema) -> Any:
    """The emptiest value that the schema allows; None if there is no obvious one."""
    if "const" in schema:
        return schema["const"]
    if "else" in schema and "enum" in schema["else"]:
        return _UNKNOWN
    if "enum" in schema:
        return _UNKNOWN if _UNKNOWN in schema["enum"] else schema["enum"][0]
    if schema.get("type") == "array":
        item = _filler(_resolved(schema["items"], root), root)
        return [item] * schema.get("minItems", 0)
    if schema.get("type") == "object":
        needed = schema.get("required", ())
        return {k: _filler(_resolved(schema["properties"][k], root), root) for k in needed}
    return _FILLERS.get(schema.get("name", ""))
