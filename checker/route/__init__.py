"""What may follow: the permitted punishments of a level, who may impose them, and the steps.

Everything here is a pure function of plain data: the parsed files of `rules/sanctions` and
`rules/paths`, and what is known of the person. The law stands in those files; this room only
chooses rows, marks what an earlier punishment rules out, and counts days where the start of a
clock is known. Nothing is recommended inside a level.
"""

from __future__ import annotations

from checker.route.choice import Choice
from checker.route.clocks import clock_starts
from checker.route.involved import involved_in
from checker.route.menu import ActorProfile, menu_for
from checker.route.plain import Label, Text
from checker.route.priors import Known, Prior, SanctionTable
from checker.route.steps import Clocks, chosen_steps, clock_of, path_for, step_of

__all__ = [
    "ActorProfile",
    "Choice",
    "Clocks",
    "Known",
    "Label",
    "Prior",
    "SanctionTable",
    "Text",
    "chosen_steps",
    "clock_of",
    "clock_starts",
    "involved_in",
    "menu_for",
    "path_for",
    "step_of",
]
