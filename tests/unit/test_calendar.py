"""Contests and days: the edges of the phases, and what a vague date may mean.

The contest here is invented, so that each edge stands beside its test; a few edges of the
contests in ``rules/`` follow at the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
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
def test_a_span_that_reaches_past_the_day_of_review_is_cut_there(source: Any) -> None:
    found = meant(source, as_of=day("2030-05-10"))
    assert (found.first, found.last) == (day("2030-05-01"), day("2030-05-10"))
    assert found.is_cut


def test_a_state_that_still_goes_on_is_not_cut() -> None:
    found = meant({"throughout": ["2030-05-01", None]}, as_of=day("2030-05-10"))
    assert (found.last, found.is_cut) == (day("2030-05-10"), False)


@pytest.mark.parametrize("source", ["2030-06-01", "2030-06", {"after": "2030-05-31"}])
def test_an_act_wholly_after_the_day_of_review_has_no_day(source: Any) -> None:
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
    later = later._replace(vote=day("2030-06-13"))
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

PAIR, PRESIDENT, PARTY = "pasangan_kepala_daerah", "pasangan_presiden", "parpol"
BEFORE_PARTY = {"sebelum_pendaftaran", "pendaftaran", "menunggu_penetapan"}


def known(name: str, kind: str = PAIR, region: str | None = None) -> Calendar:
    """Return the calendar of a contest for this kind of target, of a party the first."""
    found = calendars_for(law().contests[name], frozenset({kind}), None, region)
    assert kind == PARTY or len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("name", "kind", "days"),
    [
        (
            "pilkada-2015",
            PAIR,
            "2014-02-18 2015-02-18 2015-07-26 2015-07-29 2015-08-24 2015-08-27 2015-12-06 "
            "2015-12-09 2015-12-10",
        ),
        (
            "pilkada-2017",
            PAIR,
            "2015-04-30 2016-04-30 2016-09-21 2016-09-24 2016-10-24 2016-10-28 2017-02-12 "
            "2017-02-15 2017-02-16",
        ),
        (
            "pilkada-2018",
            PAIR,
            "2016-06-14 2017-06-14 2018-01-08 2018-01-11 2018-02-12 2018-02-15 2018-06-24 "
            "2018-06-27 2018-06-28",
        ),
        (
            "pilkada-2020",
            PAIR,
            "2018-09-30 2019-09-30 2020-09-04 2020-09-07 2020-09-23 2020-09-26 2020-12-06 "
            "2020-12-09 2020-12-10",
        ),
        (
            "pilkada-2024",
            PAIR,
            "2023-01-26 2024-01-26 2024-08-27 2024-08-30 2024-09-22 2024-09-25 2024-11-24 "
            "2024-11-27 2024-11-28",
        ),
        (
            "pilkada-2025",
            PAIR,
            "2024-01-01 2025-01-01 2025-06-26 2025-06-29 2025-07-22 2025-07-25 2025-08-24 "
            "2025-08-27 2025-08-28",
        ),
        (
            "pemilu-2019",
            PRESIDENT,
            "2016-08-01 2017-08-01 2018-08-04 2018-08-11 2018-09-20 2018-09-23 2019-04-14 "
            "2019-04-17 2019-04-18",
        ),
        (
            "pemilu-2019",
            "caleg_dpr_dprd",
            "2016-08-01 2017-08-01 2018-07-04 2018-07-18 2018-09-20 2018-09-23 2019-04-14 "
            "2019-04-17 2019-04-18",
        ),
        (
            "pemilu-2019",
            "calon_dpd",
            "2016-08-01 2017-08-01 2018-07-09 2018-07-12 2018-09-20 2018-09-23 2019-04-14 "
            "2019-04-17 2019-04-18",
        ),
        (
            "pemilu-2019",
            PARTY,
            "2016-08-01 2017-08-01 2017-10-03 2017-10-17 2018-02-17 2018-09-23 2019-04-14 "
            "2019-04-17 2019-04-18",
        ),
        (
            "pemilu-2024",
            PRESIDENT,
            "2021-06-14 2022-06-14 2023-10-19 2023-10-26 2023-11-13 2023-11-28 2024-02-11 "
            "2024-02-14 2024-02-15",
        ),
        (
            "pemilu-2024",
            "caleg_dpr_dprd",
            "2021-06-14 2022-06-14 2023-05-01 2023-05-15 2023-11-03 2023-11-28 2024-02-11 "
            "2024-02-14 2024-02-15",
        ),
        (
            "pemilu-2024",
            "calon_dpd",
            "2021-06-14 2022-06-14 2023-05-01 2023-05-15 2023-11-03 2023-11-28 2024-02-11 "
            "2024-02-14 2024-02-15",
        ),
        (
            "pemilu-2024",
            PARTY,
            "2021-06-14 2022-06-14 2022-08-01 2022-08-15 2022-12-14 2023-11-28 2024-02-11 "
            "2024-02-14 2024-02-15",
        ),
    ],
)
def test_each_phase_of_a_contest_begins_on_its_day_and_not_before(
    name: str, kind: str, days: str
) -> None:
    found = known(name, kind)
    assert found.before_from == day(days.split(maxsplit=1)[0])
    for index, first in enumerate(map(day, days.split())):
        assert found.phases_on(first) == {PHASES[index]}
        assert found.phases_on(first - ONE_DAY) == {PHASES[max(index - 1, 0)]}


@pytest.mark.parametrize(
    ("name", "kind", "region", "last_before", "first_after"),
    [
        ("pilkada-2015", PAIR, None, "2015-12-21", "2015-12-25"),
        ("pilkada-2017", PAIR, None, "2017-03-15", "2017-05-26"),
        ("pilkada-2017", PAIR, "provinsi-dki-jakarta", "2017-05-05", "2017-05-06"),
        ("pilkada-2018", PAIR, None, "2018-07-24", "2018-10-01"),
        ("pilkada-2020", PAIR, None, "2021-01-21", "2021-04-06"),
        ("pilkada-2024", PAIR, None, "2025-01-09", "2025-09-21"),
        ("pilkada-2024", PAIR, "provinsi-papua", "2025-09-20", "2025-09-21"),
        ("pilkada-2025", PAIR, "kabupaten-bangka", "2025-09-29", "2025-10-19"),
        ("pemilu-2019", PRESIDENT, None, "2019-06-30", "2019-07-01"),
        ("pemilu-2019", "caleg_dpr_dprd", None, "2019-07-17", "2019-09-01"),
        ("pemilu-2019", "calon_dpd", None, "2019-08-31", "2019-09-01"),
        ("pemilu-2024", PRESIDENT, None, "2024-04-24", "2024-04-25"),
        ("pemilu-2024", "caleg_dpr_dprd", None, "2024-05-02", "2024-08-26"),
        ("pemilu-2024", "calon_dpd", None, "2024-07-31", "2024-08-26"),
    ],
)
def test_the_elected_are_designated_within_the_days_that_are_known(
    name: str, kind: str, region: str | None, last_before: str, first_after: str
) -> None:
    found = known(name, kind, region)
    assert found.before_elected(day(last_before)) == YES
    assert found.before_elected(day(last_before) + ONE_DAY) != YES
    assert found.before_elected(day(first_after) - ONE_DAY) != NO
    assert found.before_elected(day(first_after)) == NO


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("pilkada-2015", "kabupaten-fakfak"),
        ("pilkada-2020", "kabupaten-yalimo"),
        ("pilkada-2025", "kota-pangkalpinang"),
    ],
)
def test_an_elected_designation_that_was_not_found_stays_open(name: str, region: str) -> None:
    assert known(name, PAIR, region).before_elected(day("2026-11-27")) == BOTH


@pytest.mark.parametrize(
    ("name", "region", "first", "last"),
    [
        ("pilkada-2017", None, "2016-07-01", "2017-03-15"),
        ("pilkada-2017", "provinsi-dki-jakarta", "2016-07-01", "2017-05-05"),
        ("pilkada-2018", None, "2017-08-12", "2018-07-24"),
        ("pilkada-2020", None, "2020-03-23", "2021-01-21"),
        ("pilkada-2024", None, "2024-03-22", "2025-01-09"),
        ("pilkada-2025", "kabupaten-bangka", "2025-01-22", "2025-09-29"),
        ("pilkada-2015", "kota-pematangsiantar", "2016-07-01", "2016-11-16"),
    ],
)
def test_the_window_is_certain_from_its_first_day_until_the_elected_are_designated(
    name: str, region: str | None, first: str, last: str
) -> None:
    found = known(name, PAIR, region)
    assert found.in_window(day(first) - ONE_DAY) != YES
    assert found.in_window(day(first)) == found.in_window(day(last)) == YES
    assert found.in_window(day(last) + ONE_DAY) != YES


@pytest.mark.parametrize("today", ["2015-02-24", "2015-08-24", "2015-12-09", "2016-07-01"])
def test_in_2015_the_window_is_that_of_a_person_and_no_day_of_the_calendar(today: str) -> None:
    assert known("pilkada-2015").in_window(day(today)) == NO


@pytest.mark.parametrize("kind", [PRESIDENT, "caleg_dpr_dprd", "calon_dpd", PARTY])
@pytest.mark.parametrize("name", ["pemilu-2019", "pemilu-2024"])
def test_a_general_election_has_no_window(name: str, kind: str) -> None:
    found = known(name, kind)
    assert {found.in_window(today) for today in found.turning_days()} == {NO}


@pytest.mark.parametrize(
    ("region", "vote"),
    [
        ("kabupaten-fakfak", "2016-01-16"),
        ("provinsi-kalimantan-tengah", "2016-01-27"),
        ("kabupaten-simalungun", "2016-02-10"),
        ("kota-manado", "2016-02-17"),
        ("kota-pematangsiantar", "2016-11-16"),
    ],
)
def test_a_poll_of_2015_that_was_delayed_was_not_held_on_the_day_of_the_others(
    region: str, vote: str
) -> None:
    found = known("pilkada-2015", PAIR, region)
    assert not found.is_voting_day(day("2015-12-09"))
    assert found.is_voting_day(day(vote))
    assert found.in_campaign(day("2015-12-05")) == YES
    assert found.in_quiet(day("2015-12-08")) == YES
    held = NO if region == "kabupaten-simalungun" else BOTH
    assert found.in_campaign(day("2015-12-09")) == held
    assert found.in_campaign(day(vote) - ONE_DAY) == held
    assert found.in_campaign(day(vote)) == NO
    assert found.before_elected(day(vote)) == YES


@pytest.mark.parametrize(
    ("region", "designation", "campaign"),
    [
        ("kabupaten-supiori", "2015-08-25", "2015-08-27"),
        ("kota-surabaya", "2015-08-30", "2015-09-02"),
        ("kabupaten-pacitan", "2015-08-30", "2015-09-02"),
        ("kota-samarinda", "2015-08-30", "2015-09-02"),
    ],
)
def test_some_regions_of_2015_designated_later(
    region: str, designation: str, campaign: str
) -> None:
    found = known("pilkada-2015", PAIR, region)
    assert found.phases_on(day(designation) - ONE_DAY) == {"menunggu_penetapan"}
    assert found.phases_on(day(designation)) == {"menunggu_kampanye"}
    assert found.phases_on(day(campaign) - ONE_DAY) == {"menunggu_kampanye"}
    assert found.phases_on(day(campaign)) == {"kampanye"}


@pytest.mark.parametrize(
    ("name", "region", "days", "phases"),
    [
        (
            "pilkada-2017",
            "provinsi-dki-jakarta",
            "2017-03-04 2017-03-07 2017-04-16 2017-04-19 2017-04-20",
            ["menunggu_kampanye", "kampanye", "tenang", "pemungutan", "setelah_pemungutan"],
        ),
        (
            "pilkada-2024",
            "kabupaten-barito-utara",
            "2025-06-16 2025-06-19 2025-08-03 2025-08-06",
            ["menunggu_kampanye", "kampanye", "tenang", "pemungutan"],
        ),
        (
            "pilkada-2024",
            "provinsi-papua",
            "2025-03-26 2025-08-03 2025-08-06 2025-08-07",
            ["kampanye", "tenang", "pemungutan", "setelah_pemungutan"],
        ),
        (
            "pilkada-2024",
            "kota-palopo",
            "2025-05-07 2025-05-21 2025-05-24",
            ["kampanye", "tenang", "pemungutan"],
        ),
    ],
)
def test_a_second_poll_has_the_phases_that_are_known(
    name: str, region: str, days: str, phases: list[str]
) -> None:
    found = known(name, PAIR, region)
    before = "setelah_pemungutan"
    for first, phase in zip(map(day, days.split()), phases, strict=True):
        assert found.phases_on(first - ONE_DAY) == {before}
        assert found.phases_on(first) == {phase}
        assert (found.in_campaign(first) == YES) is (phase == "kampanye")
        assert (found.in_quiet(first) == YES) is (phase == "tenang")
        assert found.is_voting_day(first) is (phase == "pemungutan")
        before = phase


def test_only_a_second_poll_with_new_pairs_makes_their_stage_open() -> None:
    barito = known("pilkada-2024", PAIR, "kabupaten-barito-utara")
    assert not barito.may_designate_anew(day("2025-03-22"))
    assert barito.may_designate_anew(day("2025-03-23"))
    assert barito.may_designate_anew(day("2025-06-15"))
    assert not barito.may_designate_anew(day("2025-06-16"))
    jakarta = known("pilkada-2017", PAIR, "provinsi-dki-jakarta")
    assert not jakarta.may_designate_anew(day("2017-03-03"))


@pytest.mark.parametrize(
    ("name", "calendar_", "kind", "votes"),
    [
        (
            "pilkada-2020",
            "kepala-daerah",
            PAIR,
            {
                "2021-04-08": "kabupaten-teluk-wondama",
                "2021-04-19": "kabupaten-morowali-utara",
                "2021-04-20": "kabupaten-indragiri-hulu",
                "2021-04-21": "kabupaten-rokan-hulu kabupaten-penukal-abab-lematang-ilir",
                "2021-04-24": "kabupaten-labuhanbatu kabupaten-labuhanbatu-selatan "
                "kabupaten-mandailing-natal",
                "2021-04-28": "kabupaten-halmahera-utara kota-banjarmasin",
                "2021-05-05": "kabupaten-yalimo",
                "2021-05-27": "provinsi-jambi",
                "2021-06-09": "provinsi-kalimantan-selatan",
                "2021-07-07": "kabupaten-boven-digoel kabupaten-sabu-raijua",
                "2021-07-14": "kabupaten-nabire",
            },
        ),
        (
            "pilkada-2024",
            "kepala-daerah",
            PAIR,
            {
                "2025-03-22": "kabupaten-siak kabupaten-bangka-barat kabupaten-magetan "
                "kabupaten-barito-utara",
                "2025-04-05": "kota-sabang kabupaten-banggai kabupaten-bungo "
                "kabupaten-pulau-taliabu kabupaten-buru",
                "2025-04-09": "kabupaten-kepulauan-talaud",
                "2025-04-16": "kabupaten-parigi-moutong",
                "2025-04-19": "kota-banjarbaru kabupaten-serang kabupaten-pasaman "
                "kabupaten-tasikmalaya kabupaten-empat-lawang kabupaten-kutai-kartanegara "
                "kabupaten-gorontalo-utara kabupaten-bengkulu-selatan",
                "2025-05-24": "kota-palopo kabupaten-mahakam-ulu kabupaten-pesawaran",
                "2025-08-06": "provinsi-papua kabupaten-boven-digoel kabupaten-barito-utara",
            },
        ),
        ("pemilu-2024", "dpd", "calon_dpd", {"2024-07-13": "provinsi-sumatera-barat"}),
    ],
)
def test_every_revote_that_was_found_is_a_voting_day_of_its_region(
    name: str, calendar_: str, kind: str, votes: Mapping[str, str]
) -> None:
    pairs = {(region, vote) for vote, regions in votes.items() for region in regions.split()}
    overrides = law().contests[name].overrides
    found = {(o["region"], r["vote"]) for o in overrides for r in o.get("revotes") or ()}
    assert found == pairs
    assert {o["calendar"] for o in overrides} == {calendar_}
    for region, vote in pairs:
        assert known(name, kind, region).is_voting_day(day(vote))
        assert not known(name, kind).is_voting_day(day(vote))


@pytest.mark.parametrize(
    ("name", "today", "stages"),
    [
        ("pemilu-2019", "2018-02-11", NO),
        ("pemilu-2019", "2018-02-12", BOTH),
        ("pemilu-2019", "2018-04-12", BOTH),
        ("pemilu-2019", "2018-04-13", YES),
        ("pemilu-2024", "2022-12-13", NO),
        ("pemilu-2024", "2022-12-14", BOTH),
        ("pemilu-2024", "2022-12-29", BOTH),
        ("pemilu-2024", "2022-12-30", YES),
    ],
)
def test_between_the_first_and_the_last_party_it_is_open_who_contests(
    name: str, today: str, stages: Any
) -> None:
    found = calendars_for(law().contests[name], frozenset({PARTY}), None, None)
    days = [c.party_designation for c in found]
    assert {first is not None and first <= day(today) for first in days} == stages


def test_a_party_whose_filing_was_not_checked_may_be_in_any_phase_before_it_is_designated() -> None:
    found = calendars_for(law().contests["pemilu-2019"], frozenset({PARTY}), None, None)
    unchecked = [c for c in found if c.registration is None]
    assert [str(c.designation) for c in unchecked] == ["2018-02-12", "2018-03-06", "2018-04-13"]
    for one in unchecked:
        assert one.designation is not None
        assert one.phases_on(one.programme_from) == BEFORE_PARTY
        assert one.phases_on(one.designation - ONE_DAY) == BEFORE_PARTY
        assert one.phases_on(one.designation) == {"menunggu_kampanye"}


@pytest.mark.parametrize("name", sorted(law().contests))
def test_the_days_of_a_contest_follow_each_other(name: str) -> None:
    contest_ = law().contests[name]
    entries = [dict(c) for c in contest_.calendars]
    entries += [
        {**c, **o}
        for o in contest_.overrides
        for c in contest_.calendars
        if o["calendar"] == c["id"]
    ]
    assert len(entries) == len(contest_.calendars) + len(contest_.overrides)
    assert contest_.before_from == contest_.programme_from.replace(
        year=contest_.programme_from.year - 1
    )
    for entry in entries:
        found = Calendar.of(contest_, entry)
        assert found.designation is not None
        assert found.elected_first is not None
        assert found.elected_last is not None
        filing = found.registration or Span(contest_.programme_from, contest_.programme_from)
        order = [contest_.programme_from, filing.first, filing.last]
        order += [found.designation, found.campaign.first, found.campaign.last]
        assert order == sorted(order)
        assert found.quiet.first == found.campaign.last + ONE_DAY
        is_delayed = name == "pilkada-2015" and "vote" in entry and found.vote != day("2015-12-09")
        assert (found.vote == found.quiet.last + ONE_DAY) is not is_delayed
        last = max([found.vote, *(revote.vote for revote in found.revotes)])
        assert found.quiet.last < found.vote <= last <= found.elected_last
        assert last <= found.elected_first <= found.elected_last


@pytest.mark.parametrize("name", sorted(law().contests))
def test_the_stages_of_a_revote_follow_each_other(name: str) -> None:
    for override in law().contests[name].overrides:
        for revote in override.get("revotes") or ():
            spans = [*revote.get("campaign", []), *revote.get("quiet", [])]
            days_ = [*([revote["designation"]] if "designation" in revote else []), *spans]
            assert days_ == sorted(days_)
            if spans:
                quiet = [day(text) for text in revote["quiet"]]
                assert day(revote["campaign"][1]) + ONE_DAY == quiet[0]
                assert quiet[1] + ONE_DAY == day(revote["vote"])


def test_a_revote_in_a_region_keeps_its_elected_designation_open() -> None:
    siak, elsewhere = known("pilkada-2024", PAIR, "kabupaten-siak"), known("pilkada-2024")
    assert siak.is_voting_day(day("2025-03-22"))
    assert not elsewhere.is_voting_day(day("2025-03-22"))
    assert siak.before_elected(day("2025-03-22")) == YES


def test_the_window_of_2020_is_disputed_between_its_two_starts() -> None:
    starts = ("2020-01-07", "2020-01-08", "2020-03-22", "2020-03-23")
    found = [known("pilkada-2020").in_window(day(text)) for text in starts]
    assert found == [NO, BOTH, BOTH, YES]
