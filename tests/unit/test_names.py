"""How persons are named: by office, status and number, each said once."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from checker.assessment import Lang
from checker.incident import Actor
from checker.reports import RulebookLabels
from checker.reports.names import person_of, post_of, status_of
from checker.rulebook import Rulebook

WALI = {"status": "kepala_desa", "post": {"title_text": "Wali nagari"}}
KADES = {"status": "kepala_desa", "post": {"title_text": "Kepala desa"}}
GOVERNORS = {
    "status": "pejabat_negara",
    "count": 34,
    "state_office": {"office": "Bupati, wali kota, atau wakilnya"},
}


@cache
def labels() -> RulebookLabels:
    return RulebookLabels(Rulebook.load())


def named(actor: dict[str, Any], lang: Lang = "id", **more: str) -> str:
    return person_of(Actor.model_validate({"id": "a1", **actor}), labels(), lang, **more)


@pytest.mark.parametrize(
    ("actor", "told"),
    [
        ({"status": "pns", "post": {"title": "camat"}}, "Camat (PNS)"),
        ({"status": "pns", "post": {"title": "lainnya", "title_text": "Ajudan"}}, "Ajudan (PNS)"),
        ({"status": "pns"}, "PNS"),
        ({"status": "tidak_diketahui", "post": {"title": "camat"}}, "Camat"),
        ({"status": ("pns", "pppk"), "post": {"title": "guru"}}, "Guru"),
        ({"status": "tidak_diketahui"}, ""),
        ({"status": "pns", "count": 1}, "PNS"),
        ({"status": "pns", "count": 3}, "PNS (3 orang)"),
        ({"status": "tidak_diketahui", "count": 3}, "3 orang"),
        ({"name": "Budi", "status": "pns", "post": {"title": "camat"}}, "Budi, camat (PNS)"),
    ],
)
def test_a_person_is_named_by_office_status_and_number(actor: dict[str, Any], told: str) -> None:
    assert named(actor) == told


@pytest.mark.parametrize(
    ("office", "told"),
    [
        ({"office": "Wakil wali kota"}, "Wakil wali kota (pejabat negara)"),
        ({"regional_head": True}, "Pejabat negara"),
    ],
)
def test_a_state_official_is_named_by_the_office_that_the_file_tells(
    office: dict[str, Any], told: str
) -> None:
    assert named({"status": "pejabat_negara", "state_office": office}) == told


def test_a_state_official_with_a_civil_post_is_named_by_the_state_office() -> None:
    both = {"status": "pejabat_negara", "state_office": {"office": "Bupati"}}
    assert named({**both, "post": {"title": "dosen"}}) == "Bupati (pejabat negara)"
    assert named({**both, "status": "pns", "post": {"title": "dosen"}}) == "Dosen (PNS)"


def test_the_number_of_persons_is_said_in_both_languages() -> None:
    assert named(GOVERNORS) == "Bupati, wali kota, atau wakilnya (pejabat negara, 34 orang)"
    assert named(GOVERNORS, "en").endswith("(state official, 34 persons)")


@pytest.mark.parametrize(
    ("actor", "told"),
    [
        (KADES, "Kepala desa"),
        (WALI, "Wali nagari"),
        ({**WALI, "count": 38}, "Wali nagari (38 orang)"),
        ({"status": "kepala_desa"}, "Kepala desa"),
        ({"status": "kepala_desa", "post": {"title_text": "Datuk"}}, "Datuk (kepala desa)"),
        ({"status": "pppk", "post": {"title_text": "Guru (PPPK)"}}, "Guru (PPPK)"),
        ({"status": "pppk", "post": {"title_text": "Guru (agama)"}}, "Guru (agama), PPPK"),
        ({"status": "pns", "post": {"title_text": "PNS kantor camat"}}, "PNS kantor camat"),
        ({"status": "pns", "post": {"title_text": "Penjabat kepala desa"}}, None),
        (
            {"status": "ppnpn", "post": {"title_text": "Guru honorer"}},
            "Guru honorer (pegawai non-ASN)",
        ),
    ],
)
def test_a_status_that_the_office_says_is_not_said_again(
    actor: dict[str, Any], told: str | None
) -> None:
    assert named(actor) == (told or "Penjabat kepala desa (PNS)")


def test_a_village_head_is_named_in_english_too() -> None:
    assert named(WALI, "en") == "Wali nagari"
    assert named({"status": "kepala_desa"}, "en") == "Village head"
    assert named({"status": "pppk", "post": {"title_text": "Guru (PPPK)"}}, "en") == "Guru (PPPK)"


def test_a_paper_says_what_is_not_known_of_office_and_status() -> None:
    marks = {"no_post": "[post?]", "no_status": "[status?]"}
    assert named({"status": "pns"}, **marks) == "[post?] (PNS)"
    assert named({"status": "pns", "post": {"title": "camat"}}, **marks) == "Camat (PNS)"
    assert named({"status": "tidak_diketahui"}, **marks) == "[post?] ([status?])"


def test_a_name_is_left_out_where_only_the_office_is_asked_for() -> None:
    actor = Actor.model_validate(
        {"id": "a1", "name": "Budi", "status": "pns", "post": {"title": "camat"}}
    )
    assert person_of(actor, labels(), "id", with_name=False) == "Camat (PNS)"
    assert post_of(actor, labels(), "id") == "camat"
    assert status_of(actor, labels(), "id") == "PNS"
