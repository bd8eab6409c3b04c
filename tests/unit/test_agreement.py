"""Codings of one case compared: values, dates, pairs of acts, and the third coding's table."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.unit.worlds import Json

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import agreement  # noqa: E402  # a script beside the package


def told(*values: str) -> frozenset[str]:
    return frozenset(values)


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        (told("a"), told("a"), "same"),
        (told("a", "b"), told("b"), "overlap"),
        (told("a"), told(), "one silent"),
        (told("a"), told("b"), "apart"),
    ],
)
def test_two_sets_of_values_agree_in_one_of_four_ways(
    one: frozenset[str], other: frozenset[str], result: str
) -> None:
    assert agreement.outcome(one, other) == agreement.outcome(other, one) == result


@pytest.mark.parametrize(
    ("other", "result"),
    [
        ("2024-10-01/2024-10-31", "same"),
        ("2024-10-31/2024-11-02", "overlap"),
        ("2024-11-01/2024-11-02", "apart"),
    ],
)
def test_dates_agree_where_they_share_a_day(other: str, result: str) -> None:
    first = told("2024-10-01/2024-10-31")
    assert (
        agreement.of_dates(first, told(other)) == agreement.of_dates(told(other), first) == result
    )


def test_unknown_and_left_out_say_nothing() -> None:
    act = {"own_act": "tidak_diketahui", "content": {"partisan": True}, "conduct": ["a", "b"]}
    assert agreement.values(act, "own_act") == agreement.values(act, "event.kind") == told()
    assert agreement.values(act, "content.partisan") == told("true")
    assert agreement.values(act, "conduct") == told("a", "b")


def test_acts_are_paired_by_conduct_before_order() -> None:
    first: list[Json] = [{"conduct": "a"}, {"conduct": "b"}, {"conduct": "c"}]
    second: list[Json] = [{"conduct": "b"}, {"conduct": "d"}]
    assert list(agreement.paired("acts", first, second)) == [
        ({"conduct": "b"}, {"conduct": "b"}),
        ({"conduct": "a"}, {"conduct": "d"}),
        ({"conduct": "c"}, {}),
    ]


def test_a_line_of_the_third_coding_is_read_in_words_of_the_vocabulary() -> None:
    line = (
        "| K001 | pns+camat | pilkada: ditetapkan | `a` or `b` | event_kind=x/y, !intentional | - |"
    )
    incident = {
        "actors": [{"status": "pns"}],
        "acts": [{"conduct": "a", "event": {"kind": "x"}, "channel": "media_sosial"}],
    }
    rows = {field: result for _, field, result, _, _ in agreement.third(line, incident)}
    assert rows == {
        "actors.status": "same",
        "acts.conduct": "overlap",
        "acts.event.kind": "overlap",
        "acts.intent.intentional": "one silent",
        "acts.channel": "one silent",
    }


def test_the_table_ends_with_all_fields_together() -> None:
    rows = [
        ("K001", "x", "same", told("a"), told("a")),
        ("K002", "y", "apart", told("a"), told("b")),
    ]
    assert agreement.table(rows).splitlines()[-1] == "| all | 2 | 1 | 0 | 0 | 1 |"


# Here the codings divide the persons of a group, and so the acts of each, in different ways.
DIVIDED = {("K001", "acts.conduct")}


def test_no_two_codings_of_a_case_contradict_each_other() -> None:
    second, third = agreement.compared()
    apart = [row for row in (*second, *third) if row[2] == "apart"]
    assert [row for row in apart if row[:2] not in DIVIDED] == []
    assert {row[:2] for row in apart} == DIVIDED
    assert len({row[0] for row in second}) * 3 >= len(list(agreement.CASES.glob("K*")))


def test_a_coding_of_the_short_text_is_not_held_against_one_of_further_sources() -> None:
    _, third = agreement.compared()
    cases = {row[0] for row in third}
    assert "K022" in cases
    assert "K001" not in cases
