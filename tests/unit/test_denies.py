"""Evidence that denies a field contests it, by the same rule as a statement that names it."""

from __future__ import annotations

from typing import Any

import pytest

from checker.checker import Checker
from tests.unit.worlds import AS_OF, law, story

DENIED = "acts.p1.conduct"


def known(**added: Any) -> Any:
    found = Checker(law()).examine(story({}) | added, as_of=AS_OF).found["a1"]
    return found.sheets[0].known("conduct")


def expert(field: str = DENIED, key: str = "denies") -> dict[str, Any]:
    return {"id": "b1", "kind": "ahli", key: [field]}


def test_it_contests_as_a_statement_does() -> None:
    said = {"field": DENIED, "standing": "contested", "evidence": ["b1"]}
    by_statement = known(statements=[said], evidence=[{"id": "b1", "kind": "ahli"}])
    by_evidence = known(evidence=[expert()])
    assert by_evidence == by_statement
    assert by_evidence.contested and "tidak_ada" in by_evidence.values
    assert by_evidence.evidence == ("b1",)


@pytest.mark.parametrize("added", [{}, {"evidence": [expert(key="supports")]}])
def test_nothing_else_does(added: dict[str, Any]) -> None:
    assert not known(**added).contested


def test_what_is_verified_stands_against_it() -> None:
    settled = {"field": DENIED, "standing": "verified", "evidence": ["b2"]}
    proof = {"id": "b2", "kind": "video", "supports": [DENIED]}
    assert known(statements=[settled], evidence=[expert(), proof]).standing == "verified"
