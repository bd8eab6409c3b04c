"""Findings to a classification: headline, tracks, level, what is immaterial, what it leans to.

Each invented norm hangs on one switch of the act; all switches are off unless a test turns one on.
"""

from __future__ import annotations

from typing import Any

import pytest

from checker.assessment.terms import TRACKS
from checker.classify import Level, Track
from checker.rulebook import Rulebook
from tests.unit.worlds import (
    CONDUCT,
    SUBJECT,
    Json,
    Seen,
    denied,
    element,
    look,
    norm,
    question,
    rulebook_of,
    story,
)

UNKNOWN = "tidak_diketahui"
SWITCHES: Json = {
    "ringan": "acts.p1.audience.unit_kerja",
    "sedang": "acts.p1.audience.masyarakat",
    "berat": "acts.p1.audience.keluarga",
    "tanpa": "acts.p1.authority.used",
    "luas": "acts.p1.content.partisan",
    "wajib": "acts.p1.audience.bawahan_binaan",
    "tafsir-a": "acts.p1.purpose_of_support",
    "tafsir-b": "acts.p1.active_support",
    "moral": "acts.p1.symbols.partisan",
    "skb": "acts.p1.worn.party_attribute",
    "pidana": "acts.p1.worn.pns_attribute",
    "umum": "acts.p1.facilities.state",
    "khusus": "acts.p1.facilities.open_to_all",
    "panglima": "acts.p1.mobilised.others",
}
FACTS = {
    "ringan": "audience_own_unit",
    "sedang": "audience_public",
    "berat": "audience_family",
    "tanpa": "uses_authority",
    "luas": "content_partisan",
    "wajib": "audience_under_authority",
    "moral": "partisan_symbol",
    "skb": "party_attribute",
    "pidana": "pns_attribute",
    "umum": "state_facility",
    "khusus": "facility_open_to_all",
    "panglima": "mobilises_others",
}
QUESTION = question("tafsir", "a", a="purpose_of_support", b="active_support")
ASN = element("subjek", "actor_is_asn")
SOLDIER = element("subjek", {"actor_status": ["tni"]}, "in_service")
STEPS = ("unit_kerja", "instansi", "negara")
LADDER = ("disiplin_ringan", "disiplin_sedang", "disiplin_berat")


def gives(level: Any) -> Json:
    return {"level": level, "confidence": "statute"}


def switched(name: str, switch: str, level: Any, subject: Json = SUBJECT, **more: Any) -> Json:
    """Return a norm that its switch turns on."""
    parts = [subject, CONDUCT, element("saklar", FACTS[switch])]
    return norm(name, *parts, consequence=gives(level), **more)


