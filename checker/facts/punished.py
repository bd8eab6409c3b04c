"""Earlier punishments of the person: of the same nature, at what level, for the same act."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.facts.case import Case, as_day
from checker.facts.known import Known
from checker.rulebook import Fact

__all__ = ["last_level", "same_act", "same_nature"]

FIELD = "actors.prior_punishments"
NEVER = "tidak_ada"


def same_nature(fact: Fact, case: Case) -> Known:
    """Whether some earlier punishment was for the same kind of violation."""
    return _any_said(fact, case, "same_nature")


def same_act(fact: Fact, case: Case) -> Known:
    """Whether the very act has been punished before."""
    return _any_said(fact, case, "same_act")


def last_level(fact: Fact, case: Case) -> Known:
    """The level of the last punishment; every level that may have been the last where unsure."""
    entries = case.raw(FIELD)
    if entries is None:
        return case.unstated(fact)
    dated = [as_day(entry.get("on")) for entry in entries]
    latest = max((day for day in dated if day is not None), default=None)
    last = [e["level"] for e, day in zip(entries, dated, strict=True) if day in (None, latest)]
    return case.derived(fact, frozenset(last or (NEVER,)), FIELD)


def _any_said(fact: Fact, case: Case, name: str) -> Known:
    entries = case.raw(FIELD)
    if entries is None:
        return case.unstated(fact)
    said = [entry.get(name) for entry in entries]
    return case.derived(fact, _any(said), FIELD)


def _any(said: Iterable[Any]) -> frozenset[bool]:
    answers = set(said)
    if True in answers:
        return frozenset((True,))
    return frozenset((False,)) if answers <= {False} else frozenset((True, False))
