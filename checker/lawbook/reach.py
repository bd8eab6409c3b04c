"""Which norms turn on a definition, a question of law or a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from checker.rulebook import Norm, Rulebook

__all__ = ["reached", "words_in"]


def reached(rulebook: Rulebook, kind: str, name: str) -> tuple[str, ...]:
    """Return the ids of the norms that turn on a definition, a question or a fact (the `kind`).

    They are found also where other definitions or questions stand between.
    """
    if kind == "facts":
        return _those(rulebook, lambda norm: name in norm.facts)
    if kind == "questions":
        return _those(rulebook, lambda norm: any(name in c.choices for c in norm.combinations))
    if kind == "definitions":
        users = _users(rulebook, name)
        return _those(rulebook, lambda norm: norm.id in users)
    return ()


def _those(rulebook: Rulebook, turns: Callable[[Norm], bool]) -> tuple[str, ...]:
    return tuple(norm for norm, entry in sorted(rulebook.norms.items()) if turns(entry))


def _users(rulebook: Rulebook, name: str) -> set[str]:
    """Return everything that names a definition, directly or through others."""
    names = _names_in(rulebook)
    found, fresh = set[str](), {name}
    while fresh:
        fresh = {user for user, inside in names.items() if inside & fresh} - found
        found |= fresh
    return found


def _names_in(rulebook: Rulebook) -> dict[str, set[str]]:
    """Return the words that stand in the expressions of each norm, definition and question."""
    documents = rulebook.documents
    found: dict[str, set[str]] = {}
    for entry in (documents.get("definitions.yaml") or {}).get("definitions") or ():
        found[entry["id"]] = set(words_in(entry["when"]))
    for entry in (documents.get("questions.yaml") or {}).get("questions") or ():
        inside = [reading["when"] for reading in entry["readings"]]
        found.setdefault(entry["id"], set()).update(words_in(inside))
    for document in documents.values():
        for norm in document if isinstance(document, list) else ():
            parts = [*norm["elements"], *(norm.get("exceptions") or ())]
            inside = [part.get(key) for part in parts for key in ("all", "any")]
            found[norm["id"]] = set(words_in(inside))
    return found


def words_in(node: Any) -> Iterator[str]:
    """Yield every key and text in `node`: names of facts, definitions, questions, and values."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield key
            yield from words_in(value)
    elif isinstance(node, list):
        for part in node:
            yield from words_in(part)
