"""All norms on one sheet: those raised and addressed, evaluated, and held against the engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Protocol

from checker.errors import EngineDisagreement
from checker.facts import Sheet
from checker.findings.finding import Patterns
from checker.findings.outcome import Given, Outcome, Truths, evaluate, may_hold
from checker.findings.plan import Plan, Plans
from checker.findings.states import ESTABLISHED, NOT_ADDRESSED, NOT_IN_FORCE, OPEN
from checker.findings.subjects import Subjects
from checker.findings.traits import Traits
from checker.logic import Sheet as Values
from checker.logic import Truth, disjunction
from checker.memory import Memory
from checker.rulebook import Norm, Rulebook

__all__ = ["Candidates", "Matched", "Matcher"]

REMEMBERED = 4096


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

    @cached_property
    def leanings(self) -> Mapping[str, str | None]:
        """What every raised norm comes to under the recommended readings; None without any."""
        return {**self.states, **{c: outcome.leaning for c, outcome in self.outcomes.items()}}


class Matcher:
    """Matches sheets against one rulebook; remembers each distinct sheet once, within a bound."""

    def __init__(self, rulebook: Rulebook, engine: Candidates, *, ask_all: bool = False) -> None:
        self.rulebook = rulebook
        self.engine = engine
        self.ask_all = ask_all
        self.subjects = Subjects(rulebook)
        self._plans = Plans(rulebook)
        self.traits = Traits(rulebook)
        self.patterns: Memory[Patterns] = Memory(REMEMBERED)
        self._memory: Memory[Matched] = Memory(REMEMBERED)

    def match(self, sheet: Sheet) -> Matched:
        """Return the outcomes on `sheet`; raise EngineDisagreement where the engine differs."""
        plan = self._plans.of(sheet)
        values = sheet.values(plan.needed)
        contested = sheet.contested(plan.needed)
        key = (plan, tuple(values.values()), contested)
        matched = self._memory.get(key)
        return matched or self._memory.put(key, self._work_out(plan, values, contested))

    def _work_out(self, plan: Plan, values: Values, contested: frozenset[str]) -> Matched:
        run = _Run(self.rulebook, plan, values, contested)
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
        found = self.engine.match(keys) & in_force if keys else frozenset()
        if found != expected:
            raise EngineDisagreement(sorted(expected - found), sorted(found - expected))


def _present_keys(outcomes: Iterable[Outcome]) -> dict[str, frozenset[str]]:
    keys: dict[str, set[str]] = {}
    for outcome in outcomes:
        present = keys.setdefault(outcome.norm.regulation, set())
        for element, truths in zip(outcome.norm.elements, outcome.elements, strict=True):
            if may_hold(truths):
                present.add(element.key)
    return {name: frozenset(present) for name, present in keys.items()}


def _carried_over(breaches: Mapping[str, Truth], replacing: Norm) -> dict[str, Truth]:
    """Return the breach of a replaced duty as one of the norms that its successor names.

    What was breached is the law of the day of the act, which the successor need not name.
    """
    return dict.fromkeys(replacing.breaches, disjunction(breaches.values()))


class _Run:
    """One evaluation of the raised norms: first those by themselves, then the chained ones."""

    def __init__(
        self, rulebook: Rulebook, plan: Plan, values: Values, contested: frozenset[str]
    ) -> None:
        self.rulebook = rulebook
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
            self._evaluate(norm, {}, None)

    def evaluate_chained(self) -> None:
        """Evaluate the norms that a norm of the first pass feeds."""
        for norm in self.plan.chained:
            feeding = [self.outcomes[name] for name in norm.breaches if name in self.outcomes]
            if any(o.state in (ESTABLISHED, OPEN) for o in feeding):
                truths = {name: self._truth(name, leaning=False) for name in norm.breaches}
                self._evaluate(norm, truths, self._leaning_truths(norm))
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

    def _leaning_truths(self, norm: Norm) -> dict[str, Truth] | None:
        fed = [self.outcomes[name] for name in norm.breaches if name in self.outcomes]
        if any(outcome.leaning is None for outcome in fed):
            return None
        return {name: self._truth(name, leaning=True) for name in norm.breaches}

    def _truth(self, name: str, *, leaning: bool) -> Truth:
        outcome = self.outcomes.get(name)
        if outcome is None:
            return False
        state = outcome.leaning if leaning else outcome.state
        return {ESTABLISHED: True, OPEN: None}.get(state or "", False)

    def _evaluate(
        self, norm: Norm, breaches: Mapping[str, Truth], leaning: Mapping[str, Truth] | None
    ) -> None:
        regime = self._regime(norm)
        if regime is False or not self._addresses(norm):
            self.not_addressed.add(norm.chain)
            return
        if norm.id not in self.plan.in_force:
            self.not_in_force.add(norm.chain)
            return
        given = Given(
            self.truths,
            self.contested,
            breaches,
            leaning,
            regime,
            norm.id in self.plan.in_margin,
        )
        self.outcomes[norm.chain] = evaluate(norm, given)
        if norm.replaced_by is not None:
            replacing = self.rulebook.norms[norm.replaced_by]
            carried = _carried_over(breaches, replacing)
            leant = None if leaning is None else _carried_over(leaning, replacing)
            self.shadows[norm.chain] = evaluate(
                replacing, Given(self.truths, self.contested, carried, leant)
            )

    def _regime(self, norm: Norm) -> Truth:
        test = norm.regime_test
        return True if test is None else test.kleene(self.truths.values, {})

    def _addresses(self, norm: Norm) -> bool:
        if norm.subject is None:
            return True
        return may_hold(self.truths.of(norm.elements[norm.subject], {}))
