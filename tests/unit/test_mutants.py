"""The reference is worth something: a fault planted in the library makes the two differ.

Each mutant is a fault that somebody could make; beside it stands one incident on which the sound
library agrees with the reference and the mutant does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from checker import logic
from checker.calendar import Calendar, Days
from checker.engine import Engine
from checker.facts import Reported
from checker.facts import sheets as facts_sheets
from checker.facts.case import Case
from checker.facts.statements import Statements
from checker.findings import Matcher
from checker.findings import outcome as outcomes
from checker.rulebook import Rulebook, Validity, law
from tests.reference import reference
from tests.unit.worlds import AS_OF, RULES, Json, denied, look, story

N6, P71, PID, OLD_53 = (
    "pp-94-2021/5/n/6",
    "uu-1-2015/71/1",
    "uu-1-2015/188",
    "pp-53-2010/4/15/d",
)
SILENT = ("not_alleged", "not_addressed", "not_in_force")
UNKNOWN = "tidak_diketahui"
MANAGER: Json = {"actors.a1.post": {"level": "administrator"}}


def ours(incident: Json) -> dict[tuple[str, str, str], str]:
    book = Rulebook.load()
    seen = look(incident, rulebook=book, matcher=Matcher(book, Engine(book)))
    found = [finding for actor in seen.found.values() for finding in actor.findings]
    return {(f.chain, f.actor, f.act.id): f.own_state for f in found}


def differences(incident: Json) -> dict[str, tuple[str, str]]:
    """Return the norms on which library and reference differ, with the two states."""
    mine, theirs = ours(incident), reference(incident, date.fromisoformat(AS_OF), RULES)
    found = {}
    for key in {*mine, *theirs}:
        pair = [states.get(key, "not_alleged") for states in (mine, theirs)]
        one, other = ("silent" if state in SILENT else state for state in pair)
        if one != other:
            found[key[0]] = (one, other)
    return found


Plant = Callable[[pytest.MonkeyPatch], None]


@dataclass
class Mutant:
    """A fault, the incident that shows it, and a norm on which it is seen."""

    name: str
    plant: Plant
    incident: Json
    norm: str


# Faults in the logic of unknown values


def unknown_wins_over_true(patch: pytest.MonkeyPatch) -> None:
    def disjunction(truths: Any) -> Any:
        found = set(truths)
        return None if None in found else True in found

    patch.setattr(logic, "disjunction", disjunction)


def unknown_is_false(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(logic, "disjunction", lambda truths: any(t is True for t in truths))


def unknown_is_true(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(logic, "conjunction", lambda truths: all(t is not False for t in truths))


def no_completions(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(logic.Closed, "repeated", False)


def one_completion_is_enough(patch: pytest.MonkeyPatch) -> None:
    def truth(self: logic.Closed, sheet: Any, breaches: Any) -> Any:
        world = {fact: frozenset(sorted(sheet[fact], key=str)[:1]) for fact in self.facts}
        return self.expression.kleene(world, breaches)

    patch.setattr(logic.Closed, "truth", truth)


# Faults in the facts


def contested_is_taken_as_stated(patch: pytest.MonkeyPatch) -> None:
    original = Statements.__init__

    def init(self: Statements, incident: Mapping[str, Any]) -> None:
        kept = [s for s in incident.get("statements", ()) if s["standing"] != "contested"]
        original(self, {**incident, "statements": kept})

    patch.setattr(Statements, "__init__", init)


def a_bare_denial_contests(patch: pytest.MonkeyPatch) -> None:
    original = Statements.__init__

    def init(self: Statements, incident: Mapping[str, Any]) -> None:
        heavier = [{"evidence": ["b1"], **s} for s in incident.get("statements", ())]
        original(self, {**incident, "statements": heavier})

    patch.setattr(Statements, "__init__", init)


def explicit_unknown_is_unstated(patch: pytest.MonkeyPatch) -> None:
    original = Case.stated

    def stated(self: Case, fact: Any, field: str) -> Any:
        known = original(self, fact, field)
        return None if known is not None and known.origin == "unknown" else known

    patch.setattr(Case, "stated", stated)


def constraints_are_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(facts_sheets, "narrow", lambda sheet, clauses: dict(sheet))


def alternatives_are_taken_one_by_one(patch: pytest.MonkeyPatch) -> None:
    original = Reported._target_groups

    def groups(self: Reported, source: Mapping[str, Any]) -> Any:
        return [[target] for group in original(self, source) for target in group]

    patch.setattr(Reported, "_target_groups", groups)


# Faults in the choice of the law and of the day


def the_first_version_always_governs(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(law, "_version", lambda versions, day: (versions[0], True, False))


def the_last_version_always_governs(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(law, "_version", lambda versions, day: (versions[-1], True, False))


def the_last_day_is_not_covered(patch: pytest.MonkeyPatch) -> None:
    def covers(self: Validity, day: date) -> bool:
        return self.first <= day and (self.last is None or day < self.last)

    patch.setattr(Validity, "covers", covers)


def one_day_is_always_enough(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Days, "is_state", True)


def every_day_is_always_needed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Days, "is_state", False)


def designation_counts_from_the_day_after(patch: pytest.MonkeyPatch) -> None:
    original = Calendar.of

    def of(contest: Any, days: Mapping[str, Any]) -> Calendar:
        found = original(contest, days)
        assert found.designation is not None
        return found._replace(designation=date.fromordinal(found.designation.toordinal() + 1))

    patch.setattr(Calendar, "of", of)


# Faults in what is made of the elements


def a_defence_nobody_raised_blocks(patch: pytest.MonkeyPatch) -> None:
    original = outcomes.blocks
    patch.setattr(outcomes, "blocks", lambda e, t, c: t is None or original(e, t, c))


def a_weak_exception_excepts(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(outcomes, "is_strong", lambda exemption: True)


MUTANTS = [
    Mutant("unknown wins over true", unknown_wins_over_true, story(), N6),
    Mutant(
        "unknown is false",
        unknown_is_false,
        story({"actors.a1.post": {"level": UNKNOWN}}),
        P71,
    ),
    Mutant("unknown is true", unknown_is_true, story(unset=["acts.p1.direction"]), P71),
    Mutant(
        "completions are not tried",
        no_completions,
        story(
            {
                **MANAGER,
                "actors.a1.status": ["pns", "pejabat_negara"],
                "acts.p1.authority": {"used": True},
            }
        ),
        P71,
    ),
    Mutant(
        "one completion is enough",
        one_completion_is_enough,
        story(unset=["acts.p1.audience"]),
        N6,
    ),
    Mutant(
        "contested conduct is taken as stated",
        contested_is_taken_as_stated,
        story({"statements": [denied("acts.p1.conduct")]}),
        N6,
    ),
    Mutant(
        "contested status is taken as stated",
        contested_is_taken_as_stated,
        story({"statements": [denied("actors.a1.status", "pppk")]}),
        N6,
    ),
    Mutant(
        "a bare denial contests",
        a_bare_denial_contests,
        story({"statements": [{"field": "acts.p1.conduct", "standing": "contested"}]}),
        N6,
    ),
    Mutant(
        "explicit unknown is unstated",
        explicit_unknown_is_unstated,
        story({**MANAGER, "acts.p1.intent": {"intentional": UNKNOWN}}),
        PID,
    ),
    Mutant(
        "constraints are forgotten",
        constraints_are_forgotten,
        story({"actors.a1.post": {"title": "camat"}}),
        P71,
    ),
    Mutant(
        "alternatives are taken one by one",
        alternatives_are_taken_one_by_one,
        story(
            {
                "targets": [*story()["targets"], {"id": "t2", "kind": "parpol"}],
                "acts.p1.targets": {"one_of": ["t1", "t2"]},
            }
        ),
        N6,
    ),
    Mutant(
        "the first version always governs",
        the_first_version_always_governs,
        story({"actors.a1.status": "tni", "actors.a1.post": {}}),
        PID,
    ),
    Mutant(
        "the last version always governs",
        the_last_version_always_governs,
        story(
            {"actors.a1.status": "tni", "actors.a1.post": {}, "acts.p1.date": "2024-11-13"},
        ),
        PID,
    ),
    Mutant(
        "the last day is not covered",
        the_last_day_is_not_covered,
        story({"acts.p1.date": "2021-08-30", "contests": [{"id": "pilkada-2020"}]}),
        OLD_53,
    ),
    Mutant(
        "one day is always enough",
        one_day_is_always_enough,
        story({"acts.p1.date": "2021-08", "contests": [{"id": "pilkada-2020"}]}),
        N6,
    ),
    Mutant(
        "every day is always needed",
        every_day_is_always_needed,
        story(
            {
                "acts.p1.date": {"throughout": ["2021-08-01", "2021-09-30"]},
                "contests": [{"id": "pilkada-2020"}],
            }
        ),
        N6,
    ),
    Mutant(
        "designation counts from the day after",
        designation_counts_from_the_day_after,
        story(
            {"targets.t1.called_pasangan_calon": True, "acts.p1.date": "2024-09-22"},
            unset=["targets.t1.stage"],
        ),
        N6,
    ),
    Mutant("a defence nobody raised blocks", a_defence_nobody_raised_blocks, story(), N6),
    Mutant(
        "a weak exception excepts",
        a_weak_exception_excepts,
        story({"acts.p1.assignment_letter": {"exists": True}}),
        N6,
    ),
]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_sound_library_agrees_with_the_reference(mutant: Mutant) -> None:
    assert differences(mutant.incident) == {}


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_reference_catches_the_planted_fault(
    mutant: Mutant, monkeypatch: pytest.MonkeyPatch
) -> None:
    mutant.plant(monkeypatch)
    assert mutant.norm in differences(mutant.incident)
