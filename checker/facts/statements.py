"""How firm each field is: statements about it and the evidence that supports it.

A denial that names neither an alternative nor contrary evidence is bare: it changes nothing.
Evidence that denies a field contests it, as a statement does that names such evidence.
Of several statements on one field the verified wins, then the contested, then the admitted.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from checker.facts.known import Known, weakest
from checker.rulebook import Fact

__all__ = ["UNKNOWN", "Statements", "values_of"]

UNKNOWN = "tidak_diketahui"
_RANK = {"verified": 0, "contested": 1, "admitted": 2, "alleged": 3}
_NOT_HAPPENED = "tidak_ada"


class _Statement(NamedTuple):
    standing: str
    alternative: Any
    evidence: tuple[str, ...]


class Statements:
    """The statements and evidence of an incident, found by the path of a field."""

    def __init__(self, incident: Mapping[str, Any]) -> None:
        self._by_field: dict[str, _Statement] = {}
        self._evidence: dict[str, list[str]] = {}
        for source in incident.get("statements", ()):
            self._add(source["field"], _statement(source))
        for item in incident.get("evidence", ()):
            for path in item.get("supports", ()):
                self._evidence.setdefault(path, []).append(item["id"])
            for path in item.get("denies", ()):
                self._add(path, _Statement("contested", None, (item["id"],)))

    def _add(self, path: str, statement: _Statement) -> None:
        earlier = self._by_field.get(path)
        if earlier is None or _RANK[statement.standing] < _RANK[earlier.standing]:
            self._by_field[path] = statement
        elif statement.standing == earlier.standing:
            self._by_field[path] = _both(earlier, statement)

    @property
    def are_made(self) -> bool:
        """Whether anybody says how firm a field is, or what supports it."""
        return bool(self._by_field or self._evidence)

    @cached_property
    def told(self) -> Hashable:
        """All that they say; where it is equal, fields are equally firm."""
        said = [
            (path, s.standing, repr(s.alternative), s.evidence)
            for path, s in self._by_field.items()
        ]
        return tuple(said), tuple((path, tuple(ids)) for path, ids in self._evidence.items())

    def on(self, path: str) -> _Statement | None:
        """Return the statement on `path` or on the nearest field around it."""
        if not self._by_field:
            return None
        while path:
            if path in self._by_field:
                return self._by_field[path]
            path = path.rpartition(".")[0]
        return None

    def contests(self, paths: Iterable[str]) -> bool:
        """Return whether a field among `paths` is contested."""
        if not self._by_field:
            return False
        found = [self.on(path) for path in paths]
        return any(s is not None and s.standing == "contested" for s in found)

    def evidence_for(self, path: str) -> tuple[str, ...]:
        """Return the ids of the evidence that supports `path`."""
        return tuple(self._evidence.get(path, ()))

    def standing_of(self, path: str) -> str:
        """Return how firm `path` is: alleged where no statement says otherwise."""
        statement = self.on(path)
        return statement.standing if statement is not None else "alleged"

    def alternative_to(self, path: str) -> tuple[str, Any] | None:
        """Return (standing, what is said instead) where `path` is contested or verified."""
        statement = self.on(path)
        if statement is None or statement.standing not in ("contested", "verified"):
            return None
        return statement.standing, statement.alternative

    def possible(self, raw: Any, path: str) -> tuple[Any, ...] | None:
        """Return what a field may say in which `raw` is stated; None where anything may be."""
        if raw is None or raw == UNKNOWN:
            return None
        values = _listed(raw)
        dispute = self.alternative_to(path)
        if dispute is None:
            return values
        standing, alternative = dispute
        if alternative is None:
            return values if standing == "verified" else None
        others = _listed(alternative)
        return others if standing == "verified" else (*values, *others)

    def apply(self, known: Known, fact: Fact) -> Known:
        """Return `known` as firm as the statements on its fields allow."""
        if not self._by_field:
            return self._with_evidence(known)
        found = [self.on(path) for path in known.fields]
        contested = [s for s in found if s is not None and s.standing == "contested"]
        if contested:
            return self._contested(known, fact, contested[0])
        settled = [s for s in found if s is not None and s.standing == "verified"]
        if settled and settled[0].alternative is not None and len(found) == 1:
            instead = values_of(settled[0].alternative, fact)
            if instead <= fact.domain:
                known = known._replace(values=instead, origin="stated")
        standings = [s.standing if s is not None else "alleged" for s in found] or ["alleged"]
        return self._with_evidence(known._replace(standing=weakest(standings)), found)

    def _contested(self, known: Known, fact: Fact, statement: _Statement) -> Known:
        widened = known._replace(
            values=_widened(known.values, fact, statement.alternative),
            standing="contested",
            contested=True,
        )
        return self._with_evidence(widened, [statement])

    def _with_evidence(self, known: Known, found: Sequence[_Statement | None] = ()) -> Known:
        if not self._evidence and not found:
            return known
        ids = [e for path in known.fields for e in self._evidence.get(path, ())]
        ids += [e for statement in found if statement is not None for e in statement.evidence]
        return known._replace(evidence=tuple(dict.fromkeys(ids))) if ids else known


def _statement(source: Mapping[str, Any]) -> _Statement:
    standing = source["standing"]
    alternative = source.get("alternative")
    evidence = tuple(source.get("evidence", ()))
    if standing == "contested" and alternative is None and not evidence:
        standing = "alleged"
    return _Statement(standing, alternative, evidence)


def _both(one: _Statement, other: _Statement) -> _Statement:
    """Return two statements of one standing as one, in whatever order they came."""
    named = {
        value
        for statement in (one, other)
        if statement.alternative is not None
        for value in _listed(statement.alternative)
    }
    evidence = tuple(sorted({*one.evidence, *other.evidence}))
    return _Statement(one.standing, sorted(named, key=str) or None, evidence)


def _listed(raw: Any) -> tuple[Any, ...]:
    return tuple(raw) if isinstance(raw, (list, tuple)) else (raw,)


def _widened(values: frozenset[Any], fact: Fact, alternative: Any) -> frozenset[Any]:
    if fact.id == "conduct":
        return values | {_NOT_HAPPENED}
    if fact.is_boolean or alternative is None:
        return fact.domain
    others = values_of(alternative, fact)
    return values | others if others <= fact.domain else fact.domain


def values_of(raw: Any, fact: Fact) -> frozenset[Any]:
    """Return the values that `raw` leaves possible for `fact`."""
    if raw == UNKNOWN:
        return fact.domain
    return frozenset(raw) if isinstance(raw, (list, tuple)) else frozenset((raw,))
