"""What a flip shall reach: another headline, a named one, or a state of a track."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from checker.assessment import Headline, TrackState
from checker.assessment.terms import TRACKS
from checker.classify import Classification
from checker.errors import ArgumentError
from checker.intake.draft import nearest_to
from checker.messages import both
from checker.rulebook.tracks import track_named

__all__ = ["Aim", "Goal", "goal_of"]

HEADLINES = ("di_luar_cakupan", "tidak_ditemukan", "perlu_pendalaman", "dugaan_pelanggaran")
STATES = ("di_luar_cakupan", "not_met", "open", "established")
"""From nothing to the gravest, as headlines are too: what the file compels, nothing supposed."""

assert set(HEADLINES) < set(get_args(Headline)) and set(STATES) == set(get_args(TrackState))


@dataclass(frozen=True)
class Aim:
    """The lowest and the highest place on the scale that will do."""

    low: int
    high: int


@dataclass(frozen=True)
class Goal:
    """A headline (None: any other than `start`), or a state of `track`."""

    start: str
    wanted: str | None
    track: str | None

    def is_reached(self, classified: Classification) -> bool:
        """Whether an answer is what was wanted."""
        now = self.now(classified)
        return now != self.start if self.wanted is None else now == self.wanted

    @property
    def aims(self) -> tuple[Aim, ...]:
        """Where to look: at what is wanted, else above what stands now and below it."""
        top = len(self.scale) - 1
        if self.wanted is not None:
            there = self.scale.index(self.wanted)
            return (Aim(there, there),)
        now = self.scale.index(self.start)
        return tuple(aim for aim in (Aim(0, now - 1), Aim(now + 1, top)) if aim.low <= aim.high)

    @property
    def scale(self) -> tuple[str, ...]:
        """The words for an answer, from nothing to the gravest."""
        return HEADLINES if self.track is None else STATES

    def now(self, classified: Classification) -> str:
        """Return the word for an answer."""
        return _now(classified, self.track)

    @property
    def is_there(self) -> bool:
        """Whether nothing needs to change."""
        return self.wanted == self.start


def goal_of(words: str | None, classified: Classification) -> Goal:
    """Return the goal that `HEADLINE` or `TRACK=STATE` names; any other headline for None.

    Raises ArgumentError, with the nearest word, for a name that does not exist.
    """
    if words is None:
        return Goal(classified.by_file, None, None)
    track, equals, state = words.partition("=")
    if not equals:
        return Goal(classified.by_file, _word(words, HEADLINES), None)
    name = track_named(track) or _word(track, TRACKS)
    return Goal(_now(classified, name), _word(state, STATES), name)


def _now(classified: Classification, track: str | None) -> str:
    if track is None:
        return classified.by_file
    return next(t.state for t in classified.tracks if t.name == track)


def _word(found: str, allowed: tuple[str, ...]) -> str:
    if found in allowed:
        return found
    near = nearest_to(found, allowed)
    raise ArgumentError(
        both("cli.bad_choice", option="--to", found=found, allowed=", ".join(allowed)),
        remedy=both("cli.nearest", nearest=near) if near else None,
    )
