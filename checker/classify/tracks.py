"""Findings to a classification: state and level of each track, and the headline per actor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.assessment.terms import SCOPES, TRACKS
from checker.classify.further import Further, Reached, further
from checker.findings import (
    ESTABLISHED,
    NOT_MET,
    OPEN,
    ORDER,
    ActorFindings,
    Finding,
    lightest_first,
)
from checker.memory import Memory
from checker.rulebook import Rulebook

__all__ = ["PERSONAL", "Classification", "Level", "Track", "classify", "together"]

OUTSIDE = "di_luar_cakupan"
SUSPECTED, PRIMA_FACIE = "dugaan_pelanggaran", "dugaan_awal"
DISPUTED, NEEDS_FACTS = "dipersoalkan", "perlu_pendalaman"
PERSONAL = ("discipline", "ethics", "dismissal", "village", "service")
CATEGORIES = {"criminal": "tindak_pidana_pemilihan", "administrative": "pelanggaran_administratif"}
OTHER_LAW = "pelanggaran_peraturan_lain"
NO_VIOLATION = "bukan_pelanggaran"
REMEMBERED = 8192
NO_LEVEL = ("none_in_text", "decided_by")
# A finding with the state that it has, or is supposed to have.
Weighed = tuple[Finding, str]


class Level(NamedTuple):
    """The level of a track.

    `established` is the heaviest that stands (None where two stand), `safe` the lowest of
    `possible`, `could_rise_to` the heaviest of an open norm with a conduct of its own.
    """

    established: str | None
    safe: str | None
    possible: tuple[str, ...]
    could_rise_to: str | None
    by_impact: dict[str, str] | None
    by_decree: tuple[str, ...]

    @property
    def reachable(self) -> frozenset[str]:
        """Every level that the track has or may come to."""
        rising = {self.could_rise_to} if self.could_rise_to else set()
        return frozenset(self.possible) | rising | set((self.by_impact or {}).values())


class Track(NamedTuple):
    """One track for one actor; of one `sort`, the same object, all but the findings is equal."""

    name: str
    state: str
    category: str
    level: Level | None
    basis: str | None
    findings: tuple[Finding, ...]
    immaterial: frozenset[str]
    further: tuple[Further, ...] = ()
    sort: object = None


class Classification(NamedTuple):
    """The headline of one actor and the tracks that it follows from.

    `by_file` is the headline of what the file compels alone.
    """

    actor: str
    headline: str
    by_file: str
    basis: str | None
    tracks: tuple[Track, ...] = ()


def classify(found: ActorFindings, rulebook: Rulebook) -> Classification:
    """Classify what was found for one actor; what equal findings come to is worked out once."""
    by_track: dict[str, list[Finding]] = {name: [] for name in TRACKS}
    for finding in found.findings:
        by_track.setdefault(finding.track, []).append(finding)
    memory: Memory[Classification] = Memory.within(rulebook.memo, "classified", REMEMBERED)
    key = tuple(found.sorts)
    known = memory.get(key) or memory.put(key, _worked_out(found, by_track, rulebook))
    tracks = tuple([track._replace(findings=tuple(by_track[track.name])) for track in known.tracks])
    return known._replace(actor=found.actor, tracks=tracks)


def _worked_out(
    found: ActorFindings, by_track: Mapping[str, list[Finding]], rulebook: Rulebook
) -> Classification:
    """Return the classification without the findings, which are those of one person."""
    tracks = tuple(
        _track(name, tuple(by_track[name]), found, rulebook)._replace(findings=(), sort=object())
        for name in TRACKS
    )
    bases = [track.basis for track in tracks if track.basis is not None]
    return Classification(
        actor=found.actor,
        headline=_headline(tracks),
        by_file=_headline(tracks),
        basis=_weakest_basis(bases),
        tracks=tracks,
    )


def _headline(tracks: Sequence[Track]) -> str:
    states = {track.name: track.state for track in tracks}
    if ESTABLISHED in states.values():
        return SUSPECTED
    if OPEN in states.values():
        return NEEDS_FACTS
    if all(states[name] == OUTSIDE for name in PERSONAL):
        return OUTSIDE
    return "tidak_ditemukan"


def together(strict: Classification, supposed: Classification) -> Classification:
    """Return `strict` with the headline of both stances: what stands, else what is suspected.

    Where neither stands, what is still open prima facie says whether facts are wanting or the
    law is in dispute; where nothing is open then, a body would find nothing.
    """
    if strict.headline != NEEDS_FACTS:
        return strict
    if supposed.headline == SUSPECTED:
        return strict._replace(headline=PRIMA_FACIE)
    if supposed.headline == NEEDS_FACTS and all(map(_is_disputed, _open_findings(supposed))):
        return strict._replace(headline=DISPUTED)
    return strict._replace(headline=supposed.headline)


def _open_findings(classified: Classification) -> list[Finding | None]:
    """Return the open findings that matter; None for a track that is open without one."""
    found: list[Finding | None] = []
    for track in classified.tracks:
        if track.state == OPEN:
            of_it: list[Finding | None] = [
                f for f in track.findings if f.state == OPEN and f.id not in track.immaterial
            ]
            found += of_it or [None]
    return found


def _is_disputed(finding: Finding | None) -> bool:
    """Whether an open finding hangs on readings alone: under each of them it is settled."""
    outcome = finding.outcome if finding else None
    return outcome is not None and OPEN not in outcome.states and len(set(outcome.states)) > 1


def _weakest_basis(bases: Sequence[str]) -> str | None:
    if not bases:
        return None
    return "alleged" if "alleged" in bases else "examined"


def _track(
    name: str, findings: tuple[Finding, ...], found: ActorFindings, rulebook: Rulebook
) -> Track:
    if name not in found.addressed_tracks:
        return Track(name, OUTSIDE, NO_VIOLATION, None, None, findings, frozenset())
    undescribed = any(u.track == name for u in found.undescribed)
    memory: Memory[Track] = Memory.within(rulebook.memo, "tracks", REMEMBERED)
    key = name, undescribed, tuple([(f.pattern or object(), f.act.id) for f in findings])
    track = memory.get(key) or memory.put(key, _by_findings(name, findings, undescribed))
    rules = further(name, track.state, _reached(track.level), found, rulebook)
    return track._replace(findings=findings, further=rules)


def _by_findings(name: str, findings: tuple[Finding, ...], undescribed: bool) -> Track:
    """Return what the findings of a track come to, without the rules that read its outcome."""
    counted = [(f, f.state) for f in _without_general(findings)]
    immaterial = frozenset(f.id for f, _ in counted if _is_immaterial(f, counted, undescribed))
    material = [(f, state) for f, state in counted if f.id not in immaterial]
    state = _state(material, undescribed)
    level = _shown_level(material, counted) if state in (ESTABLISHED, OPEN) else None
    return Track(
        name=name,
        state=state,
        category=_category(name, state),
        level=level,
        basis=_weakest_basis([f.basis for f, s in counted if s == ESTABLISHED]),
        findings=(),
        immaterial=immaterial,
    )


def _reached(level: Level | None) -> Reached:
    if level is None:
        return Reached(None, frozenset())
    return Reached(level.established, level.reachable)


def _category(name: str, state: str) -> str:
    return CATEGORIES.get(name, OTHER_LAW) if state in (ESTABLISHED, OPEN) else NO_VIOLATION


def _without_general(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Leave out a general norm where one that is special to it is established."""
    special = {general for f in findings if f.state == ESTABLISHED for general in f.norm.special_to}
    return tuple(f for f in findings if f.chain not in special)


