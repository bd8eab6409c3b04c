"""The days of the calendars as logic: a world that lies on a day has its calendar facts."""

from __future__ import annotations

from datetime import date

from checker.lawbook.prove.solver import Logic, Model
from checker.logic import Value
from checker.painting import Moment, last_day, moments_until
from checker.rulebook import Rulebook

__all__ = ["Calendars"]

Signature = tuple[tuple[str, frozenset[Value]], ...]


class Calendars:
    """The moments of every contest, grouped by what the calendar says of them."""

    def __init__(self, rulebook: Rulebook, logic: Logic) -> None:
        self._logic = logic
        self._groups: dict[int, list[Moment]] = {}
        self._spans: dict[tuple[date, date], int] = {}
        by_facts: dict[Signature, list[Moment]] = {}
        for moment in moments_until(rulebook, last_day(rulebook)):
            # A day on which the calendar itself is unsure, or that has none, proves nothing.
            if moment.facts and all(len(values) == 1 for values in moment.facts.values()):
                key = tuple(sorted(moment.facts.items()))
                by_facts.setdefault(key, []).append(moment)
        for facts, moments in by_facts.items():
            (group,) = logic.new(1)
            self._groups[group] = moments
            for fact, values in facts:
                logic.clause((-group, logic.among(fact, values)))

    def within(self, first: date, last: date) -> int:
        """Return a literal: the world lies on a day from `first` to `last`."""
        if (first, last) not in self._spans:
            (span,) = self._logic.new(1)
            inside = [
                group
                for group, moments in self._groups.items()
                if any(first <= moment.day <= last for moment in moments)
            ]
            self._logic.clause((-span, *inside))
            self._spans[first, last] = span
        return self._spans[first, last]

    def moment(self, model: Model, first: date, last: date) -> Moment:
        """Return a moment on which a world within these days lies, nation-wide and late first."""
        fitting = [
            moment
            for group, moments in self._groups.items()
            if group in model.marks
            for moment in moments
            if first <= moment.day <= last
        ]
        return max(fitting, key=lambda moment: (moment.region is None, moment.day))
