"""What to find out next, most decisive first: facts that open findings still wait for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from checker.assessment import Question
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
from checker.logic import Truth
from checker.memory import Memory
from checker.rulebook import Choices, Fact, Part, Rulebook

__all__ = ["Asked", "asked_for", "questions_for"]

# Calendar facts that are not answered by the date of the act alone.
OWN_QUESTION = ("target_stage", "examined_under_pp53")
REMEMBERED = 8192
CHANGES_HEADLINE, CHANGES_TRACK, CHANGES_LEVEL = range(3)


@dataclass
class Asked:
    """One question: the fact, the field that answers it, the norms that wait for it.

    `sheet` is one on which the fact is open, `findings` are the open ones that wait for it.
    """

    fact: Fact
    path: str | None
    weight: int
    sheet: Sheet
    norms: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    @property
    def topic(self) -> str:
        """What is asked: every calendar fact asks for the same date."""
        own = self.fact.kind != "calendar" or self.fact.id in OWN_QUESTION
        return self.fact.id if own else "date"


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
    asked: dict[tuple[str, str | None], Asked] = {}

    def ask(one: Asked, finding: Finding | None = None) -> None:
        entry = asked.setdefault((one.topic, one.path), one)
        entry.weight = min(entry.weight, one.weight)
        entry.norms |= one.norms
        if finding is not None:
            entry.findings.append(finding)

    for finding, weight in _waiting(found, classified):
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
    key = finding.pattern or finding
    facts = memory.get(key)
    if facts is None:
        facts = memory.put(key, tuple(dict.fromkeys(_open_facts(finding, outcome))))
    if "date_vague" in finding.reasons:
        yield "phase", f"acts.{finding.act.id}.date"
    for fact in facts:
        yield fact, _field(finding, rulebook.facts[fact])


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


def _field(finding: Finding, fact: Fact) -> str | None:
    if fact.kind == "calendar" and fact.id != "target_stage":
        return f"acts.{finding.act.id}.date"
    fields: Iterable[str] = (fact.field,) if fact.field else fact.fields
    return next((finding.sheet.cases[0].path(name) for name in fields if name), None)


def _shape(asked: Asked, rank: int, rulebook: Rulebook) -> Question:
    fact = rulebook.facts["phase"] if asked.topic == "date" else asked.fact
    return Question.made(
        fact=fact.id,
        field=asked.path,
        question=text(fact.question),
        who=text(fact.who),
        why=tuple(sorted(asked.norms)),
        rank=rank,
    )