NORMS = [
    switched("pp-1-2000/1", "ringan", "disiplin_ringan"),
    switched("pp-1-2000/2", "sedang", "disiplin_sedang"),
    switched("pp-1-2000/3", "berat", "disiplin_berat"),
    switched("pp-1-2000/4", "tanpa", "none_in_text"),
    norm(
        "pp-1-2000/5",
        SUBJECT,
        element("saklar", FACTS["luas"]),
        raised_by="any_described_act",
        consequence=gives("disiplin_berat"),
    ),
    norm("uu-1-2000/1", CONDUCT, element("saklar", FACTS["wajib"]), track="none"),
    norm(
        "pp-1-2000/6",
        SUBJECT,
        element("pelanggaran", {"breach": ["uu-1-2000/1"]}),
        element("dampak", {"impact_scope": list(STEPS)}),
        raised_by="breach",
        consequence={
            "by_impact": {
                scope: {"level": level, "basis": "pp-1-2000/6"}
                for scope, level in zip(STEPS, LADDER, strict=True)
            },
            "confidence": "statute",
        },
    ),
    norm(
        "pp-1-2000/7",
        SUBJECT,
        CONDUCT,
        element("saklar", {"question": "tafsir"}),
        consequence=gives("disiplin_berat"),
    ),
    switched("pp-2-2000/1", "moral", "sanksi_moral", track="ethics"),
    switched("pp-2-2000/2", "luas", "sanksi_moral", track="none"),
    switched(
        "kb-1-2000/1",
        "skb",
        "sanksi_moral",
        ASN,
        track="ethics",
        rests_on=[{"norm": "pp-2-2000/2", "confidence": "inferred"}],
    ),
    norm(
        "uu-2-2000/1",
        CONDUCT,
        element("saklar", FACTS["pidana"]),
        track="criminal",
        consequence=gives("pidana"),
    ),
    switched("uu-3-2000/1", "umum", "ptdh", track="dismissal"),
    switched(
        "uu-3-2000/2",
        "khusus",
        "diberhentikan_hormat",
        track="dismissal",
        special_to=["uu-3-2000/1"],
    ),
    switched(
        "uu-4-2000/1",
        "panglima",
        {"decided_by": {"id": "Panglima", "en": "The commander"}},
        SOLDIER,
        track="service",
    ),
    norm(
        "uu-5-2000/1",
        element("subjek", {"actor_status": ["kepala_desa"]}),
        CONDUCT,
        track="village",
        consequence=gives("teguran"),
    ),
]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(tmp_path_factory.mktemp("classify"), NORMS, [QUESTION])


@pytest.fixture
def see(book: Rulebook) -> Any:
    """Judge the story with some switches on (or unknown), all others off."""

    def judge(**on: Any) -> Seen:
        changes: Json = {path: False for path in SWITCHES.values()}
        changes["acts.p1.impact.scope"] = on.pop("dampak", "tidak_terbukti")
        more = on.pop("also", {})
        changes |= {SWITCHES[name.replace("_", "-")]: value for name, value in on.items()}
        return look(story({**changes, **more}), rulebook=book)

    return judge


def level(seen: Seen, track: str = "discipline") -> Level:
    found = seen.track(track).level
    assert found is not None
    return found


# Headline


def test_one_established_track_makes_an_alleged_violation(see: Any) -> None:
    assert see(moral=True).classified().headline == "dugaan_pelanggaran"
    assert see(pidana=True).classified().headline == "dugaan_pelanggaran"
    assert see(moral=True, berat=UNKNOWN).classified().headline == "dugaan_pelanggaran"


def test_one_open_track_asks_for_more(see: Any) -> None:
    assert see(berat=UNKNOWN).classified().headline == "perlu_pendalaman"
    assert see(skb=True).classified().headline == "perlu_pendalaman"


def test_nothing_met_is_nothing_found(see: Any) -> None:
    assert see().classified().headline == "tidak_ditemukan"


def test_whom_no_personal_track_addresses_is_outside(see: Any) -> None:
    seen = see(also={"actors.a1.status": "warga", "actors.a1.post": {}})
    assert seen.classified().headline == "di_luar_cakupan"
    accused = see(pidana=True, also={"actors.a1.status": "warga", "actors.a1.post": {}})
    assert accused.classified().headline == "dugaan_pelanggaran"


@pytest.mark.parametrize("status", ["kepala_desa", "tni", "pppk"])
def test_one_personal_track_is_enough_to_be_inside(see: Any, status: str) -> None:
    also = {"actors.a1.status": status, "actors.a1.post": {}, "acts.p1.conduct": "attend_event"}
    assert see(also=also).classified().headline == "tidak_ditemukan"


def test_an_undescribed_act_asks_for_more(see: Any) -> None:
    seen = see(also={"acts.p1.conduct": UNKNOWN})
    assert seen.classified().headline == "perlu_pendalaman"
    states = {track.name: track.state for track in seen.classified().tracks}
    assert states["discipline"] == states["criminal"] == "open"
    assert states["village"] == "di_luar_cakupan"


# Tracks


def test_every_track_is_told_in_a_fixed_order(see: Any) -> None:
    assert tuple(track.name for track in see().classified().tracks) == TRACKS


