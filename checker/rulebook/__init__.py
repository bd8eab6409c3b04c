"""The rulebook: `rules/` read, checked as a whole, hashed, and remembered in compiled form."""

from __future__ import annotations

from checker.rulebook.book import Rulebook
from checker.rulebook.guidance import Guidance
from checker.rulebook.law import Law
from checker.rulebook.model import (
    Choices,
    Clause,
    Combination,
    Consequence,
    Contest,
    Element,
    Exemption,
    Fact,
    Link,
    Norm,
    Part,
    Question,
    Reading,
    Regulation,
    Text,
    Validity,
)

__all__ = [
    "Choices",
    "Clause",
    "Combination",
    "Consequence",
    "Contest",
    "Element",
    "Exemption",
    "Fact",
    "Guidance",
    "Law",
    "Link",
    "Norm",
    "Part",
    "Question",
    "Reading",
    "Regulation",
    "Rulebook",
    "Text",
    "Validity",
]
