"""Made-up incidents: realistic ones, and ones of which no two have a fact sheet in common.

Every line has an id, a date, an office and a note of its own; what decides its fact sheet is drawn
apart, and is the key of the line. Nobody is named: people are positions, offices are numbers.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate
from math import gcd, prod
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

__all__ = ["SEED", "WORKLOADS", "Line", "lines", "plan"]

PLAN = Path(__file__).with_name("workload.yaml")
SEED = 2020
WORKLOADS = ("realistic", "adversarial")
NOTE = (
    "Informasi awal nomor {number:07d} dicatat oleh pengawas di {region}: terlapor diduga {told}. "
    "Yang belum digali: siapa yang mengundang, berapa orang yang hadir, dan adakah surat tugas. "
    "Contoh buatan untuk mengukur kecepatan; tidak memuat perkara siapa pun."
)
# Marks in a template; none of them can stand in the plan.
MARKS = ("@id@", "@date@", "@office@", "@note@", "@region@", "@day@")


class Line(NamedTuple):
    """One incident as JSON text, and what its fact sheet hangs on."""

    text: str
    key: Hashable


@dataclass(frozen=True)
class Choice:
    """A field below target, actor or act, and the values that it may take by weight."""

    path: tuple[str, ...]
    values: tuple[Any, ...]
    bounds: tuple[float, ...]

    @classmethod
    def of(cls, path: str, weighted: list[list[Any]]) -> Choice:
        """Read a choice of the plan: pairs of weight and value."""
        weights, values = zip(*weighted, strict=True)
        return cls(tuple(path.split(".")), values, tuple(accumulate(weights)))

    def draw(self, chance: Random) -> int:
        """Draw the index of a value."""
        if len(self.values) == 1:
            return 0
        return chance.choices(range(len(self.values)), cum_weights=self.bounds)[0]


@dataclass(frozen=True)
class Window:
    """Days that the law and the calendar do not tell apart."""

    first: date
    days: int

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> Window:
        """Read a window of the plan."""
        return cls(entry["from"], (entry["until"] - entry["from"]).days + 1)

    def day(self, chance: Random) -> date:
        """Draw a day."""
        return self.first + timedelta(days=chance.randrange(self.days))


@lru_cache(maxsize=1)
def plan() -> dict[str, Any]:
    """The plan of the workloads, `workload.yaml`."""
    read: dict[str, Any] = yaml.safe_load(PLAN.read_text("utf-8"))
    return read


def lines(workload: str, count: int, seed: int) -> Iterator[Line]:
    """Make `count` incidents of a workload; the same seed makes the same lines.

    Raises ValueError for an unknown workload, and where there are not so many distinct sheets.
    """
    if workload == "realistic":
        return _Realistic(seed).lines(count)
    if workload == "adversarial":
        return _Adversarial(seed).lines(count)
    raise ValueError(f"no workload {workload!r}: choose from {', '.join(WORKLOADS)}")


def _incident(fields: Mapping[tuple[str, ...], Any]) -> dict[str, Any]:
    """Return an incident with these fields of its one target, actor and act."""
    parts: dict[str, dict[str, Any]] = {
        "target": {"id": "t1"},
        "actor": {"id": "a1", "agency": {"name": "@office@", "sphere": "kabkota"}},
        "act": {"id": "p1", "actors": ["a1"], "targets": ["t1"], "date": "@date@"},
    }
    for path, value in fields.items():
        if value is not None:
            *way, last = path
            holder: dict[str, Any] = parts
            for name in way:
                holder = holder.setdefault(name, {})
            holder[last] = value
    return {
        "schema_version": "1.0",
        "id": "@id@",
        "place": {"region": "@region@"},
        "narrative": "@note@",
        "contests": [{"id": plan()["contest"], "office": "bupati"}],
        "targets": [parts["target"]],
        "actors": [parts["actor"]],
        "acts": [parts["act"]],
        "reports": [{"id": "l1", "kind": "temuan", "known_on": "@day@"}],
        "evidence": [{"id": "b1", "kind": "tangkapan_layar", "description": "Berkas @id@"}],
    }


class _Writer:
    """Puts id, date, office and note into an incident."""

    def __init__(self, prefix: str, chance: Random) -> None:
        self.prefix = prefix
        self.chance = chance
        self.regions = plan()["regions"]

    def write(self, template: str, number: int, told: str, day: date) -> str:
        region = self.chance.choice(self.regions)
        values = {
            "@id@": f"{self.prefix}-{number:07d}",
            "@date@": day.isoformat(),
            "@day@": (day + timedelta(days=self.chance.randrange(1, 9))).isoformat(),
            "@office@": f"Kantor {number:07d}, {region}",
            "@note@": NOTE.format(number=number, region=region, told=told),
            "@region@": region,
        }
        for mark in MARKS:
            template = template.replace(mark, values[mark])
        return template


class _Realistic:
    def __init__(self, seed: int) -> None:
        told = plan()
        self.chance = Random(seed)
        self.writer = _Writer("nyata", Random(seed + 1))
        self.categories = told["categories"]
        self.shares = list(accumulate(category["share"] for category in self.categories))
        self.windows = [Window.of(entry) for entry in told["windows"]]
        self.weights = list(accumulate(entry["weight"] for entry in told["windows"]))
        self.stages = [entry["stage"] for entry in told["windows"]]
        post = Choice.of("actor.post", told["positions"])
        self.choices: list[list[Choice]] = []
        self.told_apart: list[list[int]] = []
        for category in self.categories:
            named = {**told["everywhere"], **category["choices"]}
            made = [post, *(Choice.of(path, values) for path, values in named.items())]
            self.choices.append(made)
            alike = {tuple(path.split(".")) for path in category.get("alike", ())}
            self.told_apart.append([i for i, c in enumerate(made) if c.path not in alike])
        self.template = lru_cache(maxsize=1 << 16)(self._template)

    def lines(self, count: int) -> Iterator[Line]:
        kinds, moments = range(len(self.categories)), range(len(self.windows))
        for number in range(count):
            kind = self.chance.choices(kinds, cum_weights=self.shares)[0]
            moment = self.chance.choices(moments, cum_weights=self.weights)[0]
            drawn = tuple(choice.draw(self.chance) for choice in self.choices[kind])
            template = self.template(kind, moment, drawn)
            day = self.windows[moment].day(self.chance)
            text = self.writer.write(template, number, self.categories[kind]["told"], day)
            yield Line(text, (kind, moment, *(drawn[i] for i in self.told_apart[kind])))

    def _template(self, kind: int, moment: int, drawn: tuple[int, ...]) -> str:
        fields: dict[tuple[str, ...], Any] = {("target", "stage"): self.stages[moment]}
        fields |= {c.path: c.values[i] for c, i in zip(self.choices[kind], drawn, strict=True)}
        return json.dumps(_incident(fields), ensure_ascii=False)


class _Adversarial:
    def __init__(self, seed: int) -> None:
        told = plan()["adversarial"]
        self.told = told["told"]
        self.chance = Random(seed)
        self.writer = _Writer("lawan", Random(seed + 1))
        self.window = Window.of(told["window"])
        self.always = {tuple(path.split(".")): value for path, value in told["always"].items()}
        self.knobs = [(tuple(p.split(".")), values) for p, values in told["knobs"].items()]
        self.sheets = prod(len(values) for _, values in self.knobs)
        # A step that shares no divisor with the number of sheets comes by each of them once.
        self.step = self.chance.randrange(self.sheets // 3, self.sheets)
        while gcd(self.step, self.sheets) > 1:
            self.step += 1

    def lines(self, count: int) -> Iterator[Line]:
        if count > self.sheets:
            raise ValueError(f"only {self.sheets} distinct sheets can be made")
        return self._lines(count)

    def _lines(self, count: int) -> Iterator[Line]:
        place = self.chance.randrange(self.sheets)
        for number in range(count):
            place = (place + self.step) % self.sheets
            template = json.dumps(_incident(self.fields(place)), ensure_ascii=False)
            day = self.window.day(self.chance)
            yield Line(self.writer.write(template, number, self.told, day), place)

    def fields(self, place: int) -> dict[tuple[str, ...], Any]:
        """Return the fields of one of the sheets, counted from zero."""
        fields = dict(self.always)
        for path, values in self.knobs:
            place, index = divmod(place, len(values))
            fields[path] = values[index]
        return fields
