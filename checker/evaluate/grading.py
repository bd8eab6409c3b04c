"""One decided track against ours: agrees, open for a reason, stricter, milder, or explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from checker.assessment import ActorAssessment, Assessment, Finding, TrackResult
from checker.evaluate.cases import DecidedCase
from checker.findings import ORDER

__all__ = ["GRADES", "UNDECIDED", "WRONG", "Compared", "Grade", "compare"]

Grade: TypeAlias = Literal[
    "agrees", "open_rightly", "open_by_law", "stricter", "milder", "departs", "outside"
]
GRADES: tuple[Grade, ...] = (
    "agrees",
    "open_rightly",
    "open_by_law",
    "departs",
    "outside",
    "stricter",
    "milder",
)
WRONG: frozenset[Grade] = frozenset(("stricter", "milder"))
UNDECIDED: frozenset[Grade] = frozenset(("open_rightly", "open_by_law"))
# How many questions an officer asks before the answer should be known.
ASKED_FIRST = 3
ESTABLISHED, OPEN, OUTSIDE = "established", "open", "di_luar_cakupan"
CLEARED, RAISED = "cleared", "raised"


@dataclass(frozen=True)
class Compared:
    """One track of a case: what was decided, what we say, the grade of the difference.

    `official` and `ours` are a state with a level (None where there is none), `prima_facie` the
    same of what is suspected; `suppositions` are what the latter rests on.
    """

    case: str
    outcome: str
    trust: str
    track: str
    official: tuple[str, str | None]
    ours: tuple[str, str | None]
    prima_facie: tuple[str, str | None]
    suppositions: tuple[str, ...]
    grade: Grade
    provision: str | None


def compare(case: DecidedCase, assessment: Assessment) -> Iterator[Compared]:
    """Yield the comparison of every track that was decided or cleared, in the order of tracks."""
    official = case.official
    wanted = {name: (d["state"], d.get("level")) for name, d in official["tracks"].items()}
    wanted |= {name: (CLEARED, None) for name in official["cleared_tracks"]}
    for name, decided in sorted(wanted.items()):
        yield _compared(case, assessment, name, decided)


def _compared(
    case: DecidedCase, assessment: Assessment, name: str, decided: tuple[str, str | None]
) -> Compared:
    held = [_Held(actor, track) for actor in assessment.actors for track in actor.tracks]
    held = [one for one in held if one.track.track == name]
    graded = [(one, one.grade(decided)) for one in held]
    best = min(graded, key=lambda pair: GRADES.index(pair[1]), default=None)
    if decided[0] == CLEARED:
        best = max(graded, key=lambda pair: GRADES.index(pair[1]), default=None)
    grade: Grade = best[1] if best else ("agrees" if decided[0] == CLEARED else "outside")
    entry = case.ledger.get(name)
    provision = entry.get("provision") if entry else None
    if grade in WRONG and provision is not None and decided[0] != CLEARED:
        grade = "departs"
    track = best[0].track if best else None
    return Compared(
        case=case.id,
        outcome=case.official["outcome"],
        trust=case.official["grade"],
        track=name,
        official=decided,
        ours=(track.state, best[0].level) if best and track else (OUTSIDE, None),
        prima_facie=_strongest_suspicion(held),
        suppositions=_suppositions(held),
        grade=grade,
        provision=provision if grade == "departs" else None,
    )


def _strongest_suspicion(held: list[_Held]) -> tuple[str, str | None]:
    """Return the strongest state prima facie over the actors, with its level."""
    found = [(one.track.dugaan_awal.state, one.suspected_level) for one in held]
    order = (ESTABLISHED, OPEN, "not_met", OUTSIDE)
    return min(found, key=lambda pair: order.index(pair[0]), default=(OUTSIDE, None))


def _suppositions(held: list[_Held]) -> tuple[str, ...]:
    named = (s.id for one in held for s in one.track.dugaan_awal.suppositions)
    return tuple(dict.fromkeys(named))


class _Held:
    """One track of one actor, held against a decision."""

    def __init__(self, actor: ActorAssessment, track: TrackResult) -> None:
        self.actor = actor
        self.track = track
        self.findings = [f for f in actor.findings if f.id in track.findings]

    @property
    def level(self) -> str | None:
        """The level that stands."""
        return self.track.level.established if self.track.level else None

    @property
    def suspected_level(self) -> str | None:
        """The level of the suspicion; None where several are possible."""
        level = self.track.dugaan_awal.level
        return level.established if level else None

    def grade(self, decided: tuple[str, str | None]) -> Grade:
        """Grade what we say of the track against a state and a level."""
        state, level = decided
        if state == CLEARED:
            return self._cleared()
        if self.track.state == OUTSIDE:
            return "outside"
        if state == RAISED:
            return "agrees" if self.track.state in (ESTABLISHED, OPEN) else "milder"
        if self.track.state == ESTABLISHED:
            return "agrees" if level in (None, self.level) else self._other_level(str(level))
        if self.track.state == OPEN:
            return self._open(level)
        return "milder"

    def _cleared(self) -> Grade:
        if self.track.state == ESTABLISHED:
            return "stricter"
        if self.track.state != OPEN:
            return "agrees"
        if any(self._hangs_on_law(f, met=False) for f in self._open_findings()):
            return "open_by_law"
        return "open_rightly" if self._is_asked(self._open_findings()) else "stricter"

    def _open(self, level: str | None) -> Grade:
        carrying = [f for f in self._open_findings() if level is None or level in f.levels]
        if any(self._hangs_on_law(f, met=True) for f in carrying) or self._by_decree(level):
            return "open_by_law"
        undescribed = [f for f in self._open_findings() if f.norm is None]
        return "open_rightly" if self._is_asked([*carrying, *undescribed]) else "milder"

    def _other_level(self, level: str) -> Grade:
        """Grade a track that is established as it was decided, but at another level or at none."""
        if self.level is None and self.track.level and level in self.track.level.possible:
            return "open_rightly"
        carrying = [f for f in self.findings if level in f.levels]
        if any(self._hangs_on_law(f, met=True) for f in carrying) or self._by_decree(level):
            return "open_by_law"
        if self._is_asked(carrying):
            return "open_rightly"
        is_more = self.level is None or ORDER.index(level) > ORDER.index(self.level)
        return "milder" if is_more else "stricter"

    def _by_decree(self, level: str | None) -> bool:
        """Whether the level of a decree row whose link to a statute is disputed was followed."""
        named = self.track.level.menurut_skb if self.track.level else ()
        return level in named if level else bool(named)

    def _hangs_on_law(self, finding: Finding, *, met: bool) -> bool:
        """Whether readings decide a finding, its own or those of a norm that feeds it."""
        if _differs(finding, met=met):
            return True
        fed = {use.norm for use in finding.breach}
        others = [e for e in finding.elements if e.facts]
        feeding = [f for f in self.actor.findings if f.norm in fed and f.act == finding.act]
        is_ready = all(element.value == "true" for element in others)
        return (is_ready or not met) and any(_differs(f, met=met) for f in feeding)

    def _open_findings(self) -> list[Finding]:
        return [f for f in self.findings if f.state == OPEN]

    def _is_asked(self, findings: Iterable[Finding]) -> bool:
        """Whether one of the first questions decides some of `findings`."""
        waiting = {f.norm or f"act_not_described/{f.track}" for f in findings}
        waiting |= {use.norm for f in findings for use in f.breach}
        waiting |= {link.norm for f in findings if f.decree for link in f.decree.links}
        first = [q for q in self.actor.questions if q.rank <= ASKED_FIRST]
        return any(not waiting.isdisjoint(question.why) for question in first)


def _differs(finding: Finding, *, met: bool) -> bool:
    """Whether readings differ and under some the norm is established (or, not `met`, is not)."""
    states = {reading.state for reading in finding.readings}
    return len(states) > 1 and (
        ESTABLISHED in states if met else bool(states - {ESTABLISHED, OPEN})
    )
