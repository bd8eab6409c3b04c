"""Gates: whether a file is ready to be concluded. They change the advice, never the law."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
        note for act, sheet in sorted(by_act.items()) for note in _of_act(reported, act, sheet)
    )


def _of_act(reported: Reported, act: str, sheet: Sheet) -> list[Note]:
    false, unknown = [], []
    for gate in SHEET_GATES:
        values = sheet.known(gate).values
        if values == {False}:
            false.append(gate)
        elif values != {True}:
            unknown.append(gate)
    for gate, checks in EVIDENCE_GATES.items():
        value = _evidence(reported.incident, act, checks)
        if value is False:
            false.append(gate)
        elif value is None:
            unknown.append(gate)
    notes = [_note("finding.gate_false", act, gate, sheet.rulebook) for gate in false]
    if unknown:
        notes.append(_clarify(act, unknown, sheet.rulebook))
    return notes


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


def _note(code: str, act: str, gate: str, rulebook: Rulebook) -> Note:
    words = both(code, act=act, gate=dict(rulebook.facts[gate].label))
    return Note.made(code="gate_false", text=text(words), field=f"acts.{act}")


def _clarify(act: str, gates: Iterable[str], rulebook: Rulebook) -> Note:
    questions = {
        lang: "; ".join(str(rulebook.facts[gate].question[lang]) for gate in gates)
        for lang in ("id", "en")
    }
    words = both("finding.clarify_first", act=act, questions=questions)
    return Note.made(code="clarify_first", text=text(words), field=f"acts.{act}")
