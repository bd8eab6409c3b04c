"""A report with everything in it, and how to read what papers say."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from checker.checker import Checker
from checker.papers import Case, Office, read_office
from checker.rulebook import Rulebook

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests/fixtures/papers"
REPORT = FOLDER / "laporan.json"
OFFICE = FOLDER / "kantor.yaml"
AS_OF = date(2023, 12, 22)
SECRETS = ("Rahasia Pelapor", "Alamat Pelapor 7", "9999000011112222", "0800000001")
NAMES = ("Budi Terlapor", "Sari Terlapor", "190000000000000001")


@cache
def checker() -> Checker:
    return Checker(Rulebook.load())


def document() -> dict[str, Any]:
    """The report as a document that a test may change."""
    found: dict[str, Any] = json.loads(REPORT.read_text(encoding="utf-8"))
    return found


def case_of(source: Any, as_of: date | None = AS_OF, office: Office | None = None) -> Case:
    """An incident with its assessment, on its way to papers."""
    return Case.of(checker().examine(source, as_of=as_of), office or Office())


def finding() -> dict[str, Any]:
    """The same matter, found by a supervisor."""
    found = document()
    found["reports"][0] |= {"kind": "temuan", "number": "001/Reg/TM/PL/Kab/00.00/XII/2023"}
    del found["reports"][0]["reporter"]
    return found


def local(as_of: str) -> dict[str, Any]:
    """The same matter in a local election."""
    found = document()
    found["contests"] = [{"id": "pilkada-2024", "office": "bupati"}]
    found["targets"] = [
        {"id": "t1", "kind": "pasangan_kepala_daerah", "contest": "pilkada-2024"},
    ]
    for act in found["acts"]:
        act["date"] = "2024-09-20"
    found["reports"][0] |= {"known_on": as_of, "received_on": as_of, "registered_on": as_of}
    found["handling"] = []
    return found


@cache
def office() -> Office:
    return read_office(OFFICE)


def parts(content: bytes) -> Iterator[tuple[str, str]]:
    """Name and text of every XML part of a Word file."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                yield name, package.read(name).decode("utf-8")


def words(content: bytes) -> str:
    """Everything that a reader of a Word file sees, of all parts."""
    shown = (body for name, body in parts(content) if name.startswith("word/"))
    lines = ("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", body)) for body in shown)
    return "\n".join(lines)


def unfilled(content: bytes) -> list[str]:
    """Traces of a field that was not filled in, with the part they stand in."""
    traces = re.compile(r"\{\{|\}\}|\{%|%\}|\bNone\b|Undefined|<built-in|object at 0x")
    return [f"{name}: {hit}" for name, body in parts(content) for hit in traces.findall(body)]
