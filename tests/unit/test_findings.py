"""From sheets to findings: raising, readings, exceptions, chains, dates, decrees, levels.

Most norms here are invented and stand together in one small rulebook; the transition between
PP 53/2010 and PP 94/2021 is tried on the rules that come with the library.
"""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from checker.findings.states import cap, combine, strongest, weaker
from checker.rulebook import Rulebook
from tests.unit.worlds import (
    CONDUCT,
    SUBJECT,
    Json,
    Seen,
    changed,
    denied,
    element,
    exception,
    look,
    norm,
    question,
    rulebook_of,
    story,
)

UNKNOWN = "tidak_diketahui"
LETTER = "acts.p1.assignment_letter"
PUBLIC, FAMILY = "acts.p1.audience.masyarakat", "acts.p1.audience.keluarga"
PARTISAN, PURPOSE = "acts.p1.content.partisan", "acts.p1.purpose_of_support"
DUTY = "official_duty_with_letter"
STATES = ("established", "open", "excepted", "not_met", "not_in_force")

QUESTIONS = [
    question("tafsir", "a", a="audience_public", b="audience_family"),
    question("tanpa-saran", a="audience_public", b="audience_family"),
    question("lain", "c", c="content_partisan", d="purpose_of_support"),
    question("alasan", "a", a=DUTY, b="invited_for_expertise"),
]


def breach(*norms: str) -> Json:
    return element("pelanggaran", {"breach": list(norms)})


def impact(**levels: str) -> Json:
    rows = {scope: {"level": level, "basis": "pp-7-2000/1"} for scope, level in levels.items()}
    return {"by_impact": rows, "confidence": "statute"}


def resting(*norms: str, confidence: str = "reproduced") -> list[Json]:
    return [{"norm": name, "confidence": confidence} for name in norms]


HEAVY = {"level": "disiplin_berat", "confidence": "reproduced"}
HEAD = element("subjek", {"actor_status": ["kepala_desa"]})
ASN = element("subjek", "actor_is_asn")

