"""The library and the reference read the examples of the norms alike.

Examples come nearer to life than what is generated: denials, dates at a boundary, rare posts.
Every tenth is read in the quick profile, every third on the build machine, all when exploring.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

import pytest

from checker.errors import IncidentError
from checker.lawbook.examples import Example, read_examples
from tests.property.shared import PROFILE, RULES, rulebook, states
from tests.property.shared import checker as library
from tests.reference import reference

pytestmark = pytest.mark.property

STEPS = {"quick": 10, "full": 3, "explore": 1}
SILENT = frozenset(("not_alleged", "not_addressed", "not_in_force"))


def _by_regulation() -> dict[str, list[Example]]:
    found = defaultdict(list)
    for example in list(read_examples(rulebook()))[:: STEPS[PROFILE]]:
        found[example.norm.partition("/")[0]].append(example)
    return found


EXAMPLES = _by_regulation()


def heard(found: dict[Any, str]) -> dict[Any, str]:
    """Return the states of the norms that somebody raised and that address the person."""
    return {key: state for key, state in found.items() if state not in SILENT}


@pytest.mark.parametrize("regulation", EXAMPLES)
def test_they_agree_on_the_examples(regulation: str) -> None:
    for example in EXAMPLES[regulation]:
        try:
            ours = dict(states(library().examine(example.incident, as_of=example.as_of)))
        except IncidentError:
            continue
        theirs = reference(dict(example.incident), date.fromisoformat(example.as_of), RULES)
        assert heard(ours) == heard(theirs), f"{example.file}:{example.line}"
