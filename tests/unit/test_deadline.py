"""Periods of law: which day is the last, and where two days are possible."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.deadline import Due, Period, Start, due_of
from checker.rulebook import Rulebook
from checker.rulebook.holidays import HOLIDAYS, Holidays, check_holidays

BOOK = Rulebook.load()
TABLE = BOOK.holidays
assert TABLE is not None


def table() -> Holidays | None:
    return TABLE


def never() -> Holidays | None:
    raise AssertionError("the table was asked for")


def due(
    start: str, count: int, unit: str, first_day: str, ask: Callable[[], Any] = table, **also: Any
) -> Due:
    units = (unit, *also.values())
    return due_of(Start.on(date.fromisoformat(start)), Period(count, units, first_day), ask)


def days(found: Due) -> tuple[str, str]:
    return str(found.earliest), str(found.latest)


# What a holiday of 2020 to 2026 does to a count; joint leave is no working day in the later date.
@pytest.mark.parametrize(
    ("start", "count", "after", "since"),
    [
        ("2024-02-02", 7, "2024-02-16", "2024-02-15"),
        ("2024-02-02", 14, "2024-02-27", "2024-02-26"),
        ("2024-04-05", 7, "2024-04-24", "2024-04-23"),
        ("2024-04-05", 14, "2024-05-06", "2024-05-03"),
        ("2023-06-27", 2, "2023-07-04", "2023-07-03"),
        ("2025-08-15", 1, "2025-08-19", "2025-08-15"),
        ("2020-12-23", 7, "2021-01-07", "2021-01-06"),
        ("2026-03-16", 7, "2026-04-01", "2026-03-31"),
    ],
)
def test_working_days(start: str, count: int, after: str, since: str) -> None:
    assert str(due(start, count, "working_day", "next").latest) == after
    assert str(due(start, count, "working_day", "open").latest) == after
    # The day itself counts, joint leave does not: the day before that of a count of one less.
    inner = count - 1 or 1
    own = (
        due(start, inner, "working_day", "next").latest if count > 1 else date.fromisoformat(start)
    )
    assert str(own) == since


@pytest.mark.parametrize(
    ("start", "count", "first_day", "expected"),
    [
        ("2024-10-10", 7, "open", ("2024-10-16", "2024-10-17")),
        ("2024-10-10", 3, "next", ("2024-10-13", "2024-10-13")),
        ("2024-02-27", 3, "next", ("2024-03-01", "2024-03-01")),
        ("2023-02-27", 3, "next", ("2023-03-02", "2023-03-02")),
        ("2024-12-30", 3, "open", ("2025-01-01", "2025-01-02")),
        ("2024-10-10", 1, "open", ("2024-10-10", "2024-10-11")),
    ],
)
def test_calendar_days(start: str, count: int, first_day: str, expected: tuple[str, str]) -> None:
    found = due(start, count, "calendar_day", first_day, never)
    assert days(found) == expected
    assert ("first_day" in found.why) == (first_day == "open")


@pytest.mark.parametrize(
    ("start", "count", "first_day", "expected"),
    [
        ("2024-01-31", 1, "next", ("2024-02-29", "2024-02-29")),
        ("2023-01-31", 1, "next", ("2023-02-28", "2023-02-28")),
        ("2024-02-29", 12, "next", ("2025-02-28", "2025-02-28")),
        ("2024-11-30", 3, "next", ("2025-02-28", "2025-02-28")),
        ("2024-12-15", 1, "open", ("2025-01-14", "2025-01-15")),
    ],
)
def test_months(start: str, count: int, first_day: str, expected: tuple[str, str]) -> None:
    assert days(due(start, count, "month", first_day, never)) == expected


@pytest.mark.parametrize(("count", "expected"), [(24, "2025-01-01"), (25, "2025-01-02")])
def test_hours_end_on_a_later_day(count: int, expected: str) -> None:
    for first_day in ("next", "open"):
        found = due("2024-12-31", count, "hour", first_day, never)
        assert days(found) == (expected, expected)


def test_a_last_day_on_a_weekend_is_told_and_not_moved() -> None:
    assert due("2024-10-10", 3, "calendar_day", "next").why == ("weekend",)
    assert due("2024-10-10", 4, "calendar_day", "next").why == ()
    assert "weekend" not in due("2024-10-10", 3, "working_day", "next").why


def test_joint_leave_leaves_two_dates() -> None:
    found = due("2025-08-15", 1, "working_day", "next")
    assert days(found) == ("2025-08-18", "2025-08-19")
    assert found.why == ("joint_leave",)
    assert due("2025-08-25", 3, "working_day", "next").why == ()


def test_a_unit_that_is_open_leaves_two_dates() -> None:
    found = due("2024-07-15", 7, "calendar_day", "next", other="working_day")
    assert days(found) == ("2024-07-22", "2024-07-24")
    assert found.why == ("unit",)


@pytest.mark.parametrize(
    ("start", "year"), [("2014-12-30", 2014), ("2014-06-01", 2014), ("2027-12-30", 2028)]
)
def test_a_year_without_table_has_no_working_days(start: str, year: int) -> None:
    found = due(start, 5, "working_day", "next")
    assert found == Due(None, None, ("no_table",), year)
    assert due(start, 5, "working_day", "next", lambda: None).why == ("no_table",)


def test_a_count_beyond_the_calendar_is_not_made() -> None:
    for unit in ("calendar_day", "month"):
        assert due("9999-12-30", 14, unit, "next") == Due(None, None, ("beyond",))


def test_an_uncertain_start_leaves_two_dates() -> None:
    start = Start(date(2024, 10, 1), date(2024, 10, 3), ("vague",))
    found = due_of(start, Period(7, ("calendar_day",), "next"), never)
    assert days(found) == ("2024-10-08", "2024-10-10")
    assert found.why == ("vague",)
    unbounded = due_of(
        Start(date(2024, 10, 1), None, ("sent",)), Period(7, ("calendar_day",), "next"), never
    )
    assert (unbounded.latest, unbounded.why) == (None, ("sent",))


STARTS = st.dates(date(2015, 1, 1), date(2027, 9, 30))
PERIODS = st.builds(
    Period,
    st.integers(1, 30),
    st.sampled_from(
        [("calendar_day",), ("working_day",), ("hour",), ("calendar_day", "working_day")]
    ),
    st.sampled_from(["next", "open"]),
)
MONTHS = st.builds(
    Period, st.integers(1, 24), st.just(("month",)), st.sampled_from(["next", "open"])
)


def pair(found: Due) -> tuple[date, date]:
    assert found.earliest is not None and found.latest is not None
    return found.earliest, found.latest


@given(STARTS, st.one_of(PERIODS, MONTHS))
def test_the_safe_day_is_never_after_the_latest_nor_before_the_start(
    day: date, period: Period
) -> None:
    found = due_of(Start.on(day), period, table)
    earliest, latest = pair(found)
    assert day <= earliest <= latest
    assert (earliest == latest) == (set(found.why) <= {"weekend"})


@given(STARTS, st.integers(0, 40), st.one_of(PERIODS, MONTHS))
def test_who_starts_later_ends_no_earlier(day: date, more: int, period: Period) -> None:
    first = pair(due_of(Start.on(day), period, table))
    later = pair(due_of(Start.on(day + timedelta(days=more)), period, table))
    assert first[0] <= later[0] and first[1] <= later[1]


@given(STARTS, st.one_of(PERIODS, MONTHS))
def test_a_longer_period_ends_no_earlier(day: date, period: Period) -> None:
    longer = Period(period.count + 1, period.units, period.first_day)
    shorter = pair(due_of(Start.on(day), period, table))
    assert all(
        a <= b for a, b in zip(shorter, pair(due_of(Start.on(day), longer, table)), strict=True)
    )


@given(STARTS, st.integers(1, 20), st.sampled_from(["next", "open"]))
def test_a_count_of_working_days_ends_on_a_working_day(day: date, count: int, first: str) -> None:
    assert TABLE is not None
    earliest, latest = pair(due_of(Start.on(day), Period(count, ("working_day",), first), table))
    assert TABLE.is_working(latest)
    assert TABLE.is_working(earliest, joint_leave_counts=True)
    # Counted by hand: the working days after the start up to the last day.
    after = (day + timedelta(days=n) for n in range(1, (latest - day).days + 1))
    assert sum(TABLE.is_working(d) for d in after) == count


# --- the table


def test_the_table_agrees_with_the_library() -> None:
    library = pytest.importorskip(
        "holidays", reason="the library holidays is not installed (extra dev)"
    )
    assert TABLE is not None
    for year in sorted(TABLE.years):
        theirs = {
            day
            for kind in ("public", "government")
            for day in library.country_holidays("ID", years=year, categories=(kind,))
        }
        ours = {day for day in TABLE.days if day.year == year}
        # The first day of Pancasila was announced as a holiday from the next year on.
        assert theirs ^ ours == ({date(2016, 6, 1)} if year == 2016 else set()), year


def test_joint_leave_agrees_with_the_library() -> None:
    library = pytest.importorskip(
        "holidays", reason="the library holidays is not installed (extra dev)"
    )
    assert TABLE is not None
    theirs = {
        day
        for year in TABLE.years
        for day in library.country_holidays("ID", years=year, categories=("government",))
    }
    assert {day.on for day in TABLE.days.values() if day.is_joint_leave} == theirs


def test_every_day_off_has_its_decree() -> None:
    assert TABLE is not None
    assert all(day.decree and day.name for day in TABLE.days.values())
    assert TABLE.days[date(2024, 2, 9)].decree.startswith("Keppres 7/2024")
    assert TABLE.days[date(2025, 8, 18)].decree.startswith("SKB 933/2025")
    assert TABLE.days[date(2024, 11, 27)].kind == "pemungutan_suara"


def test_a_table_that_makes_no_sense_is_refused() -> None:
    document = deepcopy(BOOK.documents[HOLIDAYS])
    assert list(check_holidays({HOLIDAYS: document})) == []
    assert list(check_holidays({})) == []
    first, second = document["years"][:2]
    first["days"][1]["on"] = "2016-01-03"
    first["days"][2]["on"] = first["days"][0]["on"]
    second["decree"] = "skb-1"
    second["days"][0]["decree"] = "skb-2"
    document["years"].append(second)
    found = [(fault.code, fault.path[-1]) for fault in check_holidays({HOLIDAYS: document})]
    assert found[:4] == [
        ("rule.wrong_year", "on"),
        ("rule.id_twice", "on"),
        ("rule.unknown_name", "decree"),
        ("rule.unknown_name", "decree"),
    ]
    assert ("rule.id_twice", "year") in found


def test_a_day_of_an_unknown_year_is_not_judged() -> None:
    assert TABLE is not None
    with pytest.raises(KeyError):
        TABLE.is_working(date(2014, 5, 5))
