"""All norms on one sheet: those raised and addressed, evaluated, and held against the engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, Protocol

from checker.errors import EngineDisagreement
from checker.facts import Sheet
from checker.findings.finding import Pattern, Patterns
from checker.findings.outcome import Given, Outcome, Truths, evaluate, may_hold
from checker.findings.plan import Plan, Plans, Tried
from checker.findings.stance import BERKAS, Stance
from checker.findings.states import ESTABLISHED, NOT_ADDRESSED, NOT_IN_FORCE, OPEN
from checker.findings.subjects import Subjects
from checker.findings.traits import Traits
from checker.logic import Sheet as Values
from checker.logic import Truth, disjunction
from checker.memory import Memory
from checker.rulebook import Norm, Rulebook

__all__ = ["Candidates", "Matched", "Matcher"]

REMEMBERED = 8192
VERDICTS = 32768


class Candidates(Protocol):
    """What the engine is for: the norms whose element keys are all present."""

    def match(self, keys: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Return the candidate norms for the keys present in each regulation."""


@dataclass(frozen=True, eq=False)
class Matched:
    """The outcome of every raised norm on one sheet, by the id of its chain.

    `not_in_force` holds raised norms of which no version was in force; `not_addressed` those
    that cannot address the person or the contest; `shadows` the state of a norm that replaced
    one of the outcomes, whatever the day. `needed` are the facts that all of this hangs on.
    """

    outcomes: Mapping[str, Outcome]
    not_in_force: frozenset[str]
    not_addressed: frozenset[str]
    shadows: Mapping[str, Outcome] = field(default_factory=lambda: MappingProxyType({}))
    needed: tuple[str, ...] = ()

    @cached_property
    def states(self) -> Mapping[str, str]:
        """The state of every raised norm, by the id of its chain."""
        return {
            **dict.fromkeys(self.not_addressed, NOT_ADDRESSED),
            **dict.fromkeys(self.not_in_force, NOT_IN_FORCE),
            **{chain: outcome.state for chain, outcome in self.outcomes.items()},
        }


class Verdict(NamedTuple):
    """What becomes of one norm on one sheet: no outcome where it is not in force."""

    is_addressed: bool
    outcome: Outcome | None = None
    shadow: Outcome | None = None