def test_tracks_run_side_by_side(see: Any) -> None:
    seen = see(sedang=True, pidana=False, moral=UNKNOWN)
    states = {track.name: track.state for track in seen.classified().tracks}
    assert states == {
        "criminal": "not_met",
        "discipline": "established",
        "ethics": "open",
        "dismissal": "not_met",
        "administrative": "di_luar_cakupan",
        "village": "di_luar_cakupan",
        "service": "di_luar_cakupan",
        "employer": "di_luar_cakupan",
    }


@pytest.mark.parametrize(
    ("switch", "track", "category"),
    [
        ("pidana", "criminal", "tindak_pidana_pemilihan"),
        ("sedang", "discipline", "pelanggaran_peraturan_lain"),
        ("moral", "ethics", "pelanggaran_peraturan_lain"),
        ("umum", "dismissal", "pelanggaran_peraturan_lain"),
    ],
)
def test_a_track_bears_the_supervisors_own_category(
    see: Any, switch: str, track: str, category: str
) -> None:
    assert see(**{switch: True}).track(track).category == category
    assert see(**{switch: UNKNOWN}).track(track).category == category
    assert see().track(track).category == "bukan_pelanggaran"


def test_a_norm_that_only_feeds_others_is_in_no_track(see: Any) -> None:
    seen = see(wajib=True)
    assert seen.state("uu-1-2000/1") == "established"
    assert all(seen.track(name).state != "established" for name in TRACKS)


def test_several_acts_of_a_person_count_together(see: Any, book: Rulebook) -> None:
    quiet = {**story()["acts"][0], "conduct": "attend_event"}
    incident = story({"acts": [quiet, {**story()["acts"][0], "id": "p2"}]})
    assert look(incident, rulebook=book).track("discipline").state == "established"


# Level


def test_the_level_is_the_heaviest_that_stands(see: Any) -> None:
    assert level(see(ringan=True)).established == "disiplin_ringan"
    assert level(see(ringan=True, sedang=True)).established == "disiplin_sedang"
    assert level(see(ringan=True, sedang=True, berat=True)).established == "disiplin_berat"


def test_all_findings_stay_listed_under_the_heaviest(see: Any) -> None:
    listed = {f.chain: f.state for f in see(ringan=True, berat=True).track("discipline").findings}
    assert listed["pp-1-2000/1"] == listed["pp-1-2000/3"] == "established"


def test_a_text_without_a_level_gives_none_until_another_norm_does(see: Any) -> None:
    assert level(see(tanpa=True)).established == "none_in_text"
    assert level(see(tanpa=True, ringan=True)).established == "disiplin_ringan"


def test_a_level_may_be_decided_by_a_body(see: Any) -> None:
    soldier = {"actors.a1.status": "tni", "actors.a1.post": {}}
    assert level(see(panglima=True, also=soldier), "service").established == "decided_by"


def test_an_open_track_has_no_level_but_what_it_could_rise_to(see: Any) -> None:
    found = level(see(berat=UNKNOWN))
    assert (found.established, found.safe, found.possible) == (None, None, ())
    assert found.could_rise_to == "disiplin_berat"


def test_a_track_that_is_not_met_has_no_level(see: Any) -> None:
    assert see().track("discipline").level is None


@pytest.mark.parametrize(
    ("on", "rise"),
    [
        ({"sedang": True, "berat": UNKNOWN}, "disiplin_berat"),
        ({"sedang": True, "ringan": UNKNOWN}, None),
        ({"berat": True, "sedang": UNKNOWN}, None),
        ({"berat": True, "tafsir_a": UNKNOWN, "tafsir_b": UNKNOWN}, None),
        ({"ringan": UNKNOWN, "sedang": UNKNOWN}, "disiplin_sedang"),
        ({"tanpa": UNKNOWN}, None),
    ],
)
def test_a_level_could_rise_to_the_heaviest_open_norm(see: Any, on: Json, rise: Any) -> None:
    assert level(see(**on)).could_rise_to == rise


