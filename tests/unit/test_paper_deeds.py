"""What papers say was done: states of a person, who acts next, numbers of the register."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any

import pytest

from checker.papers import Case, make_papers
from checker.papers.contents import contents
from checker.papers.forms import FORMS
from tests.unit.papers import ROOT, case_of, document, finding, words

TEACHER_DAY = date(2024, 3, 18)
MEMBER = "Menjadi anggota partai politik"


@cache
def teacher() -> Case:
    """A teacher who was a member of a party; two acts are described, the membership is not."""
    return case_of((ROOT / "tests/cases/K038/incident.json").read_bytes(), TEACHER_DAY)


@cache
def head_of_agency() -> Case:
    told = (ROOT / "tests/cases/K018/incident.json").read_bytes()
    return case_of(told, date(2024, 11, 28))


def fields(case: Case, form: str) -> dict[str, Any]:
    outcome = case.assessment.actors[0] if FORMS[form].per_actor else None
    return contents(FORMS[form], case, outcome)


def described(case: Case, form: str) -> list[str]:
    return [act["description"] for act in fields(case, form)["acts"]]


@pytest.mark.parametrize("form", ["surat-bkn", "surat-ppk", "penerusan", "kajian"])
def test_a_paper_that_asks_for_dismissal_states_the_membership(form: str) -> None:
    told = described(teacher(), form)
    assert MEMBER in told
    (content,) = make_papers(teacher(), [form]).values()
    assert MEMBER in words(content)
    assert "a1:partai" not in words(content)


def test_a_state_has_its_days_and_no_channel() -> None:
    rows = fields(teacher(), "kajian")["acts"]
    (row,) = [one for one in rows if one["description"] == MEMBER]
    assert " ".join(row["date"].split()) == "sampai 15 Desember 2023; sejak kapan tidak disebut"
    assert row["channel"] == "keadaan terlapor"
    assert row["phase"] == "lebih dari satu tahapan"
    assert row["target"] == "partai politik"


def test_the_study_names_the_act_of_each_norm_in_words() -> None:
    acts = {
        one["act"] for person in fields(teacher(), "kajian")["people"] for one in person["findings"]
    }
    assert MEMBER in acts
    assert not [act for act in acts if ":" in act]


def test_the_form_of_a_finding_tells_what_was_found_and_no_more() -> None:
    assert len(described(teacher(), "temuan")) == 2


def test_a_file_without_acts_tells_the_state_in_every_form() -> None:
    told = json.loads((ROOT / "tests/cases/K038/incident.json").read_text(encoding="utf-8"))
    told["acts"], told["statements"], told["evidence"] = [], [], []
    assert MEMBER in described(case_of(told, TEACHER_DAY), "temuan")


def test_a_letter_says_which_act_each_suspicion_rests_on() -> None:
    told = fields(teacher(), "surat-bkn")
    number = next(act["no"] for act in told["acts"] if act["description"] == MEMBER)
    dismissal = next(line for line in told["suspicion"] if "pemberhentian unsur" in line)
    assert f"(perbuatan {number})" in dismissal
    rest = told["suspicion"][-1]
    assert rest.startswith("Perbuatan ") and "belum dapat ditentukan" in rest


def test_a_letter_about_one_person_tells_the_acts_of_no_other() -> None:
    told = document()
    told["acts"].append(
        {
            "id": "p3", "actors": ["a2"], "targets": ["t1"], "conduct": "order_support",
            "description": "Perbuatan orang kedua", "date": "2023-12-07", "direction": "bagi",
        }
    )  # fmt: skip
    case = case_of(told)
    assert "Perbuatan orang kedua" not in described(case, "surat-ppk")
    second = contents(FORMS["penerusan"], case, case.assessment.actors[1])
    assert "Perbuatan orang kedua" in [act["description"] for act in second["acts"]]


def test_each_step_begins_with_who_takes_it() -> None:
    lines = fields(head_of_agency(), "surat-ppk")["deadlines"]
    assert lines
    assert not [line for line in lines if line.split()[0].startswith("Me") and ":" not in line[:90]]
    told = "Pejabat Pembina Kepegawaian (PPK): menindaklanjuti rekomendasi."
    assert any(line.startswith(told) for line in lines)


def test_a_level_is_told_as_one_sentence() -> None:
    told = " ".join(fields(head_of_agency(), "surat-ppk")["suspicion"])
    assert "Tingkat: tidak disebut dalam pasal." in told
    assert "Tingkat: Tingkat" not in told


def test_a_number_of_the_register_is_known_by_its_mark_in_any_letters() -> None:
    report = fields(head_of_agency(), "registrasi")["report"]
    assert report["register"] == report["reference"] == "05/reg/LP/PB/kab/03.19/X/2024"
    assert report["number"] == "[belum diketahui: nomor penyampaian]"


def test_a_number_of_submission_is_no_number_of_the_register() -> None:
    report = fields(case_of(document()), "registrasi")["report"]
    assert report["number"] == report["reference"] == "001/LP/PL/Kab/00.00/XII/2023"
    assert report["register"] == "[belum diketahui: nomor register]"


def test_a_finding_was_never_submitted() -> None:
    report = fields(case_of(finding()), "registrasi")["report"]
    assert report["register"] == "001/Reg/TM/PL/Kab/00.00/XII/2023"
    assert report["number"] == "tidak ada (temuan)"


def a_matter_of_2018(**report: Any) -> dict[str, Any]:
    """The finding in an election of 2019, reviewed after the regulation had changed."""
    told = finding()
    told["contests"] = [{"id": "pemilu-2019"}]
    told["targets"][0]["contest"] = "pemilu-2019"
    for act in told["acts"]:
        act["date"] = "2018-11-05"
    told["handling"] = []
    told["reports"][0] = {"id": "r1", "kind": "temuan", "body": "Bawaslu Contoh", **report}
    return told


def test_a_matter_registered_on_an_untold_day_gets_no_form_of_a_later_regulation() -> None:
    later = date(2024, 3, 1)
    untold = case_of(a_matter_of_2018(number="1/Reg/TM/PL/2018"), later)
    assert (untold.forms.id, untold.forms.numbers) == (None, {})
    assert untold.forms.notes is not None and "registrasi" in untold.forms.notes["id"]
    told = a_matter_of_2018(number="1/Reg/TM/PL/2018", registered_on="2018-11-12")
    assert case_of(told, later).forms.id == "perbawaslu-7-2018"
    assert case_of(a_matter_of_2018(), later).forms.id == "perbawaslu-7-2022"
    at_once = case_of(a_matter_of_2018(number="1/Reg/TM/PL/2018"), date(2018, 12, 1))
    assert at_once.forms.id == "perbawaslu-7-2018"


def test_the_last_act_bounds_the_day_of_registration() -> None:
    assert head_of_agency().forms.id == "perbawaslu-9-2024"


@pytest.mark.parametrize("form", ["surat-ppk", "penerusan", "kajian"])
def test_a_paper_tells_what_the_accused_says_of_it(form: str) -> None:
    file = json.loads((ROOT / "tests/cases/K018/incident.json").read_text(encoding="utf-8"))
    denial = {"field": "acts.p2.conduct", "standing": "contested", "by": "terlapor"}
    file["statements"] = [{**denial, "words": "bukan saya"}]
    case = case_of(json.dumps(file).encode(), date(2024, 11, 28))
    (content,) = make_papers(case, [form]).values()
    assert "Terlapor membantah (conduct): “bukan saya”" in words(content)
