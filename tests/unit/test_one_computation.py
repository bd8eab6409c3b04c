"""What the answer counts for a file and what its path says run are the same."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checker.checker import check
from checker.incident import as_json
from checker.intake import read_incident
from checker.route.journey import journey
from tests.unit.test_journey import BOOK, LAW, step, told

FOUND = {"id": "l1", "kind": "temuan", "known_on": "2024-10-07"}


def states(as_of: str, *handling: Any) -> tuple[str | None, str, bool]:
    source = told(*handling, reports=[FOUND])
    incident = read_incident(json.dumps(source).encode(), contests=BOOK.contests)
    assessment = check(incident, as_of=as_of, rulebook=BOOK)
    found = journey(assessment, as_json(incident), LAW)
    (place,) = (
        p
        for track in found.actors[0].tracks
        if track.track == "discipline"
        for p in track.places
        if p.step.id == "temuan-pemilihan"
    )
    limit = place.step.deadline
    return (str(limit.due) if limit else None), place.state, place.taken


@pytest.mark.parametrize(
    ("as_of", "state"),
    [("2024-10-10", "due"), ("2024-10-14", "maybe_overdue"), ("2024-10-15", "done")],
)
def test_a_finding_whose_fixing_is_not_dated_runs_while_its_time_does(
    as_of: str, state: str
) -> None:
    assert states(as_of) == ("2024-10-13", state, True)


def test_a_finding_that_was_fixed_does_not_run() -> None:
    fixed = step("penetapan_temuan", "2024-10-09")
    assert states("2024-10-10", fixed) == ("2024-10-13", "done", True)
