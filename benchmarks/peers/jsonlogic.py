"""JSON Logic, in the port that is maintained (json-logic-qubit): a rule for each norm."""

from __future__ import annotations

from typing import Any

from benchmarks.peers.shape import Ask, Peer
from benchmarks.question import Both, Condition, Facts, Leaf, Question

__all__ = ["jsonlogic"]


def jsonlogic(question: Question) -> Peer:
    """Write the rules."""
    from json_logic import jsonLogic

    rules = {norm: _told(condition) for norm, condition in question.norms.items()}

    def peer(facts: Facts) -> Ask:
        given = {fact: list(values) for fact, values in facts.items()}
        return lambda: frozenset(norm for norm, rule in rules.items() if jsonLogic(rule, given))

    return peer


def _told(condition: Condition) -> Any:
    if isinstance(condition, Leaf):
        word = "all" if condition.every else "some"
        told = {word: [{"var": condition.fact}, {"in": [{"var": ""}, list(condition.values)]}]}
        return {"!": [told]} if condition.negated else told
    is_both = isinstance(condition, Both)
    if not condition.parts:
        return is_both
    return {"and" if is_both else "or": [_told(part) for part in condition.parts]}
