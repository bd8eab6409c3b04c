"""What to ask of a file, and what would turn the answer: the check run on suppositions."""

from __future__ import annotations

from checker.compare import as_data
from checker.inquire.ask import Inquiry, Needed, inquiry
from checker.inquire.flips import ActorFlips, Flip, Flips, flips
from checker.inquire.trial import Trials

__all__ = [
    "ActorFlips",
    "Flip",
    "Flips",
    "Inquiry",
    "Needed",
    "Trials",
    "as_data",
    "flips",
    "inquiry",
]
