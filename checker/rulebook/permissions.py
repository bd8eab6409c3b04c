"""Permissions: what the law expressly allows, read and checked.

A permission decides nothing by itself: it becomes an exception of the norms that it reaches, and
the proof holds that no norm is met by who only does what is permitted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checker.logic import Expression, questions_of
from checker.rulebook.build import Builder, Fault
from checker.rulebook.entries import validity_of
from checker.rulebook.expressions import Path, Unknown
from checker.rulebook.model import Text, Validity

__all__ = ["Permission", "read_permissions"]

FILE = "permissions.yaml"
KEY = "permissions"
Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Permission:
    """One permission: the sheet that only does what is allowed, and the norms that it reaches.

    `apart` gives norms that may be met all the same, each with the reason.
    """

    id: str
    title: Text
    validity: Validity
    when: Expression
    reaches: tuple[str, ...]
    apart: Mapping[str, Text]
    confidence: str
    source: str


def read_permissions(builder: Builder) -> Iterator[Permission]:
    """Yield every permission, and add to `builder` what is wrong with the others."""
    document = builder.documents.get(FILE) or {KEY: ()}
    for i, entry in enumerate(document[KEY]):
        faults = list(_faults(i, entry, builder))
        builder.faults += faults
        if not faults:
            yield _permission(entry, builder)
    builder.faults += _strangers(builder, {entry["id"]: entry for entry in document[KEY]})


def _permission(entry: Entry, builder: Builder) -> Permission:
    return Permission(
        id=entry["id"],
        title=entry["title"],
        validity=validity_of(entry["valid"]),
        when=builder.names.read(entry["when"]),
        reaches=tuple(entry["reaches"]),
        apart={norm: one["reason"] for one in entry.get("apart", ()) for norm in one["norms"]},
        confidence=entry["confidence"],
        source=entry["source"],
    )


def _faults(i: int, entry: Entry, builder: Builder) -> Iterator[Fault]:
    valid = validity_of(entry["valid"])
    if valid.last is not None and valid.last < valid.first:
        found = {"norm": entry["id"], "found": valid.last.isoformat()}
        yield Fault(FILE, (KEY, i, "valid", "until"), "rule.ends_before_begin", found)
    try:
        asked = questions_of(builder.names.read(entry["when"], ("when",)))
    except Unknown as unknown:
        known = {"kind": unknown.kind, "found": unknown.name, "known": unknown.known}
        yield Fault(FILE, (KEY, i, *unknown.path), "rule.unknown_name", known)
        return
    for name in sorted(asked):
        yield Fault(FILE, (KEY, i, "when"), "rule.permission_asks", {"found": name})
    for path, norm in _named(i, entry):
        if norm not in builder.names.norms:
            known = {"kind": "norma", "found": norm, "known": sorted(builder.names.norms)}
            yield Fault(FILE, path, "rule.unknown_name", known)


def _named(i: int, entry: Entry) -> Iterator[tuple[Path, str]]:
    for j, norm in enumerate(entry["reaches"]):
        yield (KEY, i, "reaches", j), norm
    for j, example in enumerate(entry["examples"]):
        for norm in example["expect"]:
            yield (KEY, i, "examples", j, "expect", norm), norm
    for j, one in enumerate(entry.get("apart", ())):
        for k, norm in enumerate(one["norms"]):
            yield (KEY, i, "apart", j, "norms", k), norm


def _strangers(builder: Builder, known: Mapping[str, Entry]) -> Iterator[Fault]:
    """Yield a fault for every exception whose permission is unknown or does not reach the norm."""
    for norm in builder.norms.values():
        file, path = builder.norm_places[norm.id]
        for j, exemption in enumerate(norm.exemptions):
            name = exemption.permission
            if name is None or norm.id in known.get(name, {"reaches": ()})["reaches"]:
                continue
            place: Path = (*path, "exceptions", j, "permission")
            allowed = sorted(id for id, entry in known.items() if norm.id in entry["reaches"])
            found = {"kind": "izin", "found": name, "known": allowed}
            yield Fault(file, place, "rule.unknown_name", found)
