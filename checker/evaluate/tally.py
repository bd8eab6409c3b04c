"""All cases of a folder compared, and the numbers that come of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from checker.checker import Checker
from checker.evaluate.cases import DecidedCase
from checker.evaluate.grading import GRADES, UNDECIDED, WRONG, Compared, Grade, compare

__all__ = ["Evaluation", "evaluate"]

TRUSTED = ("A", "A-")
DECIDED, OPEN, CLEARED = "established", "open", "cleared"


@dataclass(frozen=True)
class Evaluation:
    """Every comparison; accuracy is counted over cases whose outcome is known (A, A-)."""

    compared: tuple[Compared, ...]
    undecided: tuple[str, ...]

    @property
    def trusted(self) -> tuple[Compared, ...]:
        """The comparisons that count for accuracy."""
        return tuple(one for one in self.compared if one.trust in TRUSTED)

    @property
    def agreed(self) -> int:
        """How many of the trusted tracks agree in state and, where decided, in level."""
        return sum(one.grade == "agrees" for one in self.trusted)

    @property
    def counts(self) -> Counter[Grade]:
        """How many of the trusted tracks have each grade."""
        return Counter(one.grade for one in self.trusted)

    @property
    def open(self) -> tuple[Compared, ...]:
        """The trusted tracks that we leave open, for facts or for law."""
        return tuple(one for one in self.trusted if one.grade in UNDECIDED)

    @property
    def cases(self) -> Counter[Grade]:
        """How many trusted cases have each grade, a case that of its worst track."""
        worst: dict[str, Grade] = {}
        for one in self.trusted:
            worst[one.case] = max(one.grade, worst.get(one.case, one.grade), key=GRADES.index)
        return Counter(worst.values())

    @property
    def stances(self) -> dict[str, dict[str, int]]:
        """For both stances, how the tracks stand that a body decided or cleared."""
        return {
            "berkas": _counted(self.trusted, lambda one: one.ours),
            "dugaan_awal": _counted(self.trusted, lambda one: one.prima_facie),
        }

    def as_data(self) -> dict[str, Any]:
        """The evaluation as a JSON object."""
        return {
            "tracks": [asdict(one) for one in self.compared],
            "undecided": list(self.undecided),
            "counts": {grade: self.counts[grade] for grade in GRADES},
            "cases": {grade: self.cases[grade] for grade in GRADES},
            "open": len(self.open),
            "open_cases": sum(self.cases[grade] for grade in UNDECIDED),
            "open_cleared": sum(one.official[0] == CLEARED for one in self.open),
            "stances": self.stances,
            "agreed": self.agreed,
            "trusted": len(self.trusted),
        }

    @property
    def faults(self) -> tuple[Compared, ...]:
        """The differences that nothing explains."""
        return tuple(one for one in self.compared if one.grade in WRONG)


def _counted(
    compared: Iterable[Compared], ours: Callable[[Compared], tuple[str, str | None]]
) -> dict[str, int]:
    """Count what one stance says of the tracks that were decided, and of those cleared."""
    told = [(one.official, ours(one)) for one in compared]
    decided = [(level, mine) for (state, level), mine in told if state == DECIDED]
    cleared = [mine for (state, _), mine in told if state == CLEARED]
    both = [(level, mine) for level, (state, mine) in decided if state == DECIDED]
    levels = [(level, mine) for level, mine in both if level is not None and mine is not None]
    return {
        "decided": len(decided),
        "established": sum(mine[0] == DECIDED for _, mine in decided),
        "open": sum(mine[0] == OPEN for _, mine in decided),
        "levels": len(levels),
        "levels_right": sum(level == mine for level, mine in levels),
        "cleared": len(cleared),
        "accused": sum(mine[0] == DECIDED for mine in cleared),
    }


def evaluate(cases: Iterable[DecidedCase], checker: Checker) -> Evaluation:
    """Check every case on the day of its decision and compare each decided track.

    Raises IncidentError for a case whose incident is refused.
    """
    compared: list[Compared] = []
    undecided = []
    for case in cases:
        assessment = checker.check(case.incident, as_of=case.decided_on)
        found = list(compare(case, assessment))
        compared += found
        if not found:
            undecided.append(case.id)
    return Evaluation(tuple(compared), tuple(undecided))