NORMS = [
    norm("pp-1-2000/1"),
    norm("pp-1-2000/2", SUBJECT, CONDUCT, element("unsur", "audience_public")),
    norm("pp-1-2000/3", SUBJECT, CONDUCT, element("unsur", {"question": "tafsir"})),
    norm("pp-1-2000/4", SUBJECT, CONDUCT, element("unsur", {"question": "tanpa-saran"})),
    norm(
        "pp-1-2000/5",
        SUBJECT,
        CONDUCT,
        element("satu", {"question": "tafsir"}),
        element("dua", {"question": "lain"}),
    ),
    norm(
        "pp-1-2000/6",
        SUBJECT,
        CONDUCT,
        element("unsur", {"any": [{"question": "tafsir"}, {"not": {"question": "tafsir"}}]}),
    ),
    norm(
        "pp-1-2000/7",
        SUBJECT,
        CONDUCT,
        element("unsur", {"question": "tafsir"}),
        exceptions=[exception("tugas", DUTY)],
    ),
    norm("pp-1-2000/8", exceptions=[exception("alasan", {"question": "alasan"})]),
    # Exceptions: burden and confidence
    norm("pp-2-2000/1", exceptions=[exception("tugas", DUTY)]),
    norm("pp-2-2000/2", exceptions=[exception("tugas", DUTY, confidence="inferred")]),
    norm("pp-2-2000/3", exceptions=[exception("tugas", DUTY, burden="element")]),
    norm(
        "pp-2-2000/4",
        exceptions=[exception("tugas", DUTY, burden="element", confidence="second_hand")],
    ),
    norm(
        "pp-2-2000/5",
        SUBJECT,
        CONDUCT,
        element("unsur", "audience_public"),
        exceptions=[exception("tugas", DUTY, confidence="reproduced")],
    ),
    # Dates
    norm(
        "pp-3-2000/1",
        SUBJECT,
        CONDUCT,
        element("unsur", "audience_public"),
        valid={"from": "2010-01-01", "until": "2024-11-20"},
    ),
    norm(
        "pp-3-2001/1",
        SUBJECT,
        CONDUCT,
        element("unsur", "audience_family"),
        valid={"from": "2024-11-21"},
        follows="pp-3-2000/1",
    ),
    norm("pp-4-2000/1", valid={"from": "2010-01-01", "until": "2024-11-20"}),
    norm("pp-4-2000/2", valid={"from": "2024-11-20", "margin_days": 10}),
    norm("pp-9-2000/1", valid={"from": "2010-01-01", "until": "2024-11-19"}),
    norm(
        "pp-9-2001/1",
        valid={"from": "2024-11-20", "margin_days": 10},
        follows="pp-9-2000/1",
    ),
    norm("pp-4-2000/3", regime="pemilu"),
    norm("pp-4-2000/4", regime="pemilihan"),
    # Raising
    norm(
        "pp-5-2000/1",
        SUBJECT,
        element("unsur", "audience_public"),
        raised_by="any_described_act",
    ),
    norm(
        "pp-5-2000/2",
        SUBJECT,
        element("unsur", "audience_public"),
        raised_by={"conduct": ["invite_support"]},
    ),
    norm(
        "pp-5-2000/3",
        SUBJECT,
        element("unsur", "audience_public"),
        raised_by={"person": "leads_unit"},
    ),
    norm("pp-5-2000/4", HEAD, CONDUCT, track="village"),
    norm("pp-5-2000/5", CONDUCT, track="criminal"),
    # Chains
    norm("uu-1-2000/1", CONDUCT, element("unsur", "audience_public"), track="none"),
    norm(
        "uu-1-2000/2",
        SUBJECT,
        element("kesengajaan", "uses_authority"),
        breach("uu-1-2000/1"),
        raised_by="breach",
        track="criminal",
    ),
    norm("uu-1-2000/3", CONDUCT, element("unsur", {"question": "tafsir"}), track="none"),
    norm("uu-1-2000/4", SUBJECT, breach("uu-1-2000/3"), raised_by="breach"),
    norm("uu-1-2000/5", CONDUCT, element("unsur", {"question": "tanpa-saran"}), track="none"),
    norm("uu-1-2000/6", SUBJECT, breach("uu-1-2000/5"), raised_by="breach"),
    norm("uu-1-2000/7", SUBJECT, breach("uu-1-2000/1", "uu-1-2000/3"), raised_by="breach"),
    norm("uu-1-2000/8", SUBJECT, breach("pp-4-2000/1"), raised_by="breach"),
    norm("uu-1-2000/9", SUBJECT, breach("pp-2-2000/1"), raised_by="breach"),
    # Decree rows
    norm(
        "kb-1-2000/1",
        ASN,
        CONDUCT,
        element("unsur", "content_partisan"),
        consequence=HEAVY,
        rests_on=resting("pp-1-2000/2"),
    ),
    norm(
        "kb-1-2000/2",
        ASN,
        CONDUCT,
        consequence=HEAVY,
        rests_on=resting("pp-1-2000/1", confidence="inferred"),
    ),
    norm("kb-1-2000/3", ASN, CONDUCT, consequence=HEAVY, rests_on=resting("pp-5-2000/4")),
    norm("kb-1-2000/4", ASN, CONDUCT, consequence=HEAVY, rests_on=resting("pp-4-2000/1")),
    norm(
        "kb-1-2000/5",
        ASN,
        CONDUCT,
        consequence=HEAVY,
        rests_on=[
            *resting("pp-1-2000/2"),
            *resting("pp-7-2000/2", confidence="inferred"),
        ],
    ),
    norm("kb-1-2000/6", ASN, CONDUCT, consequence=HEAVY, rests_on=resting("pp-4-2000/3")),
    norm("kb-1-2000/7", ASN, CONDUCT, consequence=HEAVY, rests_on=resting("pp-3-2000/1")),
    norm("kb-1-2000/8", ASN, CONDUCT, consequence=HEAVY, rests_on=resting("pp-2-2000/1")),
    norm("kb-1-2000/9", ASN, CONDUCT, consequence=HEAVY, rests_on=resting("pp-1-2000/3")),
    norm("kb-2-2000/1", ASN, CONDUCT, consequence=HEAVY, rests_on=resting("pp-1-2000/4")),
    norm("kb-2-2000/2", ASN, CONDUCT, consequence=HEAVY, rests_on=resting("pp-5-2000/5")),
    norm("pp-6-2000/1", SUBJECT, breach("kb-1-2000/2"), raised_by="breach"),
    # Levels
    norm(
        "pp-7-2000/1",
        SUBJECT,
        CONDUCT,
        element("dampak", {"impact_scope": ["unit_kerja", "instansi", "negara"]}),
        consequence=impact(unit_kerja="disiplin_ringan", negara="disiplin_berat"),
    ),
    norm("pp-7-2000/2", SUBJECT, CONDUCT, element("unsur", "audience_family"), consequence=HEAVY),
    norm("pp-7-2000/3", consequence={"level": "none_in_text", "confidence": "statute"}),
    norm(
        "pp-7-2000/4",
        consequence={
            "level": {"decided_by": {"id": "Panglima", "en": "The commander"}},
            "confidence": "statute",
        },
    ),
    norm(
        "pp-8-2000/1",
        valid={"from": "2010-01-01", "until": "2021-08-30"},
        replaced_by="pp-8-2001/1",
    ),
    norm(
        "pp-8-2001/1",
        SUBJECT,
        CONDUCT,
        element("unsur", "audience_family"),
        valid={"from": "2021-08-31"},
        consequence=HEAVY,
    ),
    norm(
        "pp-8-2000/2",
        SUBJECT,
        breach("uu-1-2000/1", "uu-1-2000/5"),
        raised_by="breach",
        valid={"from": "2010-01-01", "until": "2021-08-30"},
        replaced_by="pp-8-2001/2",
    ),
    norm(
        "pp-8-2001/2",
        SUBJECT,
        breach("uu-1-2000/3"),
        raised_by="breach",
        valid={"from": "2021-08-31"},
        consequence=HEAVY,
    ),
    norm(
        "pp-8-2000/3",
        SUBJECT,
        CONDUCT,
        element("dampak", {"impact_scope": ["unit_kerja", "instansi"]}),
        valid={"from": "2010-01-01", "until": "2021-08-30"},
        consequence=impact(unit_kerja="disiplin_ringan", instansi="disiplin_berat"),
        replaced_by="pp-8-2001/3",
    ),
    norm(
        "pp-8-2001/3",
        SUBJECT,
        CONDUCT,
        element("dampak", {"impact_scope": ["unit_kerja", "instansi"]}),
        valid={"from": "2021-08-31"},
        consequence=impact(unit_kerja="disiplin_sedang", instansi="disiplin_berat"),
    ),
]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(tmp_path_factory.mktemp("findings"), NORMS, QUESTIONS)


@pytest.fixture
def see(book: Rulebook) -> Any:
    def judge(set: Any = None, unset: Any = (), as_of: str = "2025-06-30") -> Seen:
        return look(story(set, unset), as_of, book)

    return judge


# States together


