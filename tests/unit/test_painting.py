"""A scene says something of a fact by filling the fields that the fact comes from."""

from __future__ import annotations

from checker.painting import Place, Scene, restated
from tests.unit.worlds import law, story

SUPERIOR = law().facts["superior_of_offender"]


def test_an_offender_is_somebody_who_took_part_in_the_act() -> None:
    scene = Scene(law())
    scene.add_actor()
    scene.add_target()
    scene.add_act()
    scene.put(SUPERIOR, frozenset((True,)))
    assert scene.actor["superior_of"] == "a2"
    assert scene.act["actors"] == ["a1", "a2"]


def test_an_offender_is_named_where_no_act_of_the_file_is_looked_at() -> None:
    scene = Scene(law())
    scene.add_actor()
    scene.put(SUPERIOR, frozenset((True,)))
    assert scene.actor["superior_of"] == "a2"
    assert [actor["id"] for actor in scene.incident["actors"]] == ["a1", "a2"]
    assert not scene.act


def test_nobody_is_added_where_somebody_else_is_there() -> None:
    scene = Scene(law())
    scene.add_actor()
    scene.add_actor()
    scene.put(SUPERIOR, frozenset((True,)))
    assert scene.actor["superior_of"] == "a1"
    assert len(scene.incident["actors"]) == len(("a1", "a2"))


def test_a_term_of_office_does_not_end_before_it_begins() -> None:
    scene = Scene(law())
    scene.add_actor()
    scene.add_target()
    scene.add_act()
    yes = frozenset((True,))
    scene.act["date"] = "2020-06-01"
    scene.put(law().facts["within_six_months_of_inauguration"], yes)
    scene.act["date"] = "2002-06-01"
    scene.put(law().facts["in_last_half_year_of_term"], yes)
    assert list(scene.actor["state_office"]) == ["until"]


def test_nothing_is_said_of_a_tie_to_a_target_that_nobody_names() -> None:
    scene = Scene(law())
    scene.add_actor()
    scene.put(law().facts["tie_to_target"], frozenset(("suami_istri",)))
    assert "ties" not in scene.actor


def test_what_is_added_takes_an_id_that_nothing_has() -> None:
    scene = Scene(law())
    scene.incident["targets"].append({"id": "t2", "kind": "parpol"})
    assert scene.add_target()["id"] == "t3"


def test_an_own_candidacy_is_restated_with_a_target_where_that_is_allowed() -> None:
    incident = story()
    place, fact = Place("a1", "p1", "t1"), law().facts["candidacy_stage"]
    assert restated(incident, law(), place, fact, "terdaftar") is None
    found = restated(incident, law(), place, fact, "terdaftar", may_add=True)
    assert found is not None
    assert [t["id"] for t in found["targets"]] == ["t1", "t2"]
    assert found["targets"][0] == incident["targets"][0]
    assert found["targets"][1]["actor"] == "a1"
    assert found["actors.a1.own_candidacy.stage"] == "terdaftar"
