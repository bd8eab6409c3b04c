"""The rulebook refuses every fault of a rules folder, all at once, each with its place.

A copy of ``rules/`` is taken and changed by one line; what is said must name that line.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import logic
from checker.errors import Fault, RulebookError
from checker.rulebook import Rulebook
from checker.rulebook.book import KEPT
from tests.unit.poison import Call, poison
from tests.unit.worlds import (
    CONDUCT,
    RULES,
    SUBJECT,
    element,
    exception,
    law,
    load,
    norm,
    question,
    regulation_of,
    rulebook_of,
    write,
    write_rules,
)

N6 = "regulations/pp-94-2021/5/n/6.yaml"
N6_EXAMPLES = "regulations/pp-94-2021/5/n/6.examples.yaml"
RULING = "regulations/mk-136-puu-xxii-2024/188.yaml"
DUTIES = "regulations/pp-94-2021/3/c.yaml"
SOURCE = "provenance:\n    confidence: statute\n"


class Rules:
    """A rules folder that a test may change."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder = folder
        self.cache = cache

    def edit(self, name: str, old: str, new: str) -> None:
        """Put `new` where `old` stands first in a file."""
        path = self.folder / name
        text = path.read_text("utf-8")
        assert old in text, f"{name} no longer holds {old!r}"
        path.write_text(text.replace(old, new, 1), "utf-8")

    def line(self, name: str, words: str) -> int:
        """Return the line on which `words` stand first."""
        lines = (self.folder / name).read_text("utf-8").splitlines()
        return next(i for i, line in enumerate(lines, start=1) if words in line)

    def load(self) -> Rulebook:
        return load(self.folder, self.cache)

    def faults(self) -> list[Fault]:
        with pytest.raises(RulebookError) as caught:
            self.load()
        return list(caught.value.faults)

    def fault(self, code: str, file: str, found: str | None = None) -> Fault:
        """Return the fault of this kind in a file; every fault has a place and both languages."""
        faults = self.faults()
        for fault in faults:
            assert fault.line is not None
            assert fault.column is not None
            assert fault.message("id")
            assert fault.message("en")
        fitting = [f for f in faults if f.code == code and f.file == f"rules/{file}"]
        if found is not None:
            fitting = [f for f in fitting if f.found == found]
        assert fitting, [(f.code, f.file, f.found) for f in faults]
        return fitting[0]


@pytest.fixture
def rules(tmp_path: Path) -> Rules:
    """A copy of the rules that come with the library."""
    shutil.copytree(RULES, tmp_path / "rules")
    return Rules(tmp_path / "rules", tmp_path / "cache")


def invented(folder: Path, *norms: Any, questions: Any = ()) -> Rules:
    """A rules folder of invented norms."""
    return Rules(write_rules(folder / "rules", norms, questions), folder / "cache")


def test_the_copy_is_the_same_rulebook_as_the_original(rules: Rules) -> None:
    copy = rules.load()
    assert copy.hash == law().hash
    assert list(copy.norms) == list(law().norms)


# What a file may look like


def test_a_key_that_stands_twice_is_refused_at_the_second_place(rules: Rules) -> None:
    rules.edit(N6, "  track: discipline\n", "  track: discipline\n  track: ethics\n")
    fault = rules.fault("rule.yaml", N6)
    assert (fault.line, fault.column) == (rules.line(N6, "track: ethics"), 3)
    assert "track" in fault.message("id")


def test_unreadable_yaml_is_refused_with_its_place(rules: Rules) -> None:
    rules.edit(N6, "  track: discipline\n", "  track: [discipline\n")
    assert rules.fault("rule.yaml", N6).line is not None


def test_a_file_that_is_not_utf8_is_refused(rules: Rules) -> None:
    (rules.folder / N6).write_bytes(b"- id: \xff\n")
    assert rules.fault("rule.not_utf8", N6).line == 1


def test_an_empty_norm_file_is_refused(rules: Rules) -> None:
    (rules.folder / N6).write_text("# nothing\n", "utf-8")
    rules.fault("rule.shape", N6)


def test_an_alias_that_holds_itself_is_refused(rules: Rules) -> None:
    (rules.folder / N6).write_text("&self [*self]\n", "utf-8")
    assert any(fault.file == f"rules/{N6}" for fault in rules.faults())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("valid: {from: 2021-08-31, confidence: statute}", "valid: {from: 31-08-2021}"),
        ("valid: {from: 2021-08-31, confidence: statute}", "valid: {from: 2021-02-30}"),
        ("valid: {from: 2021-08-31, confidence: statute}", "valid: {until: 2021-08-31}"),
        (
            "valid: {from: 2021-08-31, confidence: statute}",
            "valid: {from: 2021-08-31, margin_days: 0x10}",
        ),
        ("track: discipline", "track: yes"),
        ("track: discipline", "track: disiplin"),
        ("  title:", "  judul:"),
        ("confidence: inferred", "confidence: certain"),
    ],
)
def test_a_shape_that_the_schema_does_not_know_is_refused(rules: Rules, old: str, new: str) -> None:
    rules.edit(N6, old, new)
    assert rules.fault("rule.shape", N6).line is not None


def test_a_norm_without_provenance_is_refused(rules: Rules) -> None:
    rules.edit(N6, "  provenance:\n", "  asal:\n")
    rules.fault("rule.shape", N6)


