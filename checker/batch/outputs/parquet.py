"""Parquet: text and whole numbers, packed with zstd, in row groups of one size."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from checker.batch.forms import needed
from checker.batch.record import Row

if TYPE_CHECKING:
    import pyarrow

__all__ = ["check", "write"]

_GROUP = 50_000
# Rows that are held as objects of Python, which weigh many times what their columns do.
_AT_ONCE = 1_000


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
        given = iter(rows)
        while group := list(_pieces(islice(given, _GROUP), schema, numbers)):
            writer.write_table(pyarrow.Table.from_batches(group, schema), _GROUP)


def _pieces(
    rows: Iterator[Row], schema: pyarrow.Schema, numbers: Collection[str]
) -> Iterator[pyarrow.RecordBatch]:
    """The rows as columns, some at a time."""
    import pyarrow

    while some := list(islice(rows, _AT_ONCE)):
        arrays = [
            pyarrow.array(
                [_cell(row.get(field.name), field.name in numbers) for row in some], field.type
            )
            for field in schema
        ]
        yield pyarrow.RecordBatch.from_arrays(arrays, schema=schema)


def _cell(value: str | int | None, is_number: bool) -> str | int | None:
    return value if is_number or value is None else str(value)
