"""What the file says, as the fields of a form: report, people, acts, evidence, history."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from checker.assessment import ActInfo
from checker.papers.case import FOUND, Case, day, say, unknown
from checker.papers.forms import Identity
from checker.papers.office import BLANK
from checker.reports.said import said_of
from checker.reports.words import raised

__all__ = [
    "actor",
    "acts",
    "deed",
    "evidence",
    "finder",
    "handling",
    "initials",
    "report",
    "reporter",
    "standing",
]

_PHASES_TOLD = 3
_MEMBERSHIP, _TIES = ("join_party",), ("anggota", "pengurus")


def report(case: Case) -> dict[str, str]:
    """How the matter reached the office, and under which numbers."""
    known = case.report
    kind = known.get("kind")
    number: str | None = known.get("number")
    submitted = unknown("number") if number is None or case.register else number
    return {
        "kind": say(f"report.{kind}") if kind else say("report.either"),
        "number": say("report.never_submitted") if kind == FOUND else submitted,
        "register": case.register or unknown("register"),
        "reference": number or unknown("register"),
        "received_on": day(known.get("received_on"), "received_on"),
        "known_on": _when(known.get("known_on"), "known_on"),
        "registered_on": day(known.get("registered_on"), "registered_on"),
        "body": known.get("body") or unknown("body"),
    }


def _when(value: Any, what: str) -> str:
    """A day as a letter writes it; a vaguer date is left to the officer."""
    full = len("2000-12-31")
    return day(value if isinstance(value, str) and len(value) == full else None, what)


def reporter(case: Case, asks: Sequence[str]) -> dict[str, str]:
    """Who reports, as far as the form asks for it."""
    known = case.report.get("reporter", {})
    identity = known.get("identity", {})
    told = {
        "name": identity.get("name") or unknown("reporter"),
        "address": identity.get("address") or unknown("address"),
        "contact": identity.get("contact") or unknown("contact"),
        "id_number": identity.get("id_number") or unknown("id_number"),
        "birth": unknown("birth"),
        "sex": unknown("sex"),
        "work": unknown("work"),
        "nationality": unknown("nationality"),
    }
    return {part: told[part] for part in asks}


def standing(case: Case) -> str:
    """Whether the reporter may report, by the file."""
    eligible = case.report.get("reporter", {}).get("eligible")
    return say(f"eligible.{eligible}") if isinstance(eligible, bool) else unknown("eligible")


def finder(case: Case) -> dict[str, str]:
    """The supervisor who found it, from the profile of the office."""
    return case.office.person("supervisor")


def actor(case: Case, known: Mapping[str, Any], asks: Identity = "post") -> dict[str, str]:
    """A reported person, with as much of his identity as the form asks for."""
    agency, numbers = known.get("agency", {}), known.get("identifiers", {})
    name = known.get("name")
    authority = known.get("appointing_authority", {}).get("office")
    fields = {
        "id": known["id"],
        "position": case.position(known["id"]),
        "initials": initials(name) if name else unknown("name"),
        "status": raised(case.status(known["id"])),
        "post": raised(case.post(known["id"])),
        "agency": agency.get("name") or unknown("agency"),
        "authority": say(f"authority.{authority}") if authority else unknown("authority"),
    }
    if asks != "post":
        fields |= {
            "name": name or unknown("name"),
            "address": unknown("address"),
            "contact": unknown("contact"),
            "birth": unknown("birth"),
            "nationality": unknown("nationality"),
        }
    if asks == "numbers":
        fields |= {number: numbers.get(number) or unknown(number) for number in ("nip", "nik")}
    return fields


def initials(name: str) -> str:
    """The first letters of a name.

    >>> initials("Budi Santoso")
    'B. S.'
    """
    return " ".join(f"{part[0].upper()}." for part in name.split() if part[0].isalpha())


def acts(case: Case, idents: Collection[str] | None = None) -> list[dict[str, str]]:
    """What is said to have been done, each act with when, where and towards whom.

    `idents` names the acts and the states of a person that are told; without it these are the
    acts that the file describes, and the states where it describes none.
    """
    described = {act["id"]: act for act in case.incident.get("acts", ())}
    asked = set(described) if idents is None else set(idents)
    known = case.assessment.acts
    found = [act for act in known if act.id in asked] or list(known)
    return [
        _act(case, act, described.get(act.id), index) for index, act in enumerate(found, start=1)
    ]


def _act(
    case: Case, act: ActInfo, described: Mapping[str, Any] | None, index: int
) -> dict[str, str]:
    words, told = case.words, described or {}
    place = told.get("place", {}).get("region") or case.incident.get("place", {}).get("region")
    channel = case.label("channel", told.get("channel"), "channel")
    return {
        "no": str(index),
        "conduct": _conduct(case, act),
        "description": _told(case, act.id),
        "actors": words.all_of([case.position(ident) for ident in act.actors]),
        "date": _span(case, act),
        "place": place or unknown("place"),
        "channel": say("state") if described is None else channel,
        "target": words.any_of([case.words.names.targets.get(t) or t for t in act.targets])
        or unknown("target"),
        "phase": _phase(case, act),
    }


def _told(case: Case, ident: str) -> str:
    """An act as the file describes it, and all that was said of it."""
    return "\n".join((deed(case, ident), *said_of(case.assessment, ident, case.words)))


def deed(case: Case, ident: str) -> str:
    """An act as the file describes it, else by its conduct; a state of a person in words."""
    if told := case.words.names.acts.get(ident, "").rstrip("."):
        return told
    act = next(act for act in case.assessment.acts if act.id == ident)
    if act.conduct == _MEMBERSHIP:
        tie = case.actor(act.actors[0]).get("party", {}).get("tie")
        if isinstance(tie, str) and tie in _TIES:
            return say(f"state.{tie}")
    return _conduct(case, act)


def _conduct(case: Case, act: ActInfo) -> str:
    labels = case.words.labels
    conducts = [labels.value_label("conduct", value, "id") for value in act.conduct]
    return case.words.any_of(conducts) or unknown("conduct")


def _phase(case: Case, act: ActInfo) -> str:
    """The phases that an act may fall in, unless they are too many to tell anything."""
    if len(act.phases) > _PHASES_TOLD:
        return say("phases")
    labels = case.words.labels
    phases = [labels.value_label("phase", phase, "id") for phase in act.phases]
    return case.words.any_of(phases) or unknown("phase")


def _span(case: Case, act: ActInfo) -> str:
    """When an act was done, as exactly as the file allows."""
    if act.date_kind == "unknown" or act.until is None:
        return unknown("act_date")
    if act.date_kind == "day":
        return day(act.from_)
    until = case.words.day(act.until)
    if act.until == case.assessment.as_of:
        until = case.words.say("act.date.review", day=until)
    if act.from_ is None:
        return say(f"span.{act.date_kind}.open", until=until)
    return say(f"span.{act.date_kind}", from_=case.words.day(act.from_), until=until)


def evidence(case: Case) -> list[dict[str, str]]:
    """The evidence, numbered; at least one line, so that the table is never without one."""
    rows = [
        {
            "no": str(index),
            "kind": say(f"evidence.{item['kind']}"),
            "description": item.get("description") or unknown("description"),
            "amount": BLANK[:6],
        }
        for index, item in enumerate(case.incident.get("evidence", ()), start=1)
    ]
    nothing = unknown("evidence")
    return rows or [{"no": "1", "kind": nothing, "description": nothing, "amount": BLANK[:6]}]


def handling(case: Case) -> list[dict[str, str]]:
    """What bodies have done so far, in the order of the days."""
    rows = [
        {
            "no": str(index),
            "body": step["body"],
            "step": say_step(step["step"]),
            "date": day(step.get("on")),
            "result": step.get("result") or unknown("result"),
        }
        for index, step in enumerate(case.steps, start=1)
    ]
    empty = dict.fromkeys(("body", "step", "date", "result"), BLANK)
    return rows or [{"no": "1", **empty}]


def say_step(step: str) -> str:
    """A step of the history in words; one that has no words of its own is shown with spaces."""
    from checker.messages.papers import MESSAGES

    return say(f"step.{step}") if f"papers.step.{step}" in MESSAGES else step.replace("_", " ")
