"""Two rulebooks in terms of law: each kind with what is new, gone or changed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.assessment import Lang
from checker.messages import text
from checker.messages.diff import MESSAGES
from checker.reports.document import Block, Heading, Item, Items, Pairs, Para, Span, inline
from checker.reports.labels import Names, RulebookLabels
from checker.reports.norm import NormPage
from checker.reports.words import Words, raised, spaced

__all__ = ["DiffPage"]

_Json = Mapping[str, Any]
_HASH_SHOWN = 12
_WHATS = ("added", "removed", "changed")
_LONGEST = 160
# What only one language of a text is shown of.
_TEXT = {"id", "en"}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class DiffPage:
    """Lays out what differs; each side is told in the words of its own rulebook."""

    def __init__(self, before: RulebookLabels, after: RulebookLabels, lang: Lang) -> None:
        self._lang = lang
        self._labels = (before, after)
        self._words = [Words(lang, labels, Names()) for labels in (before, after)]
        self._pages = [NormPage(labels, lang) for labels in (before, after)]

    def page(self, data: _Json, folders: Sequence[str]) -> list[Block]:
        """Return the differences (`RulesDiff` as plain data, with `cases`) as blocks."""
        blocks: list[Block] = [Heading(1, inline(self._say("title"))), self._sides(data, folders)]
        if not data["differs"]:
            blocks.append(Para(inline(self._say("same"))))
        for kind, found in data["kinds"].items():
            if found:
                blocks += self._kind(kind, found)
        if data["cases"] is not None:
            blocks += self._cases(data["cases"])
        return blocks

    def _say(self, code: str, **params: object) -> str:
        return text(f"diff.{code}", self._lang, **params)

    def _sides(self, data: _Json, folders: Sequence[str]) -> Block:
        rows = []
        for name, end, folder in zip("AB", ("before", "after"), folders, strict=True):
            shown = data["hash"][end].removeprefix("sha256:")[:_HASH_SHOWN]
            told = self._say("side", folder=folder, version=data["version"][end], hash=shown)
            rows.append((name, inline(told)))
        return Pairs(tuple(rows))

    def _kind(self, kind: str, found: Sequence[_Json]) -> Iterator[Block]:
        counts = {what: sum(one["what"] == what for one in found) for what in _WHATS}
        yield Heading(2, inline(self._say("counts", kind=self._say(f"kind.{kind}"), **counts)))
        ordered = sorted(found, key=lambda one: _WHATS.index(one["what"]))
        yield Items(tuple(self._entry(kind, one) for one in ordered), style="mark")

    def _entry(self, kind: str, one: _Json) -> Item:
        side = 0 if one["what"] == "removed" else 1
        lines = [self._part(part) for part in one["parts"]]
        if one["norms"]:
            norms = self._words[side].shortened(self._words[side].norms(one["norms"]))
            lines.append(self._say("reach", count=len(one["norms"]), norms=norms))
        return Item(
            inline(self._name(kind, one["id"], side)),
            mark=Span(self._say(one["what"]), "strong"),
            inside=tuple(Para(inline(line)) for line in lines),
        )

    def _name(self, kind: str, name: str, side: int) -> str:
        labels = self._labels[side]
        if kind == "calendars":
            label = labels.contest_title(name.partition("/")[0], self._lang)
        elif kind == "norms":
            label, title = labels.norm_label(name, self._lang), labels.norm_title(name, self._lang)
            return self._say("norm", label=label, title=title, id=name)
        elif kind == "articles":
            label = labels.norm_label(name, self._lang)
        elif kind == "regulations":
            label = labels.regulation_label(name, self._lang)
        elif kind in ("facts", "definitions"):
            label = labels.concept_label(name, self._lang)
        elif kind == "questions":
            label = labels.question_title(name, self._lang)
        else:
            return name
        return self._say("entry", label=label, id=name)

    def _part(self, part: _Json) -> str:
        name = self._part_name(part)
        before, after = (self._value(part, end) for end in ("before", "after"))
        if part["before"] is None:
            return raised(self._say("part.added", part=name, value=after))
        if part["after"] is None:
            return raised(self._say("part.removed", part=name, value=before))
        return raised(self._say("part", part=name, before=before, after=after))

    def _part_name(self, part: _Json) -> str:
        name = self._word("part", part["part"])
        if not part["id"]:
            return name
        own = part["part"] in ("element", "exception", "reading")
        inner = spaced(part["id"]) if own else self._word("key", part["id"])
        return self._say("part.named", part=name, id=inner)

    def _word(self, group: str, key: str) -> str:
        """How a lawyer calls a key of a rule file; without a word of its own, the key."""
        for code in (f"{group}.{key}", f"key.{key}"):
            if f"diff.{code}" in MESSAGES:
                return self._say(code)
        return spaced(key)

    def _value(self, part: _Json, end: str) -> str:
        """A value in words where it is law, else as it stands in the file, shortened."""
        value, side = part[end], 0 if end == "before" else 1
        if value is None:
            return self._say("nothing")
        if part["part"] == "element":
            told = self._pages[side].condition(value)
            return self._say("condition", words=self._quoted(value["words"]), condition=told)
        if part["part"] == "exception":
            told = self._pages[side].condition(value)
            return self._say("condition", words=value["text"][self._lang], condition=told)
        if part["part"] == "reading":
            told = self._pages[side].condition({"all": [value["when"]]})
            return self._say("condition", words=value["ground"][self._lang], condition=told)
        if part["part"] == "when":
            return self._pages[side].condition({"all": [value]})
        if part["part"] == "consequence" and part["id"] == "level" and isinstance(value, str):
            return self._words[side].say(f"level.{value}")
        if part["part"] == "track" and value != "none":
            return self._words[side].track(value)
        return self._plain(value)

    def _days(self, value: Any) -> str | None:
        """A day or a span of days as it is written in a letter."""
        if isinstance(value, str) and _DAY.fullmatch(value):
            return self._words[0].day(date.fromisoformat(value))
        if isinstance(value, list) and len(value) == len(("first", "last")):
            first, last = (self._days(day) for day in value)
            return self._say("span", first=first, last=last) if first and last else None
        return None

    def _quoted(self, words: str) -> str:
        return self._say("words", words=words)

    def _plain(self, value: Any) -> str:
        days = self._days(value)
        if days is not None:
            return days
        if isinstance(value, Mapping) and set(value) == _TEXT:
            value = value[self._lang]
        told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        told = " ".join(told.split())
        return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"

    def _cases(self, cases: Sequence[_Json]) -> Iterator[Block]:
        if not cases:
            yield Para(inline(self._say("cases.none")))
            return
        count = len({case["case"] for case in cases})
        yield Heading(2, inline(self._say("cases", count=count)))
        yield Items(tuple(self._case(case) for case in cases), loose=True)

    def _case(self, case: _Json) -> Item:
        words, headline = self._words[1], case["headline"]
        if case["actor"] is None:
            ends = {end: headline[end] or self._say("nothing") for end in ("before", "after")}
            return Item(inline(self._say("case.refused", case=case["case"], **ends)))
        lines = []
        if headline["before"] != headline["after"]:
            before, after = (words.say(f"headline.{headline[e]}") for e in ("before", "after"))
            lines.append(self._say("case.headline", before=before, after=after))
        for track, change in case["tracks"].items():
            before, after = (self._answer(change[end]) for end in ("before", "after"))
            name = raised(words.track(track))
            lines.append(self._say("case.track", track=name, before=before, after=after))
        told = self._say("case", case=case["case"], actor=case["actor"])
        items = tuple(Item(inline(line)) for line in lines)
        return Item(inline(Span(told, "strong")), inside=(Items(items),))

    def _answer(self, answer: Sequence[Any] | None) -> str:
        words = self._words[1]
        if answer is None:
            return words.say("state.di_luar_cakupan")
        state, levels = answer
        told = words.say(f"state.{state}")
        return self._say("case.level", state=told, level=words.levels(levels)) if levels else told
