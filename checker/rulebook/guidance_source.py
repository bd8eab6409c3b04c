"""The guidance files of a rules folder, read and checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.logic import questions_of
from checker.rulebook.build import Builder, Fault
from checker.rulebook.entries import validity_of
from checker.rulebook.expressions import Path, Unknown
from checker.rulebook.guidance import Guidance
from checker.rulebook.model import CONTEST

__all__ = ["read_guidance"]

FOLDER = "guidance/"


def read_guidance(builder: Builder) -> Iterator[Guidance]:
    """Yield every entry by its file, and add to `builder` what is wrong with the others."""
    for file, source in sorted(builder.documents.items()):
        if file.startswith(FOLDER):
            faults = list(_faults(file, source, builder))
            builder.faults += faults
            if not faults:
                yield _entry(source, builder)


def _entry(source: Any, builder: Builder) -> Guidance:
    return Guidance(
        id=source["id"],
        title=source["title"],
        kind=source["kind"],
        validity=validity_of(source["valid"]),
        contests=frozenset(source.get("contests", ())),
        when=builder.names.read(source["when"]),
        text=source["text"],
        items=tuple(item["text"] for item in source.get("items", ())),
        confidence=source["confidence"],
        source=source["source"],
        disagreements=tuple(source.get("disagreements", ())),
    )


def _faults(file: str, source: Any, builder: Builder) -> Iterator[Fault]:
    valid = validity_of(source["valid"])
    if valid.last is not None and valid.last < valid.first:
        found = {"norm": source["id"], "found": valid.last.isoformat()}
        yield Fault(file, ("valid", "until"), "rule.ends_before_begin", found)
    for i, name in enumerate(source.get("contests", ())):
        if name not in builder.contests:
            yield _unknown(file, Unknown(CONTEST, name, sorted(builder.contests), ()), i)
    try:
        asked = questions_of(builder.names.read(source["when"], ("when",)))
    except Unknown as unknown:
        yield _unknown(file, unknown)
        return
    for name in sorted(asked):
        yield Fault(file, ("when",), "rule.guidance_asks", {"found": name})


def _unknown(file: str, unknown: Unknown, place: int | None = None) -> Fault:
    path: Path = unknown.path if place is None else ("contests", place)
    known = {"kind": unknown.kind, "found": unknown.name, "known": unknown.known}
    return Fault(file, path, "rule.unknown_name", known)