def _state(findings: Iterable[Weighed], undescribed: bool) -> str:
    states = {state for _, state in findings}
    if ESTABLISHED in states:
        return ESTABLISHED
    return OPEN if OPEN in states or undescribed else NOT_MET


def _shown_level(material: Sequence[Weighed], counted: Sequence[Weighed]) -> Level:
    certain, most, possible, rising = _core(material)
    return Level(
        established=certain if certain == most else None,
        safe=certain if certain != most else None,
        possible=lightest_first(set(possible)),
        could_rise_to=rising,
        by_impact=_by_impact(material),
        by_decree=_by_decree(counted),
    )


def _core(
    findings: Iterable[Weighed],
) -> tuple[str | None, str | None, frozenset[str], str | None]:
    """Return the level that stands, the most it may be, those between, what it could rise to."""
    standing = [f.levels for f, state in findings if state == ESTABLISHED and f.levels]
    certain = _heaviest(levels[0] for levels in standing)
    most = _heaviest(levels[-1] for levels in standing)
    least = ORDER.index(certain) if certain else 0
    between = frozenset(v for levels in standing for v in levels if ORDER.index(v) >= least)
    open_levels = [f.levels for f, state in findings if state == OPEN and f.has_own_conduct]
    rising = _heaviest(levels[-1] for levels in open_levels if levels)
    if rising is not None and most is not None and ORDER.index(rising) <= ORDER.index(most):
        rising = None
    return certain, most, between, rising if rising not in NO_LEVEL else None


def _heaviest(levels: Iterable[str]) -> str | None:
    return max(levels, key=ORDER.index, default=None)


def _by_impact(findings: Iterable[Weighed]) -> dict[str, str] | None:
    """Return the level per impact of the duties that are open, or of two possible impacts.

    Where several duties stand side by side, the lightest level of each impact is what is sure.
    """
    found: dict[str, str] = {}
    for finding, state in findings:
        scale = finding.norm.consequence.by_impact
        if state not in (ESTABLISHED, OPEN) or len(finding.levels) < 2 or not scale:
            continue
        for scope, (level, _) in scale.items():
            found[scope] = min(found.get(scope, level), level, key=ORDER.index)
    return {scope: found[scope] for scope in SCOPES if scope in found} or None


def _by_decree(findings: Iterable[Weighed]) -> tuple[str, ...]:
    levels = {f.norm.consequence.level for f, state in findings if f.pedoman and state == OPEN}
    return lightest_first({level for level in levels if level is not None})


def _is_immaterial(finding: Finding, findings: Sequence[Weighed], undescribed: bool) -> bool:
    """Return whether neither state nor level would change whatever an open finding turns out."""
    if finding.state != OPEN:
        return False
    results = set()
    for supposed in (NOT_MET, OPEN, ESTABLISHED):
        others = [(f, supposed if f is finding else state) for f, state in findings]
        results.add((_state(others, undescribed), _core(others)))
    return len(results) == 1
