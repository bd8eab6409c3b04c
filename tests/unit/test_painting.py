"""A scene says something of a fact by filling the fields that the fact comes from."""

from __future__ import annotations

from checker.painting import Scene
from tests.unit.worlds import law

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
