"""What is looked at before a run begins: whether its files can be read and written at all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.batch import outputs
from checker.batch.chunks import shown_name
from checker.batch.faults import refused, writing
from checker.batch.files import refused as unusable
from checker.batch.forms import form_of
from checker.batch.inputs import records
from checker.batch.inputs.packed import opened
from checker.batch.request import Request
from checker.errors import BatchError, Fault

__all__ = [
    "identity_of",
    "refuse_inputs",
    "refuse_outputs",
    "refuse_taken",
    "refuse_too_many",
    "stamp_of",
]

_BLOCK = 1 << 20


def refuse_outputs(request: Request) -> None:
    """Raise BatchError where the outputs cannot be written, whatever is in the files."""
    for path in (request.target, request.rejects):
        with writing(path):
            if not path.parent.is_dir():
                raise refused("no_folder", path, found=shown_name(str(path.parent)))
            if path.is_dir():
                raise unusable("is_directory", path)
    outputs.check(request.target)
    if request.full and form_of(request.target, outputs.FORMS)[0] != ".ndjson":
        raise refused("full_needs_lines", request.target)


def refuse_taken(request: Request) -> None:
    """Raise BatchError where an output is there and may not be replaced."""
    for path in (request.target, request.rejects):
        if path.exists() and not (request.replace and path.is_file()):
            raise refused("taken", path)


def refuse_too_many(request: Request, rows: int) -> None:
    """Raise BatchError where the form cannot hold so many rows, before all of them are made."""
    if form_of(request.target, outputs.FORMS)[0] == ".xlsx":
        from checker.batch.outputs.xlsx import MOST_ROWS

        if rows > MOST_ROWS:
            raise refused("too_many_rows", request.target, limit=MOST_ROWS)


def refuse_inputs(request: Request) -> None:
    """Raise BatchError with every file that cannot be read, stands twice, or would be replaced."""
    faults: list[Fault] = []
    written = {_real(path) for path in (request.target, request.rejects)}
    seen: set[str] = set()
    for file in request.files:
        try:
            _refuse_input(file, seen, written)
        except BatchError as error:
            faults += error.in_file(shown_name(file)).faults
        seen.add(_real(file))
    if faults:
        raise BatchError(faults)


def _refuse_input(file: str, seen: set[str], written: set[str]) -> None:
    if os.path.exists(file) and not os.path.isdir(file) and not os.path.isfile(file):
        raise refused("no_file", file)
    if _real(file) in seen:
        raise refused("twice", file)
    if _real(file) in written:
        raise refused("is_output", file)
    next(records(file), None)


def _real(path: str | Path) -> str:
    return os.path.realpath(path)


def stamp_of(file: str) -> tuple[int, int] | None:
    """When a file was last written, and its size: another stamp means another content."""
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def identity_of(file: str) -> Mapping[str, Any]:
    """What a file is known again by: its name, size and hash; raises BatchError if unreadable."""
    digest, size = hashlib.sha256(), 0
    with opened(file) as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return {"name": shown_name(file), "bytes": size, "sha256": digest.hexdigest()}
