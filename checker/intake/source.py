"""Bytes, text, a dictionary or a file to the text of one JSON document, within the limits."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from datetime import date
from pathlib import Path as FilePath
from typing import Any

from checker.errors import IncidentError, reason_of
from checker.intake.draft import Draft, shown
from checker.intake.scanner import MAX_DEPTH, MAX_DIGITS, Path, Places

__all__ = ["MAX_BYTES", "decode", "read_bytes", "text_of_mapping"]

MAX_BYTES = 10_000_000
_MAX_VALUES = 2_000_000
_BOM = "\ufeff"


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Read a file, but never more of it than a file may hold.

    Raises IncidentError for a directory, a file that is missing, unreadable or too large.
    """
    name = os.fspath(path)
    try:
        if stat.S_ISDIR(os.stat(name).st_mode):
            raise _refused("is_directory", name)
        with open(name, "rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise _refused("file_missing", name, nearest=_neighbour(name)) from None
    except (OSError, ValueError) as error:
        raise _refused("file_unreadable", name, reason=reason_of(error)) from None
    if len(content) > MAX_BYTES:
        raise _refused("too_large", name)
    return content


def decode(source: bytes | str) -> str:
    """Give the text of a document, without a byte order mark.

    Raises IncidentError if it is too large, not UTF-8, or empty.
    """
    if _size(source) > MAX_BYTES:
        raise _refused("too_large")
    text = source if isinstance(source, str) else _utf8(source)
    text = text.removeprefix(_BOM)
    if not text or text.isspace():
        raise _refused("empty")
    return text


def text_of_mapping(source: Mapping[str, Any]) -> str:
    """Write a dictionary as the JSON text it stands for; days are written as JSON has them.

    Raises IncidentError where a value or key has no place in JSON, or it nests too deep.
    """
    source = dict(source)
    drafts = _no_json(source)
    if drafts:
        raise IncidentError(draft.fault() for draft in drafts)
    return json.dumps(source, default=date.isoformat)


def _size(source: bytes | str) -> int:
    if isinstance(source, bytes) or len(source) > MAX_BYTES:
        return len(source)
    return len(source.encode("utf-8", "surrogatepass"))


def _utf8(source: bytes) -> str:
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8")
        line, column = Places(before).of(len(before))
        draft = Draft("not_utf8", found=f"0x{source[error.start]:02x}")
        draft.params["offset"] = error.start
        raise IncidentError([draft.fault(line, column)]) from None


def _no_json(source: dict[str, Any]) -> list[Draft]:
    """List what JSON cannot hold. The stack is our own, and a circle ends at the depth limit."""
    drafts: list[Draft] = []
    waiting: list[tuple[Path, Any]] = [((), source)]
    for _ in range(_MAX_VALUES):
        if not waiting:
            return drafts
        path, value = waiting.pop()
        if len(path) > MAX_DEPTH:
            return [Draft("too_deep", path[:MAX_DEPTH])]
        if isinstance(value, dict):
            drafts += [Draft("wrong_key", path, shown(str(k))) for k in value if type(k) is not str]
            waiting += [((*path, k), v) for k, v in value.items() if type(k) is str]
        elif isinstance(value, list | tuple):
            waiting += [((*path, i), v) for i, v in enumerate(value)]
        elif isinstance(value, int) and abs(value) >= 10**MAX_DIGITS:
            drafts.append(Draft("number_too_large", path, type(value).__name__))
        elif not isinstance(value, str | int | float | None) and type(value) is not date:
            drafts.append(Draft("no_json_value", path, shown(type(value).__name__)))
    return [Draft("too_large")]


def _refused(code: str, file: str | None = None, **params: object) -> IncidentError:
    nearest = params.pop("nearest", None)
    draft = Draft(code, nearest=str(nearest) if nearest else None)
    draft.params.update(params)
    error = IncidentError([draft.fault()])
    return error.in_file(file) if file else error


def _neighbour(name: str) -> str | None:
    """A file beside the missing one whose name is much like it."""
    import difflib

    path = FilePath(name)
    try:
        names = [entry.name for entry in os.scandir(path.parent)]
    except (OSError, ValueError):
        return None
    close = difflib.get_close_matches(path.name, names, n=1, cutoff=0.75)
    return str(path.parent / close[0]) if close else None
