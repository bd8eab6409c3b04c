"""What to find out next, most decisive first: facts that open findings still wait for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from checker.assessment import About, Question
from checker.classify import Classification, Track
from checker.explain.texts import text
from checker.facts import Sheet
from checker.findings import (
    ESTABLISHED,
    NOT_EXAMINED,
    OPEN,
    ActorFindings,
    Finding,
    Outcome,
)
from checker.incident.fields import LISTED
from checker.logic import Truth
from checker.memory import Memory
from checker.messages import both
from checker.rulebook import Choices, Fact, Part, Rulebook

__all__ = [
    "DATE",
    "TARGETS",
    "Asked",
    "about",
    "asked_for",
    "field_of",
    "put_by",
    "questions_for",
    "words_of",
]

# What the calendar of a contest says on a day is answered by the date of the act.
CALENDAR = "calendar"
DATE, TARGETS = "date", "targets"
PUT_BY = {DATE: "phase", TARGETS: "target_kind"}
"""The facts whose questions are put for what several facts ask for."""

CONDUCT = "conduct"
# What is read off the target, though not from a field of it alone.
OF_TARGETS = frozenset(("contest_regime", "contest_office", "tie_to_target"))
_KINDS = {"targets": "target", "actors": "actor"}
REMEMBERED = 8192
CHANGES_HEADLINE, CHANGES_TRACK, CHANGES_LEVEL = range(3)


@dataclass
class Asked:
    """One question: the fact, the field that answers it, the norms that wait for it.

    There is no field where the fact is one of an act that is made from a state of a person, and
    the state says nothing of it. `sheet` is one on which the fact is open, `findings` are the open
    ones that wait for it.
    """

    fact: Fact
    path: str | None
    weight: int
    sheet: Sheet
    norms: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    @property
    def topic(self) -> str:
        """What is asked: every calendar fact asks for the same date.

        Where one of several targets is meant, each fact of a target asks which one.
        """
        if self.fact.derive == CALENDAR:
            return DATE
        return TARGETS if is_of_targets(self.sheet, self.path) else self.fact.id

    @property
    def about(self) -> tuple[str, str | None]:
        """What the question is about, as kind and id: an act, a target, an actor, the incident."""
        section, *below = (self.path or "acts").split(".")
        if section == "acts" or self.topic in (DATE, TARGETS):
            return "act", self.sheet.act.id
        kind = _KINDS.get(section) if below else None
        return (kind, below[0]) if kind else ("incident", None)


def questions_for(
    found: ActorFindings, classified: Classification, rulebook: Rulebook
) -> tuple[Question, ...]:
    """Return the questions whose answers may change the classification of one actor."""
    ranked = asked_for(found, classified, rulebook)
    return tuple(_shape(a, rank, rulebook) for rank, a in enumerate(ranked, start=1))


def asked_for(found: ActorFindings, classified: Classification, rulebook: Rulebook) -> list[Asked]:
    """Return the same questions with what they are about, most decisive first.

    The order: what may change the headline, a track, a level; the number of open norms that wait
    for the answer; the order of the vocabulary.
    """
    asked: dict[tuple[object, ...], Asked] = {}

    def ask(one: Asked, finding: Finding | None = None) -> None:
        entry = asked.setdefault((one.topic, one.path, one.about), one)
        entry.weight = min(entry.weight, one.weight)
        entry.norms |= one.norms
        if finding is not None:
            entry.findings.append(finding)

    for finding, weight in _of_each_target(_waiting(found, classified)):
        for fact, path in _unknown_facts(finding, rulebook):
            one = Asked(rulebook.facts[fact], path, weight, finding.sheet, {finding.chain})
            ask(one, finding)
    for finding in found.findings:
        if NOT_EXAMINED in finding.reasons and finding.state in (ESTABLISHED, OPEN):
            examined = rulebook.facts["examined_under_pp53"]
            norms = {finding.chain}
            ask(Asked(examined, "examined_on", CHANGES_LEVEL, finding.sheet, norms))
    for undescribed in found.undescribed:
        weight = _weight(classified, undescribed.track)
        told = f"acts.{undescribed.act.id}.conduct"
        norm = f"act_not_described/{undescribed.track}"
        ask(Asked(rulebook.facts["conduct"], told, weight, undescribed.sheet, {norm}))
    order = _order(rulebook)
    return sorted(
        asked.values(),
        key=lambda a: (a.weight, -len(a.norms), order[a.fact.id], a.path or ""),
    )


def _order(rulebook: Rulebook) -> Mapping[str, int]:
    """Return the place of each fact in the vocabulary."""
    if "order_of_facts" not in rulebook.memo:
        rulebook.memo["order_of_facts"] = {name: i for i, name in enumerate(rulebook.facts)}
    order: Mapping[str, int] = rulebook.memo["order_of_facts"]
    return order


def _waiting(found: ActorFindings, classified: Classification) -> Iterator[tuple[Finding, int]]:
    """Yield each open finding that matters, with what its answer may change."""
    own = any(f.state == ESTABLISHED and f.has_own_conduct for f in found.findings)
    immaterial = {name for track in classified.tracks for name in track.immaterial}
    feeding = _feeding(found, immaterial, own)
    for finding in found.findings:
        if finding.state != OPEN or finding.id in immaterial:
            continue
        if finding.track == "none":
            if finding.id in feeding:
                yield finding, feeding[finding.id]
        elif finding.has_own_conduct or not own or finding.norm.breaches:
            yield finding, _weight(classified, finding.track)


def _of_each_target(waiting: Iterable[tuple[Finding, int]]) -> Iterator[tuple[Finding, int]]:
    """Yield each finding for its first target and, where they are open too, for the further."""
    for finding, weight in waiting:
        yield finding, weight
        for other in finding.others:
            if other.state == OPEN:
                yield finding.elsewhere(other), weight


def _feeding(found: ActorFindings, immaterial: set[str], own: bool) -> Mapping[str, int]:
    fed: dict[str, int] = {}
    for finding in found.findings:
        if finding.state != OPEN or finding.id in immaterial or not finding.breach_states:
            continue
        if own and not finding.norm.breaches:
            continue
        for name in finding.breach_states:
            fed[f"{name}@{finding.act.id}"] = CHANGES_TRACK
    return fed


def _weight(classified: Classification, name: str) -> int:
    track = _track(classified, name)
    if track.state == ESTABLISHED:
        return CHANGES_LEVEL
    return CHANGES_TRACK if classified.headline == "dugaan_pelanggaran" else CHANGES_HEADLINE


def _track(classified: Classification, name: str) -> Track:
    return next(track for track in classified.tracks if track.name == name)


def _unknown_facts(finding: Finding, rulebook: Rulebook) -> Iterator[tuple[str, str | None]]:
    outcome = finding.outcome
    if outcome is None:
        return
    memory: Memory[tuple[str, ...]] = Memory.within(rulebook.memo, "open_facts", REMEMBERED)
    facts = None if finding.pattern is None else memory.get(finding.pattern)
    if facts is None:
        facts = tuple(dict.fromkeys(_open_facts(finding, outcome)))
        if finding.pattern is not None:
            memory.put(finding.pattern, facts)
    if "date_vague" in finding.reasons:
        yield "phase", field_of(finding.sheet, rulebook.facts["phase"])
    for fact in dict.fromkeys(_itself(fact, finding.sheet, rulebook) for fact in facts):
        yield fact, field_of(finding.sheet, rulebook.facts[fact])


def _itself(fact: str, sheet: Sheet, rulebook: Rulebook) -> str:
    """Return the fact that is asked for: of an act made from a state of a person, the state."""
    state = sheet.act.source.get("state_of")
    if state is None or fact != CONDUCT:
        return fact
    stated = (f.id for f in rulebook.facts.values() if f.fields[:1] == (state["field"],))
    return next(stated, fact)


def _open_facts(finding: Finding, outcome: Outcome) -> Iterator[str]:
    norm = outcome.norm
    for part, truths in zip(norm.elements, outcome.elements, strict=True):
        yield from _undecided(finding, part, truths)
    for exemption, truths in zip(norm.exemptions, outcome.exemptions, strict=True):
        if exemption.id in outcome.blocking:
            yield from _undecided(finding, exemption, truths)
    if "regime_uncertain" in outcome.reasons:
        yield "contest_regime"


def _undecided(finding: Finding, part: Part, truths: Mapping[Choices, Truth]) -> Iterator[str]:
    """Yield the facts that may still have several values in a reading that is not decided."""
    for choices, closed in part.variants.items():
        if truths[choices] is not None:
            continue
        for fact in closed.facts:
            if len(finding.sheet.known(fact).values) > 1:
                yield fact


def field_of(sheet: Sheet, fact: Fact) -> str | None:
    """Return the field that a person fills in to say what a fact of a sheet is.

    None where no field does: a state of a person is judged as an act, but it has no entry among
    the acts.
    """
    is_dated = fact.derive == CALENDAR
    state = sheet.act.source.get("state_of")
    if state is not None and (is_dated or fact.id == CONDUCT):
        return _field_of_state(sheet, state["field"], is_dated=is_dated)
    if is_dated:
        return f"acts.{sheet.act.id}.date"
    fields: Iterable[str] = (fact.field,) if fact.field else fact.fields
    name = next((name for name in fields if name), None)
    if len(sheet.cases) > 1 and (fact.id in OF_TARGETS or (name or "").startswith("targets.")):
        return f"acts.{sheet.act.id}.targets"
    if name is None or (state is not None and name.startswith("acts.")):
        return None
    return _whole(sheet, name)


def is_of_targets(sheet: Sheet, path: str | None) -> bool:
    """Return whether a field says which of several targets is meant."""
    return len(sheet.cases) > 1 and path == f"acts.{sheet.act.id}.targets"


def _field_of_state(sheet: Sheet, stated: str, *, is_dated: bool) -> str:
    if not is_dated:
        return sheet.cases[0].path(stated)
    group = stated.split(".")[1]
    day = "since" if group == "party" else "stages.terdaftar"
    return f"actors.{sheet.actor}.{group}.{day}"


def _whole(sheet: Sheet, name: str) -> str:
    """Return the path of a field: the list that it is in, or the one that wants an entry."""
    section, *below = name.split(".")
    whole = next((listed for listed in LISTED if name.startswith(f"{listed}.")), name)
    path = sheet.cases[0].path(whole)
    if path.startswith(f"{section}.{below[0]}"):
        return f"acts.{sheet.act.id}.targets" if section == "targets" else section
    return path


def put_by(asked: Asked, rulebook: Rulebook) -> Fact:
    """Return the fact whose question is put: one for all that ask for the same date or target."""
    return rulebook.facts[PUT_BY.get(asked.topic, asked.fact.id)]


def about(asked: Asked) -> About:
    """Return what a question is about, of an act with what is reported to have been done."""
    kind, name = asked.about
    conduct = asked.sheet.act.conducts if kind == "act" else ()
    return About.made(kind=kind, id=name, conduct=conduct)


def words_of(asked: Asked, rulebook: Rulebook) -> Mapping[str, Any]:
    """Return the question in both languages: of a state of a person, since when it has been."""
    if asked.topic == DATE and "state_of" in asked.sheet.act.source:
        return both("finding.since_when")
    return put_by(asked, rulebook).question


def _shape(asked: Asked, rank: int, rulebook: Rulebook) -> Question:
    fact = put_by(asked, rulebook)
    return Question.made(
        fact=fact.id,
        field=asked.path,
        about=about(asked),
        question=text(words_of(asked, rulebook)),
        who=text(fact.who),
        why=tuple(sorted(asked.norms)),
        rank=rank,
    )
