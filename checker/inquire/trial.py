"""The check run again and again on one file with other values in some fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from checker.compare import Setting, supposed
from checker.errors import IncidentError
from checker.explain import Examined
from checker.incident import Incident

if TYPE_CHECKING:
    from datetime import date

    from checker.checker import Checker

__all__ = ["Trials"]


class Trials:
    """One incident on one day, tried with other values; each supposition is checked once."""

    def __init__(self, checker: Checker, incident: Incident, as_of: date | str | None) -> None:
        self.checker = checker
        self.rulebook = checker.rulebook
        self.base = checker.examine(incident, as_of=as_of)
        self.incident = self.base.incident
        self.as_of = self.base.reported.as_of
        self.runs = 0
        self._memo: dict[frozenset[str], Examined | None] = {frozenset(): self.base}

    def run(self, settings: Iterable[Setting]) -> Examined | None:
        """Return what is found under `settings`, None where no such file is possible.

        Impossible is what schema, sense or a certain constraint refuse. Of two settings of one
        field the later counts.
        """
        last = {setting.path: setting for setting in settings}
        key = frozenset(setting.key for setting in last.values())
        if key not in self._memo:
            self.runs += 1
            self._memo[key] = self._examine(last.values())
        return self._memo[key]

    def _examine(self, settings: Iterable[Setting]) -> Examined | None:
        try:
            return self.checker.examine(supposed(self.incident, settings), as_of=self.as_of)
        except IncidentError:
            return None
