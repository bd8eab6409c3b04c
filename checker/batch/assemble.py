"""The finished chunks to the output and the rejects, counted, and moved to their places."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.batch.faults import writing
from checker.batch.forms import form_of
from checker.batch.outputs import FORMS, write
from checker.batch.outputs.ndjson import write_lines
from checker.batch.record import Row
from checker.batch.row import COLUMNS, NUMBERS
from checker.batch.staging import Staging, synchronise
from checker.batch.work import Tally
from checker.errors import InternalError
from checker.messages import both

__all__ = ["assemble"]

_LINES = ".ndjson"


def assemble(staging: Staging, target: Path, rejects: Path, lines: int) -> Tally:
    """Write output and rejects aside, count them, and move them to their places.

    `lines` is how many the files hold. Where nothing was refused there is no file of rejects, and
    an old one goes. Raises BatchError where something cannot be written, InternalError where a
    line is lost or there twice; then nothing was moved.
    """
    parts = list(staging.parts())
    tally = sum((part.tally for part in parts), Tally())
    rows = _Counted(one for part in parts for one in part.rows().split(b"\n")[:-1])
    refused = _Counted(one for part in parts for one in part.rejects().split(b"\n")[:-1])
    with _aside(staging, "output") as output, _aside(staging, "rejects") as held:
        with writing(target):
            _write(output, rows, target)
        with writing(rejects):
            _write_rejects(held, refused)
        _agree(tally, lines, rows.count, refused.count)
        staging.mark_moving()
        _move(output, target)
        if tally.refused:
            _move(held, rejects)
        else:
            with writing(rejects):
                rejects.unlink(missing_ok=True)
    staging.mark_moved(tally)
    return tally


class _Counted:
    """Lines that are counted as they pass."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = lines
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        for line in self._lines:
            self.count += 1
            yield line


@contextlib.contextmanager
def _aside(staging: Staging, name: str) -> Iterator[Path]:
    """Where a file is made; what is not moved from there takes no room in the end."""
    with writing(staging.folder):
        path = staging.aside(name)
    try:
        yield path
    finally:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _write(path: Path, lines: Iterable[bytes], target: Path) -> None:
    form, packing = form_of(target, FORMS)
    if form == _LINES:
        write_lines(path, packing, lines)
    else:
        rows: Iterator[Row] = map(json.loads, lines)
        write(path, rows, COLUMNS, numbers=NUMBERS, named=target)
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _write_rejects(path: Path, lines: Iterable[bytes]) -> None:
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "wb") as stream:
        stream.writelines(line + b"\n" for line in lines)
        stream.flush()
        os.fsync(stream.fileno())


def _agree(tally: Tally, lines: int, rows: int, refused: int) -> None:
    """Raise InternalError where what came out is not what went in."""
    found = (tally.read, tally.assessed + tally.refused, rows, refused)
    wanted = (lines, lines, tally.rows, tally.refused)
    if found != wanted:
        text = both("batch.lost", found=found, wanted=wanted)
        raise InternalError(text, code="batch_lost_lines")


def _move(made: Path, place: Path) -> None:
    with writing(place):
        os.replace(made, place)
        synchronise(place.parent)
