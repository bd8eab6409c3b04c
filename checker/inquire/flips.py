"""The smallest sets of changes that turn an answer, each verified by running the check."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from checker.compare import Setting
from checker.errors import ArgumentError
from checker.inquire.goal import Goal, goal_of
from checker.inquire.search import BOUND, MOST_CHANGES, Found, Search
from checker.inquire.trial import Trials
from checker.intake.draft import nearest_to
from checker.messages import both

__all__ = ["ActorFlips", "Flip", "Flips", "flips"]


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
    """The flips of one actor, and how far they are all that there are.

    Of all sets of `moves` single changes, every smallest one is among `flips` up to a size, or a
    part of it where that is enough: to `passed_open` where the file leaves all its fields open, to
    `passed_known` where it says some of them. Values of a field that the law does not tell apart
    count as one change: where two such fields stand in one set, not every pair of their values is
    told. `ended_open` and `ended_known` say why the search of each kind ended early: `enough` was
    found or its `bound` was reached, None where it went to the end.
    """

    actor: str
    goal: Goal
    flips: tuple[Flip, ...]
    moves: int
    passed_open: int
    passed_known: int
    ended_open: str | None
    ended_known: str | None
    runs: int

    @property
    def is_complete(self) -> bool:
        """Whether there is no other smallest set, of any size that is looked for."""
        return min(self.passed_open, self.passed_known) == MOST_CHANGES

    @property
    def is_enough(self) -> bool:
        """Whether the search ended early only because enough was found, nowhere at its bound."""
        return not self.is_complete and BOUND not in (self.ended_open, self.ended_known)


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
    number of suppositions that are tried is bounded, and how far they reach is told. Raises
    ArgumentError for a name that does not exist.
    """
    known = sorted(trials.base.found)
    if actor is not None and actor not in known:
        near = nearest_to(actor, known) or (known[0] if len(known) == 1 else None)
        raise ArgumentError(
            both("cli.bad_choice", option="--actor", found=actor, allowed=", ".join(known)),
            remedy=both("cli.nearest", nearest=near) if near else None,
        )
    found = tuple(
        _searched(trials, name, goal_of(to, trials.base.classified[name]))
        for name in known
        if actor in (None, name)
    )
    return Flips(MOST_CHANGES, found)


def _searched(trials: Trials, actor: str, goal: Goal) -> ActorFlips:
    search = Search(trials, actor, goal)
    search.run()
    known = {s.path for move in search.moves if move.is_known for s in move.settings}
    every = (one for first in search.found for one in (first, *search.alike(first)))
    found = {one.settings: one for one in every}
    ordered = sorted(found.values(), key=lambda one: (one.is_known, len(one.settings)))
    return ActorFlips(
        actor=actor,
        goal=goal,
        flips=tuple(_flip(one, known, actor) for one in ordered),
        moves=len(search.moves),
        passed_open=search.passed[0],
        passed_known=search.passed[1],
        ended_open=search.ended[False],
        ended_known=search.ended[True],
        runs=search.bound.used,
    )


def _flip(found: Found, known: Container[str], actor: str) -> Flip:
    classified = found.examined.classified[actor]
    ordered = tuple(sorted(found.settings, key=lambda s: (s.path in known, s.key)))
    tracks = tuple((t.name, t.state) for t in classified.tracks)
    return Flip(ordered, found.is_known, classified.by_file, tracks)
