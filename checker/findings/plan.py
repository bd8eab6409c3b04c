"""Which norms a sheet raises, which of them may feed others, and what facts they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.facts import Sheet
from checker.logic import Test, Value
from checker.memory import Memory
from checker.rulebook import Law, Norm, Rulebook

__all__ = ["Plan", "Plans", "Tried"]

REMEMBERED = 4096
CONDUCT = "conduct"
NOT_HAPPENED: frozenset[Value] = frozenset(("tidak_ada",))


@dataclass(frozen=True, eq=False)
class Tried:
    """A norm as the law of some days has it, with all the facts that its outcome hangs on.

    `contestable` are those of which it also matters whether they are contested.
    """

    norm: Norm
    in_force: bool
    in_margin: bool
    facts: tuple[str, ...]
    contestable: frozenset[str]


@dataclass(frozen=True, eq=False)
class Plan:
    """The norms that are evaluated together, as the law of some days has them.

    `raised` by the sheet itself, `chained` those that they may feed; `tried` says by their ids how
    they stand, `needed` are the facts that all of them ask for. Days between which none of these
    norms changes share one plan.
    """

    raised: tuple[Norm, ...]
    chained: tuple[Norm, ...]
    in_force: frozenset[str]
    in_margin: frozenset[str]
    tried: Mapping[str, Tried]
    needed: tuple[str, ...]


class Plans:
    """The plans of one rulebook, each made once, within a bound."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._asked: Memory[tuple[list[Norm], list[Norm]]] = Memory(REMEMBERED)
        self._by_sheet: Memory[Plan] = Memory(REMEMBERED)
        self._by_content: Memory[Plan] = Memory(REMEMBERED)
        self._tried: dict[tuple[str, bool, bool], Tried] = {}

    def of(self, sheet: Sheet) -> Plan:
        """Return the plan for `sheet`; norms that it raises stand in it, in force or not."""
        law = self.rulebook.law(sheet.span.first)
        conduct = sheet.known(CONDUCT).values
        if not sheet.act.described or conduct == NOT_HAPPENED:
            return self._planned([], law, None)
        sure, asked = self._by_conduct(law, conduct)
        also = [norm for norm in asked if _raises(sheet, norm)]
        return self._planned([*sure, *also], law, (conduct, *(norm.id for norm in also)))

    def _by_conduct(self, law: Law, conduct: frozenset[Value]) -> tuple[list[Norm], list[Norm]]:
        """Return the norms that a conduct raises, and those that hang on other facts too."""
        key = law.interval, conduct
        found = self._asked.get(key)
        if found is None:
            done = [norm for norm in law.by_conduct if not norm.raising.isdisjoint(conduct)]
            sure = [*law.broad, *(norm for norm in done if norm.raising_where is None)]
            where = [norm for norm in done if norm.raising_where is not None]
            found = sure, [*where, *law.by_person]
            self._asked.put(key, found)
        return found

    def _planned(self, raised: Sequence[Norm], law: Law, told: object) -> Plan:
        key = law.interval, told
        plan = self._by_sheet.get(key)
        if plan is None:
            plan = self._make(sorted(raised, key=lambda norm: norm.id), law)
            content = plan.raised, plan.chained, plan.in_force, plan.in_margin
            names = tuple(tuple(n.id for n in norms) for norms in content[:2])
            plan = self._by_content.get((*names, *content[2:])) or plan
            self._by_content.put((*names, *content[2:]), plan)
            self._by_sheet.put(key, plan)
        return plan

    def _make(self, raised: Sequence[Norm], law: Law) -> Plan:
        chained = tuple(_fed(raised, law))
        tried = {norm.id: self._as_tried(norm, law) for norm in (*raised, *chained)}
        return Plan(
            raised=tuple(raised),
            chained=chained,
            in_force=frozenset(name for name, one in tried.items() if one.in_force),
            in_margin=frozenset(name for name, one in tried.items() if one.in_margin),
            tried=tried,
            needed=tuple(sorted({fact for one in tried.values() for fact in one.facts})),
        )

    def _as_tried(self, norm: Norm, law: Law) -> Tried:
        """Return how a norm stands, one and the same for all laws that have it so."""
        key = norm.id, norm.id in law.in_force, norm.id in law.in_margin
        found = self._tried.get(key)
        return found or self._tried.setdefault(key, self._first_tried(norm, *key[1:]))

    def _first_tried(self, norm: Norm, in_force: bool, in_margin: bool) -> Tried:
        norms = [norm, *([self.rulebook.norms[norm.replaced_by]] if norm.replaced_by else ())]
        facts = {fact for one in norms for fact in one.facts}
        if norm.regime_test is not None:
            facts.add(norm.regime_test.fact)
        pleas = {fact for one in norms for e in one.exemptions for fact in e.facts}
        return Tried(norm, in_force, in_margin, tuple(sorted(facts)), frozenset(pleas))


def _fed(raised: Iterable[Norm], law: Law) -> Iterator[Norm]:
    """Yield the norms that one of `raised`, or one that they feed, may feed."""
    chains = {norm.chain for norm in raised}
    for norm in law.chained:
        if not chains.isdisjoint(norm.breaches):
            chains.add(norm.chain)
            yield norm


def _raises(sheet: Sheet, norm: Norm) -> bool:
    """Return whether what `sheet` says beside the conduct raises `norm`."""
    if norm.raising_fact is not None:
        return sheet.known(norm.raising_fact).values == {True}
    return _may_be_stated(sheet, norm.raising_where)


def _may_be_stated(sheet: Sheet, where: Test | None) -> bool:
    """Return whether a fact is stated, or known to be unknown, and may have such a value."""
    if where is None:
        return True
    known = sheet.known(where.fact)
    return known.origin != "unstated" and not known.values.isdisjoint(where.values)
