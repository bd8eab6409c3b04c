"""What to ask, most decisive first: a page, and the lines of one question of an interview."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from checker.assessment import Lang
from checker.messages import text
from checker.reports.about import about_line, about_words, asked_about
from checker.reports.document import Block, Heading, Item, Items, Pairs, Para, inline
from checker.reports.labels import Labels, Names
from checker.reports.words import Words, spaced

__all__ = ["answer_words", "ask_page", "question_lines"]

_Json = Mapping[str, Any]
_WHY_SHOWN = 3


def ask_page(data: _Json, labels: Labels, names: Names, lang: Lang) -> list[Block]:
    """Return `inquire.ask_document()` as blocks."""
    words = Words(lang, labels, names)
    blocks: list[Block] = [Heading(1, inline(_say(words, "title"))), Pairs(_opening(data, words))]
    blocks.append(Para(inline(_say(words, "about"))))
    for actor in data["actors"]:
        blocks += _actor(actor, words)
    return blocks


def _say(words: Words, code: str, **params: object) -> str:
    return text(f"ask.{code}", words.lang, **params)


def _opening(data: _Json, words: Words) -> tuple[Any, ...]:
    name = data["incident"]["id"] or words.say("incident.unnamed")
    day = words.day(date.fromisoformat(data["as_of"]))
    return (
        (_say(words, "file"), inline(name)),
        (_say(words, "day"), inline(day)),
    )


def _actor(actor: _Json, words: Words) -> Iterator[Block]:
    headline = words.say(f"headline.{actor['headline']}")
    yield Heading(3, inline(f"{words.actor(actor['actor'])}: {headline}"))
    questions = actor["questions"]
    if not questions and not actor["not_fully_tried"]:
        yield Para(inline(_say(words, "nothing")))
    if questions:
        items = tuple(_item(question, words) for question in questions)
        yield Items(items, style="number", loose=True)
    if actor["immaterial"]:
        yield Para(inline(_say(words, "dropped", count=actor["immaterial"])))
    if actor["not_fully_tried"]:
        yield Para(inline(_say(words, "bounded")))
        yield Items(tuple(_open_item(question, words) for question in actor["not_fully_tried"]))


def _item(question: _Json, words: Words) -> Item:
    changes = words.all_of([_say(words, f"change.{c}") for c in question["changes"]])
    asked, about, *lines = question_lines(question, words)
    shown = [about, _say(words, "changes", changes=changes), *lines]
    shown.append(_say(words, "answers", answers=_answers(question, words)))
    return Item(inline(asked), inside=tuple(Para(inline(line)) for line in shown))


def _open_item(question: _Json, words: Words) -> Item:
    about = about_words(question["about"], words)
    return Item(inline(asked_about(question["question"][words.lang], about, words)))


def question_lines(question: _Json, words: Words) -> list[str]:
    """Return the question, what it is about, the norms that wait, who knows, the field."""
    lines = [question["question"][words.lang], about_line(question["about"], words)]
    norms = [_reason(reason, words) for reason in question["why"]]
    if norms:
        shown = words.shortened(list(dict.fromkeys(norms)), _WHY_SHOWN)
        lines.append(_say(words, "why", norms=shown))
    lines.append(words.say("questions.who", who=question["who"][words.lang]))
    if question["field"]:
        lines.append(words.say("questions.field", field=question["field"]))
    return lines


def _reason(reason: _Json, words: Words) -> str:
    cited: str | None = reason["label"]
    if cited is None:
        return _say(words, "undescribed", track=words.track(reason["norm"].partition("/")[2]))
    elements = [spaced(name) for name in reason["elements"]]
    if not elements:
        return cited
    return _say(words, "element", norm=cited, elements=words.all_of(elements))


def _answers(question: _Json, words: Words) -> str:
    if question["wants_day"]:
        return _say(words, "answers.day")
    return words.shortened([answer_words(question, a, words) for a in question["answers"]])


def answer_words(question: _Json, answer: _Json, words: Words) -> str:
    """Return an answer that is chosen in words: yes or no, a value, a contest."""
    value = answer["value"]
    if isinstance(value, bool):
        return words.say("fact.yes") if value else words.say("fact.no")
    if question["fact"] == "contest_regime" and value != "none":
        return words.labels.contest_title(value, words.lang)
    known = "tidak_ada" if value == "none" else value
    return words.labels.value_label(question["fact"], known, words.lang)
