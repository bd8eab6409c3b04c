"""Messages on the pipe between the service and a worker: a head in JSON, then bytes."""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from asyncio import StreamReader

__all__ = ["Head", "frame", "read_frame", "receive_frame"]

Head = dict[str, Any]
_SIZES = struct.Struct("!II")


def frame(head: Head, body: bytes = b"") -> bytes:
    """Return what is written before `body` goes out."""
    written = json.dumps(head).encode()
    return _SIZES.pack(len(written), len(body)) + written


def read_frame(stream: BinaryIO) -> tuple[Head, bytes] | None:
    """Read a message from a pipe; None where nobody writes to it any more."""
    sizes = stream.read(_SIZES.size)
    if len(sizes) < _SIZES.size:
        return None
    head_size, body_size = _SIZES.unpack(sizes)
    content = stream.read(head_size + body_size)
    if len(content) < head_size + body_size:
        return None
    return json.loads(content[:head_size]), content[head_size:]


async def receive_frame(stream: StreamReader) -> tuple[Head, bytes]:
    """Receive a message; raises IncompleteReadError where the other side is gone."""
    head_size, body_size = _SIZES.unpack(await stream.readexactly(_SIZES.size))
    head: Head = json.loads(await stream.readexactly(head_size))
    return head, await stream.readexactly(body_size)
