"""The compiled form: a rulebook as it was built, kept in the user's cache folder.

Its name bears the hash of every source file, of the schemas and of the code that reads them; its
first line says what it was made from and what it holds. It is used only if all of these agree.
It is read as data: nothing is made from it but the classes of a rulebook.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import pickle
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from checker import resources

__all__ = ["recall", "remember"]

MODULES = ("logic", "rulebook.model", "rulebook.penalty", "rulebook.guidance")
PLAIN = {("datetime", "date"), ("builtins", "frozenset")}
FORMAT = 5
NO_FORM = (OSError, RuntimeError, ValueError, TypeError, LookupError, EOFError)


class _Reader(pickle.Unpickler):
    """Reads values and the classes that a rulebook is made of; anything else is refused."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        """Return a class of a rulebook; raise UnpicklingError for any other name."""
        is_ours = module_name in {f"checker.{name}" for name in MODULES}
        if is_ours or (module_name, global_name) in PLAIN:
            found = None if "." in global_name else super().find_class(module_name, global_name)
            if isinstance(found, type) and found.__module__ == module_name:
                return found
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")


def recall(digest: str, names: Collection[str]) -> tuple[dict[str, Any], bytes] | None:
    """Return the parts `names` of the rulebook with the hash `digest`, its documents as JSON.

    None where there is no compiled form, or one that does not agree.
    """
    try:
        head, _, body = _file(digest).read_bytes().partition(b"\n")
        if head != _head(digest, body):
            return None
        parts, documents = _Reader(io.BytesIO(body)).load()
    except (pickle.UnpicklingError, AttributeError, ImportError, *NO_FORM):
        return None
    agrees = isinstance(parts, dict) and parts.keys() == set(names) and type(documents) is bytes
    return (parts, documents) if agrees else None


def remember(digest: str, parts: Mapping[str, Any], documents: Mapping[str, Any]) -> None:
    """Write the compiled form aside and move it; a folder that cannot be written is no error."""
    import tempfile

    written = json.dumps(documents, ensure_ascii=False).encode()
    body = pickle.dumps((dict(parts), written), FORMAT)
    try:
        target = _file(digest)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as aside:
            aside.write(_head(digest, body) + b"\n" + body)
        os.replace(aside.name, target)
    except (OSError, RuntimeError):
        return


def _file(digest: str) -> Path:
    """Return where the compiled form lies: its name also bears the schemas and the reader."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    form = "\0".join((digest, _hash_of(_schemas()), _hash_of(_code()), sys.version))
    name = hashlib.sha256(form.encode()).hexdigest()[:32]
    return Path(base) / "netralitas" / f"rulebook-{name}"


def _head(digest: str, body: bytes) -> bytes:
    """Return the first line of a compiled form: what it was made from, and what it says."""
    return f"{digest} {hashlib.sha256(body).hexdigest()}".encode()


def _hash_of(files: list[bytes]) -> str:
    digest = hashlib.sha256()
    for content in files:
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


def _schemas() -> list[bytes]:
    from checker.rulebook.source import schema_names

    return [resources.schema_text(name).encode() for name in schema_names()]


def _code() -> list[bytes]:
    """Return the code that builds a rulebook: a form that another version made is not used."""
    here = Path(__file__).parent
    return [file.read_bytes() for file in (here.parent / "logic.py", *sorted(here.glob("*.py")))]
