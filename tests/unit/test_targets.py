"""An act that is aimed at several: each target is tested, and a report says what holds for whom."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.assessment import Assessment, Finding, OtherTarget
from checker.reports import RulebookLabels, text
from checker.reports.alike import Told, items
from checker.reports.document import Items, inline
from checker.reports.labels import Names, PlainLabels
from checker.reports.words import Words
from tests.reference import by_target
from tests.unit.mayor import assessed as mayor
from tests.unit.papers import checker
from tests.unit.worlds import story

TESTS = Path(__file__).resolve().parents[1]
RULES = TESTS.parent / "rules"
CASES = {
    "cases/K084": "2020-10-27",
    "cases/K092": "2024-03-31",
    "later_cases/K214": "2024-07-03",
}


@cache
def incident(case: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((TESTS / case / "incident.json").read_text("utf-8"))
    return read


@cache
def assessed(case: str) -> Assessment:
    return checker().check(incident(case), as_of=CASES[case])


def aimed_at_several(case: str) -> dict[str, set[str]]:
    """The acts that name more than one target, with their targets."""
    acts = {act["id"]: act.get("targets") for act in incident(case)["acts"]}
    return {act: set(named) for act, named in acts.items() if isinstance(named, list) and named[1:]}


@pytest.mark.parametrize("case", CASES)
def test_every_target_of_an_act_is_told_with_its_state(case: str) -> None:
    expected = by_target(incident(case), date.fromisoformat(CASES[case]), RULES)
    several, seen = aimed_at_several(case), 0
    for actor in assessed(case).actors:
        for found in actor.findings:
            if found.act not in several:
                assert found.other_targets == ()
            elif found.norm is not None and found.decree is None:
                states = {found.target: found.state}
                states |= {other.target: other.state for other in found.other_targets}
                assert set(states) == several[found.act]
                key = found.norm, actor.actor, found.act
                heard = {t: expected[(*key, t)] for t in several[found.act]}
                told = ("established", "open", "excepted", "not_in_force")
                assert states == {t: s if s in told else "not_met" for t, s in heard.items()}
                seen += 1
    assert seen


def test_two_targets_of_whom_the_same_holds_are_named_together() -> None:
    written = " ".join(
        text.report(assessed("cases/K092"), RulebookLabels(checker().rulebook)).split()
    )
    assert "Belum dapat ditentukan (perbuatan p2, sasaran t1 dan t2)" in written


def found(*others: tuple[str, str, bool]) -> Finding:
    (first, *_) = mayor().actors[0].findings
    more = tuple(OtherTarget.made(target=t, state=s, alike=alike) for t, s, alike in others)
    return first.model_copy(
        update={"act": "p1", "state": "open", "target": "t2", "other_targets": more}
    )


@pytest.mark.parametrize(
    ("others", "where"),
    [
        ((), "perbuatan p1, sasaran t2"),
        ((("t1", "open", True),), "perbuatan p1, sasaran t1 dan t2"),
        (
            (("t1", "open", False),),
            "perbuatan p1, sasaran t2; bagi t1 juga belum dapat ditentukan, atas fakta yang lain",
        ),
        (
            (("t1", "open", True), ("t3", "not_met", False)),
            "perbuatan p1, sasaran t1 dan t2; bagi t3: unsur tidak terpenuhi",
        ),
    ],
)
def test_what_holds_for_whom(others: Any, where: str) -> None:
    words = Words("id", PlainLabels(), Names())
    told = items([Told(found(*others), inline("Pasal 1"), ())], words)
    assert f"({where})" in " ".join(text.laid_out([Items(told)]).split())


def test_what_is_not_known_is_asked_of_every_target_that_leaves_a_norm_open() -> None:
    told = story({"targets.t1.stage": "tidak_diketahui", "acts.p1.targets": ["t1", "t2"]})
    told["targets"].append({**told["targets"][0], "id": "t2"})
    (actor,) = checker().check(told, as_of="2025-06-30").actors
    asked = {question.field for question in actor.questions}
    assert {"targets.t1.stage", "targets.t2.stage"} <= asked
