"""Files of many incidents made for a test, and what is read from them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from checker.batch.inputs import LIMITS, Limits, placed, records
from checker.batch.record import Broken, Record
from checker.errors import BatchError, Fault, IncidentError
from tests.unit.inputs import read

__all__ = ["all_of", "codes", "faults_of_rows", "refusal", "workbook"]


def all_of(
    path: Path, content: bytes | None = None, limits: Limits = LIMITS
) -> list[Record | Broken]:
    """Every record of a file, which is written first if its content is given."""
    if content is not None:
        path.write_bytes(content)
    found = list(records(path, limits))
    for item in found:
        for fault in item.faults if isinstance(item, Broken) else ():
            told(fault)
    return found


def codes(items: Sequence[Record | Broken]) -> list[tuple[int, str]]:
    """Number and first fault of each item, "" where there is none."""
    return [(i.number, i.faults[0].code if isinstance(i, Broken) else "") for i in items]


def refusal(path: Path, content: bytes | None = None, limits: Limits = LIMITS) -> list[Fault]:
    """What a file as a whole is refused for, each said in both languages with a remedy."""
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BatchError) as caught:
        list(records(path, limits))
    for fault in caught.value.faults:
        told(fault)
        assert fault.file == os.fspath(path)
    return list(caught.value.faults)


def told(fault: Fault) -> None:
    """A fault says what and what to do, in both languages."""
    for lang in ("id", "en"):
        assert fault.message(lang) and fault.hint(lang)
    assert fault.message("id") != fault.message("en")


def faults_of_rows(items: Sequence[Record | Broken]) -> list[str]:
    """What is wrong with the incidents of all records, in English, with the places in the file."""
    said: list[str] = []
    for item in items:
        assert isinstance(item, Record)
        try:
            read(item.text)
        except IncidentError as error:
            said += [fault.render("en") for fault in placed(item, error.faults)]
    return said


def workbook(path: Path, *rows: Sequence[Any], title: str = "peristiwa") -> Any:
    """A workbook with these rows, saved; it is returned to be changed and saved again."""
    import openpyxl

    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return book
