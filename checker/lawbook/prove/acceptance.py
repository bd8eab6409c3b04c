"""What the rules accept with a reason: overlaps, norms within norms, gaps in time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

from checker.lawbook.prove.model import Gap
from checker.rulebook import Rulebook, Text

__all__ = ["Acceptances"]

FILE = "overlaps.yaml"
PERMITTED = "permissions.yaml"
SECTIONS = ("overlaps", "subsumed", "gaps")

Entry = Mapping[str, Any]


class Acceptances:
    """The acceptances of a rulebook, and which of them were needed."""

    def __init__(self, rulebook: Rulebook) -> None:
        document: Mapping[str, Any] = rulebook.documents.get(FILE) or {}
        self._entries = {name: list(document.get(name) or ()) for name in SECTIONS}
        self._used: set[tuple[str, int]] = set()
        self._apart = {(p.id, norm) for p in rulebook.permissions for norm in p.apart}

    def overlap(self, one: str, other: str) -> Text | None:
        """Return why two norms of different levels may be met together, None if nobody says."""
        return self._first("overlaps", lambda e: _pair(e, one, other) or _pair(e, other, one))

    def subsumed(self, narrow: str, wide: str, *, mutual: bool) -> Text | None:
        """Return why a norm may lie wholly within another, None if nobody says."""
        return self._first(
            "subsumed",
            lambda e: _pair(e, narrow, wide) or (mutual and _pair(e, wide, narrow)),
        )

    def gap(self, gap: Gap) -> Text | None:
        """Return why a conduct may have no norm in a phase, None if nobody says."""
        found = {
            "conducts": gap.conduct,
            "phases": gap.phase,
            "regimes": gap.regime,
            "targets": gap.target,
        }
        return self._first(
            "gaps", lambda e: all(_is_any(e.get(key, "*"), name) for key, name in found.items())
        )

    def permitted(self, permission: str, norm: str) -> None:
        """Note that a norm is met beside a permission, as the permission itself says."""
        self._apart.discard((permission, norm))

    def _first(self, section: str, fits: Callable[[Entry], bool]) -> Text | None:
        reason = None
        for number, entry in enumerate(self._entries[section]):
            if fits(entry):
                self._used.add((section, number))
                reason = reason or entry["reason"]
        return reason

    def idle(self) -> Iterator[str]:
        """Yield the acceptances that accept nothing, as section and number."""
        for section, entries in self._entries.items():
            for number in range(len(entries)):
                if (section, number) not in self._used:
                    yield f"{FILE}: {section}[{number + 1}]"
        for permission, norm in sorted(self._apart):
            yield f"{PERMITTED}: {permission}: {norm}"


def _pair(entry: Entry, one: str, other: str) -> bool:
    first, second = entry["norms"]
    return _is_any(first, one) and _is_any(second, other)


def _is_any(patterns: str | Sequence[str], name: str) -> bool:
    """Return whether a name is one of these ids; an id that ends in * is a beginning."""
    several = (patterns,) if isinstance(patterns, str) else patterns
    return any(fnmatchcase(name, pattern) for pattern in several)
