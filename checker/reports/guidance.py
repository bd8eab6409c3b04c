"""Guidance beside the law: what bodies say about such an act, shown apart from every finding."""

from __future__ import annotations

from checker.assessment import ActorAssessment, Guidance
from checker.reports.document import Block, Heading, Item, Items, Para, Span, inline
from checker.reports.words import Words

__all__ = ["guidance"]


def guidance(actor: ActorAssessment, words: Words) -> list[Block]:
    """The guidance that speaks of the actor's acts; nothing where there is none."""
    if not actor.guidance:
        return []
    title = Heading(2, inline(words.say("section.guidance")))
    items = tuple(_entry(entry, words) for entry in actor.guidance)
    return [title, Para(inline(words.say("guidance.says"))), Items(items)]


def _entry(entry: Guidance, words: Words) -> Item:
    title = Span(words.read(entry.title), "strong")
    lines = [words.read(entry.text)]
    if entry.items:
        lines.append("; ".join(words.read(item) for item in entry.items) + ".")
    for told in entry.disagreements:
        lines.append(words.say("guidance.disagreement", text=words.read(told)))
    if words.explain:
        lines.append(words.say("guidance.source", source=entry.source))
    inside = tuple(Para(inline(line)) for line in lines)
    return Item(inline(title, _about(entry, words)), inside=inside)


def _about(entry: Guidance, words: Words) -> str:
    acts = words.all_of([words.say("act.id", act=act) for act in entry.acts])
    source = words.source(entry.confidence)
    if not source:
        return words.say("guidance.about", acts=acts)
    return words.say("guidance.about.source", acts=acts, source=source)
