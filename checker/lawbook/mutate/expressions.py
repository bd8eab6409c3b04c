"""Expressions with one test the other way round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.logic import All, Any, Ask, Breach, Expression, Not, Test

__all__ = ["negations"]


def negations(expression: Expression) -> Iterator[tuple[str, Expression]]:
    """Yield `expression` with each of its tests negated once, and what was negated.

    A question of law is negated as a whole: its readings belong to no single norm. What occurs
    twice is told apart by a number.
    """
    seen: Counter[str] = Counter()
    for name, changed in _negated(expression):
        seen[name] += 1
        yield (f"{name}#{seen[name]}" if seen[name] > 1 else name), changed


def _negated(expression: Expression) -> Iterator[tuple[str, Expression]]:
    match expression:
        case Not(part):
            yield from ((name, Not(changed)) for name, changed in _negated(part))
        case All(parts) | Any(parts):
            for i, part in enumerate(parts):
                for name, changed in _negated(part):
                    yield name, type(expression)((*parts[:i], changed, *parts[i + 1 :]))
        case _:
            yield _name(expression), Not(expression)


def _name(expression: Expression) -> str:
    match expression:
        case Test(fact, values) if values == {True}:
            return fact
        case Test(fact, values):
            named = sorted(str(value).lower() for value in values)
            rest = f"+{len(named) - 1}" if len(named) > 1 else ""
            return f"{fact}={named[0]}{rest}" if named else fact
        case Ask(question):
            return question
        case Breach():
            return "breach"
        case _:
            raise TypeError(expression)
