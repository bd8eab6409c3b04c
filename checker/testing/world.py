"""One act of one person towards one target: facts decided one by one, and written down.

What is decided is checked against certain constraints at once, so that the next choice is made
among the values that are left. Facts that the calendar gives follow from contest and day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from checker.logic import Value
from checker.painting import Scene
from checker.rulebook import Fact, Norm, Rulebook
from checker.testing.brush import Brush
from checker.testing.moments import KIND, NONE, Moment, moments
from checker.testing.wanted import Plan, Wanted, meeting, settled

__all__ = ["Studio", "World"]

FIRST = (
    "target_kind",
    "tie_to_target",
    "actor_status",
    "in_service",
    "candidacy_stage",
    "conduct",
    "target_stage",
    "target_is_independent",
    "act_direction",
)
"""What other facts depend on is decided before them."""

SOMETIMES = frozenset(FIRST) - {"actor_status", "conduct"}
"""Of these something is said only now and then, where nothing asks for it."""

CONDUCT = "conduct"
PERSON = "person"
TIE = "tie_to_target"
ATTEMPTS = 12


@dataclass
class World:
    """An act that was painted: its norm if it was aimed, and what was decided of its facts."""

    actor: str
    target: str
    act: str
    moment: Moment
    norm: Norm | None
    wanted: Wanted = field(default_factory=dict)


class Studio:
    """Paints acts into a scene."""

    def __init__(self, rulebook: Rulebook, brush: Brush) -> None:
        self.rulebook = rulebook
        self.brush = brush
        self.scene = Scene(rulebook)
        self.worlds: list[World] = []
        self.loose = tuple(f for f in rulebook.facts.values() if self.scene.can_put(f))

    def paint(self, norm: Norm | None) -> World | None:
        """Add an act that meets `norm`, or any act; None where no world was found."""
        for _ in range(ATTEMPTS):
            plan = meeting(norm, self.rulebook, self.brush.pick) if norm else Plan()
            if plan is not None and (world := self._try(norm, plan)) is not None:
                return world
        return None

    def _try(self, norm: Norm | None, plan: Plan) -> World | None:
        earlier = self.brush.choose(self.worlds) if self.worlds else None
        known = self._known(earlier) if earlier and self.brush.chance(60) else {}
        wanted = _together(known, plan.wanted)
        wanted = settled(wanted, self.rulebook) if wanted is not None else None
        if wanted is None:
            return None
        moment = self._moment(plan, wanted)
        both = _together(wanted, moment.facts) if moment else None
        settled_both = settled(both, self.rulebook) if both is not None else None
        if moment is None or settled_both is None:
            return None
        world = World("", "", "", moment, norm, settled_both)
        self._set_up(world, earlier if known else None)
        self._decide(world, [*FIRST, *plan.wanted])
        self._decide(world, [fact.id for fact in self.brush.some(self.loose, 4)])
        self.worlds.append(world)
        return world

    def _known(self, earlier: World) -> Wanted:
        """Return what is known of the person of an earlier act."""
        return {
            fact: values
            for fact, values in earlier.wanted.items()
            if self.rulebook.facts[fact].kind == PERSON and fact != TIE
        }

    def _moment(self, plan: Plan, wanted: Wanted) -> Moment | None:
        fitting = [
            moment
            for moment in moments(self.rulebook)
            if plan.first <= moment.day <= plan.last and moment.fits(wanted)
        ]
        if not fitting:
            return None
        contests = sorted({moment.contest or "" for moment in fitting})
        contest = self.brush.choose(contests)
        return self.brush.choose([m for m in fitting if (m.contest or "") == contest])

    def _set_up(self, world: World, earlier: World | None) -> None:
        scene, moment = self.scene, world.moment
        scene.enter(moment.contest)
        if earlier is not None:
            ids = {actor["id"]: actor for actor in scene.incident["actors"]}
            scene.actor = ids[earlier.actor]
        else:
            scene.add_actor()
        scene.add_target()
        if moment.region is not None:
            scene.target["region"] = moment.region
        act = scene.add_act()
        act["date"] = moment.day.isoformat()
        world.actor, world.target, world.act = scene.actor["id"], scene.target["id"], act["id"]

    def look_at(self, world: World) -> None:
        """Look at the act of `world` again."""
        scene = self.scene
        for section, name in (("actors", "actor"), ("targets", "target"), ("acts", "act")):
            ids = {entry["id"]: entry for entry in scene.incident[section]}
            setattr(scene, name, ids.get(getattr(world, name), {}))
        scene.contest = world.moment.contest

    def _decide(self, world: World, facts: Iterable[str]) -> None:
        for name in dict.fromkeys(facts):
            fact = self.rulebook.facts[name]
            if not self.scene.can_put(fact):
                continue
            if name in world.wanted or name not in SOMETIMES or self.brush.chance(30):
                self._decide_one(world, fact)

    def _decide_one(self, world: World, fact: Fact) -> None:
        left = _ordered(world.wanted.get(fact.id, fact.domain), fact)
        left = [v for v in left if v != NONE] if fact.id == CONDUCT else left
        while left:
            value = left.pop(self.brush.pick(len(left)))
            after = settled({**world.wanted, fact.id: frozenset((value,))}, self.rulebook)
            if after is not None and not (fact.id == KIND and value == NONE and left):
                world.wanted = after
                self.scene.put(fact, frozenset((value,)))
                return

    def other_day(self, world: World) -> date:
        """Choose another day in the contest of `world`."""
        same = [m for m in moments(self.rulebook) if m.contest == world.moment.contest]
        return self.brush.choose(same).day


def _ordered(values: Iterable[Value], fact: Fact) -> list[Value]:
    known = set(values)
    return [value for value in fact.values if value in known]


def _together(one: Wanted, other: Wanted) -> Wanted | None:
    result = dict(one)
    for fact, values in other.items():
        result[fact] = result.get(fact, values) & values
        if not result[fact]:
            return None
    return result
