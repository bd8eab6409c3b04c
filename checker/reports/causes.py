"""Why a finding changes, in words: the provision, its days, the calendar, another norm."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.messages import text
from checker.reports.days import run_words
from checker.reports.document import Block, Item, Items, Para, inline
from checker.reports.words import Words, lowered, spaced

__all__ = ["cause_blocks", "days_words", "phases_words", "valid_words"]

_Json = Mapping[str, Any]


def cause_blocks(cause: _Json, words: Words) -> Iterator[Block]:
    """Yield a cause as a sentence, and below it the facts that are others."""
    told = _TELL.get(cause["kind"], _plain)(cause, words)
    if cause["element"]:
        told = _say(words, "element", cause=told, element=spaced(cause["element"]))
    yield Para(inline(told))
    if cause["facts"]:
        facts = (_fact(fact, words) for fact in cause["facts"])
        yield Items(tuple(Item(inline(fact)) for fact in facts))


def valid_words(first: str | None, last: str | None, words: Words) -> str:
    """From when until when a provision is in force."""
    days = {name: _day(day, words) for name, day in (("first", first), ("last", last)) if day}
    code = "span" if first and last else "until" if last else "from"
    return _say(words, f"valid.{code}", **days)


def days_words(days: Sequence[str | None] | None, words: Words) -> str:
    """A day, or the span that a date may mean."""
    if days is None:
        return _say(words, "none")
    first, last = days
    return run_words({"from": first, "until": last}, words)


def phases_words(phases: Sequence[str], words: Words) -> str:
    """The phases of a contest that a day may fall in."""
    names = [lowered(words.labels.value_label("phase", phase, words.lang)) for phase in phases]
    return words.any_of(names)


def _say(words: Words, code: str, **params: object) -> str:
    return text(f"compare.{code}", words.lang, **params)


def _day(day: str, words: Words) -> str:
    return words.day(date.fromisoformat(day))


def _norm(norm: str, words: Words) -> str:
    return words.labels.norm_label(norm, words.lang)


def _force(cause: _Json, words: Words) -> str:
    return _say(
        words,
        "cause.force",
        norm=_norm(cause["norm"], words),
        valid=valid_words(cause["first"], cause["last"], words),
        before=_say(words, f"force.{cause['before']}"),
        after=_say(words, f"force.{cause['after']}"),
    )


def _version(cause: _Json, words: Words) -> str:
    return _say(
        words,
        "cause.version",
        norm=_norm(cause["norm"], words),
        valid=valid_words(cause["first"], cause["last"], words),
        before=words.all_of(words.norms(cause["before"])),
        after=words.all_of(words.norms(cause["after"])),
    )


def _calendar(cause: _Json, words: Words) -> str:
    before, after = (phases_words(cause[end], words) for end in ("before", "after"))
    contest = cause["contest"]
    title = words.labels.contest_title(contest, words.lang) if contest else "?"
    code = "cause.calendar" if before != after else "cause.calendar.same"
    nothing = _say(words, "none")
    return _say(words, code, contest=title, before=before or nothing, after=after or nothing)


def _transition(cause: _Json, words: Words) -> str:
    code = "cause.transition" if cause["after"] else "cause.transition.gone"
    return _say(words, code, first=_day(cause["first"], words), norm=_norm(cause["norm"], words))


def _other_norm(cause: _Json, words: Words) -> str:
    before, after = (words.say(f"state.{cause[end] or 'not_met'}") for end in ("before", "after"))
    code = f"cause.{cause['kind']}"
    return _say(words, code, norm=_norm(cause["norm"], words), before=before, after=after)


def _days(cause: _Json, words: Words) -> str:
    before, after = (days_words(cause[end], words) for end in ("before", "after"))
    return _say(words, "cause.days", before=before, after=after)


def _plain(cause: _Json, words: Words) -> str:
    return _say(words, f"cause.{cause['kind']}")


_TELL: Mapping[str, Callable[[_Json, Words], str]] = {
    "force": _force,
    "version": _version,
    "calendar": _calendar,
    "transition": _transition,
    "rests_on": _other_norm,
    "breach": _other_norm,
    "days": _days,
}


def _fact(fact: _Json, words: Words) -> str:
    label = words.labels.fact_label(fact["fact"], words.lang)
    before, after = (
        _values(fact["fact"], fact[end], words) if fact[end] is not None else None
        for end in ("before", "after")
    )
    if before is None or after is None:
        code = "fact.before" if after is None else "fact.after"
        return _say(words, code, fact=label, value=before or after or "")
    return _say(words, "fact", fact=label, before=before, after=after)


def _values(fact: str, values: Sequence[str], words: Words) -> str:
    return words.any_of([words.value(fact, value) for value in values])
