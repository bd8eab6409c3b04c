"""Why an answer is as it is, as blocks: headline, track, norm, elements, facts, exceptions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any

from checker.assessment import About, ExceptionResult, Finding, FurtherRule, Lang, state_in
from checker.messages import text
from checker.reports.about import about_words
from checker.reports.alike import Told, items
from checker.reports.days import run_words
from checker.reports.document import Block, Heading, Item, Items, Pairs, Para, Span, inline
from checker.reports.findings import element_parts, fact_lines, grounds, tables, told
from checker.reports.labels import Labels, Names
from checker.reports.words import Words, cited_as, lowered, raised, spaced, unique

__all__ = ["explanation", "frame", "say", "state_words", "valid_words", "version_lines"]

_Json = Mapping[str, Any]
_EXPLAINED_FROM = 3
_SHORT = 1
_FINDINGS_SHOWN = 3
# What a finding does not show at a small depth.
_NOT_SHOWN: _Json = {
    "versions": (),
    "elements": (),
    "exceptions": (),
    "readings": (),
    "days": (),
    "level_text": None,
    "penalty": (),
    "by_impact": None,
    "decree": None,
    "breach": (),
    "defences_not_examined": (),
    "confidence": "statute",
    "maturity": None,
    "notes": (),
    "inferred": (),
}
_BESIDE = ("carries", "in_force", "derivation")


def explanation(data: _Json, labels: Labels, names: Names, lang: Lang) -> list[Block]:
    """Return what `explain.why` gives as blocks."""
    explain = data["depth"] >= _EXPLAINED_FROM
    words = Words(lang, labels, names, explain, cited_as(_cited(data)))
    blocks: list[Block] = [Heading(1, inline(_title(data["about"], words))), frame(data, words)]
    blocks += _acts(data, words)
    for actor in data["actors"]:
        blocks += _Told(data, words).actor(actor)
    return [*blocks, Para(inline(say(words, "foot")))]


def _acts(data: _Json, words: Words) -> list[Block]:
    """Return what the ids of the acts stand for."""
    named = dict.fromkeys(finding["act"] for finding in _findings(data))
    rows = [
        (words.say("act.id", act=act), inline(about_words(_act(act), words, with_id=False)))
        for act in named
        if state_in(act) or act in words.names.acts
    ]
    return [Pairs(tuple(rows))] if rows else []


def _act(act: str) -> About:
    return About(kind="act", id=act, conduct=())


def _findings(data: _Json) -> Iterator[_Json]:
    for actor in data["actors"]:
        tracks = [track["findings"] for track in actor["tracks"]]
        yield from chain.from_iterable((*tracks, actor["feeding"]))


def _cited(data: _Json) -> Iterator[tuple[str | None, str | None]]:
    """Yield each norm that is explained, with how it is cited."""
    for finding in _findings(data):
        yield finding["norm"], finding["citation"]


def say(words: Words, code: str, **params: object) -> str:
    """Return a text of the catalogue of reasons."""
    return text(f"why.{code}", words.lang, **params)


def frame(data: _Json, words: Words) -> Block:
    """Return which file, day and rulebook were used, with the short hashes."""
    incident, rulebook = data["incident"], data["rulebook"]
    day = words.day(date.fromisoformat(data["as_of"]))
    return Pairs(
        (
            (words.say("incident"), inline(words.incident(incident["id"], incident["hash"]))),
            (words.say("day"), inline(day)),
            (
                words.say("rulebook"),
                inline(words.rulebook(rulebook["version"], rulebook["hash"])),
            ),
        )
    )


def _title(about: _Json | None, words: Words) -> str:
    if about is None:
        return say(words, "title")
    if about["track"] is not None:
        return say(words, "title.track", track=words.track(about["track"]))
    return say(words, "title.norm", label=about["label"])


class _Told:
    """Tells the explanation for one actor after the other."""

    def __init__(self, data: _Json, words: Words) -> None:
        self._about = data["about"]
        self._depth: int = data["depth"]
        self._words = words

    def actor(self, actor: _Json) -> Iterator[Block]:
        """One actor: the headline, then what it follows from."""
        words = self._words
        yield Para(_headline(actor, words))
        if not actor["claimed"]:
            state = state_words(actor["state"], words)
            norm, who = self._about["norm"], words.actor(actor["actor"])
            told = say(words, "not_claimed", state=state, actor=who, norm=norm)
            yield Para(inline(told))
            return
        if self._about is not None and self._about["track"] and not actor["tracks"]:
            yield Para(inline(say(words, "track.not_addressed")))
        told_apart = self._about is not None
        rest: dict[str, list[str]] = {}
        for track in actor["tracks"]:
            if track["findings"] or track["further"] or told_apart:
                yield from self._track(track)
            else:
                rest.setdefault(track["state"], []).append(words.track(track["track"]))
        for state, tracks in rest.items():
            named = raised(words.say(f"state.{state}"))
            told = say(words, "tracks.rest", state=named, tracks=words.all_of(tracks))
            yield Para(inline(told))
        if actor["feeding"]:
            yield Heading(3, inline(say(words, "feeding")))
            yield Items(self._items(actor["feeding"]), "number", loose=True)

    def _track(self, track: _Json) -> Iterator[Block]:
        words = self._words
        name = raised(say(words, "track", track=words.track(track["track"])))
        yield Heading(3, inline(name, words.state(track["state"])))
        level = _level(track, words)
        rows = [(words.say("level"), inline(level))] if level else []
        rules = [FurtherRule.model_validate(rule) for rule in track["further"]]
        rows += [(words.say("further"), inline(line)) for line in self._further(rules)]
        if rows:
            yield Pairs(tuple(rows))
        if track["findings"]:
            yield from self._findings(track["findings"])
        elif not track["further"]:
            yield Para(inline(say(words, "track.elsewhere")))
        for entry in track["set_aside"]:
            norms = words.norms([entry["norm"]])[0], words.norms([entry["by"]])[0]
            yield Para(inline(say(words, "set_aside", norm=norms[0], by=norms[1])))
        if track["more"] and (self._about is None or self._about["norm"] is None):
            yield Para(inline(say(words, "track.more", count=track["more"])))

    def _findings(self, findings: Sequence[_Json]) -> Iterator[Block]:
        """The findings of a track; where it is to be short, those beyond a few by name."""
        entries = self._items(findings)
        most = len(entries) if self._depth > _SHORT else _FINDINGS_SHOWN
        yield Items(entries[:most], "number", loose=True)
        if entries[most:]:
            names = "; ".join(unique(entry.content[0].text for entry in entries[most:]))
            yield Para(inline(say(self._words, "track.also", norms=names)))

    def _further(self, rules: Sequence[FurtherRule]) -> list[str]:
        """The rules that read the track; open ones by name where it is to be short."""
        words = self._words
        named = [rule for rule in rules if rule.state != "established" and self._depth <= _SHORT]
        lines = [_further(rule, words) for rule in rules if rule not in named]
        if named:
            names = "; ".join(rule.citation for rule in named)
            lines.append(words.say("further.waiting", citations=names))
        return lines

    def _items(self, findings: Iterable[_Json]) -> tuple[Item, ...]:
        return items((self._finding(finding) for finding in findings), self._words)

    def _finding(self, data: _Json) -> Told:
        words = self._words
        own = {key: value for key, value in data.items() if key not in _BESIDE}
        finding = Finding.model_validate({**_NOT_SHOWN, **own})
        more: list[Block] = []
        if "exceptions" in data and finding.norm is not None:
            more += _exceptions(finding, words)
        if data.get("in_force"):
            lines = version_lines(data["in_force"], finding.versions, words)
            more += [Para(inline(say(words, "force"))), *_lines(lines)]
        if data.get("derivation"):
            more += _derived(data["derivation"], finding, words)
        parts = element_parts(finding, words)
        parts += [*grounds(finding, words), *tables(finding, words), ("more", tuple(more))]
        return told(finding, parts, words)


def _headline(actor: _Json, words: Words) -> tuple[Span, ...]:
    told = f": {words.say('headline.' + actor['headline'])}"
    basis = f", {words.say('basis.' + actor['basis'])}" if actor["basis"] else ""
    return inline(Span(words.actor(actor["actor"]), "strong"), told, basis)


def state_words(state: str, words: Words) -> str:
    """Return the words for a state, also for one that has no finding."""
    if state == "not_alleged":
        return say(words, "state.not_alleged")
    return words.state(state).text


def _level(track: _Json, words: Words) -> str:
    level = track["level"]
    if level is None:
        return ""
    firm = level["established"]
    if firm:
        return words.levels([firm])
    possible = words.levels(level["possible"])
    return words.say("level.open", levels=possible) if possible else ""


def _further(rule: FurtherRule, words: Words) -> str:
    told = words.read(rule.text or rule.title)
    return words.say(f"further.{rule.state}", citation=rule.citation, text=told)


def _lines(lines: Iterable[str]) -> list[Block]:
    items = tuple(Item(inline(line)) for line in lines)
    return [Items(items)] if items else []


def _exceptions(finding: Finding, words: Words) -> list[Block]:
    """The exceptions that were tried, each with why it fails or not."""
    if not finding.exceptions:
        return [Para(inline(say(words, "no_exception")))]
    items = tuple(_exception(finding, part, words) for part in finding.exceptions)
    return [Para(inline(say(words, "exceptions"))), Items(items)]


def _exception(finding: Finding, part: ExceptionResult, words: Words) -> Item:
    told = lowered(words.read(part.text).rstrip("."))
    line = say(words, "exception", text=told, effect=say(words, f"effect.{part.effect}"))
    if part.basis is not None and words.explain:
        line += say(words, "exception.basis", basis=words.read(part.basis))
    inside = [Para(inline(fact)) for fact in fact_lines(part, words)]
    question = None
    if finding.norm is not None and part.effect in ("not_raised", "set_aside", "blocks"):
        question = words.labels.defence_question(finding.norm, part.id, words.lang)
    if question:
        inside.append(Para(inline(words.say("exception.ask", question=question))))
    return Item(inline(f"{line}."), inside=tuple(inside))


def version_lines(rows: Sequence[_Json], applied: Sequence[str], words: Words) -> list[str]:
    """Return the versions of a norm and its neighbours, each with its days in force."""
    lines = []
    for row in rows:
        code = "version" if row["role"] == "version" else f"version.{row['role']}"
        code = "version.applied" if row["norm"] in applied and code == "version" else code
        lines.append(say(words, code, label=row["label"], days=valid_words(row, words)))
    return lines


def valid_words(row: _Json, words: Words) -> str:
    """Return from when until when a version is in force."""
    since = say(words, "days.from", first=words.day(date.fromisoformat(row["from"])))
    days = run_words(row, words) if row["until"] else since
    return say(words, "days.margin", days=days) if row["margin_days"] else days


def _derived(derivation: _Json, finding: Finding, words: Words) -> list[Block]:
    """What the state is worked out from: truths under each reading, days, caps."""
    lines = [_combination(row, words) for row in derivation["combinations"]]
    if len(derivation["classes"]) > 1:
        lines.append(say(words, f"derived.{derivation['days']}"))
    if derivation["is_capped"]:
        caps = [words.say(f"reason.{r}") for r in finding.reasons if words.knows(f"reason.{r}")]
        lines.append(say(words, "derived.capped", reasons=words.all_of(caps)))
    return [Para(inline(say(words, "derived"))), *_lines(lines)]


def _combination(row: _Json, words: Words) -> str:
    parts = [
        say(words, "derived.part", name=spaced(name), truth=words.say(f"truth.{truth}"))
        for name, truth in row["elements"].items()
    ]
    parts += [
        say(words, "derived.exception", name=spaced(name), truth=words.say(f"truth.{truth}"))
        for name, truth in row["exceptions"].items()
    ]
    told = "; ".join(parts)
    if not row["choices"]:
        return raised(told)
    readings = words.all_of([words.reading(*choice) for choice in row["choices"].items()])
    return raised(say(words, "derived.reading", readings=readings, parts=told))
