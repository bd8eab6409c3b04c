"""The finished chunks to the output and the rejects, counted, and moved to their places."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.batch.faults import writing
from checker.batch.forms import form_of
from checker.batch.outputs import FORMS, write
from checker.batch.outputs.ndjson import write_lines
from checker.batch.record import Row
from checker.batch.row import COLUMNS
from checker.batch.staging import Staging, synchronise
from checker.batch.work import Tally
from checker.errors import InternalError
from checker.messages import both

__all__ = ["assemble"]

_LINES = ".ndjson"


def assemble(staging: Staging, target: Path, rejects: Path, lines: int) -> Tally:
    """Write output and rejects beside their places, count them, and move them there.

    `lines` is how many the files hold. Where nothing was refused there is no file of rejects, and
    an old one goes. Raises BatchError where something cannot be written, InternalError where a
    line is lost or there twice; then nothing was moved.
    """
    parts = list(staging.parts())
    tally = sum((part.tally for part in parts), Tally())
    with writing(target):
        rows = _Counted(line for part in parts for line in part.rows().split(b"\n")[:-1])
        made = staging.aside("output")
        _write(made, rows, target)
    with writing(rejects):
        refused = _Counted(line for part in parts for line in part.rejects().split(b"\n")[:-1])
        held = _write_rejects(rejects, refused) if tally.refused else None
    _agree(tally, lines, rows.count, refused.count)
    _move(staging, {made: target, **({held: rejects} if held else {})}, rejects, tally)
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


def _write(made: Path, lines: Iterable[bytes], target: Path) -> None:
    form, packing = form_of(target, FORMS)
    try:
        if form == _LINES:
            write_lines(made, packing, lines)
        else:
            rows: Iterator[Row] = map(json.loads, lines)
            write(made, rows, COLUMNS, named=target)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    _synchronise(made)


def _write_rejects(rejects: Path, lines: Iterable[bytes]) -> Path:
    made = rejects.with_name(f".{rejects.name}.aside")
    made.unlink(missing_ok=True)
    try:
        opened = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(opened, "wb") as stream:
            stream.writelines(line + b"\n" for line in lines)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    _synchronise(made)
    return made


def _synchronise(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _agree(tally: Tally, lines: int, rows: int, refused: int) -> None:
    """Raise InternalError where what came out is not what went in."""
    found = (tally.read, tally.assessed + tally.refused, rows, refused)
    wanted = (lines, lines, tally.rows, tally.refused)
    if found != wanted:
        raise InternalError(both("batch.lost", found=found, wanted=wanted), code="batch_lost_lines")


def _move(staging: Staging, moves: dict[Path, Path], rejects: Path, tally: Tally) -> None:
    staging.mark_moving()
    for made, place in moves.items():
        with writing(place):
            os.replace(made, place)
            synchronise(place.parent)
    if rejects not in moves.values():
        with writing(rejects):
            rejects.unlink(missing_ok=True)
    staging.mark_moved(tally)
