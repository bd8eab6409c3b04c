"""Mutants of norms: a weak set of examples lets them live, a strong one does not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from checker import logic
from checker.cli import main
from checker.errors import ArgumentError, RulebookError
from checker.lawbook.mutate import Case, Tried, equivalents_of, judge, mutants_of, named, try_all
from checker.lawbook.mutate.expressions import negations
from checker.logic import All, Ask, Expression, Not
from checker.logic import Any as AnyOf
from checker.rulebook import Rulebook
from tests.unit.worlds import (
    AS_OF,
    CONDUCT,
    STORY,
    SUBJECT,
    Json,
    denied,
    element,
    exception,
    load,
    norm,
    story,
    write,
    write_rules,
)

NORM = "pp-1-2000/1"
LATER = "pp-2-2000/1"
DUTY = exception("tugas", "official_duty_with_letter", confidence="inferred")
OTHERS = "target_is_designated_pair"


def yes(fact: str) -> logic.Test:
    return logic.Test(fact, frozenset((True,)))


def test_each_test_is_negated_once() -> None:
    some = logic.Test("b", frozenset(("x", "y")))
    expression: Expression = All((yes("a"), AnyOf((some, Not(yes("a")), Ask("q")))))
    assert dict(negations(expression)) == {
        "a": All((Not(yes("a")), AnyOf((some, Not(yes("a")), Ask("q"))))),
        "b=x+1": All((yes("a"), AnyOf((Not(some), Not(yes("a")), Ask("q"))))),
        "a#2": All((yes("a"), AnyOf((some, Not(Not(yes("a"))), Ask("q"))))),
        "q": All((yes("a"), AnyOf((some, Not(yes("a")), Not(Ask("q")))))),
    }


def example(name: str, kind: str, expect: Any, set: Json, **more: Any) -> Json:
    return {
        "id": name,
        "kind": kind,
        "title": {"id": name, "en": name},
        "set": set,
        "expect": expect,
        **more,
    }


MISSES = [
    example("pppk", "miss", "not_met", {"actors.a1.status": "pppk"}, element="subjek"),
    example("diam", "miss", "not_met", {"acts.p1.conduct": "attend_event"}, element="perbuatan"),
    example("belum", "miss", "not_met", {"targets.t1.stage": "bakal_calon"}, element="sasaran"),
]
IDLE = example("lusa", "unknown", "established", {"acts.p1.date": "2024-11-26"})
LETTER = example(
    "surat", "exception", "open", {"acts.p1.assignment_letter": {"exists": True}}, exception="tugas"
)
DAY_BEFORE = example("sebelum", "boundary", "not_in_force", {"acts.p1.date": "2024-10-31"})
FIRST_DAY = example("pertama", "boundary", "established", {"acts.p1.date": "2024-11-01"})
DENIED = {"statements": [denied("acts.p1.conduct", "attend_event")]}
CONTESTED = example("dibantah", "unknown", "open", DENIED)
STRONG = [*MISSES, IDLE, LETTER, DAY_BEFORE, FIRST_DAY, CONTESTED]
LEVEL = {"state": "established", "level": "disiplin_sedang"}


class Folder:
    """A rulebook of one norm, or of two versions of it, whose examples a test chooses."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        parts = (SUBJECT, CONDUCT, element("sasaran", OTHERS))
        self.norm = norm(NORM, *parts, valid={"from": "2024-11-01"}, exceptions=[DUTY])

    def write(
        self, examples: Sequence[Json], expect: Any = LEVEL, equivalents: Sequence[Json] = ()
    ) -> Path:
        rules = write_rules(self.folder / "rules", [self.norm])
        title = {"id": "dasar", "en": "base"}
        base = {"title": title, "incident": STORY, "as_of": AS_OF, "expect": expect}
        entry = {"norm": NORM, "base": base, "examples": list(examples)}
        write(rules, f"regulations/{NORM}.examples.yaml", [entry])
        if equivalents:
            write(rules, "equivalents.yaml", {"equivalents": list(equivalents)})
        return rules

    def book(self, examples: Sequence[Json], **more: Any) -> Rulebook:
        return load(self.write(examples, **more), self.folder / "cache")

    def tried(self, examples: Sequence[Json], **more: Any) -> list[Tried]:
        return try_all(self.book(examples, **more), processes=1)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def alive(tried: Sequence[Tried]) -> set[str]:
    return {one.mutation for one in tried if one.killed_by is None}


