"""What is known of a fact: the values it may still have, from where, and how firmly."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from checker.logic import Value

__all__ = ["FIRMNESS", "Known", "join", "known_of", "weakest"]

REMEMBERED = 8192
FIRMNESS = ("contested", "alleged", "admitted", "verified")
FIRM = FIRMNESS[FIRMNESS.index("admitted") :]
SUPPOSED = ("inferred", "presumed")
NOT_STATED = ("unstated", "unknown", "calendar")


class Known(NamedTuple):
    """The possible values of one fact on one sheet.

    `origin` is stated, derived, inferred, presumed, calendar, unstated, or unknown where that is
    stated; `standing` is None where nothing is stated; `fields` are paths of the incident by ids.
    """

    values: frozenset[Value]
    origin: str
    standing: str | None = None
    contested: bool = False
    fields: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()

    @property
    def is_firm(self) -> bool:
        """Whether nothing in it is merely alleged: admitted, verified, calendar, or not stated."""
        if self.origin in NOT_STATED:
            return True
        return self.origin not in SUPPOSED and self.standing in FIRM

    def narrowed(self, values: frozenset[Value], standing: str | None) -> Known:
        """Return the same fact with fewer values, as a certain constraint forces."""
        contested = self.contested and len(values) > 1
        return self._replace(
            values=values, origin="derived", standing=standing, contested=contested
        )


@lru_cache(maxsize=REMEMBERED)
def known_of(
    values: frozenset[Value], origin: str, standing: str | None, fields: tuple[str, ...]
) -> Known:
    """Return what is known of a fact that nobody contests or proves: made once, since it recurs."""
    return Known(values, origin, standing, fields=fields)


def weakest(standings: Iterable[str | None]) -> str | None:
    """Return the least firm of `standings`; None where none is given."""
    given = [standing for standing in standings if standing is not None]
    return min(given, key=FIRMNESS.index) if given else None


def join(alternatives: Iterable[Known]) -> Known:
    """Return what is known where one of several targets is meant: any of their values."""
    first, *others = alternatives
    if all(other == first for other in others):
        return first
    everyone = (first, *others)
    return Known(
        values=frozenset().union(*(known.values for known in everyone)),
        origin=first.origin if len({k.origin for k in everyone}) == 1 else "derived",
        standing=weakest(known.standing for known in everyone),
        contested=any(known.contested for known in everyone),
        fields=tuple(dict.fromkeys(f for known in everyone for f in known.fields)),
        evidence=tuple(dict.fromkeys(e for known in everyone for e in known.evidence)),
    )
