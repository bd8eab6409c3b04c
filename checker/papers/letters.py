"""Letters to those who act next: to whom, what is enclosed, what the law allows, until when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.assessment import ActorAssessment, MenuLevel, Step, TrackResult
from checker.papers.case import Case, say
from checker.papers.forms import forms_file, is_valid
from checker.papers.study import hangs_on_impact, level_of, shown_tracks
from checker.reports.words import Words, lowered, raised

__all__ = ["addressees", "crime", "deadlines", "enclosures", "menus", "other_law", "suspicion"]

_CRIME = "tindak_pidana_pemilihan"
_FORWARD = "teruskan"
_OTHER_LAW = "pelanggaran_peraturan_lain"


def destinations(case: Case, ident: str) -> list[Mapping[str, Any]]:
    """Where the file of an actor goes on that day, the first one as the addressee."""
    status = case.actor(ident).get("status")
    statuses = {status} if isinstance(status, str) else set(status or ())
    return [
        entry
        for entry in forms_file(case.rulebook)["destinations"]
        if statuses and statuses <= set(entry["statuses"]) and is_valid(entry, case.as_of)
    ]


def addressees(case: Case, ident: str, letter: str | None = None) -> list[dict[str, str]]:
    """Names and places of the addressees, all of them or those of one kind of letter."""
    found = destinations(case, ident)
    return [
        case.office.recipient(entry["id"], entry["name"])
        for entry in found
        if letter is None or entry.get("letter") == letter
    ]


def other_law(outcome: ActorAssessment) -> list[TrackResult]:
    """The tracks of other law that are established or open."""
    return shown_tracks(outcome, _OTHER_LAW)


def crime(outcome: ActorAssessment) -> list[TrackResult]:
    """The criminal track where it is established or open."""
    return shown_tracks(outcome, _CRIME)


def suspicion(case: Case, outcome: ActorAssessment, tracks: list[TrackResult]) -> list[str]:
    """What the letter may say of the person: never more than the state of the file."""
    findings = {finding.id: finding for finding in outcome.findings}
    lines = []
    for track in tracks:
        immaterial = set(track.immaterial)
        own = [findings[ident] for ident in track.findings if ident not in immaterial]
        told = [finding for finding in own if finding.state == track.state]
        told = [finding for finding in told if not hangs_on_impact(finding)] or told
        norms = dict.fromkeys(case.words.finding(finding) for finding in told)
        line = say(
            f"suspicion.{track.state}",
            track=case.words.track(track.track),
            norms="; ".join(norms) or say("norms.none"),
        )
        if track.category != _CRIME:
            level = level_of(track.level, case.words).rstrip(".")
            line = f"{line} {say('suspicion.level', level=level)}"
        lines.append(line)
    return lines


def menus(case: Case, outcome: ActorAssessment) -> list[dict[str, Any]]:
    """The punishments that the law knows at each level that stands; none is recommended."""
    return [_menu(case, track, level) for track in other_law(outcome) for level in track.menu]


def _menu(case: Case, track: TrackResult, level: MenuLevel) -> dict[str, Any]:
    words = case.words
    kinds = [
        {
            "no": str(index),
            "text": words.read(kind.text),
            "basis": kind.basis_label,
            "state": _state(kind.operative, kind.excluded_by_prior),
            "note": words.read(kind.note) if kind.note is not None else "",
        }
        for index, kind in enumerate(level.kinds, start=1)
    ]
    imposers = [
        say("imposer", body=words.read(i.body), basis="; ".join(i.basis) or say("norms.none"))
        for i in level.imposers
    ]
    return {
        "track": raised(words.track(track.track)),
        "level": words.say(f"level.{level.level}"),
        "regulation": words.labels.regulation_label(level.regulation, "id"),
        "kinds": kinds,
        "imposers": imposers or [say("imposer.none")],
        "factors": _factors(level, words),
    }


def _factors(level: MenuLevel, words: Words) -> list[str]:
    """What is weighed, with what the file says of it; what it is silent on in one line."""
    named = [(lowered(words.read(factor.text)), factor.value) for factor in level.factors]
    told = [say("factor", text=text, value=value) for text, value in named if value is not None]
    silent = [text for text, value in named if value is None]
    return told + ([say("factor.unstated", list="; ".join(silent))] if silent else [])


def _state(operative: bool, excluded: bool) -> str:
    if excluded:
        return say("kind.excluded")
    return say("kind.operative" if operative else "kind.suspended")


def deadlines(case: Case, outcome: ActorAssessment) -> list[str]:
    """What the path says of time for the steps after the forwarding, each once."""
    lines: list[str] = []
    for track in other_law(outcome):
        for step in _after_forwarding(track):
            if step.deadline is None:
                continue
            due = step.deadline.due
            text = say(
                "deadline",
                action=case.words.read(step.action).rstrip("."),
                text=case.words.read(step.deadline.text),
                basis=case.words.labels.norm_label(step.deadline.basis, "id"),
            )
            if due is not None:
                text += say("deadline.due", day=case.words.day(due))
            latest = step.deadline.due_latest
            if due is not None and latest is not None and latest != due:
                text += say("deadline.latest", day=case.words.day(latest))
            lines.append(text)
    return list(dict.fromkeys(lines))


def _after_forwarding(track: TrackResult) -> list[Step]:
    """The steps of those to whom the file goes, not those of the supervisor before."""
    own = [step for step in track.path if step.side == "handling"]
    sent = [index for index, step in enumerate(own) if step.id.startswith(_FORWARD)]
    return own[sent[-1] + 1 :] if sent else own


def enclosures(case: Case) -> list[str]:
    """What goes with the file: form, study, evidence."""
    count = len(case.incident.get("evidence", ()))
    return [
        say("enclosure.form"),
        say("enclosure.study"),
        say("enclosure.evidence", count=count),
    ]
