"""The JSON scanner: it reads what the standard parser reads, and knows where and why not."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.scanner import (
    MAX_DEPTH,
    MAX_PROBLEMS,
    Path,
    Places,
    depth_of,
    pointer_of,
    scan,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
).map(lambda value: json.loads(json.dumps(value, default=str).replace("Infinity", "0")))
INDENT = st.sampled_from([None, 0, 1, 4])


def paths(value: Any, path: Path = ()) -> list[tuple[Path, Any]]:
    """Every value in a document with its path."""
    below: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        below = list(value.items())
    elif isinstance(value, list):
        below = list(enumerate(value))
    return [(path, value)] + [pair for step, v in below for pair in paths(v, (*path, step))]


@given(JSON, INDENT, st.booleans())
def test_every_value_is_found_where_it_stands(value: Any, indent: int | None, plain: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=plain)
    wanted = paths(value)
    found = scan(text, [path for path, _ in wanted])
    assert found.problems == []
    parser = json.JSONDecoder()
    for path, here in wanted:
        assert parser.raw_decode(text, found.values[path])[0] == here
        if path and isinstance(path[-1], str):
            assert parser.raw_decode(text, found.keys[path])[0] == path[-1]


@given(st.text('[]{}",:0123456789.eE+-\\/ \ntruefalsn"ab', max_size=40))
def test_it_refuses_what_the_parser_refuses(text: str) -> None:
    try:
        json.loads(text)
    except ValueError:
        assert scan(text).broken
    else:
        assert not scan(text).broken


@given(JSON)
def test_depth_is_counted_outside_of_strings(value: Any) -> None:
    deepest = max(len(p) + isinstance(v, dict | list) for p, v in paths(value))
    assert depth_of(json.dumps(value)) == deepest


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "json_truncated", 1, 1),
        ('{"a": 1', "json_truncated", 1, 8),
        ('{\n "a": "x', "json_truncated", 2, 9),
        ('{"a": 1} x', "json_more_after_end", 1, 10),
        ('{"a": 1 "b": 2}', "json_comma_missing", 1, 9),
        ("[1,\n 2,\n]", "json_comma_too_many", 3, 1),
        ("{a: 1}", "json_key_missing", 1, 2),
        ('{"a" 1}', "json_colon_missing", 1, 6),
        ('{"a": True}', "json_value_missing", 1, 7),
        ("[01]", "json_comma_missing", 1, 3),
        (r'["\x"]', "json_escape", 1, 3),
        ('["a\nb"]', "json_control_character", 1, 4),
        ("\x0c{}", "json_value_missing", 1, 1),
    ],
)
def test_a_broken_text_is_placed(text: str, code: str, line: int, column: int) -> None:
    found = scan(text)
    assert found.broken
    problem = found.problems[-1]
    assert (problem.code, *Places(text).of(problem.offset)) == (code, line, column)


@pytest.mark.parametrize(
    ("text", "code", "pointer"),
    [
        ('{"a": 1, "b": {"c": 2, "c": 3}}', "duplicate_key", "/b/c"),
        ('{"a": [1, NaN]}', "not_a_number", "/a/1"),
        ('{"a": -Infinity}', "not_a_number", "/a"),
        ('{"a": 1e999}', "number_too_large", "/a"),
        (f'{{"a": -{"9" * 30}}}', "number_too_large", "/a"),
        (r'{"a": "\ud800"}', "lone_surrogate", "/a"),
        (r'{"\udc00": 1}', "lone_surrogate", "/\udc00"),
    ],
)
def test_what_a_lenient_parser_lets_through_is_named(text: str, code: str, pointer: str) -> None:
    found = scan(text)
    assert not found.broken
    assert [(p.code, pointer_of(p.path)) for p in found.problems] == [(code, pointer)]


def test_a_pair_of_surrogates_is_one_character() -> None:
    assert scan(r'{"a": "\ud83d\ude00"}').problems == []


def test_all_of_them_are_named_at_once() -> None:
    found = scan('{"a": NaN, "a": 1e400, "b": [')
    codes = [problem.code for problem in found.problems]
    assert codes == ["not_a_number", "duplicate_key", "number_too_large", "json_truncated"]


def test_of_equal_keys_the_last_is_placed() -> None:
    found = scan('{"a": 1, "a": 2}', [("a",)])
    assert found.values[("a",)] == len('{"a": 1, "a": ')


@pytest.mark.parametrize("depth", [MAX_DEPTH, MAX_DEPTH + 1, 50_000])
def test_depth_is_limited_without_recursion(depth: int) -> None:
    before = sys.getrecursionlimit()
    found = scan("[" * depth + "]" * depth)
    assert sys.getrecursionlimit() == before
    codes = [problem.code for problem in found.problems]
    assert codes == ([] if depth <= MAX_DEPTH else ["too_deep"])


def test_problems_without_end_break_off() -> None:
    found = scan(f"[{','.join(['NaN'] * 5000)}]")
    assert found.broken
    assert len(found.problems) == MAX_PROBLEMS + 1


def test_a_pointer_escapes_its_steps() -> None:
    assert pointer_of(("a/b", 0, "c~d", "")) == "/a~1b/0/c~0d/"


def test_lines_and_columns_count_from_one() -> None:
    places = Places("ab\ncd\r\ne")
    assert [places.of(offset) for offset in (0, 2, 3, 7)] == [(1, 1), (1, 3), (2, 1), (3, 1)]