def test_a_file_that_has_no_place_in_the_layout_is_refused(rules: Rules) -> None:
    write(rules.folder, "catatan.yaml", {"a": "b"})
    rules.fault("rule.unexpected_file", "catatan.yaml", "catatan.yaml")


def test_a_missing_file_is_refused(rules: Rules) -> None:
    (rules.folder / "questions.yaml").unlink()
    rules.fault("rule.file_missing", "questions.yaml")


@pytest.mark.parametrize("make", [lambda p: p, lambda p: p.mkdir(), lambda p: p.write_text("x")])
def test_a_folder_without_rules_is_refused(tmp_path: Path, make: Callable[[Path], Any]) -> None:
    make(tmp_path / "empty")
    with pytest.raises(RulebookError) as caught:
        load(tmp_path / "empty", tmp_path / "cache")
    assert [fault.code for fault in caught.value.faults] == ["rule.no_folder"]


def test_a_folder_of_rules_that_cannot_be_read_is_refused_and_not_left_out(
    rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, scandir = str(rules.folder / "contests"), os.scandir

    def guarded(path: Any) -> Any:
        if os.fspath(path) == closed:
            raise PermissionError(13, "Permission denied", closed)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    (fault,) = rules.faults()
    assert (fault.code, fault.file) == ("rule.unreadable", closed)
    assert "Permission denied" in fault.message("en")


# Names that lead nowhere


@pytest.mark.parametrize(
    ("old", "new", "found", "nearest"),
    [
        (
            "[actor_is_pns_or_cpns]",
            "[actor_is_pns_or_cpn]",
            "actor_is_pns_or_cpn",
            "actor_is_pns_or_cpns",
        ),
        ("[actor_is_pns_or_cpns]", "[actor_status]", "actor_status", "actor_status"),
        ("[{act_direction: [bagi]}]", "[{act_directon: [bagi]}]", "act_directon", "act_direction"),
        ("[{act_direction: [bagi]}]", "[{act_direction: [bagia]}]", "bagia", "bagi"),
        ("{question: n6-kegiatan}", "{question: n6-kegiatn}", "n6-kegiatn", "n6-kegiatan"),
    ],
)
def test_a_name_that_is_not_in_the_rulebook_is_refused_with_the_nearest(
    rules: Rules, old: str, new: str, found: str, nearest: str
) -> None:
    rules.edit(N6, old, new)
    fault = rules.fault("rule.unknown_name", N6, found)
    assert fault.line == rules.line(N6, found)
    assert fault.nearest == nearest


def test_a_value_of_a_step_that_is_not_known_is_refused(rules: Rules) -> None:
    rules.edit(N6, "[{act_direction: [bagi]}]", "[{impact_scope: {at_least: kota}}]")
    rules.fault("rule.unknown_name", N6, "kota")


def test_an_unknown_name_in_a_definition_is_refused(rules: Rules) -> None:
    rules.edit("definitions.yaml", "{actor_status: [pns, cpns]}", "{actor_status: [pns, cpn]}")
    fault = rules.fault("rule.unknown_name", "definitions.yaml", "cpn")
    assert fault.line == rules.line("definitions.yaml", "[pns, cpn]")


def test_an_unknown_name_in_a_reading_or_a_constraint_is_refused(rules: Rules) -> None:
    rules.edit("questions.yaml", "all: [conduct_favours,", "all: [conduct_favour,")
    rules.edit("constraints.yaml", "{not: {leave_state: [cltn]}}", "{not: {leave_stat: [cltn]}}")
    faults = {(fault.file, fault.found) for fault in rules.faults()}
    assert ("rules/questions.yaml", "conduct_favour") in faults
    assert ("rules/constraints.yaml", "leave_stat") in faults


def test_a_definition_that_holds_itself_is_refused(rules: Rules) -> None:
    rules.edit(
        "definitions.yaml",
        "when: {all: [{actor_status: [pns, cpns]}, in_service]}",
        "when: {all: [actor_is_pns_or_cpns, in_service]}",
    )
    rules.fault("rule.unknown_name", "definitions.yaml", "actor_is_pns_or_cpns")


def test_a_question_whose_reading_asks_it_again_is_refused(tmp_path: Path) -> None:
    asked = question(
        "melingkar", a={"any": ["audience_family", {"question": "melingkar"}]}, b="repeated"
    )
    one = norm("pp-1-2000/1", SUBJECT, CONDUCT, element("x", {"question": "melingkar"}))
    rules = invented(tmp_path, one, questions=[asked])
    assert any(fault.found == "melingkar" for fault in rules.faults())


@pytest.mark.parametrize("field", ["follows", "replaced_by"])
def test_a_link_to_a_norm_that_does_not_exist_is_refused(rules: Rules, field: str) -> None:
    rules.edit(
        N6, "  raised_by: conduct\n", f"  {field}: pp-53-2010/4/15/x\n  raised_by: conduct\n"
    )
    rules.fault("rule.unknown_norm", N6, "pp-53-2010/4/15/x")


def test_a_decree_row_that_rests_on_no_norm_is_refused(rules: Rules) -> None:
    row = "regulations/kb-2022/ke-04.yaml"
    rules.edit(row, "- norm: pp-42-2004/11/c", "- norm: pp-42-2004/11/x")
    assert rules.fault("rule.unknown_norm", row, "pp-42-2004/11/x").nearest == "pp-42-2004/11/c"


def test_a_breach_of_a_norm_that_does_not_exist_is_refused(rules: Rules) -> None:
    rules.edit(DUTIES, "- kb-2022/ke-03", "- kb-2022/ke-33")
    rules.fault("rule.unknown_name", DUTIES, "kb-2022/ke-33")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("basis: pp-94-2021/14/i/4", "basis: pp-94-2021/14/i/44", "pp-94-2021/14/i/44"),
        ("also: [pp-94-2021/43]", "also: [pp-94-2021/4300]", "pp-94-2021/4300"),
    ],
)
def test_a_cited_article_that_is_not_in_the_list_of_its_regulation_is_refused(
    rules: Rules, old: str, new: str, found: str
) -> None:
    rules.edit(N6, old, new)
    rules.fault("rule.unknown_article", N6, found)


