"""The penalty that a penal norm threatens, for the days on which a case is judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

__all__ = ["Custody", "Fine", "Length", "Penalty", "penalty_of"]


@dataclass(frozen=True)
class Length:
    """How long: a count of days (`hari`), months (`bulan`) or years (`tahun`)."""

    count: int
    unit: str


class Custody(NamedTuple):
    """Prison (`penjara`) or light imprisonment (`kurungan`), with a special minimum if any."""

    kind: str
    shortest: Length | None
    longest: Length


class Fine(NamedTuple):
    """A fine in rupiah; `highest` is None where its amount was not read."""

    lowest: int | None
    highest: int | None
    category: str | None


class Penalty(NamedTuple):
    """What may be imposed in a case that is judged from `first` to `last`, both included.

    `joined` says how custody and fine go together: `and`, `or`, `and_or`. `transition` is the
    provision under which an older penalty gives way to this one unless it is milder.
    """

    first: date | None
    last: date | None
    custody: Custody | None
    fine: Fine | None
    joined: str | None
    basis: tuple[str, ...]
    confidence: str
    transition: str | None

    def covers(self, day: date) -> bool:
        """Return whether the penalty is that of a case judged on `day`."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def penalty_of(source: Mapping[str, Any]) -> Penalty:
    """Return a penalty from its entry in a norm file."""
    first, last = (source.get(key) for key in ("from", "until"))
    basis = source["basis"]
    return Penalty(
        first=date.fromisoformat(first) if first else None,
        last=date.fromisoformat(last) if last else None,
        custody=_custody(source.get("prison")),
        fine=_fine(source.get("fine")),
        joined=source.get("joined"),
        basis=(basis,) if isinstance(basis, str) else tuple(basis),
        confidence=source["confidence"],
        transition=source.get("transition"),
    )


def _custody(source: Mapping[str, Any] | None) -> Custody | None:
    if source is None:
        return None
    shortest = source.get("min")
    return Custody(
        kind=source.get("kind", "penjara"),
        shortest=_length(shortest) if shortest else None,
        longest=_length(source["max"]),
    )


def _length(written: str) -> Length:
    count, unit = written.split()
    return Length(int(count), unit)


def _fine(source: Mapping[str, Any] | None) -> Fine | None:
    if source is None:
        return None
    return Fine(source.get("min"), source.get("max"), source.get("category"))
