"""The path of a track on a day, with the due dates of the clocks that have begun."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from checker.deadline import Due, Period, Start, Table, due_of
from checker.messages import both
from checker.route.choice import Choice, concerns, in_order
from checker.route.plain import Label, basis_words, copied
from checker.rulebook.model import is_valid

__all__ = ["Clocks", "chosen_steps", "clock_of", "path_for", "step_of"]

ELECTIONS = frozenset(("pemilihan", "pemilu"))

# A step as it stands in a rule file.
Source: TypeAlias = Mapping[str, Any]


class Clocks(NamedTuple):
    """The clocks that have begun, and where to ask for the days off."""

    starts: Mapping[str, Start] = MappingProxyType({})
    table: Table = lambda: None


def path_for(
    paths: Iterable[Source],
    track: str,
    regimes: Iterable[str],
    as_of: date,
    label: Label,
    clocks: Clocks | None = None,
    choice: Choice | None = None,
) -> list[dict[str, Any]]:
    """Return the steps of a track that hold on `as_of`, by stage, then in the order of the files.

    `regimes` are those still possible, `choice` says which steps concern the case, none all but
    those for somebody involved; `clocks` says when each clock began (see `clock_starts`). The
    dictionaries have the keys of `Step` in the assessment. The table of days off is asked for only
    where working days are counted.
    """
    regimes = tuple(regimes)
    chosen = chosen_steps(paths, track, regimes, as_of, choice or Choice())
    wanted = frozenset(regimes)
    return [step_of(step, label, clocks or Clocks(), wanted) for step in chosen]


def chosen_steps(
    paths: Iterable[Source], track: str, regimes: Iterable[str], as_of: date, case: Choice
) -> list[Source]:
    """Return the same steps as they stand in the rule files."""
    wanted = {"any", *regimes}
    steps = (
        step
        for path in paths
        if path["track"] == track and path["regime"] in wanted
        for step in path["steps"]
        if step.get("regime", "any") in wanted and is_valid(step, as_of) and concerns(step, case)
    )
    return in_order(steps)


def clock_of(step: Source) -> str | None:
    """Return the clock that the time limit of a step counts from; None where nothing counts."""
    return (step.get("deadline") or {}).get("from")


def step_of(
    step: Source, label: Label, clocks: Clocks, regimes: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """Return a step as the assessment has it; a basis of another regime is left out.

    Where none of the regimes is possible, every basis is shown.
    """
    return {
        "id": step["id"],
        "stage": step["stage"],
        "body": dict(step["body"]),
        "action": dict(step["action"]),
        "document": copied(step.get("document")),
        "deadline": _deadline(step.get("deadline"), label, clocks, regimes),
        "told": copied(step.get("told")),
        "if_nobody_acts": copied(step.get("if_nobody_acts")),
        "side": step["side"],
        "basis": _bases(step["basis"], label, regimes),
        "confidence": step["confidence"],
    }


def _bases(
    bases: Sequence[str | Mapping[str, str]], label: Label, regimes: frozenset[str]
) -> list[str]:
    named = regimes & ELECTIONS or ELECTIONS
    return [
        basis_words(basis if isinstance(basis, str) else basis["basis"], label)
        for basis in bases
        if isinstance(basis, str) or basis["regime"] in named
    ]


def _deadline(
    deadline: Mapping[str, Any] | None,
    label: Label,
    clocks: Clocks,
    regimes: frozenset[str],
) -> dict[str, Any] | None:
    if deadline is None:
        return None
    due = _due(deadline, clocks)
    bases = deadline["basis"] if isinstance(deadline["basis"], list) else [deadline["basis"]]
    why = [dict(both(f"deadline.{code}", year=due.unknown_year)) for code in due.why]
    return {
        "text": dict(deadline["text"]),
        "due": due.earliest,
        "due_latest": due.latest,
        "why": why if due.earliest or why else _not_begun(deadline),
        "basis": "; ".join(_bases(bases, label, regimes)),
        "confidence": deadline["confidence"],
    }


def _not_begun(deadline: Mapping[str, Any]) -> list[dict[str, object]]:
    """Say which day is missing to count a period; nothing where no source gives a number."""
    if "count" not in deadline:
        return []
    start = both(f"deadline.start.{deadline['from']}")
    return [dict(both("deadline.not_begun", start=start))]


def _due(deadline: Mapping[str, Any], clocks: Clocks) -> Due:
    """Return the last day of a period; nothing where its clock has not begun."""
    start = clocks.starts.get(deadline.get("from", ""))
    if start is None:
        return Due(None, None)
    return due_of(start, Period.of(deadline), clocks.table)
