"""A line that was refused, as it is kept: where it stood, what is wrong, and itself.

The reporter is taken out. Where a line cannot be read as JSON nobody can say what in it is the
reporter: it is kept only if nothing in it looks like one.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Never

from checker import resources
from checker.errors import Bilingual, Fault
from checker.intake.draft import nearest_to

__all__ = ["reject_line"]

REPORTER = ("reporter", "identity", "id_number", "contact", "address")
# `reporter` is what it looks like, in both languages; `reports` may hold one.
_LIKE = re.compile(r"report|pelapor|identi|contact|kontak|address|alamat", re.IGNORECASE)
_ESCAPED = re.compile(r"\\u00([2-7][0-9a-f])", re.IGNORECASE)


def reject_line(
    file: str, number: int | None, faults: Iterable[Fault], text: bytes | None
) -> bytes:
    """One line of the rejects file: a JSON object and a line end.

    `number` is the line in `file`, None where the fault is of the file as a whole. `incident` is
    the line without the reporter. `text` is one that is no JSON object, left out and `withheld`
    where it may name a reporter, or is not given as it may.
    """
    incident = _incident(text) if text is not None else None
    plain = _plain(text) if text is not None and incident is None else None
    withheld = incident is None and plain is None
    content = {
        "file": file,
        "line": number,
        "faults": [_told(fault, quiet=withheld).as_dict() for fault in faults],
        "incident": incident,
        "text": plain,
        "withheld": withheld,
    }
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    # Half a character becomes the escape that JSON has for it.
    return written.encode("utf-8", "backslashreplace") + b"\n"


def _incident(text: bytes) -> dict[str, Any] | None:
    """The line without the reporter, None where it is no JSON object."""
    try:
        found = json.loads(text, parse_constant=_no_number, parse_float=_finite)
        return _kept(found) if isinstance(found, dict) else None
    except (ValueError, RecursionError):
        return None


def _no_number(word: str) -> Never:
    raise ValueError(word)


def _finite(digits: str) -> float:
    # One that is too large would be written as a word that JSON does not have.
    number = float(digits)
    return number if math.isfinite(number) else _no_number(digits)


def _kept(incident: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = _cleaned(incident)
    reports = kept.pop("reports", None)
    if isinstance(reports, list):
        own = _fields("report")
        whole = (report for report in reports if isinstance(report, dict))
        kept["reports"] = [{k: v for k, v in report.items() if k in own} for report in whole]
    return kept


def _cleaned(value: Any) -> Any:
    """A value without what is, or may be misspelt, a field of the reporter."""
    if isinstance(value, dict):
        return {key: _cleaned(item) for key, item in value.items() if not _is_reporter(key)}
    return [_cleaned(item) for item in value] if isinstance(value, list) else value


def _is_reporter(key: str) -> bool:
    if key in _fields():
        return False
    return bool(_LIKE.search(key)) or nearest_to(key, REPORTER) is not None


@cache
def _fields(part: str | None = None) -> frozenset[str]:
    """The fields of an incident, or of one part of it, but those of the reporter."""
    schema = resources.load_schema("incident")
    parts = [schema["$defs"][part]] if part else [schema, *schema["$defs"].values()]
    return frozenset(name for one in parts for name in one.get("properties", ())) - {*REPORTER}


def _may_name_reporter(text: bytes) -> bool:
    # Also where it stands in UTF-16, or is written in escapes.
    plain = text.replace(b"\0", b"").decode("latin-1")
    return bool(_LIKE.search(_ESCAPED.sub(lambda hit: chr(int(hit[1], 16)), plain)))


def _plain(text: bytes) -> str | None:
    return None if _may_name_reporter(text) else text.decode("utf-8", "backslashreplace")


def _told(fault: Fault, *, quiet: bool) -> Fault:
    """A fault that does not say again what the line no longer says."""
    found = fault.found
    if found is None or not (quiet or _tells_reporter(fault)):
        return fault
    text = _without(fault.text, found)
    remedy = _without(fault.remedy, found) if fault.remedy else None
    return fault._replace(text=text, remedy=remedy, found=None)


def _tells_reporter(fault: Fault) -> bool:
    """Whether what was found may be the reporter, or hold him."""
    names = (fault.pointer or "").split("/")[1:]
    if names[:1] == ["reports"] and (len(names) < 3 or names[2] not in _fields("report")):
        return True
    return any(map(_is_reporter, names)) or bool(_LIKE.search(fault.found or ""))


def _without(text: Bilingual, found: str) -> Bilingual:
    return Bilingual(id=text["id"].replace(found, "…"), en=text["en"].replace(found, "…"))
