"""What to ask: only what can change the answer, shown by running the check both ways.

The candidates are those of the report, in the same order; after them come what only a menu or an
authority hangs on. A candidate is asked if two of its answers give answers to the file that differ
under some answers to the other candidates (left open being one of them).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.compare import Setting
from checker.explain import Examined
from checker.explain.questions import CHANGES_LEVEL, Asked, asked_for
from checker.findings import ESTABLISHED, OPEN, Finding
from checker.inquire.answers import Answer, answers_to, field_of
from checker.inquire.outcome import ASPECTS, Outcome, differing, outcome_of
from checker.inquire.trial import Trials
from checker.rulebook import Part

__all__ = ["Inquiry", "Needed", "inquiry"]

OF_THE_MENU = (
    "actor_post_level",
    "office_title",
    "acting_office",
    "agency_sphere",
    "is_ppk",
    "prior_level",
)
"""Facts that say who may punish, and which punishments are left."""

MOST_FINDINGS = 3
MOST_WORK = 3000
LEAST_RUNS = 40
_Score = tuple[int, ...]


@dataclass(frozen=True)
class Needed:
    """A question that is asked: the answers it admits and what they were shown to change.

    `changes` is empty where the bound on work was reached before anything was shown.
    """

    asked: Asked
    answers: tuple[Answer, ...]
    field: str | None
    changes: tuple[str, ...]


class Inquiry:
    """What is still open for one actor, and which questions matter to it."""

    def __init__(self, trials: Trials, actor: str) -> None:
        self.trials = trials
        self.actor = actor
        self._outcomes: dict[int, Outcome] = {}
        self._start = trials.runs
        sheets = sum(len(found.sheets) for found in trials.base.found.values())
        self._most = max(LEAST_RUNS, MOST_WORK // max(1, sheets))

    @property
    def is_bounded(self) -> bool:
        """Whether the bound on work was reached: then not every question was tried fully."""
        return self.trials.runs - self._start > self._most

    @cached_property
    def candidates(self) -> tuple[tuple[Asked, tuple[Answer, ...]], ...]:
        """The questions of the report that somebody can answer, then those of the menu."""
        base = self.trials.base
        found, classified = base.found[self.actor], base.classified[self.actor]
        asked = asked_for(found, classified, self.trials.rulebook)
        known = {(a.topic, a.path) for a in asked}
        more = [a for a in self._of_the_menu() if (a.topic, a.path) not in known]
        both = ((a, answers_to(a, base)) for a in (*asked, *more))
        return tuple((a, answers) for a, answers in both if len(answers) > 1)

    def _of_the_menu(self) -> Iterator[Asked]:
        base, facts = self.trials.base, self.trials.rulebook.facts
        found, classified = base.found[self.actor], base.classified[self.actor]
        standing = [t for t in classified.tracks if t.state == ESTABLISHED]
        norms = {f.chain for t in standing for f in t.findings if f.state == ESTABLISHED}
        if not norms:
            return
        sheet = found.sheets[0]
        for name in facts:
            if name in OF_THE_MENU and len(sheet.known(name).values) > 1:
                field = facts[name].field or facts[name].fields[0]
                path = sheet.cases[0].path(field.removesuffix(".level.on"))
                yield Asked(facts[name], path, CHANGES_LEVEL, sheet, set(norms))

    def needed(
        self, but: Iterable[tuple[str, str | None]] = (), *, fully: bool = False
    ) -> Iterator[Needed]:
        """Yield what has to be asked, most decisive first, without the questions named in `but`.

        `fully` looks on, after a first change is shown, for one as decisive as the rank says.
        """
        left_out = set(but)
        for asked, answers in self.candidates:
            if (asked.topic, asked.path) in left_out:
                continue
            changes = self._changes(asked, answers, fully=fully)
            if changes or self.is_bounded:
                yield Needed(asked, answers, field_of(asked), changes)

    def _changes(self, asked: Asked, answers: Sequence[Answer], *, fully: bool) -> tuple[str, ...]:
        """Return the aspects that the answers were shown to change, the most decisive first."""
        found: set[str] = set()
        enough = set(ASPECTS[: asked.weight + 1] if fully else ASPECTS)
        for context in self._contexts(asked):
            found |= self._differences(answers, context, enough)
            if found & enough or self.is_bounded:
                break
        return tuple(aspect for aspect in ASPECTS if aspect in found)

    def _differences(
        self, answers: Sequence[Answer], context: Sequence[Setting], enough: set[str]
    ) -> set[str]:
        outcomes: list[Outcome] = []
        found: set[str] = set()
        for answer in answers:
            examined = self.trials.run((*context, *answer.settings))
            if examined is None:
                continue
            outcome = self._outcome(examined)
            if outcomes:
                found |= differing(outcomes[0], outcome)
            outcomes.append(outcome)
            if found & enough:
                break
        return found

    def _outcome(self, examined: Examined) -> Outcome:
        key = id(examined)
        if key not in self._outcomes:
            self._outcomes[key] = outcome_of(examined, self.actor)
        return self._outcomes[key]

    # Answers to the other questions under which this one may decide

    def _contexts(self, asked: Asked) -> Iterator[tuple[Setting, ...]]:
        """Yield answers to the others: none, then those that leave a norm to this question.

        For each norm that waits: the others are answered so that all hangs on this question; then
        what the norm does not wait for is answered so that no other norm stands.
        """
        yield ()
        for finding in asked.findings[:MOST_FINDINGS]:
            others = [c for c in self.candidates if c[0] is not asked]
            waiting = [c for c in others if any(f is finding for f in c[0].findings)]
            decided: list[Setting] = []
            for _, admitted in waiting:
                decided += self._best(finding, asked, admitted)
            if waiting:
                yield tuple(decided)
            rest: list[Setting] = []
            for other, admitted in others:
                if all(other is not w for w, _ in waiting):
                    rest += self._quietest(admitted)
            if rest:
                yield (*rest, *decided)

    def _best(
        self, finding: Finding, asked: Asked, answers: Sequence[Answer]
    ) -> tuple[Setting, ...]:
        """Return the answer that brings a norm nearest to hanging on `asked` alone."""
        scored = [(self._score(finding, asked, answer), answer) for answer in answers]
        best, answer = max(scored, key=lambda pair: pair[0])
        return answer.settings if best[0] else ()

    def _score(self, finding: Finding, asked: Asked, answer: Answer) -> _Score:
        examined = self.trials.run(answer.settings)
        after = _same(finding, examined, self.actor) if examined is not None else None
        if after is None or after.outcome is None or after.state not in (OPEN, ESTABLISHED):
            return (0,)
        outcome, hinge, met = after.outcome, 0, 0
        for index, part in enumerate(outcome.norm.elements):
            truth = outcome.element(index)
            hinge += _is_in(asked, part) and truth is None
            met += truth is True
        for index, exemption in enumerate(outcome.norm.exemptions):
            truth = outcome.exemption(index)
            hinge += _is_in(asked, exemption) and truth is None
            met += truth is False
        return (1, hinge, met)

    def _quietest(self, answers: Sequence[Answer]) -> tuple[Setting, ...]:
        """Return the answer that leaves the fewest norms standing or open."""
        tried = [(self._noise(answer), answer) for answer in answers]
        possible = [(noise, answer) for noise, answer in tried if noise is not None]
        if not possible:
            return ()
        return min(possible, key=lambda pair: pair[0])[1].settings

    def _noise(self, answer: Answer) -> tuple[int, int] | None:
        examined = self.trials.run(answer.settings)
        if examined is None:
            return None
        states = [f.state for f in examined.found[self.actor].findings]
        return states.count(ESTABLISHED), states.count(OPEN)


def _same(finding: Finding, examined: Examined, actor: str) -> Finding | None:
    findings = examined.found[actor].findings
    return next((f for f in findings if f.id == finding.id), None)


def _is_in(asked: Asked, part: Part) -> bool:
    return asked.fact.id in part.facts


def inquiry(trials: Trials) -> tuple[Inquiry, ...]:
    """Return what is open for each actor of the file, by the actor's id."""
    return tuple(Inquiry(trials, actor) for actor in sorted(trials.base.found))