def test_an_article_of_a_regulation_that_is_not_there_is_refused(rules: Rules) -> None:
    rules.edit(N6, "also: [pp-94-2021/43]", "also: [pp-95-2021/43]")
    rules.fault("rule.unknown_regulation", N6, "pp-95-2021/43")


def test_the_basis_of_an_exception_has_to_be_in_a_list_too(tmp_path: Path) -> None:
    defence = {**exception("tugas", "official_duty_with_letter"), "basis": "pp-9-2000/1"}
    rules = invented(tmp_path, norm("pp-1-2000/1", exceptions=[defence]))
    rules.fault("rule.unknown_regulation", "regulations/pp-1-2000/1.yaml", "pp-9-2000/1")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("region: kabupaten-siak", "region: kabupaten-siaak", "kabupaten-siaak"),
        (
            "region: kabupaten-siak\n    calendar: kepala-daerah",
            "region: kabupaten-siak\n    calendar: lain-lagi",
            "lain-lagi",
        ),
    ],
)
def test_an_override_for_a_region_or_calendar_that_is_not_there_is_refused(
    rules: Rules, old: str, new: str, found: str
) -> None:
    rules.edit("contests/pilkada-2024.yaml", old, new)
    fault = rules.fault("rule.unknown_name", "contests/pilkada-2024.yaml", found)
    assert fault.line == rules.line("contests/pilkada-2024.yaml", f": {found}")


def test_the_norms_own_article_has_to_be_in_the_list(rules: Rules) -> None:
    home = "regulations/pp-94-2021/regulation.yaml"
    rules.edit(home, "article: 5/n/6", "article: 5/n/66")
    rules.fault("rule.unknown_article", N6, "pp-94-2021/5/n/6")


# Ids


def test_an_id_that_is_not_the_path_of_its_file_is_refused(rules: Rules) -> None:
    (rules.folder / N6).rename(rules.folder / "regulations/pp-94-2021/5/n/7.yaml")
    rules.fault("rule.id_not_path", "regulations/pp-94-2021/5/n/7.yaml", "pp-94-2021/5/n/6")


def test_two_norms_of_one_id_are_refused(rules: Rules) -> None:
    path = rules.folder / N6
    text = path.read_text("utf-8")
    path.write_text(text + text[text.index("- id:") :], "utf-8")
    faults = rules.faults()
    assert any(f.file == f"rules/{N6}" and f.found == "pp-94-2021/5/n/6" for f in faults)


@pytest.mark.parametrize(
    ("file", "one", "two"),
    [
        ("vocabulary.yaml", "- id: leads_unit\n", "- id: actor_status\n"),
        ("definitions.yaml", "- id: actor_is_pns\n", "- id: actor_is_asn\n"),
        ("questions.yaml", "- id: keuntungan\n", "- id: pejabat-asn\n"),
        ("questions.yaml", "- id: dengan-tanda\n", "- id: tanpa-tanda\n"),
        ("constraints.yaml", "- id: cltn-lima-tahun\n", "- id: cltn-hanya-pns\n"),
    ],
)
def test_an_id_that_is_used_twice_is_refused(rules: Rules, file: str, one: str, two: str) -> None:
    rules.edit(file, one, two)
    assert any(fault.file == f"rules/{file}" for fault in rules.faults())


def test_a_regulation_is_named_by_its_folder(rules: Rules) -> None:
    home = "regulations/pp-42-2004/regulation.yaml"
    rules.edit(home, "id: pp-42-2004\n", "id: pp-43-2004\n")
    assert any(fault.file == f"rules/{home}" for fault in rules.faults())


def test_a_contest_is_named_by_its_file(rules: Rules) -> None:
    rules.edit("contests/pilkada-2018.yaml", "id: pilkada-2018\n", "id: pilkada-2019\n")
    assert any(fault.file == "rules/contests/pilkada-2018.yaml" for fault in rules.faults())


def test_an_element_id_that_is_used_twice_is_refused(tmp_path: Path) -> None:
    one = norm("pp-1-2000/1", SUBJECT, CONDUCT, element("perbuatan", "audience_public"))
    invented(tmp_path, one).fault("rule.part_twice", "regulations/pp-1-2000/1.yaml", "perbuatan")


# Facts within a norm


def test_a_fact_in_two_elements_is_refused(rules: Rules) -> None:
    rules.edit(N6, "[{act_direction: [bagi]}]", "[{act_direction: [bagi]}, in_service]")
    rules.fault("rule.fact_twice", N6, "in_service")


