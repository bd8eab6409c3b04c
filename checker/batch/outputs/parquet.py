"""Parquet: text and whole numbers, packed with zstd, in row groups of one size."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from checker.batch.forms import needed
from checker.batch.record import Row

__all__ = ["check", "write"]

_GROUP = 50_000


def check(path: str | os.PathLike[str], packing: str) -> None:
    """Raise BatchError if the library is not installed."""
    with needed("batch", path):
        import pyarrow.parquet  # noqa: F401


def write(
    path: str | os.PathLike[str],
    packing: str,
    rows: Iterable[Row],
    columns: Sequence[str],
    numbers: Collection[str],
) -> None:
    """Write the rows; `numbers` become int64, every other column text. Raises OSError."""
    check(path, packing)
    import pyarrow
    from pyarrow import parquet

    kinds = [pyarrow.int64() if name in numbers else pyarrow.string() for name in columns]
    schema = pyarrow.schema(list(zip(columns, kinds, strict=True)))
    with (
        open(path, "xb") as stream,
        parquet.ParquetWriter(
            stream, schema, compression="zstd", write_page_checksum=True, store_schema=False
        ) as writer,
    ):
        for some in _together(iter(rows)):
            arrays = [
                pyarrow.array([_cell(row.get(name), name in numbers) for row in some], kind)
                for name, kind in zip(columns, kinds, strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), _GROUP)


def _together(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while some := list(islice(rows, _GROUP)):
        yield some


def _cell(value: str | int | None, is_number: bool) -> Any:
    return value if is_number or value is None else str(value)
