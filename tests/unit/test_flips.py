"""The smallest changes that turn an answer: the search finds what trying every set finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch

import pytest

from checker.checker import Checker
from checker.compare import UNSET, Setting
from checker.inquire import Trials, flips
from checker.inquire.goal import Goal, goal_of
from checker.inquire.grounds import Grounds
from checker.inquire.moves import Move, Moves, size_of
from checker.inquire.search import BOUND, ENOUGH, Search
from checker.intake import read_incident
from checker.logic import All, Any, Closed, Not
from checker.logic import Test as Is
from tests.unit.worlds import (
    AS_OF,
    Json,
    element,
    exception,
    law,
    norm,
    question,
    rulebook_of,
    story,
)

CONDUCT = element("perbuatan", {"conduct": ["invite_support", "state_support"]})
PUBLIC = element("khalayak", {"any": ["audience_public", "publicly_accessible"]})
BIASED = element(
    "keberpihakan",
    {"act_direction": ["bagi", "terhadap"]},
    "content_partisan",
)
READ = element("kesengajaan", {"question": "sengaja"})
LAW = [
    norm("uu-1/1", CONDUCT, PUBLIC, exceptions=[exception("izin", "campaign_permit")]),
    norm(
        "uu-1/2",
        CONDUCT,
        BIASED,
        exceptions=[exception("tugas", "official_duty_with_letter", burden="element")],
    ),
    norm(
        "uu-1/3",
        CONDUCT,
        READ,
        track="ethics",
        consequence={"level": "sanksi_moral", "confidence": "statute"},
    ),
    norm(
        "uu-1/4",
        element("pelanggaran", {"breach": ["uu-1/1", "uu-1/3"]}, "uses_authority"),
        raised_by="breach",
        track="dismissal",
    ),
    norm(
        "uu-1/5",
        CONDUCT,
        element("unsur", {"not": "audience_public"}),
        track="village",
        rests_on=[
            {"norm": "uu-1/2", "confidence": "reproduced"},
            {"norm": "uu-1/3", "confidence": "inferred"},
        ],
    ),
]
QUESTIONS = [
    question("sengaja", strict={"all": ["uses_authority", "mobilises_pns"]}, loose="uses_authority")
]
FILES = [
    story(),
    story({"acts.p1.audience": {"masyarakat": False}, "acts.p1.content.partisan": False}),
    story({"acts.p1.conduct": "like_content"}),
    story(
        {
            "acts.p1.audience": {"masyarakat": False},
            "acts.p1.campaign_permit": False,
            "acts.p1.published": False,
            "acts.p1.direction": "netral",
            "acts.p1.authority": {"used": False},
        }
    ),
]
FACTS = {
    "conduct",
    "audience_public",
    "publicly_accessible",
    "act_direction",
    "content_partisan",
    "campaign_permit",
    "official_duty_with_letter",
    "uses_authority",
    "mobilises_pns",
}
TARGETS = (
    None,
    "dugaan_pelanggaran",
    "perlu_pendalaman",
    "tidak_ditemukan",
    "discipline=not_met",
    "ethics=open",
    "dismissal=established",
    "village=open",
)


MOST = 3


def unbounded(most: int) -> AbstractContextManager[object]:
    """Let a search look at sets of up to `most` changes, without bound."""
    return patch.multiple(
        "checker.inquire.search",
        MOST_CHANGES=most,
        MOST_FOUND=1000,
        MOST_WORK=10**6,
        MOST_RUNS=10**6,
    )


@cache
def checker() -> Checker:
    return Checker(rulebook_of(Path(mkdtemp()), LAW, QUESTIONS))


def trials(incident: Json) -> Trials:
    read = read_incident(incident, contests=checker().rulebook.contests)
    return Trials(checker(), read, AS_OF)


def in_force(incident: Json) -> Trials:
    """Return the file under the law that comes with the library: its tracks address somebody."""
    return Trials(Checker(law()), read_incident(incident, contests=law().contests), AS_OF)


def every_smallest(
    search: Search, goal: Goal, facts: Set[str] = FACTS, most: int = MOST
) -> set[frozenset[Setting]]:
    """Return every smallest set of changes of `facts` that reaches the goal, by trying them all."""
    moves = [m for m in search.moves if any(fact in facts for _, fact in m.tells)]
    found: list[frozenset[Setting]] = []
    for settings in all_sets(moves, most):
        if any(done <= settings for done in found):
            continue
        examined = search.trials.run(settings)
        if examined is not None and goal.is_reached(examined.classified["a1"]):
            found.append(settings)
    return set(found)


def all_sets(moves: Sequence[Move], most: int) -> Iterator[frozenset[Setting]]:
    sets: dict[frozenset[Setting], None] = {}
    for count in range(1, most + 1):
        for chosen in combinations(moves, count):
            settings = frozenset(s for move in chosen for s in move.settings)
            if len(settings) == size_of(settings) <= most:
                sets.setdefault(settings)
    yield from sorted(sets, key=len)


@pytest.mark.parametrize("index", range(len(FILES)))
def test_the_search_finds_what_trying_every_set_finds(index: int) -> None:
    tried = trials(FILES[index])
    some = 0
    for words in TARGETS:
        goal = goal_of(words, tried.base.classified["a1"])
        with unbounded(MOST):
            search = Search(tried, "a1", goal)
            search.run()
        assert search.passed == (MOST, MOST)
        wanted = set() if goal.is_there else every_smallest(search, goal)
        ours = {one.settings for one in search.found}
        assert {s for s in ours if in_law(search, s)} == wanted, words
        some += len(wanted)
    assert some > 3


def in_law(search: Search, settings: frozenset[Setting], facts: Set[str] = FACTS) -> bool:
    of_law = {s for m in search.moves for s in m.settings if any(f in facts for _, f in m.tells)}
    return settings <= of_law


def test_values_that_count_the_same_are_all_told() -> None:
    (one,) = flips(trials(story({"acts.p1.conduct": "like_content"}))).actors
    values = {s.value for flip in one.flips for s in flip.settings if s.path == "acts.p1.conduct"}
    assert {"invite_support", "state_support"} <= values


def test_no_two_flips_are_the_same() -> None:
    both = {
        "targets": [
            {"id": "t1", "kind": "pasangan_kepala_daerah"},
            {"id": "t2", "kind": "pasangan_kepala_daerah"},
        ],
        "acts.p1.targets": ["t1", "t2"],
    }
    (one,) = flips(trials(story(both)), to="tidak_ditemukan").actors
    told = [frozenset(flip.settings) for flip in one.flips]
    assert told and len(told) == len(set(told))


def himself(tmp_path: Path, goal: str | None) -> Search:
    """Return the search on a file that says that the target is the actor, where this counts."""
    tied = element("hubungan", {"tie_to_target": ["diri_sendiri"]})
    judge = Checker(rulebook_of(tmp_path, [norm("uu-1/1", CONDUCT, tied)]))
    file = story({"targets.t1.actor": "a1"})
    tried = Trials(judge, read_incident(file, contests=judge.rulebook.contests), AS_OF)
    search = Search(tried, "a1", goal_of(goal, tried.base.classified["a1"]))
    search.run()
    return search


NOT_HE = Setting("targets.t1.actor", UNSET)


def test_the_part_of_a_change_that_is_enough_is_told_alone(tmp_path: Path) -> None:
    """To name another tie takes back that he is the target himself, which is enough."""
    search = himself(tmp_path, None)
    found = [one.settings for one in search.found if NOT_HE in one.settings]
    assert found == [frozenset((NOT_HE,))]
    assert any(NOT_HE in move.settings for move in search.moves)
    assert all(NOT_HE not in one.settings for known in search.found for one in search.alike(known))


def test_of_what_counts_the_same_the_smallest_part_is_told(tmp_path: Path) -> None:
    search = himself(tmp_path, "tidak_ditemukan")
    (found,) = (one for one in search.found if NOT_HE in one.settings)
    assert len(found.settings) == 2
    search.goal = goal_of(None, search.trials.base.classified["a1"])
    assert {one.settings for one in search.alike(found)} == {frozenset((NOT_HE,))}


def test_open_fields_come_first_then_the_smaller_sets() -> None:
    tried = trials(FILES[0])
    search = Search(tried, "a1", goal_of(None, tried.base.classified["a1"]))
    search.run()
    with patch.object(Search, "run", lambda self: setattr(self, "found", search.found[::-1])):
        (one,) = flips(tried).actors
    order = [(flip.is_known, len(flip.settings)) for flip in one.flips]
    assert len(set(order)) > 1 and order == sorted(order)


def test_how_far_the_search_came_is_told() -> None:
    tried = trials(FILES[1])
    (whole,) = flips(tried, to="ethics=established").actors
    assert whole.is_complete and not whole.is_enough
    with patch.multiple("checker.inquire.search", MOST_WORK=1, LEAST_RUNS=1):
        (cut,) = flips(trials(FILES[1]), to="dugaan_pelanggaran").actors
    assert not cut.is_complete and cut.passed_open == 0
    assert not cut.is_enough and BOUND in (cut.ended_open, cut.ended_known)


@pytest.mark.parametrize("kinds", ((ENOUGH, BOUND), (BOUND, ENOUGH), (ENOUGH, ENOUGH)))
def test_enough_is_said_only_where_no_kind_reached_its_bound(kinds: tuple[str, str]) -> None:
    (one,) = flips(trials(FILES[1]), to="ethics=established").actors
    cut = replace(one, passed_known=1, ended_open=kinds[0], ended_known=kinds[1])
    assert cut.is_enough == (BOUND not in kinds)


def test_each_kind_of_sets_ends_for_a_reason_of_its_own() -> None:
    tried = trials(FILES[0])
    search = Search(tried, "a1", goal_of("tidak_ditemukan", tried.base.classified["a1"]))
    with patch.multiple("checker.inquire.search", MOST_FOUND=0):
        search.bound.most = 40
        search.run()
    assert search.ended == [ENOUGH, ENOUGH]
    search = Search(tried, "a1", goal_of("tidak_ditemukan", tried.base.classified["a1"]))
    search.bound.most = 0
    search.run()
    assert search.ended == [BOUND, BOUND]


# --- what is refused ----------------------------------------------------------------------------

CANDIDATE = story(
    {
        "targets": [
            {"id": "t1", "kind": "tidak_diketahui", "actor": "a1"},
            {"id": "t2", "kind": "parpol"},
        ],
        "acts.p1.targets": ["t1", "t2"],
        "actors.a1.own_candidacy": {"target": "t1", "stage": "terdaftar"},
        "actors.a1.party": {"target": "t2", "tie": "anggota"},
    }
)
OF_TARGETS = [
    norm(
        "uu-2/1",
        CONDUCT,
        element("calon", {"target_kind": ["parpol"]}, {"party_tie": ["pengurus"]}),
    ),
    norm(
        "uu-2/2",
        CONDUCT,
        element("kerabat", {"tie_to_target": ["suami_istri"]}, {"party_tie": ["pengurus"]}),
        track="ethics",
        consequence={"level": "sanksi_moral", "confidence": "statute"},
    ),
]
ABOUT_TARGETS = {"target_kind", "party_tie", "tie_to_target", "target_stage", "candidacy_stage"}


def test_what_is_refused_across_entries_may_be_mended_in_either() -> None:
    tried = trials(CANDIDATE)
    search = Search(tried, "a1", goal_of(None, tried.base.classified["a1"]))
    no_party = frozenset((Setting("targets.t2.kind", "caleg_dpr_dprd"),))
    of_another = next(
        move.settings
        for move in search.moves
        if "targets.t1.actor" in move.paths and tried.run(move.settings) is None
    )
    for settings, ends in (
        (no_party, {"actors.a1", "targets.t2"}),
        (of_another, {"actors.a1", "targets.t1"}),
    ):
        assert tried.run(settings) is None
        assert tried.refused(settings).entries == ends
        within = [m for m, _ in search.moves.of(search.moves.within(ends))]
        for end in ends:
            assert any(path.startswith(f"{end}.") for move in within for path in move.paths)


def test_what_other_constraints_took_from_a_fact_counts_to_a_contradiction() -> None:
    tried = trials(CANDIDATE)
    settings = (Setting("targets.t2.route", "perseorangan"),)
    assert tried.run(settings) is None
    facts = tried.refused(settings).facts
    assert {"target_is_independent", "target_kind", "contest_regime", "act_direction"} <= facts
    assert "actor_status" not in facts


@pytest.mark.parametrize("name", ("p1", "0"))
def test_where_no_entry_can_be_told_any_change_may_help(name: str) -> None:
    phase = {"phase": "menunggu_kampanye", "contest": "pemilu-2024"}
    file = story(
        {
            "acts.p1.date": phase,
            "contests": [{"id": "pemilu-2024"}],
            "targets.t1.kind": "tidak_diketahui",
        },
        ["targets.t1.stage"],
    )
    file["acts"][0]["id"] = name
    read = read_incident(file, contests=checker().rulebook.contests)
    tried = Trials(checker(), read, "2023-11-10")
    search = Search(tried, "a1", goal_of(None, tried.base.classified["a1"]))
    late = frozenset((Setting("targets.t1.kind", "pasangan_presiden"),))
    assert tried.run(late) is None and tried.refused(late).entries is None
    assert search.moves.within(None).bit_count() == len(search.moves)


@pytest.mark.parametrize("words", ("tidak_ditemukan", "dugaan_pelanggaran", "ethics=established"))
def test_a_file_with_candidacy_and_party_is_searched_whole(words: str, tmp_path: Path) -> None:
    judge = Checker(rulebook_of(tmp_path, OF_TARGETS))
    tried = Trials(judge, read_incident(CANDIDATE, contests=judge.rulebook.contests), AS_OF)
    goal = goal_of(words, tried.base.classified["a1"])
    with unbounded(2):
        search = Search(tried, "a1", goal)
        search.run()
    assert search.passed == (2, 2)
    wanted = set() if goal.is_there else every_smallest(search, goal, ABOUT_TARGETS, 2)
    ours = {one.settings for one in search.found if in_law(search, one.settings, ABOUT_TARGETS)}
    assert ours == wanted and (wanted or goal.is_there)


# --- what stands in the way --------------------------------------------------------------------


@pytest.mark.parametrize(("when", "is_known"), ((None, False), ("2024-11", True)))
def test_a_day_for_a_date_that_is_stated_changes_what_the_file_says(
    when: str | None, is_known: bool
) -> None:
    file = story({"acts.p1.date": when}) if when else story(unset=["acts.p1.date"])
    tried = trials(file)
    search = Search(tried, "a1", goal_of(None, tried.base.classified["a1"]))
    days = [move for move in search.moves if move.paths == {"acts.p1.date"}]
    assert days and {move.is_known for move in days} == {is_known}


def test_a_track_that_no_change_takes_from_the_person_is_a_conflict_without_changes() -> None:
    tried = in_force(story())
    search = Search(tried, "a1", goal_of("discipline=di_luar_cakupan", tried.base.classified["a1"]))
    (sheet,) = tried.base.found["a1"].sheets
    assert search.conflicts.off_track(sheet, "discipline")
    with patch.object(Moves, "touching", return_value=0):
        assert search.conflicts.off_track(sheet, "discipline") == 0
        with patch.object(Search, "_counted", return_value=()):
            assert list(search._standing(tried.base, 0)) == [0]


def test_an_act_without_description_counts_on_the_days_on_which_somebody_is_addressed() -> None:
    history = [{"status": "warga", "until": "2024-11-14"}, {"status": "pns", "from": "2024-11-15"}]
    file = story(
        {
            "acts.p1.date": "2024-11",
            "actors.a1.status": "tidak_diketahui",
            "actors.a1.status_history": history,
        },
        ["acts.p1.conduct"],
    )
    tried = in_force(file)
    goal = goal_of("discipline=di_luar_cakupan", tried.base.classified["a1"])
    with unbounded(1):
        search = Search(tried, "a1", goal)
        search.run()
    days = {s.value for one in search.found for s in one.settings if s.path == "acts.p1.date"}
    assert days and max(days) <= "2024-11-14"


def test_an_act_without_description_is_open_once_somebody_is_addressed() -> None:
    tried = in_force(story({"actors.a1.status": "ppnpn"}, ["acts.p1.conduct"]))
    with unbounded(1):
        search = Search(tried, "a1", goal_of("ethics=open", tried.base.classified["a1"]))
        search.run()
    assert frozenset((Setting("actors.a1.status", "pppk"),)) in {s.settings for s in search.found}


PARTY = {
    "targets": [
        {"id": "t1", "kind": "pasangan_kepala_daerah", "stage": "ditetapkan"},
        {"id": "t2", "kind": "parpol"},
    ],
    "actors.a1.party": {"target": "t2", "tie": "tidak_ada"},
}


def test_a_state_of_the_person_may_become_an_act(tmp_path: Path) -> None:
    joined = element("perbuatan", {"conduct": ["join_party"]})
    party = element("sasaran", {"target_kind": ["parpol"]})
    judge = Checker(rulebook_of(tmp_path, [norm("uu-1/1", joined, party)]))
    tried = Trials(judge, read_incident(story(PARTY), contests=judge.rulebook.contests), AS_OF)
    with unbounded(1):
        search = Search(tried, "a1", goal_of("dugaan_pelanggaran", tried.base.classified["a1"]))
        search.run()
    assert frozenset((Setting("actors.a1.party.tie", "anggota"),)) in {
        one.settings for one in search.found
    }


def test_a_state_of_the_person_may_cease_to_be_an_act() -> None:
    own = {"targets.t1.actor": "a1", "actors.a1.own_candidacy.target": "t1"}
    file = story({**own, "actors.a1.own_candidacy.stage": "terdaftar"}, ["targets.t1.stage"])
    tried = in_force({**file, "acts": []})
    goal = goal_of("di_luar_cakupan", tried.base.classified["a1"])
    with unbounded(1):
        search = Search(tried, "a1", goal)
        search.run()
    gone = frozenset((Setting("actors.a1.own_candidacy.stage", "mencari_dukungan"),))
    assert gone in {one.settings for one in search.found}


SINCE_SEPTEMBER = [
    {"status": "warga", "until": "2023-08-31"},
    {"status": "pns", "from": "2023-09-01"},
]


@pytest.mark.parametrize("is_late", ("servant", "norm"))
def test_another_target_may_move_an_act_to_other_days(is_late: str, tmp_path: Path) -> None:
    """Who registers for another office does so on other days: he serves then, the norm is there."""
    only = norm("uu-1/1", CONDUCT, element("subjek", {"actor_status": ["pns"]}))
    file = story(
        {
            "contests": [{"id": "pemilu-2024"}],
            "acts.p1.date": {"phase": "pendaftaran", "contest": "pemilu-2024"},
            "targets.t1.kind": "caleg_dpr_dprd",
        },
        ["targets.t1.stage"],
    )
    if is_late == "norm":
        only["valid"]["from"] = "2023-09-01"
    else:
        file["actors"][0]["status_history"] = SINCE_SEPTEMBER
    judge = Checker(rulebook_of(tmp_path, [only]))
    tried = Trials(judge, read_incident(file, contests=judge.rulebook.contests), AS_OF)
    with unbounded(1):
        search = Search(tried, "a1", goal_of("dugaan_pelanggaran", tried.base.classified["a1"]))
        search.run()
    pair = frozenset((Setting("targets.t1.kind", "pasangan_presiden"),))
    assert pair in {one.settings for one in search.found}


def test_a_track_that_does_not_address_the_person_is_no_conflict() -> None:
    tried = in_force(story({"actors.a1.status": "warga"}))
    search = Search(tried, "a1", goal_of(None, tried.base.classified["a1"]))
    (sheet,) = tried.base.found["a1"].sheets
    assert search.conflicts.off_track(sheet, "discipline") is None


# --- grounds ------------------------------------------------------------------------------------

TRUE, NOT_TRUE = frozenset((True,)), frozenset((False, None))
YES, NO = frozenset((True,)), frozenset((False,))


def test_a_ground_is_one_side_of_an_alternative() -> None:
    closed = Closed(Any((Is("own_act", YES), Is("repeated", YES))))
    values = {"own_act": YES, "repeated": YES}
    assert len(Grounds(law().facts).of(closed, values, NOT_TRUE)) == 1


def test_what_is_unknown_keeps_a_condition_from_being_met() -> None:
    closed = Closed(All((Is("own_act", YES), Is("repeated", YES))))
    values = {"own_act": YES, "repeated": frozenset((True, False))}
    assert Grounds(law().facts).of(closed, values, TRUE) == {"repeated": NO}


def test_a_fact_that_is_tested_twice_counts_value_by_value() -> None:
    either = Any(
        (
            Is("act_direction", frozenset(("bagi",))),
            Is("act_direction", frozenset(("terhadap", "netral"))),
        )
    )
    closed = Closed(All((either, Not(Is("own_act", YES)))))
    known = {"act_direction": law().facts["act_direction"].domain, "own_act": YES}
    ground = Grounds(law().facts).of(closed, known, TRUE)
    assert set(ground) == {"own_act"} and ground["own_act"] == YES
