"""The reference stands apart from the library and agrees with the examples of a small rulebook."""

from __future__ import annotations

import ast
import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.rulebook.yaml_source import parse
from tests.reference import reference, rules_of

TESTS = Path(__file__).resolve().parent.parent
RULES = TESTS / "fixtures" / "small-rules"


def test_it_shares_nothing_with_the_library_but_the_yaml_parser() -> None:
    names = set()
    for file in ("reference.py", "reference_facts.py"):
        for node in ast.walk(ast.parse((TESTS / file).read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                names.add(node.module)
            elif isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
    assert {name for name in names if str(name).startswith("checker")} == {
        "checker.rulebook.yaml_source"
    }


def _put(node: Any, keys: list[str], value: Any) -> None:
    """Set what stands under a path by ids; None takes it away."""
    for key in keys[:-1]:
        if isinstance(node, list):
            node = next(entry for entry in node if entry["id"] == key)
        else:
            node = node.setdefault(key, {})
    node.pop(keys[-1], None)
    if value is not None:
        node[keys[-1]] = value


def _examples() -> list[Any]:
    cases = []
    for path in sorted(RULES.glob("regulations/*/*.examples.yaml")):
        for entry in parse(path.read_text(encoding="utf-8")).value:
            base = {"id": "pokok", "expect": entry["base"]["expect"]}
            for example in [base, *entry["examples"]]:
                name = f"{entry['norm']}: {example['id']}"
                cases.append(pytest.param(entry["norm"], entry["base"], example, id=name))
    return cases


@pytest.mark.parametrize(("norm", "base", "example"), _examples())
def test_the_examples_of_the_small_rulebook_come_out(norm: str, base: Any, example: Any) -> None:
    told = copy.deepcopy(base["incident"])
    for path, value in (example.get("set") or {}).items():
        _put(told, path.split("."), value)
    for path in example.get("unset") or []:
        _put(told, path.split("."), None)
    found = reference(told, date.fromisoformat(base["as_of"]), RULES)
    key = (rules_of(RULES).first(norm), "a1", example.get("act") or base.get("act", "p1"))
    expect = example["expect"]
    if isinstance(expect, dict):
        expect = expect.get("reason", expect["state"])
    assert found.get(key, "not_alleged") == expect