def test_every_part_of_a_norm_is_mutated(folder: Folder) -> None:
    book = folder.book(STRONG)
    found = {mutant.mutation for mutant in mutants_of(book, book.norms[NORM])}
    assert {m for m in found if not m.startswith("negate/")} == {
        "drop/subjek",
        "drop/perbuatan",
        "drop/sasaran",
        "remove/tugas",
        "burden/tugas",
        "from-1",
        "from+1",
        "level",
    }
    assert {
        "negate/subjek/actor_status=cpns+1",
        "negate/perbuatan/conduct=invite_support+1",
    } < found


def test_a_norm_that_ends_is_moved_at_its_end_too(folder: Folder) -> None:
    folder.norm["valid"]["until"] = "2025-01-31"
    book = folder.book(STRONG)
    found = {mutant.mutation for mutant in mutants_of(book, book.norms[NORM])}
    assert {"from-1", "from+1", "until-1", "until+1"} <= found


def test_between_two_versions_the_boundary_is_moved_once(folder: Folder, tmp_path: Path) -> None:
    first = norm(NORM, valid={"from": "2024-01-01", "until": "2024-10-31"})
    second = norm(LATER, valid={"from": "2024-11-01"}, follows=NORM)
    book = load(write_rules(tmp_path / "two", [first, second]), tmp_path / "cache")
    own = [m.mutation for m in mutants_of(book, book.norms[NORM]) if m.kind == "date"]
    later = {m.mutation: m for m in mutants_of(book, book.norms[LATER]) if m.kind == "date"}
    assert own == ["from-1", "from+1"]
    days = {n.id: n.validity for n in later["from-1"].changed}
    assert days[LATER].first.isoformat() == "2024-10-31"
    assert str(days[NORM].last) == "2024-10-30"


def test_strong_examples_kill_every_mutant(folder: Folder) -> None:
    tried = folder.tried(STRONG)
    assert alive(tried) == set()
    assert judge(tried, ()).score == 1
    assert judge(tried, ()).is_clean


@pytest.mark.parametrize(
    ("missing", "survivor"),
    [
        (MISSES[0], "drop/subjek"),
        (MISSES[2], "drop/sasaran"),
        (LETTER, "remove/tugas"),
        (DAY_BEFORE, "from-1"),
        (FIRST_DAY, "from+1"),
        (CONTESTED, "drop/perbuatan"),
    ],
    ids=lambda part: part["id"] if isinstance(part, dict) else None,
)
def test_an_example_that_is_missing_lets_a_mutant_live(
    folder: Folder, missing: Json, survivor: str
) -> None:
    book = folder.book(STRONG)
    kept = [e for e in STRONG if e is not missing]
    if missing["kind"] in ("miss", "exception"):
        # The loader asks for one such example: here it says nothing of the matter.
        kept.append({**CONTESTED, **{k: missing[k] for k in ("id", "kind")}, **_about(missing)})
    weak = folder.book(kept)
    assert survivor in {m.mutation for m in mutants_of(book, book.norms[NORM])}
    (one,) = [t for t in try_all(weak, processes=1) if t.mutation == survivor]
    assert one.killed_by is None
    assert one.hint is not None
    assert one.file == f"rules/regulations/{NORM}.yaml"
    assert one.line > 1


