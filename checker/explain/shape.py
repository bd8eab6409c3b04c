"""Parts of an assessment on their way into it: plain dictionaries, validated once at the end."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from checker.assessment import Text

__all__ = ["Shape", "text"]

Shape: TypeAlias = dict[str, Any]


def text(source: Mapping[str, Any]) -> Text:
    """Return a text of the rulebook or the catalogue in both languages."""
    return _text(source["id"], source["en"])


@lru_cache(maxsize=4096)
def _text(indonesian: str, english: str) -> Text:
    """Make each text once: an assessment takes what is already validated as it is."""
    return Text(id=indonesian, en=english)
