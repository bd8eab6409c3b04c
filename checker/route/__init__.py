"""What may follow: the permitted punishments of a level, who may impose them, and the steps.

Everything here is a pure function of plain data: the parsed files of `rules/sanctions` and
`rules/paths`, and what is known of the person. The law stands in those files; this room only
chooses rows, marks what an earlier punishment rules out, and counts days where the start of a
clock is known. Nothing is recommended inside a level.
"""

from __future__ import annotations

from checker.route.clocks import clock_starts
from checker.route.menu import ActorProfile, menu_for
from checker.route.plain import Label, Text
from checker.route.priors import Known, Prior, SanctionTable
from checker.route.steps import Clocks, path_for

__all__ = [
    "ActorProfile",
    "Clocks",
    "Known",
    "Label",
    "Prior",
    "SanctionTable",
    "Text",
    "clock_starts",
    "menu_for",
    "path_for",
]
