"""A whole run: files in, rows and rejects out, resumable from wherever it was cut off."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, Protocol

from checker import __version__
from checker.batch import inputs
from checker.batch.assemble import assemble
from checker.batch.checks import (
    identity_of,
    refuse_inputs,
    refuse_outputs,
    refuse_taken,
    refuse_too_many,
    stamp_of,
)
from checker.batch.chunks import CHUNKING, chunks
from checker.batch.faults import refused
from checker.batch.request import Request, Watcher
from checker.batch.staging import Staging
from checker.batch.work import Chunk, Done, Order, Tally

__all__ = ["Crew", "CrewMaker", "run"]

_FORMAT = 1
_TODAY = "today"


class Crew(Protocol):
    """Who works on the chunks."""

    def results(self, chunks: Iterator[Chunk]) -> Iterator[Done]:
        """What became of each chunk, in any order; a chunk is taken when somebody is free."""


CrewMaker = Callable[[Order], AbstractContextManager[Crew]]


def run(request: Request, crew: CrewMaker, watcher: Watcher | None = None) -> Tally:
    """Assess every line of the files; `crew` makes who does the work on an order.

    The output depends neither on the crew nor on how often the run was cut off. Raises BatchError
    where files cannot be used or written, InternalError where the counts do not agree; what is
    finished by then stays in the folder beside the output, as it does at an interrupt.
    """
    watcher = watcher or Watcher()
    refuse_outputs(request)
    with Staging(request.staging) as staging:
        if not _is_done(staging, request):
            _run(staging, request, crew, watcher)
        found = staging.moved
        assert found is not None
        staging.clear()
        return found


def _is_done(staging: Staging, request: Request) -> bool:
    """Whether the run to go on with is finished but for its folder; refuses another one."""
    left = staging.journal
    is_moved = staging.moved is not None and request.target.exists()
    if not request.resume or left is None or not is_moved:
        return False
    refuse_inputs(request)
    _refuse_other(left, _journal(request, today=left.get(_TODAY)), staging)
    return True


def _run(staging: Staging, request: Request, crew: CrewMaker, watcher: Watcher) -> None:
    """Bring the run of this folder to its end, from the beginning or from where it was cut off."""
    left = staging.journal if staging.moved is None else None
    if left is not None and not request.resume:
        raise refused("left_over", staging.folder)
    if left is None or not staging.is_moving:
        refuse_taken(request)
    refuse_inputs(request)
    stamps = [stamp_of(file) for file in request.files]
    journal = _journal(request, today=left.get(_TODAY) if left else None)
    if left is None:
        staging.begin(journal)
    else:
        _refuse_other(left, journal, staging)
        staging.take_up()
    count = _work_through(staging, request, _order(request, journal), crew, watcher)
    for file, stamp in zip(request.files, stamps, strict=True):
        if stamp_of(file) != stamp:
            raise refused("changed", file, folder=staging.folder)
    watcher.assembling()
    assemble(staging, request.target, request.rejects, count)


def _journal(request: Request, today: str | None) -> dict[str, Any]:
    """What makes the bytes of a run; `today` is the day on which it was first begun."""
    return {
        "format": _FORMAT,
        "version": __version__,
        "rulebook": request.rulebook.hash,
        "as_of": request.as_of.isoformat() if request.as_of else None,
        _TODAY: today or request.today.isoformat(),
        "full": request.full,
        "lang": request.lang,
        "chunking": CHUNKING,
        "files": [identity_of(file) for file in request.files],
    }


def _refuse_other(left: Mapping[str, Any], journal: Mapping[str, Any], staging: Staging) -> None:
    """Refuse to go on with a run of other files, another rulebook, day or option."""
    other = [name for name in journal if left.get(name) != journal[name]]
    if other:
        raise refused("other_run", staging.folder, found=", ".join(other))


def _order(request: Request, journal: Mapping[str, Any]) -> Order:
    return Order(
        rules=os.path.abspath(request.rules) if request.rules is not None else None,
        rulebook=request.rulebook.hash,
        as_of=request.as_of,
        today=date.fromisoformat(journal[_TODAY]),
        full=request.full,
        lang=request.lang,
    )


def _work_through(
    staging: Staging, request: Request, order: Order, crew: CrewMaker, watcher: Watcher
) -> int:
    """Have every chunk finished that is not; return how many lines the files hold."""
    total = None
    if watcher.wants_total:
        watcher.counting()
        total = sum(map(inputs.count, request.files))
    finished = staging.tally
    watcher.begun(total, finished.read)
    counted = _Counted(chunks(request.files, full=request.full))
    with crew(order) as workers:
        for done in workers.results(chunk for chunk in counted if chunk.number not in staging):
            staging.keep(done)
            finished += done.tally
            refuse_too_many(request, finished.rows)
            watcher.advanced(done.tally)
    return counted.lines


class _Counted:
    """Chunks whose lines are counted as they pass."""

    def __init__(self, given: Iterator[Chunk]) -> None:
        self._given = given
        self.lines = 0

    def __iter__(self) -> Iterator[Chunk]:
        for chunk in self._given:
            self.lines += len(chunk.items)
            yield chunk
