"""Names of regions that come close to one that the rulebook knows, and are none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from checker.facts import Reported

__all__ = ["nearly_named"]

_ALIKE = 0.85
_MOST_NAMED = 3


def nearly_named(reported: Reported) -> Iterator[tuple[str, list[str]]]:
    """Return each unknown region with the ids of those that are called nearly so.

    A region may well be called nearly as another: the file is asked, not refused.
    """
    regions = reported.rulebook.regions
    for name in sorted(_named(reported.incident)):
        if reported.rulebook.region(name) is None:
            close = get_close_matches(name.casefold(), regions, n=_MOST_NAMED, cutoff=_ALIKE)
            if close:
                yield name, list(dict.fromkeys(regions[one] for one in close))


def _named(incident: Mapping[str, Any]) -> set[str]:
    acts = [act.get("place", {}) for act in incident.get("acts", ())]
    holders = [*incident.get("contests", ()), *incident.get("targets", ()), *acts]
    holders.append(incident.get("place", {}))
    return {holder["region"] for holder in holders if holder.get("region")}
