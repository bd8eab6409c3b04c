"""Bad input: refused with every fault at once, each with its place and its remedy."""

from __future__ import annotations

import json
import os
import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.errors import Fault, IncidentError, Lang
from checker.incident import as_json
from checker.intake import MAX_BYTES, read_bytes
from tests.unit.inputs import GOOD, faults, only, read, with_act

# --- what is accepted ----------------------------------------------------------------------------


def test_a_good_incident_is_read_from_text_bytes_dictionary_and_model() -> None:
    text = json.dumps(GOOD)
    read_ones = [read(text), read(text.encode()), read(GOOD), read(read(text))]
    assert all(as_json(incident) == GOOD for incident in read_ones)


def test_a_byte_order_mark_is_ignored() -> None:
    assert read(b"\xef\xbb\xbf" + json.dumps(GOOD).encode()) == read(GOOD)
    assert read("\ufeff" + json.dumps(GOOD)) == read(GOOD)


def test_a_dictionary_may_hold_days() -> None:
    assert read(with_act(date=date(2024, 10, 2))) == read(with_act(date="2024-10-02"))


def test_brackets_inside_texts_do_not_nest() -> None:
    incident = read(json.dumps({**GOOD, "narrative": "[{" * 5000}))
    assert incident.narrative == "[{" * 5000


# --- what is no JSON -----------------------------------------------------------------------------


@pytest.mark.parametrize("source", [b"", b" \n\t", b"\xef\xbb\xbf", ""])
def test_an_empty_file(source: bytes | str) -> None:
    fault = only(source)
    assert fault.code == "empty"
    assert "check new" in (fault.hint() or "")


@pytest.mark.parametrize(
    ("source", "offset", "line", "column"),
    [
        (b'{"a":\n "\xff"}', 8, 2, 3),
        ('{"é": "ü"}'.encode("latin-1"), 2, 1, 3),
        ("{}".encode("utf-16"), 0, 1, 1),
        (b"{}\xe2\x82", 2, 1, 3),
        (b'{"a": "\xed\xa0\x80"}', 7, 1, 8),
    ],
)
def test_not_utf8_names_the_byte(source: bytes, offset: int, line: int, column: int) -> None:
    fault = only(source)
    assert (fault.code, fault.line, fault.column) == ("not_utf8", line, column)
    assert f"offset {offset}" in fault.message("en")


def test_truncated_json_is_placed_where_it_ends() -> None:
    text = json.dumps(GOOD, indent=1)
    cut = text[: text.index('"acts"')]
    fault = only(cut)
    assert fault.code == "json_truncated"
    assert fault.line == cut.count("\n") + 1


def test_every_truncation_is_refused() -> None:
    text = json.dumps(GOOD)
    for end in range(len(text)):
        faults(text[:end])


def test_duplicate_keys_are_named_at_the_second_one() -> None:
    text = json.dumps(with_act(conduct="like_content")).replace(
        '"conduct"', '"conduct": "post_content", "conduct"'
    )
    fault = only(text)
    assert (fault.code, fault.pointer) == ("duplicate_key", "/acts/0/conduct")
    assert fault.column == text.rindex('"conduct"') + 1


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number(word: str) -> None:
    fault = only(json.dumps(with_act(count=7)).replace("7", word))
    assert (fault.code, fault.pointer, fault.found) == ("not_a_number", "/acts/0/count", word)


@pytest.mark.parametrize("number", ["9" * 30, "-" + "9" * 5000, "1e999", "-1e999"])
def test_a_huge_number(number: str) -> None:
    fault = only(json.dumps(with_act(count=7)).replace("7", number))
    assert (fault.code, fault.pointer) == ("number_too_large", "/acts/0/count")
    assert len(fault.message()) < 200


@pytest.mark.parametrize("opening", ["[", '{"a":', '{"acts":['])
def test_fifty_thousand_brackets(opening: str) -> None:
    assert only(opening * 50_000).code == "too_deep"


