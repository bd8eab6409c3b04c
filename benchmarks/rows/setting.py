"""What a run is asked to measure, and on what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from benchmarks.measure import ROOT
from benchmarks.workload import SEED, lines, plan
from checker.incident import Incident
from checker.rulebook import Rulebook

__all__ = ["Setting", "Subject"]

# Rounds in which every incident is another: more of them would fill the memory.
FEW = 9
CASES = ROOT / "tests" / "cases"


@dataclass(frozen=True)
class Subject:
    """Incidents that are measured together, each with the day of its question."""

    name: str
    incidents: tuple[tuple[Incident, str], ...]


@dataclass(frozen=True)
class Setting:
    """The options of a run, a folder for its files, and the law."""

    cases: tuple[str, ...]
    sample: int
    rounds: int
    processes: int
    sizes: tuple[int, ...]
    requests: int
    workers: int
    scratch: Path

    @cached_property
    def rulebook(self) -> Rulebook:
        """The law that comes with the library."""
        return Rulebook.load()

    @cached_property
    def subjects(self) -> list[Subject]:
        """The chosen cases, and some incidents of each workload."""
        made = [self._case(name) for name in self.cases]
        return [*made, *(self._workload(name) for name in ("realistic", "adversarial"))]

    def file(self, case: str) -> tuple[Path, str]:
        """Return the incident of a decided case and the day of its decision."""
        folder = CASES / case
        official = json.loads((folder / "official.json").read_text("utf-8"))
        return folder / "incident.json", official["decided_on"]

    def _case(self, name: str) -> Subject:
        path, day = self.file(name)
        return Subject(name, ((Incident.model_validate_json(path.read_bytes()), day),))

    def _workload(self, name: str) -> Subject:
        made = [Incident.model_validate_json(text) for text in self.texts(name)]
        return Subject(f"{len(made)} {name}", tuple((one, plan()["as_of"]) for one in made))

    def unseen(self, count: int) -> list[Iterator[Subject]]:
        """Return `count` times a sample for each of a few rounds and one to warm up.

        No two incidents in all of it share a sheet.
        """
        parts = min(self.rounds, FEW) + 1
        seeds = lines("adversarial", count * self.sample * parts, SEED + 1)
        made = ((Incident.model_validate_json(line.text), plan()["as_of"]) for line in seeds)
        return [self._parts(made, parts) for _ in range(count)]

    def _parts(self, made: Iterator[tuple[Incident, str]], count: int) -> Iterator[Subject]:
        for _ in range(count):
            yield Subject(f"{self.sample} adversarial", tuple(islice(made, self.sample)))

    def texts(self, workload: str) -> Iterator[str]:
        """Give a few incidents of a workload as JSON text."""
        return (line.text for line in lines(workload, self.sample, SEED))
