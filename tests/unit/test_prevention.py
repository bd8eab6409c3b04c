"""Prevention: causes counted by office without names, measures by phase, the draft circular."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from checker.errors import ArgumentError, IncidentError, RulebookError
from checker.incident import Incident
from checker.intake import read_incident
from checker.prevention import document, draft, moment, survey
from checker.rulebook import Rulebook
from tests.unit.papers import unfilled, words
from tests.unit.worlds import Json, changed, norm, story, write, write_rules

CONTEST = "pilkada-2024"
CAMPAIGN, BEFORE = date(2024, 10, 20), date(2024, 8, 20)
PERSON = "Nama Orang"
Counted = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def book() -> Rulebook:
    """Give the rulebook of the project."""
    return Rulebook.load()


def camat(**set_: Any) -> Json:
    """Return the plain story, in October, of a camat whose name must not come out."""
    base = {
        "actors.a1.name": PERSON,
        "actors.a1.post": {"title": "camat", "title_text": f"Camat {PERSON}"},
        "actors.a1.agency": {"name": "Kecamatan Contoh"},
        "acts.p1.date": "2024-10-05",
    }
    return changed(story(), {**base, **{k.replace("__", "."): v for k, v in set_.items()}})


@pytest.fixture(scope="module")
def counted(book: Rulebook) -> Counted:
    """Count incidents of the contest on a day in the campaign, or another."""

    def count(*sources: Json, day: date = CAMPAIGN, **more: Any) -> dict[str, Any]:
        read = {f"f{i}": incident(source, book) for i, source in enumerate(sources)}
        found = survey(read, book, CONTEST, day, **more)
        return document(found, moment(book, CONTEST, day), book)

    return count


def incident(source: Json, book: Rulebook) -> Incident:
    return read_incident(source, contests=book.contests)


def cause(data: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in data["causes"] if one["cause"] == name)


# --- the table ---------------------------------------------------------------------------------


def test_the_table_has_eight_measures_of_bawaslu_and_four_of_panwascam(book: Rulebook) -> None:
    by = [measure.by for measure in book.prevention.measures]
    assert (by.count("bawaslu"), by.count("panwascam")) == (8, 4)
    assert {"pakta-integritas", "surat-edaran", "satgas"} <= {
        measure.id for measure in book.prevention.measures if measure.by == "instansi"
    }


def test_every_cause_has_a_measure_and_every_measure_a_source(book: Rulebook) -> None:
    answered = {cause for measure in book.prevention.measures for cause in measure.causes}
    assert answered == {cause.id for cause in book.prevention.causes}
    assert all(measure.source for measure in book.prevention.measures)


def test_a_measure_that_rests_on_a_rule_is_there_while_the_rule_is_in_force(book: Rulebook) -> None:
    phases = ("kampanye",)
    early = {m.id for m in book.prevention.measures_in(phases, date(2021, 8, 30))}
    late = {m.id for m in book.prevention.measures_in(phases, date(2021, 8, 31))}
    assert "periksa-sendiri-pp-53" in early and "periksa-sendiri-pp-94" not in early
    assert "periksa-sendiri-pp-94" in late and "periksa-sendiri-pp-53" not in late


# --- causes ------------------------------------------------------------------------------------


def test_a_stated_cause_counts_in_its_office(counted: Counted) -> None:
    stated = camat(acts__p1__causes=[{"cause": "ketidaktahuan", "said_by": "terlapor"}])
    found = cause(counted(stated, camat()), "ketidaktahuan")
    assert (found["acts"], found["stated"]) == (1, 1)
    office = {"agency": "Kecamatan Contoh", "fact": "office_title", "position": "camat", "acts": 1}
    assert found["offices"] == [office]


def test_kinship_and_an_order_are_signs_and_not_statements(counted: Counted) -> None:
    kin = camat(actors__a1__ties=[{"target": "t1", "tie": "saudara"}])
    ordered = camat(acts__p1__by_order={"acted_on_order": True})
    data = counted(kin, ordered)
    for name in ("kekerabatan", "loyalitas_atasan"):
        found = cause(data, name)
        assert (found["acts"], found["stated"]) == (1, 0)
        assert [sign["acts"] for sign in found["signs"]] == [1]


def test_a_contested_or_possible_tie_is_no_sign(counted: Counted) -> None:
    open_ = camat(actors__a1__ties=[{"target": "t1", "tie": ["saudara", "tidak_ada"]}])
    assert cause(counted(open_), "kekerabatan")["acts"] == 0


def test_no_answer_in_time_is_a_sign_of_weak_enforcement(counted: Counted) -> None:
    data = counted(camat(), unanswered=[("f0", "a1")])
    assert cause(data, "lemahnya_penegakan")["acts"] == 1
    assert data["acts_without_a_cause"] == 0


def test_an_act_with_two_causes_counts_once_in_each(counted: Counted) -> None:
    both = [{"cause": "ketidaktahuan"}, {"cause": "ambisi_jabatan"}]
    data = counted(camat(acts__p1__causes=both))
    assert [c["cause"] for c in data["causes"] if c["acts"]] == ["ambisi_jabatan", "ketidaktahuan"]
    assert data["acts"] == 1


def test_an_unknown_cause_leaves_the_act_without_one(counted: Counted) -> None:
    data = counted(camat(acts__p1__causes=[{"cause": "tidak_diketahui"}]))
    assert data["acts_without_a_cause"] == 1
    assert not any(one["acts"] for one in data["causes"])


def test_other_contests_and_later_acts_are_told_and_not_counted(counted: Counted) -> None:
    other = camat(contests=[{"id": "pilkada-2020", "office": "bupati"}])
    other = changed(other, {"acts.p1.date": "2020-10-05"})
    data = counted(camat(), other, camat(acts__p1__date="2024-11-20"))
    assert (data["incidents"], data["incidents_of_other_contests"]) == (2, 1)
    assert (data["acts"], data["acts_after_the_day"]) == (1, 1)


def test_contradicting_facts_are_refused_with_their_file(book: Rulebook) -> None:
    wrong = camat(
        targets__t1__stage="tokoh",
        actors__a1__ties=[{"target": "t1", "tie": "saudara"}],
        targets__t1__kind="parpol",
    )
    read = {"salah.json": incident(wrong, book)}
    with pytest.raises(IncidentError) as refused:
        survey(read, book, CONTEST, CAMPAIGN)
    assert refused.value.faults[0].file == "salah.json"


# --- measures ----------------------------------------------------------------------------------


def test_measures_follow_the_phase_and_the_causes_come_first(counted: Counted) -> None:
    kin = camat(actors__a1__ties=[{"target": "t1", "tie": "anak"}])
    data = counted(kin)
    names = [measure["id"] for measure in data["measures"]]
    assert names[0] == "bawaslu-benturan-kepentingan"
    assert "bawaslu-awasi-kampanye" in names
    early = [measure["id"] for measure in counted(kin, day=BEFORE)["measures"]]
    assert "panwascam-keliling-awal" in early and "bawaslu-awasi-kampanye" not in early


def test_what_has_its_time_later_is_told_with_its_phases(counted: Counted) -> None:
    later = {measure["id"]: measure for measure in counted(day=BEFORE)["later"]}
    assert later["bawaslu-awasi-kampanye"]["phases"] == ["kampanye"]
    assert counted(day=date(2026, 1, 5))["later"] == []


def test_a_contest_that_the_rulebook_does_not_know_is_refused(book: Rulebook) -> None:
    with pytest.raises(ArgumentError) as refused:
        moment(book, "pilkada-2042", CAMPAIGN)
    assert refused.value.code == "prevention.no_contest"
    assert "pilkada-20" in (refused.value.hint("en") or "")


def test_a_region_has_its_own_days_and_an_unknown_one_says_so(book: Rulebook) -> None:
    again = moment(book, "pilkada-2020", date(2021, 4, 8), "Kabupaten Teluk Wondama")
    assert (again.phases, again.is_region_known) == (("pemungutan",), True)
    nowhere = moment(book, "pilkada-2020", date(2021, 4, 8), "Kabupaten Antah")
    assert not nowhere.is_region_known and nowhere.phases != ("pemungutan",)


def test_a_contest_without_calendar_is_refused(book: Rulebook) -> None:
    from dataclasses import replace

    bare = book.contests[CONTEST]._replace(calendars=())
    with pytest.raises(ArgumentError) as refused:
        moment(replace(book, contests={CONTEST: bare}), CONTEST, CAMPAIGN)
    assert refused.value.code == "prevention.no_calendar"


# --- the circular ------------------------------------------------------------------------------


def circular(book: Rulebook, contest: str, day: date, *sources: Json) -> dict[str, Any]:
    read = {f"f{i}": incident(source, book) for i, source in enumerate(sources)}
    return draft(survey(read, book, contest, day), moment(book, contest, day), book)


def test_the_circular_names_the_law_of_its_day_and_regime(book: Rulebook) -> None:
    old = [b["citation"] for b in circular(book, "pilkada-2020", date(2020, 10, 1))["bans"]]
    new = [b["citation"] for b in circular(book, "pemilu-2024", date(2023, 12, 1))["bans"]]
    assert "Pasal 4 angka 15 huruf d PP 53/2010" in old
    assert not any("94/2021" in one or "12 huruf" in one for one in old)
    # What was not read in the text itself asks to be checked before it is signed.
    assert "Pasal 283 UU 7/2017; periksa naskahnya" in new
    assert not any("53/2010" in one for one in new)


def test_the_circular_answers_the_causes_that_show_and_names_nobody(book: Rulebook) -> None:
    kin = camat(actors__a1__ties=[{"target": "t1", "tie": "anak"}])
    with_cause = circular(book, CONTEST, CAMPAIGN, kin)
    assert len(with_cause["appeals"]) == 1
    assert circular(book, CONTEST, CAMPAIGN, camat())["appeals"] == []
    assert PERSON not in json.dumps(with_cause, ensure_ascii=False)


def test_a_channel_is_named_while_it_is_open(book: Rulebook) -> None:
    assert "KASN" in circular(book, "pilkada-2020", date(2020, 10, 1))["channels"]
    assert "KASN" not in circular(book, CONTEST, CAMPAIGN)["channels"]


# --- the command -------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with one incident and a file that is none."""
    (tmp_path / "satu.json").write_text(json.dumps(camat()), encoding="utf-8")
    (tmp_path / "daftar.json").write_text("[1]", encoding="utf-8")
    return tmp_path


