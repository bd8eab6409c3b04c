"""Standard output and error: always UTF-8, never a trace when the reader goes away."""

from __future__ import annotations

import io
import os
import sys

__all__ = ["ReaderGone", "err", "out", "wants_color"]


class ReaderGone(Exception):
    """Nobody reads standard output any more."""


def prepare() -> None:
    """Write UTF-8 with plain line ends to files and pipes; on a terminal show what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def out(text: str) -> None:
    """Write to standard output at once; raises ReaderGone when the pipe is closed."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes once more when it ends; that must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ReaderGone from None


def err(text: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def wants_color(asked: bool | None) -> bool:
    """Whether to colour: as asked, else when standard output is a terminal that has colour."""
    if asked is not None:
        return asked
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain
