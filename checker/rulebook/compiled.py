"""The compiled form: a rulebook as it was built, kept in the user's cache folder.

It is made from every source file, the schemas and the code that reads them, and used only where
all of these are the same. It is read as data: nothing is made from it but the classes of a
rulebook.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from checker import kept, resources

__all__ = ["recall", "remember"]

MODULES = frozenset(
    f"checker.{name}"
    for name in ("logic", "rulebook.model", "rulebook.penalty", "rulebook.guidance")
)
PLAIN = {("datetime", "date"), ("builtins", "frozenset")}
KIND = "rulebook"


def recall(digest: str, names: Collection[str]) -> tuple[dict[str, Any], bytes] | None:
    """Return the parts `names` of the rulebook with the hash `digest`, its documents as JSON.

    None where there is no compiled form, or one that does not agree.
    """
    match kept.recall(KIND, _key(digest), _is_ours):
        case (dict() as parts, bytes() as documents) if parts.keys() == set(names):
            return parts, documents
        case _:
            return None


def remember(digest: str, parts: Mapping[str, Any], documents: Mapping[str, Any]) -> None:
    """Keep a rulebook; a folder that cannot be written is no error."""
    written = json.dumps(documents, ensure_ascii=False).encode()
    kept.remember(KIND, _key(digest), (dict(parts), written))


def _is_ours(module: str, name: str) -> bool:
    return (module, name) in PLAIN or (module in MODULES and kept.defines_class(module, name))


def _key(digest: str) -> str:
    return kept.key_of(digest, _schemas(), _code())


def _schemas() -> Iterator[bytes]:
    from checker.rulebook.source import schema_names

    return (resources.schema_text(name).encode() for name in schema_names())


def _code() -> Iterator[bytes]:
    """Yield the code that builds a rulebook: a form that another version made is not used."""
    here = Path(__file__).parent
    return (file.read_bytes() for file in (here.parent / "logic.py", *sorted(here.glob("*.py"))))
