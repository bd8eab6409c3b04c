"""The profile of an office: letterhead, signatories, numbers of letters, addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import Fault, PaperError, reason_of
from checker.messages import both, text
from checker.resources import load_schema

if TYPE_CHECKING:
    from checker.rulebook.yaml_source import Document

__all__ = ["BLANK", "Office", "office_from", "read_office"]

BLANK = "." * 24
_NUMBER = "." * 6


@dataclass(frozen=True)
class Office:
    """An office as its profile gives it; what the profile leaves out is a visible blank."""

    profile: Mapping[str, Any] = field(default_factory=dict)

    def word(self, key: str) -> str:
        """One line of the profile."""
        return str(self.profile.get(key, BLANK))

    def person(self, key: str) -> dict[str, str]:
        """Name, title, NIP and address of a signatory."""
        return _person(self.profile.get(key, {}))

    def team(self) -> list[dict[str, str]]:
        """Those who hear the parties, at least one line to fill in."""
        team = self.profile.get("clarification", {}).get("team", [{}])
        return [_person(person) for person in team]

    def clarification(self, key: str) -> str:
        """Place of the hearing, or decision that set up the team."""
        return str(self.profile.get("clarification", {}).get(key, BLANK))

    def recipient(self, destination: str, name: str) -> dict[str, str]:
        """Whom a letter goes to: as the profile says, else under the general name."""
        known = self.profile.get("recipients", {}).get(destination, {})
        return {"name": known.get("name", name), "place": known.get("place", BLANK)}

    def fields(self) -> dict[str, Any]:
        """What every letter has of the office."""
        return {
            "name": self.word("name"),
            "letterhead": list(self.profile.get("letterhead", [BLANK, BLANK])),
            "city": self.word("city"),
            "address": self.word("address"),
            "head": self.person("head"),
            "receiver": self.person("receiver"),
        }

    def number(self, form: str, incident: str | None, day: date) -> str:
        """The number of a letter: as issued, by the pattern of the office, or blank."""
        issued = self.profile.get("issued", {}).get(incident, {}).get(form)
        if issued is not None:
            return str(issued)
        pattern = self.profile.get("numbers", {}).get(form)
        if pattern is None:
            return BLANK
        roman = text("papers.roman", "id").split()[day.month - 1]
        parts = {"{number}": _NUMBER, "{month}": roman, "{year}": str(day.year)}
        for mark, value in parts.items():
            pattern = pattern.replace(mark, value)
        return str(pattern)


def _person(known: Mapping[str, str]) -> dict[str, str]:
    return {key: known.get(key, BLANK) for key in ("name", "title", "nip", "address")}


def read_office(path: Path) -> Office:
    """Read the profile of an office from YAML or JSON.

    Raises PaperError with every fault of the file, each with its line.
    """
    from checker.rulebook.yaml_source import parse

    try:
        content = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        told = both("papers.office_unreadable", reason=reason_of(error))
        raise PaperError([Fault("papers.office_unreadable", told, file=str(path))]) from None
    document = parse(content)
    faults = [
        Fault("papers.office_form", both("papers.office_form", reason=problem), file=str(path),
              line=place.line, column=place.column)
        for place, problem in document.faults
    ]  # fmt: skip
    if faults:
        raise PaperError(faults)
    return _office(document, str(path))


def office_from(profile: object) -> Office:
    """Take the profile of an office from plain values, as JSON has them.

    Raises PaperError with every fault; there are no lines, only JSON pointers that say where.
    """
    from checker.rulebook.yaml_source import Document

    try:
        return _office(Document(profile), None)
    except PaperError as error:
        raise PaperError(fault._replace(line=None, column=None) for fault in error.faults) from None


def _office(document: Document, file: str | None) -> Office:
    faults = list(_shape(document, file))
    if faults:
        raise PaperError(faults)
    return Office(document.value)


def _shape(document: Document, file: str | None) -> Iterator[Fault]:
    from jsonschema import Draft202012Validator

    for error in Draft202012Validator(load_schema("office")).iter_errors(document.value):
        path = tuple(error.absolute_path)
        yield from _faults_of(error, path, document, file)


def _faults_of(
    error: Any, path: tuple[Any, ...], document: Document, file: str | None
) -> Iterator[Fault]:
    """The faults of one rule of the schema, each said in both languages."""
    if error.validator == "additionalProperties":
        allowed = tuple(error.schema.get("properties", {}))
        strange = [key for key in error.instance if key not in allowed]
        for key in strange:
            yield _fault("unknown", (*path, key), document, file, found=key, allowed=allowed)
    elif error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        for key in missing:
            yield _fault("missing", path, document, file, found=key)
    elif error.validator in ("type", "const"):
        wanted = error.validator_value
        found = str(error.instance)[:60]
        kind = "kind" if error.validator == "type" else "value"
        yield _fault(kind, path, document, file, found=found, wanted=str(wanted))
    else:
        yield _fault("empty", path, document, file, found=str(error.instance)[:60])


def _fault(
    kind: str,
    path: tuple[Any, ...],
    document: Document,
    file: str | None,
    *,
    found: str,
    allowed: tuple[str, ...] = (),
    wanted: str = "",
) -> Fault:
    from difflib import get_close_matches

    code = f"papers.office_{kind}"
    place = document.place(path)
    nearest = get_close_matches(found, allowed, n=1)
    return Fault(
        code,
        both(code, found=found, allowed=", ".join(allowed), wanted=wanted),
        both("cli.nearest", nearest=nearest[0]) if nearest else None,
        pointer="".join(f"/{part}" for part in path),
        line=place.line,
        column=place.column,
        found=found,
        allowed=allowed,
        nearest=nearest[0] if nearest else None,
        file=file,
    )
