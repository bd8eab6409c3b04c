"""Every smallest set of changes that reaches a goal, found by what stands in its way.

From a set that does not reach the goal the search goes on only to the changes of one conflict:
every larger set that does reach it holds one of them. Sets of fields that the file leaves open are
tried first, then the others, both by size. So when a set is tried, every part of it has been, and
what the search has passed is complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import combinations

from checker.assessment.terms import TRACKS
from checker.classify import PERSONAL
from checker.compare import Setting
from checker.explain import Examined
from checker.findings import ESTABLISHED, OPEN, Finding
from checker.inquire.conflicts import Alternative, Conflict, Conflicts
from checker.inquire.goal import Aim, Goal
from checker.inquire.moves import Move, Moves, norms_of, size_of
from checker.inquire.trial import Bound, Trials

__all__ = ["BOUND", "ENOUGH", "MOST_CHANGES", "Found", "Search"]

MOST_CHANGES = 4
MOST_FOUND = 8
MOST_WORK = 2000
LEAST_RUNS, MOST_RUNS = 60, 400
ENOUGH, BOUND = "enough", "bound"
"""Why a search ended early: enough was found, or no more may be tried."""

ADDRESSED = 1
LEVELS = {2: OPEN, 3: ESTABLISHED}
"""What a norm must be for the answer to have this place on the scale of the goal."""

Settings = frozenset[Setting]


@dataclass(frozen=True)
class Found:
    """A smallest set of changes and the answer to the file with them."""

    settings: Settings
    is_known: bool
    examined: Examined


@dataclass(order=True)
class _Node:
    """A set of changes to be tried; `among` holds the norms that it may help, None for all."""

    size: int
    number: int
    is_known: bool = field(compare=False)
    settings: Settings = field(compare=False)
    aim: Aim = field(compare=False)
    among: set[Alternative] | None = field(compare=False)


class Search:
    """The search for one actor and one goal.

    After `run`, `found` holds the sets and `passed` the size up to which every set was tried: of
    fields that the file leaves open, and where it says some of them. `ended` says for both kinds
    why the search ended before all was tried, None where it did not.
    """

    def __init__(self, trials: Trials, actor: str, goal: Goal) -> None:
        self.trials, self.actor, self.goal = trials, actor, goal
        self.moves = Moves(trials, actor)
        self.conflicts = Conflicts(trials, actor, self.moves)
        self.bound = Bound(trials, MOST_WORK, LEAST_RUNS, MOST_RUNS)
        self.found: list[Found] = []
        self.passed = (MOST_CHANGES, MOST_CHANGES)
        self.ended: list[str | None] = [None, None]
        self._heaps: tuple[list[_Node], list[_Node]] = ([], [])
        self._nodes: dict[tuple[Settings, Aim], _Node] = {}
        self._acts = {sheet.act.id for sheet in trials.base.found[actor].sheets}

    def run(self) -> None:
        """Look until everything was tried, enough was found or the bound is reached.

        Open fields alone get at most half of what may be tried.
        """
        for aim in () if self.goal.is_there else self.goal.aims:
            self._push(frozenset(), aim, False, None)
        of_unknown = self._look(False, self.bound.most // 2)
        # Of a set with a known field every part was tried up to one size more.
        self.passed = (of_unknown, min(of_unknown + 1, self._look(True, self.bound.most)))

    def _look(self, is_known: bool, most: int) -> int:
        """Try one kind of sets in order and return the size up to which all were tried."""
        heap = self._heaps[is_known]
        while heap:
            before = heap[0].size - 1
            # Of single changes all are told, however many.
            if before >= 1 and self._is_enough(is_known):
                self.ended[is_known] = ENOUGH
                return before
            if before >= 0 and self.bound.used >= most:
                self.ended[is_known] = BOUND
                return before
            self._try(heappop(heap))
        return MOST_CHANGES

    def _is_enough(self, is_known: bool) -> bool:
        """Sets that differ only in the values of the same fields count once."""
        found = (one for one in self.found if one.is_known == is_known)
        return len({frozenset(s.path for s in one.settings) for one in found}) >= MOST_FOUND

    def _try(self, node: _Node) -> None:
        if any(done.settings <= node.settings for done in self.found):
            return
        examined = self.trials.run(node.settings)
        if examined is None:
            self._resolve(node)
        elif self.goal.is_reached(examined.classified[self.actor]):
            self.found += self._smallest(node.settings, node.is_known)
        elif node.size < MOST_CHANGES:
            self._extend(node, examined)

    def _smallest(self, settings: Settings, is_known: bool) -> Iterator[Found]:
        """Yield every part that reaches the goal and holds no other: one may split a change."""
        told: list[Settings] = []
        ordered = sorted(settings, key=lambda s: s.key)
        sizes = range(1, len(ordered) + 1)
        for part in (frozenset(part) for size in sizes for part in combinations(ordered, size)):
            if any(one <= part for one in told):
                continue
            examined = self.trials.run(part)
            if examined is not None and self.goal.is_reached(examined.classified[self.actor]):
                told.append(part)
                yield Found(part, is_known, examined)

    def alike(self, found: Found) -> Iterator[Found]:
        """Yield what is as good as one that was found: a change for one that counts the same."""
        for move in self.moves:
            if move.settings <= found.settings:
                for other in move.alike:
                    settings = (found.settings - move.settings) | other
                    yield from self._smallest(settings, found.is_known)

    # What is tried next

    def _push(
        self, settings: Settings, aim: Aim, is_known: bool, among: Iterable[Alternative] | None
    ) -> None:
        node = self._nodes.get((settings, aim))
        if node is None:
            size, number = size_of(settings), len(self._nodes)
            names = None if among is None else set(among)
            node = _Node(size, number, is_known, settings, aim, names)
            self._nodes[settings, aim] = node
            heappush(self._heaps[is_known], node)
        elif among is None:
            node.among = None
        elif node.among is not None:
            node.among |= set(among)

    def _go(
        self, node: _Node, conflicts: list[Conflict], among: Iterable[Alternative] | None
    ) -> None:
        """Try more on top of a set: each change of one conflict after which all may be met."""
        names = None if among is None else set(among)
        for move in self._promising(node, conflicts):
            settings = node.settings | move.settings
            self._push(settings, node.aim, node.is_known or move.is_known, names)

    def _resolve(self, node: _Node) -> None:
        """Go on from a set that is impossible to what may put it right."""
        refusal = self.trials.refused(node.settings)
        conflict = self.moves.within(refusal.entries)
        for sheet in self.trials.base.found[self.actor].sheets:
            for fact in refusal.facts:
                conflict |= self.moves.touching(sheet, fact)
        self._go(node, [conflict], node.among)

    def _extend(self, node: _Node, examined: Examined) -> None:
        place = self.goal.scale.index(self.goal.now(examined.classified[self.actor]))
        if place > node.aim.high:
            conflicts = list(self._standing(examined, node.aim.high))
            self._go(node, conflicts, None)
            return
        wanted = LEVELS.get(node.aim.low, OPEN)
        if wanted == OPEN:
            self._go(node, [self._onto(examined, node.aim.low)], set())
        self._go(node, [self.moves.stating(examined.found[self.actor].sheets)], set())
        for one in self._alternatives(examined, node.among):
            for conflicts in self._against(examined, one, wanted):
                self._go(node, conflicts, (one,))

    def _promising(self, node: _Node, conflicts: list[Conflict]) -> Iterator[Move]:
        """Yield the moves of the smallest conflict after which the others can still be met."""
        beside = self.moves.beside(node.settings)
        ways = sorted({way & beside for way in conflicts}, key=int.bit_count)
        if not ways or not ways[0]:
            return
        for move, bit in self.moves.of(ways[0]):
            size = size_of(node.settings | move.settings)
            if node.size < size <= MOST_CHANGES:
                rest = (way for way in ways if not way & bit)
                if _least(rest) <= MOST_CHANGES - size:
                    yield move

    # What stands in the way

    @property
    def _tracks(self) -> tuple[str, ...]:
        return TRACKS if self.goal.track is None else (self.goal.track,)

    @property
    def _addressing(self) -> tuple[str, ...]:
        return PERSONAL if self.goal.track is None else (self.goal.track,)

    def _standing(self, examined: Examined, high: int) -> Iterator[Conflict]:
        """Yield what has to be broken for the answer to be no graver than `high`."""
        found = examined.found[self.actor]
        wanted = LEVELS.get(high + 1, OPEN)
        reached = (ESTABLISHED,) if wanted == ESTABLISHED else (ESTABLISHED, OPEN)
        for finding in self._counted(examined):
            if finding.state in reached:
                yield self.conflicts.of_finding(found, finding, wanted)
        if wanted == OPEN:
            for one in found.undescribed:
                if one.track in self._tracks:
                    yield self.conflicts.of_undescribed(found, one)
        if high < ADDRESSED:
            for track in self._addressing:
                for sheet in found.sheets if track in found.addressed_tracks else ():
                    conflict = self.conflicts.off_track(sheet, track)
                    if conflict is not None:
                        yield conflict

    def _counted(self, examined: Examined) -> Iterator[Finding]:
        """Yield the findings of the tracks but for a general norm beside its special one."""
        for track in examined.classified[self.actor].tracks:
            if track.name not in self._tracks:
                continue
            special = {
                general
                for finding in track.findings
                if finding.state == ESTABLISHED
                for general in finding.norm.special_to
            }
            yield from (f for f in track.findings if f.chain not in special)

    def _onto(self, examined: Examined, low: int) -> Conflict:
        """Return the moves one of which is needed for a track to address the person.

        An act without description is then open on it.
        """
        sheets = examined.found[self.actor].sheets
        moves = self.moves.stating(sheets) if low == ADDRESSED else 0
        for sheet in sheets:
            if low == ADDRESSED or not sheet.act.described:
                for track in self._addressing if low == ADDRESSED else self._tracks:
                    moves |= self.conflicts.onto_track(sheet, track)
        return moves

    def _alternatives(
        self, examined: Examined, among: Iterable[Alternative] | None
    ) -> list[Alternative]:
        """Return `among` with the norms for acts that a change brought about; None is all norms."""
        found = dict.fromkeys(_ordered(among))
        rulebook = self.trials.rulebook
        old = () if among is None else self._acts
        for sheet in examined.found[self.actor].sheets:
            for name in sorted(norms_of(rulebook, sheet)) if sheet.act.id not in old else ():
                norm = rulebook.norms[name]
                if norm.track in self._tracks and norm.applies is None:
                    found[Alternative(sheet.act.id, norm.chain)] = None
        return list(found)

    def _against(
        self, examined: Examined, one: Alternative, wanted: str
    ) -> Iterator[list[Conflict]]:
        on_sheets = self.conflicts.of_alternative(examined, one, wanted)
        if on_sheets is None:
            yield [self.conflicts.of_links(examined, one, wanted)]
        else:
            yield from on_sheets


def _ordered(names: Iterable[Alternative] | None) -> list[Alternative]:
    return sorted(names or (), key=lambda one: (one.act, one.chain))


def _least(conflicts: Iterable[Conflict]) -> int:
    """Return a number of moves without which `conflicts` cannot be met: those that share none.

    `conflicts` come in order of their size.
    """
    taken = count = 0
    for conflict in conflicts:
        if not taken & conflict:
            taken |= conflict
            count += 1
    return count
