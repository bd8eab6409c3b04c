"""What a condition rests on: the fewest facts that keep it as it is, whatever the others become.

The truths that a condition may come to are worked out from the inside, each part by itself. So
they are at least those that it can have: a ground that is found holds, and where none is, the
condition rests on every fact of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from checker.logic import (
    All,
    Any,
    Breach,
    Breaches,
    Closed,
    Expression,
    Not,
    Test,
    Truth,
    Value,
    conjunction,
    disjunction,
)
from checker.rulebook import Fact

__all__ = ["Grounds"]

ANY_TRUTH: frozenset[Truth] = frozenset((True, False, None))

_Options = tuple[frozenset[Value], ...]
_Ground = Mapping[str, frozenset[Value]]
_Holds = Callable[[str, _Options], bool]


class Grounds:
    """The grounds of the conditions of one rulebook, each worked out once."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self._facts = facts
        self._free: dict[str, _Options] = {}
        self._known: dict[object, _Ground] = {}

    def of(
        self,
        closed: Closed,
        values: Mapping[str, frozenset[Value]],
        never: frozenset[Truth],
        breaches: Breaches | None = None,
    ) -> _Ground:
        """Return facts, each with values, on which it rests that `closed` is none of `never`.

        As long as each of these facts stays as it is in `values`, or gets one of the values given
        with it, `closed` comes to none of the truths in `never`. `breaches` says what is known of
        other norms; left out, anything may become of them.
        """
        told = None if breaches is None else tuple(sorted(breaches.items()))
        key = (closed, tuple(values[fact] for fact in closed.facts), never, told)
        if key not in self._known:
            self._known[key] = self._find(closed, values, never, breaches)
        return self._known[key]

    def may_be(
        self, closed: Closed, values: Mapping[str, frozenset[Value]], wanted: frozenset[Truth]
    ) -> bool:
        """Return whether `closed` may be one of `wanted`, whatever becomes of other norms."""
        options = {fact: self._as_it_is(closed, fact, values[fact]) for fact in closed.facts}
        return not _attainable(closed.expression, options, None).isdisjoint(wanted)

    def _find(
        self,
        closed: Closed,
        values: Mapping[str, frozenset[Value]],
        never: frozenset[Truth],
        breaches: Breaches | None,
    ) -> _Ground:
        options = {fact: self._as_it_is(closed, fact, values[fact]) for fact in closed.facts}

        def holds(fact: str, tried: _Options) -> bool:
            found = _attainable(closed.expression, {**options, fact: tried}, breaches)
            return found.isdisjoint(never)

        if not _attainable(closed.expression, options, breaches).isdisjoint(never):
            return {fact: frozenset() for fact in closed.facts}
        kept = []
        for fact in sorted(closed.facts, key=lambda f: -len(self._facts[f].values)):
            if holds(fact, self._freely(fact)):
                options[fact] = self._freely(fact)
            else:
                kept.append(fact)
        return {fact: frozenset(self._widened(fact, options, holds)) for fact in kept}

    def _widened(self, fact: str, options: dict[str, _Options], holds: _Holds) -> Iterator[Value]:
        """Yield the values that a fact may get, and let it have them from now on."""
        for value in self._facts[fact].values:
            wider = (*options[fact], frozenset((value,)))
            if holds(fact, wider):
                options[fact] = wider
                yield value

    def _as_it_is(self, closed: Closed, fact: str, values: frozenset[Value]) -> _Options:
        """Return what is known; a fact that is tested twice counts value by value as well."""
        if fact in closed.repeated and len(values) > 1:
            return (values, *(frozenset((value,)) for value in values))
        return (values,)

    def _freely(self, fact: str) -> _Options:
        if fact not in self._free:
            known = self._facts[fact]
            singly = (frozenset((value,)) for value in known.values)
            self._free[fact] = (known.domain, *singly)
        return self._free[fact]


def _attainable(
    expression: Expression, options: Mapping[str, _Options], breaches: Breaches | None
) -> frozenset[Truth]:
    """Return every truth that an expression may come to, and perhaps more."""
    match expression:
        case Test():
            return _tested(expression, options[expression.fact])
        case Not(part):
            found = _attainable(part, options, breaches)
            return frozenset(None if truth is None else not truth for truth in found)
        case All(parts) | Any(parts):
            join = conjunction if isinstance(expression, All) else disjunction
            reached: frozenset[Truth] = frozenset((isinstance(expression, All),))
            for part in parts:
                more = _attainable(part, options, breaches)
                reached = frozenset(join((one, other)) for one in reached for other in more)
            return reached
        case Breach():
            return ANY_TRUTH if breaches is None else frozenset((expression.kleene({}, breaches),))
    raise ValueError(f"not resolved: {expression}")


def _tested(test: Test, options: _Options) -> frozenset[Truth]:
    found: set[Truth] = set()
    for values in options:
        if values <= test.values:
            found.add(True)
        else:
            found.add(False if values.isdisjoint(test.values) else None)
    return frozenset(found | {None} if {True, False} <= found else found)
