"""The fields of each form: what every form has, and what only some of them are given.

A form is given a name or the identity of a reporter only if it asks for it; a template that an
office changes cannot print what it was not given.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.assessment import About, ActorAssessment, state_in
from checker.papers import letters, matter, study
from checker.papers.case import Case, say, unknown
from checker.papers.forms import FORMS, Form, Identity
from checker.papers.office import BLANK
from checker.reports.about import about_words, asked_about

__all__ = ["contents", "is_needed"]

_ANALYSIS = ("standing", "identity", "time", "place", "kind", "evidence")
_MOST_MISSING = 6
_RESULT = ("complete", "incomplete", "withdrawn")
_ADVICE = ("register", "administrative", "delegate", "takeover", "settled", "late", "complete")
_STUDY_ADVICE = ("administrative", "ethics", "other_law", "crime", "stop")


def is_needed(form: Form, case: Case, outcome: ActorAssessment, *, asked: bool) -> bool:
    """Whether the file calls for this form for this person.

    An open suspicion of a crime goes to the police only where the form is `asked` for by name.
    """
    if form.needs == "always":
        return True
    if form.needs == "crime":
        return any(
            asked
            or (track.state == "established" and not case.is_closed(outcome.actor, track.track))
            for track in letters.crime(outcome)
        )
    letter = form.id if form.needs == "letter" else None
    return bool(letters.other_law(outcome)) and (
        letter is None or bool(letters.addressees(case, outcome.actor, letter))
    )


def contents(
    form: Form, case: Case, outcome: ActorAssessment | None, *, redacted: bool = False
) -> dict[str, Any]:
    """Everything that the template of a form may use.

    `outcome` is the person whom a form for one person is about; None there is the reporter.
    `redacted` leaves out the names.
    """
    asks: Identity = "post" if redacted else form.actor
    fields = _common(form, case)
    fields["actors"] = [matter.actor(case, known, asks) for known in case.incident["actors"]]
    if form.reporter and not redacted:
        fields["reporter"] = matter.reporter(case, form.reporter)
    if outcome is not None and not form.hears:
        fields["actor"] = matter.actor(case, case.actor(outcome.actor), asks)
    fields |= _own(form, case, outcome, redacted=redacted)
    return _without_words(fields) if redacted else fields


def _without_words(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields without what somebody wrote freely: a name may stand in it."""
    kept = {key: value for key, value in fields.items() if key not in ("acts", "evidence")}
    return {**kept, "incident": {**fields["incident"], "narrative": say("secret")}}


def _common(form: Form, case: Case) -> dict[str, Any]:
    """What every form has: heading, office, election, the report, what happened."""
    office, forms = case.office, case.forms
    number = forms.numbers.get(form.id)
    regime = case.regimes[0] if len(case.regimes) == 1 else "none"
    titles = [case.words.labels.contest_title(contest, "id") for contest in case.contests]
    region = case.incident.get("place", {}).get("region")
    return {
        "form": {
            "mark": say("mark", number=number or "____") if form.mark else "",
            "number": number or "____",
            "regulation": forms.regulation or unknown("regulation"),
        },
        "office": office.fields(),
        "election": {
            "word": say(f"election.{regime}"),
            "supervisor": say(f"supervisor.{regime}"),
            "title": case.words.all_of(titles) or unknown("contest"),
        },
        "letter": {
            "number": office.number(form.id, case.id, case.as_of),
            "date": case.words.day(case.as_of),
        },
        "incident": {
            "id": case.id or unknown("incident"),
            "region": region or unknown("region"),
            "narrative": case.incident.get("narrative") or _told(case),
        },
        "report": matter.report(case),
        "acts": matter.acts(case) or [_no_act()],
        "evidence": matter.evidence(case),
        "basis": list(forms.basis) or [unknown("basis")],
        "draft": say("draft", file=case.id or "-", day=case.words.day(case.as_of)),
    }


def _told(case: Case) -> str:
    """What the acts say, where nobody told the story as a whole."""
    told = [act["description"] for act in case.incident.get("acts", ()) if "description" in act]
    return "\n".join(told) or unknown("narrative")


