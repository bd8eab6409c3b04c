"""The path of a track on a day, and the due dates that can be counted without holidays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from checker.route.choice import Choice, concerns, in_order
from checker.route.plain import Label, basis_words, copied

__all__ = ["clock_starts", "path_for"]

HOURS_IN_A_DAY = 24
ONE_DAY = timedelta(days=1)
MONTH_LENGTH = len("2024-11")
SUPERVISORS = ("bawaslu", "panwas")


def path_for(
    paths: Iterable[Mapping[str, Any]],
    track: str,
    regimes: Iterable[str],
    as_of: date,
    label: Label,
    starts: Mapping[str, date] | None = None,
    choice: Choice | None = None,
) -> list[dict[str, Any]]:
    """Return the steps of a track that hold on `as_of`, by stage, then in the order of the files.

    `regimes` are those still possible, `choice` says which steps concern the case, none all but
    those for somebody involved; `starts` says on which day a clock began (see `clock_starts`). The
    dictionaries have the keys of `Step` in the assessment. Due dates are given for calendar days
    and hours only: working days need the table of holidays.
    """
    wanted = {"any", *regimes}
    case = choice or Choice()
    steps = (
        step
        for path in paths
        if path["track"] == track and path["regime"] in wanted
        for step in path["steps"]
        if step.get("regime", "any") in wanted
        and _holds(step.get("valid", {}), as_of)
        and concerns(step, case)
    )
    return [_step(step, label, starts or {}) for step in in_order(steps)]


def _holds(valid: Mapping[str, str], as_of: date) -> bool:
    day = as_of.isoformat()
    return valid.get("from", day) <= day <= valid.get("until", day)


def _step(step: Mapping[str, Any], label: Label, starts: Mapping[str, date]) -> dict[str, Any]:
    return {
        "id": step["id"],
        "stage": step["stage"],
        "body": dict(step["body"]),
        "action": dict(step["action"]),
        "document": copied(step.get("document")),
        "deadline": _deadline(step.get("deadline"), label, starts),
        "told": copied(step.get("told")),
        "if_nobody_acts": copied(step.get("if_nobody_acts")),
        "side": step["side"],
        "basis": [basis_words(basis, label) for basis in step["basis"]],
        "confidence": step["confidence"],
    }


def _deadline(
    deadline: Mapping[str, Any] | None, label: Label, starts: Mapping[str, date]
) -> dict[str, Any] | None:
    if deadline is None:
        return None
    return {
        "text": dict(deadline["text"]),
        "due": _due(deadline, starts),
        "basis": basis_words(deadline["basis"], label),
        "confidence": deadline["confidence"],
    }


def _due(deadline: Mapping[str, Any], starts: Mapping[str, date]) -> date | None:
    """Return the last day of a period, the earlier one where the first day is open."""
    start = starts.get(deadline.get("from", ""))
    if start is None or deadline["unit"] == "working_day":
        return None
    count: int = deadline["count"]
    if deadline["unit"] == "hour":
        count = -(-count // HOURS_IN_A_DAY)
    days = count if deadline["first_day"] == "next" else count - 1
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return None


def clock_starts(
    reports: Iterable[Mapping[str, Any]], handling: Iterable[Mapping[str, Any]]
) -> dict[str, date]:
    """Return the day on which each clock began, the earliest possible one.

    `reports` and `handling` are those of the incident as plain data; a clock that nothing dates
    is left out. Only a decision of the election supervisor starts the clock `decided`.
    """
    reports = list(reports)
    days = {
        "known": [_earliest(report.get("known_on")) for report in reports],
        "received": [_earliest(report.get("received_on")) for report in reports],
        "registered": [_earliest(report.get("registered_on")) for report in reports],
        "decided": [_earliest(e.get("on")) for e in handling if _supervisor_decided(e)],
    }
    dated = {clock: [day for day in found if day is not None] for clock, found in days.items()}
    return {clock: min(found) for clock, found in dated.items() if found}


def _supervisor_decided(entry: Mapping[str, Any]) -> bool:
    body = str(entry.get("body", "")).casefold()
    return entry.get("step") == "keputusan" and any(name in body for name in SUPERVISORS)


def _earliest(when: object) -> date | None:
    """Return the first day that a vague date allows; None where it is not bounded below."""
    if isinstance(when, date):
        return when
    if isinstance(when, str):
        return date.fromisoformat(f"{when}-01" if len(when) == MONTH_LENGTH else when)
    if not isinstance(when, Mapping):
        return None
    for key in ("one_day_in", "throughout"):
        if isinstance(when.get(key), list | tuple):
            return _earliest(when[key][0])
    after = _earliest(when.get("after"))
    return None if after is None else after + ONE_DAY