def test_half_a_character_is_refused_and_shown_without_harm() -> None:
    fault = only(json.dumps(GOOD)[:-1] + r', "narrative": "\ud800"}')
    assert (fault.code, fault.pointer) == ("lone_surrogate", "/narrative")
    fault.render().encode()


@pytest.mark.parametrize("source", ["[]", "[1, 2]", '"text"', "1", "true", "null"])
def test_the_top_level_is_an_object(source: str) -> None:
    fault = only(source)
    assert fault.code == "top_level"
    assert fault.found == source


# --- files ---------------------------------------------------------------------------------------


def refusal_of(path: Path) -> Fault:
    with pytest.raises(IncidentError) as caught:
        read_bytes(path)
    (fault,) = caught.value.faults
    assert fault.file == str(path)
    return fault


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "incident.json"
    path.write_text(json.dumps(GOOD), encoding="utf-8")
    assert read(read_bytes(path)) == read(GOOD)


def test_a_directory(tmp_path: Path) -> None:
    assert refusal_of(tmp_path).code == "is_directory"


def test_a_missing_file_and_the_one_that_was_meant(tmp_path: Path) -> None:
    (tmp_path / "incident.json").touch()
    fault = refusal_of(tmp_path / "incidnet.json")
    assert fault.code == "file_missing"
    assert fault.nearest == str(tmp_path / "incident.json")
    assert refusal_of(tmp_path / "no" / "such" / "folder.json").code == "file_missing"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="this user may read anything")
def test_an_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "incident.json"
    path.touch(mode=0)
    assert refusal_of(path).code == "file_unreadable"


def test_a_file_that_breaks_off_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("checker.intake.source.open", refuse, raising=False)
    path = tmp_path / "incident.json"
    path.touch()
    fault = refusal_of(path)
    assert fault.code == "file_unreadable"
    assert "Permission denied" in fault.message("en")


def test_a_name_that_no_file_can_have() -> None:
    assert refusal_of(Path("a\0b")).code == "file_unreadable"
    assert refusal_of(Path("a" * 5000)).code == "file_unreadable"


def test_a_hundred_megabytes_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "incident.json"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    assert refusal_of(path).code == "too_large"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no file without an end here")
def test_a_file_without_end_is_left_alone() -> None:
    assert refusal_of(Path("/dev/zero")).code == "too_large"


@pytest.mark.parametrize(
    "source",
    [b" " * (MAX_BYTES + 1), " " * (MAX_BYTES + 1), "é" * (MAX_BYTES // 2 + 1)],
    ids=["bytes", "text", "two bytes a character"],
)
def test_too_much_is_refused_before_it_is_parsed(source: bytes | str) -> None:
    assert only(source).code == "too_large"


# --- dictionaries --------------------------------------------------------------------------------


def test_a_dictionary_that_holds_itself() -> None:
    circle: dict[str, Any] = {}
    circle["a"] = circle
    assert only(circle).code == "too_deep"


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ({1: "a"}, "wrong_key"),
        ({"a": {2}}, "no_json_value"),
        ({"a": object()}, "no_json_value"),
        ({"a": 10**5000}, "number_too_large"),
    ],
)
def test_a_dictionary_that_is_no_json(part: dict[Any, Any], code: str) -> None:
    fault = only({**GOOD, **part})
    assert fault.code == code
    assert fault.line is None


def test_a_dictionary_with_a_number_that_is_none() -> None:
    fault = only(with_act(count=float("nan")))
    assert (fault.code, fault.pointer, fault.line) == ("not_a_number", "/acts/0/count", None)


# --- all at once ---------------------------------------------------------------------------------

