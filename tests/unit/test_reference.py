"""The reference itself is held to small cases worked out by hand, on an invented rulebook.

``tests/fixtures/small-rules`` holds the norms; each case names one norm and what must come out.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.reference import by_target, combine, cuts_in, over_days, reference, rules_of, strongest
from tests.reference_facts import Facts

RULES = Path(__file__).resolve().parent.parent / "fixtures" / "small-rules"
AS_OF = date(2022, 1, 1)
INVITING, ATTENDING, REGIONAL = "uji-1-2019/ajakan", "uji-1-2019/kehadiran", "uji-1-2019/pilkada"
PARTY, STANDING, ON_PURPOSE = "uji-1-2019/partai", "uji-1-2019/pencalonan", "uji-1-2019/sengaja"
DUTY, AMENDED, VAGUE_START = "uji-1-2019/kewajiban", "uji-1-2019/versi", "uji-2-2020/ragu"
IN_CAMPAIGN = "2020-08-15"
WITH_LETTER = {"assignment_letter": {"exists": True}}
REGION = {"id": "uji-2020", "region": "Kabupaten Contoh"}
UNKNOWN = "tidak_diketahui"


def incident(
    act: Any = None, actor: Any = None, target: Any = None, drop: Any = (), **top: Any
) -> dict[str, Any]:
    """One invitation by a civil servant for a designated pair, in the campaign, and changes."""
    result: dict[str, Any] = {
        "schema_version": "1.0",
        "contests": [{"id": "uji-2020"}],
        "targets": [
            {"id": "t1", "kind": "pasangan_kepala_daerah", "called_pasangan_calon": True}
            | (target or {})
        ],
        "actors": [{"id": "a1", "status": "pns"} | (actor or {})],
        "acts": [
            {
                "id": "p1",
                "actors": ["a1"],
                "targets": ["t1"],
                "conduct": "invite_support",
                "date": IN_CAMPAIGN,
                "direction": "bagi",
            }
            | (act or {})
        ],
        **top,
    }
    for name in drop:
        for node in (result, result["acts"][0], result["actors"][0], result["targets"][0]):
            node.pop(name, None)
    return result


def state(norm: str, act_id: str = "p1", **changes: Any) -> str:
    return reference(incident(**changes), AS_OF, RULES)[norm, "a1", act_id]


def facts_of(told: dict[str, Any], targets: Any) -> Facts:
    book, day = rules_of(RULES), date.fromisoformat(IN_CAMPAIGN)
    actor, act = told["actors"][0], told["acts"][0]
    return Facts(book.facts, book.contests, told, actor, act, targets, day)


def denial(field: str, alternative: Any = None, proof: bool = False) -> dict[str, Any]:
    result: dict[str, Any] = {"field": field, "standing": "contested"}
    result |= {"evidence": ["b1"]} if proof else {}
    return result | ({"alternative": alternative} if alternative else {})


@pytest.mark.parametrize(
    ("states", "one_holds", "one_is_enough"),
    [
        (["established"], "established", "established"),
        (["established", "not_met"], "open", "established"),
        (["established", "not_in_force"], "open", "established"),
        (["excepted", "not_met"], "excepted", "excepted"),
        (["not_met", "not_in_force"], "not_met", "not_met"),
        (["not_alleged", "not_in_force"], "not_alleged", "not_alleged"),
    ],
)
def test_several_states_become_one(states: list[str], one_holds: str, one_is_enough: str) -> None:
    assert (combine(states), strongest(states)) == (one_holds, one_is_enough)


def test_completions_see_that_a_repeated_unknown_cancels_out() -> None:
    """With or without active support: Kleene logic says unknown, every completion says true."""

    def attending(kind: Any) -> str:
        act = {"conduct": "attend_event", "event": {"kind": kind}}
        return state(ATTENDING, act=act, actor={"leave": []})

    assert attending("kampanye") == "established"
    assert attending(UNKNOWN) == "open"
    assert attending(["kegiatan_masyarakat", "tidak_ada"]) == "not_met"


@pytest.mark.parametrize(
    ("conduct", "expected"),
    [
        ("invite_support", "established"),  # under all four combinations
        ("state_support", "open"),  # under the wide reading only
        ("pose_for_photo", "open"),  # under a reading inside the wide reading
        (["invite_support", "order_support"], "established"),
        (["invite_support", "attend_event"], "open"),
        ("attend_event", "not_alleged"),
        (UNKNOWN, "not_alleged"),
    ],
)
def test_readings_agree_or_leave_the_norm_open(conduct: Any, expected: str) -> None:
    assert state(INVITING, act={"conduct": conduct}) == expected


@pytest.mark.parametrize(
    ("act", "statements", "expected"),
    [
        ({}, [], "established"),  # a defence that nobody mentioned does not block
        ({"assignment_letter": {"exists": UNKNOWN}}, [], "established"),
        (WITH_LETTER, [], "excepted"),
        (WITH_LETTER, [denial("acts.p1.assignment_letter.exists", proof=True)], "open"),
        (WITH_LETTER, [denial("acts.p1.assignment_letter.exists")], "excepted"),
        ({"campaign_permit": True}, [], "open"),  # the exception is only inferred
        ({"campaign_permit": True, **WITH_LETTER}, [], "excepted"),
        ({"campaign_permit": True, "direction": "netral"}, [], "not_met"),
        ({"direction": UNKNOWN, **WITH_LETTER}, [], "excepted"),
        ({"campaign_permit": False}, [denial("acts.p1.campaign_permit", proof=True)], "open"),
    ],
)
def test_raised_exceptions(act: Any, statements: Any, expected: str) -> None:
    assert state(INVITING, act=act, statements=statements) == expected


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        ({}, "open"),  # the absence of leave belongs to the ban
        ({"leave": []}, "established"),
        ({"leave": [{"kind": "cltn", "from": "2020-08-01", "until": "2020-08-31"}]}, "excepted"),
        ({"post": {"title": "guru"}}, "established"),  # who holds a post is not on unpaid leave
        ({"post": {"title": UNKNOWN}}, "open"),
        ({"post": {"title": "guru"}, "leave": [{"kind": "cltn"}]}, "excepted"),
        ({"status": "pppk"}, "established"),  # by a certain constraint
    ],
)
def test_an_exception_with_burden_element_blocks_while_unknown(actor: Any, expected: str) -> None:
    act = {"conduct": "attend_event", "event": {"kind": "kampanye"}}
    assert state(ATTENDING, act=act, actor=actor) == expected


@pytest.mark.parametrize(
    ("norm", "statement", "expected"),
    [
        (INVITING, denial("acts.p1.conduct", proof=True), "open"),
        (INVITING, denial("acts.p1.conduct"), "established"),
        (INVITING, denial("acts.p1.direction", alternative="terhadap"), "established"),
        (INVITING, denial("acts.p1.direction", alternative="netral"), "open"),
        (INVITING, denial("acts.p1.direction", proof=True), "open"),
        (INVITING, denial("targets.t1.kind", proof=True), "open"),
        (REGIONAL, denial("acts.p1.own_act", proof=True), "open"),
    ],
)
def test_what_is_contested_counts_as_unknown(norm: str, statement: Any, expected: str) -> None:
    assert state(norm, statements=[statement]) == expected
    verified = {"field": statement["field"], "standing": "verified", "evidence": ["b1"]}
    assert state(norm, statements=[statement, verified]) == "established"


def test_a_verified_denial_puts_what_it_names_in_place_of_what_was_stated() -> None:
    settled = denial("acts.p1.direction", alternative="netral") | {"standing": "verified"}
    assert state(INVITING, statements=[settled]) == "not_met"
    settled = denial("acts.p1.conduct", alternative="tidak_ada") | {"standing": "verified"}
    assert state(INVITING, statements=[settled]) == "not_alleged"


@pytest.mark.parametrize(
    ("act", "statements", "expected"),
    [
        ({}, [], "established"),  # an invitation is aimed at a goal on its face
        ({"conduct": ["invite_support", "order_support"]}, [], "established"),
        ({"intent": {"intentional": UNKNOWN}}, [], "open"),
        ({"intent": {"intentional": False}}, [], "not_met"),
        ({}, [denial("acts.p1.intent.intentional", proof=True)], "open"),
        ({}, [denial("acts.p1.intent.intentional")], "established"),
        ({"conduct": "state_support"}, [], "open"),  # the norm that feeds it is open
        ({"direction": "netral"}, [], "not_alleged"),  # nothing feeds it
        (WITH_LETTER, [], "not_alleged"),
    ],
)
def test_a_chained_norm_takes_the_states_of_those_that_feed_it(
    act: Any, statements: Any, expected: str
) -> None:
    assert state(ON_PURPOSE, act=act, statements=statements) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "open"),
        ({"repeated": True}, "established"),
        ({"count": 2}, "established"),
        ({"warnings": [{"by": "panwascam", "on": "2020-08-01"}]}, "established"),
        ({"warnings": [{"by": "panwascam", "on": "2020-09-01"}]}, "open"),
    ],
)
def test_intent_is_inferred_from_persistence(more: Any, expected: str) -> None:
    act = {"conduct": "attend_event", "event": {"kind": "kampanye"}, **more}
    assert state(ON_PURPOSE, act=act, actor={"leave": []}) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-08-15", "established"),
        ("2020-06-30", "not_met"),
        ("2020-07-01", "established"),  # the day of designation counts as designated
        ("2020-08", "established"),
        ({"one_day_in": ["2020-06-30", "2020-07-01"]}, "open"),
        ({"throughout": ["2020-06-30", "2020-07-01"]}, "established"),
        ({"after": "2020-06-30", "before": "2020-09-01"}, "established"),
        ({"before": "2020-07-01"}, "not_met"),
        ({"before": "2020-07-02"}, "open"),
        ({"phase": "kampanye"}, "established"),
        ({"phase": ["pendaftaran", "kampanye"]}, "open"),
        ({"phase": ["pendaftaran", "kampanye"], "throughout": True}, "established"),
        (None, "open"),
    ],
)
def test_a_vague_date_needs_every_day_and_a_lasting_one_needs_one(day: Any, expected: str) -> None:
    assert state(INVITING, act={"date": day}) == expected


def test_a_region_may_have_days_of_its_own() -> None:
    assert state(INVITING, act={"date": "2020-07-05"}) == "established"
    for name in ("Kabupaten Contoh", "contoh", "kabupaten-contoh"):
        assert state(INVITING, act={"date": "2020-07-05"}, target={"region": name}) == "not_met"
    assert state(INVITING, act={"date": "2020-07-05"}, contests=[REGION]) == "not_met"


@pytest.mark.parametrize(
    ("target", "day", "expected"),
    [
        ({"called_pasangan_calon": False}, IN_CAMPAIGN, "open"),  # designated, or out
        ({"stage": "ditetapkan"}, "2020-06-30", "established"),
        ({"stage": UNKNOWN, "called_pasangan_calon": True}, IN_CAMPAIGN, "open"),
        ({"stages": {"ditetapkan": "2020-07-20"}}, "2020-07-10", "not_met"),
        (
            {"stages": {"ditetapkan": "2020-07-20"}, "stage": "terpilih"},
            "2020-07-10",
            "established",
        ),
        ({"stages": {"ditetapkan": "2020-07-20"}}, "2020-07-20", "established"),
        ({"stages": {"ditetapkan": "2020-07-20", "gugur": "2020-08-01"}}, IN_CAMPAIGN, "not_met"),
        ({"contest": "none"}, IN_CAMPAIGN, "not_met"),
    ],
)
def test_the_stage_of_the_target(target: Any, day: str, expected: str) -> None:
    assert state(INVITING, target=target, act={"date": day}) == expected


@pytest.mark.parametrize(
    ("day", "support", "expected"),
    [
        ("2018-12-31", False, "not_in_force"),
        ("2020-06-30", False, "established"),
        ("2020-07-01", False, "not_met"),
        ({"one_day_in": ["2020-06-30", "2020-07-01"]}, False, "open"),
        ({"one_day_in": ["2020-06-30", "2020-07-01"]}, True, "established"),
        ({"throughout": ["2020-06-30", "2020-07-01"]}, False, "established"),
        ({"one_day_in": ["2018-12-31", "2019-01-01"]}, True, "open"),
    ],
)
def test_versions_are_one_norm_taken_day_by_day(day: Any, support: bool, expected: str) -> None:
    act = {"conduct": "pose_for_photo", "date": day, "active_support": support}
    assert state(AMENDED, act=act) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-07-21", "not_in_force"),
        ("2020-07-22", "open"),
        ("2020-08-11", "open"),
        ("2020-08-12", "established"),
        ({"throughout": ["2020-07-01", "2020-08-11"]}, "open"),
        ({"throughout": ["2020-07-01", "2020-08-12"]}, "established"),
    ],
)
def test_within_the_margin_a_norm_is_at_most_open(day: Any, expected: str) -> None:
    assert state(VAGUE_START, act={"conduct": "pose_for_photo", "date": day}) == expected


def test_a_norm_ends_with_its_regulation() -> None:
    told = incident(act={"conduct": "pose_for_photo", "date": "2023-01-01"})
    found = reference(told, date(2023, 6, 1), RULES)
    assert found[VAGUE_START, "a1", "p1"] == found[AMENDED, "a1", "p1"] == "not_in_force"


def test_regime_and_subject_say_whom_a_norm_addresses() -> None:
    assert state(REGIONAL) == "established"
    assert state(REGIONAL, act={"date": "2020-11-01"}) == "not_met"
    assert state(REGIONAL, drop=("contests",)) == "open"
    assert state(REGIONAL, target={"contest": "none"}) == "not_addressed"
    assert state(INVITING, actor={"status": "kepala_desa"}) == "not_addressed"
    assert state(INVITING, actor={"status": ["pns", "kepala_desa"]}) == "open"
    assert state(INVITING, actor={"service": {"until": "2020-08-14"}}) == "not_addressed"
    assert state(INVITING, actor={"service": {"until": IN_CAMPAIGN}}) == "established"
    resigned = {"state": "berlaku", "effective_on": "2020-08-01"}
    assert state(INVITING, actor={"resignation": resigned}) == "not_addressed"
    history = [{"status": "warga", "until": "2020-08-31"}, {"status": "pns", "from": "2020-09-01"}]
    assert state(INVITING, actor={"status_history": history}) == "not_addressed"


def test_a_broad_norm_is_raised_by_any_described_act() -> None:
    assert state(DUTY, act={"impact": {"scope": "negara"}}) == "established"
    assert state(DUTY, act={"impact": {"scope": ["unit_kerja", "instansi"]}}) == "open"
    assert state(DUTY, act={"impact": {"scope": "unit_kerja"}}) == "not_met"
    assert state(DUTY, act={"impact": {"scope": "negara"}}, drop=("conduct",)) == "not_alleged"


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ({"since": "2019-05-01"}, "established"),
        ({"since": "2021-01-01"}, "not_in_force"),
        ({"until": "2020-06-01"}, "established"),
        ({}, "open"),  # the person may have joined when the norm was gone
        ({"tie": UNKNOWN, "since": "2019-05-01"}, "open"),
        ({"tie": "tidak_ada", "since": "2019-05-01"}, "no act"),
    ],
)
def test_party_membership_is_an_act_of_its_own(party: Any, expected: str) -> None:
    told = incident(target={"kind": "parpol"})
    told["actors"][0]["party"] = {"target": "t1", "tie": "anggota", **party}
    key = (PARTY, "a1", "a1:partai")
    assert reference(told, AS_OF, RULES).get(key, "no act") == expected
    told["statements"] = [denial("actors.a1.party.tie", alternative="tidak_ada")]
    contested = reference(told, AS_OF, RULES).get(key, "no act")
    assert contested == ("open" if expected == "established" else expected)


def test_own_candidacy_is_an_act_from_filing_on() -> None:
    def standing(**own: Any) -> str:
        actor = {"own_candidacy": {"target": "t1", **own}}
        found = reference(incident(actor=actor, target={"actor": "a1"}), AS_OF, RULES)
        return found.get((STANDING, "a1", "a1:pencalonan"), "no act")

    assert standing(stages={"terdaftar": "2020-06-03", "ditetapkan": "2020-07-01"}) == "established"
    assert standing(stage="ditetapkan") == "established"
    assert standing(stage="terdaftar") == "not_met"
    assert standing(stage="mencari_dukungan") == "no act"
    assert standing(stages={"terdaftar": "2022-02-01"}) == "no act"


def test_targets_are_sheets_and_alternatives_are_one_sheet() -> None:
    early = {"id": "t2", "kind": "pasangan_kepala_daerah", "stage": "bakal_calon"}
    told = incident(act={"targets": ["t1", "t2"]})
    told["targets"].append(early)
    assert reference(told, AS_OF, RULES)[INVITING, "a1", "p1"] == "established"
    each = by_target(told, AS_OF, RULES)
    assert each[INVITING, "a1", "p1", "t2"] == "not_met"
    told["acts"][0]["targets"] = {"one_of": ["t1", "t2"]}
    assert by_target(told, AS_OF, RULES)[INVITING, "a1", "p1", "t1|t2"] == "open"
    told["acts"][0]["one_side"] = True
    told["targets"][1]["stage"] = "terpilih"
    assert reference(told, AS_OF, RULES)[INVITING, "a1", "p1"] == "established"
    assert state(INVITING, act={"targets": []}, drop=("direction",)) == "not_met"
    assert state(INVITING, drop=("targets",)) == "open"
    assert state(INVITING, drop=("targets",), contests=[{"id": "none"}]) == "not_met"


def test_an_incident_that_contradicts_a_certain_constraint_has_no_state() -> None:
    with pytest.raises(ValueError, match="p1: what is said of 2020-08-15 cannot be"):
        state(INVITING, act={"targets": [], "direction": "bagi"})
    with pytest.raises(ValueError, match="p1: no day is possible"):
        state(INVITING, act={"date": "2022-01-02"})


def test_a_certain_constraint_narrows_in_both_directions() -> None:
    """An act for a side has a target: that there is none is no longer possible."""
    told = incident(drop=("targets",))
    sheet = facts_of(told, None).values(rules_of(RULES).used)
    assert "tidak_ada" in sheet["target_kind"]
    assert rules_of(RULES).narrow(sheet)
    assert sheet["target_kind"] == {"pasangan_kepala_daerah", "parpol"}


@pytest.mark.parametrize("conduct", ["invite_support", "pose_for_photo"])
@pytest.mark.parametrize("last", [None, "2021-06-30"])
def test_classes_of_days_hide_no_day(conduct: str, last: str | None) -> None:
    when = {"throughout": ["2020-05-01", last]} if last else None
    told = incident(act={"conduct": conduct, "date": when}, target={"called_pasangan_calon": False})
    book, facts = rules_of(RULES), facts_of(told, told["targets"])
    every_day = {book.earliest + timedelta(days=n) for n in range(1100)}
    some_days = book.cuts | cuts_in(told)
    assert over_days(book, facts, AS_OF, some_days) == over_days(book, facts, AS_OF, every_day)


@pytest.mark.parametrize(
    ("dropped", "lasting"),
    [
        ("2020-07-15", "2020-07-15"),
        ("2020-05-01", None),  # before the filing: not an end of it
        (None, None),
    ],
)
def test_an_own_candidacy_ends_with_the_day_of_dropping_out(dropped: Any, lasting: Any) -> None:
    stages = {"ditetapkan": "2020-07-01"} | ({"gugur": dropped} if dropped else {})
    own = {"own_candidacy": {"target": "t1", "stages": {"ditetapkan": "2020-07-01"}}}
    told = incident(actor=own, target={"actor": "a1", "stages": stages})

    def days() -> Any:
        book = rules_of(RULES)
        facts = Facts(book.facts, book.contests, told, told["actors"][0], {}, None, AS_OF)
        return [act["date"]["throughout"] for act in facts.personal_acts()]

    assert days() == [["2020-07-01", lasting]]
    told["statements"] = [denial("targets.t1.stages", alternative="2020-09-01")]
    assert days() == [["2020-07-01", None]]
