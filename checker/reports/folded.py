"""Several open duties that wait for the same answers, told as one entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.assessment import Finding
from checker.reports.document import Item, Items, Para, Span, inline
from checker.reports.words import Words, lowered, missing, unique

__all__ = ["folded_item"]


def folded_item(findings: Sequence[Finding], words: Words) -> Item:
    """The duties by name, then once what is missing for all of them and what to ask."""
    acts = words.acts(finding.act for finding in findings)
    head = inline(Span(words.say("folded", acts=acts), "strong"))
    names = tuple(Item(inline(line)) for line in unique(_name(f, words) for f in findings))
    lines = [_waiting(findings, words), _defences(findings, words), words.say("folded.more")]
    return Item(head, inside=(Items(names), *(Para(inline(line)) for line in lines if line)))


def _name(finding: Finding, words: Words) -> str:
    title = f"{words.finding(finding)}: {lowered(words.read(finding.title))}"
    return title + (words.say("folded.disputed") if "readings_differ" in finding.reasons else "")


def _waiting(findings: Iterable[Finding], words: Words) -> str:
    uses = [use for f in findings for e in f.elements if e.value == "unknown" for use in e.facts]
    facts = unique(lowered(words.fact(use)) for use in uses if missing(use))
    return words.say("facts.unstated", facts="; ".join(facts)) if facts else ""


def _defences(findings: Iterable[Finding], words: Words) -> str:
    parts = [e for f in findings for e in f.exceptions if e.id in f.defences_not_examined]
    texts = unique(lowered(words.read(part.text).rstrip(".")) for part in parts)
    return words.say("folded.defences", texts="; ".join(texts)) if texts else ""
