"""The clocks of the law: on which day each began, by the history of the file."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from checker.deadline import Start
from checker.incident.handled import tracks_of
from checker.incident.organs import SUPERVISORS, court_of, organs_of

__all__ = ["CLOCKS", "Taken", "clock_starts", "is_appealed", "steps_began", "taken_steps"]

ONE_DAY = timedelta(days=1)
MONTH_LENGTH = len("2024-11")

Entry = Mapping[str, Any]


class _Clock(NamedTuple):
    """What starts a clock: a day of a report, or a step of the history.

    `kinds` are the kinds of report whose day it is, `by` and `to` the bodies that take the step
    and that it goes to, any where empty; `after` is the step that it follows, any other than
    `not_after` where None. `received` says that the clock begins when the addressee has it in
    hand. `court` is `first` where only the court that hears the case first counts, `below` where
    only one from which there is an appeal in law, `last` where a verdict that is appealed against
    starts nothing. Of several occurrences the latest starts the clock, where `once` the first;
    `recurs` says that each occurrence calls for the step again. `also` is another step that starts
    it, `says` what the result has to say; `planned` is also a day that is still to come, `either`
    the day of the step or that of receipt, where no source says which.
    """

    report: str | None = None
    kinds: frozenset[str] = frozenset()
    step: str | None = None
    by: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    after: str | None = None
    not_after: tuple[str, ...] = ()
    received: bool = False
    court: str | None = None
    once: bool = False
    also: str | None = None
    says: str | None = None
    planned: bool = False
    either: bool = False
    recurs: bool = False


CLOCKS: Mapping[str, _Clock] = {
    # What the supervisor found begins no time of a reporter, nor the other way round.
    "known": _Clock(report="known_on", kinds=frozenset(("laporan", "pelimpahan"))),
    "found": _Clock(report="known_on", kinds=frozenset(("temuan", "informasi_awal"))),
    "received": _Clock(report="received_on"),
    "registered": _Clock(report="registered_on"),
    "finding_fixed": _Clock(step="penetapan_temuan"),
    "preliminary_study": _Clock(step="kajian_awal"),
    "asked_to_complete": _Clock(step="permintaan_perbaikan", received=True, recurs=True),
    "decided": _Clock(step="keputusan", by=SUPERVISORS, not_after=("keberatan", "koreksi")),
    "dispute_decided": _Clock(step="keputusan", by=SUPERVISORS, after="keberatan"),
    "correction_received": _Clock(step="koreksi", received=True),
    "conflict_reported": _Clock(step="laporan_konflik", received=True),
    "kpu_decided": _Clock(step="keputusan", by=frozenset(("kpu",))),
    "recommended": _Clock(step="rekomendasi", received=True),
    "ppk_recommended": _Clock(
        step="rekomendasi",
        by=frozenset(("kasn", "bkn")),
        to=frozenset(("ppk", "kepala_daerah", "pejabat_berwenang", "pejabat_penghukum")),
        either=True,
    ),
    "bkn_received": _Clock(step="diteruskan", to=frozenset(("bkn",)), received=True),
    # The first examination, held or missed: what comes later was summoned again.
    "examination_set": _Clock(step="pemeriksaan", also="tidak_hadir", once=True, planned=True),
    "result_set": _Clock(
        step="keputusan", by=frozenset(("kpu",)), says=r"\bhasil pemil", planned=True
    ),
    "supervisor_recommended": _Clock(step="rekomendasi", by=SUPERVISORS, received=True),
    "forwarded": _Clock(step="diteruskan", received=True),
    "summoned": _Clock(step="panggilan", recurs=True),
    # Who stays away a second time is not summoned again.
    "missed_examination": _Clock(step="tidak_hadir", once=True),
    "proven": _Clock(step="pembuktian"),
    "proposed": _Clock(step="usul", received=True),
    "punished": _Clock(step="penjatuhan", recurs=True),
    "notified": _Clock(step="penjatuhan", received=True, recurs=True),
    "objection_received": _Clock(step="keberatan", received=True),
    "first_objection_received": _Clock(step="keberatan", received=True, once=True),
    "appeal_received": _Clock(step="banding", received=True),
    "objection_copied": _Clock(step="tembusan", after="keberatan", received=True),
    "objection_decided": _Clock(step="keputusan", after="keberatan", received=True),
    "first_objection_decided": _Clock(
        step="keputusan", after="keberatan", received=True, once=True
    ),
    "appeal_copied": _Clock(step="tembusan", after="banding", received=True),
    "suit_received": _Clock(step="gugatan", received=True),
    "suit_complete": _Clock(step="gugatan_lengkap"),
    "cassation_received": _Clock(step="kasasi", received=True),
    "file_received": _Clock(
        step="penyerahan_berkas", to=frozenset(("penuntut_umum",)), received=True, recurs=True
    ),
    "hearing_file_received": _Clock(
        step="penyerahan_berkas", to=frozenset(("pimpinan_tni_polri",)), received=True
    ),
    "file_returned": _Clock(step="pengembalian_berkas", received=True, recurs=True),
    "file_submitted": _Clock(
        step="penyerahan_berkas", to=frozenset(("pengadilan",)), court="first", recurs=True
    ),
    "verdict_read": _Clock(step="putusan", recurs=True),
    "first_verdict_read": _Clock(step="putusan", court="first"),
    "suit_verdict_read": _Clock(step="putusan", court="below"),
    "verdict_received": _Clock(step="putusan", received=True, court="last", recurs=True),
}
"""Every event that a deadline of the rulebook may count from."""

_OF_REPORTS = tuple((name, clock) for name, clock in CLOCKS.items() if clock.report)


@dataclass(frozen=True)
class Taken:
    """A step of the history that had been taken on the day of review.

    `after` is the kind of step that it follows, if the file says so.
    """

    index: int
    step: str
    by: frozenset[str]
    to: frozenset[str]
    on: date | None
    received_on: date | None
    tracks: frozenset[str] | None
    after: str | None
    entry: Entry

    def is_of(self, track: str) -> bool:
        """Whether the step may belong to the track."""
        return self.tracks is None or track in self.tracks


def taken_steps(
    handling: Iterable[Entry], as_of: date | None = None, actor: str | None = None
) -> list[Taken]:
    """Return the steps taken up to `as_of` that concern `actor`; any where one is not given.

    A step without a day was taken: when is not known.
    """
    handling = list(handling)
    kinds = {entry["id"]: entry["step"] for entry in handling if "id" in entry}
    found = (_taken(i, entry, kinds, as_of) for i, entry in enumerate(handling))
    return [
        taken
        for taken in found
        if (as_of is None or taken.on is None or taken.on <= as_of)
        and (actor is None or taken.entry.get("actor") in (None, actor))
    ]


def _taken(index: int, entry: Entry, kinds: Mapping[str, str], as_of: date | None) -> Taken:
    to = organs_of(entry.get("to"), entry.get("to_organ"))
    by = organs_of(entry.get("body"), entry.get("organ"))
    received = _day(entry.get("received_on"))
    return Taken(
        index=index,
        step=entry["step"],
        by=by,
        to=to,
        on=_day(entry.get("on")),
        received_on=received if as_of is None or received is None or received <= as_of else None,
        tracks=tracks_of(
            entry["step"],
            stated=entry.get("track"),
            level=entry.get("level"),
            to=sorted(to),
            by=by,
        ),
        after=kinds.get(entry.get("follows", "")),
        entry=entry,
    )


def clock_starts(
    reports: Iterable[Entry],
    handling: Iterable[Entry],
    *,
    track: str | None = None,
    actor: str | None = None,
    as_of: date | None = None,
) -> dict[str, Start]:
    """Return when each clock began; one that nothing dates is left out.

    `reports` and `handling` are those of the incident as plain data. Only what may concern the
    track and the actor, and had happened on `as_of`, starts a clock.
    """
    reports = list(reports)
    everything = taken_steps(handling, None, actor)
    known = everything if as_of is None else taken_steps(handling, as_of, actor)
    of_track = [s for s in known if track is None or s.is_of(track)]
    ahead = [s for s in everything if track is None or s.is_of(track)]
    begun: dict[str, list[Start]] = {}
    for name, start in (*_by_reports(reports), *steps_began(of_track, ahead)):
        if as_of is None or start.first <= as_of or CLOCKS[name].planned:
            begun.setdefault(name, []).append(start)
    return {name: _joined(begun[name]) for name in CLOCKS if name in begun} if begun else {}


def _by_reports(reports: Iterable[Entry]) -> Iterator[tuple[str, Start]]:
    for report in reports:
        for name, clock in _OF_REPORTS:
            if clock.kinds and report["kind"] not in clock.kinds:
                continue
            if start := _vague(report.get(clock.report or "")):
                yield name, start


def steps_began(steps: Sequence[Taken], ahead: Sequence[Taken] = ()) -> Iterator[tuple[str, Start]]:
    """Yield one start for each clock: that of the occurrence which its deadline answers.

    `ahead` are the steps with those that are only planned.
    """
    named = {taken.step for taken in (*steps, *ahead)}
    for name, clock in CLOCKS.items():
        if named.isdisjoint((clock.step, clock.also)):
            continue
        chosen = ahead if clock.planned else steps
        fitting = [s for s in chosen if s.step in (clock.step, clock.also)]
        fitting = [s for s in fitting if _fits(clock, s, chosen)]
        found = [(_order(s), start) for s in fitting if (start := _begin(clock, s))]
        if found:
            yield name, (min if clock.once else max)(found, key=lambda one: one[0])[1]


def _order(taken: Taken) -> tuple[date, int]:
    return taken.on or taken.received_on or date.min, taken.index


def _fits(clock: _Clock, taken: Taken, steps: Sequence[Taken]) -> bool:
    """Whether the step is certainly by and to the bodies that start the clock."""
    by = not clock.by or (bool(taken.by) and taken.by <= clock.by)
    to = not clock.to or (bool(taken.to) and taken.to <= clock.to)
    if clock.after is not None and taken.after != clock.after:
        return False
    if clock.says is not None and not re.search(clock.says, _result(taken)):
        return False
    return by and to and taken.after not in clock.not_after and _in_court(clock, taken, steps)


def _result(taken: Taken) -> str:
    return str(taken.entry.get("result") or "").casefold()


def _in_court(clock: _Clock, taken: Taken, steps: Sequence[Taken]) -> bool:
    """Whether the court of a verdict or a file is one that starts the clock."""
    if clock.court == "first":
        return not is_appealed(taken, steps)
    if clock.court == "below":
        return not _is_above(taken, steps, ("agung",), ("kasasi",))
    if clock.court == "last":
        return not any(s.step in ("banding", "kasasi") and _order(s) > _order(taken) for s in steps)
    return True


def is_appealed(taken: Taken, steps: Sequence[Taken]) -> bool:
    """Whether a verdict or a file is that of a court above the one that heard the case first."""
    return _is_above(taken, steps, ("tinggi", "agung"), ("banding", "kasasi"))


def _is_above(
    taken: Taken, steps: Sequence[Taken], courts: Sequence[str], remedies: Sequence[str]
) -> bool:
    """Whether the step is of a court that a remedy leads to: by its name, else by what it follows.

    Where neither is said, a step after the remedy is of the court above.
    """
    court = court_of(taken.entry.get("body" if taken.step == "putusan" else "to"))
    if court is not None:
        return court in courts
    if taken.after is not None:
        return taken.after in remedies
    return any(s.step in remedies and _order(s) < _order(taken) for s in steps)


def _begin(clock: _Clock, taken: Taken) -> Start | None:
    if clock.either and taken.on is not None and taken.on != taken.received_on:
        return Start(taken.on, taken.received_on, ("either",))
    if clock.received and taken.received_on is not None:
        return Start.on(taken.received_on)
    if taken.on is None:
        return None
    return Start(taken.on, None, ("sent",)) if clock.received else Start.on(taken.on)


def _joined(starts: Sequence[Start]) -> Start:
    """Return the start of a clock that several events may have started."""
    first = min(start.first for start in starts)
    lasts = [start.last for start in starts]
    known = [last for last in lasts if last is not None]
    last = max(known) if len(known) == len(lasts) else None
    why = [reason for start in starts for reason in start.why]
    if len({(start.first, start.last) for start in starts}) > 1:
        why.append("several")
    return Start(first, last, tuple(dict.fromkeys(why)))


def _vague(when: object) -> Start | None:
    """Return the days that a date may mean; None where it is not bounded below."""
    if isinstance(when, date):
        return Start.on(when)
    if isinstance(when, str):
        return _month(when) if len(when) == MONTH_LENGTH else Start.on(date.fromisoformat(when))
    if not isinstance(when, Mapping):
        return None
    for key in ("one_day_in", "throughout"):
        span = when.get(key)
        if isinstance(span, list | tuple):
            first, last = _day(span[0]), _day(span[1])
            # What went on became known on its first day at the earliest.
            return None if first is None else Start(first, last, ("vague",))
    after, before = _day(when.get("after")), _day(when.get("before"))
    if after is None:
        return None
    return Start(after + ONE_DAY, before - ONE_DAY if before else None, ("vague",))


def _month(text: str) -> Start:
    first = date.fromisoformat(f"{text}-01")
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return Start(first, last, ("vague",))


def _day(value: object) -> date | None:
    if isinstance(value, date) or value is None:
        return value
    return date.fromisoformat(str(value))
