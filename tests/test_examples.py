"""Every example of every norm comes out as the law says; each is a test of its own."""

from __future__ import annotations

import pytest

from checker.lawbook import ExampleResult, run_examples
from checker.rulebook import Rulebook

RESULTS = run_examples(Rulebook.load())


@pytest.mark.parametrize("result", RESULTS, ids=lambda r: f"{r.norm}-{r.example}")
def test_example_comes_out_as_the_law_says(result: ExampleResult) -> None:
    assert result.passed, (
        f"{result.file}:{result.line}: expected {dict(result.expected)}, "
        f"found {dict(result.found)} {result.error or ''}"
    )


def test_every_norm_has_examples() -> None:
    assert {result.norm for result in RESULTS} == set(Rulebook.load().norms)
