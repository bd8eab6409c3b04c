"""Nothing said is lost: whatever it weighs, it stands under its act in JSON, report and papers."""

from __future__ import annotations

from typing import Any

import pytest

from checker.checker import Checker
from checker.intake import read_incident
from checker.reports import RulebookLabels, json, markdown, names_of
from checker.reports import text as plain
from tests.unit.worlds import AS_OF, law, story

BARE = {
    "field": "acts.p1.conduct",
    "standing": "contested",
    "by": "terlapor",
    "words": "bukan saya",
}
ADDED: list[tuple[dict[str, Any], str]] = [
    ({"statements": [BARE]}, "Terlapor membantah (conduct): “bukan saya”"),
    ({"acts.p1.intent": {"explanation": "hanya lewat"}}, "“hanya lewat”"),
    (
        {
            "evidence": [
                {
                    "id": "b1",
                    "kind": "saksi",
                    "description": "saya lihat",
                    "denies": ["acts.p1.date"],
                }
            ]
        },
        "Bukti b1 (saksi) menyangkal date: “saya lihat”",
    ),
    (
        {"acts.p1.causes": [{"cause": "kekerabatan", "note": "sepupu"}]},
        "Seseorang tentang sebabnya: “sepupu”",
    ),
]


@pytest.mark.parametrize(("change", "line"), ADDED)
def test_it_stands_under_its_act(change: dict[str, Any], line: str) -> None:
    file = story({k: v for k, v in change.items() if "." in k})
    file |= {k: v for k, v in change.items() if "." not in k}
    assessment = Checker(law()).check(file, as_of=AS_OF)
    notes = [note for note in assessment.notes if note.code == "said"]
    assert [note.field for note in notes] == ["acts.p1"] and line in notes[0].text.id
    assert line in json.report(assessment)
    labels = RulebookLabels(law())
    names = names_of(read_incident(file, contests=law().contests), labels, "id")
    for told in (
        plain.report(assessment, labels, lang="id", names=names),
        markdown.report(assessment, labels, lang="id", names=names),
    ):
        joined = " ".join(told.split())
        assert joined.count(line) == 1
        assert joined.index(line) < joined.casefold().index("kajian per jalur")


def test_what_is_said_of_a_person_is_told_too() -> None:
    said = {"field": "actors.a1.status", "standing": "admitted", "by": "Terlapor", "words": "ya"}
    assessment = Checker(law()).check(story({}) | {"statements": [said]}, as_of=AS_OF)
    (note,) = [note for note in assessment.notes if note.code == "said"]
    assert (note.field, note.text.id) == ("actors.a1", "Terlapor mengakui (status): “ya”")
    assert note.text.id in plain.report(assessment, RulebookLabels(law()), lang="id")


def test_a_bare_denial_weighs_nothing_and_no_reporter_is_named() -> None:
    reporter = {"kind": "pelapor", "identity": {"name": "Zubaedah"}}
    report = {"id": "l1", "kind": "laporan", "reporter": reporter}
    file = story({}) | {"statements": [{**BARE, "by": "zubaedah"}], "reports": [report]}
    one, other = (Checker(law()).check(f, as_of=AS_OF) for f in (story({}), file))
    assert one.actors[0].headline == other.actors[0].headline
    assert "zubaedah" not in json.report(other).lower()
    assert "Pelapor membantah" in json.report(other)
