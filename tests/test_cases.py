"""Decided cases: coded from the facts alone, then held against what was decided."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.checker import Checker
from checker.evaluate import GRADES, Compared, DecidedCase, evaluate, read_cases
from checker.rulebook import Rulebook

FOLDER = Path(__file__).parent / "cases"
CASES = read_cases(FOLDER)
FOUND = evaluate(CASES, Checker(Rulebook.load()))
DIFFERENT = [one for one in FOUND.compared if one.grade != "agrees"]


def named(one: Compared) -> str:
    return f"{one.case}-{one.track}"


def test_there_are_cases() -> None:
    assert len(CASES) >= 13
    assert sum(case.official["outcome"] == "BP" for case in CASES) >= 2
    statuses = {a["status"] for case in CASES for a in json.loads(case.incident)["actors"]}
    assert "pppk" in statuses


@pytest.mark.parametrize(
    "one", [c for c in FOUND.compared if c.official[0] == "cleared"], ids=named
)
def test_no_cleared_track_is_established(one: Compared) -> None:
    assert one.ours[0] != "established"


@pytest.mark.parametrize("one", FOUND.compared, ids=named)
def test_every_difference_is_explained_or_open(one: Compared) -> None:
    assert one.grade in GRADES[:5]


def ledger() -> dict[tuple[str, str], Any]:
    entries = json.loads((FOLDER / "ledger.json").read_text(encoding="utf-8"))
    return {(entry["case"], entry["track"]): entry for entry in entries}


@pytest.mark.parametrize("one", DIFFERENT, ids=named)
def test_every_difference_has_a_paragraph(one: Compared) -> None:
    entry = ledger()[one.case, one.track]
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert entry["why"]["en"] in page.replace("\n", " ")


def test_the_ledger_speaks_of_differences_only() -> None:
    assert set(ledger()) == {(one.case, one.track) for one in DIFFERENT}


def test_a_departure_names_a_provision_that_exists() -> None:
    book = Rulebook.load()
    for entry in ledger().values():
        if "provision" in entry:
            name, _, article = entry["provision"].partition("/")
            assert article in book.regulations[name].labels


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_names_of_persons_do_not_stand_in_a_case(case: DecidedCase) -> None:
    for actor in json.loads(case.incident)["actors"]:
        assert "identifiers" not in actor
        assert "reporter" not in actor
