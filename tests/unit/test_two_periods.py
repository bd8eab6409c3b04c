"""A period, and a longer one where more information is needed, are two limits."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.deadline import Start
from checker.route import Choice, Clocks, path_for
from checker.rulebook import Rulebook
from tests.unit.test_journey import REPORT, place_of, step, told, track

BOOK = Rulebook.load()


def limits(track: str, regime: str, on: str) -> dict[str, tuple[str, str]]:
    day = date.fromisoformat(on)
    starts = {name: Start.on(day) for name in ("received", "registered")}
    clocks = Clocks(starts, lambda: BOOK.holidays)
    kinds = Choice(frozenset({"pns"}), frozenset({"laporan"}))
    path = path_for(BOOK.paths, track, (regime,), day, str, clocks, kinds)
    return {
        one["id"]: (str(one["deadline"]["due"]), str(one["deadline"]["due_latest"]))
        for one in path
        if one["stage"] == "study" and one["deadline"]
    }


# By hand: the day after is the first; 25 and 26 December 2023 and 1 January 2024 are off, joint
# leave on the 26th; 17 April 2019 was voting day, 19 April Good Friday.
@pytest.mark.parametrize(
    ("track", "regime", "on", "short", "long"),
    [
        ("criminal", "pemilu", "2023-12-04", ("2023-12-11", "2023-12-13"), ("2023-12-22",) * 2),
        ("discipline", "pemilu", "2023-12-04", ("2023-12-11", "2023-12-13"), ("2023-12-22",) * 2),
        ("criminal", "pemilu", "2019-03-04", ("2019-03-11", "2019-03-14"), ("2019-03-25",) * 2),
        ("criminal", "pemilihan", "2024-10-14", ("2024-10-17",) * 2, ("2024-10-19",) * 2),
        ("discipline", "pemilihan", "2020-10-14", ("2020-10-17",) * 2, ("2020-10-19",) * 2),
        ("discipline", "pemilihan", "2015-03-03", ("2015-03-06",) * 2, ("2015-03-10",) * 2),
    ],
)
def test_two_limits(
    track: str, regime: str, on: str, short: tuple[str, str], long: tuple[str, str]
) -> None:
    found = limits(track, regime, on)
    study = next(days for name, days in found.items() if name.startswith("kajian-"))
    more = next(days for name, days in found.items() if name.startswith("keterangan-"))
    assert (study, more) == (short, long)


def states(as_of: str, *handling: Any) -> tuple[str, str]:
    place = track(told(*handling), as_of, "criminal")
    found = [place_of(place, f"{name}-pemilihan") for name in ("kajian", "keterangan-tambahan")]
    assert all(found)
    return tuple(one.state for one in found if one)  # type: ignore[return-value]


def test_nobody_is_certainly_late_while_the_longer_period_runs() -> None:
    assert REPORT["received_on"] == "2024-10-10"
    assert states("2024-10-13") == ("due", "due")
    assert states("2024-10-14") == ("maybe_overdue", "due")
    # That 3 and 2 make 5 is practice: the second is never certain.
    assert states("2024-10-16") == ("overdue", "maybe_overdue")


def test_what_was_decided_is_decided_in_both() -> None:
    early = step("keputusan", "2024-10-12")
    late = step("keputusan", "2024-10-15")
    assert states("2024-10-20", early) == ("done", "done")
    assert states("2024-10-20", late) == ("done_maybe_late", "done")
    assert states("2024-10-20", step("keputusan", "2024-10-17")) == ("done_late", "done_maybe_late")
