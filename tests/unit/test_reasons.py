"""Why an answer is as it is, and why a norm does not apply: in the library and on the command."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from checker.checker import Checker
from checker.cli import main
from checker.errors import ArgumentError, Lang
from checker.explain import Examined, why, why_not
from checker.explain.needed import needed
from checker.logic import All, Closed, Not
from checker.logic import Any as Either
from checker.logic import Test as Condition
from checker.reports import Names, RulebookLabels
from checker.reports import text as plain
from checker.reports.why_not import obstacles
from checker.rulebook import Rulebook
from tests.unit.worlds import (
    CONDUCT,
    ROOT,
    SUBJECT,
    Json,
    element,
    exception,
    law,
    norm,
    rulebook_of,
    story,
)

CAMAT = ROOT / "tests/cases/K003/incident.json"
DAY = "2018-04-26"
PEMILU = "pp-53-2010/4/13/a"
GIVEN = "pp-53-2010/4/15/c"
OPEN_DUTY = "pp-53-2010/3/4"

MET = norm("pp-1-2000/1", exceptions=[exception("tugas", "official_duty_with_letter")])
MISSED = norm("pp-1-2000/2", SUBJECT, CONDUCT, element("cuti", "cltn"))
OLD = norm("pp-1-2000/3", valid={"from": "2010-01-01", "until": "2020-12-31"})
NEW = norm("pp-1-2000/4", valid={"from": "2025-01-01"}, follows="pp-1-2000/3")
VILLAGE = norm("pp-1-2000/5", element("subjek", {"actor_status": ["kepala_desa"]}), CONDUCT)
OTHER_DEED = norm("pp-1-2000/6", SUBJECT, element("perbuatan", {"conduct": ["give_goods"]}))
ELSEWHERE = norm("pp-1-2000/7", regime="pemilu")
FED = norm("uu-1-2000/1", SUBJECT, CONDUCT, element("cuti", "cltn"), track="none")
DUTY = norm(
    "pp-1-2000/8", SUBJECT, element("pelanggaran", {"breach": ["uu-1-2000/1"]}), raised_by="breach"
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    norms = [MET, MISSED, OLD, NEW, VILLAGE, OTHER_DEED, ELSEWHERE, FED, DUTY]
    return rulebook_of(tmp_path_factory.mktemp("reasons"), norms)


def seen(book: Rulebook, incident: Json | None = None) -> Examined:
    return Checker(book).examine(incident or story(), as_of="2025-06-30")


def first_act() -> Json:
    """Give a case that was decided, with the first of its acts alone."""
    incident: Json = json.loads(CAMAT.read_bytes())
    return {**incident, "acts": incident["acts"][:1], "statements": [], "evidence": []}


def camat() -> Examined:
    return Checker(law()).examine(first_act(), as_of=DAY)


def entry(book: Rulebook, name: str, incident: Json | None = None) -> Any:
    """Return the only entry of the only actor."""
    (actor,) = why_not(seen(book, incident), name)["actors"]
    assert not actor["claimed"]
    (one,) = actor["entries"]
    return one


# --- why ---------------------------------------------------------------------------------------


def test_why_leads_from_the_headline_to_the_facts() -> None:
    (actor,) = why(camat(), GIVEN)["actors"]
    assert actor["headline"] == "dugaan_pelanggaran"
    (track,) = actor["tracks"]
    assert (track["track"], track["state"]) == ("discipline", "established")
    (finding,) = track["findings"]
    assert finding["carries"]
    assert finding["level_basis"] == ["Pasal 13 angka 13 PP 53/2010"]
    deed = next(e for e in finding["elements"] if e["id"] == "perbuatan")
    assert deed["words"] == "membuat keputusan dan/atau tindakan"
    assert deed["facts"][0]["fields"] == ["acts.p1.conduct"]
    assert deed["facts"][0]["standing"] == "alleged"
    (tried,) = finding["exceptions"]
    assert tried["effect"] == "not_raised"


def test_each_depth_holds_what_the_one_before_holds() -> None:
    examined = camat()
    sizes = [len(json.dumps(why(examined, depth=depth))) for depth in (1, 2, 3, 4)]
    assert sizes == sorted(set(sizes))
    assert why(examined) == why(examined, depth=1)
    assert why(examined, "criminal") == why(examined, "criminal", depth=2)
    (actor,) = why(examined, depth=1)["actors"]
    assert all("exceptions" not in f for track in actor["tracks"] for f in track["findings"])
    (actor,) = why(examined, depth=3)["actors"]
    (versions,) = [
        f["in_force"] for t in actor["tracks"] for f in t["findings"] if f["norm"] == GIVEN
    ]
    assert [(row["role"], row["norm"]) for row in versions] == [
        ("version", GIVEN),
        ("replaced_by", "pp-94-2021/5/n/5"),
    ]


def test_a_track_is_explained_alone_with_the_norms_that_feed_it() -> None:
    (actor,) = why(camat(), "criminal")["actors"]
    assert [track["track"] for track in actor["tracks"]] == ["criminal"]
    assert [f["norm"] for f in actor["feeding"]] == ["uu-1-2015/71/1", "uu-1-2015/71/3"]


def test_a_norm_without_a_track_is_explained_as_such() -> None:
    (actor,) = why(camat(), "uu-1-2015/71/1")["actors"]
    assert actor["claimed"] and not actor["tracks"]
    assert [f["norm"] for f in actor["feeding"]] == ["uu-1-2015/71/1"]


def test_a_rule_that_reads_the_outcome_is_explained_under_its_track() -> None:
    (actor,) = why(camat(), "uu-5-2014/87/3")["actors"]
    (track,) = actor["tracks"]
    assert [rule["norm"] for rule in track["further"]] == ["uu-5-2014/87/3"]


def test_what_does_not_apply_is_left_to_why_not() -> None:
    (actor,) = why(camat(), PEMILU)["actors"]
    assert (actor["claimed"], actor["state"], actor["tracks"]) == (False, "not_met", [])
    for name in (GIVEN, OPEN_DUTY):
        (actor,) = why_not(camat(), name)["actors"]
        assert actor["claimed"]
        assert actor["entries"] == []


# --- why not -----------------------------------------------------------------------------------


def test_a_failing_element_says_what_it_would_take(book: Rulebook) -> None:
    told = entry(book, "pp-1-2000/2", story({"actors.a1.leave": []}))
    assert told["reason"] == "element_false"
    (failing,) = told["elements"]
    assert failing["id"] == "cuti"
    assert failing["needed"] == [[{"fact": "leave_state", "values": ["cltn"]}]]


def test_a_norm_that_is_raised_by_another_conduct_is_not_alleged(book: Rulebook) -> None:
    told = entry(book, "pp-1-2000/6")
    assert (told["reason"], told["raised_by"]) == ("not_alleged", "conduct")
    assert told["conduct"] == ["give_goods"]
    assert told["alleged"] == ["invite_support"]


def test_a_norm_for_others_does_not_address_the_person(book: Rulebook) -> None:
    told = entry(book, "pp-1-2000/5")
    assert told["reason"] == "not_addressed"
    (failing,) = told["elements"]
    assert failing["needed"] == [[{"fact": "actor_status", "values": ["kepala_desa"]}]]


def test_a_norm_of_another_kind_of_election(book: Rulebook) -> None:
    told = entry(book, "pp-1-2000/7")
    assert (told["reason"], told["regime"]) == ("other_regime", "pemilu")


@pytest.mark.parametrize(
    ("day", "force", "before", "after"),
    [
        ("2009-12-31", "not_yet", None, "pp-1-2000/3"),
        ("2021-01-01", "between", "pp-1-2000/3", "pp-1-2000/4"),
        ("2024-12-31", "between", "pp-1-2000/3", "pp-1-2000/4"),
    ],
)
def test_the_neighbouring_versions_are_told(
    book: Rulebook, day: str, force: str, before: str | None, after: str | None
) -> None:
    told = entry(book, "pp-1-2000/3", story({"acts.p1.date": day}))
    assert told["reason"] == "not_in_force"
    found = told["in_force"]
    assert found["force"] == force
    assert (found["before"] or {}).get("norm") == before
    assert (found["after"] or {}).get("norm") == after


def test_the_first_and_the_last_day_in_force_count(book: Rulebook) -> None:
    for day in ("2010-01-01", "2020-12-31", "2025-01-01"):
        examined = seen(book, story({"acts.p1.date": day}))
        assert why(examined, "pp-1-2000/4")["actors"][0]["claimed"], day


def test_a_norm_that_has_ended_names_its_last_day() -> None:
    moved = first_act()
    moved["acts"][0]["date"] = "2021-09-01"
    examined = Checker(law()).examine(moved, as_of="2021-10-01")
    (actor,) = why_not(examined, GIVEN)["actors"]
    (told,) = actor["entries"]
    assert told["in_force"]["force"] == "ended"
    assert told["in_force"]["before"]["until"] == "2021-08-30"


def test_an_exception_that_applies_is_named_with_its_facts(book: Rulebook) -> None:
    incident = story({"acts.p1.assignment_letter": {"exists": True}})
    told = entry(book, "pp-1-2000/1", incident)
    assert told["reason"] == "excepted"
    (tried,) = told["exceptions"]
    assert tried["id"] == "tugas"
    assert tried["facts"]


def test_a_duty_names_the_norm_that_would_raise_it(book: Rulebook) -> None:
    told = entry(book, "pp-1-2000/8", story({"actors.a1.leave": []}))
    assert (told["reason"], told["raised_by"]) == ("not_alleged", "breach")
    assert told["norms"] == [
        {"norm": "uu-1-2000/1", "label": "Pasal 1 uu-1-2000", "state": "not_met"}
    ]


def test_an_act_that_is_not_described_raises_nothing(book: Rulebook) -> None:
    incident = story({"acts.p1.conduct": "tidak_diketahui"})
    assert entry(book, "pp-1-2000/1", incident)["reason"] == "act_not_described"


def test_every_norm_of_the_law_is_answered_for_by_one_of_the_two() -> None:
    examined = camat()
    reasons = set()
    for name in law().norms:
        (one,), (other,) = (ask(examined, name)["actors"] for ask in (why, why_not))
        assert one["claimed"] == other["claimed"]
        assert bool(one["tracks"] or one["feeding"]) == one["claimed"] != bool(other["entries"])
        reasons |= {e["reason"] for e in other["entries"]}
    assert {"not_alleged", "not_in_force", "not_addressed", "element_false"} <= reasons


def test_what_is_needed_names_the_fewest_facts() -> None:
    facts = law().facts
    status, leads = "actor_status", "leads_unit"
    both = All((Condition(status, frozenset(("pppk",))), Condition(leads, frozenset((True,)))))
    sheet = {status: frozenset(("pns",)), leads: frozenset((False,))}
    ways = needed(Closed(both), sheet, {}, facts)
    assert ways == [
        [{"fact": status, "values": ["pppk"]}, {"fact": leads, "values": ["true"]}],
    ]
    either = Closed(Either((both, Not(Condition(leads, frozenset((False,)))))))
    assert needed(either, sheet, {}, facts) == [[{"fact": leads, "values": ["true"]}]]


DATED = norm("pp-1-2000/9", SUBJECT, CONDUCT, element("masa", "in_campaign_period"))


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(tmp_path_factory.mktemp("reasons-dated"), [DATED])


def test_a_norm_that_fails_on_some_possible_days_only_is_open(dated: Rulebook) -> None:
    vague = {"one_day_in": ["2024-11-20", "2024-11-25"]}
    (told,) = why(seen(dated, story({"acts.p1.date": vague})), "pp-1-2000/9", depth=4)["actors"]
    (finding,) = told["tracks"][0]["findings"]
    assert [row["state"] for row in finding["days"]] == ["established", "not_met"]
    assert finding["derivation"]["days"] == "all"
    lasting = {"throughout": ["2024-11-20", "2024-11-25"]}
    (told,) = why(seen(dated, story({"acts.p1.date": lasting})), "pp-1-2000/9", depth=4)["actors"]
    (finding,) = told["tracks"][0]["findings"]
    assert (finding["state"], finding["derivation"]["days"]) == ("established", "one")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_reason_is_told_in_words(book: Rulebook, lang: Lang) -> None:
    labels = RulebookLabels(book)
    told = {}
    for incident in (
        story({"actors.a1.leave": []}),
        story({"acts.p1.assignment_letter": {"exists": True}}),
        story({"acts.p1.conduct": "tidak_diketahui"}),
        story({"acts.p1.date": "2021-01-01"}),
    ):
        for name in book.norms:
            data = why_not(seen(book, incident), name)
            shown = plain.laid_out(obstacles(data, labels, Names(), lang))
            assert all(len(line) <= 80 for line in shown.splitlines())
            told |= {e["reason"]: shown for a in data["actors"] for e in a["entries"]}
    assert told.keys() == {
        "element_false",
        "excepted",
        "not_in_force",
        "not_addressed",
        "other_regime",
        "not_alleged",
        "act_not_described",
    }
    assert len(set(told.values())) == len(told)
    assert {"id": "dikecualikan", "en": "excepted"}[lang] in told["excepted"]


# --- words that are none -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("pp-53-2010/4/15/x", "pp-53-2010/4/15/d"),
        ("crimnal", "criminal"),
        ("dicipline", "discipline"),
    ],
)
def test_an_unknown_norm_or_track_is_met_with_the_nearest(words: str, nearest: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        why(camat(), words)
    assert nearest in str(caught.value.hint("en"))


def test_an_unknown_actor_or_depth_is_refused() -> None:
    with pytest.raises(ArgumentError) as caught:
        why_not(camat(), PEMILU, actor="a9")
    assert "a1" in str(caught.value.hint("id"))
    with pytest.raises(ArgumentError):
        why(camat(), depth=5)


# --- the commands ------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    "words",
    [
        ["why"],
        ["why", "discipline"],
        ["why", GIVEN, "--depth", "4"],
        ["why", "village"],
        ["why", PEMILU],
        ["why-not", PEMILU],
        ["why-not", "uu-7-2017/494"],
        ["why-not", "uu-6-2014/29/j"],
        ["why-not", "pp-94-2021/5/n/6"],
        ["why-not", "pp-42-2004/16"],
        ["why-not", "uu-20-2023/52/3/j"],
    ],
)
def test_it_is_printed_within_eighty_columns(
    words: list[str], lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command, *rest = words
    call = [command, str(CAMAT), *rest, "--as-of", DAY, "--lang", lang]
    assert main(call) == 0
    shown = capsys.readouterr().out
    assert all(len(line) <= 80 for line in shown.splitlines())
    assert "k003" in shown
    for word in ("terbukti", "bersalah"):
        assert word not in shown


def test_json_and_markdown(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "incident.json"
    file.write_text(json.dumps(first_act()))
    call = ["why", str(file), GIVEN, "--as-of", DAY, "--format"]
    assert main([*call, "json"]) == 0
    assert json.loads(capsys.readouterr().out) == why(camat(), GIVEN)
    assert main([*call, "markdown"]) == 0
    assert capsys.readouterr().out.startswith("# Mengapa: Pasal 4 angka 15 huruf c")


@pytest.mark.parametrize(
    "words",
    [
        ["why"],
        ["why", "{}", "x/1"],
        ["why", "{}", "--depth", "9"],
        ["why", "{}", "--actor", "a9"],
        ["why", "{}", PEMILU, "criminal"],
        ["why-not", "{}"],
        ["why-not", "{}", "pp-53-2010/4/15/x"],
        ["why-not", "{}", PEMILU, "--actor", "a9"],
        ["why", "no-such-file.json"],
    ],
)
def test_bad_input_is_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([word.format(CAMAT) for word in words]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("name", ["why", "verify", "similar"])
def test_both_languages_say_the_same_things(name: str) -> None:
    for code, words in import_module(f"checker.messages.{name}").MESSAGES.items():
        assert code.startswith(f"{name}.")
        fields = [{f for _, f, _, _ in Formatter().parse(words[lang])} for lang in ("id", "en")]
        assert fields[0] == fields[1], code


@pytest.mark.parametrize("name", ["why", "verify", "similar"])
def test_every_text_is_used(name: str) -> None:
    files = [p for p in Path(ROOT / "checker").rglob("*.py") if "messages" not in p.parts]
    sources = "".join(file.read_text(encoding="utf-8") for file in files)
    for code in import_module(f"checker.messages.{name}").MESSAGES:
        tail = code.removeprefix(f"{name}.")
        ends = [i for i, sign in enumerate(tail, start=1) if sign in "._"]
        stems = [f'"{tail}"', f'"{code}"', *(f"{tail[:end]}{{" for end in ends)]
        assert any(stem in sources for stem in stems), code
