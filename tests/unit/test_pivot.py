"""A question is asked if it may decide, also where that hangs on what others answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.checker import Checker
from checker.inquire import Trials, inquiry
from checker.intake import read_incident
from tests.unit.worlds import AS_OF, Json, denied, element, exception, norm, rulebook_of, story

CONDUCT = element("perbuatan", {"conduct": ["invite_support"]})
HEAVY = {"level": "disiplin_berat", "confidence": "statute"}
# It decides only with the authority used and no public there, and if nothing else stands.
HIDDEN = norm(
    "uu-1/1",
    CONDUCT,
    element("unsur", {"any": [{"all": ["mobilises_pns", "uses_authority"]}, "audience_public"]}),
)
BESIDE = norm("uu-1/2", CONDUCT, element("unsur", "content_partisan"))
ALSO = norm("uu-1/3", CONDUCT, element("unsur", {"any": ["reward_for_vote", "partisan_symbol"]}))
OPEN = story(unset=["acts.p1.audience"])
ASKED = {"mobilises_pns", "uses_authority", "audience_public"}


def asked(folder: Path, incident: Json, *norms: Json) -> dict[str, tuple[str, ...]]:
    """Return what is asked of an incident under a law, with what each question may change."""
    checker = Checker(rulebook_of(folder, norms))
    read = read_incident(incident, contests=checker.rulebook.contests)
    (one,) = inquiry(Trials(checker, read, AS_OF))
    found = {needed.asked.fact.id: needed.changes for needed in one.needed(fully=True)}
    assert all(found.values())
    return found


def test_what_matters_only_under_two_answers_is_asked(tmp_path: Path) -> None:
    found = asked(tmp_path, OPEN, HIDDEN)
    assert set(found) == ASKED
    assert all(changes[0] == "headline" for changes in found.values())


def test_what_is_hidden_by_other_norms_is_asked(tmp_path: Path) -> None:
    found = asked(tmp_path, OPEN, HIDDEN, BESIDE, ALSO)
    assert set(found) == ASKED | {"content_partisan", "reward_for_vote", "partisan_symbol"}
    assert all(changes[0] == "headline" for changes in found.values())


def test_what_only_an_exception_hangs_on_is_asked_with_the_rest_of_it(tmp_path: Path) -> None:
    duty = exception("tugas", "official_duty_with_letter", "own_act", burden="element")
    found = asked(tmp_path, OPEN, norm("uu-1/1", CONDUCT, exceptions=[duty]))
    assert set(found) == {"official_duty_with_letter"}


def test_what_another_norm_makes_immaterial_is_not_asked(tmp_path: Path) -> None:
    standing = norm("uu-1/9", CONDUCT, consequence=HEAVY)
    found = asked(tmp_path, OPEN, HIDDEN, BESIDE, standing)
    assert not set(found) & (ASKED | {"content_partisan"})


def test_what_feeds_another_norm_is_asked(tmp_path: Path) -> None:
    feeding = norm("uu-1/1", CONDUCT, element("unsur", "mobilises_pns"), track="none")
    fed = norm(
        "uu-1/4",
        element("pelanggaran", {"breach": ["uu-1/1"]}),
        element("unsur", "uses_authority"),
        raised_by="breach",
    )
    found = asked(tmp_path, OPEN, feeding, fed, BESIDE)
    assert {"mobilises_pns", "uses_authority"} <= set(found)


def test_a_field_that_the_file_does_not_have_is_not_named(tmp_path: Path) -> None:
    """Of a membership nobody can state an impact; whose target is nowhere, a target is asked."""
    joined = norm(
        "uu-1/1",
        element("perbuatan", {"conduct": ["join_party"]}),
        element("dampak", {"impact_scope": ["negara"]}),
    )
    party = {"id": "t2", "kind": "parpol"}
    told = story(
        {
            "targets": [*OPEN["targets"], party],
            "actors.a1.party": {"target": "t2", "tie": "anggota", "since": "2020-01-01"},
        }
    )
    book = rulebook_of(tmp_path, (joined,))
    assessment = Checker(book).check(told, as_of=AS_OF)
    (question,) = (q for q in assessment.actors[0].questions if q.fact == "impact_scope")
    assert question.field is None


@pytest.mark.parametrize(
    ("unset", "fact", "field"),
    [
        (["targets", "acts.p1.targets"], "target_kind", "acts.p1.targets"),
        (["contests"], "contest_regime", "contests"),
    ],
)
def test_where_an_entry_is_missing_the_field_that_wants_it_is_named(
    tmp_path: Path, unset: list[str], fact: str, field: str
) -> None:
    kind = element("sasaran", {"target_kind": ["pasangan_kepala_daerah"]})
    book = rulebook_of(tmp_path, (norm("uu-1/1", CONDUCT, kind, regime="pemilihan"),))
    assessment = Checker(book).check(story(unset=unset), as_of=AS_OF)
    asked_for = {q.fact: q.field for q in assessment.actors[0].questions}
    assert asked_for[fact] == field


def test_of_an_act_that_a_state_is_the_state_is_asked(tmp_path: Path) -> None:
    joined = norm("uu-1/1", element("perbuatan", {"conduct": ["join_party"]}, "own_act"))
    told = story(
        {
            "targets": [*OPEN["targets"], {"id": "t2", "kind": "parpol"}],
            "actors.a1.party": {"target": "t2", "tie": ["anggota", "tidak_ada"]},
        }
    )
    assessment = Checker(rulebook_of(tmp_path, (joined,))).check(told, as_of=AS_OF)
    asked_for = {q.fact: q.field for q in assessment.actors[0].questions}
    assert asked_for["party_tie"] == "actors.a1.party.tie"
    assert "conduct" not in asked_for


def test_which_of_several_targets_is_meant_is_asked(tmp_path: Path) -> None:
    kind = element("sasaran", {"target_kind": ["pasangan_kepala_daerah"]})
    told = story(
        {
            "targets": [*OPEN["targets"], {"id": "t2", "kind": "parpol"}],
            "acts.p1.targets": {"one_of": ["t1", "t2"]},
        }
    )
    checker = Checker(rulebook_of(tmp_path, (norm("uu-1/1", CONDUCT, kind),)))
    read = read_incident(told, contests=checker.rulebook.contests)
    (one,) = inquiry(Trials(checker, read, AS_OF))
    (question,) = one.needed()
    assert question.field == "acts.p1.targets"
    assert [answer.value for answer in question.answers] == ["t1", "t2"]


def test_what_is_denied_is_settled_by_either_answer(tmp_path: Path) -> None:
    biased = element("arah", {"act_direction": ["bagi"]})
    told = story({"statements": [denied("acts.p1.direction", "netral")]})
    checker = Checker(rulebook_of(tmp_path, (norm("uu-1/1", CONDUCT, biased),)))
    read = read_incident(told, contests=checker.rulebook.contests)
    trials = Trials(checker, read, AS_OF)
    (one,) = inquiry(trials)
    (question,) = one.needed()
    states = {}
    for answer in question.answers:
        examined = trials.run(answer.settings)
        assert examined is not None
        states[answer.value] = examined.classified["a1"].headline
    assert states == {"bagi": "dugaan_pelanggaran", "netral": "tidak_ditemukan"}
