"""Files of many incidents, each read piece by piece into one JSON text per incident."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module

from checker.batch.forms import form_of, packings_of
from checker.batch.inputs.packed import LIMITS, Limits
from checker.batch.layout import FlatRecord
from checker.batch.record import Broken, Record
from checker.errors import Fault

__all__ = ["FORMS", "LIMITS", "Limits", "count", "placed", "records"]

FORMS: Sequence[str] = (
    *packings_of(".ndjson"),
    *packings_of(".csv"),
    ".xlsx",
    ".parquet",
)
"""The endings that are read; `.jsonl` is the same as `.ndjson`."""


def records(path: str | os.PathLike[str], limits: Limits = LIMITS) -> Iterator[Record | Broken]:
    """Every incident of a file in its order, and every line or row that none can be read from.

    The form follows from the suffix. Memory does not grow with the file. Where a packed file
    breaks off or grows beyond `limits`, what is left of it is one Broken, the last. Raises
    BatchError, at the first item, where the file as a whole cannot be used: a form that is not
    known, a library that is missing, a file that is not there.
    """
    form, packing = form_of(path, FORMS)
    reader = import_module(f"checker.batch.inputs.{form[1:]}")
    yield from reader.read(path, packing, limits)


def count(path: str | os.PathLike[str], limits: Limits = LIMITS) -> int:
    """About how many items `records` gives, found without reading what is in them.

    Where the form itself says how many rows there are, empty ones count too. Raises BatchError as
    `records` does.
    """
    form, packing = form_of(path, FORMS)
    found: int = import_module(f"checker.batch.inputs.{form[1:]}").count(path, packing, limits)
    return found


def placed(record: Record, faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults of the incident of a record, with their places in the file that it came from.

    A line of NDJSON keeps the column; in the flat layout the words begin with the cell or column
    and its heading, and `column` counts the columns. The pointer stays that into the incident.
    """
    if isinstance(record, FlatRecord):
        return record.placed(faults)
    return tuple(fault._replace(line=record.number) for fault in faults)
