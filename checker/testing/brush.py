"""Choices made by Hypothesis, by name; the first and the smallest are what it shrinks to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from checker.calendar import ONE_DAY

__all__ = ["Brush"]

T = TypeVar("T")


@dataclass(frozen=True)
class Brush:
    """A source of choices."""

    draw: st.DrawFn

    def number(self, least: int, most: int) -> int:
        """Choose a number; both ends count."""
        return self.draw(st.integers(least, most))

    def pick(self, count: int) -> int:
        """Choose a number from zero to `count`, not included."""
        return self.number(0, count - 1)

    def choose(self, things: Sequence[T]) -> T:
        """Choose one of `things`, of which there is at least one."""
        return things[self.pick(len(things))]

    def chance(self, percent: int) -> bool:
        """Say yes in about `percent` of a hundred cases."""
        return self.number(0, 99) >= 100 - percent

    def some(self, things: Sequence[T], most: int) -> list[T]:
        """Choose up to `most` of `things`, each at most once."""
        left = list(things)
        count = self.number(0, min(most, len(left)))
        return [left.pop(self.pick(len(left))) for _ in range(count)]

    def day_from(self, day: date, most: int) -> date:
        """Choose a day at most `most` days after `day`."""
        return day + self.number(0, most) * ONE_DAY
