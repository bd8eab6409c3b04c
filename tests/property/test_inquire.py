"""Questions and flips on generated incidents.

- With nothing set, nothing changes.
- Applying a flip set gives what was looked for; no proper subset of it does. No set of changes up
  to the size that the search says to have passed does so without holding one that was found.
- After all questions are answered, whatever the answers, a track is open only by law: readings
  that differ, a decree without statute, an exception known from less than a reproduction, an
  uncertain day of entry into force. Other open findings are immaterial. One thing more is
  excused, and only where nothing else is missing: what a norm asks of an act (its impact, the
  authority used) where the act is a state of a person. A membership has no entry among the acts,
  so no field can say it; the report asks for it in words, and whoever knows it enters the act.
  And one is known to be missed: of an act in no contest that is sure, the contest, the stage and
  the day may matter only when they are told together, which is more than is tried; the report
  still lists the contest among what to find out. And by design: a norm that any act raises is
  asked about only where no norm of a conduct of its own stands; who knows the conduct that
  stands is asked no more for the general duty beside it.
"""

from __future__ import annotations

from itertools import combinations
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare import compare, supposed
from checker.errors import IncidentError
from checker.explain import Examined
from checker.explain.questions import Asked, asked_for
from checker.findings import ESTABLISHED, OPEN, ActorFindings, Finding, is_strong
from checker.incident import Incident
from checker.inquire import Interview, Trials, flips
from checker.inquire.goal import goal_of
from checker.inquire.moves import size_of
from checker.inquire.search import MOST_CHANGES, Search
from checker.testing import FactSheet, fact_sheets, incidents
from tests.property.shared import AS_OF, checker, examples, rulebook

pytestmark = pytest.mark.property

MOST_QUESTIONS = 80
# Enough suppositions to find some flips; a full search only finds more of them.
FEW, MANY = 100, 1000
SETS = 6
BY_LAW = {"readings_differ", "margin"}


@examples(0.2)
@given(fact_sheets(rulebook()))
def test_with_nothing_set_nothing_changes(sheet: FactSheet) -> None:
    before = checker().check(sheet.incident, as_of=AS_OF)
    after = checker().check(supposed(sheet.incident, ()), as_of=AS_OF)
    assert before == after
    assert not compare(before, after, rulebook()).differs


@examples(0.08)
@given(fact_sheets(rulebook()))
def test_a_flip_flips_and_nothing_less_does(sheet: FactSheet) -> None:
    with patch("checker.inquire.search.MOST_RUNS", FEW):
        found = flips(Trials(checker(), sheet.incident, AS_OF))
    for one in found.actors:
        for flip in one.flips[:3]:
            assert _headline(sheet, one.actor, flip.settings) != one.goal.start
            for count in range(len(flip.settings)):
                for part in combinations(flip.settings, count):
                    assert _headline(sheet, one.actor, part) in (one.goal.start, None)


@examples(0.06)
@given(fact_sheets(rulebook()), st.randoms(use_true_random=False))
def test_no_set_up_to_the_size_that_was_passed_is_missing(sheet: FactSheet, random: Random) -> None:
    trials = Trials(checker(), sheet.incident, AS_OF)
    for actor, classified in trials.base.classified.items():
        with patch.multiple("checker.inquire.search", MOST_FOUND=MANY, MOST_RUNS=FEW):
            search = Search(trials, actor, goal_of(None, classified))
            search.run()
        moves = list(search.moves)
        for size in range(1, MOST_CHANGES + 1):
            for chosen in (random.sample(moves, size) for _ in range(SETS)):
                ways = (random.choice([m.settings, *m.alike]) for m in chosen)
                settings = frozenset(s for way in ways for s in way)
                passed = search.passed[any(move.is_known for move in chosen)]
                if size_of(settings) == len(settings) <= passed:
                    found = trials.run(settings)
                    if found is not None and search.goal.is_reached(found.classified[actor]):
                        said = frozenset(s for move in chosen for s in move.settings)
                        assert any(one.settings <= said for one in search.found), settings


def _headline(sheet: FactSheet, actor: str, settings: object) -> str | None:
    try:
        data = supposed(sheet.incident, settings)  # type: ignore[arg-type]
        return checker().examine(data, as_of=AS_OF).classified[actor].by_file
    except IncidentError:
        return None


@examples(0.15)
@given(fact_sheets(rulebook()), st.randoms(use_true_random=False))
def test_after_all_questions_only_the_law_is_open(sheet: FactSheet, random: Random) -> None:
    _ask_everything(sheet.incident, random)


@examples(0.02)
@given(incidents(rulebook()), st.randoms(use_true_random=False))
def test_after_all_questions_to_a_whole_incident_too(incident: Incident, random: Random) -> None:
    _ask_everything(incident, random)


def _ask_everything(incident: Incident, random: Random) -> None:
    interview = Interview(checker(), incident, AS_OF)
    for _ in range(MOST_QUESTIONS):
        if interview.question is None:
            break
        _answer(interview, random)
    assert interview.question is None
    _only_the_law(interview.trials.base)


def _answer(interview: Interview, random: Random) -> None:
    """Give any answer that the file admits."""
    question = interview.question
    assert question is not None
    for answer in random.sample(question.answers, len(question.answers)):
        try:
            interview.answer(answer.settings)
        except IncidentError:
            continue
        return
    interview.pass_over()


def _only_the_law(base: Examined) -> None:
    for actor, classified in base.classified.items():
        found = base.found[actor]
        for track in classified.tracks:
            if track.state == OPEN:
                waiting = [
                    f for f in track.findings if f.state == OPEN and f.id not in track.immaterial
                ]
                asked = asked_for(found, classified, rulebook())
                stands = any(f.state == ESTABLISHED and f.has_own_conduct for f in found.findings)
                beside = [
                    f.id
                    for f in waiting
                    if not (_is_by_law(f, found) or _is_in_no_sure_contest(f, asked))
                    and (f.has_own_conduct or not stands)
                    and _has_a_field(f, asked)
                ]
                assert not beside, (actor, track.name, beside)


def _is_by_law(finding: Finding, found: ActorFindings) -> bool:
    """Whether a finding is open by readings, guidance, a weak exception or an unsure first day."""
    outcome = finding.outcome
    if outcome is None or finding.pedoman or BY_LAW & set(finding.reasons):
        return True
    weak = {e.id for e in outcome.norm.exemptions if not is_strong(e)}
    if weak & outcome.blocking:
        return True
    feeding = [f for f in found.findings if f.act is finding.act and _feeds(f, finding)]
    return any(_is_by_law(f, found) for f in feeding if f.state == OPEN)


def _is_in_no_sure_contest(finding: Finding, asked: list[Asked]) -> bool:
    """Whether a finding waits for the contest of its act, and the report asks for it."""
    topics = {one.topic for one in asked if finding in one.findings}
    return "regime_uncertain" in finding.reasons and "contest_regime" in topics


def _has_a_field(finding: Finding, asked: list[Asked]) -> bool:
    """Whether a field of the file could say anything of what a finding waits for."""
    waited = [one for one in asked if finding in one.findings]
    return finding.act.source.get("state_of") is None or any(one.path for one in waited)


def _feeds(one: Finding, other: Finding) -> bool:
    links = {link.norm for link in other.links}
    return one.chain in links or one.chain in (other.breach_states or {})
