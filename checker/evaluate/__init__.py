"""Decided cases against ours: each decided track graded, and how often the two agree."""

from checker.evaluate.cases import DecidedCase, read_cases
from checker.evaluate.grading import GRADES, UNDECIDED, WRONG, Compared, Grade, compare
from checker.evaluate.tally import Evaluation, evaluate

__all__ = [
    "GRADES",
    "UNDECIDED",
    "WRONG",
    "Compared",
    "DecidedCase",
    "Evaluation",
    "Grade",
    "compare",
    "evaluate",
    "read_cases",
]
