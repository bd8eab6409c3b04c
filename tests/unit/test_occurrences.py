"""A step that is taken twice has one clock each time, and a court above has its own steps."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checker.deadline import Start
from checker.route import clock_starts
from checker.route.clocks import CLOCKS, taken_steps
from checker.route.marks import History, Names
from checker.rulebook import Rulebook

BOOK = Rulebook.load()
POLICE, PROSECUTOR = "Penyidik Polres Uji", "Kejaksaan Negeri Uji"
FIRST, HIGH = "Pengadilan Negeri Uji", "Pengadilan Tinggi Uji"
# Those that only their first occurrence starts: nobody is summoned a third time.
ONCE = {name for name, clock in CLOCKS.items() if clock.once}


def step(body: str, name: str, on: str, **more: Any) -> dict[str, Any]:
    return {"body": body, "step": name, "on": on, "received_on": on, **more}


HANDED = step(POLICE, "penyerahan_berkas", "2024-11-01", to=PROSECUTOR)
BACK = step(PROSECUTOR, "pengembalian_berkas", "2024-11-04", to=POLICE)
AGAIN = step(POLICE, "penyerahan_berkas", "2024-11-07", to=PROSECUTOR)
TO_COURT = step(PROSECUTOR, "penyerahan_berkas", "2024-11-13", to=FIRST)
VERDICT = step(FIRST, "putusan", "2024-11-20", to=PROSECUTOR, id="v1")
APPEAL = step("Terdakwa", "banding", "2024-11-22", to=FIRST, follows="v1")
UP = step(FIRST, "penyerahan_berkas", "2024-11-25", to=HIGH)
ABOVE = step(HIGH, "putusan", "2024-11-29", to=PROSECUTOR)
CRIME = [HANDED, BACK, AGAIN, TO_COURT, VERDICT, APPEAL, UP, ABOVE]


def began(handling: list[dict[str, Any]], clock: str) -> date | None:
    start = clock_starts((), handling, track="criminal").get(clock)
    return start.first if start else None


def day(text: str) -> date:
    return date.fromisoformat(text)


def is_done(name: str, handling: list[dict[str, Any]]) -> bool:
    named = Names(BOOK.journey).of(name)
    history = History(day("2024-12-31"), (), True, taken_steps(handling))
    since = history.since("criminal").get(named.clock or "")
    return history.done(named, "criminal", since) is not None


def test_a_file_that_came_back_is_counted_from_its_last_handover() -> None:
    assert began(CRIME[:1], "file_received") == day("2024-11-01")
    assert began(CRIME[:3], "file_received") == day("2024-11-07")


def test_the_court_that_hears_the_case_is_not_the_court_above() -> None:
    assert began(CRIME, "file_submitted") == day("2024-11-13")
    assert began(CRIME, "first_verdict_read") == day("2024-11-20")
    assert began(CRIME, "verdict_read") == day("2024-11-29")


def test_a_verdict_is_executed_from_the_last_court_and_not_while_an_appeal_is_pending() -> None:
    assert began(CRIME[:5], "verdict_received") == day("2024-11-20")
    assert began(CRIME[:6], "verdict_received") is None
    assert began(CRIME, "verdict_received") == day("2024-11-29")


def test_a_court_without_a_name_is_known_by_what_it_follows_or_by_the_order() -> None:
    plain = {"body": "Pengadilan"}
    unnamed = [*CRIME[:4], {**VERDICT, **plain}, APPEAL, {**ABOVE, **plain}]
    assert began(unnamed, "first_verdict_read") == day("2024-11-20")
    linked = [{**ABOVE, **plain, "follows": "b1"}, {**APPEAL, "id": "b1"}, {**VERDICT, **plain}]
    assert began(linked, "first_verdict_read") == day("2024-11-20")


def test_each_handover_of_a_file_may_be_answered_by_its_return() -> None:
    assert not is_done("berkas-kembali-pemilihan", CRIME[:1])
    assert is_done("berkas-kembali-pemilihan", CRIME[:2])
    assert not is_done("berkas-kembali-pemilihan", CRIME[:3])


def test_a_file_sent_again_is_sent_again_and_a_first_handover_is_not() -> None:
    assert not is_done("berkas-disampaikan-lagi-pemilihan", CRIME[:2])
    assert is_done("berkas-disampaikan-lagi-pemilihan", CRIME[:3])


def test_each_court_takes_its_own_step() -> None:
    assert is_done("pengadilan-negeri-pemilihan", CRIME[:5])
    assert not is_done("pengadilan-tinggi-pemilihan", CRIME[:7])
    assert is_done("pengadilan-tinggi-pemilihan", CRIME)
    assert not is_done("berkas-banding-pemilihan", CRIME[:6])
    assert is_done("berkas-banding-pemilihan", CRIME[:7])
    assert is_done("penuntutan-pemilihan", CRIME[:4]) and not is_done(
        "penuntutan-pemilihan", [*CRIME[:3], APPEAL, UP]
    )


def test_nobody_is_summoned_a_third_time() -> None:
    missed = [step("Atasan langsung", "tidak_hadir", on) for on in ("2024-10-14", "2024-10-24")]
    starts = clock_starts((), missed, track="discipline")
    assert starts["missed_examination"] == Start.on(day("2024-10-14"))


# An occurrence of every clock that a later one may follow, and what came before it.
EVENTS = {
    "summoned": step("Atasan langsung", "panggilan", "2024-10-01"),
    "asked_to_complete": step("Bawaslu Kota", "permintaan_perbaikan", "2024-10-01"),
    "recommended": step("Bawaslu Kota", "rekomendasi", "2024-10-01", to="BKN"),
    "supervisor_recommended": step("Bawaslu Kota", "rekomendasi", "2024-10-01", to="BKN"),
    "forwarded": step("Bawaslu Kota", "diteruskan", "2024-10-01", to=POLICE),
    "decided": step("Bawaslu Kota", "keputusan", "2024-10-01"),
    "punished": step("PPK", "penjatuhan", "2024-10-01"),
    "notified": step("PPK", "penjatuhan", "2024-10-01"),
    "objection_received": step("Terlapor", "keberatan", "2024-10-01"),
    "appeal_received": step("Terlapor", "banding", "2024-10-01"),
    "proposed": step("Atasan langsung", "usul", "2024-10-01"),
    "file_received": HANDED,
    "file_returned": BACK,
    "file_submitted": TO_COURT,
    "first_verdict_read": VERDICT,
    "verdict_read": VERDICT,
    "verdict_received": VERDICT,
}


@given(
    st.sampled_from(sorted(EVENTS)),
    st.dates(date(2020, 1, 1), date(2025, 1, 1)),
    st.integers(1, 400),
    st.booleans(),
)
def test_an_earlier_occurrence_never_moves_the_clock_of_a_later_one(
    clock: str, on: date, before: int, is_first: bool
) -> None:
    assert clock not in ONCE
    earlier = on - timedelta(days=before)
    own = {**EVENTS[clock], "on": str(on), "received_on": str(on)}
    old = {**EVENTS[clock], "on": str(earlier), "received_on": str(earlier), "id": "h0"}
    alone = clock_starts((), [own])
    assert clock in alone
    both = clock_starts((), [old, own] if is_first else [own, old])
    assert both[clock] == alone[clock]
