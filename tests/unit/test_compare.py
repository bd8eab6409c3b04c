"""Two answers to one file: what changes and which provision changes it, in library and command."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from checker.checker import Checker
from checker.cli import main
from checker.compare import (
    ActorChange,
    Answer,
    Cause,
    Comparison,
    FindingChange,
    as_data,
    compare,
    document,
    moved,
)
from checker.intake import read_incident
from checker.rulebook import Rulebook
from tests.unit.worlds import (
    CONDUCT,
    ROOT,
    SUBJECT,
    Json,
    changed,
    element,
    law,
    norm,
    rulebook_of,
    story,
)

CAMAT = ROOT / "tests/cases/K003/incident.json"
LATE = "2025-06-30"


def between(
    incident: Any, days: Sequence[str], book: Rulebook | None = None, as_of: str = LATE
) -> Comparison:
    """Compare an incident whose acts are moved to one day and to another."""
    rulebook = book or law()
    checker = Checker(rulebook)
    read = read_incident(incident, contests=rulebook.contests)
    sides = [checker.check(moved(read, date.fromisoformat(day)), as_of=as_of) for day in days]
    return compare(sides[0], sides[1], rulebook)


def reviewed(incident: Any, days: Sequence[str], book: Rulebook | None = None) -> Comparison:
    """Compare the answers to an incident on two days of review."""
    checker = Checker(book or law())
    sides = [checker.check(incident, as_of=day) for day in days]
    return compare(sides[0], sides[1], book or law())


def only(found: Comparison) -> ActorChange:
    (actor,) = found.actors
    return actor


def finding(found: Comparison, name: str) -> FindingChange:
    return next(f for f in only(found).findings if f.norm == name)


def cause(found: Comparison, name: str) -> Cause:
    (one,) = finding(found, name).causes
    return one


# --- the law of the day of the act, on invented norms ------------------------------------------


OLD = norm("pp-1-2000/1", valid={"from": "2010-01-01", "until": "2024-11-24"})
NEW = norm("pp-1-2000/2", valid={"from": "2024-11-25"}, follows="pp-1-2000/1")
LATER = norm("pp-1-2000/3", valid={"from": "2024-11-25"})
IN_CAMPAIGN = norm("pp-1-2000/4", SUBJECT, CONDUCT, element("masa", "in_campaign_period"))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    norms = [OLD, NEW, LATER, IN_CAMPAIGN]
    return rulebook_of(tmp_path_factory.mktemp("compare"), norms)


ENDED = norm(
    "pp-1-2000/5",
    track="ethics",
    consequence={"level": "sanksi_moral", "confidence": "statute"},
    valid={"from": "2010-01-01", "until": "2024-11-24"},
)
ON_DUTY = norm("pp-1-2000/6", SUBJECT, CONDUCT, element("dinas", {"not": "cltn"}))
FED = norm("uu-1-2000/1", track="none", valid={"from": "2024-11-25"})
DUTY = norm(
    "pp-1-2000/7",
    SUBJECT,
    element("pelanggaran", {"breach": ["uu-1-2000/1"]}),
    raised_by="breach",
)


@pytest.fixture(scope="module")
def other_book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(tmp_path_factory.mktemp("compare-more"), [ENDED, ON_DUTY, FED, DUTY])


BOUNDARY = ("2024-11-24", "2024-11-25")


def test_a_norm_that_enters_into_force_is_the_cause(book: Rulebook) -> None:
    found = between(story(), BOUNDARY, book)
    change = finding(found, "pp-1-2000/3")
    assert (change.state.before, change.state.after) == ("not_in_force", "established")
    why = cause(found, "pp-1-2000/3")
    assert (why.kind, why.norm, why.first) == ("force", "pp-1-2000/3", date(2024, 11, 25))
    assert (why.before, why.after) == ("not_yet", "in_force")


def test_backwards_the_same_provision_is_the_cause(book: Rulebook) -> None:
    found = between(story(), BOUNDARY[::-1], book)
    why = cause(found, "pp-1-2000/3")
    assert (why.kind, why.before, why.after) == ("force", "in_force", "not_yet")


def test_another_version_is_the_cause_where_the_state_stays(book: Rulebook) -> None:
    found = between(story(), BOUNDARY, book)
    change = finding(found, "pp-1-2000/1")
    assert (change.state.before, change.state.after) == ("established", "established")
    why = cause(found, "pp-1-2000/1")
    assert (why.kind, why.norm) == ("version", "pp-1-2000/2")
    assert (why.before, why.after) == (("pp-1-2000/1",), ("pp-1-2000/2",))


def test_the_calendar_is_the_cause_where_the_law_stays(book: Rulebook) -> None:
    found = between(story(), ("2024-11-23", "2024-11-24"), book)
    assert finding(found, "pp-1-2000/4").state.after == "not_met"
    why = cause(found, "pp-1-2000/4")
    assert (why.kind, why.contest, why.element) == ("calendar", "pilkada-2024", "masa")
    assert (why.before, why.after) == (("kampanye",), ("tenang",))
    assert [fact.fact for fact in why.facts] == ["in_campaign_period"]
    assert not [f for f in only(found).findings if f.norm != "pp-1-2000/4"]


def test_a_norm_that_ended_without_a_successor(other_book: Rulebook) -> None:
    found = between(story(), BOUNDARY, other_book)
    why = cause(found, "pp-1-2000/5")
    assert (why.kind, why.before, why.after) == ("force", "in_force", "ended")
    assert why.last == date(2024, 11, 24)
    assert only(found).tracks[0].track == "ethics"
    assert only(found).headline.after == "dugaan_pelanggaran"


def test_a_leave_of_the_day_is_a_fact_and_no_law(other_book: Rulebook) -> None:
    leave = [{"kind": "cltn", "from": "2024-11-20", "until": "2024-11-24"}]
    found = between(story({"actors.a1.leave": leave}), BOUNDARY, other_book)
    why = cause(found, "pp-1-2000/6")
    assert (why.kind, why.element) == ("fact", "dinas")
    assert finding(found, "pp-1-2000/6").state.before == "not_met"


def test_a_duty_names_the_norm_it_refers_to(other_book: Rulebook) -> None:
    why = cause(between(story(), BOUNDARY, other_book), "pp-1-2000/7")
    assert (why.kind, why.norm, why.after) == ("breach", "uu-1-2000/1", "established")


def test_equal_answers_do_not_differ(book: Rulebook) -> None:
    found = between(story(), ("2024-11-25", "2024-11-26"), book)
    assert not found.differs
    assert only(found).findings == ()


# --- the real rulebook -------------------------------------------------------------------------


def test_the_transition_of_the_discipline_regulations_on_both_sides_of_its_day() -> None:
    found = reviewed(CAMAT.read_bytes(), ("2021-08-30", "2021-08-31"))
    change = finding(found, "pp-53-2010/4/15/d")
    assert change.state.before == change.state.after == "established"
    assert change.levels.before == ("disiplin_sedang",)
    assert change.levels.after == ("disiplin_sedang", "disiplin_berat")
    why = cause(found, "pp-53-2010/4/15/d")
    assert (why.kind, why.norm, why.first) == (
        "transition",
        "pp-94-2021/5/n/6",
        date(2021, 8, 31),
    )
    (asked,) = only(found).questions.after
    assert asked["field"] == "examined_on"


def test_the_procedure_of_the_day_changes_the_path() -> None:
    found = reviewed(CAMAT.read_bytes(), ("2021-08-30", "2021-08-31"))
    (track,) = only(found).tracks
    steps = {step.step: step for step in track.path}
    assert steps["panggilan-pp-53"].what == "removed"
    assert steps["panggilan-pp-94"].what == "added"
    assert {step.because for step in track.path} == {"in_force"}
    assert steps["panggilan-pp-94"].first == date(2021, 8, 31)
    assert track.menu.before != track.menu.after


def test_the_body_that_oversees_is_another_one_after_its_last_day() -> None:
    found = reviewed(CAMAT.read_bytes(), ("2024-08-22", "2024-09-04"))
    for track in only(found).tracks:
        changed_steps = {step.step: step.what for step in track.path}
        assert changed_steps["teruskan-ke-kasn"] == "removed"
        assert changed_steps["teruskan-ke-bkn"] == "added"


UNTOLD = changed(story(), unset=["targets.t1.stage"])


def test_the_day_of_designation_is_a_matter_of_the_calendar() -> None:
    found = between(UNTOLD, ("2024-09-21", "2024-09-22"))
    (act,) = found.acts
    assert act.phases.before == ("menunggu_penetapan",)
    assert act.phases.after == ("menunggu_kampanye",)
    touched = [f for f in only(found).findings if f.state.differs]
    assert touched
    for one in touched:
        assert {c.kind for c in one.causes} <= {"calendar", "rests_on", "breach"}, one.norm
    kinds = [c for one in touched for c in one.causes if c.kind == "calendar"]
    assert any(fact.fact == "target_stage" for c in kinds for fact in c.facts)


def test_the_ruling_of_november_2024_is_another_version() -> None:
    incident = changed(json.loads(CAMAT.read_text()), {"contests": [{"id": "pilkada-2024"}]})
    incident = changed(incident, {"targets.t1.contest": "pilkada-2024"}, ["targets.t1.office"])
    found = between(incident, ("2024-11-13", "2024-11-14"))
    change = finding(found, "uu-1-2015/188")
    assert change.state.before == change.state.after == "established"
    kinds = {c.kind: c for c in change.causes}
    assert kinds["version"].after == ("mk-136-puu-xxii-2024/188",)
    assert kinds["version"].first == date(2024, 11, 14)


def test_a_version_that_ended_before_the_days_that_were_reviewed_is_no_cause() -> None:
    act = {"id": "p2", "actors": ["a1"], "targets": ["t1"], "conduct": "make_decision"}
    pair = {"id": "t1", "kind": "pasangan_kepala_daerah", "stages": {"ditetapkan": "2024-09-22"}}
    incident = {
        **story(),
        "targets": [pair],
        "actors": [{"id": "a1", "status": "kepala_desa"}],
        "acts": [{**act, "direction": "bagi", "date": {"before": "2024-10-10"}}],
    }
    told = changed(incident, {"acts.p2.date": "2024-10-01"})
    before, after = (Checker(law()).check(one, as_of=LATE) for one in (incident, told))
    assert before.acts[0].from_ is None
    change = finding(compare(before, after, law()), "uu-1-2015/71/1")
    assert (change.state.before, change.state.after) == ("open", "established")
    assert {cause.kind for cause in change.causes} == {"calendar"}


# --- the what-if -------------------------------------------------------------------------------


def test_moving_changes_the_dates_only_and_not_the_incident() -> None:
    said = [
        {"field": "acts.p1.date", "standing": "contested", "alternative": "2024-10-01"},
        {"field": "acts.p1.conduct", "standing": "admitted"},
    ]
    read = read_incident(story({"statements": said}), contests=law().contests)
    before = read.model_dump_json()
    result = moved(read, date(2024, 9, 1))
    assert read.model_dump_json() == before
    assert result["acts"][0]["date"] == "2024-09-01"
    assert [s["field"] for s in result["statements"]] == ["acts.p1.conduct"]
    assert changed(result, {"acts.p1.date": "2024-11-25", "statements": said}) == story(
        {"statements": said}
    )


def test_a_document_pairs_a_moved_answer_with_the_file_of_the_same_day() -> None:
    checker = Checker(law())
    read = read_incident(story(), contests=law().contests)
    other = date(2024, 9, 1)
    answers = [Answer(checker.check(read, as_of=day)) for day in (LATE, "2025-07-31")]
    answers += [
        Answer(checker.check(moved(read, other), as_of=day), other) for day in (LATE, "2025-07-31")
    ]
    made = document(answers, law())
    pairs = [(found["from"], found["to"]) for found in made["comparisons"]]
    assert pairs == [("A", "B"), ("A", "C"), ("B", "D")]
    assert json.loads(json.dumps(made)) == made


def test_a_membership_keeps_its_days_and_the_document_says_so() -> None:
    member = {"tie": "anggota", "target": "t1", "since": "2020-01-01"}
    incident = story({"actors.a1.party": member, "targets.t1": {"id": "t1", "kind": "parpol"}})
    checker, read = Checker(law()), read_incident(incident, contests=law().contests)
    day = date(2024, 9, 1)
    made = document(
        [
            Answer(checker.check(read, as_of=LATE)),
            Answer(checker.check(moved(read, day), as_of=LATE), day),
        ],
        law(),
    )
    assert [answer["not_moved"] for answer in made["answers"]] == [[], ["a1:partai"]]


def test_a_comparison_is_plain_data() -> None:
    data = as_data(reviewed(CAMAT.read_bytes(), ("2021-08-30", "2021-08-31")))
    assert json.loads(json.dumps(data)) == data
    assert data["as_of"] == {"before": "2021-08-30", "after": "2021-08-31"}


# --- the command -------------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "peristiwa.json"
    path.write_text(json.dumps(UNTOLD), encoding="utf-8")
    return str(path)


DAYS = ["--as-of", "2021-08-30", "--as-of", "2021-08-31"]


def test_the_command_prints_side_by_side_within_eighty_columns(capsys: Any) -> None:
    before = CAMAT.read_bytes()
    for lang in ("id", "en"):
        assert main(["compare", str(CAMAT), *DAYS, "--lang", lang]) == 0
        printed = capsys.readouterr().out
        assert max(map(len, printed.splitlines())) <= 80
        assert "PP 94/2021" in printed
    assert "From A to B" in printed
    assert "procedure of the day" in printed
    assert CAMAT.read_bytes() == before


def test_the_command_writes_markdown_and_json(capsys: Any) -> None:
    assert main(["compare", str(CAMAT), *DAYS, "--format", "markdown"]) == 0
    assert capsys.readouterr().out.startswith("# Perbandingan")
    assert main(["compare", str(CAMAT), *DAYS, "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [answer["as_of"] for answer in data["answers"]] == ["2021-08-30", "2021-08-31"]
    assert data["comparisons"][0]["differs"]


def test_the_command_supposes_another_day(file: str, capsys: Any) -> None:
    words = ["compare", file, "--as-of", LATE, "--act-date", "2024-09-21", "--lang", "en"]
    assert main(words) == 0
    printed = capsys.readouterr().out
    assert "the file is not changed" in printed
    assert "Cause: calendar of" in printed
    assert "before, designated by KPU" in " ".join(printed.split())


def test_the_same_answer_is_said_to_be_the_same(file: str, capsys: Any) -> None:
    words = ["compare", file, "--as-of", LATE, "--as-of", "2025-07-01", "--lang", "en"]
    assert main(words) == 0
    assert "The answer does not change." in capsys.readouterr().out


@pytest.mark.parametrize(
    "more",
    [
        [],
        ["--as-of", LATE],
        ["--as-of", LATE, "--as-of", LATE],
        ["--act-date", "besok"],
        ["--as-of", "2024-01-01", "--as-of", LATE],
        ["--as-of", LATE, "--act-date", "2025-07-01"],
    ],
)
def test_what_cannot_be_compared_is_refused(file: str, more: list[str], capsys: Any) -> None:
    assert main(["compare", file, *more]) == 2
    streams = capsys.readouterr()
    assert streams.out == ""
    assert streams.err


def test_a_file_that_is_refused_or_missing_is_refused_here_too(tmp_path: Path) -> None:
    bad = tmp_path / "salah.json"
    bad.write_text("{}", encoding="utf-8")
    assert main(["compare", str(bad), *DAYS]) == 2
    assert main(["compare", str(tmp_path / "tiada.json"), *DAYS]) == 2
    assert main(["compare", *DAYS]) == 2


def test_every_text_exists_in_both_languages_with_the_same_gaps() -> None:
    table: dict[str, Json] = import_module("checker.messages.compare").MESSAGES
    for code, words in table.items():
        assert code.startswith("compare.")
        assert set(words) == {"id", "en"}, code
        gaps = [
            {part[1] for part in Formatter().parse(words[lang])} - {None} for lang in ("id", "en")
        ]
        assert gaps[0] == gaps[1], code
