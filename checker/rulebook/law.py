"""The law of one run of days on which no norm begins or ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from checker.rulebook.model import Norm

__all__ = ["Law", "law_on", "turning_days"]


class Law(NamedTuple):
    """Every chain of norms by one version: the one in force, else the first.

    `broad` are raised by any described act, `by_conduct` by a conduct, `by_person` by a fact of
    the person, `chained` by another norm; `in_margin` names norms whose first day is unsure.
    """

    interval: int
    in_force: frozenset[str]
    in_margin: frozenset[str]
    broad: tuple[Norm, ...]
    by_conduct: tuple[Norm, ...]
    by_person: tuple[Norm, ...]
    chained: tuple[Norm, ...]


def turning_days(norms: Iterable[Norm]) -> tuple[date, ...]:
    """Return every day on which some norm begins, ends, or leaves the margin of its beginning."""
    days: set[date] = set()
    for norm in norms:
        validity = norm.validity
        margin = timedelta(validity.margin_days)
        days |= {validity.first - margin, validity.first}
        if margin:
            days.add(validity.first + margin + timedelta(1))
        if validity.last is not None:
            days.add(validity.last + timedelta(1))
    return tuple(sorted(days))


def law_on(day: date, interval: int, chains: Iterable[Sequence[Norm]]) -> Law:
    """Return the law on `day`; `interval` names the run of days that it belongs to."""
    chosen = [_version(versions, day) for versions in chains]
    norms = sorted((norm for norm, _, _ in chosen), key=lambda norm: norm.id)
    raised = {
        kind: tuple(norm for norm in norms if norm.raised_by == kind)
        for kind in ("any_described_act", "conduct", "person", "breach")
    }
    return Law(
        interval=interval,
        in_force=frozenset(norm.id for norm, in_force, _ in chosen if in_force),
        in_margin=frozenset(norm.id for norm, _, in_margin in chosen if in_margin),
        broad=raised["any_described_act"],
        by_conduct=raised["conduct"],
        by_person=raised["person"],
        chained=raised["breach"],
    )


def _version(versions: Sequence[Norm], day: date) -> tuple[Norm, bool, bool]:
    """Return the version that governs `day`, whether it is in force, whether a margin is near.

    Near the unsure beginning of a later version the earlier one is unsure too.
    """
    unsure = [norm for norm in versions if _is_near(norm, day)]
    for norm in versions:
        if norm.validity.covers(day) or norm in unsure:
            return norm, True, bool(unsure)
    return versions[0], False, False


def _is_near(norm: Norm, day: date) -> bool:
    margin = timedelta(norm.validity.margin_days)
    return bool(margin) and abs(day - norm.validity.first) <= margin
