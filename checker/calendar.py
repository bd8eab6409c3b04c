"""Contests and days: which phase a day falls in, what the calendar says of it, vague dates.

The rules of the phases (both ends count, the day of designation counts as designated, the day
on which the elected are designated is still before it) are those of the contest files.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from checker.rulebook import Contest

__all__ = [
    "PHASES",
    "Calendar",
    "Days",
    "Span",
    "calendars_for",
    "classes_of",
    "months_from",
    "phase_span",
]

MONTHS = 12
REMEMBERED = 1024
PHASES = (
    "sebelum_tahapan",
    "sebelum_pendaftaran",
    "pendaftaran",
    "menunggu_penetapan",
    "menunggu_kampanye",
    "kampanye",
    "tenang",
    "pemungutan",
    "setelah_pemungutan",
    "setelah_terpilih",
)
UP_TO_DESIGNATION = frozenset(("sebelum_pendaftaran", "pendaftaran", "menunggu_penetapan"))
ONE_DAY = timedelta(days=1)
NO_DAY_LATER = date.max


def months_from(day: date, months: int) -> date:
    """Return the same day of another month, the last day where that month is shorter."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class Span(NamedTuple):
    """A run of days; both ends count."""

    first: date
    last: date


class Days(NamedTuple):
    """When an act was: a span and what is meant by it.

    `kind` is day, one_day_in (one unknown day of the span), throughout (a state or a repeated
    act), since (a state from some unknown day of the span to its end) or unknown (no date is
    given: one unknown day). `is_cut` says that it went on past the
    day of review. Without `has_first` nothing told sets the first day: it only bounds what
    has to be looked at, and no reader is shown it.
    """

    first: date
    last: date
    kind: str
    is_cut: bool = False
    has_first: bool = True

    @property
    def is_state(self) -> bool:
        """Whether the act went on, so that one day is enough for a norm."""
        return self.kind in ("throughout", "since")

    def told_first(self, first: date) -> date | None:
        """Return the first day of a run of these days, None where nothing told sets it."""
        return first if self.has_first or first > self.first else None


class Revote(NamedTuple):
    """A poll that was held again; its campaign and quiet days may not be known."""

    vote: date
    campaign: Span | None
    quiet: Span | None
    designation: date | None = None
    has_same_pairs: bool = False

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> Revote:
        """Build a re-vote from its entry in an override."""
        return cls(
            vote=date.fromisoformat(entry["vote"]),
            campaign=_span(entry.get("campaign")),
            quiet=_span(entry.get("quiet")),
            designation=_day(entry.get("designation")),
            has_same_pairs=entry.get("same_pairs", False),
        )

    def turning_days(self) -> Iterator[date]:
        """Yield each day on which something of this re-vote begins or has ended."""
        if self.designation is not None:
            yield self.designation
        for span in (self.campaign, self.quiet, Span(self.vote, self.vote)):
            if span is not None:
                yield span.first
                yield span.last + ONE_DAY

    def phase_on(self, day: date) -> str | None:
        """Return the phase of this re-vote on `day`, None outside what is known of it."""
        if day == self.vote:
            return "pemungutan"
        if self.quiet is not None and self.quiet.first <= day <= self.quiet.last:
            return "tenang"
        if self.campaign is None or day > self.campaign.last:
            return None
        if day >= self.campaign.first:
            return "kampanye"
        is_designated = self.designation is not None and day >= self.designation
        return "menunggu_kampanye" if is_designated else None


