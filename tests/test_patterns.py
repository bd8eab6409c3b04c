"""Fact patterns that a reader answered from the texts before the rules were run on them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.assessment import ActorAssessment
from checker.assessment.terms import TRACKS
from checker.checker import Checker
from checker.rulebook import Rulebook

FOLDER = Path(__file__).parent / "patterns"
PATTERNS = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
CHECKER = Checker(Rulebook.load())
STATES = {"established", "open", "not_met", "di_luar_cakupan"}
each_pattern = pytest.mark.parametrize("name", PATTERNS)


def told(name: str, file: str) -> dict[str, Any]:
    """What one file of a pattern says."""
    read: dict[str, Any] = json.loads((FOLDER / name / file).read_text(encoding="utf-8"))
    return read


@cache
def answer(name: str) -> ActorAssessment:
    """The answer about the person whom the pattern is about: the first one it names."""
    return CHECKER.check(
        told(name, "incident.json"), as_of=told(name, "expected.json")["as_of"]
    ).actors[0]


def found(name: str) -> dict[str, str]:
    """The state of every track; a track that is not this person's is outside what is covered."""
    given = {track.track: track.state for track in answer(name).tracks}
    return {track: given.get(track, "di_luar_cakupan") for track in TRACKS}


def accepted(name: str) -> dict[str, list[str]]:
    """The states that the texts allow, per track."""
    return {track: one["states"] for track, one in told(name, "expected.json")["tracks"].items()}


def is_breach(name: str) -> bool:
    """Whether the texts let some track be established."""
    return any("established" in states for states in accepted(name).values())


def has_to_be_established(name: str) -> bool:
    """Whether the texts leave some track no other state than established."""
    return ["established"] in accepted(name).values()


@each_pattern
def test_each_track_stands_as_the_texts_say(name: str) -> None:
    states = found(name)
    wrong = {t: (states[t], ok) for t, ok in accepted(name).items() if states[t] not in ok}
    assert wrong == {}


@each_pattern
def test_what_the_texts_allow_is_established_in_no_track(name: str) -> None:
    if is_breach(name):
        assert answer(name).headline in ("dugaan_pelanggaran", "perlu_pendalaman")
    else:
        assert "established" not in found(name).values()
        assert answer(name).headline != "dugaan_pelanggaran"


@each_pattern
def test_a_breach_stands_under_a_provision_that_the_reader_named(name: str) -> None:
    named = tuple(p.lower() for p in told(name, "expected.json")["provisions"])
    raised = {
        version
        for finding in answer(name).findings
        if finding.state == ("established" if has_to_be_established(name) else finding.state)
        for version in (finding.norm, *finding.versions)
    }
    hit = [v for v in raised for p in named if f"{v}/".startswith(f"{p}/") or p.startswith(f"{v}/")]
    assert hit or not is_breach(name)


@each_pattern
def test_each_pattern_says_why_and_by_which_provision(name: str) -> None:
    expected = told(name, "expected.json")
    regulations = CHECKER.rulebook.regulations
    assert expected["why"]["id"] and expected["why"]["en"]
    assert expected["provisions"]
    assert [p for p in expected["provisions"] if p.split("/")[0] not in regulations] == []
    assert set(expected["tracks"]) <= set(TRACKS)
    assert all(states and set(states) <= STATES for states in accepted(name).values())


def test_the_patterns_span_the_statuses_and_the_contests() -> None:
    files = [told(name, "incident.json") for name in PATTERNS]
    statuses = {actor["status"] for file in files for actor in file["actors"]}
    contests = {contest["id"] for file in files for contest in file["contests"]}
    assert statuses >= {"pns", "cpns", "pppk", "ppnpn", "tni", "polri", "kepala_desa"}
    assert statuses >= {"perangkat_desa", "bpd", "pejabat_negara", "pejabat_daerah", "warga"}
    assert contests >= {"pilkada-2015", "pilkada-2017", "pilkada-2018", "pilkada-2020"}
    assert contests >= {"pilkada-2024", "pilkada-2025", "pemilu-2019", "pemilu-2024"}


def test_as_much_as_a_quarter_of_them_is_no_breach() -> None:
    assert 4 * sum(not is_breach(name) for name in PATTERNS) >= len(PATTERNS)
