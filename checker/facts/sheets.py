"""Fact sheets: one for each act, actor, target and class of days on which nothing changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, cast

from checker.calendar import Days, Span
from checker.facts.case import Case
from checker.facts.derive import derivation_of
from checker.facts.known import Known, join
from checker.facts.narrow import narrow
from checker.logic import Closed, Value
from checker.memory import Memory
from checker.rulebook import Fact, Rulebook

__all__ = ["Act", "Sheet", "Tools"]

REMEMBERED = 8192


class Act(NamedTuple):
    """One act of the incident as it is judged: its source, its actors and its days."""

    id: str
    source: Mapping[str, Any]
    actors: tuple[str, ...]
    days: Days
    contest: str | None
    described: bool

    @property
    def conducts(self) -> tuple[str, ...]:
        """What is reported to have been done, several values where it is not settled which."""
        told = self.source["conduct"] if self.described else ()
        return (told,) if isinstance(told, str) else tuple(sorted(told))


class Tools:
    """What the sheets of one rulebook share.

    `derivations` find each fact, `plain` are the facts that stand in one field, whatever the day;
    `read` are the fields that facts are read from, and the groups of these, which are False;
    `narrowed` is what the certain constraints left of what was known.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.derivations = {name: derivation_of(fact) for name, fact in rulebook.facts.items()}
        self.plain = frozenset(
            name
            for name, f in rulebook.facts.items()
            if f.field and not f.derive and not f.inferred
        )
        self._facts = rulebook.facts
        self._stated: Memory[Known] = Memory(REMEMBERED)
        named = {field for fact in rulebook.facts.values() for field in _fields(fact)}
        self.read = {group: group in named for field in named for group in _groups(field)}
        self.narrowed: Memory[dict[str, Known]] = Memory(REMEMBERED)
        self._lasting: Memory[dict[str, Known]] = Memory(REMEMBERED)

    @classmethod
    def of(cls, rulebook: Rulebook) -> Tools:
        """Return those of a rulebook, made once."""
        found = rulebook.memo.get("sheets")
        if found is None:
            found = rulebook.memo.setdefault("sheets", cls(rulebook))
        return cast(Tools, found)

    def stated(self, name: str, case: Case) -> Known:
        """Return what a plain field says of a fact, once for each value of it."""
        fact = self._facts[name]
        key = name, case.said(fact)
        if case.statements.are_made:
            return self.derivations[name](fact, case)
        return self._stated.get(key) or self._stated.put(key, self.derivations[name](fact, case))

    def lasting(self, cases: Sequence[Case]) -> dict[str, Known]:
        """Return what is known of cases whatever the day, for cases that tell the same."""
        told = cases[0].statements.told, tuple([case.told for case in cases])
        found = self._lasting.get(told)
        return self._lasting.put(told, {}) if found is None else found


def _fields(fact: Fact) -> Iterator[str]:
    yield from fact.fields
    if fact.field:
        yield fact.field


def _groups(field: str) -> Iterator[str]:
    """Yield a field and every group that it stands in."""
    parts = field.split(".")
    yield from (".".join(parts[:count]) for count in range(2, len(parts) + 1))


@dataclass
class Sheet:
    """What is known of every fact for one act, actor and target on one class of days.

    Facts that no certain constraint names are worked out when they are first asked for. `lasting`
    is shared between the classes of days: what was found without asking for the day.
    """

    act: Act
    actor: str
    targets: tuple[str, ...]
    span: Span
    cases: tuple[Case, ...]
    rulebook: Rulebook
    lasting: dict[str, Known] = field(default_factory=dict)
    _known: dict[str, Known] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._tools = Tools.of(self.rulebook)
        raw = {fact: self._work_out(fact) for fact in self.rulebook.constrained}
        self._known = self._narrowed(raw)

    @property
    def sample(self) -> date:
        """A day of the class that a reader may be shown: its first, if the file leads to it."""
        return self.act.days.told_first(self.span.first) or self.span.last

    def _narrowed(self, raw: dict[str, Known]) -> dict[str, Known]:
        """Narrow what is known; what comes of the same is remembered. What lasts is known too."""
        memory, key = self._tools.narrowed, tuple(raw.values())
        narrowed = memory.get(key) or memory.put(key, narrow(raw, self.rulebook.clauses))
        return {**self.lasting, **narrowed}

    def known(self, fact: str) -> Known:
        """Return what is known of `fact`."""
        known = self._known.get(fact)
        if known is None:
            known = self._known[fact] = self._work_out(fact)
        return known

    def values(self, facts: Iterable[str]) -> dict[str, frozenset[Value]]:
        """Return the possible values of each of `facts`."""
        return {fact: self.known(fact).values for fact in facts}

    def contested(self, facts: Iterable[str]) -> frozenset[str]:
        """Return those of `facts` that are contested and not settled."""
        return frozenset(fact for fact in facts if self.known(fact).contested)

    def _work_out(self, name: str) -> Known:
        known = self.lasting.get(name)
        if known is not None:
            return known
        if name in self._tools.plain and len(self.cases) == 1:
            known = self.lasting[name] = self._tools.stated(name, self.cases[0])
            return known
        for case in self.cases:
            case.is_dated = False
        found = self._raw(name)
        when = self.rulebook.facts[name].inferred
        if found.origin == "unstated" and when is not None:
            found = self._infer(found, when)
        if not any(case.is_dated for case in self.cases):
            self.lasting[name] = found
        return found

    def _infer(self, known: Known, closed: Closed) -> Known:
        world = {fact: self._raw(fact) for fact in closed.facts}
        if closed.truth({fact: k.values for fact, k in world.items()}, {}) is not True:
            return known
        fields = tuple(f for k in world.values() if k.origin != "unstated" for f in k.fields)
        return Known(frozenset((True,)), "inferred", "alleged", fields=fields)

    def _raw(self, name: str) -> Known:
        fact, find = self.rulebook.facts[name], self._tools.derivations[name]
        if len(self.cases) == 1:
            return find(fact, self.cases[0])
        return join(find(fact, case) for case in self.cases)
