"""What would have to be true for a condition that fails: the fewest facts, with their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import Any

from checker.explain.view import word
from checker.logic import Closed, Sheet, Truth, Value
from checker.rulebook import Fact

__all__ = ["needed"]

MOST_FACTS = 3
Group = frozenset[Value]


def needed(
    closed: Closed, sheet: Sheet, breaches: Mapping[str, Truth], facts: Mapping[str, Fact]
) -> list[list[dict[str, Any]]]:
    """Return the ways in which a false condition would no longer be false.

    Each way names as few facts as possible (at most three), each with every value that would do,
    while all else stays as it is on `sheet`. It is empty where no change of facts helps: where
    the condition hangs on another norm, or on more facts together.
    """
    groups = {fact: _groups(closed, fact, facts[fact].domain) for fact in closed.facts}
    for size in range(1, MOST_FACTS + 1):
        ways = list(_ways(closed, sheet, breaches, groups, size))
        if ways:
            return [[_entry(fact, values) for fact, values in way] for way in ways]
    return []


def _groups(closed: Closed, fact: str, domain: Group) -> list[Group]:
    """Return the values of a fact, those together that no test of the condition tells apart."""
    found: dict[tuple[bool, ...], set[Value]] = {}
    for value in domain:
        key = tuple(value in tested for tested in closed.tests[fact])
        found.setdefault(key, set()).add(value)
    return [frozenset(found[key]) for key in sorted(found, reverse=True)]


def _ways(
    closed: Closed,
    sheet: Sheet,
    breaches: Mapping[str, Truth],
    groups: Mapping[str, list[Group]],
    size: int,
) -> Iterator[tuple[tuple[str, Group], ...]]:
    for chosen in combinations(closed.facts, size):
        found: list[tuple[Group, ...]] = []
        for values in product(*(groups[fact] for fact in chosen)):
            supposed = {**sheet, **dict(zip(chosen, values, strict=True))}
            if closed.truth(supposed, breaches) is not False:
                found.append(values)
        for values in _merged(found):
            yield tuple(zip(chosen, values, strict=True))


def _merged(found: list[tuple[Group, ...]]) -> list[tuple[Group, ...]]:
    """Join ways that differ in the last fact only, then in the one before, and so on."""
    rows = found
    for place in reversed(range(len(found[0]) if found else 0)):
        joined: dict[tuple[Group, ...], Group] = {}
        for row in rows:
            rest = row[:place] + row[place + 1 :]
            joined[rest] = joined.get(rest, frozenset()) | row[place]
        rows = [(*rest[:place], values, *rest[place:]) for rest, values in joined.items()]
    return rows


def _entry(fact: str, values: Group) -> dict[str, Any]:
    return {"fact": fact, "values": sorted(word(value) for value in values)}
