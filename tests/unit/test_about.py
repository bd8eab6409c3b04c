"""Wherever a question is shown, it says what it is about."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from checker.assessment import About
from checker.compare import as_data
from checker.compare.pair import compare
from checker.explain import why
from checker.explain.questions import Asked
from checker.inquire import Trials, ask_document, inquiry
from checker.papers.contents import contents
from checker.papers.forms import FORMS
from checker.reports import Names, PlainLabels, markdown, text
from checker.reports.about import about_line, about_words
from checker.reports.ask import ask_page, question_lines
from checker.reports.why import explanation
from checker.reports.words import Words
from tests.unit.mayor import AS_OF, LONG, assessed, incident, labels, names, read
from tests.unit.papers import ROOT, case_of, checker

P1 = "About: “Mengangkat pegawai kontrak.” [p1]"
P2 = "About: suspected: makes a decision [p2]"
P3 = "About: “Memakai semboyan program pemerintah kota sebagai …” [p3]"
STATE = "About: the person's own suspected candidacy [a1:pencalonan]"


def flat(written: str) -> str:
    return re.sub(r"\s+", " ", written)


def of(kind: str, name: str | None, *conduct: str) -> About:
    return About.model_validate({"kind": kind, "id": name, "conduct": conduct})


def english() -> Words:
    return Words("en", labels(), names())


@pytest.mark.parametrize("form", [text, markdown])
def test_a_report_says_what_each_question_is_about(form: Any) -> None:
    said = flat(form.report(assessed(), labels(), lang="en", names=names(), explain=True))
    said = said.replace("\\", "")
    assert said.count(" About: ") == len(assessed().actors[0].questions)
    for line in (P1, P2, P3, STATE, "About: State official [a1]"):
        assert line in said


def test_a_question_that_is_the_same_of_several_acts_is_put_once() -> None:
    said = flat(text.report(assessed(), labels(), lang="en", names=names()))
    assert said.count("Was it done on purpose?") == 1
    assert f"Was it done on purpose? {P1} {P2} {P3} Who knows" in said
    fields = "; ".join(f"acts.{act}.intent.intentional" for act in ("p1", "p2", "p3"))
    assert f"Field: {fields} " in said


def test_a_question_is_put_once_though_other_norms_wait_for_it_of_each_act() -> None:
    source = json.loads((ROOT / "tests/cases/K092/incident.json").read_text(encoding="utf-8"))
    found = checker().check(source, as_of="2025-06-30")
    (actor,) = found.actors
    asked = [q for q in actor.questions if q.fact == "active_support"]
    assert len({q.why for q in asked}) > 1
    assert asked[-1].rank - asked[0].rank > len(asked)
    said = flat(text.report(found, labels(), lang="en", explain=True))
    (told,) = re.findall(r"did the person give active support\? (.*?) Field: ", said)
    assert told.count("About: ") == len(asked)
    cited = Words.of(found, "en", labels(), Names()).norms(n for q in asked for n in q.why)
    assert len(cited) > 1 and all(norm in told for norm in cited)
    different = {(q.question, q.who) for q in actor.questions}
    short = flat(text.report(found, labels(), lang="en"))
    assert f"Further, less decisive questions: {len(different) - 8}; use --explain." in short


def test_a_report_in_indonesian_says_it_too() -> None:
    said = flat(text.report(assessed(), labels(), names=names("id")))
    assert "Apakah dilakukan dengan sengaja? Tentang: “Mengangkat pegawai kontrak.” [p1]" in said
    assert "Sejak kapan keadaan itu ada? Tentang: dugaan pencalonan terlapor sendiri [a1:" in said


def test_no_two_questions_look_the_same() -> None:
    shown = [
        (q.question.en, about_line(q.about, english())) for q in assessed().actors[0].questions
    ]
    assert len(set(shown)) == len(shown)


def test_the_assessment_names_act_person_and_what_is_asked_of_a_state() -> None:
    found = {(q.fact, q.field): q.about for q in assessed().actors[0].questions}
    assert found["intentional", "acts.p2.intent.intentional"] == of("act", "p2", "make_decision")
    assert {about.id for (_, field), about in found.items() if field is None} == {"a1:pencalonan"}
    for (_, field), about in found.items():
        if field and field.startswith("actors.a1.leave"):
            assert about == of("actor", "a1")


@pytest.mark.parametrize(
    ("fact", "path", "expected"),
    [
        ("intentional", "acts.p1.intent.intentional", ("act", "p1")),
        ("intentional", None, ("act", "p1")),
        ("phase", "actors.a1.party.since", ("act", "p1")),
        ("leave_state", "actors.a1.leave", ("actor", "a1")),
        ("target_stage", "targets.t1.stage", ("target", "t1")),
        ("contest_office", "contests.pilkada-2018.office", ("incident", None)),
        ("contest_regime", "contests", ("incident", None)),
        ("examined_under_pp53", "examined_on", ("incident", None)),
    ],
)
def test_the_field_and_the_act_say_what_is_meant(
    fact: str, path: str | None, expected: Any
) -> None:
    sheets = checker().examine(incident(), as_of=AS_OF).found["a1"].sheets
    sheet = next(sheet for sheet in sheets if sheet.act.id == "p1")
    assert Asked(checker().rulebook.facts[fact], path, 0, sheet).about == expected


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (of("act", "p1"), "“Mengangkat pegawai kontrak.” [p1]"),
        (
            of("act", "p9", "make_decision", "act_in_office"),
            "suspected: makes a decision or acts by power",
        ),
        (of("act", "p9"), "the suspected act that is not described [p9]"),
        (
            of("act", "a1:partai", "join_party"),
            "the person's suspected membership of a party [a1:partai]",
        ),
        (of("target", "t1"), "pair for regional head [t1]"),
        (of("actor", "a1"), "State official [a1]"),
        (of("incident", None), "the whole file"),
        ({"kind": "target", "id": "t1", "conduct": []}, "pair for regional head [t1]"),
    ],
)
def test_what_is_meant_is_told_in_few_words(about: Any, expected: str) -> None:
    assert about_words(about, english()).startswith(expected)


def test_a_long_description_is_cut_between_words() -> None:
    told = about_words(of("act", "p3"), english())
    cut = told.removesuffix(" …” [p3]").removeprefix("“")
    assert LONG.startswith(f"{cut} ")
    assert len(f"     About: {told}") <= 80


def test_without_names_ids_and_conduct_are_left() -> None:
    bare = Words("en", PlainLabels(), Names())
    assert about_words(of("act", "p1", "make_decision"), bare) == "suspected: make decision [p1]"
    assert about_words(of("actor", "a1"), bare) == "a1"


def test_what_to_ask_and_the_interview_say_it_below_the_question() -> None:
    tried = Trials(checker(), read(), assessed().as_of)
    (one,) = inquiry(tried)
    document = ask_document(tried, [one])
    questions = document["actors"][0]["questions"]
    said = flat(text.laid_out(ask_page(document, labels(), names(), "en")))
    assert said.count(" About: ") == len(questions)
    assert P1 in said
    for question in questions:
        assert question_lines(question, english())[1] == about_line(question["about"], english())
        assert all(reason["label"] for reason in question["why"])
    assert "Pasal 71 ayat (1) UU 10/2016 (element keberpihakan)" in said


def test_what_was_not_fully_tried_is_told_as_a_question_too() -> None:
    tried = Trials(checker(), read(), assessed().as_of)
    document = ask_document(tried, inquiry(tried))
    (actor,) = document["actors"]
    of_date = {**actor["questions"][0], "wants_day": True}
    actor |= {"questions": [of_date], "not_fully_tried": [actor["questions"][1]]}
    said = flat(text.laid_out(ask_page(document, labels(), names(), "en")))
    told = "- Was it done on purpose? (“Mengangkat pegawai kontrak.” [p1])"
    assert f"they may matter too: {told}" in said
    assert "Answers: a day (YYYY-MM-DD)" in said


def test_an_explanation_says_what_the_acts_are() -> None:
    data = why(checker().examine(incident(), as_of=AS_OF))
    said = flat(text.laid_out(explanation(data, labels(), names(), "en")))
    assert "act p1 : “Mengangkat pegawai kontrak.” act p3 : “Memakai" in said
    assert "act a1:pencalonan : the person's own suspected candidacy" in said


def test_a_comparison_says_which_question_is_new() -> None:
    other = incident()
    other["acts"][1]["intent"] = {"intentional": True}
    found = compare(checker().check(other, as_of=AS_OF), assessed(), checker().rulebook)
    (asked,) = [q for q in found.actors[0].questions.after if q["fact"] == "intentional"]
    assert as_data(asked)["about"] == {"kind": "act", "id": "p2", "conduct": ["make_decision"]}


def test_the_paper_of_a_study_says_it_and_names_nobody() -> None:
    named = incident()
    named["actors"][0]["name"] = "Nama Rahasia"
    missing = contents(FORMS["kajian-awal"], case_of(named, assessed().as_of), None)["missing"]
    asked = "Apakah dilakukan dengan sengaja?"
    assert f"{asked} (“Mengangkat pegawai kontrak.”, perbuatan 1)" in missing
    assert any("cuti" in line for line in missing)
    assert not any("Rahasia" in line for line in missing)


def test_a_paper_keeps_the_questions_apart_of_acts_and_persons_that_read_alike() -> None:
    source = incident()
    del source["acts"][0]["description"], source["acts"][2]
    twin = {"id": "a2", "status": "pejabat_negara", "state_office": {"regional_head": True}}
    source["actors"].append(twin)
    for act in source["acts"]:
        act["actors"] = ["a1", "a2"]
    case = case_of(source, assessed().as_of)
    missing = contents(FORMS["kajian-awal"], case, None)["missing"]
    for number in (1, 2):
        asked = "Apakah dilakukan dengan sengaja? (dugaan membuat keputusan, perbuatan"
        assert f"{asked} {number})" in missing
    assert len(set(missing)) == len(missing)
    people = {line.rpartition(", ")[2] for line in missing if "Pejabat negara" in line}
    assert people <= {"terlapor 1)", "terlapor 2)"}


def test_lists_of_a_study_bear_the_numbers_that_its_questions_name() -> None:
    points = contents(FORMS["kajian-awal"], case_of(incident(), assessed().as_of), None)["analysis"]
    told = " ".join(point["file"] for point in points)
    assert all(f"({number}) " in told for number in (1, 2, 3)) and "(4) " not in told