def _about(missing: Json) -> Json:
    return {k: missing[k] for k in ("element", "exception") if k in missing}


def test_a_level_that_no_example_states_lets_the_mutant_live(folder: Folder) -> None:
    assert alive(folder.tried(STRONG, expect="established")) == {"level"}


def test_an_example_that_fails_anyway_kills_nothing(folder: Folder) -> None:
    wrong = example("salah", "match", "not_met", {"acts.p1.date": "2024-11-26"})
    assert "level" in alive(folder.tried([*STRONG, wrong], expect="established"))


def test_the_own_level_of_a_norm_can_be_stated(folder: Folder) -> None:
    own = {"state": "established", "own_level": "disiplin_sedang", "version": NORM}
    assert alive(folder.tried(STRONG, expect=own)) == set()


def test_a_decided_case_kills_too(folder: Folder) -> None:
    book = folder.book(STRONG, expect="established")
    case = Case("K1", json.dumps(story()).encode(), AS_OF)
    (level,) = [t for t in try_all(book, cases=[case], processes=1) if t.mutation == "level"]
    assert level.killed_by == "K1"


def test_two_processes_find_the_same(tmp_path: Path) -> None:
    norms = [norm(NORM), norm(LATER, SUBJECT, element("masa", "active_support"))]
    norms[1]["raised_by"] = "any_described_act"
    book = load(write_rules(tmp_path / "rules", norms), tmp_path / "cache")
    assert try_all(book, processes=2) == try_all(book, processes=1)


REASON = {"id": "Alasan yang cukup panjang untuk dibaca.", "en": "A reason long enough to read."}


def test_a_listed_survivor_is_accounted_for_and_a_killed_one_is_stale(folder: Folder) -> None:
    listed = {"norm": NORM, "mutation": "level", "reason": REASON}
    stale = {"norm": NORM, "mutation": "drop/subjek", "reason": REASON}
    gone = {"norm": NORM, "mutation": "drop/hilang", "reason": REASON}
    book = folder.book(STRONG, expect="established", equivalents=[listed, stale, gone])
    found = judge(try_all(book, processes=1), equivalents_of(book))
    assert found.survivors == ()
    assert [one.mutation for one in found.listed] == ["level"]
    assert [entry.mutation for entry in found.stale] == ["drop/subjek", "drop/hilang"]
    assert not found.is_clean


def test_a_list_that_names_no_norm_is_refused(folder: Folder) -> None:
    entry = {"norm": "pp-1-2000/9", "mutation": "level", "reason": REASON}
    with pytest.raises(RulebookError) as refused:
        folder.book(STRONG, equivalents=[entry])
    assert [(f.code, f.file) for f in refused.value.faults] == [
        ("rule.unknown_name", "rules/equivalents.yaml")
    ]


def test_norms_are_named_by_id_or_by_its_beginning(folder: Folder) -> None:
    book = folder.book(STRONG)
    assert named(book, ()) is None
    assert named(book, ["pp-1-2000"]) == named(book, [NORM, "pp-1-2000"]) == [NORM]
    with pytest.raises(ArgumentError):
        named(book, ["pp-1"])


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_command_names_survivors_and_stale_entries(
    folder: Folder, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = {"norm": NORM, "mutation": "drop/subjek", "reason": REASON}
    rules = folder.write(STRONG, expect="established", equivalents=[stale])
    assert main(["rules", "mutate", "--rules", str(rules), "--lang", lang]) == 1
    told = capsys.readouterr().out
    assert f"rules/regulations/{NORM}.yaml:" in told
    assert f"{NORM} level: " in told
    assert f"rules/equivalents.yaml:2: {NORM} drop/subjek" in told


def test_the_command_is_content_with_strong_examples(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = folder.write(STRONG)
    assert main(["rules", "mutate", NORM, "--format", "json", "--rules", str(rules)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["score"] == 1
    assert told["survivors"] == told["listed"] == told["stale"] == []
