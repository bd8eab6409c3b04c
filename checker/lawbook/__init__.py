"""Rules listed, shown, tested, linted, counted and compared.

`prove` is imported by its own name, as it needs an extra.
"""

from __future__ import annotations

from checker.lawbook.coverage import Coverage, coverage
from checker.lawbook.diff import (
    CaseChange,
    Difference,
    PartChange,
    RulesDiff,
    diff_cases,
    diff_rules,
)
from checker.lawbook.examples import (
    Example,
    ExampleResult,
    incident_of,
    read_examples,
    run_example,
    run_examples,
)
from checker.lawbook.fields import Fields, fields_of
from checker.lawbook.index import index
from checker.lawbook.lint import Remark, lint
from checker.lawbook.listing import list_norms, show_norm

__all__ = [
    "CaseChange",
    "Coverage",
    "Difference",
    "Example",
    "ExampleResult",
    "Fields",
    "PartChange",
    "Remark",
    "RulesDiff",
    "coverage",
    "diff_cases",
    "diff_rules",
    "fields_of",
    "incident_of",
    "index",
    "lint",
    "list_norms",
    "read_examples",
    "run_example",
    "run_examples",
    "show_norm",
]
