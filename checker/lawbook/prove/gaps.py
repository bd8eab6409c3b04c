"""Gaps: a conduct that a decree names, in a phase of a contest in which no norm can be met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from checker.lawbook.prove.acceptance import Acceptances
from checker.lawbook.prove.days import Calendars
from checker.lawbook.prove.model import Gap
from checker.lawbook.prove.norms import CONDUCT, REGIME, Norms
from checker.logic import Value
from checker.rulebook import Fact, Norm

__all__ = ["gaps"]

PHASE = "phase"
TARGET = "target_kind"
NONE = "tidak_ada"


def gaps(
    judged: Sequence[Norm], calendars: Calendars, norms: Norms, accepted: Acceptances
) -> Iterator[Gap]:
    """Yield each conduct and phase without a norm, for each decree and kind of target.

    A row of a decree rests on other norms. Asked is for a norm that the conduct itself raises,
    for a person whom some row on that conduct addresses, while the decree is in force; one that
    feeds a norm of a track counts. Only
    targets count towards which the conduct meets a row of the decree in some phase.
    """
    decrees: dict[str, list[Norm]] = {}
    for norm in judged:
        if norm.rests_on and norm.raising:
            decrees.setdefault(norm.regulation, []).append(norm)
    fed = {name for norm in judged for name in norm.breaches}
    feeding = [norm for norm in norms.rulebook.norms.values() if norm.chain in fed]
    reaching = list({norm.id: norm for norm in (*judged, *feeding)}.values())
    facts = norms.rulebook.facts
    regimes, kinds = (_real(facts[name]) for name in (REGIME, TARGET))
    for decree, rows in sorted(decrees.items()):
        named = [c for c in facts[CONDUCT].values if any(c in row.raising for row in rows)]
        for conduct, regime, kind in product(named, regimes, kinds):
            about = {CONDUCT: conduct, REGIME: regime, TARGET: kind}
            asked = _Asked(norms, calendars, rows, about)
            for phase in _phases_without(asked, reaching):
                found = Gap(decree, str(conduct), str(phase), str(regime), str(kind), None)
                yield replace(found, accepted=accepted.gap(found))


def _real(fact: Fact) -> list[Value]:
    return [value for value in fact.values if value != NONE]


def _phases_without(asked: _Asked, reaching: Sequence[Norm]) -> list[Value]:
    raised = [n for n in reaching if n.raising_where is None and asked.conduct in n.raising]
    phases = [phase for phase in _real(asked.norms.rulebook.facts[PHASE]) if asked.can_be(phase)]
    without = [phase for phase in phases if not any(asked.meets(n, phase) for n in raised)]
    reached = any(asked.meets(row, phase) for row in asked.rows for phase in phases)
    return without if reached else []


class _Asked:
    """One conduct towards one kind of target in one kind of contest."""

    def __init__(
        self,
        norms: Norms,
        calendars: Calendars,
        rows: Sequence[Norm],
        about: Mapping[str, Value],
    ) -> None:
        self.norms = norms
        self.calendars = calendars
        self.conduct = about[CONDUCT]
        logic = norms.logic
        self.rows = own = [row for row in rows if self.conduct in row.raising]
        subjects = [row.elements[row.subject].expression for row in own if row.subject is not None]
        addressed = [logic.any_of([logic.literal(s) for s in subjects])] if subjects else []
        said = [logic.among(fact, (value,)) for fact, value in about.items()]
        self.world = [*said, *addressed]
        self.first = min(row.validity.first for row in own)
        self.last = max(row.validity.last or date.max for row in own)

    def can_be(self, phase: Value) -> bool:
        """Return whether some calendar has such a day while the decree is in force."""
        return self._is_possible(phase, self.first, self.last)

    def meets(self, norm: Norm, phase: Value) -> bool:
        """Return whether a norm that the conduct raises can be met on such a day."""
        first = max(self.first, norm.validity.first)
        last = min(self.last, norm.validity.last or date.max)
        return self._is_possible(phase, first, last, self.norms.met(norm, first, clear=True))

    def _is_possible(self, phase: Value, first: date, last: date, *more: int) -> bool:
        logic = self.norms.logic
        days = self.calendars.within(first, last)
        wanted = [*self.world, logic.among(PHASE, (phase,)), days, *more]
        return logic.possible(*wanted, usually=True)
