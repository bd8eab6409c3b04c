"""The rule engine and the evaluator find the same candidates on every sheet.

On a sheet the engine returns the norms whose element keys are all present; the evaluator says
which norms have every element not false under at least one reading. At run time a difference
stops the assessment. Here every rule set is asked, also those without a candidate, and the
aimed half of the sheets sees to it that each norm is met at all: a norm that is never
established on its own sheets would agree by silence.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings

from checker.testing import FactSheet, fact_sheets, incidents
from tests.property.shared import SETTINGS, States, examine, examples, rulebook, states

pytestmark = pytest.mark.property

NEVER_ESTABLISHED = {
    "uu-1-2015/70/2": "no campaign of a regional election was held while this text was in force",
    "uu-6-2014/46/2": "whether the bans reach an acting village head is read in two ways",
}
"""Norms that no world can establish, each with the reason in law."""

MATCHED = sorted(norm.id for norm in rulebook().norms.values() if norm.applies is None)

TRIES = (10, 40, 200)
"""How many sheets are drawn for a norm, more only where the fewer did not meet it.

Without doubts, since a fact left open on purpose keeps a norm of many elements from ever being met.
"""


@SETTINGS
@given(fact_sheets(rulebook()))
def test_every_rule_set_agrees_with_the_evaluator(sheet: FactSheet) -> None:
    assert examine(sheet.incident).acts


@examples(0.3)
@given(incidents(rulebook()))
def test_whole_incidents_agree_as_well(incident: object) -> None:
    assert examine(incident).acts  # type: ignore[arg-type]


@pytest.mark.parametrize("norm", MATCHED)
def test_an_aimed_sheet_meets_its_norm(norm: str) -> None:
    chain = rulebook().norms[norm].chain
    seen: Counter[str] = Counter()

    def draw(count: int) -> None:
        @settings(SETTINGS, max_examples=count)
        @given(fact_sheets(rulebook(), norm=norm, doubts=False))
        def look(sheet: FactSheet) -> None:
            found: States = states(examine(sheet.incident))
            seen[found.get((chain, sheet.actor, sheet.act), "not raised")] += 1

        look()

    if norm in NEVER_ESTABLISHED:
        draw(TRIES[-1])
        assert not seen["established"], NEVER_ESTABLISHED[norm]
        return
    for count in TRIES:
        draw(count)
        if seen["established"]:
            return
    raise AssertionError(f"never established: {dict(seen)}")
