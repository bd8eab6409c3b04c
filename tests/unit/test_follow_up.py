"""Follow-up: situations of a recommendation, what can be done, the list and the letters."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from checker.errors import RulebookError
from checker.follow_up import Thread, follow, unanswered
from checker.incident import Incident
from checker.intake import read_incident
from checker.papers import Office, read_templates, reminders
from checker.rulebook import Rulebook
from tests.unit.papers import unfilled, words
from tests.unit.worlds import RULES, Json, changed, norm, story, write, write_rules

DAY = date(2024, 12, 10)
PERSON = "Nama Orang"
Followed = Callable[..., Thread]


@pytest.fixture(scope="module")
def book() -> Rulebook:
    """Give the rulebook of the project."""
    return Rulebook.load()


def bkn(**more: Any) -> Json:
    """Return a recommendation of BKN that was received on Monday 21 October 2024."""
    sent = {"on": "2024-10-18", "received_on": "2024-10-21", "number": "77/R/2024"}
    step = {"id": "s1", "body": "BKN", "step": "rekomendasi", "to": "Bupati Contoh"}
    return {**step, **sent, "level": "disiplin_sedang", "actor": "a1", **more}


def then(step: str, **more: Any) -> Json:
    return {"body": "PPK", "step": step, "on": "2024-11-04", **more}


def with_steps(*handling: Json, **more: Any) -> Json:
    made = {"actors.a1.name": PERSON, "acts.p1.date": "2024-10-05", "handling": list(handling)}
    office = {"actors.a1.agency": {"name": "Dinas Contoh"}}
    return changed(story(), {**made, **office, **more})


@pytest.fixture(scope="module")
def followed(book: Rulebook) -> Followed:
    """Follow the first recommendation of a file."""

    def one(*handling: Json, day: date = DAY) -> Thread:
        (found, *_) = follow({"f": incident(with_steps(*handling), book)}, book, day)
        return found

    return one


def incident(source: Json, book: Rulebook) -> Incident:
    return read_incident(source, contests=book.contests)


# --- situations --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "situation"),
    [
        # Working days without holiday: the fourteenth is 7 November, with the day itself counted.
        (date(2024, 11, 7), "waiting"),
        (date(2024, 11, 8), "past_safe"),
        (date(2024, 11, 9), "overdue"),
    ],
)
def test_the_stated_period_leaves_one_day_open(
    followed: Followed, day: date, situation: str
) -> None:
    thread = followed(bkn(), day=day)
    assert (thread.situation, thread.due) == (situation, date(2024, 11, 7))


def test_the_letter_itself_may_set_a_day(followed: Followed) -> None:
    letter = bkn(answer_by="2024-10-25", to="Kepala Dinas")
    assert followed(letter, day=date(2024, 10, 25)).situation == "waiting"
    thread = followed(letter, day=date(2024, 10, 26))
    assert thread.situation == "overdue"
    assert [waiting.basis for waiting in thread.waiting] == [None]


def test_without_receipt_nothing_is_certainly_overdue(followed: Followed) -> None:
    sent = bkn()
    del sent["received_on"]
    assert followed(sent, day=date(2025, 6, 1)).situation == "past_safe"


def test_a_period_counts_only_where_it_was_stated_then(followed: Followed) -> None:
    early = bkn(on="2024-02-01", received_on="2024-02-02")
    assert followed(early).situation == "no_period"


def test_an_addressee_who_is_not_meant_has_no_period(followed: Followed) -> None:
    assert followed(bkn(to="Kepala Dinas")).situation == "no_period"
    assert followed(bkn(to="Menteri Dalam Negeri")).situation == "no_period"


def test_a_village_head_is_under_other_law_than_a_civil_servant(book: Rulebook) -> None:
    village = with_steps(
        bkn(body="Bawaslu Kabupaten Contoh"),
        **{"actors.a1.status": "kepala_desa", "actors.a1.post": {"title_text": "Kepala desa"}},
    )
    (thread,) = follow({"f": incident(village, book)}, book, DAY)
    assert thread.situation == "no_period"
    assert thread.no_period is not None and "UU 6/2014" in thread.no_period.basis
    assert not any("bkn" in action.id or "pp-94" in action.id for action in thread.actions)
    unsure = with_steps(bkn(), **{"actors.a1.status": ["pns", "ppnpn"]})
    (thread,) = follow({"f": incident(unsure, book)}, book, DAY)
    assert (thread.situation, thread.waiting) == ("no_period", ())
    severe = with_steps(bkn(level="disiplin_berat", answer_by="2024-11-01"))
    contract = changed(severe, {"actors.a1.status": "pppk"})
    for source, is_there in ((severe, True), (contract, False)):
        (thread,) = follow({"f": incident(source, book)}, book, DAY)
        assert ("bkn-blokir-berat" in {action.id for action in thread.actions}) is is_there


@pytest.mark.parametrize(
    ("recommended", "imposed", "situation"),
    [
        ("disiplin_sedang", "disiplin_sedang", "same"),
        ("disiplin_sedang", "disiplin_ringan", "lower"),
        ("disiplin_sedang", "disiplin_berat", "heavier"),
        ("disiplin_sedang", "tidak_ada", "none"),
        ("moral", "disiplin_ringan", "other"),
        ("disiplin_sedang", None, "imposed_unclear"),
        (None, "disiplin_ringan", "imposed_unclear"),
    ],
)
def test_what_was_imposed_is_held_against_what_was_recommended(
    followed: Followed, recommended: str | None, imposed: str | None, situation: str
) -> None:
    sent = {key: value for key, value in bkn(level=recommended).items() if value is not None}
    given = then("penjatuhan", follows="s1", **({"level": imposed} if imposed else {}))
    assert followed(sent, given).situation == situation


def test_an_answer_ends_the_waiting_and_a_later_step_is_not_yet_there(followed: Followed) -> None:
    steps = (bkn(), then("jawaban", follows="s1", on="2024-11-20"))
    assert followed(*steps).situation == "answered"
    assert followed(*steps, day=date(2024, 11, 19)).situation == "overdue"


def test_what_was_forwarded_is_answered_by_a_recommendation(
    book: Rulebook, followed: Followed
) -> None:
    forwarded = {"id": "s0", "body": "Bawaslu Kabupaten Contoh", "step": "diteruskan"}
    forwarded |= {"on": "2024-10-10", "received_on": "2024-10-10", "to": "BKN"}
    assert followed(forwarded).situation == "overdue"
    both = follow({"f": incident(with_steps(forwarded, bkn()), book)}, book, DAY)
    assert [thread.situation for thread in both] == ["overdue", "answered"]


@pytest.mark.parametrize(
    "other",
    [
        {"actor": "a2"},
        {"follows": "s9"},
        {"body": "KASN"},
    ],
)
def test_an_answer_about_something_else_is_no_answer(book: Rulebook, other: Json) -> None:
    answer = {**then("jawaban"), **other}
    second = {"id": "a2", "status": "pns"}
    steps = [bkn(), answer, {"id": "s9", "body": "KPU", "step": "lainnya"}]
    source = with_steps(*steps)
    source["actors"].append(second)
    source["acts"][0]["actors"].append("a2")
    (thread,) = follow({"f": incident(source, book)}, book, DAY)
    assert thread.answer is None


def test_a_punishment_from_before_is_not_what_came_of_it(followed: Followed) -> None:
    earlier = then("penjatuhan", level="disiplin_ringan", on="2024-09-02")
    assert followed(bkn(), earlier).imposed is None


def test_the_roads_to_court_and_kpu_are_left_to_their_paths(book: Rulebook) -> None:
    police = {"body": "Bawaslu Kabupaten Contoh", "step": "diteruskan", "to": "Polres Contoh"}
    source = with_steps({**police, "on": "2024-10-10"})
    assert follow({"f": incident(source, book)}, book, DAY) == []


def test_the_list_is_sorted_by_the_day_that_is_due(book: Rulebook) -> None:
    files = {
        "b": with_steps(bkn(answer_by="2024-12-20", to="Kepala Dinas")),
        "a": with_steps(bkn(answer_by="2024-12-24", to="Kepala Dinas")),
        "c": with_steps(bkn(), then("penjatuhan", level="disiplin_sedang")),
    }
    read = {name: incident(source, book) for name, source in files.items()}
    assert [thread.file for thread in follow(read, book, DAY)] == ["b", "a", "c"]


# --- what can be done --------------------------------------------------------------------------


def actions(thread: Thread) -> set[str]:
    return {action.id for action in thread.actions}


def test_actions_follow_day_sender_level_and_situation(followed: Followed) -> None:
    light = actions(followed(bkn()))
    assert {"pengingat", "bkn-blokir-lain", "atasan-pejabat-pp-94"} <= light
    assert not light & {"bkn-blokir-berat", "kasn-kepada-presiden", "hukuman-tidak-sesuai-pp-94"}
    severe = bkn(level="disiplin_berat")
    lower = followed(severe, then("penjatuhan", level="disiplin_ringan"))
    assert {"bkn-blokir-berat", "hukuman-tidak-sesuai-pp-94"} <= actions(lower)
    assert "pengingat" not in actions(lower)
    # What only a general election knows is not offered in a regional-head election.
    assert "pengawas-mengawasi" not in light


def test_kasn_could_turn_to_the_president_until_its_law_ended(followed: Followed) -> None:
    kasn = bkn(body="KASN", on="2020-10-01", received_on="2020-10-01", answer_by="2020-10-10")
    then_ = actions(followed(kasn, day=date(2020, 11, 2)))
    assert {"kasn-kepada-presiden", "mendagri-2020", "atasan-pejabat-pp-53"} <= then_
    assert "bkn-audit" not in then_
    assert "kasn-kepada-presiden" not in actions(followed(kasn, day=date(2023, 10, 31)))
    other = {**kasn, "body": "Bawaslu Kabupaten Contoh"}
    assert "kasn-kepada-presiden" not in actions(followed(other, day=date(2020, 11, 2)))


def test_every_action_that_cites_an_article_cites_one_that_exists(book: Rulebook) -> None:
    cited = [b for a in book.follow_up.actions for b in a.basis if " " not in b]
    assert cited and all(book.label(basis) != basis for basis in cited)


def test_only_what_is_certainly_late_counts_as_weak_enforcement(
    book: Rulebook, followed: Followed
) -> None:
    late, safe = followed(bkn()), followed(bkn(), day=date(2024, 11, 8))
    assert unanswered([late, safe]) == {("f", "a1")}
    assert unanswered([safe]) == frozenset()


# --- letters -----------------------------------------------------------------------------------


def letters(*threads: Thread, office: Office | None = None) -> dict[str, bytes]:
    return reminders(threads, office or Office(), DAY, read_templates())


def test_a_letter_names_the_letter_and_nobody(followed: Followed) -> None:
    reminded = then("pengingat", body="BKN", follows="s1")
    ((name, content),) = letters(followed(bkn(answer_by="2024-11-30"), reminded)).items()
    told = words(content)
    assert name == "pengingat-f-s1.docx" and unfilled(content) == []
    assert all(one in told for one in ("77/R/2024", "18 Oktober 2024", "pada 4 November 2024"))
    assert "paling lambat 30 November 2024" in told and "keterangan BKN" in told
    assert "Yth. Bupati Contoh" in told and PERSON not in told


def test_what_the_file_does_not_say_is_said_to_be_unknown(followed: Followed) -> None:
    sent = {k: v for k, v in bkn().items() if k not in ("number", "on", "received_on")}
    ((_, content),) = letters(followed({**sent, "answer_by": "2024-11-01"})).items()
    told = words(content)
    for what in ("nomor surat itu", "tanggal surat itu"):
        assert f"[belum diketahui: {what}]" in told
    assert "Kami sudah mengingatkan" not in told


def test_a_letter_bears_the_head_of_the_office(followed: Followed) -> None:
    office = Office({"letterhead": ["KANTOR CONTOH"], "numbers": {"surat-pengingat": "{number}/X"}})
    ((_, content),) = letters(followed(bkn()), office=office).items()
    assert "KANTOR CONTOH" in words(content) and "....../X" in words(content)


def test_what_was_answered_gets_no_letter_and_names_do_not_clash(followed: Followed) -> None:
    assert letters(followed(bkn(), then("jawaban", follows="s1"))) == {}
    late = followed(bkn())
    assert list(letters(late, late)) == ["pengingat-f-s1.docx", "pengingat-f-s1-2.docx"]


# --- the command -------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with one overdue recommendation."""
    (tmp_path / "satu.json").write_text(json.dumps(with_steps(bkn())), encoding="utf-8")
    return tmp_path


