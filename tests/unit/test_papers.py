"""Papers: every field filled, names only where they are asked for, nothing made up."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import pytest

from checker.errors import ArgumentError
from checker.papers import make_papers, read_templates
from checker.papers.circular import circular_fields
from checker.papers.contents import contents
from checker.papers.forms import FORMS, forms_file
from checker.papers.reminders import reminder_fields
from checker.prevention import draft, moment, survey
from checker.rulebook.model import is_valid
from tests.unit.papers import (
    AS_OF,
    NAMES,
    ROOT,
    SECRETS,
    case_of,
    checker,
    document,
    finding,
    local,
    office,
    unfilled,
    words,
)

BARE = {
    "schema_version": "1.0",
    "actors": [{"id": "a1", "status": "tidak_diketahui"}],
    "acts": [{"id": "p1", "actors": ["a1"]}],
}


@cache
def the_set() -> dict[str, bytes]:
    """The papers of the report with everything in it."""
    return make_papers(case_of(document(), office=office()))


def text_of(source: Any, form: str, as_of: date = AS_OF) -> str:
    """What the papers of one form say, the first one."""
    files = make_papers(case_of(source, as_of), [form])
    return words(next(iter(files.values())))


def test_a_report_under_perbawaslu_7_2022_has_its_forms() -> None:
    assert sorted(the_set()) == [
        "B.1-laporan.docx",
        "B.12-ba-klarifikasi-a1.docx",
        "B.12-ba-klarifikasi-a2.docx",
        "B.12-ba-klarifikasi-pelapor.docx",
        "B.13-kajian.docx",
        "B.17-penerusan-a1.docx",
        "B.17-penerusan-a2.docx",
        "B.18-status-papan.docx",
        "B.18-status.docx",
        "B.3-tanda-terima.docx",
        "B.7-kajian-awal.docx",
        "B.9-undangan-a1.docx",
        "B.9-undangan-a2.docx",
        "B.9-undangan-pelapor.docx",
        "registrasi.docx",
        "surat-bkn-a1.docx",
        "surat-ppk-a1.docx",
    ]


def test_no_field_is_left_unfilled() -> None:
    made = {
        **the_set(),
        **make_papers(case_of(finding()), ["temuan", "lhp"]),
        **make_papers(case_of(document()), ["informasi-awal", "penerusan-pidana"]),
    }
    assert {form for form in FORMS if any(form in name for name in made)} == set(FORMS)
    assert {name: unfilled(content) for name, content in made.items()} == {
        name: [] for name in made
    }


def test_a_bare_file_and_a_decided_case_leave_no_field_unfilled() -> None:
    camat = (ROOT / "tests/cases/K003/incident.json").read_bytes()
    for source, day in ((BARE, AS_OF), (camat, date(2018, 5, 2))):
        for content in make_papers(
            case_of(source, day), ["kajian", "status", "registrasi"]
        ).values():
            assert unfilled(content) == []


def test_an_unfilled_field_would_be_found() -> None:
    assert unfilled(read_templates()["kajian"])


def test_the_same_file_gives_the_same_bytes() -> None:
    again = make_papers(case_of(document(), office=office()), ["kajian", "surat-ppk"])
    assert again == {name: the_set()[name] for name in again}
    with zipfile.ZipFile(BytesIO(the_set()["B.13-kajian.docx"])) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("name", SECRETS)
def test_the_reporter_stands_only_in_forms_that_ask(name: str) -> None:
    telling = {file for file, content in the_set().items() if name in words(content)}
    asking = {"B.1-laporan", "B.3-tanda-terima", "B.7-kajian-awal", "B.13-kajian"}
    asking |= {"B.18-status", "B.9-undangan-pelapor", "B.12-ba-klarifikasi-pelapor"}
    assert {file.removesuffix(".docx") for file in telling} <= asking


def test_the_notice_for_the_board_bears_no_name() -> None:
    board, notice = (words(the_set()[f"B.18-status{end}.docx"]) for end in ("-papan", ""))
    assert not [name for name in (*SECRETS, *NAMES) if name in board]
    assert "B. T." in board
    assert "Budi Terlapor" in notice
    assert "Rahasia Pelapor" in notice


def test_a_changed_template_cannot_print_what_its_form_was_not_given() -> None:
    case = case_of(document())
    outcome = case.assessment.actors[0]
    assert "reporter" not in contents(FORMS["penerusan"], case, outcome)
    board = contents(FORMS["status"], case, None, redacted=True)
    assert "name" not in board["actors"][0]
    assert not {"acts", "evidence", "reporter"} & set(board)
    assert board["incident"]["narrative"] == "tidak diumumkan"


def test_what_is_not_known_is_said_and_what_the_office_knows_is_left_blank() -> None:
    told = text_of(BARE, "kajian")
    assert "[belum diketahui: nama pelapor]" in told
    assert "[belum diketahui: perbuatan]" in told
    assert "Ketua ........................" in told


def test_letters_take_number_and_head_from_the_profile() -> None:
    told = words(the_set()["B.17-penerusan-a1.docx"])
    assert "....../Rekom-DPPL/LP/PP/Kab/00.00/XII/2023" in told
    assert "Ketua Contoh" in told
    issued = document() | {"id": "x"}
    profile = type(office())({"name": "K", "issued": {"x": {"undangan": "7/A/2023"}}})
    first, *_ = make_papers(case_of(issued, office=profile), ["undangan"]).values()
    assert "7/A/2023" in words(first)


def test_the_study_names_each_element_and_never_more_than_a_suspicion() -> None:
    told = words(the_set()["B.13-kajian.docx"])
    assert "menjaga netralitas" in told
    assert "Tangkapan layar unggahan" in told
    for content in the_set().values():
        assert "bersalah" not in words(content).lower()
        assert "terbukti melanggar" not in words(content).lower()


def test_an_open_suspicion_of_a_crime_goes_to_the_police_only_when_asked_for() -> None:
    assert not [name for name in the_set() if "penerusan-pidana" in name]
    assert list(make_papers(case_of(document()), ["B.16"])) == [
        "B.16-penerusan-pidana-a1.docx",
        "B.16-penerusan-pidana-a2.docx",
    ]


def test_the_menu_recommends_no_punishment() -> None:
    told = words(the_set()["surat-ppk-a1.docx"])
    assert "tidak satu pun disarankan" in told
    assert "Pernyataan secara tertutup" in told
    assert "Tidak ada peraturan yang memberi PPK jangka waktu dalam hari" in told


@pytest.mark.parametrize(
    ("day", "addressee"),
    [
        (date(2024, 8, 22), "Komisi Aparatur Sipil Negara"),
        (date(2024, 8, 24), "Badan Kepegawaian Negara"),
    ],
)
def test_the_letter_goes_to_the_commission_until_its_end_then_to_bkn(
    day: date, addressee: str
) -> None:
    told = text_of(document(), "penerusan", day)
    assert f"diteruskan kepada {'Ketua' if day.day == 22 else 'Kepala'} {addressee}" in told


def test_of_a_local_election_only_the_number_that_was_read_is_printed() -> None:
    case = case_of(local("2024-10-05"), date(2024, 10, 10))
    assert case.forms.id == "perbawaslu-9-2024"
    made = make_papers(case, ["ba-klarifikasi", "undangan"])
    assert sorted(made) == [
        "A.10-ba-klarifikasi-a1.docx",
        "A.10-ba-klarifikasi-a2.docx",
        "A.10-ba-klarifikasi-pelapor.docx",
        "undangan-a1.docx",
        "undangan-a2.docx",
        "undangan-pelapor.docx",
    ]
    assert "FORMULIR MODEL ____" in words(made["undangan-a1.docx"])
    assert "Jenis Pemilihan:" in text_of(local("2024-10-05"), "registrasi", date(2024, 10, 10))


def test_the_day_of_registration_decides_the_forms() -> None:
    early = case_of(local("2024-09-25"), date(2024, 10, 10))
    assert early.forms.id == "perbawaslu-8-2020"
    assert early.forms.numbers == {}


def test_two_regimes_leave_every_number_blank() -> None:
    mixed = document()
    mixed["contests"].append({"id": "pilkada-2024"})
    case = case_of(mixed)
    assert case.forms.id is None
    assert "FORMULIR MODEL ____" in text_of(mixed, "kajian")


def test_the_sets_name_known_forms_and_never_overlap() -> None:
    file = forms_file(checker().rulebook)
    for entry in file["sets"]:
        assert set(entry["numbers"]) <= set(FORMS)
    for contest, known in checker().rulebook.contests.items():
        for day in (date(2015, 6, 1), date(2020, 9, 15), date(2024, 9, 30), date(2026, 1, 1)):
            fitting = [
                entry["id"]
                for entry in file["sets"]
                if entry["regime"] == known.regime
                and contest in entry.get("contests", [contest])
                and is_valid(entry, day)
            ]
            assert len(fitting) == 1, (contest, day, fitting)


def test_groups_and_addressees_name_what_the_vocabulary_knows() -> None:
    book = checker().rulebook
    file = forms_file(book)
    conducts = [c for group in file["kasn_groups"]["groups"] for c in group["conducts"]]
    assert set(conducts) <= set(book.facts["conduct"].labels)
    assert len(conducts) == len(set(conducts))
    statuses = {status for entry in file["destinations"] for status in entry["statuses"]}
    assert statuses <= set(book.facts["actor_status"].labels)
    assert {entry["letter"] for entry in file["destinations"] if "letter" in entry} <= set(FORMS)


@pytest.mark.parametrize(
    ("asked", "nearest"), [("kajan", "kajian"), ("B.14", None), ("A.10", None)]
)
def test_a_form_that_is_none_of_the_set_is_refused(asked: str, nearest: str | None) -> None:
    with pytest.raises(ArgumentError) as caught:
        make_papers(case_of(document()), [asked])
    assert asked in caught.value.message("en")
    assert caught.value.hint("en") == (f"Did you mean: {nearest}" if nearest else None)


def test_a_form_that_does_not_fit_the_file_is_refused() -> None:
    with pytest.raises(ArgumentError, match="surat-bkn"):
        make_papers(case_of(BARE), ["surat-bkn"])


def paths(value: Any, path: str = "") -> Iterator[str]:
    """Every field below a value, as the page on papers writes it."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for item in value or [""]:
            yield from paths(item, f"{path}[]")
    else:
        yield path


