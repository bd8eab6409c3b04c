"""Guidance beside the law, headed so that nobody takes it for law."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "report.section.guidance": {
        "id": "Pedoman di luar hukum: tidak menentukan",
        "en": "Guidance, not law: decides nothing",
    },
    "report.guidance.says": {
        "id": "Bukan norma. Simpulan, keadaan, dan tingkat di atas tidak bergantung padanya.",
        "en": "No norms. The headline, states and levels above do not hang on it.",
    },
    "report.guidance.about": {"id": " ({acts})", "en": " ({acts})"},
    "report.guidance.about.source": {"id": " ({acts}; {source})", "en": " ({acts}; {source})"},
    "report.guidance.disagreement": {
        "id": "Sumber berbeda: {text}",
        "en": "Sources differ: {text}",
    },
    "report.guidance.source": {"id": "Sumber: {source}", "en": "Source: {source}"},
}
