"""Who alone may decide: by the regime of the election, the status of the person, the day."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from checker.checker import check
from checker.rulebook import Rulebook

BOOK = Rulebook.load()


def told(status: str, contest: str, day: str) -> dict[str, Any]:
    kind = "pasangan_kepala_daerah" if contest.startswith("pilkada") else "pasangan_presiden"
    return {
        "schema_version": "1.0",
        "contests": [{"id": contest}],
        "targets": [{"id": "t1", "kind": kind, "contest": contest}],
        "actors": [{"id": "a1", "status": status}],
        "acts": [
            {
                "id": "p1",
                "actors": ["a1"],
                "targets": ["t1"],
                "conduct": "state_support",
                "direction": "bagi",
                "date": day,
            }
        ],
    }


def decided(status: str, contest: str, day: str, as_of: str) -> str:
    found = check(json.dumps(told(status, contest, day)), as_of=as_of, rulebook=BOOK)
    return "\n".join(f"{d.track}: {d.body.id} ({d.basis})" for d in found.who_decides)


@pytest.mark.parametrize(
    ("contest", "day", "named", "other"),
    [
        ("pilkada-2024", "2024-10-20", "UU 1/2015 Pasal 148", "UU 7/2017"),
        ("pemilu-2024", "2024-01-20", "UU 7/2017 Pasal 482", "UU 1/2015"),
    ],
)
def test_the_court_is_named_by_the_law_of_the_election(
    contest: str, day: str, named: str, other: str
) -> None:
    shown = decided("pns", contest, day, day)
    assert named in shown and other not in shown


def test_the_law_is_that_of_the_day_of_review() -> None:
    old = decided("pns", "pemilu-2019", "2018-10-03", "2020-12-31")
    assert "PP 53/2010" in old and "UU 5/2014 Pasal 87" in old
    assert "94/2021" not in old and "20/2023" not in old
    new = decided("pns", "pemilu-2024", "2024-01-20", "2024-02-01")
    assert "PP 94/2021" in new and "UU 20/2023 Pasal 52" in new
    assert "53/2010" not in new and "UU 5/2014" not in new


def test_the_ethics_council_of_pns_is_not_named_for_pppk() -> None:
    shown = decided("pppk", "pemilu-2024", "2024-01-20", "2024-03-18")
    assert "Majelis Kode Etik" not in shown and "PP 94/2021" not in shown
    assert "PP 49/2018" in shown


def test_a_village_head_is_told_of_the_regent_alone() -> None:
    shown = decided("kepala_desa", "pilkada-2024", "2024-10-20", "2024-12-04")
    assert "Pasal 30" in shown and "camat" not in shown


def test_no_decider_names_a_law_that_was_not_yet_made() -> None:
    for entry in BOOK.deciders:
        first = entry.get("valid", {}).get("from", "")
        for law in entry["basis"].replace(";", " ").replace(",", " ").split():
            year = law.partition("/")[2]
            if law.startswith("SE") or not year.isdecimal() or int(year) < 2021:
                continue
            assert first[:4] >= year, entry["id"]


def test_the_working_week_is_that_of_the_day() -> None:
    holidays = BOOK.holidays
    assert holidays is not None
    notes = [
        holidays.week_note(date.fromisoformat(day))
        for day in ("2018-10-22", "2024-04-12", "2024-12-04")
    ]
    assert all(note is not None for note in notes)
    assert ["21/2023" in (note or {})["id"] for note in notes] == [False, True, True]
    assert "12 April 2024" not in (notes[2] or {})["id"]
