"""Decided cases found after the rules were written: no rule may be shaped by them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.checker import Checker
from checker.evaluate import Compared, DecidedCase, evaluate, read_cases
from checker.rulebook import Rulebook

FOLDER = Path(__file__).parent / "later_cases"
CASES = read_cases(FOLDER)
FOUND = evaluate(CASES, Checker(Rulebook.load()))
STOPPED = [one for one in FOUND.compared if one.official[0] == "cleared"]


def test_none_of_them_is_a_case_that_the_rules_were_measured_on() -> None:
    earlier = {case.id for case in read_cases(FOLDER.parent / "cases")}
    assert len(CASES) == 20
    assert earlier.isdisjoint(case.id for case in CASES)


@pytest.mark.parametrize("one", STOPPED, ids=lambda one: f"{one.case}-{one.track}")
def test_no_track_that_a_body_stopped_is_established(one: Compared) -> None:
    assert one.ours[0] != "established"


def test_we_are_never_stricter_than_what_was_decided() -> None:
    assert FOUND.counts["stricter"] == 0


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_no_rule_names_one_of_them(case: DecidedCase) -> None:
    # The record of practice tells of every decision, and decides no case by itself.
    rules = FOLDER.parents[1] / "rules"
    named = [p for p in rules.rglob("*.yaml") if case.id in p.read_text(encoding="utf-8")]
    assert [p.name for p in named if p.name != "practice.yaml"] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_people_in_them_are_named_by_position(case: DecidedCase) -> None:
    for actor in json.loads(case.incident)["actors"]:
        assert "identifiers" not in actor
