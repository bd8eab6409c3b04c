"""Words that officers use: what they mean comes before what looks like them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.inputs import GOOD, faults, only, with_act, with_actor


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("asn", '["pns", "pppk"]'),
        ("ASN", '["pns", "pppk"]'),
        ("honorer", "ppnpn"),
        ("P3K", "pppk"),
        ("kades", "kepala_desa"),
        ("Wali Nagari", "kepala_desa"),
        ("PJU", "polri"),
        ("pnss", "pns"),
        ("kepala-desa", "kepala_desa"),
    ],
)
def test_a_status(word: str, nearest: str) -> None:
    assert only(with_actor(status=word)).nearest == nearest


def test_a_title_and_a_place() -> None:
    title = only(with_actor(post={"title": "Kepala Dinas"}))
    assert title.nearest == "kepala_perangkat_daerah"
    assert only(with_act(place={"kind": "PJU"})).nearest == "jalan_lapangan"


@pytest.mark.parametrize("word", ["berkampanye", "Berpihak", "netralitas", "tidak netral"])
def test_a_judgement_is_no_conduct(word: str) -> None:
    fault = only(with_act(conduct=word))
    assert (fault.code, fault.nearest) == ("wrong_term", None)
    assert "Hapus conduct" in (fault.hint("id") or "")
    assert "Leave conduct out" in (fault.hint("en") or "")


def test_a_judgement_is_one_of_a_conduct_only() -> None:
    assert "Hapus conduct" not in (only(with_actor(status="netralitas")).hint("id") or "")


def elsewhere(contest: str, refers: str) -> dict[str, Any]:
    target = {"id": "t1", "kind": "parpol", "contest": refers}
    return {**GOOD, "contests": [{"id": contest}], "targets": [target]}


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Pilgub 2024", "pilkada-2024"),
        ("pilbup-2020", "pilkada-2020"),
        ("Pilwalkot 2024", "pilkada-2024"),
        ("pilwalkot2020", "pilkada-2020"),
        ("Pilbup Tanah Datar 2020", "pilkada-2020"),
        ("Pileg 2024", "pemilu-2024"),
    ],
)
@pytest.mark.parametrize("refers", ["the same", "pilkada-2024"])
def test_a_contest_is_at_fault_once(name: str, nearest: str, refers: str) -> None:
    fault = only(elsewhere(name, name if refers == "the same" else refers))
    assert (fault.code, fault.pointer) == ("unknown_contest", "/contests/0/id")
    assert fault.nearest == nearest
    assert "pilkada-2024" in fault.allowed


def test_a_reference_to_a_contest_that_is_known_is_followed() -> None:
    fault = only(elsewhere("pilkada-2024", "pilkada-2020"))
    assert (fault.code, fault.pointer) == ("dangling_reference", "/targets/0/contest")
    codes = {f.code for f in faults(elsewhere("pilkada-2024", "Pilbup 2024"))}
    assert codes == {"wrong_id"}
