"""Rules that read the classification: what a level leads to, and acts that no row covers."""

from __future__ import annotations

from typing import Any

import pytest

from checker.rulebook import Rulebook
from tests.unit.worlds import CONDUCT, SUBJECT, Json, element, look, norm, rulebook_of, story

SEVERE: Json = {"level": "disiplin_berat", "confidence": "statute"}
OUT: Json = {"level": "ptdh", "confidence": "statute"}
PAST = "actors.a1.prior_punishments"


def reads(name: str, *elements: Json, track: str = "dismissal", **applies: Any) -> Json:
    """Return a rule of the classification about discipline."""
    told = {"track": "discipline", **applies}
    more = {"raised_by": "classification", "applies": told, "consequence": OUT, "track": track}
    return norm(name, SUBJECT, *elements, **more)


NORMS = [
    norm("pp-1-2000/1", SUBJECT, CONDUCT, element("saklar", "audience_own_unit")),
    norm("pp-1-2000/2", SUBJECT, CONDUCT, element("saklar", "audience_family"), consequence=SEVERE),
    reads("uu-1-2000/1", levels=["disiplin_berat"]),
    reads("uu-1-2000/2", element("pernah", "prior_same_nature")),
    reads("uu-1-2000/3", unless=["pp-1-2000/1", "pp-1-2000/2"], track="discipline"),
    reads("uu-1-2000/4", levels=["disiplin_berat"]) | {"valid": {"from": "2025-01-01"}},
]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(tmp_path_factory.mktemp("further"), NORMS)


@pytest.fixture
def applied(book: Rulebook) -> Any:
    def judge(unit: Any, family: Any, **more: Any) -> dict[str, str]:
        audience = {"acts.p1.audience.unit_kerja": unit, "acts.p1.audience.keluarga": family}
        seen = look(story({**audience, **more}), rulebook=book)
        return {rule.norm.id: rule.state for rule in seen.track("discipline").further}

    return judge


def test_a_rule_applies_at_its_level(applied: Any) -> None:
    assert applied(False, True)["uu-1-2000/1"] == "established"


def test_a_rule_stays_away_from_another_level(applied: Any) -> None:
    assert "uu-1-2000/1" not in applied(True, False)


def test_a_level_that_is_open_leaves_the_rule_open(applied: Any) -> None:
    assert applied(True, "tidak_diketahui")["uu-1-2000/1"] == "open"
    assert applied(False, "tidak_diketahui")["uu-1-2000/1"] == "open"


def test_a_track_that_is_not_met_leads_to_nothing(applied: Any) -> None:
    assert set(applied(False, False)) == {"uu-1-2000/3"}


def test_a_rule_that_is_not_in_force_that_day_stays_away(applied: Any) -> None:
    assert "uu-1-2000/4" not in applied(False, True)


@pytest.mark.parametrize(
    ("past", "expected"),
    [
        ([{"level": "disiplin_ringan", "same_nature": True}], "established"),
        ([{"level": "disiplin_ringan", "same_nature": False}], None),
        ([{"level": "disiplin_ringan"}], "open"),
        ([], None),
    ],
)
def test_the_elements_of_a_rule_count(applied: Any, past: Json, expected: str | None) -> None:
    assert applied(True, False, **{PAST: past}).get("uu-1-2000/2") == expected


def test_an_act_that_some_row_may_meet_is_covered(applied: Any) -> None:
    assert applied(False, False)["uu-1-2000/3"] == "established"
    assert "uu-1-2000/3" not in applied(True, False)
    assert "uu-1-2000/3" not in applied("tidak_diketahui", False)
