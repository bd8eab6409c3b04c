"""The list of norms that agree with decided cases says what the checker says now."""

from __future__ import annotations

import sys
from pathlib import Path

from checker.evaluate import read_cases
from checker.rulebook import Rulebook

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import tried  # noqa: E402  # a script beside the package

HOW = "run: .venv/bin/python tools/tried.py"


def test_the_list_is_fresh() -> None:
    assert tried.FILE.read_text(encoding="utf-8") == tried.written(), HOW


def test_the_list_names_norms_and_cases_that_exist() -> None:
    book = Rulebook.load()
    assert set(book.tried) <= set(book.norms)
    named = {case for cases in book.tried.values() for case in cases}
    assert named <= {case.id for case in read_cases(tried.CASES)}


def test_a_tried_norm_is_mature() -> None:
    book = Rulebook.load()
    assert book.tried
    assert {book.maturity(book.norms[norm]) for norm in book.tried} == {"tried"}