@pytest.mark.parametrize(
    ("states", "together"),
    [
        ("established", "established"),
        ("established established", "established"),
        ("established not_met", "open"),
        ("established excepted", "open"),
        ("established not_in_force", "open"),
        ("open not_met", "open"),
        ("excepted not_met", "excepted"),
        ("excepted not_in_force", "excepted"),
        ("not_met not_in_force", "not_met"),
        ("not_in_force not_in_force", "not_in_force"),
    ],
)
def test_states_of_which_one_is_right_agree_or_stay_open(states: str, together: str) -> None:
    assert combine(states.split()) == together
    assert combine(reversed(states.split())) == together


def test_the_strongest_and_the_weaker_follow_one_order() -> None:
    for one, other in product(STATES, STATES):
        first, second = sorted((one, other), key=STATES.index)
        assert strongest((one, other)) == first
        assert weaker(one, other) == second


def test_a_cap_opens_only_what_is_established() -> None:
    assert [cap(state) for state in STATES] == ["open", *STATES[1:]]


# Elements


@pytest.mark.parametrize(
    ("public", "state"), [(True, "established"), (False, "not_met"), (UNKNOWN, "open")]
)
def test_a_norm_is_met_if_every_element_is(see: Any, public: Any, state: str) -> None:
    assert see({PUBLIC: public}).state("pp-1-2000/2") == state


def test_one_false_element_decides_over_an_unknown_one(see: Any) -> None:
    seen = see({PUBLIC: False, "actors.a1.status": UNKNOWN})
    assert seen.state("pp-1-2000/2") == "not_met"


def test_each_element_is_told_even_if_another_is_false(see: Any) -> None:
    finding = see({PUBLIC: False}).finding("pp-1-2000/2")
    assert [finding.outcome.element(i) for i in range(3)] == [True, True, False]


# Raising


def test_a_norm_is_raised_by_its_conduct_alone(see: Any) -> None:
    assert see().state("pp-1-2000/1") == "established"
    assert see({"acts.p1.conduct": "attend_event"}).state("pp-1-2000/1") == "not_raised"


def test_a_norm_may_name_the_conduct_that_raises_it(see: Any) -> None:
    assert see().state("pp-5-2000/2") == "established"
    assert see({"acts.p1.conduct": "state_support"}).state("pp-5-2000/2") == "not_raised"


def test_a_broad_norm_is_raised_by_any_described_act(see: Any) -> None:
    assert see({"acts.p1.conduct": "attend_event"}).state("pp-5-2000/1") == "established"


@pytest.mark.parametrize(
    ("leads", "state"), [(True, "established"), (UNKNOWN, "not_raised"), (False, "not_raised")]
)
def test_a_norm_of_a_person_is_raised_by_that_fact(see: Any, leads: Any, state: str) -> None:
    assert see({"actors.a1.post.leads_unit": leads}).state("pp-5-2000/3") == state


def test_a_conduct_that_is_only_possible_raises_and_leaves_open(see: Any) -> None:
    seen = see({"acts.p1.conduct": ["attend_event", "invite_support"]})
    assert seen.state("pp-1-2000/1") == "open"


def test_a_contested_conduct_raises_and_leaves_open(see: Any) -> None:
    assert see({"statements": [denied("acts.p1.conduct")]}).state("pp-1-2000/1") == "open"


@pytest.mark.parametrize("conduct", [UNKNOWN, None])
def test_an_act_whose_conduct_is_unknown_raises_nothing(see: Any, conduct: Any) -> None:
    change = {"acts.p1.conduct": conduct} if conduct else {}
    seen = see(change, () if conduct else ["acts.p1.conduct"])
    assert seen.found["a1"].findings == []
    assert {u.track for u in seen.found["a1"].undescribed} == {"discipline", "criminal"}
    assert {u.id for u in seen.found["a1"].undescribed} == {
        "act_not_described/discipline@p1",
        "act_not_described/criminal@p1",
    }


def test_an_undescribed_act_is_open_only_in_tracks_that_address_the_person(see: Any) -> None:
    head = {"acts.p1.conduct": UNKNOWN, "actors.a1.status": "kepala_desa"}
    seen = see(head, ["actors.a1.post"])
    assert {u.track for u in seen.found["a1"].undescribed} == {"village", "criminal"}


# Whom a norm addresses


def test_a_subject_that_cannot_be_this_person_is_not_addressed(see: Any) -> None:
    seen = see({"actors.a1.status": "pppk"})
    assert seen.state("pp-1-2000/1") == "not_addressed"
    assert seen.state("pp-5-2000/5") == "established"


def test_a_subject_that_may_be_this_person_is_addressed(see: Any) -> None:
    assert see({"actors.a1.status": ["pns", "pppk"]}).state("pp-1-2000/1") == "open"


@pytest.mark.parametrize(
    ("contests", "regional", "general"),
    [
        ([{"id": "pilkada-2024"}], "established", "not_addressed"),
        ([{"id": "pemilu-2024"}], "not_addressed", "established"),
        ([], "open", "open"),
    ],
)
def test_the_regime_addresses_excludes_or_leaves_open(
    see: Any, contests: Any, regional: str, general: str
) -> None:
    seen = see({"contests": contests, "targets.t1.kind": "parpol", "targets.t1.stage": "tidak_ada"})
    assert seen.state("pp-4-2000/4") == regional
    assert seen.state("pp-4-2000/3") == general
    if not contests:
        assert "regime_uncertain" in seen.finding("pp-4-2000/4").reasons


def test_without_a_contest_concerned_no_regime_fits(see: Any) -> None:
    seen = see({"targets.t1.contest": "none", "targets.t1.stage": "tidak_ada"})
    assert seen.state("pp-4-2000/3") == "not_addressed"
    assert seen.state("pp-4-2000/4") == "not_addressed"


