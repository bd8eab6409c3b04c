"""Which fields of an incident a norm depends on, directly and through certain constraints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.logic import facts_of
from checker.rulebook import Norm, Rulebook

__all__ = ["Fields", "carriers_of", "fields_of"]

ALWAYS = ("acts.actors", "acts.conduct", "acts.date", "acts.targets", "as_of", "statements")
WITH_REGIME = ("contests.id", "targets.contest")


@dataclass(frozen=True)
class Fields:
    """Fields by their path in the vocabulary (`acts.support.letter`).

    `direct` are those that the norm's own facts come from, `constrained` those that reach it
    only because a certain constraint ties their fact to one of its own.
    """

    direct: frozenset[str]
    constrained: frozenset[str]


def fields_of(rulebook: Rulebook, norm_id: str) -> Fields:
    """Return the fields that may change the state of a norm; raise KeyError if there is none.

    Those of the norms that feed it, and that a decree row rests on, are among them.
    """
    norms = carriers_of(rulebook, rulebook.norms[norm_id])
    facts = {fact for norm in norms for fact in norm.facts} | {"conduct"}
    if any(norm.regime for norm in norms):
        facts.add("contest_regime")
    facts |= _inferring(rulebook, facts)
    direct = _fields(rulebook, facts) | set(ALWAYS) | set(WITH_REGIME)
    if any(norm.replaced_by for norm in norms):
        direct |= {"examined_on", "handling.on", "handling.step"}
    tied = _tied(rulebook, facts)
    constrained = _fields(rulebook, tied | _inferring(rulebook, tied)) - direct
    return Fields(frozenset(direct), frozenset(constrained))


def carriers_of(rulebook: Rulebook, norm: Norm) -> list[Norm]:
    """Return the norm in all its versions with every norm that its state is made of."""
    found: dict[str, Norm] = {}
    waiting = [norm.chain]
    while waiting:
        for version in rulebook.chains[waiting.pop()]:
            if version.id in found:
                continue
            found[version.id] = version
            named = [*version.breaches, *(link.norm for link in version.rests_on)]
            named += [version.replaced_by] if version.replaced_by else []
            waiting += [rulebook.norms[name].chain for name in named]
    return list(found.values())


def _inferring(rulebook: Rulebook, facts: Iterable[str]) -> set[str]:
    whens = [rulebook.facts[fact].inferred_when for fact in facts]
    return {fact for when in whens if when is not None for fact in facts_of(when)}


def _tied(rulebook: Rulebook, facts: set[str]) -> set[str]:
    """Return the facts that certain constraints tie to `facts`, over any number of steps."""
    reached = set(facts)
    while True:
        more = {
            fact
            for clause in rulebook.clauses
            if not reached.isdisjoint(name for name, _ in clause.literals)
            for fact, _ in clause.literals
        }
        if more <= reached:
            return reached - facts
        reached |= more


def _fields(rulebook: Rulebook, facts: Iterable[str]) -> set[str]:
    return {field for name in facts for field in rulebook.facts[name].fields}
