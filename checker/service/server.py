"""The service run by itself: one process that speaks HTTP, and its workers."""

from __future__ import annotations

import resource
import signal
import socket
import sys
from dataclasses import dataclass
from math import ceil
from types import FrameType
from typing import Never

import uvicorn
from fastapi import FastAPI

from checker.errors import ArgumentError, reason_of
from checker.messages import both
from checker.service import logs
from checker.service.connection import connection_class
from checker.service.service import Service

__all__ = ["Place", "serve"]

_BACKLOG = 2048


@dataclass(frozen=True)
class Place:
    """Where the service listens; port 0 is any that is free, which the log then names."""

    host: str
    port: int

    def listen(self) -> socket.socket:
        """Listen there; raises ArgumentError where that cannot be."""
        try:
            found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
            family, kind, protocol, _, address = found[0]
            # The protocol is named: only then asyncio sends an answer's last piece without delay.
            listening = socket.socket(family, kind, protocol)
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
            listening.listen(_BACKLOG)
        except (OSError, UnicodeError) as error:
            told = {"host": self.host, "port": self.port, "reason": reason_of(error)}
            raise ArgumentError(both("service.no_port", **told)) from None
        return listening


def serve(app: FastAPI, place: Place) -> None:
    """Serve an application of `create_app` until the process is told to end.

    What is in flight then ends within its bound. Raises ArgumentError where nobody can listen at
    `place`.
    """
    service: Service = app.state.service
    limits = service.limits
    listening = place.listen()
    # What a crash would leave on the disk holds what was posted.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logs.set_up()
    logs.log("listening", host=place.host, port=listening.getsockname()[1])
    # The server raises the signal once more when it is done; it is then an end like any other.
    signal.signal(signal.SIGTERM, _end)
    server = _Server(
        uvicorn.Config(
            app,
            http=connection_class(limits),
            ws="none",
            lifespan="on",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=ceil(limits.head),
            timeout_graceful_shutdown=ceil(limits.stop),
        ),
        service,
    )
    server.run(sockets=[listening])
    if server.interrupted:
        # Whether the library raises this again hangs on the version of Python.
        raise KeyboardInterrupt


def _end(_signal: int, _frame: FrameType | None) -> Never:
    sys.exit(0)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, service: Service) -> None:
        super().__init__(config)
        self._service = service
        self.interrupted = False

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to end, and keep in mind whether a person asked for it."""
        self.interrupted = self.interrupted or sig == signal.SIGINT
        super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Tell the batches to come to an end, then wait for what is in flight."""
        self._service.stopping.set()
        await super().shutdown(sockets)
