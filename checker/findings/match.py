"""All norms on one sheet: what is raised and addressed, evaluated, and held against the engine."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from types import MappingProxyType
from typing import Protocol
from weakref import WeakSet

from checker.errors import EngineDisagreement
from checker.facts import Sheet
from checker.findings.outcome import Given, Outcome, evaluate
from checker.findings.states import ESTABLISHED, OPEN
from checker.logic import Sheet as Values
from checker.logic import Test, Truth, Value, disjunction, kleene
from checker.rulebook import Law, Norm, Rulebook

__all__ = ["Candidates", "Matched", "Matcher"]

REMEMBERED = 4096
CONTEST_REGIME = "contest_regime"
CONDUCT = "conduct"
NOT_HAPPENED = frozenset(("tidak_ada",))


class Candidates(Protocol):
    """What the engine is for: the norms whose element keys are all present."""

    def match(self, keys: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Return the candidate norms for the keys present in each regulation."""


@dataclass(frozen=True)
class Matched:
    """The outcome of every raised norm on one sheet, by the id of its chain.

    `not_in_force` holds raised norms of which no version was in force; `not_addressed` those
    that cannot address the person or the contest; `shadows` the state of a norm that replaced
    one of the outcomes, whatever the day.
    """

    outcomes: Mapping[str, Outcome]
    not_in_force: frozenset[str]
    not_addressed: frozenset[str]
    shadows: Mapping[str, Outcome] = field(default_factory=lambda: MappingProxyType({}))


