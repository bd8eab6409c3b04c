"""Decided cases: coded from the facts alone, then held against what was decided."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker import check
from checker.assessment import Assessment

CASES = sorted(path.parent for path in Path(__file__).parent.glob("cases/*/incident.json"))
# What a track may be where an official body found something in it: never plainly cleared.
AGREES = {"established", "open"}


def official(case: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((case / "official.json").read_text(encoding="utf-8"))
    return content


def assessed(case: Path) -> Assessment:
    text = (case / "incident.json").read_bytes()
    return check(text, as_of=official(case)["decided_on"])


def states(assessment: Assessment) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for actor in assessment.actors:
        for track in actor.tracks:
            found.setdefault(track.track, set()).add(track.state)
    return found


def test_there_are_cases() -> None:
    assert {case.name for case in CASES} >= {"K003", "K031", "K105"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_cleared_track_is_established(case: Path) -> None:
    found = states(assessed(case))
    for track in official(case)["cleared_tracks"]:
        assert "established" not in found.get(track, set()), track


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_track_that_was_decided_is_at_least_open(case: Path) -> None:
    found = states(assessed(case))
    for track, decided in official(case)["tracks"].items():
        if decided["state"] == "established":
            assert found[track] & AGREES, track


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_names_of_persons_do_not_stand_in_a_case(case: Path) -> None:
    for actor in json.loads((case / "incident.json").read_text(encoding="utf-8"))["actors"]:
        assert "identifiers" not in actor
        assert "reporter" not in actor


def test_an_order_to_village_heads_is_a_suspected_crime_and_a_severe_breach() -> None:
    (actor,) = assessed(next(c for c in CASES if c.name == "K003")).actors
    assert actor.headline == "dugaan_pelanggaran"
    findings = {finding.norm: finding for finding in actor.findings}
    assert findings["uu-1-2015/188"].state == "established"
    assert "intentional" in findings["uu-1-2015/188"].inferred
    assert findings["pp-53-2010/4/15/c"].levels == ("disiplin_berat",)
    assert findings["pp-53-2010/4/15/d"].levels == ("disiplin_sedang",)


def test_bare_presence_at_a_campaign_needs_more_facts() -> None:
    (actor,) = assessed(next(c for c in CASES if c.name == "K031")).actors
    assert actor.headline == "perlu_pendalaman"
    assert not [f for f in actor.findings if f.state == "established"]


def test_an_approach_to_parties_rests_on_the_decree_and_waits_for_the_impact() -> None:
    (actor,) = assessed(next(c for c in CASES if c.name == "K105")).actors
    tracks = {track.track: track for track in actor.tracks}
    assert tracks["ethics"].state == "established"
    assert tracks["discipline"].state == "open"
    level = tracks["discipline"].level
    assert level is not None
    assert level.menurut_skb == ("disiplin_sedang",)
    assert set(level.by_impact or {}) == {"unit_kerja", "instansi", "negara"}
