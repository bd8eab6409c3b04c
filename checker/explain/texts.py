"""Texts on their way into an assessment."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from checker.assessment import Text

__all__ = ["text"]


def text(source: Mapping[str, Any]) -> Text:
    """Return a text of the rulebook or the catalogue in both languages."""
    return _text(source["id"], source["en"])


@lru_cache(maxsize=4096)
def _text(indonesian: str, english: str) -> Text:
    """Make each text once, in however many assessments it stands."""
    return Text.made(id=indonesian, en=english)