class Matcher:
    """Matches sheets against one rulebook; remembers each distinct sheet once, within a bound."""

    def __init__(self, rulebook: Rulebook, engine: Candidates, *, ask_all: bool = False) -> None:
        self.rulebook = rulebook
        self.engine = engine
        self.ask_all = ask_all
        self._memory: OrderedDict[object, Matched] = OrderedDict()
        self._lock = Lock()
        _MATCHERS.add(self)

    def unlock(self) -> None:
        """Take a new lock: one that another thread held at a fork stays locked for ever."""
        self._lock = Lock()

    def match(self, sheet: Sheet) -> Matched:
        """Return the outcomes on `sheet`; raise EngineDisagreement where the engine differs."""
        law = self.rulebook.law(sheet.span.first)
        raised = self._raised(sheet, law)
        needed = self._needed(raised, law)
        values = sheet.values(needed)
        contested = sheet.contested(needed)
        key = (law.interval, tuple(n.id for n in raised), tuple(values.items()), contested)
        with self._lock:
            if key in self._memory:
                self._memory.move_to_end(key)
                return self._memory[key]
        matched = self._work_out(raised, law, values, contested)
        with self._lock:
            self._memory[key] = matched
            if len(self._memory) > REMEMBERED:
                self._memory.popitem(last=False)
        return matched

    def _raised(self, sheet: Sheet, law: Law) -> list[Norm]:
        """Return the norms that the sheet raises by itself, in force or not."""
        conduct = sheet.known(CONDUCT).values
        if not sheet.act.described or conduct == NOT_HAPPENED:
            return []
        done = (n for n in law.by_conduct if not n.raising.isdisjoint(conduct))
        found = [*law.broad, *(n for n in done if _may_be_stated(sheet, n.raising_where))]
        stated = (n for n in law.by_person if _is_true(sheet, n.raising_fact))
        return sorted([*found, *stated], key=lambda norm: norm.id)

    def _needed(self, raised: Sequence[Norm], law: Law) -> list[str]:
        chains = {norm.chain for norm in raised}
        chained = [norm for norm in law.chained if not chains.isdisjoint(norm.breaches)]
        norms = [*raised, *chained]
        replacing = [self.rulebook.norms[n.replaced_by] for n in norms if n.replaced_by]
        facts = {fact for norm in (*norms, *replacing) for fact in norm.facts}
        return sorted(facts | {CONTEST_REGIME})

    def _work_out(
        self, raised: Sequence[Norm], law: Law, values: Values, contested: frozenset[str]
    ) -> Matched:
        run = _Run(self.rulebook, law, values, contested)
        run.evaluate(raised)
        run.evaluate_chained()
        self._hold_against_engine(run)
        return Matched(
            run.outcomes, frozenset(run.not_in_force), frozenset(run.not_addressed), run.shadows
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


_MATCHERS: WeakSet[Matcher] = WeakSet()


def _unlock_matchers() -> None:
    for matcher in list(_MATCHERS):
        matcher.unlock()


os.register_at_fork(after_in_child=_unlock_matchers)


def _present_keys(outcomes: Iterable[Outcome]) -> dict[str, frozenset[str]]:
    keys: dict[str, set[str]] = {}
    for outcome in outcomes:
        present = keys.setdefault(outcome.norm.regulation, set())
        for element, truths in zip(outcome.norm.elements, outcome.elements, strict=True):
            if any(truth is not False for truth in truths.values()):
                present.add(element.key)
    return {name: frozenset(present) for name, present in keys.items()}


def _may_be_stated(sheet: Sheet, where: Test | None) -> bool:
    """Return whether a fact is stated, or known to be unknown, and may have such a value."""
    if where is None:
        return True
    known = sheet.known(where.fact)
    return known.origin != "unstated" and not known.values.isdisjoint(where.values)


def _is_true(sheet: Sheet, fact: str | None) -> bool:
    return fact is not None and sheet.known(fact).values == {True}


def _carried_over(breaches: Mapping[str, Truth], replacing: Norm) -> dict[str, Truth]:
    """Return the breach of a replaced duty as one of the norms that its successor names.

    What was breached is the law of the day of the act, which the successor need not name.
    """
    return dict.fromkeys(replacing.breaches, disjunction(breaches.values()))


class _Run:
    """One evaluation of the raised norms: first those by themselves, then the chained ones."""

    def __init__(
        self, rulebook: Rulebook, law: Law, values: Values, contested: frozenset[str]
    ) -> None:
        self.rulebook = rulebook
        self.law = law
        self.values = values
        self.contested = contested
        self.outcomes: dict[str, Outcome] = {}
        self.shadows: dict[str, Outcome] = {}
        self.not_in_force: set[str] = set()
        self.not_addressed: set[str] = set()

    def evaluate(self, raised: Iterable[Norm]) -> None:
        """Evaluate norms that are raised by the sheet itself."""
        for norm in raised:
            self._evaluate(norm, {}, None)

    def evaluate_chained(self) -> None:
        """Evaluate the norms that a norm of the first pass feeds."""
        for norm in self.law.chained:
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
        elif names & self.not_in_force and norm.id not in self.law.in_force:
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
        if norm.id not in self.law.in_force:
            self.not_in_force.add(norm.chain)
            return
        given = Given(
            self.values,
            self.contested,
            breaches,
            leaning,
            regime,
            norm.id in self.law.in_margin,
        )
        self.outcomes[norm.chain] = evaluate(norm, given)
        if norm.replaced_by is not None:
            replacing = self.rulebook.norms[norm.replaced_by]
            carried = _carried_over(breaches, replacing)
            leant = None if leaning is None else _carried_over(leaning, replacing)
            self.shadows[norm.chain] = evaluate(
                replacing, Given(self.values, self.contested, carried, leant)
            )

    def _regime(self, norm: Norm) -> Truth:
        if norm.regime is None:
            return True
        wanted: frozenset[Value] = frozenset((norm.regime,))
        return kleene(Test(CONTEST_REGIME, wanted), self.values, {})

    def _addresses(self, norm: Norm) -> bool:
        if norm.subject is None:
            return True
        variants = norm.elements[norm.subject].variants.values()
        return any(closed.truth(self.values, {}) is not False for closed in variants)
