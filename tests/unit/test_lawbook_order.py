"""What keeps a rulebook in order: lint, coverage, the index, on an invented rulebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.checker import Checker
from checker.lawbook import coverage, lint
from checker.lawbook.spelling import misspelt
from checker.rulebook import Rulebook
from tests.unit.worlds import CONDUCT, SUBJECT, element, norm, rulebook_of, story

TERMS = {"terms": ["netralitas", "masa kampanye"], "accepted": ["kampanyi"]}


@pytest.mark.parametrize(
    "word", ["netralits", "netrallitas", "netralitsa", "Netralitis", "kampanya"]
)
def test_one_wrong_letter_is_a_misspelt_term(word: str) -> None:
    assert list(misspelt({"title": f"tentang {word} ASN"}, TERMS)) == [(("title",), word)]


@pytest.mark.parametrize("word", ["netralitas", "Netralitas", "kampanyi", "kampanyenya", "netral"])
def test_a_right_term_an_accepted_word_and_a_far_one_are_none(word: str) -> None:
    assert list(misspelt(["a", {"b": f"tentang {word} ASN"}], TERMS)) == []


def codes(book: Rulebook, name: str) -> set[str]:
    return {remark.code for remark in lint(book) if name in remark.found}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    more: dict[str, Any] = {"consequence": {"level": "disiplin_berat", "confidence": "statute"}}
    norms = [
        norm("pp-1-2000/1", SUBJECT, CONDUCT, element("saklar", "audience_own_unit"), **more),
        norm("pp-1-2000/2", SUBJECT, CONDUCT, consequence=more["consequence"] | {"basis": "x"}),
    ]
    norms[1]["consequence"]["basis"] = "pp-1-2000/2"
    return rulebook_of(tmp_path_factory.mktemp("order"), norms)


def test_a_level_without_a_basis_is_remarked(book: Rulebook) -> None:
    assert "no_basis" in codes(book, "pp-1-2000/1")
    assert "no_basis" not in codes(book, "pp-1-2000/2")


def test_a_fact_that_no_norm_uses_is_idle(book: Rulebook) -> None:
    assert "idle_fact" in codes(book, "minister_approval")
    assert "idle_fact" not in codes(book, "audience_own_unit")


def test_remarks_name_file_and_line(book: Rulebook) -> None:
    (remark,) = [r for r in lint(book) if r.code == "no_basis"]
    assert remark.file == "rules/regulations/pp-1-2000/1.yaml"
    assert remark.line == 1


def test_the_rulebook_has_nothing_untidy() -> None:
    assert lint(Rulebook.load()) == []


def test_a_claim_above_its_source_is_remarked(tmp_path: Path) -> None:
    book = rulebook_of(tmp_path, [norm("pp-1-2000/1", SUBJECT, CONDUCT)])
    file = "regulations/pp-1-2000/regulation.yaml"
    book.documents[file]["articles"][0]["seen"] = "reproduced"
    assert "claim_above_source" in codes(book, "pp-1-2000/1")


def test_a_second_reading_without_the_text_is_remarked(tmp_path: Path) -> None:
    one = norm("pp-1-2000/1", SUBJECT, CONDUCT)
    one["provenance"]["confidence"] = "reproduced"
    one["provenance"]["second_reading"] = {"text": "-", "pinpoint": "1", "on": "2026-11-27"}
    book = rulebook_of(tmp_path, [one])
    (article,) = book.documents["regulations/pp-1-2000/regulation.yaml"]["articles"]
    found = []
    for article["seen"] in ("text", "reproduced"):
        found.append("claim_above_source" in codes(book, "pp-1-2000/1"))
    assert found == [False, True]


def test_an_element_that_is_only_unknown_was_never_missed(tmp_path: Path) -> None:
    book = rulebook_of(tmp_path, [norm("pp-1-2000/1", SUBJECT, CONDUCT)])
    (file,) = book.source.examples
    entry = yaml.safe_load(book.source.texts[file])
    for example in entry[0]["examples"]:
        example["kind"] = "unknown"
    texts = dict(book.source.texts) | {file: yaml.safe_dump(entry).encode()}
    object.__setattr__(book.source, "texts", texts)
    assert "never_missed" in codes(book, "pp-1-2000/1")


def test_a_norm_on_an_act_asks_whose_act_it_was_or_says_why_not(tmp_path: Path) -> None:
    act = element("perbuatan", {"conduct": ["invite_support"]})
    own = element("perbuatan", "own_act", {"conduct": ["invite_support"]})
    why = {"own_act": {"id": "karena", "en": "because"}}
    norms = [norm("pp-1-2000/1", SUBJECT, act), norm("pp-1-2000/2", SUBJECT, own)]
    norms += [norm("pp-1-2000/3", SUBJECT, act) | why]
    book = rulebook_of(tmp_path, norms)
    assert [r.found for r in lint(book) if r.code == "own_act_untested"] == ["pp-1-2000/1"]


def test_coverage_counts_examples_states_and_cases(book: Rulebook) -> None:
    told = story({"acts.p1.audience.unit_kerja": True})
    examined = Checker(book).examine(told, as_of="2025-06-30")
    found = {one.norm: one for one in coverage(book, {"K001": examined})}
    assert found["pp-1-2000/1"].cases == ("K001",)
    assert found["pp-1-2000/1"].examples > 0
    far = Checker(book).examine(story({"acts.p1.conduct": "like_content"}), as_of="2025-06-30")
    assert all(not one.cases for one in coverage(book, {"K001": far}))


@pytest.mark.parametrize(
    ("lines", "head", "remarked"),
    [
        (150, "", False),
        (151, "", True),
        (151, "# Panjang karena: satu baris tiap jabatan.\n", False),
        (151, "# Dua norma kembar.\n# Panjang karena: satu baris tiap jabatan.\n", False),
        (151, "title: x\n# Panjang karena: terlambat.\n", True),
    ],
)
def test_a_long_file_says_at_its_head_why(
    tmp_path: Path, lines: int, head: str, remarked: bool
) -> None:
    book = rulebook_of(tmp_path, [norm("pp-1-2000/1", SUBJECT, CONDUCT)])
    text = "".join((head + "# baris\n" * lines).splitlines(keepends=True)[:lines])
    texts = dict(book.source.texts) | {"contests/panjang.yaml": text.encode()}
    object.__setattr__(book.source, "texts", texts)
    assert ("long_file" in codes(book, "contests/panjang.yaml")) == remarked
