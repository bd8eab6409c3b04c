"""A superior or an appointing authority who is involved himself: found, and the case moves up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker import check
from checker.assessment import Lang, TrackResult
from checker.reports import Names, text
from checker.route import ActorProfile, Choice, involved_in, menu_for, path_for
from checker.rulebook import Rulebook

BOOK = Rulebook.load()
ANY_POST = frozenset({"administrator", "pelaksana"})


def person(ident: str, **more: Any) -> dict[str, Any]:
    return {"id": ident, "status": "pns", **more}


def file(*people: dict[str, Any], **act: Any) -> dict[str, Any]:
    return {"actors": list(people), "acts": [{"id": "p1", "actors": ["a1"], **act}]}


# --- who is involved


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ({"superior_of": "a1"}, {"superior"}),
        ({"punishes": "a1"}, {"punisher"}),
        ({"superior_of": "a1", "punishes": "a1"}, {"superior", "punisher"}),
        ({"superior_of": "a3"}, set()),
        ({"appointing_authority": {"is_ppk": True}}, {"ppk"}),
        ({"appointing_authority": {"is_ppk": False}}, set()),
        ({"appointing_authority": {"is_ppk": "tidak_diketahui"}}, set()),
        ({}, set()),
    ],
)
def test_another_reported_person_is_involved_by_what_the_file_says_of_him(
    other: dict[str, Any], found: set[str]
) -> None:
    assert involved_in(file(person("a1"), person("a2", **other)), "a1") == found
    assert involved_in(file(person("a1"), person("a2", **other)), "a2") <= {"own_ppk"}


def test_an_appointing_authority_of_another_agency_is_not_this_persons() -> None:
    head = person("a2", agency={"name": "Kota B"}, appointing_authority={"is_ppk": True})
    for name, found in (("Kota A", set()), ("Kota B", {"ppk"})):
        assert involved_in(file(person("a1", agency={"name": name}), head), "a1") == found
    assert involved_in(file(person("a1"), head), "a1") == {"ppk"}


def test_the_person_himself_may_be_the_appointing_authority() -> None:
    own = person("a1", appointing_authority={"is_ppk": True})
    assert involved_in(file(own), "a1") == {"own_ppk"}


@pytest.mark.parametrize(("said", "found"), [(True, {"order"}), (False, set()), (None, set())])
def test_an_order_counts_for_who_acted_on_it(said: bool | None, found: set[str]) -> None:
    incident = file(person("a1"), person("a2"), by_order={"acted_on_order": said})
    assert involved_in(incident, "a1") == found
    assert involved_in(incident, "a2") == set()


def test_a_bare_file_has_nobody_involved() -> None:
    assert involved_in({"actors": [person("a1")]}, "a1") == set()


# --- the path moves up


def path(day: date, status: str, *involved: str, track: str = "discipline") -> dict[str, Any]:
    choice = Choice(frozenset({status}), involved=frozenset(involved))
    found = path_for(BOOK.paths, track, ("pemilihan",), day, BOOK.label, None, choice)
    return {step["id"]: step for step in found}


@pytest.mark.parametrize("involved", ["superior", "order"])
def test_a_superior_who_is_involved_is_replaced_by_the_next_one(involved: str) -> None:
    found = path(date(2024, 10, 20), "pns", involved)
    assert next(iter(found)) == "atasan-terlibat-pp-94"
    assert found["atasan-terlibat-pp-94"]["basis"][0] == "Pasal 29 ayat (6) PP 94/2021"
    assert "diduga" in found["atasan-terlibat-pp-94"]["action"]["id"]


def test_the_rule_on_an_involved_superior_begins_with_the_regulation() -> None:
    eve, day = (path(date(2021, 8, n), "pns", "superior") for n in (30, 31))
    assert "atasan-terlibat-pp-53" in eve and "atasan-terlibat-pp-94" not in eve
    assert "atasan-terlibat-pp-94" in day and "atasan-terlibat-pp-53" not in day
    assert eve["atasan-terlibat-pp-53"]["confidence"] == "inferred"


@pytest.mark.parametrize(
    ("status", "involved", "track", "step"),
    [
        ("pns", "punisher", "discipline", "penghukum-terlibat"),
        ("pns", "ppk", "ethics", "ppk-terlibat-etik"),
        ("pns", "superior", "ethics", "atasan-terlibat-etik"),
        ("pns", "ppk", "dismissal", "ppk-terlibat"),
        ("ppnpn", "order", "employer", "atasan-terlibat"),
        ("pns", "own_ppk", "discipline", "terlapor-ppk"),
        ("pppk", "superior", "discipline", "atasan-terlibat-pppk"),
        ("perangkat_desa", "superior", "village", "kepala-desa-terlibat"),
        ("kepala_desa", "punisher", "village", "bupati-terlibat"),
    ],
)
def test_each_involvement_has_a_step_of_its_own_and_only_where_it_is_said(
    status: str, involved: str, track: str, step: str
) -> None:
    day = date(2024, 10, 20)
    assert step in path(day, status, involved, track=track)
    alone = path(day, status, track=track)
    assert not any(s["stage"] == "conflict" for s in alone.values())


# --- the menu moves up


def menu(regulation: str, level: str, who: ActorProfile) -> dict[str, Any]:
    held = [(level, regulation)]
    day = date(2024, 12, 1)
    (found,) = menu_for(BOOK.sanctions, held, who, BOOK.label, day, None, BOOK.ppk)
    return found


def actor(sphere: str = "kabkota", status: str = "pns", **more: Any) -> ActorProfile:
    return ActorProfile(ANY_POST, frozenset({sphere}), frozenset({status}), **more)


@pytest.mark.parametrize("regulation", ["pp-94-2021", "pp-53-2010"])
@pytest.mark.parametrize("involved", ["superior", "order", "punisher", "ppk", "own_ppk"])
def test_the_menu_names_who_decides_instead(regulation: str, involved: str) -> None:
    plain = menu(regulation, "disiplin_sedang", actor())["imposers"]
    found = menu(regulation, "disiplin_sedang", actor(involved=frozenset({involved})))["imposers"]
    (more,) = [entry for entry in found if entry not in plain]
    assert more["kinds"] == [] and more["basis"]
    assert ("Presiden" in more["body"]["id"]) is involved.endswith("ppk")
    assert all(entry in found for entry in plain)


def test_the_ethics_and_village_menus_move_up_too() -> None:
    council = menu("pp-42-2004", "sanksi_moral", actor(involved=frozenset({"ppk"})))
    assert any("Presiden" in entry["body"]["id"] for entry in council["imposers"])
    who = actor("desa", "perangkat_desa", involved=frozenset({"superior"}))
    village = menu("uu-6-2014/52/1", "teguran", who)
    assert any("Camat" in entry["body"]["id"] for entry in village["imposers"])


@pytest.mark.parametrize("regulation", ["pp-94-2021", "pp-53-2010"])
def test_who_is_posted_elsewhere_is_proposed_to_the_home_agency(regulation: str) -> None:
    plain = menu(regulation, "disiplin_berat", actor("pusat"))["imposers"]
    found = menu(regulation, "disiplin_berat", actor("pusat", seconded=True))["imposers"]
    (more,) = [entry for entry in found if entry not in plain]
    assert "instansi induk" in more["body"]["id"] and more["confidence"] == "statute"


# --- the appointing authority by office


def ppk_note(who: ActorProfile, level: str = "disiplin_berat") -> str:
    found = menu("pp-94-2021", level, who)["imposers"]
    (entry,) = [e for e in found if "(PPK)" in e["body"]["id"]]
    return entry["note"]["id"]


@pytest.mark.parametrize(
    ("sphere", "office", "words"),
    [
        ("kabkota", None, "bupati atau wali kota"),
        ("kabkota", "bupati", "PPK di sini: bupati ("),
        ("kabkota", "wali_kota", "PPK di sini: wali kota ("),
        ("provinsi", None, "gubernur"),
        ("pusat", None, "juga bagi pegawai yang bertugas di daerah"),
        ("pusat", "menteri", "PPK di sini: menteri ("),
        ("pusat", "kepala_lembaga", "pimpinan lembaga"),
        ("pusat", "rektor", "hanya bila didelegasikan"),
    ],
)
def test_the_appointing_authority_is_named_by_office_or_sphere(
    sphere: str, office: str | None, words: str
) -> None:
    who = actor(sphere, offices=frozenset({office} if office else ()))
    assert words in ppk_note(who)
    assert "Pasal 29 ayat (1)" in ppk_note(who)


def test_a_rector_punishes_by_delegation_only_and_that_is_inferred() -> None:
    who = actor("pusat", offices=frozenset({"rektor"}))
    found = menu("pp-94-2021", "disiplin_berat", who)["imposers"]
    assert {e["confidence"] for e in found if "(PPK)" in e["body"]["id"]} == {"inferred"}


def test_an_office_without_an_entry_and_a_sphere_that_is_not_known_name_nobody() -> None:
    other = actor(offices=frozenset({"lainnya"}))
    unknown = ActorProfile(ANY_POST, frozenset({"pusat", "kabkota"}), frozenset({"pns"}))
    for who in (other, unknown):
        for entry in menu("pp-94-2021", "disiplin_berat", who)["imposers"]:
            assert "PPK di sini" not in ((entry["note"] or {}).get("id", ""))


def test_an_imposer_that_is_no_appointing_authority_is_not_called_one() -> None:
    who = ActorProfile(frozenset({"pelaksana"}), frozenset({"kabkota"}), frozenset({"pns"}))
    for entry in menu("pp-94-2021", "disiplin_ringan", who)["imposers"]:
        assert "PPK di sini" not in ((entry["note"] or {}).get("id", ""))


# --- from the incident to the report


INCIDENT: dict[str, Any] = {
    "schema_version": "1.0",
    "contests": [{"id": "pilkada-2024", "office": "bupati"}],
    "targets": [{"id": "t1", "kind": "pasangan_kepala_daerah", "called_pasangan_calon": True}],
    "actors": [
        person("a1", post={"level": "pelaksana"}, agency={"sphere": "kabkota"}),
        person("a2", post={"level": "administrator"}, superior_of="a1"),
    ],
    "acts": [
        {
            "id": "p1",
            "actors": ["a1"],
            "targets": ["t1"],
            "conduct": "invite_support",
            "date": "2024-10-10",
            "direction": "bagi",
            "own_act": True,
            "channel": "acara_tatap_muka",
            "audience": {"unit_kerja": True},
        },
        {"id": "p2", "actors": ["a2"], "targets": ["t1"], "conduct": "order_support"},
    ],
    "reports": [{"id": "l1", "kind": "temuan"}],
}


def discipline(incident: dict[str, Any]) -> TrackResult:
    assessment = check(incident, as_of="2024-10-20")
    (found,) = (t for t in assessment.actors[0].tracks if t.track == "discipline")
    return found


def test_the_assessment_puts_who_steps_aside_first_and_follows_the_kind_of_report() -> None:
    found = discipline(INCIDENT)
    names = [step.id for step in found.path]
    assert names[0] == "atasan-terlibat-pp-94"
    assert "temuan-pemilihan" in names and "lapor-pemilihan" not in names
    assert any("secara berjenjang" in i.body.id for m in found.menu for i in m.imposers)


def test_without_the_tie_nobody_steps_aside() -> None:
    people = [INCIDENT["actors"][0], person("a2", post={"level": "administrator"})]
    found = discipline({**INCIDENT, "actors": people})
    assert not [step for step in found.path if step.stage == "conflict"]


@pytest.mark.parametrize(
    ("lang", "words", "office"),
    [
        ("id", "Menggantikan atasan langsung yang diduga terlibat", "bupati atau wali kota"),
        ("en", "Takes the place of the direct superior who may be involved", "the regent or mayor"),
    ],
)
def test_the_report_says_so_in_both_languages(lang: Lang, words: str, office: str) -> None:
    assessment = check(INCIDENT, as_of="2024-10-20")
    written = " ".join(text.report(assessment, lang=lang, names=Names()).split())
    assert words in written and office in written
    assert "terbukti melanggar" not in written
