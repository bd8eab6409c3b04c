"""Recommendations of a file with what came of them on a day: answer, punishment, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.deadline import Due, Period, Start, due_of
from checker.incident import Incident, as_json
from checker.route.clocks import Taken, clock_starts, taken_steps
from checker.rulebook import Rulebook
from checker.rulebook.follow_up import Action, NoPeriod

__all__ = ["Thread", "Waiting", "follow", "follow_file", "unanswered"]

CLOCK_OF_STEP = {"rekomendasi": "recommended", "diteruskan": "forwarded"}
ANSWER, IMPOSED, REMINDER, BLOCK = "jawaban", "penjatuhan", "pengingat", "pemblokiran"
ELSEWHERE = frozenset(("criminal", "administrative"))
NOTHING = "tidak_ada"
NO_CONTEST = "none"
NOT_SAID = "tidak_diketahui"
OPEN = ("overdue", "past_safe", "no_period", "waiting")


@dataclass(frozen=True)
class Waiting:
    """By when an answer is awaited: by a stated period, or by the letter itself.

    In the letter's case `text` and `basis` are None.
    """

    due: Due
    text: Mapping[str, str] | None
    basis: str | None
    confidence: str | None


@dataclass(frozen=True)
class Thread:
    """One recommendation, or one file that was forwarded, as it stands on a day.

    `situation` is waiting, past_safe, overdue, no_period, answered, or for what was imposed same,
    lower, heavier, other, none or imposed_unclear. `actors` are those it is about, `tracks` the
    tracks, None where the file does not say.
    """

    file: str
    step: Mapping[str, Any]
    actors: tuple[str, ...]
    tracks: frozenset[str] | None
    situation: str
    waiting: tuple[Waiting, ...]
    no_period: NoPeriod | None
    answer: Mapping[str, Any] | None
    imposed: Mapping[str, Any] | None
    reminders: tuple[Mapping[str, Any], ...]
    blocks: tuple[Mapping[str, Any], ...]
    actions: tuple[Action, ...]

    @property
    def due(self) -> date | None:
        """The safe day for the answer, the earliest one where several are named."""
        days = [w.due.earliest for w in self.waiting if w.due.earliest is not None]
        return min(days, default=None)

    @property
    def is_open(self) -> bool:
        """Whether neither an answer nor a punishment has come."""
        return self.situation in OPEN

    def is_about(self, actor: str, track: str | None) -> bool:
        """Whether it may be about a person in a track, in any where none is given."""
        return actor in self.actors and (
            track is None or self.tracks is None or track in self.tracks
        )


def follow(incidents: Mapping[str, Incident], rulebook: Rulebook, day: date) -> list[Thread]:
    """Return every recommendation in `incidents` (by file) that `day` knows, what is due first."""
    threads = [
        thread
        for name, incident in sorted(incidents.items())
        for thread in follow_file(name, as_json(incident), rulebook, day)
    ]
    return sorted(threads, key=_order)


def unanswered(threads: Iterable[Thread]) -> frozenset[tuple[str, str]]:
    """Return file and actor of every recommendation that certainly got no answer in time."""
    late = (thread for thread in threads if thread.situation == "overdue")
    return frozenset((thread.file, actor) for thread in late for actor in thread.actors)


def _order(thread: Thread) -> tuple[bool, date, str, str]:
    day = thread.due or _day(thread.step.get("on"))
    return not thread.is_open, day or date.max, thread.file, str(thread.step.get("id", ""))


def follow_file(
    name: str, data: Mapping[str, Any], rulebook: Rulebook, day: date
) -> Iterator[Thread]:
    """Yield the recommendations of one incident, given as plain data, in their order."""
    steps = taken_steps(data.get("handling", ()), day)
    people = {actor["id"]: _statuses(actor) for actor in data["actors"]}
    regimes = _regimes(data, rulebook)
    for taken in steps:
        if taken.step in CLOCK_OF_STEP and not _is_elsewhere(taken):
            yield _thread(name, taken, steps, people, regimes, rulebook, day)


def _statuses(actor: Mapping[str, Any]) -> frozenset[str] | None:
    """Return the statuses that a person may have, None where any."""
    raw = actor["status"]
    if raw == NOT_SAID:
        return None
    return frozenset((raw,)) if isinstance(raw, str) else frozenset(raw)


def _regimes(data: Mapping[str, Any], rulebook: Rulebook) -> frozenset[str]:
    named = {entry["id"] for entry in data.get("contests", ())} - {NO_CONTEST}
    return frozenset(rulebook.contests[name].regime for name in named)


def _is_elsewhere(taken: Taken) -> bool:
    """Return whether a step is of the tracks that go their own way: court and KPU."""
    return taken.tracks is not None and taken.tracks <= ELSEWHERE


def _thread(
    name: str,
    taken: Taken,
    steps: Sequence[Taken],
    people: Mapping[str, frozenset[str] | None],
    regimes: frozenset[str],
    rulebook: Rulebook,
    day: date,
) -> Thread:
    after = [step for step in steps if _belongs(step, taken)]
    person = taken.entry.get("actor")
    actors = (person,) if person else tuple(people)
    statuses = [people[actor] for actor in actors]
    waiting = tuple(_waiting(taken, statuses, rulebook))
    answer = _last(after, _answering(taken))
    imposed = _last(after, (IMPOSED,))
    situation = _situation(taken, waiting, answer, imposed, rulebook, day)
    return Thread(
        file=name,
        step=taken.entry,
        actors=actors,
        tracks=taken.tracks,
        situation=situation,
        waiting=waiting,
        no_period=_no_period(statuses, rulebook),
        answer=answer,
        imposed=imposed,
        reminders=tuple(step.entry for step in after if step.step == REMINDER),
        blocks=tuple(step.entry for step in after if step.step == BLOCK),
        actions=tuple(
            action
            for action in _actions(situation, taken, regimes, rulebook, day)
            if _may_be(statuses, action.statuses)
        ),
    )


def _answering(taken: Taken) -> tuple[str, ...]:
    """Return the steps that answer: what was forwarded is answered by a recommendation too."""
    return (ANSWER, "rekomendasi") if taken.step == "diteruskan" else (ANSWER,)


def _belongs(step: Taken, taken: Taken) -> bool:
    """Return whether a step may be about a recommendation: it follows it, or nothing parts them."""
    if step.index == taken.index:
        return False
    named = step.entry.get("follows")
    if named is not None:
        return bool(named == taken.entry.get("id"))
    if step.on and taken.on and step.on < taken.on:
        return False
    pairs = (
        (step.entry.get("actor"), taken.entry.get("actor")),
        (step.entry.get("report"), taken.entry.get("report")),
    )
    if any(one and other and one != other for one, other in pairs):
        return False
    both = step.tracks is not None and taken.tracks is not None
    if both and step.tracks and taken.tracks and step.tracks.isdisjoint(taken.tracks):
        return False
    is_answer = step.step in _answering(taken)
    return not (is_answer and step.by and taken.to and step.by.isdisjoint(taken.to))


def _last(steps: Sequence[Taken], kinds: Sequence[str]) -> Mapping[str, Any] | None:
    """Return the latest of these steps; one without a day came in the order of the file."""
    found = [step for step in steps if step.step in kinds]
    latest = max(found, key=lambda s: (s.on or date.min, s.index), default=None)
    return latest.entry if latest else None


Statuses = Sequence[frozenset[str] | None]


def _are(statuses: Statuses, wanted: frozenset[str]) -> bool:
    """Return whether all of these persons are certainly of the wanted statuses."""
    return not wanted or all(own is not None and own <= wanted for own in statuses)


def _may_be(statuses: Statuses, wanted: frozenset[str]) -> bool:
    """Return whether some of these persons may be of the wanted statuses."""
    return not wanted or any(own is None or not own.isdisjoint(wanted) for own in statuses)


def _no_period(statuses: Statuses, rulebook: Rulebook) -> NoPeriod | None:
    """Return what is said of these persons where no period is known."""
    fitting = (one for one in rulebook.follow_up.no_period if _are(statuses, one.statuses))
    return next(fitting, None)


def _waiting(taken: Taken, statuses: Statuses, rulebook: Rulebook) -> Iterator[Waiting]:
    """Yield each day by which an answer is awaited: of the letter, and of the stated periods.

    A period counts where it was stated when the clock began, and is about these persons.
    """
    own = _day(taken.entry.get("answer_by"))
    if own is not None:
        yield Waiting(Due(own, own), None, None, None)
    clock = CLOCK_OF_STEP[taken.step]
    start = clock_starts((), (taken.entry,)).get(clock)
    if start is None:
        return
    for awaited in rulebook.follow_up.answers:
        is_meant = bool(taken.to) and taken.to <= awaited.to and _are(statuses, awaited.statuses)
        if awaited.clock == clock and is_meant and awaited.validity.covers(start.first):
            due = _counted(start, awaited.period, rulebook)
            yield Waiting(due, awaited.text, awaited.basis, awaited.confidence)


def _counted(start: Start, period: Mapping[str, Any], rulebook: Rulebook) -> Due:
    return due_of(start, Period.of(period), lambda: rulebook.holidays)


def _situation(
    taken: Taken,
    waiting: Sequence[Waiting],
    answer: Mapping[str, Any] | None,
    imposed: Mapping[str, Any] | None,
    rulebook: Rulebook,
    day: date,
) -> str:
    if imposed is not None:
        return _match(taken.entry.get("level"), imposed.get("level"), rulebook)
    if answer is not None:
        return "answered"
    if any(w.due.latest is not None and day > w.due.latest for w in waiting):
        return "overdue"
    if any(w.due.earliest is not None and day > w.due.earliest for w in waiting):
        return "past_safe"
    return "waiting" if any(w.due.earliest for w in waiting) else "no_period"


def _match(wanted: str | None, given: str | None, rulebook: Rulebook) -> str:
    """Return how the level that was imposed stands to the one that was recommended."""
    if given is None:
        return "imposed_unclear"
    if given == wanted:
        return "same"
    if given == NOTHING:
        return "none"
    if wanted is None:
        return "imposed_unclear"
    for scale in rulebook.follow_up.scales:
        if wanted in scale and given in scale:
            return "lower" if scale.index(given) < scale.index(wanted) else "heavier"
    return "other"


def _actions(
    situation: str, taken: Taken, regimes: frozenset[str], rulebook: Rulebook, day: date
) -> Iterator[Action]:
    level = taken.entry.get("level")
    for action in rulebook.follow_up.actions:
        fits = situation in action.situations and action.holds_on(day)
        here = action.regime is None or action.regime in regimes
        sent = not action.senders or (bool(taken.by) and taken.by <= action.senders)
        if fits and here and sent and (not action.levels or level in action.levels):
            yield action


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
