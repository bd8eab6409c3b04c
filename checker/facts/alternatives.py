"""A file that says "one of these" taken apart: the files that each say one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import product
from typing import Any

from checker.rulebook import Fact, Rulebook

__all__ = ["MOST", "singles"]

MOST = 12
"""How many files are made at most; sets that would lead beyond stay sets."""

# What decides most is taken apart first.
FIRST = ("actors.status", "acts.conduct", "acts.targets")
ONE_OF = "one_of"

Place = tuple[str, int, tuple[str, ...]]


def singles(incident: Mapping[str, Any], rulebook: Rulebook, actor: str) -> list[Mapping[str, Any]]:
    """Return a file for each choice among the values of its sets; none where it has no set.

    A set counts that may bear on `actor`: what another person is or did alone stays a set.
    """
    chosen: list[tuple[Place, tuple[Any, ...]]] = []
    count = 1
    for place, values in sorted(_sets(incident, rulebook, actor), key=_order):
        if count * len(values) <= MOST:
            chosen.append((place, values))
            count *= len(values)
    if not chosen:
        return []
    choices = product(*(values for _, values in chosen))
    return [_with(incident, [p for p, _ in chosen], choice) for choice in choices]


def _order(entry: tuple[Place, tuple[Any, ...]]) -> tuple[int, str, int, tuple[str, ...]]:
    section, index, names = entry[0]
    field = ".".join((section, *names))
    return (FIRST.index(field) if field in FIRST else len(FIRST), section, index, names)


def _sets(
    incident: Mapping[str, Any], rulebook: Rulebook, actor: str
) -> Iterator[tuple[Place, tuple[Any, ...]]]:
    for field in sorted(_enumerated(rulebook)):
        section, *names = field.split(".")
        for index, entry in enumerate(incident.get(section, ())):
            value = _read(entry, names)
            if not _bears_on(actor, section, entry):
                continue
            if isinstance(value, (list, tuple)) and len(value) > 1:
                yield (section, index, tuple(names)), tuple(value)
    for index, act in enumerate(incident.get("acts", ())):
        named = act.get("targets")
        if _bears_on(actor, "acts", act) and isinstance(named, Mapping) and len(named[ONE_OF]) > 1:
            yield ("acts", index, ("targets",)), tuple([name] for name in named[ONE_OF])


def _bears_on(actor: str, section: str, entry: Mapping[str, Any]) -> bool:
    if section == "acts":
        return actor in entry.get("actors", ())
    return section != "actors" or entry["id"] == actor


def _enumerated(rulebook: Rulebook) -> frozenset[str]:
    """Return the fields in which a value of an enumerated fact stands."""
    known = rulebook.memo.get("enumerated_fields")
    if known is None:
        fields = {f for fact in rulebook.facts.values() for f in _fields(fact)}
        known = rulebook.memo.setdefault("enumerated_fields", frozenset(fields))
    found: frozenset[str] = known
    return found


def _fields(fact: Fact) -> Iterator[str]:
    if not fact.is_boolean and fact.kind != "calendar":
        yield from (f for f in fact.fields if f.partition(".")[0] in ("actors", "acts", "targets"))


def _read(entry: Any, names: list[str]) -> Any:
    for name in names:
        if not isinstance(entry, Mapping):
            return None
        entry = entry.get(name)
    ids = names[-1:] == ["targets"]
    return None if ids else entry


def _with(
    incident: Mapping[str, Any], places: list[Place], choice: tuple[Any, ...]
) -> Mapping[str, Any]:
    made: dict[str, Any] = deepcopy(dict(incident))
    for (section, index, names), value in zip(places, choice, strict=True):
        holder = made[section][index]
        for name in names[:-1]:
            holder = holder[name]
        holder[names[-1]] = value
    return made
