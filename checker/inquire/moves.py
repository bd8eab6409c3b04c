"""Single changes that may help: those that meet a part of a norm, or defeat one.

They come only from facts of the norms that are raised or could be raised for the actor, and each
is written into a field of the file. The calendar, the contest and the ids are never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice, product
from typing import Any

from checker.compare import UNSET, Setting
from checker.facts import Sheet
from checker.findings import Finding, is_strong
from checker.incident import as_json
from checker.inquire.answers import place_of
from checker.inquire.trial import Trials
from checker.logic import Truth, Value
from checker.painting import LEFT_OUT, restated
from checker.rulebook import Norm, Part

__all__ = ["MOST_CHANGES", "Move", "Moves"]

MOST_CHANGES = 4
MOST_WAYS = 24
MOST_CONDUCTS = 6
MOST_SETS = 200
CONDUCT, REGIME = "conduct", "contest_regime"
NONE = "tidak_ada"
NOBODY_SAID = ("unstated", "unknown", "inferred")


@dataclass(frozen=True)
class Move:
    """Fields that together say one thing of one fact; `is_known` if the file already says it."""

    settings: tuple[Setting, ...]
    is_known: bool


class Moves:
    """The changes that are worth trying on one incident."""

    def __init__(self, trials: Trials) -> None:
        self._incident = as_json(trials.incident)
        self._rulebook = trials.rulebook
        self._made: dict[tuple[Any, ...], Move | None] = {}

    def move(self, sheet: Sheet, fact: str, value: Value) -> Move | None:
        """Return the change that gives `fact` a value; None where no field of the file can."""
        key = (place_of(sheet), fact, value)
        if key not in self._made:
            self._made[key] = self._make(sheet, fact, value)
        return self._made[key]

    def _make(self, sheet: Sheet, fact: str, value: Value) -> Move | None:
        known = self._rulebook.facts[fact]
        never = fact == REGIME or (known.kind == "calendar" and fact != "target_stage")
        if never or (fact == CONDUCT and value == NONE):
            return None
        changes = restated(self._incident, self._rulebook, place_of(sheet), known, value)
        if not changes:
            return None
        settings = tuple(
            Setting(path, UNSET if new is LEFT_OUT else new) for path, new in changes.items()
        )
        return Move(settings, sheet.known(fact).origin not in NOBODY_SAID)

    # What defeats a norm

    def against(self, finding: Finding, others: Iterable[Finding]) -> Iterator[Move]:
        """Yield the changes each of which makes a norm that stands or is open not stand."""
        outcome, sheet = finding.outcome, finding.sheet
        if outcome is None:
            return
        for part in outcome.norm.elements:
            yield from self._turning(part, sheet, lambda truths: truths == {False})
        for exemption in outcome.norm.exemptions:
            if is_strong(exemption):
                yield from self._turning(exemption, sheet, lambda truths: truths == {True})
        for feeding in others:
            if feeding.chain in (finding.breach_states or ()) and feeding.act is finding.act:
                yield from self.against(feeding, ())
        yield from self._other_conducts(sheet, outcome.norm)

    def _other_conducts(self, sheet: Sheet, norm: Norm) -> Iterator[Move]:
        for value in self._rulebook.facts[CONDUCT].values if norm.raising else ():
            if value not in norm.raising:
                yield from self._one(sheet, CONDUCT, value)

    def described(self, sheet: Sheet) -> Iterator[Move]:
        """Yield what an act of which nothing is known may have been."""
        for value in self._rulebook.facts[CONDUCT].values:
            yield from self._one(sheet, CONDUCT, value)

    def _turning(
        self, part: Part, sheet: Sheet, wanted: Callable[[set[Truth]], bool]
    ) -> Iterator[Move]:
        values = sheet.values(part.facts)
        for fact in part.order:
            for value in self._rulebook.facts[fact].values:
                world = {**values, fact: frozenset((value,))}
                if world[fact] != values[fact] and wanted(_truths(part, world)):
                    yield from self._one(sheet, fact, value)

    def _one(self, sheet: Sheet, fact: str, value: Value) -> Iterator[Move]:
        move = self.move(sheet, fact, value)
        if move is not None:
            yield move

    # What meets a norm

    def towards(self, norm: Norm, sheet: Sheet) -> Iterator[tuple[Move, ...]]:
        """Yield sets of changes each of which meets every part of a norm that is not met yet."""
        if norm.regime is not None and norm.regime not in sheet.known(REGIME).values:
            return
        needs = list(self._needs(norm, sheet))
        for name in norm.breaches[:1]:
            feeding = self._rulebook.chains[name][0]
            needs += self._needs(feeding, sheet)
        if len(needs) > MOST_CHANGES or not all(needs):
            return
        for chosen in islice(product(*needs), MOST_SETS):
            moves = tuple(dict.fromkeys(move for way in chosen for move in way))
            if moves and _size(moves) <= MOST_CHANGES:
                yield moves

    def _needs(self, norm: Norm, sheet: Sheet) -> Iterator[list[tuple[Move, ...]]]:
        """Yield for each part that is not met the ways to meet it, unknown fields first."""
        conduct = sheet.known(CONDUCT).values
        if norm.raising and not conduct <= norm.raising:
            order = [v for v in self._rulebook.facts[CONDUCT].values if v in norm.raising]
            moves = (self.move(sheet, CONDUCT, value) for value in order[:MOST_CONDUCTS])
            yield [(move,) for move in moves if move is not None]
        if norm.raising_fact and sheet.known(norm.raising_fact).values != {True}:
            yield [(move,) for move in self._one(sheet, norm.raising_fact, True)]
        for element in norm.elements:
            if element.facts and True not in _truths(element, sheet.values(element.facts)):
                yield self._ways(element, sheet, True)
        for exemption in norm.exemptions:
            truths = _truths(exemption, sheet.values(exemption.facts))
            if truths != {False} and (exemption.burden == "element" or True in truths):
                yield self._ways(exemption, sheet, False)

    def _ways(self, part: Part, sheet: Sheet, truth: bool) -> list[tuple[Move, ...]]:
        found = self._ways_of(part, sheet, truth, 1) or self._ways_of(part, sheet, truth, 2)
        return sorted(found, key=lambda moves: any(m.is_known for m in moves))[:MOST_WAYS]

    def _ways_of(self, part: Part, sheet: Sheet, truth: bool, count: int) -> list[tuple[Move, ...]]:
        values, facts = sheet.values(part.facts), self._rulebook.facts
        found: list[tuple[Move, ...]] = []
        for names in combinations(part.order, count):
            for chosen in product(*(facts[name].values for name in names)):
                told = dict(zip(names, chosen, strict=True))
                world = {**values, **{f: frozenset((v,)) for f, v in told.items()}}
                if truth in _truths(part, world):
                    moves = [self.move(sheet, fact, value) for fact, value in told.items()]
                    if all(moves):
                        found.append(tuple(m for m in moves if m is not None))
        return found


def _truths(part: Part, world: Mapping[str, frozenset[Value]]) -> set[Truth]:
    """Return what a part is worth under its readings; what a breach gives is left open."""
    return {closed.truth(world, _Open()) for closed in part.variants.values()}


class _Open(dict[str, Truth]):
    """Says of every norm that it may or may not be breached."""

    def __missing__(self, norm: str) -> Truth:
        return None


def _size(moves: Iterable[Move]) -> int:
    return len({setting.path for move in moves for setting in move.settings})
