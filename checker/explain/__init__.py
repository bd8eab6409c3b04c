"""Findings and classification to an assessment: what is shown, asked and advised."""

from __future__ import annotations

from checker.explain.assemble import Examined, assemble

__all__ = ["Examined", "assemble"]
