"""Words are found in scanned texts through the faults of the scan, and wrong words are not.

The texts here are invented; the stored results of the real norms are tested last.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from checker.rulebook import Rulebook

ROOT = Path(__file__).resolve().parents[2]


def tool(name: str) -> ModuleType:
    """A module of tools/, which is no package."""
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(ROOT / "tools"))


STATUTES, CITATIONS = tool("statutes"), tool("citations")

LAW = """PERATURAN TENTANG KEBUN
Menimbang: Pasal 5 ayat (2) Undang-Undang Dasar;
Pasal 1
Penjaga kebun adalah orang yang menjaga kebun kota.
Pasal 2
(1) Penjaga kebun dilarang:
a. memberikan pupuk kepada pemilik ladang;
b. membuat keputusan dan/atau tindakan yang menguntungkan salah satu ladang; dan
c. memetik buah sebelum musim panen dalam waktu 6 (enam) bulan.
(2) Larangan sebagaimana dimaksud dalam
Pasal 1
berlaku juga bagi tukang air. Pasal 3 Kepala kebun wajib menjaga ketenangan.
PENJELASAN
Pasal 2
Huruf b Yang dimaksud dengan "tindakan" meliputi menyiram.
"""
KNOWN = "dan atau yang kepada kepala pejabat penjabat kebun pupuk ladang tindakan memberikan "
MANY = "Pasal 99\n" + KNOWN * 3


def texts(law: str = LAW) -> Any:
    """The invented law, and another text that makes its words known."""
    return STATUTES.Texts.read({"pp-1-2000": law, "pp-9-2009": MANY})


def look(words: str, place: str = "2/1/b", law: str = LAW, confidence: str = "statute") -> Any:
    """What is found of a norm with these words."""
    norm = {
        "id": f"pp-1-2000/{place}",
        "elements": [{"id": "subjek", "words": words}],
        "provenance": {"confidence": confidence},
    }
    return CITATIONS.look_up(norm, texts(law))


@pytest.mark.parametrize(
    "words",
    [
        "Penjaga kebun dilarang",
        "membuat keputusan dan/atau tindakan",
        "membuat ... salah satu ladang",
        "memberikan pupuk kepada pemilik ladang (menurut satu salinan)",
        "dalam waktu 6 (enam) bulan",
        "(penjelasan) meliputi menyiram",
        "(Pasal 3) menjaga ketenangan",
        "berlaku juga bagi tukang air",
    ],
)
def test_words_of_the_article_are_found(words: str) -> None:
    assert look(words).result == "text"


@pytest.mark.parametrize(
    ("right", "scanned"),
    [
        ("keputusan", "kepufusan"),
        ("keputusan", "kepu- tusan"),
        ("keputusan", "^keputusan"),
        ("menguntungkan salah", "menguntungkansalah"),
        ("tindakan yang", "tinda kan yang"),
        ("tindakan yang", "t1ndakan yang"),
        ("menguntungkan", "menguntunqkan"),
        ("dan/atau", "danf atau"),
        ("yang menguntungkan", "yang PFTESIDEN REPUBLIK INDONESIA 5. menguntungkan"),
        ("yang menguntungkan", "yang ,ln ) l6 A menguntungkan"),
        ("Pasal 2\n(1)", "Pasa1 2\n(l)"),
        ("\nPasal 2\n(1)", " kebun Pasal 2 (1)"),
        ("b. membuat", "b . membuat"),
    ],
)
def test_faults_of_the_scan_are_borne(right: str, scanned: str) -> None:
    law = LAW.replace(right, scanned, 1)
    assert law != LAW
    words = "membuat keputusan dan/atau tindakan yang menguntungkan salah satu"
    assert look(words, law=law).result == "text"


@pytest.mark.parametrize(
    "words",
    [
        "membuat keputusan dan tindakan",
        "membuat keputusan atau tindakan",
        "membuat tindakan dan/atau keputusan",
        "membuat keputusan yang menguntungkan",
        "yang merugikan salah satu ladang",
        "memberikan pupuk kepala pemilik ladang",
        "memberikan pupuk dari pemilik ladang",
        "dalam waktu 8 (delapan) bulan",
        "dilarang memberikan pupuk ... tanah",
        "setiap penjaga kebun",
    ],
)
def test_wrong_words_are_not_found(words: str) -> None:
    lookup = look(words)
    assert (lookup.result, lookup.missing) == ("not_found", ("subjek",))
    assert lookup.passage


def test_a_word_of_the_language_is_no_slip() -> None:
    law = LAW.replace("tukang air", "pejabat kebun")
    assert look("bagi pejabat kebun", law=law).result == "text"
    assert look("bagi penjabat kebun", law=law).result == "not_found"


@pytest.mark.parametrize("words", ["menjaga ketenangan", "orang yang menjaga kebun"])
def test_words_of_another_article_do_not_count(words: str) -> None:
    assert look(words).result == "not_found"


def test_a_broken_citation_opens_no_article() -> None:
    assert look("berlaku juga bagi tukang air", "1").result == "not_found"


def test_an_article_that_is_not_there() -> None:
    assert look("kebun", "7").result == "not_found"
    assert look("kebun", "7", confidence="reproduced").result == "reproduced"


def test_no_text_of_the_regulation() -> None:
    norm = {"id": "uu-3-2003/1", "elements": [], "provenance": {"confidence": "statute"}}
    assert CITATIONS.look_up(norm, texts()).result == "reproduced"


@pytest.mark.parametrize("name", ["mk-7-2024", "extract-mk-7-2024", "extract-perpu-1-mk-7-2024"])
def test_a_file_is_found_by_kind_number_and_year(name: str) -> None:
    assert STATUTES.Texts.read({name: "Pasal 1\nisi"}).has("mk-7-puu-xxii-2024")


@pytest.mark.parametrize(
    ("place", "result"),
    [("2/1/b", "text"), ("2/1/a", "not_found"), ("2/2", "not_found"), ("2/1/k", "not_found")],
)
def test_the_act_stands_in_the_letter_that_the_norm_names(place: str, result: str) -> None:
    elements = [
        {"id": "subjek", "words": "Penjaga kebun dilarang"},
        {"id": "perbuatan", "words": "membuat keputusan"},
        {"id": "keberpihakan", "words": "menguntungkan salah satu"},
    ]
    norm = {
        "id": f"pp-1-2000/{place}",
        "elements": elements,
        "provenance": {"confidence": "statute"},
    }
    assert CITATIONS.look_up(norm, texts()).result == result


def test_a_paragraph_whose_marks_the_scan_lost_is_passed_over() -> None:
    law = LAW.replace("(1) Penjaga", "Penjaga").replace("(2) Larangan", "(1) (2t Larangan")
    assert look("membuat keputusan", "2/2/b", law).result == "text"
    assert look("membuat keputusan", "2/2/k", law).result == "not_found"


NORM = """# a comment
- id: pp-1-2000/2/1/b
  elements:
    - {id: subjek, words: "Penjaga kebun dilarang"}   # kept
    - {id: perbuatan, words: "membuat keputusan"}
  provenance:
    confidence: statute
    source: >-
      Salinan

