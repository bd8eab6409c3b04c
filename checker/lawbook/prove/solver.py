"""The rulebook as propositional logic: facts, readings, constraints and days for a SAT solver.

A fact has one variable for each of its values, of which exactly one is true; a question of law
one for each of its readings. An expression becomes a literal that is true exactly where the
expression is (after G. S. Tseitin, On the complexity of derivation in propositional calculus).
Needs python-sat, the extra `prove`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any as AnyValue

from checker.errors import ArgumentError
from checker.logic import All, Any, Ask, Expression, Not, Test, Value
from checker.messages import both
from checker.rulebook import Clause, Rulebook

__all__ = ["Logic", "Model"]

EXTRA = "prove"
SOLVER = "glucose4"


@dataclass(frozen=True)
class Model:
    """One world: a value for each fact, a reading for each question, the marks that are true."""

    facts: Mapping[str, Value]
    readings: Mapping[str, str]
    marks: frozenset[int]


class Logic:
    """A solver that knows the facts, the questions and the constraints of one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._solver = _solver()
        self._last = 0
        self._cached: dict[Expression, int] = {}
        self._values = {
            fact.id: dict(zip(fact.values, self.new(len(fact.values)), strict=True))
            for fact in rulebook.facts.values()
            if fact.values
        }
        self._readings = {
            question.id: dict(
                zip(
                    (r.id for r in question.readings), self.new(len(question.readings)), strict=True
                )
            )
            for question in rulebook.questions.values()
        }
        for values in self._values.values():
            self._exactly_one(list(values.values()))
        for readings in self._readings.values():
            self._exactly_one(list(readings.values()))
        self.certain = self._constraints(rulebook.clauses)
        self.usual = self._constraints(rulebook.usual)

    # Building

    def new(self, count: int) -> list[int]:
        """Return `count` new variables."""
        first = self._last + 1
        self._last += count
        return list(range(first, first + count))

    def clause(self, literals: Iterable[int]) -> None:
        """Ask that one of `literals` is true."""
        self._solver.add_clause(list(literals))

    def _exactly_one(self, variables: Sequence[int]) -> None:
        self.clause(variables)
        for one, other in combinations(variables, 2):
            self.clause((-one, -other))

    def _constraints(self, clauses: Iterable[Clause]) -> dict[int, str]:
        """Return a switch for each constraint: where it is on, the constraint holds."""
        switches: dict[str, int] = {}
        for clause in clauses:
            if clause.id not in switches:
                (switches[clause.id],) = self.new(1)
            allowed = [v for f, values in clause.literals for v in self._variables(f, values)]
            self.clause((-switches[clause.id], *allowed))
        return {switch: name for name, switch in switches.items()}

    def _variables(self, fact: str, values: Container[Value]) -> list[int]:
        """Return the variables of `values` in the order of the vocabulary, so that runs agree."""
        return [literal for value, literal in self._values[fact].items() if value in values]

    def among(self, fact: str, values: Iterable[Value]) -> int:
        """Return a literal: the fact has one of `values`."""
        return self.literal(Test(fact, frozenset(values)))

    def any_of(self, literals: Sequence[int]) -> int:
        """Return a literal: one of `literals` is true."""
        (one,) = self.new(1)
        self.clause((-one, *literals))
        for literal in literals:
            self.clause((one, -literal))
        return one

    def all_of(self, literals: Sequence[int]) -> int:
        """Return a literal: all of `literals` are true."""
        return -self.any_of([-literal for literal in literals])

    def literal(self, expression: Expression) -> int:
        """Return the literal of an expression that names no other norm."""
        if expression not in self._cached:
            self._cached[expression] = self._literal(expression)
        return self._cached[expression]

    def _literal(self, expression: Expression) -> int:
        match expression:
            case Test(fact, values):
                return self.any_of(self._variables(fact, values))
            case Not(part):
                return -self.literal(part)
            case All(parts):
                return self.all_of([self.literal(part) for part in parts])
            case Any(parts):
                return self.any_of([self.literal(part) for part in parts])
            case Ask(question):
                return self.any_of([self._answered(question, r) for r in self._readings[question]])
            case _:
                raise TypeError(expression)

    def _answered(self, question: str, reading: str) -> int:
        known = {r.id: r for r in self.rulebook.questions[question].readings}
        return self.all_of(
            [self.chosen(question, reading), self.literal(known[reading].expression)]
        )

    def chosen(self, question: str, reading: str) -> int:
        """Return the variable of one reading of a question."""
        return self._readings[question][reading]

    # Asking

    def solve(self, *wanted: int, usually: bool = False) -> Model | None:
        """Return a world in which all of `wanted` and the constraints hold, None if there is none.

        `usually` adds the constraints that are not certain.
        """
        if not self.possible(*wanted, usually=usually):
            return None
        true = {literal for literal in self._solver.get_model() if literal > 0}
        return Model(_chosen(self._values, true), _chosen(self._readings, true), frozenset(true))

    def possible(self, *wanted: int, usually: bool = False) -> bool:
        """Return whether there is such a world."""
        switches = [*self.certain, *(self.usual if usually else ())]
        return bool(self._solver.solve(assumptions=[*switches, *wanted]))

    def conflict(self, wanted: Mapping[int, str]) -> list[str]:
        """Return the names of parts of `wanted` and of constraints that cannot hold together.

        None of them can be left out.
        """
        named = {**self.certain, **wanted}
        if self._solver.solve(assumptions=list(named)):
            return []
        core = list(self._solver.get_core() or ())
        for switch in list(core):
            fewer = [other for other in core if other != switch]
            if not self._solver.solve(assumptions=fewer):
                core = fewer
        return [name for switch, name in named.items() if switch in core]


def _chosen(known: Mapping[str, Mapping[AnyValue, int]], true: set[int]) -> dict[str, AnyValue]:
    return {
        name: next(value for value, variable in values.items() if variable in true)
        for name, values in known.items()
    }


def _solver() -> AnyValue:
    try:
        from pysat.solvers import Solver
    except ImportError as error:
        remedy = both("prove.no_solver.hint", extra=EXTRA)
        raise ArgumentError(both("prove.no_solver", extra=EXTRA), remedy=remedy) from error
    return Solver(name=SOLVER)
