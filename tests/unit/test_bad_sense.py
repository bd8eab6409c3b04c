"""No sense: references that lead nowhere, dates that cannot be, things said twice or not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.checker import Checker
from checker.errors import IncidentError
from tests.unit.inputs import ACTOR, CONTESTS, GOOD, only, read, with_act, with_actor, with_target
from tests.unit.worlds import STORY, Json, law, story


@pytest.mark.parametrize(
    ("source", "pointer", "found"),
    [
        (with_target(actor="a9"), "/targets/0/actor", '"a9"'),
        (with_target(contest="pilkada-2020"), "/targets/0/contest", '"pilkada-2020"'),
        (with_act(actors=["a1", "a9"]), "/acts/0/actors/1", '"a9"'),
        (with_act(targets=["t9"]), "/acts/0/targets/0", '"t9"'),
        (with_act(targets={"one_of": ["t1", "t9"]}), "/acts/0/targets/one_of/1", '"t9"'),
        (with_act(date={"phase": "tenang", "contest": "x"}), "/acts/0/date/contest", '"x"'),
        (with_actor(ties=[{"target": "t9", "tie": "anak"}]), "/actors/0/ties/0/target", '"t9"'),
        (with_actor(party={"target": "t9", "tie": "anggota"}), "/actors/0/party/target", '"t9"'),
        (with_actor(own_candidacy={"target": "t9"}), "/actors/0/own_candidacy/target", '"t9"'),
        (
            with_actor(campaign_role={"role": "saksi", "for": "t9"}),
            "/actors/0/campaign_role/for",
            '"t9"',
        ),
        (with_actor(superior_of="a9"), "/actors/0/superior_of", '"a9"'),
        (
            {**GOOD, "handling": [{"body": "x", "step": "lainnya", "actor": "a9"}]},
            "/handling/0/actor",
            '"a9"',
        ),
        (
            {
                **GOOD,
                "statements": [
                    {"field": "acts.p1.date", "standing": "verified", "evidence": ["b9"]}
                ],
            },
            "/statements/0/evidence/0",
            '"b9"',
        ),
        (
            {**GOOD, "statements": [{"field": "acts.p9.date", "standing": "admitted"}]},
            "/statements/0/field",
            '"p9"',
        ),
        (
            {**GOOD, "evidence": [{"id": "b1", "kind": "foto", "supports": ["actors.a9.name"]}]},
            "/evidence/0/supports/0",
            '"a9"',
        ),
    ],
)
def test_a_reference_that_leads_nowhere(source: dict[str, Any], pointer: str, found: str) -> None:
    fault = only(source)
    assert (fault.code, fault.pointer, fault.found) == ("dangling_reference", pointer, found)


@pytest.mark.parametrize(
    "section", ["contests", "targets", "actors", "acts", "evidence", "reports", "handling"]
)
def test_an_id_that_is_used_twice(section: str) -> None:
    more = {
        "reports": [{"id": "l1", "kind": "temuan"}],
        "handling": [{"id": "h1", "body": "x", "step": "lainnya"}],
    }
    source = {**GOOD, **more}
    fault = only({**source, section: source[section] * 2})
    assert (fault.code, fault.pointer) == ("duplicate_id", f"/{section}/1/id")


def test_steps_without_id_are_no_doubles() -> None:
    read({**GOOD, "handling": [{"body": "x", "step": "lainnya"}] * 2})


@pytest.mark.parametrize(
    ("source", "code", "pointer"),
    [
        (with_act(actors=["a1", "a1"]), "repeated_entry", "/acts/0/actors/1"),
        (with_act(targets=["t1", "t1"]), "repeated_entry", "/acts/0/targets/1"),
        (with_actor(superior_of="a1"), "self_reference", "/actors/0/superior_of"),
        (
            with_actor(own_candidacy={"target": "t1"}),
            "candidacy_of_another",
            "/actors/0/own_candidacy/target",
        ),
        (
            {
                **with_actor(party={"target": "t1", "tie": "anggota"}),
                "targets": [{"id": "t1", "kind": "calon_dpd"}],
            },
            "no_party",
            "/actors/0/party/target",
        ),
        ({**GOOD, "acts": []}, "actor_without_act", "/actors/0"),
        (with_act(conduct="other_partisan_conduct"), "conduct_without_description", None),
        (
            {**GOOD, "statements": [{"field": "acts.p1.date", "standing": "verified"}]},
            "verified_without_evidence",
            "/statements/0/standing",
        ),
    ],
)
def test_other_faults_of_sense(source: dict[str, Any], code: str, pointer: str | None) -> None:
    fault = only(source)
    assert fault.code == code
    assert pointer is None or fault.pointer == pointer


def test_a_state_of_the_person_counts_as_an_act() -> None:
    read({**with_actor(party={"target": "t1", "tie": "anggota"}), "acts": []})
    himself = [{"id": "t1", "kind": "calon_dpd", "actor": "a1"}]
    read({**with_actor(own_candidacy={"target": "t1"}), "acts": [], "targets": himself})


@pytest.mark.parametrize(
    ("source", "pointer"),
    [
        (with_act(date={"one_day_in": ["2024-02-02", "2024-02-01"]}), "/acts/0/date/one_day_in/1"),
        (with_act(date={"throughout": ["2024-02-02", "2024-02-01"]}), "/acts/0/date/throughout/1"),
        (with_actor(service={"from": "2024-02-02", "until": "2024-02-01"}), None),
        (with_actor(leave=[{"kind": "cltn", "from": "2024-02-02", "until": "2024-02-01"}]), None),
        (
            with_actor(
                status_history=[{"status": "pns", "from": "2024-02-02", "until": "2024-02-01"}]
            ),
            None,
        ),
        (with_actor(state_office={"from": "2024-02-02", "until": "2024-02-01"}), None),
        (
            with_actor(resignation={"submitted_on": "2024-02-02", "effective_on": "2024-02-01"}),
            None,
        ),
        (
            with_actor(
                party={
                    "target": "t1",
                    "tie": "anggota",
                    "since": "2024-02-02",
                    "until": "2024-02-01",
                }
            ),
            "/actors/0/party/until",
        ),
    ],
)
def test_an_end_before_its_beginning(source: dict[str, Any], pointer: str | None) -> None:
    fault = only(source)
    assert fault.code == "end_before_begin"
    assert fault.found == "2024-02-01"
    assert pointer is None or fault.pointer == pointer


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (with_act(date={"after": "2024-02-01", "before": "2024-02-02"}), "no_day_between"),
        (
            with_target(stages={"bakal_calon": "2024-09-01", "ditetapkan": "2024-08-01"}),
            "out_of_order",
        ),
        (
            {
                **GOOD,
                "reports": [
                    {
                        "id": "l1",
                        "kind": "laporan",
                        "received_on": "2024-10-02",
                        "registered_on": "2024-10-01",
                    }
                ],
            },
            "out_of_order",
        ),
    ],
)
def test_other_dates_that_cannot_be(source: dict[str, Any], code: str) -> None:
    assert only(source).code == code


def filed(kind: str, on: str, **when: Any) -> dict[str, Any]:
    return with_act(**when) | {"reports": [{"id": "l1", "kind": kind, "received_on": on}]}


def test_a_report_received_before_the_act_is_refused_with_its_place() -> None:
    fault = only(filed("laporan", "2024-01-31", date="2024-02-01"))
    assert (fault.code, fault.pointer) == ("report_before_act", "/reports/0/received_on")
    assert "/acts/0/date" in fault.render("id") and fault.found == "2024-01-31"
    span = {"one_day_in": ["2024-02-01", "2024-02-09"]}
    assert only(filed("temuan", "2024-01-31", date=span)).code == "report_before_act"


@pytest.mark.parametrize(
    "source",
    [
        filed("laporan", "2024-02-01", date="2024-02-01"),
        filed("laporan", "2024-02-05", date={"one_day_in": ["2024-02-01", "2024-02-09"]}),
        filed("laporan", "2024-01-31", date={"before": "2024-02-09"}),
        filed("informasi_awal", "2024-01-31", date="2024-02-01"),
    ],
)
def test_a_report_that_may_be_about_the_act_is_read(source: dict[str, Any]) -> None:
    assert read(source).reports


LATE = [
    "2024-06-02",
    "2024-07",
    {"one_day_in": ["2024-06-02", "2024-06-09"]},
    {"throughout": ["2024-06-02", None]},
    {"after": "2024-06-01"},
]
EARLY = [
    "2024-06-01",
    "2024-06",
    {"one_day_in": ["2024-06-01", "2024-06-09"]},
    {"after": "2024-05-31"},
    {"before": "2030-01-01"},
    {"phase": "kampanye"},
]


@pytest.mark.parametrize("when", LATE)
def test_an_act_certainly_after_the_day_of_review(when: Any) -> None:
    fault = only(with_act(date=when), as_of=date(2024, 6, 1))
    assert (fault.code, fault.pointer) == ("act_after_as_of", "/acts/0/date")
    assert only({**with_act(date=when), "as_of": "2024-06-01"}).code == "act_after_as_of"
    assert fault.text["id"].startswith("Perbuatan p1 menurut berkas bertanggal sesudah hari telaah")


FUTURE = {"targets": [*STORY["targets"], {"id": "t2", "kind": "parpol"}]}


@pytest.mark.parametrize(
    ("set", "pointer"),
    [
        ({"acts.p1.date": {"phase": "pemungutan"}}, "/acts/0/date"),
        (
            {
                **FUTURE,
                "acts.p1.date": "2024-01-01",
                "actors.a1.party": {"target": "t2", "tie": "anggota", "since": "2024-11-24"},
            },
            "/actors/0/party",
        ),
    ],
)
def test_what_the_calendar_or_a_state_puts_after_that_day_is_shown_where_it_stands(
    set: Json, pointer: str
) -> None:
    with pytest.raises(IncidentError) as refused:
        Checker(law()).check(story(set), as_of="2024-06-01")
    (fault,) = refused.value.faults
    assert (fault.code, fault.pointer) == ("input.act_after_as_of", pointer)
    assert "by the file" in fault.text["en"].lower()
    assert fault.remedy and "--as-of" in fault.remedy["en"]


@pytest.mark.parametrize("when", EARLY)
def test_an_act_that_may_be_before_is_accepted(when: Any) -> None:
    read(with_act(date=when), as_of=date(2024, 6, 1))


def test_the_day_of_the_call_wins_over_that_of_the_incident() -> None:
    source = {**with_act(date="2024-06-02"), "as_of": "2024-06-01"}
    read(source, as_of=date(2024, 6, 2))


def test_an_unknown_contest_and_the_nearest_known_one() -> None:
    fault = only({**GOOD, "contests": [{"id": "pilkada-2023"}]})
    assert (fault.code, fault.pointer) == ("unknown_contest", "/contests/0/id")
    assert fault.nearest in CONTESTS
    assert "none" in fault.allowed
    read({**GOOD, "contests": [{"id": "none"}]})


@pytest.mark.parametrize(
    ("field", "nearest"),
    [
        ("acts.p1.conduk", "acts.p1.conduct"),
        ("act.p1.conduct", "acts.p1.conduct"),
        ("acts.p1", None),
        ("acts.p1.date.phase", None),
        ("narrative.x.y", None),
    ],
)
def test_a_path_to_no_field(field: str, nearest: str | None) -> None:
    fault = only({**GOOD, "statements": [{"field": field, "standing": "admitted"}]})
    assert fault.code == "unknown_field_path"
    assert nearest is None or fault.nearest == nearest


@pytest.mark.parametrize(
    ("field", "alternative", "is_value"),
    [
        ("acts.p1.conduct", "attend_event", True),
        ("acts.p1.conduct", ["attend_event", "tidak_ada"], True),
        ("acts.p1.conduct", "attend", False),
        ("acts.p1.repeated", False, True),
        ("acts.p1.repeated", "false", False),
        ("acts.p1.conduct", True, False),
        ("actors.a1.status", ["pppk", "warga"], True),
        ("actors.a1.status", "tidak_diketahui", False),
        ("acts.p1.date", "2024-01-01", True),
        ("acts.p1.date", "2024-02-30", False),
        ("acts.p1.description", "x", False),
    ],
)
def test_what_a_denial_names_is_a_value_of_its_field(
    field: str, alternative: Any, is_value: bool
) -> None:
    statement = {"field": field, "standing": "contested", "alternative": alternative}
    source = {**GOOD, "statements": [statement]}
    if is_value:
        read(source)
    else:
        assert only(source).code == "wrong_alternative"


def test_more_sheets_than_can_be_judged() -> None:
    actors = [{**ACTOR, "id": f"a{i}"} for i in range(60)]
    targets = [{"id": f"t{i}", "kind": "parpol"} for i in range(20)]
    act = {"id": "p1", "actors": [a["id"] for a in actors], "targets": [t["id"] for t in targets]}
    fault = only({**GOOD, "actors": actors, "targets": targets, "acts": [act]})
    assert (fault.code, fault.found) == ("too_many_sheets", "1200")
    read({**GOOD, "actors": actors, "targets": targets, "acts": [{**act, "targets": ["t1"]}]})
