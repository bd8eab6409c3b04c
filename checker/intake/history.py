"""The history of a file: steps that cannot have been taken in the order of their dates.

Only what no reading of the dates can save is a fault: both days are given, and nothing in the
file says that the two steps are about different persons, reports or tracks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from checker.incident import Handling, Incident, Report
from checker.incident.handled import tracks_of
from checker.incident.organs import SUPERVISORS, organs_of
from checker.intake.draft import Draft, shown
from checker.intake.index import Index, sense
from checker.intake.order import earliest_day
from checker.intake.scanner import Path, pointer_of

__all__ = ["history_faults", "history_references"]

# A step of the second set cannot come before the first step of the first set.
_ORDER = (
    (("permintaan_perbaikan",), ("perbaikan",)),
    (("diteruskan", "rekomendasi"), ("jawaban", "pengingat")),
    (("panggilan",), ("tidak_hadir", "pemeriksaan")),
    (("pemeriksaan",), ("penjatuhan",)),
    (("penjatuhan",), ("keberatan",)),
    (("penjatuhan", "putusan"), ("banding",)),
    (("gakkumdu_1",), ("gakkumdu_2",)),
    (("gakkumdu_2",), ("gakkumdu_3",)),
    (("gakkumdu_1",), ("gakkumdu_3",)),
    (("gakkumdu_1",), ("penghentian",)),
    (("penyerahan_berkas",), ("pengembalian_berkas",)),
)
# What the supervisor and the reporter do with a report comes after the report.
_AFTER_RECEIPT = (
    "kajian_awal",
    "permintaan_perbaikan",
    "perbaikan",
    "pencabutan",
    "klarifikasi",
    "gakkumdu_1",
    "gakkumdu_2",
    "gakkumdu_3",
    "keputusan",
    "pemberitahuan_status",
    "penghentian",
    "diteruskan",
    "rekomendasi",
)
_AFTER_REGISTRATION = ("diteruskan", "rekomendasi")


def history_references(index: Index) -> Iterator[Draft]:
    """Every name in a step that leads nowhere, or back to the step itself."""
    for i, step in enumerate(index.incident.handling):
        here: Path = ("handling", i)
        yield from index.refer("actors", step.actor, (*here, "actor"))
        yield from index.refer("reports", step.report, (*here, "report"))
        yield from index.refer("handling", step.follows, (*here, "follows"))
        if step.follows is not None and step.follows == step.id:
            yield sense("step_follows_itself", (*here, "follows"), shown(step.follows))


def history_faults(index: Index) -> Iterator[Draft]:
    """All dates of reports and steps that contradict each other."""
    steps = [_Dated.of(i, step) for i, step in enumerate(index.incident.handling)]
    for i, report in enumerate(index.incident.reports):
        yield from _of_report(report, ("reports", i))
        yield from _before_the_act(report, index.incident, ("reports", i))
    for step in steps:
        yield from _within(step)
    yield from _along(steps)
    for earlier, later in _ORDER:
        yield from _between(steps, earlier, later)
    yield from _after_reports(index.incident.reports, steps)


def _of_report(report: Report, path: Path) -> Iterator[Draft]:
    """A report is known of, then received, then registered."""
    days = {
        "known_on": earliest_day(report.known_on),
        "received_on": report.received_on,
        "registered_on": report.registered_on,
    }
    given = [(name, day) for name, day in days.items() if day is not None]
    for (earlier, start), (later, found) in pairwise(given):
        if found < start:
            params = {"earlier": earlier, "start": str(start), "later": later}
            yield sense("out_of_order", (*path, later), str(found), params=params)


def _before_the_act(report: Report, incident: Incident, path: Path) -> Iterator[Draft]:
    """What was filed or fixed is about something done; what was only told may be about a plan."""
    days = [(earliest_day(act.date), i) for i, act in enumerate(incident.acts)]
    known = [(day, i) for day, i in days if day is not None]
    if report.kind == "informasi_awal" or not known or len(known) < len(days):
        return
    start, i = min(known)
    for name in ("received_on", "registered_on"):
        day: date | None = getattr(report, name)
        if day is not None and day < start:
            where = pointer_of(("acts", i, "date"))
            params = {"name": name, "start": str(start), "where": where}
            yield sense("report_before_act", (*path, name), str(day), params=params)


class _Dated(NamedTuple):
    """A step with its place and the tracks that it may be of; None where nothing narrows them."""

    path: Path
    step: Handling
    tracks: frozenset[str] | None

    @classmethod
    def of(cls, i: int, step: Handling) -> _Dated:
        to = organs_of(step.to, step.to_organ)
        by = organs_of(step.body, step.organ)
        found = tracks_of(step.step, stated=step.track, level=step.level, to=to, by=by)
        return cls(("handling", i), step, found)

    @property
    def is_of_supervisor(self) -> bool:
        organs = organs_of(self.step.body, self.step.organ)
        return bool(organs) and organs <= SUPERVISORS

    def may_be_with(self, other: _Dated) -> bool:
        """Whether nothing says that they are about different persons, reports or tracks."""
        pairs = (
            (self.step.actor, other.step.actor),
            (self.step.report, other.step.report),
        )
        if self.tracks is not None and other.tracks is not None and not self.tracks & other.tracks:
            return False
        return all(a is None or b is None or a == b for a, b in pairs)


def _within(dated: _Dated) -> Iterator[Draft]:
    on = dated.step.on
    for name in ("received_on", "answer_by"):
        day: date | None = getattr(dated.step, name)
        if on and day and day < on:
            yield _wrong((*dated.path, name), name, day, "on", on, (*dated.path, "on"))


def _along(steps: Sequence[_Dated]) -> Iterator[Draft]:
    """A step comes on or after the one that it follows."""
    named = {dated.step.id: dated for dated in steps if dated.step.id}
    for dated in steps:
        before = named.get(dated.step.follows or "")
        if before is not None and before is not dated:
            yield from _compared(before, dated)


def _between(
    steps: Sequence[_Dated], earlier: Sequence[str], later: Sequence[str]
) -> Iterator[Draft]:
    """The first of the earlier steps comes on or before each later one that may answer it."""
    for dated in steps:
        if dated.step.step not in later or dated.step.follows is not None:
            continue
        fitting = [d for d in steps if d.step.step in earlier and d.may_be_with(dated)]
        if fitting and all(d.step.on for d in fitting):
            yield from _compared(min(fitting, key=lambda d: d.step.on or date.max), dated)


def _compared(before: _Dated, after: _Dated) -> Iterator[Draft]:
    first, then = before.step.on, after.step.on
    if first and then and then < first:
        place = (*after.path, "on")
        yield _wrong(place, after.step.step, then, before.step.step, first, (*before.path, "on"))


def _after_reports(reports: Sequence[Report], steps: Sequence[_Dated]) -> Iterator[Draft]:
    for dated in steps:
        step = dated.step
        if not (dated.is_of_supervisor or step.step in ("perbaikan", "pencabutan")):
            continue
        if step.step in _AFTER_RECEIPT:
            yield from _after_report(reports, dated, "received_on")
        passes_on = organs_of(step.to, step.to_organ) & SUPERVISORS
        if step.step in _AFTER_REGISTRATION and not passes_on:
            yield from _after_report(reports, dated, "registered_on")


def _after_report(reports: Sequence[Report], dated: _Dated, name: str) -> Iterator[Draft]:
    """The step comes on or after that day of its report; of every report where none is named."""
    named = dated.step.report
    mine = [(i, r) for i, r in enumerate(reports) if named is None or r.id == named]
    days: list[tuple[date, int]] = []
    for i, report in mine:
        day: date | None = getattr(report, name)
        if day is None:
            return
        days.append((day, i))
    if days and dated.step.on and dated.step.on < min(days)[0]:
        day, i = min(days)
        path = (*dated.path, "on")
        yield _wrong(path, dated.step.step, dated.step.on, name, day, ("reports", i, name))


def _wrong(path: Path, later: str, found: date, earlier: str, start: date, where: Path) -> Draft:
    params = {
        "later": later,
        "earlier": earlier,
        "start": str(start),
        "where": pointer_of(where),
    }
    return sense("history_out_of_order", path, str(found), params=params)
