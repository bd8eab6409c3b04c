"""Faults of a folder of decided cases."""

from __future__ import annotations

__all__ = ["MESSAGES"]

MESSAGES = {
    "case.none": {
        "id": "tidak ada perkara di folder ini; setiap perkara adalah folder dengan incident.json "
        "dan official.json.",
        "en": "there is no case in this folder; a case is a folder with incident.json and "
        "official.json.",
    },
    "case.missing": {"id": "berkas ini tidak ada.", "en": "this file is missing."},
    "case.unreadable": {
        "id": "berkas ini tidak dapat dibaca sebagai JSON: {reason}",
        "en": "this file cannot be read as JSON: {reason}",
    },
    "case.shape": {
        "id": "bentuknya tidak sesuai skema: {reason}",
        "en": "its shape is not that of the schema: {reason}",
    },
}