def run(*words: object) -> int:
    return main([str(word) for word in words])


def test_the_list_calls_a_person_as_the_reports_do_but_by_no_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mayors = {
        "actors.a1.status": "pejabat_negara",
        "actors.a1.state_office": {"office": "Wali kota"},
        "actors.a1.count": 3,
    }
    (tmp_path / "satu.json").write_text(json.dumps(with_steps(bkn(), **mayors)), encoding="utf-8")
    run("follow-up", tmp_path, "--as-of", DAY, "--lang", "id")
    told = " ".join(capsys.readouterr().out.split())
    assert "Wali kota (pejabat negara, 3 orang), Dinas Contoh [a1]" in told
    assert PERSON not in told


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_list_fits_a_terminal_and_names_nobody(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.chdir(folder)
    assert run("follow-up", "satu.json", "--as-of", "2024-12-10", "--lang", lang) == 0
    printed = capsys.readouterr().out
    assert "77/R/2024" in printed and PERSON not in printed
    assert all(len(line) <= 80 for line in printed.splitlines())


def test_reminders_are_written_into_a_new_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = folder / "surat"
    options = ("--as-of", "2024-12-10", "--reminders", into, "--format", "json")
    assert run("follow-up", folder, *options) == 0
    assert [file.name for file in into.iterdir()] == ["pengingat-satu-s1.docx"]
    assert json.loads(capsys.readouterr().out)["situations"] == {"overdue": 1}


def test_a_folder_that_cannot_be_written_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "berkas").write_text("", encoding="utf-8")
    for into in (folder / "berkas", folder / "tiada" / "surat"):
        assert run("follow-up", folder, "--as-of", "2024-12-10", "--reminders", into) == 2
    blocked = folder / "surat" / "pengingat-satu-s1.docx"
    blocked.mkdir(parents=True)
    assert run("follow-up", folder, "--as-of", "2024-12-10", "--reminders", folder / "surat") == 2
    assert [entry.name for entry in (folder / "surat").iterdir()] == ["pengingat-satu-s1.docx"]
    assert "surat" in capsys.readouterr().err


