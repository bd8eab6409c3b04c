"""Rule files are YAML 1.2: few words have a meaning of their own, and every value has a place."""

from __future__ import annotations

from typing import Any

import pytest

from checker.rulebook.yaml_source import Place, parse


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("y", "y"),
        ("'true'", "true"),
        ('"false"', "false"),
        ("2021-08-31", "2021-08-31"),
        ("12:30", "12:30"),
        ("010", "010"),
        ("0o10", "0o10"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("10", 10),
        ("0", 0),
        ("-3", -3),
        ("'10'", "10"),
        ("null", None),
        ("~", None),
        ("", None),
        ("5/n/6", "5/n/6"),
    ],
)
def test_a_plain_word_means_what_yaml_1_2_says(written: str, meant: Any) -> None:
    value = parse(f"key: {written}\n").value
    assert value == {"key": meant}
    assert type(value["key"]) is type(meant)


def test_a_key_is_text_whatever_it_looks_like() -> None:
    assert parse("10: a\ntrue: b\n2021-08-31: c\n").value == {
        "10": "a",
        "true": "b",
        "2021-08-31": "c",
    }


@pytest.mark.parametrize(
    "text", ["a: 1\nb: 2\na: 3\n", "{a: 1, 'a': 3}\n", "x:\n  - {a: 1, b: 2, a: 3}\n"]
)
def test_a_key_that_stands_twice_is_a_fault_at_its_second_place(text: str) -> None:
    document = parse(text)
    ((place, problem),) = document.faults
    lines = text.splitlines()
    assert lines[place.line - 1][place.column - 1 :].lstrip("'").startswith("a")
    assert (place.line, place.column) > (1, 1)
    assert problem["id"].startswith("kunci 'a' sudah ada di baris ")
    assert problem["en"].startswith("the key 'a' stands in line ")


def test_a_key_may_stand_in_two_mappings() -> None:
    assert parse("x: {a: 1}\ny: {a: 2}\n").faults == []


def test_every_value_has_its_line_and_column() -> None:
    document = parse("first:\n  - id: a\n    when: {all: [x, y]}\n")
    assert document.place(("first", 0, "when")) == Place(3, 5)
    assert document.place(("first", 0, "when", "all", 1)) == Place(3, 21)


def test_what_has_no_place_of_its_own_has_that_of_what_it_stands_in() -> None:
    document = parse("first:\n  - id: a\n")
    assert document.place(("first", 0, "missing", "deep")) == document.place(("first", 0))
    assert document.place(("missing",)) == Place(1, 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: [1, 2\n", 2),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: 1\n\tb: 2\n", 2),
        ("a: *nobody\n", 1),
        ("a: b: c\n", 1),
    ],
)
def test_what_cannot_be_read_is_one_fault_with_its_place(text: str, line: int) -> None:
    document = parse(text)
    ((place, problem),) = document.faults
    assert place.line == line
    assert problem["id"] and problem["en"]
    assert document.value is None


def test_a_control_character_is_a_fault_and_no_crash() -> None:
    assert len(parse("a: \x00\n").faults) == 1


def test_an_empty_file_says_nothing() -> None:
    document = parse("# only a comment\n")
    assert document.value is None
    assert document.faults == []


def test_an_alias_that_holds_itself_is_a_fault_and_no_crash() -> None:
    ((_, problem),) = parse("a: &x [*x]\n").faults
    assert problem == {"id": "alias memuat dirinya sendiri", "en": "an alias holds itself"}


@pytest.mark.parametrize("depth", [200, 20_000])
@pytest.mark.parametrize("ends", ["[]", ("{a: ", "}")])
def test_what_nests_too_deep_is_one_fault_and_no_crash(ends: tuple[str, str], depth: int) -> None:
    document = parse(f"a: 1\nb: {ends[0] * depth}1{ends[1] * depth}\n")
    ((place, problem),) = document.faults
    assert place.line == 2
    assert problem["id"]


def test_what_the_reader_itself_refuses_is_said_in_both_languages() -> None:
    ((_, problem),) = parse(f"a: {'[' * 200}1{']' * 200}\n").faults
    assert problem == {"id": "bersarang terlalu dalam", "en": "it nests too deep"}
