"""The rulebook: `rules/` read, checked as a whole, hashed, and remembered in compiled form.

The parts that few ask for (admissibility, follow-up, prevention) stand in modules of their own: a
plain check does not import what reads them.
"""

from __future__ import annotations

from checker.rulebook.book import Rulebook
from checker.rulebook.find import find_norm
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
    Presumption,
    Question,
    Reading,
    Regulation,
    Ruling,
    Text,
    Validity,
)
from checker.rulebook.penalty import Custody, Fine, Length, Penalty, penalty_of

__all__ = [
    "Choices",
    "Clause",
    "Combination",
    "Consequence",
    "Contest",
    "Custody",
    "Element",
    "Exemption",
    "Fact",
    "Fine",
    "Guidance",
    "Law",
    "Length",
    "Link",
    "Norm",
    "Part",
    "Penalty",
    "Presumption",
    "Question",
    "Reading",
    "Regulation",
    "Rulebook",
    "Ruling",
    "Text",
    "Validity",
    "find_norm",
    "penalty_of",
]
