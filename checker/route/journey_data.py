"""A journey as plain JSON data, the one form that is printed, written and laid out."""

from __future__ import annotations

from typing import Any

from checker.assessment import Assessment
from checker.route.journey import Journey, Place, TrackPlace
from checker.route.standing import practised_on
from checker.rulebook import Rulebook

__all__ = ["as_data"]


def as_data(found: Journey, assessment: Assessment, rulebook: Rulebook) -> dict[str, Any]:
    """Return where the file is as JSON data: ids and texts of the law, no name of a person."""
    week = rulebook.holidays.week_note(found.as_of) if rulebook.holidays is not None else None
    return {
        "schema_version": "1.0",
        "incident": assessment.incident.model_dump(mode="json"),
        "rulebook": assessment.rulebook.model_dump(mode="json"),
        "as_of": found.as_of.isoformat(),
        "as_of_source": assessment.as_of_source,
        "reports": [
            {"id": r.id, "kind": r.kind, "number": r.number, "untold": list(r.untold)}
            for r in found.reports
        ],
        "actors": [
            {
                "actor": actor.actor,
                "headline": actor.headline,
                "tracks": [
                    _track(track, [t for t in actor.tracks if t is not track], actor.examined)
                    for track in actor.tracks
                ],
            }
            for actor in found.actors
        ],
        "week": dict(week) if week is not None else None,
        "beside": [
            {
                "entry": entry.index,
                "step": entry.step,
                "body": entry.body,
                "on": entry.on.isoformat() if entry.on else None,
                "later": entry.later,
            }
            for entry in found.beside
        ],
    }


def _track(track: TrackPlace, others: list[TrackPlace], examined: bool) -> dict[str, Any]:
    told = track.late
    return {
        "track": track.track,
        "state": track.state,
        "before": list(track.before),
        "now": track.now,
        "instead": list(track.instead),
        "then": track.then,
        "running": [place.step.id for place in track.running],
        "lost": [place.step.id for place in track.places if place.state == "lost"],
        "report": track.report,
        "closed": track.closed,
        "late": {
            "text": dict(told["text"]),
            "leaves": dict(told["leaves"]["text"]) if examined else None,
            "tracks": [other.track for other in others if not other.closed],
            "basis": told["basis"],
            "confidence": told["confidence"],
        }
        if told
        else None,
        "notes": [note.model_dump(mode="json") for note in track.notes],
        "steps": [_place(place) for place in track.places],
    }


def _place(place: Place) -> dict[str, Any]:
    practised = practised_on(place.step.deadline)
    return {
        **place.step.model_dump(mode="json"),
        "state": place.state,
        "done_on": place.done_on.isoformat() if place.done_on else None,
        "days_left": place.days_left,
        "practised": practised.isoformat() if practised else None,
        "taken": place.taken,
        "by_law": place.by_law,
    }
