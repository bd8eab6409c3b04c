"""The two ways in which a file is judged: as it stands, or prima facie.

*berkas* takes nothing for granted and no side in a dispute of law. *dugaan_awal* fills in the
presumptions of the rulebook and takes the one reading of each question that bodies follow, else
the recommended one. A presumption narrows what is unknown, and a reading chosen leaves out the
others: so what stands in the first stance stands in the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.facts import Sheet, presume
from checker.logic import Closed
from checker.memory import Memory
from checker.rulebook import Choices, Combination, Norm, Part, Presumption, Rulebook

__all__ = ["BERKAS", "DUGAAN_AWAL", "Stance", "under"]

BERKAS = "berkas"
DUGAAN_AWAL = "dugaan_awal"
REMEMBERED = 1024


class Stance:
    """What one way of judging takes for granted: presumptions, and one reading of a question.

    `readings` has the reading taken of each question; of one that it does not name all count.
    """

    def __init__(
        self,
        name: str,
        presumptions: tuple[Presumption, ...] = (),
        readings: Mapping[str, str] | None = None,
    ) -> None:
        self.name = name
        self.presumptions = presumptions
        self.readings = readings or {}
        self._norms: Memory[Norm] = Memory(REMEMBERED)

    @classmethod
    def prima_facie(cls, rulebook: Rulebook) -> Stance:
        """Return the stance of a first suspicion, as the rulebook has it."""
        chosen = {q.id: q.prima_facie for q in rulebook.questions.values()}
        known = {name: reading for name, reading in chosen.items() if reading is not None}
        return cls(DUGAAN_AWAL, rulebook.presumptions, known)

    @property
    def is_strict(self) -> bool:
        """Whether nothing is taken for granted."""
        return self.name == BERKAS

    def sheet(self, sheet: Sheet) -> Sheet:
        """Return `sheet` with what the stance takes for granted."""
        return presume(sheet, self.presumptions) if self.presumptions else sheet

    def norm(self, norm: Norm) -> Norm:
        """Return `norm` with the readings that the stance leaves."""
        if not self.readings or not any(part.questions for part in _parts(norm)):
            return norm
        return self._norms.get(norm.id) or self._norms.put(norm.id, under(norm, self.readings))


def under(norm: Norm, readings: Mapping[str, str]) -> Norm:
    """Return `norm` with only the combinations of readings that agree with `readings`."""
    left = tuple(c for c in norm.combinations if _agrees(c, readings))
    return replace(
        norm,
        combinations=left,
        elements=tuple(
            replace(e, variants=_variants(e, {c.elements[i] for c in left}))
            for i, e in enumerate(norm.elements)
        ),
        exemptions=tuple(
            replace(e, variants=_variants(e, {c.exemptions[i] for c in left}))
            for i, e in enumerate(norm.exemptions)
        ),
    )


def _parts(norm: Norm) -> tuple[Part, ...]:
    return (*norm.elements, *norm.exemptions)


def _agrees(combination: Combination, readings: Mapping[str, str]) -> bool:
    return all(readings.get(q, reading) == reading for q, reading in combination.choices.items())


def _variants(part: Part, choices: set[Choices]) -> dict[Choices, Closed]:
    return {choice: closed for choice, closed in part.variants.items() if choice in choices}