def run(*words: object) -> int:
    return main([str(word) for word in words])


def test_the_page_names_offices_and_nobody(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = folder / "hal.md"
    kin = camat(actors__a1__ties=[{"target": "t1", "tie": "anak"}])
    (folder / "dua.json").write_text(json.dumps(kin), encoding="utf-8")
    options = ("--contest", CONTEST, "--as-of", "2024-10-20", "-o", page)
    assert run("prevention", folder, *options) == 0
    written = page.read_text(encoding="utf-8")
    assert "Kecamatan Contoh, camat: 1" in written and PERSON not in written
    assert "daftar.json" in capsys.readouterr().err


@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_line_is_wider_than_a_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    options = ("--contest", CONTEST, "--as-of", "2024-10-20", "--lang", lang)
    assert run("prevention", folder, *options) == 0
    assert all(len(line) <= 80 for line in capsys.readouterr().out.splitlines())


def test_the_circular_is_a_word_file(folder: Path) -> None:
    file, own = folder / "edaran.docx", folder / "kantor.yaml"
    own.write_text('schema_version: "1.0"\nname: Dinas\nletterhead: [DINAS CONTOH]\n')
    options = ("--contest", CONTEST, "--as-of", "2024-10-20", "--circular", file, "--office", own)
    assert run("prevention", folder, *options) == 0
    first = file.read_bytes()
    told = words(first)
    assert unfilled(first) == []
    assert "DINAS CONTOH" in told and "Pasal 5 huruf n angka 6 PP 94/2021" in told
    assert "KEPALA DAERAH SERENTAK 2024" in told and PERSON not in told
    assert "Perhatian khusus" not in told
    assert run("prevention", folder, *options) == 0
    assert file.read_bytes() == first
    file.write_bytes(b"disunting")
    assert run("prevention", folder, *options, "-o", folder / "hal.md") == 2
    assert file.read_bytes() == b"disunting" and not (folder / "hal.md").exists()


def test_an_office_has_a_circular_of_its_own(folder: Path) -> None:
    (own := folder / "templat").mkdir()
    (own / "surat-edaran.docx").write_bytes(b"bukan Word")
    options = ("--contest", CONTEST, "--as-of", "2024-10-20", "--templates", own)
    file = folder / "edaran.docx"
    assert run("prevention", folder, *options, "--circular", file) == 2
    assert not file.exists()


def test_without_the_extra_no_file_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    files = ("--circular", folder / "edaran.docx", "-o", folder / "hal.md")
    assert run("prevention", folder, "--contest", CONTEST, "--as-of", "2024-10-20", *files) == 2
    assert "netralitas[docx]" in capsys.readouterr().err
    assert sorted(entry.suffix for entry in folder.iterdir()) == [".json", ".json"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--contest", "pilkada-2042"), "pilkada-2042"),
        ((), "--contest"),
        (("--contest", CONTEST, "-o", "tidak/ada/hal.md"), "tidak/ada/hal.md"),
    ],
)
def test_bad_input_ends_with_two_and_leaves_nothing(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(folder)
    before = sorted(folder.iterdir())
    assert run("prevention", folder, "--as-of", "2024-10-20", *options) == 2
    assert said in capsys.readouterr().err
    assert sorted(folder.iterdir()) == before


def test_one_faulty_file_refuses_the_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "rusak.json").write_text("{", encoding="utf-8")
    page = folder / "hal.md"
    assert run("prevention", folder, "--contest", CONTEST, "-o", page) == 2
    assert "rusak.json" in capsys.readouterr().err
    assert not page.exists()