# the next
- id: pp-1-2000/2/1/c
  elements: [{id: perbuatan, words: "mencuri buah"}]
  provenance: # how it is known
    confidence: statute
    source: Salinan
"""


def test_results_are_the_last_key_and_nothing_else_changes() -> None:
    new, _ = CITATIONS.renewed(NORM, texts())
    added = [line for line in new.splitlines() if "looked_up" in line]
    assert added == [
        "    looked_up: {result: text, by: tool}",
        "    looked_up: {result: not_found, words: [perbuatan], by: tool}",
    ]
    assert new.replace(added[0] + "\n", "").replace(added[1] + "\n", "") == NORM
    assert new.index(added[0]) < new.index("\n# the next")
    assert CITATIONS.renewed(new, texts())[0] == new


def test_older_results_are_replaced() -> None:
    old = "    looked_up:\n      result: text\n      by: tool\n"
    new, _ = CITATIONS.renewed(NORM, texts())
    stale = NORM.replace("    confidence", old + "    confidence")
    assert CITATIONS.renewed(stale, texts())[0] == new


def test_what_a_person_read_is_left_and_reported() -> None:
    by_hand = NORM.replace(
        "      Salinan\n", "      Salinan\n    looked_up: {result: x, by: hand}\n"
    )
    new, results = CITATIONS.renewed(by_hand, texts())
    assert "{result: x, by: hand}" in new
    assert "by hand; now text" in CITATIONS.row(*results[0])


def test_words_in_an_article_known_by_quotation_are_not_in_the_text() -> None:
    norm = {
        "id": "pp-1-2000/2/1/b",
        "elements": [{"id": "perbuatan", "words": "membuat keputusan dan/atau tindakan"}],
        "provenance": {"confidence": "inferred"},
    }
    results = [
        CITATIONS.look_up(norm, texts(), {"2/1/b": seen}).result for seen in ("text", "reproduced")
    ]
    assert results == ["text", "reproduced"]


def test_no_norm_is_in_the_text_whose_article_was_not_read_there() -> None:
    book = Rulebook.load()
    for norm in book.norms.values():
        entry = norm.provenance.get("looked_up") or {}
        assert entry.get("result") != "text" or seen(norm.id) == "text", norm.id


def seen(norm_id: str) -> str:
    """How the article of a norm was seen, as its regulation says."""
    regulation, _, article = norm_id.partition("/")
    return str(CITATIONS.seen_in(CITATIONS.NORMS / regulation)[article])


def test_every_norm_of_the_rulebook_was_looked_up() -> None:
    for norm in Rulebook.load().norms.values():
        entry = norm.provenance.get("looked_up")
        assert entry, f"{norm.id}: run tools/citations.py --write"
        elements = {element.id for element in norm.elements}
        assert set(entry.get("words", ())) <= elements, norm.id
        assert entry["result"] != "not_found" or (entry["by"] == "hand" and entry["why"]), norm.id
