"""Where the law, the contracts, the Word templates and the decided cases lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

__all__ = [
    "cases",
    "load_schema",
    "rules",
    "schema_names",
    "schema_text",
    "schemas",
    "templates",
]

_ENDING = ".schema.json"


@cache
def _root() -> Path:
    """In an installed package the data lies inside it, in a checkout beside it.

    The package is never read from an archive, since the rule engine cannot be.
    """
    here = Path(__file__).resolve().parent
    packaged = here / "_data"
    return packaged if packaged.is_dir() else here.parent


def rules() -> Path:
    """The folder of the rule files that the package brings along."""
    return _root() / "rules"


def schemas() -> Path:
    """The folder of the JSON Schemas."""
    return _root() / "schemas"


def templates() -> Path:
    """The folder of the Word files that papers are made from."""
    return _root() / "templates"


def cases() -> Path:
    """The folder of the decided cases, coded and with what was decided."""
    packaged = _root() / "cases"
    return packaged if packaged.is_dir() else _root() / "tests" / "cases"


def schema_names() -> tuple[str, ...]:
    """The schemas that there are, those of the two contracts first."""
    found = (entry.name for entry in schemas().iterdir() if entry.name.endswith(_ENDING))
    first = {"incident": 0, "assessment": 1, "norm": 2}
    names = (name.removesuffix(_ENDING) for name in found)
    return tuple(sorted(names, key=lambda name: (first.get(name, len(first)), name)))


def schema_text(name: str) -> str:
    """The text of one schema, for instance `incident`; raises FileNotFoundError if unknown."""
    return (schemas() / f"{name}{_ENDING}").read_text(encoding="utf-8")


@cache
def load_schema(name: str) -> dict[str, Any]:
    """One schema as a dictionary that nobody changes; raises as `schema_text` does."""
    import json

    schema: dict[str, Any] = json.loads(schema_text(name))
    return schema
