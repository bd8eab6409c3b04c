"""The intake check: three-valued requirements, periods, withdrawal, and earlier reports."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.admissible import Duplicate, Judged, duplicates, judge
from checker.cli import main
from checker.errors import RulebookError
from checker.incident import Incident
from checker.intake import read_incident
from checker.rulebook import Rulebook
from tests.unit.worlds import Json, changed, norm, story, write, write_rules

AS_OF = date(2024, 12, 2)
NAME = "Pelapor Rahasia"
Judge = Callable[..., Judged]


@pytest.fixture(scope="module")
def book() -> Rulebook:
    """Give the rulebook of the project."""
    return Rulebook.load()


def report(**more: Any) -> Json:
    """Return a report with everything that Article 134 asks for."""
    identity = {"name": NAME, "address": "Nagari Contoh"}
    reporter = {"kind": "pelapor", "eligible": True, "identity": identity}
    made = {"id": "r1", "kind": "laporan", "known_on": "2024-11-25", "received_on": "2024-11-27"}
    return {**made, "reporter": reporter, **more}


def complete(*reports: Json, **more: Any) -> Json:
    """Return the plain story with place, evidence and a report, some top-level fields changed."""
    made = {
        "actors.a1.name": "Guru Contoh",
        "place": {"region": "Kabupaten Sijunjung"},
        "evidence": [{"id": "b1", "kind": "foto"}, {"id": "b2", "kind": "lhp"}],
        "reports": list(reports) or [report()],
        **more,
    }
    return changed(story(), made)


@pytest.fixture(scope="module")
def judged(book: Rulebook) -> Judge:
    """Judge the only report of a file."""

    def one(source: Json, day: date = AS_OF) -> Judged:
        (found,) = judge(incident(source, book), book, day)
        return found

    return one


def incident(source: Json, book: Rulebook) -> Incident:
    return read_incident(source, contests=book.contests)


def states(found: Judged) -> dict[str, str]:
    return {requirement.id: answer.state for requirement, answer in found.answers}


# --- requirements ------------------------------------------------------------------------------


def test_a_complete_report_is_complete(judged: Judge) -> None:
    found = judged(complete())
    assert found.outcome == "complete"
    assert set(states(found).values()) == {"fulfilled"}


@pytest.mark.parametrize(
    ("change", "requirement", "state"),
    [
        ({"place": None}, "tempat-kejadian", "missing"),
        ({"evidence": []}, "bukti", "missing"),
        ({"acts.p1.date": None}, "waktu-kejadian", "missing"),
        ({"acts.p1.conduct": "tidak_diketahui"}, "uraian-kejadian", "missing"),
        ({"actors.a1.name": None}, "terlapor", "missing"),
        ({"reports": [report(reporter={"kind": "pelapor"})]}, "identitas-pelapor", "unknown"),
        ({"reports": [report(reporter={"kind": "pelapor"})]}, "pelapor-berhak", "unknown"),
        ({"reports": [report(known_on=None)]}, "tenggat-penyampaian", "unknown"),
        ({"reports": [report(received_on=None)]}, "tenggat-penyampaian", "unknown"),
    ],
)
def test_what_lacks_is_missing_and_what_is_not_said_unknown(
    judged: Judge, change: Json, requirement: str, state: str
) -> None:
    source = json.loads(json.dumps(complete()))
    for path, value in change.items():
        source = changed(source, {path: value}) if value is not None else drop(source, path)
    source["reports"] = [{k: v for k, v in r.items() if v is not None} for r in source["reports"]]
    found = judged(source)
    assert states(found)[requirement] == state
    others = {name: s for name, s in states(found).items() if name != requirement}
    assert set(others.values()) <= {"fulfilled", "unknown"}
    assert found.outcome == ("incomplete" if state == "missing" else "open")


def drop(source: Json, path: str) -> Json:
    return changed(source, unset=[path])


def test_a_reporter_without_the_vote_and_one_without_address_are_missing(judged: Judge) -> None:
    reporter = {"kind": "pelapor", "eligible": False, "identity": {"name": NAME}}
    found = states(judged(complete(report(reporter=reporter))))
    assert found["pelapor-berhak"] == found["identitas-pelapor"] == "missing"


def test_post_and_agency_alone_leave_the_person_open(judged: Judge) -> None:
    source = drop(complete(), "actors.a1.name")
    source = changed(source, {"actors.a1.post.title": "guru", "actors.a1.agency": {"name": "SD 1"}})
    assert states(judged(source))["terlapor"] == "unknown"


def test_a_state_of_the_person_alone_leaves_the_event_open(judged: Judge) -> None:
    member = {"actors.a1.party": {"target": "t1", "tie": "anggota"}, "targets.t1.kind": "parpol"}
    found = states(judged({**changed(complete(), member), "acts": []}))
    assert (found["uraian-kejadian"], found["waktu-kejadian"]) == ("unknown", "unknown")


def test_a_story_beside_an_act_without_conduct_leaves_the_description_open(judged: Judge) -> None:
    source = changed(complete(), {"acts.p1.conduct": "tidak_diketahui", "narrative": "Seorang ..."})
    assert states(judged(source))["uraian-kejadian"] == "unknown"


# --- the time limit ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "state"),
    [("2024-12-01", "fulfilled"), ("2024-12-02", "unknown"), ("2024-12-03", "missing")],
)
def test_a_report_on_the_day_that_the_count_leaves_open_is_not_clear(
    judged: Judge, received: str, state: str
) -> None:
    found = judged(complete(report(received_on=received)), date(2024, 12, 9))
    assert states(found)["tenggat-penyampaian"] == state
    assert found.outcome == {"fulfilled": "complete", "unknown": "open", "missing": "late"}[state]


def test_a_general_election_counts_working_days(judged: Judge) -> None:
    # Friday 2 February 2024: days off on 8, 9 and 14 February.
    contest = {"contests": [{"id": "pemilu-2024", "office": "dpr"}], "acts.p1.date": "2024-02-01"}
    party = {"targets.t1.kind": "caleg_dpr_dprd"}
    late = report(known_on="2024-02-02", received_on="2024-02-16")
    found = judged(changed(complete(late), {**contest, **party}), date(2024, 3, 1))
    assert found.rules.id == "laporan-pemilu-2022"
    assert states(found)["tenggat-penyampaian"] == "unknown"
    assert found.filing is not None and found.filing.due is not None
    assert found.filing.due.latest == date(2024, 2, 16)


def test_what_is_missing_may_be_completed_from_the_notice_on(book: Rulebook) -> None:
    deadline = {"text": TWO, "count": 2, "unit": "working_day", "first_day": "next"}
    deadline |= {"from": "asked_to_complete", "basis": "dasar", "confidence": "statute"}
    step = {"deadline": deadline, "valid": {"from": "2020-01-01"}, "report_kinds": ["laporan"]}
    paths = ({"regime": "pemilihan", "steps": [step]},)
    own = replace(book, paths=paths)
    notice = {"body": "Bawaslu Kabupaten Contoh", "step": "permintaan_perbaikan"}
    # Friday: the second working day after it is Tuesday.
    notice |= {"on": "2024-11-29", "received_on": "2024-11-29"}
    (found,) = judge(incident(complete(handling=[notice]), book), own, AS_OF)
    assert found.completion is not None and found.completion.due is not None
    assert found.completion.due.earliest == found.completion.due.latest == date(2024, 12, 3)
    (before,) = judge(incident(complete(), book), own, AS_OF)
    assert before.completion is not None and before.completion.due is None
    (finding,) = judge(incident(complete(report(kind="temuan")), book), own, AS_OF)
    assert finding.completion is None


def test_lateness_wins_over_what_could_be_completed(judged: Judge) -> None:
    source = {**complete(report(received_on="2024-12-30")), "evidence": []}
    assert judged(source, date(2025, 1, 9)).outcome == "late"


# --- kinds and regimes -------------------------------------------------------------------------


def test_a_finding_has_a_finder_and_a_report_on_supervision(judged: Judge) -> None:
    found = states(judged(complete(report(kind="temuan"))))
    assert {"identitas-penemu", "laporan-hasil-pengawasan"} <= set(found)
    assert "pelapor-berhak" not in found
    without = complete(report(kind="temuan"), evidence=[{"id": "b1", "kind": "foto"}])
    assert states(judged(without))["laporan-hasil-pengawasan"] == "missing"


def test_a_first_information_asks_for_no_identity(judged: Judge) -> None:
    tip = {"id": "r1", "kind": "informasi_awal", "reporter": {"kind": "informasi_awal"}}
    found = judged({**complete(tip), "evidence": []})
    assert (found.answers, found.outcome) == ((), "complete")


def test_the_rules_are_those_of_the_day_of_receipt(judged: Judge) -> None:
    contest = {"contests": [{"id": "pemilu-2019", "office": "dpr"}], "acts.p1.date": "2019-03-01"}
    old = report(known_on="2019-03-01", received_on="2019-03-04")
    source = changed(complete(old), {**contest, "targets.t1.kind": "caleg_dpr_dprd"})
    assert judged(source, date(2024, 12, 2)).rules.id == "laporan-pemilu-2017"


def test_an_unknown_regime_is_held_against_both_and_no_election_against_none(
    book: Rulebook,
) -> None:
    unknown = drop(complete(), "contests")
    regimes = [one.rules.regime for one in judge(incident(unknown, book), book, AS_OF)]
    assert sorted(regimes) == ["pemilihan", "pemilu"]
    none = changed(complete(), {"contests": [{"id": "none"}]})
    assert judge(incident(none, book), book, AS_OF) == []


# --- withdrawal and first information ----------------------------------------------------------


def withdrawn(on: str) -> list[Json]:
    return [{"body": "Pelapor", "step": "pencabutan", "on": on, "report": "r1"}]


def test_a_withdrawal_counts_before_registration_only(judged: Judge) -> None:
    registered = report(registered_on="2024-11-29")
    early = complete(registered, handling=withdrawn("2024-11-28"))
    late = complete(registered, handling=withdrawn("2024-11-30"))
    assert judged(early).outcome == "withdrawn"
    assert judged(late).outcome == "withdrawn_late"
    assert judged(early, date(2024, 11, 27)).outcome == "complete"
    # What was registered that day had not been withdrawn before.
    same = complete(registered, handling=withdrawn("2024-11-29"))
    assert judged(same).outcome == "withdrawn_late"


def test_only_formal_gaps_make_a_first_information(judged: Judge) -> None:
    nameless = report(reporter={"kind": "pelapor", "eligible": False})
    assert judged(complete(nameless)).first_information
    assert not judged({**complete(nameless), "evidence": []}).first_information
    unclear = {"acts.p1.conduct": "tidak_diketahui", "narrative": "Seorang ..."}
    assert not judged(changed(complete(nameless), unclear)).first_information


# --- duplicates --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def compared(book: Rulebook) -> Callable[[Json, Json], list[Duplicate]]:
    """Compare two files."""

    def compare(one: Json, other: Json) -> list[Duplicate]:
        return duplicates(incident(one, book), {"lain": incident(other, book)}, book, AS_OF)

    return compare


Compare = Callable[[Json, Json], list[Duplicate]]


def person(**fields: Any) -> Json:
    return changed(complete(), {f"actors.a1.{name}": value for name, value in fields.items()})


def test_the_same_number_act_and_day_are_certain(compared: Compare) -> None:
    one = person(identifiers={"nip": "1970 0101"})
    other = person(identifiers={"nip": "19700101"}, name="Nama Lain")
    (found,) = compared(one, other)
    assert (found.sure, found.grounds) == ("certain", ("number", "conduct", "day"))


def test_another_number_is_another_person(compared: Compare) -> None:
    assert compared(person(identifiers={"nip": "1"}), person(identifiers={"nip": "2"})) == []


def test_a_name_is_likely_and_an_office_possible(compared: Compare) -> None:
    office = {"post": {"title": "camat"}, "agency": {"name": "Kecamatan Contoh"}}
    assert compared(person(), person())[0].sure == "likely"
    nameless = drop(person(**office), "actors.a1.name")
    assert compared(person(**office), nameless)[0].sure == "possible"
    elsewhere = {**office, "agency": {"name": "Kecamatan Lain"}}
    (found,) = compared(person(**office), person(**elsewhere))
    assert (found.sure, found.grounds[0]) == ("possible", "name_other_office")


def test_another_day_or_conduct_is_no_duplicate(compared: Compare) -> None:
    assert compared(complete(), changed(complete(), {"acts.p1.date": "2024-11-24"})) == []
    assert compared(complete(), changed(complete(), {"acts.p1.conduct": "give_goods"})) == []


def test_a_vague_day_makes_it_possible(compared: Compare) -> None:
    vague = changed(complete(), {"acts.p1.date": {"one_day_in": ["2024-11-20", "2024-11-30"]}})
    (found,) = compared(complete(), vague)
    assert (found.sure, found.grounds[-1]) == ("possible", "day_possible")
    (found,) = compared(complete(), drop(complete(), "acts.p1.date"))
    assert (found.sure, found.grounds[-1]) == ("possible", "day_unknown")


def test_which_report_came_first_is_said(compared: Compare) -> None:
    later = complete(report(received_on="2024-11-30"))
    assert compared(later, complete())[0].earlier is True
    assert compared(complete(), later)[0].earlier is False
    assert compared(complete(), drop(complete(), "reports"))[0].earlier is None


# --- the command -------------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a file with a complete report."""
    path = tmp_path / "satu.json"
    path.write_text(json.dumps(complete()), encoding="utf-8")
    return path


