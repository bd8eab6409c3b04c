"""What the checker asks its matcher for an incident: the sheets, noted as they come by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.peers import PEERS, Ask, Peer
from benchmarks.question import Question, question_of
from checker import logic
from checker.checker import Checker, Described
from checker.engine import Engine
from checker.facts import Sheet
from checker.findings import Matched, Matcher
from checker.findings.match import Candidates
from checker.findings.outcome import may_hold
from checker.rulebook import Norm, Rulebook

__all__ = ["DURABLE", "Asking", "Seeing", "Seen", "differences"]

DURABLE = "durable-rules alone"


@dataclass(frozen=True)
class Seen:
    """One sheet: what it says, which norms it raises, and which of them are candidates."""

    sheet: Sheet
    values: logic.Sheet
    norms: tuple[Norm, ...]
    matched: Matched

    @property
    def candidates(self) -> frozenset[str]:
        """The norms that engine and evaluator agree on."""
        outcomes = self.matched.outcomes.values()
        return frozenset(outcome.norm.id for outcome in outcomes if outcome.is_candidate)

    @property
    def keys(self) -> dict[str, frozenset[str]]:
        """The elements that are not false, of each regulation: what durable-rules is given."""
        keys: dict[str, set[str]] = {}
        for outcome in self.matched.outcomes.values():
            told = zip(outcome.norm.elements, outcome.elements, strict=True)
            present = keys.setdefault(outcome.norm.regulation, set())
            present |= {element.key for element, truths in told if may_hold(truths)}
        return {name: frozenset(present) for name, present in keys.items()}


class Seeing(Matcher):
    """A matcher that notes every sheet."""

    def __init__(self, rulebook: Rulebook, engine: Candidates) -> None:
        super().__init__(rulebook, engine)
        self.seen: list[Seen] = []

    @classmethod
    def all_in(cls, rulebook: Rulebook, incidents: Iterable[tuple[Described, str]]) -> list[Seen]:
        """Return the sheets of incidents, each given with the day of its question."""
        matcher = cls(rulebook, Engine(rulebook))
        checker = Checker(rulebook, matcher)
        for incident, as_of in incidents:
            checker.check(incident, as_of=as_of)
        return matcher.seen

    def match(self, sheet: Sheet, raising: Sheet | None = None) -> Matched:
        """Match and note."""
        matched = super().match(sheet, raising)
        plan = self._plans.of(sheet)
        norms = tuple(n for n in (*plan.raised, *plan.chained) if n.id in plan.in_force)
        self.seen.append(Seen(sheet, sheet.values(plan.needed), norms, matched))
        return matched


class Asking:
    """The peers, each made ready once for every set of norms; durable-rules knows all norms."""

    names = (DURABLE, *PEERS)

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._engine = Engine(rulebook)
        self._questions: dict[tuple[str, ...], Question] = {}
        self._peers: dict[tuple[str, ...], Peer] = {}

    def ask(self, name: str, seen: Seen) -> Ask:
        """Return what asks a peer about a sheet: rules and facts are taken in already."""
        ids = tuple(norm.id for norm in seen.norms)
        if name == DURABLE:
            return self._durable(seen.keys, frozenset(ids))
        if ids not in self._questions:
            self._questions[ids] = question_of(self.rulebook, seen.norms)
        question = self._questions[ids]
        if (name, *ids) not in self._peers:
            self._peers[name, *ids] = PEERS[name](question)
        return self._peers[name, *ids](question.facts(seen.values, seen.matched))

    def _durable(self, keys: Mapping[str, frozenset[str]], norms: frozenset[str]) -> Ask:
        return lambda: self._engine.match(keys) & norms


def differences(asking: Asking, sheets: Iterable[Seen]) -> list[str]:
    """Say which peer answers otherwise than the checker, and about which norms."""
    found = []
    for seen in sheets:
        for name in asking.names:
            differ = asking.ask(name, seen)() ^ seen.candidates
            found += [f"{name}: {norm}" for norm in sorted(differ)]
    return found
