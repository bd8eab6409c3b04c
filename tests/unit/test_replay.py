"""The explanation alone gives the answer: where a day, a denial, a link or a reading decides."""

from __future__ import annotations

from itertools import islice
from typing import Any

import pytest

from checker.checker import Checker
from checker.errors import IncidentError
from checker.explain import assemble, why
from tests.replay import differences
from tests.unit.worlds import Json, denied, examples, exception, law, norm, rulebook_of, story

CHECKER = Checker(law())
# Each so many examples of the rules; the property tries generated incidents.
STEP = 24
LIKE = {
    "acts.p1.conduct": "like_content",
    "acts.p1.direction": "netral",
    "acts.p1.account": {"kind": "pemenangan", "controlled": True},
}


def replayed(incident: Json, as_of: str, checker: Checker = CHECKER) -> list[str]:
    examined = checker.examine(incident, as_of=as_of)
    answer = assemble(examined).model_dump(mode="json")
    return differences(why(examined, depth=4), answer)


def test_examples_of_the_rules() -> None:
    tried = 0
    for _, incident, as_of in islice(examples(), 0, None, STEP):
        try:
            assert replayed(incident, as_of) == []
        except IncidentError:
            continue
        tried += 1
    assert tried > 50


@pytest.mark.parametrize("status", ["pns", "pppk", ["pns", "pppk"]])
def test_a_decree_row_whose_carrying_norm_only_may_address_the_person(status: Any) -> None:
    assert replayed(story({**LIKE, "actors.a1.status": status}), "2024-12-01") == []


@pytest.mark.parametrize("statements", [[], [denied("acts.p1.assignment_letter.exists", False)]])
def test_a_defence_that_is_brought_up_and_denied(
    statements: list[Json], tmp_path_factory: pytest.TempPathFactory
) -> None:
    defended = norm("pp-1-2000/1", exceptions=[exception("tugas", "official_duty_with_letter")])
    book = rulebook_of(tmp_path_factory.mktemp("replay"), [defended])
    checker = Checker(book)
    incident = story({"acts.p1.assignment_letter": {"exists": True}, "statements": statements})
    (finding,) = checker.check(incident, as_of="2025-06-30").actors[0].findings
    assert finding.state == ("open" if statements else "excepted")
    assert replayed(incident, "2025-06-30", checker) == []


@pytest.mark.parametrize("kind", ["one_day_in", "throughout"])
def test_days_on_which_the_law_or_the_calendar_differs(kind: str) -> None:
    for days in (["2024-09-01", "2024-11-26"], ["2021-08-20", "2021-09-10"]):
        assert replayed(story({"acts.p1.date": {kind: days}}), "2025-06-30") == []


def test_a_truth_that_is_left_out_is_noticed() -> None:
    examined = CHECKER.examine(story(), as_of="2025-06-30")
    answer = assemble(examined).model_dump(mode="json")
    told = why(examined, depth=4)
    finding = next(
        f
        for track in told["actors"][0]["tracks"]
        for f in track["findings"]
        if f["state"] == "established"
    )
    for row in finding["derivation"]["combinations"]:
        row["elements"] = dict.fromkeys(row["elements"], "unknown")
    with pytest.raises(AssertionError, match=finding["id"].replace("/", ".")):
        differences(told, answer)
