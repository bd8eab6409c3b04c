"""NDJSON: one incident a line."""

from __future__ import annotations

import os
from collections.abc import Iterator

from checker.batch.inputs.lines import lines
from checker.batch.inputs.packed import LIMITS, Limits, pieces
from checker.batch.record import Broken, Record

__all__ = ["read"]


def read(
    path: str | os.PathLike[str], packing: str, limits: Limits = LIMITS
) -> Iterator[Record | Broken]:
    """The lines of a file that are not blank; raises BatchError where it cannot be read."""
    return lines(pieces(path, packing, limits))
