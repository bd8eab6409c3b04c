"""One finding as it reads in a study: elements, evidence, exceptions, readings, caveats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from checker.assessment import (
    ElementResult,
    ExceptionResult,
    FactUse,
    Finding,
    Level,
    ReadingState,
    Scope,
)
from checker.reports.alike import ELEMENT, Part, Told
from checker.reports.days import span_words
from checker.reports.document import Block, Item, Items, Para, Span, Tone, inline
from checker.reports.penalties import penalty_lines
from checker.reports.words import Words, lowered, missing, raised, spaced

__all__ = [
    "bullets",
    "by_impact",
    "element_parts",
    "fact_lines",
    "fact_words",
    "finding_told",
    "grounds",
    "inferred_facts",
    "readings_told",
    "tables",
    "told",
]

_TRUTH_TONES: dict[str, Tone] = {"true": "established", "unknown": "open", "false": "quiet"}
_SAID_BY_DEFAULT = ("contested", "admitted", "verified")
_TOLD_WHEN_EXPLAINED = ("derived", "calendar")
_READINGS_SHOWN = 6


def finding_told(finding: Finding, words: Words) -> Told:
    """A finding as an entry of a list, with everything a reader needs to check it."""
    parts = element_parts(finding, words) if words.explain or finding.state != "excepted" else []
    exceptions = [line for part in finding.exceptions for line in _exception(finding, part, words)]
    parts.append(("exceptions", bullets(exceptions)))
    return told(finding, [*parts, *grounds(finding, words), *tables(finding, words)], words)


def bullets(lines: Iterable[str]) -> tuple[Block, ...]:
    """Lines as a list; nothing where there are none."""
    items = tuple(Item(inline(line)) for line in lines)
    return (Items(items),) if items else ()


def told(finding: Finding, parts: Iterable[Part], words: Words) -> Told:
    """A finding under its citation and title, with its parts."""
    name = "" if finding.norm is None else f": {lowered(words.read(finding.title))}"
    title = inline(Span(words.finding(finding), "strong"), name)
    return Told(finding, title, tuple(part for part in parts if part[1]))


def element_parts(finding: Finding, words: Words) -> list[Part]:
    """The elements one by one; those of an open finding together, settled ones by name."""
    said = Para(inline(words.say("finding.undescribed.says")))
    parts: list[Part] = [("said", (said,))] if finding.kind == "act_not_described" else []
    if finding.state == "open":
        parts.append(("elements", tuple(_elements(finding, words))))
    else:
        for element in finding.elements:
            item = Items((_element(element, words),), style="mark")
            parts.append((ELEMENT + spaced(element.id), (item,)))
    lines = [words.say("element.untested", words=words.read(w)) for w in finding.untested]
    return [*parts, ("untested", bullets(lines))]


def _elements(finding: Finding, words: Words) -> list[Block]:
    """The elements of an open finding, in full only those that are not settled."""
    told = finding.elements
    met: list[ElementResult] = []
    if not words.explain:
        met = [element for element in told if element.value == "true"]
        told = tuple(element for element in told if element.value != "true") or told
        met = met if len(told) < len(finding.elements) else []
    blocks: list[Block] = []
    if told:
        blocks.append(Items(tuple(_element(e, words) for e in told), style="mark"))
    if met:
        names = words.all_of([spaced(element.id) for element in met])
        blocks.append(Para(inline(words.say("elements.met", elements=names))))
    return blocks


def _element(element: ElementResult, words: Words) -> Item:
    mark = Span(words.say(f"truth.{element.value}"), _TRUTH_TONES[element.value])
    head = words.say("element", element=spaced(element.id), words=element.words)
    inside: list[Block] = [Para(inline(line)) for line in fact_lines(element, words)]
    if words.explain and element.readings:
        inside.append(Items(tuple(_readings_of(element, words))))
    return Item(inline(head), mark=mark, inside=tuple(inside))


def fact_lines(part: ElementResult | ExceptionResult, words: Words) -> list[str]:
    """What is known, and what is missing where that keeps the part from being settled."""
    known = [fact_words(use, words) for use in part.facts if not missing(use)]
    lines = ["; ".join(known)] if known else []
    if not words.explain and part.value != "unknown":
        return lines
    for origin in ("unstated", "unknown"):
        names = [fact_words(u, words) for u in part.facts if missing(u) and u.origin == origin]
        if names:
            lines.append(words.say(f"facts.{origin}", facts="; ".join(names)))
    return lines


def fact_words(use: FactUse, words: Words) -> str:
    """A fact with its value, standing, origin and evidence, as one clause."""
    notes = []
    if use.origin == "inferred" or (words.explain and use.origin in _TOLD_WHEN_EXPLAINED):
        notes.append(words.say(f"origin.{use.origin}"))
    told = words.explain or use.standing in _SAID_BY_DEFAULT
    if use.standing is not None and use.origin != "calendar" and told:
        notes.append(words.say(f"standing.{use.standing}"))
    if use.evidence:
        shown = ", ".join(words.evidence(item) for item in use.evidence)
        notes.append(words.say("fact.evidence", evidence=shown))
    if words.explain and use.fields:
        notes.append(words.say("fact.fields", fields=", ".join(use.fields)))
    clause = lowered(words.fact(use))
    return f"{clause} ({'; '.join(notes)})" if notes else clause


def _readings_of(element: ElementResult, words: Words) -> list[Item]:
    items = []
    for use in sorted(element.readings, key=lambda use: not use.recommended):
        reading = words.reading(use.question, use.reading)
        value = words.say(f"truth.{use.value}")
        line = words.say("readings.element", reading=reading, value=value)
        items.append(Item(inline(line + _recommended(use.recommended, words))))
    return items


def _recommended(recommended: bool, words: Words) -> str:
    return words.say("readings.recommended") if recommended else ""


def grounds(finding: Finding, words: Words) -> list[Part]:
    """The level with its basis; the norms that feed it, why it is open, how well it is known."""
    lines = _breach(finding, words)
    if finding.kind == "pedoman":
        links = finding.decree is not None and finding.decree.links
        lines.append(words.say("finding.pedoman.inferred" if links else "finding.pedoman"))
    if finding.state == "open" and finding.reasons:
        reasons = "; ".join(_reason(code, words) for code in finding.reasons)
        lines.append(words.say("reasons", reasons=reasons))
    lines += _source(finding, words)
    if finding.inferred:
        lines.append(words.say("inferred", facts=inferred_facts(finding.inferred, words)))
    level = _consequence(finding, words) if finding.track != "none" else []
    return [("level", bullets(level)), ("remarks", bullets(lines))]


def _source(finding: Finding, words: Words) -> list[str]:
    """How well the ban is known and proved, in one line."""
    if finding.norm is None or finding.maturity is None:
        return []
    maturity = words.say(f"maturity.{finding.maturity}.plain")
    if finding.confidence == "statute":
        return [words.say("maturity.note", maturity=maturity)]
    confidence = words.say(f"confidence.{finding.confidence}")
    return [words.say("confidence.note", confidence=confidence, maturity=maturity)]


def inferred_facts(facts: tuple[str, ...], words: Words) -> str:
    """The labels of inferred facts, as one clause."""
    return "; ".join(lowered(words.labels.fact_label(fact, words.lang)) for fact in facts)


def _exception(finding: Finding, exception: ExceptionResult, words: Words) -> list[str]:
    if exception.effect == "none" and not words.explain:
        return []
    line = words.say(
        f"exception.{exception.effect}", text=lowered(words.read(exception.text).rstrip("."))
    )
    if exception.confidence != "statute":
        line += f" ({words.say(f'source.{exception.confidence}')})"
    question = None
    if finding.norm is not None and exception.id in finding.defences_not_examined:
        question = words.labels.defence_question(finding.norm, exception.id, words.lang)
    return [f"{line}. {words.say('exception.ask', question=question)}" if question else f"{line}."]


def _consequence(finding: Finding, words: Words) -> list[str]:
    lines = []
    if finding.by_impact and words.explain:
        lines.append(raised(words.say("level.by_impact", list=by_impact(finding.by_impact, words))))
    elif finding.by_impact:
        lines.append(words.say("consequence.by_impact"))
    elif finding.levels:
        levels = words.levels(finding.levels)
        if finding.decree is not None and finding.decree.pedoman:
            levels = words.say("level.menurut_skb", levels=levels)
        lines.append(words.say("consequence", levels=levels))
    if lines and finding.level_basis:
        basis = words.say("consequence.basis", basis="; ".join(finding.level_basis))
        lines[0] = f"{lines[0]} ({basis})"
    if finding.level_text is not None:
        lines.append(words.read(finding.level_text))
    return [*lines, *penalty_lines(finding.penalty, words)]


def by_impact(levels: Mapping[Scope, Level], words: Words) -> str:
    """The level for each reach of the impact, as one clause."""
    return "; ".join(
        words.say(
            "level.by_impact.entry",
            scope=words.say(f"scope.{scope}"),
            level=words.say(f"level.{level}"),
        )
        for scope, level in levels.items()
    )


def _breach(finding: Finding, words: Words) -> list[str]:
    entries = [
        words.say(
            "breach.entry",
            norm=words.norm(use.norm),
            state=words.state(use.state).text,
        )
        for use in finding.breach
        if words.explain or use.state in ("established", "open")
    ]
    return [words.say("breach", norms="; ".join(entries))] if entries else []


def _reason(code: str, words: Words) -> str:
    return words.say(f"reason.{code}") if words.knows(f"reason.{code}") else code.replace("_", " ")


def tables(finding: Finding, words: Words) -> list[Part]:
    """What a decree row rests on, and the states by reading and by day."""
    parts: list[Part] = []
    if finding.decree is not None and finding.decree.links:
        parts.append(("decree", tuple(_decree(finding, words))))
    questions, rows = readings_told(finding, words)
    if questions:
        parts.append(("readings", tuple(_readings(rows, words))))
    if words.explain and finding.days:
        parts.append(("days", tuple(_days(finding, words))))
    return parts


def readings_told(finding: Finding, words: Words) -> tuple[list[str], list[ReadingState]]:
    """The questions of law that are told of a finding, and its state under their readings.

    All of them where all is to be explained; else those alone whose answer changes the state.
    """
    questions = sorted({question for row in finding.readings for question in row.choices})
    if not words.explain:
        questions = [question for question in questions if _decides(question, finding.readings)]
    rows: dict[tuple[tuple[str, str], ...], ReadingState] = {}
    for row in finding.readings if questions else ():
        choices = {name: reading for name, reading in row.choices.items() if name in questions}
        key = tuple(choices.items())
        recommended = row.recommended or (key in rows and rows[key].recommended)
        rows[key] = ReadingState.made(choices=choices, recommended=recommended, state=row.state)
    return questions, list(rows.values())


def _decides(question: str, rows: Sequence[ReadingState]) -> bool:
    """Whether two rows that differ in this question alone differ in state.

    A row without a question, which arises under some reading of another only, stands for all of
    its readings.
    """
    asked = [row for row in rows if question in row.choices]
    return any(
        one.state != other.state
        and all(
            other.choices.get(name, reading) == reading
            for name, reading in one.choices.items()
            if name != question
        )
        for one, other in combinations(asked, 2)
    )


def _decree(finding: Finding, words: Words) -> list[Block]:
    assert finding.decree is not None
    own = words.say("decree.own", state=words.state(finding.decree.own_state).text)
    links = tuple(
        Item(
            inline(
                words.say(
                    "decree.link" if link.confidence == "statute" else "decree.link.source",
                    norm=link.label,
                    state=words.state(link.state).text,
                    source=words.say(f"source.{link.confidence}"),
                )
            )
        )
        for link in finding.decree.links
    )
    return [Para(inline(own)), Items(links)]


def _readings(told: Iterable[ReadingState], words: Words) -> list[Block]:
    rows = sorted(told, key=lambda row: not row.recommended)
    shown = rows if words.explain else rows[:_READINGS_SHOWN]
    items = []
    for row in shown:
        choices = words.all_of([words.reading(*choice) for choice in row.choices.items()])
        choices += _recommended(row.recommended, words)
        state = words.state(row.state)
        items.append(Item(inline(f"{choices}: ", state)))
    if len(rows) > len(shown):
        items.append(Item(inline(words.say("readings.more", count=len(rows) - len(shown)))))
    return [Para(inline(words.say("readings.table"))), Items(tuple(items))]


def _days(finding: Finding, words: Words) -> list[Block]:
    items = []
    for run in finding.days:
        code = "days.row" if run.version is None else "days.row.version"
        version = words.labels.norm_label(run.version, words.lang) if run.version else ""
        line = words.say(
            code,
            days=span_words(run.from_, run.until, words),
            state=words.state(run.state).text,
            version=version,
        )
        items.append(Item(inline(line)))
    return [Para(inline(words.say("days.table"))), Items(tuple(items))]
