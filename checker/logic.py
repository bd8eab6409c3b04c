"""Truth values and expressions: what an element asks of a fact sheet.

A truth is True, False or None (unknown). A sheet gives each fact the set of values it may
still have, so a test is true if the whole set passes, false if none passes, else unknown.
Kleene's three-valued logic over such sets is exact unless a fact occurs twice in an
expression; `Closed.truth` then tries the completions (design of three-valued facts after
S. C. Kleene, Introduction to Metamathematics, section 64).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

__all__ = [
    "All",
    "Any",
    "Ask",
    "Breach",
    "Breaches",
    "Closed",
    "Expression",
    "Not",
    "Sheet",
    "Test",
    "Truth",
    "Value",
    "disjunction",
    "facts_of",
    "questions_of",
    "resolve",
    "walk",
]

Value = str | bool
Truth = bool | None
Sheet = Mapping[str, frozenset[Value]]
Breaches = Mapping[str, Truth]


@dataclass(frozen=True)
class Test:
    """True where every possible value of `fact` is one of `values`."""

    fact: str
    values: frozenset[Value]

    def kleene(self, sheet: Sheet, breaches: Breaches) -> Truth:
        """Return the Kleene value on `sheet`."""
        possible = sheet[self.fact]
        if possible <= self.values:
            return True
        return False if possible.isdisjoint(self.values) else None


@dataclass(frozen=True)
class Not:
    """The opposite of `part`."""

    part: Expression

    def kleene(self, sheet: Sheet, breaches: Breaches) -> Truth:
        """Return the Kleene value on `sheet`."""
        inner = self.part.kleene(sheet, breaches)
        return None if inner is None else not inner


@dataclass(frozen=True)
class All:
    """Every part holds; true when there is no part."""

    parts: tuple[Expression, ...]

    def kleene(self, sheet: Sheet, breaches: Breaches) -> Truth:
        """Return the Kleene value on `sheet`."""
        return conjunction([part.kleene(sheet, breaches) for part in self.parts])


@dataclass(frozen=True)
class Any:
    """At least one part holds."""

    parts: tuple[Expression, ...]

    def kleene(self, sheet: Sheet, breaches: Breaches) -> Truth:
        """Return the Kleene value on `sheet`."""
        return disjunction([part.kleene(sheet, breaches) for part in self.parts])


@dataclass(frozen=True)
class Ask:
    """The expression of whichever reading of `question` is tried."""

    question: str

    def kleene(self, sheet: Sheet, breaches: Breaches) -> Truth:
        """Raise ValueError: a question has no value until a reading is chosen."""
        raise ValueError(f"unresolved question {self.question}")


@dataclass(frozen=True)
class Breach:
    """At least one of `norms` is established on the same sheet.

    `breaches` says of each whether it is established (True), cannot be (False) or may be (None).
    """

    norms: tuple[str, ...]

    def kleene(self, sheet: Sheet, breaches: Breaches) -> Truth:
        """Return the Kleene value of what `breaches` says."""
        return disjunction([breaches[norm] for norm in self.norms])


Expression = Test | Not | All | Any | Ask | Breach


def walk(expression: Expression) -> Iterator[Expression]:
    """Yield `expression` and every expression in it, from the outside in."""
    yield expression
    match expression:
        case Not(part):
            yield from walk(part)
        case All(parts) | Any(parts):
            for part in parts:
                yield from walk(part)


def facts_of(expression: Expression) -> list[str]:
    """Return the facts that `expression` tests, once per occurrence."""
    return [part.fact for part in walk(expression) if isinstance(part, Test)]


def questions_of(expression: Expression) -> set[str]:
    """Return the legal questions that `expression` itself asks."""
    return {part.question for part in walk(expression) if isinstance(part, Ask)}


def resolve(
    expression: Expression,
    choices: Mapping[str, str],
    readings: Mapping[tuple[str, str], Expression],
) -> Expression:
    """Replace each question in `expression` by the expression of its chosen reading.

    `choices` names a reading for every question that can be reached; `readings` holds the
    expression of each (question, reading), which may ask another question in turn.
    """
    match expression:
        case Ask(question):
            return resolve(readings[question, choices[question]], choices, readings)
        case Not(part):
            return Not(resolve(part, choices, readings))
        case All(parts):
            return All(tuple(resolve(part, choices, readings) for part in parts))
        case Any(parts):
            return Any(tuple(resolve(part, choices, readings) for part in parts))
        case _:
            return expression


def conjunction(truths: Iterable[Truth]) -> Truth:
    """Return the Kleene conjunction: false wins over unknown, unknown over true."""
    result: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            result = None
    return result


def disjunction(truths: Iterable[Truth]) -> Truth:
    """Return the Kleene disjunction: true wins over unknown, unknown over false."""
    result: Truth = False
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            result = None
    return result


@dataclass(frozen=True)
class Closed:
    """A resolved expression, ready to be evaluated on many sheets."""

    expression: Expression

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The facts it tests, each once, in order of first occurrence."""
        return tuple(dict.fromkeys(facts_of(self.expression)))

    @cached_property
    def repeated(self) -> tuple[str, ...]:
        """The facts that it tests more than once."""
        tested = facts_of(self.expression)
        return tuple(fact for fact in self.facts if tested.count(fact) > 1)

    @cached_property
    def tests(self) -> dict[str, tuple[frozenset[Value], ...]]:
        """The value sets that each fact is tested against."""
        found: dict[str, dict[frozenset[Value], None]] = {fact: {} for fact in self.facts}
        for part in walk(self.expression):
            if isinstance(part, Test):
                found[part.fact][part.values] = None
        return {fact: tuple(sets) for fact, sets in found.items()}

    def truth(self, sheet: Sheet, breaches: Breaches) -> Truth:
        """Return the value that holds in every completion of `sheet`, else None."""
        value = self.expression.kleene(sheet, breaches)
        if value is not None or not self.repeated:
            return value
        return self._over_completions(sheet, breaches)

    def _over_completions(self, sheet: Sheet, breaches: Breaches) -> Truth:
        """Try the values of the facts that occur twice; of the others Kleene's logic is exact."""
        choices = [self._representatives(fact, sheet[fact]) for fact in self.repeated]
        world = {fact: sheet[fact] for fact in self.facts}
        seen: set[Truth] = set()
        for values in product(*choices):
            world.update((f, frozenset((v,))) for f, v in zip(self.repeated, values, strict=True))
            seen.add(self.expression.kleene(world, breaches))
            if len(seen) > 1 or None in seen:
                return None
        return seen.pop()

    def _representatives(self, fact: str, possible: frozenset[Value]) -> list[Value]:
        """Return one value for each group that no test of `fact` tells apart."""
        groups: dict[tuple[bool, ...], Value] = {}
        for value in possible:
            groups.setdefault(tuple(value in values for values in self.tests[fact]), value)
        return list(groups.values())