class Calendar(NamedTuple):
    """The days of one contest for one office and region."""

    contest: str
    before_from: date
    programme_from: date
    registration: Span | None
    designation: date | None
    campaign: Span
    quiet: Span
    vote: date
    elected_first: date | None
    elected_last: date | None
    disputes_until: date | None
    window_from: date | None
    window_certain_from: date | None
    party_designation: date | None
    revotes: tuple[Revote, ...] = ()
    has_no_new_campaign: bool = False

    @classmethod
    def of(cls, contest: Contest, days: Mapping[str, Any]) -> Calendar:
        """Build the calendar from one entry of a contest file, overrides already applied."""
        elected = days.get("elected") or {}
        return cls(
            contest=contest.id,
            before_from=contest.before_from,
            programme_from=contest.programme_from,
            registration=_span(days.get("registration")),
            designation=_day(days.get("designation")),
            campaign=_certain_span(days["campaign"]),
            quiet=_certain_span(days["quiet"]),
            vote=date.fromisoformat(days["vote"]),
            elected_first=_day(elected.get("first")),
            elected_last=_day(elected.get("last")),
            disputes_until=_day(elected.get("disputes_until")),
            window_from=_day(days.get("replacement_window_from")),
            window_certain_from=_day(days.get("replacement_window_certain_from")),
            party_designation=_day(days.get("party_designation")),
            revotes=tuple(Revote.of(entry) for entry in days.get("revotes") or ()),
            has_no_new_campaign=days.get("no_new_campaign", False),
        )

    def turning_days(self) -> Iterator[date]:
        """Yield each day on which some calendar fact may change."""
        yield self.before_from
        yield self.programme_from
        for span in (self.registration, self.campaign, self.quiet):
            if span is not None:
                yield span.first
                yield span.last + ONE_DAY
        starts = (self.window_from, self.window_certain_from, self.party_designation)
        for day in (self.designation, *starts):
            if day is not None:
                yield day
        yield self.vote
        yield self.vote + ONE_DAY
        for day in (self.elected_first, self.elected_last, self.disputes_until):
            if day is not None:
                yield day
                yield day + ONE_DAY
        for revote in self.revotes:
            yield from revote.turning_days()

    def phases_on(self, day: date) -> frozenset[str]:
        """Return the phases that `day` may fall in."""
        if day < self.programme_from:
            return frozenset(("sebelum_tahapan",))
        if day > self.vote:
            return self._phases_after_vote(day)
        if self._waits_for_poll(day):
            between = {"menunggu_kampanye", "kampanye", "tenang"}
            return frozenset(between - {"kampanye"} if self.has_no_new_campaign else between)
        return self._phases_before_vote(day)

    def _waits_for_poll(self, day: date) -> bool:
        """Return whether `day` lies after the quiet period and before a poll that was delayed."""
        return self.quiet.last < day < self.vote

    def _phases_before_vote(self, day: date) -> frozenset[str]:
        if day == self.vote:
            return frozenset(("pemungutan",))
        if day >= self.quiet.first:
            return frozenset(("tenang",))
        if day >= self.campaign.first:
            return frozenset(("kampanye",))
        if self.designation is not None and day >= self.designation:
            return frozenset(("menunggu_kampanye",))
        if self.registration is None:
            return UP_TO_DESIGNATION
        if day < self.registration.first:
            return frozenset(("sebelum_pendaftaran",))
        is_open = day <= self.registration.last
        return frozenset(("pendaftaran" if is_open else "menunggu_penetapan",))

    def _phases_after_vote(self, day: date) -> frozenset[str]:
        again = {revote.phase_on(day) for revote in self.revotes} - {None}
        if again:
            return frozenset(phase for phase in again if phase)
        before = self.before_elected(day)
        names = {True: "setelah_pemungutan", False: "setelah_terpilih"}
        return frozenset(names[value] for value in before)

    def in_campaign(self, day: date) -> frozenset[bool]:
        """Return whether `day` lies in a campaign period; both where a poll leaves it open."""
        if self.campaign.first <= day <= self.campaign.last:
            return frozenset((True,))
        if self._waits_for_poll(day) and not self.has_no_new_campaign:
            return frozenset((True, False))
        return self._in_revote(day, [revote.campaign for revote in self.revotes])

    def in_quiet(self, day: date) -> frozenset[bool]:
        """Return whether `day` lies in a quiet period; both where a poll leaves it open."""
        if self.quiet.first <= day <= self.quiet.last:
            return frozenset((True,))
        if self._waits_for_poll(day):
            return frozenset((True, False))
        return self._in_revote(day, [revote.quiet for revote in self.revotes])

    def may_designate_anew(self, day: date) -> bool:
        """Return whether a pair may still wait for its designation for a re-vote on `day`."""
        polls = [self.vote, *(revote.vote for revote in self.revotes)]
        return any(
            max(poll for poll in polls if poll < revote.vote) < day < revote.designation
            for revote in self.revotes
            if revote.designation is not None and not revote.has_same_pairs
        )

    def is_voting_day(self, day: date) -> bool:
        """Return whether a poll is held on `day`."""
        return day == self.vote or any(day == revote.vote for revote in self.revotes)

    def _in_revote(self, day: date, spans: Sequence[Span | None]) -> frozenset[bool]:
        known = [span for span in spans if span is not None]
        if any(span.first <= day <= span.last for span in known):
            return frozenset((True,))
        unknown = [r for r, span in zip(self.revotes, spans, strict=True) if span is None]
        if any(self.vote < day < revote.vote for revote in unknown):
            return frozenset((True, False))
        return frozenset((False,))

    def before_elected(self, day: date) -> frozenset[bool]:
        """Return whether the elected were not yet designated before `day`; both where unsure."""
        if self.elected_first is None or day <= self.elected_first:
            unsure = self.elected_first is None and day > self.vote
            return frozenset((True, False)) if unsure else frozenset((True,))
        latest = max(d for d in (self.elected_last, self.disputes_until, self.elected_first) if d)
        return frozenset((True, False)) if day <= latest else frozenset((False,))

    def in_window(self, day: date) -> frozenset[bool]:
        """Return whether `day` lies in the window for replacing officials; both where unsure."""
        if self.window_from is None or day < self.window_from:
            return frozenset((False,))
        if self.window_certain_from is not None and day < self.window_certain_from:
            return frozenset((True, False))
        return self.before_elected(day)


