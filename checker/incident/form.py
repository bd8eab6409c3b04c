"""Incidents read from JSON and written to it, by the form that pydantic gives their models.

Working the form out of sixty models takes longer than an assessment, so it is kept. It is read as
data: nothing is made from it but the models and the few functions that they name.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import VERSION
from pydantic_core import CoreSchema, SchemaSerializer, SchemaValidator

from checker import kept
from checker.incident.document import Incident

_KIND = "incident"
_MODULES = frozenset(f"checker.incident.{one}" for one in ("base", "acts", "people", "document"))
_READERS = ("_read_day", "_read_whole", "_one_form")
_BOUNDS = {
    ("functools", "partial"),
    ("pydantic._internal._validators", "greater_than_or_equal_validator"),
    ("pydantic._internal._validators", "less_than_or_equal_validator"),
}


class _Form(NamedTuple):
    reader: SchemaValidator
    writer: SchemaSerializer


def parse(text: str | bytes) -> Incident:
    """Read an incident from JSON text; raises pydantic's ValidationError if it is none."""
    incident: Incident = _form().reader.validate_json(text)
    return incident


def as_json(incident: Incident) -> dict[str, Any]:
    """Give an incident back as the JSON object it stands for, without fields left out.

    An empty list at the top level counts as left out.
    """
    written: dict[str, Any] = _form().writer.to_python(
        incident, mode="json", by_alias=True, exclude_defaults=True
    )
    return written


@cache
def _form() -> _Form:
    key = kept.key_of(VERSION, _code())
    schema: CoreSchema | None = kept.recall(_KIND, key, _is_ours)
    if schema is None:
        Incident.model_rebuild()
        schema = _bare(Incident.__pydantic_core_schema__)
        kept.remember(_KIND, key, schema)
    return _Form(SchemaValidator(schema), SchemaSerializer(schema))


def _bare(schema: Any) -> Any:
    """Return a form without what pydantic notes for itself: it holds more than data."""
    if isinstance(schema, dict):
        return {k: _bare(v) for k, v in schema.items() if not (k == "metadata" and _is_note(v))}
    return [_bare(item) for item in schema] if isinstance(schema, list) else schema


def _is_note(value: object) -> bool:
    return isinstance(value, dict) and all(str(key).startswith("pydantic_") for key in value)


def _is_ours(module: str, name: str) -> bool:
    if module not in _MODULES:
        return (module, name) in _BOUNDS
    return name in _READERS or kept.defines_class(module, name)


def _code() -> Iterator[bytes]:
    return (file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py")))
