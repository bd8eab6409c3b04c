"""Fields that cannot both be true of one person or one act.

What somebody denies, or what was verified to be otherwise, is a dispute and contradicts nothing.
Where reality can be so although it seldom is, the assessment says it and nothing is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.incident import Act, Actor
from checker.incident.terms import ECHELON_LEVELS
from checker.intake.draft import Draft, shown
from checker.intake.index import Index, sense
from checker.intake.scanner import Path

__all__ = ["contradictions"]

_DISPUTES = frozenset(("contested", "verified"))
_UNKNOWN = "tidak_diketahui"
_NO_POST = "tanpa_jabatan_asn"
_VILLAGE_HEAD = "kepala_desa"
_MOST_REACHED = {"satu_orang": 1, "sampai_10": 10, "sampai_100": 100}
_BEYOND = {"lebih_100": 100}


def contradictions(index: Index) -> Iterator[Draft]:
    """Name every pair of fields that leaves nothing possible, at the later of the two."""
    disputed = {s.field for s in index.incident.statements if s.standing in _DISPUTES}
    for i, actor in enumerate(index.incident.actors):
        if not _touched(disputed, f"actors.{actor.id}", ("post", "status", "status_history")):
            yield from _post(actor, ("actors", i, "post"))
    for i, act in enumerate(index.incident.acts):
        if not _touched(disputed, f"acts.{act.id}", ("audience",)):
            yield from _audience(act, ("acts", i, "audience"))
    yield from _doubles(index)


def _touched(fields: set[str], head: str, names: tuple[str, ...]) -> bool:
    """Whether a statement is about one of these fields, or about a part of one."""
    heads = [f"{head}.{name}" for name in names]
    return any(field == h or field.startswith(f"{h}.") for field in fields for h in heads)


def _post(actor: Actor, path: Path) -> Iterator[Draft]:
    post = actor.post
    if post is None:
        return
    levels = _values(post.level)
    if post.echelon is not None and levels:
        meant = ECHELON_LEVELS[post.echelon]
        if levels.isdisjoint(meant):
            params = {"level": shown(post.level), "meant": ", ".join(meant)}
            yield sense(
                "echelon_other_level", (*path, "echelon"), shown(post.echelon), params=params
            )
    spans = [span.status for span in actor.status_history or ()]
    held = frozenset[str]().union(*(_values(status) for status in (actor.status, *spans)))
    if held == {_VILLAGE_HEAD} and levels and _NO_POST not in levels:
        params = {"status": shown(actor.status)}
        yield sense(
            "village_with_level", (*path, "level"), shown(post.level), (_NO_POST,), params=params
        )


def _audience(act: Act, path: Path) -> Iterator[Draft]:
    audience = act.audience
    if audience is None or audience.number is None:
        return
    number, reaches = audience.number, _values(audience.reach)
    if reaches and not any(_fits(number, reach) for reach in reaches):
        params = {"reach": shown(audience.reach)}
        yield sense("number_beyond_reach", (*path, "number"), str(number), params=params)


def _fits(number: int, reach: str) -> bool:
    return _BEYOND.get(reach, -1) < number <= _MOST_REACHED.get(reach, number)


def _doubles(index: Index) -> Iterator[Draft]:
    """Two actors who bear one number of a person are one person."""
    seen: dict[tuple[str, str], str] = {}
    for i, actor in enumerate(index.incident.actors):
        for kind in ("nip", "nik"):
            number = getattr(actor.identifiers, kind, None) if actor.identifiers else None
            digits = "".join(c for c in number or "" if c.isalnum())
            if not digits:
                continue
            other = seen.setdefault((kind, digits), actor.id)
            if other != actor.id:
                path = ("actors", i, "identifiers", kind)
                params = {"other": other, "own": actor.id, "kind": kind.upper()}
                yield sense("person_twice", path, params=params)


def _values(raw: Any) -> frozenset[str]:
    """The values that a field leaves possible; none where it says nothing."""
    if raw is None or raw == _UNKNOWN:
        return frozenset()
    return frozenset(raw) if isinstance(raw, tuple) else frozenset((raw,))
