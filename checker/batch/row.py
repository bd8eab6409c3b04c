"""One assessment to its rows: what a table of many incidents tells of each person.

No name and no reporter is in a row, and no free text of the incident: only ids, words of the
contract, and texts of the law.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from checker.assessment import ActorAssessment, Assessment, Lang, TrackResult
from checker.assessment.terms import TRACKS
from checker.batch.record import Row
from checker.route.journey import ActorPlace, Place, TrackPlace, journey

__all__ = ["COLUMNS", "NUMBERS", "rows_of"]

_OPENING = ("file", "line", "incident", "incident_hash", "as_of", "rulebook")
_PERSON = ("actor", "headline", "basis")
_OF_TRACK = ("state", "level", "could_rise_to")
_CLOSING = (
    *("norms", "norms_open", "authority"),
    *("next_step", "next_step_by", "next_step_track", "due", "due_state"),
    *("questions", "question", "question_field"),
)

COLUMNS: Final[tuple[str, ...]] = (
    *_OPENING,
    *_PERSON,
    *(f"{track}_{what}" for track in TRACKS for what in _OF_TRACK),
    *_CLOSING,
)
"""The columns of a row, in their order, which never changes; `docs/batch.md` says what each is."""

NUMBERS: Final = ("line", "questions")
"""The columns that hold whole numbers; every other holds text."""

# How much of its hash names a rulebook, as in a report.
_SHORT = 12
_SHOWN = ("established", "open")
_BETWEEN = "; "


def rows_of(
    assessment: Assessment,
    incident: Mapping[str, Any],
    law: Mapping[str, Any],
    *,
    place: Row,
    lang: Lang,
) -> list[Row]:
    """The rows of one incident, one for each person, in the order of the assessment.

    `incident` is the incident as plain data, `law` the journey of the rulebook, `place` the `file`
    and `line` where it stands; `lang` is the language of what is no word of the contract.
    """
    found = journey(assessment, incident, law)
    opening: Row = {
        **place,
        "incident": assessment.incident.id,
        "incident_hash": assessment.incident.hash,
        "as_of": assessment.as_of.isoformat(),
        "rulebook": assessment.rulebook.hash[:_SHORT],
    }
    return [
        {
            **opening,
            "actor": actor.actor,
            "headline": actor.headline,
            "basis": actor.basis,
            **_tracks(actor),
            "norms": _norms(actor, "established"),
            "norms_open": _norms(actor, "open"),
            "authority": _authority(actor, assessment, lang),
            **_next_step(place, lang),
            **_questions(actor, lang),
        }
        for actor, place in zip(assessment.actors, found.actors, strict=True)
    ]


def _tracks(actor: ActorAssessment) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    results = {result.track: result for result in actor.tracks}
    for track in TRACKS:
        result = results.get(track)
        level = result.level if result else None
        found[f"{track}_state"] = result.state if result else None
        found[f"{track}_level"] = level.established if level else None
        found[f"{track}_could_rise_to"] = level.could_rise_to if level else None
    return found


def _norms(actor: ActorAssessment, state: str) -> str | None:
    """The norms whose strongest finding for this person has this state."""
    found = {f.norm or "" for f in actor.findings if f.state == state}
    if state == "open":
        found -= {f.norm or "" for f in actor.findings if f.state == "established"}
    # An act that is not described stands under no norm.
    return _BETWEEN.join(sorted(found - {""})) or None


def _shown(actor: ActorAssessment) -> list[TrackResult]:
    """The tracks that are established, then those that are open."""
    return [result for state in _SHOWN for result in actor.tracks if result.state == state]


def _authority(actor: ActorAssessment, assessment: Assessment, lang: Lang) -> str | None:
    """Who alone may decide in each track that is established or open."""
    bodies = {decider.track: decider.body.in_(lang) for decider in assessment.who_decides}
    tracks = (result.track for result in _shown(actor))
    return _BETWEEN.join(f"{t}: {bodies[t]}" for t in tracks if t in bodies) or None


def _next_step(found: ActorPlace, lang: Lang) -> Row:
    """The most urgent step of the offices whose time runs or has run out, else the step at hand."""
    names = ("next_step", "next_step_by", "next_step_track", "due", "due_state")
    chosen = _urgent(found.tracks) or _at_hand(found.tracks)
    if chosen is None:
        return dict.fromkeys(names)
    track, place = chosen
    due = place.step.deadline.due if place.step.deadline else None
    runs = due is not None and place.days_left is not None
    values = (
        place.step.action.in_(lang),
        place.step.body.in_(lang),
        track,
        due.isoformat() if due is not None and runs else None,
        place.state if runs else None,
    )
    return dict(zip(names, values, strict=True))


def _urgent(tracks: Sequence[TrackPlace]) -> tuple[str, Place] | None:
    # What the reported person may do, and let pass, nobody waits for.
    running = [
        (track.track, place)
        for track in tracks
        for place in track.running
        if place.step.side == "handling"
    ]
    return min(running, key=lambda one: one[1].days_left or 0, default=None)


def _at_hand(tracks: Sequence[TrackPlace]) -> tuple[str, Place] | None:
    """The step that the file is in, of an established track before an open one."""
    for state in _SHOWN:
        for track in tracks:
            for place in track.places:
                if track.state == state and place.step.id == track.now:
                    return track.track, place
    return None


def _questions(actor: ActorAssessment, lang: Lang) -> Row:
    first = min(actor.questions, key=lambda question: question.rank, default=None)
    return {
        "questions": len(actor.questions),
        "question": first.question.in_(lang) if first else None,
        "question_field": first.field if first else None,
    }
