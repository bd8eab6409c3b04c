"""One assessment from a validated incident, beside engines that are asked for the norms alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median

from benchmarks.growth import with_other_norms
from benchmarks.measure import Row, alternate
from benchmarks.rows.setting import Setting, Subject
from benchmarks.sheets import DURABLE, Asking, Seeing, Seen, differences
from checker.checker import Checker
from checker.engine import Engine
from checker.findings import Matcher
from checker.rulebook import Rulebook

__all__ = ["assessments"]

MILLISECOND = 0.001
ASSESSMENT = "one assessment"
MATCHING = "the matching"
PYTHON = "Python"


def assessments(setting: Setting) -> Iterator[Row]:
    """Measure every subject; compare the answers before. Then what no sheet was seen of before."""
    for subject in setting.subjects:
        yield from _remembered(setting, subject)
    yield from _new(setting)


def _remembered(setting: Setting, subject: Subject) -> Iterator[Row]:
    rulebook, asking = setting.rulebook, Asking(setting.rulebook)
    sheets = [seen for seen in Seeing.all_in(rulebook, subject.incidents) if seen.norms]
    differ = differences(asking, sheets)
    if differ:
        raise SystemExit("\n".join(("the answers differ:", *differ)))
    works = {
        ASSESSMENT: _work(Checker(rulebook), subject),
        MATCHING: _matching(Matcher(rulebook, Engine(rulebook)), sheets),
        **{name: _peer(asking, name, sheets) for name in asking.names},
    }
    times = alternate(setting.rounds, *works.values())
    each = {name: time / len(subject.incidents) for name, time in zip(works, times, strict=True)}
    row, one, matching = (
        f"{ASSESSMENT}, sheets remembered",
        each.pop(ASSESSMENT),
        each.pop(MATCHING),
    )
    middle = _median_of_each(setting, subject)
    yield Row(f"{row}, the median", subject.name, middle, "a millisecond", MILLISECOND, 1)
    if sheets:
        yield from _beside(row, subject.name, one, each, budgets=(12, 1 / 3))
        row = f"{MATCHING} of it, sheets remembered"
        yield from _beside(row, subject.name, matching, each, budgets=(None, None))


def _beside(
    row: str,
    subject: str,
    ours: float,
    each: dict[str, float],
    budgets: tuple[float | None, float | None],
) -> Iterator[Row]:
    """Give a row for each peer: Python written by hand, then the engines, the fastest first."""
    yield Row(row, subject, ours, "hand-compiled Python", each[PYTHON], budgets[0])
    engines = sorted((time, name) for name, time in each.items() if name != PYTHON)
    for place, (time, name) in enumerate(engines):
        yield Row(row, subject, ours, name, time, None if place else budgets[1])


def _new(setting: Setting) -> Iterator[Row]:
    """Assess incidents of which no two share a sheet, each once; a law that has seen none yet.

    Ours, durable-rules and the larger law get others of the same kind each: whatever the process
    remembers, it remembers of none of them.
    """
    checkers = Checker(Rulebook.load()), Checker(with_other_norms(setting.rulebook))
    ours, larger, asked = (list(parts) for parts in setting.unseen(3))
    asking = Asking(setting.rulebook)
    sheets = [Seeing.all_in(setting.rulebook, one.incidents) for one in asked]
    works = (
        _each_once([_work(checkers[0], one) for one in ours]),
        _each_once([_work(checkers[1], one) for one in larger]),
        _each_once([_peer(asking, DURABLE, seen) for seen in sheets]),
    )
    times = alternate(len(ours) - 1, *works)
    one, more, alone = (time / setting.sample for time in times)
    row, subject = f"{ASSESSMENT}, sheets new", f"{len(ours) - 1} times {ours[0].name}"
    yield Row(row, subject, one, DURABLE, alone, 2)
    yield Row(f"{row}, four times the norms", subject, more, "the norms as they are", one, 2)


def _each_once(works: list[Callable[[], object]]) -> Callable[[], object]:
    """Return a work that does the next of these at each call."""
    waiting = iter(works)

    def the_next() -> None:
        work = next(waiting)
        work()

    return the_next


def _work(checker: Checker, subject: Subject) -> Callable[[], object]:
    return lambda: [checker.check(incident, as_of=day) for incident, day in subject.incidents]


def _median_of_each(setting: Setting, subject: Subject) -> float:
    """Return the median over the incidents, each timed by itself."""
    checker = Checker(setting.rulebook)
    works = [_work(checker, Subject("", (one,))) for one in subject.incidents]
    return median(alternate(setting.rounds, *works))


def _matching(matcher: Matcher, sheets: list[Seen]) -> Callable[[], object]:
    return lambda: [matcher.match(seen.sheet) for seen in sheets]


def _peer(asking: Asking, name: str, sheets: list[Seen]) -> Callable[[], object]:
    asks = [asking.ask(name, seen) for seen in sheets]
    return lambda: [ask() for ask in asks]
