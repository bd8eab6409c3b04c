"""What changes for one person between two answers: norms, tracks, sanctions, steps, questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.assessment import Text
from checker.messages import text
from checker.reports.about import about_words, asked_about
from checker.reports.causes import cause_blocks, days_words, phases_words, valid_words
from checker.reports.document import Block, Item, Items, Para, Span, inline
from checker.reports.words import Words, raised

__all__ = ["changes"]

_Json = Mapping[str, Any]
_MARKS = ("removed", "added")


def changes(actor: _Json, acts: Sequence[_Json], words: Words) -> Iterator[Block]:
    """Yield what changes for a person; `acts` are the acts whose days or phases change."""
    before = list(_opening(actor, acts, words))
    if before:
        yield Items(tuple(before))
    tracks = [item for track in actor["tracks"] for item in _track(track, words)]
    yield from _list("tracks", tracks, words)
    findings = [_finding(finding, words) for finding in actor["findings"]]
    yield from _list("findings", findings, words)
    for track in actor["tracks"]:
        yield from _sanctions(track, words)
        yield from _path(track, words)
    questions = [
        Item(inline(_question(q, words)), mark=_mark(mark, words))
        for mark, asked in zip(_MARKS, actor["questions"].values(), strict=True)
        for q in asked
    ]
    yield from _marked("questions", questions, words)
    if not (before or tracks or findings or questions or actor["tracks"]):
        yield Para(inline(_say(words, "nothing")))


def _say(words: Words, code: str, **params: object) -> str:
    return text(f"compare.{code}", words.lang, **params)


def _read(content: _Json, words: Words) -> str:
    return words.read(Text(**content))


def _question(asked: _Json, words: Words) -> str:
    about = about_words(asked["about"], words)
    return asked_about(_read(asked["question"], words), about, words)


def _list(code: str, items: Sequence[Item], words: Words) -> Iterator[Block]:
    if items:
        yield Para(inline(Span(_say(words, code), "strong")))
        yield Items(tuple(items))


def _marked(code: str, items: Sequence[Item], words: Words, **params: object) -> Iterator[Block]:
    if items:
        yield Para(inline(Span(raised(_say(words, code, **params)), "strong")))
        # A reader cannot tell two entries apart that differ in their ids only.
        yield Items(tuple(dict.fromkeys(items)), style="mark")


def _mark(what: str, words: Words) -> Span:
    return Span(_say(words, what), "quiet" if what == "removed" else "strong")


def _opening(actor: _Json, acts: Sequence[_Json], words: Words) -> Iterator[Item]:
    old, new = actor["headline"]["before"], actor["headline"]["after"]
    if old != new:
        told = (words.say(f"headline.{end}") for end in (old, new))
        yield Item(inline(Span(_say(words, "headline", **_ends(*told)), "strong")))
    for act in acts:
        sides = (_when(act["days"][end], act["phases"][end], words) for end in ("before", "after"))
        yield Item(inline(_say(words, "act", act=act["act"], **_ends(*sides))))


def _ends(before: str, after: str) -> dict[str, str]:
    return {"before": before, "after": after}


def _when(days: Sequence[str | None], phases: Sequence[str], words: Words) -> str:
    told = days_words(days, words)
    named = phases_words(phases, words)
    return _say(words, "act.phase", days=told, phases=named) if named else told


def _track(track: _Json, words: Words) -> Iterator[Item]:
    """Yield the line of a track whose state or level is another one."""
    name = raised(words.track(track["track"]))
    sides = [_state(track, end, words) for end in ("before", "after")]
    if sides[0] != sides[1]:
        yield Item(inline(_say(words, "track.state", track=name, **_ends(*sides))))


def _state(track: _Json, end: str, words: Words) -> str:
    state, level = words.say(f"state.{track['state'][end]}"), track["level"][end]
    if level is None or not level["possible"]:
        return state
    levels = words.levels(level["possible"])
    if level["safe"]:
        safe = words.say(f"level.{level['safe']}")
        levels = _say(words, "level.safe", levels=levels, safe=safe)
    return _say(words, "level", state=state, level=levels)


def _finding(finding: _Json, words: Words) -> Item:
    old, new = (_finding_state(finding["state"][end], words) for end in ("before", "after"))
    named = finding["citation"]["after"] or finding["citation"]["before"]
    norm = named or words.labels.norm_label(finding["norm"], words.lang)
    told = {"norm": norm, "act": finding["act"]}
    line = _say(words, "finding.same", **told, state=new)
    if old != new:
        line = _say(words, "finding", **told, **_ends(old, new))
    inside: list[Block] = []
    levels = [words.levels(finding["levels"][end]) for end in ("before", "after")]
    if all(levels) and levels[0] != levels[1]:
        inside.append(Para(inline(_say(words, "finding.levels", **_ends(*levels)))))
    for cause in finding["causes"]:
        inside += cause_blocks(cause, words)
    return Item(inline(line), inside=tuple(inside))


def _finding_state(state: str, words: Words) -> str:
    return _say(words, "state.not_raised") if state == "not_raised" else words.say(f"state.{state}")


def _sanctions(track: _Json, words: Words) -> Iterator[Block]:
    name = words.track(track["track"])
    menu = [
        Item(inline(_kind(kind, words)), mark=_mark(mark, words))
        for mark, kinds in zip(_MARKS, _only(track["menu"]), strict=True)
        for kind in kinds
    ]
    yield from _marked("menu", menu, words, track=name)
    imposers = [
        Item(inline(_imposer(entry, words)), mark=_mark(mark, words))
        for mark, entries in zip(_MARKS, _only(track["imposers"]), strict=True)
        for entry in entries
    ]
    yield from _marked("imposers", imposers, words, track=name)


def _only(pair: _Json) -> tuple[list[_Json], list[_Json]]:
    """Return what only one side of a pair of lists holds."""
    before, after = pair["before"], pair["after"]
    return [e for e in before if e not in after], [e for e in after if e not in before]


def _kind(kind: _Json, words: Words) -> str:
    code = "menu.excluded" if kind["excluded_by_prior"] else "menu.entry"
    return _say(words, code, text=_read(kind["text"], words), basis=kind["basis"])


def _imposer(entry: _Json, words: Words) -> str:
    basis = "; ".join(entry["basis"])
    return _say(words, "menu.entry", text=_read(entry["body"], words), basis=basis)


def _path(track: _Json, words: Words) -> Iterator[Block]:
    """Yield the steps that differ; those of a path that one side does not have are only counted."""
    named = [step for step in track["path"] if step["because"] != "state"]
    items = [_step(step, words) for step in named]
    counted = [step for step in track["path"] if step["because"] == "state"]
    if counted:
        bodies = dict.fromkeys(_read(step["body"], words) for step in counted)
        told = _say(words, "steps.more", count=len(counted), steps="; ".join(bodies))
        cause = Para(inline(_say(words, "step.state")))
        mark = _mark(counted[0]["what"], words)
        items.append(Item(inline(told), mark=mark, inside=(cause,)))
    yield from _marked("path", items, words, track=words.track(track["track"]))


def _step(step: _Json, words: Words) -> Item:
    body, action = _read(step["body"], words), _read(step["action"], words)
    inside = [*_deadline(step["deadline"], words)]
    inside.append(_say(words, "step.basis", basis="; ".join(step["basis"])))
    if step["because"] == "in_force":
        valid = valid_words(step["first"], step["last"], words)
        inside.append(_say(words, "step.in_force", valid=valid))
    return Item(
        inline(_say(words, "step", body=body, action=action)),
        mark=_mark(step["what"], words),
        inside=tuple(Para(inline(line)) for line in inside),
    )


def _deadline(pair: _Json, words: Words) -> Iterator[str]:
    told = [_due(pair[end], words) for end in ("before", "after")]
    if all(told) and told[0] != told[1]:
        yield _say(words, "step.deadlines", before=told[0], after=told[1])
    elif any(told):
        yield _say(words, "step.deadline", deadline=told[1] or told[0])


def _due(deadline: _Json | None, words: Words) -> str:
    if deadline is None:
        return ""
    told = _read(deadline["text"], words)
    if deadline["due"] is None:
        return told
    due = words.day(date.fromisoformat(deadline["due"]))
    return _say(words, "step.due", text=told, due=due)
