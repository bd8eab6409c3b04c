"""Two rules folders in terms of law: what differs, what hangs on it, which cases change."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from checker.cli import main
from checker.compare import as_data
from checker.lawbook import Difference, RulesDiff, diff_cases, diff_rules
from checker.rulebook import Rulebook
from tests.unit.worlds import (
    CONDUCT,
    ROOT,
    RULES,
    SUBJECT,
    Json,
    element,
    exception,
    load,
    norm,
    question,
    story,
    write_rules,
)

CASES = ROOT / "tests/cases"
NAME = "pp-1-2000/1"
ASKED = question("tafsir", "sempit", sempit="audience_public", luas={"all": []})
PLACE = element("tempat", {"question": "tafsir"})
LETTER = exception("surat", "official_duty_with_letter")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Rulebook]]:
    """Rulebooks of invented norms, each in a folder of its own."""

    def make(
        *norms: Json,
        asked: Json = ASKED,
        edit: Mapping[str, tuple[str, str]] | None = None,
        without: Iterable[str] = (),
    ) -> Rulebook:
        folder = write_rules(tmp_path_factory.mktemp("diff") / "rules", norms, [asked])
        for name, (old, new) in (edit or {}).items():
            text = (folder / name).read_text(encoding="utf-8")
            assert old in text
            (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        for name in without:
            (folder / name).unlink()
        return load(folder, folder.parent / "cache")

    yield make


@pytest.fixture(scope="module")
def base(folders: Callable[..., Rulebook]) -> Rulebook:
    return folders(norm(NAME, SUBJECT, CONDUCT, PLACE, exceptions=[LETTER]))


def kind(found: RulesDiff, name: str) -> list[Difference]:
    return list(found.kinds[name])


def parts(found: RulesDiff) -> list[tuple[str, str | None, str]]:
    (one,) = kind(found, "norms")
    return [(part.part, part.id, part.what) for part in one.parts]


def test_the_same_law_has_no_difference(base: Rulebook, folders: Callable[..., Rulebook]) -> None:
    again = folders(norm(NAME, SUBJECT, CONDUCT, PLACE, exceptions=[LETTER]))
    assert not diff_rules(base, again).differs


def test_a_norm_that_is_new_or_gone_with_its_article(
    base: Rulebook, folders: Callable[..., Rulebook]
) -> None:
    more = folders(norm(NAME, SUBJECT, CONDUCT, PLACE, exceptions=[LETTER]), norm("uu-1-2000/2"))
    found = diff_rules(base, more)
    assert [(one.id, one.what) for one in kind(found, "norms")] == [("uu-1-2000/2", "added")]
    assert [(one.id, one.what) for one in kind(found, "articles")] == [("uu-1-2000/2", "added")]
    assert [one.id for one in kind(found, "regulations")] == ["uu-1-2000"]
    back = diff_rules(more, base)
    assert [(one.id, one.what) for one in kind(back, "norms")] == [("uu-1-2000/2", "removed")]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (
            {"elements": [SUBJECT, {**CONDUCT, "words": "mengajak"}, PLACE]},
            [("element", "perbuatan", "changed")],
        ),
        ({"elements": [SUBJECT, CONDUCT]}, [("element", "tempat", "removed")]),
        (
            {"elements": [SUBJECT, CONDUCT, PLACE, element("jam", "audience_family")]},
            [("element", "jam", "added")],
        ),
        (
            {"exceptions": [{**LETTER, "burden": "element"}]},
            [("exception", "surat", "changed")],
        ),
        (
            {"consequence": {"level": "disiplin_berat", "confidence": "statute"}},
            [("consequence", "level", "changed")],
        ),
        ({"valid": {"from": "2011-01-01"}}, [("validity", "from", "changed")]),
        (
            {"valid": {"from": "2010-01-01", "until": "2020-01-01"}},
            [("validity", "until", "added")],
        ),
        (
            {"provenance": {"confidence": "inferred", "source": "karangan"}},
            [("provenance", "confidence", "changed")],
        ),
        ({"elements": [PLACE, CONDUCT, SUBJECT]}, []),
    ],
)
def test_what_of_a_norm_changed(
    base: Rulebook, changed: Json, expected: list[Any], folders: Callable[..., Rulebook]
) -> None:
    source = norm(NAME, SUBJECT, CONDUCT, PLACE, exceptions=[LETTER]) | changed
    found = diff_rules(base, folders(source))
    if expected:
        assert parts(found) == expected
    else:
        assert kind(found, "norms") == []


def test_a_calendar_a_fact_and_a_definition(
    base: Rulebook, folders: Callable[..., Rulebook]
) -> None:
    other = folders(
        norm(NAME, SUBJECT, CONDUCT, PLACE, exceptions=[LETTER]),
        edit={
            "contests/pilkada-2024.yaml": ("designation: 2024-09-22", "designation: 2024-09-23"),
            "vocabulary.yaml": ("tidak sedang cuti", "tidak cuti"),
            "definitions.yaml": ("leave_state: [cltn]", "leave_state: [cltn, aktif]"),
        },
    )
    found = diff_rules(base, other)
    (calendar,) = kind(found, "calendars")
    assert calendar.id == "pilkada-2024/kepala-daerah"
    (part,) = calendar.parts
    assert (part.part, part.before, part.after) == ("designation", "2024-09-22", "2024-09-23")
    (fact,) = kind(found, "facts")
    assert (fact.id, [p.part for p in fact.parts]) == ("leave_state", ["values"])
    (definition,) = kind(found, "definitions")
    assert (definition.id, definition.norms) == ("cltn", ())
    assert kind(found, "norms") == []


def test_a_question_names_its_readings_and_the_norms_that_turn_on_it(
    base: Rulebook, folders: Callable[..., Rulebook]
) -> None:
    asked = question("tafsir", "sempit", sempit="audience_public", luas="audience_family")
    other = folders(norm(NAME, SUBJECT, CONDUCT, PLACE, exceptions=[LETTER]), asked=asked)
    (found,) = kind(diff_rules(base, other), "questions")
    assert [(part.part, part.id) for part in found.parts] == [("reading", "luas")]
    assert found.norms == (NAME,)


def test_a_definition_reaches_norms_through_another_definition() -> None:
    rulebook = Rulebook.load()
    from checker.lawbook.reach import reached

    direct = reached(rulebook, "definitions", "cltn")
    assert "kb-2022/ke-07" in direct
    assert "kb-2022/ke-07" in reached(rulebook, "facts", "leave_state")
    assert reached(rulebook, "definitions", "no_such_word") == ()


def test_a_case_whose_level_changes_is_named(
    base: Rulebook, folders: Callable[..., Rulebook]
) -> None:
    told = json.dumps(story({"acts.p1.audience": {"masyarakat": True}})).encode()
    heavier = {"level": "disiplin_berat", "confidence": "statute"}
    source = norm(NAME, SUBJECT, CONDUCT, PLACE, exceptions=[LETTER], consequence=heavier)
    (found,) = diff_cases(base, folders(source), [("K1", told, "2025-06-30")])
    assert (found.case, found.actor, found.headline.differs) == ("K1", "a1", False)
    change = found.tracks["discipline"]
    assert change.before == ("established", ("disiplin_sedang",))
    assert change.after == ("established", ("disiplin_berat",))
    assert diff_cases(base, base, [("K1", told, "2025-06-30")]) == ()


def test_a_case_that_one_side_refuses_is_named(
    base: Rulebook, folders: Callable[..., Rulebook]
) -> None:
    told = json.dumps(story({"contests": [{"id": "pilkada-2018"}]})).encode()
    source = norm(NAME, SUBJECT, CONDUCT, PLACE, exceptions=[LETTER])
    other = folders(source, without=["contests/pilkada-2018.yaml"])
    assert {one.what for one in kind(diff_rules(base, other), "calendars")} == {"removed"}
    (found,) = diff_cases(base, other, [("K1", told, "2025-06-30")])
    assert (found.actor, found.headline.before) == (None, None)
    assert found.headline.after == "incident_refused"


def test_a_difference_is_plain_data(base: Rulebook) -> None:
    data = as_data(diff_rules(base, base))
    assert json.loads(json.dumps(data)) == data


# --- the command -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def milder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The rules with one level milder, and another day of designation."""
    folder = tmp_path_factory.mktemp("milder") / "rules"
    shutil.copytree(RULES, folder)
    for name, old, new in (
        ("regulations/pp-53-2010/4/15.yaml", "level: disiplin_berat", "level: disiplin_sedang"),
        ("contests/pilkada-2024.yaml", "designation: 2024-09-22", "designation: 2024-09-23"),
    ):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return str(folder)


