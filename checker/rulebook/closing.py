"""Expressions closed: each under every choice of readings that it can reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.logic import Ask, Breach, Closed, Expression, Test, Value, questions_of, resolve, walk
from checker.rulebook.model import Choices, Combination, Element, Exemption, Question

__all__ = ["Closing"]

CONDUCT = "conduct"


class Closing:
    """Closes expressions over the questions of a rulebook.

    `readings` holds the expression of each (question, reading).
    """

    def __init__(
        self,
        questions: Mapping[str, Question],
        readings: Mapping[tuple[str, str], Expression],
    ) -> None:
        self.questions = questions
        self.readings = readings
        self._closed: dict[Expression, dict[Choices, Closed]] = {}

    @classmethod
    def over(cls, questions: Mapping[str, Question]) -> Closing:
        """Return the closing over questions that are already read."""
        readings = {(q.id, r.id): r.expression for q in questions.values() for r in q.readings}
        return cls(questions, readings)

    def questions_of(self, expression: Expression) -> tuple[str, ...]:
        """Return the questions that `expression` can reach, sorted."""
        return tuple(sorted(self._reached([expression])))

    def variants(self, expression: Expression) -> dict[Choices, Closed]:
        """Return `expression` closed under every choice of the questions it can reach.

        Equal expressions share one answer, so that it is enough to evaluate it once on a sheet.
        """
        if expression not in self._closed:
            self._closed[expression] = {
                tuple(sorted(choices.items())): Closed(resolve(expression, choices, self.readings))
                for choices in self._choices([expression])
            }
        return self._closed[expression]

    def combinations(
        self, elements: Sequence[Element], exemptions: Sequence[Exemption]
    ) -> tuple[Combination, ...]:
        """Return every choice of readings of a norm, with what each part makes of it."""
        parts = [part.expression for part in (*elements, *exemptions)]
        return tuple(
            Combination(
                choices=choices,
                recommended=all(self.questions[q].recommended == r for q, r in choices.items()),
                elements=tuple(self._own(e.expression, choices) for e in elements),
                exemptions=tuple(self._own(e.expression, choices) for e in exemptions),
            )
            for choices in self._choices(parts)
        )

    def breaches(self, expressions: Sequence[Expression]) -> tuple[str, ...]:
        """Return the norms that some expression, or a reading that it reaches, names."""
        answers = (
            reading.expression
            for question in sorted(self._reached(expressions))
            for reading in self.questions[question].readings
        )
        named = [
            norm
            for expression in (*expressions, *answers)
            for part in walk(expression)
            if isinstance(part, Breach)
            for norm in part.norms
        ]
        return tuple(dict.fromkeys(named))

    def raising(self, expressions: Sequence[Expression]) -> frozenset[Value]:
        """Return the conducts that some expression asks for, under any reading."""
        tests = self._positive_tests(expressions)
        return frozenset(v for t in tests if t.fact == CONDUCT for v in t.values)

    def _positive_tests(self, expressions: Sequence[Expression]) -> Iterator[Test]:
        for expression in expressions:
            match expression:
                case Test():
                    yield expression
                case Ask(question):
                    known = self.questions.get(question)
                    readings = known.readings if known else ()
                    yield from self._positive_tests([r.expression for r in readings])
                case _:
                    yield from self._positive_tests(getattr(expression, "parts", ()))

    def _choices(self, expressions: Sequence[Expression]) -> Iterator[dict[str, str]]:
        """Yield every choice of readings for the questions that can be reached together."""
        yield from self._extend({}, sorted({q for e in expressions for q in questions_of(e)}))

    def _extend(self, chosen: dict[str, str], waiting: list[str]) -> Iterator[dict[str, str]]:
        waiting = [question for question in waiting if question not in chosen]
        if any(question not in self.questions for question in waiting):
            return
        if not waiting:
            yield chosen
            return
        question, rest = waiting[0], waiting[1:]
        for reading in self.questions[question].readings:
            further = sorted(questions_of(reading.expression))
            yield from self._extend({**chosen, question: reading.id}, [*further, *rest])

    def _own(self, expression: Expression, choices: Mapping[str, str]) -> Choices:
        """Return the part of `choices` that `expression` reaches under them."""
        reached: dict[str, str] = {}
        waiting = list(questions_of(expression))
        while waiting:
            question = waiting.pop()
            reached[question] = choices[question]
            waiting += questions_of(self.readings[question, choices[question]])
        return tuple(sorted(reached.items()))

    def _reached(self, expressions: Sequence[Expression]) -> set[str]:
        return {question for choices in self._choices(expressions) for question in choices}
