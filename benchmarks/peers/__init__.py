"""Other ways to the same answer: engines, and Python written for these norms alone.

Each is asked the same question about the same facts. Only the asking is timed: the rules are
compiled and the facts brought into the form that an engine takes beforehand, which favours it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.peers.cedar import cedar
from benchmarks.peers.compiled import compiled
from benchmarks.peers.jsonlogic import jsonlogic
from benchmarks.peers.ruleengine import ruleengine
from benchmarks.peers.shape import Ask, Peer
from benchmarks.peers.zen import zen
from benchmarks.question import Question

__all__ = ["PEERS", "Ask", "Peer"]

PEERS: Mapping[str, Callable[[Question], Peer]] = {
    "Python": compiled,
    "zen-engine": zen,
    "json-logic-qubit": jsonlogic,
    "cedarpy": cedar,
    "rule-engine": ruleengine,
}
"""The name of the distribution, and what makes the peer ready for a question."""
