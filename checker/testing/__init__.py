"""Generated incidents for tests: of this library, and of a workflow that embeds it.

    from hypothesis import given
    from checker.testing import incidents

    @given(incidents())
    def test_our_workflow_takes_any_incident(incident): ...

Needs Hypothesis, which a plain check does not.
"""

from __future__ import annotations

from checker.testing.moments import LAST_DAY
from checker.testing.strategies import FactSheet, fact_sheets, incidents

__all__ = ["LAST_DAY", "FactSheet", "fact_sheets", "incidents"]
