"""The penalties of a crime as they are shown: which applies on the day asked for, which is milder.

Milder is what is lighter on some point and heavier on none: kind of custody, lower and upper
limits, and whether custody and fine have to come together. Who weighs the rest is the judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker import assessment as shape
from checker.rulebook import Custody, Fine, Length, Penalty, Rulebook

__all__ = ["compare", "penalties_for", "penalty_shape"]

MONTHS_IN_A_YEAR = 12
NO_CUSTODY = ("", "kurungan", "penjara")
OPPOSITE = {"milder": "heavier", "heavier": "milder"}

# A limit as months and days
_Limit = tuple[int, int]


def penalties_for(
    rows: Sequence[Penalty], days: tuple[date, date], as_of: date, rulebook: Rulebook
) -> tuple[shape.Penalty, ...]:
    """Return the penalties that can matter for an act of these days, judged on `as_of`.

    An act that may be older than the penalty which applies is compared with the one before, where
    a provision says that the milder counts.
    """
    first = days[0]
    rows = [row for row in rows if row.last is None or row.last >= first]
    now = next((i for i, row in enumerate(rows) if row.covers(as_of)), None)
    verdicts: dict[int, str] = {}
    transition = None
    if now and (found := rows[now].transition) is not None:
        transition = rulebook.label(found)
        verdict = compare(rows[now], rows[now - 1])
        verdicts = {now: verdict, now - 1: OPPOSITE.get(verdict, verdict)}
    return tuple(
        penalty_shape(
            row,
            rulebook,
            applies=i == now,
            compared=verdicts.get(i),
            transition=transition if i == now else None,
        )
        for i, row in enumerate(rows)
    )


def penalty_shape(
    row: Penalty,
    rulebook: Rulebook,
    *,
    applies: bool = False,
    compared: str | None = None,
    transition: str | None = None,
) -> shape.Penalty:
    """Return a penalty as law, for no day and beside no other unless it is said."""
    return shape.Penalty.made(
        from_=row.first,
        until=row.last,
        prison=_custody(row.custody),
        fine=_fine(row.fine),
        joined=row.joined,
        basis=tuple(rulebook.label(basis) for basis in row.basis),
        confidence=row.confidence,
        applies=applies,
        compared=compared,
        transition=transition,
    )


def _custody(custody: Custody | None) -> shape.Custody | None:
    if custody is None:
        return None
    return shape.Custody.made(
        kind=custody.kind,
        min=_length(custody.shortest) if custody.shortest else None,
        max=_length(custody.longest),
    )


def _length(length: Length) -> shape.Length:
    return shape.Length.made(count=length.count, unit=length.unit)


def _fine(fine: Fine | None) -> shape.Fine | None:
    if fine is None:
        return None
    return shape.Fine.made(min=fine.lowest, max=fine.highest, category=fine.category)


def compare(later: Penalty, earlier: Penalty) -> str:
    """Return what `later` is beside `earlier`: milder, heavier, same, mixed or unknown."""
    if any(p.fine is not None and p.fine.highest is None for p in (later, earlier)):
        return "unknown"
    points = list(zip(_points(later), _points(earlier), strict=True))
    lighter = any(new < old for new, old in points)
    heavier = any(new > old for new, old in points)
    if lighter and heavier:
        return "mixed"
    return "milder" if lighter else "heavier" if heavier else "same"


def _points(penalty: Penalty) -> Iterator[_Limit]:
    custody, fine = penalty.custody, penalty.fine
    yield NO_CUSTODY.index(custody.kind if custody else ""), 0
    yield _limit(custody.shortest if custody else None)
    yield _limit(custody.longest if custody else None)
    yield (fine.lowest or 0 if fine else 0), 0
    yield (fine.highest or 0 if fine else 0), 0
    yield from _together(penalty)


def _together(penalty: Penalty) -> Iterator[_Limit]:
    """Yield whether both must be imposed, and whether both may be."""
    yield int(penalty.joined == "and"), 0
    yield int(penalty.joined in ("and", "and_or")), 0


def _limit(length: Length | None) -> _Limit:
    if length is None:
        return 0, 0
    if length.unit == "hari":
        return 0, length.count
    return length.count * (MONTHS_IN_A_YEAR if length.unit == "tahun" else 1), 0
