"""The profile of an office: what it gives, what stays blank, and every fault of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.errors import Fault, PaperError
from checker.papers import Office, read_office
from checker.papers.making import TEMPLATES
from checker.papers.office import BLANK
from checker.resources import load_schema
from tests.unit.papers import OFFICE

DAY = date(2023, 12, 22)
HEAD = 'schema_version: "1.0"\nname: Kantor\n'


def faults(tmp_path: Path, text: str) -> tuple[Fault, ...]:
    path = tmp_path / "kantor.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PaperError) as caught:
        read_office(path)
    for fault in caught.value.faults:
        assert fault.file == str(path)
        assert fault.message("id") != fault.message("en")
    return caught.value.faults


def test_a_profile_gives_what_it_says_and_dots_for_the_rest() -> None:
    office = read_office(OFFICE)
    assert office.word("name") == "Bawaslu Kabupaten Contoh"
    assert office.person("head")["nip"] == "-"
    assert Office().word("city") == BLANK
    assert Office().person("head") == dict.fromkeys(("name", "title", "nip", "address"), BLANK)
    assert Office().team() == [Office().person("head")]
    assert Office().recipient("ppk", "Bupati") == {"name": "Bupati", "place": BLANK}


def test_a_number_is_issued_or_follows_the_pattern_or_is_blank() -> None:
    profile = {
        "numbers": {"undangan": "{number}/PM/{month}/{year}"},
        "issued": {"k1": {"undangan": "12/PM/I/2024"}},
    }
    office = Office(profile)
    assert office.number("undangan", "k1", DAY) == "12/PM/I/2024"
    assert office.number("undangan", "k2", DAY) == "....../PM/XII/2023"
    assert office.number("kajian", "k1", DAY) == BLANK
    assert office.number("undangan", None, DAY) == "....../PM/XII/2023"


def test_json_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "kantor.json"
    path.write_text('\ufeff{"schema_version": "1.0", "name": "Kantor"}', encoding="utf-8")
    assert read_office(path).word("name") == "Kantor"


def test_the_schema_knows_every_form() -> None:
    assert set(load_schema("office")["$defs"]["numbers"]["properties"]) == set(TEMPLATES)


def test_every_fault_is_named_with_its_line(tmp_path: Path) -> None:
    found = faults(tmp_path, HEAD + "kota: Padang\nhead: {nama: X}\ncity: 7\nletterhead: []\n")
    told = {(fault.code, fault.line, fault.found) for fault in found}
    assert told == {
        ("papers.office_unknown", 3, "kota"),
        ("papers.office_unknown", 4, "nama"),
        ("papers.office_missing", 4, "name"),
        ("papers.office_kind", 5, "7"),
        ("papers.office_empty", 6, "[]"),
    }


def test_a_misspelt_field_is_named_with_the_nearest(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, HEAD + "recever: {name: X}\n")
    assert fault.nearest == "receiver"
    assert fault.pointer == "/recever"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("name: [", "papers.office_form"),
        (HEAD + "name: lain\n", "papers.office_form"),
        ('schema_version: "2.0"\nname: K\n', "papers.office_value"),
        ("name: K\n", "papers.office_missing"),
        ("- a\n", "papers.office_kind"),
        ("", "papers.office_kind"),
        (HEAD + 'city: " "\n', "papers.office_empty"),
        (HEAD + 'numbers: {kajan: "1"}\n', "papers.office_unknown"),
    ],
)
def test_a_faulty_profile_is_refused(tmp_path: Path, text: str, code: str) -> None:
    assert faults(tmp_path, text)[0].code == code


def test_a_profile_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PaperError) as caught:
        read_office(tmp_path / "tidak-ada.yaml")
    assert caught.value.faults[0].code == "papers.office_unreadable"