def _no_act() -> dict[str, str]:
    words = ("description", "conduct", "actors", "place", "channel", "target", "phase")
    return {"no": "1", "date": unknown("act_date"), **{w: unknown(w) for w in words}}


def _own(
    form: Form, case: Case, outcome: ActorAssessment | None, *, redacted: bool
) -> dict[str, Any]:
    """What only this form has."""
    match form.id:
        case "temuan" | "lhp":
            return {
                "finder": matter.finder(case),
                "assignment": case.office.word("assignment_letter"),
            }
        case "informasi-awal":
            return {"source": _source(case)}
        case "registrasi":
            return {"handling": matter.handling(case)}
        case "kajian-awal":
            return _first_study(case)
        case "undangan" | "ba-klarifikasi":
            office = case.office
            return {
                "heard": _heard(case, outcome),
                "clarification": {
                    "place": office.clarification("place"),
                    "decision": office.clarification("decision"),
                    "team": office.team(),
                },
            }
        case "kajian":
            return _study(case)
        case "status":
            return {"status": _status(case, redacted=redacted)}
        case _:
            assert outcome is None or form.per_actor
            return _letter(form, case, outcome) if outcome is not None else {}


def _heard(case: Case, outcome: ActorAssessment | None) -> dict[str, str]:
    """Who is invited and heard: a reported person, or the reporter."""
    parts = ("name", "birth", "address", "nationality")
    if outcome is None:
        person = matter.reporter(case, parts)
        return {**person, "position": say("role.reporter"), "role": say("role.reporter")}
    person = matter.actor(case, case.actor(outcome.actor), "name")
    role = {"position": person["position"], "role": say("role.actor")}
    return {**{part: person[part] for part in parts}, **role}


def _source(case: Case) -> str:
    """Where a first information came from, never from whom."""
    kind = case.report.get("reporter", {}).get("kind")
    return say(f"source.{kind}") if kind else unknown("source")


def _first_study(case: Case) -> dict[str, Any]:
    """The preliminary study: what it looks at, and the choices the form offers."""
    direct = case.forms.direct_forward
    advice = study.options("advice", _ADVICE)
    forward = say("advice.forward", basis=direct) if direct else say("advice.forward.unknown")
    return {
        "analysis": [
            {"text": say(f"analysis.{code}"), "file": _analysed(case, code)} for code in _ANALYSIS
        ],
        "results": study.options("result", _RESULT),
        "advice": [*advice, {"box": advice[0]["box"], "text": forward}],
        "missing": _missing(case),
    }


def _analysed(case: Case, code: str) -> str:
    """What the file says on one point of the preliminary study."""
    report = matter.report(case)
    if code == "standing":
        return matter.standing(case)
    if code == "identity":
        people = [matter.actor(case, a, "name") for a in case.incident["actors"]]
        return _listed([f"{a['name']}, {a['position']}" for a in people])
    if code == "time":
        return say("analysis.dates", known=report["known_on"], received=report["received_on"])
    if code == "place":
        found = matter.acts(case)
        return _listed([f"{a['date']}, {a['place']}" for a in found]) or unknown("acts")
    if code == "kind":
        tracks = [t for o in case.assessment.actors for t in study.shown_tracks(o)]
        names = {case.words.category(track.category): None for track in tracks}
        return "; ".join(names) or say("analysis.none")
    return say("analysis.count", count=len(case.incident.get("evidence", ())))


def _missing(case: Case) -> list[str]:
    """The questions that decide most, as what the file still lacks."""
    found = [q for o in case.assessment.actors for q in o.questions]
    found.sort(key=lambda question: question.rank)
    asked = dict.fromkeys((q.question, q.about) for q in found)
    lines = [
        asked_about(case.words.read(question), _about(about, case), case.words)
        for question, about in asked
    ]
    return lines[:_MOST_MISSING] or [say("nothing_missing")]


def _listed(lines: Sequence[str]) -> str:
    """Lines one after the other; several have the numbers by which a question names them."""
    if len(lines) < 2:
        return "".join(lines)
    return "; ".join(f"({number}) {line}" for number, line in enumerate(lines, start=1))


