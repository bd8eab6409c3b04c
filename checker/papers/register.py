"""The register: one row for each person and track of a file, as supervisor and KASN keep it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.assessment import ActInfo, ActorAssessment, TrackResult
from checker.papers.case import Case, say
from checker.papers.forms import forms_file
from checker.papers.letters import taken
from checker.papers.matter import report
from checker.papers.study import hangs_on_impact, level_of, shown_tracks
from checker.reports.words import raised

__all__ = ["Entry", "Tally", "entries", "tallies"]

_CLOSING = ("penjatuhan", "putusan", "pencabutan", "penghentian")
_SENT = ("diteruskan", "rekomendasi")


@dataclass(frozen=True)
class Entry:
    """One row of the register; what is not known is None.

    `reporter` and `name` are left out unless they are asked for. `awaited` is the most urgent
    step of the path whose time runs, or the answer to a letter by the list of follow-up where that
    is earlier; `due` is its safe day, `overdue` is the number of days since then.
    """

    file: str
    number: str | None
    source: str | None
    received_on: date | None
    registered_on: date | None
    contest: str | None
    region: str | None
    position: str
    agency: str | None
    conduct: str
    group: str
    phase: str
    track: str | None
    state: str | None
    norms: str | None
    level: str | None
    sent_to: str | None
    sent_on: date | None
    answer_by: date | None
    answered_on: date | None
    answer: str | None
    sanction: str | None
    sanctioned_on: date | None
    days_open: int | None
    awaited: str | None
    due: date | None
    due_state: str | None
    overdue: int | None
    name: str | None = None
    reporter: str | None = None


def entries(case: Case, *, identities: bool = False) -> list[Entry]:
    """The rows of one file: each person in each track that is open, established or handled."""
    return [
        _entry(case, outcome, track, identities)
        for outcome in case.assessment.actors
        for track in _tracks(case, outcome)
    ]


def _tracks(case: Case, outcome: ActorAssessment) -> Sequence[TrackResult | None]:
    handled = {step.get("track") for step in _steps(case, outcome.actor, None)}
    shown = {track.track for track in shown_tracks(outcome)} | handled
    return [track for track in outcome.tracks if track.track in shown] or [None]


def _steps(case: Case, ident: str, track: str | None) -> list[Mapping[str, Any]]:
    """The steps taken so far that concern a person, in one track if it is named."""
    return [
        step
        for step in case.steps
        if step.get("actor") in (None, ident)
        and (track is None or step.get("track") in (None, track))
    ]


def _entry(
    case: Case, outcome: ActorAssessment, track: TrackResult | None, identities: bool
) -> Entry:
    known = case.actor(outcome.actor)
    told = report(case)
    own = [act for act in case.assessment.acts if outcome.actor in act.actors]
    steps = _steps(case, outcome.actor, track.track if track else None)
    return Entry(
        file=case.id or "",
        number=case.report.get("number"),
        source=told["kind"] if case.report else None,
        received_on=_day(case.report.get("received_on")),
        registered_on=_day(case.report.get("registered_on")),
        contest=case.words.all_of([_contest(case, c) for c in case.contests]) or None,
        region=case.incident.get("place", {}).get("region"),
        position=case.position(outcome.actor),
        agency=known.get("agency", {}).get("name"),
        conduct="; ".join(_conducts(case, own)),
        group="; ".join(dict.fromkeys(_groups(case, own))),
        phase="; ".join(_phases(case, own)),
        **_outcome(case, outcome, track),
        **_follow_up(case, steps),
        **_awaited(case, outcome, track),
        **(_identities(case, known) if identities else {}),
    )


def _outcome(case: Case, outcome: ActorAssessment, track: TrackResult | None) -> dict[str, Any]:
    if track is None:
        return dict.fromkeys(("track", "state", "norms", "level"))
    own = [f for f in outcome.findings if f.id in track.findings and f.id not in track.immaterial]
    told = [f for f in own if not hangs_on_impact(f)] or own
    norms = dict.fromkeys(case.words.finding(finding) for finding in told)
    return {
        "track": case.words.track(track.track),
        "state": case.words.state(track.state).text,
        "norms": "; ".join(norms) or None,
        "level": level_of(track.level, case.words) if track.level else None,
    }


def _follow_up(case: Case, steps: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """To whom it went, what came back, and how long it took."""
    sent, answer = _last(steps, _SENT), _last(steps, ("jawaban",))
    sanction = _last(steps, ("penjatuhan", "putusan"))
    closed = _day(_last(steps, _CLOSING).get("on"))
    start = _day(case.report.get("received_on")) or _day(case.report.get("registered_on"))
    return {
        "sent_to": sent.get("to"),
        "sent_on": _day(sent.get("on")),
        "answer_by": _day(sent.get("answer_by")),
        "answered_on": _day(answer.get("on")),
        "answer": answer.get("result") if answer else None,
        "sanction": _sanction(sanction),
        "sanctioned_on": _day(sanction.get("on")),
        "days_open": ((closed or case.as_of) - start).days if start else None,
    }


def _awaited(case: Case, outcome: ActorAssessment, track: TrackResult | None) -> dict[str, Any]:
    """What the file waits for: the most urgent of the path and of the answers to letters."""
    waiting = [*_of_path(case, outcome, track), *_of_letters(case, outcome, track)]
    if not waiting:
        return dict.fromkeys(("awaited", "due", "due_state", "overdue"))
    due, awaited, certain = min(waiting, key=lambda one: one[0])
    late = (case.as_of - due).days
    state = "running" if late <= 0 else "late" if certain else "maybe_late"
    return {
        "awaited": awaited,
        "due": due,
        "due_state": say(f"due.{state}"),
        "overdue": late if late > 0 else None,
    }


def _of_letters(
    case: Case, outcome: ActorAssessment, track: TrackResult | None
) -> Iterator[tuple[date, str, bool]]:
    """The answers that are awaited, by the letter or by a period, and whether one is late."""
    for thread in case.threads:
        is_about = thread.is_about(outcome.actor, track.track if track else None)
        if is_about and thread.is_open and thread.due is not None:
            yield thread.due, say("awaited.answer"), thread.situation == "overdue"


def _of_path(
    case: Case, outcome: ActorAssessment, track: TrackResult | None
) -> Iterator[tuple[date, str, bool]]:
    """The steps of the offices whose time runs or has run out, and whether that is certain.

    What the reported person may do, and let pass, nobody waits for.
    """
    for place in case.places(outcome.actor, track.track if track else None):
        deadline = place.step.deadline
        is_awaited = place.step.side == "handling"
        if is_awaited and deadline is not None and deadline.due is not None:
            yield deadline.due, taken(place.step, case.words), place.state == "overdue"


def _last(steps: Sequence[Mapping[str, Any]], kinds: Iterable[str]) -> Mapping[str, Any]:
    """The latest step of these kinds; an empty one where there is none."""
    found = [step for step in steps if step["step"] in kinds]
    return found[-1] if found else {}


def _sanction(step: Mapping[str, Any]) -> str | None:
    """What was imposed, in the words of the file, else by its level."""
    if not step:
        return None
    level = step.get("level")
    named = raised(str(level).replace("_", " ")) if level else None
    parts = [part for part in (named, step.get("kind")) if part]
    return ": ".join(parts) or step.get("result")


def _identities(case: Case, known: Mapping[str, Any]) -> dict[str, Any]:
    identity = case.report.get("reporter", {}).get("identity", {})
    return {"name": known.get("name"), "reporter": identity.get("name")}


def _contest(case: Case, contest: str) -> str:
    return case.words.labels.contest_title(contest, "id")


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None


def _conducts(case: Case, acts: Iterable[ActInfo]) -> list[str]:
    labels = case.words.labels
    found = (labels.value_label("conduct", c, "id") for act in acts for c in act.conduct)
    return list(dict.fromkeys(found))


def _phases(case: Case, acts: Iterable[ActInfo]) -> list[str]:
    labels = case.words.labels
    found = (raised(labels.value_label("phase", p, "id")) for act in acts for p in act.phases)
    return list(dict.fromkeys(found))


def _groups(case: Case, acts: Iterable[ActInfo]) -> Iterator[str]:
    """The groups of KASN that the acts fall in; what falls in none is said to."""
    file = forms_file(case.rulebook)["kasn_groups"]
    stated = {act["id"]: act for act in case.incident.get("acts", ())}
    for act in acts:
        event = stated.get(act.id, {}).get("event", {}).get("kind")
        for conduct in act.conduct:
            found = [g for g in file["groups"] if _falls_in(g, conduct, event)]
            yield found[0]["label"]["id"] if found else file["rest"]["id"]


def _falls_in(group: Mapping[str, Any], conduct: str, event: Any) -> bool:
    kinds = group.get("event_kinds")
    events = event if isinstance(event, list) else [event]
    return conduct in group["conducts"] and (kinds is None or set(events) <= set(kinds))


@dataclass(frozen=True)
class Tally:
    """One block of counts: what is counted, and how many persons have each value."""

    title: str
    counts: Mapping[str, int]


def tallies(cases: Sequence[Case]) -> list[Tally]:
    """Persons counted by group of KASN, conduct, status, level, cause and phase.

    A person with two values counts in both, once each; a person in two files counts twice.
    """
    return [
        _tally(code, cases) for code in ("group", "conduct", "status", "level", "cause", "phase")
    ]


def _tally(code: str, cases: Sequence[Case]) -> Tally:
    counts: dict[str, int] = {}
    for case in cases:
        for outcome in case.assessment.actors:
            persons = case.persons[outcome.actor].count or 1
            for value in dict.fromkeys(_values(code, case, outcome)):
                counts[value] = counts.get(value, 0) + persons
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return Tally(say(f"tally.{code}"), dict(ranked))


def _values(code: str, case: Case, outcome: ActorAssessment) -> list[str]:
    """What one person counts under."""
    own = [act for act in case.assessment.acts if outcome.actor in act.actors]
    none = [say("tally.unknown")]
    match code:
        case "group":
            return list(_groups(case, own)) or none
        case "conduct":
            return _conducts(case, own) or none
        case "phase":
            return _phases(case, own) or none
        case "status":
            known = case.actor(outcome.actor).get("status")
            return [raised(case.label("actor_status", known, "status"))]
        case "level":
            return _levels(case, outcome) or [say("tally.no_level")]
        case _:
            return _causes(case, outcome.actor) or none


def _levels(case: Case, outcome: ActorAssessment) -> list[str]:
    """The levels that stand in the tracks of a person."""
    found = [t.level.established for t in shown_tracks(outcome) if t.level is not None]
    return [raised(case.words.levels([level])) for level in found if level is not None]


def _causes(case: Case, ident: str) -> list[str]:
    own = [act for act in case.incident.get("acts", ()) if ident in act["actors"]]
    return [say(f"cause.{c['cause']}") for act in own for c in act.get("causes", ())]
