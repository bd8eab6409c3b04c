"""Where a file is on its paths, as blocks: what runs, then each track from now to what is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.assessment import Deadline, Lang
from checker.messages import text
from checker.reports.document import Block, Heading, Item, Items, Pairs, Para, Span, inline
from checker.reports.labels import Labels, Names
from checker.reports.sanctions import deadline_lines
from checker.reports.words import Words, raised

__all__ = ["journey"]

_Json = Mapping[str, Any]
_RUNNING = ("due", "maybe_overdue", "overdue")


def journey(data: _Json, labels: Labels, names: Names, lang: Lang) -> list[Block]:
    """Return the data of `route.journey_data` as blocks."""
    words = Words(lang, labels, names)
    blocks: list[Block] = [Heading(1, inline(_say(words, "title"))), _opening(data, words)]
    for actor in data["actors"]:
        blocks += _actor(actor, words)
    blocks += _beside(data["beside"], words)
    if data["week"]:
        blocks.append(Para(inline(_say(words, "counting", week=data["week"][lang]))))
    return [*blocks, Para(inline(words.say("decide.says.bare")))]


def _say(words: Words, code: str, **params: object) -> str:
    return text(f"journey.{code}", words.lang, **params)


def _day(value: str, words: Words) -> str:
    return words.day(date.fromisoformat(value))


def _opening(data: _Json, words: Words) -> Block:
    day = _day(data["as_of"], words)
    if data["as_of_source"] == "today":
        day = _say(words, "as_of.today", day=day)
    name = data["incident"]["id"] or words.say("incident.unnamed")
    return Pairs(((_say(words, "file"), inline(name)), (_say(words, "as_of"), inline(day))))


def _actor(actor: _Json, words: Words) -> Iterator[Block]:
    yield Heading(2, inline(words.actor(actor["actor"])))
    yield Para(inline(words.say(f"headline.{actor['headline']}")))
    if not actor["tracks"]:
        yield Para(inline(_say(words, "none")))
        return
    yield Heading(3, inline(_say(words, "urgent")))
    urgent = list(_urgent(actor["tracks"], words))
    if urgent:
        yield Items(tuple(Item(inline(line)) for line in urgent))
    else:
        yield Para(inline(_say(words, "urgent.none")))
    for track in actor["tracks"]:
        yield from _track(track, words)


def _urgent(tracks: Sequence[_Json], words: Words) -> Iterator[str]:
    """Yield what runs, the most urgent first, then what is lost; a step of several tracks once."""
    for step, names in _gathered(tracks, _RUNNING):
        yield _say(
            words,
            f"urgent.{step['state']}",
            left=_left(step, words),
            due=_day(step["deadline"]["due"], words),
            latest=_latest(step["deadline"], words),
            step=_named(step, words),
            tracks=", ".join(words.track(name) for name in names),
        )
    for step, names in _gathered(tracks, ("lost",)):
        shown = ", ".join(words.track(name) for name in names)
        due = _day(step["deadline"]["due_latest"], words)
        yield _say(words, "lost", step=_named(step, words), due=due, tracks=shown)


def _gathered(tracks: Sequence[_Json], states: Sequence[str]) -> list[tuple[_Json, list[str]]]:
    found: dict[tuple[str, str], tuple[_Json, list[str]]] = {}
    for track in tracks:
        for step in track["steps"]:
            if step["state"] in states:
                key = (step["id"], step["deadline"]["due"])
                found.setdefault(key, (step, []))[1].append(track["track"])
    return sorted(found.values(), key=lambda entry: (entry[0]["days_left"], entry[0]["id"]))


def _left(step: _Json, words: Words) -> str:
    count = step["days_left"]
    if count < 0:
        return _say(words, "left.ago" if count < -1 else "left.ago.one", count=-count)
    if count <= 1:
        return _say(words, "left.one" if count else "left.none")
    return _say(words, "left", count=count)


def _latest(deadline: _Json, words: Words) -> str:
    if deadline["due_latest"] is None:
        return _say(words, "latest.unknown")
    if deadline["due_latest"] == deadline["due"]:
        return ""
    return _say(words, "latest", day=_day(deadline["due_latest"], words))


def _track(track: _Json, words: Words) -> Iterator[Block]:
    state = words.say(f"state.{track['state']}")
    heading = _say(words, "track", track=words.track(track["track"]), state=state)
    yield Heading(3, inline(raised(heading)))
    yield from (Para(inline(note[words.lang])) for note in track["notes"])
    yield from _late(track, words)
    steps = {step["id"]: step for step in track["steps"]}
    before = [Item(inline(_named(steps[name], words))) for name in track["before"]]
    yield from _listed("before", before, words)
    if track["now"] is None and not before:
        yield Para(inline(_say(words, "closed" if track["closed"] else "now.none")))
    for code in ("now", "then"):
        if track[code] is not None:
            yield _labelled(code, words)
            yield Items((_full(steps[track[code]], words, whole=code == "now"),))
    mine = [s for s in track["steps"] if s["side"] == "reported" and s["state"] in _RUNNING]
    yield from _listed("reported", [_full(step, words, whole=True) for step in mine], words)
    taken = [step for step in track["steps"] if step["taken"]]
    yield from _listed("done", [_taken(step, words) for step in taken], words)
    passed = [step for step in track["steps"] if step["state"] == "passed"]
    yield from _listed("passed", [Item(inline(_named(step, words))) for step in passed], words)


def _labelled(code: str, words: Words) -> Para:
    return Para(inline(Span(f"{_say(words, code)}:", "strong")))


def _listed(code: str, items: Sequence[Item], words: Words) -> Iterator[Block]:
    if items:
        yield _labelled(code, words)
        yield Items(tuple(items))


def _late(track: _Json, words: Words) -> Iterator[Block]:
    late = track["late"]
    if track["report"] == "maybe_late":
        yield Para(inline(_say(words, "maybe_late")))
    if late is None:
        return
    told, leaves = late["text"][words.lang], late["leaves"][words.lang]
    basis = "; ".join(part for part in (late["basis"], words.source(late["confidence"])) if part)
    yield Para(inline(_say(words, "late", text=told, leaves=leaves, basis=basis)))
    if track["closed"] and late["tracks"]:
        names = words.all_of([words.track(name) for name in late["tracks"]])
        yield Para(inline(_say(words, "late.tracks", tracks=names)))


def _full(step: _Json, words: Words, *, whole: bool) -> Item:
    """A step still to be taken: with paper, time limit, basis and what follows if it is not."""
    lines: list[str] = []
    if step["document"]:
        lines.append(words.say("path.document", text=step["document"][words.lang]))
    if step["deadline"]:
        lines += deadline_lines(Deadline.model_validate_json(_json(step["deadline"])), words)
    for code in ("told", "if_nobody_acts") if whole else ():
        if step[code]:
            lines.append(words.say(f"path.{code}", text=step[code][words.lang]))
    if whole:
        basis = "; ".join([*step["basis"], *filter(None, [words.source(step["confidence"])])])
        lines.append(words.say("path.basis", basis=basis))
    inside = tuple(Para(inline(line)) for line in lines)
    return Item(inline(_named(step, words)), inside=inside)


def _json(value: object) -> str:
    import json

    return json.dumps(value)


def _taken(step: _Json, words: Words) -> Item:
    named = _named(step, words)
    if step["done_on"]:
        line = _say(words, "step.on", day=_day(step["done_on"], words), step=named)
    else:
        line = _say(words, "step.undated", step=named)
    codes = {"done_late": "step.late", "done_maybe_late": "step.maybe_late"}
    code = codes.get(step["state"])
    if code is None:
        return Item(inline(line))
    name = "due_latest" if code == "step.late" else "due"
    note = _say(words, code, due=_day(step["deadline"][name], words))
    return Item(inline(line), inside=(Para(inline(note)),))


def _named(step: _Json, words: Words) -> str:
    body, action = step["body"][words.lang], step["action"][words.lang]
    return _say(words, "step", body=body, action=action)


def _beside(entries: Iterable[_Json], words: Words) -> Iterator[Block]:
    entries = list(entries)
    for code, later in (("beside", False), ("later", True)):
        found = [entry for entry in entries if entry["later"] is later]
        if found:
            yield Heading(3, inline(_say(words, code)))
            yield Items(tuple(Item(inline(_entry(entry, words))) for entry in found))


def _entry(entry: _Json, words: Words) -> str:
    step = entry["step"].replace("_", " ")
    if entry["on"] is None:
        return _say(words, "entry.undated", step=step, body=entry["body"])
    return _say(words, "entry", day=_day(entry["on"], words), step=step, body=entry["body"])