# Readings


@pytest.mark.parametrize(
    ("public", "family", "state", "suspected"),
    [
        (True, True, "established", "established"),
        (False, False, "not_met", "not_met"),
        (True, False, "open", "established"),
        (False, True, "open", "not_met"),
        (UNKNOWN, UNKNOWN, "open", "open"),
        (True, UNKNOWN, "open", "established"),
        (False, UNKNOWN, "open", "not_met"),
    ],
)
def test_a_norm_is_what_all_readings_agree_on(
    see: Any, public: Any, family: Any, state: str, suspected: str
) -> None:
    seen = see({PUBLIC: public, FAMILY: family})
    assert (seen.state("pp-1-2000/3"), seen.suspected("pp-1-2000/3")) == (state, suspected)


def test_the_state_under_each_reading_is_listed(see: Any) -> None:
    finding = see({PUBLIC: True, FAMILY: False}).finding("pp-1-2000/3")
    listed = {
        combination.choices["tafsir"]: state
        for combination, state in zip(
            finding.outcome.norm.combinations, finding.outcome.states, strict=True
        )
    }
    assert listed == {"a": "established", "b": "not_met"}
    assert "readings_differ" in finding.reasons


def test_readings_that_agree_are_no_reason(see: Any) -> None:
    assert see({PUBLIC: True, FAMILY: True}).finding("pp-1-2000/3").reasons == ()


def test_a_question_without_a_recommended_reading_stays_open_prima_facie(see: Any) -> None:
    seen = see({PUBLIC: True, FAMILY: False})
    assert (seen.state("pp-1-2000/4"), seen.suspected("pp-1-2000/4")) == ("open", "open")


def test_a_recommended_reading_decides_nothing_by_the_file(see: Any) -> None:
    with_advice = see({PUBLIC: True, FAMILY: False})
    assert with_advice.state("pp-1-2000/3") == with_advice.state("pp-1-2000/4") == "open"


def test_two_questions_are_tried_in_every_combination(see: Any) -> None:
    seen = see({PUBLIC: True, FAMILY: False, PARTISAN: True, PURPOSE: False})
    finding = seen.finding("pp-1-2000/5")
    pairs = zip(finding.outcome.norm.combinations, finding.outcome.states, strict=True)
    listed = {(c.choices["tafsir"], c.choices["lain"]): state for c, state in pairs}
    assert listed == {
        ("a", "c"): "established",
        ("a", "d"): "not_met",
        ("b", "c"): "not_met",
        ("b", "d"): "not_met",
    }
    assert (finding.state, seen.suspected("pp-1-2000/5")) == ("open", "established")


def test_a_question_that_stands_twice_is_read_one_way(see: Any) -> None:
    for public, family in product((True, False, UNKNOWN), repeat=2):
        assert see({PUBLIC: public, FAMILY: family}).state("pp-1-2000/6") == "established"


def test_excepted_under_one_reading_and_not_met_under_the_other_is_excepted(see: Any) -> None:
    seen = see({PUBLIC: True, FAMILY: False, f"{LETTER}.exists": True})
    assert seen.state("pp-1-2000/7") == "excepted"


@pytest.mark.parametrize(
    ("letter", "expert", "state"),
    [
        (True, True, "excepted"),
        (True, False, "open"),
        (False, False, "established"),
        (UNKNOWN, False, "established"),
    ],
)
def test_an_exception_may_have_readings_too(see: Any, letter: Any, expert: Any, state: str) -> None:
    seen = see({f"{LETTER}.exists": letter, "acts.p1.event": {"invited_for_expertise": expert}})
    assert seen.state("pp-1-2000/8") == state


# Exceptions: what each is worth by burden and confidence


BURDENS = {
    "pp-2-2000/1": "raised and known well",
    "pp-2-2000/2": "raised and only inferred",
    "pp-2-2000/3": "part of the ban and known well",
    "pp-2-2000/4": "part of the ban and second hand",
}


@pytest.mark.parametrize(
    ("letter", "states"),
    [
        (None, ("established", "established", "open", "open")),
        (True, ("excepted", "open", "excepted", "open")),
        (False, ("established", "established", "established", "established")),
        ("contested", ("open", "open", "open", "open")),
    ],
    ids=["never mentioned", "true", "false", "contested"],
)
def test_an_exception_weighs_by_burden_and_confidence(
    see: Any, letter: Any, states: tuple[str, ...]
) -> None:
    change: Json = {}
    if letter == "contested":
        change = {
            f"{LETTER}.exists": True,
            "statements": [denied("acts.p1.assignment_letter.exists", False)],
        }
    elif letter is not None:
        change = {f"{LETTER}.exists": letter}
    seen = see(change)
    assert {name: seen.state(name) for name in BURDENS} == dict(zip(BURDENS, states, strict=True))


def test_a_bare_denial_of_an_exception_takes_nothing_from_it(see: Any) -> None:
    bare = {"field": "acts.p1.assignment_letter.exists", "standing": "contested"}
    seen = see({f"{LETTER}.exists": True, "statements": [bare]})
    assert seen.state("pp-2-2000/1") == "excepted"


def test_a_false_element_decides_before_an_exception(see: Any) -> None:
    seen = see({PUBLIC: False, f"{LETTER}.exists": True})
    assert seen.state("pp-2-2000/5") == "not_met"


def test_an_exception_decides_before_an_unknown_element(see: Any) -> None:
    seen = see({PUBLIC: UNKNOWN, f"{LETTER}.exists": True})
    assert seen.state("pp-2-2000/5") == "excepted"