def test_a_fact_in_an_element_and_an_exception_is_refused(rules: Rules) -> None:
    rules.edit(N6, "all: [official_duty_with_letter]", "all: [in_service]")
    rules.fault("rule.fact_twice", N6, "in_service")


def test_a_fact_that_only_one_reading_tests_counts_too(tmp_path: Path) -> None:
    asked = question("dua", a="audience_public", b="audience_family")
    parts = element("x", {"question": "dua"}), element("y", "audience_family")
    rules = invented(tmp_path, norm("pp-1-2000/1", SUBJECT, CONDUCT, *parts), questions=[asked])
    rules.fault("rule.fact_twice", "regulations/pp-1-2000/1.yaml", "audience_family")


def test_a_fact_may_stand_twice_in_one_element_and_in_two_exceptions(tmp_path: Path) -> None:
    twice = element("x", {"any": ["audience_public", {"not": "audience_public"}]})
    defences = [
        exception("a", "official_duty_with_letter"),
        exception("b", "official_duty_with_letter"),
    ]
    book = invented(
        tmp_path, norm("pp-1-2000/1", SUBJECT, CONDUCT, twice, exceptions=defences)
    ).load()
    assert list(book.norms) == ["pp-1-2000/1"]


def test_a_fact_that_stands_beside_the_sheet_must_not_decide_a_norm(tmp_path: Path) -> None:
    rules = invented(tmp_path, norm("pp-1-2000/1", SUBJECT, CONDUCT, element("x", "repeated")))
    rules.fault("rule.fact_not_on_sheet", "regulations/pp-1-2000/1.yaml", "repeated")


# Readings, raising, chains


def binary(count: int) -> list[Any]:
    """Questions of two readings each, all over the same facts of one element."""
    pair = {"a": "audience_public", "b": "audience_family"}
    return [question(f"tanya-{i}", **pair) for i in range(count)]


@pytest.mark.parametrize(("count", "fits"), [(4, True), (5, False)])
def test_at_most_sixteen_combinations_of_readings_are_allowed(
    tmp_path: Path, count: int, fits: bool
) -> None:
    asked = element("x", {"any": [{"question": f"tanya-{i}"} for i in range(count)]})
    one = norm("pp-1-2000/1", SUBJECT, CONDUCT, asked)
    rules = invented(tmp_path, one, questions=binary(count))
    if fits:
        assert len(rules.load().norms["pp-1-2000/1"].combinations) == 16
    else:
        rules.fault("rule.too_many_readings", "regulations/pp-1-2000/1.yaml", "32")


def test_a_question_that_is_asked_twice_is_one_question(tmp_path: Path) -> None:
    twice = element(
        "x",
        {"question": "tanya-0"},
        {"any": [{"question": "tanya-0"}, {"not": {"question": "tanya-1"}}]},
    )
    one = norm("pp-1-2000/1", SUBJECT, CONDUCT, twice)
    book = invented(tmp_path, one, questions=binary(2)).load()
    assert len(book.norms["pp-1-2000/1"].combinations) == 4


def test_a_question_behind_a_reading_is_asked_only_under_that_reading(tmp_path: Path) -> None:
    outer = question("luar", a="audience_public", b={"question": "tanya-0"})
    one = norm("pp-1-2000/1", SUBJECT, CONDUCT, element("x", {"question": "luar"}))
    book = invented(tmp_path, one, questions=[outer, *binary(1)]).load()
    choices = [dict(c.choices) for c in book.norms["pp-1-2000/1"].combinations]
    assert choices == [
        {"luar": "a"},
        {"luar": "b", "tanya-0": "a"},
        {"luar": "b", "tanya-0": "b"},
    ]


def test_the_recommended_reading_comes_first(tmp_path: Path) -> None:
    asked = question("dua", "b", a="audience_public", b="audience_family")
    one = norm("pp-1-2000/1", SUBJECT, CONDUCT, element("x", {"question": "dua"}))
    first, second = (
        invented(tmp_path, one, questions=[asked]).load().norms["pp-1-2000/1"].combinations
    )
    assert (dict(first.choices), first.recommended) == ({"dua": "b"}, True)
    assert (dict(second.choices), second.recommended) == ({"dua": "a"}, False)


def test_two_recommended_readings_of_one_question_are_refused(rules: Rules) -> None:
    marked = "- id: dengan-tanda\n        recommended: true\n"
    rules.edit("questions.yaml", "- id: dengan-tanda\n", marked)
    faults = [fault for fault in rules.faults() if fault.code != "rule.yaml"]
    assert any(fault.file == "rules/questions.yaml" for fault in faults)


def test_a_norm_that_no_conduct_raises_is_refused(tmp_path: Path) -> None:
    rules = invented(tmp_path, norm("pp-1-2000/1", SUBJECT, element("x", "audience_public")))
    rules.fault("rule.raised_by_nothing", "regulations/pp-1-2000/1.yaml")


def test_a_conduct_that_is_only_ruled_out_raises_nothing(tmp_path: Path) -> None:
    silent = element("perbuatan", {"not": {"conduct": ["attend_event"]}})
    rules = invented(tmp_path, norm("pp-1-2000/1", SUBJECT, silent))
    rules.fault("rule.raised_by_nothing", "regulations/pp-1-2000/1.yaml")


