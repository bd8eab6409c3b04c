"""What is permitted: no norm is met on a sheet that only does what the law expressly allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.lawbook.prove.acceptance import Acceptances
from checker.lawbook.prove.model import Culprit
from checker.lawbook.prove.norms import ALWAYS, Norms
from checker.rulebook import Norm
from checker.rulebook.permissions import Permission

__all__ = ["culprits", "impossible"]


def impossible(permissions: Iterable[Permission], norms: Norms) -> Iterator[str]:
    """Yield the permissions that nobody can use: what they allow proves nothing."""
    for permission in permissions:
        if not norms.logic.possible(norms.logic.literal(permission.when), usually=True):
            yield permission.id


def culprits(
    permissions: Iterable[Permission],
    met: Iterable[Norm],
    norms: Norms,
    accepted: Acceptances,
) -> Iterator[Culprit]:
    """Yield each norm that a sheet meets though it only does what a permission allows.

    Asked is under the recommended readings, in worlds that are usual, and no exception may hold:
    one that is only concluded leaves a norm open, and so does not establish it.
    """
    judged = [norm for norm in met if norm.applies is None]
    for permission in permissions:
        for norm in judged:
            world = _meets(permission, norm, norms)
            if world is None:
                continue
            reason = permission.apart.get(norm.id)
            if reason is not None:
                accepted.permitted(permission.id, norm.id)
            yield Culprit(permission.id, norm.id, world, reason)


def _meets(permission: Permission, norm: Norm, norms: Norms) -> dict[str, object] | None:
    first = max(permission.validity.first, norm.validity.first)
    last = min(permission.validity.last or ALWAYS, norm.validity.last or ALWAYS)
    if first > last:
        return None
    logic = norms.logic
    for day in norms.days(first, last, norm):
        chosen = _recommended((norm, *norms.feeding(norm, day)), norms)
        wanted = [logic.literal(permission.when), norms.met(norm, day, clear=True), *chosen]
        model = logic.solve(*wanted, usually=True)
        if model is not None:
            return {name: model.facts[name] for name in norms.facts((norm,), day)}
    return None


def _recommended(judged: Iterable[Norm], norms: Norms) -> list[int]:
    """Return the recommended reading of every question that these norms ask."""
    questions = norms.rulebook.questions
    asked = {q for norm in judged for c in norm.combinations for q in c.choices}
    readings = ((name, questions[name].recommended) for name in sorted(asked))
    return [norms.logic.chosen(name, reading) for name, reading in readings if reading]
