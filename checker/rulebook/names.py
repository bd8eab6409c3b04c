"""Names in a rules folder: no id twice, and each where its folder or file says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.rulebook.build import Fault
from checker.rulebook.entries import is_norm_file
from checker.rulebook.expressions import Path

__all__ = ["check_names"]

LISTS = {
    "vocabulary.yaml": "facts",
    "definitions.yaml": "definitions",
    "questions.yaml": "questions",
    "constraints.yaml": "constraints",
    "regions.yaml": "regions",
}
KINDS = {"region": "daerah", "calendar": "kalender"}


def check_names(documents: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for every id that is used twice or stands in the wrong place."""
    for file, key in LISTS.items():
        entries = documents[file][key] if file in documents else []
        yield from _twice(file, [((key, i), entry["id"]) for i, entry in enumerate(entries)])
    for i, question in enumerate((documents.get("questions.yaml") or {}).get("questions", [])):
        path: Path = ("questions", i, "readings")
        readings = [((*path, j), entry["id"]) for j, entry in enumerate(question["readings"])]
        yield from _twice("questions.yaml", readings)
    yield from _norms_twice(documents)
    yield from _misplaced(documents)
    yield from _overrides(documents)


def _twice(file: str, ids: list[tuple[Path, str]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for path, name in ids:
        if name in seen:
            yield Fault(file, path, "rule.id_twice", {"found": name})
        seen.add(name)


def _norms_twice(documents: Mapping[str, Any]) -> Iterator[Fault]:
    seen: set[str] = set()
    for file, document in documents.items():
        if not is_norm_file(file):
            continue
        for i, entry in enumerate(document):
            if entry["id"] in seen:
                yield Fault(file, (i,), "rule.id_twice", {"found": entry["id"]})
            seen.add(entry["id"])


def _misplaced(documents: Mapping[str, Any]) -> Iterator[Fault]:
    for file, document in documents.items():
        folder, _, rest = file.partition("/")
        if file.endswith("/regulation.yaml"):
            place, name = rest.removesuffix("/regulation.yaml"), document["id"]
        elif folder in ("contests", "guidance"):
            place, name = rest.removesuffix(".yaml"), document["id"]
        elif folder == "sanctions":
            place, name = rest.removesuffix(".yaml"), document["regulation"]
        else:
            continue
        if name != place:
            yield Fault(file, (), "rule.wrong_folder", {"found": name, "allowed": place})


def _overrides(documents: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for a region or a calendar that an override of a contest does not find."""
    regions = [entry["id"] for entry in (documents.get("regions.yaml") or {}).get("regions", [])]
    for file, document in documents.items():
        if not file.startswith("contests/"):
            continue
        known = {"region": regions, "calendar": [entry["id"] for entry in document["calendars"]]}
        for i, override in enumerate(document.get("overrides") or []):
            for key, names in known.items():
                if override[key] not in names:
                    found = {"kind": KINDS[key], "found": override[key], "known": names}
                    yield Fault(file, ("overrides", i, key), "rule.unknown_name", found)
