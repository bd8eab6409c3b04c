"""Parquet in the flat layout: columns named as the headings are, read some rows at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from checker.batch.files import fault_at, refused
from checker.batch.forms import needed
from checker.batch.inputs.packed import LIMITS, Limits, opened
from checker.batch.layout import Kind, Table
from checker.batch.record import Broken, Record
from checker.errors import BatchError, Fault

if TYPE_CHECKING:
    import pyarrow

__all__ = ["count", "read"]

_AT_ONCE = 1000
_BUFFER = 1 << 20
# A file of nulls may claim any number of rows; so many are read whatever it weighs.
_FREE_ROWS = 1_000_000
# What a column may be made of, by what its cells hold; dates may come as text, as in JSON.
_TYPES: Mapping[Kind, Sequence[str]] = {
    "text": ("text", "whole", "day", "hour"),
    "term": ("text",),
    "terms": ("text", "list of text"),
    "tri": ("text", "truth"),
    "whole": ("whole", "number", "text"),
    "day": ("day", "text"),
    "when": ("day", "text"),
    "days": ("text", "list of text", "list of day"),
    "list": ("text", "list of text"),
    "either": ("text", "truth", "list of text"),
    "": ("text",),
}


def read(
    path: str | os.PathLike[str], packing: str, limits: Limits = LIMITS
) -> Iterator[Record | Broken]:
    """The rows of a file that are not empty, counted from one.

    Raises BatchError where the file is no Parquet, its columns are not those of the layout or not
    of a type that fits, or it claims more than the limits allow.
    """
    with opened(path) as stream:
        source, schema = _source(path, stream, limits)
        table = Table.of(path, schema.names, "name", None)
        _typed(path, table, schema)
        yield from _rows(source, table)


def count(path: str | os.PathLike[str], packing: str, limits: Limits = LIMITS) -> int:
    """How many rows the file says it has, empty ones too; raises BatchError as `read` does."""
    with opened(path) as stream:
        rows: int = _source(path, stream, limits)[0].metadata.num_rows
        return rows


def _source(
    path: str | os.PathLike[str], stream: BinaryIO, limits: Limits
) -> tuple[Any, pyarrow.Schema]:
    """The file as the library has it, and its columns as they were written."""
    with needed("batch", path):
        import pyarrow
        from pyarrow import parquet
    try:
        schema = parquet.read_schema(stream)
        # Equal texts stay one; written out they could be more than the memory.
        texts = [field.name for field in schema if _family(field.type) == "text"]
        source = parquet.ParquetFile(
            stream,
            read_dictionary=texts,
            buffer_size=_BUFFER,
            pre_buffer=False,
            page_checksum_verification=True,
        )
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise refused("no_parquet", path, reason=_first_line(error)) from None
    _bounded(path, source.metadata, os.fstat(stream.fileno()).st_size, limits)
    return source, schema


def _bounded(path: str | os.PathLike[str], metadata: Any, size: int, limits: Limits) -> None:
    groups = (metadata.row_group(at) for at in range(metadata.num_row_groups))
    unpacked = sum(group.total_byte_size for group in groups)
    if unpacked > limits.size:
        raise refused("parquet_too_big", path, limit=limits.size)
    if unpacked > limits.free and unpacked > limits.ratio * size:
        raise refused("parquet_bomb", path, limit=limits.ratio)
    if metadata.num_rows > _FREE_ROWS and metadata.num_rows > size:
        raise refused("parquet_rows", path, str(metadata.num_rows))


def _typed(path: str | os.PathLike[str], table: Table, schema: pyarrow.Schema) -> None:
    """Raise BatchError for every column that cannot hold what its heading says."""
    faults: list[Fault] = []
    for at, column in table.columns.items():
        found, allowed = _family(schema.field(at).type), _TYPES[column.node.kind]
        if found not in (*allowed, "nothing"):
            named = str(schema.field(at).type)
            faults.append(table.fault(None, at, "column_type", named, allowed))
    if faults:
        raise BatchError(faults).in_file(os.fspath(path))


def _family(kind: pyarrow.DataType) -> str:
    """What a type holds, in the words of the message."""
    from pyarrow import types

    tests = {
        "text": (types.is_string, types.is_large_string, types.is_string_view),
        "truth": (types.is_boolean,),
        "whole": (types.is_integer,),
        "number": (types.is_floating,),
        "day": (types.is_date, types.is_timestamp),
        "hour": (types.is_time,),
        "nothing": (types.is_null,),
    }
    if types.is_dictionary(kind):
        return _family(kind.value_type)
    if types.is_list(kind) or types.is_large_list(kind):
        return f"list of {_family(kind.value_type)}"
    found = (name for name, some in tests.items() if any(test(kind) for test in some))
    return next(found, "other")


def _rows(source: Any, table: Table) -> Iterator[Record | Broken]:
    import pyarrow

    number = 0
    try:
        for batch in source.iter_batches(_AT_ONCE, use_threads=False):
            columns = [_values(column) for column in batch.columns]
            for cells in zip(*columns, strict=True):
                number += 1
                spoilt = {at: cell for at, cell in enumerate(cells) if isinstance(cell, _Spoilt)}
                faults = [table.fault(number, at, cell.code) for at, cell in spoilt.items()]
                kept = ["" if at in spoilt else cell for at, cell in enumerate(cells)]
                if found := table.record(number, kept, faults):
                    yield found
    except (pyarrow.ArrowException, OSError, LookupError, OverflowError, ValueError) as error:
        reason = _first_line(error)
        fault = fault_at(number + 1, "parquet_spoilt", params={"reason": reason})
        yield Broken(number + 1, b"", (fault,))


@dataclass(frozen=True)
class _Spoilt:
    """Stands for a cell of which no value can be made; `code` says why."""

    code: str


def _values(column: Any) -> list[Any]:
    """The cells of a column; equal texts are one object, as they are in the file."""
    from pyarrow import types

    if types.is_dictionary(column.type):
        words = _values(column.dictionary)
        return [None if at is None else words[at] for at in column.indices.to_pylist()]
    if (kind := _coarse(column.type)) != column.type:
        column = column.cast(kind, safe=False)
    try:
        values: list[Any] = column.to_pylist()
    except (OverflowError, ValueError):
        values = [_value(cell) for cell in column]
    return values


def _coarse(kind: pyarrow.DataType) -> pyarrow.DataType:
    """The type without what is finer than a microsecond, of which Python knows nothing.

    Every other unit stays: made finer, a day that is too far away would turn into another.
    """
    from pyarrow import large_list, list_, time64, timestamp, types

    if types.is_list(kind) or types.is_large_list(kind):
        make = list_ if types.is_list(kind) else large_list
        inner = _coarse(kind.value_type)
        return kind if inner == kind.value_type else make(inner)
    if types.is_timestamp(kind) and kind.unit == "ns":
        return timestamp("us", kind.tz)
    return time64("us") if types.is_time64(kind) else kind


def _value(cell: Any) -> Any:
    try:
        return cell.as_py()
    except UnicodeDecodeError:
        return _Spoilt("cell_not_utf8")
    except (OverflowError, ValueError):
        return _Spoilt("cell_no_day")


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(".")
