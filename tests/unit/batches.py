"""Files of many incidents, and who works on them in a test."""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Self

from checker.batch.record import Record
from checker.batch.request import Request
from checker.batch.work import Chunk, Done, Order, work
from checker.rulebook import Rulebook

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2024, 11, 20)
SECRETS = ("Rahasia Pelapor", "Alamat Pelapor 7", "9999000011112222", "0800000001")
IDENTITY = dict(zip(("name", "address", "id_number", "contact"), SECRETS, strict=True))
REPORT = {
    "id": "l1",
    "kind": "laporan",
    "received_on": "2024-11-18",
    "reporter": {"kind": "pelapor", "identity": IDENTITY},
}
COMMAND = (sys.executable, str(ROOT / "cli.py"), "batch")


@cache
def rulebook() -> Rulebook:
    return Rulebook.load()


def incident(number: int = 1, **fields: Any) -> dict[str, Any]:
    """A small incident of which every number has its own id, day and people.

    Most are about people whom no norm addresses: that is soon found.
    """
    status = "pns" if number % 6 == 2 else "warga"
    people = [{"id": f"a{i}", "status": status} for i in range(1, 2 + number % 2)]
    return {
        "schema_version": "1.0",
        "id": f"i{number}",
        "contests": [{"id": "pilkada-2024"}],
        "targets": [{"id": "t1", "kind": "pasangan_kepala_daerah", "stage": "ditetapkan"}],
        "actors": people,
        "acts": [
            {
                "id": "p1",
                "actors": [one["id"] for one in people],
                "targets": ["t1"],
                "conduct": ["state_support"],
                "direction": "bagi",
                "date": f"2024-10-{1 + number % 28:02d}",
            }
        ],
        "reports": [REPORT],
        **fields,
    }


def line(number: int = 1, **fields: Any) -> str:
    return json.dumps(incident(number, **fields), ensure_ascii=False)


BROKEN = "{"
FAULTY = line(actors=[])


def write(path: Path, lines: Sequence[str]) -> str:
    path.write_text("".join(f"{one}\n" for one in lines), encoding="utf-8")
    return str(path)


def mixed(count: int, start: int = 0) -> list[str]:
    """Good lines, and here and there a bad one."""
    bad = {3: BROKEN, 11: FAULTY}
    return [bad.get(n % 17) or line(n) for n in range(start, start + count)]


class Deadly(Record):
    """A line of which a worker of Dask dies when it reads it."""

    def __getattribute__(self, name: str) -> Any:
        if name == "text" and "dask_worker" in sys.argv[0]:
            os._exit(9)
        return super().__getattribute__(name)


class Here:
    """Works on chunks in this process, a few at a time, and gives them back in any order."""

    def __init__(self, order: Order, seed: int = 0, width: int = 1) -> None:
        self.order = order
        self.width = width
        self._random = random.Random(seed)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def results(self, chunks: Iterator[Chunk]) -> Iterator[Done]:
        held: list[Done] = []
        for chunk in chunks:
            held.append(work(chunk, self.order))
            if len(held) == self.width:
                self._random.shuffle(held)
                yield held.pop()
        self._random.shuffle(held)
        yield from held


def request(files: Sequence[str], target: Path, **options: Any) -> Request:
    options = {"as_of": AS_OF, "rulebook": rulebook(), **options}
    return Request(files, target, **options)


def lines_of(path: Path) -> list[Any]:
    # Not splitlines: a text may hold other line ends.
    *lines, rest = path.read_text(encoding="utf-8").split("\n")
    assert rest == ""
    return [json.loads(one) for one in lines]
