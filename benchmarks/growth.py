"""A rulebook with four times the norms, those that were added raised by nothing that happens."""

from __future__ import annotations

from dataclasses import replace

from checker.rulebook import Norm, Rulebook

__all__ = ["with_other_norms"]

COPIES = (1, 2, 3)


def with_other_norms(rulebook: Rulebook) -> Rulebook:
    """Return four times the norms: each thrice more, raised by a conduct that nobody describes."""
    norms = dict(rulebook.norms)
    for number in COPIES:
        for norm in rulebook.norms.values():
            copy = _elsewhere(norm, number)
            norms[copy.id] = copy
    return replace(rulebook, norms=dict(sorted(norms.items())), memo={}, _laws={})


def _elsewhere(norm: Norm, number: int) -> Norm:
    def renamed(name: str) -> str:
        regulation, _, rest = name.partition("/")
        return f"{regulation}-{number}/{rest}"

    return replace(
        norm,
        id=renamed(norm.id),
        chain=renamed(norm.chain),
        regulation=f"{norm.regulation}-{number}",
        raised_by="breach" if norm.raised_by == "breach" else "conduct",
        raising=frozenset((f"conduct_{number}",)),
        raising_fact=None,
        raising_where=None,
        breaches=tuple(map(renamed, norm.breaches)),
        rests_on=tuple(link._replace(norm=renamed(link.norm)) for link in norm.rests_on),
        follows=renamed(norm.follows) if norm.follows else None,
        replaced_by=renamed(norm.replaced_by) if norm.replaced_by else None,
        special_to=tuple(map(renamed, norm.special_to)),
        applies=None,
    )
