"""Folders of incidents, and files that are written all or not at all."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.streams import err
from checker.errors import ArgumentError, Fault, IncidentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.incident import Incident
    from checker.rulebook import Rulebook

__all__ = ["read_folder", "refuse_taken", "write_all", "write_folder"]

INCIDENT = "incident.json"
ENDING = "*.json"
# A JSON object without any of these was never meant as an incident.
MARKS = frozenset(("schema_version", "actors", "acts"))


def read_folder(
    names: Sequence[str], rulebook: Rulebook, as_of: date | None, lang: Lang
) -> dict[str, Incident]:
    """Return the incidents of files and folders by the name of their file.

    In a folder these are its own `*.json` and every `incident.json` below it; JSON that is no
    incident at all is left out with a word on standard error. Raises IncidentError with the faults
    of every file, ArgumentError where there is no file.
    """
    from checker.intake import read_bytes, read_incident

    found: dict[str, Incident] = {}
    faults: list[Fault] = []
    for path in _files(names):
        try:
            content = read_bytes(str(path))
            if str(path) not in names and not _is_incident(content):
                err(text("folder.left_out", lang, file=path))
                continue
            found[str(path)] = read_incident(content, contests=rulebook.contests, as_of=as_of)
        except IncidentError as error:
            faults += error.in_file(str(path)).faults
    if faults:
        raise IncidentError(faults)
    if not found:
        raise ArgumentError(both("folder.empty", found=", ".join(names)))
    return found


def _files(names: Sequence[str]) -> list[Path]:
    if not names:
        raise ArgumentError(both("cli.missing", found="DIR"))
    files: dict[Path, None] = {}
    for name in names:
        path = Path(name)
        if path.is_dir():
            own = [file for file in path.glob(ENDING) if file.is_file()]
            files |= dict.fromkeys(sorted({*own, *path.rglob(INCIDENT)}))
        else:
            files[path] = None
    return list(files)


def _is_incident(content: bytes) -> bool:
    """Return whether a file may be an incident: what cannot be read may be one."""
    try:
        value = json.loads(content)
    except ValueError:
        return True
    return isinstance(value, dict) and not MARKS.isdisjoint(value)


def refuse_taken(files: Mapping[Path, bytes]) -> None:
    """Raise ArgumentError where a file is there that says something else: it may have been edited.

    The same letter once more is no harm.
    """
    taken = [str(path) for path, content in files.items() if _is_other(path, content)]
    if taken:
        raise ArgumentError(
            both("folder.taken", found=", ".join(taken)),
            places=taken,
            remedy=both("folder.taken.hint"),
        )


def _is_other(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() != content
    except OSError:
        # What is not there is not taken; what cannot be read is told when it is written.
        return False


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write every file aside, then move them all into place; raise ArgumentError, leaving none."""
    aside = {target: _beside(target) for target in files}
    try:
        for target, content in files.items():
            with aside[target].open("xb") as stream:
                stream.write(content)
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        for target, written in aside.items():
            os.replace(written, target)
    except OSError as error:
        raise _unwritable(list(files), error) from None
    finally:
        for written in aside.values():
            with contextlib.suppress(OSError):
                written.unlink(missing_ok=True)


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}")


def write_folder(name: str, files: Mapping[str, bytes]) -> list[Path]:
    """Write files into the folder `name`, which is made where it is not there; return their paths.

    Raises ArgumentError and leaves neither file nor new folder where one cannot be written.
    """
    folder = Path(name)
    is_new = not folder.exists()
    try:
        folder.mkdir(parents=False, exist_ok=True)
    except OSError as error:
        raise _unwritable([folder], error) from None
    targets = {folder / file: content for file, content in files.items()}
    try:
        refuse_taken(targets)
        write_all(targets)
    except ArgumentError:
        if is_new:
            shutil.rmtree(folder)
        raise
    return list(targets)


def _unwritable(paths: Sequence[Path], error: OSError) -> ArgumentError:
    places = [str(path) for path in paths]
    found, reason = ", ".join(places), error.strerror or str(error)
    return ArgumentError(both("folder.unwritable", found=found, reason=reason), places=places)
