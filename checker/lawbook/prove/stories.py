"""From a world to an incident, and back through the checker: are both norms met by it?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

from checker.checker import Checker
from checker.errors import CheckerError
from checker.findings import Finding
from checker.lawbook.prove.days import Calendars
from checker.lawbook.prove.model import Story
from checker.lawbook.prove.norms import Norms
from checker.lawbook.prove.solver import Logic, Model
from checker.logic import Value
from checker.painting import Moment, Scene
from checker.rulebook import Norm, Rulebook

__all__ = ["Stories"]

# What other facts depend on is written first; the first three are said in any case.
FIRST = (
    "actor_status",
    "target_kind",
    "conduct",
    "tie_to_target",
    "in_service",
    "candidacy_stage",
    "target_stage",
    "target_is_independent",
    "act_direction",
)
SAID = 3
ATTEMPTS = 12
ESTABLISHED = "established"
ACTOR, ACT = "a1", "p1"

Span = tuple[date, date]


class Stories:
    """Finds incidents that meet two norms at once."""

    def __init__(self, rulebook: Rulebook, logic: Logic, norms: Norms) -> None:
        self.rulebook = rulebook
        self.logic = logic
        self.norms = norms

    @cached_property
    def calendars(self) -> Calendars:
        """The days on which a story may be told."""
        return Calendars(self.rulebook, self.logic)

    @cached_property
    def _checker(self) -> Checker:
        return Checker(self.rulebook)

    def together(self, one: Norm, other: Norm, span: Span) -> bool:
        """Return whether one sheet meets both norms on a day of `span`."""
        return self.logic.possible(*self._both(one, other, span))

    def _both(self, one: Norm, other: Norm, span: Span) -> list[int]:
        wanted = [self.norms.met(norm, span[0], clear=True) for norm in (one, other)]
        return [*wanted, self.calendars.within(*span)]

    def of(self, one: Norm, other: Norm, span: Span) -> Story | None:
        """Return an incident in which both norms are established, None if none is found.

        Worlds that are usual are tried before others.
        """
        wanted = self._both(one, other, span)
        names = self._named((one, other), span[0])
        (attempt,) = self.logic.new(1)
        for usually in (True, False):
            for _ in range(ATTEMPTS):
                model = self.logic.solve(*wanted, attempt, usually=usually)
                if model is None:
                    break
                moment = self.calendars.moment(model, *span)
                incident = self._written(model, moment, names)
                if self._meets(incident, moment.day, (one, other), model):
                    return Story(moment.day, incident, self._asked((one, other), model))
                self._exclude(model, names, attempt)
        return None

    def _named(self, norms: Iterable[Norm], day: date) -> list[str]:
        facts = self.norms.facts(norms, day)
        order = [name for i, name in enumerate(FIRST) if i < SAID or name in facts]
        return list(dict.fromkeys([*order, *facts]))

    def _exclude(self, model: Model, names: Iterable[str], attempt: int) -> None:
        said = [self.logic.among(name, (model.facts[name],)) for name in names]
        self.logic.clause([-attempt, *(-literal for literal in said)])

    def _written(self, model: Model, moment: Moment, names: Iterable[str]) -> dict[str, Any]:
        scene = Scene(self.rulebook)
        scene.enter(moment.contest)
        scene.add_actor()
        scene.add_target()
        if moment.region is not None:
            scene.target["region"] = moment.region
        scene.add_act()["date"] = moment.day.isoformat()
        for name in names:
            fact = self.rulebook.facts[name]
            if scene.can_put(fact):
                value: frozenset[Value] = frozenset((model.facts[name],))
                scene.put(fact, value)
        scene.tidy()
        return {key: value for key, value in scene.incident.items() if value != []}

    def _asked(self, norms: Iterable[Norm], model: Model) -> dict[str, str]:
        asked = {question for n in norms for c in n.combinations for question in c.choices}
        return {question: model.readings[question] for question in sorted(asked)}

    def _meets(
        self, incident: dict[str, Any], day: date, norms: Iterable[Norm], model: Model
    ) -> bool:
        try:
            found = self._checker.examine(incident, as_of=day).found
        except CheckerError:
            return False
        own = {f.chain: f for f in found[ACTOR].findings if f.act.id == ACT}
        return all(n.chain in own and _is_met(own[n.chain], model) for n in norms)


def _is_met(finding: Finding, model: Model) -> bool:
    """Return whether a finding is established, of itself, under the readings of a world."""
    if finding.own_state == ESTABLISHED:
        return True
    outcome = finding.outcome
    return outcome is not None and any(
        state == ESTABLISHED and combination.choices.items() <= model.readings.items()
        for state, combination in zip(outcome.states, outcome.norm.combinations, strict=True)
    )
