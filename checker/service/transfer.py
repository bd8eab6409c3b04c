"""How an answer travels: packed where the client can unpack, not at all where it has it already."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import re
from dataclasses import dataclass, field

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["Transfer"]

# What does not change but with the rulebook or the program, and may be kept by who asks again.
_KEPT = ("/v1/rules", "/v1/schemas/", "/openapi.json")
_TEXTS = ("application/json", "application/problem+json", "application/schema+json", "text/")
_LEAST = 1000
_LEVEL = 5
_OK = 200
_NOT_MODIFIED = 304
_CODING = re.compile(r"\s*(gzip|x-gzip|\*)\s*(?:;\s*q\s*=\s*([0-9.]+)\s*)?", re.IGNORECASE)


class Transfer:
    """Answers HEAD as GET without its body, packs what is long, and names what may be kept.

    An answer that comes in pieces goes on as it is: its lines are waited for one by one.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        way = _Way(scope["path"], Headers(scope=scope), scope["method"], send)
        if way.method == "HEAD":
            scope["method"] = "GET"
        try:
            await self._app(scope, receive, way.give)
        finally:
            scope["method"] = way.method


@dataclass
class _Way:
    """One answer on its way; its head waits until it is known whether the body is whole."""

    path: str
    asked: Headers
    method: str
    send: Send
    head: Message = field(default_factory=dict)

    async def give(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            if "content-length" not in MutableHeaders(scope=message):
                # It comes in pieces: whoever waits for the first line gets the head before it.
                await self.send(message)
                return
            self.head = message
            return
        if self.head:
            head, self.head = self.head, {}
            if not message.get("more_body", False):
                message = {**message, "body": await self._whole(head, message.get("body", b""))}
            await self.send(head)
        if self.method == "HEAD":
            message = {**message, "body": b""}
        await self.send(message)

    async def _whole(self, head: Message, body: bytes) -> bytes:
        """The body as it is sent; the head is changed with it."""
        headers = MutableHeaders(scope=head)
        if self._is_known(head, headers, body):
            head["status"] = _NOT_MODIFIED
            for name in ("content-length", "content-type"):
                del headers[name]
            return b""
        if not headers.get("content-type", "").startswith(_TEXTS) or len(body) < _LEAST:
            return body
        headers.add_vary_header("Accept-Encoding")
        if not _takes_gzip(self.asked.get("accept-encoding", "")):
            return body
        packed = await asyncio.to_thread(gzip.compress, body, _LEVEL, mtime=0)
        headers["Content-Encoding"] = "gzip"
        headers["Content-Length"] = str(len(packed))
        return packed

    def _is_known(self, head: Message, headers: MutableHeaders, body: bytes) -> bool:
        """Name what may be kept; return whether the client has it."""
        if head["status"] != _OK or not self.path.startswith(_KEPT):
            return False
        # Weak: packed or not, it is the same.
        name = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
        headers["ETag"] = name
        headers["Cache-Control"] = "private, no-cache"
        known = [one.strip() for one in self.asked.get("if-none-match", "").split(",")]
        return "*" in known or name in known or name.removeprefix("W/") in known


def _takes_gzip(accepted: str) -> bool:
    """Whether the client says that it can unpack; its word on gzip wins over that on all."""
    weights: dict[str, bool] = {}
    for part in accepted.split(","):
        if found := _CODING.fullmatch(part):
            coding, weight = found[1].lower().removeprefix("x-"), found[2]
            weights[coding] = weight is None or weight.strip("0.") != ""
    return weights.get("gzip", weights.get("*", False))
