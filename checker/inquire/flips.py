"""The smallest sets of changes that turn an answer, each verified by running the check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import chain, combinations

from checker.compare import Setting
from checker.errors import ArgumentError
from checker.explain import Examined
from checker.facts import Sheet
from checker.findings import ESTABLISHED, OPEN, Finding
from checker.inquire.goal import Goal, goal_of
from checker.inquire.moves import MOST_CHANGES, Move, Moves
from checker.inquire.trial import Trials
from checker.intake.draft import nearest_to
from checker.messages import both
from checker.rulebook import Norm

__all__ = ["ActorFlips", "Flip", "Flips", "flips"]

MOST_FOUND = 10
MOST_WORK = 3000
LEAST_RUNS, MOST_RUNS = 30, 600


@dataclass(frozen=True)
class Flip:
    """A set of changes, none of which can be left out, and what it leads to.

    `is_known` says whether one of them changes what the file already says.
    """

    settings: tuple[Setting, ...]
    is_known: bool
    headline: str
    tracks: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ActorFlips:
    """The flips of one actor; `is_bounded` says that the search was cut short."""

    actor: str
    goal: Goal
    flips: tuple[Flip, ...]
    is_bounded: bool
    runs: int


@dataclass(frozen=True)
class Flips:
    """The flips of a file; a set holds at most `most_changes` fields."""

    most_changes: int
    actors: tuple[ActorFlips, ...]


def flips(trials: Trials, *, to: str | None = None, actor: str | None = None) -> Flips:
    """Return the smallest sets of changes to fields of the incident that give the target.

    `to` is a headline or `TRACK=STATE`, any other headline if left out; `actor` an id of the
    file, everybody if left out. A set has at most four fields; no proper subset of it reaches
    the target. Sets of fields that the file leaves open come first, then the smaller ones. The
    number of suppositions that are tried is bounded. Raises ArgumentError for a name that does
    not exist.
    """
    known = sorted(trials.base.found)
    if actor is not None and actor not in known:
        near = nearest_to(actor, known) or (known[0] if len(known) == 1 else None)
        raise ArgumentError(
            both("cli.bad_choice", option="--actor", found=actor, allowed=", ".join(known)),
            remedy=both("cli.nearest", nearest=near) if near else None,
        )
    found = tuple(
        _Search(trials, name, goal_of(to, trials.base.classified[name])).result()
        for name in known
        if actor in (None, name)
    )
    return Flips(MOST_CHANGES, found)


_Set = frozenset[Setting]


def _fields(found: Iterable[tuple[_Set, Examined]]) -> int:
    """Count the sets that differ in more than the values of the same fields."""
    return len({frozenset(s.path for s in settings) for settings, _ in found})


@dataclass(order=True)
class _Try:
    """A set of changes to be tried; `fall` says that more may be added to it."""

    is_known: bool
    size: int
    number: int
    settings: _Set = field(compare=False)
    fall: bool = field(compare=False)


class _Search:
    def __init__(self, trials: Trials, actor: str, goal: Goal) -> None:
        self.trials, self.actor, self.goal = trials, actor, goal
        self.moves = Moves(trials)
        self._heap: list[_Try] = []
        self._seen: set[tuple[_Set, bool]] = set()
        self._known: dict[Setting, bool] = {}
        self._start = trials.runs
        sheets = sum(len(found.sheets) for found in trials.base.found.values())
        self._most = min(MOST_RUNS, max(LEAST_RUNS, MOST_WORK // max(1, sheets)))

    def result(self) -> ActorFlips:
        if not self.goal.is_there:
            self._fill()
        found: list[tuple[_Set, Examined]] = []
        while self._heap and _fields(found) < MOST_FOUND and self._used < self._most:
            tried = heappop(self._heap)
            if any(done <= tried.settings for done, _ in found):
                continue
            examined = self.trials.run(tried.settings)
            if examined is None:
                continue
            if self._reaches(examined):
                if self._is_minimal(tried.settings):
                    found.append((tried.settings, examined))
            elif tried.fall and tried.size < MOST_CHANGES:
                self._extend(tried, examined)
        bounded = bool(self._heap)
        ordered = sorted(found, key=lambda f: (self._is_known(f[0]), len(f[0])))
        told = tuple(self._flip(*pair) for pair in ordered)
        return ActorFlips(self.actor, self.goal, told, bounded, self._used)

    @property
    def _used(self) -> int:
        return self.trials.runs - self._start

    def _flip(self, settings: _Set, examined: Examined) -> Flip:
        classified = examined.classified[self.actor]
        ordered = tuple(sorted(settings, key=lambda s: (self._known[s], s.key)))
        tracks = tuple((t.name, t.state) for t in classified.tracks)
        return Flip(ordered, self._is_known(settings), classified.headline, tracks)

    def _is_known(self, settings: Iterable[Setting]) -> bool:
        return any(self._known[setting] for setting in settings)

    def _reaches(self, examined: Examined) -> bool:
        return self.goal.is_reached(examined.classified[self.actor])

    def _is_minimal(self, settings: _Set) -> bool:
        """Whether no part reaches the goal by itself; one that does is tried in its turn."""
        for count in range(1, len(settings)):
            for part in combinations(sorted(settings, key=lambda s: s.key), count):
                examined = self.trials.run(part)
                if examined is not None and self._reaches(examined):
                    self._push(frozenset(part), fall=False)
                    return False
        return True

    # What is tried

    def _push(self, settings: _Set, *, fall: bool) -> None:
        paths = {setting.path for setting in settings}
        if len(paths) < len(settings) or len(settings) > MOST_CHANGES:
            return
        if (settings, fall) in self._seen:
            return
        self._seen.add((settings, fall))
        entry = _Try(self._is_known(settings), len(settings), len(self._seen), settings, fall)
        heappush(self._heap, entry)

    def _note(self, moves: Iterable[Move]) -> _Set:
        for move in moves:
            for setting in move.settings:
                self._known[setting] = self._known.get(setting, False) or move.is_known
        return frozenset(s for move in moves for s in move.settings)

    def _fill(self) -> None:
        base = self.trials.base
        if self.goal.may_fall:
            self._extend(_Try(False, 0, 0, frozenset(), True), base)
        if self.goal.may_rise:
            for norm, sheet in self._raisable(base):
                for moves in self.moves.towards(norm, sheet):
                    self._push_all(moves)

    def _push_all(self, moves: tuple[Move, ...]) -> None:
        """Try a set and every part of it: less may be enough."""
        sizes = range(1, len(moves) + 1)
        for part in chain.from_iterable(combinations(moves, size) for size in sizes):
            self._push(self._note(part), fall=False)

    def _raisable(self, base: Examined) -> Iterator[tuple[Norm, Sheet]]:
        """Yield the norms of the tracks in question with one sheet for each act and target."""
        sheets: dict[tuple[str, tuple[str, ...]], Sheet] = {}
        for sheet in base.found[self.actor].sheets:
            sheets.setdefault((sheet.act.id, sheet.targets), sheet)
        for sheet in sheets.values():
            law = self.trials.rulebook.law(sheet.span.first)
            for name in sorted(law.in_force):
                norm = self.trials.rulebook.norms[name]
                if norm.track != "none" and self.goal.track in (None, norm.track):
                    yield norm, sheet

    def _extend(self, tried: _Try, examined: Examined) -> None:
        """Try more on top of a set: what defeats the first norm that is still in the way."""
        found = examined.found[self.actor]
        standing = self._in_the_way(examined)
        moves: list[Move] = []
        if standing:
            moves += self.moves.against(standing[0], found.findings)
        elif found.undescribed:
            moves += self.moves.described(found.undescribed[0].sheet)
        for move in moves:
            settings = self._note((move,))
            self._push(tried.settings | settings, fall=True)

    def _in_the_way(self, examined: Examined) -> list[Finding]:
        """Return what stands above the goal, the gravest state first."""
        classified = examined.classified[self.actor]
        tracks = [t for t in classified.tracks if self.goal.track in (None, t.name)]
        findings = [
            f
            for t in tracks
            for f in t.findings
            if f.state in (ESTABLISHED, OPEN) and f.id not in t.immaterial
        ]
        return sorted(findings, key=lambda f: (f.state != ESTABLISHED, f.id))