def test_no_folder_is_made_where_no_letter_is_called_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = folder / "surat"
    assert run("follow-up", folder, "--as-of", "2024-10-25", "--reminders", into) == 0
    assert not into.exists()
    assert "pengingat" in capsys.readouterr().err


def test_a_letter_that_was_edited_is_not_written_over(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = folder / "surat"
    options = ("--as-of", "2024-12-10", "--reminders", into)
    assert run("follow-up", folder, *options) == run("follow-up", folder, *options) == 0
    letter = into / "pengingat-satu-s1.docx"
    letter.write_bytes(b"disunting")
    assert run("follow-up", folder, *options) == 2
    assert letter.read_bytes() == b"disunting"
    assert "pengingat-satu-s1.docx" in capsys.readouterr().err


def test_a_new_folder_does_not_stay_where_a_letter_cannot_be_written(folder: Path) -> None:
    (folder / "satu.json").rename(folder / f"{'a' * 240}.json")
    into = folder / "surat"
    assert run("follow-up", folder, "--as-of", "2024-12-10", "--reminders", into) == 2
    assert not into.exists()


def test_contradictory_dates_are_refused(folder: Path) -> None:
    wrong = with_steps(bkn(), then("jawaban", follows="s1", on="2024-10-01"))
    (folder / "dua.json").write_text(json.dumps(wrong), encoding="utf-8")
    assert run("follow-up", folder) == 2
    assert run("follow-up") == 2


def test_an_overdue_recommendation_shows_as_weak_enforcement(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--contest", "pilkada-2024", "--as-of", "2024-12-10", "--format", "json")
    assert run("prevention", folder, *options) == 0
    causes = json.loads(capsys.readouterr().out)["causes"]
    assert [one["cause"] for one in causes if one["acts"]] == ["lemahnya_penegakan"]


# --- the loader --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"id": "pengingat-2", "basis": "pp-1-2000/99"}, "rule.unknown_name"),
        ({}, "rule.id_twice"),
        ({"id": "lain", "situations": ["kelak"]}, "rule.shape"),
        ({"id": "lain", "step": "tiada"}, "rule.shape"),
    ],
)
def test_an_action_that_cannot_be_is_refused(tmp_path: Path, change: Json, code: str) -> None:
    rules = write_rules(tmp_path / "rules", [norm("pp-1-2000/1")])
    two = {"id": "a", "en": "a"}
    base = {"situations": ["overdue"], "by": two, "text": two, "confidence": "inferred"}
    action = {"id": "pengingat", **base, "basis": "tidak diatur"}
    said = {"text": two, "basis": "x", "confidence": "inferred"}
    document = {"answers": [], "no_period": [said], "scales": []}
    write(rules, "follow_up.yaml", {**document, "actions": [action, {**action, **change}]})
    with pytest.raises(RulebookError) as refused:
        Rulebook.load(rules)
    assert code in [fault.code for fault in refused.value.faults]


