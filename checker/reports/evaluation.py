"""Decided cases against ours, as a list by case and a line of accuracy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from checker.assessment import Lang
from checker.reports.document import Block, Heading, Item, Items, Pairs, Para, Span, inline
from checker.reports.labels import Names, RulebookLabels
from checker.reports.words import Words

__all__ = ["evaluation"]


def evaluation(data: Mapping[str, Any], labels: RulebookLabels, lang: Lang) -> list[Block]:
    """Return `evaluate.Evaluation.as_data()` as blocks; the last line is the accuracy."""
    words = Words(lang, labels, Names())
    cases: dict[str, list[Mapping[str, Any]]] = {}
    for entry in data["tracks"]:
        cases.setdefault(entry["case"], []).append(entry)
    items = tuple(_case(name, entries, words) for name, entries in sorted(cases.items()))
    blocks: list[Block] = [Heading(1, inline(words.say("evaluation"))), Items(items, loose=True)]
    if data["undecided"]:
        undecided = words.say("evaluation.undecided", cases=", ".join(data["undecided"]))
        blocks.append(Para(inline(undecided)))
    blocks.append(Heading(2, inline(words.say("evaluation.counts"))))
    blocks.append(Pairs(tuple(_counts(data["counts"], words))))
    blocks.append(Para(inline(words.say("evaluation.open", **_open(data)))))
    for stance, counts in data["stances"].items():
        blocks.append(Para(inline(words.say(f"evaluation.stance.{stance}", **counts))))
    accuracy = words.say("evaluation.accuracy", agreed=data["agreed"], trusted=data["trusted"])
    return [*blocks, Para(inline(Span(accuracy, "strong")))]


def _open(data: Mapping[str, Any]) -> dict[str, int]:
    """Return how much is open: tracks, those of them that a body cleared, and cases."""
    undecided, total = data["open_cases"], sum(data["cases"].values())
    return {
        "tracks": data["open"],
        "trusted": data["trusted"],
        "share": round(100 * data["open"] / max(data["trusted"], 1)),
        "cleared": data["open_cleared"],
        "cases": undecided,
        "total": total,
        "case_share": round(100 * undecided / max(total, 1)),
    }


def _counts(counts: Mapping[str, int], words: Words) -> Iterable[tuple[str, Any]]:
    for grade, number in counts.items():
        if number:
            yield str(number), inline(words.say(f"grade.{grade}"))


def _case(name: str, entries: Sequence[Mapping[str, Any]], words: Words) -> Item:
    first = entries[0]
    head = inline(Span(name, "strong"), f" ({first['outcome']}, {first['trust']})")
    return Item(head, inside=(Items(tuple(_track(entry, words) for entry in entries)),))


def _track(entry: Mapping[str, Any], words: Words) -> Item:
    decided, level = entry["official"]
    official = _with_level(words.say(f"evaluation.official.{decided}"), level, words)
    state, own_level = entry["ours"]
    ours = _with_level(words.state(state).text, own_level, words)
    suspected, suspected_level = entry["prima_facie"]
    if (suspected, suspected_level) != (state, own_level):
        told = _with_level(words.state(suspected).text, suspected_level, words)
        ours += words.say("evaluation.prima_facie", state=told)
    told = words.say(
        "evaluation.line", track=words.track(entry["track"]), official=official, ours=ours
    )
    return Item(inline(told), inside=(Para(inline(Span(_grade(entry, words), "strong"))),))


def _grade(entry: Mapping[str, Any], words: Words) -> str:
    grade = words.say(f"grade.{entry['grade']}")
    if entry["provision"] is None:
        return grade
    provision = words.labels.norm_label(entry["provision"], words.lang)
    return words.say("evaluation.departs", grade=grade, provision=provision)


def _with_level(state: str, level: str | None, words: Words) -> str:
    if level is None:
        return state
    return words.say("evaluation.with_level", state=state, level=words.say(f"level.{level}"))