def test_a_norm_is_raised_by_the_conduct_of_every_reading(tmp_path: Path) -> None:
    asked = question("bentuk", a={"conduct": ["invite_support"]}, b={"conduct": ["state_support"]})
    one = norm("pp-1-2000/1", SUBJECT, element("perbuatan", {"question": "bentuk"}))
    book = invented(tmp_path, one, questions=[asked]).load()
    assert book.norms["pp-1-2000/1"].raising == {"invite_support", "state_support"}


def test_a_chained_norm_must_not_feed_a_chained_norm(tmp_path: Path) -> None:
    first = norm(
        "pp-1-2000/2", SUBJECT, element("x", {"breach": ["pp-1-2000/1"]}), raised_by="breach"
    )
    second = norm(
        "pp-1-2000/3", SUBJECT, element("x", {"breach": ["pp-1-2000/2"]}), raised_by="breach"
    )
    rules = invented(tmp_path, norm("pp-1-2000/1"), first, second)
    rules.fault("rule.chained_twice", "regulations/pp-1-2000/3.yaml", "pp-1-2000/2")


@pytest.mark.parametrize(
    "one",
    [
        norm("pp-1-2000/2", SUBJECT, CONDUCT, element("x", {"breach": ["pp-1-2000/1"]})),
        norm("pp-1-2000/2", SUBJECT, CONDUCT, raised_by="breach"),
    ],
    ids=["breach without raised_by", "raised_by without breach"],
)
def test_a_breach_and_what_raises_it_belong_together(tmp_path: Path, one: Any) -> None:
    rules = invented(tmp_path, norm("pp-1-2000/1"), one)
    rules.fault("rule.breach_not_raised", "regulations/pp-1-2000/2.yaml")


# Dates


@pytest.mark.parametrize(("first", "fits"), [("2024-11-14", True), ("2024-11-13", False)])
def test_versions_of_a_norm_must_not_overlap(rules: Rules, first: str, fits: bool) -> None:
    rules.edit(RULING, "valid: {from: 2024-11-14", f"valid: {{from: {first}")
    if fits:
        assert len(rules.load().chains["uu-1-2015/188"]) == 2
    else:
        rules.fault("rule.versions_overlap", RULING, "uu-1-2015/188")


def test_a_version_that_has_no_end_must_not_be_followed(rules: Rules) -> None:
    rules.edit("regulations/uu-1-2015/188.yaml", "until: 2024-11-13, ", "")
    rules.fault("rule.versions_overlap", RULING, "uu-1-2015/188")


def test_a_version_keeps_the_track_of_the_norm(rules: Rules) -> None:
    rules.edit(RULING, "  track: criminal\n", "  track: service\n")
    rules.fault("rule.version_changes_track", RULING, "uu-1-2015/188")


def test_a_norm_that_follows_itself_is_refused(rules: Rules) -> None:
    rules.edit(RULING, "follows: uu-1-2015/188", "follows: mk-136-puu-xxii-2024/188")
    assert any(fault.file == f"rules/{RULING}" for fault in rules.faults())


def test_a_norm_that_ends_before_it_begins_is_refused(rules: Rules) -> None:
    old = "valid: {from: 2021-08-31, confidence: statute}"
    rules.edit(N6, old, "valid: {from: 2021-08-31, until: 2021-08-30}")
    rules.fault("rule.ends_before_begin", N6, "2021-08-30")


@pytest.mark.parametrize(
    ("valid", "fits"),
    [
        ({"from": "2004-01-01", "until": "2020-12-31"}, True),
        ({"from": "2003-12-31", "until": "2020-12-31"}, False),
        ({"from": "2004-01-01", "until": "2021-01-01"}, False),
        ({"from": "2004-01-01"}, False),
    ],
)
def test_a_norm_is_in_force_only_while_its_regulation_is(
    tmp_path: Path, valid: Any, fits: bool
) -> None:
    rules = invented(tmp_path, norm("pp-1-2000/1", valid=valid))
    home = {
        **regulation_of("pp-1-2000", ["1"]),
        "in_force": {"from": "2004-01-01", "until": "2020-12-31"},
    }
    write(rules.folder, "regulations/pp-1-2000/regulation.yaml", home)
    if fits:
        assert list(rules.load().norms) == ["pp-1-2000/1"]
    else:
        rules.fault("rule.outside_regulation", "regulations/pp-1-2000/1.yaml", "pp-1-2000")


# Examples


def test_a_norm_without_examples_is_refused(rules: Rules) -> None:
    (rules.folder / N6_EXAMPLES).unlink()
    rules.fault("rule.no_examples", N6)


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ("kind: miss\n      element: subjek", "kind: match", "miss: subjek"),
        ("kind: exception\n      exception: tugas-resmi", "kind: match", "exception: tugas-resmi"),
        ("kind: unknown", "kind: match", None),
    ],
)
def test_an_example_that_the_law_asks_for_is_missed(
    rules: Rules, old: str, new: str, missing: str | None
) -> None:
    path = rules.folder / N6_EXAMPLES
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    rules.fault("rule.example_missing", N6_EXAMPLES, missing or "unknown")


def test_a_date_boundary_has_to_be_shown(rules: Rules) -> None:
    path = rules.folder / N6_EXAMPLES
    path.write_text(path.read_text("utf-8").replace("kind: boundary", "kind: match"), "utf-8")
    rules.fault("rule.example_missing", N6_EXAMPLES, "boundary")


