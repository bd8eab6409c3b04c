"""A person who is actor and target: a stage now and a stage on an earlier day are one story."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from checker.checker import Checker
from tests.unit.worlds import law

DAYS = {"bakal_calon": "2024-05-01", "terdaftar": "2024-08-28", "ditetapkan": "2024-09-22"}
STEPS = {"bakal_calon": "mencari_dukungan", "terdaftar": "terdaftar", "ditetapkan": "ditetapkan"}
STATED = ("mencari_dukungan", "terdaftar", "ditetapkan")
SOME = [dict(s) for n in (1, 2, 3) for s in combinations(DAYS.items(), n)]


def told(day: Any, candidacy: dict[str, Any], stages: dict[str, str]) -> dict[str, frozenset[Any]]:
    """What the sheet of the act holds of the stages, by name of the fact."""
    contest = {"id": "pilkada-2024"}
    target = {
        "id": "t1",
        "kind": "pasangan_kepala_daerah",
        "actor": "a1",
        "contest": "pilkada-2024",
    }
    incident = {
        "schema_version": "1.0",
        "contests": [contest],
        "targets": [{**target, "stages": stages}],
        "actors": [{"id": "a1", "status": "pns", "own_candidacy": {"target": "t1", **candidacy}}],
        "acts": [{"id": "p1", "actors": ["a1"], "targets": ["t1"], "date": day}],
    }
    found = Checker(law()).examine(incident, as_of="2025-01-01").found["a1"]
    sheet = next(s for s in found.sheets if s.act.id == "p1")
    return {name: sheet.known(name).values for name in ("candidacy_stage", "target_stage")}


@pytest.mark.parametrize("stages", SOME)
@pytest.mark.parametrize("stage", STATED)
@pytest.mark.parametrize("day", ["2024-06-01", "2024-09-10", "2024-10-10", "2024-09"])
def test_no_stage_without_a_day_contradicts_the_days(
    day: str, stage: str, stages: dict[str, str]
) -> None:
    assert all(told(day, {"stage": stage}, stages).values())


@pytest.mark.parametrize("stages", SOME)
@pytest.mark.parametrize("own", SOME)
@pytest.mark.parametrize("day", ["2024-04-01", "2024-09-10", "2024-10-10"])
def test_days_of_one_story_never_contradict(
    day: str, own: dict[str, str], stages: dict[str, str]
) -> None:
    assert all(told(day, {"stages": {STEPS[s]: d for s, d in own.items()}}, stages).values())


def test_the_days_say_which_stage_it_was() -> None:
    stages = {"terdaftar": DAYS["terdaftar"], "ditetapkan": DAYS["ditetapkan"]}
    after = told("2024-10-10", {"stage": "ditetapkan"}, stages)
    assert after == {name: frozenset({"ditetapkan"}) for name in after}
    between = told("2024-09-10", {"stage": "ditetapkan"}, stages)
    assert between == {name: frozenset({"terdaftar"}) for name in between}


def test_who_was_designated_since_is_said_by_the_candidacy() -> None:
    found = told("2024-10-10", {"stage": "ditetapkan"}, {"terdaftar": DAYS["terdaftar"]})
    assert found["candidacy_stage"] == {"ditetapkan"}
    assert "ditetapkan" in found["target_stage"] and "terdaftar" not in found["target_stage"]


def test_who_was_filed_may_have_dropped_out() -> None:
    stages = {"terdaftar": DAYS["terdaftar"], "gugur": "2024-09-22"}
    found = told("2024-10-10", {"stage": "terdaftar"}, stages)
    assert found == {"candidacy_stage": {"terdaftar"}, "target_stage": {"gugur"}}
