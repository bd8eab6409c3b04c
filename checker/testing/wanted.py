"""What a norm asks of a world: for each fact, the values under which the norm can be met.

An expression is taken apart by choosing one part where any would do; what it then asks is a set
of values per fact, and certain constraints are followed to what they force.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from checker.logic import All, Any, Breach, Expression, Not, Test, Value
from checker.rulebook import Combination, Norm, Rulebook

__all__ = ["Pick", "Plan", "Wanted", "meeting", "settled"]

Wanted = dict[str, frozenset[Value]]
Pick = Callable[[int], int]
"""Choose a number below the one given."""


class _Empty(Exception):
    """No world meets what is asked."""


@dataclass
class Plan:
    """What meets a norm: sets of values, the readings chosen, the days on which it is in force."""

    wanted: Wanted = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    first: date = date.min
    last: date = date.max


def meeting(norm: Norm, rulebook: Rulebook, pick: Pick) -> Plan | None:
    """Return what meets every element of `norm` under some readings, or None for a bad choice.

    Exceptions whose absence belongs to the ban do not hold. A chained norm is met by way of one
    of the norms that feed it, under the same readings.
    """
    need = _Need(rulebook, pick, Plan())
    try:
        need.meet(norm)
    except _Empty:
        return None
    wanted = settled(need.plan.wanted, rulebook)
    if wanted is None or need.plan.first > need.plan.last:
        return None
    need.plan.wanted = wanted
    return need.plan


def _agrees(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return all(other.get(question, reading) == reading for question, reading in one.items())


@dataclass
class _Need:
    """What has been asked so far."""

    rulebook: Rulebook
    pick: Pick
    plan: Plan

    @property
    def wanted(self) -> Wanted:
        """The sets of values asked so far."""
        return self.plan.wanted

    def meet(self, norm: Norm) -> None:
        """Ask for everything that establishes `norm`, on a day on which it is in force."""
        plan = self.plan
        combination = self._combination(norm)
        plan.choices |= combination.choices
        plan.first = max(plan.first, norm.validity.first)
        plan.last = min(plan.last, norm.validity.last or date.max)
        if norm.regime is not None:
            self.limit("contest_regime", frozenset((norm.regime,)))
        if norm.raising_fact is not None:
            self.limit(norm.raising_fact, frozenset((True,)))
        if norm.raising:
            self.limit("conduct", norm.raising)
        for element, key in zip(norm.elements, combination.elements, strict=True):
            self.add(element.variants[key].expression)
        for exemption, key in zip(norm.exemptions, combination.exemptions, strict=True):
            if exemption.burden == "element":
                self.add(Not(exemption.variants[key].expression))

    def _combination(self, norm: Norm) -> Combination:
        fitting = [c for c in norm.combinations if _agrees(c.choices, self.plan.choices)]
        if not fitting:
            raise _Empty
        return fitting[self.pick(len(fitting))]

    def limit(self, fact: str, values: frozenset[Value]) -> None:
        """Ask that `fact` has one of `values`."""
        left = self.wanted.get(fact, self.rulebook.facts[fact].domain) & values
        if not left:
            raise _Empty
        self.wanted[fact] = left

    def add(self, expression: Expression, *, holds: bool = True) -> None:
        """Ask that `expression` holds, or that it does not."""
        match expression:
            case Test(fact, values):
                domain = self.rulebook.facts[fact].domain
                self.limit(fact, values if holds else domain - values)
            case Not(part):
                self.add(part, holds=not holds)
            case All(parts) | Any(parts):
                together = isinstance(expression, All) == holds
                for part in parts if together else self._one(parts, holds=holds):
                    self.add(part, holds=holds)
            case Breach(norms) if holds:
                feeding = self.rulebook.chains[norms[self.pick(len(norms))]]
                self.meet(feeding[self.pick(len(feeding))])
            case _:
                raise _Empty

    def _one(self, parts: Sequence[Expression], *, holds: bool) -> Iterable[Expression]:
        if not parts:
            raise _Empty
        possible = [part for part in parts if self._may(part, holds=holds)] or parts
        return (possible[self.pick(len(possible))],)

    def _may(self, expression: Expression, *, holds: bool) -> bool:
        """Return whether a plain test still fits what was asked before."""
        if not isinstance(expression, Test):
            return True
        left = self.wanted.get(expression.fact, self.rulebook.facts[expression.fact].domain)
        return bool(left & expression.values if holds else left - expression.values)


def settled(wanted: Wanted, rulebook: Rulebook) -> Wanted | None:
    """Return `wanted` with what certain constraints force; None where they leave nothing."""
    result = dict(wanted)
    changed = True
    while changed:
        changed = False
        for clause in rulebook.clauses:
            left = [
                (fact, result.get(fact, rulebook.facts[fact].domain) & allowed)
                for fact, allowed in clause.literals
            ]
            left = [(fact, values) for fact, values in left if values]
            if not left:
                return None
            fact, values = left[0]
            if len(left) == 1 and result.get(fact, rulebook.facts[fact].domain) != values:
                result[fact] = values
                changed = True
    return result
