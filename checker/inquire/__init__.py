"""What to ask of a file, and what would turn the answer: the check run on suppositions."""

from __future__ import annotations

from checker.inquire.ask import Needed, inquiry
from checker.inquire.dialogue import Interview
from checker.inquire.document import ask_document, flip_document, question_data
from checker.inquire.flips import flips
from checker.inquire.trial import Trials

__all__ = [
    "Interview",
    "Needed",
    "Trials",
    "ask_document",
    "flip_document",
    "flips",
    "inquiry",
    "question_data",
]
