"""What a finding hangs on beside the outcomes of its norm: the traits of a sheet."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from checker.facts import Sheet
from checker.findings.levels import IMPACT
from checker.rulebook import Norm, Rulebook

if TYPE_CHECKING:
    from checker.findings.match import Matched

__all__ = ["Traits"]


class Traits:
    """Reads the traits of sheets: sheets of equal traits have equal findings, whoever's they are.

    Beside what was matched these are the law of the day, how firm the facts are that the norms
    ask for, the impact that sets a level, whom the norms address that a decree row rests on, and
    what the rules ask for that read a classification.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        known = rulebook.facts.keys()
        resting = [norm for norm in rulebook.norms.values() if norm.rests_on]
        address = {norm.id: set(_of_rested_on(norm, rulebook)) for norm in resting}
        asked = {IMPACT, *_of_classification(rulebook)}.union(*address.values())
        self._facts = tuple(sorted(asked & known))
        self._address = {name: tuple(sorted(facts)) for name, facts in address.items()}

    def interval(self, sheet: Sheet) -> int:
        """Return the law of the day of `sheet`."""
        return self.rulebook.law(sheet.span.first).interval

    def address(self, norm: Norm, sheet: Sheet) -> Hashable:
        """Return what says of `sheet` whether the norms can address it that `norm` rests on."""
        return tuple(sheet.values(self._address[norm.id]).values())

    def of(self, sheet: Sheet, matched: Matched) -> Hashable:
        """Return the traits of `sheet`, on which `matched` was found."""
        return (
            matched,
            self.interval(sheet),
            tuple([sheet.known(fact).values for fact in self._facts]),
            tuple([sheet.known(fact).is_firm for fact in matched.needed]),
        )


def _of_classification(rulebook: Rulebook) -> Iterator[str]:
    for norm in rulebook.rules_of_classification:
        yield from norm.facts


def _of_rested_on(norm: Norm, rulebook: Rulebook) -> Iterator[str]:
    """Yield the facts that say whether the norms that a row rests on can address a person."""
    for chain in {rulebook.norms[link.norm].chain for link in norm.rests_on}:
        for version in rulebook.chains[chain]:
            yield from _of_address(version)


def _of_address(norm: Norm) -> Iterator[str]:
    if norm.regime_test is not None:
        yield norm.regime_test.fact
    if norm.subject is not None:
        yield from norm.elements[norm.subject].facts