def test_what_blocks_is_told(see: Any) -> None:
    seen = see({f"{LETTER}.exists": True})
    assert seen.finding("pp-2-2000/2").outcome.blocking == {"tugas"}
    assert see().finding("pp-2-2000/1").outcome.blocking == frozenset()
    assert see().finding("pp-2-2000/3").outcome.blocking == {"tugas"}


# Chained norms


@pytest.mark.parametrize(
    ("public", "authority", "fed", "chained"),
    [
        (True, True, "established", "established"),
        (True, UNKNOWN, "established", "open"),
        (UNKNOWN, True, "open", "open"),
        (UNKNOWN, False, "open", "not_met"),
        (False, True, "not_met", "not_raised"),
    ],
)
def test_a_chained_norm_follows_the_norm_that_feeds_it(
    see: Any, public: Any, authority: Any, fed: str, chained: str
) -> None:
    seen = see({PUBLIC: public, "acts.p1.authority": {"used": authority}})
    assert seen.state("uu-1-2000/1") == fed
    assert seen.state("uu-1-2000/2") == chained


def test_a_chained_norm_takes_the_combined_state_and_not_the_readings(see: Any) -> None:
    seen = see({PUBLIC: True, FAMILY: False})
    finding = seen.finding("uu-1-2000/4")
    assert (finding.state, seen.suspected("uu-1-2000/4")) == ("open", "established")
    assert len(finding.outcome.states) == 1
    assert finding.breach_states == {"uu-1-2000/3": "open"}


def test_a_feeding_question_without_recommendation_stays_open_prima_facie(see: Any) -> None:
    seen = see({PUBLIC: True, FAMILY: False})
    assert (seen.state("uu-1-2000/6"), seen.suspected("uu-1-2000/6")) == ("open", "open")


def test_one_broken_norm_of_several_is_enough(see: Any) -> None:
    seen = see({PUBLIC: True, FAMILY: False})
    assert seen.state("uu-1-2000/3") == "open"
    assert seen.state("uu-1-2000/7") == "established"


def test_a_norm_that_is_excepted_is_not_broken(see: Any) -> None:
    assert see().state("uu-1-2000/9") == "established"
    assert see({f"{LETTER}.exists": True}).state("uu-1-2000/9") == "not_raised"


def test_a_norm_that_is_no_longer_in_force_is_not_broken(see: Any) -> None:
    assert see({"acts.p1.date": "2024-11-20"}).state("uu-1-2000/8") == "established"
    assert see({"acts.p1.date": "2024-11-21"}).state("uu-1-2000/8") == "not_raised"


def test_a_chained_norm_is_fed_on_its_own_sheet_only(book: Rulebook) -> None:
    other = {**story()["acts"][0], "id": "p2", "audience": {"masyarakat": False}}
    authority = {"used": True}
    incident = story({"acts": [story()["acts"][0], {**other, "authority": authority}]})
    seen = look(incident, rulebook=book)
    assert seen.state("uu-1-2000/1", "p1") == "established"
    assert seen.state("uu-1-2000/2", "p1") == "open"
    assert seen.state("uu-1-2000/2", "p2") == "not_raised"


# Law in time


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2009-12-31", "not_in_force"),
        ("2010-01-01", "established"),
        ("2024-11-20", "established"),
        ("2024-11-21", "not_in_force"),
    ],
)
def test_both_ends_of_a_norm_belong_to_it(see: Any, day: str, state: str) -> None:
    assert see({"acts.p1.date": day}).state("pp-4-2000/1") == state


@pytest.mark.parametrize(
    ("date", "state"),
    [
        ({"one_day_in": ["2024-11-18", "2024-11-20"]}, "established"),
        ({"one_day_in": ["2024-11-18", "2024-11-21"]}, "open"),
        ({"one_day_in": ["2024-11-21", "2024-11-25"]}, "not_in_force"),
        ({"throughout": ["2024-11-20", "2024-11-25"]}, "established"),
        ({"throughout": ["2024-11-21", "2024-11-25"]}, "not_in_force"),
        (None, "open"),
    ],
)
def test_a_vague_day_must_be_covered_and_one_day_of_a_state_is_enough(
    see: Any, date: Any, state: str
) -> None:
    change = {"acts.p1.date": date} if date else {}
    assert see(change, () if date else ["acts.p1.date"]).state("pp-4-2000/1") == state


def test_days_that_differ_are_a_reason_and_are_listed(see: Any) -> None:
    finding = see({"acts.p1.date": {"one_day_in": ["2024-11-18", "2024-11-21"]}}).finding(
        "pp-4-2000/1"
    )
    assert "date_vague" in finding.reasons
    covered = {c.span.first.isoformat(): c.state for c in finding.classes}
    assert covered["2024-11-18"] == "established"
    assert covered["2024-11-21"] == "not_in_force"


OLD, NEW = {PUBLIC: True, FAMILY: False}, {PUBLIC: False, FAMILY: True}
BOTH_MET = {PUBLIC: True, FAMILY: True}
OVER = ["2024-11-18", "2024-11-25"]


@pytest.mark.parametrize(
    ("facts", "date", "state"),
    [
        (OLD, "2024-11-20", "established"),
        (OLD, "2024-11-21", "not_met"),
        (NEW, "2024-11-20", "not_met"),
        (NEW, "2024-11-21", "established"),
        (BOTH_MET, {"one_day_in": OVER}, "established"),
        (OLD, {"one_day_in": OVER}, "open"),
        (NEW, {"one_day_in": OVER}, "open"),
        (OLD, {"throughout": OVER}, "established"),
        (NEW, {"throughout": OVER}, "established"),
        ({PUBLIC: False, FAMILY: False}, {"one_day_in": OVER}, "not_met"),
    ],
)
def test_versions_are_one_norm_taken_day_by_day(
    see: Any, facts: Json, date: Any, state: str
) -> None:
    seen = see({**facts, "acts.p1.date": date})
    assert seen.state("pp-3-2000/1") == state
    assert seen.finding("pp-3-2001/1") is None


