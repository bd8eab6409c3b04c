"""From an incident to fact sheets: what is known, how firmly, on which days."""

from __future__ import annotations

from checker.facts.acts import Reported
from checker.facts.alternatives import singles
from checker.facts.known import FIRMNESS, Known, weakest
from checker.facts.narrow import Contradiction
from checker.facts.presume import PRESUMED, Presumed, presume
from checker.facts.sheets import Act, Sheet

__all__ = [
    "FIRMNESS",
    "PRESUMED",
    "Act",
    "Contradiction",
    "Known",
    "Presumed",
    "Reported",
    "Sheet",
    "presume",
    "singles",
    "weakest",
]
