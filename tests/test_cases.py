"""Decided cases: coded from the facts alone, then held against what was decided."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.checker import Checker
from checker.evaluate import GRADES, Compared, DecidedCase, evaluate, read_cases
from checker.rulebook import Rulebook

FOLDER = Path(__file__).parent / "cases"
CASES = read_cases(FOLDER)
BOOK = Rulebook.load()
CHECKER = Checker(BOOK)
FOUND = evaluate(CASES, CHECKER)
DIFFERENT = [one for one in FOUND.compared if one.grade != "agrees"]


def named(one: Compared) -> str:
    return f"{one.case}-{one.track}"


def test_all_cases_of_the_list_are_coded() -> None:
    assert len(CASES) == 66
    told = [a["status"] for case in CASES for a in json.loads(case.incident)["actors"]]
    statuses = {status for status in told if isinstance(status, str)}
    assert {"pns", "pppk", "ppnpn", "kepala_desa", "pejabat_negara", "warga"} <= statuses


# The table of codes in the README of the cases: track, state, and the levels that it may name.
EXPECTED = {
    "P": ("criminal", "established", {"pidana"}),
    "PP": ("criminal", "raised", {None}),
    "PTDH": ("dismissal", "established", {"ptdh"}),
    "DB": ("discipline", "established", {"disiplin_berat"}),
    "DS": ("discipline", "established", {"disiplin_sedang"}),
    "DR": ("discipline", "established", {"disiplin_ringan"}),
    "KE": ("ethics", "established", {"sanksi_moral", None}),
    "KD": ("village", "raised", {None}),
    "ADM": ("administrative", "established", {"pembatalan_calon"}),
}
WITHOUT_TRACK = {"TG", "TR", "BP", "BD"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_an_outcome_code_says_what_the_table_of_codes_says(case: DecidedCase) -> None:
    code, tracks = case.official["outcome"], case.official["tracks"]
    if code in EXPECTED:
        track, state, levels = EXPECTED[code]
        assert tracks[track]["state"] == state
        assert tracks[track].get("level") in levels
    else:
        assert code in WITHOUT_TRACK | {"NA"}
        assert set(tracks) <= (set() if code in WITHOUT_TRACK else {"employer"})
    assert set(tracks).isdisjoint(case.official["cleared_tracks"])


@pytest.mark.parametrize(
    "one", [c for c in FOUND.compared if c.official[0] == "cleared"], ids=named
)
def test_no_cleared_track_is_established(one: Compared) -> None:
    assert one.ours[0] != "established"


@pytest.mark.parametrize("one", FOUND.compared, ids=named)
def test_every_difference_is_explained_or_open(one: Compared) -> None:
    assert one.grade in GRADES[:5]


def ledger() -> dict[tuple[str, str], Any]:
    entries = json.loads((FOLDER / "ledger.json").read_text(encoding="utf-8"))
    return {(entry["case"], entry["track"]): entry for entry in entries}


@pytest.mark.parametrize("one", DIFFERENT, ids=named)
def test_every_difference_has_a_paragraph(one: Compared) -> None:
    entry = ledger()[one.case, one.track]
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert entry["why"]["en"] in page.replace("\n", " ")


def test_the_ledger_speaks_of_differences_only() -> None:
    assert set(ledger()) == {(one.case, one.track) for one in DIFFERENT}


def test_a_departure_names_a_provision_that_exists() -> None:
    for entry in ledger().values():
        if "provision" in entry:
            name, _, article = entry["provision"].partition("/")
            assert article in BOOK.regulations[name].labels


@pytest.mark.parametrize("one", DIFFERENT, ids=named)
def test_what_a_track_hangs_on_is_open_in_it(one: Compared) -> None:
    entry = ledger()[one.case, one.track]
    case = next(case for case in CASES if case.id == one.case)
    hangs_on = set(entry.get("hangs_on", ()))
    assert hangs_on <= set(open_in(case)) & (set(BOOK.facts) | set(BOOK.questions))
    assert hangs_on or entry["reason"] == "departs"


def open_in(case: DecidedCase) -> Iterator[str]:
    """Yield the facts that are missing and the questions of law that differ in open findings.

    A finding of several levels is open in its level.
    """
    for actor in CHECKER.check(case.incident, as_of=case.decided_on).actors:
        for finding in (f for f in actor.findings if f.state == "open" or len(f.levels) > 1):
            if finding.norm is None:
                yield "conduct"
            for fact in (f for element in finding.elements for f in element.facts):
                if len(fact.values) > 1:
                    yield fact.fact
            if len({reading.state for reading in finding.readings}) > 1:
                yield from (name for reading in finding.readings for name in reading.choices)


def test_a_second_coding_is_an_incident_of_a_case_and_no_case_of_its_own() -> None:
    second = sorted((FOLDER.parent / "second_coding").glob("K*.json"))
    assert len(second) * 3 >= len(CASES)
    assert {path.stem for path in second} <= {case.id for case in CASES}
    for path in second:
        CHECKER.check(path.read_bytes(), as_of="2025-12-31")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_names_of_persons_do_not_stand_in_a_case(case: DecidedCase) -> None:
    for actor in json.loads(case.incident)["actors"]:
        assert "identifiers" not in actor
        assert "reporter" not in actor
