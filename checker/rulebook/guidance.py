"""Guidance: what bodies say beside the law. It is shown and never decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker.logic import Closed, Expression
from checker.rulebook.model import Text, Validity

__all__ = ["Guidance"]


@dataclass(frozen=True)
class Guidance:
    """One entry: when it is shown and what it says.

    `contests` empty means any contest; `validity` holds the days of the act that it speaks of.
    """

    id: str
    title: Text
    kind: str
    validity: Validity
    contests: frozenset[str]
    when: Expression
    text: Text
    items: tuple[Text, ...]
    confidence: str
    source: str
    disagreements: tuple[Text, ...]

    @cached_property
    def closed(self) -> Closed:
        """Its condition, ready to be evaluated."""
        return Closed(self.when)

    def speaks_of(self, first: date, last: date, *, one_day: bool) -> bool:
        """Return whether it speaks of all the days from `first` to `last`; of one if `one_day`."""
        valid = self.validity
        if one_day:
            return valid.first <= last and (valid.last is None or first <= valid.last)
        return valid.covers(first) and valid.covers(last)
