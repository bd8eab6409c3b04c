"""Time and memory, always beside a baseline that runs in turn, so that both meet the same load."""

from __future__ import annotations

import os
import platform
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from time import perf_counter, process_time
from typing import Any

__all__ = ["ROOT", "Ran", "Row", "alternate", "children", "load", "machine", "run"]

ROOT = Path(__file__).resolve().parent.parent
LIBRARIES = (
    *("pydantic", "pydantic_core", "durable_rules", "jsonschema", "click", "PyYAML"),
    *("zen-engine", "json-logic-qubit", "cedarpy", "rule-engine"),
)
BETWEEN_LOOKS = 0.1
MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Row:
    """One figure beside its baseline: `ratio` is ours over theirs, `at_most` what it may be."""

    row: str
    subject: str
    seconds: float
    baseline: str
    baseline_seconds: float
    at_most: float | None = None
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def ratio(self) -> float:
        """How many times the baseline."""
        return self.seconds / self.baseline_seconds

    @property
    def verdict(self) -> str:
        """Whether the budget is kept, empty where there is none."""
        if self.at_most is None:
            return ""
        return "kept" if self.ratio <= self.at_most else "MISSED"

    def as_dict(self) -> dict[str, Any]:
        """The row as a JSON object."""
        return {**vars(self), "more": dict(self.more), "ratio": self.ratio, "verdict": self.verdict}

    @property
    def title(self) -> str:
        """What was measured; several baselines may follow under it."""
        return f"{self.row}, {self.subject}: {_shown(self.seconds)}"

    def __str__(self) -> str:
        budget = f"; at most {self.at_most:.3g}: {self.verdict}" if self.at_most else ""
        more = "".join(f"\n               {name}: {value}" for name, value in self.more.items())
        return (
            f"  {self.ratio:9.3g} x  {self.baseline}, {_shown(self.baseline_seconds)}{budget}{more}"
        )


def _shown(seconds: float) -> str:
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e6:.3g} us"


def alternate(
    rounds: int, *works: Callable[[], object], clock: Callable[[], float] = process_time
) -> list[float]:
    """Run several works in turn, once to warm up; give the median seconds of each.

    The clock is that of this process on the processor, which does not run while others have it.
    """

    def seconds(work: Callable[[], object]) -> float:
        begin = clock()
        work()
        return clock() - begin

    for work in works:
        work()
    times = [[seconds(work) for work in works] for _ in range(rounds)]
    return [median(column) for column in zip(*times, strict=True)]


def children() -> float:
    """Return the seconds that ended child processes have had a processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclass(frozen=True)
class Ran:
    """A process that has ended: how long it took, how long it and its children had a processor.

    `megabytes` is the most memory that all of them held at once.
    """

    seconds: float
    processor: float
    megabytes: float
    code: int
    errors: str


def run(words: Sequence[str], env: Mapping[str, str] | None = None) -> Ran:
    """Run a command from the root of the project, watching the memory of all its processes.

    Memory is looked at ten times a second. What processes share is counted for each of them, so
    that they really hold less.
    """
    begin, used = perf_counter(), children()
    with TemporaryFile("w+") as told:
        process = subprocess.Popen(
            words,
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdout=subprocess.DEVNULL,
            stderr=told,
        )
        most = _watch(process)
        seconds = perf_counter() - begin
        told.seek(0)
        errors = told.read()
    return Ran(seconds, children() - used, most / MEGABYTE, process.returncode, errors)


def _watch(process: subprocess.Popen[bytes]) -> int:
    """Wait for a process; return the most bytes that it and its children held."""
    import psutil

    most, top = 0, psutil.Process(process.pid)
    while True:
        held = 0
        try:
            for one in (top, *top.children(recursive=True)):
                held += one.memory_info().rss
        except psutil.Error:
            pass  # one of them has just ended
        most = max(most, held)
        try:
            process.wait(BETWEEN_LOOKS)
        except subprocess.TimeoutExpired:
            continue
        return most


def load() -> list[float]:
    """How busy the machine was over the last one, five and fifteen minutes."""
    return [round(value, 2) for value in os.getloadavg()]


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "cores_allowed": len(os.sched_getaffinity(0)),
        "system": platform.platform(),
        "python": sys.version.split()[0],
        "libraries": {name: metadata.version(name) for name in LIBRARIES},
    }


def _processor() -> str:
    try:
        told = Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in told.splitlines() if "model name" in line]
    return names[0] if names else platform.processor()
