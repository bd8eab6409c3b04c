"""What an assessment says besides the states: why a level is not one, and what to ask."""

from __future__ import annotations

from typing import Any

from checker import check
from checker.assessment import ActorAssessment

PILKADA = {"id": "pilkada-2020", "office": "bupati"}


def told(act: dict[str, Any], as_of: str, **more: Any) -> ActorAssessment:
    """Assess one act of a PNS towards a pair of candidates of 2020."""
    incident = {
        "schema_version": "1.0",
        "contests": [PILKADA],
        "targets": [{"id": "t1", "kind": "pasangan_kepala_daerah", "called_pasangan_calon": True}],
        "actors": [{"id": "a1", "status": "pns"}],
        "acts": [
            {"id": "p1", "actors": ["a1"], "targets": ["t1"], "direction": "bagi", **act},
        ],
        **more,
    }
    return check(incident, as_of=as_of).actors[0]


APPEAL = {
    "conduct": "invite_support",
    "date": "2020-10-01",
    "audience": {"masyarakat": True},
}


def level_of(actor: ActorAssessment) -> Any:
    return next(track for track in actor.tracks if track.track == "discipline").level


def test_the_day_of_the_examination_is_asked_where_the_transition_hangs_on_it() -> None:
    actor = told(APPEAL, "2021-12-01")
    assert level_of(actor).possible == ("disiplin_sedang", "disiplin_berat")
    assert level_of(actor).safe == "disiplin_sedang"
    assert "peralihan" in level_of(actor).reason.id
    asked = [question for question in actor.questions if question.field == "examined_on"]
    assert [question.fact for question in asked] == ["examined_under_pp53"]


def test_nothing_is_asked_about_an_examination_that_is_dated_or_needs_no_date() -> None:
    for actor in (
        told(APPEAL, "2021-12-01", examined_on="2021-03-01"),
        told(APPEAL, "2021-12-01", examined_on="2021-11-01"),
        told(APPEAL, "2021-03-01"),
    ):
        assert not [question for question in actor.questions if question.field == "examined_on"]


def test_a_level_that_hangs_on_impact_is_not_explained_by_a_transition() -> None:
    act = {**APPEAL, "impact": {"scope": ["unit_kerja", "negara"]}}
    incident: dict[str, Any] = {"date": "2024-03-05", "conduct": "approach_party"}
    actor = told({**act, **incident}, "2024-06-01")
    assert "peralihan" not in (level_of(actor).reason.id if level_of(actor).reason else "")


def test_of_two_levels_that_stand_the_heaviest_counts_and_the_reason_is_said() -> None:
    order = {
        "conduct": "order_support",
        "date": "2020-10-01",
        "audience": {"bawahan_binaan": True},
        "authority": {"used": True},
    }
    level = level_of(told(order, "2020-11-01"))
    assert level.established == "disiplin_berat"
    assert "terberat" in level.reason.id


def test_a_target_that_filed_may_have_been_designated_since() -> None:
    filed = [{"id": "t1", "kind": "pasangan_kepala_daerah", "stages": {"terdaftar": "2020-09-05"}}]
    actor = told(APPEAL, "2020-11-01", targets=filed)
    row = next(f for f in actor.findings if f.norm == "pp-53-2010/4/15/d")
    assert row.state == "open"
    before = told({**APPEAL, "date": "2020-09-10"}, "2020-11-01", targets=filed)
    assert "pp-53-2010/4/15/d" in {brief.norm for brief in before.not_met}
