"""Which of the two questions, why or why not, a norm belongs to: never both."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from checker.assessment.terms import TRACKS
from checker.errors import ArgumentError
from checker.explain.assemble import Examined
from checker.findings import ESTABLISHED, NOT_ADDRESSED, NOT_ALLEGED, NOT_MET, OPEN, strongest
from checker.messages import both
from checker.rulebook import Norm, Rulebook, find_norm
from checker.rulebook.tracks import track_named

__all__ = ["actors_of", "claimed", "find_track_or_norm", "state_of"]

CLAIMED = (ESTABLISHED, OPEN)


def state_of(examined: Examined, actor: str, norm: Norm) -> str:
    """Return the state of a norm for one actor, the strongest over the acts.

    Beside the states of a finding: `not_addressed` where no act can come under it for such a
    person, `not_alleged` where nothing raises it. A rule that reads the outcome of a track is
    established, open or not met.
    """
    found = examined.found[actor]
    if norm.applies is not None:
        tracks = examined.classified[actor].tracks
        states = [rule.state for t in tracks for rule in t.further if rule.norm.id == norm.id]
        return strongest(states) if states else NOT_MET
    states = [f.state for f in found.findings if f.chain == norm.chain]
    if states:
        return strongest(states)
    addressed = all(chain != norm.chain for chain, _ in found.not_addressed)
    return NOT_ALLEGED if addressed else NOT_ADDRESSED


def claimed(examined: Examined, actor: str, norm: Norm) -> bool:
    """Return whether `why` answers for a norm; where it does not, `why_not` does."""
    return state_of(examined, actor, norm) in CLAIMED


def actors_of(examined: Examined, actor: str | None) -> list[str]:
    """Return the actors asked about: the one that is named, or all of them by id.

    Raises ArgumentError for an actor that the incident does not name.
    """
    known = sorted(examined.found)
    if actor is None:
        return known
    if actor not in known:
        raise _unknown("actor", actor, known)
    return [actor]


def find_track_or_norm(rulebook: Rulebook, word: str) -> Norm | str:
    """Return the norm of that id or citation, or the track of that id or name.

    Raises ArgumentError with the nearest words for any other.
    """
    if track := track_named(word):
        return track
    if word.isalpha() and get_close_matches(word, TRACKS, n=1):
        raise _unknown("track", word, TRACKS)
    return find_norm(rulebook, word)


def _unknown(what: str, found: str, known: Sequence[str]) -> ArgumentError:
    nearest = get_close_matches(found, known, n=1) or known
    return ArgumentError(
        both(f"why.unknown_{what}", found=found),
        code=f"unknown_{what}",
        remedy=both("why.perhaps", known=", ".join(nearest)),
    )
