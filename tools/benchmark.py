"""Measure the checker against baselines and print ratios; not a test, since machines differ.

    .venv/bin/python tools/benchmark.py

Each figure is a median of runs that alternate with their baseline, so that both meet the same load.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from checker import check
from checker.facts import Sheet
from checker.findings.match import Candidates, Matched, Matcher
from checker.incident import Incident

ROOT = Path(__file__).resolve().parent.parent
CASES = sorted((ROOT / "tests" / "cases").glob("*/incident.json"))
PROCESSES = 15
ROUNDS = 300
BASELINE = (
    "import click; from pydantic import BaseModel; from jsonschema import Draft202012Validator"
)
MILLISECOND = 0.001


def seconds(work: Callable[[], object]) -> float:
    """Time one run of some work."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def alternate(rounds: int, *works: Callable[[], object]) -> list[float]:
    """Run several works in turn; give the median time of each."""
    for work in works:
        work()
    times = [[seconds(work) for work in works] for _ in range(rounds)]
    return [median(column) for column in zip(*times, strict=True)]


def line(title: str, time: float, baseline: float, what: str) -> None:
    """Print one figure with its ratio to a baseline."""
    print(f"{title:42} {time * 1000:9.3f} ms {time / baseline:6.2f} x {what}")


def process(*arguments: str) -> Callable[[], object]:
    """Give a work that runs Python with these arguments in a process of its own."""
    return lambda: subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False
    )


def whole_process(case: Path, as_of: str) -> None:
    """Compare `check incident.json` with a process that only imports the libraries."""
    ours = process("-m", "checker", str(case), "--as-of", as_of)
    time, baseline = alternate(PROCESSES, ours, process("-c", BASELINE))
    line(f"{case.parent.name}: whole process", time, baseline, "importing the libraries")


@contextmanager
def forgetting() -> Iterator[None]:
    """Let no sheet be remembered from one match to the next."""
    remembering = Matcher.match

    def match(self: Matcher, sheet: Sheet) -> Matched:
        return remembering(Matcher(self.rulebook, self.engine), sheet)

    Matcher.match = match  # type: ignore[method-assign]
    try:
        yield
    finally:
        Matcher.match = remembering  # type: ignore[method-assign]


def engine_alone(work: Callable[[], object]) -> Callable[[], object]:
    """Give a work that asks durable-rules alone what an assessment asks it, all sets called."""
    asked: list[tuple[Candidates, Mapping[str, frozenset[str]]]] = []
    remembering = Matcher.match

    class Recorder(Candidates):
        """Hands on to an engine and notes what it was asked."""

        def __init__(self, engine: Candidates) -> None:
            self.engine = engine

        def match(self, keys: Mapping[str, frozenset[str]]) -> frozenset[str]:
            asked.append((self.engine, keys))
            return self.engine.match(keys)

    def match(self: Matcher, sheet: Sheet) -> Matched:
        return remembering(Matcher(self.rulebook, Recorder(self.engine), ask_all=True), sheet)

    Matcher.match = match  # type: ignore[method-assign]
    try:
        work()
    finally:
        Matcher.match = remembering  # type: ignore[method-assign]
    return lambda: [engine.match(keys) for engine, keys in asked]


def assessments(case: Path, as_of: str) -> None:
    """Time one assessment from a validated incident, with the sheet remembered and not."""
    incident = Incident.model_validate_json(case.read_bytes())

    def work() -> object:
        return check(incident, as_of=as_of)

    name = case.parent.name
    [remembered] = alternate(ROUNDS, work)
    line(f"{name}: one assessment, sheet remembered", remembered, MILLISECOND, "1 ms")
    with forgetting():
        new, alone = alternate(ROUNDS, work, engine_alone(work))
    line(f"{name}: one assessment, sheet new", new, alone, "durable-rules alone")


def main() -> None:
    """Print every figure for every coded case."""
    for case in CASES:
        official = json.loads(case.with_name("official.json").read_text(encoding="utf-8"))
        whole_process(case, official["decided_on"])
        assessments(case, official["decided_on"])


if __name__ == "__main__":
    main()