def test_a_norm_without_a_conduct_of_its_own_raises_no_level(see: Any) -> None:
    assert level(see(sedang=True, luas=UNKNOWN)).could_rise_to is None
    assert level(see(wajib=True, dampak=UNKNOWN)).could_rise_to is None


def test_a_duty_shows_its_level_for_each_impact_while_that_is_open(see: Any) -> None:
    assert level(see(wajib=True, dampak=UNKNOWN)).by_impact == dict(zip(STEPS, LADDER, strict=True))
    assert level(see(wajib=True, dampak="instansi")).by_impact is None
    assert level(see(wajib=True, dampak="instansi")).established == "disiplin_sedang"


def test_where_two_levels_may_stand_the_lower_is_the_safe_one(see: Any) -> None:
    found = level(see(wajib=True, dampak=["unit_kerja", "negara"]))
    assert (found.established, found.safe) == (None, "disiplin_ringan")
    assert found.possible == ("disiplin_ringan", "disiplin_berat")


def test_a_heavier_norm_settles_what_two_levels_left_open(see: Any) -> None:
    found = level(see(wajib=True, berat=True, dampak=["unit_kerja", "negara"]))
    assert (found.established, found.safe) == ("disiplin_berat", None)
    lighter = level(see(wajib=True, sedang=True, dampak=["unit_kerja", "negara"]))
    assert (lighter.established, lighter.safe) == (None, "disiplin_sedang")
    assert lighter.possible == ("disiplin_sedang", "disiplin_berat")


# The decree


def test_guidance_is_at_most_open_and_prints_the_level_of_the_decree(see: Any) -> None:
    seen = see(skb=True)
    assert seen.track("ethics").state == "open"
    assert level(seen, "ethics").by_decree == ("sanksi_moral",)
    assert level(seen, "ethics").established is None


def test_guidance_changes_nothing_where_a_statute_is_broken(see: Any) -> None:
    both = see(skb=True, moral=True)
    assert both.track("ethics").state == "established"
    assert level(both, "ethics").established == "sanksi_moral"


# Special before general


@pytest.mark.parametrize(
    ("on", "established"),
    [
        ({"umum": True, "khusus": True}, "diberhentikan_hormat"),
        ({"umum": True, "khusus": False}, "ptdh"),
        ({"umum": True, "khusus": UNKNOWN}, "ptdh"),
        ({"umum": False, "khusus": True}, "diberhentikan_hormat"),
    ],
)
def test_a_special_norm_that_is_established_goes_before_the_general(
    see: Any, on: Json, established: str
) -> None:
    seen = see(**on)
    assert level(seen, "dismissal").established == established
    assert {f.chain for f in seen.track("dismissal").findings} == {"uu-3-2000/1", "uu-3-2000/2"}


# Immaterial findings


def immaterial(track: Track) -> set[str]:
    return {name.partition("@")[0] for name in track.immaterial}


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ({"ringan": UNKNOWN, "sedang": True}, {"pp-1-2000/1"}),
        ({"ringan": UNKNOWN}, set()),
        ({"berat": UNKNOWN, "sedang": True}, set()),
        ({"berat": True, "sedang": UNKNOWN, "ringan": UNKNOWN}, {"pp-1-2000/1", "pp-1-2000/2"}),
        ({"wajib": True, "dampak": UNKNOWN, "berat": True}, {"pp-1-2000/6"}),
        ({"wajib": True, "dampak": UNKNOWN, "sedang": True}, set()),
        ({"luas": UNKNOWN, "berat": True}, {"pp-1-2000/5"}),
        ({"luas": UNKNOWN, "sedang": True}, set()),
        ({"sedang": True}, set()),
    ],
)
def test_an_open_finding_is_immaterial_if_it_can_change_neither_state_nor_level(
    see: Any, on: Json, expected: set[str]
) -> None:
    assert immaterial(see(**on).track("discipline")) == expected


