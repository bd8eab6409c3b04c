"""A sheet with its presumptions: what is taken for granted until somebody says otherwise.

A presumption fills what is unstated or said to be unknown, never what is stated, denied with a
concrete alternative or contested. What the certain constraints exclude is not presumed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.facts.known import Known
from checker.facts.narrow import Contradiction, narrow
from checker.facts.sheets import Sheet
from checker.memory import Memory
from checker.rulebook import Presumption

__all__ = ["PRESUMED", "Presumed", "presume"]

PRESUMED = "presumed"
FILLED = frozenset(("unstated", "unknown", "derived", "calendar"))
REMEMBERED = 4096


def presume(sheet: Sheet, presumptions: Sequence[Presumption]) -> Sheet:
    """Return `sheet` with every presumption of `presumptions` that holds on it, in their order."""
    filled = Presumed.over(sheet)
    for presumption in presumptions:
        filled.take(presumption)
    return filled


class Presumed(Sheet):
    """A sheet on which presumptions are filled in: `stated` is the sheet as the file has it.

    `presumed` says which presumption filled a fact.
    """

    stated: Sheet
    presumed: dict[str, Presumption]

    @classmethod
    def over(cls, sheet: Sheet) -> Presumed:
        """Return `sheet` as one that presumptions may fill."""
        made = cls.__new__(cls)
        vars(made).update(vars(sheet))
        made._known = dict(sheet._known)
        made.stated, made.presumed = sheet, {}
        return made

    def take(self, presumption: Presumption) -> None:
        """Fill in `presumption` where its fact is open and it holds."""
        fact = presumption.fact
        known = self.known(fact)
        if len(known.values) == 1 or known.contested or known.origin not in FILLED:
            return
        values = known.values & presumption.values
        if not values or values == known.values:
            return
        if presumption.when.truth(self.values(presumption.when.facts), {}) is not True:
            return
        self._fill(fact, known._replace(values=values, origin=PRESUMED, standing="alleged"))
        if self._known[fact].origin == PRESUMED:
            self.presumed[fact] = presumption

    def _fill(self, fact: str, known: Known) -> None:
        if fact not in self.rulebook.constrained:
            self._known[fact] = known
            return
        raw = {name: self.known(name) for name in self.rulebook.constrained} | {fact: known}
        memory: Memory[Any] = Memory.within(self.rulebook.memo, "presumed", REMEMBERED)
        key = tuple(raw.values())
        found = memory.get(key)
        if found is None:
            found = memory.put(key, (self._narrowed_or_none(raw),))
        (narrowed,) = found
        if narrowed is not None:
            self._known.update(narrowed)

    def _narrowed_or_none(self, raw: dict[str, Known]) -> dict[str, Known] | None:
        """Return what the constraints leave; None where what is stated excludes it."""
        try:
            return narrow(raw, self.rulebook.clauses)
        except Contradiction:
            return None
