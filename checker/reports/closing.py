"""The end of a report: what to find out next, the limits of the review, who alone may decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.assessment import ActorAssessment, Assessment, Confidence, Question, Text
from checker.reports.about import about_line
from checker.reports.advice import advice_lines
from checker.reports.document import Block, Heading, Item, Items, Para, inline
from checker.reports.findings import inferred_facts
from checker.reports.said import SAID
from checker.reports.words import Words, unique

__all__ = ["caveats", "questions", "who_decides"]

_QUESTIONS_SHOWN = 8
_WHY_SHOWN = 3


def questions(actor: ActorAssessment, words: Words) -> list[Block]:
    """What to find out next, most decisive first, and advice to the officer.

    What no field takes stands last.
    """
    asked = _together(sorted(actor.questions, key=lambda q: (q.field is None, q.rank)))
    shown = asked if words.explain else asked[:_QUESTIONS_SHOWN]
    blocks: list[Block] = []
    if shown:
        items = tuple(_question(group, words) for group in shown)
        blocks.append(Items(items, style="number", loose=True))
    left = len(asked) - len(shown)
    if left:
        blocks.append(Para(inline(words.say("questions.more", count=left))))
    if actor.advice:
        notes = tuple(Item(inline(line)) for line in advice_lines(actor.advice, words))
        blocks += [Para(inline(words.say("advice") + ":")), Items(notes)]
    if not blocks:
        return []
    return [Heading(2, inline(words.say("section.questions"))), *blocks]


def _together(ranked: Iterable[Question]) -> list[list[Question]]:
    """Return the same question about several acts or persons as one, where the first of it is."""
    groups: dict[tuple[Text, Text], list[Question]] = {}
    for one in ranked:
        groups.setdefault((one.question, one.who), []).append(one)
    return list(groups.values())


def _question(group: Sequence[Question], words: Words) -> Item:
    first = group[0]
    lines = [about_line(question.about, words) for question in group]
    lines.append(words.say("questions.who", who=words.read(first.who)))
    norms = words.norms(norm for question in group for norm in question.why)
    if norms:
        lines.append(words.say("questions.why", norms=words.shortened(norms, _WHY_SHOWN)))
    fields = "; ".join(question.field for question in group if question.field)
    lines.append(words.say("questions.field" if fields else "questions.field.none", field=fields))
    inside = tuple(Para(inline(line)) for line in lines)
    return Item(inline(words.read(first.question)), inside=inside)


def caveats(assessment: Assessment, words: Words) -> list[Block]:
    """What the review does not know, over all actors."""
    lines = [words.say("caveats.about")]
    lines += [words.read(note.text) for note in assessment.notes if note.code != SAID]
    lines += _confidence(assessment, words)
    inferred = tuple(
        dict.fromkeys(
            fact for actor in assessment.actors for f in actor.findings for fact in f.inferred
        )
    )
    if inferred:
        lines.append(words.say("caveats.inferred", facts=inferred_facts(inferred, words)))
    lines += _not_yet(assessment, words)
    notes = {note for actor in assessment.actors for f in actor.findings for note in f.notes}
    if notes and not words.explain:
        lines.append(words.say("caveats.notes", count=len(notes)))
    items = tuple(Item(inline(line)) for line in lines)
    return [Heading(2, inline(words.say("section.caveats"))), Items(items)]


def _confidence(assessment: Assessment, words: Words) -> list[str]:
    """One line on the findings whose ban was not read in the text of the law."""
    groups: dict[Confidence, list[str]] = {}
    for actor in assessment.actors:
        for finding in actor.findings:
            if finding.norm is not None and finding.confidence != "statute":
                groups.setdefault(finding.confidence, []).append(words.finding(finding))
    if not groups:
        return []
    entries = [
        words.say(
            "caveats.confidence.entry",
            norms=words.shortened(unique(names)),
            confidence=words.say(f"confidence.{confidence}"),
        )
        for confidence, names in groups.items()
    ]
    return [words.say("caveats.confidence", list="; ".join(entries))]


def _not_yet(assessment: Assessment, words: Words) -> list[str]:
    """The articles that the rulebook does not hold yet, by track."""
    groups: dict[str, list[str]] = {}
    for actor in assessment.actors:
        for result in actor.tracks:
            if result.not_yet_norms:
                groups.setdefault(result.track, []).extend(result.not_yet_norms)
    if groups and not words.explain:
        counts = [
            words.say(
                "caveats.not_yet_norms.count", count=len(set(labels)), track=words.track(track)
            )
            for track, labels in groups.items()
        ]
        return [words.say("caveats.not_yet_norms.counts", counts=words.all_of(counts))]
    return [
        words.say(
            "caveats.not_yet_norms",
            track=words.track(track),
            articles="; ".join(unique(labels)),
        )
        for track, labels in groups.items()
    ]


def who_decides(assessment: Assessment, words: Words) -> list[Block]:
    """The foot: nobody is found guilty here, and who alone may decide."""
    title = Heading(2, inline(words.say("section.decide")))
    if not assessment.who_decides:
        return [title, Para(inline(words.say("decide.says.bare")))]
    items = tuple(
        Item(
            inline(
                words.say(
                    "decide.entry",
                    track=words.track(decider.track),
                    body=words.read(decider.body),
                    basis=decider.basis,
                )
            )
        )
        for decider in assessment.who_decides
    )
    return [title, Para(inline(words.say("decide.says"))), Items(items)]
