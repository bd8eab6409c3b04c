"""The forms that a file of many incidents or of many rows may have, told by its name."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from checker.batch.files import refused

__all__ = ["form_of", "needed", "packings_of"]

_PACKINGS = (".gz", ".zst")
_SAME = {".jsonl": ".ndjson"}


def form_of(path: str | os.PathLike[str], allowed: Iterable[str]) -> tuple[str, str]:
    """The form of a file and how it is packed: `.ndjson` and `.gz` for `a.ndjson.gz`, else "".

    `allowed` are the forms with their packing (`.ndjson.gz`). Raises BatchError for any other.
    """
    suffixes = [suffix.lower() for suffix in PurePath(path).suffixes]
    packed = suffixes.pop() if suffixes and suffixes[-1] in _PACKINGS else ""
    form = suffixes[-1] if suffixes else ""
    form, names = _SAME.get(form, form), tuple(allowed)
    if form + packed in names:
        return form, packed
    found = form + packed or os.fspath(path)
    raise refused("macro_file" if form == ".xlsm" else "unknown_form", path, found, names)


def packings_of(form: str) -> tuple[str, ...]:
    """The endings of a form, plain and packed."""
    return form, *(form + packing for packing in _PACKINGS)


@contextlib.contextmanager
def needed(extra: str, path: str | os.PathLike[str]) -> Iterator[None]:
    """Around the import of a library; raises BatchError that says how to install it."""
    try:
        yield
    except ImportError as error:
        raise refused("no_library", path, error.name, extra=extra) from None
