"""Which event of a file starts which clock."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest

from checker.deadline import Start
from checker.incident import terms
from checker.resources import load_schema
from checker.route import clock_starts
from checker.route.clocks import CLOCKS
from checker.rulebook import Rulebook

PATHS = Rulebook.load().paths


def begun(handling: list[dict[str, Any]], **asked: Any) -> dict[str, Start]:
    return clock_starts([], handling, **asked)


def day(text: str) -> date:
    return date.fromisoformat(text)


def test_every_clock_of_the_rules_can_be_started_by_a_file() -> None:
    enum = load_schema("path")["$defs"]["deadline"]["properties"]["from"]["enum"]
    used = {
        s["deadline"]["from"] for p in PATHS for s in p["steps"] if "from" in s.get("deadline", {})
    }
    assert used <= set(enum) == set(CLOCKS)
    steps = {clock.step for clock in CLOCKS.values() if clock.step}
    assert steps <= set(get_args(terms.HandlingStep))
    organs = {organ for clock in CLOCKS.values() for organ in clock.by | clock.to}
    assert organs <= set(get_args(terms.Organ))


# A body and an addressee that fit each clock.
FITTING = {
    "kpu_decided": {"body": "KPU"},
    "file_received": {"to": "Kejaksaan"},
    "hearing_file_received": {"to": "Kapolres Uji", "to_organ": "pimpinan_tni_polri"},
    "ppk_recommended": {"body": "BKN", "to": "Bupati Uji", "received_on": "2024-10-01"},
    "bkn_received": {"to": "BKN"},
    "result_set": {"body": "KPU", "result": "Menetapkan hasil pemilihan"},
    "file_submitted": {"to": "Pengadilan Negeri"},
}


@pytest.mark.parametrize("name", [name for name, clock in CLOCKS.items() if clock.step])
def test_a_step_starts_its_clock(name: str) -> None:
    clock = CLOCKS[name]
    entry = {
        "body": "Bawaslu Kota",
        "step": clock.step,
        "on": "2024-10-01",
        "received_on": "2024-10-05",
        **FITTING.get(name, {}),
    }
    before = {"id": "h0", "body": "x", "step": clock.after or "lainnya"}
    entry = {**entry, "follows": "h0"} if clock.after else entry
    assert begun([before, entry])[name] == Start.on(
        day("2024-10-05" if clock.received else "2024-10-01")
    )
    undated = {k: v for k, v in entry.items() if not k.endswith("on")}
    assert name not in begun([before, undated])
    if clock.after:
        assert name not in begun([{**entry, "follows": "h9"}])


def test_what_was_sent_and_not_yet_received_starts_a_clock_without_end() -> None:
    sent = {"body": "KASN", "step": "rekomendasi", "on": "2024-01-02"}
    assert begun([sent])["recommended"] == Start(day("2024-01-02"), None, ("sent",))
    received = {**sent, "received_on": "2024-01-09"}
    assert begun([received], as_of=day("2024-01-05"))["recommended"].why == ("sent",)


def test_of_several_occurrences_the_latest_starts_the_clock() -> None:
    twice = [
        {"body": "Bawaslu", "step": "keputusan", "on": on} for on in ("2024-10-03", "2024-10-01")
    ]
    assert begun(twice)["decided"] == Start.on(day("2024-10-03"))
    assert begun(twice, as_of=day("2024-10-02"))["decided"] == Start.on(day("2024-10-01"))
    assert "decided" not in begun(twice, as_of=day("2024-09-30"))


def test_only_a_decision_of_the_supervisor_starts_the_clock_of_the_police() -> None:
    handling = [
        {"body": "PPK", "step": "keputusan", "on": "2024-10-01"},
        {"body": "Bawaslu Kota", "step": "klarifikasi", "on": "2024-10-02"},
        {"body": "Bawaslu Kota", "step": "keputusan", "on": "2024-10-03"},
        {"body": "Bupati", "step": "keputusan", "on": "2024-09-01"},
    ]
    assert begun(handling)["decided"] == Start.on(day("2024-10-03"))
    assert "kpu_decided" not in begun(handling)
    on_objection = [
        {"id": "h1", "body": "Pasangan calon", "step": "keberatan", "on": "2024-10-05"},
        {"body": "Bawaslu Kota", "step": "keputusan", "on": "2024-10-09", "follows": "h1"},
    ]
    found = begun([*handling, *on_objection])
    assert found["decided"] == Start.on(day("2024-10-03"))
    assert found["dispute_decided"] == Start.on(day("2024-10-09"))


def test_a_step_starts_the_clocks_of_its_own_track_and_person() -> None:
    to_bkn = {"body": "Bawaslu", "step": "diteruskan", "to": "BKN", "on": "2024-10-01"}
    to_police = {"body": "Bawaslu", "step": "diteruskan", "to": "Polres Uji", "on": "2024-10-02"}
    assert begun([to_bkn, to_police], track="criminal")["forwarded"].first == day("2024-10-02")
    assert begun([to_bkn, to_police], track="ethics")["forwarded"].first == day("2024-10-01")
    own = {"body": "PPK", "step": "penjatuhan", "on": "2024-12-01", "actor": "a1"}
    assert "punished" in begun([own], actor="a1")
    assert "punished" not in begun([own], actor="a2")
    moral = {"body": "PPK", "step": "penjatuhan", "on": "2024-12-01", "level": "moral"}
    assert "punished" not in begun([moral], track="discipline")
    assert "punished" in begun([{**moral, "track": "discipline"}], track="discipline")


def test_reports_start_their_clocks() -> None:
    known = {"one_day_in": ["2024-09-29", "2024-10-02"]}
    reports = [
        {"kind": "laporan", "known_on": "2024-10", "received_on": "2024-10-09"},
        {"kind": "pelimpahan", "known_on": known, "received_on": "2024-10-09"},
    ]
    assert clock_starts(reports, []) == {
        "known": Start(day("2024-09-29"), day("2024-10-31"), ("vague", "several")),
        "received": Start.on(day("2024-10-09")),
    }


def test_what_the_supervisor_found_begins_no_time_of_a_reporter() -> None:
    filed, found = (
        {"kind": "laporan", "known_on": "2018-10-01"},
        {"kind": "temuan", "known_on": "2018-10-03"},
    )
    assert set(clock_starts([found], [])) == {"found"}
    assert clock_starts([filed, found], []) == {
        "known": Start.on(day("2018-10-01")),
        "found": Start.on(day("2018-10-03")),
    }


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2024-10-04", "2024-10-04", "2024-10-04"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ({"throughout": ["2024-10-04", None]}, "2024-10-04", None),
        ({"after": "2024-10-03", "before": "2024-10-09"}, "2024-10-04", "2024-10-08"),
        ({"after": "2024-10-03"}, "2024-10-04", None),
        ({"before": "2024-10-09"}, None, None),
        ({"phase": "kampanye"}, None, None),
    ],
)
def test_a_vague_day_starts_a_clock_only_if_it_is_bounded_below(
    when: Any, first: str | None, last: str | None
) -> None:
    found = clock_starts([{"kind": "laporan", "known_on": when}], []).get("known")
    if first is None:
        assert found is None
    else:
        assert found is not None
        assert (found.first, found.last) == (day(first), day(last) if last else None)
