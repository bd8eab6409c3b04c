"""How a step stands beside the others of its path: passed over, ended, or with a longer time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from checker.assessment import Deadline
from checker.deadline import COUNTING
from checker.incident.handled import is_stopped
from checker.messages import both
from checker.route.clocks import Taken
from checker.route.marks import History, Names, is_named
from checker.route.places import LATE, MAYBE_LATE, RUNNING, Law, Place, State

__all__ = [
    "come",
    "ended",
    "ending_of",
    "handles",
    "is_ahead",
    "late_law",
    "lengthened",
    "passed",
    "practised_on",
    "report_of",
    "roads_of",
]


_COUNTED = tuple(both(f"deadline.{code}") for code in sorted(COUNTING))


def practised_on(limit: Deadline | None) -> date | None:
    """Return the last day as bodies count, where only the way of counting leaves two.

    They begin with the day after the event and leave joint leave out. None where nothing is open,
    or where the start or the kind of day is.
    """
    if limit is None or limit.due is None or limit.due_latest == limit.due:
        return None
    told = [reason.model_dump() for reason in limit.why]
    return limit.due_latest if all(reason in _COUNTED for reason in told) else None


def come(place: Place, names: Names, history: History, track: str) -> Place:
    """A day that comes by itself is to come, has come, or is held up by a remedy."""
    effect, limit = names.of(place.step.id).effect, place.step.deadline
    if effect is None or limit is None or limit.due is None:
        return place
    if any(s.step in effect["unless"] and s.is_of(track) for s in history.steps):
        return Place(place.step, "closed")
    if limit.due_latest is not None and history.as_of >= limit.due_latest:
        return Place(place.step, "done")
    return Place(place.step, "due", days_left=max(0, (limit.due - history.as_of).days))


_SOFTER: Mapping[State, State] = {"overdue": "maybe_overdue", "done_late": "done_maybe_late"}


def lengthened(place: Place, places: Sequence[Place], names: Names) -> Place:
    """A step with a longer time in some cases; whichever is taken, the other is not missed."""
    own = names.of(place.step.id)
    longer = [p for p in places if is_named(p.step.id, own.longer)]
    if own.is_practice:
        place = replace(place, by_law=False)
    if own.is_practice or any(p.state not in LATE and p.state != "overdue" for p in longer):
        place = replace(place, state=_SOFTER.get(place.state, place.state))
    shorter = [p for p in places if is_named(place.step.id, names.of(p.step.id).longer)]
    if not place.taken and any(p.taken for p in shorter):
        return Place(place.step, "passed")
    return place


def report_of(places: Iterable[Place], names: Names) -> str | None:
    """Return whether the report came too late, or may have."""
    dated = (place for place in places if not place.taken or place.done_on is not None)
    states = {place.state for place in dated if names.of(place.step.id).reports}
    if states and states <= set(LATE):
        return "late"
    return "maybe_late" if states and states <= {*LATE, *MAYBE_LATE} else None


def late_law(places: Iterable[Place], names: Names) -> Law | None:
    """Return what the rulebook says of a late report, with the basis of the step that was late."""
    law: Law = names.law.get("late_report", {})
    late = [p.step.id for p in places if p.state in LATE and names.of(p.step.id).reports]
    return next(
        (
            {**law, **base}
            for base in law.get("bases", ())
            if any(is_named(step, base["steps"]) for step in late)
        ),
        None,
    )


# What only tells of an end.
_NOTICES = ("penghentian", "pemberitahuan_status")


def ending_of(places: Sequence[Place], names: Names, history: History, track: str) -> Law | None:
    """Return what the rulebook says of an entry of the history that ended the track, or its start.

    A later step that is certainly of the track shows that it was taken up again.
    """
    for law in names.law.get("endings", ()):
        based = next((base for base in law["bases"] if _stands(base, places)), None)
        entries = [s for s in history.steps if _ends(law, s, history, track)]
        entries = [s for s in entries if not _taken_up(s, history, track)]
        if based and entries:
            return {**law, **based, "entries": tuple(s.index for s in entries)}
    return None


def _stands(base: Law, places: Iterable[Place]) -> bool:
    return any(is_named(place.step.id, base["steps"]) for place in places)


def _ends(law: Law, taken: Taken, history: History, track: str) -> bool:
    by = law.get("by")
    if not taken.is_of(track) or (by is not None and not (taken.by and taken.by <= set(by))):
        return False
    if track not in law["closes"] and not law["ends"]:
        return False
    if "stop" in law:
        return is_stopped(taken.step, taken.entry.get("result"))
    return taken.step in law["handling"] and not ("unregistered" in law and _kept(taken, history))


def _taken_up(taken: Taken, history: History, track: str) -> bool:
    return taken.on is not None and any(
        s.on is not None
        and s.on > taken.on
        and track in (s.tracks or ())
        and s.step not in _NOTICES
        for s in history.steps
    )


def _kept(taken: Taken, history: History) -> bool:
    """Whether a withdrawal leaves a report that is registered, or another report."""
    of_entry = taken.entry.get("report")
    if of_entry is None and len(history.reports) != 1:
        return True
    others = [r for r in history.reports if of_entry is not None and r["id"] != of_entry]
    return bool(others) or any(
        day is not None and (taken.on is None or str(day) <= str(taken.on))
        for day in (report.get("registered_on") for report in history.reports)
    )


def ended(place: Place, is_ended: bool) -> Place:
    is_over = is_ended and not place.taken and place.state in ("open", *RUNNING)
    return Place(place.step, "closed") if is_over else place


def passed(places: Sequence[Place], names: Names, since: Mapping[str, date]) -> Iterator[Place]:
    """A step that the file does not have, before one that was taken, was passed over.

    So was what is optional, if something called for it; not what another step stands in for, nor
    what was called for only after those were taken.
    """
    taken = [(i, p.done_on) for i, p in enumerate(places) if p.taken and handles(p)]
    roads = roads_of(places, names)
    for i, place in enumerate(places):
        begun = since.get(names.clock_of(place.step.id) or "")
        is_over = any(i < at and (begun is None or on is None or begun < on) for at, on in taken)
        is_over = is_over and handles(place) and not place.taken and is_ahead(place, names)
        is_over = is_over and names.of(place.step.id).road not in roads
        yield replace(place, state="passed", days_left=None) if is_over else place


def handles(place: Place) -> bool:
    return place.step.side == "handling"


def roads_of(places: Iterable[Place], names: Names) -> set[int | None]:
    """Return the roads on which a step was taken already."""
    return {names.of(place.step.id).road for place in places if place.taken} - {None}


def is_ahead(place: Place, names: Names) -> bool:
    if place.state == "open":
        return not names.of(place.step.id).is_optional
    return place.state in RUNNING
