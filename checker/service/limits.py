"""What one caller may ask of the service, and how long anything may take."""

from __future__ import annotations

from dataclasses import dataclass

from checker.intake import MAX_BYTES

__all__ = ["Limits"]


@dataclass(frozen=True)
class Limits:
    """Bounds of the service; times are in seconds.

    `body` is the largest body in bytes, of a batch the largest line and half of what is read ahead;
    `answer` bounds one computation, `waiting` the requests that are read, computed or wait at once,
    `wait` the time of one for a worker; `head` and `read` bound how long a client may take to send,
    `stall` how long one may not read; `stop` bounds what is in flight at the end, `start` the
    start of a worker; `connections` is how many may be open.
    """

    body: int = MAX_BYTES
    answer: float = 30.0
    waiting: int = 64
    wait: float = 30.0
    head: float = 10.0
    read: float = 30.0
    stall: float = 30.0
    stop: float = 20.0
    start: float = 60.0
    connections: int = 1000
