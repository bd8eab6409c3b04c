"""Why an answer is as it is: from the headline to tracks, norms, their elements and facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from checker import assessment as shape
from checker.classify import Track
from checker.errors import ArgumentError
from checker.explain.assemble import OUTSIDE, Examined, assemble
from checker.explain.claims import actors_of, claimed, find_track_or_norm, state_of
from checker.explain.derivation import derivation
from checker.explain.force import versions
from checker.findings import ESTABLISHED, OPEN, ActorFindings
from checker.messages import both
from checker.rulebook import Norm, Rulebook

__all__ = ["DEPTHS", "why"]

CONDITIONS, FACTS, SOURCES, DERIVATION = DEPTHS = (1, 2, 3, 4)
# What a finding shows from which depth on; the rest from the first.
_FROM_DEPTH: Mapping[str, int] = {
    "exceptions": FACTS,
    "readings": FACTS,
    "level_text": FACTS,
    "confidence": FACTS,
    "inferred": FACTS,
    "versions": SOURCES,
    "in_force": SOURCES,
    "days": SOURCES,
    "penalty": SOURCES,
    "notes": SOURCES,
    "maturity": SOURCES,
    "defences_not_examined": SOURCES,
    "derivation": DERIVATION,
}


def why(
    examined: Examined,
    about: str | None = None,
    *,
    actor: str | None = None,
    depth: int | None = None,
) -> dict[str, Any]:
    """Return the explanation of an answer as plain JSON data.

    `about` is the id of a norm or the name of a track, everything if None; `actor` one actor, all
    if None. `depth` 1 gives the norms that carry each track, their elements with the words of the
    article, and the facts that an unsettled element waits for; 2 all facts, the exceptions that
    were tried, and readings; 3 also the norms that carry nothing, days, versions in force and
    sources; 4 all that the states are worked out from, so that they can be worked out again from
    the explanation alone. Left out, it is 2 for a norm or a track and 1 for everything.

    A norm that is neither established nor open is not explained here: its `claimed` is false, and
    `why_not` answers for it. Raises ArgumentError for an unknown norm, track or actor, or depth.
    """
    rulebook = examined.reported.rulebook
    subject = find_track_or_norm(rulebook, about) if about is not None else None
    if depth is None:
        depth = CONDITIONS if subject is None else FACTS
    if depth not in DEPTHS:
        raise ArgumentError(both("why.no_such_depth", found=depth, most=DEPTHS[-1]))
    names = actors_of(examined, actor)
    assessment = assemble(examined)
    answers = {answer.actor: answer for answer in assessment.actors}
    return {
        "incident": assessment.incident.model_dump(mode="json"),
        "rulebook": assessment.rulebook.model_dump(mode="json"),
        "as_of": assessment.as_of.isoformat(),
        "about": _about(subject, rulebook),
        "depth": depth,
        "actors": [_Explained(examined, name, answers[name], depth).of(subject) for name in names],
    }


def _about(subject: Norm | str | None, rulebook: Rulebook) -> dict[str, Any] | None:
    if subject is None:
        return None
    if isinstance(subject, str):
        return {"track": subject, "norm": None, "label": None}
    return {"track": None, "norm": subject.id, "label": rulebook.label(subject.id)}


class _Explained:
    """The explanation for one actor."""

    def __init__(
        self, examined: Examined, actor: str, answer: shape.ActorAssessment, depth: int
    ) -> None:
        self._examined = examined
        self._answer = answer
        self._depth = depth
        self._found: ActorFindings = examined.found[actor]
        self._tracks = {track.name: track for track in examined.classified[actor].tracks}
        self._by_id = {finding.id: finding for finding in self._found.findings}
        self._shown = {finding.id: finding for finding in answer.findings}

    def of(self, subject: Norm | str | None) -> dict[str, Any]:
        """Everything, or what is asked about."""
        actor = self._answer.actor
        told: dict[str, Any] = {
            "actor": actor,
            "headline": self._answer.headline,
            "basis": self._answer.basis,
            "claimed": True,
            "state": None,
            "tracks": [],
            "feeding": [],
        }
        if isinstance(subject, Norm):
            told["state"] = state_of(self._examined, actor, subject)
            told["claimed"] = claimed(self._examined, actor, subject)
            if not told["claimed"]:
                return told
        tracks = [self._track(track, subject) for track in self._answer.tracks]
        told["tracks"] = [track for track in tracks if track is not None]
        told["feeding"] = self._feeding(told["tracks"], subject)
        return told

    def _track(self, result: shape.TrackResult, subject: Norm | str | None) -> Any:
        """One track with the findings that are asked for; None where it holds none of them."""
        if isinstance(subject, str) and result.track != subject:
            return None
        track = self._tracks[result.track]
        findings = [self._shown[name] for name in result.findings]
        further = list(result.further)
        if isinstance(subject, Norm):
            findings = [f for f in findings if f.norm == subject.chain]
            further = [rule for rule in further if rule.norm == subject.id]
            if not findings and not further:
                return None
        elif self._depth < SOURCES:
            findings = [f for f in findings if self._carries(f, track)]
        return {
            "track": result.track,
            "state": result.state,
            "addressed": result.state != OUTSIDE,
            "category": result.category,
            "level": result.level.model_dump(mode="json") if result.level else None,
            "dugaan_awal": result.dugaan_awal.model_dump(mode="json"),
            "set_aside": [{"norm": n, "by": by} for n, by in sorted(_special(track).items())],
            "findings": [self._finding(f, track) for f in findings],
            "more": len(result.findings) - len(findings),
            "further": [rule.model_dump(mode="json") for rule in further],
        }

    def _carries(self, finding: shape.Finding, track: Track) -> bool:
        """Whether the state of the track follows from this finding."""
        if finding.state != track.state or finding.id in track.immaterial:
            return False
        return track.state in (ESTABLISHED, OPEN) and finding.norm not in _special(track)

    def _finding(self, shown: shape.Finding, track: Track | None) -> dict[str, Any]:
        told = shown.model_dump(mode="json")
        told["carries"] = track is not None and self._carries(shown, track)
        finding = self._by_id.get(shown.id)
        rulebook = self._examined.reported.rulebook
        told["in_force"] = versions(rulebook, finding.norm) if finding else []
        told["derivation"] = derivation(finding) if finding else None
        told = {key: value for key, value in told.items() if self._depth >= _depth_of(key)}
        if self._depth < FACTS:
            for element in told["elements"]:
                is_open = element["value"] == "unknown"
                waiting = [fact for fact in element["facts"] if len(fact["values"]) > 1]
                element["facts"] = waiting if is_open else []
        return told

    def _feeding(
        self, tracks: Iterable[Mapping[str, Any]], subject: Norm | str | None
    ) -> list[dict[str, Any]]:
        """The norms without a track that are asked for, or that feed what is shown."""
        if isinstance(subject, Norm) and subject.track == "none":
            wanted = {f.id for f in self._found.findings if f.chain == subject.chain}
        else:
            shown = [self._shown[f["id"]] for track in tracks for f in track["findings"]]
            wanted = {
                f"{use.norm}@{finding.act}"
                for finding in shown
                for use in finding.breach
                if use.state in (ESTABLISHED, OPEN) or self._depth == DERIVATION
            }
        told = [f for f in self._answer.findings if f.id in wanted and f.track == "none"]
        return [self._finding(f, None) for f in told]


def _depth_of(key: str) -> int:
    return _FROM_DEPTH.get(key, CONDITIONS)


def _special(track: Track) -> dict[str, str]:
    """The general norms of a track that a special one sets aside, each with the special one."""
    return {
        general: finding.chain
        for finding in track.findings
        if finding.state == ESTABLISHED
        for general in finding.norm.special_to
    }
