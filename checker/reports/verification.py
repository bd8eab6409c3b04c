"""An assessment worked out again, as blocks: each part equal or not, where the answer differs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from checker.assessment import Lang
from checker.messages import text
from checker.reports.document import Block, Heading, Item, Items, Pairs, Para, Span, inline
from checker.reports.words import HASH_SHOWN

__all__ = ["verification"]

_Json = Mapping[str, Any]
_PLACES_SHOWN = 20
_VALUE_SHOWN = 60


def verification(data: _Json, lang: Lang) -> list[Block]:
    """Return `Verification.as_data()` as blocks."""
    rows = [(_say(lang, f"part.{part['name']}"), _part(part, lang)) for part in data["parts"]]
    rows.append((_say(lang, "part.answer"), _answer(data["answer"], lang)))
    blocks: list[Block] = [
        Heading(1, inline(_say(lang, "title"))),
        Pairs(tuple((name, inline(told)) for name, told in rows)),
        *_places(data["answer"] or (), lang),
    ]
    told = "equal" if data["equal"] else "not_equal"
    blocks.append(Para(inline(Span(_say(lang, told), "strong"))))
    if any(part["name"] == "rulebook.hash" and part["differs"] for part in data["parts"]):
        blocks.append(Para(inline(_say(lang, "not_equal.rulebook"))))
    return blocks


def _say(lang: Lang, code: str, **params: object) -> str:
    return text(f"verify.{code}", lang, **params)


def _part(part: _Json, lang: Lang) -> str:
    cut = HASH_SHOWN if part["name"].endswith("hash") else None
    recorded, found = part["recorded"][:cut], part["found"][:cut]
    if not part["differs"]:
        return _say(lang, "same", found=found)
    code = "differs" if part["counts"] else "told"
    return _say(lang, code, recorded=recorded, found=found)


def _answer(answer: Any, lang: Lang) -> str:
    if answer is None:
        return _say(lang, "answer.unread")
    return _say(lang, "answer.differs", count=len(answer)) if answer else _say(lang, "same.bare")


def _places(answer: Any, lang: Lang) -> list[Block]:
    if not answer:
        return []
    items = [Item(inline(_place(one, lang))) for one in answer[:_PLACES_SHOWN]]
    blocks: list[Block] = [Heading(2, inline(_say(lang, "places"))), Items(tuple(items))]
    rest = len(answer) - len(items)
    return [*blocks, Para(inline(_say(lang, "more", count=rest)))] if rest else blocks


def _place(one: _Json, lang: Lang) -> str:
    told = {end: _value(one[end], lang) for end in ("recorded", "found")}
    return _say(lang, "place", path=one["path"], **told)


def _value(value: Any, lang: Lang) -> str:
    if value in (None, [], {}):
        return _say(lang, "nothing")
    told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return told if len(told) <= _VALUE_SHOWN else f"{told[:_VALUE_SHOWN]}…"
