"""The check run again and again on one file with other values in some fields."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.compare import Setting, supposed
from checker.errors import Fault, IncidentError
from checker.explain import Examined
from checker.incident import Incident, as_json

if TYPE_CHECKING:
    from datetime import date

    from checker.checker import Checker

__all__ = ["Bound", "Trials"]

CONTRADICTION = "input.contradiction"
LATE = "input.act_after_as_of"
"""Of such an act the date, but also what its calendar hangs on may change."""


@dataclass(frozen=True)
class Refusal:
    """What a file is refused for: one of `facts` or a field of one of `entries` has to change.

    `facts` break a certain constraint, or others that narrowed them before; `entries`
    (`actors.a1`) hold what else makes no sense, None where no entry can be told, so that it may
    be any.
    """

    facts: frozenset[str] = frozenset()
    entries: frozenset[str] | None = frozenset()


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
        self._refused: dict[frozenset[str], Refusal] = {}

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

    def refused(self, settings: Iterable[Setting]) -> Refusal:
        """Return what is refused under settings that `run` found impossible.

        Raises KeyError for settings that were not run, or that are possible.
        """
        return self._refused[frozenset(s.key for s in settings)]

    def _examine(self, settings: Iterable[Setting], key: frozenset[str]) -> Examined | None:
        try:
            return self.checker.examine(supposed(self.incident, settings), as_of=self.as_of)
        except IncidentError as error:
            self._refused[key] = self._refusal(error.faults)
            return None

    def _refusal(self, faults: Iterable[Fault]) -> Refusal:
        facts: set[str] = set()
        entries: set[str] | None = set()
        for fault in faults:
            if fault.code == CONTRADICTION and fault.found:
                facts |= {*fault.found.split(", ")}
                continue
            ends = self._ends(fault) if fault.code != LATE else set()
            entries = entries | ends if entries is not None and ends else None
        return Refusal(self._tied(facts), None if entries is None else frozenset(entries))

    def _tied(self, facts: Iterable[str]) -> frozenset[str]:
        """Return facts with all that are tied to them by some chain of constraints."""
        found = {*facts}
        ties = [{fact for fact, _ in clause.literals} for clause in self.rulebook.clauses]
        while more := {fact for tie in ties if tie & found for fact in tie} - found:
            found |= more
        return frozenset(found)

    def _ends(self, fault: Fault) -> set[str]:
        """Return the entry in which a fault lies and the one that is named there.

        What an actor says of a target may be refused for what the target says of itself.
        """
        section, *rest = (fault.pointer or "").removeprefix("/").split("/")
        entry = self._entries.get((section, rest[0])) if rest else None
        if entry is None:
            return set()
        named = {name for name in self._entries.values() if fault.found == _written(name)}
        return {entry, *named}

    @cached_property
    def _entries(self) -> dict[tuple[str, str], str]:
        """Entries of the file by section and place in it: suppositions neither add nor move one."""
        return {
            (section, str(place)): f"{section}.{entry['id']}"
            for section, entries in as_json(self.incident).items()
            if isinstance(entries, list)
            for place, entry in enumerate(entries)
            if "id" in entry
        }


def _written(entry: str) -> str:
    return json.dumps(entry.partition(".")[2], ensure_ascii=False)


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
