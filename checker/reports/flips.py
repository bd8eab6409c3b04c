"""The smallest changes that turn an answer, those of open fields first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.assessment import Lang
from checker.messages import text
from checker.reports.compare import setting_words
from checker.reports.document import Block, Heading, Item, Items, Pairs, Para, Span, inline
from checker.reports.labels import Labels, Names
from checker.reports.words import Words

__all__ = ["flip_page"]

_Json = Mapping[str, Any]


def flip_page(data: _Json, labels: Labels, names: Names, lang: Lang) -> list[Block]:
    """Return `inquire.flip_document()` as blocks."""
    words = Words(lang, labels, names)
    name = data["incident"]["id"] or words.say("incident.unnamed")
    day = words.day(date.fromisoformat(data["as_of"]))
    rows = ((_say(words, "file"), inline(name)), (_say(words, "day"), inline(day)))
    blocks: list[Block] = [Heading(1, inline(_say(words, "title"))), Pairs(rows)]
    blocks.append(Para(inline(_say(words, "about", most=data["most_changes"]))))
    for actor in data["actors"]:
        blocks += _actor(actor, data["most_changes"], words)
    return [*blocks, Para(inline(_say(words, "foot")))]


def _say(words: Words, code: str, **params: object) -> str:
    return text(f"flip.{code}", words.lang, **params)


def _actor(actor: _Json, most: int, words: Words) -> Iterator[Block]:
    headline = words.say(f"headline.{actor['headline']}")
    yield Heading(3, inline(f"{words.actor(actor['actor'])}: {headline}"))
    yield Para(inline(_goal(actor, words)))
    if actor["is_there"]:
        yield Para(inline(_say(words, "is_there")))
        return
    for known in (False, True):
        found = [flip for flip in actor["flips"] if flip["changes_known"] == known]
        if found:
            yield Para(inline(Span(_say(words, "known" if known else "open"), "strong")))
            groups = _grouped(found, actor, words)
            yield Items(tuple(_item(group, actor, words) for group in groups), style="number")
    yield Para(inline(_reach(actor, most, words)))


def _reach(actor: _Json, most: int, words: Words) -> str:
    """Say up to which size nothing else is there."""
    found = "found" if actor["flips"] else "none"
    tried = {"moves": actor["moves"], "runs": actor["runs"]}
    if actor["is_complete"]:
        return _say(words, f"{found}.whole", most=most, **tried)
    sizes = actor["complete_to"]
    told = _say(words, f"{found}.part", open=sizes["open_fields"], known=sizes["known_fields"])
    return f"{told} {_say(words, 'enough' if actor['is_enough'] else 'bounded', **tried)}"


def _goal(actor: _Json, words: Words) -> str:
    if actor["to"] is None:
        return _say(words, "goal.other")
    if actor["track"] is None:
        return _say(words, "goal.headline", headline=words.say(f"headline.{actor['to']}"))
    state = words.say(f"state.{actor['to']}")
    return _say(words, "goal.track", track=words.track(actor["track"]), state=state)


def _grouped(found: Sequence[_Json], actor: _Json, words: Words) -> list[list[_Json]]:
    """Put flips together that lead to the same and differ in the value of one field only."""
    groups: list[list[_Json]] = []
    for flip in found:
        for group in groups:
            if _end(flip, actor) == _end(group[0], actor) and _alike([*group, flip]):
                group.append(flip)
                break
        else:
            groups.append([flip])
    return groups


def _end(flip: _Json, actor: _Json) -> str:
    """Return what a flip leads to, as far as it was asked for."""
    if actor["track"] is None:
        return str(flip["headline"])
    return next(str(t["state"]) for t in flip["tracks"] if t["track"] == actor["track"])


def _alike(group: Sequence[_Json]) -> bool:
    told = [{c["field"]: json.dumps(c.get("value")) for c in flip["changes"]} for flip in group]
    if any(one.keys() != told[0].keys() for one in told):
        return False
    return sum(len({one[name] for one in told}) > 1 for name in told[0]) <= 1


def _item(group: Sequence[_Json], actor: _Json, words: Words) -> Item:
    lines = []
    for index, change in enumerate(group[0]["changes"]):
        field = change["field"]
        same = [next(c for c in flip["changes"] if c["field"] == field) for flip in group]
        told = list(dict.fromkeys(_value(c, words.lang) for c in same))
        joined = f" {words.say('or')} ".join((", ".join(told[:-1]), told[-1])) if told[1:] else ""
        line = f"{field} = {joined}" if joined else setting_words(change, words.lang)
        lines.append(_say(words, "and", change=line) if index else line)
    end = _end(group[0], actor)
    code = "headline" if actor["track"] is None else "state"
    lines.append(_say(words, "leads", end=words.say(f"{code}.{end}")))
    first, *rest = lines
    return Item(inline(first), inside=tuple(Para(inline(line)) for line in rest))


def _value(change: _Json, lang: Lang) -> str:
    if "value" not in change:
        return text("flip.unset", lang)
    value = change["value"]
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
