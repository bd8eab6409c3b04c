"""The rulebook: `rules/` read, checked as a whole, hashed, and remembered in compiled form."""

from __future__ import annotations

from checker.rulebook.admissibility import Outcome, Requirement, RequirementSet
from checker.rulebook.book import Rulebook
from checker.rulebook.find import find_norm
from checker.rulebook.follow_up import Action, Awaited, FollowUp, NoPeriod
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
from checker.rulebook.penalty import Custody, Fine, Length, Penalty, penalty_of
from checker.rulebook.prevention import (
    Appeal,
    Cause,
    Channel,
    Circular,
    Measure,
    Prevention,
    Sign,
)

__all__ = [
    "Action",
    "Appeal",
    "Awaited",
    "Cause",
    "Channel",
    "Choices",
    "Circular",
    "Clause",
    "Combination",
    "Consequence",
    "Contest",
    "Custody",
    "Element",
    "Exemption",
    "Fact",
    "Fine",
    "FollowUp",
    "Guidance",
    "Law",
    "Length",
    "Link",
    "Measure",
    "NoPeriod",
    "Norm",
    "Outcome",
    "Part",
    "Penalty",
    "Prevention",
    "Question",
    "Reading",
    "Regulation",
    "Requirement",
    "RequirementSet",
    "Rulebook",
    "Sign",
    "Text",
    "Validity",
    "find_norm",
    "penalty_of",
]
