"""The contracts as components of the description, in the words that makers of clients understand.

The published schemas say with `if` what a value must be by its type, so that a fault can be named.
A client is made from types alone: here each choice is a union whose members differ in type, each
part is one component with one name, and nothing refers into the middle of another. What a type
cannot say is left out; the service still refuses it, and says where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.resources import load_schema

__all__ = ["HOME", "component_name", "components"]

HOME = "#/components/schemas/"
_PARTS = "/$defs/"
_TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}
_OF_TYPE = {
    "string": ("pattern", "format", "minLength", "maxLength", "enum", "const"),
    "array": ("items", "minItems", "maxItems"),
    "object": ("properties", "required", "additionalProperties", "minProperties"),
}
# Of no meaning to a client, or a name that would be that of several classes.
_DROPPED = ("$schema", "$id", "$comment", "$defs", "title", "propertyNames", "examples")
# A pattern ends where the text ends; not every language knows a look-ahead.
_END = r"$(?!\n)"

_Shape = dict[str, Any]


def component_name(contract: str, part: str = "") -> str:
    """The one name of a contract, or of a part of it: `PathAnswer`, `IncidentActPlace`."""
    words = re.split(r"[-_.]", f"{contract}-{part}")
    return "".join(word[:1].upper() + word[1:] for word in words if word)


def components(contracts: tuple[str, ...]) -> dict[str, _Shape]:
    """Every contract and every part of it that is named, as components."""
    homes = {load_schema(name)["$id"]: name for name in contracts}
    found: dict[str, _Shape] = {}
    for contract in contracts:
        schema, shaper = load_schema(contract), _Shaper(contract, homes)
        named = {"": schema, **schema.get("$defs", {})}
        for part, shape in named.items():
            name = component_name(contract, part)
            if name in found:
                raise ValueError(f"two components are called {name}")
            found[name] = shaper.shape(shape)
    return _named(found)


def _named(shapes: dict[str, _Shape]) -> dict[str, _Shape]:
    """Give every choice of words and every object within a component a component of its own.

    It is called after where it stands, so that nobody has to count them; equal ones that the same
    field of two components holds stay two, since one may change without the other.
    """
    found = dict(shapes)

    def visit(shape: _Shape, name: str, *, top: bool) -> _Shape:
        shape = {**shape}
        if "properties" in shape:
            shape["properties"] = {
                key: visit(part, name + component_name(key), top=False)
                for key, part in shape["properties"].items()
            }
        for key, ending in (("items", "Item"), ("additionalProperties", "Value")):
            if isinstance(shape.get(key), dict):
                shape[key] = visit(shape[key], name + ending, top=False)
        for key in ("anyOf", "oneOf"):
            if key in shape:
                shape[key] = [
                    visit(part, name + _ending(part, shape[key], top=top), top=False)
                    for part in shape[key]
                ]
        if top or not (len(shape.get("enum", ())) > 1 or "properties" in shape):
            return shape
        if name in found:
            raise ValueError(f"two components are called {name}")
        told = {"description": shape.pop("description")} if "description" in shape else {}
        found[name] = shape
        return {"$ref": HOME + name} | told

    return (
        found
        | {name: visit(shape, name, top=True) for name, shape in shapes.items()}
        | {name: shape for name, shape in found.items() if name not in shapes}
    )


def _ending(part: _Shape, members: list[_Shape], *, top: bool) -> str:
    """What tells one member of a union from the others in its name."""
    others = [member for member in members if member.get("type") != "null"]
    if part.get("type") == "array":
        return ""
    if len(others) == 1 and not top:
        return ""
    return {"object": "Object", "string": "Value"}.get(part.get("type", ""), "Choice")


class _Shaper:
    """Turns the schemas of one contract into shapes."""

    def __init__(self, contract: str, homes: Mapping[str, str]) -> None:
        self._contract = contract
        self._homes = homes

    def shape(self, schema: Any) -> _Shape:
        """One schema as a shape, with its description."""
        told = _description(schema)
        if "$ref" in schema:
            return self._reference(schema["$ref"]) | told
        members = list(self._members(schema))
        if len(members) == 1:
            return members[0] | told
        # Makers for TypeScript write an object out of a union only where it is one of several.
        objects = any(member.get("type") == "object" for member in members)
        nothing = any(member.get("type") == "null" for member in members)
        return {"oneOf" if objects and not nothing else "anyOf": members} | told

    def _reference(self, target: str) -> _Shape:
        home, _, way = target.partition("#")
        owner = self._homes[home] if home else self._contract
        part, _, below = way.removeprefix(_PARTS).partition("/properties/")
        part = "" if way.startswith("/properties/") else part
        below = way.removeprefix("/properties/") if way.startswith("/properties/") else below
        if not below:
            return {"$ref": HOME + component_name(owner, part)}
        schema = load_schema(owner)
        held = schema["$defs"][part] if part else schema
        return _Shaper(owner, self._homes).shape(held["properties"][below])

    def _members(self, schema: _Shape) -> Iterator[_Shape]:
        """What the value may be, one shape for each type."""
        if "if" in schema:
            yield from self._by_condition(schema)
        elif "anyOf" in schema:
            yield from (self.shape(choice) for choice in schema["anyOf"])
        elif isinstance(schema.get("type"), list):
            yield from (self._plain(_of_type(schema, kind)) for kind in schema["type"])
        elif "enum" in schema:
            yield from _enums(schema["enum"])
        else:
            yield self._plain(schema)

    def _by_condition(self, schema: _Shape) -> Iterator[_Shape]:
        """One member for each branch; branches of one type become one, which allows either."""
        rest = {key: value for key, value in schema.items() if key not in ("if", "then", "else")}
        wanted = schema["if"].get("type")
        branches = [({"type": wanted} if wanted else {}) | schema.get("then", {"type": wanted})]
        branches.append(schema["else"])
        found: dict[str, _Shape] = {}
        for branch in branches:
            for member in self._flat(self.shape(_merged(rest, branch, wanted))):
                kind = member.get("type", "")
                found[kind] = _either(found[kind], member) if kind in found else member
        yield from found.values()

    def _flat(self, shape: _Shape) -> Iterator[_Shape]:
        """The members of a shape; a reference is replaced by what it means, but for objects."""
        if "$ref" in shape:
            name = shape["$ref"].removeprefix(HOME)
            parts = load_schema(self._contract)["$defs"]
            part = next(p for p in parts if component_name(self._contract, p) == name)
            shape = self.shape(parts[part])
        members = shape["anyOf"] if "anyOf" in shape else shape.get("oneOf")
        for member in members or [shape]:
            yield {key: value for key, value in member.items() if key != "description"}

    def _plain(self, schema: _Shape) -> _Shape:
        """A schema of one type, and what lies in it."""
        shape = {key: value for key, value in schema.items() if key not in _DROPPED}
        shape.pop("description", None)
        if "const" in shape:
            value = shape.pop("const")
            shape |= {"type": _TYPES[type(value)], "enum": [value]}
        if "pattern" in shape:
            shape["pattern"] = shape["pattern"].replace(_END, "$")
        if "prefixItems" in shape:
            shape |= self._pair(shape.pop("prefixItems"))
        elif isinstance(shape.get("items"), dict):
            shape["items"] = self.shape(shape["items"])
        if isinstance(shape.get("additionalProperties"), dict):
            shape["additionalProperties"] = self.shape(shape["additionalProperties"])
        if "properties" in shape:
            shape["properties"] = {n: self.shape(s) for n, s in shape["properties"].items()}
        return shape

    def _pair(self, places: list[_Shape]) -> _Shape:
        """Places of a list that differ, as a list of what any of them may be."""
        members: dict[str, _Shape] = {}
        for place in places:
            for member in self._flat(self.shape(place)):
                members.setdefault(member["type"], member)
        choices = list(members.values())
        items = choices[0] if len(choices) == 1 else {"anyOf": choices}
        return {"items": items, "minItems": len(places), "maxItems": len(places)}


def _description(schema: _Shape) -> dict[str, str]:
    """Title and description as one text."""
    parts = [schema[key] for key in ("title", "description") if key in schema]
    return {"description": ". ".join(parts)} if parts else {}


def _of_type(schema: _Shape, kind: str) -> _Shape:
    """What a schema of several types says of one of them."""
    return {"type": kind} | {key: schema[key] for key in _OF_TYPE.get(kind, ()) if key in schema}


def _enums(values: list[Any]) -> Iterator[_Shape]:
    """Values by their type; a choice of both truths is no choice."""
    for kind, name in _TYPES.items():
        own = [value for value in values if type(value) is kind]
        if own and name in ("boolean", "null"):
            yield {"type": name}
        elif own:
            yield {"type": name, "enum": own}


def _merged(rest: _Shape, branch: _Shape, wanted: str | None) -> _Shape:
    """A branch with what holds for every branch; names told outside describe what lies inside."""
    if "$ref" in branch:
        return branch
    kinds = rest.get("type")
    if isinstance(kinds, list) and "type" not in branch:
        [kind] = [kind for kind in kinds if kind != wanted]
        return {**branch, "type": kind}
    outer = rest.get("properties")
    if not outer or "if" in branch:
        return {**rest, **branch} if outer else branch
    inner = branch.get("properties", {})
    both = {name: {**outer[name], **inner[name]} for name in outer if name in inner}
    return {"type": "object", "additionalProperties": False, **branch, "properties": both}


def _either(one: _Shape, other: _Shape) -> _Shape:
    """One shape for what either of two of the same type allows."""
    if "properties" in one and "properties" in other:
        return _either_object(one, other)
    patterns = [shape["pattern"] for shape in (one, other) if "pattern" in shape]
    found: _Shape = {"type": one["type"]}
    if len(patterns) == 2:
        found["pattern"] = "|".join(patterns)
    return found


def _either_object(one: _Shape, other: _Shape) -> _Shape:
    """An object with the members of both; what only one of them asks for is not asked for."""
    properties = dict(one["properties"])
    for name, shape in other["properties"].items():
        known = properties.get(name, shape)
        properties[name] = shape if known == shape else _choice(known, shape)
    return {"type": "object", "additionalProperties": False, "minProperties": 1,
            "properties": properties}  # fmt: skip


def _choice(*shapes: _Shape) -> _Shape:
    """A union, described as the last of its members was."""
    plain = [{k: v for k, v in shape.items() if k != "description"} for shape in shapes]
    told = {k: v for k, v in shapes[-1].items() if k == "description"}
    return {"anyOf": plain} | told
