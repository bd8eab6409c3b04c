"""A norm changed in one place: what an example that states the law has to notice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.lawbook.mutate.dates import date_changes
from checker.lawbook.mutate.expressions import negations
from checker.lawbook.mutate.levels import level_changes
from checker.logic import Expression
from checker.rulebook import Element, Exemption, Norm, Rulebook
from checker.rulebook.closing import Closing

__all__ = ["Mutant", "cut", "mutants_of", "with_changed"]

Path = tuple[str | int, ...]
BURDENS = {"raised": "element", "element": "raised"}
BY_CONDUCT = "conduct"


@dataclass(frozen=True)
class Mutant:
    """One norm with one change.

    `mutation` names the change and never changes while the norm stays as it is; `part` is the
    element or exception concerned; `path` leads to it in the norm's file; `changed` holds the
    versions of the norm that are not as they were.
    """

    norm: str
    mutation: str
    kind: str
    part: str
    path: Path
    changed: tuple[Norm, ...]


def cut(rulebook: Rulebook, norms: Mapping[str, Norm]) -> Rulebook:
    """Return a rulebook that holds these norms alone."""
    return replace(rulebook, norms=dict(sorted(norms.items())), memo={}, _laws={})


def with_changed(rulebook: Rulebook, changed: Sequence[Norm]) -> Rulebook:
    """Return a rulebook in which some norms are replaced; nothing that it remembers is kept."""
    return cut(rulebook, {**rulebook.norms, **{norm.id: norm for norm in changed}})


def mutants_of(rulebook: Rulebook, norm: Norm) -> Iterator[Mutant]:
    """Yield every mutant of a norm, in the order of its file."""
    closing = Closing.over(rulebook.questions)
    for i, element in enumerate(norm.elements):
        path: Path = ("elements", i)
        rest = (*norm.elements[:i], *norm.elements[i + 1 :])
        dropped = _rebuilt(norm, rest, norm.exemptions, closing)
        yield Mutant(norm.id, f"drop/{element.id}", "drop", element.id, path, (dropped,))
        for name, expression in negations(element.expression):
            parts = list(norm.elements)
            parts[i] = _element(element, expression, closing)
            negated = _rebuilt(norm, parts, norm.exemptions, closing)
            mutation = f"negate/{element.id}/{name}"
            yield Mutant(norm.id, mutation, "negate", element.id, path, (negated,))
    for i, exemption in enumerate(norm.exemptions):
        yield from _of_exception(norm, i, exemption, closing)
    for name, versions in date_changes(norm, rulebook.chains[norm.chain]):
        yield Mutant(norm.id, name, "date", "", ("valid", name[:-2]), versions)
    for scope, moved in level_changes(norm):
        mutation = f"level/{scope}" if scope else "level"
        at: Path = ("consequence", "by_impact", scope) if scope else ("consequence", "level")
        yield Mutant(norm.id, mutation, "level", scope, at, (moved,))


def _of_exception(
    norm: Norm, index: int, exemption: Exemption, closing: Closing
) -> Iterator[Mutant]:
    path: Path = ("exceptions", index)
    rest = (*norm.exemptions[:index], *norm.exemptions[index + 1 :])
    removed = _rebuilt(norm, norm.elements, rest, closing)
    yield Mutant(norm.id, f"remove/{exemption.id}", "remove", exemption.id, path, (removed,))
    parts = list(norm.exemptions)
    parts[index] = replace(exemption, burden=BURDENS[exemption.burden])
    turned = replace(norm, exemptions=tuple(parts))
    yield Mutant(norm.id, f"burden/{exemption.id}", "burden", exemption.id, path, (turned,))


def _element(element: Element, expression: Expression, closing: Closing) -> Element:
    """Return an element that asks for `expression`, under a key of its own for the engine."""
    return replace(
        element,
        expression=expression,
        questions=closing.questions_of(expression),
        variants=closing.variants(expression),
        key=f"{element.key}~",
    )


def _rebuilt(
    norm: Norm, elements: Sequence[Element], exemptions: Sequence[Exemption], closing: Closing
) -> Norm:
    """Return the norm made of other parts, as the rulebook makes it.

    A norm that nothing raises would be refused when it is read, so what raised it still does:
    the mutant is told apart by its elements alone.
    """
    expressions = [part.expression for part in (*elements, *exemptions)]
    return replace(
        norm,
        elements=tuple(elements),
        exemptions=tuple(exemptions),
        combinations=closing.combinations(elements, exemptions),
        breaches=closing.breaches(expressions) or norm.breaches,
        raising=_raising(norm, elements, closing),
    )


def _raising(norm: Norm, elements: Sequence[Element], closing: Closing) -> frozenset[str | bool]:
    computed = closing.raising([element.expression for element in norm.elements])
    if norm.raised_by != BY_CONDUCT or norm.raising != computed:
        return norm.raising
    return closing.raising([element.expression for element in elements]) or norm.raising
