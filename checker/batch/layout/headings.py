"""The headings of the flat layout, read from the schema of the incident.

A heading is the way to a field: `actor.post.level`. What may be there several times is numbered
from the second on: `act2.conduct`, `actor.leave2.kind`. The heading of a whole list or object
(`actor.leave`, `acts`) holds JSON, and so does every cell that begins with a bracket.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from checker.intake.draft import nearest_to
from checker.intake.scanner import Path
from checker.resources import load_schema

__all__ = [
    "WHOLE",
    "Column",
    "Kind",
    "Node",
    "heading_of",
    "headings",
    "layout",
    "nearest_heading",
    "resolve",
]

WHOLE = "json"
"""The heading of a cell that holds a whole incident as JSON."""

Kind = Literal["text", "terms", "term", "tri", "whole", "day", "when", "days", "list", "either", ""]
"""What a cell holds: `whole` a number, `list` several texts, `either` a truth, a text or several,
`days` two days (or a truth, for a phase); "" is a list or an object, and only JSON."""

_NUMBERED = re.compile(r"([a-z_]+)([1-9][0-9]{0,2})")
_KINDS: Mapping[str, Kind] = {
    "tri": "tri",
    "day": "day",
    "when": "when",
    "alternative": "either",
}
# The forms of a vague date stand in branches of the schema; a test holds the names together.
_VAGUE: Mapping[str, tuple[Kind, str]] = {
    "one_day_in": ("days", ""),
    "throughout": ("days", ""),
    "before": ("day", "day"),
    "after": ("day", "day"),
    "phase": ("terms", "phase"),
    "contest": ("text", "id"),
}


@dataclass(frozen=True)
class Node:
    """One place in an incident: `name` there, what it holds, what is below it.

    `children` go by the word that stands in a heading; of a list they are those of each entry.
    """

    name: str
    kind: Kind
    title: str
    description: str
    terms: tuple[str, ...] = ()
    form: str = ""
    is_list: bool = False
    is_needed: bool = False
    children: Mapping[str, Node] = field(default_factory=dict)


@dataclass(frozen=True)
class Column:
    """A heading, the way to its field in an incident, and what it holds."""

    heading: str
    path: Path
    node: Node


@cache
def layout() -> Node:
    """The incident as a tree of headings."""
    schema = load_schema("incident")
    below = {}
    for name, part in schema["properties"].items():
        if "const" in part:
            continue
        node = _node(name, part, False)
        # `act.conduct`, though the list is called `acts`: by the name of what is in it.
        below[_reference(part["items"]) if node.is_list else name] = node
    return Node("", "", *_words(schema), children=below)


@cache
def headings() -> tuple[Column, ...]:
    """Every field of one actor, one act, one target and so on, in the order of the schema.

    Lists inside these stand there alone too, so that they may be said to be empty; the last
    heading is `json`.
    """
    return (*_columns(layout(), "", ()), _column_of_all())


def resolve(heading: str) -> Column | None:
    """The column that a heading stands for; None where it names no field."""
    if heading == WHOLE:
        return _column_of_all()
    node, path = layout(), list[str | int]()
    words = heading.split(".")
    for at, word in enumerate(words, start=1):
        child, number = _step(node, word)
        if child is None:
            return None
        node = child
        path.append(node.name)
        # The heading of a list alone is the whole list.
        if node.is_list and not (number is None and at == len(words)):
            path.append((number or 1) - 1)
    return Column(heading, tuple(path), node)


def heading_of(path: Path) -> str:
    """The heading for a place in an incident, that of its field where it is inside one."""
    node, words = layout(), list[str]()
    for at, step in enumerate(path):
        if isinstance(step, int):
            # An item of a plain list stands in the cell of the list.
            if node.is_list and words and step:
                words[-1] += str(step + 1)
            continue
        found = next((pair for pair in node.children.items() if pair[1].name == step), None)
        if found is None:
            return ".".join([*words, *(str(each) for each in path[at:])])
        word, node = found
        words.append(word)
    return ".".join(words)


def nearest_heading(heading: str) -> str | None:
    """The heading that looks most like this one, if one does."""
    return nearest_to(heading, [column.heading for column in headings()])


def _column_of_all() -> Column:
    title = "Seluruh peristiwa / The whole incident"
    about = "Satu peristiwa lengkap sebagai JSON. / One whole incident as JSON."
    return Column(WHOLE, (), Node("", "", title, about, form="incident"))


def _step(node: Node, word: str) -> tuple[Node | None, int | None]:
    """What a word of a heading leads to, and its number."""
    if word in node.children:
        return node.children[word], None
    hit = _NUMBERED.fullmatch(word)
    child = node.children.get(hit[1]) if hit else None
    return (child, int(hit[2])) if hit and child and child.is_list else (None, None)


def _columns(node: Node, before: str, path: Path) -> Iterator[Column]:
    for word, child in node.children.items():
        heading, way = f"{before}{word}", (*path, child.name)
        if child.kind or (child.is_list and before):
            yield Column(heading, way, child)
        yield from _columns(child, f"{heading}.", (*way, 0) if child.is_list else way)


def _node(name: str, part: Mapping[str, Any], is_needed: bool) -> Node:
    """The node of one property and all below it."""
    title, description = _words(part)
    form = _reference(part)
    own = load_schema("incident")["$defs"][form] if form else part
    is_list = own.get("type") == "array" and "object" in (_resolved(own["items"]).get("type") or "")
    inside = _resolved(own["items"]) if is_list else own
    kind = "" if inside.get("type") == "object" else _kind(form, own)
    below = _vague(own) if kind == "when" else _below(inside)
    terms = tuple(term for term in _terms(own) if isinstance(term, str))
    return Node(name, kind, title, description, terms, form, is_list, is_needed, below)


def _below(inside: Mapping[str, Any]) -> dict[str, Node]:
    needed = inside.get("required", ())
    properties = inside.get("properties", {})
    return {name: _node(name, part, name in needed) for name, part in properties.items()}


def _vague(when: Mapping[str, Any]) -> dict[str, Node]:
    """The forms of a date that is no single day."""
    nodes = {}
    for name, part in when["else"]["properties"].items():
        kind, form = _VAGUE[name]
        terms = _terms(load_schema("incident")["$defs"][form]) if form == "phase" else ()
        nodes[name] = Node(name, kind, *_words(part), terms=tuple(terms), form=form)
    return nodes


def _kind(form: str, own: Mapping[str, Any]) -> Kind:
    if form in _KINDS:
        return _KINDS[form]
    if own.get("type") == "integer":
        return "whole"
    if "array" in (own.get("type") or ""):
        return "list"
    if "enum" in own:
        return "term"
    return "terms" if "if" in own else "text"


def _terms(own: Mapping[str, Any]) -> Sequence[Any]:
    found: Sequence[Any] = own.get("enum") or own.get("else", {}).get("enum") or ()
    return found


def _words(part: Mapping[str, Any]) -> tuple[str, str]:
    return part["title"], part["description"]


def _reference(part: Mapping[str, Any]) -> str:
    return str(part.get("$ref", "")).rpartition("/")[2]


def _resolved(part: Mapping[str, Any]) -> Mapping[str, Any]:
    form = _reference(part)
    found: Mapping[str, Any] = load_schema("incident")["$defs"][form] if form else part
    return found
