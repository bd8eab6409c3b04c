"""On what a prima facie finding rests beside the file: presumptions, and readings of the law.

Only what it needs is named: of all that was taken for granted, one thing after another is taken
back, and what the state stands without is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from checker.facts import Presumed, Sheet, presume
from checker.findings import ESTABLISHED, Finding, Given, Stance, Truths, evaluate, under
from checker.rulebook import Norm, Presumption, Question, Reading, Rulebook

__all__ = ["Suppositions", "Taken"]


class Taken(NamedTuple):
    """What a finding rests on: presumptions, and of disputed questions the reading taken."""

    presumptions: tuple[Presumption, ...] = ()
    readings: tuple[tuple[str, str], ...] = ()

    def __or__(self, other: Taken) -> Taken:
        return Taken(
            tuple({p.id: p for p in (*self.presumptions, *other.presumptions)}.values()),
            tuple(dict.fromkeys((*self.readings, *other.readings))),
        )

    @property
    def number(self) -> int:
        """How many suppositions they are."""
        return len(self.presumptions) + len(self.readings)


class Suppositions:
    """Tells of the prima facie findings of one actor on what each rests.

    `strict` are the findings of the file as it stands, `supposed` those of `stance`, each by id.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        stance: Stance,
        strict: Mapping[str, Finding],
        supposed: Mapping[str, Finding],
    ) -> None:
        self.rulebook = rulebook
        self.stance = stance
        self.strict = strict
        self.supposed = supposed
        self._known: dict[str, Taken] = {}

    def of(self, finding: Finding) -> Taken:
        """Return what `finding`, one of the prima facie findings, rests on beside the file."""
        known = self._known.get(finding.id)
        if known is None:
            known = self._known[finding.id] = self._work_out(finding)
        return known

    def of_any(self, findings: Iterable[Finding]) -> Taken:
        """Return what the first of `findings` with the fewest suppositions rests on."""
        return min(map(self.of, findings), key=lambda taken: taken.number, default=Taken())

    def _work_out(self, finding: Finding) -> Taken:
        strict = self.strict.get(finding.id)
        if finding.outcome is None or strict is None or strict.own_state == finding.own_state:
            return self._of_what_carries(finding)
        return Taken(
            tuple(self._presumptions(finding)), tuple(self._readings(finding, strict))
        ) | self._of_what_carries(finding)

    def _of_what_carries(self, finding: Finding) -> Taken:
        """Return what the norms rest on by whose breach a chained norm stands."""
        names = [n for n, state in (finding.breach_states or {}).items() if state == ESTABLISHED]
        ids = [f"{name}@{finding.act.id}" for name in names]
        return self.of_any(self.supposed[name] for name in ids if name in self.supposed)

    def _presumptions(self, finding: Finding) -> Iterator[Presumption]:
        sheet = finding.sheet
        if not isinstance(sheet, Presumed):
            return
        norm = self.stance.norm(finding.norm)
        kept = list(sheet.presumed.values())
        for one in tuple(kept):
            without = [other for other in kept if other is not one]
            left = presume(sheet.stated, without)
            if self._state(norm, finding, left) == finding.own_state:
                kept = without
        yield from kept

    def _readings(self, finding: Finding, strict: Finding) -> Iterator[tuple[str, str]]:
        norm = self.rulebook.norms[finding.norm.id]
        asked = {q for c in norm.combinations for q in c.choices}
        kept = {q: r for q, r in self.stance.readings.items() if q in asked}
        for question in sorted(kept):
            without = {q: r for q, r in kept.items() if q != question}
            if self._state(under(norm, without), finding, finding.sheet) == finding.own_state:
                kept = without
        yield from sorted(kept.items())

    def _state(self, norm: Norm, finding: Finding, sheet: Sheet) -> str:
        """Return the state of `norm` on `sheet`, with the breaches that `finding` has."""
        regime, test = True, norm.regime_test
        if test is not None:
            regime = test.kleene(sheet.values([test.fact]), {})  # type: ignore[assignment]
        outcome = finding.outcome
        given = Given(
            Truths(sheet.values(norm.facts)),
            sheet.contested(norm.facts),
            outcome.breaches if outcome else {},
            regime,
            outcome is not None and "margin" in outcome.reasons,
        )
        return evaluate(norm, given).state

    def question(self, name: str) -> Question:
        """Return the question of law of that name."""
        return self.rulebook.questions[name]

    def reading(self, question: str, name: str) -> Reading:
        """Return one reading of a question."""
        return next(r for r in self.question(question).readings if r.id == name)
