"""What another person is, did, or denies decides nobody's answer; found by the build machine."""

from __future__ import annotations

from typing import Any

import pytest

from checker.assessment import ActorAssessment
from tests.unit.papers import checker

AS_OF = "2025-12-31"
FIRST: dict[str, Any] = {
    "id": "a1",
    "status": "cpns",
    "agency": {"sphere": "desa"},
    "own_candidacy": {"target": "t2", "stage": "mencari_dukungan"},
}
OTHER: dict[str, Any] = {"id": "lain", "status": ["pns", "pppk", "cpns"]}
OWN_ACT: dict[str, Any] = {
    "id": "p1",
    "actors": ["a1"],
    "targets": ["t1"],
    "conduct": ["like_content", "comment_content"],
    "own_act": True,
    "date": "2017-12-30",
    "direction": "bagi",
    "channel": "laman_media",
}
OTHERS_ACT: dict[str, Any] = {
    "id": "p2",
    "actors": ["lain"],
    "conduct": ["lend_state_facility", "other_partisan_conduct", "perform_at_event"],
    "description": "menurut pelapor",
    "date": "2015-08-26",
}


def incident(*, with_stranger: bool, kinds: list[str]) -> dict[str, Any]:
    return {
        "schema_version": "1.0",
        "contests": [{"id": "none", "region": "Kabupaten Sijunjung"}, {"id": "pilkada-2018"}],
        "targets": [
            {"id": "t1", "kind": kinds, "contest": "none", "stage": "bakal_calon"},
            {"id": "t2", "kind": "pasangan_kepala_daerah", "actor": "a1", "contest": "none"},
        ],
        "actors": [FIRST, OTHER] if with_stranger else [FIRST],
        "acts": [OWN_ACT, OTHERS_ACT] if with_stranger else [OWN_ACT],
    }


def answer(document: dict[str, Any]) -> ActorAssessment:
    found = checker().check(document, as_of=AS_OF).actors
    return next(one for one in found if one.actor == "a1")


@pytest.mark.parametrize("kinds", [["calon_dpd"], ["caleg_dpr_dprd", "calon_dpd"]])
def test_what_a_stranger_may_be_and_have_done_decides_nothing(kinds: list[str]) -> None:
    alone = answer(incident(with_stranger=False, kinds=kinds))
    assert answer(incident(with_stranger=True, kinds=kinds)) == alone


@pytest.mark.parametrize("told", [True, False])
def test_who_denies_told_ties_says_nothing_of_others(told: bool) -> None:
    tie = {"ties": [{"target": "t1", "tie": "suami_istri"}]} if told else {}
    document = {
        "schema_version": "1.0",
        "contests": [{"id": "pemilu-2019"}],
        "targets": [
            {"id": "t1", "kind": "caleg_dpr_dprd"},
            {"id": "t2", "kind": "pasangan_presiden"},
        ],
        "actors": [{"id": "a1", "status": "pppk", **tie}],
        "acts": [
            {"id": f"p{n}", "actors": ["a1"], "targets": [f"t{n}"], "conduct": "pose_for_photo"}
            for n in (1, 2)
        ],
        "evidence": [{"id": "e1", "kind": "surat"}],
        "statements": [{"field": "actors.a1.ties", "standing": "contested", "evidence": ["e1"]}],
    }
    examined = checker().examine(document, as_of=AS_OF)
    raised = {
        finding.act.id
        for finding in examined.found["a1"].findings
        if finding.chain == "se-menpanrb-36-2018/aktif"
    }
    assert raised == ({"p1"} if told else set())
