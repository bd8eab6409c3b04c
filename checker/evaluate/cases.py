"""A folder of decided cases, read: what happened, what was decided, which differences are known."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import Fault, IncidentError
from checker.messages import both
from checker.resources import load_schema

__all__ = ["DecidedCase", "read_cases"]

INCIDENT, OFFICIAL, LEDGER = "incident.json", "official.json", "ledger.json"


@dataclass(frozen=True)
class DecidedCase:
    """One case: its incident as bytes, the official outcome, and the ledger entry of each track.

    `official` has the shape of `schemas/official.schema.json`, a ledger entry that of
    `schemas/ledger.schema.json`.
    """

    id: str
    file: Path
    incident: bytes
    official: Mapping[str, Any]
    ledger: Mapping[str, Mapping[str, Any]]

    @property
    def decided_on(self) -> str:
        """The day of the decision."""
        return str(self.official["decided_on"])


def read_cases(folder: Path) -> list[DecidedCase]:
    """Return the cases of `folder` (one folder a case, `ledger.json` beside them) by id.

    Raises IncidentError with every file that is missing or has another shape.
    """
    faults: list[Fault] = []
    ledger = _ledger(folder, faults)
    cases = list(_cases(folder, ledger, faults))
    if not cases and not faults:
        faults.append(Fault("case.none", both("case.none"), file=str(folder)))
    if faults:
        raise IncidentError(faults)
    return cases


def _cases(
    folder: Path, ledger: Mapping[str, Mapping[str, Any]], faults: list[Fault]
) -> Iterator[DecidedCase]:
    for incident in sorted(folder.glob(f"*/{INCIDENT}")):
        official = _read(incident.with_name(OFFICIAL), "official", faults)
        if official is not None:
            name = official["case"]
            known = ledger.get(name, {})
            yield DecidedCase(name, incident, incident.read_bytes(), official, known)


def _ledger(folder: Path, faults: list[Fault]) -> dict[str, dict[str, Any]]:
    path = folder / LEDGER
    entries = _read(path, "ledger", faults) if path.is_file() else []
    found: dict[str, dict[str, Any]] = {}
    for entry in entries or ():
        found.setdefault(entry["case"], {})[entry["track"]] = entry
    return found


def _read(path: Path, schema: str, faults: list[Fault]) -> Any:
    """Return what a JSON file says; None, and its faults added, where it is not as it should be."""
    try:
        text = path.read_text(encoding="utf-8")
        value = json.loads(text)
    except FileNotFoundError:
        faults.append(Fault("case.missing", both("case.missing"), file=str(path)))
        return None
    except (OSError, ValueError) as error:
        told = both("case.unreadable", reason=str(error))
        faults.append(Fault("case.unreadable", told, file=str(path)))
        return None
    own = list(_shape(path, text, value, schema))
    faults += own
    return None if own else value


def _shape(path: Path, text: str, value: Any, schema: str) -> Iterator[Fault]:
    from jsonschema import Draft202012Validator

    from checker.rulebook.yaml_source import parse

    formats = Draft202012Validator.FORMAT_CHECKER
    document = None
    for error in Draft202012Validator(load_schema(schema), format_checker=formats).iter_errors(
        value
    ):
        document = document or parse(text)
        where = tuple(error.absolute_path)
        place = document.place(where)
        yield Fault(
            "case.shape",
            both("case.shape", reason=error.message[:300]),
            file=str(path),
            line=place.line,
            column=place.column,
            pointer="".join(f"/{part}" for part in where),
        )
