"""Fields that cannot both be true are a fault with its place; a dispute about them is none."""

from __future__ import annotations

from typing import Any

import pytest

from checker.incident.terms import ECHELON_LEVELS
from tests.unit.inputs import ACTOR, GOOD, only, read, with_act, with_actor


def post(**fields: Any) -> dict[str, Any]:
    return with_actor(post=fields)


@pytest.mark.parametrize(
    ("source", "code", "pointer"),
    [
        (post(echelon="II", level="pengawas"), "echelon_other_level", "/actors/0/post/echelon"),
        (post(echelon="I", level=["pengawas", "pelaksana"]), "echelon_other_level", None),
        (
            with_actor(status="kepala_desa", post={"level": "administrator"}),
            "village_with_level",
            "/actors/0/post/level",
        ),
        (
            with_act(audience={"number": 500, "reach": "sampai_10"}),
            "number_beyond_reach",
            "/acts/0/audience/number",
        ),
        (with_act(audience={"number": 11, "reach": ["satu_orang", "sampai_10"]}), None, None),
        (with_act(audience={"number": 100, "reach": "lebih_100"}), "number_beyond_reach", None),
    ],
)
def test_what_cannot_be(source: dict[str, Any], code: str | None, pointer: str | None) -> None:
    fault = only(source)
    assert fault.code == (code or "number_beyond_reach")
    assert pointer is None or fault.pointer == pointer
    assert fault.hint("id") and fault.hint("en")


@pytest.mark.parametrize(
    "source",
    [
        *(post(echelon=e, level=level) for e, all_ in ECHELON_LEVELS.items() for level in all_),
        post(echelon="II", level=["pengawas", "jpt_pratama"]),
        post(echelon="II", level="tidak_diketahui"),
        with_actor(status="kepala_desa", post={"level": "tanpa_jabatan_asn"}),
        with_actor(status=["kepala_desa", "pns"], post={"level": "administrator"}),
        with_actor(status="tidak_diketahui", post={"level": "administrator"}),
        with_actor(status="perangkat_desa", post={"level": "pelaksana"}),
        with_act(audience={"number": 10, "reach": "sampai_10"}),
        with_act(audience={"number": 101, "reach": "lebih_100"}),
        with_act(audience={"number": 500, "reach": "publik"}),
        with_act(audience={"number": 500, "reach": ["sampai_10", "lebih_100"]}),
        with_act(audience={"number": 500, "reach": "tidak_diketahui"}),
    ],
)
def test_what_can_be(source: dict[str, Any]) -> None:
    read(source)


def test_a_dispute_is_no_contradiction() -> None:
    said = {"standing": "contested", "alternative": "jpt_pratama"}
    wrong = post(echelon="II", level="pengawas")
    read({**wrong, "statements": [{"field": "actors.a1.post.level", **said}]})
    elsewhere = {"field": "acts.p1.date", "standing": "contested"}
    assert only({**wrong, "statements": [elsewhere]}).code == "echelon_other_level"


def test_one_person_is_named_once() -> None:
    def two(one: dict[str, str], other: dict[str, str]) -> dict[str, Any]:
        actors = [
            {**ACTOR, "identifiers": one},
            {"id": "a2", "status": "pns", "identifiers": other},
        ]
        acts = [{"id": "p1", "actors": ["a1", "a2"], "targets": ["t1"]}]
        return {**GOOD, "actors": actors, "acts": acts}

    fault = only(two({"nip": "19800101 200501"}, {"nip": "19800101200501"}))
    assert (fault.code, fault.pointer) == ("person_twice", "/actors/1/identifiers/nip")
    assert "19800101" not in fault.render("id")
    read(two({"nip": "1"}, {"nip": "2"}))
    read(two({"nip": "1"}, {"nik": "1"}))
