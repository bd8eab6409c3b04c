"""Gates: whether a file is ready to be concluded. They change the advice, never the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.assessment import Note
from checker.explain.texts import text
from checker.facts import Reported, Sheet
from checker.messages import both
from checker.rulebook import Rulebook

__all__ = ["advice_for"]

SHEET_GATES = ("actor_identified", "act_took_place")
EVIDENCE_GATES = {
    "evidence_authentic": ("authentic", "whole"),
    "evidence_sufficient": ("sufficient",),
}


def advice_for(reported: Reported, sheets: Iterable[Sheet]) -> tuple[Note, ...]:
    """Return what to clarify before any conclusion is drawn on these sheets of one actor."""
    by_act: dict[str, Sheet] = {}
    for sheet in sheets:
        by_act.setdefault(sheet.act.id, sheet)
    return tuple(
        note
        for act, sheet in sorted(by_act.items())
        for note in _notes(act, _gates(reported, act, sheet), reported.rulebook)
    )


def _notes(act: str, gates: Mapping[str, bool | None], rulebook: Rulebook) -> Iterator[Note]:
    """Yield what is said of one act: the gates it does not pass, then those not known of it."""
    for gate in (gate for gate, value in gates.items() if value is False):
        yield _advice("gate_false", act, gate=dict(rulebook.facts[gate].label))
    unknown = [gate for gate, value in gates.items() if value is None]
    if unknown:
        questions = {
            lang: " ".join(str(rulebook.facts[gate].question[lang]) for gate in unknown)
            for lang in ("id", "en")
        }
        yield _advice("clarify_first", act, questions=questions)


def _gates(reported: Reported, act: str, sheet: Sheet) -> dict[str, bool | None]:
    """Return for each gate whether the act passes it; None where that is not known."""
    found: dict[str, bool | None] = {}
    for gate in SHEET_GATES:
        values = sheet.known(gate).values
        found[gate] = True if values == {True} else False if values == {False} else None
    for gate, checks in EVIDENCE_GATES.items():
        found[gate] = _evidence(reported.incident, act, checks)
    return found


def _evidence(incident: Mapping[str, Any], act: str, checks: Iterable[str]) -> bool | None:
    """Return whether the evidence on `act` passes `checks`; None where that is not known."""
    found = [
        (item.get("checks") or {}).get(check)
        for item in incident.get("evidence", ())
        if _concerns(item, act)
        for check in checks
    ]
    if False in found:
        return False
    return True if found and all(value is True for value in found) else None


def _concerns(item: Mapping[str, Any], act: str) -> bool:
    supports = item.get("supports")
    return supports is None or any(path.startswith(f"acts.{act}.") for path in supports)


def _advice(code: str, act: str, **params: Any) -> Note:
    words = both(f"finding.{code}", **params)
    return Note.made(code=code, text=text(words), field=f"acts.{act}")
