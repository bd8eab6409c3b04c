"""Decided cases beside an incident: which are near, what was decided, what differs."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from checker.checker import Checker
from checker.cli import main
from checker.evaluate import DecidedCase
from checker.explain import Examined
from checker.resources import cases as cases_folder
from checker.similar import decided_cases, similar
from tests.unit.worlds import ROOT, Json, law, story

CAMAT = ROOT / "tests/cases/K003/incident.json"
DAY = "2025-06-30"


@cache
def checker() -> Checker:
    return Checker(law())


def seen(incident: Any) -> Examined:
    return checker().examine(incident, as_of=DAY)


def case(ident: str, incident: Json, state: str = "established", **official: Any) -> DecidedCase:
    """Return a decided case of the discipline track."""
    told = {
        "case": ident,
        "decided_on": DAY,
        "tracks": {"discipline": {"state": state}} if state != "cleared" else {},
        "cleared_tracks": ["discipline"] if state == "cleared" else [],
        "outcome": "D",
        "grade": "A",
        "source": "https://berita.example/nama-orang-diputus",
        **official,
    }
    content = json.dumps(incident).encode()
    return DecidedCase(ident, ROOT / ident, content, told, {})


def near(incident: Json, *decided: DecidedCase, count: int = 3) -> Any:
    return similar(seen(incident), decided, checker(), count=count)


ANOTHER = story({"acts.p1.description": "peristiwa lain"})
LEADER = story({"actors.a1.post.leads_unit": True})
PPPK = story({"actors.a1.status": "pppk", "acts.p1.audience.bawahan_binaan": True})
GIFT = story({"acts.p1.conduct": "keep_or_carry_material"})


def test_the_same_facts_are_nearest_and_have_no_distance() -> None:
    found = near(story(), case("K801", PPPK), case("K802", ANOTHER), case("K803", LEADER))
    first = found["cases"][0]
    assert first["case"] == "K802"
    assert (first["distance"], first["differs"]) == (0, [])
    assert first["same"]
    distances = [c["distance"] for c in found["cases"]]
    assert distances == sorted(distances)
    assert found["tried"] == found["comparable"] == 3


def test_equal_distances_are_ordered_by_number_whatever_the_order_given() -> None:
    one, other = case("K801", ANOTHER), case("K802", ANOTHER)
    for decided in ((one, other), (other, one)):
        assert [c["case"] for c in near(story(), *decided)["cases"]] == ["K801", "K802"]


def test_what_differs_stands_side_by_side() -> None:
    (told,) = near(story(), case("K801", LEADER))["cases"]
    differs = {fact["fact"]: (fact["here"], fact["there"]) for fact in told["differs"]}
    assert all(here != there for here, there in differs.values())
    changed = story({"actors.a1.status": "pppk"})
    (told,) = near(story(), case("K801", changed))["cases"]
    differs = {fact["fact"]: (fact["here"], fact["there"]) for fact in told["differs"]}
    assert differs["actor_status"] == (["pns"], ["pppk"])


def test_the_incident_itself_is_left_out() -> None:
    assert near(story(), case("K801", story()))["tried"] == 0


def test_a_case_without_a_norm_in_common_is_not_compared() -> None:
    found = near(story({"acts.p1.conduct": "tidak_diketahui"}), case("K801", ANOTHER))
    assert (found["tried"], found["comparable"], found["cases"]) == (1, 0, [])


def test_no_more_than_asked_for_are_shown() -> None:
    decided = [case(f"K80{n}", ANOTHER) for n in range(4)]
    assert len(near(story(), *decided, count=2)["cases"]) == 2


def test_what_was_decided_in_several_ways_is_said() -> None:
    against, cleared = case("K801", ANOTHER), case("K802", ANOTHER, "cleared")
    assert near(story(), against, cleared)["uneven"] == ["discipline"]
    assert near(story(), against, case("K803", ANOTHER))["uneven"] == []


def test_nobody_is_named() -> None:
    (told,) = near(story(), case("K801", ANOTHER))["cases"]
    assert told["source"] == "berita.example"
    assert "nama-orang" not in json.dumps(told)


def test_the_decided_cases_come_with_the_library() -> None:
    decided = decided_cases()
    assert {c.id for c in decided} >= {"K003", "K108"}
    assert cases_folder().joinpath("ledger.json").is_file()


# --- the command -------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["id", "en"])
def test_it_is_printed_within_eighty_columns(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["similar", str(CAMAT), "--lang", lang]) == 0
    shown = capsys.readouterr().out
    assert all(len(line) <= 80 for line in shown.splitlines())
    assert {"id": "Praktik tidak seragam", "en": "Practice is uneven"}[lang] in shown
    for official in (c.official for c in decided_cases()):
        address = official["source"].partition("://")[2]
        assert "/" not in address or address not in shown


def test_as_json_and_how_many(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["similar", str(CAMAT), "--count", "1", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told["cases"]) == 1
    assert told["cases"][0]["norms"]


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["no-such-file.json"],
        *([str(CAMAT), "--count", number] for number in ("0", "x", "9" * 5_000)),
    ],
)
def test_bad_input_is_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["similar", *words]) == 2
    assert capsys.readouterr().out == ""