def _about(about: About, case: Case) -> str:
    """What a question is about: a person by post, never by name; one of several by its number."""
    ident, kind = about.id or "", about.kind
    if kind == "actor":
        what = case.position(ident)
    else:
        what = about_words(about, case.words, with_id=False)
    if state_in(ident):
        ident, kind = ident.partition(":")[0], "actor"
    known = _known(kind, case)
    if len(known) < 2:
        return what
    kind_words = say(f"numbered.{kind}")
    return say("numbered", what=what, kind=kind_words, no=known.index(ident) + 1)


def _known(kind: str, case: Case) -> list[str]:
    """The ids of one kind, in the order in which the papers number them."""
    if kind == "act":
        return [act.id for act in case.assessment.acts if not state_in(act.id)]
    return [entry["id"] for entry in case.incident.get(f"{kind}s", ())]


def _study(case: Case) -> dict[str, Any]:
    deciders = [
        say("decider", track=case.words.track(d.track), body=case.words.read(d.body))
        for d in case.assessment.who_decides
    ]
    return {
        "acts": matter.acts(case, study.acts_studied(case)) or [_no_act()],
        "finder": matter.finder(case),
        "law": study.law(case) or [say("norms.none")],
        "people": study.people_studied(case),
        "handling": matter.handling(case),
        "conclusions": study.conclusion(case),
        "advice": study.options("study_advice", _STUDY_ADVICE),
        "deciders": deciders,
    }


def _status(case: Case, *, redacted: bool) -> list[dict[str, str]]:
    """The table of the notice; its twin for the board bears no name."""
    rows = []
    for index, known in enumerate(case.incident["actors"], start=1):
        person = matter.actor(case, known, "post" if redacted else "name")
        outcome = case.outcome(known["id"])
        rows.append(
            {
                "no": str(index),
                "reporter": say("secret") if redacted else _reports(case),
                "actor": person["initials"] if redacted else person["name"],
                "number": matter.report(case)["reference"],
                "state": study.headline(case, outcome),
                "sent_to": "; ".join(_sent_to(case, outcome)) or BLANK,
            }
        )
    return rows


def _sent_to(case: Case, outcome: ActorAssessment) -> list[str]:
    """The addressees of the letters of the same set: police for a crime, then for other law."""
    names = []
    if is_needed(FORMS["penerusan-pidana"], case, outcome, asked=False):
        names.append(case.office.recipient("police", say("police"))["name"])
    if letters.other_law(outcome):
        names += [one["name"] for one in letters.addressees(case, outcome.actor)]
    return list(dict.fromkeys(names))


def _reports(case: Case) -> str:
    """Who reports or found it, by name, as the notice asks."""
    if case.report.get("kind") == "temuan":
        return matter.finder(case)["name"]
    return matter.reporter(case, ["name"])["name"]


def _letter(form: Form, case: Case, outcome: ActorAssessment) -> dict[str, Any]:
    """A letter about one person: addressees, what is suspected, what the law allows."""
    if form.id == "penerusan-pidana":
        police = case.office.recipient("police", say("police"))
        tracks, found = letters.crime(outcome), [police]
    else:
        letter = form.id if form.needs == "letter" else None
        tracks = letters.other_law(outcome)
        found = letters.addressees(case, outcome.actor, letter)
    found = found or [{"name": unknown("addressee"), "place": BLANK}]
    is_letter = form.needs == "letter"
    first, *others = found
    return {
        "to": first,
        "copies": [other["name"] for other in others],
        "acts": matter.acts(case, letters.deeds(case, outcome, tracks)) or [_no_act()],
        "suspicion": letters.suspicion(case, outcome, tracks),
        "forwarding_basis": list(case.forms.forwarding_basis) or [unknown("basis")],
        "enclosures": letters.enclosures(case),
        **(
            {
                "menus": letters.menus(case, outcome),
                "deadlines": letters.deadlines(case, outcome) or [say("no_deadline")],
            }
            if is_letter
            else {}
        ),
    }
