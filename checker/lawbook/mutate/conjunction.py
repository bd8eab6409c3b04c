"""Candidates of a mutated rulebook, without the rule engine."""

from __future__ import annotations

from collections.abc import Mapping

from checker.rulebook import Norm, Rulebook

__all__ = ["Conjunction"]


class Conjunction:
    """The norms whose element keys are all present: what durable-rules is asked for.

    A host of durable-rules takes a megabyte, is never freed, and would have to be made anew for
    each of thousands of mutants. That it gives this conjunction has its own proof, at run time
    and in the property that holds engine and evaluator together; here the examples are tried.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self._norms: dict[str, list[Norm]] = {}
        for norm in rulebook.norms.values():
            self._norms.setdefault(norm.regulation, []).append(norm)

    def match(self, keys: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Return the norms of the regulations asked for whose keys are among those present."""
        return frozenset(
            norm.id
            for name, present in keys.items()
            for norm in self._norms.get(name, ())
            if all(element.key in present for element in norm.elements)
        )
