"""Write made-up incidents, one a line, and say how many of them are distinct in what.

    python -m benchmarks.generate --count 1000000 --workload realistic -o realistic.ndjson

Lines are counted as texts, incidents without their id, sheets by what a fact sheet hangs on.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.workload import SEED, WORKLOADS, Line, lines

__all__ = ["Counts", "main", "write"]


@dataclass
class Counts:
    """How many lines were written, and how many of them differ."""

    written: int = 0
    characters: int = 0
    lines: set[int] = field(default_factory=set)
    incidents: set[int] = field(default_factory=set)
    sheets: set[Hashable] = field(default_factory=set)

    def add(self, line: Line, name: str) -> None:
        """Count one line, whose id is `name`."""
        self.written += 1
        self.characters += len(line.text) + 1
        self.lines.add(hash(line.text))
        self.incidents.add(hash(line.text.replace(name, "")))
        self.sheets.add(line.key)

    def __str__(self) -> str:
        return (
            f"{self.written} lines of {self.characters // max(self.written, 1)} characters each; "
            f"distinct: {len(self.lines)} lines, {len(self.incidents)} incidents, "
            f"{len(self.sheets)} sheets"
        )


def write(workload: str, count: int, target: Path, seed: int = SEED) -> Counts:
    """Write `count` incidents of a workload to a file, aside and then moved; count what differs."""
    aside = target.with_name(f".{target.name}.part")
    counts = Counts()
    try:
        with aside.open("w", encoding="utf-8") as stream:
            for line in lines(workload, count, seed):
                stream.write(line.text + "\n")
                counts.add(line, _id_of(line.text))
        os.replace(aside, target)
    finally:
        aside.unlink(missing_ok=True)
    return counts


def _id_of(text: str) -> str:
    _, _, rest = text.partition('"id": "')
    return rest.partition('"')[0]


def main(words: Sequence[str] | None = None) -> int:
    """Read the options and write the file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("--count", type=int, required=True, help="how many incidents")
    parser.add_argument("--workload", choices=WORKLOADS, default="realistic")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("-o", "--output", type=Path, required=True)
    asked = parser.parse_args(words)
    try:
        print(write(asked.workload, asked.count, asked.output, asked.seed))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