def test_the_version_of_each_day_is_told(see: Any) -> None:
    finding = see({**BOTH_MET, "acts.p1.date": {"one_day_in": OVER}}).finding("pp-3-2000/1")
    versions = {c.span.first.isoformat(): c.version for c in finding.classes}
    assert versions["2024-11-18"] == "pp-3-2000/1"
    assert versions["2024-11-21"] == "pp-3-2001/1"


@pytest.mark.parametrize(
    ("day", "state", "unsure"),
    [
        ("2024-11-09", "not_in_force", False),
        ("2024-11-10", "open", True),
        ("2024-11-20", "open", True),
        ("2024-11-30", "open", True),
        ("2024-12-01", "established", False),
    ],
)
def test_within_the_margin_of_its_first_day_a_norm_is_at_most_open(
    see: Any, day: str, state: str, unsure: bool
) -> None:
    finding = see({"acts.p1.date": day}).finding("pp-4-2000/2")
    assert finding.state == state
    assert ("margin" in finding.reasons) is unsure


def test_a_margin_opens_nothing_that_is_not_met(see: Any) -> None:
    assert see({"acts.p1.date": "2024-11-15"}).suspected("pp-4-2000/2") == "open"
    other = see({"acts.p1.date": "2024-11-15", "acts.p1.conduct": "attend_event"})
    assert other.state("pp-4-2000/2") == "not_raised"


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2024-11-09", "established"),
        ("2024-11-10", "open"),
        ("2024-11-25", "open"),
        ("2024-12-01", "established"),
    ],
)
def test_the_margin_of_a_later_version_makes_the_earlier_one_unsure_too(
    see: Any, day: str, state: str
) -> None:
    assert see({"acts.p1.date": day}).state("pp-9-2000/1") == state


# Targets


def test_the_strongest_finding_over_the_targets_counts(book: Rulebook) -> None:
    targets = [*story()["targets"], {"id": "t2", "kind": "parpol", "contest": "none"}]
    both = {"targets": targets, "acts.p1.targets": ["t2", "t1"]}
    seen = look(story(both), rulebook=book)
    finding = seen.finding("pp-4-2000/4")
    assert (finding.state, finding.sheet.targets) == ("established", ("t1",))
    either = look(
        changed(story(both), {"acts.p1.targets": {"one_of": ["t2", "t1"]}}), rulebook=book
    )
    assert either.state("pp-4-2000/4") == "open"


# Decree rows


@pytest.mark.parametrize(
    ("public", "partisan", "own", "state"),
    [
        (True, True, "established", "established"),
        (UNKNOWN, True, "established", "open"),
        (False, True, "established", "open"),
        (True, UNKNOWN, "open", "open"),
        (True, False, "not_met", "not_met"),
    ],
)
def test_a_decree_row_is_no_stronger_than_the_statute_it_rests_on(
    see: Any, public: Any, partisan: Any, own: str, state: str
) -> None:
    seen = see({PUBLIC: public, PARTISAN: partisan})
    assert seen.own_state("kb-1-2000/1") == own
    assert seen.state("kb-1-2000/1") == state


def test_the_level_of_a_decree_row_is_that_of_its_statute(see: Any) -> None:
    finding = see({PARTISAN: True}).finding("kb-1-2000/1")
    assert finding.levels == ("disiplin_sedang",)
    assert not finding.pedoman


def test_a_row_met_in_full_is_open_where_its_statute_is_excepted(see: Any) -> None:
    assert see({f"{LETTER}.exists": True}).state("kb-1-2000/8") == "open"
    assert see().state("kb-1-2000/8") == "established"


def test_a_row_whose_links_are_all_inferred_is_guidance(see: Any) -> None:
    finding = see().finding("kb-1-2000/2")
    assert finding.pedoman
    assert (finding.own_state, finding.state, finding.levels) == ("established", "open", ())


def test_a_link_that_cannot_address_the_person_is_left_out(see: Any) -> None:
    finding = see().finding("kb-1-2000/3")
    assert finding.links == ()
    assert (finding.pedoman, finding.state) == (True, "open")


def test_a_link_that_does_not_fit_the_regime_is_left_out(see: Any) -> None:
    finding = see().finding("kb-1-2000/6")
    assert (finding.links, finding.pedoman, finding.state) == ((), True, "open")


@pytest.mark.parametrize(("day", "carried"), [("2024-11-20", True), ("2024-11-21", False)])
def test_a_link_that_is_not_in_force_that_day_is_left_out(
    see: Any, day: str, carried: bool
) -> None:
    finding = see({"acts.p1.date": day}).finding("kb-1-2000/4")
    assert finding.pedoman is not carried
    assert finding.state == ("established" if carried else "open")


def test_for_a_civil_servant_on_contract_the_row_is_only_guidance(see: Any) -> None:
    finding = see({"actors.a1.status": "pppk", PARTISAN: True}).finding("kb-1-2000/1")
    assert (finding.own_state, finding.state, finding.pedoman) == ("established", "open", True)


@pytest.mark.parametrize(
    ("facts", "state", "levels"),
    [
        (OLD, "established", ("disiplin_sedang",)),
        (NEW, "established", ("disiplin_berat",)),
        (BOTH_MET, "established", ("disiplin_sedang", "disiplin_berat")),
        ({PUBLIC: False, FAMILY: False}, "open", None),
    ],
)
def test_the_strongest_of_the_links_carries_the_row(
    see: Any, facts: Json, state: str, levels: Any
) -> None:
    finding = see(facts).finding("kb-1-2000/5")
    assert finding.state == state
    if levels is not None:
        assert finding.levels == levels


