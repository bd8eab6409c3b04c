"""Where a file is on its paths, the command that says so, and the calendar it writes."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from checker.assessment import Assessment, Deadline, Step, Text, TrackResult
from checker.checker import check
from checker.cli import main
from checker.incident import as_json, terms
from checker.intake import read_incident
from checker.reports import Names, PlainLabels
from checker.reports.ics import calendar_of
from checker.reports.sanctions import deadline_lines
from checker.reports.words import Words
from checker.resources import load_schema
from checker.route.journey import Journey, Place, State, TrackPlace, journey
from checker.route.journey_data import as_data
from checker.route.marks import is_named
from checker.rulebook import Rulebook

BOOK = Rulebook.load()
LAW = BOOK.journey
REPORT = {"id": "l1", "kind": "laporan", "known_on": "2024-10-07", "received_on": "2024-10-10"}
SUPERVISOR = "Bawaslu Kabupaten Uji"


def step(name: str, on: str | None = None, body: str = SUPERVISOR, **more: Any) -> Any:
    return {"body": body, "step": name, **({"on": on} if on else {}), **more}


def told(*handling: Any, reports: Any = (REPORT,), **more: Any) -> dict[str, Any]:
    return {
        "schema_version": "1.0",
        "id": "uji",
        "contests": [{"id": "pilkada-2024", "office": "bupati", "region": "Kabupaten Uji"}],
        "targets": [
            {
                "id": "t1",
                "kind": "pasangan_kepala_daerah",
                "contest": "pilkada-2024",
                "stage": "ditetapkan",
            }
        ],
        "actors": [{"id": "a1", "name": "Si Uji", "status": "pns", "post": {"title": "camat"}}],
        "acts": [
            {
                "id": "p1",
                "actors": ["a1"],
                "targets": ["t1"],
                "conduct": "order_support",
                "direction": "bagi",
                "date": "2024-10-05",
            }
        ],
        "reports": list(reports),
        "handling": list(handling),
        **more,
    }


# What is tried here holds whatever other steps the paths have.
KNOWN = {
    "lapor-pemilihan",
    "kajian-pemilihan",
    "keterangan-tambahan-pemilihan",
    "teruskan-ke-bkn",
    "teruskan-ke-polisi-pemilihan",
    "ppk-menindaklanjuti-2024",
    "panggilan-pp-94",
    "pemeriksaan-pp-94",
    "keputusan-pp-94",
    "bentuk-majelis",
    "keberatan-pp-79",
}


def found(source: dict[str, Any], as_of: str, law: Any = LAW) -> Journey:
    incident = read_incident(json.dumps(source).encode(), contests=BOOK.contests)
    assessment = check(incident, as_of=as_of, rulebook=BOOK)
    return journey(shortened(assessment), as_json(incident), law)


def shortened(assessment: Assessment) -> Assessment:
    """The assessment with the known steps of its paths only."""

    def track(result: TrackResult) -> TrackResult:
        steps = tuple(step for step in result.path if step.id in KNOWN)
        return result.model_copy(update={"path": steps})

    actors = tuple(
        actor.model_copy(update={"tracks": tuple(map(track, actor.tracks))})
        for actor in assessment.actors
    )
    return assessment.model_copy(update={"actors": actors})


def data(source: dict[str, Any], as_of: str) -> dict[str, Any]:
    incident = read_incident(json.dumps(source).encode(), contests=BOOK.contests)
    assessment = check(incident, as_of=as_of, rulebook=BOOK)
    return as_data(journey(assessment, as_json(incident), LAW), assessment, BOOK)


def track(source: dict[str, Any], as_of: str, name: str, law: Any = LAW) -> TrackPlace:
    (actor,) = found(source, as_of, law).actors
    return next(track for track in actor.tracks if track.track == name)


def place_of(track: TrackPlace, step: str) -> Place | None:
    return next((place for place in track.places if place.step.id == step), None)


def states(place: TrackPlace) -> dict[str, str]:
    return {p.step.id: p.state for p in place.places}


def test_a_new_file_is_at_its_first_step() -> None:
    place = track(told(reports=()), "2024-10-21", "discipline")
    assert place.now == place.places[0].step.id
    assert set(states(place).values()) == {"open"}
    assert place.running == () and place.report is None


def test_a_report_without_its_day_is_there_and_never_late() -> None:
    known = {"id": "l1", "kind": "laporan", "known_on": "2024-10-07"}
    by_day = {
        day: states(track(told(reports=[known]), day, "criminal"))["lapor-pemilihan"]
        for day in ("2024-10-08", "2024-10-13", "2024-10-14", "2024-10-15")
    }
    assert by_day == {
        "2024-10-08": "due",
        "2024-10-13": "due",
        "2024-10-14": "maybe_overdue",
        "2024-10-15": "done",
    }
    place = track(told(reports=[known]), "2024-10-15", "criminal")
    assert (place.report, place.late, place.closed) == (None, None, False)
    assert place.now == "kajian-pemilihan"
    assert found(told(reports=[known]), "2024-10-15").reports[0].untold == ("received_on",)


@pytest.mark.parametrize(
    ("received", "state", "report"),
    [
        ("2024-10-13", "done", None),
        ("2024-10-14", "done_maybe_late", "maybe_late"),
        ("2024-10-15", "done_late", "late"),
    ],
)
def test_a_report_is_in_time_or_not(received: str, state: str, report: str | None) -> None:
    source = told(reports=[{**REPORT, "received_on": received}])
    place = track(source, "2024-10-20", "criminal")
    assert states(place)["lapor-pemilihan"] == state
    assert place.report == report
    assert place.closed is (report == "late")
    other = track(source, "2024-10-20", "discipline")
    assert not other.closed and other.now is not None


def test_a_late_report_leaves_the_other_tracks_and_says_so() -> None:
    source = told(reports=[{**REPORT, "received_on": "2024-10-15"}])
    tracks = {t["track"]: t for t in data(source, "2024-10-20")["actors"][0]["tracks"]}
    assert tracks["criminal"]["closed"] and tracks["criminal"]["now"] is None
    assert "discipline" in tracks["criminal"]["late"]["tracks"]
    assert "criminal" not in tracks["discipline"]["late"]["tracks"]
    ended = {s["id"]: s["state"] for s in tracks["discipline"]["steps"]}
    assert ended["kajian-pemilihan"] == "closed"
    assert ended["panggilan-pp-94"] == "open"


def test_a_finding_of_the_supervisor_has_no_report_to_come_too_late() -> None:
    finding = {"id": "l1", "kind": "temuan", "known_on": "2024-10-07", "received_on": "2024-11-30"}
    place = track(told(reports=[finding]), "2024-12-01", "criminal")
    assert place.report is None and not place.closed
    assert "lapor-pemilihan" not in states(place)


def test_what_was_found_is_no_day_of_a_report_and_a_finding_is_there() -> None:
    reports = [{"id": "l1", "kind": "laporan"}, {"id": "l2", "kind": "temuan"}]
    reports[1]["known_on"] = "2018-10-03"
    source = told(reports=reports, contests=[{"id": "pemilu-2019", "office": "dprd_provinsi"}])
    source["targets"] = [{"id": "t1", "kind": "caleg_dpr_dprd", "contest": "pemilu-2019"}]
    source["acts"][0]["date"] = "2018-10-03"
    for one in data(source, "2018-12-31")["actors"][0]["tracks"]:
        taken = {s["id"]: s["done_on"] for s in one["steps"] if s["taken"]}
        assert taken == {"lapor-pemilu-2018": None, "temuan-pemilu-2018": None}
        assert one["report"] is None and one["lost"] == [] and one["running"] == []
        assert one["now"].startswith("kajian-")


def test_a_report_and_a_finding_stand_in_each_others_place() -> None:
    place = data(told(reports=()), "2024-10-20")["actors"][0]["tracks"][0]
    assert (place["now"], place["instead"]) == ("lapor-pemilihan", ["temuan-pemilihan"])
    assert place["then"] == "kajian-awal-pemilihan"
    tip = {"id": "l2", "kind": "informasi_awal"}
    place = data(told(reports=[REPORT, tip]), "2024-10-20")["actors"][0]["tracks"][0]
    assert place["now"] != "temuan-pemilihan" and "temuan-pemilihan" not in place["instead"]


@pytest.mark.parametrize(
    ("contest", "basis"),
    [("pilkada-2024", "UU 1/2015"), ("pemilu-2019", "UU 7/2017"), ("pemilu-2024", "7/2022")],
)
def test_a_late_report_is_late_by_the_law_of_its_election(contest: str, basis: str) -> None:
    year = {"pilkada-2024": "2024-10", "pemilu-2019": "2018-10", "pemilu-2024": "2023-12"}[contest]
    late = {"id": "l1", "kind": "laporan", "known_on": f"{year}-01", "received_on": f"{year}-27"}
    source = told(reports=[late], contests=[{"id": contest}])
    kind = "pasangan_kepala_daerah" if contest == "pilkada-2024" else "pasangan_presiden"
    source["targets"] = [{"id": "t1", "kind": kind, "contest": contest}]
    source["acts"][0]["date"] = f"{year}-01"
    tracks = data(source, f"{year}-28")["actors"][0]["tracks"]
    found_late = [one["late"] for one in tracks if one["late"]]
    assert found_late and all(basis in late["basis"] for late in found_late)
    both = ("UU 1/2015", "UU 7/2017")
    assert all(sum(law in late["basis"] for law in both) == 1 for late in found_late)
    assert all(late["leaves"] for late in found_late)


def test_who_has_no_superior_is_not_told_of_one() -> None:
    source = told(reports=[{**REPORT, "received_on": "2024-10-15"}])
    source["actors"][0] = {"id": "a1", "status": "pejabat_negara"}
    for as_of in ("2024-10-20", "2026-06-01"):
        shown = json.dumps(data(source, as_of), ensure_ascii=False)
        assert "atasan langsung" not in shown and "PPK" not in shown


def test_the_file_moves_along_its_history() -> None:
    steps = [
        step("keputusan", "2024-10-12"),
        step("diteruskan", "2024-10-14", to="BKN", id="h1"),
        step("panggilan", "2024-11-04", "Atasan langsung"),
        step("pemeriksaan", "2024-11-08", "Atasan langsung"),
        step("penjatuhan", "2024-11-20", "Bupati Uji", received_on="2024-11-22"),
        step("keberatan", "2024-11-29", "Terlapor"),
    ]
    seen = []
    for count in range(len(steps) + 1):
        seen.append(track(told(*steps[:count]), "2024-12-20", "discipline").now)
    assert seen == [
        "kajian-pemilihan",
        "teruskan-ke-bkn",
        "ppk-menindaklanjuti-2024",
        "pemeriksaan-pp-94",
        "keputusan-pp-94",
        None,
        None,
    ]
    whole = states(track(told(*steps), "2024-12-20", "discipline"))
    assert whole["keberatan-pp-79"] == "done"
    assert whole["panggilan-pp-94"] == "done"


def test_a_limit_that_begins_with_the_step_itself_runs_on() -> None:
    summoned = told(step("panggilan", "2024-11-04", "Atasan langsung"))
    place = place_of(track(summoned, "2024-11-06", "discipline"), "panggilan-pp-94")
    assert place is not None and place.taken
    assert (place.state, place.days_left) == ("due", 6)
    late = place_of(track(summoned, "2024-11-20", "discipline"), "panggilan-pp-94")
    assert late is not None and late.state == "overdue"
    set_ = step("penjatuhan", "2024-11-04", "Bupati Uji")
    place = place_of(track(told(set_), "2024-11-06", "discipline"), "keputusan-pp-94")
    assert place is not None and (place.state, place.taken) == ("due", True)
    handed = {**set_, "received_on": "2024-11-29"}
    place = place_of(track(told(handed), "2024-12-20", "discipline"), "keputusan-pp-94")
    assert place is not None and place.state == "done_late"


def test_a_step_that_is_not_in_the_file_is_passed_over_by_a_later_one() -> None:
    place = track(
        told(step("pemeriksaan", "2024-11-04", "Atasan langsung")), "2024-11-06", "discipline"
    )
    assert states(place)["panggilan-pp-94"] == "passed"
    assert states(place)["lapor-pemilihan"] == "done"
    assert place.now == "keputusan-pp-94"


def test_what_comes_after_the_question_is_told_apart() -> None:
    source = told(step("diteruskan", "2024-10-14", to="BKN"), step("lainnya", "2024-10-11"))
    early = found(source, "2024-10-12")
    assert [(e.index, e.later) for e in early.beside] == [(0, True), (1, False)]
    assert track(source, "2024-10-12", "discipline").now == "kajian-pemilihan"
    assert [e.index for e in found(source, "2024-10-20").beside] == [1]


def test_another_person_is_somewhere_else() -> None:
    source = told(step("pemeriksaan", "2024-11-04", "Atasan langsung", actor="a1"))
    source["actors"].append({"id": "a2", "status": "pns", "post": {"title": "lurah"}})
    source["acts"][0]["actors"].append("a2")
    first, second = found(source, "2024-11-06").actors
    now = [next(t.now for t in a.tracks if t.track == "discipline") for a in (first, second)]
    assert now == ["keputusan-pp-94", "kajian-pemilihan"]


def test_a_step_that_no_file_records_is_never_the_one_it_is_in() -> None:
    source = told(step("keputusan", "2024-10-12"))
    assert track(source, "2024-12-20", "ethics").before == ()
    marks = [m for m in LAW["marks"] if "teruskan-ke-bkn" not in m["steps"]]
    place = track(source, "2024-12-20", "ethics", {**LAW, "marks": marks})
    assert (place.before, place.now) == (("teruskan-ke-bkn",), "bentuk-majelis")


def test_a_mark_may_ask_for_a_history_without_a_step() -> None:
    mark = {"steps": ["teruskan-ke-bkn"], "handling": ["diteruskan"], "without": ["keputusan"]}
    law = {**LAW, "marks": [mark]}
    sent = step("diteruskan", "2024-10-14", to="BKN")
    bare = track(told(sent), "2024-10-20", "ethics", law)
    assert states(bare)["teruskan-ke-bkn"] == "done"
    decided = track(told(sent, step("keputusan", "2024-10-12")), "2024-10-20", "ethics", law)
    assert states(decided)["teruskan-ke-bkn"] == "open"


def test_what_is_optional_is_the_step_only_while_its_time_runs() -> None:
    source = told(step("panggilan", "2024-11-04", "Atasan langsung"))
    law = {**LAW, "optional": ["pemeriksaan-pp-94", "panggilan-pp-94"]}
    assert track(source, "2024-11-06", "discipline", law).now == "keputusan-pp-94"
    law = {**LAW, "optional": ["kajian-*"]}
    place = track(told(), "2024-10-12", "discipline", law)
    assert (place.now, place.then) == ("kajian-pemilihan", "teruskan-ke-bkn")


def test_a_right_of_the_reported_person_is_lost_when_late() -> None:
    source = told(step("penjatuhan", "2024-11-04", "Bupati Uji", received_on="2024-11-06"))
    by_day = {
        day: states(track(source, day, "discipline"))["keberatan-pp-79"]
        for day in ("2024-11-22", "2024-11-26", "2024-12-02")
    }
    assert by_day == {"2024-11-22": "due", "2024-11-26": "maybe_overdue", "2024-12-02": "lost"}


def test_the_words_of_the_marks_are_those_of_a_file() -> None:
    handling, organs = set(get_args(terms.HandlingStep)), set(get_args(terms.Organ))
    for mark in LAW["marks"]:
        assert set(mark.get("handling", ())) <= handling, mark
        assert {*mark.get("follows", ()), *mark.get("without", ())} <= handling, mark
        assert {*mark.get("by", ()), *mark.get("to", ())} <= organs, mark
        assert set(mark.get("levels", ())) <= set(get_args(terms.MeasureLevel)), mark
    for own in LAW["own_clock"]:
        assert set(own["until"]) <= {*handling, "received"}
    assert set(LAW["late_report"]["closes"]) <= set(get_args(terms.HandlingTrack))


def test_every_step_can_be_marked_as_taken_or_is_optional() -> None:
    patterns = [pattern for mark in LAW["marks"] for pattern in mark["steps"]]
    handling = {s["id"] for path in BOOK.paths for s in path["steps"] if s["side"] == "handling"}
    assert {s for s in handling if not is_named(s, [*patterns, *LAW["optional"]])} == set()


# --- the clock of the supervisor


@pytest.mark.parametrize(
    ("as_of", "begins"),
    [("2024-10-20", None), ("2026-06-01", "Pada hari ini yang terpilih sudah ditetapkan")],
)
def test_between_contests_the_path_says_why_no_clock_runs(as_of: str, begins: str | None) -> None:
    notes = track(told(), as_of, "discipline").notes
    assert [note.id.startswith(begins or "?") for note in notes] == ([True] if begins else [])


@pytest.mark.parametrize(
    ("as_of", "begins"),
    [
        ("2024-10-20", None),
        ("2020-11-20", None),
        # The disputes of 2020 may all have been decided, or not.
        ("2021-04-01", "Pemilihan yang dimaksud tidak disebut"),
        ("2026-06-01", "Pemilihan yang dimaksud tidak disebut"),
    ],
)
def test_without_a_contest_the_calendars_say_whether_one_is_under_way(
    as_of: str, begins: str | None
) -> None:
    source = told(reports=(), contests=[])
    source["targets"] = [{"id": "t1", "kind": "pasangan_kepala_daerah", "stage": "ditetapkan"}]
    source["acts"][0]["date"] = "2020-10-05"
    notes = track(source, as_of, "discipline").notes
    assert [note.id.startswith(begins or "?") for note in notes] == ([True] if begins else [])


def test_outside_any_election_the_path_says_why_no_clock_runs(capsys: Any, tmp_path: Path) -> None:
    source = told(reports=(), contests=[{"id": "none"}])
    source["targets"] = [{"id": "t1", "kind": "parpol", "contest": "none"}]
    file = tmp_path / "uji.json"
    file.write_text(json.dumps(source), encoding="utf-8")
    assert main([str(file), "--full", "--as-of", "2026-06-01"]) in (1, 3)
    plain = " ".join(capsys.readouterr().out.split())
    assert "Perbuatan ini tidak terkait pemilihan" in plain
    assert "atasan langsung" in plain


# --- the command


def written(tmp_path: Path, source: dict[str, Any]) -> str:
    file = tmp_path / "uji.json"
    file.write_text(json.dumps(source), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_command_prints_where_the_file_is(lang: str, capsys: Any, tmp_path: Path) -> None:
    source = told(
        step("keputusan", "2024-10-12"), step("panggilan", "2024-11-04", "Atasan langsung")
    )
    assert main(["path", written(tmp_path, source), "--as-of", "2024-11-06", "--lang", lang]) == 0
    page = capsys.readouterr().out
    assert all(len(line) <= 80 for line in page.splitlines())
    assert ("TERLAMBAT" if lang == "id" else "OVERDUE") in page
    assert ("12 November 2024" in page) and ("13 November 2024" in page)
    assert not re.search(r"terbukti bersalah|\{|\}", page)


def page_of(source: dict[str, Any], as_of: str, capsys: Any, tmp_path: Path) -> str:
    assert main(["path", written(tmp_path, source), "--as-of", as_of]) == 0
    return " ".join(capsys.readouterr().out.split())


def test_the_page_says_which_day_of_a_report_is_missing(capsys: Any, tmp_path: Path) -> None:
    source = told(reports=[{"id": "l1", "kind": "laporan", "number": "05/reg"}])
    page = page_of(source, "2024-11-28", capsys, tmp_path)
    assert "Laporan sudah ada (l1, nomor 05/reg)" in page
    assert "Isian: reports.l1.received_on; reports.l1.known_on" in page
    assert "Tidak dapat dihitung: tanggal diterima belum ada dalam berkas." in page
    now = page.partition("Sekarang:")[2].partition("Sesudah itu:")[0]
    assert "Menyampaikan laporan" not in now


def test_a_period_whose_day_is_missing_is_named_among_what_runs(
    capsys: Any, tmp_path: Path
) -> None:
    source = told(reports=[REPORT], contests=[{"id": "pemilu-2019"}])
    source["targets"] = [{"id": "t1", "kind": "pasangan_presiden", "contest": "pemilu-2019"}]
    source["acts"][0]["date"] = "2018-09-27"
    source["reports"][0] = {"id": "l1", "kind": "laporan", "received_on": "2018-09-28"}
    page = page_of(source, "2018-10-22", capsys, tmp_path)
    assert "Tidak dapat dihitung: tanggal register belum ada dalam berkas: Bawaslu" in page


def test_what_is_the_same_of_tracks_and_persons_stands_once(capsys: Any, tmp_path: Path) -> None:
    source = told(reports=())
    source["actors"].append({"id": "a2", "status": "pns", "post": {"title": "camat"}})
    source["acts"][0]["actors"].append("a2")
    page = page_of(source, "2024-11-28", capsys, tmp_path)
    assert page.count("Dokumen: Formulir laporan") == 1
    assert page.count("Atau, sebagai gantinya:") == page.count("Sekarang:")
    assert "[A1]" in page and "[A2]" in page and "II. " not in page


def test_the_command_gives_json_that_holds_no_name(capsys: Any, tmp_path: Path) -> None:
    file = written(tmp_path, told(step("keputusan", "2024-10-12")))
    assert main(["path", file, "--as-of", "2024-11-06", "--format", "json"]) == 0
    page = capsys.readouterr().out
    answer = json.loads(page)
    assert answer["as_of"] == "2024-11-06" and "Si Uji" not in page
    assert main(["path", file, "--as-of", "2024-11-06", "--format", "json"]) == 0
    assert capsys.readouterr().out == page


def test_a_person_without_a_path_has_none(capsys: Any, tmp_path: Path) -> None:
    source = told(reports=())
    source["acts"][0]["date"] = "2014-01-05"
    source["actors"][0]["status"] = "warga"
    assert main(["path", written(tmp_path, source), "--as-of", "2024-11-06"]) == 0
    assert "Tidak ada jalur" in capsys.readouterr().out


def test_a_contradictory_history_is_refused(capsys: Any, tmp_path: Path) -> None:
    registered = {**REPORT, "registered_on": "2024-10-12"}
    source = told(step("diteruskan", "2024-10-11", to="BKN"), reports=[registered])
    out = tmp_path / "tenggat.ics"
    assert main(["path", written(tmp_path, source), "--ics", str(out)]) == 2
    assert "/handling/0/on" in capsys.readouterr().err
    assert not out.exists()


def test_other_faults_end_with_two(capsys: Any, tmp_path: Path) -> None:
    assert main(["path"]) == 2
    assert main(["path", str(tmp_path / "tidak-ada.json")]) == 2
    file = written(tmp_path, told())
    assert main(["path", file, "--ics", str(tmp_path / "tidak" / "ada.ics")]) == 2
    assert "Tidak dapat menulis" in capsys.readouterr().err
    assert main(["path", file, "--ics", str(tmp_path)]) == 2
    before = Path(file).read_text(encoding="utf-8")
    assert main(["path", file, "--ics", str(tmp_path / "." / "uji.json")]) == 2
    assert Path(file).read_text(encoding="utf-8") == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["uji.json"]


def test_a_plain_check_reads_no_table_of_days_off(tmp_path: Path, monkeypatch: Any) -> None:
    fresh = Rulebook.load()
    incident = read_incident(json.dumps(told()).encode(), contests=fresh.contests)
    check(incident, as_of="2024-10-20", rulebook=fresh)
    assert "holidays" not in vars(fresh)
    summoned = told(step("panggilan", "2024-11-04", "Atasan langsung"))
    incident = read_incident(json.dumps(summoned).encode(), contests=fresh.contests)
    check(incident, as_of="2024-11-20", rulebook=fresh)
    assert "holidays" in vars(fresh)


# --- the calendar


def events(text: str) -> list[dict[str, str]]:
    """Read an iCalendar text as its events; every rule of form that is used is checked."""
    assert text.endswith("END:VCALENDAR\r\n")
    raw = text.split("\r\n")
    assert all(len(line.encode()) <= 75 and "\n" not in line for line in raw)
    lines = re.sub(r"\r\n ", "", text).splitlines()
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"] and lines[2].startswith("PRODID:")
    entries: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            entries.append({})
        elif entries and name not in ("END", "BEGIN"):
            assert name not in entries[-1]
            entries[-1][name] = value
    return entries


def test_the_calendar_holds_what_runs(tmp_path: Path) -> None:
    source = told(
        step("keputusan", "2024-10-12"), step("panggilan", "2024-11-04", "Atasan langsung")
    )
    text = calendar_of(data(source, "2024-11-06"), "id")
    found = events(text)
    assert [entry["DTSTART;VALUE=DATE"] for entry in found] == ["20241013", "20241112"]
    assert found[0]["DTEND;VALUE=DATE"] == "20241014"
    assert all(entry["DTSTAMP"] == "20241106T000000Z" for entry in found)
    assert len({entry["UID"] for entry in found}) == len(found)
    assert "13 November 2024" in found[1]["DESCRIPTION"]
    assert not re.search(r"Si Uji|camat|\ba1\b|\buji\b", text)
    assert calendar_of(data(source, "2024-11-06"), "id") == text
    later = events(calendar_of(data(source, "2024-11-07"), "en"))
    assert [entry["UID"] for entry in later] == [entry["UID"] for entry in found]


def test_long_words_are_folded_between_characters() -> None:
    from checker.reports.ics import _escaped, _folded

    line = "DESCRIPTION:" + _escaped("Pasal é; satu, dua\\tiga\n" * 20)
    parts = list(_folded(line))
    assert all(len(part.encode()) <= 75 for part in parts)
    assert all(part.startswith(" ") for part in parts[1:])
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line
    assert "\\;" in line and "\\," in line and "\\n" in line and "\\\\" in line


def test_the_command_writes_the_calendar(capsys: Any, tmp_path: Path) -> None:
    out = tmp_path / "tenggat.ics"
    out.write_text("lama", encoding="utf-8")
    file = written(tmp_path, told(step("keputusan", "2024-10-12")))
    assert main(["path", file, "--as-of", "2024-11-06", "--ics", str(out)]) == 0
    assert "1 tenggat" in capsys.readouterr().err
    assert len(events(out.read_bytes().decode())) == 1
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["tenggat.ics", "uji.json"]


def test_a_file_without_limits_gives_an_empty_calendar() -> None:
    assert events(calendar_of(data(told(reports=()), "2024-10-20"), "id")) == []


def test_the_journey_is_imported_only_when_asked_for() -> None:
    import subprocess

    code = (
        "import sys; from checker.checker import check; import checker.cli.files;"
        "print([m for m in sys.modules if 'journey' in m or m.endswith('.ics')])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_days_are_days() -> None:
    place = place_of(track(told(), "2024-10-20", "criminal"), "lapor-pemilihan")
    assert place is not None and place.done_on == date(2024, 10, 10)


@pytest.mark.parametrize(
    ("latest", "words"),
    [
        ("2024-10-13", "paling lambat 13 Oktober 2024 (dasar)"),
        ("2024-10-14", "aman sampai 13 Oktober 2024, paling akhir 14 Oktober 2024 (dasar)"),
        (None, "aman sampai 13 Oktober 2024, paling akhir tidak diketahui (dasar)"),
    ],
)
def test_a_report_tells_both_dates_and_why(latest: str | None, words: str) -> None:
    limit = Deadline(
        text=Text(id="Tujuh hari.", en="Seven days."),
        due=date(2024, 10, 13),
        due_latest=date.fromisoformat(latest) if latest else None,
        why=(Text(id="Karena ini.", en="For this."), Text(id="Karena itu.", en="For that.")),
        basis="dasar",
        confidence="statute",
    )
    told_lines = deadline_lines(limit, Words("id", PlainLabels(), Names()))
    assert told_lines[0].replace("\u00a0", " ") == f"Tenggat: Tujuh hari; {words}"
    assert told_lines[1:] == ["Karena ini. Karena itu."]


# --- the contract


def validator() -> Any:
    """Give the schema of the answer, with the one that it refers to."""
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    own, other = load_schema("path-answer"), load_schema("assessment")
    registry: Any = Registry().with_resource(other["$id"], Resource.from_contents(other))
    return Draft202012Validator(own, registry=registry)


@pytest.mark.parametrize("as_of", ["2024-10-10", "2024-11-06", "2024-12-20"])
def test_the_answer_keeps_its_contract(as_of: str, capsys: Any, tmp_path: Path) -> None:
    late = {**REPORT, "known_on": "2024-09-01"}
    for reports in ((REPORT,), (late,)):
        source = told(step("panggilan", "2024-10-09", "Atasan langsung"), reports=reports)
        file = written(tmp_path, source)
        assert main(["path", file, "--as-of", as_of, "--format", "json"]) == 0
        answer = json.loads(capsys.readouterr().out)
        assert [str(fault.message) for fault in validator().iter_errors(answer)] == []
        wrong = {**answer, "actors": [{**answer["actors"][0], "name": "Si Uji"}]}
        assert not validator().is_valid(wrong)


def test_the_contract_names_every_state_and_every_part_of_a_step() -> None:
    place = load_schema("path-answer")["$defs"]["place"]
    assert tuple(place["properties"]["state"]["enum"]) == get_args(State)
    parts = {field.name for field in fields(Place)} - {"step"}
    assert set(place["properties"]) == {*Step.model_fields, *parts, "practised"}
