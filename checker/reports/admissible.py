"""The intake check as blocks: each requirement with its state, what to ask, what follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from checker.assessment import Lang, Note
from checker.messages import text
from checker.reports.advice import advice_lines
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
from checker.reports.words import Words

__all__ = ["admissible"]

_Json = Mapping[str, Any]
_TONES: Mapping[str, Tone] = {"missing": "established", "unknown": "open", "fulfilled": "plain"}
_GROUPS = ("formal", "material")


def admissible(data: _Json, name: str, labels: RulebookLabels, lang: Lang) -> list[Block]:
    """Return `admissible.document()` about the file `name` as blocks."""
    words = Words(lang, labels, Names())
    day = words.day(date.fromisoformat(data["as_of"]))
    rows = ((_say(words, "file"), inline(name)), (_say(words, "day"), inline(day)))
    blocks: list[Block] = [Heading(1, inline(_say(words, "title"))), Pairs(rows)]
    if len({report["regime"] for report in data["reports"]}) > 1:
        blocks.append(Para(inline(_say(words, "regime.unsure"))))
    if not data["reports"]:
        blocks.append(Para(inline(_say(words, "no_rules"))))
    for report in data["reports"]:
        blocks += _report(report, words)
    if data["duplicates"] is not None:
        blocks.append(Heading(2, inline(_say(words, "duplicates"))))
        blocks.append(_duplicates(data["duplicates"], words))
    if data["advice"]:
        blocks.append(Heading(2, inline(_say(words, "advice"))))
        lines = advice_lines(map(Note.model_validate, data["advice"]), words)
        blocks.append(Items(tuple(Item(inline(line)) for line in lines)))
    blocks.append(Para(inline(_say(words, "decides"))))
    return blocks


def _say(words: Words, code: str, **params: object) -> str:
    return text(f"admissible.{code}", words.lang, **params)


def _report(report: _Json, words: Words) -> Iterator[Block]:
    yield Heading(2, inline(_heading(report, words)))
    yield Pairs(tuple(_frame(report, words)))
    for group in _GROUPS:
        own = [one for one in report["requirements"] if one["group"] == group]
        if own:
            yield Para(inline(_say(words, f"group.{group}")))
            yield Items(tuple(_requirement(one, words) for one in own), style="mark")
    if report["ask"]:
        yield Para(inline(_say(words, "ask")))
        yield Items(tuple(Item(inline(ask[words.lang])) for ask in report["ask"]))
    yield Para(inline(_say(words, "follows")))
    yield Items(tuple(_follows(one, report, words) for one in report["follows"]))


def _heading(report: _Json, words: Words) -> str:
    if report["report"] is None:
        return _say(words, "report.none")
    kind = _say(words, f"kind.{report['kind']}")
    return _say(words, "report", kind=kind, report=report["report"])


def _frame(report: _Json, words: Words) -> Iterator[tuple[str, Inline]]:
    yield _say(words, "rules"), inline(report["rules"]["title"][words.lang])
    outcome = Span(_say(words, f"outcome.{report['outcome']}"), "strong")
    yield _say(words, "result"), inline(outcome)
    if report["requirements"]:
        for name in ("filing", "completion"):
            if report[name] or name == "completion":
                yield _say(words, name), inline(_limit(report[name], words))


def _limit(limit: _Json | None, words: Words) -> str:
    if limit is None:
        return _say(words, "completion.none")
    told = _due(limit, words)
    basis = _with_source(limit["basis"], limit["confidence"], words)
    why = " ".join(reason[words.lang] for reason in limit["why"])
    return " ".join(part for part in (f"{told}.", why, _say(words, "basis", basis=basis)) if part)


def _due(limit: _Json, words: Words) -> str:
    if limit["due"] is None:
        return _say(words, "due.none", text=limit["text"][words.lang].rstrip("."))
    day = words.day(date.fromisoformat(limit["due"]))
    if limit["due_latest"] in (None, limit["due"]):
        return _say(words, "due", day=day)
    latest = words.day(date.fromisoformat(limit["due_latest"]))
    return _say(words, "due.two", day=day, latest=latest)


def _with_source(told: str, confidence: str, words: Words) -> str:
    source = words.source(confidence)
    return _say(words, "basis.sure", told=told, source=source) if source else told


def _requirement(one: _Json, words: Words) -> Item:
    lang = words.lang
    told = _say(words, "requirement", title=one["title"][lang], why=one["why"][lang])
    if one["state"] == "missing" and not one["curable"]:
        told = _say(words, "incurable", told=told)
    basis = _with_source(", ".join(one["basis"]), one["confidence"], words)
    mark = Span(_say(words, f"state.{one['state']}"), _TONES[one["state"]])
    inside = (Para(inline(_say(words, "basis", basis=basis))),)
    return Item(inline(told), mark=mark, inside=inside)


def _follows(one: _Json, report: _Json, words: Words) -> Item:
    told = one["text"][words.lang]
    if report["outcome"] == "open":
        told = _say(words, "follows.if", text=told)
    basis = _with_source(one["basis"], one["confidence"], words)
    return Item(inline(told), inside=(Para(inline(_say(words, "basis", basis=basis))),))


def _duplicates(found: list[_Json], words: Words) -> Block:
    if not found:
        return Para(inline(_say(words, "duplicates.none")))
    return Items(tuple(_duplicate(one, words) for one in found), style="mark")


def _duplicate(one: _Json, words: Words) -> Item:
    ids = ("file", "act", "actor", "other_act", "other_actor")
    told = _say(words, "duplicate", **{name: one[name] for name in ids})
    grounds = ", ".join(_say(words, f"ground.{ground}") for ground in one["grounds"])
    code = {True: "yes", False: "no", None: "unknown"}[one["earlier"]]
    order = _say(words, f"earlier.{code}")
    why = _say(words, "duplicate.why", grounds=grounds, order=order)
    mark = Span(_say(words, f"sure.{one['sure']}"))
    return Item(inline(told), mark=mark, inside=(Para(inline(why)),))