class Matcher:
    """Matches sheets against one rulebook in one stance; remembers each distinct sheet once.

    Sheets that differ still share the verdicts on the norms that do not ask for the difference,
    and the answers of the engine for the regulations in which it makes none.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        engine: Candidates,
        *,
        stance: Stance | None = None,
        ask_all: bool = False,
    ) -> None:
        self.rulebook = rulebook
        self.engine = engine
        self.stance = stance or Stance(BERKAS)
        self.ask_all = ask_all
        self.subjects = Subjects(rulebook)
        self._plans = Plans(rulebook)
        self.traits = Traits(rulebook)
        self.patterns: Memory[Patterns] = Memory(REMEMBERED)
        self.pattern: Memory[Pattern] = Memory(VERDICTS)
        self._memory: Memory[Matched] = Memory(REMEMBERED)
        self.verdicts: Memory[Verdict] = Memory(VERDICTS)
        self._answers: Memory[frozenset[str]] = Memory(VERDICTS)

    def match(self, sheet: Sheet, raising: Sheet | None = None) -> Matched:
        """Return the outcomes on `sheet`; raise EngineDisagreement where the engine differs.

        What raises a norm is read on `raising`, the sheet as the file has it: what is only taken
        for granted is no allegation.
        """
        plan = self._plans.of(raising or sheet)
        values = sheet.values(plan.needed)
        contested = sheet.contested(plan.needed)
        key = (plan, tuple(values.values()), contested)
        matched = self._memory.get(key)
        return matched or self._memory.put(key, self._work_out(plan, values, contested))

    def _work_out(self, plan: Plan, values: Values, contested: frozenset[str]) -> Matched:
        run = _Run(self, plan, values, contested)
        run.evaluate()
        run.evaluate_chained()
        self._hold_against_engine(run)
        return Matched(
            run.outcomes,
            frozenset(run.not_in_force),
            frozenset(run.not_addressed),
            run.shadows,
            plan.needed,
        )

    def _hold_against_engine(self, run: _Run) -> None:
        expected = {o.norm.id for o in run.outcomes.values() if o.is_candidate}
        keys = _present_keys(run.outcomes.values())
        if not self.ask_all:
            wanted = {self.rulebook.norms[name].regulation for name in expected}
            keys = {name: present for name, present in keys.items() if name in wanted}
        in_force = {outcome.norm.id for outcome in run.outcomes.values()}
        known = {entry: self._answers.get(entry) for entry in keys.items()}
        new = {name: present for (name, present), answer in known.items() if answer is None}
        answered = self.engine.match(new) if new else frozenset()
        found = answered.union(*[answer for answer in known.values() if answer is not None])
        found &= in_force
        if found != expected:
            raise EngineDisagreement(sorted(expected - found), sorted(found - expected))
        self._remember(new, answered)

    def _remember(self, asked: Mapping[str, frozenset[str]], answered: frozenset[str]) -> None:
        """Keep what the engine answered for each regulation, which the evaluator agreed with."""
        for name, present in asked.items():
            of_it = [norm for norm in answered if self.rulebook.norms[norm].regulation == name]
            self._answers.put((name, present), frozenset(of_it))


def _present_keys(outcomes: Iterable[Outcome]) -> dict[str, frozenset[str]]:
    keys: dict[str, list[frozenset[str]]] = {}
    for outcome in outcomes:
        keys.setdefault(outcome.norm.regulation, []).append(outcome.present)
    return {name: frozenset().union(*present) for name, present in keys.items()}


def _carried_over(breaches: Mapping[str, Truth], replacing: Norm) -> dict[str, Truth]:
    """Return the breach of a replaced duty as one of the norms that its successor names.

    What was breached is the law of the day of the act, which the successor need not name.
    """
    return dict.fromkeys(replacing.breaches, disjunction(breaches.values()))


class _Run:
    """One evaluation of the raised norms: first those by themselves, then the chained ones."""

    def __init__(
        self,
        matcher: Matcher,
        plan: Plan,
        values: Values,
        contested: frozenset[str],
    ) -> None:
        self.verdicts = matcher.verdicts
        self.rulebook = matcher.rulebook
        self.stance = matcher.stance
        self.plan = plan
        self.truths = Truths(values)
        self.contested = contested
        self.outcomes: dict[str, Outcome] = {}
        self.shadows: dict[str, Outcome] = {}
        self.not_in_force: set[str] = set()
        self.not_addressed: set[str] = set()

    def evaluate(self) -> None:
        """Evaluate the norms that are raised by the sheet itself."""
        for norm in self.plan.raised:
            self._evaluate(norm, {})

    def evaluate_chained(self) -> None:
        """Evaluate the norms that a norm of the first pass feeds."""
        for norm in self.plan.chained:
            feeding = [self.outcomes[name] for name in norm.breaches if name in self.outcomes]
            if any(o.state in (ESTABLISHED, OPEN) for o in feeding):
                self._evaluate(norm, {name: self._truth(name) for name in norm.breaches})
            else:
                self._note_unraised(norm)

    def _note_unraised(self, norm: Norm) -> None:
        """Say why a chained norm is out of question where a norm that feeds it was raised."""
        names = set(norm.breaches)
        tried = names & {*self.outcomes, *self.not_in_force, *self.not_addressed}
        if tried and (self._regime(norm) is False or not self._addresses(norm)):
            self.not_addressed.add(norm.chain)
        elif names & self.not_in_force and norm.id not in self.plan.in_force:
            self.not_in_force.add(norm.chain)

    def _truth(self, name: str) -> Truth:
        outcome = self.outcomes.get(name)
        return {ESTABLISHED: True, OPEN: None}.get(outcome.state if outcome else "", False)

    def _evaluate(self, norm: Norm, breaches: Mapping[str, Truth]) -> None:
        tried, values = self.plan.tried[norm.id], self.truths.values
        key = (
            tried,
            tuple([values[fact] for fact in tried.facts]),
            self.contested & tried.contestable,
            tuple(breaches.values()),
        )
        verdict = self.verdicts.get(key)
        verdict = verdict or self.verdicts.put(key, self._verdict(tried, breaches))
        if verdict.outcome is not None:
            self.outcomes[norm.chain] = verdict.outcome
            if verdict.shadow is not None:
                self.shadows[norm.chain] = verdict.shadow
        elif verdict.is_addressed:
            self.not_in_force.add(norm.chain)
        else:
            self.not_addressed.add(norm.chain)

    def _verdict(self, tried: Tried, breaches: Mapping[str, Truth]) -> Verdict:
        norm, regime = self.stance.norm(tried.norm), self._regime(tried.norm)
        if regime is False or not self._addresses(norm):
            return Verdict(is_addressed=False)
        if not tried.in_force:
            return Verdict(is_addressed=True)
        given = Given(self.truths, self.contested, breaches, regime, tried.in_margin)
        outcome = evaluate(norm, given)
        if norm.replaced_by is None:
            return Verdict(is_addressed=True, outcome=outcome)
        replacing = self.stance.norm(self.rulebook.norms[norm.replaced_by])
        carried = _carried_over(breaches, replacing)
        shadow = evaluate(replacing, Given(self.truths, self.contested, carried))
        return Verdict(is_addressed=True, outcome=outcome, shadow=shadow)

    def _regime(self, norm: Norm) -> Truth:
        test = norm.regime_test
        return True if test is None else test.kleene(self.truths.values, {})

    def _addresses(self, norm: Norm) -> bool:
        if norm.subject is None:
            return True
        return may_hold(self.truths.of(norm.elements[norm.subject], {}))
