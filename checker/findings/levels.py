"""The level that a finding carries: fixed, by impact, none in the text, or of two regimes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from checker.facts import Reported, Sheet
from checker.findings.outcome import Outcome
from checker.findings.states import ESTABLISHED, OPEN
from checker.rulebook import Norm, Rulebook

if TYPE_CHECKING:
    from checker.findings.finding import Finding

__all__ = ["IMPACT", "ORDER", "Levels", "Transition", "levels_of", "lightest_first"]

ORDER = (
    "none_in_text",
    "decided_by",
    "sanksi_moral",
    "teguran",
    "disiplin_ringan",
    "disiplin_sedang",
    "disiplin_berat",
    "pemberhentian_sementara",
    "pemberhentian",
    "diberhentikan_hormat",
    "ptdh",
    "pembatalan_calon",
    "pidana",
)
IMPACT = "impact_scope"


class Transition(NamedTuple):
    """What a transition clause turns on: when the case was examined, and the day of review."""

    rulebook: Rulebook
    examined_on: date | None
    as_of: date

    @classmethod
    def of(cls, reported: Reported) -> Transition:
        """Read the day of the first examination from the incident."""
        stated = reported.incident.get("examined_on")
        steps = reported.incident.get("handling", ())
        examined = [s["on"] for s in steps if s["step"] == "pemeriksaan" and "on" in s]
        first = stated or min(examined, default=None)
        day = date.fromisoformat(first) if first else None
        return cls(reported.rulebook, day, reported.as_of)

    @property
    def sort(self) -> tuple[bool, int]:
        """All that a finding can hang on: whether the examination is dated, in which law."""
        day = self.examined_on or self.as_of
        return self.examined_on is None, self.rulebook.law(day).interval

    def reaches(self, replacing: Norm) -> bool:
        """Return whether the level of `replacing` may govern an act from before its first day."""
        day = self.examined_on or self.as_of
        return day >= replacing.validity.first


def lightest_first(levels: set[str]) -> tuple[str, ...]:
    """Return `levels` from the lightest to the heaviest."""
    return tuple(sorted(levels, key=ORDER.index))


class Levels(NamedTuple):
    """The levels that a finding may carry, lightest first, and their citations.

    `pairs` hold each level with a citation that sets it; `of_two_regimes` holds where the rule
    that replaced the norm may govern the level too.
    """

    levels: tuple[str, ...]
    basis: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...] = ()
    of_two_regimes: bool = False


def levels_of(finding: Finding, shadow: Outcome | None, transition: Transition) -> Levels:
    """Return the levels that the finding may carry."""
    own = _levels(finding.norm, finding.sheet)
    replaced_by = finding.norm.replaced_by
    if replaced_by is None or shadow is None or shadow.state not in (ESTABLISHED, OPEN):
        return own
    replacing = transition.rulebook.norms[replaced_by]
    if not transition.reaches(replacing):
        return own
    later = _levels(replacing, finding.sheet)
    return Levels(
        lightest_first({*own.levels, *later.levels}),
        tuple(dict.fromkeys((*own.basis, *later.basis))),
        tuple(dict.fromkeys((*own.pairs, *later.pairs))),
        of_two_regimes=True,
    )


def _levels(norm: Norm, sheet: Sheet) -> Levels:
    consequence = norm.consequence
    if consequence.by_impact:
        possible = sheet.known(IMPACT).values
        rows = [row for scope, row in consequence.by_impact.items() if scope in possible]
        levels = lightest_first({level for level, _ in rows})
        return Levels(levels, tuple(b for _, b in rows), tuple(rows))
    if consequence.level is None:
        return Levels((), ())
    pairs = tuple((consequence.level, basis) for basis in consequence.basis)
    return Levels((consequence.level,), consequence.basis, pairs)
