"""A decided track against ours: every grade on an invented rulebook, and bad folders of cases."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.checker import Checker
from checker.errors import IncidentError
from checker.evaluate import Compared, DecidedCase, Evaluation, compare, evaluate, read_cases
from checker.rulebook import Rulebook
from tests.unit.worlds import CONDUCT, SUBJECT, Json, element, norm, question, rulebook_of, story

UNKNOWN = "tidak_diketahui"
UNIT, FAMILY, PUBLIC = (
    f"acts.p1.audience.{name}" for name in ("unit_kerja", "keluarga", "masyarakat")
)
BERAT = {"level": "disiplin_berat", "confidence": "statute"}
QUESTION = question("tafsir", "sempit", sempit="audience_public", luas={"all": []})
NORMS = [
    norm("pp-1-2000/1", SUBJECT, CONDUCT, element("saklar", "audience_own_unit")),
    norm("pp-1-2000/2", SUBJECT, CONDUCT, element("saklar", "audience_family"), consequence=BERAT),
    norm(
        "uu-1-2000/1",
        SUBJECT,
        CONDUCT,
        element("saklar", {"question": "tafsir"}),
        track="ethics",
        consequence={"level": "sanksi_moral", "confidence": "statute"},
    ),
]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(tmp_path_factory.mktemp("evaluate"), NORMS, [QUESTION])


def case(incident: Json, ledger: Json | None = None, **official: Any) -> DecidedCase:
    told = {
        "case": "K999",
        "decided_on": "2025-06-30",
        "tracks": {},
        "cleared_tracks": [],
        "outcome": "DS",
        "grade": "A",
        "source": "karangan",
    }
    content = json.dumps(incident).encode()
    return DecidedCase("K999", Path("K999"), content, told | official, ledger or {})


def graded(book: Rulebook, told: DecidedCase) -> list[Compared]:
    assessment = Checker(book).check(told.incident, as_of=told.decided_on)
    return list(compare(told, assessment))


def audience(unit: Any = False, family: Any = False, public: Any = False) -> Json:
    return story({UNIT: unit, FAMILY: family, PUBLIC: public})


def discipline(level: str | None = None, state: str = "established") -> Json:
    return {"discipline": {"state": state} | ({"level": level} if level else {})}


@pytest.mark.parametrize(
    ("incident", "tracks", "grade"),
    [
        (audience(unit=True), discipline("disiplin_sedang"), "agrees"),
        (audience(unit=True), discipline(), "agrees"),
        (audience(unit=True), discipline("disiplin_berat"), "milder"),
        (audience(family=True), discipline("disiplin_sedang"), "stricter"),
        (audience(unit=UNKNOWN), discipline("disiplin_sedang"), "open_rightly"),
        (audience(unit=True, family=UNKNOWN), discipline("disiplin_berat"), "open_rightly"),
        (audience(), discipline(), "milder"),
        (audience(unit=UNKNOWN), discipline(state="raised"), "agrees"),
        (audience(unit=UNKNOWN), discipline("disiplin_ringan"), "milder"),
        (audience(unit=True), {"village": {"state": "established"}}, "outside"),
        (audience(unit=True), {"ethics": {"state": "established"}}, "open_by_law"),
        (audience(public=True), {"ethics": {"state": "established"}}, "agrees"),
    ],
)
def test_a_decided_track_is_graded(
    book: Rulebook, incident: Json, tracks: Json, grade: str
) -> None:
    assert [one.grade for one in graded(book, case(incident, tracks=tracks))] == [grade]


@pytest.mark.parametrize(
    ("incident", "track", "grade"),
    [
        (audience(unit=True), "discipline", "stricter"),
        (audience(), "discipline", "agrees"),
        (audience(unit=UNKNOWN), "discipline", "open_rightly"),
        (audience(unit=True), "ethics", "open_by_law"),
        (audience(unit=True), "village", "agrees"),
    ],
)
def test_a_cleared_track_is_graded(book: Rulebook, incident: Json, track: str, grade: str) -> None:
    assert [one.grade for one in graded(book, case(incident, cleared_tracks=[track]))] == [grade]


def test_a_chained_norm_hangs_on_law_by_its_own_readings(tmp_path: Path) -> None:
    fed = ["pp-1-2000/1", "pp-1-2000/2"]
    both = {"all": [{"breach": [name]} for name in fed]}
    rule = norm(
        "uu-1-2000/2",
        SUBJECT,
        element("pelanggaran", {"question": "dan"}),
        raised_by="breach",
        track="administrative",
        consequence={"level": "pembatalan_calon", "confidence": "statute"},
    )
    book = rulebook_of(
        tmp_path, [*NORMS, rule], [QUESTION, question("dan", a={"breach": fed}, b=both)]
    )
    told = case(
        story({UNIT: True, FAMILY: UNKNOWN}),
        tracks={"administrative": {"state": "established", "level": "pembatalan_calon"}},
    )
    assert [one.grade for one in graded(book, told)] == ["open_by_law"]


def test_a_difference_with_a_named_provision_is_a_departure(book: Rulebook) -> None:
    ledger = {"discipline": {"provision": "pp-1-2000/1"}}
    told = case(audience(family=True), ledger, tracks=discipline("disiplin_sedang"))
    (one,) = graded(book, told)
    assert (one.grade, one.provision) == ("departs", "pp-1-2000/1")


def test_a_ledger_never_excuses_what_was_cleared(book: Rulebook) -> None:
    ledger = {"discipline": {"provision": "pp-1-2000/1"}}
    told = case(audience(unit=True), ledger, cleared_tracks=["discipline"])
    assert [one.grade for one in graded(book, told)] == ["stricter"]


def test_a_ledger_changes_nothing_where_we_agree(book: Rulebook) -> None:
    ledger = {"discipline": {"provision": "pp-1-2000/1"}}
    told = case(audience(unit=True), ledger, tracks=discipline())
    assert [one.grade for one in graded(book, told)] == ["agrees"]


def test_accuracy_counts_the_trusted_cases_only(book: Rulebook) -> None:
    cases = [
        case(audience(unit=True), tracks=discipline()),
        case(audience(), tracks=discipline()),
        case(audience(unit=True), tracks=discipline(), grade="B"),
        case(audience(unit=True)),
    ]
    found = evaluate(cases, Checker(book))
    assert (found.agreed, len(found.trusted), len(found.compared)) == (1, 2, 3)
    assert found.undecided == ("K999",)
    assert [one.grade for one in found.faults] == ["milder"]
    assert found.as_data()["counts"]["agrees"] == 1


def test_both_stances_are_counted(book: Rulebook) -> None:
    told = case(audience(unit=True), cleared_tracks=["ethics"])
    decided = case(audience(unit=True), tracks={"ethics": {"state": "established"}})
    found: Evaluation = evaluate([told, decided], Checker(book))
    assert found.counts["open_by_law"] == 2
    strict, likely = found.stances["berkas"], found.stances["dugaan_awal"]
    assert (
        (strict["decided"], strict["cleared"]) == (likely["decided"], likely["cleared"]) == (1, 1)
    )
    assert (strict["established"], strict["open"]) == (0, 1)
    assert strict["accused"] == 0
    assert (likely["established"], likely["open"], likely["accused"]) == (0, 0, 0)


def test_a_case_counts_by_its_worst_track_and_open_tracks_are_counted_apart(book: Rulebook) -> None:
    both = case(audience(unit=True), tracks=discipline(), cleared_tracks=["ethics"])
    right = replace(case(audience(unit=True), tracks=discipline()), id="K998")
    untrusted = case(audience(unit=UNKNOWN), tracks=discipline("disiplin_sedang"), grade="B")
    found = evaluate([both, right, untrusted], Checker(book))
    assert [(one.case, one.track) for one in found.open] == [("K999", "ethics")]
    assert found.cases == {"open_by_law": 1, "agrees": 1}
    told = found.as_data()
    assert (told["open"], told["open_cleared"], told["cases"]["open_by_law"]) == (1, 1, 1)
    assert told["open_cases"] == 1


def folder(tmp_path: Path, **files: Any) -> Path:
    for name, content in files.items():
        path = tmp_path / name.replace("__", "/").replace("_json", ".json")
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else json.dumps(content)
        path.write_text(text, encoding="utf-8")
    return tmp_path


OFFICIAL = {
    "case": "K001",
    "decided_on": "2025-06-30",
    "tracks": {},
    "cleared_tracks": [],
    "outcome": "TR",
    "grade": "B",
    "source": "karangan",
}


def codes(path: Path) -> list[str]:
    with pytest.raises(IncidentError) as refused:
        read_cases(path)
    return [fault.code for fault in refused.value.faults]


def test_cases_are_read_with_what_the_ledger_says(tmp_path: Path) -> None:
    why = {"id": "tipis", "en": "thin"}
    entry = {"case": "K001", "track": "ethics", "reason": "thin", "why": why}
    path = folder(
        tmp_path, K001__incident_json={}, K001__official_json=OFFICIAL, ledger_json=[entry]
    )
    (read,) = read_cases(path)
    assert read.id == "K001"
    assert read.ledger["ethics"]["reason"] == "thin"


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["case.none"]


def test_every_fault_of_a_folder_is_told_at_once(tmp_path: Path) -> None:
    wrong = {**OFFICIAL, "outcome": "X"}
    path = folder(
        tmp_path,
        K001__incident_json={},
        K002__incident_json={},
        K002__official_json="{",
        K003__incident_json={},
        K003__official_json=wrong,
    )
    assert codes(path) == ["case.missing", "case.unreadable", "case.shape"]


def test_a_departure_names_the_provision(tmp_path: Path) -> None:
    entry = {"case": "K001", "track": "ethics", "reason": "departs", "why": {"id": "x", "en": "x"}}
    path = folder(
        tmp_path, K001__incident_json={}, K001__official_json=OFFICIAL, ledger_json=[entry]
    )
    assert codes(path) == ["case.shape"]
