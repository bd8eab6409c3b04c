"""Where a file is on each of its paths: what was done, what is due, overdue or lost, what is next.

Read from an assessment, whose paths already carry the due dates, and the history of the incident.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from checker.assessment import ActorAssessment, Assessment, Deadline, Step, TrackResult
from checker.memory import Memory
from checker.route.clocks import taken_steps
from checker.route.marks import Done, History, Named, Names, is_named
from checker.route.places import (
    ActorPlace,
    Entry,
    Filed,
    Journey,
    Law,
    Place,
    State,
    TrackPlace,
)
from checker.route.standing import (
    come,
    ended,
    ending_of,
    handles,
    is_ahead,
    late_law,
    lengthened,
    passed,
    report_of,
    roads_of,
)

__all__ = ["ActorPlace", "Entry", "Filed", "Journey", "Place", "TrackPlace", "journey"]

REMEMBERED = 4096
REPORTED = ("laporan", "pelimpahan")
UNKNOWN = "tidak_diketahui"


def journey(assessment: Assessment, incident: Mapping[str, Any], law: Law) -> Journey:
    """Return where the file is on the day of review.

    `incident` is the incident as plain data, `law` the `journey` of the rulebook.
    """
    used: set[int] = set()
    names = _names_of(law)
    statuses = {known["id"]: known.get("status") for known in incident.get("actors", ())}
    actors = tuple(
        ActorPlace(
            actor.actor,
            actor.headline,
            tuple(_tracks(actor, assessment, incident, names, used)),
            _is_examined(statuses.get(actor.actor), law),
        )
        for actor in assessment.actors
    )
    return Journey(
        assessment.as_of,
        tuple(_filed(incident, law)),
        actors,
        tuple(_beside(assessment.as_of, incident, used)),
    )


def _filed(incident: Mapping[str, Any], law: Law) -> Iterator[Filed]:
    days = law.get("report_days", {})
    for report in incident.get("reports", ()):
        untold = tuple(day for day in days.get(report["kind"], ()) if not _is_told(report.get(day)))
        yield Filed(report["id"], report["kind"], report.get("number"), untold)


def _is_told(value: object) -> bool:
    return value is not None and value != UNKNOWN


def _is_examined(status: Any, law: Law) -> bool:
    """Return whether one of the statuses that the person may have has a superior who examines."""
    named = frozenset((status,) if isinstance(status, str) else status or (UNKNOWN,))
    wanted = law.get("late_report", {}).get("leaves", {}).get("statuses", ())
    return UNKNOWN in named or not named.isdisjoint(wanted)


_NAMES: Memory[Names] = Memory(8)


def _names_of(law: Law) -> Names:
    """Return what a rulebook says of steps; it is kept with its law, so that no other is taken."""
    found = _NAMES.get(id(law))
    return found if found is not None and found.law is law else _NAMES.put(id(law), Names(law))


def _tracks(
    actor: ActorAssessment,
    assessment: Assessment,
    incident: Mapping[str, Any],
    names: Names,
    used: set[int],
) -> Iterator[TrackPlace]:
    handling, reports = incident.get("handling", ()), incident.get("reports", ())
    history = History(
        as_of=assessment.as_of,
        reports=reports,
        by_report=not reports or any(report["kind"] in REPORTED for report in reports),
        steps=taken_steps(handling, assessment.as_of, actor.actor),
    )
    for result in actor.tracks:
        if result.path:
            yield (_track if handling else _untouched)(result, history, names, used)


_PLACES: Memory[tuple[TrackResult, TrackPlace]] = Memory(REMEMBERED)


def _untouched(result: TrackResult, history: History, names: Names, used: set[int]) -> TrackPlace:
    """Return the place on a track of which nothing was done yet, once for equal reports.

    A path is known by being the same object; it is kept, so that no other can take its place.
    """
    days = tuple(
        [tuple([str(report.get(n)) for n in names.of_reports]) for report in history.reports]
    )
    key = (id(names), id(result.path), result.state, history.as_of, history.by_report, days)
    known = _PLACES.get(key)
    if known is None or known[0].path is not result.path or known[0].track != result.track:
        known = _PLACES.put(key, (result, _track(result, history, names, used)))
    return replace(known[1], notes=result.path_notes)


def _track(result: TrackResult, history: History, names: Names, used: set[int]) -> TrackPlace:
    path = [(step, names.of(step.id)) for step in result.path]
    if not history.by_report:
        path = [(step, named) for step, named in path if not named.reports]
    since = history.since(result.track)
    found = [
        (step, named, history.done(named, result.track, since.get(named.clock or "")))
        for step, named in path
    ]
    used.update(index for *_, done in found if done for index in done.entries)
    places = [_place(step, named, done, history.as_of) for step, named, done in found]
    places = [come(place, names, history, result.track) for place in places]
    places = [lengthened(place, places, names) for place in places]
    report = report_of(places, names)
    ending = ending_of(places, names, history, result.track)
    used.update(ending["entries"] if ending else ())
    late = ending or (late_law(places, names) if report == "late" else None)
    closed = late is not None and result.track in late["closes"]
    if late:
        over = late["ends"]
        places = [ended(place, closed or is_named(place.step.id, over)) for place in places]
    places = list(passed(places, names, since))
    before, now, instead, then = _ahead(places, names)
    return TrackPlace(
        track=result.track,
        state=result.state,
        places=tuple(places),
        before=before,
        now=now,
        instead=instead,
        then=then,
        report=report,
        closed=closed,
        late=late,
        notes=result.path_notes,
    )


def _place(step: Step, named: Named, done: Done | None, as_of: date) -> Place:
    place = _running(step, named, as_of)
    if done is None:
        return place
    may_run = named.is_of_kind and done.on is None and place.state in ("due", "maybe_overdue")
    if done.limit_runs or may_run:
        return _begun(place, done)
    return Place(step, _done(step.deadline, done.limit_on), done.on, taken=True)


def _begun(place: Place, done: Done) -> Place:
    """A step that was taken, while the limit that began with it still runs."""
    state = "done" if place.state == "open" else place.state
    return replace(place, state=state, done_on=done.on, taken=True)


def _running(step: Step, named: Named, as_of: date) -> Place:
    due = step.deadline.due if step.deadline else None
    if step.deadline is None or due is None:
        return Place(step, "open")
    left = (due - as_of).days
    latest = step.deadline.due_latest
    if left >= 0:
        return Place(step, "due", days_left=left)
    if latest is None or as_of <= latest:
        return Place(step, "maybe_overdue", days_left=left)
    return Place(step, "lost" if named.can_be_lost else "overdue", days_left=left)


def _done(deadline: Deadline | None, on: date | None) -> State:
    if deadline is None or deadline.due is None or on is None or on <= deadline.due:
        return "done"
    if deadline.due_latest is None or on <= deadline.due_latest:
        return "done_maybe_late"
    return "done_late"


def _ahead(
    places: Sequence[Place], names: Names
) -> tuple[tuple[str, ...], str | None, tuple[str, ...], str | None]:
    """Return what may come first, the step of now, those in its place, and the one after them.

    Only steps of the side that handles, and what is optional only while its time runs. A step that
    no entry of a history can mark as taken is never the one that the file is in, or the file would
    stay there; nor is one that was taken by another way.
    """
    roads = roads_of(places, names)
    ahead = [
        place
        for place in places
        if handles(place)
        and not place.taken
        and is_ahead(place, names)
        and (place.state != "open" or names.of(place.step.id).road not in roads)
    ]
    known = [p.step.id for p in ahead if p.state != "open" or names.of(p.step.id).marks]
    steps = [place.step.id for place in ahead]
    if not known:
        return tuple(steps), None, (), None
    now, *later = known
    road = names.of(now).road
    instead = tuple(s for s in later if road is not None and names.of(s).road == road)
    then = next((step for step in later if step not in instead), None)
    return tuple(steps[: steps.index(now)]), now, instead, then


def _beside(as_of: date, incident: Mapping[str, Any], used: set[int]) -> Iterator[Entry]:
    for taken in taken_steps(incident.get("handling", ())):
        later = taken.on is not None and taken.on > as_of
        if later or taken.index not in used:
            yield Entry(taken.index, taken.step, taken.entry["body"], taken.on, later)
