"""Norms as logic: when a norm is met, whole or part by part, on a given day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property

from checker.lawbook.prove.solver import Logic
from checker.logic import All, Any, Ask, Breach, Expression, Not, walk
from checker.rulebook import Norm, Rulebook

__all__ = ["Norms", "level_of", "overlap_of"]

CONDUCT = "conduct"
REGIME = "contest_regime"
NOT_HAPPENED = "tidak_ada"
ALWAYS = date.max
DECIDED = "decided_by"
ONLY_THE_BAN = "element"


def level_of(norm: Norm) -> str:
    """Return the level of a norm; one that impact decides has the level at each reach of it."""
    consequence = norm.consequence
    by_impact = "/".join(level for level, _ in consequence.by_impact.values())
    return consequence.level or by_impact or DECIDED


def overlap_of(one: Norm, other: Norm) -> tuple[date, date] | None:
    """Return the days on which both norms are surely in force, None where there is none."""
    first = max(_surely_from(one), _surely_from(other))
    last = min(one.validity.last or ALWAYS, other.validity.last or ALWAYS)
    return (first, last) if first <= last else None


def _surely_from(norm: Norm) -> date:
    margin = norm.validity.margin_days
    return norm.validity.first + timedelta(margin + 1) if margin else norm.validity.first


class Norms:
    """The literals of the norms of one rulebook."""

    def __init__(self, rulebook: Rulebook, logic: Logic) -> None:
        self.rulebook = rulebook
        self.logic = logic
        self._met: dict[tuple[str, frozenset[str], bool], int] = {}

    @cached_property
    def end(self) -> date:
        """A day after every change of the law."""
        return max(self.rulebook.turning_days)

    def feeding(self, norm: Norm, day: date) -> tuple[Norm, ...]:
        """Return the versions of the norms that feed a chained norm, as in force on `day`."""
        versions = (v for name in norm.breaches for v in self.rulebook.chains.get(name, ()))
        return tuple(version for version in versions if version.validity.covers(day))

    def days(self, first: date, last: date, *norms: Norm) -> list[date]:
        """Return one day for each run of days between the two on which the same norms feed."""
        begins = {
            version.validity.first
            for norm in norms
            for name in norm.breaches
            for version in self.rulebook.chains.get(name, ())
        }
        return sorted({first, *(day for day in begins if first <= day <= last)})

    def met(self, norm: Norm, day: date, *, clear: bool) -> int:
        """Return a literal: the norm is raised and met.

        `clear` says that no exception at all holds, else only those whose absence belongs to
        the ban do not.
        """
        fed = frozenset(version.id for version in self.feeding(norm, day))
        key = (norm.id, fed, clear)
        if key not in self._met:
            self._met[key] = self.logic.all_of(list(self.parts(norm, day, clear=clear)))
        return self._met[key]

    def parts(self, norm: Norm, day: date, *, clear: bool = False) -> dict[int, str]:
        """Return a literal for each part of a norm, by what the part is called."""
        logic, found = self.logic, {}
        if norm.applies is None:
            found[-logic.among(CONDUCT, (NOT_HAPPENED,))] = CONDUCT
        if norm.raising:
            found[logic.among(CONDUCT, norm.raising)] = "raised_by"
        if norm.raising_fact is not None:
            found[logic.among(norm.raising_fact, (True,))] = f"raised_by: {norm.raising_fact}"
        if norm.raising_where is not None:
            found[logic.literal(norm.raising_where)] = f"raised_by: {norm.raising_where.fact}"
        if norm.regime is not None:
            found[logic.among(REGIME, (norm.regime,))] = f"regime: {norm.regime}"
        for element in norm.elements:
            found[self._part(element.expression, norm, day, clear=clear)] = element.id
        for exemption in norm.exemptions:
            if clear or exemption.burden == ONLY_THE_BAN:
                found[-self._part(exemption.expression, norm, day, clear=clear)] = exemption.id
        return found

    def _part(self, expression: Expression, norm: Norm, day: date, *, clear: bool) -> int:
        if not self._names_norms(expression):
            return self.logic.literal(expression)
        match expression:
            case Not(part):
                return -self._part(part, norm, day, clear=clear)
            case All(parts):
                return self.logic.all_of([self._part(p, norm, day, clear=clear) for p in parts])
            case Any(parts):
                return self.logic.any_of([self._part(p, norm, day, clear=clear) for p in parts])
            case Ask(question):
                return self._asked(question, norm, day, clear=clear)
            case Breach(norms):
                feeding = [v for v in self.feeding(norm, day) if v.chain in norms]
                return self.logic.any_of([self.met(v, day, clear=clear) for v in feeding])
            case _:
                raise TypeError(expression)

    def _asked(self, question: str, norm: Norm, day: date, *, clear: bool) -> int:
        answers = [
            self.logic.all_of(
                [
                    self.logic.chosen(question, reading.id),
                    self._part(reading.expression, norm, day, clear=clear),
                ]
            )
            for reading in self.rulebook.questions[question].readings
        ]
        return self.logic.any_of(answers)

    def _names_norms(self, expression: Expression) -> bool:
        for part in walk(expression):
            if isinstance(part, Breach):
                return True
            if isinstance(part, Ask):
                readings = self.rulebook.questions[part.question].readings
                if any(self._names_norms(reading.expression) for reading in readings):
                    return True
        return False

    def facts(self, norms: Iterable[Norm], day: date) -> tuple[str, ...]:
        """Return the facts that norms, and those that feed them, turn on."""
        found: dict[str, None] = {}
        for norm in norms:
            if norm.raised_by != "classification":
                found[CONDUCT] = None
            if norm.regime is not None:
                found[REGIME] = None
            if norm.raising_fact is not None:
                found[norm.raising_fact] = None
            if norm.raising_where is not None:
                found[norm.raising_where.fact] = None
            for each in (norm, *self.feeding(norm, day)):
                found |= dict.fromkeys(
                    f for p in (*each.elements, *each.exemptions) for f in p.order
                )
        return tuple(found)
