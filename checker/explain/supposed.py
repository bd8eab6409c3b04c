"""The prima facie side of one actor's answer: states, levels, and on what they rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from checker import assessment as shape
from checker.classify import Classification, Level, Track
from checker.explain.consequences import Consequences
from checker.explain.suppositions import Suppositions, Taken
from checker.explain.texts import text
from checker.findings import ESTABLISHED, NOT_MET, ORDER, Finding
from checker.rulebook import Presumption, Rulebook

if TYPE_CHECKING:
    from checker.explain.assemble import Examined

__all__ = ["Supposed"]

FOLLOWED, RECOMMENDED = "followed", "recommended"


class Supposed(NamedTuple):
    """What is suspected of one actor; `after` tells what may follow from it."""

    after: Consequences
    classified: Classification
    findings: dict[str, Finding]
    undescribed: frozenset[str]
    suppositions: Suppositions

    @classmethod
    def of(cls, examined: Examined, actor: str) -> Supposed:
        """Return the prima facie side of what was examined, for one actor."""
        found = examined.supposed[actor]
        findings = {f.id: f for f in found.findings}
        classified = examined.prima_facie[actor]
        findings |= {f.id: f for track in classified.tracks for f in track.findings}
        strict = {f.id: f for f in examined.found[actor].findings}
        return cls(
            Consequences(examined.reported, found),
            classified,
            findings,
            frozenset(u.id for u in found.undescribed),
            Suppositions(examined.reported.rulebook, examined.stance, strict, findings),
        )

    def track(self, name: str) -> Track:
        """Return a track as it is suspected."""
        return next(track for track in self.classified.tracks if track.name == name)

    def of_finding(self, name: str) -> tuple[str, tuple[str, ...]]:
        """Return the state of a finding prima facie, and the ids of what it rests on."""
        finding = self.findings.get(name)
        if finding is None:
            return NOT_MET, ()
        taken = self.suppositions.of(finding)
        return finding.state, tuple(one.id for one in taken.presumptions) + _names(taken)

    def of_track(
        self, track: Track, level_of: Callable[[Track, Level], shape.LevelResult]
    ) -> shape.PrimaFacie:
        """Return the state of a track prima facie, what leads to it and what that rests on."""
        leading = self._leading(track)
        taken = self.suppositions.of(leading[0]) if leading else Taken()
        return shape.PrimaFacie.made(
            state=track.state,
            level=level_of(track, track.level) if track.level else None,
            leading=tuple(finding.id for finding in leading),
            suppositions=tuple(self._shown(taken)),
        )

    def _leading(self, track: Track) -> list[Finding]:
        """Return the findings that a suspicion follows from: the gravest, law before decree."""
        standing = [f for f in track.findings if f.state == ESTABLISHED]
        return sorted(standing, key=self._place)

    def _place(self, finding: Finding) -> tuple[bool, int, int, str]:
        heaviest = max((ORDER.index(level) for level in finding.levels), default=0)
        count = self.suppositions.of(finding).number
        return finding.norm.is_broad, -heaviest, count + 100 * finding.pedoman, finding.id

    def _shown(self, taken: Taken) -> Iterable[shape.Supposition]:
        rulebook = self.suppositions.rulebook
        for one in taken.presumptions:
            yield _presumption(one, rulebook)
        for question, reading in taken.readings:
            yield self._reading(question, reading)

    def _reading(self, question: str, name: str) -> shape.Supposition:
        asked = self.suppositions.question(question)
        reading = self.suppositions.reading(question, name)
        record = [ruling for ruling in asked.record if ruling.reading == name]
        return shape.Supposition.made(
            id=f"{question}/{name}",
            kind="reading",
            text=text(asked.title),
            ground=text(reading.ground),
            defeater=None,
            taken=FOLLOWED if asked.followed == name else RECOMMENDED,
            source=reading.source,
            confidence=None,
            cases=tuple(dict.fromkeys(r.case for r in record if r.case is not None)),
        )


def _names(taken: Taken) -> tuple[str, ...]:
    return tuple(f"{question}/{reading}" for question, reading in taken.readings)


def _presumption(one: Presumption, rulebook: Rulebook) -> shape.Supposition:
    return shape.Supposition.made(
        id=one.id,
        kind="presumption",
        text=text(rulebook.facts[one.fact].label),
        ground=text(one.ground),
        defeater=text(one.defeater),
        taken=None,
        source=one.source,
        confidence=one.confidence,
        cases=one.cases,
    )
