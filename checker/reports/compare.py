"""Several answers to one file, side by side, then what changes from one to the next."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.assessment import Lang
from checker.messages import text
from checker.reports.changes import changes
from checker.reports.document import NBSP, Block, Heading, Inline, Pairs, Para, Span, inline
from checker.reports.labels import Labels, Names
from checker.reports.words import Words, raised

__all__ = ["comparison", "setting_words"]

_Json = Mapping[str, Any]


def comparison(data: _Json, labels: Labels, names: Names, lang: Lang) -> list[Block]:
    """Return `compare.document()` as blocks: the answers, a table, and the changes with causes."""
    words = Words(lang, labels, names)
    blocks: list[Block] = [Heading(1, inline(_say(words, "title"))), *_opening(data, words)]
    blocks.append(Heading(2, inline(_say(words, "side_by_side"))))
    blocks += _table(data["answers"], words)
    blocks.append(Heading(2, inline(_say(words, "changes"))))
    for found in data["comparisons"]:
        blocks += _comparison(found, words)
    return [*blocks, Para(inline(_say(words, "foot")))]


def _say(words: Words, code: str, **params: object) -> str:
    return text(f"compare.{code}", words.lang, **params)


def _opening(data: _Json, words: Words) -> Iterator[Block]:
    name = data["incident"]["id"] or words.say("incident.unnamed")
    rows = [(_say(words, "file"), inline(name))]
    rows += [(answer["id"], inline(_answer(answer, words))) for answer in data["answers"]]
    yield Pairs(tuple(rows))
    if any(answer["act_date"] for answer in data["answers"]):
        yield Para(inline(_say(words, "what_if")))
    if any(answer["supposed"] for answer in data["answers"]):
        yield Para(inline(_say(words, "supposed")))
    kept = {act for answer in data["answers"] for act in answer["not_moved"]}
    if kept:
        yield Para(inline(_say(words, "not_moved", acts=", ".join(sorted(kept)))))


def _answer(answer: _Json, words: Words) -> str:
    day = words.day(date.fromisoformat(answer["as_of"]))
    if answer["supposed"]:
        told = "; ".join(setting_words(setting, words.lang) for setting in answer["supposed"])
        return _say(words, "side.supposed", day=day, settings=told)
    if answer["act_date"] is None:
        return _say(words, "side", day=day)
    moved = words.day(date.fromisoformat(answer["act_date"]))
    return _say(words, "side.moved", day=day, moved=moved)


def setting_words(setting: _Json, lang: Lang) -> str:
    """Return a field and its value as `--set` and `--unset` take them."""
    if "value" not in setting:
        return text("compare.setting.unset", lang, field=setting["field"])
    value = setting["value"]
    written = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text("compare.setting", lang, field=setting["field"], value=written)


def _table(answers: Sequence[_Json], words: Words) -> Iterator[Block]:
    """Yield a table for each person: conclusion and tracks, equal answers said once."""
    people = list(dict.fromkeys(a["actor"] for answer in answers for a in answer["actors"]))
    for person in people:
        yield Heading(3, inline(words.actor(person)))
        found = [_of(answer["actors"], "actor", person) for answer in answers]
        headlines = [words.say(f"headline.{a['headline']}") if a else None for a in found]
        rows = [(_say(words, "conclusion"), _beside(headlines, answers, words))]
        tracks = [t["track"] for a in found if a for t in a["tracks"]]
        for track in dict.fromkeys(tracks):
            values = [_track(_of(a["tracks"], "track", track) if a else None, words) for a in found]
            name = raised(_say(words, "track", track=words.track(track)))
            rows.append((name, _beside(values, answers, words)))
        yield Pairs(tuple(rows))


def _of(entries: Sequence[_Json], key: str, name: str) -> _Json | None:
    return next((entry for entry in entries if entry[key] == name), None)


def _track(track: _Json | None, words: Words) -> str:
    if track is None:
        return words.say("state.di_luar_cakupan")
    state = words.say(f"state.{track['state']}")
    possible = track["level"]["possible"] if track["level"] else ()
    return _say(words, "level", state=state, level=words.levels(possible)) if possible else state


def _beside(values: Sequence[str | None], answers: Sequence[_Json], words: Words) -> Inline:
    """Return the values of all answers in one line; answers with the same value stand together."""
    shown = [value or _say(words, "none") for value in values]
    if len(set(shown)) == 1:
        return inline(_say(words, "same", value=shown[0]))
    groups: dict[str, list[str]] = {}
    for value, answer in zip(shown, answers, strict=True):
        groups.setdefault(value, []).append(answer["id"])
    parts: list[str | Span] = []
    for value, ids in groups.items():
        parts += ["; "] if parts else []
        parts.append(Span(f"{','.join(ids)}:{NBSP}", "strong"))
        parts.append(value)
    return inline(*parts)


def _comparison(found: _Json, words: Words) -> Iterator[Block]:
    ends = {"before": found["from"], "after": found["to"]}
    if not found["differs"]:
        yield Heading(3, inline(_say(words, "pair", **ends)))
        yield Para(inline(_say(words, "nothing")))
        return
    for actor in found["actors"]:
        name = words.actor(actor["actor"])
        yield Heading(3, inline(_say(words, "pair.actor", **ends, actor=name)))
        yield from changes(actor, found["acts"], words)
