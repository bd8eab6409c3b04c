"""A fact of one sheet restated in a whole incident: which fields change, and to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from checker.logic import Value
from checker.painting.scene import Scene
from checker.rulebook import Fact, Rulebook

__all__ = ["LEFT_OUT", "Place", "restated"]

LEFT_OUT = object()
"""Stands for the value of a field that is no longer there."""

PARTS = ("actors", "acts", "targets")


@dataclass(frozen=True)
class Place:
    """The actor, act and target (by id, empty where there is none) that a fact is about."""

    actor: str
    act: str
    target: str


def restated(
    incident: Mapping[str, Any],
    rulebook: Rulebook,
    place: Place,
    fact: Fact,
    value: Value,
    *,
    may_add: bool = False,
) -> dict[str, Any] | None:
    """Return the fields, by path, that say that `fact` has `value` at `place`.

    A field that is to be left out has LEFT_OUT. None is returned where no field of the file says
    it: the fact has none of its own, or only somebody or something new could. Where `may_add` is
    set, what is new is added: the section of the file in which it stands is then one field.
    """
    scene = Scene(rulebook)
    scene.incident |= deepcopy(dict(incident))
    names = dict(zip(PARTS, (place.actor, place.act, place.target), strict=True))
    for section, name in names.items():
        entries = {entry["id"]: entry for entry in scene.incident[section]}
        setattr(scene, section[:-1], entries.get(name, {}))
    if not scene.can_put(fact) or not all(scene.holder(f) for f in scene.fields_of(fact)[:1]):
        return None
    scene.put(fact, frozenset((value,)))
    found: dict[str, Any] = {}
    for section in PARTS:
        before = {entry["id"]: entry for entry in incident.get(section, ())}
        after = {entry["id"]: entry for entry in scene.incident[section]}
        if before.keys() != after.keys():
            if not may_add:
                return None
            found[section] = [before.get(name, entry) for name, entry in after.items()]
        for name, entry in before.items():
            found.update(_changes(entry, after[name], f"{section}.{name}"))
    return found


def _changes(before: Any, after: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield the smallest fields in which two objects differ; a list is one field."""
    for key in dict.fromkeys([*before, *after]):
        old, new = before.get(key, LEFT_OUT), after.get(key, LEFT_OUT)
        below = f"{path}.{key}"
        if isinstance(new, dict) and (isinstance(old, dict) or old is LEFT_OUT):
            yield from _changes({} if old is LEFT_OUT else old, new, below)
        elif old != new:
            yield below, new
