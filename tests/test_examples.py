"""Every example of every norm comes out as the law says; each is a test of its own."""

from __future__ import annotations

import pytest

from checker.assessment import Assessment
from checker.checker import Checker
from checker.explain import assemble
from checker.lawbook import Example, read_examples, run_example
from checker.rulebook import Rulebook

CHECKER = Checker(Rulebook.load())
EXAMPLES = list(read_examples(CHECKER.rulebook))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.norm}-{e.id}")
def test_example_comes_out_as_the_law_says(example: Example) -> None:
    result = run_example(CHECKER, example)
    assert result.passed, (
        f"{result.file}:{result.line}: expected {dict(result.expected)}, "
        f"found {dict(result.found)} {result.error or ''}"
    )


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.id == "base"], ids=lambda e: e.norm)
def test_what_is_returned_is_what_the_contract_accepts(example: Example) -> None:
    made = assemble(CHECKER.examine(example.incident, as_of=example.as_of))
    written = made.model_dump_json(warnings="error")
    read = Assessment.from_json(written)
    assert read == made
    assert read.model_dump_json() == written


def test_every_norm_has_examples() -> None:
    assert {example.norm for example in EXAMPLES} == set(CHECKER.rulebook.norms)
