"""Truth values and expressions: Kleene where it is exact, completions where it is not."""

from __future__ import annotations

import random
from itertools import product
from typing import Any

import pytest

from checker import logic
from checker.logic import All, Ask, Breach, Closed, Expression, Not, Truth, resolve

AnyOf, Is = logic.Any, logic.Test
YES, NO, EITHER = frozenset({True}), frozenset({False}), frozenset({True, False})
COLOURS = ("merah", "kuning", "hijau")
DOMAINS = {"x": EITHER, "y": EITHER, "z": EITHER, "colour": frozenset(COLOURS)}
X, Y, Z = (Is(name, YES) for name in "xyz")


def known(**values: Any) -> dict[str, frozenset[Any]]:
    """Return a sheet on which all that is not named may be anything."""
    return {**DOMAINS, **values}


def truth(expression: Expression, sheet: Any = None, **breaches: Truth) -> Truth:
    return Closed(expression).truth(sheet or known(), breaches)


def plainly(expression: Expression, world: dict[str, Any]) -> bool:
    """Decide an expression where nothing is open, without the code that is under test."""
    match expression:
        case Is(fact, values):
            return world[fact] in values
        case Not(part):
            return not plainly(part, world)
        case All(parts):
            return all(plainly(part, world) for part in parts)
        case AnyOf(parts):
            return any(plainly(part, world) for part in parts)
    raise AssertionError(expression)


def over_all_worlds(expression: Expression, sheet: Any) -> Truth:
    """Return what all completions of the sheet agree on."""
    worlds = [dict(zip(sheet, picked, strict=True)) for picked in product(*sheet.values())]
    found = {plainly(expression, world) for world in worlds}
    return found.pop() if len(found) == 1 else None


def invented(chance: random.Random, depth: int, facts: list[str]) -> Expression:
    """Return an expression; where `facts` runs out of names, no fact occurs twice."""
    if depth == 0 or chance.random() < 0.25:
        fact = chance.choice(facts)
        values = [value for value in sorted(DOMAINS[fact], key=str) if chance.random() < 0.5]
        return Is(fact, frozenset(values))
    if chance.random() < 0.25:
        return Not(invented(chance, depth - 1, facts))
    parts = [invented(chance, depth - 1, facts) for _ in range(chance.randint(0, 3))]
    return chance.choice([All, AnyOf])(tuple(parts))


def some_sheet(chance: random.Random) -> dict[str, frozenset[Any]]:
    return {
        fact: frozenset(chance.sample(sorted(domain, key=str), chance.randint(1, len(domain))))
        for fact, domain in DOMAINS.items()
    }


@pytest.mark.parametrize(
    ("possible", "expected"),
    [
        ({"merah"}, True),
        ({"merah", "kuning"}, True),
        ({"hijau"}, False),
        ({"merah", "hijau"}, None),
    ],
)
def test_a_test_is_true_if_every_value_passes_and_false_if_none_does(
    possible: set[str], expected: Truth
) -> None:
    warm = Is("colour", frozenset({"merah", "kuning"}))
    assert truth(warm, known(colour=frozenset(possible))) is expected


@pytest.mark.parametrize(
    ("x", "y", "both", "one"),
    [
        (YES, YES, True, True),
        (YES, NO, False, True),
        (NO, NO, False, False),
        (EITHER, YES, None, True),
        (YES, EITHER, None, True),
        (EITHER, NO, False, None),
        (NO, EITHER, False, None),
        (EITHER, EITHER, None, None),
    ],
)
def test_false_wins_in_a_conjunction_and_true_in_a_disjunction(
    x: Any, y: Any, both: Truth, one: Truth
) -> None:
    sheet = known(x=x, y=y)
    assert truth(All((X, Y)), sheet) is both
    assert truth(AnyOf((X, Y)), sheet) is one


@pytest.mark.parametrize(("x", "expected"), [(YES, False), (NO, True), (EITHER, None)])
def test_a_negation_turns_true_and_false_and_leaves_unknown(x: Any, expected: Truth) -> None:
    assert truth(Not(X), known(x=x)) is expected


def test_an_empty_conjunction_is_true_and_an_empty_disjunction_false() -> None:
    assert truth(All(())) is True
    assert truth(AnyOf(())) is False