MANY = """{
 "schema_version": "1.0", "extra": NaN,
 "contests": [{"id": "pilkada-2024"}, {"id": "pilkada-2031"}],
 "targets": [{"id": "t1", "kind": "pasangan"}, {"id": "t1", "kind": "parpol"}],
 "actors": [
  {"id": "a1", "status": "pns", "service": {"from": "2020-01-02", "until": "2019-01-01"}},
  {"id": "a2", "stats": "pns"}
 ],
 "acts": [
  {"id": "p1", "actors": ["a1", "a7"], "conduct": "likes", "date": "2024-02-30"},
  {"id": "p2", "actors": ["a2"], "date": "2030-01-01", "count": 1, "count": "x"}
 ]
}"""


def test_all_faults_are_named_at_once_in_the_order_of_the_text() -> None:
    found = faults(MANY, as_of=date(2025, 1, 1))
    assert [(fault.code, fault.line, fault.pointer) for fault in found] == [
        ("unknown_field", 2, "/extra"),
        ("not_a_number", 2, "/extra"),
        ("unknown_contest", 3, "/contests/1/id"),
        ("wrong_term", 4, "/targets/0/kind"),
        ("duplicate_id", 4, "/targets/1/id"),
        ("end_before_begin", 6, "/actors/0/service/until"),
        ("unknown_field", 7, "/actors/1/stats"),
        ("dangling_reference", 10, "/acts/0/actors/1"),
        ("wrong_term", 10, "/acts/0/conduct"),
        ("impossible_date", 10, "/acts/0/date"),
        ("act_after_as_of", 11, "/acts/1/date"),
        ("duplicate_key", 11, "/acts/1/count"),
        ("wrong_type", 11, "/acts/1/count"),
    ]
    lines = MANY.splitlines()
    for fault in found:
        assert fault.line and fault.column
        here = lines[fault.line - 1][fault.column - 1 :]
        assert here.startswith(('"', "NaN")), here


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_fault_can_be_read(lang: Lang) -> None:
    with pytest.raises(IncidentError) as caught:
        read(MANY)
    text = caught.value.in_file("peristiwa.json").render(lang)
    assert text.count("peristiwa.json:") == len(caught.value.faults)
    assert "\x1b" not in text


def test_a_fault_is_not_repeated_in_what_follows_from_it() -> None:
    # The act names the actor whose id is missing: that he is unknown follows.
    fault = only({**GOOD, "actors": [{"status": "pns"}]})
    assert (fault.code, fault.pointer) == ("missing_field", "/actors/0/id")


def test_control_characters_never_reach_a_terminal() -> None:
    fault = only(json.dumps(with_act(**{"\x1b[31mred\u202e": 1})))
    assert fault.code == "unknown_field"
    assert fault.render().replace("\n", "").isprintable()


def test_faults_without_end_are_cut_and_said_to_be() -> None:
    found = faults({**GOOD, **{f"x{i}": i for i in range(3000)}})
    assert found[-1].code == "more_faults"
    assert len(found) == 1001


def test_the_sections_may_be_set_aside_whole() -> None:
    codes = [f.code for f in faults({"schema_version": "1.0", "actors": 1, "acts": 2, "x": 3})]
    assert codes == ["wrong_type", "wrong_type", "unknown_field"]


PIECES = [
    "{",
    "}",
    "[",
    "]",
    '"',
    ",",
    ":",
    "\\",
    "\n",
    "\x00",
    "\u202e",
    "\ud800",
    "NaN",
    "1e9",
    "é",
]


@pytest.mark.parametrize("seed", range(200))
def test_a_spoilt_text_is_refused_or_read_but_never_more(seed: int) -> None:
    source = random.Random(seed)
    text = MANY if seed % 2 else json.dumps(GOOD, indent=1)
    for _ in range(source.choice([1, 1, 3, 10])):
        at = source.randrange(len(text))
        text = text[:at] + source.choice(["", *PIECES]) + text[at + source.randrange(3) :]
    try:
        read(text)
    except IncidentError as error:
        assert error.faults
        error.render("en").encode()
        assert all(fault.line and fault.column for fault in error.faults)
