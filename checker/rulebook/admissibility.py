"""Admissibility: what a report, finding or first information must hold, and what follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.rulebook.build import Builder, Fault
from checker.rulebook.entries import validity_of
from checker.rulebook.expressions import Path
from checker.rulebook.model import Text, Validity

__all__ = ["Outcome", "Requirement", "RequirementSet", "read_admissibility"]

FOLDER = "admissibility/"
CATALOGUE = "admissibility/requirements.yaml"


@dataclass(frozen=True)
class Requirement:
    """One requirement with its basis: `check` names what is looked for in the file.

    `group` is formal or material; what is not `curable` cannot be completed.
    """

    id: str
    group: str
    title: Text
    check: str
    curable: bool
    ask: Text
    basis: tuple[str, ...]
    confidence: str


@dataclass(frozen=True)
class Outcome:
    """What follows a state of a report."""

    text: Text
    basis: str
    confidence: str


@dataclass(frozen=True)
class RequirementSet:
    """The requirements of some kinds of report in one regime, by the day of receipt."""

    id: str
    regime: str
    title: Text
    kinds: frozenset[str]
    validity: Validity
    requirements: tuple[Requirement, ...]
    outcomes: Mapping[str, Outcome]

    def applies_to(self, regime: str, kind: str, day: date) -> bool:
        """Return whether a report of `kind` received on `day` is held against this set."""
        return self.regime == regime and kind in self.kinds and self.validity.covers(day)


def read_admissibility(builder: Builder) -> tuple[RequirementSet, ...]:
    """Return the sets of every file, and add to `builder` what is wrong with them."""
    catalogue = (builder.documents.get(CATALOGUE) or {}).get("requirements", ())
    known = {entry["id"]: entry for entry in catalogue}
    sets: list[RequirementSet] = []
    for file, document in sorted(builder.documents.items()):
        if not file.startswith(FOLDER) or file == CATALOGUE:
            continue
        faults = list(_faults(file, document, known, builder))
        builder.faults += faults
        if not faults:
            sets += [_set(document["regime"], source, known) for source in document["sets"]]
    return tuple(sets)


def _set(regime: str, source: Any, known: Mapping[str, Any]) -> RequirementSet:
    return RequirementSet(
        id=source["id"],
        regime=regime,
        title=source["title"],
        kinds=frozenset(source["kinds"]),
        validity=validity_of(source["valid"]),
        requirements=tuple(_requirement(known[u["use"]], u) for u in source["requirements"]),
        outcomes={
            name: Outcome(entry["text"], entry["basis"], entry["confidence"])
            for name, entry in source["outcomes"].items()
        },
    )


def _requirement(entry: Any, use: Any) -> Requirement:
    return Requirement(
        id=entry["id"],
        group=entry["group"],
        title=entry["title"],
        check=entry["check"],
        curable=entry["curable"],
        ask=entry["ask"],
        basis=tuple(use["basis"]),
        confidence=use["confidence"],
    )


def _faults(
    file: str, document: Any, known: Mapping[str, Any], builder: Builder
) -> Iterator[Fault]:
    for i, source in enumerate(document.get("sets", ())):
        validity = validity_of(source["valid"])
        if validity.last is not None and validity.last < validity.first:
            found = {"norm": source["id"], "found": validity.last.isoformat()}
            yield Fault(file, ("sets", i, "valid"), "rule.ends_before_begin", found)
        for j, use in enumerate(source["requirements"]):
            path: Path = ("sets", i, "requirements", j)
            if use["use"] not in known:
                yield _unknown(file, (*path, "use"), "syarat", use["use"], known)
            for k, basis in enumerate(use["basis"]):
                yield from _citation(file, (*path, "basis", k), basis, builder)


def _citation(file: str, path: Path, basis: str, builder: Builder) -> Iterator[Fault]:
    """Yield a fault for a citation (a basis without a space) that leads nowhere."""
    regulation, slash, article = basis.partition("/")
    if " " in basis or not slash:
        return
    known = builder.regulations.get(regulation)
    if known is None or article not in known.labels:
        yield _unknown(file, path, "pasal", basis, known.labels if known else {})


def _unknown(file: str, path: Path, kind: str, name: str, known: Mapping[str, Any]) -> Fault:
    found = {"kind": kind, "found": name, "known": sorted(known)}
    return Fault(file, path, "rule.unknown_name", found)
