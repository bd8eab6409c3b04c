"""From fields to facts: how firm a statement is, what is derived, inferred and narrowed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.facts import Contradiction, Known, Reported, Sheet
from tests.unit.worlds import AS_OF, Json, changed, denied, law, look, says, sheets, story, values

UNKNOWN, NOTHING = "tidak_diketahui", "tidak_ada"
BOTH, YES, NO = frozenset({True, False}), frozenset({True}), frozenset({False})
PAIR, STAFF = "pasangan_kepala_daerah", "actors.a1.status"


def only(incident: Json, act: str = "p1", as_of: str = "2025-06-30") -> Sheet:
    """Return the only sheet of an act."""
    (sheet,) = sheets(incident, as_of, act)
    return sheet


def known(incident: Json, fact: str, act: str = "p1") -> Known:
    return only(incident, act).known(fact)


def with_statements(*statements: Json, **set: Any) -> Json:
    return story({"statements": list(statements), **set})


def domain(fact: str) -> frozenset[Any]:
    return law().facts[fact].domain


# Standing


def test_a_field_is_alleged_unless_something_else_is_said() -> None:
    found = known(story(), "act_direction")
    assert (found.values, found.origin, found.standing) == ({"bagi"}, "stated", "alleged")
    assert found.fields == ("acts.p1.direction",)


@pytest.mark.parametrize("standing", ["alleged", "admitted", "verified"])
def test_a_statement_tells_how_firm_a_field_is(standing: str) -> None:
    found = known(with_statements(says("acts.p1.direction", standing)), "act_direction")
    assert (found.values, found.standing, found.contested) == ({"bagi"}, standing, False)


def test_a_bare_denial_is_recorded_and_changes_nothing() -> None:
    incident = with_statements(says("acts.p1.direction", "contested", words="tidak benar"))
    found = known(incident, "act_direction")
    assert (found.values, found.standing, found.contested) == ({"bagi"}, "alleged", False)


def test_a_contested_conduct_may_not_have_happened() -> None:
    for statement in (denied("acts.p1.conduct"), denied("acts.p1.conduct", "attend_event")):
        found = known(with_statements(statement), "conduct")
        assert found.values == {"invite_support", NOTHING}
        assert found.contested


def test_a_contested_yes_or_no_may_be_either() -> None:
    for statement in (denied("acts.p1.active_support"), denied("acts.p1.active_support", False)):
        incident = with_statements(statement, **{"acts.p1.active_support": True})
        assert known(incident, "active_support").values == BOTH


def test_a_contested_term_keeps_what_is_stated_and_what_the_denial_names() -> None:
    found = known(with_statements(denied("acts.p1.direction", "netral")), "act_direction")
    assert found.values == {"bagi", "netral"}
    assert (found.standing, found.contested) == ("contested", True)


def test_a_term_that_evidence_alone_contradicts_may_be_any() -> None:
    found = known(with_statements(denied("acts.p1.direction")), "act_direction")
    assert found.values == domain("act_direction")


@pytest.mark.parametrize(
    ("standings", "strongest"),
    [
        (("contested", "verified"), "verified"),
        (("verified", "contested"), "verified"),
        (("admitted", "contested"), "contested"),
        (("alleged", "admitted"), "admitted"),
    ],
)
def test_of_several_statements_the_verified_wins_then_the_contested_then_the_admitted(
    standings: tuple[str, str], strongest: str
) -> None:
    path = "acts.p1.direction"
    statements = [
        denied(path, "netral") if standing == "contested" else says(path, standing)
        for standing in standings
    ]
    found = known(with_statements(*statements), "act_direction")
    assert found.standing == strongest
    assert found.contested is (strongest == "contested")


def test_evidence_is_found_by_the_field_that_it_supports() -> None:
    incident = with_statements(
        says("acts.p1.direction", "verified", evidence=["b2"]),
        evidence=[{"id": "b1", "kind": "foto", "supports": ["acts.p1.direction"]}],
    )
    assert known(incident, "act_direction").evidence == ("b1", "b2")
    assert known(incident, "conduct").evidence == ()


def test_what_is_explicitly_unknown_is_not_the_same_as_unstated() -> None:
    explicit = known(story({"acts.p1.direction": UNKNOWN}), "act_direction")
    left_out = known(story(unset=["acts.p1.direction"]), "act_direction")
    assert explicit.values == left_out.values == domain("act_direction")
    assert (explicit.origin, left_out.origin) == ("unknown", "unstated")


def test_a_list_means_one_of_its_values() -> None:
    assert values(story({"acts.p1.direction": ["bagi", "terhadap"]}), "act_direction") == {
        "bagi",
        "terhadap",
    }


def test_a_missing_circumstance_is_unknown_and_never_false() -> None:
    assert known(story(), "official_duty_with_letter").values == BOTH
    assert known(story(), "audience_family").values == BOTH


def test_a_denial_of_an_unstated_field_makes_it_contested() -> None:
    found = known(
        with_statements(denied("acts.p1.assignment_letter.exists", True)),
        "official_duty_with_letter",
    )
    assert (found.values, found.contested) == (BOTH, True)


@pytest.mark.parametrize(
    ("path", "fact"),
    [
        ("acts.p1.own_act", "own_act"),
        ("acts.p1.one_side", "one_side_identifiable"),
        ("acts.p1.repeated", "repeated"),
        ("acts.p1.intent.intentional", "intentional"),
        ("acts.p1.assignment_letter.exists", "official_duty_with_letter"),
    ],
)
def test_nothing_is_derived_over_a_denial_of_what_nobody_stated(path: str, fact: str) -> None:
    for statement in (denied(path), denied(path, False)):
        found = known(with_statements(statement, **{"acts.p1.count": 3}), fact)
        assert (found.values, found.contested) == (BOTH, True)


def test_several_denials_of_a_field_are_taken_together_in_any_order() -> None:
    path = "acts.p1.direction"
    statements = [denied(path, "netral"), denied(path, "terhadap")]
    for order in (statements, statements[::-1]):
        assert known(with_statements(*order), "act_direction").values == {
            "bagi",
            "netral",
            "terhadap",
        }


@pytest.mark.parametrize(
    ("path", "alternative", "fact", "expected"),
    [
        ("acts.p1.direction", "netral", "act_direction", {"netral"}),
        ("acts.p1.direction", ["netral", "terhadap"], "act_direction", {"netral", "terhadap"}),
        ("acts.p1.conduct", NOTHING, "conduct", {NOTHING}),
        ("acts.p1.audience.masyarakat", False, "audience_public", {False}),
        ("actors.a1.status", "pppk", "actor_status", {"pppk"}),
        ("actors.a1.status", "warga", "in_service", {False}),
    ],
)
def test_a_settled_alternative_takes_the_place_of_what_was_stated(
    path: str, alternative: Any, fact: str, expected: set[Any]
) -> None:
    settled = says(path, "verified", alternative=alternative, evidence=["b1"])
    found = known(with_statements(settled), fact)
    assert (found.values, found.standing, found.contested) == (expected, "verified", False)


def test_a_settled_echelon_takes_the_place_of_the_stated_one() -> None:
    settled = says("actors.a1.post.echelon", "verified", alternative="III")
    incident = with_statements(settled, **{"actors.a1.post": {"echelon": "II"}})
    found = known(incident, "actor_post_level")
    assert (found.values, found.standing) == ({"administrator"}, "verified")


# What is derived


def test_a_derived_fact_is_as_firm_as_the_weakest_that_it_comes_from() -> None:
    verified, admitted = says(STAFF, "verified"), says("actors.a1.service.until", "admitted")
    still = with_statements(verified, admitted, **{"actors.a1.service": {"until": "2030-01-01"}})
    assert known(still, "in_service").standing == "admitted"


def test_a_field_that_nobody_stated_weakens_nothing() -> None:
    found = known(with_statements(says(STAFF, "verified")), "in_service")
    assert (found.values, found.standing) == (YES, "verified")


def test_a_contested_status_leaves_open_only_what_the_two_statuses_differ_in() -> None:
    incident = with_statements(denied(STAFF, "pppk"))
    assert known(incident, "actor_status").values == {"pns", "pppk"}
    assert known(incident, "in_service").values == YES
    leaver = with_statements(denied(STAFF, "warga"))
    assert known(leaver, "in_service").values == BOTH


def test_a_contested_echelon_stands_for_the_ranks_of_both() -> None:
    incident = story(
        {
            "actors.a1.post": {"echelon": "II"},
            "statements": [denied("actors.a1.post.echelon", "III")],
        }
    )
    assert known(incident, "actor_post_level").values == {"jpt_pratama", "administrator"}


def test_a_contested_kind_of_target_keeps_both_kinds_and_their_stages() -> None:
    incident = changed(
        story(unset=["targets.t1.stage"]),
        {
            "targets.t1.called_pasangan_calon": True,
            "statements": [denied("targets.t1.kind", "parpol")],
        },
    )
    assert known(incident, "target_kind").values == {PAIR, "parpol"}
    assert known(incident, "target_stage").values == {"ditetapkan", NOTHING}


@pytest.mark.parametrize("fact", sorted(name for name in law().facts))
def test_a_denial_never_puts_a_value_on_the_sheet_that_the_fact_does_not_have(fact: str) -> None:
    fields = {
        STAFF: "pppk",
        "actors.a1.post.echelon": "III",
        "targets.t1.kind": "parpol",
        "targets.t1.route": "parpol",
        "targets.t1.stages": None,
        "acts.p1.date": "2024-08-28",
        "acts.p1.conduct": "attend_event",
        "acts.p1.count": None,
        "actors.a1.leave": "cltn",
        "actors.a1.campaign_role.role": "saksi",
        "actors.a1.own_candidacy.stages": None,
        "actors.a1.party.tie": NOTHING,
    }
    incident = story(
        {
            "statements": [denied(field, other) for field, other in fields.items()],
            "actors.a1.post": {"echelon": "II"},
            "actors.a1.leave": [],
            "actors.a1.campaign_role": {"role": "relawan"},
            "targets.t1.stages": {"ditetapkan": "2024-09-22"},
            "targets.t1.route": "perseorangan",
            "acts.p1.count": 3,
        },
        unset=["targets.t1.stage"],
    )
    for sheet in sheets(incident):
        assert sheet.known(fact).values <= domain(fact)
        assert sheet.known(fact).values


@pytest.mark.parametrize("status", ["pns", "pppk", "kepala_desa", "tni", "pejabat_negara"])
def test_a_serving_status_says_that_the_person_serves(status: str) -> None:
    found = known(story({STAFF: status}, unset=["actors.a1.post"]), "in_service")
    assert (found.values, found.origin) == (YES, "derived")


@pytest.mark.parametrize("status", [UNKNOWN, None])
def test_an_unknown_status_says_nothing_of_service(status: str | None) -> None:
    incident = story({STAFF: status}) if status else story(unset=[STAFF])
    assert known(incident, "in_service").values == BOTH
    # A post of the civil service leaves out the village head alone.
    assert known(incident, "actor_status").values == domain("actor_status") - {"kepala_desa"}


def test_a_private_person_does_not_serve() -> None:
    assert values(story({STAFF: "warga"}, unset=["actors.a1.post"]), "in_service") == NO


@pytest.mark.parametrize(
    ("until", "serves"),
    [("2024-11-24", False), ("2024-11-25", True), ("2024-11-26", True)],
)
def test_who_left_before_the_day_is_a_private_person(until: str, serves: bool) -> None:
    incident = story({"actors.a1.service": {"until": until}})
    assert values(incident, "in_service") == {serves}
    assert values(incident, "actor_status") == {"pns" if serves else "warga"}


@pytest.mark.parametrize(
    ("resignation", "serves", "state"),
    [
        ({"state": "berlaku"}, False, {"berlaku"}),
        ({"state": "diajukan"}, True, {"diajukan"}),
        ({"submitted_on": "2024-11-25"}, True, {"diajukan"}),
        ({"submitted_on": "2024-11-26"}, True, {"tidak_ada"}),
        ({"submitted_on": "2024-11-01", "effective_on": "2024-11-24"}, False, {"berlaku"}),
        ({"submitted_on": "2024-11-01", "effective_on": "2024-11-26"}, True, {"diajukan"}),
        ({"effective_on": "2024-11-26"}, True, {"tidak_ada", "diajukan"}),
    ],
)
def test_a_resignation_ends_the_service_when_it_takes_effect(
    resignation: Json, serves: bool, state: set[str]
) -> None:
    incident = story({"actors.a1.resignation": resignation})
    assert values(incident, "in_service") == {serves}
    assert values(incident, "resignation_state") == state


def test_the_status_is_that_of_the_day() -> None:
    history = [
        {"status": "cpns", "until": "2024-11-24"},
        {"status": "pns", "from": "2024-11-25", "until": "2024-11-25"},
    ]
    incident = story({STAFF: "pppk", "actors.a1.status_history": history})
    days = ("2024-11-24", "2024-11-25", "2024-11-26")
    found = [values(changed(incident, {"acts.p1.date": day}), "actor_status") for day in days]
    assert found == [{"cpns"}, {"pns"}, {"pppk"}]


def test_a_status_that_changes_within_a_vague_date_makes_a_class_of_days() -> None:
    history = [{"status": "pppk", "until": "2024-11-10"}]
    incident = story({"acts.p1.date": "2024-11", "actors.a1.status_history": history})
    by_day = {s.span.first.isoformat(): s.known("actor_status").values for s in sheets(incident)}
    assert by_day["2024-11-01"] == {"pppk"}
    assert by_day["2024-11-11"] == {"pns"}


@pytest.mark.parametrize(
    ("leave", "state"),
    [
        ([], {"aktif"}),
        ([{"kind": "cltn", "from": "2024-11-25"}], {"cltn"}),
        ([{"kind": "cltn", "from": "2024-11-26"}], {"aktif"}),
        ([{"kind": "cltn", "until": "2024-11-24"}], {"aktif"}),
        ([{"kind": "cuti_biasa"}], {"cuti_biasa"}),
        ([{"kind": "cuti_biasa"}, {"kind": "cltn"}], {"cuti_biasa", "cltn"}),
    ],
)
def test_leave_is_that_of_the_day(leave: list[Json], state: set[str]) -> None:
    assert values(story({"actors.a1.leave": leave}), "leave_state") == state


def test_who_holds_a_post_and_enters_no_leave_is_inferred_not_to_be_on_unpaid_leave() -> None:
    found = known(story(), "leave_state")
    assert (found.values, found.origin) == (domain("leave_state") - {"cltn"}, "inferred")


@pytest.mark.parametrize("post", [{}, {"level": UNKNOWN}, {"level": "tanpa_jabatan_asn"}])
def test_without_a_post_nothing_is_inferred_of_leave(post: Json) -> None:
    assert known(story({"actors.a1.post": post}), "leave_state").values == domain("leave_state")


def test_no_leave_is_inferred_over_a_contest() -> None:
    found = known(with_statements(denied("actors.a1.leave", "cltn")), "leave_state")
    assert "cltn" in found.values
    assert found.contested


@pytest.mark.parametrize(
    ("echelon", "ranks"),
    [
        ("I", {"jpt_utama", "jpt_madya"}),
        ("II", {"jpt_pratama"}),
        ("III", {"administrator"}),
        ("IV", {"pengawas"}),
    ],
)
def test_an_echelon_stands_for_ranks(echelon: str, ranks: set[str]) -> None:
    assert values(story({"actors.a1.post": {"echelon": echelon}}), "actor_post_level") == ranks


def test_a_stated_rank_wins_over_the_echelon() -> None:
    incident = story({"actors.a1.post": {"echelon": "II", "level": "administrator"}})
    assert values(incident, "actor_post_level") == {"administrator"}


@pytest.mark.parametrize(
    ("warnings", "warned"),
    [
        ([{"by": "panwascam", "on": "2024-11-25"}], YES),
        ([{"by": "panwascam"}], YES),
        ([{"by": "panwascam", "on": "2024-11-26"}, {"by": "bkpsdm", "on": "2024-11-01"}], YES),
    ],
)
def test_a_warning_counts_from_its_day(warnings: list[Json], warned: Any) -> None:
    assert values(story({"acts.p1.warnings": warnings}), "warned_before") == warned


def test_a_warning_that_came_later_is_none() -> None:
    later = story({"acts.p1.warnings": [{"by": "panwascam", "on": "2024-11-26"}]})
    assert values(later, "warned_before") != YES


@pytest.mark.parametrize(("count", "repeated"), [(1, BOTH), (2, YES), (9, YES)])
def test_a_count_above_one_is_a_repetition(count: int, repeated: Any) -> None:
    assert values(story({"acts.p1.count": count}), "repeated") == repeated


# Targets


def test_several_targets_are_several_sheets() -> None:
    incident = story(
        {
            "targets": [*story()["targets"], {"id": "t2", "kind": "parpol"}],
            "acts.p1.targets": ["t1", "t2"],
        }
    )
    kinds = {sheet.targets: sheet.known("target_kind").values for sheet in sheets(incident)}
    assert kinds == {("t1",): {PAIR}, ("t2",): {"parpol"}}


def test_alternative_targets_are_one_sheet_with_the_values_of_each() -> None:
    incident = story(
        {
            "targets": [*story()["targets"], {"id": "t2", "kind": "parpol"}],
            "acts.p1.targets": {"one_of": ["t1", "t2"]},
        }
    )
    (sheet,) = sheets(incident)
    assert sheet.targets == ("t1", "t2")
    assert sheet.known("target_kind").values == {PAIR, "parpol"}
    assert sheet.known("target_stage").values == {"ditetapkan", NOTHING}
    assert sheet.known("one_side_identifiable").values == BOTH


def test_an_act_without_target_has_none() -> None:
    incident = story({"acts.p1.targets": [], "acts.p1.direction": "netral"})
    assert values(incident, "target_kind") == {NOTHING}
    assert values(incident, "target_stage") == {NOTHING}
    assert values(incident, "one_side_identifiable") == NO


def test_an_unstated_target_is_unknown() -> None:
    incident = story(unset=["acts.p1.targets"])
    (sheet,) = sheets(incident)
    assert sheet.targets == ()
    assert len(sheet.known("target_kind").values) > 1
    assert sheet.known("one_side_identifiable").values == BOTH


def test_an_act_that_names_its_target_means_one_side() -> None:
    assert values(story(), "one_side_identifiable") == YES
    assert values(story({"acts.p1.one_side": False}), "one_side_identifiable") == NO
    assert values(story({"acts.p1.one_side": UNKNOWN}), "one_side_identifiable") == BOTH


@pytest.mark.parametrize(
    ("route", "independent"),
    [("perseorangan", YES), ("parpol", NO), (UNKNOWN, BOTH), (None, BOTH)],
)
def test_the_route_tells_whether_a_candidacy_is_independent(
    route: str | None, independent: Any
) -> None:
    incident = story({"targets.t1.route": route}) if route else story()
    assert values(incident, "target_is_independent") == independent


def test_the_contest_of_the_incident_is_that_of_a_target_without_one() -> None:
    assert values(story(), "contest_regime") == {"pemilihan"}
    assert values(story({"targets.t1.contest": "pilkada-2024"}), "phase") == {"tenang"}


def test_of_two_contests_the_target_has_to_name_one() -> None:
    two = [*story()["contests"], {"id": "pilkada-2020"}]
    assert len(values(story({"contests": two}), "contest_regime")) > 1
    named = story({"contests": two, "targets.t1.contest": "pilkada-2024"})
    assert values(named, "contest_regime") == {"pemilihan"}


def test_without_a_contest_the_calendar_is_unknown() -> None:
    incident = story({"contests": []})
    assert values(incident, "in_quiet_period") == BOTH
    assert values(incident, "before_elected_designation") == BOTH


def test_where_no_contest_is_concerned_there_are_no_phases() -> None:
    incident = story({"targets.t1.contest": "none"}, unset=["targets.t1.stage"])
    assert values(incident, "contest_regime") == {NOTHING}
    assert values(incident, "phase") == {NOTHING}
    assert values(incident, "in_quiet_period") == NO
    assert values(incident, "target_stage") == {NOTHING}


def test_the_office_is_that_of_the_target_or_of_its_contest() -> None:
    one = [{"id": "pilkada-2024", "office": "gubernur"}]
    assert values(story({"contests": one}), "contest_office") == {"gubernur"}
    named = story({"contests": one, "targets.t1.office": "wali_kota"})
    assert values(named, "contest_office") == {"wali_kota"}
    unnamed = story({"contests": [{"id": "pilkada-2024"}]})
    assert len(values(unnamed, "contest_office")) > 1
    none = story({"contests": [{"id": "none"}]})
    assert values(none, "contest_office") == {NOTHING}


def test_calendar_facts_come_from_the_calendar() -> None:
    found = known(story(), "in_quiet_period")
    assert (found.values, found.origin, found.standing) == (YES, "calendar", "verified")


def test_the_region_of_the_contest_decides_its_days() -> None:
    late = {"acts.p1.date": "2025-03-22"}
    contest = {"id": "pilkada-2024", "office": "bupati"}
    siak = story({**late, "contests": [{**contest, "region": "Kabupaten Siak"}]})
    assert values(siak, "on_voting_day") == YES
    assert values(story({**late, "contests": [contest]}), "on_voting_day") == NO
    unknown = story({**late, "contests": [{**contest, "region": "Kabupaten Antah"}]})
    assert values(unknown, "on_voting_day") == NO


# Stages of the target


def staged(day: str, **target: Any) -> Any:
    """Return the stages that the calendar and the target leave possible on a day."""
    incident = story({"acts.p1.date": day}, unset=["targets.t1.stage"])
    for name, value in target.items():
        incident["targets"][0][name] = value
    return values(incident, "target_stage")


@pytest.mark.parametrize(
    ("day", "stages"),
    [
        ("2024-08-26", {"tokoh", "bakal_calon"}),
        ("2024-08-27", {"tokoh", "bakal_calon", "terdaftar"}),
        ("2024-09-21", {"tokoh", "bakal_calon", "terdaftar"}),
        ("2024-09-22", {"ditetapkan", "gugur"}),
        ("2025-01-09", {"ditetapkan", "gugur"}),
        ("2025-01-10", {"ditetapkan", "gugur", "terpilih"}),
    ],
)
def test_the_calendar_leaves_the_stages_that_the_day_allows(day: str, stages: set[str]) -> None:
    assert staged(day) == stages


@pytest.mark.parametrize(
    ("day", "stages"),
    [
        ("2024-09-21", {"tokoh", "bakal_calon", "terdaftar"}),
        ("2024-09-22", {"ditetapkan"}),
    ],
)
def test_a_pair_that_is_called_so_is_designated_from_the_day_of_designation(
    day: str, stages: set[str]
) -> None:
    assert staged(day, called_pasangan_calon=True) == stages


@pytest.mark.parametrize("kind", ["caleg_dpr_dprd", "calon_dpd"])
@pytest.mark.parametrize(
    ("day", "stages"),
    [("2018-09-19", {"tokoh", "bakal_calon", "terdaftar"}), ("2018-09-20", {"ditetapkan"})],
)
def test_who_is_called_a_candidate_for_a_seat_is_designated_from_the_final_list(
    kind: str, day: str, stages: set[str]
) -> None:
    seat = {"id": "t1", "kind": kind, "contest": "pemilu-2019", "called_pasangan_calon": True}
    told = story({"acts.p1.date": day, "contests": [{"id": "pemilu-2019"}], "targets": [seat]})
    assert values(told, "target_stage") == stages


@pytest.mark.parametrize(
    ("day", "is_open"),
    [("2025-03-22", False), ("2025-03-23", True), ("2025-06-15", True), ("2025-06-16", False)],
)
def test_who_stands_in_a_revote_with_new_pairs_is_open_until_they_are_designated(
    day: str, is_open: bool
) -> None:
    found = staged(day, called_pasangan_calon=True, region="Kabupaten Barito Utara")
    waiting = {"tokoh", "bakal_calon", "terdaftar"}
    assert found == ({*waiting, "ditetapkan", "gugur"} if is_open else {"ditetapkan"})


def test_a_stated_stage_is_that_of_the_day_of_the_act() -> None:
    assert staged("2024-11-25", stage="gugur") == {"gugur"}
    assert staged("2024-11-25", stage=["ditetapkan", "gugur"]) == {"ditetapkan", "gugur"}


@pytest.mark.parametrize(
    ("day", "named", "left"),
    [
        ("2024-08-26", ["bakal_calon", "terdaftar"], {"bakal_calon"}),
        ("2024-08-27", ["bakal_calon", "terdaftar"], {"bakal_calon", "terdaftar"}),
        ("2024-09-21", ["terdaftar", "ditetapkan"], {"terdaftar"}),
        ("2024-09-22", ["terdaftar", "ditetapkan"], {"terdaftar", "ditetapkan"}),
        ("2024-08-26", ["bakal_calon", "gugur"], {"bakal_calon", "gugur"}),
        ("2024-08-26", ["terdaftar", "ditetapkan"], {"terdaftar", "ditetapkan"}),
        ("2024-08-26", "terdaftar", {"terdaftar"}),
    ],
)
def test_of_several_stages_those_that_nobody_had_reached_drop_out(
    day: str, named: Any, left: set[str]
) -> None:
    assert staged(day, stage=named) == left


@pytest.mark.parametrize(
    ("day", "stages"),
    [
        ("2024-08-01", {"tokoh", "bakal_calon"}),
        ("2024-08-28", {"terdaftar"}),
        ("2024-09-21", {"terdaftar"}),
        ("2024-09-22", {"ditetapkan"}),
        ("2025-01-10", {"ditetapkan"}),
    ],
)
def test_dated_stages_give_the_last_one_reached(day: str, stages: set[str]) -> None:
    dated = {"terdaftar": "2024-08-28", "ditetapkan": "2024-09-22"}
    assert staged(day, stages=dated) == stages


@pytest.mark.parametrize(
    ("contest", "day", "stages"),
    [
        ("pemilu-2019", "2018-02-11", {NOTHING}),
        ("pemilu-2019", "2018-02-12", {"peserta", NOTHING}),
        ("pemilu-2019", "2018-04-12", {"peserta", NOTHING}),
        ("pemilu-2019", "2018-04-13", {"peserta"}),
        ("pemilu-2024", "2022-12-13", {NOTHING}),
        ("pemilu-2024", "2022-12-14", {"peserta", NOTHING}),
        ("pemilu-2024", "2022-12-29", {"peserta", NOTHING}),
        ("pemilu-2024", "2022-12-30", {"peserta"}),
        ("pemilu-2024", "2024-02-01", {"peserta"}),
    ],
)
def test_a_party_contests_a_general_election_from_its_designation(
    contest: str, day: str, stages: set[str]
) -> None:
    contests = {"contests": [{"id": contest}], "acts.p1.date": day}
    incident = story({**contests, "targets.t1.kind": "parpol"}, unset=["targets.t1.stage"])
    assert values(incident, "target_stage") == stages


def test_a_party_contests_no_regional_election() -> None:
    assert staged("2024-11-25", kind="parpol") == {NOTHING}


def test_the_stage_is_unknown_without_a_contest() -> None:
    incident = story({"contests": []}, unset=["targets.t1.stage"])
    assert values(incident, "target_stage") >= {"tokoh", "terdaftar", "ditetapkan"}


# Ties and own candidacy


def test_the_target_may_be_the_person_himself() -> None:
    assert values(story({"targets.t1.actor": "a1"}), "tie_to_target") == {"diri_sendiri"}


def test_a_family_tie_is_that_to_the_target_of_the_sheet() -> None:
    tied = story({"actors.a1.ties": [{"target": "t1", "tie": "suami_istri"}]})
    assert values(tied, "tie_to_target") == {"suami_istri"}
    other = story({"actors.a1.ties": [{"target": "t2", "tie": "suami_istri"}]})
    assert len(values(other, "tie_to_target")) > 1


CANDIDATE: Json = {
    "targets.t1.actor": "a1",
    "actors.a1.own_candidacy": {"target": "t1", "stages": {"terdaftar": "2024-08-28"}},
}


@pytest.mark.parametrize(
    ("day", "stages"),
    [
        ("2024-08-27", {"tidak_mencalonkan", "mencari_dukungan"}),
        ("2024-08-28", {"terdaftar"}),
        ("2024-12-01", {"terdaftar"}),
    ],
)
def test_an_own_candidacy_is_as_far_as_it_was_on_the_day(day: str, stages: set[str]) -> None:
    incident = story({**CANDIDATE, "acts.p1.date": day}, unset=["targets.t1.stage"])
    assert values(incident, "candidacy_stage") <= stages


@pytest.mark.parametrize(
    ("dropped", "disputed", "last"),
    [
        ("2024-09-30", False, "2024-09-30"),
        ("2024-09-30", True, AS_OF),
        ("2024-08-01", False, AS_OF),  # before the filing: not an end of it
        (None, False, AS_OF),
    ],
)
def test_an_own_candidacy_ends_with_the_day_of_dropping_out(
    dropped: str | None, disputed: bool, last: str
) -> None:
    stages = {"terdaftar": "2024-08-28"} | ({"gugur": dropped} if dropped else {})
    told = story({**CANDIDATE, "targets.t1.stages": stages}, unset=["targets.t1.stage"])
    if disputed:
        told["statements"] = [denied("targets.t1.stages.gugur", "2024-12-01")]
    acts = Reported.of(told, law(), date.fromisoformat(AS_OF)).acts()
    (own,) = [act for act in acts if act.id == "a1:pencalonan"]
    assert own.days.last == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("submitted", "before"), [("2024-01-09", YES), ("2024-01-11", NO), (None, BOTH)]
)
def test_a_resignation_before_the_membership_is_told_by_the_two_dates(
    submitted: str | None, before: Any
) -> None:
    member = {"actors.a1.party": {"target": "t2", "tie": "anggota", "since": "2024-01-10"}}
    parties = {"targets": [*story()["targets"], {"id": "t2", "kind": "parpol"}]}
    left = {"actors.a1.resignation": {"submitted_on": submitted}} if submitted else {}
    assert values(story({**member, **parties, **left}), "resigned_before_party") == before


@pytest.mark.parametrize(("day", "role"), [("2024-11-24", {NOTHING}), ("2024-11-25", {"saksi"})])
def test_a_campaign_role_begins_on_its_day(day: str, role: set[str]) -> None:
    roles = {"actors.a1.campaign_role": {"role": "saksi", "since": "2024-11-25"}}
    assert values(story({**roles, "acts.p1.date": day}), "campaign_role") == role


# States of a person as acts


def member(**party: Any) -> Json:
    """Return the story of a member of a party, next to the act."""
    entry = {"target": "t2", "tie": "anggota", "since": "2023-01-10", **party}
    kept = {name: value for name, value in entry.items() if value is not None}
    parties = [*story()["targets"], {"id": "t2", "kind": "parpol", "contest": "none"}]
    return story({"targets": parties, "actors.a1.party": kept})


def test_a_membership_is_an_act_of_its_own_that_lasts() -> None:
    (act,) = [a for a in look(member()).acts if a.id == "a1:partai"]
    assert (act.days.kind, act.days.first.isoformat()) == ("throughout", "2023-01-10")
    assert act.days.last.isoformat() == "2025-06-30"
    for sheet in sheets(member(), act="a1:partai"):
        assert sheet.targets == ("t2",)
        assert sheet.known("conduct").values == {"join_party"}
        assert sheet.known("act_direction").values == {"bagi"}


def test_a_membership_ends_with_its_last_day() -> None:
    (act,) = [a for a in look(member(until="2024-03-01")).acts if a.id == "a1:partai"]
    assert act.days.last.isoformat() == "2024-03-01"


def test_who_is_no_member_has_no_act_of_it() -> None:
    assert [a.id for a in look(member(tie=NOTHING)).acts] == ["p1"]
    assert [a.id for a in look(story()).acts] == ["p1"]


@pytest.mark.parametrize("tie", [UNKNOWN, ["anggota", NOTHING], None])
def test_a_membership_that_is_only_possible_may_not_have_happened(tie: Any) -> None:
    found = sheets(member(tie=tie), act="a1:partai")
    assert {sheet.known("conduct").values for sheet in found} == {
        frozenset({"join_party", NOTHING})
    }


def test_a_contested_membership_may_not_have_happened() -> None:
    incident = changed(member(), {"statements": [denied("actors.a1.party.tie", NOTHING)]})
    found = sheets(incident, act="a1:partai")
    assert {sheet.known("conduct").values for sheet in found} == {
        frozenset({"join_party", NOTHING})
    }
    assert look(incident).state("kb-2022/d-05", "a1:partai") == "open"


def test_a_membership_that_began_on_an_unknown_day_goes_on_to_the_day_of_review() -> None:
    seen = look(member(since=None))
    assert seen.state("kb-2022/d-05", "a1:partai") == "established"
    assert look(member()).state("kb-2022/d-05", "a1:partai") == "established"


def test_whether_a_membership_of_unknown_beginning_fell_under_an_ended_law_is_open() -> None:
    seen = look(member(since=None))
    (act,) = [a for a in seen.acts if a.id == "a1:partai"]
    assert (act.days.kind, act.days.last.isoformat()) == ("since", "2025-06-30")
    assert seen.state("uu-5-2014/87/4/c", "a1:partai") == "open"
    assert look(member()).state("uu-5-2014/87/4/c", "a1:partai") == "established"


def test_a_membership_of_unknown_beginning_that_ended_before_the_law_breaks_none() -> None:
    seen = look(member(since=None, until="2022-09-21"))
    assert seen.state("kb-2022/d-05", "a1:partai") == "not_in_force"


def test_the_fields_of_a_state_are_those_of_the_person() -> None:
    (sheet,) = sheets(member(until="2023-01-10"), act="a1:partai")
    assert sheet.known("conduct").fields == ("actors.a1.party.tie",)
    assert sheet.known("target_kind").fields == ("targets.t2.kind",)


@pytest.mark.parametrize(
    ("candidacy", "is_act"),
    [
        ({"stage": "mencari_dukungan"}, False),
        ({"stage": "terdaftar"}, True),
        ({"stage": "ditetapkan"}, True),
        ({"stages": {"mencari_dukungan": "2024-05-01"}}, False),
        ({"stages": {"terdaftar": "2024-08-28"}}, True),
    ],
)
def test_a_candidacy_is_an_act_of_its_own_from_its_filing(candidacy: Json, is_act: bool) -> None:
    own = {"targets.t1.actor": "a1", "actors.a1.own_candidacy": {"target": "t1", **candidacy}}
    incident = story({**own, "acts": []}, unset=["targets.t1.stage"])
    acts = {act.id: act for act in look(incident).acts}
    assert ("a1:pencalonan" in acts) is is_act
    if "stages" in candidacy and is_act:
        days = acts["a1:pencalonan"].days
        assert (days.kind, days.first.isoformat()) == ("throughout", "2024-08-28")


# What is inferred


@pytest.mark.parametrize(
    "conduct",
    [
        "invite_support",
        "order_support",
        "pressure_person",
        "mobilise_people",
        "give_money_for_vote",
    ],
)
def test_goal_directed_conduct_is_inferred_to_be_intended(conduct: str) -> None:
    found = known(story({"acts.p1.conduct": conduct}), "intentional")
    assert (found.values, found.origin, found.standing) == (YES, "inferred", "alleged")


@pytest.mark.parametrize("conduct", ["attend_event", "like_content", "praise_or_introduce_target"])
def test_other_conduct_says_nothing_of_intent(conduct: str) -> None:
    assert known(story({"acts.p1.conduct": conduct}), "intentional").values == BOTH


@pytest.mark.parametrize(
    "more",
    [
        {"acts.p1.repeated": True},
        {"acts.p1.count": 2},
        {"acts.p1.warnings": [{"by": "panwascam", "on": "2024-11-01"}]},
    ],
)
def test_repeating_or_going_on_after_a_warning_is_inferred_to_be_intended(more: Json) -> None:
    found = known(story({"acts.p1.conduct": "attend_event", **more}), "intentional")
    assert (found.values, found.origin) == (YES, "inferred")


@pytest.mark.parametrize("intent", [UNKNOWN, False])
def test_nothing_is_inferred_over_what_is_stated(intent: Any) -> None:
    found = known(story({"acts.p1.intent": {"intentional": intent}}), "intentional")
    assert found.values == (BOTH if intent == UNKNOWN else NO)
    assert found.origin != "inferred"


def test_nothing_is_inferred_over_a_contest() -> None:
    path = "acts.p1.intent.intentional"
    for statement in (denied(path), denied(path, False)):
        found = known(with_statements(statement), "intentional")
        assert (found.values, found.contested) == (BOTH, True)


def test_nothing_is_inferred_from_a_conduct_that_is_contested() -> None:
    assert known(with_statements(denied("acts.p1.conduct")), "intentional").values == BOTH


def test_nothing_is_inferred_from_a_conduct_that_may_be_another() -> None:
    either = {"acts.p1.conduct": ["invite_support", "attend_event"]}
    assert known(story(either), "intentional").values == BOTH
    both_aimed = {"acts.p1.conduct": ["invite_support", "order_support"]}
    assert known(story(both_aimed), "intentional").values == YES


def test_impact_is_never_inferred() -> None:
    worst = {"acts.p1.conduct": "order_support", "acts.p1.repeated": True}
    assert known(story(worst), "impact_scope").values == domain("impact_scope")
    assert all(law().facts[name].inferred_when is None for name in ("impact_scope", "state_loss"))


# What constraints narrow


def test_a_constraint_narrows_forwards() -> None:
    found = known(story({"actors.a1.post": {"title": "camat"}}), "leads_unit")
    assert (found.values, found.origin) == (YES, "derived")


def test_a_constraint_narrows_backwards() -> None:
    incident = story(
        {"actors.a1.post": {"title": ["camat", "guru"], "leads_unit": False}},
    )
    assert values(incident, "office_title") == {"guru"}


def test_a_narrowed_fact_is_no_firmer_than_what_narrows_it() -> None:
    incident = story(
        {
            "actors.a1.post": {"title": "camat"},
            "statements": [says("actors.a1.post.title", "admitted")],
        }
    )
    assert known(incident, "leads_unit").standing == "admitted"


def test_constraints_are_applied_to_a_fixed_point() -> None:
    incident = story(
        {"acts.p1.conduct": "hold_campaign_role"}, unset=["acts.p1.targets", "acts.p1.direction"]
    )
    assert NOTHING not in values(incident, "campaign_role")
    silent = story({"acts.p1.targets": []}, unset=["acts.p1.direction"])
    assert values(silent, "act_direction") == {"netral"}


def test_a_constraint_that_is_not_certain_narrows_nothing() -> None:
    incident = story({STAFF: UNKNOWN, "actors.a1.post": {"title": "lurah"}})
    assert len(values(incident, "actor_status")) > 1


@pytest.mark.parametrize(
    ("set", "fact"),
    [
        ({"actors.a1.post": {"title": "camat", "leads_unit": False}}, "leads_unit"),
        ({"acts.p1.targets": []}, "act_direction"),
        ({STAFF: "pppk", "actors.a1.leave": [{"kind": "cltn"}]}, "leave_state"),
        ({"targets.t1.kind": "parpol"}, "target_stage"),
    ],
)
def test_what_cannot_be_is_refused_with_the_facts_that_clash(set: Json, fact: str) -> None:
    with pytest.raises(Contradiction) as caught:
        look(story(set))
    assert fact in caught.value.facts
    assert caught.value.clause.reason["id"]


def test_a_contested_fact_does_not_clash() -> None:
    clash = {"actors.a1.post": {"title": "camat", "leads_unit": False}}
    settled = {"statements": [denied("actors.a1.post.leads_unit", True)]}
    assert values(story({**clash, **settled}), "leads_unit") == YES


# Several actors


def test_an_act_of_a_group_has_a_sheet_for_each_actor() -> None:
    actors = [*story()["actors"], {"id": "a2", "status": "pppk"}]
    incident = story({"actors": actors, "acts.p1.actors": ["a1", "a2"]})
    statuses = {sheet.actor: sheet.known("actor_status").values for sheet in sheets(incident)}
    assert statuses == {"a1": {"pns"}, "a2": {"pppk"}}


# A date that is contested


def test_a_contested_date_may_be_any_day_up_to_the_other() -> None:
    seen = look(with_statements(denied("acts.p1.date", "2024-11-20")))
    (act,) = seen.acts
    assert (act.days.first.isoformat(), act.days.last.isoformat()) == ("2024-11-20", "2024-11-25")
    assert not act.days.is_state


def test_a_contested_date_does_not_contest_the_stage_that_all_its_days_share() -> None:
    incident = changed(
        story(unset=["targets.t1.stage"]),
        {
            "targets.t1.called_pasangan_calon": True,
            "statements": [denied("acts.p1.date", "2024-11-20")],
        },
    )
    for sheet in sheets(incident):
        found = sheet.known("target_stage")
        assert (found.values, found.contested) == ({"ditetapkan"}, False)


@pytest.mark.parametrize(
    ("statements", "first", "last"),
    [
        ([denied("acts.p1.date", ["2024-11-20", "2024-11-22"])], "2024-11-20", "2024-11-25"),
        (
            [denied("acts.p1.date", "2024-11-20"), denied("acts.p1.date", "2024-11-28")],
            "2024-11-20",
            "2024-11-28",
        ),
        ([says("acts.p1.date", "verified", alternative="2024-11-20")], "2024-11-20", "2024-11-20"),
        (
            [says("acts.p1.date", "verified", alternative=["2024-11-20", "2024-11-22"])],
            "2024-11-20",
            "2024-11-22",
        ),
        ([says("acts.p1.date", "verified")], "2024-11-25", "2024-11-25"),
    ],
)
def test_other_days_that_are_named_widen_or_settle_the_date(
    statements: list[Json], first: str, last: str
) -> None:
    (act,) = look(with_statements(*statements)).acts
    assert (act.days.first.isoformat(), act.days.last.isoformat()) == (first, last)
    assert not act.days.is_state


def test_a_date_that_evidence_alone_contradicts_may_be_any_day() -> None:
    (act,) = look(with_statements(denied("acts.p1.date"))).acts
    assert act.days.first == law().earliest
    assert act.days.last.isoformat() == "2025-06-30"


# Phases


def test_a_phase_is_that_of_the_contest_that_is_named_with_it() -> None:
    two = [*story()["contests"], {"id": "pilkada-2020"}]
    named = {"phase": "kampanye", "contest": "pilkada-2020"}
    incident = story({"contests": two, "acts.p1.date": named}, unset=["acts.p1.targets"])
    (act,) = look(incident).acts
    assert (act.days.first.isoformat(), act.days.last.isoformat()) == ("2020-09-26", "2020-12-05")


def test_days_between_two_phases_are_left_out() -> None:
    either = {"phase": ["pendaftaran", "tenang"]}
    spans = [sheet.known("phase").values for sheet in sheets(story({"acts.p1.date": either}))]
    assert set(spans) == {frozenset({"pendaftaran"}), frozenset({"tenang"})}
    single = [s.known("phase").values for s in sheets(story({"acts.p1.date": {"phase": "tenang"}}))]
    assert set(single) == {frozenset({"tenang"})}


def test_an_act_bears_the_contest_that_all_its_targets_share() -> None:
    (act,) = look(story()).acts
    assert act.contest == "pilkada-2024"
    targets = [*story()["targets"], {"id": "t2", "kind": "parpol", "contest": "none"}]
    (mixed,) = look(story({"targets": targets, "acts.p1.targets": ["t1", "t2"]})).acts
    assert mixed.contest is None


# Terms of office, roles, offenders


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-04-30", NO),
        ("2024-05-01", YES),
        ("2024-10-31", YES),
        ("2024-11-01", BOTH),
        ("2024-11-02", NO),
    ],
)
def test_six_months_run_from_the_inauguration(day: str, expected: frozenset[bool]) -> None:
    office = {"actors.a1.state_office": {"kind": "bupati", "from": "2024-05-01"}}
    incident = story({**office, "acts.p1.date": day})
    assert known(incident, "within_six_months_of_inauguration").values == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-02-28", NO),
        ("2024-02-29", BOTH),
        ("2024-03-01", YES),
        ("2024-08-31", YES),
        ("2024-09-01", NO),
    ],
)
def test_the_last_half_year_ends_with_the_term(day: str, expected: frozenset[bool]) -> None:
    office = {"actors.a1.state_office": {"kind": "bupati", "until": "2024-08-31"}}
    incident = story({**office, "acts.p1.date": day})
    assert known(incident, "in_last_half_year_of_term").values == expected


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ({"from": "2019-06-01", "until": "2025-03-01"}, YES),
        ({"from": "2024-09-22"}, YES),
        ({"from": "2024-09-23"}, NO),
        ({"until": "2025-03-01"}, BOTH),
        ({"until": "2024-11-30"}, NO),
        ({"from": "2024-12-02"}, BOTH),
    ],
)
def test_the_pairs_are_designated_within_the_term_that_runs(
    term: dict[str, str], expected: frozenset[bool]
) -> None:
    incident = story({"actors.a1.state_office": term, "acts.p1.date": "2024-12-01"})
    assert known(incident, "designated_within_term").values == expected


def test_without_a_term_the_half_years_are_unknown() -> None:
    assert known(story(), "in_last_half_year_of_term").values == BOTH
    assert known(story(), "within_six_months_of_inauguration").origin == "unstated"


def test_a_range_is_split_where_the_half_year_ends() -> None:
    office = {"actors.a1.state_office": {"kind": "bupati", "from": "2024-05-01"}}
    days = {"one_day_in": ["2024-10-30", "2024-11-03"]}
    found = [
        sheet.known("within_six_months_of_inauguration").values
        for sheet in sheets(story({**office, "acts.p1.date": days}))
    ]
    assert found == [YES, BOTH, NO]


def test_a_role_that_began_later_was_not_registered_yet() -> None:
    role = {"role": "tim_kampanye", "since": "2024-11-20", "registered_kpu": True}
    incident = story({"actors.a1.campaign_role": role, "acts.p1.date": "2024-11-01"})
    assert known(incident, "role_registered_kpu").values == NO
    assert known(incident, "campaign_role").values == {NOTHING}


def test_a_resignation_on_the_day_of_joining_may_have_come_before_or_after() -> None:
    party = {"target": "t1", "tie": "anggota", "since": "2024-05-02"}
    for filed, expected in (("2024-05-01", YES), ("2024-05-02", BOTH), ("2024-05-03", NO)):
        resignation = {"submitted_on": filed}
        incident = story({"actors.a1.party": party, "actors.a1.resignation": resignation})
        (sheet,) = sheets(incident, "2025-06-30")
        assert sheet.known("resigned_before_party").values == expected


def test_who_is_named_as_superior_or_punisher_is_one() -> None:
    assert known(story(), "superior_of_offender").values == BOTH
    other = {"id": "a2", "status": "pns"}
    named = story()
    named["actors"].append(other)
    named["actors"][0]["superior_of"] = "a2"
    (sheet,) = sheets(named, "2025-06-30")
    assert sheet.known("superior_of_offender").values == YES
    assert sheet.known("punishing_official").values == BOTH


def test_outside_the_campaign_weeks_is_outside_the_schedule() -> None:
    for day, expected in (("2024-09-24", YES), ("2024-09-25", NO), ("2024-11-24", YES)):
        incident = story({"acts.p1.date": day})
        assert known(incident, "outside_campaign_schedule").values == expected
