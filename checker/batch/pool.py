"""Processes of this machine that work on chunks, one each; the end of one is noticed at once."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from itertools import islice
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Self

from checker.batch.chunks import spot_of
from checker.batch.faults import refused
from checker.batch.work import Chunk, Done, Order, work
from checker.errors import BatchError, CheckerError

__all__ = ["Pool"]

# New objects between two searches for garbage: a line makes some thousands, hardly any in circles.
_SELDOM = 100_000
_PATIENCE = 10


class Pool:
    """At most `size` processes, each with a rulebook of its own for its whole life.

    A new process is made where a chunk waits and all others are busy. Use as a context; on the way
    out by an error or an interrupt the processes are killed.
    """

    def __init__(self, order: Order, size: int) -> None:
        self._order = order
        self._size = size
        # The same on every system, and nothing is copied while it changes.
        self._context = multiprocessing.get_context("spawn")
        self._processes: dict[Connection, BaseProcess] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        for connection, process in self._processes.items():
            connection.close()
            if kind is not None:
                process.kill()
        for process in self._processes.values():
            process.join(_PATIENCE)
            if process.is_alive():
                process.kill()
        self._processes.clear()

    def results(self, chunks: Iterator[Chunk]) -> Iterator[Done]:
        """What became of each chunk, in the order in which they are finished.

        A chunk is taken when there is a process for it. Raises BatchError where a process ends
        before its chunk is finished, or refuses the rulebook.
        """
        busy: dict[Connection, Chunk] = {}
        while True:
            self._give(list(islice(chunks, self._size - len(busy))), busy)
            if not busy:
                return
            failed: CheckerError | None = None
            for one in self._ready(busy):
                answer = self._answer(one, busy.pop(one))
                if isinstance(answer, Done):
                    yield answer
                else:
                    failed = failed or answer
            # What others have finished is not lost with the one that failed.
            if failed is not None:
                raise failed

    def _give(self, chunks: Sequence[Chunk], busy: dict[Connection, Chunk]) -> None:
        free = [one for one in self._processes if one not in busy]
        # A chunk that the pipe does not hold waits for its process; the others begin meanwhile.
        free += [self._start() for _ in chunks[len(free) :]]
        for connection, chunk in zip(free, chunks, strict=False):
            busy[connection] = chunk
            # One that has died is noticed where its result is waited for.
            with contextlib.suppress(OSError):
                connection.send(chunk)

    def _start(self) -> Connection:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._order), daemon=True)
        with _no_interrupts():
            process.start()
        theirs.close()
        self._processes[ours] = process
        return ours

    def _ready(self, busy: dict[Connection, Chunk]) -> list[Connection]:
        """The connections on which a result waits, or will never come."""
        by_end = {self._processes[one].sentinel: one for one in busy}
        ready = wait([*busy, *by_end])
        return [one for one in busy if one in ready or self._processes[one].sentinel in ready]

    def _answer(self, connection: Connection, chunk: Chunk) -> Done | CheckerError:
        """What became of a chunk, or why nothing did."""
        try:
            answer = connection.recv() if connection.poll() else None
        except (EOFError, OSError):
            answer = None
        if isinstance(answer, Done | CheckerError):
            return answer
        return self._died(connection, chunk)

    def _died(self, connection: Connection, chunk: Chunk) -> BatchError:
        process = self._processes[connection]
        process.join(_PATIENCE)
        return refused("worker_died", spot_of(chunk), found=process.exitcode)


@contextlib.contextmanager
def _no_interrupts() -> Iterator[None]:
    """Hold back an interrupt; a process that is made now never hears one.

    A key at the terminal interrupts all processes of a command. It is for the first alone to end
    the others.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Else it is started with the first process, and lets interrupts through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Connection, order: Order) -> None:
    """Work on what comes until nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_SELDOM)
    with contextlib.suppress(EOFError, OSError):
        while True:
            chunk = connection.recv()
            try:
                answer: Done | CheckerError = work(chunk, order)
            except CheckerError as error:
                answer = error
            connection.send(answer)
