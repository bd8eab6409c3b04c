"""Why the clock of the election supervisor does not run on the day of review."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from checker.assessment import Text
from checker.calendar import PHASES, Calendar
from checker.classify import Track
from checker.explain.consequences import sheets_of
from checker.explain.texts import text
from checker.facts import Reported
from checker.facts.case import Target
from checker.findings import ActorFindings
from checker.route.plain import joined
from checker.rulebook import Rulebook

__all__ = ["clock_notes"]

NO_REGIME = "tidak_ada"
BEFORE, AFTER = PHASES[0], PHASES[-1]
REMEMBERED = 1024


def clock_notes(reported: Reported, found: ActorFindings, track: Track) -> tuple[Text, ...]:
    """Return the note of the rulebook that holds for every contest that the track is about.

    What is always open to those who have a superior is said to nobody else.
    """
    law = reported.rulebook.journey
    notes = law.get("clock_notes")
    if not notes:
        return ()
    cases = [case for sheet in sheets_of(found, track) for case in sheet.cases]
    targets = {id(case.target): case.target for case in cases}
    code = _of_all({_stage(target, reported) for target in targets.values()})
    if code is None:
        return ()
    always, statuses = law["always"], found.sheets[0].known("actor_status").values
    is_open = not statuses.isdisjoint(always["statuses"])
    said = joined([notes[code]["text"], always["text"] if is_open else None])
    return () if said is None else (text(said),)


def _stage(target: Target, reported: Reported) -> str | None:
    """Return how far the contest of a target is; None where it is under way."""
    if target.regime == NO_REGIME:
        return "no_contest"
    day = reported.as_of
    if not target.calendars:
        return None if _is_under_way(reported.rulebook, day) else "between"
    phases = _phases(target.calendars, day)
    if phases == {BEFORE}:
        return "not_begun"
    if phases == {AFTER}:
        return "over"
    return "maybe_over" if AFTER in phases else None


@lru_cache(maxsize=REMEMBERED)
def _phases(calendars: tuple[Calendar, ...], day: date) -> frozenset[str]:
    return frozenset(phase for c in calendars for phase in c.phases_on(day))


def _of_all(stages: set[str | None]) -> str | None:
    """Return what holds of every contest concerned."""
    if len(stages) == 1:
        return stages.pop()
    return "maybe_over" if stages <= {"over", "maybe_over"} else None


def _is_under_way(rulebook: Rulebook, day: date) -> bool:
    """Return whether some contest is certainly under way, votes held again left aside."""
    if "under_way" not in rulebook.memo:
        calendars = [
            Calendar.of(contest, days)
            for contest in rulebook.contests.values()
            for days in contest.calendars
        ]

        @lru_cache(maxsize=REMEMBERED)
        def under_way(asked: date) -> bool:
            return any(c.phases_on(asked).isdisjoint((BEFORE, AFTER)) for c in calendars)

        rulebook.memo.setdefault("under_way", under_way)
    answer: bool = rulebook.memo["under_way"](day)
    return answer
