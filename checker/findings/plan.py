"""Which norms a sheet raises, which of them may feed others, and what facts they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.facts import Sheet
from checker.logic import Test, Value
from checker.memory import Memory
from checker.rulebook import Law, Norm, Rulebook

__all__ = ["Plan", "Plans"]

REMEMBERED = 4096
CONDUCT = "conduct"
NOT_HAPPENED: frozenset[Value] = frozenset(("tidak_ada",))


@dataclass(frozen=True, eq=False)
class Plan:
    """The norms that are evaluated together, as the law of some days has them.

    `raised` by the sheet itself, `chained` those that they may feed; `needed` are the facts that
    all of them ask for. Days between which none of these norms changes share one plan.
    """

    raised: tuple[Norm, ...]
    chained: tuple[Norm, ...]
    in_force: frozenset[str]
    in_margin: frozenset[str]
    needed: tuple[str, ...]


class Plans:
    """The plans of one rulebook, each made once, within a bound."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._asked: Memory[tuple[list[Norm], list[Norm]]] = Memory(REMEMBERED)
        self._by_sheet: Memory[Plan] = Memory(REMEMBERED)
        self._by_content: Memory[Plan] = Memory(REMEMBERED)

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
        norms = [*raised, *chained]
        replacing = [self.rulebook.norms[n.replaced_by] for n in norms if n.replaced_by]
        facts = {fact for norm in (*norms, *replacing) for fact in norm.facts}
        facts |= {norm.regime_test.fact for norm in norms if norm.regime_test is not None}
        names = frozenset(norm.id for norm in norms)
        return Plan(
            raised=tuple(raised),
            chained=chained,
            in_force=names & law.in_force,
            in_margin=names & law.in_margin,
            needed=tuple(sorted(facts)),
        )


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
