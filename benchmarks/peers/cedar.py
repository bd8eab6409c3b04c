"""cedarpy (Cedar): a policy for each norm; those that permit are the candidates."""

from __future__ import annotations

import json

from benchmarks.peers.shape import Ask, Peer
from benchmarks.question import Both, Condition, Facts, Leaf, Question

__all__ = ["cedar"]

REQUEST = {"principal": 'U::"u"', "action": 'Action::"ask"', "resource": 'R::"r"'}


def cedar(question: Question) -> Peer:
    """Parse the policies once."""
    from cedarpy import Entities, PolicySet, is_authorized

    norms = list(question.norms)
    policies = PolicySet.from_str("\n".join(map(_policy, question.norms.values())))
    nobody = Entities.from_json_str("[]")

    def peer(facts: Facts) -> Ask:
        request = {**REQUEST, "context": json.dumps(facts)}

        def ask() -> frozenset[str]:
            answer = is_authorized(request, policies, nobody)
            return frozenset(norms[int(name[6:])] for name in answer.diagnostics.reasons)

        return ask

    return peer


def _policy(condition: Condition) -> str:
    return f"permit (principal, action, resource) when {{ {_told(condition)} }};"


def _told(condition: Condition) -> str:
    if isinstance(condition, Leaf):
        values, fact = json.dumps(list(condition.values)), f"context.{condition.fact}"
        told = (
            f"{values}.containsAll({fact})" if condition.every else f"{fact}.containsAny({values})"
        )
        return f"!({told})" if condition.negated else told
    if not condition.parts:
        return str(isinstance(condition, Both)).lower()
    word = " && " if isinstance(condition, Both) else " || "
    return f"({word.join(map(_told, condition.parts))})"
