"""What the property tests share: how many examples are tried, the rulebook, and how to compare.

Two profiles hold the laws in place: `full` on the build machine, once, and `quick` elsewhere.
Both try the same examples every time, so that a test never fails by chance; `explore` tries new
ones at each run and is for looking for faults. `full` is a number that the minutes of the build
machine allow: an incident may now lie in any of ten years, and each costs the law of all. The
variable CHECKER_PROPERTIES names one.

Hypothesis also tries the numbers and words that it finds in the modules that are loaded, so every
module of the checker is loaded here: else the examples hang on which tests ran before.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings

import checker as package
from checker.checker import Checker
from checker.explain import Examined
from checker.findings import Matcher
from checker.incident import Incident
from checker.rulebook import Rulebook
from checker.testing import LAST_DAY

__all__ = [
    "AS_OF",
    "RULES",
    "SETTINGS",
    "States",
    "checker",
    "examine",
    "examples",
    "rulebook",
    "states",
]

PROFILES = {"quick": 60, "full": 250, "explore": 5000}
PROFILE = os.environ.get("CHECKER_PROPERTIES") or ("full" if os.environ.get("CI") else "quick")

SETTINGS = settings(
    max_examples=PROFILES[PROFILE],
    deadline=None,
    derandomize=PROFILE != "explore",
    database=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)
"""The settings of every property; a slow one asks for `examples` of a share of them."""

AS_OF = LAST_DAY
RULES = Path(__file__).parents[2] / "rules"

for module in pkgutil.walk_packages(package.__path__, "checker."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)

States = Mapping[tuple[str, str, str], str]
"""The state of a norm before what a decree row rests on, by norm, actor and act."""


def examples(share: float) -> settings:
    """Return the shared settings with `share` of their examples."""
    return settings(SETTINGS, max_examples=max(5, int(SETTINGS.max_examples * share)))


@cache
def rulebook() -> Rulebook:
    """Return the rulebook of the checkout."""
    return Rulebook.load(RULES)


@cache
def checker() -> Checker:
    """Return a checker that asks the engine about every regulation, candidates or not."""
    from checker.engine import Engine

    book = rulebook()
    return Checker(book, Matcher(book, Engine(book), ask_all=True))


def examine(incident: Incident | Mapping[str, Any]) -> Examined:
    """Examine an incident on the day that the generated ones are made for."""
    return checker().examine(incident, as_of=AS_OF)


def states(examined: Examined) -> States:
    """Return the state of every norm that was raised."""
    return {
        (finding.chain, actor, finding.act.id): finding.own_state
        for actor, found in examined.found.items()
        for finding in found.findings
    }
