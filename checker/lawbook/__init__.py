"""Rules listed, shown and tested."""

from __future__ import annotations

from checker.lawbook.examples import ExampleResult, incident_of, run_examples
from checker.lawbook.fields import Fields, fields_of
from checker.lawbook.index import index
from checker.lawbook.listing import list_norms, show_norm

__all__ = [
    "ExampleResult",
    "Fields",
    "fields_of",
    "incident_of",
    "index",
    "list_norms",
    "run_examples",
    "show_norm",
]
