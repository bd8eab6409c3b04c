"""A Dask cluster that works on chunks: the same function, the same bytes, on other machines.

Chunks and results go to and from the cluster as pickles, as everything does there: only a cluster
that is trusted as this machine is may be used.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from itertools import islice
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from checker.batch.chunks import spot_of
from checker.batch.faults import refused
from checker.batch.forms import needed
from checker.batch.work import Chunk, Done, Order, work
from checker.errors import BatchError, CheckerError

if TYPE_CHECKING:
    from distributed import Client, Future

__all__ = ["Cluster"]

# Seconds to wait for the cluster, and for a worker where there is none.
_PATIENCE = 15.0
# Chunks for each thread of the cluster: one at work, one at hand.
_AHEAD = 2


class Cluster:
    """The workers of a Dask scheduler. Use as a context.

    Dask gives the chunks of a worker that goes away to another; a chunk that comes back twice is
    the same chunk.
    """

    def __init__(self, order: Order, address: str, patience: float = _PATIENCE) -> None:
        self._order = order
        self._address = address
        self._patience = patience
        self._open = ExitStack()

    def __enter__(self) -> Self:
        """Connect; raises BatchError where there is no cluster, or no worker in it."""
        with needed("cluster", self._address):
            import distributed
        # What goes wrong is raised here; the library would tell it once more, with a trace.
        for name in ("distributed", "distributed.client", "distributed.core"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        try:
            asyncio.run(_reached(self._address, self._patience))
            client = distributed.Client(self._address, timeout=self._patience, set_as_default=False)
            self._open.callback(_closed, client, self._patience)
            self._open.enter_context(client.as_current())
        except Exception as error:
            self._open.close()
            # Whatever answers at an address may not be a scheduler at all.
            reason = f"{type(error).__name__}: {error}"
            raise refused("no_cluster", self._address, reason=reason) from None
        self._client: Client = client
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def results(self, chunks: Iterator[Chunk]) -> Iterator[Done]:
        """What became of each chunk, in the order in which they are finished.

        A chunk is taken when there is room for it. Raises BatchError where the cluster goes away,
        has no worker for a while, loses several workers over one chunk, or has other rules.
        """
        busy: dict[Future, Chunk] = {}
        while True:
            for chunk in islice(chunks, max(self._room() - len(busy), 0)):
                busy[self._give(chunk)] = chunk
            if not busy:
                return
            for future in self._finished(busy):
                yield self._result(future, busy.pop(future))

    def _room(self) -> int:
        """How many chunks may be on the cluster; raises BatchError where it has no worker."""
        end = time.monotonic() + self._patience
        while True:
            try:
                threads: int = sum(self._client.nthreads().values())
            except Exception as error:
                raise self._lost(error) from None
            if threads:
                return threads * _AHEAD
            if time.monotonic() > end:
                raise refused("no_workers", self._address)
            time.sleep(self._patience / 50)

    def _give(self, chunk: Chunk) -> Future:
        # A key of its own for every run: the cluster must not answer from what it remembers.
        key = f"netralitas-{chunk.number}-{uuid4().hex}"
        return self._client.submit(work, chunk, self._order, key=key, pure=False)

    def _finished(self, busy: Iterable[Future]) -> list[Future]:
        """Wait until some are finished, but not longer than the patience lasts."""
        from distributed import wait

        try:
            return list(wait(list(busy), self._patience, return_when="FIRST_COMPLETED").done)
        except TimeoutError:
            return []
        except Exception as error:
            raise self._lost(error) from None

    def _result(self, future: Future, chunk: Chunk) -> Done:
        from distributed import KilledWorker

        try:
            done: Done = future.result(timeout=self._patience)
            return done
        except CheckerError:
            raise
        except KilledWorker:
            raise refused("worker_died", spot_of(chunk), found="KilledWorker") from None
        except Exception as error:
            raise self._lost(error) from None

    def _lost(self, error: Exception) -> BatchError:
        if isinstance(error, ImportError):
            return refused("not_installed", self._address, found=error.name)
        return refused("cluster_lost", self._address, reason=type(error).__name__)


def _closed(client: Client, patience: float) -> None:
    """Hang up; one that is gone already is no fault any more."""
    with suppress(Exception):
        client.close(timeout=patience)


async def _reached(address: str, patience: float) -> None:
    """Connect and hang up: a client that finds nobody would not go away quietly."""
    from distributed.comm import connect
    from distributed.security import Security

    # The library waits for an answer for ever.
    async with asyncio.timeout(patience * 1.5):
        arguments = Security().get_connection_args("client")
        comm = await connect(address, timeout=patience, **arguments)
        await comm.close()
