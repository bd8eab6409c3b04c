"""Why a norm does not apply, as blocks: what fails, what it would take, what else is against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from checker.assessment import FactUse, Lang
from checker.reports.days import run_words
from checker.reports.document import Block, Heading, Item, Items, Pairs, Para, Span, inline
from checker.reports.findings import fact_words
from checker.reports.labels import Names, RulebookLabels
from checker.reports.why import frame, say, state_words, valid_words, version_lines
from checker.reports.words import Words, lowered, missing, raised, spaced

__all__ = ["obstacles"]

_Json = Mapping[str, Any]
_VALUES_SHOWN = 5


def obstacles(data: _Json, labels: RulebookLabels, names: Names, lang: Lang) -> list[Block]:
    """Return what `explain.why_not` gives as blocks."""
    words = Words(lang, labels, names)
    blocks: list[Block] = [
        Heading(1, inline(say(words, "not.title", label=data["label"]))),
        Para(inline(Span(data["title"][lang], "strong"))),
        frame(data, words),
        Pairs(tuple(_about(data, words))),
    ]
    for actor in data["actors"]:
        blocks += _actor(actor, data, words)
    return [*blocks, Para(inline(say(words, "foot")))]


def _about(data: _Json, words: Words) -> Iterator[tuple[str, tuple[Span, ...]]]:
    yield say(words, "not.norm"), inline(data["norm"])
    if data["track"] != "none":
        yield words.say("norm.track"), inline(words.track(data["track"]))
    for index, line in enumerate(version_lines(data["versions"], (), words)):
        yield "" if index else words.say("norm.valid"), inline(line)


def _actor(actor: _Json, data: _Json, words: Words) -> Iterator[Block]:
    yield Heading(3, inline(Span(words.actor(actor["actor"]), "strong")))
    if actor["claimed"]:
        state = state_words(actor["state"], words)
        who = words.actor(actor["actor"])
        yield Para(inline(say(words, "not.claimed", state=state, actor=who, norm=data["norm"])))
        return
    items = tuple(_entry(entry, data["norm"], words) for entry in actor["entries"])
    yield Items(items, loose=True) if items else Para(inline(say(words, "not.no_act")))


def _entry(entry: _Json, norm: str, words: Words) -> Item:
    told = _told(entry, words)
    if entry["act"] is None:
        head = say(words, "not.rule")
    else:
        code = "not.act.target" if entry["target"] else "not.act"
        days = run_words(entry, words)
        head = say(words, code, act=entry["act"], target=entry["target"], days=days)
    inside = list(_WHY.get(entry["reason"], _nothing)(entry, norm, words))
    if entry["reason"] != "not_in_force":
        inside += _force(entry, words)
    return Item(inline(head, Span(told, "strong")), inside=tuple(inside))


def _told(entry: _Json, words: Words) -> str:
    params: dict[str, str] = {}
    if entry["reason"] == "other_regime":
        params["regime"] = words.say(f"norm.regime.{entry['regime']}")
    if entry["reason"] == "not_reached":
        params["track"] = words.track(entry["track"])
    return say(words, f"not.{entry['reason']}", **params)


def _nothing(entry: _Json, norm: str, words: Words) -> Iterator[Block]:
    yield from ()


def _element_false(entry: _Json, norm: str, words: Words) -> Iterator[Block]:
    elements = entry["elements"]
    if elements:
        yield Items(tuple(_element(e, norm, words) for e in elements), style="mark")
    if entry.get("unsettled"):
        names = words.all_of([spaced(name) for name in entry["unsettled"]])
        yield Para(inline(say(words, "not.unsettled", elements=names)))


def _element(element: _Json, norm: str, words: Words) -> Item:
    head = words.say("element", element=spaced(element["id"]), words=element["words"])
    inside: list[Block] = []
    if element["readings"] and element["value"] == "unknown":
        names = [words.reading(*c) for row in element["readings"] for c in row.items()]
        told = words.any_of(list(dict.fromkeys(names)))
        inside.append(Para(inline(say(words, "not.reading", readings=told))))
    inside += _now(element["facts"], words)
    if element["norms"]:
        inside.append(Para(inline(say(words, "not.fed"))))
        inside += _norms(element["norms"], words)
    elif element["needed"]:
        ways = _ways(element["needed"], words)
        inside.append(Para(inline(say(words, "not.needed", ways=ways))))
    else:
        inside.append(Para(inline(say(words, "not.needed.more", norm=norm))))
    mark = Span(words.say("truth.false"), "quiet")
    return Item(inline(head), mark=mark, inside=tuple(inside))


def _now(facts: Sequence[_Json], words: Words) -> list[Block]:
    uses = [FactUse.model_validate(fact) for fact in facts]
    told = [fact_words(use, words) for use in uses if not missing(use)]
    return [Para(inline(say(words, "not.now", facts="; ".join(told))))] if told else []


def _ways(ways: Sequence[Sequence[_Json]], words: Words) -> str:
    told = [say(words, "not.together").join(_needed(n, words) for n in way) for way in ways]
    more = [say(words, "not.ways", way=way) for way in told[1:]]
    return told[0] + "".join(more)


def _needed(fact: _Json, words: Words) -> str:
    label = lowered(words.labels.fact_label(fact["fact"], words.lang))
    if fact["values"] == ["true"]:
        return label
    values = _values(fact["fact"], fact["values"], words)
    return say(words, "not.fact", fact=label, values=values)


def _values(fact: str, values: Sequence[str], words: Words) -> str:
    told = [words.value(fact, value) for value in values]
    between = "; " if any("," in name for name in told) else ", "
    rest = len(told) - _VALUES_SHOWN
    if rest > 1:
        shown = between.join(told[:_VALUES_SHOWN])
        return say(words, "not.more_values", values=shown, count=rest)
    return between.join(told) if between == "; " else words.any_of(told)


def _norms(norms: Sequence[_Json], words: Words) -> list[Block]:
    lines = [
        say(words, "not.norm_state", norm=row["label"], state=state_words(row["state"], words))
        for row in norms
    ]
    return [Items(tuple(Item(inline(line)) for line in lines))]


def _excepted(entry: _Json, norm: str, words: Words) -> Iterator[Block]:
    items = []
    for exception in entry["exceptions"]:
        told = raised(exception["text"][words.lang].rstrip("."))
        told += say(words, "exception.basis", basis=exception["basis"])
        items.append(Item(inline(f"{told}."), inside=tuple(_now(exception["facts"], words))))
    yield Items(tuple(items))


def _rests_on(entry: _Json, norm: str, words: Words) -> Iterator[Block]:
    yield from _norms(entry["norms"], words)


def _days_differ(entry: _Json, norm: str, words: Words) -> Iterator[Block]:
    lines = [
        words.say(
            "days.row",
            days=run_words(row, words),
            state=state_words(row["state"], words),
        )
        for row in entry["classes"]
    ]
    yield Items(tuple(Item(inline(line)) for line in lines))


def _not_in_force(entry: _Json, norm: str, words: Words) -> Iterator[Block]:
    yield from _force(entry, words)


def _force(entry: _Json, words: Words) -> Iterator[Block]:
    """Since when, or until when, a norm that was not in force is in force."""
    force = entry.get("in_force")
    if force is None or force["force"] == "in_force":
        return
    for row in (force["before"], force["after"]):
        if row is not None:
            told = {"label": row["label"], "days": valid_words(row, words)}
            yield Para(inline(say(words, f"not.force.{force['force']}", **told)))


def _other_regime(entry: _Json, norm: str, words: Words) -> Iterator[Block]:
    yield from _now(entry["facts"], words)


def _not_alleged(entry: _Json, norm: str, words: Words) -> Iterator[Block]:
    how = entry["raised_by"]
    if how == "conduct":
        conduct = _conduct(entry["conduct"], words)
        yield Para(inline(say(words, "not.raised.conduct", conduct=conduct)))
        where = entry["where"]
        if where:
            label = lowered(words.labels.fact_label(where["fact"], words.lang))
            values = _values(where["fact"], where["values"], words)
            told = say(words, "not.raised.where", fact=label, values=values)
            yield Para(inline(told))
    elif how == "person":
        facts = [lowered(words.labels.fact_label(f["fact"], words.lang)) for f in entry["facts"]]
        told = say(words, "not.raised.person", facts=words.all_of(facts))
        yield Para(inline(told))
    else:
        yield Para(inline(say(words, f"not.raised.{how}")))
    if entry.get("norms"):
        yield from _norms(entry["norms"], words)
    if entry.get("alleged"):
        conduct = _conduct(entry["alleged"], words)
        yield Para(inline(say(words, "not.alleged", conduct=conduct)))


def _conduct(values: Sequence[str], words: Words) -> str:
    return _values("conduct", values, words)


def _not_reached(entry: _Json, norm: str, words: Words) -> Iterator[Block]:
    levels = words.levels(entry["possible"]) or say(words, "not.no_level")
    track, state = words.track(entry["track"]), words.state(entry["track_state"]).text
    told = say(words, "not.track_state", track=track, state=state, levels=levels)
    yield Para(inline(told))
    if entry["levels"]:
        wanted = words.levels(entry["levels"])
        yield Para(inline(say(words, "not.levels", levels=wanted)))
    if entry["norms"]:
        yield Para(inline(say(words, "not.covered")))
        yield from _norms(entry["norms"], words)
    yield from _element_false(entry, norm, words)


_WHY: Mapping[str, Callable[[_Json, str, Words], Iterator[Block]]] = {
    "element_false": _element_false,
    "not_addressed": _element_false,
    "excepted": _excepted,
    "rests_on_not_met": _rests_on,
    "days_differ": _days_differ,
    "not_in_force": _not_in_force,
    "other_regime": _other_regime,
    "not_alleged": _not_alleged,
    "not_reached": _not_reached,
}
