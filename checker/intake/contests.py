"""Contests that the rulebook does not know, whether or not their id could be one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from checker.incident import Incident
from checker.intake.draft import Draft, nearest_to, shown
from checker.intake.index import sense
from checker.intake.mend import FILLER_ID
from checker.intake.scanner import Path

__all__ = ["NO_CONTEST", "contest_faults", "unknown_contests"]

NO_CONTEST = "none"


def unknown_contests(incident: Incident, known: Collection[str]) -> Iterator[Draft]:
    """Name every contest that the rulebook does not know."""
    for i, contest in enumerate(incident.contests):
        if contest.id not in (NO_CONTEST, FILLER_ID) and contest.id not in known:
            yield _unknown(contest.id, ("contests", i, "id"), known)


def contest_faults(
    drafts: list[Draft], document: Mapping[str, Any], known: Collection[str]
) -> list[Draft]:
    """Faults of shape, in which an id that is none is a contest that nobody knows.

    A reference to it is as it should be: the id is at fault, once.
    """
    if not known:
        return drafts
    wrong = {d.path: _at(document, d.path) for d in drafts if d.code == "wrong_id"}
    own = {path: name for path, name in wrong.items() if _is_contest(path)}
    kept = list[Draft]()
    for draft in drafts:
        if draft.path in own:
            kept.append(_unknown(own[draft.path], draft.path, known))
        elif draft.path[-1:] != ("contest",) or wrong.get(draft.path) not in own.values():
            kept.append(draft)
    return kept


def _is_contest(path: Path) -> bool:
    return path[:1] == ("contests",) and path[2:] == ("id",)


def _unknown(name: str, path: Path, known: Collection[str]) -> Draft:
    allowed = (*sorted(known), NO_CONTEST)
    return sense("unknown_contest", path, shown(name), allowed, nearest_to(name, allowed))


def _at(document: Any, path: Path) -> Any:
    for step in path:
        document = document[step]
    return document
