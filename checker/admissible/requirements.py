"""What is looked for in a file for each requirement: fulfilled, missing, or not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from checker.deadline import COUNTING, Due
from checker.incident import Actor, Incident, Report

__all__ = [
    "DISPUTED",
    "FULFILLED",
    "HANGS_ON_COUNT",
    "MISSING",
    "UNKNOWN",
    "Answer",
    "Question",
    "answer",
]

FULFILLED, MISSING, UNKNOWN = "fulfilled", "missing", "unknown"
HANGS_ON_COUNT = "limit.hangs_on_count"
DISPUTED = "limit.disputed"
NOT_SAID = "tidak_diketahui"
SUPERVISION = "lhp"


@dataclass(frozen=True)
class Answer:
    """The state of one requirement and why: `why` is a code of the messages."""

    state: str
    why: str


# A file may hold a state of the person alone: membership of a party, an own candidacy.
STATE_ONLY = Answer(UNKNOWN, "act.state_only")


@dataclass(frozen=True)
class Question:
    """One report of an incident; `due` is when it had to be filed, None where nothing counts."""

    incident: Incident
    report: Report | None
    due: Due | None


def answer(check: str, question: Question) -> Answer:
    """Return whether what `check` looks for is in the file."""
    return _CHECKS[check](question)


def _reporter_eligible(question: Question) -> Answer:
    reporter = question.report.reporter if question.report else None
    if reporter is None or reporter.eligible in (None, NOT_SAID):
        return Answer(UNKNOWN, "eligible.not_said")
    return Answer(FULFILLED if reporter.eligible is True else MISSING, "eligible")


def _identity(question: Question, wanted: tuple[str, ...]) -> Answer:
    reporter = question.report.reporter if question.report else None
    identity = reporter.identity if reporter else None
    if identity is None:
        return Answer(UNKNOWN, "identity.apart")
    lacking = [name for name in wanted if not getattr(identity, name)]
    if lacking:
        return Answer(MISSING, f"identity.no_{lacking[0]}")
    return Answer(FULFILLED, "identity")


def _reporter_identity(question: Question) -> Answer:
    return _identity(question, ("name", "address"))


def _finder_identity(question: Question) -> Answer:
    return _identity(question, ("name",))


def _reported_person(question: Question) -> Answer:
    actors = question.incident.actors
    if all(actor.name or _numbered(actor) for actor in actors):
        return Answer(FULFILLED, "person")
    if all(actor.name or _numbered(actor) or _placed(actor) for actor in actors):
        return Answer(UNKNOWN, "person.office_only")
    return Answer(MISSING, "person.none")


def _numbered(actor: Actor) -> bool:
    return bool(actor.identifiers and (actor.identifiers.nip or actor.identifiers.nik))


def _placed(actor: Actor) -> bool:
    """Return whether post and agency are given, by which a person can be found."""
    post, agency = actor.post, actor.agency
    named = post is not None and (post.title_text or post.title not in (None, NOT_SAID))
    return bool(named and agency and agency.name)


def _time_limit(question: Question) -> Answer:
    report, due = question.report, question.due
    if report is None or report.known_on is None:
        return Answer(UNKNOWN, "limit.not_known_when")
    if report.received_on is None:
        return Answer(UNKNOWN, "limit.not_received")
    if due is None:
        return Answer(UNKNOWN, "limit.no_period")
    return _within(report.received_on, due)


def _within(day: date, due: Due) -> Answer:
    if due.earliest is not None and day <= due.earliest:
        return Answer(FULFILLED, "limit")
    if due.latest is not None and day > due.latest:
        return Answer(MISSING, "limit.late")
    only_counting = due.latest is not None and COUNTING.issuperset(due.why)
    return Answer(UNKNOWN, DISPUTED if only_counting else HANGS_ON_COUNT)


def _time(question: Question) -> Answer:
    acts = question.incident.acts
    if not acts:
        return STATE_ONLY
    dated = [act.date is not None for act in acts]
    if all(dated):
        return Answer(FULFILLED, "time")
    return Answer(MISSING, "time.some" if any(dated) else "time.none")


def _place(question: Question) -> Answer:
    incident = question.incident
    if incident.place is not None and (incident.place.region or incident.place.kind):
        return Answer(FULFILLED, "place")
    if not incident.acts:
        return STATE_ONLY
    placed = all(act.place is not None or act.account is not None for act in incident.acts)
    return Answer(FULFILLED, "place") if placed else Answer(MISSING, "place.none")


def _description(question: Question) -> Answer:
    incident = question.incident
    if not incident.acts:
        return STATE_ONLY
    if all(act.conduct not in (None, NOT_SAID) or act.description for act in incident.acts):
        return Answer(FULFILLED, "description")
    if incident.narrative:
        return Answer(UNKNOWN, "description.story")
    return Answer(MISSING, "description.none")


def _evidence(question: Question) -> Answer:
    found = question.incident.evidence
    if not found:
        return Answer(MISSING, "evidence.none")
    if all(item.supports is None and item.denies for item in found):
        return Answer(UNKNOWN, "evidence.denies")
    return Answer(FULFILLED, "evidence")


def _supervision_report(question: Question) -> Answer:
    kinds: Iterator[str] = (item.kind for item in question.incident.evidence)
    if SUPERVISION in kinds:
        return Answer(FULFILLED, "lhp")
    return Answer(MISSING, "lhp.none")


_CHECKS: Mapping[str, Callable[[Question], Answer]] = {
    "reporter_eligible": _reporter_eligible,
    "reporter_identity": _reporter_identity,
    "finder_identity": _finder_identity,
    "reported_person": _reported_person,
    "time_limit": _time_limit,
    "time": _time,
    "place": _place,
    "description": _description,
    "evidence": _evidence,
    "supervision_report": _supervision_report,
}
