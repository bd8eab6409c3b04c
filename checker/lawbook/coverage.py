"""How well each norm is tried: its examples, the states they reach, the decided cases it meets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.explain import Examined
from checker.findings import ESTABLISHED, EXCEPTED, OPEN
from checker.lawbook.examples import run_examples
from checker.rulebook import Rulebook

__all__ = ["Coverage", "coverage"]

TOUCHED = (ESTABLISHED, OPEN, EXCEPTED)


@dataclass(frozen=True)
class Coverage:
    """One norm: how many examples it has, which states they reach, which cases touch it."""

    norm: str
    examples: int
    states: tuple[str, ...]
    cases: tuple[str, ...]


def coverage(rulebook: Rulebook, cases: Mapping[str, Examined]) -> list[Coverage]:
    """Return the coverage of every norm; `cases` are decided cases, examined, by name.

    A case touches a norm where the norm is established, open or excepted for one of its acts.
    """
    examples: dict[str, list[str]] = {norm: [] for norm in rulebook.norms}
    for result in run_examples(rulebook):
        examples[result.norm].append(str(result.found.get("state", "")))
    touched = {name: _touched(examined, rulebook) for name, examined in cases.items()}
    return [
        Coverage(norm, len(states), _sorted(states), _cases(norm, touched))
        for norm, states in examples.items()
    ]


def _sorted(states: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({state for state in states if state}))


def _cases(norm: str, touched: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    return tuple(sorted(name for name, norms in touched.items() if norm in norms))


def _touched(examined: Examined, rulebook: Rulebook) -> frozenset[str]:
    found = {
        version.version or finding.chain
        for actor in examined.found.values()
        for finding in actor.findings
        if finding.state in TOUCHED
        for version in finding.classes
    }
    applied = {
        rule.norm.id
        for one in examined.classified.values()
        for track in one.tracks
        for rule in track.further
    }
    return frozenset((found | applied) & rulebook.norms.keys())
