"""Kept files that say what they should not: whoever reads them must run nothing."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path
from typing import Any

__all__ = ["Call", "poison"]


class Call:
    """A value that asks its reader to call a function."""

    def __init__(self, function: Any, *arguments: Any) -> None:
        self.made = (function, arguments)

    def __reduce__(self) -> Any:
        return self.made


def poison(file: Path, content: Any) -> None:
    """Put another content under the key of a kept file, with the hash that fits it."""
    key, body = file.read_bytes().split()[0], pickle.dumps(content)
    file.write_bytes(key + b" " + hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
