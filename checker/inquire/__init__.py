"""What to ask of a file, and what would turn the answer: the check run on suppositions."""

from __future__ import annotations

from checker.inquire.answers import Answer
from checker.inquire.ask import Inquiry, Needed, inquiry
from checker.inquire.dialogue import Interview
from checker.inquire.document import answer_data, ask_document, flip_document, question_data
from checker.inquire.flips import ActorFlips, Flip, Flips, flips
from checker.inquire.trial import Trials

__all__ = [
    "ActorFlips",
    "Answer",
    "Flip",
    "Flips",
    "Inquiry",
    "Interview",
    "Needed",
    "Trials",
    "answer_data",
    "ask_document",
    "flip_document",
    "flips",
    "inquiry",
    "question_data",
]
