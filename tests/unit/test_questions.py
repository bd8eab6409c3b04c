"""Questions of law: of two readings of one question, one takes in the other."""

from __future__ import annotations

from itertools import combinations

import pytest

from checker.lawbook.prove.solver import Logic
from checker.logic import All, Any, Breach, Expression, Not
from tests.unit.worlds import law

QUESTIONS = law().questions


def by_facts(name: str) -> bool:
    """Return whether the readings of a question look at facts, and not at other norms."""
    return not any(rests_on_norms(r.expression) for r in QUESTIONS[name].readings)


def rests_on_norms(expression: Expression) -> bool:
    if isinstance(expression, Not):
        return rests_on_norms(expression.part)
    parts = expression.parts if isinstance(expression, All | Any) else ()
    return isinstance(expression, Breach) or any(map(rests_on_norms, parts))


@pytest.fixture(scope="module")
def logic() -> Logic:
    return Logic(law())


@pytest.mark.parametrize("name", [name for name in QUESTIONS if by_facts(name)])
def test_the_wider_of_two_readings_is_met_wherever_the_narrower_is(name: str, logic: Logic) -> None:
    for one, other in combinations(QUESTIONS[name].readings, 2):
        first, second = logic.literal(one.expression), logic.literal(other.expression)
        is_wider = not logic.possible(first, -second)
        assert is_wider or not logic.possible(second, -first), (one.id, other.id)


def test_every_question_is_one_about_facts() -> None:
    assert [name for name in QUESTIONS if not by_facts(name)] == []
