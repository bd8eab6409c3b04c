"""Two assessments to what changes between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from checker.assessment import (
    ActorAssessment,
    Assessment,
    BriefFinding,
    Finding,
    TrackResult,
)
from checker.compare.causes import Side, causes_of, force_of, uses_of
from checker.compare.model import (
    ActChange,
    ActorChange,
    Change,
    Comparison,
    FindingChange,
    TrackChange,
)
from checker.compare.steps import path_changes
from checker.rulebook import Rulebook

__all__ = ["compare"]

NOT_IN_FORCE, NOT_RAISED = "not_in_force", "not_raised"
_Key: TypeAlias = tuple[str, str]
_Fulls: TypeAlias = Mapping[_Key, Finding]
_Briefs: TypeAlias = Mapping[_Key, BriefFinding]


def compare(before: Assessment, after: Assessment, rulebook: Rulebook) -> Comparison:
    """Return what changes from one assessment to another of the same file, and why.

    Both must have been made with `rulebook`; they differ in the day of review or in the
    days of the acts. A person or an act that only one of them knows is left out.
    """
    known = {actor.actor: actor for actor in after.actors}
    pairs = [(actor, known[actor.actor]) for actor in before.actors if actor.actor in known]
    return Comparison(
        as_of=Change(before.as_of, after.as_of),
        acts=tuple(_acts(before, after)),
        actors=tuple(_Actors(before, after, rulebook).change(old, new) for old, new in pairs),
    )


def _acts(before: Assessment, after: Assessment) -> Iterator[ActChange]:
    known = {act.id: act for act in after.acts}
    for old in before.acts:
        new = known.get(old.id)
        if new is None:
            continue
        days = Change((old.from_, old.until), (new.from_, new.until))
        phases = Change(old.phases, new.phases)
        if days.differs or phases.differs:
            yield ActChange(old.id, new.contest, days, phases)


class _Actors:
    """Compares actors of two assessments."""

    def __init__(self, before: Assessment, after: Assessment, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._as_of = (before.as_of, after.as_of)
        self._acts = [{act.id: act for act in side.acts} for side in (before, after)]

    def change(self, old: ActorAssessment, new: ActorAssessment) -> ActorChange:
        return ActorChange(
            actor=old.actor,
            headline=Change(old.headline, new.headline),
            basis=Change(old.basis, new.basis),
            tracks=tuple(self._tracks(old, new)),
            findings=tuple(self._findings(old, new)),
            questions=_questions(old, new),
        )

    def _tracks(self, old: ActorAssessment, new: ActorAssessment) -> Iterator[TrackChange]:
        sides = [{track.track: track for track in side.tracks} for side in (old, new)]
        for name in dict.fromkeys([*sides[0], *sides[1]]):
            change = self._track(name, sides[0].get(name), sides[1].get(name))
            if change.differs:
                yield change

    def _track(self, name: str, old: TrackResult | None, new: TrackResult | None) -> TrackChange:
        return TrackChange(
            track=name,
            state=Change(_state_of(old), _state_of(new)),
            level=Change(_level(old), _level(new)),
            dugaan_awal=Change(_suspected(old), _suspected(new)),
            menu=Change(_menu(old), _menu(new)),
            imposers=Change(_imposers(old), _imposers(new)),
            path=path_changes(name, old, new, self._as_of, self._rulebook),
        )

    def _findings(self, old: ActorAssessment, new: ActorAssessment) -> Iterator[FindingChange]:
        fulls = [_by_norm(side.findings) for side in (old, new)]
        briefs = [_by_norm(side.not_met) for side in (old, new)]
        for key in sorted(fulls[0].keys() | fulls[1].keys()):
            before, after = (self._side(i, key, fulls[i], briefs[i]) for i in range(len(fulls)))
            change = self._finding(key, before, after)
            if change is not None:
                yield change

    def _side(self, index: int, key: _Key, fulls: _Fulls, briefs: _Briefs) -> Side:
        acts = self._acts[index]
        shown: dict[_Key, Finding | BriefFinding] = {**briefs, **fulls}
        states = {norm: found.state for (norm, act), found in shown.items() if act == key[1]}
        facts = {
            fact: values
            for (_, act), full in fulls.items()
            if act == key[1]
            for fact, values in uses_of(Side(None, full, None)).items()
        }
        return Side(acts.get(key[1]), fulls.get(key), briefs.get(key), states, facts)

    def _finding(self, key: _Key, before: Side, after: Side) -> FindingChange | None:
        chain, act = key
        state = Change(self._state(chain, before), self._state(chain, after))
        levels = Change(*(side.full.levels if side.full else () for side in (before, after)))
        basis = Change(*(side.full.level_basis if side.full else () for side in (before, after)))
        citation = Change(*(side.full.citation if side.full else None for side in (before, after)))
        if not any(pair.differs for pair in (state, levels, basis, citation)):
            return None
        full = after.full or before.full
        causes = causes_of(chain, before, after, self._rulebook)
        return FindingChange(
            chain, act, full.track if full else None, state, levels, citation, causes
        )

    def _state(self, chain: str, side: Side) -> str:
        """The state of a norm; of one that has no finding, whether it was in force."""
        if side.full is not None:
            return side.full.state
        if side.brief is not None:
            return side.brief.state
        force, _ = force_of(self._rulebook.chains[chain], side.act)
        return NOT_RAISED if force == "in_force" else NOT_IN_FORCE


def _by_norm(findings: Iterable[Any]) -> dict[_Key, Any]:
    """The findings of norms by norm and act; that an act is not described hangs on no day."""
    return {(f.norm, f.act): f for f in findings if f.norm is not None}


def _suspected(track: TrackResult | None) -> str | None:
    return track.dugaan_awal.state if track is not None else None


def _state_of(track: TrackResult | None) -> str:
    return track.state if track else "di_luar_cakupan"


def _level(track: TrackResult | None) -> Mapping[str, Any] | None:
    if track is None or track.level is None:
        return None
    return track.level.model_dump(mode="json", exclude={"reason"})


def _menu(track: TrackResult | None) -> tuple[Mapping[str, Any], ...]:
    """Return the punishments that the law permits, with their articles."""
    return tuple(
        {
            "level": menu.level,
            "kind": kind.id,
            "text": kind.text,
            "basis": kind.basis_label,
            "excluded_by_prior": kind.excluded_by_prior,
        }
        for menu in (track.menu if track else ())
        for kind in menu.kinds
    )


def _imposers(track: TrackResult | None) -> tuple[Mapping[str, Any], ...]:
    return tuple(
        {"level": menu.level, "body": imposer.body, "basis": imposer.basis}
        for menu in (track.menu if track else ())
        for imposer in menu.imposers
    )


def _questions(old: ActorAssessment, new: ActorAssessment) -> Change:
    """Return the questions that only one of the two asks."""
    asked = [{(q.fact, q.field, q.about): q for q in side.questions} for side in (old, new)]
    only = [
        tuple(
            {"fact": q.fact, "field": q.field, "about": q.about, "question": q.question}
            for key, q in asked[i].items()
            if key not in asked[1 - i]
        )
        for i in range(len(asked))
    ]
    return Change(*only)