def test_examples_of_a_norm_that_does_not_exist_are_refused(rules: Rules) -> None:
    rules.edit(N6_EXAMPLES, "- norm: pp-94-2021/5/n/6", "- norm: pp-94-2021/5/n/9")
    rules.fault("rule.unknown_norm", N6_EXAMPLES, "pp-94-2021/5/n/9")


# All at once


def test_faults_of_sense_in_several_files_are_said_at_once(rules: Rules) -> None:
    rules.edit(N6, "[{act_direction: [bagi]}]", "[{act_directon: [bagi]}]")
    rules.edit("questions.yaml", "all: [conduct_favours,", "all: [conduct_favour,")
    rules.edit(DUTIES, "also: [pp-94-2021/7", "also: [pp-94-2021/7000")
    rules.edit(RULING, "valid: {from: 2024-11-14", "valid: {from: 2024-11-13")
    (rules.folder / "regulations/kb-2022/ke-04.examples.yaml").unlink()
    said = {(fault.code, fault.file) for fault in rules.faults()}
    assert said >= {
        ("rule.unknown_name", f"rules/{N6}"),
        ("rule.unknown_name", "rules/questions.yaml"),
        ("rule.unknown_article", f"rules/{DUTIES}"),
        ("rule.versions_overlap", f"rules/{RULING}"),
        ("rule.no_examples", "rules/regulations/kb-2022/ke-04.yaml"),
    }


def test_faults_of_form_and_of_sense_are_said_at_once(rules: Rules) -> None:
    rules.edit(
        "contests/pilkada-2018.yaml", "regime: pemilihan\n", "regime: pemilihan\nregime: pemilu\n"
    )
    rules.edit("deciders.yaml", "deciders:", "pemutus:")
    rules.edit(N6, "[{act_direction: [bagi]}]", "[{act_directon: [bagi]}]")
    said = {(fault.code, fault.file) for fault in rules.faults()}
    assert said >= {
        ("rule.yaml", "rules/contests/pilkada-2018.yaml"),
        ("rule.shape", "rules/deciders.yaml"),
        ("rule.unknown_name", f"rules/{N6}"),
    }


def test_an_unknown_name_brings_no_faults_that_only_follow_from_it(rules: Rules) -> None:
    rules.edit(N6, "[{act_direction: [bagi]}]", "[{act_directon: [bagi]}]")
    assert [(fault.code, fault.file) for fault in rules.faults()] == [
        ("rule.unknown_name", f"rules/{N6}")
    ]


def test_all_faults_stand_in_the_message_in_both_languages(rules: Rules) -> None:
    rules.edit(N6, "[{act_direction: [bagi]}]", "[{act_directon: [bagi]}]")
    rules.edit("questions.yaml", "all: [conduct_favours,", "all: [conduct_favour,")
    with pytest.raises(RulebookError) as caught:
        rules.load()
    for lang in ("id", "en"):
        text = caught.value.render(lang)
        assert f"rules/{N6}:{rules.line(N6, 'act_directon')}" in text
        assert "questions.yaml" in text


# Limits of the engine


def crowd(size: int, parts: int) -> list[Any]:
    """Norms of one regulation; every element of theirs is an element of its own."""
    facts = {name: sorted(law().facts[name].domain) for name in ("channel", "event_kind", "reach")}
    conducts = sorted(law().facts["conduct"].domain - {"tidak_ada"})
    facts = {"channel": facts["channel"], "event_kind": facts["event_kind"]}
    subsets = {
        name: [[v for i, v in enumerate(vs) if n >> i & 1] for n in range(1, 2 ** len(vs))]
        for name, vs in facts.items()
    }
    pairs = [[a, b] for a in conducts for b in conducts if a < b]
    return [
        norm(
            f"pp-1-2000/{i + 1}",
            *[
                element("a", {"conduct": pairs[i]}),
                element("b", {"channel": subsets["channel"][i]}),
                element("c", {"event_kind": subsets["event_kind"][i]}),
            ][:parts],
        )
        for i in range(size)
    ]


@pytest.mark.parametrize(
    ("size", "parts", "fits"),
    [(66, 3, True), (67, 3, False), (100, 1, True), (101, 1, False)],
)
def test_a_rule_set_that_the_engine_cannot_bear_is_refused_at_load(
    tmp_path: Path, size: int, parts: int, fits: bool
) -> None:
    rules = invented(tmp_path, *crowd(size, parts))
    if fits:
        assert len(rules.load().norms) == size
    else:
        rules.fault("rule.engine_limit", "regulations/pp-1-2000/regulation.yaml")


def test_equal_elements_of_one_regulation_share_a_key(tmp_path: Path) -> None:
    book = rulebook_of(tmp_path, [norm("pp-1-2000/1"), norm("pp-1-2000/2"), norm("pp-2-2000/1")])
    keys = {name: [e.key for e in one.elements] for name, one in book.norms.items()}
    assert keys["pp-1-2000/1"] == keys["pp-1-2000/2"]
    assert len(set(keys["pp-1-2000/1"])) == 2


# The compiled form


def kept(cache: Path) -> list[Path]:
    return sorted(cache.rglob("rulebook-*"))


