"""What every engine is asked: which norms have no element that is false on a sheet?

A sheet gives each fact the set of values that it may still have. In engines of two values the
question is put in terms of such sets: a test may hold if one possible value passes it (`Leaf`), and
must hold if all of them pass (`every`). A fact that an element tests twice is split over the values
that no test tells apart, as the evaluator of the checker does. The breach of another norm is a fact
that is given: none of the engines chains in three values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from checker import logic
from checker.findings import Matched
from checker.findings.states import ESTABLISHED, OPEN
from checker.logic import Closed, Value
from checker.rulebook import Norm, Rulebook

__all__ = ["Both", "Condition", "Either", "Facts", "Leaf", "Question", "question_of"]

Facts = Mapping[str, tuple[str, ...]]
"""What a sheet says: the possible values of each fact, as words."""


@dataclass(frozen=True)
class Leaf:
    """At least one possible value of `fact` is one of `values`, or each with `every`."""

    fact: str
    values: tuple[str, ...]
    every: bool
    negated: bool


@dataclass(frozen=True)
class Both:
    """All parts hold; true when there is none."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Either:
    """A part holds; false when there is none."""

    parts: tuple[Condition, ...]


Condition = Leaf | Both | Either
TRUE, FALSE = Both(()), Either(())


@dataclass(frozen=True)
class Question:
    """The norms that are asked about, each with the condition under which it is a candidate."""

    norms: Mapping[str, Condition]
    breaches: Mapping[str, tuple[str, ...]]

    def facts(self, values: logic.Sheet, matched: Matched) -> Facts:
        """Return a sheet, with what was found of norms that feed others, as an engine takes it."""
        given = {fact: _words(possible) for fact, possible in values.items()}
        for name, norms in self.breaches.items():
            states = {matched.states.get(norm) for norm in norms}
            known = ("true",) if ESTABLISHED in states else ("false",)
            given[name] = ("true", "false") if OPEN in states and known == ("false",) else known
        return given


def question_of(rulebook: Rulebook, norms: Iterable[Norm]) -> Question:
    """Return the question whether each of `norms` is a candidate."""
    breaches: dict[str, tuple[str, ...]] = {}
    asked = {norm.id: _Asking(rulebook, breaches).candidate(norm) for norm in norms}
    return Question(asked, breaches)


class _Asking:
    """Turns norms into conditions; notes the breaches that are asked for."""

    def __init__(self, rulebook: Rulebook, breaches: dict[str, tuple[str, ...]]) -> None:
        self.rulebook = rulebook
        self.breaches = breaches

    def candidate(self, norm: Norm) -> Condition:
        parts = [self._open(closed.variants.values()) for closed in norm.elements]
        if norm.regime_test is not None:
            parts.append(_may(norm.regime_test, self))
        return _both(parts)

    def _open(self, variants: Iterable[Closed]) -> Condition:
        """Not false under at least one reading."""
        return _either([self._completed(closed) for closed in variants])

    def _completed(self, closed: Closed) -> Condition:
        """Not false in at least one completion of the facts that are tested twice."""
        groups = [list(self._groups(closed, fact)) for fact in closed.repeated]
        return _either([self._under(closed, chosen) for chosen in product(*groups)])

    def _groups(self, closed: Closed, fact: str) -> Iterator[tuple[str, frozenset[Value]]]:
        """Give the values of a fact that no test of it tells apart, group by group."""
        found: dict[tuple[bool, ...], set[Value]] = {}
        for value in self.rulebook.facts[fact].values:
            found.setdefault(tuple(value in v for v in closed.tests[fact]), set()).add(value)
        for group in found.values():
            yield fact, frozenset(group)

    def _under(self, closed: Closed, chosen: Sequence[tuple[str, frozenset[Value]]]) -> Condition:
        guards = [Leaf(fact, _words(group), False, False) for fact, group in chosen]
        return _both([*guards, _may(_settled(closed.expression, dict(chosen)), self)])

    def breach(self, norms: tuple[str, ...]) -> str:
        """Name the fact that one of `norms` is breached."""
        for name, known in self.breaches.items():
            if known == norms:
                return name
        name = f"breach_{len(self.breaches)}"
        self.breaches[name] = norms
        return name


def _settled(
    expression: logic.Expression, chosen: Mapping[str, frozenset[Value]]
) -> logic.Expression:
    """Decide the tests of facts whose group of values is chosen."""
    match expression:
        case logic.Test(fact, values) if fact in chosen:
            return logic.All(()) if chosen[fact] <= values else logic.Any(())
        case logic.Not(part):
            return logic.Not(_settled(part, chosen))
        case logic.All(parts):
            return logic.All(tuple(_settled(part, chosen) for part in parts))
        case logic.Any(parts):
            return logic.Any(tuple(_settled(part, chosen) for part in parts))
        case _:
            return expression


def _may(expression: logic.Expression, asking: _Asking, *, wanted: bool = True) -> Condition:
    """Return the condition under which an expression, or its opposite, is not false."""
    match expression:
        case logic.Test(fact, values):
            # That a test may fail is that not every value passes it.
            return Leaf(fact, _words(values), every=not wanted, negated=not wanted)
        case logic.Breach(norms):
            return Leaf(asking.breach(norms), ("true",), every=not wanted, negated=not wanted)
        case logic.Not(part):
            return _may(part, asking, wanted=not wanted)
        case logic.All(parts) | logic.Any(parts):
            told = [_may(part, asking, wanted=wanted) for part in parts]
            return _both(told) if isinstance(expression, logic.All) is wanted else _either(told)
    raise ValueError(f"a question without a reading: {expression}")


def _both(parts: Iterable[Condition]) -> Condition:
    kept = [part for part in dict.fromkeys(parts) if part != TRUE]
    if FALSE in kept:
        return FALSE
    return kept[0] if len(kept) == 1 else Both(tuple(kept))


def _either(parts: Iterable[Condition]) -> Condition:
    kept = [part for part in dict.fromkeys(parts) if part != FALSE]
    if TRUE in kept:
        return TRUE
    return kept[0] if len(kept) == 1 else Either(tuple(kept))


def _words(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(sorted(str(v).lower() if isinstance(v, bool) else str(v) for v in values))
