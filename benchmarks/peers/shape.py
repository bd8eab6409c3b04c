"""What a peer is."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.question import Facts

__all__ = ["Ask", "Peer"]

Ask = Callable[[], frozenset[str]]
"""Asks once, and returns the ids of the norms that are candidates."""

Peer = Callable[[Facts], Ask]
"""Takes the facts of a sheet in, so that it can be asked about them."""
