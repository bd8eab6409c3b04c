"""An XLSX file as the archive that it is: what is in it that no reader should open or believe."""

from __future__ import annotations

import os
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO, BinaryIO, NamedTuple
from xml.parsers import expat

from checker.batch.files import refused
from checker.batch.inputs.packed import Limits

__all__ = ["LAST_ROW", "Area", "Areas", "areas", "examine"]

LAST_ROW = 1_048_576
"""The last row that a sheet can have."""

_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, struct.error),
    *(OSError, ValueError, LookupError, NotImplementedError, RuntimeError),
)

# The shared texts of a workbook are held in memory; a larger one belongs into CSV or Parquet.
_MOST_BYTES = 1_000_000_000
_MOST_PARTS = 10_000
_PIECE = 1 << 20
_LONGEST_TAG = 1 << 10
_OLD_OR_LOCKED = bytes.fromhex("d0cf11e0a1b11ae1")
_LINKS = ("xl/externallinks/", "xl/connections", "xl/querytables/")
_TAG = re.compile(
    rb"""<(?:\w+:)?(?:
        row(?=[\s/>])(?:[^>]*?\sr=["'](?P<row>[0-9]{1,9})["'])?
        |mergeCell\s[^>]*?ref=["'](?P<area>[A-Z0-9:]+)["']
    )""",
    re.VERBOSE,
)
_AREA = re.compile(rb"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")


class Area(NamedTuple):
    """Cells that are one: first and last row from one, first and last column from nought."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass
class Areas:
    """The merged cells of a sheet of so many rows, asked for row by row from the top."""

    waiting: Sequence[Area]
    rows: int
    _next: int = 0
    _open: tuple[Area, ...] = ()

    def of(self, row: int) -> tuple[Area, ...]:
        """Those that the row has a part in; rows are asked for in their order."""
        while self._next < len(self.waiting) and self.waiting[self._next].top <= row:
            self._open += (self.waiting[self._next],)
            self._next += 1
        if self._open:
            self._open = tuple(area for area in self._open if area.bottom >= row)
        return self._open


def examine(path: str | os.PathLike[str], stream: BinaryIO, limits: Limits) -> bool:
    """Refuse a workbook that is none or that may do harm; say whether it draws on other files.

    Raises BatchError for what is no workbook, is locked, holds macros, declares entities, or
    becomes more than the limits allow.
    """
    head = stream.read(len(_OLD_OR_LOCKED))
    stream.seek(0)
    if head == _OLD_OR_LOCKED:
        raise refused("old_workbook", path)
    try:
        with zipfile.ZipFile(stream) as archive:
            _bounded(path, archive, os.fstat(stream.fileno()).st_size, limits)
            for name in archive.namelist():
                if name.lower().endswith((".xml", ".rels", ".vml")):
                    with archive.open(name) as part:
                        _plain_xml(path, part.read(_PIECE))
            return any(name.lower().startswith(_LINKS) for name in archive.namelist())
    except _DAMAGE as error:
        raise refused("no_workbook", path, reason=str(error)) from None


def areas(path: str | os.PathLike[str], stream: BinaryIO, part: str) -> Areas:
    """The rows and merged cells of a sheet, `part` of the archive.

    Raises BatchError where the part is spoilt, or its rows are not in order or more than a sheet
    can have: a reader would leave some out.
    """
    found, rows, before = list[Area](), 0, 0
    try:
        with zipfile.ZipFile(stream) as archive, archive.open(part) as sheet:
            for hit in _tags(sheet):
                if (area := hit["area"]) is not None:
                    found += _area(area)
                    continue
                row = int(hit["row"]) if hit["row"] else before + 1
                if not before < row <= LAST_ROW:
                    raise refused("rows_disordered", path, str(row))
                rows, before = rows + 1, row
    except _DAMAGE as error:
        # Merged cells are told at the end of a sheet, so no row before it can be trusted.
        raise refused("no_workbook", path, reason=str(error)) from None
    return Areas(sorted(found), rows)


def _bounded(
    path: str | os.PathLike[str], archive: zipfile.ZipFile, packed: int, limits: Limits
) -> None:
    """Hold what the archive says of itself to the limits; it cannot give more than it says."""
    parts = archive.infolist()
    if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
        raise refused("macro_file", path, "vbaProject.bin")
    if any(part.flag_bits & 1 for part in parts):
        raise refused("old_workbook", path)
    size, most = sum(part.file_size for part in parts), min(limits.size, _MOST_BYTES)
    if size > most or len(parts) > _MOST_PARTS:
        raise refused("workbook_too_big", path, limit=most)
    if size > limits.free and size > limits.ratio * packed:
        raise refused("workbook_bomb", path, limit=limits.ratio)


def _plain_xml(path: str | os.PathLike[str], beginning: bytes) -> None:
    """Refuse a part that declares a document type: only then can it define entities."""

    def declares(*_: object) -> None:
        raise refused("entities", path)

    def begins(*_: object) -> None:
        raise _Enough

    def encodes(_: str, encoding: str | None, __: int) -> None:
        if encoding and encoding.casefold() not in ("utf-8", "us-ascii"):
            raise refused("no_workbook", path, reason=encoding)

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = declares
    parser.StartElementHandler = begins
    parser.XmlDeclHandler = encodes
    try:
        parser.Parse(beginning, True)
    except _Enough:
        return
    except expat.ExpatError as error:
        raise refused("no_workbook", path, reason=str(error)) from None


class _Enough(Exception):
    """The beginning of a part has been seen."""


def _tags(sheet: IO[bytes]) -> Iterator[re.Match[bytes]]:
    """Every beginning of a row and every merged area, in their order."""
    rest = b""
    while piece := sheet.read(_PIECE):
        content = rest + piece
        # A tag that the piece cuts through is left for the next.
        cut = content.rfind(b"<", -_LONGEST_TAG)
        end = len(content) if cut < 0 else cut
        yield from _TAG.finditer(content, 0, end)
        rest = content[end:]
    yield from _TAG.finditer(rest)


def _area(text: bytes) -> list[Area]:
    hit = _AREA.fullmatch(text)
    if hit is None:
        return []
    left, top = _column(hit[1]), int(hit[2])
    right, bottom = (_column(hit[3]), int(hit[4])) if hit[3] else (left, top)
    return [Area(top, bottom, left, right)]


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
