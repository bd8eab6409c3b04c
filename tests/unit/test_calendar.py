"""Contests and days: the edges of the phases, and what a vague date may mean.

The contest here is invented, so that each edge stands beside its test; a few edges of the
contests in ``rules/`` follow at the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from checker.calendar import (
    ONE_DAY,
    PHASES,
    Calendar,
    Days,
    Span,
    calendars_for,
    classes_of,
    phase_span,
)
from checker.facts.dates import Bounds, days_of
from checker.rulebook import Contest
from tests.unit.worlds import law

BOTH, YES, NO = frozenset({True, False}), frozenset({True}), frozenset({False})
DAYS: dict[str, Any] = {
    "id": "bupati",
    "target_kinds": ["pasangan_kepala_daerah"],
    "registration": ["2030-03-04", "2030-03-06"],
    "designation": "2030-03-20",
    "campaign": ["2030-03-23", "2030-05-31"],
    "quiet": ["2030-06-01", "2030-06-03"],
    "vote": "2030-06-04",
    "elected": {"first": "2030-06-20", "last": "2030-06-25"},
    "replacement_window_from": "2029-09-20",
}


def day(text: str) -> date:
    return date.fromisoformat(text)


def span(first: str, last: str) -> Span:
    return Span(day(first), day(last))


def contest(*calendars: Mapping[str, Any], overrides: Any = ()) -> Contest:
    """Return a contest whose programme begins in 2029."""
    return Contest(
        id="pilkada-2030",
        title={"id": "uji", "en": "test"},
        regime="pemilihan",
        before_from=day("2028-08-01"),
        programme_from=day("2029-08-01"),
        calendars=calendars or (DAYS,),
        overrides=tuple(overrides),
    )


def calendar(**more: Any) -> Calendar:
    """Return the invented calendar with some days changed."""
    return Calendar.of(contest(), {**DAYS, **more})


# Phases


@pytest.mark.parametrize(
    ("phase", "first", "last"),
    [
        ("sebelum_tahapan", "2028-08-01", "2029-07-31"),
        ("sebelum_pendaftaran", "2029-08-01", "2030-03-03"),
        ("pendaftaran", "2030-03-04", "2030-03-06"),
        ("menunggu_penetapan", "2030-03-07", "2030-03-19"),
        ("menunggu_kampanye", "2030-03-20", "2030-03-22"),
        ("kampanye", "2030-03-23", "2030-05-31"),
        ("tenang", "2030-06-01", "2030-06-03"),
        ("pemungutan", "2030-06-04", "2030-06-04"),
        ("setelah_pemungutan", "2030-06-05", "2030-06-25"),
    ],
)
def test_both_ends_of_a_phase_belong_to_it(phase: str, first: str, last: str) -> None:
    calendar_ = calendar()
    assert calendar_.phases_on(day(first)) >= {phase}
    assert calendar_.phases_on(day(last)) >= {phase}
    assert phase not in calendar_.phases_on(day(last) + ONE_DAY)
    if phase != "sebelum_tahapan":
        assert phase not in calendar_.phases_on(day(first) - ONE_DAY)
    assert phase_span([calendar_], phase) == span(first, last)


def test_every_day_before_the_vote_is_in_exactly_one_phase() -> None:
    seen, today = [], day("2028-08-01")
    while today <= day("2030-06-04"):
        (phase,) = calendar().phases_on(today)
        if not seen or seen[-1] != phase:
            seen.append(phase)
        today += ONE_DAY
    assert seen == list(PHASES[:8])


def test_the_day_of_designation_counts_as_designated() -> None:
    assert calendar().phases_on(day("2030-03-20")) == {"menunggu_kampanye"}


@pytest.mark.parametrize(
    ("today", "before", "phases"),
    [
        ("2030-06-20", YES, {"setelah_pemungutan"}),
        ("2030-06-21", BOTH, {"setelah_pemungutan", "setelah_terpilih"}),
        ("2030-06-25", BOTH, {"setelah_pemungutan", "setelah_terpilih"}),
        ("2030-06-26", NO, {"setelah_terpilih"}),
    ],
)
def test_between_the_first_and_the_last_elected_designation_nothing_is_certain(
    today: str, before: Any, phases: set[str]
) -> None:
    assert calendar().before_elected(day(today)) == before
    assert calendar().phases_on(day(today)) == phases


@pytest.mark.parametrize(
    ("today", "before"),
    [("2030-06-26", BOTH), ("2030-09-30", BOTH), ("2030-10-01", NO)],
)
def test_disputes_keep_the_elected_designation_open(today: str, before: Any) -> None:
    elected = {**DAYS["elected"], "disputes_until": "2030-09-30"}
    assert calendar(elected=elected).before_elected(day(today)) == before


@pytest.mark.parametrize(
    ("today", "inside"),
    [
        ("2029-09-19", NO),
        ("2029-09-20", YES),
        ("2030-06-20", YES),
        ("2030-06-21", BOTH),
        ("2030-06-26", NO),
    ],
)
def test_the_window_for_replacing_officials_lasts_until_the_elected_are_designated(
    today: str, inside: Any
) -> None:
    assert calendar().in_window(day(today)) == inside


@pytest.mark.parametrize(
    ("today", "inside"),
    [("2029-09-20", BOTH), ("2029-12-31", BOTH), ("2030-01-01", YES)],
)
def test_a_disputed_start_of_the_window_is_open_until_the_certain_one(
    today: str, inside: Any
) -> None:
    certain = calendar(replacement_window_certain_from="2030-01-01")
    assert certain.in_window(day(today)) == inside
    assert day("2030-01-01") in set(certain.turning_days())


@pytest.mark.parametrize(
    ("today", "campaign", "quiet", "vote"),
    [
        ("2030-03-22", NO, NO, False),
        ("2030-03-23", YES, NO, False),
        ("2030-05-31", YES, NO, False),
        ("2030-06-01", NO, YES, False),
        ("2030-06-03", NO, YES, False),
        ("2030-06-04", NO, NO, True),
        ("2030-06-05", NO, NO, False),
    ],
)
def test_campaign_quiet_and_voting_day_do_not_overlap(
    today: str, campaign: Any, quiet: Any, vote: bool
) -> None:
    found = calendar()
    assert found.in_campaign(day(today)) == campaign
    assert found.in_quiet(day(today)) == quiet
    assert found.is_voting_day(day(today)) is vote


# Re-votes


@pytest.mark.parametrize(
    ("today", "campaign", "quiet", "vote"),
    [
        ("2030-06-04", NO, NO, True),
        ("2030-06-05", BOTH, BOTH, False),
        ("2030-08-09", BOTH, BOTH, False),
        ("2030-08-10", NO, NO, True),
        ("2030-08-11", NO, NO, False),
    ],
)
def test_before_a_revote_of_unknown_stages_a_campaign_is_possible(
    today: str, campaign: Any, quiet: Any, vote: bool
) -> None:
    again = calendar(revotes=[{"vote": "2030-08-10"}])
    assert again.in_campaign(day(today)) == campaign
    assert again.in_quiet(day(today)) == quiet
    assert again.is_voting_day(day(today)) is vote


@pytest.mark.parametrize(
    ("today", "campaign", "quiet"),
    [
        ("2030-07-31", NO, NO),
        ("2030-08-01", YES, NO),
        ("2030-08-06", YES, NO),
        ("2030-08-07", NO, YES),
        ("2030-08-09", NO, YES),
        ("2030-08-10", NO, NO),
    ],
)
def test_a_revote_may_have_stages_of_its_own(today: str, campaign: Any, quiet: Any) -> None:
    stages = {"campaign": ["2030-08-01", "2030-08-06"], "quiet": ["2030-08-07", "2030-08-09"]}
    again = calendar(revotes=[{"vote": "2030-08-10", **stages}])
    assert again.in_campaign(day(today)) == campaign
    assert again.in_quiet(day(today)) == quiet


@pytest.mark.parametrize(
    ("today", "phase"),
    [
        ("2030-06-05", "setelah_pemungutan"),
        ("2030-07-24", "setelah_pemungutan"),
        ("2030-07-25", "menunggu_kampanye"),
        ("2030-07-31", "menunggu_kampanye"),
        ("2030-08-01", "kampanye"),
        ("2030-08-06", "kampanye"),
        ("2030-08-07", "tenang"),
        ("2030-08-09", "tenang"),
        ("2030-08-10", "pemungutan"),
        ("2030-08-11", "setelah_pemungutan"),
    ],
)
def test_the_stages_of_a_revote_are_phases_where_they_are_known(today: str, phase: str) -> None:
    stages = {"campaign": ["2030-08-01", "2030-08-06"], "quiet": ["2030-08-07", "2030-08-09"]}
    revote = {"designation": "2030-07-25", **stages, "vote": "2030-08-10"}
    elected = {"first": "2030-08-20", "last": "2030-08-20"}
    again = calendar(elected=elected, revotes=[revote])
    assert again.phases_on(day(today)) == {phase}


@pytest.mark.parametrize(
    ("today", "may_be_new"),
    [
        ("2030-06-04", False),
        ("2030-06-05", True),
        ("2030-07-24", True),
        ("2030-07-25", False),
    ],
)
def test_before_its_own_designation_a_revote_may_have_new_pairs(
    today: str, may_be_new: bool
) -> None:
    revote = {"designation": "2030-07-25", "vote": "2030-08-10"}
    assert calendar(revotes=[revote]).may_designate_anew(day(today)) is may_be_new
    same = {**revote, "same_pairs": True}
    assert not calendar(revotes=[same]).may_designate_anew(day(today))


def test_the_first_pairs_stand_until_the_poll_before_the_new_designation() -> None:
    revotes = [{"vote": "2030-07-10"}, {"designation": "2030-07-25", "vote": "2030-08-10"}]
    again = calendar(revotes=revotes)
    assert not again.may_designate_anew(day("2030-07-10"))
    assert again.may_designate_anew(day("2030-07-11"))


# Delayed polls, and what nobody has written down


@pytest.mark.parametrize(
    ("today", "phases", "campaign", "quiet"),
    [
        ("2030-06-03", {"tenang"}, NO, YES),
        ("2030-06-04", {"menunggu_kampanye", "kampanye", "tenang"}, BOTH, BOTH),
        ("2030-08-09", {"menunggu_kampanye", "kampanye", "tenang"}, BOTH, BOTH),
        ("2030-08-10", {"pemungutan"}, NO, NO),
        ("2030-08-11", {"setelah_pemungutan"}, NO, NO),
    ],
)
def test_before_a_delayed_poll_a_campaign_is_possible(
    today: str, phases: set[str], campaign: Any, quiet: Any
) -> None:
    elected = {"first": "2030-08-20", "last": "2030-08-20"}
    delayed = calendar(vote="2030-08-10", elected=elected)
    assert delayed.phases_on(day(today)) == phases
    assert delayed.in_campaign(day(today)) == campaign
    assert delayed.in_quiet(day(today)) == quiet
    assert delayed.is_voting_day(day(today)) is (today == "2030-08-10")


def test_a_delayed_poll_without_a_new_campaign_has_none() -> None:
    delayed = calendar(vote="2030-08-10", no_new_campaign=True)
    today = day("2030-07-01")
    assert delayed.phases_on(today) == {"menunggu_kampanye", "tenang"}
    assert delayed.in_campaign(today) == NO
    assert delayed.in_quiet(today) == BOTH
    assert delayed.in_campaign(day("2030-05-31")) == YES


@pytest.mark.parametrize(
    ("today", "phases"),
    [
        ("2029-07-31", {"sebelum_tahapan"}),
        ("2029-08-01", {"sebelum_pendaftaran", "pendaftaran", "menunggu_penetapan"}),
        ("2030-03-19", {"sebelum_pendaftaran", "pendaftaran", "menunggu_penetapan"}),
        ("2030-03-20", {"menunggu_kampanye"}),
    ],
)
def test_without_a_known_registration_its_phases_are_all_possible(
    today: str, phases: set[str]
) -> None:
    assert calendar(registration=None).phases_on(day(today)) == phases


def test_every_day_on_which_a_calendar_fact_changes_is_a_turning_day() -> None:
    elected = {**DAYS["elected"], "disputes_until": "2030-09-30"}
    revotes = [
        {"vote": "2030-08-10"},
        {
            "designation": "2030-08-16",
            "campaign": ["2030-08-20", "2030-09-05"],
            "vote": "2030-09-10",
        },
    ]
    found = calendar(elected=elected, revotes=revotes)

    def facts(today: date) -> tuple[Any, ...]:
        return (
            found.phases_on(today),
            found.in_campaign(today),
            found.in_quiet(today),
            found.is_voting_day(today),
            found.before_elected(today),
            found.in_window(today),
            found.may_designate_anew(today),
        )

    turning, today, changes = set(found.turning_days()), day("2028-01-01"), 0
    while today < day("2031-01-01"):
        tomorrow = today + ONE_DAY
        if facts(today) != facts(tomorrow):
            changes += 1
            assert tomorrow in turning, tomorrow
        today = tomorrow
    assert changes > 10


# Which calendar


def test_a_calendar_is_chosen_by_the_kind_of_the_target() -> None:
    senate = {**DAYS, "id": "dpd", "target_kinds": ["calon_dpd"], "vote": "2030-07-01"}
    both = contest(DAYS, senate)
    (chosen,) = calendars_for(both, frozenset({"calon_dpd"}), None, None)
    assert chosen.vote == day("2030-07-01")


def test_every_calendar_may_govern_where_the_kind_is_not_known() -> None:
    senate = {**DAYS, "id": "dpd", "target_kinds": ["calon_dpd"], "vote": "2030-07-01"}
    both = contest(DAYS, senate)
    found = calendars_for(both, frozenset({"tidak_diketahui"}), None, None)
    assert [c.vote for c in found] == [day("2030-06-04"), day("2030-07-01")]
    assert len(calendars_for(both, frozenset({"calon_dpd", "parpol"}), None, None)) >= 1


def test_a_calendar_is_chosen_by_office_where_offices_differ() -> None:
    regent = {**DAYS, "offices": ["bupati"]}
    governor = {**DAYS, "id": "gubernur", "offices": ["gubernur"], "designation": "2030-03-25"}
    both = contest(regent, governor)
    kinds = frozenset({"pasangan_kepala_daerah"})
    assert [c.designation for c in calendars_for(both, kinds, "gubernur", None)] == [
        day("2030-03-25")
    ]
    assert len(calendars_for(both, kinds, None, None)) == 2


@pytest.mark.parametrize(
    ("region", "vote"),
    [("kabupaten-uji", "2030-06-11"), ("kabupaten-lain", "2030-06-04"), (None, "2030-06-04")],
)
def test_a_region_has_its_own_days_where_the_contest_says_so(region: str | None, vote: str) -> None:
    override = {"region": "kabupaten-uji", "calendar": "bupati", "vote": "2030-06-11"}
    found = contest(overrides=[override])
    (chosen,) = calendars_for(found, frozenset({"pasangan_kepala_daerah"}), None, region)
    assert chosen.vote == day(vote)
    assert chosen.designation == day("2030-03-20")


# Vague dates


AS_OF = day("2030-12-31")
EARLIEST = day("2004-10-18")


def meant(source: Any, *calendars: Calendar, as_of: date = AS_OF) -> Days:
    return days_of(source, Bounds(EARLIEST, as_of, calendars))


@pytest.mark.parametrize(
    ("source", "first", "last", "kind"),
    [
        ("2030-05-01", "2030-05-01", "2030-05-01", "day"),
        ("2030-05", "2030-05-01", "2030-05-31", "one_day_in"),
        ("2028-02", "2028-02-01", "2028-02-29", "one_day_in"),
        ("2029-12", "2029-12-01", "2029-12-31", "one_day_in"),
        ({"one_day_in": ["2030-05-01", "2030-05-09"]}, "2030-05-01", "2030-05-09", "one_day_in"),
        ({"throughout": ["2030-05-01", "2030-05-09"]}, "2030-05-01", "2030-05-09", "throughout"),
        ({"throughout": ["2030-05-01", None]}, "2030-05-01", "2030-12-31", "throughout"),
        ({"after": "2030-05-01", "before": "2030-05-09"}, "2030-05-02", "2030-05-08", "one_day_in"),
        ({"after": "2030-05-01"}, "2030-05-02", "2030-12-31", "one_day_in"),
        (None, "2004-10-18", "2030-12-31", "unknown"),
    ],
)
def test_a_date_means_a_run_of_days(source: Any, first: str, last: str, kind: str) -> None:
    found = meant(source)
    assert (found.first, found.last, found.kind) == (day(first), day(last), kind)
    assert not found.is_cut


@pytest.mark.parametrize(
    ("kind", "every"),
    [("day", True), ("one_day_in", True), ("unknown", True), ("throughout", False)],
)
def test_a_norm_must_hold_on_every_day_unless_the_act_went_on_throughout(
    kind: str, every: bool
) -> None:
    assert Days(EARLIEST, AS_OF, kind).is_state is not every


@pytest.mark.parametrize(
    "source",
    [
        "2030-05",
        {"one_day_in": ["2030-05-01", "2030-05-20"]},
        {"throughout": ["2030-05-01", "2030-05-20"]},
        {"after": "2030-04-30", "before": "2030-05-20"},
    ],
)
def test_a_span_that_reaches_past_the_day_of_the_question_is_cut_there(source: Any) -> None:
    found = meant(source, as_of=day("2030-05-10"))
    assert (found.first, found.last) == (day("2030-05-01"), day("2030-05-10"))
    assert found.is_cut


def test_a_state_that_still_goes_on_is_not_cut() -> None:
    found = meant({"throughout": ["2030-05-01", None]}, as_of=day("2030-05-10"))
    assert (found.last, found.is_cut) == (day("2030-05-10"), False)


@pytest.mark.parametrize("source", ["2030-06-01", "2030-06", {"after": "2030-05-31"}])
def test_an_act_wholly_after_the_day_of_the_question_has_no_day(source: Any) -> None:
    found = meant(source, as_of=day("2030-05-10"))
    assert found.first > found.last


@pytest.mark.parametrize(
    ("phase", "first", "last"),
    [
        ("kampanye", "2030-03-23", "2030-05-31"),
        (["kampanye", "tenang"], "2030-03-23", "2030-06-03"),
        ("sebelum_tahapan", "2028-08-01", "2029-07-31"),
        ("setelah_terpilih", "2030-06-21", "2030-12-31"),
    ],
)
def test_a_phase_is_bounded_on_both_sides_by_its_calendar(
    phase: Any, first: str, last: str
) -> None:
    found = meant({"phase": phase}, calendar())
    assert (found.first, found.last) == (day(first), day(last))
    assert found.kind == "one_day_in"


def test_a_phase_may_be_meant_throughout() -> None:
    assert meant({"phase": "kampanye", "throughout": True}, calendar()).kind == "throughout"


def test_a_phase_of_several_possible_calendars_spans_them_all() -> None:
    later = calendar(campaign=["2030-04-10", "2030-06-10"], quiet=["2030-06-11", "2030-06-12"])
    later = Calendar(**{**later.__dict__, "vote": day("2030-06-13")})
    found = meant({"phase": "kampanye"}, calendar(), later)
    assert (found.first, found.last) == (day("2030-03-23"), day("2030-06-10"))


def test_a_phase_without_a_calendar_says_nothing_of_the_day() -> None:
    found = meant({"phase": "kampanye"})
    assert (found.first, found.last, found.kind) == (EARLIEST, AS_OF, "one_day_in")


def test_a_day_before_is_not_earlier_than_the_calendar_reaches() -> None:
    found = meant({"before": "2030-03-20"}, calendar())
    assert found.last == day("2030-03-19")
    assert day("2028-08-01") <= found.first <= day("2029-08-01")


def test_a_day_before_the_calendar_is_bounded_by_the_law() -> None:
    assert meant({"before": "2028-07-01"}, calendar()).first == EARLIEST
    assert meant({"before": "2030-03-20"}).first == EARLIEST


# Classes of days


def test_days_are_split_where_something_changes() -> None:
    found = classes_of(
        Days(day("2030-05-01"), day("2030-05-10"), "one_day_in"),
        map(day, ["2030-04-01", "2030-05-01", "2030-05-04", "2030-05-10", "2030-05-11"]),
    )
    assert found == [
        span("2030-05-01", "2030-05-03"),
        span("2030-05-04", "2030-05-09"),
        span("2030-05-10", "2030-05-10"),
    ]


def test_a_single_day_is_one_class() -> None:
    today = day("2030-05-04")
    assert classes_of(Days(today, today, "day"), [today]) == [Span(today, today)]


# The contests that come with the library


@pytest.mark.parametrize(
    ("name", "kind", "today", "phase"),
    [
        ("pilkada-2018", "pasangan_kepala_daerah", "2018-02-12", "menunggu_kampanye"),
        ("pilkada-2018", "pasangan_kepala_daerah", "2018-06-23", "kampanye"),
        ("pilkada-2018", "pasangan_kepala_daerah", "2018-06-24", "tenang"),
        ("pilkada-2020", "pasangan_kepala_daerah", "2020-09-22", "menunggu_penetapan"),
        ("pilkada-2020", "pasangan_kepala_daerah", "2020-09-23", "menunggu_kampanye"),
        ("pilkada-2020", "pasangan_kepala_daerah", "2020-09-26", "kampanye"),
        ("pilkada-2020", "pasangan_kepala_daerah", "2020-12-09", "pemungutan"),
        ("pilkada-2024", "pasangan_kepala_daerah", "2024-08-29", "pendaftaran"),
        ("pilkada-2024", "pasangan_kepala_daerah", "2024-11-23", "kampanye"),
        ("pilkada-2024", "pasangan_kepala_daerah", "2024-11-24", "tenang"),
        ("pemilu-2024", "pasangan_presiden", "2023-11-13", "menunggu_kampanye"),
        ("pemilu-2024", "caleg_dpr_dprd", "2023-11-13", "menunggu_kampanye"),
        ("pemilu-2024", "caleg_dpr_dprd", "2023-11-02", "menunggu_penetapan"),
        ("pemilu-2024", "parpol", "2022-12-14", "menunggu_kampanye"),
        ("pemilu-2024", "calon_dpd", "2024-02-14", "pemungutan"),
    ],
)
def test_a_known_day_falls_in_its_phase(name: str, kind: str, today: str, phase: str) -> None:
    (found,) = calendars_for(law().contests[name], frozenset({kind}), None, None)
    assert found.phases_on(day(today)) == {phase}


@pytest.mark.parametrize("name", sorted(law().contests))
def test_the_days_of_a_contest_follow_each_other(name: str) -> None:
    known = law().contests[name]
    entries = [dict(c) for c in known.calendars]
    entries += [
        {**c, **o} for o in known.overrides for c in known.calendars if o["calendar"] == c["id"]
    ]
    assert len(entries) == len(known.calendars) + len(known.overrides)
    assert known.before_from < known.programme_from
    for found in (Calendar.of(known, entry) for entry in entries):
        assert found.registration is not None
        assert found.designation is not None
        assert found.elected_first is not None
        assert found.elected_last is not None
        order = [known.programme_from, found.registration.first, found.registration.last]
        order += [found.designation, found.campaign.first, found.campaign.last]
        assert order == sorted(order)
        assert found.quiet.first == found.campaign.last + ONE_DAY
        assert found.vote == found.quiet.last + ONE_DAY
        assert found.vote < found.elected_first <= found.elected_last
        assert known.before_from >= known.programme_from - timedelta(days=366)


def test_a_revote_in_a_region_keeps_its_elected_designation_open() -> None:
    known = law().contests["pilkada-2024"]
    kinds = frozenset({"pasangan_kepala_daerah"})
    (siak,) = calendars_for(known, kinds, "bupati", "kabupaten-siak")
    (elsewhere,) = calendars_for(known, kinds, "bupati", None)
    assert siak.is_voting_day(day("2025-03-22"))
    assert not elsewhere.is_voting_day(day("2025-03-22"))
    assert siak.before_elected(day("2025-03-22")) == YES


def test_the_window_of_2020_is_disputed_between_its_two_starts() -> None:
    known = law().contests["pilkada-2020"]
    (found,) = calendars_for(known, frozenset({"pasangan_kepala_daerah"}), "bupati", None)
    starts = [found.in_window(day(text)) for text in ("2020-01-07", "2020-01-08", "2020-03-23")]
    assert starts == [NO, BOTH, YES]
