"""Measure the checker beside baselines in one run; print ratios, and write them as JSON.

    python -m benchmarks.run --quick
    python -m benchmarks.run --sizes 10000,100000,1000000 -o result.json

Not a test, since machines differ: what counts is a ratio, whose both sides met the same load.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.measure import Row, load, machine
from benchmarks.rows.assessment import assessments
from benchmarks.rows.batch import batches
from benchmarks.rows.process import whole_process
from benchmarks.rows.service import service
from benchmarks.rows.setting import CASES, Setting

__all__ = ["main"]

ROWS: dict[str, Callable[[Setting], Iterator[Row]]] = {
    "process": whole_process,
    "assessment": assessments,
    "batch": batches,
    "service": service,
}
# One sheet; several acts; an act whose day is known to the year.
FEW = "K003,K018,K038"


def main(words: Sequence[str] | None = None) -> int:
    """Read the options, measure, print, write."""
    asked = _options().parse_args(words)
    with TemporaryDirectory(dir=asked.scratch) as folder:
        setting = _setting(asked, Path(folder))
        result: dict[str, Any] = {
            "began": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine(),
            "load_before": load(),
            "rulebook": {"version": setting.rulebook.version, "hash": setting.rulebook.hash},
            "norms": len(setting.rulebook.norms),
            "rows": [],
            "not_measured": {},
        }
        print(json.dumps({key: result[key] for key in ("machine", "load_before", "norms")}))
        title = ""
        for name in asked.rows:
            try:
                for row in ROWS[name](setting):
                    if row.title != title:
                        title = row.title
                        print(f"\n{title}")
                    print(row, flush=True)
                    result["rows"].append(row.as_dict())
            except (SystemExit, OSError) as reason:
                print(f"{name}: not measured: {reason}", file=sys.stderr, flush=True)
                result["not_measured"][name] = str(reason)
        result["load_after"] = load()
    if asked.output:
        _write(asked.output, result)
    return 1 if result["not_measured"] else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--quick", action="store_true", help="few rounds, small files")
    parser.add_argument("--rows", type=_words(tuple(ROWS)), default=tuple(ROWS), metavar="NAMES")
    parser.add_argument("--cases", type=_words(_cases()), default=FEW, metavar="IDS|all")
    parser.add_argument("--sizes", type=_sizes, help="lines in the files of the batch run")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--scratch", type=Path, help="where files are made while it runs")
    parser.add_argument("-o", "--output", type=Path, help="the figures as JSON")
    return parser


def _cases() -> tuple[str, ...]:
    return tuple(sorted(path.parent.name for path in CASES.glob("*/incident.json")))


def _words(known: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads words of a list, parted by commas, or `all`."""

    def names(text: str) -> tuple[str, ...]:
        given = known if text == "all" else tuple(text.split(","))
        strange = [name for name in given if name not in known]
        if strange:
            raise argparse.ArgumentTypeError(f"{strange} not among {', '.join(known)}")
        return given

    return names


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(part) for part in text.split(",")))


def _setting(asked: argparse.Namespace, scratch: Path) -> Setting:
    usual = Setting(
        cases=asked.cases,
        sample=100,
        rounds=30,
        processes=9,
        sizes=(10_000, 100_000),
        requests=5_000,
        workers=asked.workers,
        scratch=scratch,
    )
    if asked.quick:
        usual = replace(usual, sample=20, rounds=3, processes=3, sizes=(500, 1_000), requests=300)
    return replace(usual, sizes=asked.sizes) if asked.sizes else usual


def _write(target: Path, result: dict[str, Any]) -> None:
    aside = target.with_name(f".{target.name}.part")
    aside.write_text(json.dumps(result, ensure_ascii=False, indent=2) + "\n", "utf-8")
    os.replace(aside, target)


if __name__ == "__main__":
    sys.exit(main())
