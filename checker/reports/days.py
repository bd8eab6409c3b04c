"""The days of an act in words; a first day that nobody told is never shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.assessment import ActInfo
from checker.reports.words import Words

__all__ = ["run_words", "span_words", "when"]


def span_words(first: date | None, last: date, words: Words) -> str:
    """A day, or the days that a date may mean; `first` is None where the file names none."""
    if first == last:
        return words.day(last)
    if first is None:
        return words.say("days.until", until=words.day(last))
    return words.say("days.span", from_=words.day(first), until=words.day(last))


def run_words(run: Mapping[str, Any], words: Words) -> str:
    """The same of plain data, with `from` and `until`."""
    first = date.fromisoformat(run["from"]) if run["from"] else None
    return span_words(first, date.fromisoformat(run["until"]), words)


def when(act: ActInfo, as_of: date, words: Words) -> str:
    """When an act was; where its last day is that of the review (`as_of`), that is said."""
    if act.until is None:
        return words.say("act.date.unknown")
    kind, until = act.date_kind, words.day(act.until)
    if act.until == as_of and kind != "day":
        lasting = ".throughout" if kind == "throughout" else ""
        until = words.say(f"act.date.review{lasting}", day=until)
    if act.from_ is None:
        return words.say(f"act.date.{kind}.open", until=until)
    return words.say(f"act.date.{kind}", from_=words.day(act.from_), until=until)
