"""Letters to those who act next: to whom, what is enclosed, what the law allows, until when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.assessment import ActorAssessment, Finding, MenuLevel, Step, TrackResult
from checker.papers.case import Case, say
from checker.papers.forms import forms_file
from checker.papers.study import hangs_on_impact, level_of, shown_tracks
from checker.reports.words import Words, lowered, raised
from checker.rulebook.model import is_valid

__all__ = [
    "addressees",
    "crime",
    "deadlines",
    "deeds",
    "enclosures",
    "menus",
    "other_law",
    "suspicion",
    "taken",
]

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


def deeds(case: Case, outcome: ActorAssessment, tracks: list[TrackResult]) -> list[str]:
    """The acts and states of a person that established or open findings of these tracks rest on."""
    own = {ident for track in tracks for ident in track.findings}
    rests = {f.act for f in outcome.findings if f.id in own and f.state in ("established", "open")}
    return [act.id for act in case.assessment.acts if act.id in rests]


def suspicion(case: Case, outcome: ActorAssessment, tracks: list[TrackResult]) -> list[str]:
    """What the letter may say of the person: never more than the state of the file.

    Each line names the acts it rests on by their numbers in the letter; those that no line rests
    on stand in the last one.
    """
    numbers = {ident: i for i, ident in enumerate(deeds(case, outcome, tracks), start=1)}
    lines, left = [], dict(numbers)
    for track in tracks:
        told = _told(outcome, track)
        norms = dict.fromkeys(case.words.finding(finding) for finding in told)
        rests = sorted({numbers[finding.act] for finding in told})
        left = {ident: number for ident, number in left.items() if number not in rests}
        line = say(
            f"suspicion.{track.state}",
            track=case.words.track(track.track),
            norms="; ".join(norms) or say("norms.none"),
            acts=_numbered(rests, case.words),
        )
        lines.append(line if track.category == _CRIME else f"{line} {_level(track, case.words)}")
    if left:
        acts = raised(_numbered(list(left.values()), case.words))
        lines.append(say("suspicion.left", acts=acts))
    return lines


def _told(outcome: ActorAssessment, track: TrackResult) -> list[Finding]:
    """The findings that carry the state of a track."""
    own = [f for f in outcome.findings if f.id in track.findings and f.id not in track.immaterial]
    told = [finding for finding in own if finding.state == track.state]
    return [finding for finding in told if not hangs_on_impact(finding)] or told


def _numbered(numbers: list[int], words: Words) -> str:
    return say("suspicion.acts", numbers=words.all_of([str(number) for number in numbers]))


def _level(track: TrackResult, words: Words) -> str:
    """The level of a track as a sentence; why it cannot be told is one already."""
    level = track.level
    if level is not None and level.established is None and not level.possible and level.reason:
        return words.read(level.reason)
    return say("suspicion.level", level=level_of(level, words).rstrip("."))


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
                step=taken(step, case.words),
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


def taken(step: Step, words: Words) -> str:
    """Who takes a step, and what he does."""
    action = lowered(words.read(step.action)).rstrip(".")
    return say("step", body=words.read(step.body), action=action)


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