def test_the_file_of_the_project_is_there() -> None:
    assert (RULES / "follow_up.yaml").is_file()


def test_the_law_of_a_step_stands_in_its_path_alone(book: Rulebook) -> None:
    entries = {entry["id"]: entry for entry in book.documents["follow_up.yaml"]["actions"]}
    steps = {step["id"]: step for path in book.paths for step in path["steps"]}
    referring = [a for a in book.follow_up.actions if "step" in entries[a.id]]
    assert {"kasn-kepada-presiden", "bkn-tindakan-administratif"} <= {a.id for a in referring}
    for action in referring:
        step = steps[entries[action.id]["step"]]
        assert (action.by, action.text) == (step["body"], step["action"])
        assert list(action.basis) == step["basis"] and action.confidence == step["confidence"]
        assert action.validity is not None
        assert action.validity.first.isoformat() == step["valid"]["from"]


def test_a_step_that_is_in_no_path_is_refused(tmp_path: Path) -> None:
    rules = write_rules(tmp_path / "rules", [norm("pp-1-2000/1")])
    said = {"text": {"id": "a", "en": "a"}, "basis": "x", "confidence": "inferred"}
    action = {"id": "satu", "situations": ["overdue"], "step": "tiada"}
    document = {"answers": [], "no_period": [said], "scales": [], "actions": [action]}
    write(rules, "follow_up.yaml", document)
    with pytest.raises(RulebookError) as refused:
        Rulebook.load(rules)
    assert [fault.code for fault in refused.value.faults] == ["rule.unknown_name"]
