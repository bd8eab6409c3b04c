"""Guidance: shown where it is certainly about an act, and nothing ever hangs on it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker import check
from checker.assessment import ActorAssessment, Assessment, Lang
from checker.errors import IncidentError, RulebookError
from checker.reports import markdown, text
from checker.resources import load_schema
from checker.rulebook import Rulebook
from tests.unit.worlds import (
    AS_OF,
    RULES,
    Json,
    changed,
    denied,
    examples,
    law,
    load,
    norm,
    story,
    write,
    write_rules,
)

ENTRY: Json = {
    "id": "edaran",
    "title": {"id": "Edaran contoh", "en": "A sample circular"},
    "kind": "circular",
    "valid": {"from": "2024-11-20", "until": "2024-11-25"},
    "when": {"all": [{"conduct": ["invite_support"]}, "actor_is_asn"]},
    "text": {"id": "Isi edaran itu.", "en": "What the circular says."},
    "confidence": "second_hand",
    "source": "sebuah surat kabar",
}
TALK: Json = {"id": "Satu media berkata lain.", "en": "One outlet says otherwise."}
DAY, CONTEST = "acts.p1.date", {"id": "pemilu-2024", "office": "dpr"}
Shown = Callable[..., ActorAssessment]


Books = Callable[..., Rulebook]


@pytest.fixture(scope="module")
def book_of(tmp_path_factory: pytest.TempPathFactory) -> Books:
    """Give rulebooks of one invented norm with some guidance, each read once."""
    made: dict[str, Rulebook] = {}

    def book(*entries: Json) -> Rulebook:
        key = json.dumps(entries)
        if key not in made:
            folder = tmp_path_factory.mktemp("guidance")
            rules = write_rules(folder / "rules", [norm("pp-1-2000/1")])
            for one in entries:
                write(rules, f"guidance/{one['id']}.yaml", one)
            made[key] = load(rules, folder / "cache")
        return made[key]

    return book


def entry(**more: Any) -> Json:
    """Return the sample entry with some keys changed."""
    return {**ENTRY, **more}


@pytest.fixture
def told(book_of: Books) -> Shown:
    """Assess the plain story, or another, beside one entry of guidance."""

    def judge(source: Json, incident: Json | None = None) -> ActorAssessment:
        return check(incident or story(), as_of=AS_OF, rulebook=book_of(source)).actors[0]

    return judge


# --- when it is shown --------------------------------------------------------------------------


def test_an_entry_is_shown_with_all_that_it_says(told: Shown) -> None:
    items = [{"text": {"id": "satu", "en": "one"}}, {"text": {"id": "dua", "en": "two"}}]
    (shown,) = told(entry(items=items, disagreements=[TALK])).guidance
    assert shown.model_dump() == {
        "id": "edaran",
        "title": ENTRY["title"],
        "kind": "circular",
        "text": ENTRY["text"],
        "items": ({"id": "satu", "en": "one"}, {"id": "dua", "en": "two"}),
        "source": "sebuah surat kabar",
        "confidence": "second_hand",
        "disagreements": (TALK,),
        "acts": ("p1",),
    }


def test_it_names_the_acts_that_it_speaks_of(told: Shown) -> None:
    acts = story()["acts"]
    more = [{**acts[0], "id": name} for name in ("p3", "p2")]
    others = [{**acts[0], "id": "p4", "conduct": "attend_event"}]
    (shown,) = told(ENTRY, {**story(), "acts": [*acts, *more, *others]}).guidance
    assert shown.acts == ("p1", "p2", "p3")


@pytest.mark.parametrize(
    "change",
    [
        {"actors.a1.status": "tidak_diketahui"},
        {"acts.p1.conduct": ["invite_support", "attend_event"]},
        {"acts.p1.conduct": "attend_event"},
        {"actors.a1.status": "tni"},
        {"statements": [denied("acts.p1.conduct", "attend_event")]},
    ],
)
def test_it_is_not_shown_where_it_is_false_or_only_possible(told: Shown, change: Json) -> None:
    assert told(ENTRY, story(change)).guidance == ()


@pytest.mark.parametrize(
    ("day", "is_shown"),
    [
        ("2024-11-19", False),
        ("2024-11-20", True),
        ("2024-11-25", True),
        ("2024-11-26", False),
        ({"one_day_in": ["2024-11-21", "2024-11-24"]}, True),
        ({"one_day_in": ["2024-11-21", "2024-11-26"]}, False),
        ({"throughout": ["2024-11-25", "2024-12-26"]}, True),
        ({"throughout": ["2024-11-26", "2024-12-26"]}, False),
    ],
)
def test_it_speaks_of_its_days_only(told: Shown, day: Any, is_shown: bool) -> None:
    assert bool(told(ENTRY, story({DAY: day})).guidance) is is_shown


def test_of_one_unknown_day_it_has_to_be_true_on_all(told: Shown) -> None:
    quiet = entry(valid={"from": "2024-01-01"}, when={"all": ["in_quiet_period"]})
    vague = story({DAY: {"one_day_in": ["2024-11-20", "2024-11-25"]}})
    assert told(quiet, vague).guidance == ()
    assert told(quiet, story({DAY: {"throughout": ["2024-11-20", "2024-11-25"]}})).guidance
    assert told(quiet, story()).guidance


def test_it_speaks_of_its_contests_only(told: Shown) -> None:
    both = {"contests": [*story()["contests"], CONTEST], "targets.t1.contest": "pilkada-2024"}
    assert told(entry(contests=["pilkada-2024"]), story(both)).guidance
    assert not told(entry(contests=["pemilu-2024"]), story(both)).guidance
    assert not told(entry(contests=["pilkada-2024"]), story({"contests": []})).guidance
    assert told(ENTRY, story({"contests": []})).guidance


# --- never decisive ----------------------------------------------------------------------------


def test_nothing_changes_with_the_folder_but_what_it_shows(tmp_path: Path) -> None:
    shutil.copytree(RULES, tmp_path / "rules")
    shutil.rmtree(tmp_path / "rules" / "guidance")
    without = load(tmp_path / "rules", tmp_path / "cache")
    assert law().guidance and not without.guidance
    shown = 0
    for _, incident, day in list(examples())[::5]:
        try:
            bare = check(incident, as_of=day, rulebook=without).model_dump()
        except IncidentError:  # an example of what is refused
            continue
        full = check(incident, as_of=day, rulebook=law()).model_dump()
        for actor in full["actors"]:
            shown += len(actor["guidance"])
            actor["guidance"] = ()
        assert full.pop("rulebook") != bare.pop("rulebook")
        assert full == bare
    assert shown


# --- the files ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(path.name for path in (RULES / "guidance").iterdir()))
def test_an_entry_of_the_rulebook_speaks_of_suspicion_only(name: str) -> None:
    words = (RULES / "guidance" / name).read_text("utf-8").lower()
    assert not any(word in words for word in ("terbukti", "bersalah", "melanggar ", "guilty"))


@pytest.mark.parametrize("example", load_schema("guidance")["examples"])
def test_the_example_of_the_schema_is_an_entry(book_of: Books, example: Json) -> None:
    Draft202012Validator(load_schema("guidance")).validate(example)
    assert [g.id for g in book_of(example).guidance] == [example["id"]]


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        ({"when": {"all": ["actor_is_asnn"]}}, "rule.unknown_name", "actor_is_asnn"),
        ({"when": {"conduct": ["invite_suport"]}}, "rule.unknown_name", "invite_suport"),
        ({"when": "actor_is_asn_official"}, "rule.guidance_asks", "when:"),
        ({"when": {"question": "keuntungan"}}, "rule.shape", "when:"),
        ({"when": {"breach": ["pp-1-2000/1"]}}, "rule.shape", "pp-1-2000/1"),
        ({"contests": ["pilkada-2042"]}, "rule.unknown_name", "pilkada-2042"),
        ({"valid": {"from": "2024-02-02", "until": "2024-02-01"}}, "rule.ends_before_begin", "il:"),
        ({"id": "lain"}, "rule.wrong_folder", None),
        ({"kind": "law"}, "rule.shape", "kind:"),
        ({"level": "disiplin_berat"}, "rule.shape", None),
    ],
)
def test_a_fault_is_refused_with_file_and_line(
    tmp_path: Path, change: Json, code: str, words: str | None
) -> None:
    rules = write_rules(tmp_path / "rules", [norm("pp-1-2000/1")])
    file = rules / "guidance" / "edaran.yaml"
    write(rules, "guidance/edaran.yaml", entry(**change))
    with pytest.raises(RulebookError) as caught:
        load(rules, tmp_path / "cache")
    (fault,) = caught.value.faults
    assert (fault.code, fault.file) == (code, "rules/guidance/edaran.yaml")
    lines = file.read_text("utf-8").splitlines()
    line = next(i for i, line in enumerate(lines, 1) if words in line) if words else 1
    assert fault.line in (line, line + 1)


def test_a_contest_that_could_not_be_read_is_not_called_unknown_besides(tmp_path: Path) -> None:
    rules = write_rules(tmp_path / "rules", [norm("pp-1-2000/1")])
    write(rules, "guidance/edaran.yaml", entry(contests=["pilkada-2024"]))
    write(rules, "contests/pilkada-2024.yaml", {"id": "pilkada-2024"})
    with pytest.raises(RulebookError) as caught:
        load(rules, tmp_path / "cache")
    assert {fault.file for fault in caught.value.faults} == {"rules/contests/pilkada-2024.yaml"}


# --- the reports -------------------------------------------------------------------------------


def reported(book: Rulebook) -> Assessment:
    return check(story(), as_of=AS_OF, rulebook=book)


@pytest.mark.parametrize(
    ("lang", "heading"),
    [
        ("id", "Pedoman di luar hukum: tidak menentukan"),
        ("en", "Guidance, not law: decides nothing"),
    ],
)
def test_a_report_shows_it_apart_and_says_that_it_is_no_law(
    book_of: Books, lang: Lang, heading: str
) -> None:
    assessment = reported(book_of(entry(disagreements=[TALK])))
    for written in (
        text.report(assessment, lang=lang),
        markdown.report(assessment, lang=lang),
    ):
        plain = written.casefold()
        section = plain[plain.index(heading.casefold()) :]
        for part in (ENTRY["title"], ENTRY["text"], TALK):
            assert part[lang].casefold() in section
        assert "sebuah surat kabar" not in section
    assert "sebuah surat kabar" in text.report(assessment, lang=lang, explain=True)


def test_a_report_has_no_such_section_where_there_is_nothing(book_of: Books) -> None:
    assert "PEDOMAN DI LUAR" not in text.report(reported(book_of()))


def test_an_assessment_with_guidance_obeys_the_schema(book_of: Books) -> None:
    written = reported(book_of(ENTRY)).model_dump_json()
    Draft202012Validator(load_schema("assessment")).validate(json.loads(written))
    assert Assessment.from_json(written).actors[0].guidance[0].id == "edaran"
    wrong = changed(json.loads(written))
    wrong["actors"][0]["guidance"][0]["level"] = "disiplin_berat"
    assert not Draft202012Validator(load_schema("assessment")).is_valid(wrong)
