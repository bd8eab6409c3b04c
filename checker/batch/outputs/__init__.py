"""Rows to a file, piece by piece; the same rows give the same bytes."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from importlib import import_module

from checker.batch.forms import form_of, packings_of
from checker.batch.record import Row

__all__ = ["FORMS", "check", "write"]

FORMS: Sequence[str] = (
    *packings_of(".ndjson"),
    *packings_of(".csv"),
    ".parquet",
    ".xlsx",
)
"""The endings that are written; `.jsonl` is the same as `.ndjson`."""


def check(path: str | os.PathLike[str]) -> None:
    """Raise BatchError now if `write` could not write a file of this name.

    The form is not known, or the library that it needs is not installed.
    """
    form, packing = form_of(path, FORMS)
    import_module(f"checker.batch.outputs.{form[1:]}").check(path, packing)


def write(
    path: str | os.PathLike[str],
    rows: Iterable[Row],
    columns: Sequence[str],
    *,
    numbers: Collection[str] = (),
    named: str | os.PathLike[str] | None = None,
) -> None:
    """Write rows into a file that is not there yet, in their order, with these columns.

    The form follows from the suffix of `named`, the name that the file will bear, or of `path`. A
    column that a row does not have is empty. `numbers` are the columns that hold whole numbers or
    nothing; where the form gives a column one type, all others are text. Raises BatchError as
    `check` does and where there are more rows than the form holds, FileExistsError where the file
    is there, OSError where it cannot be written; what was written by then stays for the caller to
    remove.
    """
    form, packing = form_of(named or path, FORMS)
    writer = import_module(f"checker.batch.outputs.{form[1:]}")
    writer.check(named or path, packing)
    writer.write(path, packing, rows, columns, numbers)
