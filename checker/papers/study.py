"""The study: element by element what the file carries, and what may be concluded from it."""

from __future__ import annotations

from typing import Any

from checker.assessment import (
    ActorAssessment,
    ElementResult,
    Finding,
    LevelResult,
    TrackResult,
)
from checker.papers.case import Case, say
from checker.papers.matter import actor, deed
from checker.reports.words import Words, missing, raised, unique

__all__ = [
    "acts_studied",
    "conclusion",
    "hangs_on_impact",
    "headline",
    "law",
    "level_of",
    "options",
    "people_studied",
    "shown_tracks",
]

_LAW_CATEGORY = "pelanggaran_peraturan_lain"
_SHOWN = ("established", "open")
_YES, _NO = "☒", "☐"


def shown_tracks(outcome: ActorAssessment, category: str | None = None) -> list[TrackResult]:
    """The tracks that are established or open, of one category of Bawaslu if it is named."""
    return [
        track
        for track in outcome.tracks
        if track.state in _SHOWN and category in (None, track.category)
    ]


def people_studied(case: Case) -> list[dict[str, Any]]:
    """Each reported person, by post, with tracks, and with the norms element by element."""
    return [
        {
            **actor(case, case.actor(outcome.actor)),
            "headline": headline(case, outcome),
            "tracks": [_track(track, case.words) for track in shown_tracks(outcome)],
            "findings": [
                _finding(finding, case)
                for finding in _material(outcome)
                if not hangs_on_impact(finding)
            ],
            "by_impact": _by_impact(outcome, case.words),
            "set_aside": _set_aside(outcome, case.words),
        }
        for outcome in case.assessment.actors
    ]


def headline(case: Case, outcome: ActorAssessment) -> str:
    """The headline of a person in plain letters."""
    return raised(case.words.say(f"headline.{outcome.headline}").lower())


def hangs_on_impact(finding: Finding) -> bool:
    """Whether a finding is open only as one of the duties whose level follows the impact."""
    return finding.state == "open" and finding.by_impact is not None


def _by_impact(outcome: ActorAssessment, words: Words) -> str:
    """The duties whose level follows the impact, told together."""
    names = unique(words.finding(f) for f in _material(outcome) if hangs_on_impact(f))
    return say("by_impact", norms="; ".join(names)) if names else say("by_impact.none")


def acts_studied(case: Case) -> set[str]:
    """The acts that the file describes, and the states that a shown finding rests on."""
    found = {f.act for outcome in case.assessment.actors for f in _material(outcome)}
    return found | {act["id"] for act in case.incident.get("acts", ())}


def law(case: Case) -> list[str]:
    """The provisions that the study rests on, each once."""
    found = [f for outcome in case.assessment.actors for f in _material(outcome)]
    return unique(case.words.finding(finding) for finding in found if finding.norm)


def _material(outcome: ActorAssessment) -> list[Finding]:
    """The findings that a track rests on, established ones first."""
    immaterial = {ident for track in outcome.tracks for ident in track.immaterial}
    found = [f for f in outcome.findings if f.id not in immaterial and f.state in _SHOWN]
    return sorted(found, key=lambda finding: _SHOWN.index(finding.state))


def _set_aside(outcome: ActorAssessment, words: Words) -> str:
    """Norms that are raised too and change nothing, in one sentence."""
    immaterial = {ident for track in outcome.tracks for ident in track.immaterial}
    names = unique(words.finding(f) for f in outcome.findings if f.id in immaterial)
    return say("set_aside", norms="; ".join(names)) if names else say("set_aside.none")


def _track(track: TrackResult, words: Words) -> dict[str, str]:
    return {
        "name": raised(words.track(track.track)),
        "state": words.state(track.state).text,
        "level": level_of(track.level, words),
        "category": words.category(track.category),
    }


def level_of(level: LevelResult | None, words: Words) -> str:
    """The level of a track as far as it stands."""
    if level is None:
        return say("no_level")
    if level.established is not None:
        return words.levels([level.established])
    if level.possible:
        return words.say("level.open", levels=words.levels(level.possible))
    return words.read(level.reason) if level.reason is not None else say("no_level")


def _finding(finding: Finding, case: Case) -> dict[str, Any]:
    words = case.words
    return {
        "citation": words.finding(finding),
        "title": words.read(finding.title),
        "state": words.state(finding.state).text,
        "act": deed(case, finding.act),
        "elements": [
            _element(element, index, finding, words)
            for index, element in enumerate(finding.elements, start=1)
        ],
        "remarks": _remarks(finding, words),
    }


def _element(element: ElementResult, index: int, finding: Finding, words: Words) -> dict[str, str]:
    known = [words.fact(use) for use in element.facts if not missing(use)]
    absent = [words.fact(use) for use in element.facts if missing(use)]
    items = unique(e for use in element.facts for e in use.evidence)
    parts = [
        raised("; ".join(unique(known))),
        say("element.unknown", facts="; ".join(unique(absent))) if absent else "",
        say("element.evidence", items=", ".join(words.evidence(i) for i in items)) if items else "",
    ]
    return {
        "no": str(index),
        "words": element.words,
        "facts": "\n".join(part for part in parts if part) or _carried(finding, words),
        "value": words.say(f"truth.{element.value}"),
    }


def _carried(finding: Finding, words: Words) -> str:
    """What an element without facts of its own rests on: the norms that feed it."""
    fed = words.norms(use.norm for use in finding.breach if use.state in _SHOWN)
    return say("element.carried", norms="; ".join(fed)) if fed else say("element.no_fact")


def _remarks(finding: Finding, words: Words) -> list[str]:
    """Exceptions that count, disputes of law, and sources below the text of the law."""
    lines = [
        say(f"exception.{e.effect}", text=words.read(e.text))
        for e in finding.exceptions
        if e.effect in ("excepts", "blocks")
    ]
    disputed = unique(
        words.labels.question_title(question, "id")
        for state in finding.readings
        for question in state.choices
    )
    if len({state.state for state in finding.readings}) > 1:
        lines += [say("disputed", question=question) for question in disputed]
    if finding.confidence != "statute":
        lines.append(say("source", source=words.say(f"confidence.{finding.confidence}")))
    return lines


def conclusion(case: Case) -> list[dict[str, str]]:
    """The conclusions that the form offers; those that the file carries are marked as proposed.

    Nothing is marked as proven: that is for the meeting that decides.
    """
    states = {
        (track.category, track.state)
        for outcome in case.assessment.actors
        for track in outcome.tracks
    }
    codes = {
        "crime": ("tindak_pidana_pemilihan", "established") in states,
        "other_law": (_LAW_CATEGORY, "established") in states,
        "administrative": ("pelanggaran_administratif", "established") in states,
        "open": any(state == "open" for _, state in states),
    }
    codes["none"] = not any(codes.values())
    return [_option(f"conclusion.{code}", proposed) for code, proposed in codes.items()]


def options(part: str, codes: tuple[str, ...]) -> list[dict[str, str]]:
    """The choices of a form, none of them marked."""
    return [_option(f"{part}.{code}", proposed=False) for code in codes]


def _option(code: str, proposed: bool) -> dict[str, str]:
    words = say(code)
    return {
        "box": _YES if proposed else _NO,
        "text": say("proposed", text=words) if proposed else words,
    }
