"""Files to chunks: the same files give the same chunks, whatever becomes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from checker.batch.inputs import records
from checker.batch.record import Broken, Record
from checker.batch.work import Chunk
from checker.errors import BatchError

__all__ = ["CHUNKING", "chunks", "shown_name", "spot_of"]

# Lines and bytes of a chunk: about a second of work, and little enough to be held many times. A
# whole assessment is a hundred times as long as its row.
_LINES, _LINES_FULL = 200, 20
_BYTES = 2_000_000
CHUNKING = f"{_LINES}/{_LINES_FULL}/{_BYTES}"
"""How lines are put together; another way would make other chunks of the same files."""


def chunks(files: Sequence[str], *, full: bool) -> Iterator[Chunk]:
    """Every line of the files in their order, put together into chunks of one file each.

    Raises BatchError for the first file that cannot be used at all. Where a file that gave lines
    cannot be read further, that is its last line, a broken one.
    """
    most = _LINES_FULL if full else _LINES
    number = 0
    for file in files:
        name = shown_name(file)
        for items in _together(_lines_of(file), most):
            yield Chunk(number, name, items)
            number += 1


def shown_name(file: str) -> str:
    """A file as it is named in rows and messages: bytes that are no text are written as escapes."""
    return file.encode("utf-8", "backslashreplace").decode()


def spot_of(chunk: Chunk) -> str:
    """Where a chunk stands: file, first and last line."""
    return f"{chunk.file}:{chunk.items[0].number}-{chunk.items[-1].number}"


def _lines_of(file: str) -> Iterator[Record | Broken]:
    """Every line of a file; see `chunks`."""
    given = records(file)
    first = next(given, None)
    if first is None:
        return
    last = first.number
    try:
        for item in chain([first], given):
            last = item.number
            yield item
    except BatchError as error:
        yield Broken(last + 1, b"", error.faults)


def _together(given: Iterator[Record | Broken], most: int) -> Iterator[tuple[Record | Broken, ...]]:
    held: list[Record | Broken] = []
    size = 0
    for line in given:
        held.append(line)
        size += len(line.text or b"")
        if len(held) == most or size >= _BYTES:
            yield tuple(held)
            held, size = [], 0
    if held:
        yield tuple(held)