def test_a_row_may_rest_on_a_norm_with_versions(see: Any) -> None:
    seen = see({**NEW, "acts.p1.date": "2024-11-25"})
    assert seen.state("kb-1-2000/7") == "established"
    assert [link.norm for link in seen.finding("kb-1-2000/7").links] == ["pp-3-2000/1"]


@pytest.mark.parametrize(("public", "family"), [(True, False), (False, True), (False, False)])
def test_a_row_met_in_full_stands_prima_facie_whatever_its_statute(
    see: Any, public: bool, family: bool
) -> None:
    seen = see({PUBLIC: public, FAMILY: family})
    assert seen.own_state("kb-1-2000/9") == "established"
    assert (seen.state("kb-1-2000/9"), seen.suspected("kb-1-2000/9")) == ("open", "established")


def test_guidance_stands_prima_facie_and_is_open_by_the_file(see: Any) -> None:
    seen = see()
    assert (seen.state("kb-1-2000/2"), seen.suspected("kb-1-2000/2")) == ("open", "established")


def test_a_statute_for_anyone_carries_a_row(see: Any) -> None:
    finding = see().finding("kb-2-2000/2")
    assert (finding.pedoman, finding.state) == (False, "established")


def test_a_breach_takes_the_own_state_of_a_decree_row(see: Any) -> None:
    seen = see()
    assert seen.state("kb-1-2000/2") == "open"
    assert seen.state("pp-6-2000/1") == "established"


# Levels


@pytest.mark.parametrize(
    ("scope", "state", "levels"),
    [
        ("unit_kerja", "established", ("disiplin_ringan",)),
        ("negara", "established", ("disiplin_berat",)),
        (["unit_kerja", "negara"], "established", ("disiplin_ringan", "disiplin_berat")),
        ("tidak_terbukti", "not_met", None),
        (None, "open", ("disiplin_ringan", "disiplin_berat")),
    ],
)
def test_a_level_by_impact_is_that_of_the_impact(
    see: Any, scope: Any, state: str, levels: Any
) -> None:
    finding = see({"acts.p1.impact": {"scope": scope}} if scope else {}).finding("pp-7-2000/1")
    assert finding.state == state
    if levels is not None:
        assert finding.levels == levels


def test_a_text_without_a_level_says_so(see: Any) -> None:
    assert see().finding("pp-7-2000/3").levels == ("none_in_text",)
    assert see().finding("pp-7-2000/4").levels == ("decided_by",)


# The transition between PP 53/2010 and PP 94/2021


P53C, P53D = "pp-53-2010/4/15/c", "pp-53-2010/4/15/d"
BEFORE_2021: Json = {
    "contests": [{"id": "pilkada-2020", "office": "bupati"}],
    "acts.p1.date": "2020-10-14",
    "acts.p1.conduct": "order_support",
    "acts.p1.authority": {"used": True},
    "acts.p1.audience": {"bawahan_binaan": True, "masyarakat": False},
    "actors.a1.post": {"level": "administrator", "title": "camat"},
}


@pytest.mark.parametrize(
    ("examined_on", "as_of", "levels"),
    [
        ("2020-11-16", "2021-12-01", ("disiplin_sedang",)),
        ("2021-08-30", "2021-12-01", ("disiplin_sedang",)),
        ("2021-08-31", "2021-12-01", ("disiplin_sedang", "disiplin_berat")),
        (None, "2021-08-30", ("disiplin_sedang",)),
        (None, "2021-08-31", ("disiplin_sedang", "disiplin_berat")),
    ],
)
def test_the_level_of_an_old_act_depends_on_when_it_was_examined(
    examined_on: str | None, as_of: str, levels: tuple[str, ...]
) -> None:
    incident = story(BEFORE_2021)
    if examined_on:
        incident["examined_on"] = examined_on
    seen = look(incident, as_of)
    finding = seen.finding(P53D)
    assert (finding.state, finding.levels) == ("established", levels)
    assert seen.finding(P53C).levels == ("disiplin_berat",)
    assert seen.state("pp-94-2021/5/n/6") == "not_in_force"


def test_an_examination_among_the_steps_counts_too() -> None:
    step = {"body": "Tim pemeriksa", "step": "pemeriksaan"}
    early = story({**BEFORE_2021, "handling": [{**step, "on": "2020-12-01"}]})
    late = story({**BEFORE_2021, "handling": [{**step, "on": "2021-10-01"}]})
    assert look(early).finding(P53D).levels == ("disiplin_sedang",)
    assert look(late).finding(P53D).levels == ("disiplin_sedang", "disiplin_berat")
    other = {"body": "Bawaslu", "step": "klarifikasi", "on": "2020-11-01"}
    undated = story({**BEFORE_2021, "handling": [other, step]})
    assert look(undated).finding(P53D).levels == ("disiplin_sedang", "disiplin_berat")


def test_the_state_of_an_old_act_is_that_of_the_old_law() -> None:
    outside = story({**BEFORE_2021, "acts.p1.date": "2020-09-24", "targets.t1.stage": "ditetapkan"})
    seen = look(outside)
    assert seen.state(P53C) == "not_met"
    assert seen.state(P53D) == "established"