def test_the_command_tells_the_difference_in_law(milder: str, capsys: Any) -> None:
    words = ["rules", "diff", str(RULES), milder, "--cases", str(CASES)]
    for lang in ("id", "en"):
        assert main([*words, "--lang", lang]) == 0
        printed = capsys.readouterr().out
        assert max(map(len, printed.splitlines())) <= 80
        assert "pp-53-2010/4/15/c" in printed
    assert "severe disciplinary punishment → moderate" in " ".join(printed.split())
    assert "22 September 2024 → 23 September 2024" in printed
    assert "K003" in printed


def test_the_command_writes_json(milder: str, capsys: Any) -> None:
    assert main(["rules", "diff", str(RULES), milder, "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["differs"]
    assert data["cases"] is None
    changed = [one["id"] for one in data["kinds"]["norms"]]
    assert changed == ["pp-53-2010/4/15/b", "pp-53-2010/4/15/c"]


def test_the_same_folder_twice(capsys: Any) -> None:
    assert main(["rules", "diff", str(RULES), str(RULES), "--lang", "en"]) == 0
    assert "The law is the same" in capsys.readouterr().out


def test_folders_that_cannot_be_compared_are_refused(tmp_path: Path, capsys: Any) -> None:
    for words in ([], [str(RULES)], [str(RULES), str(tmp_path)], [str(RULES)] * 3):
        assert main(["rules", "diff", *words]) == 2
        streams = capsys.readouterr()
        assert streams.out == ""
    assert main(["rules", "diff", str(RULES), str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_every_text_exists_in_both_languages_with_the_same_gaps() -> None:
    table: dict[str, Json] = import_module("checker.messages.diff").MESSAGES
    for code, words in table.items():
        assert code.startswith("diff.")
        assert set(words) == {"id", "en"}, code
        gaps = [{part[1] for part in Formatter().parse(words[lang])} - {None} for lang in words]
        assert gaps[0] == gaps[1], code
