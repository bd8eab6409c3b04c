"""A first day that nobody told is shown as a bound of the program alone, never as told."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from checker.calendar import Calendar
from checker.cli import main
from checker.facts.dates import Bounds, days_of
from checker.papers.matter import acts
from tests.unit.papers import case_of, checker, finding
from tests.unit.worlds import law

AS_OF = "2018-04-23"
NORM = "uu-10-2016/71/1"
UNTOLD: dict[str, Any] = {
    "none": None,
    "before": {"before": "2018-03-01"},
    "phase": {"phase": "sebelum_tahapan"},
    "throughout": {"throughout": [None, "2018-03-01"]},
}
COMMANDS = ["why", "why-not"]


def dated(name: str) -> dict[str, Any]:
    return {} if UNTOLD[name] is None else {"date": UNTOLD[name]}


def incident() -> dict[str, Any]:
    """A member of a party, since when is not told, and acts whose first day is not told."""
    act = {"actors": ["a1"], "targets": ["t1"], "conduct": "invite_support", "direction": "bagi"}
    return {
        "schema_version": "1.0",
        "contests": [{"id": "pilkada-2018", "office": "bupati"}],
        "targets": [{"id": "t1", "kind": "pasangan_kepala_daerah"}, {"id": "t2", "kind": "parpol"}],
        "actors": [{"id": "a1", "status": "pns", "party": {"tie": "anggota", "target": "t2"}}],
        "acts": [{"id": name, **act, **dated(name)} for name in UNTOLD if name != "throughout"],
    }


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("untold") / "incident.json"
    path.write_text(json.dumps(incident()), encoding="utf-8")
    return str(path)


def bounds() -> tuple[str, ...]:
    """The first day of the law and that of the contest, as data and as words."""
    first = checker().rulebook.earliest
    return first.isoformat(), f"{first.day} Januari {first.year}", "14 Juni 2016"


def said(capsys: Any, *words: str) -> str:
    main([word for word in words if word] + (["--full"] if words[0].endswith(".json") else []))
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("name", UNTOLD)
def test_days_know_that_nothing_sets_their_beginning(name: str) -> None:
    contest = checker().rulebook.contests["pilkada-2018"]
    calendar = Calendar.of(contest, contest.calendars[0])
    found = days_of(UNTOLD[name], Bounds(law().earliest, calendar.vote, (calendar,)))
    assert found.told_first(found.first) is None
    assert found.told_first(found.last) == found.last


@pytest.mark.parametrize(
    "source",
    ["2018-02", "2018-02-01", {"after": "2018-01-01"}, {"throughout": ["2018-01-01", None]}],
)
def test_days_that_are_told_have_a_beginning(source: Any) -> None:
    found = days_of(source, Bounds(law().earliest, law().earliest.replace(year=2019), ()))
    assert found.told_first(found.first) == found.first


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("command", COMMANDS)
def test_an_explanation_shows_no_first_day_that_nobody_told(
    written: str, command: str, form: str, capsys: Any
) -> None:
    more = {"why-not": [NORM], "why": ["--depth", "4"]}
    told = said(capsys, command, written, *more[command], "--as-of", AS_OF, "--format", form)
    assert told
    for day in bounds():
        assert day not in told


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_report_shows_it_in_its_caveats_as_a_bound_of_the_program(
    written: str, form: str, capsys: Any
) -> None:
    told = said(capsys, written, "--explain", "--as-of", AS_OF, "--format", form)
    told = told.replace("\\", "").replace("\xa0", " ")
    assert "Perbuatan none: tanggal tidak disebut; yang ditelaah setiap hari dari" in told
    for act in ("before", "phase", "a1:partai"):
        assert f"Perbuatan {act}: hari paling awalnya tidak disebut; ditelaah hanya mulai" in told
    for first in bounds()[1:]:
        assert told.count(first) == told.count(f"{first} (batas program, bukan isi berkas)") > 0


def test_the_answer_as_data_tells_the_bound_of_each_act_and_that_it_is_one() -> None:
    found = checker().check(incident(), as_of=AS_OF)
    acts = {act.id: act for act in found.acts}
    assert acts["none"].reviewed_from == checker().rulebook.earliest
    assert acts["before"].reviewed_from == date(2016, 6, 14)
    notes = {note.field: note.code for note in found.notes}
    assert notes["acts.none.date"] == "date_unknown"
    assert {notes[f"acts.{name}.date"] for name in ("before", "phase", "a1:partai")} == {
        "date_unbegun"
    }


def test_of_a_day_that_is_told_no_bound_is_noted() -> None:
    told = checker().check({**incident(), "acts": [{**incident()["acts"][0], "date": "2018-02"}]})
    (act,) = [act for act in told.acts if act.id == "none"]
    assert act.reviewed_from == act.from_ == date(2018, 2, 1)
    assert "acts.none.date" not in {note.field for note in told.notes}


def test_no_day_that_is_tried_for_a_date_is_the_first_of_the_law() -> None:
    examined = checker().examine(incident(), as_of=AS_OF)
    sheets = [s for s in examined.found["a1"].sheets if s.act.id == "none"]
    assert len(sheets) > 1
    assert sheets[0].sample == sheets[0].span.last
    assert all(later.sample == later.span.first for later in sheets[1:])


def test_of_a_state_it_is_said_what_is_not_told_and_where_the_review_ends(
    written: str, capsys: Any
) -> None:
    english = said(capsys, written, "--as-of", AS_OF, "--lang", "en")
    assert (
        "going on from a day that is not stated to 23 April 2018 (day of review, up to which it is "
        "taken to last)"
    ) in english
    assert "one day not yet known, 28 February 2018 at the latest; how early it" in english
    assert "not stated; 23 April 2018 (day of review) at the latest" in english
    indonesian = said(capsys, written, "--as-of", AS_OF)
    assert (
        "berlangsung sejak hari yang tidak disebut dalam berkas sampai 23 April 2018 (hari telaah; "
        "dianggap masih berlangsung sampai hari itu)"
    ) in indonesian


def test_the_assessment_has_no_first_day_either() -> None:
    found = checker().check(incident(), as_of=AS_OF)
    assert {act.from_ for act in found.acts} == {None}
    runs = [f.days for f in found.actors[0].findings if f.days]
    assert runs
    assert all(run[0].from_ is None for run in runs)
    assert all(later.from_ is not None for run in runs for later in run[1:])


def test_a_paper_says_by_when_and_leaves_what_is_not_known_to_the_officer() -> None:
    source = finding()
    source["acts"][0]["date"] = {"before": "2023-12-02"}
    (told, *_) = acts(case_of(source))
    assert told["date"].split() == ["satu", "hari,", "paling", "lambat", "1", "Desember", "2023"]


@pytest.mark.parametrize(
    ("as_of", "sure"),
    [
        ("2023-10-30", {"uu-5-2014/9/2"}),
        ("2024-03-18", {"uu-20-2023/9/2", "uu-20-2023/24/1/d"}),
    ],
)
def test_a_state_since_an_untold_day_rests_on_the_law_of_its_last_day(
    as_of: str, sure: set[str]
) -> None:
    source = incident()
    source["actors"][0]["status"] = "pppk"
    found = {f.id: f for f in checker().examine(source, as_of=as_of).found["a1"].findings}
    states = found["pp-49-2018/52@a1:partai"].breach_states or {}
    assert {norm for norm, state in states.items() if state == "established"} == sure
