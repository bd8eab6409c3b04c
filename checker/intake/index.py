"""The ids of an incident, and the faults found while its references are followed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from functools import cached_property

from checker.incident import Incident, Target
from checker.intake.draft import Draft, nearest_to, shown
from checker.intake.mend import FILLER_ID
from checker.intake.scanner import Path

__all__ = ["SECTIONS", "Index"]

SECTIONS = ("contests", "targets", "actors", "acts", "reports", "evidence", "handling")
_MOST_NAMED = 200


class Index:
    """What an incident holds by id, and what was set aside because its shape was wrong.

    An `unsure` section has lost ids: it may hold the one that a reference names.
    """

    def __init__(
        self, incident: Incident, aside: Set[Path] = frozenset(), unsure: Set[str] = frozenset()
    ) -> None:
        self.incident = incident
        self.aside = aside
        self.ids: Mapping[str, list[str | None]] = {
            section: [item.id for item in getattr(incident, section)] for section in SECTIONS
        }
        self._unsure = unsure

    @cached_property
    def targets(self) -> Mapping[str, Target]:
        """The targets by id."""
        return {target.id: target for target in self.incident.targets}

    @cached_property
    def _sets(self) -> Mapping[str, frozenset[str | None]]:
        return {section: frozenset(ids) for section, ids in self.ids.items()}

    def sound(self, drafts: Iterable[Draft]) -> list[Draft]:
        """The faults that do not merely follow from what was set aside."""
        return [d for d in drafts if not any(d.path[: len(p)] == p for p in self.aside)]

    def is_known(self, section: str, name: str) -> bool:
        """Whether the section holds the id, or may have held it."""
        return name in self._sets[section] or section in self._unsure

    def refer(self, section: str, name: str | None, path: Path) -> list[Draft]:
        """A fault if the reference at `path` leads nowhere."""
        if name is None or self.is_known(section, name):
            return []
        ids = [i for i in self.ids[section][:_MOST_NAMED] if i and i != FILLER_ID]
        allowed = tuple(sorted({*ids})) if len(ids) < _MOST_NAMED else ()
        near = nearest_to(name, allowed)
        params: dict[str, object] = {"section": section}
        return [sense("dangling_reference", path, shown(name), allowed, near, params)]


def sense(
    code: str,
    path: Path,
    found: str | None = None,
    allowed: tuple[str, ...] = (),
    nearest: str | None = None,
    params: Mapping[str, object] | None = None,
) -> Draft:
    """A fault of sense: its texts stand in a catalogue of their own."""
    return Draft(code, path, found, allowed, nearest, params=dict(params or {}), catalogue="sense")
