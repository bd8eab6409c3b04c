"""The lines of a body while it comes in, kept within bounds."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from starlette.types import Receive

from checker.service.limits import Limits
from checker.service.problems import Problem

__all__ = ["LEAVE", "Lines"]

# Where a request keeps what is to be called when its client goes.
LEAVE = "leave"
END = b"\n"


class _Valve(asyncio.Transport):
    """Tells the pump when the reader holds as much as it may."""

    def __init__(self) -> None:
        super().__init__()
        self.open = asyncio.Event()
        self.open.set()

    def pause_reading(self) -> None:
        self.open.clear()

    def resume_reading(self) -> None:
        self.open.set()


class Lines:
    """Numbered lines of a body; one over the limit, and what ends the body early, is a Problem.

    Up to twice the limit of a body is kept of what a client sends before it reads.
    """

    def __init__(self, receive: Receive, limits: Limits) -> None:
        self._receive = receive
        self._limits = limits
        self._valve = _Valve()
        self._reader = asyncio.StreamReader(limit=limits.body)
        self._reader.set_transport(self._valve)
        self._cut: Problem | None = None
        self.gone = False

    def leave(self) -> None:
        """Take note that the client is gone."""
        self.gone = True
        self._valve.open.set()

    async def pump(self) -> None:
        """Take in what comes as long as there is room, then watch for the client to go."""
        more = True
        while more and self._cut is None:
            await self._valve.open.wait()
            if self.gone:
                break
            try:
                async with asyncio.timeout(self._limits.read):
                    message = await self._receive()
            except TimeoutError:
                self.cut(Problem("slow_body", 408, seconds=self._limits.read))
                continue
            more = message.get("more_body", False)
            if message["type"] == "http.disconnect":
                self.leave()
            if self._cut is None:
                self._reader.feed_data(message.get("body", b""))
        self._reader.feed_eof()
        while not self.gone:
            if (await self._receive())["type"] == "http.disconnect":
                self.leave()

    def cut(self, problem: Problem) -> None:
        """End the body here, for this reason."""
        if not self._reader.at_eof():
            self._cut = self._cut or problem
            self._reader.feed_eof()

    async def __aiter__(self) -> AsyncIterator[tuple[int, bytes | Problem]]:
        """Number and content of each line that is not blank, then why the body was cut, if so."""
        number, last = 1, False
        while not (last or self._cut or self.gone):
            line: bytes | Problem
            try:
                line = (await self._reader.readuntil(END)).removesuffix(END)
            except asyncio.IncompleteReadError as error:
                line, last = error.partial, True
            except asyncio.LimitOverrunError:
                last = await self._skip()
                line = Problem("line_too_large", 413, limit=self._limits.body)
            if self._cut is not None:
                break
            if isinstance(line, Problem) or line.strip():
                yield number, line
            number += 1
        if self._cut is not None:
            yield number, self._cut

    async def _skip(self) -> bool:
        """Throw away the rest of a line; return whether the body ended with it."""
        while True:
            try:
                await self._reader.readuntil(END)
                return False
            except asyncio.IncompleteReadError:
                return True
            except asyncio.LimitOverrunError as error:
                await self._reader.readexactly(error.consumed)
