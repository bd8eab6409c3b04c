"""A what-if: the same file with its acts on another day."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.incident import Incident, as_json

__all__ = ["moved"]


def moved(incident: Incident, day: date) -> dict[str, Any]:
    """Return the incident as a JSON object in which every act of the file happened on `day`.

    What is disputed about the dates falls away; everything else stays as it is stated, also what
    the file says of another day (the stage of a target, a leave). `incident` is not changed. The
    acts that are made from a state of a person keep their days.
    """
    result = as_json(incident)
    acts = result.get("acts", [])
    for act in acts:
        act["date"] = day.isoformat()
    dates = {f"acts.{act['id']}.date" for act in acts}
    if "statements" in result:
        result["statements"] = [s for s in result["statements"] if not _is_on(s["field"], dates)]
    return result


def _is_on(field: str, dates: set[str]) -> bool:
    """Whether a statement is on one of the dates, or on a part of it."""
    return any(field == name or field.startswith(f"{name}.") for name in dates)
