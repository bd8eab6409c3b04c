"""Words that officers use: what they mean comes before what looks like them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.assessment.terms import TRACKS
from checker.checker import Checker
from checker.cli import main
from checker.errors import ArgumentError
from checker.rulebook import Rulebook, find_norm
from checker.rulebook.tracks import track_named
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


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("14 Oktober 2024", "2024-10-14"),
        ("14/10/2024", "2024-10-14"),
        ("4 mei 2024", "2024-05-04"),
        ("Oktober 2024", "2024-10"),
        ("30 Februari 2024", None),
        ("kemarin", None),
        ("Pasar 2024", None),
    ],
)
def test_a_day_as_people_write_it(word: str, nearest: str | None) -> None:
    assert only(with_act(date=word)).nearest == nearest


@pytest.mark.parametrize("place", ["incident", "act", "contest"])
def test_a_region_with_a_typo_is_asked_for(place: str) -> None:
    def told(name: str) -> list[str]:
        held = {"region": name}
        file = {**GOOD}
        if place == "incident":
            file["place"] = held
        elif place == "act":
            file = with_act(place=held)
        else:
            file["contests"] = [{"id": "pilkada-2024", **held}]
        notes = Checker(Rulebook.load()).check(file, as_of="2025-01-01").notes
        return [note.text.id for note in notes if note.code == "region_nearly"]

    (asked,) = told("Provinsi Sumatra Barat")
    assert "provinsi-sumatera-barat" in asked
    assert told("Provinsi Sumatera Barat") == told("Nusakambangan") == []


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


@pytest.mark.parametrize(
    ("words", "norm"),
    [
        ("Pasal 71 ayat (1) UU 10/2016", "uu-10-2016/71/1"),
        ("UU No. 10 Tahun 2016 Pasal 71 ayat (1)", "uu-10-2016/71/1"),
        ("pasal 5 huruf n angka 6 PP 94/2021", "pp-94-2021/5/n/6"),
        ("uu-10-2016/71/1", "uu-10-2016/71/1"),
        ("490 UU 7/2017", "uu-7-2017/490"),
    ],
)
def test_a_citation_is_an_id(words: str, norm: str) -> None:
    assert find_norm(Rulebook.load(), words).id == norm


@pytest.mark.parametrize("words", ["71 (1)", "Pasal 71 ayat (1)"])
def test_several_hits_are_listed(words: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        find_norm(Rulebook.load(), words)
    hint = caught.value.hint("id") or ""
    assert caught.value.code == "several_norms"
    listed = [line.split()[0] for line in hint.splitlines()[1:]]
    assert listed == ["uu-1-2015/71/1", "uu-10-2016/71/1"]
    assert "Pasal 71 ayat (1) UU 10/2016" in hint


@pytest.mark.parametrize(
    "words", ["UU 10/2016", "Pasal 999 UU 10/2016", "Pasal 71 ayat (1) UU 99/1999", "ayat", ""]
)
def test_what_cites_nothing_is_unknown(words: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        find_norm(Rulebook.load(), words)
    assert caught.value.code == "unknown_norm"


def test_every_norm_is_found_by_its_own_citation() -> None:
    rulebook = Rulebook.load()
    for norm in rulebook.norms:
        try:
            assert find_norm(rulebook, rulebook.label(norm)).id == norm
        except ArgumentError as error:
            assert error.code == "several_norms" or not rulebook.label(norm).startswith("Pasal")


@pytest.mark.parametrize(
    ("words", "track"),
    [("pidana", "criminal"), ("Kode Etik", "ethics"), ("jalur disiplin", "discipline")],
)
def test_a_track_by_its_name(words: str, track: str) -> None:
    assert track_named(words) == track


def test_every_track_by_its_own_id_and_no_other_word() -> None:
    assert [track_named(track) for track in TRACKS] == list(TRACKS)
    assert track_named("crimnal") is None


def test_the_norms_of_a_track_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "show", "pidana"]) == 2
    assert "uu-1-2015/187/1" in capsys.readouterr().err


def test_a_misspelt_command_is_no_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["intervew", "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "intervew" in told and "interview" in told and "no such file" not in told.lower()
    (tmp_path / "intervew").write_text("{}", encoding="utf-8")
    main(["intervew", "--lang", "en"])
    assert "schema_version" in capsys.readouterr().err
    main(["peristiwa", "--lang", "en"])
    assert "no such file" in capsys.readouterr().err.lower()
