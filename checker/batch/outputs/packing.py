"""A file that is written plainly or packed, without a time or a name inside."""

from __future__ import annotations

import contextlib
import gzip
import os
from collections.abc import Iterator
from typing import IO, cast

from checker.batch.forms import needed

__all__ = ["check", "opened"]

# Halfway between fast and small; fixed, so that the bytes are.
_GZIP_LEVEL = 6
_ZSTD_LEVEL = 3


def check(path: str | os.PathLike[str], packing: str) -> None:
    """Raise BatchError if the library for this packing is not installed."""
    if packing == ".zst":
        with needed("batch", path):
            import zstandard  # noqa: F401


@contextlib.contextmanager
def opened(path: str | os.PathLike[str], packing: str) -> Iterator[IO[bytes]]:
    """A new file to write bytes into; raises FileExistsError or another OSError."""
    with open(path, "xb") as stream:
        if packing == ".gz":
            with gzip.GzipFile("", "wb", _GZIP_LEVEL, stream, mtime=0) as packed:
                yield cast(IO[bytes], packed)
        elif packing == ".zst":
            import zstandard

            compressor = zstandard.ZstdCompressor(level=_ZSTD_LEVEL, write_checksum=True)
            with compressor.stream_writer(stream, closefd=False) as packed:
                yield packed
        else:
            yield stream