def given() -> dict[str, set[str]]:
    """The forms that are given each field."""
    found: dict[str, set[str]] = {}
    case = case_of(document(), office=office())
    for form in FORMS.values():
        people = case.assessment.actors if form.per_actor else [None]
        for outcome in (*people, None) if form.hears else people:
            for path in paths(contents(form, case, outcome)):
                found.setdefault(path, set()).add(form.id)
    found.pop("menus[]", None)
    return found


def test_the_page_on_papers_lists_every_field_with_its_forms() -> None:
    page = (ROOT / "docs/papers.md").read_text(encoding="utf-8")
    always, _, by_form = page.partition("### Menurut formulir")
    listed = set(re.findall(r"`([a-z_.\[\]]+)`", always.partition("### Pada setiap")[2]))
    found = given()
    assert {field for field, forms in found.items() if forms == set(FORMS)} == listed
    rows = [row.split("|")[1:3] for row in by_form.splitlines() if row.startswith("| `")]
    told = {
        field: set(re.findall(r"`([a-z-]+)`", forms))
        for fields, forms in rows
        for field in re.findall(r"`([a-z_.\[\]]+)`", fields)
    }
    assert set(told) | listed == set(found)
    for field, forms in told.items():
        if not field.startswith("actors[].") or "nip" in field or "nik" in field:
            assert forms == found[field], field


def test_the_page_on_papers_lists_every_field_of_circular_and_reminder() -> None:
    page = (ROOT / "docs/papers.md").read_text(encoding="utf-8")
    own = page.partition("### Surat edaran dan pengingat")[2].partition("### Pada setiap")[0]
    rows = [row.split("|")[1:3] for row in own.splitlines() if row.startswith("| `")]
    listed = {
        (field, form)
        for fields, forms in rows
        for field in re.findall(r"`([a-z_.\[\]]+)`", fields)
        for form in re.findall(r"`([a-z-]+)`", forms)
    }
    book = checker().rulebook
    now = moment(book, "pilkada-2024", date(2024, 10, 20))
    told = draft(survey({}, book, "pilkada-2024", now.day), now, book)
    case = case_of(document(), date(2024, 2, 1), office=office())
    (thread,) = case.threads
    given = {
        "surat-edaran": circular_fields(told, case.office, now.day),
        "surat-pengingat": reminder_fields(thread, case.office, now.day),
    }
    assert listed == {(path, form) for form, fields in given.items() for path in paths(fields)}
