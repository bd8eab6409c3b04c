"""NDJSON: one row a line, every column in each, null where a row has nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Sequence

from checker.batch.outputs.packing import check, opened
from checker.batch.record import Row

__all__ = ["check", "write", "write_lines"]


def write(
    path: str | os.PathLike[str],
    packing: str,
    rows: Iterable[Row],
    columns: Sequence[str],
    numbers: Collection[str],
) -> None:
    """Write one JSON object a row; raises OSError."""
    write_lines(path, packing, (_line(row, columns) for row in rows))


def write_lines(path: str | os.PathLike[str], packing: str, lines: Iterable[bytes]) -> None:
    """Write JSON texts that hold no line end, one a line; raises OSError."""
    with opened(path, packing) as stream:
        for line in lines:
            stream.write(line + b"\n")


def _line(row: Row, columns: Sequence[str]) -> bytes:
    content = {column: row.get(column) for column in columns}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
