"""How schemathesis is to send a batch: it knows no lines of JSON by itself."""

from __future__ import annotations

from typing import Any

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def lines(_context: Any, value: Any) -> bytes:
    """The text as it is."""
    return str(value).encode("utf-8", "surrogatepass")
