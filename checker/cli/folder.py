"""Incidents of files and folders, each read once; the faults of all are told together."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.files import read_input
from checker.cli.streams import err
from checker.errors import ArgumentError, Fault, IncidentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.incident import Incident
    from checker.rulebook import Rulebook

__all__ = ["read_folder"]

ENDING = "*.json"
# A JSON object without any of these was never meant as an incident.
MARKS = frozenset(("schema_version", "actors", "acts"))


def read_folder(
    names: Sequence[str], rulebook: Rulebook, as_of: date | None, lang: Lang
) -> dict[str, Incident]:
    """Return the incidents of files and folders by the name of their file.

    In a folder these are all `.json` in it and below; JSON that is no incident at all, as the
    decision beside a decided case, is left out with a word on standard error. Raises IncidentError
    with the faults of every file, ArgumentError where a folder holds no incident.
    """
    from checker.intake import read_incident

    if not names:
        raise ArgumentError(both("cli.missing", found="DIR"))
    found: dict[str, Incident] = {}
    faults: list[Fault] = []
    strangers: list[str] = []
    for path, is_named in _files(names).items():
        name = str(path)
        try:
            content = read_input(name)
            if not is_named and not _is_incident(content):
                strangers.append(name)
                continue
            found[name] = read_incident(content, contests=rulebook.contests, as_of=as_of)
        except IncidentError as error:
            faults += error.in_file(name).faults
    if faults:
        raise IncidentError(faults)
    if strangers:
        err(text("folder.left_out", lang, files=", ".join(strangers)))
    if not found:
        raise ArgumentError(both("folder.empty", found=", ".join(names)))
    return found


def _files(names: Sequence[str]) -> dict[Path, bool]:
    """Return the files named, and those in the folders named, each once; True for a named one."""
    files: dict[Path, bool] = {}
    seen: set[Path] = set()
    for name in names:
        path = Path(name)
        is_folder = path.is_dir()
        inside = sorted(file for file in path.rglob(ENDING) if file.is_file()) if is_folder else []
        if is_folder and not inside:
            raise ArgumentError(both("folder.empty", found=name))
        for file in inside if is_folder else [path]:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                files[file] = not is_folder
    return files


def _is_incident(content: bytes) -> bool:
    """Return whether a file may be an incident: what cannot be read may be one."""
    try:
        value = json.loads(content)
    except ValueError:
        return True
    return isinstance(value, dict) and not MARKS.isdisjoint(value)
