"""From bytes to an incident that can be judged, or to everything that is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from checker.errors import Fault, IncidentError
from checker.incident import Incident, parse
from checker.intake.draft import MAX_FAULTS, Draft, shortened, shown
from checker.intake.scanner import (
    MAX_DEPTH,
    MAX_DIGITS,
    Places,
    Problem,
    Scan,
    depth_of,
    pointer_of,
    scan,
)
from checker.intake.sense import senseless
from checker.intake.source import MAX_BYTES, decode, read_bytes, text_of_mapping
from checker.intake.strict import strict_json

_BEARABLE = 500
"""Brackets that the parser bears whatever their order."""

__all__ = ["MAX_BYTES", "read_bytes", "read_incident"]


def read_incident(
    source: bytes | str | Mapping[str, Any] | Incident,
    *,
    contests: Collection[str],
    as_of: date | None = None,
) -> Incident:
    """Read an incident from JSON text or bytes, from a mapping, or check one that is made.

    `contests` are the ids that the rulebook knows; `as_of` is the day of review where the
    caller gives one, else the incident's own counts, else acts may lie on any day. Raises
    IncidentError with every fault that was found.
    """
    if isinstance(source, Incident):
        drafts = senseless(source, contests=contests, as_of=as_of or source.as_of)
        if drafts:
            raise IncidentError(_faults(drafts, None))
        return source
    if isinstance(source, Mapping):
        return _read(text_of_mapping(source), None, contests, as_of)
    text = decode(source)
    return _read(text, text, contests, as_of)


def _read(text: str, placed: str | None, contests: Collection[str], as_of: date | None) -> Incident:
    """Read JSON text; `placed` is the text in which faults are placed, if the caller has one."""
    incident, drafts = _sound(text), list[Draft]()
    if incident is not None:
        drafts = senseless(incident, contests=contests, as_of=as_of or incident.as_of)
    else:
        incident, drafts = _explained(text, contests, as_of)
    if incident is None or drafts:
        raise IncidentError(_faults(drafts, placed))
    return incident


def _sound(text: str) -> Incident | None:
    """The incident, if the text has nothing wrong with it but perhaps its sense."""
    # No model is anywhere near as deep as the limit; this only spares the parser, which recurses.
    if text.count("[") + text.count("{") > _BEARABLE and depth_of(text) > MAX_DEPTH:
        return None
    try:
        # The parser of the models is faster, but keeps the last of two equal keys.
        strict_json(text)
        return parse(text)
    except (ValueError, RecursionError):
        return None


def _explained(
    text: str, contests: Collection[str], as_of: date | None
) -> tuple[Incident | None, list[Draft]]:
    """Everything that is wrong with the text, and the incident without it, if one is left."""
    from checker.intake.shape import explain

    found = scan(text)
    drafts = [_of_text(problem) for problem in found.problems]
    if found.broken:
        return None, drafts
    document = json.loads(text, parse_constant=lambda _: 0, parse_int=_short_int)
    if not isinstance(document, dict):
        return None, drafts or [Draft("top_level", found=shown(document))]
    bad = [problem.path for problem in found.problems if problem.code != "duplicate_key"]
    remains = explain(document, bad, contests)
    drafts += remains.drafts
    if (incident := remains.incident) is not None:
        day, aside, unsure = as_of or incident.as_of, remains.aside, remains.unsure
        drafts += senseless(incident, contests=contests, as_of=day, aside=aside, unsure=unsure)
    return incident, drafts


def _short_int(digits: str) -> int:
    return int(digits) if len(digits) <= MAX_DIGITS else 0


def _of_text(problem: Problem) -> Draft:
    as_it_stands = problem.code in ("not_a_number", "number_too_large")
    found = shortened(problem.found) if as_it_stands else shown(problem.found)
    return Draft(problem.code, problem.path, found, offset=problem.offset)


def _faults(drafts: list[Draft], text: str | None) -> list[Fault]:
    """Put drafts into words, in the order in which they stand in the text."""
    kept = drafts[:MAX_FAULTS]
    rest = [] if kept == drafts else [Draft("more_faults", params={"limit": MAX_FAULTS}).fault()]
    if text is None:
        return [draft.fault() for draft in sorted(kept, key=lambda d: pointer_of(d.path))] + rest
    found = scan(text, [draft.path for draft in kept])
    placed = sorted(((_offset(draft, found), draft) for draft in kept), key=lambda pair: pair[0])
    places = Places(text)
    return [draft.fault(*places.of(offset)) for offset, draft in placed] + rest


def _offset(draft: Draft, found: Scan) -> int:
    """Where a draft belongs in the text: its own place, or that of what it is missing from."""
    if draft.offset is not None:
        return draft.offset
    if draft.at_key and draft.path in found.keys:
        return found.keys[draft.path]
    ways = (draft.path[:length] for length in range(len(draft.path), 0, -1))
    return next((found.values[way] for way in ways if way in found.values), 0)
