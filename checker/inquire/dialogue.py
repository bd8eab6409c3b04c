"""An interview: one question after another, the most decisive first, until none matters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from checker.compare import Setting, supposed
from checker.incident import Incident
from checker.inquire.ask import Needed, inquiry
from checker.inquire.trial import Trials

if TYPE_CHECKING:
    from checker.checker import Checker

__all__ = ["Interview"]

_Key = tuple[str, str, str | None]


class Interview:
    """The questions to one file and the file as it has been answered so far.

    It knows no terminal: `question` is what to ask, `answer`, `pass_over` and `back` go on from
    there, `incident` is what has become of the file. A question that was passed over is not asked
    again, also not where it matters still.
    """

    def __init__(self, checker: Checker, incident: Incident, as_of: date | None = None) -> None:
        self._checker = checker
        self._as_of = as_of
        self._passed: frozenset[_Key] = frozenset()
        self._before: list[tuple[Incident, frozenset[_Key]]] = []
        self._look_at(incident)

    def _look_at(self, incident: Incident) -> None:
        self.trials = Trials(self._checker, incident, self._as_of)
        self._as_of = self.trials.as_of
        self.actor, self.question = self._next()

    def _next(self) -> tuple[str, Needed | None]:
        for one in inquiry(self.trials):
            passed = [(topic, path) for actor, topic, path in self._passed if actor == one.actor]
            needed = next(one.needed(passed), None)
            if needed is not None:
                return one.actor, needed
        return "", None

    @property
    def incident(self) -> Incident:
        """The file with everything that has been answered."""
        return self.trials.incident

    @property
    def count(self) -> int:
        """How many questions have been answered or passed over."""
        return len(self._before)

    @property
    def has_passed(self) -> bool:
        """Whether a question was left open."""
        return bool(self._passed)

    def answer(self, settings: Iterable[Setting]) -> None:
        """Write an answer into the file and go on.

        Raises IncidentError, and stays at the question, where the file cannot say so.
        """
        before = (self.incident, self._passed)
        after = self._checker.examine(supposed(self.incident, settings), as_of=self._as_of)
        self._before.append(before)
        self._look_at(after.incident)

    def pass_over(self) -> None:
        """Leave the question open and go on."""
        assert self.question is not None
        asked = self.question.asked
        self._before.append((self.incident, self._passed))
        self._passed |= {(self.actor, asked.topic, asked.path)}
        self.actor, self.question = self._next()

    def back(self) -> bool:
        """Take the last answer back; say whether there was one."""
        if not self._before:
            return False
        incident, self._passed = self._before.pop()
        self._look_at(incident)
        return True
