"""YAML 1.2 with places: rule files are read so that every fault names its line and column.

Only `true` and `false` are booleans, only plain decimal digits are integers, dates stay text,
and a key that stands twice in a mapping is a fault (YAML 1.2.2, sections 3.2.1.3 and 10.2).
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from typing import Any

import yaml

from checker.errors import Bilingual
from checker.messages import both

__all__ = ["Document", "Place", "parse"]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# No file of ours nests a fifth as deep; what reads a value on calls itself at each level.
_DEEPEST = 100
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_CONSTANTS: dict[str, bool | None] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}


@dataclass(frozen=True)
class Place:
    """A position in a file: line and column, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """What a file says, with the place of each value by its path and the faults of its form.

    A fault is its place and what is wrong there, in both languages; what only the YAML library
    says is the same in both.
    """

    value: Any
    places: dict[tuple[str | int, ...], Place] = field(default_factory=dict)
    faults: list[tuple[Place, Bilingual]] = field(default_factory=list)
    inside: set[int] = field(default_factory=set)

    def place(self, path: tuple[str | int, ...]) -> Place:
        """Return where `path` stands, or the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1, 1))


def parse(text: str) -> Document:
    """Read one YAML document of `text`; faults of form are in `Document.faults`."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        return Document(None, {}, [(place, _as_told(error.problem or str(error)))])
    except yaml.YAMLError as error:
        return Document(None, {}, [(Place(1, 1), _as_told(str(error)))])
    document = Document(None)
    value = None if node is None else _construct(node, (), document)
    return Document(value, document.places, document.faults)


def _as_told(problem: str) -> Bilingual:
    return Bilingual(id=problem, en=problem)


def _construct(node: yaml.Node, path: tuple[str | int, ...], document: Document) -> Any:
    document.places[path] = _place(node)
    if id(node) in document.inside:
        document.faults.append((_place(node), both("rule.yaml.inside_itself")))
        return None
    if len(path) > _DEEPEST:
        document.faults.append((_place(node), both("rule.yaml.too_deep")))
        return None
    document.inside.add(id(node))
    try:
        return _content(node, path, document)
    finally:
        document.inside.discard(id(node))


def _content(node: yaml.Node, path: tuple[str | int, ...], document: Document) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_construct(child, (*path, i), document) for i, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document)
    return _scalar(node)


def _mapping(
    node: yaml.MappingNode, path: tuple[str | int, ...], document: Document
) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, child in node.value:
        key = sys.intern(str(key_node.value))
        if key in result:
            first = document.places[(*path, key)]
            told = both("rule.yaml.key_again", key=key, line=first.line)
            document.faults.append((_place(key_node), told))
            continue
        result[key] = _construct(child, (*path, key), document)
        document.places[(*path, key)] = _place(key_node)
    return result


def _scalar(node: yaml.Node) -> str | int | bool | None:
    text = sys.intern(str(node.value))
    if getattr(node, "style", None) in ("'", '"', "|", ">"):
        return text
    if not text:
        return None
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    return int(text) if _INTEGER.match(text) else text


def _place(node: yaml.Node) -> Place:
    return Place(node.start_mark.line + 1, node.start_mark.column + 1)
