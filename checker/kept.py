"""What was worked out once and is kept in the user's cache folder, to be read as data.

The name of a file bears the hash of everything that it was made from; its first line says that
hash and that of what follows. It is used only if both agree. Reading makes nothing but the things
that the caller names.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

__all__ = ["Allowed", "defines_class", "key_of", "recall", "remember"]

Allowed = Callable[[str, str], bool]
"""Whether a module may give a thing of this name; never one inside another (no dot)."""

FORMAT = 5
_NO_FORM = (OSError, RuntimeError, ValueError, TypeError, LookupError, EOFError)


class _Reader(pickle.Unpickler):
    def __init__(self, body: bytes, allowed: Allowed) -> None:
        super().__init__(io.BytesIO(body))
        self._allowed = allowed

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        """Return what the caller allows; raise UnpicklingError for any other name."""
        if "." in global_name or not self._allowed(module_name, global_name):
            raise pickle.UnpicklingError(f"{module_name}.{global_name}")
        return super().find_class(module_name, global_name)


def key_of(*sources: str | Iterable[bytes]) -> str:
    """Return the key of something made from these texts and files by this Python."""
    digest = hashlib.sha256(sys.version.encode())
    for source in sources:
        files = (source.encode(),) if isinstance(source, str) else source
        part = hashlib.sha256()
        for content in files:
            part.update(hashlib.sha256(content).digest())
        digest.update(part.digest())
    return digest.hexdigest()


def defines_class(module: str, name: str) -> bool:
    """Return whether the module defines a class of this name, and does not only import it."""
    found = getattr(import_module(module), name, None)
    return isinstance(found, type) and found.__module__ == module


def recall(kind: str, key: str, allowed: Allowed) -> Any:
    """Return what was kept under a key; None where there is nothing, or nothing that agrees."""
    try:
        head, _, body = _file(kind, key).read_bytes().partition(b"\n")
        return _Reader(body, allowed).load() if head == _head(key, body) else None
    except (pickle.UnpicklingError, AttributeError, ImportError, *_NO_FORM):
        return None


def remember(kind: str, key: str, value: object) -> None:
    """Write a value aside and move it; a folder that cannot be written is no error."""
    import tempfile

    body = pickle.dumps(value, FORMAT)
    try:
        target = _file(kind, key)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as aside:
            aside.write(_head(key, body) + b"\n" + body)
        os.replace(aside.name, target)
    except (OSError, RuntimeError):
        return


def _file(kind: str, key: str) -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "netralitas" / f"{kind}-{key[:32]}"


def _head(key: str, body: bytes) -> bytes:
    return f"{key} {hashlib.sha256(body).hexdigest()}".encode()
