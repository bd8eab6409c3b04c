"""Days of validity moved by one day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from checker.rulebook import Norm

__all__ = ["date_changes"]

STEPS = (-1, 1)


def date_changes(norm: Norm, versions: Sequence[Norm]) -> Iterator[tuple[str, tuple[Norm, ...]]]:
    """Yield which day is moved (`from-1`), and the versions of the chain that change.

    Where one version follows another without a gap, the boundary between them is moved, and it
    counts as the beginning of the later one.
    """
    first, last = norm.validity.first, norm.validity.last
    before = next((v for v in versions if v.validity.last == first - timedelta(days=1)), None)
    for step in STEPS:
        moved = [_begins(norm, _moved(first, step))]
        moved += [_ends(before, _moved(first, step - 1))] if before else []
        yield f"from{step:+}", tuple(moved)
    if last is None or any(v.validity.first == last + timedelta(days=1) for v in versions):
        return
    for step in STEPS:
        yield f"until{step:+}", (_ends(norm, _moved(last, step)),)


def _moved(day: date, step: int) -> date:
    return date.fromordinal(day.toordinal() + step)


def _begins(norm: Norm, day: date) -> Norm:
    return replace(norm, validity=norm.validity._replace(first=day))


def _ends(norm: Norm, day: date) -> Norm:
    return replace(norm, validity=norm.validity._replace(last=day))
