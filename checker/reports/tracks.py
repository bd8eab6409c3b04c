"""The analysis of one actor, track by track."""

from __future__ import annotations

from collections.abc import Iterable

from checker.assessment import (
    ActorAssessment,
    Finding,
    FurtherRule,
    LevelResult,
    TrackResult,
)
from checker.reports.alike import items
from checker.reports.document import Block, Heading, Inline, Items, Pairs, Para, inline
from checker.reports.findings import by_impact, finding_told
from checker.reports.folded import folded_item
from checker.reports.words import Words, raised, unique

__all__ = ["by_prominence", "shown_findings", "tracks"]

# An open rule that only changes a menu is told in the menu.
_NO_LEVEL = (None, "none_in_text")
_ORDER = ("established", "open", "excepted")


def tracks(actor: ActorAssessment, words: Words) -> list[Block]:
    """Every track that addresses the person; those with nothing in them in one sentence."""
    printer = _Tracks(actor, words)
    blocks: list[Block] = [Heading(2, inline(words.say("section.tracks")))]
    for result in by_prominence(actor):
        blocks += printer.track(result)
    return blocks + _summary(actor, words)


def by_prominence(actor: ActorAssessment) -> list[TrackResult]:
    """The tracks of an actor, established ones first, open ones next."""
    rank = {"established": 0, "open": 1}
    return sorted(actor.tracks, key=lambda result: rank.get(result.state, 2))


def shown_findings(actor: ActorAssessment, words: Words) -> list[Finding]:
    """Every finding of which more than its name is told."""
    printer = _Tracks(actor, words)
    return [f for result in by_prominence(actor) for some in printer.shown(result) for f in some]


class _Tracks:
    """Prints the tracks one after the other, and a norm that feeds several only once."""

    def __init__(self, actor: ActorAssessment, words: Words) -> None:
        self._actor = actor
        self._words = words
        self._findings = {finding.id: finding for finding in actor.findings}
        self._fed: set[str] = set()

    def track(self, result: TrackResult) -> list[Block]:
        """One track, or nothing where no finding belongs to it."""
        own = [self._findings[ident] for ident in result.findings]
        if not own and not result.further:
            return []
        words = self._words
        heading = words.say("track.heading", track=words.track(result.track), state="")
        blocks: list[Block] = [
            Heading(3, inline(raised(heading), words.state(result.state))),
            Pairs(tuple(_facts_of_track(self._actor, result, words))),
        ]
        alone, folded = self.shown(result)
        entries = items((finding_told(f, words) for f in alone), words)
        if folded:
            entries += (folded_item(folded, words),)
        if entries:
            blocks.append(Items(entries, style="number", loose=True))
        skipped = self._skipped(result)
        names = unique(words.finding(finding) for finding in own if finding.id in skipped)
        if names:
            blocks.append(Para(inline(words.say("track.immaterial", norms="; ".join(names)))))
        return blocks

    def shown(self, result: TrackResult) -> tuple[list[Finding], list[Finding]]:
        """The findings that are told one by one, with those that feed them, and the folded."""
        skipped = self._skipped(result)
        shown = sorted(
            (self._findings[ident] for ident in result.findings if ident not in skipped),
            key=lambda finding: _ORDER.index(finding.state),
        )
        folded = [] if self._words.explain else _foldable(shown)
        alone = [finding for finding in shown if finding not in folded]
        return [*alone, *self._feeding(alone)], folded

    def _skipped(self, result: TrackResult) -> set[str]:
        return set() if self._words.explain else set(result.immaterial)

    def _feeding(self, shown: Iterable[Finding]) -> list[Finding]:
        """The findings without a track of their own that feed those shown."""
        fed = {(use.norm, finding.act) for finding in shown for use in finding.breach}
        found = [
            finding
            for finding in self._findings.values()
            if finding.track == "none"
            and (finding.norm, finding.act) in fed
            and finding.id not in self._fed
        ]
        self._fed |= {finding.id for finding in found}
        return found


def _foldable(findings: Iterable[Finding]) -> list[Finding]:
    """Open duties whose level hangs on impact: several of them are told together."""
    found = [f for f in findings if f.state == "open" and f.by_impact is not None]
    return found if len(found) > 1 else []


def _facts_of_track(
    actor: ActorAssessment, result: TrackResult, words: Words
) -> list[tuple[str, Inline]]:
    rows = [(words.say("category"), inline(words.category(result.category)))]
    if result.level is not None:
        for index, part in enumerate(_level(result.level, words)):
            rows.append(("" if index else words.say("level"), inline(part)))
    if result.basis not in (None, actor.basis):
        rows.append((words.say("track.basis"), inline(words.say(f"basis.{result.basis}"))))
    if result.dugaan_awal.state != result.state:
        rows.append((words.say("prima_facie"), inline(_prima_facie(result, words))))
    rows += [(words.say("further"), inline(line)) for line in _further(result, words)]
    return rows


def _prima_facie(result: TrackResult, words: Words) -> str:
    """The state prima facie, with what it supposes in short."""
    told = words.state(result.dugaan_awal.state).text
    grounds = [words.read(one.ground) for one in result.dugaan_awal.suppositions]
    if not grounds:
        return told
    return words.say("prima_facie.value", state=told, grounds=" ".join(grounds))


def _further(result: TrackResult, words: Words) -> list[str]:
    """The rules that read this track; open ones only by name unless all is to be explained."""
    full = [rule for rule in result.further if words.explain or rule.state == "established"]
    lines = [_rule(rule, words) for rule in full]
    rest = [r for r in result.further if r not in full and r.level not in _NO_LEVEL]
    if rest:
        names = "; ".join(rule.citation for rule in rest)
        lines.append(words.say("further.waiting", citations=names))
    return lines


def _rule(rule: FurtherRule, words: Words) -> str:
    """A rule that reads this track: what it says and whether its conditions are there."""
    told = words.read(rule.text or rule.title)
    source = words.source(rule.confidence)
    head = f"{rule.citation} ({source})" if source else rule.citation
    return words.say(f"further.{rule.state}", citation=head, text=told)


def _level(level: LevelResult, words: Words) -> list[str]:
    """The level of a track, part by part, the firm one first."""
    parts = [_firm_level(level, words)]
    if level.safe is not None:
        parts.append(words.say("level.safe", level=words.levels([level.safe])))
    if level.could_rise_to is not None:
        risen = words.levels([level.could_rise_to])
        parts.append(words.say("level.could_rise_to", level=risen))
    if level.by_impact:
        parts.append(words.say("level.by_impact", list=by_impact(level.by_impact, words)))
    if level.menurut_skb:
        parts.append(words.say("level.menurut_skb", levels=words.levels(level.menurut_skb)))
    if level.reason is not None:
        parts.append(words.read(level.reason))
    return [part for part in parts if part]


def _firm_level(level: LevelResult, words: Words) -> str:
    if level.established is not None:
        return words.levels([level.established])
    if level.possible:
        return words.say("level.open", levels=words.levels(level.possible))
    return ""


def _summary(actor: ActorAssessment, words: Words) -> list[Block]:
    """The tracks without any finding, by state."""
    lines = []
    empty = [result for result in actor.tracks if not result.findings and not result.further]
    for state, code in (("not_met", "tracks.not_met"), ("di_luar_cakupan", "tracks.out")):
        names = words.all_of([words.track(r.track) for r in empty if r.state == state])
        if names:
            lines.append(words.say(code, tracks=names))
    return [Para(inline(line)) for line in lines]
