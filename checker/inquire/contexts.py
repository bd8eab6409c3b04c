"""Answers to the other questions under which one question may decide, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from math import prod

from checker.compare import Setting
from checker.explain import Examined
from checker.explain.questions import DATE, TARGETS, Asked, field_of
from checker.findings import ESTABLISHED, OPEN, Finding
from checker.inquire.answers import Answer
from checker.inquire.pivot import Open, Told, Ways, hinges
from checker.inquire.trial import Trials
from checker.logic import Value
from checker.rulebook import Fact, Rulebook

__all__ = ["Contexts"]

Candidate = tuple[Asked, tuple[Answer, ...]]
Settings = tuple[Setting, ...]
Context = tuple[Settings, Sequence[Answer]]

NAMING = (DATE, TARGETS, "contest_regime")
"""Topics of which an answer names a day, a target or a contest, and no value of a fact."""

TURNING = (*NAMING, "conduct", "target_kind")
"""Topics whose answers change which norms are asked at all."""

MOST_TURNS = 4
MOST_MASKS = 4
MOST_TOGETHER = 48


class Contexts:
    """The contexts of the questions of one actor."""

    def __init__(self, trials: Trials, actor: str, candidates: Sequence[Candidate]) -> None:
        self._trials = trials
        self._actor = actor
        self._candidates = candidates
        self._ways = Ways()
        self._answers: dict[tuple[str, str | None], dict[Value | date, Settings]] = {
            (asked.topic, asked.path): {a.value: a.settings for a in answers}
            for asked, answers in candidates
        }

    def of(self, asked: Asked, answers: Sequence[Answer]) -> Iterator[Context]:
        """Yield contexts, each with the answers to be held against each other.

        First none; then those in which a norm hangs on the question alone. Where few answers to
        the others are left, all of them together are tried at last.
        """
        yield (), answers
        for root in self._roots(asked, answers):
            examined = self._trials.run(root)
            if examined is not None:
                if asked.topic in NAMING:
                    yield from ((told, answers) for told in self._standing(examined, asked))
                else:
                    yield from self._under(root, examined, asked, answers)
        others = [found for one, found in self._candidates if one is not asked]
        if prod(len(found) + 1 for found in others) <= MOST_TOGETHER:
            for chosen in product(*((None, *found) for found in others)):
                yield tuple(s for answer in chosen if answer for s in answer.settings), answers

    def _roots(self, asked: Asked, answers: Sequence[Answer]) -> Iterator[Settings]:
        """Yield what decides which norms are asked at all; or what the question may say of it."""
        if asked.topic in NAMING:
            yield from _some(answers)
            return
        yield ()
        for other, found in self._candidates:
            if other.topic in TURNING and other is not asked:
                yield from _some(found)

    def _standing(self, examined: Examined, asked: Asked) -> Iterator[Settings]:
        """Yield answers to the others by which a norm stands, whatever the question then names."""
        for finding in examined.found[self._actor].findings:
            if finding.act.id == asked.sheet.act.id and finding.state == OPEN:
                ways = self._ways.settled(finding, self._open(finding, asked), stands=True)
                yield from (self._settings(finding, told) for told in ways[:1])

    def _under(
        self, root: Settings, examined: Examined, asked: Asked, answers: Sequence[Answer]
    ) -> Iterator[Context]:
        by_value = {v: a for a in answers if (v := _of(asked.fact, a.value)) is not None}
        for finding in self._waiting(examined, asked):
            others = self._open(finding, asked)
            for told, values in hinges(finding, asked.fact.id, list(by_value), others):
                context = (*root, *self._settings(finding, told))
                pair = [by_value[value] for value in values]
                yield context, pair
                for more in self._unmasked(context, examined, finding, asked, pair[0]):
                    yield more, pair

    def _waiting(self, examined: Examined, asked: Asked) -> Iterator[Finding]:
        """Yield the findings that may hang on the question, those that say so first."""
        findings = examined.found[self._actor].findings
        named = {finding.id for finding in asked.findings}
        for finding in sorted(findings, key=lambda f: f.id not in named):
            if finding.outcome is None or asked.fact.id not in finding.outcome.norm.facts:
                continue
            if field_of(finding.sheet, asked.fact) == asked.path:
                yield finding

    # From facts to answers

    @property
    def _rulebook(self) -> Rulebook:
        return self._trials.rulebook

    def _key(self, finding: Finding, fact: str) -> tuple[str, str | None]:
        return fact, field_of(finding.sheet, self._rulebook.facts[fact])

    def _open(self, finding: Finding, asked: Asked) -> Open:
        """Return the facts of a norm that other questions would settle."""
        found: dict[str, Sequence[Value]] = {}
        for fact in sorted(finding.outcome.norm.facts if finding.outcome else ()):
            answers = self._answers.get(self._key(finding, fact), {})
            told = (_of(self._rulebook.facts[fact], value) for value in answers)
            values = [value for value in told if value is not None]
            if values and fact != asked.fact.id and len(finding.sheet.known(fact).values) > 1:
                found[fact] = values
        return Open(found)

    def _settings(self, finding: Finding, told: Told) -> Settings:
        return tuple(
            setting
            for fact, value in told.items()
            for setting in self._answers[self._key(finding, fact)][value]
        )

    # What hides the difference

    def _unmasked(
        self,
        context: Settings,
        examined: Examined,
        finding: Finding,
        asked: Asked,
        answer: Answer,
    ) -> Iterator[Settings]:
        """Yield more: what carries the norm stands, then what stands beside it falls."""
        carried = (*context, *self._carrying(examined, finding, asked))
        if len(carried) > len(context):
            yield carried
        for _ in range(MOST_MASKS):
            after = self._trials.run((*carried, *answer.settings))
            more = self._falling(after, finding, asked, carried) if after is not None else ()
            if not more:
                return
            carried = (*carried, *more)
            yield carried

    def _carrying(self, examined: Examined, finding: Finding, asked: Asked) -> Settings:
        """Return answers by which a norm stands that carries this one, or that this one feeds."""
        found: list[Setting] = []
        links = {link.norm for link in finding.links}
        for other in examined.found[self._actor].findings:
            if other.act.id != finding.act.id or other.state != OPEN:
                continue
            fed = finding.chain if finding.chain in (other.breach_states or {}) else None
            rests = finding.chain in {link.norm for link in other.links}
            if fed or rests or other.chain in links:
                others = self._open(other, asked)
                ways = self._ways.settled(other, others, stands=True, fed_by=fed)
                for told in ways[:1]:
                    found += self._settings(other, told)
        return tuple(found)

    def _falling(
        self, examined: Examined, finding: Finding, asked: Asked, context: Settings
    ) -> Settings:
        """Return answers by which norms beside the one in question do not stand."""
        taken = {setting.path for setting in context}
        found: dict[str, Setting] = {}
        for other in examined.found[self._actor].findings:
            if other.id == finding.id or other.state not in (ESTABLISHED, OPEN):
                continue
            for told in self._ways.settled(other, self._open(other, asked), stands=False):
                more = self._settings(other, told)
                if more and _agree(more, taken, found):
                    found |= {setting.path: setting for setting in more}
                    break
        return tuple(found.values())


def _of(fact: Fact, value: Value | date) -> Value | None:
    """Return an answer as a value of a fact; None where it names something else."""
    return value if not isinstance(value, date) and value in fact.domain else None


def _some(answers: Sequence[Answer]) -> Iterator[Settings]:
    step = -(-len(answers) // MOST_TURNS)
    yield from (answer.settings for answer in answers[::step])


def _agree(more: Iterable[Setting], taken: set[str], found: Mapping[str, Setting]) -> bool:
    """Return whether settings touch nothing that is taken, and say nothing else than `found`."""
    return all(s.path not in taken and found.get(s.path, s) == s for s in more)
