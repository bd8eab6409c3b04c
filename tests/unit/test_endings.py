"""What was ended is ended, and what lives on is said."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checker.checker import check
from checker.incident import as_json
from checker.incident.handled import is_stopped
from checker.intake import read_incident
from checker.route.journey import TrackPlace, journey
from checker.route.places import RUNNING
from tests.unit.test_journey import BOOK, LAW, data, step, told

GAKKUMDU = "Sentra Gakkumdu Kabupaten Uji"
DECIDED = step("keputusan", "2024-10-13")
STOPPED = step("penghentian", "2024-10-14", GAKKUMDU)
FORWARDED = step("diteruskan", "2024-10-14", to="Polres Uji", received_on="2024-10-14")


def running(place: TrackPlace) -> list[str]:
    return [p.step.id for p in place.places if p.state in RUNNING]


def track(source: dict[str, Any], as_of: str, name: str) -> TrackPlace:
    incident = read_incident(json.dumps(source).encode(), contests=BOOK.contests)
    found = journey(check(incident, as_of=as_of, rulebook=BOOK), as_json(incident), LAW)
    return next(one for one in found.actors[0].tracks if one.track == name)


def crime(*handling: Any, as_of: str = "2024-11-20", **more: Any) -> TrackPlace:
    return track(told(*handling, **more), as_of, "criminal")


def test_what_gakkumdu_stopped_is_not_forwarded_to_the_police() -> None:
    assert "teruskan-ke-polisi-pemilihan" in running(crime(DECIDED))
    place = crime(DECIDED, STOPPED)
    assert place.closed and running(place) == [] and place.now is None
    assert place.late is not None and "praktik Gakkumdu" in place.late["basis"]


@pytest.mark.parametrize(
    "ending",
    [
        step("penghentian", "2024-10-14", track="criminal"),
        step("gakkumdu_2", "2024-10-14", GAKKUMDU, result="Tidak memenuhi unsur pidana"),
        step("penghentian", "2024-11-01", "Penyidik Polres Uji"),
        step("penghentian", "2024-11-01", "Kejaksaan Negeri Uji"),
    ],
)
def test_each_stop_ends_the_criminal_track_alone(ending: Any) -> None:
    assert crime(DECIDED, ending).closed
    assert not crime(DECIDED, ending, as_of="2024-10-13").closed
    place = track(told(DECIDED, ending), "2024-11-20", "discipline")
    assert not place.closed and "teruskan-ke-bkn" in [
        p.step.id for p in place.places if p.state == "open"
    ]


def test_what_was_taken_up_again_is_not_ended() -> None:
    again = {**FORWARDED, "on": "2024-10-16", "received_on": "2024-10-16"}
    place = crime(DECIDED, STOPPED, again)
    assert not place.closed and "penyidikan-pemilihan" not in {
        p.step.id for p in place.places if p.state == "closed"
    }


def test_what_lives_on_is_said_and_who_forwards_it() -> None:
    (actor,) = data(told(DECIDED, STOPPED), "2024-11-20")["actors"]
    stopped = next(one for one in actor["tracks"] if one["track"] == "criminal")
    assert stopped["late"]["tracks"] and "discipline" in stopped["late"]["tracks"]
    assert "pengawas meneruskannya" in stopped["late"]["leaves"]["id"]
    assert "tanpa jangka waktu" in stopped["late"]["basis"]


def test_a_supervisor_that_stops_ends_its_own_steps_and_not_the_duty_to_examine() -> None:
    ending = step("penghentian", "2024-10-12")
    place = track(told(ending), "2024-11-20", "discipline")
    assert not place.closed and "kajian-pemilihan" not in running(place)
    assert crime(ending).closed


def test_a_sentence_that_was_executed_ends_what_could_still_be_done() -> None:
    verdict = step("putusan", "2024-11-11", "Pengadilan Negeri Uji", received_on="2024-11-12")
    done = step("pelaksanaan", "2024-11-14", "Kejaksaan Negeri Uji", track="criminal")
    before = crime(DECIDED, FORWARDED, verdict, as_of="2024-11-12")
    assert not before.closed and before.late is None
    after = crime(DECIDED, FORWARDED, verdict, done)
    assert after.closed and running(after) == []


def test_a_punishment_ends_the_summons() -> None:
    summoned = step("panggilan", "2024-11-04", "Atasan langsung")
    imposed = step(
        "penjatuhan", "2024-11-13", "PPK", received_on="2024-11-14", level="disiplin_berat"
    )
    place = track(told(summoned, imposed), "2024-11-25", "discipline")
    assert "panggilan-pp-94" not in running(place)


@pytest.mark.parametrize(
    ("name", "result", "stops"),
    [
        ("penghentian", None, True),
        ("gakkumdu_2", "dihentikan", True),
        ("gakkumdu_2", "tidak dihentikan, diteruskan ke penyidik", False),
        ("gakkumdu_2", "memenuhi unsur", False),
        ("klarifikasi", "tidak terbukti hadir", False),
        ("keputusan", "bukan merupakan tindak pidana", True),
    ],
)
def test_what_stops(name: str, result: str | None, stops: bool) -> None:
    assert is_stopped(name, result) is stops


REGISTERED = {
    "id": "l1",
    "kind": "laporan",
    "known_on": "2024-01-03",
    "received_on": "2024-01-05",
}


def general(*handling: Any, reports: Any = (REGISTERED,)) -> TrackPlace:
    source = told(*handling, reports=reports)
    source["contests"] = [{"id": "pemilu-2024", "office": "presiden"}]
    source["targets"] = [
        {"id": "t1", "kind": "pasangan_presiden", "contest": "pemilu-2024", "stage": "ditetapkan"}
    ]
    source["acts"][0]["date"] = "2024-01-02"
    return track(source, "2024-01-12", "discipline")


def test_a_report_may_be_withdrawn_until_it_is_registered() -> None:
    withdrawn = step("pencabutan", "2024-01-08", "Pelapor")
    assert "kajian-awal-pemilu" in running(general())
    ended = general(withdrawn)
    assert not ended.closed and ended.late and "kajian-awal-pemilu" not in running(ended)
    late = {**REGISTERED, "registered_on": "2024-01-08"}
    assert general(withdrawn, reports=[late]).late is None
    other = {**REGISTERED, "id": "l2"}
    assert general({**withdrawn, "report": "l1"}, reports=[REGISTERED, other]).late is None
    # No text on Pilkada says what a withdrawal does.
    assert crime(step("pencabutan", "2024-10-11", "Pelapor"), as_of="2024-10-12").late is None
