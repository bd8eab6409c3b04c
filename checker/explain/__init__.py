"""Findings and classification to an assessment: what is shown, asked and advised."""

from __future__ import annotations

from checker.explain.assemble import Examined, assemble
from checker.explain.questions import Asked, asked_for

__all__ = ["Asked", "Examined", "asked_for", "assemble"]
