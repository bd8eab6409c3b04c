"""Gaps: a conduct that a decree names, in a phase of a contest in which no norm can be met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product

from checker.lawbook.prove.acceptance import Acceptances
from checker.lawbook.prove.days import Calendars
from checker.lawbook.prove.model import Gap
from checker.lawbook.prove.norms import CONDUCT, REGIME, Norms
from checker.logic import Value
from checker.rulebook import Norm

__all__ = ["gaps"]

PHASE = "phase"
NONE = "tidak_ada"


def gaps(
    judged: Sequence[Norm], calendars: Calendars, norms: Norms, accepted: Acceptances
) -> Iterator[Gap]:
    """Yield each conduct, phase and regime without a norm, for each decree.

    A row of a decree rests on other norms. Asked is for a norm that the conduct itself raises,
    for a person whom some row on that conduct addresses, while the decree is in force.
    """
    decrees: dict[str, list[Norm]] = {}
    for norm in judged:
        if norm.rests_on and norm.raising:
            decrees.setdefault(norm.regulation, []).append(norm)
    facts = norms.rulebook.facts
    phases = [phase for phase in facts[PHASE].values if phase != NONE]
    regimes = [regime for regime in facts[REGIME].values if regime != NONE]
    for decree, rows in sorted(decrees.items()):
        named = [c for c in facts[CONDUCT].values if any(c in row.raising for row in rows)]
        for conduct, phase, regime in product(named, phases, regimes):
            asked = _Asked(norms, calendars, rows, (conduct, phase, regime))
            if asked.can_be and not any(asked.meets(norm) for norm in judged):
                names = (str(conduct), str(phase), str(regime))
                yield Gap(decree, *names, accepted.gap(*names))


class _Asked:
    """One conduct in one phase of one kind of contest."""

    def __init__(
        self,
        norms: Norms,
        calendars: Calendars,
        rows: Sequence[Norm],
        about: tuple[Value, Value, Value],
    ) -> None:
        self.norms = norms
        self.calendars = calendars
        self.conduct = about[0]
        logic = norms.logic
        facts = zip((CONDUCT, PHASE, REGIME), about, strict=True)
        own = [row for row in rows if self.conduct in row.raising]
        subjects = [row.elements[row.subject].expression for row in own if row.subject is not None]
        addressed = [logic.any_of([logic.literal(s) for s in subjects])] if subjects else []
        self.world = [*(logic.among(fact, (value,)) for fact, value in facts), *addressed]
        self.first = min(row.validity.first for row in own)
        self.last = max(row.validity.last or date.max for row in own)

    @property
    def can_be(self) -> bool:
        """Whether some calendar has such a day while the decree is in force."""
        days = self.calendars.within(self.first, self.last)
        return self.norms.logic.solve(*self.world, days, usually=True) is not None

    def meets(self, norm: Norm) -> bool:
        """Return whether a norm that the conduct raises can be met on such a day."""
        first = max(self.first, norm.validity.first)
        last = min(self.last, norm.validity.last or date.max)
        if self.conduct not in norm.raising or first > last:
            return False
        met = self.norms.met(norm, first, clear=True)
        days = self.calendars.within(first, last)
        return self.norms.logic.solve(*self.world, met, days, usually=True) is not None
