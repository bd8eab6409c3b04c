"""Where a file is on its paths, as blocks: what runs, then each track from now to what is done."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from checker.assessment import Deadline, Lang
from checker.reports.document import Block, Heading, Item, Items, Pairs, Para, Span, inline
from checker.reports.labels import Labels, Names
from checker.reports.sanctions import deadline_lines
from checker.reports.urgent import RUNNING, day_of, say, step_named, urgent
from checker.reports.words import Words, raised

__all__ = ["journey"]

_Json = Mapping[str, Any]
# What a step says of itself, wherever the file stands.
_SAID = ("body", "action", "document", "deadline", "told", "if_nobody_acts", "basis", "confidence")


def journey(data: _Json, labels: Labels, names: Names, lang: Lang) -> list[Block]:
    """Return the data of `route.journey_data` as blocks."""
    words = Words(lang, labels, names)
    blocks: list[Block] = [Heading(1, inline(say(words, "title"))), _opening(data, words)]
    blocks += _reports(data["reports"], words)
    page = _People(words, is_told=not any(report["untold"] for report in data["reports"]))
    for _, group in groupby(data["actors"], key=_alike):
        blocks += page.told(list(group))
    blocks += _beside(data["beside"], words)
    if data["week"]:
        blocks.append(Para(inline(say(words, "counting", week=data["week"][lang]))))
    return [*blocks, Para(inline(words.say("decide.says.bare")))]


def _alike(actor: _Json) -> str:
    """What persons have in common that are told of together."""
    return json.dumps([actor["headline"], actor["tracks"]])


def _opening(data: _Json, words: Words) -> Block:
    day = day_of(data["as_of"], words)
    if data["as_of_source"] == "today":
        day = say(words, "as_of.today", day=day)
    name = data["incident"]["id"] or words.say("incident.unnamed")
    return Pairs(((say(words, "file"), inline(name)), (say(words, "as_of"), inline(day))))


def _reports(reports: Sequence[_Json], words: Words) -> Iterator[Block]:
    """The reports and findings of which a day is missing that limits are counted from."""
    items = [Item(inline(_report(report, words))) for report in reports if report["untold"]]
    if items:
        yield Items(tuple(items))


def _report(report: _Json, words: Words) -> str:
    code = "filed.numbered" if report["number"] else "filed"
    kind = raised(say(words, f"kind.{report['kind']}"))
    return say(
        words,
        code,
        kind=kind,
        id=report["id"],
        number=report["number"],
        days=words.all_of([say(words, f"untold.{day}") for day in report["untold"]]),
        fields="; ".join(f"reports.{report['id']}.{day}" for day in report["untold"]),
    )


class _People:
    """Tells of one person after the other, and of a step in full only once."""

    def __init__(self, words: Words, *, is_told: bool) -> None:
        self._words = words
        self._none = "urgent.none" if is_told else "urgent.untold"
        self._told: dict[tuple[str, bool], str] = {}

    def told(self, actors: Sequence[_Json]) -> Iterator[Block]:
        """Tell of persons whose files stand at the same place."""
        words, first = self._words, actors[0]
        tracks = first["tracks"]
        yield Heading(2, inline(words.all_of([words.actor(one["actor"]) for one in actors])))
        yield Para(inline(words.say(f"headline.{first['headline']}")))
        if not tracks:
            yield Para(inline(say(words, "none")))
            return
        yield Heading(3, inline(say(words, "urgent")))
        lines = list(urgent(tracks, words))
        if lines:
            yield Items(tuple(Item(inline(line)) for line in lines))
        else:
            yield Para(inline(say(words, self._none)))
        notes = _shared(tracks, "notes")
        yield from (Para(inline(note[words.lang])) for note in notes)
        yield from _late(tracks, words)
        done = [step for step in _taken_on(tracks[0]) if _everywhere(step, tracks)]
        if len(tracks) > 1:
            code = "done.everywhere"
            yield from _listed(code, [_taken(step, words) for step in done], words)
        for track in tracks:
            yield from self._track(track, notes, done if len(tracks) > 1 else [])

    def _track(self, track: _Json, notes: Sequence[Any], done: Sequence[Any]) -> Iterator[Block]:
        words = self._words
        state = words.say(f"state.{track['state']}")
        heading = say(words, "track", track=words.track(track["track"]), state=state)
        yield Heading(3, inline(raised(heading)))
        own = [note for note in track["notes"] if note not in notes]
        yield from (Para(inline(note[words.lang])) for note in own)
        steps = {step["id"]: step for step in track["steps"]}
        before = [Item(inline(step_named(steps[name], words))) for name in track["before"]]
        yield from _listed("before", before, words)
        if track["now"] is None and not before:
            yield Para(inline(say(words, "closed" if track["closed"] else "now.none")))
        ahead = {"now": [track["now"]], "instead": track["instead"], "then": [track["then"]]}
        for code, names in ahead.items():
            found = [steps[name] for name in names if name is not None]
            items = [self._full(step, track["track"], whole=code != "then") for step in found]
            yield from _listed(code, items, words)
        mine = [s for s in track["steps"] if s["side"] == "reported" and s["state"] in RUNNING]
        items = [self._full(step, track["track"], whole=True) for step in mine]
        yield from _listed("reported", items, words)
        shown = {step["id"] for step in done}
        taken = [step for step in _taken_on(track) if step["id"] not in shown]
        yield from _listed("done", [_taken(step, words) for step in taken], words)
        passed = [step for step in track["steps"] if step["state"] == "passed"]
        yield from _listed(
            "passed", [Item(inline(step_named(step, words))) for step in passed], words
        )

    def _full(self, step: _Json, track: str, *, whole: bool) -> Item:
        """A step to be taken: with paper, limit, basis and what follows if it is not taken."""
        words, head = self._words, inline(step_named(step, self._words))
        key = json.dumps([step[part] for part in _SAID])
        before = self._told.get((key, True)) or self._told.get((key, whole))
        if before is not None:
            line = say(words, "as_before", track=words.track(before))
            return Item(head, inside=(Para(inline(line)),))
        self._told[key, whole] = track
        return Item(head, inside=tuple(Para(inline(ln)) for ln in _lines(step, words, whole)))


def _shared(tracks: Sequence[_Json], part: str) -> list[Any]:
    """What every track has of a list."""
    first, *others = tracks
    return [entry for entry in first[part] if all(entry in other[part] for other in others)]


def _taken_on(track: _Json) -> list[_Json]:
    return sorted((s for s in track["steps"] if s["taken"]), key=lambda s: s["done_on"] or "9")


def _everywhere(step: _Json, tracks: Sequence[_Json]) -> bool:
    return all(step in track["steps"] for track in tracks)


def _listed(code: str, items: Sequence[Item], words: Words) -> Iterator[Block]:
    if items:
        yield Para(inline(Span(f"{say(words, code)}:", "strong")))
        yield Items(tuple(items))


def _late(tracks: Sequence[_Json], words: Words) -> Iterator[Block]:
    """What a report that came too late, or may have, does to the tracks of a person."""
    open_to_count = [track for track in tracks if track["report"] == "maybe_late"]
    if open_to_count:
        disputed = all(map(_is_disputed, open_to_count))
        yield Para(inline(say(words, "disputed" if disputed else "maybe_late")))
    late = next((track["late"] for track in tracks if track["late"]), None)
    if late is None:
        return
    told = [late[part][words.lang] for part in ("text", "leaves") if late[part]]
    basis = "; ".join(part for part in (late["basis"], words.source(late["confidence"])) if part)
    yield Para(inline(say(words, "late", text=" ".join(told), basis=basis)))
    still = [words.track(track["track"]) for track in tracks if not track["closed"]]
    if still:
        yield Para(inline(say(words, "late.tracks", tracks=words.all_of(still))))


def _is_disputed(track: _Json) -> bool:
    """Whether nothing but the way of counting makes a report late."""
    states = ("done_maybe_late", "maybe_overdue")
    brought = [s for s in track["steps"] if s["stage"] == "report" and s["state"] in states]
    return bool(brought) and all(step["practised"] for step in brought)


def _lines(step: _Json, words: Words, whole: bool) -> Iterator[str]:
    if step["document"]:
        yield words.say("path.document", text=step["document"][words.lang])
    if step["deadline"]:
        limit = Deadline.model_validate_json(json.dumps(step["deadline"]))
        yield from deadline_lines(limit, words)
    if not whole:
        return
    for code in ("told", "if_nobody_acts"):
        if step[code]:
            yield words.say(f"path.{code}", text=step[code][words.lang])
    basis = "; ".join([*step["basis"], *filter(None, [words.source(step["confidence"])])])
    yield words.say("path.basis", basis=basis)


def _taken(step: _Json, words: Words) -> Item:
    named = step_named(step, words)
    if step["done_on"]:
        line = say(words, "step.on", day=day_of(step["done_on"], words), step=named)
    else:
        line = say(words, "step.undated", step=named)
    note = _in_time(step, words)
    return Item(inline(line), inside=(Para(inline(note)),) if note else ())


def _in_time(step: _Json, words: Words) -> str:
    """Whether a step was taken in time, where that is not plain."""
    limit = step["deadline"]
    if step["state"] == "done_late":
        return say(words, "step.late", due=day_of(limit["due_latest"], words))
    if step["state"] == "done_maybe_late" and not step["by_law"]:
        return say(words, "step.not_of_law", due=day_of(limit["due"], words))
    if step["state"] == "done_maybe_late" and step["practised"]:
        practised = day_of(step["practised"], words)
        return say(words, "step.disputed", due=day_of(limit["due"], words), practised=practised)
    if step["state"] == "done_maybe_late":
        return say(words, "step.maybe_late", due=day_of(limit["due"], words))
    if limit and (limit["due"] or limit["why"]) and not (limit["due"] and step["done_on"]):
        return say(words, "step.untold", basis=limit["basis"])
    return ""


def _beside(entries: Iterable[_Json], words: Words) -> Iterator[Block]:
    entries = list(entries)
    for code, later in (("beside", False), ("later", True)):
        found = [entry for entry in entries if entry["later"] is later]
        if found:
            yield Heading(3, inline(say(words, code)))
            yield Items(tuple(Item(inline(_entry(entry, words))) for entry in found))


def _entry(entry: _Json, words: Words) -> str:
    step = entry["step"].replace("_", " ")
    if entry["on"] is None:
        return say(words, "entry.undated", step=step, body=entry["body"])
    return say(words, "entry", day=day_of(entry["on"], words), step=step, body=entry["body"])
