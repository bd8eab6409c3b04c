"""Wrong shape: unknown fields, wrong types and terms, impossible dates, too much of anything."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.inputs import ACT, ACTOR, GOOD, faults, only, with_act, with_actor, with_target


@pytest.mark.parametrize(
    ("source", "pointer", "nearest"),
    [
        ({**GOOD, "narative": "x"}, "/narative", "narrative"),
        (with_act(chanel="lainnya"), "/acts/0/chanel", "channel"),
        (with_actor(post={"tittle": "guru"}), "/actors/0/post/tittle", "title"),
        (with_act(date={"befor": "2024-01-01"}), "/acts/0/date/befor", "before"),
        (with_act(targets={"one-of": ["t1"], "one_of": ["t1", "t2"]}), None, "one_of"),
        (with_act(xyzzy=1), "/acts/0/xyzzy", None),
    ],
)
def test_an_unknown_field_and_the_nearest_known_one(
    source: dict[str, Any], pointer: str | None, nearest: str | None
) -> None:
    fault = faults(source)[0]
    assert fault.code == "unknown_field"
    assert pointer is None or fault.pointer == pointer
    assert fault.nearest == nearest
    assert nearest is None or nearest in fault.allowed


def test_a_misspelt_field_is_not_missing_as_well() -> None:
    assert only({**GOOD, "actors": [{"id": "a1", "stauts": "pns"}]}).code == "unknown_field"


def test_a_missing_field_is_named_with_its_title() -> None:
    fault = only({**GOOD, "actors": [{"id": "a1"}]})
    assert (fault.code, fault.pointer) == ("missing_field", "/actors/0/status")
    assert "Status" in fault.message("id")


@pytest.mark.parametrize(
    ("source", "pointer", "found"),
    [
        ({**GOOD, "acts": {}}, "/acts", "{}"),
        ({**GOOD, "acts": [7]}, "/acts/0", "7"),
        (with_act(description=["x"]), "/acts/0/description", '["x"]'),
        (with_act(count="3"), "/acts/0/count", '"3"'),
        (with_act(count=True), "/acts/0/count", "true"),
        (with_act(count=1.5), "/acts/0/count", "1.5"),
        (with_act(date=20240101), "/acts/0/date", "20240101"),
        (with_act(targets="t1"), "/acts/0/targets", '"t1"'),
    ],
)
def test_a_wrong_type(source: dict[str, Any], pointer: str, found: str) -> None:
    fault = only(source)
    assert (fault.code, fault.pointer, fault.found) == ("wrong_type", pointer, found)


def test_null_is_no_way_to_leave_a_field_out() -> None:
    assert only(with_act(description=None)).code == "null_value"
    fault = only(with_act(repeated=None))
    assert (fault.code, fault.allowed) == ("null_value", ("true", "false", "tidak_diketahui"))


@pytest.mark.parametrize(
    ("source", "found", "nearest"),
    [
        (with_actor(status="PNS"), '"PNS"', "pns"),
        (with_actor(status="kepala desa"), '"kepala desa"', "kepala_desa"),
        (with_act(conduct="like"), '"like"', "like_content"),
        (with_act(conduct=["like_content", "coment_content"]), '"coment_content"', None),
        (with_act(conduct="berpihak"), '"berpihak"', None),
        (with_act(conduct="tidak_ada"), '"tidak_ada"', "tidak_diketahui"),
        (with_act(repeated="ya"), '"ya"', "true"),
        (with_act(repeated=1), "1", None),
        (with_target(route="parpool"), '"parpool"', "parpol"),
        (with_act(direction=7), "7", None),
    ],
)
def test_a_wrong_term(source: dict[str, Any], found: str, nearest: str | None) -> None:
    fault = only(source)
    assert (fault.code, fault.found) == ("wrong_term", found)
    assert nearest is None or fault.nearest == nearest
    assert fault.allowed


@pytest.mark.parametrize(
    ("value", "code", "nearest"),
    [
        ("2024-02-30", "impossible_date", None),
        ("2024-13", "impossible_date", None),
        ("2023-02-29", "impossible_date", None),
        ("2024-1-5", "wrong_date_form", "2024-01-05"),
        ("5/1/2024", "wrong_date_form", "2024-01-05"),
        ("2024-01-05T10:00:00", "wrong_date_form", "2024-01-05"),
        ("1704067200", "wrong_date_form", None),
        ("kemarin", "wrong_date_form", None),
    ],
)
def test_an_impossible_date(value: str, code: str, nearest: str | None) -> None:
    fault = only(with_act(date=value))
    assert (fault.code, fault.pointer, fault.nearest) == (code, "/acts/0/date", nearest)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ({**GOOD, "schema_version": "2.0"}, "wrong_version"),
        ({**GOOD, "id": "Kasus 1"}, "wrong_id"),
        (with_act(description=""), "empty_text"),
        (with_act(date={}), "no_form_of_date"),
        (with_act(date={"before": "2024-01-01", "phase": "tenang"}), "not_together"),
        (with_act(count=0), "out_of_range"),
        (with_act(gift={"value": 10**17}), "out_of_range"),
        (with_act(time={"at": "25:00"}), "wrong_text_form"),
        (with_act(conduct=[]), "too_few"),
        (with_act(targets={"one_of": ["t1"]}), "too_few"),
        ({**GOOD, "id": "a" * 101}, "too_long"),
        ({**GOOD, "statements": [{"field": "acts", "standing": "admitted"}]}, "wrong_path"),
    ],
)
def test_other_faults_of_shape(source: dict[str, Any], code: str) -> None:
    assert only(source).code == code


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ({**GOOD, "actors": [{**ACTOR, "id": f"a{i}"} for i in range(101)]}, "101"),
        ({**GOOD, "acts": [{**ACT, "id": f"p{i}"} for i in range(201)]}, "201"),
        (with_act(targets=[f"t{i}" for i in range(21)]), "21"),
        (with_act(warnings=[{"by": "x"}] * 5000), "5000"),
    ],
)
def test_too_many(source: dict[str, Any], found: str) -> None:
    fault = only(source)
    assert (fault.code, fault.found) == ("too_many", found)
