"""About the norms: disputed readings, why no other norm applies, what the rulebook remarks."""

from __future__ import annotations

from collections import Counter

from checker.assessment import ActorAssessment, BriefFinding, Finding
from checker.reports.document import Block, Heading, Item, Items, Para, Span, inline
from checker.reports.findings import readings_told
from checker.reports.tracks import shown_findings
from checker.reports.words import Words, spaced

__all__ = ["notes", "others", "readings"]


def readings(actor: ActorAssessment, words: Words) -> list[Block]:
    """The questions of law on which a finding that is shown hangs, each with its readings."""
    asked: dict[str, dict[str, bool]] = {}
    for finding in shown_findings(actor, words):
        for question in readings_told(finding, words)[0]:
            _note_readings(finding, question, asked.setdefault(question, {}))
    if not asked:
        return []
    items = tuple(_question_of_law(question, asked[question], words) for question in sorted(asked))
    title = Heading(2, inline(words.say("section.readings")))
    return [title, Para(inline(words.say("readings.says"))), Items(items, style="number")]


def _note_readings(finding: Finding, question: str, chosen: dict[str, bool]) -> None:
    """Note each reading of a question that was tried, with whether it is the recommended one."""
    recommended = {
        (use.question, use.reading)
        for element in finding.elements
        for use in element.readings
        if use.recommended
    }
    for row in finding.readings:
        if question not in row.choices:
            continue
        reading = row.choices[question]
        known = row.recommended or (question, reading) in recommended
        chosen[reading] = chosen.get(reading, False) or known


def _question_of_law(question: str, chosen: dict[str, bool], words: Words) -> Item:
    title = words.labels.question_title(question, words.lang)
    items = []
    for reading, recommended in sorted(chosen.items(), key=lambda pair: not pair[1]):
        name = words.reading(question, reading)
        name += words.say("readings.recommended") if recommended else ""
        ground = words.labels.reading_ground(question, reading, words.lang)
        items.append(Item(inline(f"{name}: {ground}" if ground else name)))
    return Item(inline(title), inside=(Items(tuple(items)),))


def others(actor: ActorAssessment, words: Words) -> list[Block]:
    """Why no other norm applies: what fails, and how many were not tested."""
    lines = _full(actor, words) if words.explain else _grouped(actor, words)
    counts = actor.counts
    reasons = [
        words.say(f"others.counts.{code}", count=number)
        for code, number in (
            ("not_alleged", counts.not_alleged),
            ("not_addressed", counts.not_addressed),
            ("not_in_force", counts.not_in_force),
        )
        if number
    ]
    if reasons:
        lines.append(words.say("others.counts", list=words.all_of(reasons)))
    if not lines:
        return []
    items = tuple(Item(inline(line)) for line in lines)
    return [Heading(2, inline(words.say("section.others"))), Items(items)]


def _full(actor: ActorAssessment, words: Words) -> list[str]:
    return [_one_full(brief, words) for brief in actor.not_met]


def _one_full(brief: BriefFinding, words: Words) -> str:
    norm = words.labels.norm_label(brief.version, words.lang)
    act = words.say("act.id", act=brief.act)
    if brief.element is None or brief.words is None:
        state = words.state(brief.state).text
        return words.say("others.full.plain", norm=norm, act=act, state=state) + "."
    element = spaced(brief.element)
    line = words.say("others.full", norm=norm, act=act, element=element, words=brief.words)
    return line + "."


def _grouped(actor: ActorAssessment, words: Words) -> list[str]:
    """Norms that are not met, gathered under the element that fails.

    Where a norm has another state for another act, the acts are named.
    """
    groups: dict[str, dict[str, list[str]]] = {}
    states: set[tuple[str | None, str]] = {(f.norm, f.state) for f in actor.findings}
    states |= {(brief.norm, brief.element or brief.state) for brief in actor.not_met}
    often = Counter(norm for norm, _ in states)
    for brief in actor.not_met:
        norm = words.labels.norm_label(brief.version, words.lang)
        acts = groups.setdefault(brief.element or brief.state, {}).setdefault(norm, [])
        if often[brief.norm] > 1:
            acts.append(brief.act)
    lines = []
    for key, norms in groups.items():
        names = words.shortened([f"{n} ({words.acts(a)})" if a else n for n, a in norms.items()])
        if key in ("not_in_force", "not_met"):
            code = "others.not_in_force" if key == "not_in_force" else "others.reason"
            lines.append(words.say(code, norms=names, reason=words.state(key).text))
        else:
            element = spaced(key)
            lines.append(words.say("others.element", element=element, norms=names))
    return lines


def notes(actor: ActorAssessment, words: Words) -> list[Block]:
    """What the rulebook remarks on the norms that were tested, each norm once."""
    told = {words.finding(finding): finding.notes for finding in actor.findings if finding.notes}
    if not told or not words.explain:
        return []
    items = tuple(
        Item(
            inline(Span(name, "strong")),
            inside=(Items(tuple(Item(inline(words.read(note))) for note in remarks)),),
        )
        for name, remarks in sorted(told.items())
    )
    return [Heading(2, inline(words.say("section.notes"))), Items(items, style="number")]
