"""Norms changed one place at a time: do the examples notice?"""

from __future__ import annotations

from checker.lawbook.mutate.bench import Bench, Case, Tried
from checker.lawbook.mutate.mutants import Mutant, mutants_of, with_changed
from checker.lawbook.mutate.result import (
    Equivalent,
    Mutation,
    as_dict,
    equivalents_of,
    judge,
    named,
)
from checker.lawbook.mutate.workers import try_all

__all__ = [
    "Bench",
    "Case",
    "Equivalent",
    "Mutant",
    "Mutation",
    "Tried",
    "as_dict",
    "equivalents_of",
    "judge",
    "mutants_of",
    "named",
    "try_all",
    "with_changed",
]
