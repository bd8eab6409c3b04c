"""What a report calls things: the crime by its election, what is open, guidance, the sources."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from checker.assessment import Assessment, Finding
from checker.messages.report import MESSAGES
from checker.reports import Names, RulebookLabels, text
from checker.reports.words import Words
from tests.unit.papers import checker

TESTS = Path(__file__).resolve().parents[1]
DAYS = {
    "cases/K004": "2024-11-18",
    "cases/K049": "2024-12-04",
    "cases/K060": "2025-06-30",
    "cases/K092": "2024-03-31",
    "later_cases/K206": "2024-11-20",
    "later_cases/K212": "2019-02-23",
}


@cache
def assessed(case: str) -> Assessment:
    incident = json.loads((TESTS / case / "incident.json").read_text(encoding="utf-8"))
    return checker().check(incident, as_of=DAYS[case])


@cache
def written(case: str) -> str:
    return " ".join(text.report(assessed(case), RulebookLabels(checker().rulebook)).split())


def found(case: str, ident: str) -> Finding:
    return next(f for actor in assessed(case).actors for f in actor.findings if f.id == ident)


@pytest.mark.parametrize(
    ("case", "crime"),
    [
        ("cases/K092", "Kategori : dugaan tindak pidana Pemilu Tingkat"),
        ("later_cases/K206", "Kategori : dugaan tindak pidana pemilihan Tingkat"),
    ],
)
def test_a_crime_is_one_of_the_election_that_the_file_is_about(case: str, crime: str) -> None:
    assert crime in written(case)


def test_a_crime_of_elections_of_both_kinds_names_both() -> None:
    one, other = assessed("cases/K092"), assessed("later_cases/K206")
    both = one.model_copy(update={"acts": (*one.acts, *other.acts)})
    words = Words.of(both, "id", RulebookLabels(checker().rulebook), Names())
    assert words.category("tindak_pidana_pemilihan") == "dugaan tindak pidana Pemilu atau pemilihan"


@pytest.mark.parametrize("case", DAYS)
def test_nothing_is_called_no_violation(case: str) -> None:
    assert "bukan pelanggaran" not in written(case)


def test_a_track_on_which_nothing_is_met_says_so() -> None:
    said = "dari norma yang diuji tidak ada yang unsurnya terpenuhi atau masih terbuka"
    assert f"Pada jalur pemberhentian, administratif, dan desa, {said}." in written("cases/K004")


def test_a_norm_that_feeds_another_is_a_reason_only_where_it_leaves_it_open() -> None:
    by_one, by_another = (found("later_cases/K206", f"uu-1-2015/188@{p}") for p in ("p1", "p2"))
    assert [use.state for use in by_another.breach if use.state != "not_met"] == [
        "open",
        "established",
    ]
    assert "breach_open" in by_one.reasons
    assert by_another.state == "open"
    assert "breach_open" not in by_another.reasons


def test_a_row_whose_link_to_a_norm_is_inferred_is_not_said_to_have_none() -> None:
    rows = [f for actor in assessed("cases/K004").actors for f in actor.findings]
    guided = [f for f in rows if f.kind == "pedoman"]
    assert guided
    assert all(f.decree is not None and f.decree.links for f in guided)
    assert "tidak ditopang norma peraturan" not in written("cases/K004")


def test_that_the_heaviest_is_imposed_once_is_said_of_discipline_alone() -> None:
    ethics = next(t for t in assessed("cases/K004").actors[0].tracks if t.track == "ethics")
    assert ethics.state == "established"
    assert ethics.level is not None
    assert ethics.level.reason is None


def test_how_well_a_norm_is_proved_is_said_in_plain_words() -> None:
    told = "".join(written(case) for case in DAYS)
    assert "Rumusannya dalam kitab aturan baru dicoba pada contoh buatan sendiri" in told
    assert "hanya disimpulkan atau diketahui dari sumber kedua" in written("later_cases/K212")
    assert "ematangan" not in told


def test_a_ruling_is_cited_with_the_provision_that_it_reads() -> None:
    book = checker().rulebook
    rulings = [r for r in book.regulations.values() if r.short.startswith("Putusan MK")]
    labels = [book.label(name) for name in book.norms if name.partition("/")[0].startswith("mk-")]
    assert len(rulings) <= len(labels)
    assert all(" jo. Putusan MK " in label for label in labels), labels


def test_no_indonesian_text_calls_a_hash_an_investigation() -> None:
    assert not [code for code, told in MESSAGES.items() if "sidik " in told["id"].lower()]


def test_words_of_an_article_that_no_element_tests_are_told() -> None:
    findings = [f for actor in assessed("cases/K049").actors for f in actor.findings]
    told = [f for f in findings if f.untested]
    assert {f.norm for f in told} == {"uu-10-2016/187a/1"}
    said = 'Tertulis dalam pasal, tidak diuji di sini: "melakukan perbuatan melawan hukum"'
    assert said in written("cases/K049")


def test_a_question_that_no_field_takes_stands_last_and_says_what_to_do() -> None:
    (actor,) = assessed("cases/K060").actors
    assert None in {question.field for question in actor.questions}
    section = written("cases/K060").partition("YANG PERLU DIDALAMI")[2]
    head, _, rest = section.partition("Isian: tidak ada bagi keadaan seseorang")
    assert "uraikan sebagai perbuatan tersendiri (acts)" in rest
    assert "Isian: acts." in head or "Isian: actors." in head
    assert "Isian: " not in rest.partition("Saran:")[0]
