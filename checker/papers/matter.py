"""What the file says, as the fields of a form: report, people, acts, evidence, history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.assessment import ActInfo
from checker.papers.case import Case, day, say, unknown
from checker.papers.forms import Identity
from checker.papers.office import BLANK
from checker.reports.words import raised

__all__ = [
    "actor",
    "acts",
    "evidence",
    "finder",
    "handling",
    "initials",
    "report",
    "reporter",
    "standing",
]

_FINDING = "temuan"
# A number of the register bears this mark; that of a report that was only handed in does not.
_REGISTERED = "/Reg/"


def report(case: Case) -> dict[str, str]:
    """How the matter reached the office, and under which numbers."""
    known = case.report
    kind = known.get("kind")
    number: str | None = known.get("number")
    registered = number and (kind == _FINDING or _REGISTERED in number)
    return {
        "kind": say(f"report.{kind}") if kind else say("report.either"),
        "number": number or unknown("number"),
        "register": number if number and registered else unknown("register"),
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
    post, agency = known.get("post", {}), known.get("agency", {})
    title = post.get("title_text") or case.label("office_title", post.get("title"), "post")
    status = raised(case.label("actor_status", known.get("status"), "status"))
    numbers = known.get("identifiers", {})
    name = known.get("name")
    authority = known.get("appointing_authority", {}).get("office")
    fields = {
        "id": known["id"],
        "position": raised(_position(title, status)),
        "initials": initials(name) if name else unknown("name"),
        "status": status,
        "post": title,
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


def _position(title: str, status: str) -> str:
    """A post with the status of who holds it, as the reports write it."""
    return f"{title}, {status}" if "(" in title + status else f"{title} ({status})"


def initials(name: str) -> str:
    """The first letters of a name.

    >>> initials("Budi Santoso")
    'B. S.'
    """
    return " ".join(f"{part[0].upper()}." for part in name.split() if part[0].isalpha())


def acts(case: Case) -> list[dict[str, str]]:
    """What is said to have been done, each act with when, where and towards whom."""
    stated = {act["id"]: act for act in case.incident.get("acts", ())}
    found = [act for act in case.assessment.acts if act.id in stated]
    return [_act(case, act, stated[act.id], index) for index, act in enumerate(found, start=1)]


def _act(case: Case, act: ActInfo, stated: Mapping[str, Any], index: int) -> dict[str, str]:
    words = case.words
    conducts = [words.labels.value_label("conduct", value, "id") for value in act.conduct]
    people = [case.actor(ident) for ident in act.actors]
    place = stated.get("place", {}).get("region") or case.incident.get("place", {}).get("region")
    phases = [words.labels.value_label("phase", phase, "id") for phase in act.phases]
    conduct = words.any_of(conducts) or unknown("conduct")
    return {
        "no": str(index),
        "conduct": conduct,
        "description": stated.get("description", conduct).rstrip(".") or conduct,
        "actors": words.all_of([actor(case, who)["position"] for who in people]),
        "date": _span(case, act),
        "place": place or unknown("place"),
        "channel": case.label("channel", stated.get("channel"), "channel"),
        "target": words.any_of([case.words.names.targets.get(t) or t for t in act.targets])
        or unknown("target"),
        "phase": words.any_of(phases) or unknown("phase"),
    }


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