def _span(days: list[str] | None) -> Span | None:
    return _certain_span(days) if days else None


def _certain_span(days: list[str]) -> Span:
    return Span(date.fromisoformat(days[0]), date.fromisoformat(days[1]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def calendars_for(
    contest: Contest,
    kinds: frozenset[Any],
    office: str | None,
    region: str | None,
) -> list[Calendar]:
    """Return the calendars that may govern a target of one of `kinds`, `office` and `region`.

    Where no calendar is made for the kind (a party in a regional contest), all of them may.
    """
    fitting = [c for c in contest.calendars if kinds & set(c["target_kinds"])]
    fitting = fitting or list(contest.calendars)
    by_office = [c for c in fitting if office in c.get("offices", ())]
    return [Calendar.of(contest, _regional(contest, c, region)) for c in by_office or fitting]


def _regional(contest: Contest, calendar: Mapping[str, Any], region: str | None) -> dict[str, Any]:
    merged = dict(calendar)
    for override in contest.overrides:
        if override["region"] == region and override["calendar"] == calendar["id"]:
            merged.update(override)
    return merged


def phase_span(calendars: Iterable[Calendar], phase: str) -> Span | None:
    """Return the days on which some of `calendars` may be in `phase`."""
    spans = [_phase_days(calendar, phase) for calendar in calendars]
    found = [span for span in spans if span is not None]
    if not found:
        return None
    return Span(min(s.first for s in found), max(s.last for s in found))


@lru_cache(maxsize=REMEMBERED)
def _phase_days(calendar: Calendar, phase: str) -> Span | None:
    turning = sorted({*calendar.turning_days(), NO_DAY_LATER})
    hits = [
        Span(first, after - ONE_DAY)
        for first, after in pairwise(turning)
        if phase in calendar.phases_on(first)
    ]
    return Span(hits[0].first, hits[-1].last) if hits else None


def classes_of(days: Days, turning: Iterable[date]) -> list[Span]:
    """Split `days` where a turning day falls in it; on each part nothing changes."""
    if days.first == days.last:
        return [Span(days.first, days.last)]
    inside = sorted({day for day in turning if days.first < day <= days.last})
    firsts = [days.first, *inside]
    lasts = [*(day - ONE_DAY for day in inside), days.last]
    return [Span(first, last) for first, last in zip(firsts, lasts, strict=True)]
