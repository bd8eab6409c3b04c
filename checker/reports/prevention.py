"""The page on prevention for a head of office: causes, offices, measures; no person is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.assessment import Lang
from checker.messages import text
from checker.reports.document import Block, Heading, Item, Items, Pairs, Para, Span, inline
from checker.reports.labels import Names, RulebookLabels
from checker.reports.words import Words, lowered, unique

__all__ = ["prevention"]

_Json = Mapping[str, Any]


def prevention(data: _Json, labels: RulebookLabels, lang: Lang) -> list[Block]:
    """Return `prevention.document()` as blocks."""
    words = Words(lang, labels, Names())
    blocks: list[Block] = [Heading(1, inline(_say(words, "title")))]
    blocks.append(Pairs(tuple(_frame(data, words))))
    blocks.append(Para(inline(_say(words, "nature"))))
    blocks.append(Heading(2, inline(_say(words, "causes"))))
    blocks += _causes(data, words)
    blocks.append(Heading(2, inline(_say(words, "now"))))
    blocks += _measures(data, words)
    if data["later"]:
        blocks.append(Heading(2, inline(_say(words, "later"))))
        later = tuple(_measure(one, words, timed=True) for one in data["later"])
        blocks.append(Items(later, loose=True))
    blocks.append(Heading(2, inline(_say(words, "sources"))))
    blocks += _sources(data, words)
    return blocks


def _say(words: Words, code: str, **params: object) -> str:
    return text(f"prevention.{code}", words.lang, **params)


def _frame(data: _Json, words: Words) -> Iterator[tuple[str, tuple[Span, ...]]]:
    title = words.labels.contest_title(data["contest"], words.lang)
    if data["region"]:
        title = f"{title}, {data['region']}"
    if not data["region_known"]:
        title = _say(words, "region.unknown", title=title)
    yield _say(words, "contest"), inline(title)
    yield _say(words, "day"), inline(words.day(date.fromisoformat(data["as_of"])))
    phases = _say(words, "phase.or").join(_phase(phase, words) for phase in data["phases"])
    yield _say(words, "phase"), inline(phases)
    told = _say(words, "files.count", incidents=data["incidents"], acts=data["acts"])
    others = data["incidents_of_other_contests"]
    if others:
        told = _say(words, "files.others", told=told, others=others)
    if data["acts_after_the_day"]:
        told = _say(words, "files.later", told=told, later=data["acts_after_the_day"])
    yield _say(words, "files"), inline(told)


def _phase(phase: _Json, words: Words) -> str:
    name = words.labels.value_label("phase", phase["phase"], words.lang)
    first = words.day(date.fromisoformat(phase["from"]))
    if phase["until"] is None:
        return _say(words, "phase.from", phase=name, first=first)
    last = words.day(date.fromisoformat(phase["until"]))
    return _say(words, "phase.span", phase=name, first=first, last=last)


def _causes(data: _Json, words: Words) -> Iterator[Block]:
    shown = [cause for cause in data["causes"] if cause["acts"]]
    if shown:
        yield Items(tuple(_cause(cause, words) for cause in shown), loose=True)
        absent = [lowered(c["title"][words.lang]) for c in data["causes"] if not c["acts"]]
        if absent:
            yield Para(inline(_say(words, "not_shown", causes="; ".join(absent))))
    else:
        yield Para(inline(_say(words, "none")))
    if data["acts_without_a_cause"]:
        yield Para(inline(_say(words, "unexplained", acts=data["acts_without_a_cause"])))


def _cause(cause: _Json, words: Words) -> Item:
    title = cause["title"][words.lang]
    head = _say(words, "cause", title=title, acts=cause["acts"], stated=cause["stated"])
    lines = [
        _say(words, "sign", text=sign["text"][words.lang], acts=sign["acts"])
        for sign in cause["signs"]
        if sign["acts"]
    ]
    lines += [
        _say(words, "office", office=_office(one, words), acts=one["acts"])
        for one in cause["offices"]
    ]
    inside = (Items(tuple(Item(inline(line)) for line in lines)),)
    return Item(inline(Span(head, "strong")), inside=inside)


def _office(one: _Json, words: Words) -> str:
    agency = one["agency"] or _say(words, "office.unknown")
    if one["fact"] is None:
        return f"{agency}, {_say(words, 'position.unknown')}"
    return f"{agency}, {words.labels.value_label(one['fact'], one['position'], words.lang)}"


def _measures(data: _Json, words: Words) -> Iterator[Block]:
    if not data["measures"]:
        yield Para(inline(_say(words, "nothing_now")))
        return
    fitting = [one for one in data["measures"] if one["answers"]]
    others = [one for one in data["measures"] if not one["answers"]]
    if fitting:
        yield Items(tuple(_measure(one, words) for one in fitting), loose=True)
    if others:
        if fitting:
            yield Heading(3, inline(_say(words, "now.others")))
        yield Items(tuple(_measure(one, words) for one in others), loose=True)


def _measure(one: _Json, words: Words, *, timed: bool = False) -> Item:
    by = _say(words, f"by.{one['by']}")
    head = _say(words, "measure", by=by, title=one["title"][words.lang])
    lines = [one["text"][words.lang], *_facts(one, words)]
    if timed:
        phases = [words.labels.value_label("phase", p, words.lang) for p in one["phases"]]
        lines.append(_say(words, "when", phases=", ".join(phases)))
    inside = tuple(Para(inline(line)) for line in lines)
    return Item(inline(Span(head, "strong")), inside=inside)


def _facts(one: _Json, words: Words) -> Iterator[str]:
    causes = one["answers"] or one["causes"]
    names = [lowered(one["cause_titles"][cause][words.lang]) for cause in causes]
    told = _say(words, "answers", causes="; ".join(names))
    if one["causes_confidence"] != "inferred":
        source = _say(words, f"confidence.{one['causes_confidence']}")
        told = _say(words, "answers.source", told=told, source=source)
    yield told
    if one["basis"]:
        yield _say(words, "basis", basis=", ".join(words.norms(one["basis"])))


def _sources(data: _Json, words: Words) -> Iterator[Block]:
    entries: Sequence[_Json] = [*data["causes"], *data["measures"], *data["later"]]
    told = unique(
        _say(
            words,
            "source",
            source=one["source"],
            confidence=_say(words, f"confidence.{one['confidence']}"),
        )
        for one in entries
    )
    yield Items(tuple(Item(inline(line)) for line in told))
    yield Para(inline(_say(words, "inferred")))