@pytest.mark.parametrize(
    ("family", "levels"),
    [
        (True, ("disiplin_sedang", "disiplin_berat")),
        (UNKNOWN, ("disiplin_sedang", "disiplin_berat")),
        (False, ("disiplin_sedang",)),
    ],
)
def test_a_new_norm_counts_for_the_level_only_if_it_could_be_met(
    see: Any, family: Any, levels: tuple[str, ...]
) -> None:
    seen = see({"acts.p1.date": "2021-08-30", FAMILY: family})
    assert seen.state("pp-8-2000/1") == "established"
    assert seen.finding("pp-8-2000/1").levels == levels
    assert seen.state("pp-8-2001/1") == "not_in_force"


@pytest.mark.parametrize(("public", "state"), [(True, "established"), (UNKNOWN, "open")])
def test_a_duty_that_replaced_another_counts_though_it_names_other_laws(
    see: Any, public: Any, state: str
) -> None:
    seen = see({"acts.p1.date": "2021-08-30", PUBLIC: public, FAMILY: False})
    assert seen.state("pp-8-2000/2") == state
    assert seen.finding("pp-8-2000/2").levels == ("disiplin_sedang", "disiplin_berat")
    assert seen.state("pp-8-2001/2") == "not_in_force"


@pytest.mark.parametrize(
    ("scope", "examined_on", "levels", "both"),
    [
        ("unit_kerja", None, ("disiplin_ringan", "disiplin_sedang"), True),
        ("unit_kerja", "2021-08-31", ("disiplin_ringan", "disiplin_sedang"), True),
        ("unit_kerja", "2021-08-30", ("disiplin_ringan",), False),
        ("instansi", None, ("disiplin_berat",), True),
        (UNKNOWN, "2021-08-30", ("disiplin_ringan", "disiplin_berat"), False),
    ],
)
def test_a_level_by_impact_is_that_of_both_regimes(
    see: Any, scope: str, examined_on: str | None, levels: tuple[str, ...], both: bool
) -> None:
    examined = {"examined_on": examined_on} if examined_on else {}
    seen = see({"acts.p1.date": "2021-08-01", "acts.p1.impact": {"scope": scope}, **examined})
    finding = seen.finding("pp-8-2000/3")
    assert (finding.levels, "two_regimes" in finding.reasons) == (levels, both)


@pytest.mark.parametrize(
    ("examined_on", "basis"),
    [
        ("2021-08-30", ("pp-53-2010/9/4",)),
        ("2021-08-31", ("pp-53-2010/9/4", "pp-94-2021/10/1/c")),
    ],
)
def test_a_duty_of_the_old_law_is_punished_by_the_kinds_of_both(
    examined_on: str, basis: tuple[str, ...]
) -> None:
    incident = story(
        {
            **BEFORE_2021,
            "acts.p1.date": "2020-08-15",
            "targets.t1.stage": "bakal_calon",
            "acts.p1.impact": {"scope": "instansi"},
            "examined_on": examined_on,
        }
    )
    finding = look(incident, "2021-12-01").finding("pp-53-2010/3/4")
    assert (finding.state, finding.levels) == ("established", ("disiplin_sedang",))
    assert finding.level_basis == basis


# Basis


def test_a_finding_is_examined_where_all_that_it_rests_on_is_settled(book: Rulebook) -> None:
    fields = ["actors.a1.status", "acts.p1.conduct", "acts.p1.audience.masyarakat"]
    said = [{"field": field, "standing": "verified", "evidence": ["b1"]} for field in fields]
    everything = look(story({"statements": said}), rulebook=book)
    assert everything.finding("pp-1-2000/2").basis == "examined"
    admitted = [{**entry, "standing": "admitted"} for entry in said]
    assert look(story({"statements": admitted}), rulebook=book).finding("pp-1-2000/2").basis == (
        "examined"
    )
    for missing in range(len(said)):
        rest = said[:missing] + said[missing + 1 :]
        seen = look(story({"statements": rest}), rulebook=book)
        assert seen.finding("pp-1-2000/2").basis == "alleged", fields[missing]


def test_what_is_inferred_counts_as_alleged() -> None:
    fields = ["actors.a1.status", "acts.p1.conduct", "acts.p1.direction", "targets.t1.kind"]
    fields += ["targets.t1.stage", "actors.a1.post.level", "acts.p1.authority.used"]
    fields += ["acts.p1.targets", "acts.p1.actors", "contests.pilkada-2024.id"]
    said = [{"field": field, "standing": "verified", "evidence": ["b1"]} for field in fields]
    head = {"acts.p1.authority": {"used": True}, "actors.a1.post": {"level": "administrator"}}
    seen = look(story({**head, "statements": said}))
    assert seen.finding("uu-1-2015/71/1").basis == "examined"
    assert seen.finding("uu-1-2015/188").state == "established"
    assert seen.finding("uu-1-2015/188").basis == "alleged"


def test_a_norm_raised_where_a_fact_is_stated_waits_for_the_statement(tmp_path: Path) -> None:
    tie = element("suami-istri", {"tie_to_target": ["suami_istri"]})
    raised = {"where": {"tie_to_target": ["suami_istri"]}}
    book = rulebook_of(tmp_path, [norm("pp-1-2000/1", SUBJECT, CONDUCT, tie, raised_by=raised)])

    def state(ties: Any) -> str | None:
        seen = look(story({"actors.a1.ties": ties} if ties is not None else {}), rulebook=book)
        found = {f.chain: f.state for f in seen.found["a1"].findings}
        return found.get("pp-1-2000/1")

    assert state(None) is None
    assert state([{"target": "t1", "tie": "saudara"}]) is None
    assert state([{"target": "t1", "tie": "tidak_diketahui"}]) == "open"
    assert state([{"target": "t1", "tie": "suami_istri"}]) == "established"
