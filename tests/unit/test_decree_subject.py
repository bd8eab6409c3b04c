"""A decree row whose carrying norm only perhaps addresses the person is open, not cleared."""

from __future__ import annotations

from typing import Any

import pytest

from checker.checker import Checker
from checker.rulebook import Rulebook

CHECKER = Checker(Rulebook.load())


def state_for(status: Any) -> tuple[str, bool]:
    """Return state and pedoman mark of row D-06 for a like of an account by a person of `status`.

    The row is met in full; the statute that it rests on speaks of a PNS alone.
    """
    incident = {
        "schema_version": "1.0",
        "contests": [{"id": "pilkada-2024"}],
        "targets": [{"id": "t1", "kind": "pasangan_kepala_daerah", "stage": "ditetapkan"}],
        "actors": [{"id": "a1", "status": status}],
        "acts": [
            {
                "id": "p1",
                "actors": ["a1"],
                "targets": ["t1"],
                "conduct": "like_content",
                "date": "2024-11-01",
                "direction": "bagi",
                "account": {"kind": "pemenangan", "controlled": True},
            }
        ],
    }
    findings = CHECKER.examine(incident, as_of="2024-12-01").found["a1"].findings
    row = next(finding for finding in findings if finding.chain == "kb-2022/d-06")
    return row.state, row.pedoman


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("pns", ("open", False)),
        ("pppk", ("open", True)),
        (["pns", "pppk"], ("open", False)),
    ],
)
def test_an_uncertain_status_leaves_open_what_its_values_differ_in(
    status: Any, expected: tuple[str, bool]
) -> None:
    assert state_for(status) == expected
