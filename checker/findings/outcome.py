"""One norm on one sheet: elements, exceptions and readings to a state."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from checker.findings.states import (
    ESTABLISHED,
    EXCEPTED,
    NOT_MET,
    OPEN,
    cap,
    combine,
)
from checker.logic import Breaches, Truth
from checker.logic import Sheet as Values
from checker.rulebook import Choices, Exemption, Norm, Part

__all__ = ["Given", "Outcome", "Truths", "evaluate", "is_strong", "may_hold"]

STRONG = frozenset(("statute", "reproduced"))


class Truths:
    """What each condition is worth on one sheet, worked out once for all norms that have it."""

    def __init__(self, values: Values) -> None:
        self.values = values
        self._known: dict[int, Mapping[Choices, Truth]] = {}

    def of(self, part: Part, breaches: Breaches) -> Mapping[Choices, Truth]:
        """Return what `part` is worth under each choice of its readings."""
        variants = part.variants
        if part.is_fed:
            return {c: closed.truth(self.values, breaches) for c, closed in variants.items()}
        known = self._known.get(id(variants))
        if known is None:
            known = {c: closed.truth(self.values, {}) for c, closed in variants.items()}
            self._known[id(variants)] = known
        return known


class Given(NamedTuple):
    """What a norm is evaluated on: a sheet, contested facts, what is known of fed norms."""

    truths: Truths
    contested: frozenset[str]
    breaches: Mapping[str, Truth]
    regime: Truth = True
    in_margin: bool = False


class _Outcome(NamedTuple):
    """The state of one norm on one sheet, and how it came about.

    `elements` and `exemptions` give each part its truth per choice of readings; `states` gives
    the state under each combination of the norm.
    """

    norm: Norm
    state: str
    states: tuple[str, ...]
    elements: tuple[Mapping[Choices, Truth], ...]
    exemptions: tuple[Mapping[Choices, Truth], ...]
    blocking: frozenset[str]
    reasons: tuple[str, ...]
    breaches: Mapping[str, Truth]


class Outcome(_Outcome):
    """One and only itself: what is remembered of an outcome hangs on that very object."""

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        """Return whether `other` is the same object; two of the same content are two."""
        return self is other

    @cached_property
    def tested(self) -> tuple[str, ...]:
        """The facts that its elements test."""
        return tuple({fact: None for element in self.norm.elements for fact in element.facts})

    @cached_property
    def present(self) -> frozenset[str]:
        """The keys of the elements that are not false under at least one reading."""
        pairs = zip(self.norm.elements, self.elements, strict=True)
        return frozenset(element.key for element, truths in pairs if may_hold(truths))

    @cached_property
    def is_candidate(self) -> bool:
        """Whether each element is not false under at least one reading."""
        return all(map(may_hold, self.elements))

    def element(self, index: int) -> Truth:
        """Return what all readings agree on for an element."""
        return agreed(self.elements[index])

    def exemption(self, index: int) -> Truth:
        """Return what all readings agree on for an exception."""
        return agreed(self.exemptions[index])


def agreed(truths: Mapping[Choices, Truth]) -> Truth:
    """Return the truth that holds under every reading, else None."""
    found = set(truths.values())
    return found.pop() if len(found) == 1 else None


def may_hold(truths: Mapping[Choices, Truth]) -> bool:
    """Return whether a part is not false under at least one reading."""
    return set(truths.values()) != {False}


def is_strong(exemption: Exemption) -> bool:
    """Return whether an exception is known well enough to defeat a norm by itself."""
    return exemption.confidence in STRONG


def blocks(exemption: Exemption, truth: Truth, contested: frozenset[str]) -> bool:
    """Return whether an exception keeps the norm open.

    A true one that is weakly known does; an unknown one where its absence belongs to the ban,
    or where somebody brought it up and it is contested.
    """
    if truth is False:
        return False
    if truth is True:
        return not is_strong(exemption)
    return exemption.burden == "element" or not contested.isdisjoint(exemption.facts)


def evaluate(norm: Norm, given: Given) -> Outcome:
    """Evaluate `norm` under every combination of its readings."""
    elements = tuple([given.truths.of(part, given.breaches) for part in norm.elements])
    exemptions = tuple([given.truths.of(part, given.breaches) for part in norm.exemptions])
    states = tuple(
        _state(
            norm,
            [truths[c] for truths, c in zip(elements, combination.elements, strict=True)],
            [truths[c] for truths, c in zip(exemptions, combination.exemptions, strict=True)],
            given.contested,
        )
        for combination in norm.combinations
    )
    state = combine(states)
    return Outcome(
        norm=norm,
        state=cap(state) if given.in_margin or given.regime is None else state,
        states=states,
        elements=elements,
        exemptions=exemptions,
        blocking=_blocking(norm, exemptions, given.contested),
        reasons=_reasons(states, given),
        breaches=given.breaches,
    )


def _state(
    norm: Norm, elements: list[Truth], exemptions: list[Truth], contested: frozenset[str]
) -> str:
    if False in elements:
        return NOT_MET
    elements = [t for e, t in zip(norm.elements, elements, strict=True) if not e.decides_level]
    pairs = list(zip(norm.exemptions, exemptions, strict=True))
    if any(truth is True and is_strong(exemption) for exemption, truth in pairs):
        return EXCEPTED
    if None in elements:
        return OPEN
    if any(blocks(exemption, truth, contested) for exemption, truth in pairs):
        return OPEN
    return ESTABLISHED


def _blocking(
    norm: Norm, exemptions: tuple[Mapping[Choices, Truth], ...], contested: frozenset[str]
) -> frozenset[str]:
    return frozenset(
        exemption.id
        for exemption, truths in zip(norm.exemptions, exemptions, strict=True)
        if any(blocks(exemption, truth, contested) for truth in truths.values())
    )


def _reasons(states: tuple[str, ...], given: Given) -> tuple[str, ...]:
    found = []
    if len(set(states)) > 1:
        found.append("readings_differ")
    if given.regime is None:
        found.append("regime_uncertain")
    if given.in_margin:
        found.append("margin")
    return tuple(found)
