"""Norms listed, and one norm shown as law with its examples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.explain.penalties import penalty_shape
from checker.lawbook.fields import fields_of
from checker.rulebook import Norm, Rulebook, find_norm

__all__ = ["list_norms", "show_norm"]


def list_norms(rulebook: Rulebook) -> list[dict[str, Any]]:
    """Return every norm in short: id, label, title, track, validity and confidence."""
    return [_short(rulebook, norm) for _, norm in sorted(rulebook.norms.items())]


def _short(rulebook: Rulebook, norm: Norm) -> dict[str, Any]:
    last = norm.validity.last
    return {
        "id": norm.id,
        "label": rulebook.label(norm.id),
        "title": dict(norm.title),
        "track": norm.track,
        "regime": norm.regime,
        "valid": {
            "from": norm.validity.first.isoformat(),
            "until": last.isoformat() if last else None,
        },
        "confidence": norm.confidence,
        "maturity": rulebook.maturity(norm),
        "follows": norm.follows,
    }


def show_norm(rulebook: Rulebook, norm_id: str) -> dict[str, Any]:
    """Return one norm as law: every element with its words, exceptions, consequence, examples.

    `fields` lists the incident fields that it depends on: `direct` ones, and apart those that
    reach it only through certain constraints. Raises ArgumentError for an unknown norm.
    """
    norm = find_norm(rulebook, norm_id)
    source = _source(rulebook, norm)
    fields = fields_of(rulebook, norm.id)
    return {
        **_short(rulebook, norm),
        "row": norm.row,
        "raised_by": source["raised_by"],
        "applies": source.get("applies"),
        "elements": source["elements"],
        "exceptions": source.get("exceptions") or [],
        "readings": _readings(rulebook, norm),
        "consequence": source.get("consequence"),
        "consequence_basis": [rulebook.label(basis) for basis in _bases(norm)],
        "penalty": [
            penalty_shape(row, rulebook).model_dump(mode="json") for row in norm.consequence.penalty
        ],
        "rests_on": [
            {**link, "label": rulebook.label(link["norm"])} for link in source.get("rests_on") or []
        ],
        "versions": [version.id for version in rulebook.chains[norm.chain]],
        "replaced_by": norm.replaced_by,
        "also": [rulebook.label(citation) for citation in norm.also],
        "provenance": source["provenance"],
        "tried": list(rulebook.tried.get(norm.id, ())),
        "examples": _examples(rulebook, norm),
        "fields": {"direct": sorted(fields.direct), "constrained": sorted(fields.constrained)},
    }


def _source(rulebook: Rulebook, norm: Norm) -> Mapping[str, Any]:
    for document in rulebook.documents.values():
        if isinstance(document, list):
            for entry in document:
                if entry["id"] == norm.id:
                    found: Mapping[str, Any] = entry
                    return found
    raise KeyError(norm.id)


def _bases(norm: Norm) -> list[str]:
    return [*norm.consequence.basis, *(b for _, b in norm.consequence.by_impact.values())]


def _readings(rulebook: Rulebook, norm: Norm) -> list[dict[str, Any]]:
    asked = sorted({q for c in norm.combinations for q in c.choices})
    return [
        {
            "question": name,
            "title": dict(rulebook.questions[name].title),
            "readings": [
                {
                    "id": reading.id,
                    "recommended": reading.recommended,
                    "ground": dict(reading.ground),
                    "source": reading.source,
                }
                for reading in rulebook.questions[name].readings
            ],
        }
        for name in asked
    ]


def _examples(rulebook: Rulebook, norm: Norm) -> list[dict[str, Any]]:
    for document in rulebook.source.examples.values():
        for entry in document or []:
            if entry["norm"] == norm.id:
                base = {k: v for k, v in entry["base"].items() if k != "incident"}
                return [{"id": "base", "kind": "match", **base}, *entry["examples"]]
    return []
