"""Measure the checker against baselines and print ratios; not a test, since machines differ.

    .venv/bin/python tools/benchmark.py

Each figure is a median of runs that alternate with their baseline, so that both meet the same load.
Processes find their bytecode compiled, as those of an installed program do.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from checker.checker import check
from checker.facts import Sheet
from checker.findings.match import Candidates, Matched, Matcher
from checker.incident import Incident
from checker.rulebook import Norm, Rulebook

ROOT = Path(__file__).resolve().parent.parent
CASES = sorted((ROOT / "tests" / "cases").glob("*/incident.json"))
PROCESSES = 9
ROUNDS = 100
COPIES = (1, 2, 3)
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


def process(scratch: Path, *arguments: str) -> Callable[[], object]:
    """Give a work that runs Python with these arguments in a process of its own.

    Its bytecode and its compiled rulebook are kept in the folder `scratch`. A process that
    complains ends the measurement: how fast something fails is of no interest.
    """
    own = {"PYTHONPYCACHEPREFIX": str(scratch / "bytecode"), "XDG_CACHE_HOME": str(scratch)}
    env = {**os.environ, **own, "PYTHONDONTWRITEBYTECODE": ""}

    def run() -> None:
        done = subprocess.run(
            [sys.executable, *arguments], cwd=ROOT, env=env, capture_output=True, check=False
        )
        if done.stderr:
            raise SystemExit(done.stderr.decode())

    return run


def whole_process(case: Path, as_of: str, scratch: Path, larger: Path) -> None:
    """Compare `check incident.json` with a process that only imports the libraries."""
    ours = ("-m", "checker", str(case), "--as-of", as_of)
    time, more, baseline = alternate(
        PROCESSES,
        process(scratch, *ours),
        process(scratch, *ours, "--rules", str(larger)),
        process(scratch, "-c", BASELINE),
    )
    name, what = case.parent.name, "importing the libraries"
    line(f"{name}: whole process", time, baseline, what)
    line(f"{name}: whole process, twice the norms", more, baseline, what)


def write_larger(folder: Path) -> Path:
    """Write the rules with each regulation twice, the second under another name."""
    shutil.copytree(ROOT / "rules", folder)
    regulations = folder / "regulations"
    names = sorted(path.name for path in regulations.iterdir())
    named = re.compile(rf"\b({'|'.join(map(re.escape, names))})(?=/|$)", re.MULTILINE)
    for name in names:
        shutil.copytree(regulations / name, regulations / f"{name}-x")
        for file in (regulations / f"{name}-x").rglob("*.yaml"):
            file.write_text(named.sub(r"\1-x", file.read_text("utf-8")), "utf-8")
    return folder


def with_other_norms(rulebook: Rulebook) -> Rulebook:
    """Return four times the norms: each thrice more, raised by a conduct that nobody describes."""
    norms = dict(rulebook.norms)
    for number in COPIES:
        for norm in rulebook.norms.values():
            copy = _elsewhere(norm, number)
            norms[copy.id] = copy
    return replace(rulebook, norms=dict(sorted(norms.items())), memo={}, _laws={})


def _elsewhere(norm: Norm, number: int) -> Norm:
    def renamed(name: str) -> str:
        regulation, _, rest = name.partition("/")
        return f"{regulation}-{number}/{rest}"

    return replace(
        norm,
        id=renamed(norm.id),
        chain=renamed(norm.chain),
        regulation=f"{norm.regulation}-{number}",
        raised_by="breach" if norm.raised_by == "breach" else "conduct",
        raising=frozenset((f"conduct_{number}",)),
        raising_fact=None,
        raising_where=None,
        breaches=tuple(map(renamed, norm.breaches)),
        rests_on=tuple(link._replace(norm=renamed(link.norm)) for link in norm.rests_on),
        follows=renamed(norm.follows) if norm.follows else None,
        replaced_by=renamed(norm.replaced_by) if norm.replaced_by else None,
        special_to=tuple(map(renamed, norm.special_to)),
        applies=None,
    )


@contextmanager
def forgetting() -> Iterator[None]:
    """Let no sheet be remembered from one match to the next."""
    remembering = Matcher.match

    def match(self: Matcher, sheet: Sheet) -> Matched:
        self._memory.clear()
        return remembering(self, sheet)

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


def assessments(case: Path, as_of: str, rulebook: Rulebook, larger: Rulebook) -> None:
    """Time one assessment from a validated incident, with the sheet remembered and not."""
    incident = Incident.model_validate_json(case.read_bytes())

    def work(book: Rulebook) -> Callable[[], object]:
        return lambda: check(incident, as_of=as_of, rulebook=book)

    name = case.parent.name
    [remembered] = alternate(ROUNDS, work(rulebook))
    line(f"{name}: one assessment, sheet remembered", remembered, MILLISECOND, "1 ms")
    with forgetting():
        ours = work(rulebook)
        new, alone, more = alternate(ROUNDS, ours, engine_alone(ours), work(larger))
    line(f"{name}: one assessment, sheet new", new, alone, "durable-rules alone")
    line(f"{name}: sheet new, four times the norms", more, new, "with the norms as they are")


def main() -> None:
    """Print every figure for every coded case."""
    rulebook = Rulebook.load()
    larger = with_other_norms(rulebook)
    with TemporaryDirectory() as folder:
        written = write_larger(Path(folder) / "rules")
        for case in CASES:
            official = json.loads(case.with_name("official.json").read_text(encoding="utf-8"))
            whole_process(case, official["decided_on"], Path(folder), written)
            assessments(case, official["decided_on"], rulebook, larger)


if __name__ == "__main__":
    main()
