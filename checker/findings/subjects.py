"""Which tracks have a norm that may address a person."""

from __future__ import annotations

from collections.abc import Iterable

from checker.facts import Sheet
from checker.logic import Value
from checker.memory import Memory
from checker.rulebook import Rulebook

__all__ = ["Subjects"]

REMEMBERED = 4096


class Subjects:
    """The subjects of the norms of one rulebook, asked once for each sort of person."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._subjects = rulebook.subjects
        every = (closed for subjects in self._subjects.values() for closed in subjects)
        self._facts = tuple(sorted({fact for closed in every for fact in closed.facts}))
        self._known: Memory[frozenset[str]] = Memory(REMEMBERED)

    def tracks(self, sheets: Iterable[Sheet]) -> frozenset[str]:
        """Return the tracks of which some norm may address the person on some of `sheets`."""
        people = {tuple(sheet.values(self._facts).values()) for sheet in sheets}
        return frozenset().union(*map(self._tracks, people))

    def _tracks(self, person: tuple[frozenset[Value], ...]) -> frozenset[str]:
        found = self._known.get(person)
        if found is None:
            values = dict(zip(self._facts, person, strict=True))
            found = frozenset(
                track
                for track, subjects in self._subjects.items()
                if any(closed.truth(values, {}) is not False for closed in subjects)
            )
            self._known.put(person, found)
        return found
