"""Intake, follow-up and prevention take every incident, count it once, and name nobody."""

from __future__ import annotations

import json

from hypothesis import given
from pytest import mark

from checker.admissible import document as intake
from checker.admissible import duplicates, judge
from checker.follow_up import document as list_of
from checker.follow_up import follow
from checker.incident import Incident
from checker.prevention import document as page
from checker.prevention import moment, survey
from checker.testing import incidents
from tests.property.shared import AS_OF, SETTINGS, examples, rulebook

pytestmark = mark.property

RANK = ("complete", "open", "incomplete", "late")


def named(incident: Incident) -> Incident:
    """Return the incident with a name for everybody that no other text holds."""
    actors = tuple(actor.model_copy(update={"name": "Si Anu"}) for actor in incident.actors)
    return incident.model_copy(update={"actors": actors})


@given(incidents())
@SETTINGS
def test_a_report_is_complete_only_where_everything_is_there(incident: Incident) -> None:
    book = rulebook()
    judged = judge(named(incident), book, AS_OF)
    for one in judged:
        states = {answer.state for _, answer in one.answers}
        assert (one.outcome == "complete") == (states <= {"fulfilled"}) or "with" in one.outcome
    told = json.dumps(intake(judged, [], [], book, AS_OF), ensure_ascii=False)
    assert "Si Anu" not in told


@given(incidents())
@SETTINGS
def test_taking_evidence_away_never_helps(incident: Incident) -> None:
    book = rulebook()
    bare = incident.model_copy(update={"evidence": ()})
    for with_it, without in zip(
        judge(incident, book, AS_OF), judge(bare, book, AS_OF), strict=True
    ):
        assert RANK.index(with_it.outcome) <= RANK.index(without.outcome)


@given(incidents())
@examples(0.5)
def test_a_file_is_its_own_duplicate_where_its_people_are_named(incident: Incident) -> None:
    own = named(incident)
    pairs = {(one.act, one.actor) for one in duplicates(own, {"f": own}, rulebook(), AS_OF)}
    assert {(act.id, actor) for act in own.acts for actor in act.actors} <= pairs


@given(incidents())
@examples(0.5)
def test_every_act_is_counted_in_one_office_for_each_cause(incident: Incident) -> None:
    book, own = rulebook(), named(incident)
    contests = [entry.id for entry in own.contests if entry.id in book.contests]
    threads = follow({"f": own}, book, AS_OF)
    assert "Si Anu" not in json.dumps(list_of(threads, {"f": own}, book, AS_OF))
    for contest in contests:
        found = survey({"f": own}, book, contest, AS_OF)
        for one in found.causes:
            assert sum(count for _, count in one.offices) == one.acts <= found.acts
        told = json.dumps(page(found, moment(book, contest, AS_OF), book), ensure_ascii=False)
        assert "Si Anu" not in told
