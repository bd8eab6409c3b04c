"""The list of follow-up as blocks: what is still awaited by date, then what was answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.assessment import Lang
from checker.messages import text
from checker.reports.document import (
    Block,
    Heading,
    Inline,
    Item,
    Items,
    Pairs,
    Para,
    Span,
    Tone,
    inline,
)
from checker.reports.labels import Names, RulebookLabels
from checker.reports.names import person_of
from checker.reports.words import Words

if TYPE_CHECKING:
    from checker.incident import Incident

__all__ = ["follow_up"]

_Json = Mapping[str, Any]
_Offices = Mapping[tuple[str, str], str]
_OPEN = ("waiting", "past_safe", "overdue", "no_period")
_TONES: Mapping[str, Tone] = {
    "overdue": "established",
    "none": "established",
    "lower": "established",
    "past_safe": "open",
    "no_period": "open",
}


def follow_up(
    data: _Json, incidents: Mapping[str, Incident], labels: RulebookLabels, lang: Lang
) -> list[Block]:
    """Return `follow_up.document()` as blocks; `incidents` by file say which office a person holds.

    Nobody is named.
    """
    words = Words(lang, labels, Names())
    offices = {
        (file, actor.id): person_of(actor, labels, lang, with_name=False)
        for file, incident in incidents.items()
        for actor in incident.actors
    }
    blocks: list[Block] = [Heading(1, inline(_say(words, "title")))]
    blocks.append(Pairs(tuple(_frame(data, words))))
    if not data["threads"]:
        return [*blocks, Para(inline(_say(words, "none")))]
    for code, is_open in (("open", True), ("closed", False)):
        own = [t for t in data["threads"] if (t["situation"] in _OPEN) is is_open]
        if own:
            blocks.append(Heading(2, inline(_say(words, code))))
            blocks.append(Items(tuple(_thread(t, offices, words) for t in own), loose=True))
    if "overdue" in data["situations"]:
        blocks.append(Para(inline(_say(words, "weak"))))
    return [*blocks, Para(inline(_say(words, "decides")))]


def _say(words: Words, code: str, **params: object) -> str:
    return text(f"follow_up.{code}", words.lang, **params)


def _day(value: str | None, words: Words) -> str:
    return words.day(date.fromisoformat(value)) if value else _say(words, "no_day")


def _frame(data: _Json, words: Words) -> Iterator[tuple[str, Inline]]:
    yield _say(words, "day"), inline(_day(data["as_of"], words))
    yield _say(words, "files"), inline(str(data["incidents"]))
    counts = [
        _say(words, "count", situation=_say(words, f"situation.{name}"), count=count)
        for name, count in data["situations"].items()
    ]
    if counts:
        yield _say(words, "counts"), inline("; ".join(counts))


def _thread(thread: _Json, offices: _Offices, words: Words) -> Item:
    step = _say(words, f"step.{thread['step']}")
    sent = thread["recommended"]["on"]
    day = (thread["due"] or sent) if thread["situation"] in _OPEN else sent
    head = _say(words, "thread", day=_day(day, words), step=step, file=thread["file"])
    state = _say(words, f"situation.{thread['situation']}")
    tone = _TONES.get(thread["situation"], "plain")
    content = inline(Span(head, "strong"), ": ", Span(state, tone))
    inside: list[Block] = [Para(inline(line)) for line in _lines(thread, offices, words)]
    if thread["actions"]:
        inside.append(Para(inline(_say(words, "can"))))
        inside.append(Items(tuple(_action(one, words) for one in thread["actions"])))
    return Item(content, inside=tuple(inside))


def _lines(thread: _Json, offices: _Offices, words: Words) -> Iterator[str]:
    sent = thread["recommended"]
    number = _say(words, "route.number", number=sent["number"]) if sent["number"] else ""
    to = sent["to"] or _say(words, "to.unknown")
    on = _day(sent["on"], words)
    yield _say(words, "route", body=sent["body"], to=to, on=on, number=number)
    file = thread["file"]
    people = "; ".join(_person(one, offices[file, one["actor"]]) for one in thread["actors"])
    yield _say(words, "about", people=people)
    if thread["step"] == "rekomendasi":
        yield _say(words, "level", level=_level(sent, words))
    yield from _waited(thread, words)
    if thread["answer"]:
        yield _say(words, "answered", on=_day(thread["answer"]["on"], words))
    if thread["imposed"]:
        imposed = thread["imposed"]
        level = _level(imposed, words)
        yield _say(words, "imposed", level=level, on=_day(imposed["on"], words))
    for code, steps in (("reminded", thread["reminders"]), ("blocked", thread["blocks"])):
        if steps:
            yield _say(words, code, days=", ".join(_day(one["on"], words) for one in steps))


def _person(one: _Json, office: str) -> str:
    named = ", ".join(part for part in (office, one["agency"]) if part)
    return f"{named} [{one['actor']}]" if named else str(one["actor"])


def _level(step: _Json, words: Words) -> str:
    level = _say(words, f"measure.{step['level'] or 'unknown'}")
    if not step["kind"]:
        return level
    return _say(words, "level.kind", level=level, kind=step["kind"])


def _waited(thread: _Json, words: Words) -> Iterator[str]:
    if thread["situation"] not in _OPEN:
        return
    for one in thread["waiting"]:
        yield _waiting(one, words)
    if not thread["waiting"] and thread["no_period"]:
        said = thread["no_period"]
        basis = _with_source(said["basis"], said["confidence"], words)
        yield _say(words, "not_counted", text=said["text"][words.lang], basis=basis)


def _waiting(one: _Json, words: Words) -> str:
    if one["basis"] is None:
        return _say(words, "by_letter", day=_day(one["due"], words))
    basis = _with_source(one["basis"], one["confidence"], words)
    reasons: Sequence[_Json] = one["why"]
    told = " ".join(part[words.lang] for part in (one["text"], *reasons))
    if one["due"] is None:
        return _say(words, "not_counted", text=told, basis=basis)
    days = {"day": _day(one["due"], words), "text": told, "basis": basis}
    if one["due_latest"] in (None, one["due"]):
        return _say(words, "by_period", **days)
    return _say(words, "by_period.two", latest=_day(one["due_latest"], words), **days)


def _with_source(told: str, confidence: str, words: Words) -> str:
    source = words.source(confidence)
    return _say(words, "sure", told=told, source=source) if source else told


def _action(one: _Json, words: Words) -> Item:
    lang = words.lang
    told = _say(words, "action", by=one["by"][lang], text=one["text"][lang])
    basis = _with_source(one["basis"], one["confidence"], words)
    return Item(inline(told), inside=(Para(inline(_say(words, "basis", basis=basis))),))
