"""Answers to other questions under which one question decides: found on the norms, then tried.

A norm hangs on a question where two of its answers lead to different states. Which answers to the
others bring that about is read off the conditions of the norm alone; that the answer to the file
differs is shown by running the check.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from checker.facts import Sheet
from checker.findings import ESTABLISHED, EXCEPTED, NOT_MET, OPEN, Finding
from checker.findings.outcome import Given, Outcome, Truths, evaluate
from checker.logic import Truth, Value
from checker.rulebook import Norm

__all__ = ["Open", "Told", "Ways", "hinges"]

MOST_TRIED = 600
MOST_WAYS = 3
MOST_SETTLED = 4
Told = dict[str, Value]
Hinge = tuple[Told, tuple[Value, ...]]


@dataclass(frozen=True)
class Open:
    """The facts of a sheet that questions would settle, each with the values that it may get."""

    facts: Mapping[str, Sequence[Value]]


@dataclass
class _Norm:
    """One norm on one sheet, worked out again under what is told of its facts."""

    norm: Norm
    sheet: Sheet
    breaches: Mapping[str, Truth]
    is_in_margin: bool
    tried: int = 0

    @property
    def seen(self) -> Hashable:
        """All that its states hang on, beside what is told."""
        regime = self.norm.regime_test
        named = [*self.norm.facts, regime.fact] if regime is not None else [*self.norm.facts]
        return (
            self.norm.id,
            frozenset(self.sheet.values(named).items()),
            frozenset(self.sheet.contested(self.norm.facts)),
            frozenset(self.breaches.items()),
            self.is_in_margin,
        )

    def state(self, told: Mapping[str, Value]) -> str:
        """Return the state of the norm where facts have the values that are told."""
        self.tried += 1
        facts = self.norm.facts
        regime = self.norm.regime_test
        named = [*facts, regime.fact] if regime is not None else [*facts]
        values = self.sheet.values(named)
        values |= {fact: frozenset((told[fact],)) for fact in told.keys() & values.keys()}
        contested = self.sheet.contested(fact for fact in facts if fact not in told)
        holds = True if regime is None else regime.kleene(values, {})
        if holds is False:
            return NOT_MET
        given = Given(Truths(values), contested, self.breaches, holds, in_margin=self.is_in_margin)
        return evaluate(self.norm, given).state


def _of(finding: Finding, outcome: Outcome, fed_by: str | None) -> _Norm:
    breaches: Mapping[str, Truth] = outcome.breaches
    if fed_by is not None:
        breaches = {**dict.fromkeys(breaches, False), fed_by: True}
    return _Norm(outcome.norm, finding.sheet, breaches, "margin" in outcome.reasons)


def hinges(finding: Finding, fact: str, values: Sequence[Value], others: Open) -> Iterator[Hinge]:
    """Yield what to tell of the other open facts so that the state of a norm hangs on `fact`.

    First where two of its `values` make any difference, then where each of them decides it; with
    one value for each state that the norm then has.
    """
    if finding.outcome is None:
        return
    norm = _of(finding, finding.outcome, None)
    free = _nearest(norm.norm, fact, [f for f in others.facts if f in norm.norm.facts])
    yield from islice(_walk(norm, fact, values, free, others, {}), MOST_WAYS)


def _nearest(norm: Norm, fact: str, free: Sequence[str]) -> list[str]:
    """Return the facts of the conditions that ask for `fact`, then the others."""
    parts = [part for part in (*norm.elements, *norm.exemptions) if fact in part.facts]
    beside = {name for part in parts for name in part.facts}
    return sorted((f for f in free if f != fact), key=lambda f: f not in beside)


def _walk(
    norm: _Norm, fact: str, values: Sequence[Value], free: Sequence[str], others: Open, told: Told
) -> Iterator[Hinge]:
    if norm.tried > MOST_TRIED:
        return
    states = {norm.state({**told, fact: value}): value for value in values}
    if not states.keys() - {NOT_MET}:
        return
    if len(states) > 1 and (not told or OPEN not in states or not free):
        yield told, tuple(states.values())
    if free:
        first, *rest = free
        for value in others.facts[first]:
            yield from _walk(norm, fact, values, rest, others, {**told, first: value})


class Ways:
    """What to tell of open facts so that a norm stands, or does not: a few ways, found once."""

    def __init__(self) -> None:
        self._found: dict[Hashable, tuple[Told, ...]] = {}

    def settled(
        self, finding: Finding, others: Open, *, stands: bool, fed_by: str | None = None
    ) -> tuple[Told, ...]:
        """Return a few ways to tell so that a norm stands, or so that it does not.

        Where `fed_by` is given, the norm is fed by that one alone.
        """
        if finding.outcome is None:
            return ()
        norm = _of(finding, finding.outcome, fed_by)
        free = [fact for fact in others.facts if fact in norm.norm.facts]
        key = (norm.seen, tuple((fact, tuple(others.facts[fact])) for fact in free), stands)
        if key not in self._found:
            ways = _settle(norm, free, others, {}, stands=stands)
            self._found[key] = tuple(islice(ways, MOST_SETTLED))
        return self._found[key]


def _settle(
    norm: _Norm, free: Sequence[str], others: Open, told: Told, *, stands: bool
) -> Iterator[Told]:
    if norm.tried > MOST_TRIED:
        return
    state = norm.state(told)
    if state != OPEN and (state == ESTABLISHED) == stands:
        yield told
    elif free and not (stands and state in (NOT_MET, EXCEPTED)):
        first, *rest = free
        for value in others.facts[first]:
            yield from _settle(norm, rest, others, {**told, first: value}, stands=stands)
