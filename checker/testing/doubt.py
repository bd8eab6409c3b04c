"""Doubt: a fact flipped, left out, widened, or disputed by a statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.incident.fields import fields_of
from checker.logic import Value
from checker.painting import UNKNOWN, Scene
from checker.rulebook import Fact
from checker.testing.brush import Brush
from checker.testing.dates import vague
from checker.testing.world import Studio, World

__all__ = ["Doubter"]

STANDINGS = ("contested", "verified", "admitted", "alleged")
NOT_HAPPENED = "tidak_ada"
CONDUCT = "conduct"


class Doubter:
    """Makes what was painted uncertain."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.scene: Scene = studio.scene
        self.brush: Brush = studio.brush

    def flip(self, world: World, facts: Sequence[Fact]) -> None:
        """Give one fact another value, or the act another day."""
        self.studio.look_at(world)
        count = len(facts) + 1
        chosen = self.brush.pick(count)
        if chosen == len(facts):
            self.scene.act["date"] = self.studio.other_day(world).isoformat()
            return
        self.flip_one(facts[chosen])

    def flip_one(self, fact: Fact) -> None:
        """Give a fact of the act that is looked at some value."""
        values = [v for v in fact.values if not (fact.id == CONDUCT and v == NOT_HAPPENED)]
        self.scene.put(fact, frozenset((self.brush.choose(values),)))

    def loosen(self, world: World, facts: Sequence[Fact], most: int) -> None:
        """Blank, widen or dispute up to `most` facts."""
        self.studio.look_at(world)
        for fact in self.brush.some(facts, most):
            self._loosen(fact)

    def blur(self, world: World) -> None:
        """Make the day of the act vague."""
        self.studio.look_at(world)
        rulebook, contest = self.studio.rulebook, world.moment.contest
        when = vague(self.brush, world.moment.day, contest, rulebook)
        if when is None:
            self.scene.act.pop("date", None)
        else:
            self.scene.act["date"] = when

    def dispute(self, world: World) -> None:
        """Add up to two statements on facts of which something is said."""
        self.studio.look_at(world)
        said = [
            fact
            for fact in self.studio.loose
            if any(self.scene.get(field) is not None for field in self.scene.fields_of(fact)[:1])
        ]
        for fact in self.brush.some(said, 2):
            self.state(self.scene.fields_of(fact)[0])

    def _loosen(self, fact: Fact) -> None:
        how = self.brush.number(0, 3)
        if how == 0:
            self.scene.blank(fact)
        elif how == 1:
            self.scene.put(fact, fact.domain)
        elif how == 2:
            self._widen(fact)
        else:
            for field in self.scene.fields_of(fact)[:1]:
                self.state(field)

    def _never(self, fact: Fact) -> frozenset[Value]:
        return frozenset((NOT_HAPPENED,)) if fact.id == CONDUCT else frozenset()

    def _widen(self, fact: Fact) -> None:
        stated = [self.scene.get(field) for field in self.scene.fields_of(fact)[:1]]
        raw = stated[0] if stated else None
        now = {raw} if isinstance(raw, (str, bool)) and raw != UNKNOWN else set()
        others = [v for v in fact.values if v not in now and v not in self._never(fact)]
        values = frozenset((*now, *self.brush.some(others, 2)))
        if values:
            self.scene.put(fact, values & fact.domain or fact.domain)

    def state(self, field: str) -> None:
        """Add a statement on a field, with all that it needs to make sense."""
        head, _, rest = field.partition(".")
        holder = self.scene.holder(field)
        if not holder or self.scene.get(field) is None:
            return
        statements = self.scene.incident.setdefault("statements", [])
        standing = self.brush.choose(STANDINGS)
        statement: dict[str, Any] = {
            "field": f"{head}.{holder['id']}.{rest}",
            "standing": standing,
        }
        if standing == "verified" or self.brush.chance(40):
            statement["evidence"] = [self._evidence(statement["field"])]
        alternatives = self._alternatives(head, rest)
        if alternatives and standing in ("contested", "verified") and self.brush.chance(50):
            chosen = self.brush.some(alternatives, 2) or alternatives[:1]
            statement["alternative"] = chosen[0] if len(chosen) == 1 else chosen
        statements.append(statement)

    def _alternatives(self, section: str, field: str) -> list[Value]:
        kind = fields_of(section)[field]
        terms: list[Value] = [t for t in kind.terms if t != UNKNOWN]
        if field == CONDUCT:
            terms.insert(0, NOT_HAPPENED)
        return [*((True, False) if kind.is_truth else ()), *terms]

    def _evidence(self, path: str) -> str:
        evidence = self.scene.incident.setdefault("evidence", [])
        item: dict[str, Any] = {"id": f"e{len(evidence) + 1}", "kind": "surat"}
        if self.brush.chance(50):
            item["supports"] = [path]
        evidence.append(item)
        return str(item["id"])