@pytest.fixture
def small(tmp_path: Path) -> Rules:
    """A small rules folder that has not been read yet."""
    return invented(tmp_path, norm("pp-1-2000/1"))


def test_a_rulebook_is_compiled_once_and_then_read_from_the_cache(small: Rules) -> None:
    first = small.load()
    (compiled,) = kept(small.cache)
    second = small.load()
    assert (first.source.is_compiled, second.source.is_compiled) == (False, True)
    assert first.norms == second.norms
    assert first.hash == second.hash
    assert kept(small.cache) == [compiled]


def test_the_compiled_form_is_used_only_for_the_same_content(small: Rules) -> None:
    before = small.load()
    name = "regulations/pp-1-2000/1.yaml"
    stamp = os.stat(small.folder / name)
    small.edit(name, "disiplin_sedang", "disiplin_ringan")
    os.utime(small.folder / name, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    after = small.load()
    assert not after.source.is_compiled
    assert after.hash != before.hash
    assert after.norms["pp-1-2000/1"].consequence.level == "disiplin_ringan"


def test_a_comment_changes_the_hash_too(small: Rules) -> None:
    before = small.load().hash
    small.edit("rulebook.yaml", "version:", "# catatan\nversion:")
    assert small.load().hash != before


def test_the_hash_does_not_depend_on_where_the_folder_lies(small: Rules, tmp_path: Path) -> None:
    shutil.copytree(small.folder, tmp_path / "elsewhere" / "law")
    assert load(tmp_path / "elsewhere" / "law", tmp_path / "other").hash == small.load().hash


def test_a_compiled_form_of_another_hash_is_ignored(small: Rules) -> None:
    small.load()
    (compiled,) = kept(small.cache)
    head, _, body = compiled.read_bytes().partition(b"\n")
    compiled.write_bytes(b"0" * 64 + b" " + head.split()[1] + b"\n" + body)
    assert not small.load().source.is_compiled


@pytest.mark.parametrize("garbage", ["", "{", "[]", "null", '"x"', "{}"])
def test_a_compiled_form_that_is_garbage_is_ignored(small: Rules, garbage: str) -> None:
    small.load()
    (compiled,) = kept(small.cache)
    compiled.write_text(garbage, "utf-8")
    again = small.load()
    assert not again.source.is_compiled
    assert list(again.norms) == ["pp-1-2000/1"]


def test_a_compiled_form_that_was_tampered_with_is_ignored(small: Rules) -> None:
    small.load()
    (compiled,) = kept(small.cache)
    content = compiled.read_bytes()
    compiled.write_bytes(content.replace(b"disiplin_sedang", b"disiplin_berat!"))
    assert compiled.read_bytes() != content
    again = small.load()
    assert not again.source.is_compiled
    assert again.norms["pp-1-2000/1"].consequence.level == "disiplin_sedang"


@pytest.mark.parametrize(
    "content",
    [
        Call(os.mkdir, "made"),
        Call(eval, "open('made', 'w')"),
        Call(logic.walk, None),
        (Call(subprocess.call, ["touch", "made"]), b"{}"),
        ({}, b"{}"),
        ({"norms": {}}, b"{}"),
        (None, None),
        7,
    ],
)
def test_a_compiled_form_is_data_and_runs_nothing(
    small: Rules, content: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    small.load()
    (compiled,) = kept(small.cache)
    poison(compiled, content)
    monkeypatch.chdir(tmp_path)
    again = small.load()
    assert not again.source.is_compiled
    assert list(again.norms) == ["pp-1-2000/1"]
    assert not (tmp_path / "made").exists()


def test_the_compiled_form_holds_the_same_rulebook(tmp_path: Path) -> None:
    built, again = load(RULES, tmp_path), load(RULES, tmp_path)
    assert (built.source.is_compiled, again.source.is_compiled) == (False, True)
    for name in KEPT:
        assert getattr(again, name) == getattr(built, name), name
    assert again.documents == built.documents


def test_a_cache_folder_that_cannot_be_written_is_no_error(small: Rules, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    book = load(small.folder, tmp_path / "a file")
    assert list(book.norms) == ["pp-1-2000/1"]
    assert (tmp_path / "a file").read_text() == ""


def test_nothing_is_written_where_the_folder_has_faults(small: Rules) -> None:
    small.edit("regulations/pp-1-2000/1.yaml", "actor_is_pns_or_cpns", "actor_is_pn")
    small.faults()
    assert kept(small.cache) == []


def test_nothing_is_written_into_the_rules_folder(small: Rules) -> None:
    before = sorted(small.folder.rglob("*"))
    small.load()
    small.load()
    assert sorted(small.folder.rglob("*")) == before


def test_examples_are_at_hand_in_the_compiled_form_too(small: Rules) -> None:
    small.load()
    examples = small.load().source.examples
    assert list(examples) == ["regulations/pp-1-2000/1.examples.yaml"]


# What a rulebook knows


def test_a_chain_bears_the_id_of_its_first_version() -> None:
    versions = law().chains["uu-1-2015/188"]
    assert [v.id for v in versions] == ["uu-1-2015/188", "mk-136-puu-xxii-2024/188"]
    assert {v.chain for v in versions} == {"uu-1-2015/188"}
    assert "mk-136-puu-xxii-2024/188" not in law().chains


@pytest.mark.parametrize(
    ("day", "version", "in_force"),
    [
        ("2015-02-01", "uu-1-2015/188", False),
        ("2015-02-02", "uu-1-2015/188", True),
        ("2024-11-13", "uu-1-2015/188", True),
        ("2024-11-14", "mk-136-puu-xxii-2024/188", True),
    ],
)
def test_on_each_day_one_version_governs(day: str, version: str, in_force: bool) -> None:
    current = law().law(date.fromisoformat(day))
    (governing,) = [n for n in current.chained if n.chain == "uu-1-2015/188"]
    assert governing.id == version
    assert (governing.id in current.in_force) is in_force


@pytest.mark.parametrize(
    ("day", "in_force", "unsure"),
    [
        ("2019-12-21", False, False),
        ("2019-12-22", True, True),
        ("2019-12-31", True, True),
        ("2020-01-01", True, True),
        ("2020-01-11", True, True),
        ("2020-01-12", True, False),
    ],
)
def test_a_norm_whose_first_day_is_unsure_has_a_margin_on_both_sides(
    tmp_path: Path, day: str, in_force: bool, unsure: bool
) -> None:
    one = norm("pp-1-2000/1", valid={"from": "2020-01-01", "margin_days": 10})
    current = rulebook_of(tmp_path, [one]).law(date.fromisoformat(day))
    assert ("pp-1-2000/1" in current.in_force) is in_force
    assert ("pp-1-2000/1" in current.in_margin) is unsure


def test_every_day_on_which_a_norm_begins_or_ends_is_a_turning_day(tmp_path: Path) -> None:
    first = norm("pp-1-2000/1", valid={"from": "2020-01-01", "until": "2020-12-31"})
    second = norm("pp-1-2000/2", valid={"from": "2021-06-01", "margin_days": 3})
    days = {day.isoformat() for day in rulebook_of(tmp_path, [first, second]).turning_days}
    assert days >= {"2020-01-01", "2021-01-01", "2021-05-29", "2021-06-01", "2021-06-05"}


def test_what_classification_raises_is_no_law_of_a_sheet(tmp_path: Path) -> None:
    reads = {"raised_by": "classification", "applies": {"track": "discipline"}}
    one = norm("pp-1-2000/1", SUBJECT, element("x", "audience_public"), **reads)
    book = rulebook_of(tmp_path, [one, norm("pp-1-2000/2")])
    current = book.law(date(2020, 1, 1))
    named = [*current.broad, *current.by_conduct, *current.by_person, *current.chained]
    assert [n.id for n in named] == ["pp-1-2000/2"]


def test_a_track_is_addressed_by_the_subjects_of_its_norms(tmp_path: Path) -> None:
    anyone = norm("uu-1-2000/1", CONDUCT, track="criminal")
    fed = norm("uu-1-2000/2", track="none")
    book = rulebook_of(tmp_path, [anyone, fed, norm("pp-1-2000/1"), norm("pp-1-2000/2")])
    assert sorted(book.subjects) == ["criminal", "discipline"]
    assert len(book.subjects["discipline"]) == 1
    assert [closed.facts for closed in book.subjects["criminal"]] == [()]


def test_a_citation_is_written_as_a_lawyer_writes_it() -> None:
    assert law().label("pp-94-2021/5/n/6") == "Pasal 5 huruf n angka 6 PP 94/2021"


def test_a_region_is_known_by_any_of_its_names_in_any_case() -> None:
    names = {law().region(name) for name in ("kabupaten-siak", "Kabupaten Siak", "KABUPATEN SIAK")}
    assert names == {"kabupaten-siak"}
    assert law().region("Kabupaten Antah Berantah") is None
    assert law().region(None) is None


def test_the_earliest_day_is_the_first_of_any_regulation(tmp_path: Path) -> None:
    rules = invented(tmp_path, norm("pp-1-2000/1"))
    older = {**regulation_of("pp-2-1999", ["1"]), "in_force": {"from": "1999-12-01"}}
    write(rules.folder, "regulations/pp-2-1999/regulation.yaml", older)
    assert rules.load().earliest == date(1999, 12, 1)


def test_every_fact_that_a_norm_tests_can_be_told_by_a_field() -> None:
    from checker.facts.derive import DERIVATIONS

    tested = {fact for one in law().norms.values() for fact in one.facts}
    silent = {
        name
        for name in tested
        if law().facts[name].field is None
        and law().facts[name].derive not in DERIVATIONS
        and name not in DERIVATIONS
    }
    assert silent == set()


def citations_in(node: Any) -> list[str]:
    """Return what stands under `basis` and `citations`, as far as it is a citation."""
    found: list[str] = []
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("basis", "citations"):
                named = value if isinstance(value, list) else [value]
                found += [v for v in named if isinstance(v, str) and "/" in v and " " not in v]
            found += citations_in(value)
    elif isinstance(node, list):
        for entry in node:
            found += citations_in(entry)
    return found


def test_definitions_sanctions_and_paths_cite_articles_that_are_in_the_lists() -> None:
    book = law()
    cited = {
        citation
        for file, document in book.documents.items()
        if file.startswith(("definitions", "sanctions/", "paths/"))
        for citation in citations_in(document)
    }
    lost = {
        citation
        for citation in cited
        for name, _, article in [citation.partition("/")]
        if name not in book.regulations or article not in book.regulations[name].labels
    }
    assert len(cited) > 50
    assert lost == set()
