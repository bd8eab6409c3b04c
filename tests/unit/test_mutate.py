"""Mutants of norms: a weak set of examples lets them live, a strong one does not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.cli import main
from checker.lawbook.mutate import Case, Tried, equivalents_of, judge, mutants_of, try_all
from checker.lawbook.mutate.expressions import negations
from checker.logic import All, Any as AnyOf, Ask, Expression, Not, Test
from checker.rulebook import Rulebook
from tests.unit.worlds import load

SMALL = Path(__file__).resolve().parents[1] / "fixtures" / "small-rules"
NORM = "uji-1-2019/ajakan"
FILE = "regulations/uji-1-2019/ajakan"


def yes(fact: str) -> Test:
    return Test(fact, frozenset((True,)))


def test_each_test_is_negated_once() -> None:
    some = Test("b", frozenset(("x", "y")))
    expression: Expression = All((yes("a"), AnyOf((some, Not(yes("a")), Ask("q")))))
    assert dict(negations(expression)) == {
        "a": All((Not(yes("a")), AnyOf((some, Not(yes("a")), Ask("q"))))),
        "b=x+1": All((yes("a"), AnyOf((Not(some), Not(yes("a")), Ask("q"))))),
        "a#2": All((yes("a"), AnyOf((some, Not(Not(yes("a"))), Ask("q"))))),
        "q": All((yes("a"), AnyOf((some, Not(yes("a")), Not(Ask("q")))))),
    }


class Folder:
    """A copy of the small rulebook whose files a test rewrites."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "rules"
        self._cache = folder
        shutil.copytree(SMALL, self.path)

    def rewrite(self, file: str, change: Any) -> None:
        path = self.path / file
        document = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        change(document)
        path.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")

    def tried(self, norms: Sequence[str] = (NORM,), **more: Any) -> list[Tried]:
        return try_all(self.book(), norms, processes=1, **more)

    def book(self) -> Rulebook:
        return load(self.path, self._cache)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def alive(tried: Sequence[Tried]) -> set[str]:
    return {one.mutation for one in tried if one.killed_by is None}
