"""What the service answers beside the contracts, as components, with an example of each."""

from __future__ import annotations

from typing import Any

from checker import __version__
from checker.resources import load_schema
from checker.service.shapes import HOME

__all__ = ["answers", "examples"]

_Shape = dict[str, Any]
_WORDS: _Shape = {"type": "string"}
_TRUTH: _Shape = {"type": "boolean"}
_NUMBER: _Shape = {"type": "integer"}
_DAY: _Shape = {"type": "string", "format": "date"}
_FREE: _Shape = {"type": "object", "additionalProperties": True}
_HASH = "0" * 64


def _part(name: str) -> _Shape:
    return {"$ref": HOME + name}


def _list(items: _Shape) -> _Shape:
    return {"type": "array", "items": items}


def _maybe(shape: _Shape) -> _Shape:
    return {"anyOf": [shape, {"type": "null"}]}


def _object(properties: dict[str, _Shape]) -> _Shape:
    return {"type": "object", "required": list(properties), "properties": properties}


def answers() -> dict[str, _Shape]:
    """The components."""
    text = _part("AssessmentText")
    head = {
        "incident": _part("AssessmentIncidentRef"),
        "rulebook": _part("AssessmentRulebookRef"),
        "as_of": _DAY,
    }
    return {
        "Validation": _object({"valid": _TRUTH, **head, "as_of_source": _WORDS}),
        "Questions": _object({**head, "actors": _list(_part("QuestionsActor"))}),
        **_questions(text),
        **_norms(text),
        "Health": _object({"status": _WORDS, "version": _WORDS}),
        "Readiness": _object(
            {"status": _WORDS, "version": _WORDS, "rulebook": _part("AssessmentRulebookRef"),
             "workers": _NUMBER}
        ),
        "PapersRequest": {
            "type": "object",
            "additionalProperties": False,
            "required": ["incident"],
            "properties": {
                "incident": _part("Incident"),
                "office": _part("Office"),
                "only": _list(_WORDS),
            },
        },
    }  # fmt: skip


def _questions(text: _Shape) -> dict[str, _Shape]:
    named = {
        "fact": _WORDS,
        "field": _maybe(_WORDS),
        "about": _part("AssessmentAbout"),
        "question": text,
    }
    value = {"anyOf": [_WORDS, _TRUTH, {"type": "number"}, {"type": "null"}, _list({})]}
    return {
        "QuestionsActor": _object(
            {
                "actor": _WORDS,
                "headline": _WORDS,
                "questions": _list(_part("QuestionsAsked")),
                "not_fully_tried": _list(_part("QuestionsNamed")),
                "immaterial": _NUMBER,
            }
        ),
        "QuestionsNamed": _object(named),
        "QuestionsAsked": _object(
            {
                "rank": _NUMBER,
                **named,
                "who": text,
                "changes": _list(_WORDS),
                "why": _list(_part("QuestionsReason")),
                "wants_day": _TRUTH,
                "answers": _list(_part("QuestionsAnswer")),
            }
        ),
        "QuestionsReason": _object(
            {"norm": _WORDS, "label": _maybe(_WORDS), "act": _WORDS, "elements": _list(_WORDS)}
        ),
        "QuestionsAnswer": _object({"value": value, "changes": _list(_FREE)}),
    }


def _norms(text: _Shape) -> dict[str, _Shape]:
    short = {
        "id": _WORDS,
        "label": _WORDS,
        "title": text,
        "track": _WORDS,
        "regime": _maybe(_WORDS),
        "valid": _part("NormValidity"),
        "confidence": _WORDS,
        "maturity": _WORDS,
        "follows": _maybe(_WORDS),
    }
    free = ("elements", "exceptions", "readings", "penalty", "rests_on", "examples")
    whole = {
        "row": _maybe(_WORDS),
        "raised_by": {"oneOf": [_WORDS, _FREE]},
        "applies": _maybe(_FREE),
        **{name: _list(_FREE) for name in free},
        "consequence": _maybe(_FREE),
        "consequence_basis": _list(_WORDS),
        "versions": _list(_WORDS),
        "replaced_by": _maybe(_WORDS),
        "also": _list(_WORDS),
        "tried": _list(_WORDS),
        "provenance": _FREE,
        "fields": _part("NormFields"),
    }
    return {
        "NormInShort": _object(short),
        "Norm": _object({**short, **whole}),
        "NormValidity": _object({"from": _DAY, "until": _maybe(_DAY)}),
        "NormFields": _object({"direct": _list(_WORDS), "constrained": _list(_WORDS)}),
    }


def examples() -> dict[str, Any]:
    """An example of each answer that is JSON and no contract, by the name of its component."""
    rulebook = {"version": __version__, "hash": _HASH}
    head = {"incident": {"id": "contoh-1", "hash": _HASH}, "rulebook": rulebook,
            "as_of": "2024-10-20"}  # fmt: skip
    norm = {
        "id": "peraturan/pasal/huruf",
        "label": "Norma contoh",
        "title": {
            "id": "Mengadakan kegiatan yang mengarah kepada keberpihakan",
            "en": "Holding an activity that leans towards one side",
        },
        "track": "discipline",
        "regime": None,
        "valid": {"from": "2024-01-01", "until": None},
        "confidence": "statute",
        "maturity": "checked",
        "follows": None,
    }
    return {
        "Incident": load_schema("incident")["examples"][0],
        "Assessment": load_schema("assessment")["examples"][0],
        "Validation": {"valid": True, **head, "as_of_source": "call"},
        "Questions": {**head, "actors": []},
        "NormInShort": norm,
        "Health": {"status": "ok", "version": __version__},
        "Readiness": {
            "status": "ready",
            "version": __version__,
            "rulebook": rulebook,
            "workers": 1,
        },
    }
