"""The bytes of a file piece by piece, unpacked where it is packed, never more than the limits."""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from checker.batch.files import refused
from checker.batch.forms import needed
from checker.errors import reason_of

__all__ = ["LIMITS", "Damaged", "Limits", "opened", "pieces"]

_PIECE = 1 << 16
_UNPACKED_PIECE = 1 << 20
# What a packed file begins with, and no text does.
_BEGINNINGS = {".gz": b"\x1f\x8b", ".zst": b"\x28\xb5\x2f\xfd"}
# With a gzip header and its check sum.
_GZIP = 31
# All that this much may unpack to is held at once: a block of four bytes becomes 128 kilobytes.
_ZSTD_PIECE = 1 << 10
# zstd keeps this much behind the place where it reads: what its own tool accepts unasked.
_ZSTD_WINDOW = 1 << 27


@dataclass(frozen=True)
class Limits:
    """How much a packed file may become.

    `size` bounds the bytes; a file that stays under `free` is never held to `ratio`, the number of
    bytes that one packed byte becomes on the average.
    """

    size: int
    ratio: int
    free: int


# A million incidents of two kilobytes are two gigabytes; the size is fifty times that. Texts that
# people wrote pack to a fifth, lines that differ by a number to a two-hundredth at the most; a bomb
# to a thousandth and less.
LIMITS = Limits(size=100_000_000_000, ratio=500, free=100_000_000)


class Damaged(Exception):
    """The rest of a packed file cannot be had; `code` says why."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


@contextlib.contextmanager
def opened(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """A file to read from; raises BatchError where it cannot be opened or read."""
    try:
        with open(path, "rb") as stream:
            yield stream
    except IsADirectoryError:
        raise refused("is_directory", path) from None
    except FileNotFoundError:
        raise refused("file_missing", path) from None
    except OSError as error:
        raise refused("file_unreadable", path, reason=reason_of(error)) from None


def pieces(path: str | os.PathLike[str], packing: str, limits: Limits = LIMITS) -> Iterator[bytes]:
    """Give the content of a file in pieces of at most a megabyte.

    `packing` is "", `.gz` or `.zst`. Raises BatchError where the file cannot be opened or read, or
    is packed although its name does not say so, Damaged where what is packed breaks off, is spoilt,
    or grows beyond the limits.
    """
    with opened(path) as stream:
        if packing == ".gz":
            yield from _bounded(_gzip(stream), limits)
        elif packing == ".zst":
            yield from _bounded(_zstd(stream, path), limits)
        else:
            yield from _raw(stream, path)


def _raw(stream: BinaryIO, path: str | os.PathLike[str]) -> Iterator[bytes]:
    piece = stream.read(_UNPACKED_PIECE)
    for packing, beginning in _BEGINNINGS.items():
        if piece.startswith(beginning):
            raise refused("packed", path, packing)
    while piece:
        yield piece
        piece = stream.read(_UNPACKED_PIECE)


def _bounded(unpacked: Iterator[tuple[bytes, int]], limits: Limits) -> Iterator[bytes]:
    """Pass on what was unpacked until it is more than the limits allow."""
    size = 0
    for piece, read in unpacked:
        size += len(piece)
        if size > limits.size:
            raise Damaged("too_much", limit=limits.size)
        if size > limits.free and size > limits.ratio * read:
            raise Damaged("bomb", limit=limits.ratio)
        yield piece


def _gzip(stream: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Unpack gzip, as many members as there are; beside each piece the bytes read for it."""
    unpacker, read = zlib.decompressobj(_GZIP), 0
    waiting = stream.read(_PIECE)
    while waiting:
        if unpacker.eof:
            unpacker = zlib.decompressobj(_GZIP)
        before = len(waiting)
        try:
            piece = unpacker.decompress(waiting, _UNPACKED_PIECE)
        except zlib.error as error:
            raise Damaged("spoilt", reason=str(error)) from None
        # Between members and at the end some tools fill up with zeros.
        rest = unpacker.unused_data.lstrip(b"\0") if unpacker.eof else unpacker.unconsumed_tail
        read += before - len(rest)
        if piece:
            yield piece, read
        waiting = rest or stream.read(_PIECE)
        if unpacker.eof and not rest:
            waiting = waiting.lstrip(b"\0")
    # The last bytes may be waiting inside although all input is read.
    while not unpacker.eof and (piece := unpacker.decompress(b"", _UNPACKED_PIECE)):
        yield piece, read
    if not unpacker.eof:
        raise Damaged("truncated")


def _zstd(stream: BinaryIO, path: str | os.PathLike[str]) -> Iterator[tuple[bytes, int]]:
    """Unpack zstd, as many frames as there are; beside each piece the bytes read for it."""
    with needed("batch", path):
        import zstandard
    context = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    unpacker, read = context.decompressobj(), 0
    waiting = stream.read(_ZSTD_PIECE)
    while waiting:
        if unpacker.eof:
            unpacker = context.decompressobj()
        try:
            piece = unpacker.decompress(waiting)
        except zstandard.ZstdError as error:
            raise Damaged("spoilt", reason=str(error)) from None
        rest = unpacker.unused_data
        read += len(waiting) - len(rest)
        if piece:
            yield piece, read
        waiting = rest or stream.read(_ZSTD_PIECE)
    if not unpacker.eof:
        raise Damaged("truncated")
