"""The public strategies: incidents as they are reported, and single acts for one norm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from hypothesis import reject
from hypothesis import strategies as st

from checker.facts import Reported, Sheet
from checker.incident import Incident, as_json
from checker.rulebook import Fact, Norm, Rulebook
from checker.testing.brush import Brush
from checker.testing.doubt import Doubter
from checker.testing.mend import mended, to_incident
from checker.testing.moments import LAST_DAY
from checker.testing.surroundings import Surroundings
from checker.testing.world import Studio, World

__all__ = ["FactSheet", "fact_sheets", "incidents"]

AIMED = 50
MOST_BLANKS = 3
MOST_ACTS = 3


@dataclass(frozen=True)
class FactSheet:
    """One act of one person, as an incident, so that it goes through the facts stage.

    `norm` is the id of the norm that it was aimed at, None where it was not.
    """

    incident: Incident
    act: str
    actor: str
    norm: str | None
    as_of: date

    def sheets(self, rulebook: Rulebook) -> list[Sheet]:
        """Return the sheets of the act: one for each class of days on which nothing changes."""
        reported = Reported.of(as_json(self.incident), rulebook, self.as_of)
        return [s for act in reported.acts() if act.id == self.act for s in reported.sheets(act)]


def fact_sheets(
    rulebook: Rulebook | None = None,
    *,
    norm: str | None = None,
    as_of: date = LAST_DAY,
    doubts: bool = True,
) -> st.SearchStrategy[FactSheet]:
    """Generate single acts; half of them are aimed at a norm, all of them if `norm` names one.

    To aim is to choose a norm and readings and to build a world that meets it; then one fact is
    flipped and up to three are left out, widened or disputed, unless `doubts` is False. `as_of`
    is the day up to which a date that is left open may reach.
    """

    # A function of its own, so that a failing test does not print the whole rulebook.
    @st.composite
    def one(draw: st.DrawFn) -> FactSheet:
        studio = Studio(rulebook or _default(), Brush(draw))
        return _fact_sheet(studio, norm, as_of, doubts=doubts)

    return one()


def incidents(
    rulebook: Rulebook | None = None, *, as_of: date = LAST_DAY, sound: bool = True
) -> st.SearchStrategy[Incident]:
    """Generate validated incidents that respect the certain constraints.

    They have several people, acts and targets, values that are sets or unknown, statements,
    vague dates, alternatives, party membership and own candidacy, in every contest of the
    rulebook. No act is certainly later than the last day of 2025; a date that is left open may
    reach to `as_of`. With `sound` False what is stated may contradict itself.
    """

    @st.composite
    def one(draw: st.DrawFn) -> Incident:
        studio = Studio(rulebook or _default(), Brush(draw))
        return _incident(studio, as_of, sound=sound)

    return one()


def _fact_sheet(studio: Studio, norm: str | None, as_of: date, *, doubts: bool) -> FactSheet:
    book, brush = studio.rulebook, studio.brush
    aim = book.norms[norm] if norm else _aim(book, brush)
    world = _painted(studio, aim)
    if doubts:
        doubter, facts = Doubter(studio), _facts(studio, world.norm)
        if brush.chance(80):
            doubter.flip(world, facts)
        doubter.loosen(world, facts, MOST_BLANKS)
        if brush.chance(20):
            doubter.blur(world)
    Surroundings(studio).add_states(world)
    if not mended(studio.scene, as_of):
        reject()
    incident = to_incident(studio.scene)
    name = world.norm.id if world.norm else None
    return FactSheet(incident, world.act, world.actor, name, as_of)


def _incident(studio: Studio, as_of: date, *, sound: bool) -> Incident:
    brush, doubter, around = studio.brush, Doubter(studio), Surroundings(studio)
    for _ in range(brush.number(1, MOST_ACTS)):
        world = _painted(studio, _aim(studio.rulebook, brush))
        facts = _facts(studio, world.norm)
        if brush.chance(40):
            doubter.flip(world, facts)
        doubter.loosen(world, facts, MOST_BLANKS)
        if brush.chance(40):
            doubter.blur(world)
        around.add_states(world)
        if brush.chance(40):
            doubter.dispute(world)
    around.mingle()
    around.decorate()
    if sound and not mended(studio.scene, as_of):
        reject()
    return to_incident(studio.scene)


def _painted(studio: Studio, aim: Norm | None) -> World:
    return studio.paint(aim) or studio.paint(None) or reject()


def _aim(rulebook: Rulebook, brush: Brush) -> Norm | None:
    found = tuple(norm for norm in rulebook.norms.values() if norm.applies is None)
    return brush.choose(found) if brush.chance(AIMED) else None


def _facts(studio: Studio, aim: Norm | None) -> Sequence[Fact]:
    """Return the facts that a doubt is about: those of the norm, else any that matter."""
    if aim is None:
        return tuple(fact for fact in studio.loose if fact.on_sheet)
    book = studio.rulebook
    feeding = [v for name in aim.breaches for v in book.chains[name]]
    named = {fact for norm in (aim, *feeding) for fact in norm.facts} | {"conduct"}
    return tuple(fact for fact in studio.loose if fact.id in named)


@lru_cache(maxsize=1)
def _default() -> Rulebook:
    return Rulebook.load()
