"""One connection to a client: it must send its request, and take its answer, in due time.

The server of the library waits for ever for the head of a request, and for a client that does not
read; what it refuses by itself it says in plain text.
"""

from __future__ import annotations

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import STATUS_PHRASES, H11Protocol

from checker.service.limits import Limits
from checker.service.lines import LEAVE
from checker.service.logs import log
from checker.service.media import page
from checker.service.problems import MEDIA, Problem, document

__all__ = ["connection_class"]


def connection_class(bounds: Limits) -> type[asyncio.Protocol]:
    """The class of the connections of one service."""

    class Connection(_Connection):
        limits = bounds

    return Connection


class _Connection(H11Protocol):
    """A connection with its two clocks."""

    limits: Limits
    _head: asyncio.TimerHandle | None = None
    _stall: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request, unless too many are connected."""
        # Whatever the client has not taken, however little, is waited for.
        transport.set_write_buffer_limits(high=0)
        super().connection_made(transport)
        if len(self.connections) > self.limits.connections:
            self._refuse(Problem("too_many_connections", 503, limit=self.limits.connections))
        else:
            self._await_head()

    def data_received(self, data: bytes) -> None:
        """Take in data; the clock of a head runs until it is whole, however it trickles."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._stop_head()
        elif self._head is None:
            self._await_head()

    def _await_head(self) -> None:
        self._head = self.loop.call_later(self.limits.head, self._no_head)

    def _no_head(self) -> None:
        self._head = None
        if not self.transport.is_closing():
            self._refuse(Problem("slow_head", 408, seconds=self.limits.head))

    def _stop_head(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None

    def _stop_stall(self) -> None:
        if self._stall is not None:
            self._stall.cancel()
            self._stall = None

    def pause_writing(self) -> None:
        """Begin to wait for the client to read."""
        super().pause_writing()
        self._stop_stall()
        self._stall = self.loop.call_later(self.limits.stall, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on writing."""
        self._stop_stall()
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop both clocks, and tell the one who answers, if he wants to know."""
        self._stop_head()
        self._stop_stall()
        # There is none before the first request, whatever its type says.
        scope: Any = self.scope
        if scope is not None and (leave := scope["state"].get(LEAVE)):
            leave()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP."""
        self._refuse(Problem("bad_http", 400))

    def _refuse(self, problem: Problem) -> None:
        """Answer without a request, as far as one can still be answered, and close."""
        log("refused", code=problem.code, status=problem.status)
        told = page(document(problem, "id"))
        headers: list[Any] = [("content-type", MEDIA), ("connection", "close")]
        headers.append(("content-length", str(len(told))))
        reason = STATUS_PHRASES[problem.status]
        try:
            head = h11.Response(status_code=problem.status, headers=headers, reason=reason)
            for event in (head, h11.Data(data=told), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        except h11.LocalProtocolError:
            pass
        self.transport.close()
