"""JSON as the service writes it for a person to read, and its name as a media type."""

from __future__ import annotations

import json

__all__ = ["JSON", "page"]

JSON = "application/json"


def page(value: object) -> bytes:
    """A value as indented JSON; days are written as JSON has them."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n"
    # Half a character, which a caller may have sent, is no UTF-8: JSON has an escape for it.
    return text.encode(errors="backslashreplace")
