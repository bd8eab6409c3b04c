"""NDJSON: one incident a line."""

from __future__ import annotations

import os
from collections.abc import Iterator

from checker.batch.inputs.lines import lines
from checker.batch.inputs.packed import LIMITS, Limits, pieces
from checker.batch.record import Broken, Record

__all__ = ["count", "read"]

# What is left of a line end of UTF-16 is no line.
_BLANK = b" \t\r\n\0"


def read(
    path: str | os.PathLike[str], packing: str, limits: Limits = LIMITS
) -> Iterator[Record | Broken]:
    """The lines of a file that are not blank; raises BatchError where it cannot be read."""
    for line in lines(pieces(path, packing, limits)):
        is_blank = not line.text.strip(_BLANK)
        if line.fault and (line.is_last or not is_blank):
            yield Broken(line.number, line.text, (line.fault,))
        elif not is_blank:
            yield Record(line.number, line.text.removesuffix(b"\r"))


def count(path: str | os.PathLike[str], packing: str, limits: Limits = LIMITS) -> int:
    """How many lines are not blank; raises BatchError as `read` does."""
    return sum(1 for _ in read(path, packing, limits))
