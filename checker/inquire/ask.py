"""What to ask: only what can change the answer, shown by running the check both ways.

The candidates are those of the report, in the same order; after them come what only a menu or an
authority hangs on. A candidate is asked if two of its answers give answers to the file that differ
under some answers to the other candidates (left open being one of them), or if its answers lead to
another answer than now stands, whichever it is. Which answers to the others are tried is read off
the norms: of what is not asked, it is not proved that it cannot matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.compare import Setting
from checker.explain import Examined
from checker.explain.questions import CHANGES_LEVEL, DATE, Asked, asked_for
from checker.findings import ESTABLISHED
from checker.inquire.answers import EXAMINED, Answer, answers_to
from checker.inquire.contexts import Contexts
from checker.inquire.outcome import ASPECTS, Outcome, differing, outcome_of
from checker.inquire.trial import Bound, Trials

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

REGIME = "contest_regime"
MOST_WORK = 4000
LEAST_RUNS = 24
LOOKED_ON = 16
_Key = tuple[str, str | None]


@dataclass(frozen=True)
class Needed:
    """A question that is asked: the answers it admits and what they were shown to change.

    `changes` is empty where the bound on work was reached before anything was shown.
    """

    asked: Asked
    answers: tuple[Answer, ...]
    changes: tuple[str, ...]

    @property
    def wants_day(self) -> bool:
        """Whether any day is an answer; the answers are then no more than days worth trying."""
        return self.asked.topic in (DATE, EXAMINED)

    @property
    def field(self) -> str | None:
        """The field that a person fills in: where a contest is named hangs on the file."""
        first = self.answers[0].settings[0].path
        return first if self.asked.fact.id == REGIME else self.asked.path


class Inquiry:
    """What is still open for one actor, and which questions matter to it."""

    def __init__(self, trials: Trials, actor: str) -> None:
        self.trials = trials
        self.actor = actor
        self._outcomes: dict[int, Outcome] = {}

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

    @cached_property
    def _contexts(self) -> Contexts:
        return Contexts(self.trials, self.actor, self.candidates)

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

    def needed(self, but: Iterable[_Key] = (), *, fully: bool = False) -> Iterator[Needed]:
        """Yield what has to be asked, most decisive first, without the questions named in `but`.

        `fully` looks on for a while, after a first change is shown, for one as decisive as the rank
        says.
        """
        left_out = set(but)
        for asked, answers in self.candidates:
            if (asked.topic, asked.path) in left_out:
                continue
            changes, is_bounded = self._changes(asked, answers, fully=fully)
            if changes or is_bounded:
                yield Needed(asked, answers, changes)

    def _changes(
        self, asked: Asked, answers: Sequence[Answer], *, fully: bool
    ) -> tuple[tuple[str, ...], bool]:
        """Return the aspects that the answers were shown to change, the most decisive first.

        And whether the bound on work ended the search for them.
        """
        found: set[str] = set()
        is_bounded = False
        enough = set(ASPECTS[: asked.weight + 1] if fully else ASPECTS)
        bound = Bound(self.trials, MOST_WORK // len(self.candidates), LEAST_RUNS)
        for context, compared in self._contexts.of(asked, answers):
            found |= self._differences(compared, context, enough)
            if found & enough or (found and bound.used >= LOOKED_ON):
                break
            if bound.is_reached:
                is_bounded = True
                break
        return tuple(aspect for aspect in ASPECTS if aspect in found), is_bounded

    def _differences(
        self, answers: Sequence[Answer], context: Sequence[Setting], enough: set[str]
    ) -> set[str]:
        # Where every answer leads to the same, but not to what stands, one has to be given.
        outcomes = [] if context else [self._outcome(self.trials.base)]
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


def inquiry(trials: Trials) -> tuple[Inquiry, ...]:
    """Return what is open for each actor of the file, by the actor's id."""
    return tuple(Inquiry(trials, actor) for actor in sorted(trials.base.found))
