"""Which steps and rows concern a case: by status, kind of report, and who is involved in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from checker.assessment import STAGES

__all__ = ["Choice", "concerns", "in_order"]


class Choice(NamedTuple):
    """What is known of a case where the steps of a path are chosen.

    `statuses` are those of the reported person still possible and `report_kinds` those of the
    reports in the file, None for any; `involved` are those of the reported person's superiors who
    may be involved in the same file (see `involved_in`).
    """

    statuses: frozenset[str] | None = None
    report_kinds: frozenset[str] | None = None
    involved: frozenset[str] = frozenset()


def concerns(entry: Mapping[str, Any], choice: Choice) -> bool:
    """Return whether a step or a row concerns the case; one that names nobody concerns any."""
    return (
        _may_be(entry.get("statuses"), choice.statuses)
        and _may_be(entry.get("report_kinds"), choice.report_kinds)
        and ("involved" not in entry or not choice.involved.isdisjoint(entry["involved"]))
    )


def in_order(steps: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return steps by their stage, those of one stage in the order given."""
    return sorted(steps, key=lambda step: STAGES.index(step["stage"]))


def _may_be(wanted: Iterable[str] | None, possible: frozenset[str] | None) -> bool:
    return wanted is None or possible is None or not possible.isdisjoint(wanted)