def test_a_fact_that_is_tested_twice_is_decided_by_its_completions() -> None:
    always, never = AnyOf((X, Not(X))), All((X, Not(X)))
    assert always.kleene(known(), {}) is None
    assert (truth(always), truth(never)) == (True, False)


def test_two_tests_that_leave_no_value_are_false_together() -> None:
    red, green = (Is("colour", frozenset({name})) for name in ("merah", "hijau"))
    assert truth(All((red, green))) is False
    assert truth(AnyOf((red, green))) is None
    assert truth(AnyOf((red, green, Is("colour", frozenset({"kuning"}))))) is True


def test_completions_are_of_the_sheet_and_not_of_the_whole_domain() -> None:
    red, green = (Is("colour", frozenset({name})) for name in ("merah", "hijau"))
    narrowed = known(colour=frozenset({"merah", "hijau"}))
    assert truth(AnyOf((red, green)), narrowed) is True


def test_what_is_unknown_in_truth_stays_unknown_where_a_fact_repeats() -> None:
    exclusive = AnyOf((All((X, Not(Y))), All((Not(X), Y))))
    assert truth(exclusive) is None
    assert truth(exclusive, known(x=YES)) is None
    assert truth(exclusive, known(x=YES, y=YES)) is False


@pytest.mark.parametrize("seed", range(40))
def test_an_expression_has_the_value_that_all_completions_agree_on(seed: int) -> None:
    chance = random.Random(seed)
    decided = 0
    for _ in range(25):
        expression, sheet = invented(chance, 3, list(DOMAINS)), some_sheet(chance)
        expected = over_all_worlds(expression, sheet)
        assert truth(expression, sheet) is expected, (expression, sheet)
        decided += expected is not None
    assert decided > 0


def test_kleene_alone_would_not_do_on_expressions_that_repeat_a_fact() -> None:
    chance = random.Random(1)
    tried = [(invented(chance, 3, list(DOMAINS)), some_sheet(chance)) for _ in range(500)]
    missed = [
        expression
        for expression, sheet in tried
        if expression.kleene(sheet, {}) is not over_all_worlds(expression, sheet)
    ]
    assert missed
    assert all(Closed(expression).repeated for expression in missed)


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ((True, False), True),
        ((False, False), False),
        ((None, False), None),
        ((None, True), True),
    ],
)
def test_a_breach_is_true_if_one_norm_is_broken_and_false_if_none_can_be(
    states: tuple[Truth, Truth], expected: Truth
) -> None:
    breach = Breach(("pp-1-2000/1", "pp-1-2000/2"))
    assert breach.kleene(known(), dict(zip(breach.norms, states, strict=True))) is expected


def test_a_question_is_replaced_by_the_reading_that_is_chosen() -> None:
    readings: dict[tuple[str, str], Expression] = {("q", "narrow"): X, ("q", "wide"): AnyOf((X, Y))}
    asked = All((Ask("q"), Not(Ask("q"))))
    assert resolve(asked, {"q": "narrow"}, readings) == All((X, Not(X)))
    assert resolve(asked, {"q": "wide"}, readings) == All((AnyOf((X, Y)), Not(AnyOf((X, Y)))))


def test_a_reading_may_ask_another_question() -> None:
    readings: dict[tuple[str, str], Expression] = {
        ("outer", "deeper"): AnyOf((Z, Ask("inner"))),
        ("inner", "x"): X,
        ("inner", "y"): Y,
    }
    choices = {"outer": "deeper", "inner": "y"}
    assert resolve(Ask("outer"), choices, readings) == AnyOf((Z, Y))


def test_a_question_without_a_chosen_reading_has_no_value() -> None:
    with pytest.raises(ValueError, match="q"):
        Ask("q").kleene(known(), {})


def test_every_part_of_an_expression_is_walked_from_the_outside_in() -> None:
    expression = All((Not(X), AnyOf((Y, Ask("q"))), X))
    assert list(logic.walk(expression)) == [
        expression,
        Not(X),
        X,
        AnyOf((Y, Ask("q"))),
        Y,
        Ask("q"),
        X,
    ]
    assert logic.facts_of(expression) == ["x", "y", "x"]
    assert logic.questions_of(expression) == {"q"}


def test_values_that_no_test_tells_apart_are_tried_once() -> None:
    red = Is("colour", frozenset({"merah"}))
    closed = Closed(All((red, Not(red))))
    picked = closed._representatives("colour", frozenset(COLOURS))
    assert len(picked) == 2
    assert "merah" in picked
