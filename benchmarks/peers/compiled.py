"""Python written for these norms alone: one function, in which equal conditions stand once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.peers.shape import Ask, Peer
from benchmarks.question import Both, Condition, Facts, Leaf, Question

__all__ = ["compiled"]


def compiled(question: Question) -> Peer:
    """Write the function and compile it."""
    leaves = [leaf for told in question.norms.values() for leaf in _leaves(told)]
    names = sorted({leaf.fact for leaf in leaves})
    scope: dict[str, Any] = {_constant(leaf.values): frozenset(leaf.values) for leaf in leaves}
    exec(_source(question, names), scope)  # what is run was written here
    decide: Callable[..., frozenset[str]] = scope["decide"]

    def peer(facts: Facts) -> Ask:
        given = [frozenset(facts[name]) for name in names]
        return lambda: decide(*given)

    return peer


def _source(question: Question, names: list[str]) -> str:
    shared = _shared(question)
    lines = [f"def decide({', '.join(names)}):", "    found = []"]
    lines += [f"    {name} = {_python(condition, {})}" for condition, name in shared.items()]
    for norm, condition in question.norms.items():
        lines += [f"    if {_python(condition, shared)}:", f"        found.append({norm!r})"]
    return "\n".join([*lines, "    return frozenset(found)"])


def _leaves(condition: Condition) -> Iterator[Leaf]:
    if isinstance(condition, Leaf):
        yield condition
    else:
        for part in condition.parts:
            yield from _leaves(part)


def _shared(question: Question) -> dict[Condition, str]:
    """Name the conditions that several norms have, so that they are worked out once."""
    parts = Counter(
        part
        for condition in question.norms.values()
        if isinstance(condition, Both)
        for part in condition.parts
    )
    return {part: f"c{i}" for i, (part, times) in enumerate(parts.items()) if times > 1}


def _python(condition: Condition, shared: dict[Condition, str]) -> str:
    if condition in shared:
        return shared[condition]
    if isinstance(condition, Leaf):
        return _leaf(condition)
    if not condition.parts:
        return str(isinstance(condition, Both))
    word = " and " if isinstance(condition, Both) else " or "
    return f"({word.join(_python(part, shared) for part in condition.parts)})"


def _leaf(leaf: Leaf) -> str:
    if leaf.every:
        told = f"{leaf.fact} <= {_constant(leaf.values)}"
    elif len(leaf.values) == 1:
        told = f"{leaf.values[0]!r} in {leaf.fact}"
    else:
        told = f"not {leaf.fact}.isdisjoint({_constant(leaf.values)})"
    return f"(not {told})" if leaf.negated else f"({told})"


def _constant(values: tuple[str, ...]) -> str:
    return "_".join(("any", *values))
