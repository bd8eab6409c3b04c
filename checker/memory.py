"""What was worked out once and may be asked for again, within a bound.

Threads may share a memory: each step on it is one step of a dictionary. The worst that two of
them can do is to work the same thing out twice.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, Generic, Self, TypeVar

__all__ = ["Memory"]

V = TypeVar("V")


class Memory(Generic[V]):
    """Remembers up to `most` results; those that nobody asks for any more are forgotten first.

    There are two halves. A result that is put or found moves to the new half; when that is full,
    the old half is dropped and the new one grows old.
    """

    def __init__(self, most: int) -> None:
        self._half = max(1, most // 2)
        self._new: dict[Hashable, V] = {}
        self._old: dict[Hashable, V] = {}

    @classmethod
    def within(cls, memo: dict[str, Any], name: str, most: int) -> Self:
        """Return the memory `name` of those that live as long as `memo`, made at the first call."""
        found: Self | None = memo.get(name)
        return memo.setdefault(name, cls(most)) if found is None else found

    def get(self, key: Hashable) -> V | None:
        """Return what is remembered under `key`, None where nothing is."""
        found = self._new.get(key)
        if found is None:
            found = self._old.get(key)
            if found is not None:
                self.put(key, found)
        return found

    def put(self, key: Hashable, value: V) -> V:
        """Remember `value`, which is not None, and return it."""
        if len(self._new) >= self._half:
            self._old, self._new = self._new, {}
        self._new[key] = value
        return value

    def clear(self) -> None:
        """Forget everything."""
        self._old, self._new = {}, {}

    def __len__(self) -> int:
        return len(self._new.keys() | self._old.keys())
