"""Rules that read the classification: what a level leads to, and acts that no row covers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Sheet
from checker.findings import ESTABLISHED, EXCEPTED, OPEN, ActorFindings
from checker.logic import Truth, conjunction, disjunction
from checker.memory import Memory
from checker.rulebook import Element, Norm, Rulebook

__all__ = ["Further", "Reached", "further"]

COUNTED = (ESTABLISHED, OPEN)
COVERED = (ESTABLISHED, OPEN, EXCEPTED)
REMEMBERED = 4096
BY_BODY = "decided_by"


class Reached(NamedTuple):
    """The level of a track that stands, if one does, and every level that it may come to."""

    certain: str | None
    possible: frozenset[str]


class Further(NamedTuple):
    """A rule of the classification that applies to a track: `state` is established or open."""

    norm: Norm
    state: str


def further(
    name: str, state: str, reached: Reached, found: ActorFindings, rulebook: Rulebook
) -> tuple[Further, ...]:
    """Return the rules that apply to the track `name`, which has `state` and `reached` levels."""
    results = []
    for norm in rulebook.rules_of_classification:
        if norm.applies is None or norm.applies.track != name:
            continue
        truth = _truth(norm, state, reached, found)
        if truth is not False:
            results.append(Further(norm, ESTABLISHED if truth else OPEN))
    return tuple(results)


def _truth(norm: Norm, state: str, reached: Reached, found: ActorFindings) -> Truth:
    applies = norm.applies
    if applies is None:
        return False
    if applies.unless:
        return disjunction(_elements(norm, sheet) for sheet in _uncovered(applies.unless, found))
    if state not in COUNTED:
        return False
    of_track = [f for f in found.findings if f.track == applies.track and f.state in COUNTED]
    at_level = _level_truth(applies.levels, state, reached)
    return conjunction((at_level, disjunction(_elements(norm, f.sheet) for f in of_track)))


def _level_truth(levels: frozenset[str], state: str, reached: Reached) -> Truth:
    """Return whether the track stands at one of `levels`; every level will do where none is.

    A level that a body decides may turn out to be the one that is meant.
    """
    if not levels:
        return state == ESTABLISHED or None
    if state == ESTABLISHED and reached.certain in levels - {BY_BODY}:
        return True
    return False if levels.isdisjoint(reached.possible) else None


def _uncovered(chains: frozenset[str], found: ActorFindings) -> Iterator[Sheet]:
    """Yield the sheets of the acts of which none of `chains` is met or may be."""
    covered = {f.act.id for f in found.findings if f.chain in chains and f.own_state in COVERED}
    for sheet in found.sheets:
        if sheet.act.described and sheet.act.id not in covered:
            yield sheet


def _elements(norm: Norm, sheet: Sheet) -> Truth:
    """Return whether every element holds on a sheet; readings that differ leave it open."""
    if not norm.validity.covers(sheet.span.first):
        return False
    memory: Memory[tuple[Truth]] = Memory.within(sheet.rulebook.memo, "further", REMEMBERED)
    key = norm.id, tuple([sheet.known(fact).values for fact in norm.facts])
    (truth,) = memory.get(key) or memory.put(key, (_all_agreed(norm, sheet),))
    return truth


def _all_agreed(norm: Norm, sheet: Sheet) -> Truth:
    return conjunction(_agreed(element, sheet) for element in norm.elements)


def _agreed(element: Element, sheet: Sheet) -> Truth:
    truths = {c.truth(sheet.values(c.facts), {}) for c in element.variants.values()}
    return truths.pop() if len(truths) == 1 else None