def run(*words: object) -> int:
    return main([str(word) for word in words])


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_page_fits_a_terminal_and_names_no_reporter(
    file: Path, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    again = file.with_name("dua.json")
    again.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    options = ("--as-of", "2024-12-02", "--against", file.parent.name, "--lang", lang)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(file.parent.parent)
        assert run("admissible", f"{file.parent.name}/{file.name}", *options) == 0
    printed = capsys.readouterr().out
    assert NAME not in printed and "Guru Contoh" not in printed
    assert "dua.json" in printed
    assert all(len(line) <= 80 for line in printed.splitlines())


def test_json_says_the_same(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("admissible", file, "--as-of", "2024-12-02", "--format", "json") == 0
    data = json.loads(capsys.readouterr().out)
    assert data["reports"][0]["outcome"] == "complete"
    assert data["reports"][0]["filing"]["due"] == "2024-12-01"
    assert data["duplicates"] is None


def test_only_what_asking_helps_with_is_asked_for(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {}
    for received in ("2024-12-01", "2024-12-02", "2024-12-30"):
        source = {**complete(report(received_on=received)), "evidence": []}
        file.write_text(json.dumps(source), encoding="utf-8")
        assert run("admissible", file, "--as-of", "2025-01-02", "--format", "json") == 0
        asked[received] = json.loads(capsys.readouterr().out)["reports"][0]["ask"]
    assert len(asked["2024-12-01"]) == 1
    assert asked["2024-12-01"] == asked["2024-12-02"] == asked["2024-12-30"]


def test_a_faulty_file_or_folder_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = file.with_name("rusak.json")
    bad.write_text("{", encoding="utf-8")
    assert run("admissible", bad) == 2
    assert run("admissible", file, "--against", file.parent) == 2
    assert run("admissible", file, "--against", file.parent / "tiada") == 2
    assert run("admissible") == 2
    assert "rusak.json" in capsys.readouterr().err


# --- the loader --------------------------------------------------------------------------------

TWO = {"id": "a", "en": "a"}
OUTCOME = {"text": TWO, "basis": "dasar", "confidence": "inferred"}
USE = {"use": "tiada", "basis": ["x"], "confidence": "inferred"}
SET: Json = {
    "id": "contoh",
    "title": TWO,
    "kinds": ["laporan"],
    "valid": {"from": "2020-01-01"},
    "requirements": [],
    "outcomes": {
        name: OUTCOME
        for name in (
            "complete",
            "incomplete",
            "late",
            "withdrawn",
            "withdrawn_late",
            "first_information",
        )
    },
}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (
            {"requirements": [{"use": "tiada", "basis": ["x"], "confidence": "inferred"}]},
            "rule.unknown_name",
        ),
        ({"valid": {"from": "2020-02-01", "until": "2020-01-01"}}, "rule.ends_before_begin"),
        ({"outcomes": {"complete": OUTCOME}}, "rule.shape"),
    ],
)
def test_a_set_that_cannot_be_is_refused(tmp_path: Path, change: Json, code: str) -> None:
    rules = write_rules(tmp_path / "rules", [norm("pp-1-2000/1")])
    document = {"regime": "pemilu", "sets": [{**SET, **change}]}
    write(rules, "admissibility/pemilu.yaml", document)
    with pytest.raises(RulebookError) as refused:
        Rulebook.load(rules)
    assert code in [fault.code for fault in refused.value.faults]


def test_a_catalogue_that_cannot_be_read_brings_no_faults_that_follow(tmp_path: Path) -> None:
    rules = write_rules(tmp_path / "rules", [norm("pp-1-2000/1")])
    write(rules, "admissibility/requirements.yaml", {"requirements": []})
    document = {"regime": "pemilu", "sets": [{**SET, "requirements": [USE]}]}
    write(rules, "admissibility/pemilu.yaml", document)
    with pytest.raises(RulebookError) as refused:
        Rulebook.load(rules)
    assert [fault.code for fault in refused.value.faults] == ["rule.shape"]


def test_a_citation_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    rules = write_rules(tmp_path / "rules", [norm("pp-1-2000/1")])
    entry = {"id": "bukti", "group": "material", "title": TWO, "check": "evidence", "ask": TWO}
    catalogue = {"requirements": [{**entry, "curable": True}]}
    write(rules, "admissibility/requirements.yaml", catalogue)
    use = {"use": "bukti", "basis": ["pp-1-2000/99"], "confidence": "statute"}
    document = {"regime": "pemilu", "sets": [{**SET, "requirements": [use]}]}
    write(rules, "admissibility/pemilu.yaml", document)
    with pytest.raises(RulebookError) as refused:
        Rulebook.load(rules)
    assert [fault.code for fault in refused.value.faults] == ["rule.unknown_name"]
