"""What the place of an act says of the facility that was used."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.worlds import Json, denied, law, says, sheets, story
from tests.unit.worlds import values as found

FACILITY = "facility_kind"
ALL = law().facts[FACILITY].domain
WORSHIP, EDUCATION = frozenset({"tempat_ibadah"}), frozenset({"tempat_pendidikan"})
PERSON = "acara_tatap_muka"


def at(place: str | None, channel: Any = PERSON, **more: Any) -> Json:
    """Return the story with one act done there."""
    where = {} if place is None else {"acts.p1.place": {"kind": place}}
    return story({"acts.p1.channel": channel, **where, **more})


@pytest.mark.parametrize(
    ("place", "left"),
    [
        (None, ALL),
        ("tempat_ibadah", WORSHIP),
        ("sekolah", EDUCATION),
        *((place, ALL - WORSHIP - EDUCATION) for place in ("rumah", "jalan_lapangan", "daring")),
        *((place, ALL - WORSHIP) for place in ("kantor", "gedung_umum", "lainnya")),
    ],
)
def test_a_place_of_worship_and_a_school_are_told_by_the_place(place: str, left: Any) -> None:
    assert found(at(place), FACILITY) == left


def test_what_is_told_of_the_facility_wins_over_the_place() -> None:
    told = {"acts.p1.facilities": {"kind": "tempat_ibadah"}}
    assert found(at("rumah", **told), FACILITY) == WORSHIP


def test_a_facility_told_to_be_unknown_is_still_no_mosque_in_a_house() -> None:
    told = {"acts.p1.facilities": {"kind": "tidak_diketahui"}}
    assert found(at("rumah", **told), FACILITY) == ALL - WORSHIP - EDUCATION


@pytest.mark.parametrize("channel", ["media_sosial", ["grup_pesan", "pesan_pribadi"]])
def test_an_act_online_uses_no_such_place(channel: Any) -> None:
    assert found(at(None, channel), FACILITY) == ALL - WORSHIP - EDUCATION


@pytest.mark.parametrize("channel", [None, "rekaman_video", ["media_sosial", PERSON]])
def test_a_channel_that_may_be_on_the_spot_says_nothing(channel: Any) -> None:
    assert found(at(None, channel), FACILITY) == ALL


def test_the_place_counts_also_where_the_act_went_online() -> None:
    assert found(at("tempat_ibadah", "media_sosial"), FACILITY) == WORSHIP


def test_a_contested_place_leaves_what_either_place_leaves() -> None:
    statement = denied("acts.p1.place.kind", "sekolah")
    incident = at("rumah", statements=[statement])
    assert found(incident, FACILITY) == ALL - WORSHIP
    statement = says("acts.p1.place.kind", "verified", alternative="tempat_ibadah")
    assert found(at("rumah", statements=[statement]), FACILITY) == WORSHIP


def test_nothing_is_read_from_a_place_while_the_facility_is_contested() -> None:
    incident = at("rumah", statements=[denied("acts.p1.facilities.kind")])
    (sheet,) = sheets(incident, "2025-06-30", "p1")
    assert sheet.known(FACILITY).values == ALL
    assert sheet.known(FACILITY).contested


def test_the_finding_names_the_field_that_says_so() -> None:
    (sheet,) = sheets(at("rumah"), "2025-06-30", "p1")
    known = sheet.known(FACILITY)
    assert (known.origin, known.fields) == ("derived", ("acts.p1.place.kind",))
