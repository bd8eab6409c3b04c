"""Of the readings of the law a short report tells those that change what it shows, no others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.assessment import Finding, ReadingState
from checker.reports import Names, RulebookLabels, text
from checker.reports.findings import readings_told
from checker.reports.labels import PlainLabels
from checker.reports.tracks import shown_findings
from checker.reports.words import Words
from tests.unit.mayor import assessed
from tests.unit.papers import checker

CASES = Path(__file__).resolve().parents[1]
SHORT, FULL = (Words("id", PlainLabels(), Names(), explain) for explain in (False, True))
HIDDEN = 'Siapa "pejabat aparatur sipil negara"?'


def finding(*rows: tuple[dict[str, str], bool, str]) -> Finding:
    """A finding with these rows of readings: the choices, whether recommended, the state."""
    (first, *_) = assessed().actors[0].findings
    made = tuple(
        ReadingState.made(choices=choices, recommended=recommended, state=state)
        for choices, recommended, state in rows
    )
    return first.model_copy(update={"readings": made})


def told(found: Finding, words: Words) -> list[tuple[dict[str, str], bool, str]]:
    return [(r.choices, r.recommended, r.state) for r in readings_told(found, words)[1]]


TWO = (
    ({"apa": "sempit", "siapa": "satu"}, True, "open"),
    ({"apa": "sempit", "siapa": "semua"}, False, "open"),
    ({"apa": "luas", "siapa": "satu"}, False, "established"),
    ({"apa": "luas", "siapa": "semua"}, False, "established"),
)


def test_a_question_that_changes_nothing_is_left_out() -> None:
    assert readings_told(finding(*TWO), SHORT)[0] == ["apa"]
    expected = [({"apa": "sempit"}, True, "open"), ({"apa": "luas"}, False, "established")]
    assert told(finding(*TWO), SHORT) == expected


def test_all_of_them_stand_where_all_is_to_be_explained() -> None:
    assert readings_told(finding(*TWO), FULL)[0] == ["apa", "siapa"]
    assert told(finding(*TWO), FULL) == list(TWO)


def test_readings_that_agree_are_not_told() -> None:
    same = [(choices, recommended, "open") for choices, recommended, _ in TWO]
    assert readings_told(finding(*same), SHORT) == ([], [])
    assert readings_told(finding(), SHORT) == readings_told(finding(), FULL) == ([], [])


@pytest.mark.parametrize(
    ("states", "questions"),
    [
        (("not_met", "established", "established"), ["apa"]),
        (("not_met", "not_met", "established"), ["apa", "siapa"]),
        (("not_met", "not_met", "not_met"), []),
    ],
)
def test_a_question_that_arises_under_one_reading_alone(
    states: tuple[str, str, str], questions: list[str]
) -> None:
    choices: list[dict[str, str]] = [
        {"apa": "sempit"},
        {"siapa": "satu", "apa": "luas"},
        {"siapa": "semua", "apa": "luas"},
    ]
    rows = [(c, i == 0, s) for i, (c, s) in enumerate(zip(choices, states, strict=True))]
    assert readings_told(finding(*rows), SHORT)[0] == questions


@pytest.mark.parametrize(("case", "day"), [("K049", "2024-12-04"), ("K059", "2020-12-31")])
def test_the_questions_of_law_are_those_of_the_norms_shown(case: str, day: str) -> None:
    incident = json.loads((CASES / "cases" / case / "incident.json").read_text(encoding="utf-8"))
    assessment = checker().check(incident, as_of=day)
    labels = RulebookLabels(checker().rulebook)
    words = Words.of(assessment, "id", labels, Names())
    asked = {
        question
        for actor in assessment.actors
        for found in shown_findings(actor, words)
        for question in readings_told(found, words)[0]
    }
    tried = {
        q for a in assessment.actors for f in a.findings for row in f.readings for q in row.choices
    }
    written = " ".join(text.report(assessment, labels).split())
    assert asked < tried
    for question in tried:
        title = labels.question_title(question, "id")
        assert (title in written) is (question in asked), title
