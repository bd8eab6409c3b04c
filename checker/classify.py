"""Findings to a classification: state and level of each track, and the headline per actor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from checker.findings import (
    ESTABLISHED,
    NOT_MET,
    OPEN,
    ORDER,
    ActorFindings,
    Finding,
    lightest_first,
)
from checker.rulebook import Rulebook

__all__ = ["TRACKS", "Classification", "Level", "Track", "classify"]

TRACKS = (
    "criminal",
    "discipline",
    "ethics",
    "dismissal",
    "administrative",
    "village",
    "service",
    "employer",
)
OUTSIDE = "di_luar_cakupan"
PERSONAL = ("discipline", "ethics", "dismissal", "village", "service")
CATEGORIES = {"criminal": "tindak_pidana_pemilihan", "administrative": "pelanggaran_administratif"}
OTHER_LAW = "pelanggaran_peraturan_lain"
NO_VIOLATION = "bukan_pelanggaran"
NO_LEVEL = ("none_in_text", "decided_by")


@dataclass(frozen=True)
class Level:
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


@dataclass(frozen=True)
class Track:
    """One track for one actor."""

    name: str
    state: str
    category: str
    level: Level | None
    leaning: str | None
    basis: str | None
    findings: tuple[Finding, ...]
    immaterial: frozenset[str]


@dataclass(frozen=True)
class Classification:
    """The headline of one actor and the tracks that it follows from."""

    actor: str
    headline: str
    basis: str | None
    tracks: tuple[Track, ...] = field(default_factory=tuple)


def classify(found: ActorFindings, rulebook: Rulebook) -> Classification:
    """Classify what was found for one actor."""
    tracks = tuple(_track(name, found, rulebook) for name in TRACKS)
    bases = [track.basis for track in tracks if track.basis is not None]
    return Classification(
        actor=found.actor,
        headline=_headline(tracks),
        basis=_weakest_basis(bases),
        tracks=tracks,
    )


def _headline(tracks: Sequence[Track]) -> str:
    states = {track.name: track.state for track in tracks}
    if ESTABLISHED in states.values():
        return "dugaan_pelanggaran"
    if OPEN in states.values():
        return "perlu_pendalaman"
    if all(states[name] == OUTSIDE for name in PERSONAL):
        return OUTSIDE
    return "tidak_ditemukan"


def _weakest_basis(bases: Sequence[str]) -> str | None:
    if not bases:
        return None
    return "alleged" if "alleged" in bases else "examined"


def _track(name: str, found: ActorFindings, rulebook: Rulebook) -> Track:
    findings = tuple(f for f in found.findings if f.track == name)
    if name not in found.addressed_tracks:
        return Track(name, OUTSIDE, NO_VIOLATION, None, None, None, findings, frozenset())
    undescribed = any(u.track == name for u in found.undescribed)
    counted = _without_general(findings)
    immaterial = frozenset(f.id for f in counted if _is_immaterial(f, counted, undescribed))
    state = _state(counted, immaterial, undescribed)
    level = _level([f for f in counted if f.id not in immaterial])
    established = [f for f in counted if f.state == ESTABLISHED]
    return Track(
        name=name,
        state=state,
        category=_category(name, state),
        level=level if state in (ESTABLISHED, OPEN) else None,
        leaning=_leaning(counted, state, undescribed),
        basis=_weakest_basis([f.basis for f in established]),
        findings=findings,
        immaterial=immaterial,
    )


def _category(name: str, state: str) -> str:
    return CATEGORIES.get(name, OTHER_LAW) if state in (ESTABLISHED, OPEN) else NO_VIOLATION


def _without_general(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Leave out a general norm where one that is special to it is established."""
    special = {general for f in findings if f.state == ESTABLISHED for general in f.norm.special_to}
    return tuple(f for f in findings if f.chain not in special)


def _state(findings: Iterable[Finding], immaterial: frozenset[str], undescribed: bool) -> str:
    states = {f.state for f in findings if f.id not in immaterial}
    if ESTABLISHED in states:
        return ESTABLISHED
    return OPEN if OPEN in states or undescribed else NOT_MET


def _level(findings: Sequence[Finding]) -> Level:
    standing = [f for f in findings if f.state == ESTABLISHED and f.levels]
    certain = _heaviest(min(f.levels, key=ORDER.index) for f in standing)
    most = _heaviest(max(f.levels, key=ORDER.index) for f in standing)
    possible = [level for f in standing for level in f.levels]
    between = {
        level for level in possible if certain and ORDER.index(level) >= ORDER.index(certain)
    }
    rising = _heaviest(
        max(f.levels, key=ORDER.index)
        for f in findings
        if f.state == OPEN and f.levels and f.has_own_conduct
    )
    if rising is not None and most is not None and ORDER.index(rising) <= ORDER.index(most):
        rising = None
    return Level(
        established=certain if certain == most else None,
        safe=certain if certain != most else None,
        possible=lightest_first(between),
        could_rise_to=rising if rising not in NO_LEVEL else None,
        by_impact=_by_impact(findings),
        by_decree=_by_decree(findings),
    )


def _heaviest(levels: Iterable[str]) -> str | None:
    return max(levels, key=ORDER.index, default=None)


def _by_impact(findings: Sequence[Finding]) -> dict[str, str] | None:
    """Return the level per impact of the duties that are open, or of two possible impacts."""
    for finding in findings:
        scale = finding.norm.consequence.by_impact
        if scale and finding.state in (ESTABLISHED, OPEN) and len(finding.levels) > 1:
            return {scope: level for scope, (level, _) in scale.items()}
    return None


def _by_decree(findings: Sequence[Finding]) -> tuple[str, ...]:
    levels = {
        level
        for f in findings
        if f.pedoman and f.state == OPEN and (level := f.norm.consequence.level) is not None
    }
    return lightest_first(levels)


def _is_immaterial(finding: Finding, findings: Sequence[Finding], undescribed: bool) -> bool:
    """Return whether neither state nor level would change whatever an open finding turns out."""
    if finding.state != OPEN:
        return False
    results = {
        _result([_as_if(f, finding, state) for f in findings], undescribed)
        for state in (NOT_MET, OPEN, ESTABLISHED)
    }
    return len(results) == 1


def _as_if(finding: Finding, changed: Finding, state: str) -> Finding:
    return replace(finding, state=state) if finding is changed else finding


def _result(findings: Sequence[Finding], undescribed: bool) -> tuple[str, object]:
    level = _level(findings)
    shown = (level.established, level.safe, level.possible, level.could_rise_to)
    impact = tuple(sorted((level.by_impact or {}).items()))
    return _state(findings, frozenset(), undescribed), (shown, impact, level.by_decree)


def _leaning(findings: Sequence[Finding], state: str, undescribed: bool) -> str | None:
    """Return what a track that is open by law would be with every recommended reading."""
    disputed = any("readings_differ" in f.reasons or f.leaning != f.state for f in findings)
    if state != OPEN or not disputed or any(f.leaning is None for f in findings):
        return None
    leaned = [replace(f, state=f.leaning or f.state) for f in findings]
    return _state(leaned, frozenset(), undescribed)
