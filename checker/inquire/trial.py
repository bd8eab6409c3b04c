"""The check run again and again on one file with other values in some fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.compare import Setting, supposed
from checker.errors import IncidentError
from checker.explain import Examined
from checker.incident import Incident

if TYPE_CHECKING:
    from datetime import date

    from checker.checker import Checker

__all__ = ["Bound", "Trials"]

CONTRADICTION = "input.contradiction"


class Trials:
    """One incident on one day, tried with other values; each supposition is checked once."""

    def __init__(self, checker: Checker, incident: Incident, as_of: date | str | None) -> None:
        self.checker = checker
        self.rulebook = checker.rulebook
        self.base = checker.examine(incident, as_of=as_of)
        self.incident = self.base.incident
        self.as_of = self.base.reported.as_of
        self.runs = 0
        self.sheets = max(1, sum(len(found.sheets) for found in self.base.found.values()))
        self._memo: dict[frozenset[str], Examined | None] = {frozenset(): self.base}
        self._refused: dict[frozenset[str], frozenset[str]] = {}

    def run(self, settings: Iterable[Setting]) -> Examined | None:
        """Return what is found under `settings`, None where no such file is possible.

        Impossible is what schema, sense or a certain constraint refuse. Of two settings of one
        field the later counts; a whole section is set before what stands in it.
        """
        last = {s.path: s for s in sorted(settings, key=lambda s: "." in s.path)}
        key = frozenset(setting.key for setting in last.values())
        if key not in self._memo:
            self.runs += 1
            self._memo[key] = self._examine(last.values(), key)
        return self._memo[key]

    def refused(self, settings: Iterable[Setting]) -> frozenset[str]:
        """Return the facts that contradict each other under settings that `run` found impossible.

        None where something else is refused.
        """
        return self._refused.get(frozenset(s.key for s in settings), frozenset())

    def _examine(self, settings: Iterable[Setting], key: frozenset[str]) -> Examined | None:
        try:
            return self.checker.examine(supposed(self.incident, settings), as_of=self.as_of)
        except IncidentError as error:
            self._refused[key] = frozenset(_contradicting(error))
            return None


def _contradicting(error: IncidentError) -> Iterator[str]:
    for fault in error.faults:
        if fault.code == CONTRADICTION and fault.found:
            yield from fault.found.split(", ")


class Bound:
    """How many suppositions may still be tried: fewer on a file that is judged on many sheets."""

    def __init__(self, trials: Trials, work: int, least: int, most: int | None = None) -> None:
        self._trials = trials
        self._start = trials.runs
        runs = max(least, work // trials.sheets)
        self.most = runs if most is None else min(most, runs)

    @property
    def used(self) -> int:
        """How many suppositions were tried."""
        return self._trials.runs - self._start

    @property
    def is_reached(self) -> bool:
        """Whether no more may be tried."""
        return self.used >= self.most