def test_what_is_immaterial_is_a_mark_of_the_classification_only(see: Any) -> None:
    seen = see(ringan=UNKNOWN, sedang=True)
    assert seen.state("pp-1-2000/1") == "open"
    assert "pp-1-2000/1" in {f.chain for f in seen.track("discipline").findings}


# Prima facie


@pytest.mark.parametrize(
    ("a", "b", "state", "suspected"),
    [
        (True, False, "open", "established"),
        (False, True, "open", "not_met"),
        (True, True, "established", "established"),
        (False, False, "not_met", "not_met"),
        (UNKNOWN, UNKNOWN, "open", "open"),
        (False, UNKNOWN, "open", "not_met"),
    ],
)
def test_a_track_that_readings_leave_open_is_settled_prima_facie_by_the_recommended_ones(
    see: Any, a: Any, b: Any, state: str, suspected: str
) -> None:
    seen = see(tafsir_a=a, tafsir_b=b)
    assert seen.track("discipline").state == state
    assert seen.suspected_track("discipline").state == suspected


# Basis


def settled(*switches: str, standing: str = "verified") -> Json:
    fields = ["actors.a1.status", "acts.p1.conduct", *(SWITCHES[name] for name in switches)]
    said = [{"field": f, "standing": standing, "evidence": ["b1"]} for f in fields]
    return {"statements": said}


def test_a_classification_is_examined_where_its_established_findings_are(see: Any) -> None:
    seen = see(sedang=True, also=settled("sedang"))
    assert seen.track("discipline").basis == "examined"
    assert seen.classified().basis == "examined"


def test_one_alleged_established_finding_makes_the_classification_alleged(see: Any) -> None:
    seen = see(sedang=True, moral=True, also=settled("sedang"))
    assert seen.track("discipline").basis == "examined"
    assert seen.track("ethics").basis == "alleged"
    assert seen.classified().basis == "alleged"


def test_open_findings_do_not_weaken_the_basis(see: Any) -> None:
    seen = see(sedang=True, berat=UNKNOWN, also=settled("sedang"))
    assert seen.track("discipline").basis == "examined"


def test_without_an_established_finding_there_is_no_basis(see: Any) -> None:
    assert see(berat=UNKNOWN).classified().basis is None


def test_a_contested_switch_is_open_and_a_verified_one_established(see: Any) -> None:
    path = SWITCHES["sedang"]
    contested = see(sedang=True, also={"statements": [denied(path, False)]})
    assert contested.classified().headline == "perlu_pendalaman"
    both = [denied(path, False), {"field": path, "standing": "verified", "evidence": ["b1"]}]
    verified = see(sedang=True, also={"statements": both})
    assert verified.classified().headline == "dugaan_pelanggaran"


# The transition, on the rules that come with the library


@pytest.mark.parametrize(
    ("day", "conduct", "established", "safe", "possible"),
    [
        ("2020-10-14", "order_support", "disiplin_berat", None, ("disiplin_berat",)),
        (
            "2020-09-24",
            "invite_support",
            None,
            "disiplin_sedang",
            ("disiplin_sedang", "disiplin_berat"),
        ),
    ],
)
def test_an_old_act_that_was_examined_late_has_a_safe_level(
    day: str, conduct: str, established: Any, safe: Any, possible: tuple[str, ...]
) -> None:
    incident = story(
        {
            "contests": [{"id": "pilkada-2020", "office": "bupati"}],
            "acts.p1.date": day,
            "acts.p1.conduct": conduct,
            "acts.p1.authority": {"used": conduct == "order_support"},
            "acts.p1.audience": {"bawahan_binaan": True},
            "actors.a1.post": {"level": "administrator", "title": "camat"},
            "acts.p1.impact": {"scope": "tidak_terbukti"},
            "examined_on": "2021-10-01",
        }
    )
    found = level(look(incident))
    assert (found.established, found.safe, found.possible) == (established, safe, possible)