def test_a_folder_without_incidents_is_refused(tmp_path: Path) -> None:
    assert run("prevention", tmp_path, "--contest", CONTEST) == 2


# --- the loader --------------------------------------------------------------------------------

MEASURE: Json = {
    "id": "contoh",
    "by": "instansi",
    "title": {"id": "Contoh", "en": "Sample"},
    "text": {"id": "Isi.", "en": "Content."},
    "answers": {"causes": ["ketidaktahuan"], "confidence": "inferred"},
    "time": {"phases": ["kampanye"], "confidence": "inferred"},
    "source": "sebuah surat",
    "confidence": "second_hand",
}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"basis": ["pp-1-2000/99"]}, "rule.unknown_name"),
        ({"valid": {"from": "2021-01-02", "until": "2021-01-01"}}, "rule.ends_before_begin"),
        ({"answers": {"causes": ["malas"], "confidence": "inferred"}}, "rule.shape"),
        ({"time": {"phases": ["nanti"], "confidence": "inferred"}}, "rule.shape"),
    ],
)
def test_a_measure_that_cannot_be_is_refused(tmp_path: Path, change: Json, code: str) -> None:
    rules = write_rules(tmp_path / "rules", [norm("pp-1-2000/1")])
    write(rules, "prevention/contoh.yaml", {"measures": [{**MEASURE, **change}]})
    with pytest.raises(RulebookError) as refused:
        Rulebook.load(rules)
    assert code in [fault.code for fault in refused.value.faults]


def test_a_sign_over_no_fact_and_a_ban_without_norm_are_refused(tmp_path: Path) -> None:
    rules = write_rules(tmp_path / "rules", [norm("pp-1-2000/1")])
    two = {"id": "a", "en": "a"}
    signs = [{"when": "bukan_fakta", "text": two, "confidence": "inferred"}]
    entry = {"id": "kekerabatan", "title": two, "signs": signs, "source": "s"}
    write(rules, "prevention/causes.yaml", {"causes": [{**entry, "confidence": "inferred"}]})
    channel = {"text": two, "source": "s", "confidence": "inferred"}
    made = {"opening": two, "bans": {"any": ["pp-1-2000/9"]}, "closing": two}
    appeal = {"cause": "kekerabatan", "text": two, "confidence": "inferred"}
    more = {"appeals": [appeal], "channels": [channel]}
    write(rules, "prevention/circular.yaml", {**made, **more})
    with pytest.raises(RulebookError) as refused:
        Rulebook.load(rules)
    assert [fault.code for fault in refused.value.faults] == ["rule.unknown_name"] * 2
