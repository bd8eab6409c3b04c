"""Decided cases beside an incident, as blocks: what was decided, what is alike, what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.assessment import Lang
from checker.messages import text
from checker.reports.document import Block, Heading, Inline, Item, Items, Pairs, Para, Span, inline
from checker.reports.labels import Labels, Names
from checker.reports.why import frame
from checker.reports.words import Words, lowered

__all__ = ["similar_cases"]

_Json = Mapping[str, Any]
_FACTS_SHOWN = 8
_NORMS_SHOWN = 4
_NOT_IN_FORCE = "not_in_force"
_VALUES_SHOWN = 3


def similar_cases(data: _Json, labels: Labels, lang: Lang) -> list[Block]:
    """Return what `similar.similar` gives as blocks; nobody is named."""
    words = Words(lang, labels, Names())
    blocks: list[Block] = [Heading(1, inline(_say(words, "title"))), frame(data, words)]
    blocks.append(Para(inline(Span(_say(words, "uneven"), "strong"))))
    if data["uneven"]:
        tracks = words.all_of([words.track(track) for track in data["uneven"]])
        blocks.append(Para(inline(_say(words, "uneven.here", tracks=tracks))))
    counts = {"tried": data["tried"], "comparable": data["comparable"]}
    code = "tried" if data["cases"] else "none"
    blocks.append(Para(inline(_say(words, code, shown=len(data["cases"]), **counts))))
    for case in data["cases"]:
        blocks += _case(case, words)
    return blocks


def _say(words: Words, code: str, **params: object) -> str:
    return text(f"similar.{code}", words.lang, **params)


def _case(case: _Json, words: Words) -> Iterator[Block]:
    day = words.day(date.fromisoformat(case["decided_on"]))
    distance = f"{case['distance']:.2f}"
    head = _say(words, "case", case=case["case"], day=day, distance=distance)
    yield Heading(3, inline(head))
    yield Pairs(tuple(_rows(case, words)))
    if case["differs"]:
        yield Para(inline(_say(words, "differs")))
        items = [Item(inline(_fact(fact, words))) for fact in case["differs"][:_FACTS_SHOWN]]
        rest = len(case["differs"]) - len(items)
        if rest:
            items.append(Item(inline(_say(words, "more", count=rest))))
        yield Items(tuple(items))


def _rows(case: _Json, words: Words) -> Iterator[tuple[str, Inline]]:
    for end in ("decided", "ours"):
        told = [_track(track["track"], track[end], end, words) for track in case["tracks"]]
        for index, line in enumerate(told or [_say(words, "state.none")]):
            yield "" if index else _say(words, end), inline(line)
    norms = [n["label"] for n in case["norms"] if {n["here"], n["there"]} != {_NOT_IN_FORCE}]
    if norms:
        yield _say(words, "norms"), inline(words.shortened(norms, _NORMS_SHOWN))
    here, there = len(case["only_here"]), len(case["only_there"])
    if here or there:
        yield _say(words, "only"), inline(_say(words, "only.value", here=here, there=there))
    same = len(case["same"])
    counted = same + len(case["differs"])
    yield _say(words, "facts"), inline(_say(words, "facts.value", same=same, counted=counted))
    yield _say(words, "source"), inline(case["source"])


def _track(track: str, found: _Json, end: str, words: Words) -> str:
    told = {"track": words.track(track), "state": _state(found["state"], end, words)}
    if found["level"] is None:
        return _say(words, "track", **told)
    return _say(words, "track.level", **told, level=words.levels([found["level"]]))


def _state(state: str, end: str, words: Words) -> str:
    return _say(words, f"state.{state}") if end == "decided" else words.state(state).text


def _fact(fact: _Json, words: Words) -> str:
    label = lowered(words.labels.fact_label(fact["fact"], words.lang))
    sides = {end: _values(fact["fact"], fact[end], words) for end in ("here", "there")}
    return _say(words, "fact", fact=label, **sides)


def _values(fact: str, values: Sequence[str] | None, words: Words) -> str:
    if values is None:
        return _say(words, "unknown")
    told = [words.value(fact, value) for value in values]
    if len(told) > _VALUES_SHOWN + 1:
        shown, rest = "; ".join(told[:_VALUES_SHOWN]), len(told) - _VALUES_SHOWN
        return words.say("others.more", list=shown, count=rest)
    return words.any_of(told)
