"""zen-engine (GoRules): one decision of one expression node, an output for each norm."""

from __future__ import annotations

import json
from collections.abc import Mapping

from benchmarks.peers.shape import Ask, Peer
from benchmarks.question import Both, Condition, Facts, Leaf, Question

__all__ = ["zen"]


def zen(question: Question) -> Peer:
    """Make the decision ready."""
    from zen import ZenDecisionContent, ZenEngine

    norms = list(question.norms)
    decision = ZenEngine().create_decision(ZenDecisionContent(json.dumps(_graph(question))))

    def peer(facts: Facts) -> Ask:
        given = {fact: list(values) for fact, values in facts.items()}

        def ask() -> frozenset[str]:
            told: Mapping[str, bool] = decision.evaluate(given)["result"]
            return frozenset(norm for i, norm in enumerate(norms) if told[f"r{i}"])

        return ask

    return peer


def _graph(question: Question) -> dict[str, object]:
    outputs = [
        {"id": f"r{i}", "key": f"r{i}", "value": _told(condition)}
        for i, condition in enumerate(question.norms.values())
    ]
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", "content": {}},
        {"id": "norms", "type": "expressionNode", "name": "norms",
         "content": {"expressions": outputs}},
        {"id": "out", "type": "outputNode", "name": "out", "content": {}},
    ]  # fmt: skip
    ways = [("in", "norms"), ("norms", "out")]
    edges = [{"id": a + b, "sourceId": a, "targetId": b, "type": "edge"} for a, b in ways]
    return {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}


def _told(condition: Condition) -> str:
    if isinstance(condition, Leaf):
        word = "all" if condition.every else "some"
        told = f"{word}({condition.fact}, # in {list(condition.values)})"
        return f"(not {told})" if condition.negated else told
    if not condition.parts:
        return str(isinstance(condition, Both)).lower()
    word = " and " if isinstance(condition, Both) else " or "
    return f"({word.join(map(_told, condition.parts))})"
