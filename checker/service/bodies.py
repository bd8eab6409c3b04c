"""What a client sends: its body, read piece by piece within bounds, its parameters, its kind."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Collection
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from checker.service.limits import Limits
from checker.service.problems import Problem

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import Receive

__all__ = ["ClientGone", "day_asked", "drain", "expect_media", "read_body", "refuse_unknown"]

LINES = ("application/x-ndjson", "application/ndjson", "application/jsonl")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DRAIN_SECONDS = 5.0
AS_OF = "as_of"


class ClientGone(Exception):
    """Nobody waits for the answer any more."""


async def read_body(receive: Receive, limits: Limits) -> bytes:
    """Read the whole body; raises Problem where it is too large or comes too slowly.

    What the client says of its length is not relied on.
    """
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(limits.read):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise ClientGone
                part: bytes = message.get("body", b"")
                size += len(part)
                if size > limits.body:
                    raise Problem("body_too_large", 413, limit=limits.body)
                parts.append(part)
                if not message.get("more_body", False):
                    return b"".join(parts)
    except TimeoutError:
        raise Problem("slow_body", 408, seconds=limits.read) from None


async def drain(receive: Receive, limits: Limits) -> bool:
    """Read on and throw away, within bounds; return whether all of the body was taken.

    A client that still sends does not read; an answer would be lost if the connection closed.
    """
    size = 0
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(min(_DRAIN_SECONDS, limits.read)):
            while size <= limits.body:
                message = await receive()
                if message["type"] == "http.disconnect" or not message.get("more_body", False):
                    return True
                size += len(message.get("body", b""))
    return False


def expect_media(request: Request, allowed: Collection[str]) -> None:
    """Raise Problem for a body of another kind than `allowed`, or one that is packed."""
    given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if given and given not in allowed:
        raise Problem("media_type", 415, found=given, allowed=", ".join(allowed))
    if (packed := request.headers.get("content-encoding", "identity").lower()) != "identity":
        raise Problem("content_encoding", 415, found=packed)


def refuse_unknown(request: Request, allowed: Collection[str] = ()) -> None:
    """Raise Problem for a parameter that means nothing here: it was meant to change the answer."""
    for name in request.query_params:
        if name not in allowed:
            near = get_close_matches(name, allowed, n=1, cutoff=0.4)
            known = ", ".join(near or allowed) or "-"
            raise Problem("unknown_parameter", 400, found=name, allowed=known)


def day_asked(request: Request) -> str | None:
    """The day of review, if one is asked; raises Problem for what is none."""
    refuse_unknown(request, (AS_OF,))
    days = request.query_params.getlist(AS_OF)
    if not days:
        return None
    if len(set(days)) > 1:
        raise Problem("two_days", 400)
    try:
        if _DAY.fullmatch(days[0]):
            return date.fromisoformat(days[0]).isoformat()
    except ValueError:
        pass
    raise Problem("bad_day", 400, found=days[0])
