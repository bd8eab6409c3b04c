"""rule-engine: a rule for each norm."""

from __future__ import annotations

from benchmarks.peers.shape import Ask, Peer
from benchmarks.question import Both, Condition, Facts, Leaf, Question

__all__ = ["ruleengine"]


def ruleengine(question: Question) -> Peer:
    """Parse the rules once."""
    from rule_engine import Rule

    rules = {norm: Rule(_told(condition)) for norm, condition in question.norms.items()}

    def peer(facts: Facts) -> Ask:
        given = {fact: set(values) for fact, values in facts.items()}
        return lambda: frozenset(norm for norm, rule in rules.items() if rule.matches(given))

    return peer


def _told(condition: Condition) -> str:
    if isinstance(condition, Leaf):
        fact = condition.fact
        values = "{" + ", ".join(f"'{value}'" for value in condition.values) + "}"
        if condition.every:
            told = f"({fact} & {values}) == {fact}"
        else:
            told = " or ".join(f"'{value}' in {fact}" for value in condition.values)
        return f"not ({told})" if condition.negated else f"({told})"
    if not condition.parts:
        return str(isinstance(condition, Both)).lower()
    word = " and " if isinstance(condition, Both) else " or "
    return f"({word.join(map(_told, condition.parts))})"
