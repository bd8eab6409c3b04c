"""`check batch` on a file, beside a process that only validates its lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.generate import Counts, write
from benchmarks.measure import Ran, Row, run
from benchmarks.rows.setting import Setting
from benchmarks.workload import SEED, plan
from checker.cli.exits import CLEAR, OPEN, SUSPECTED

__all__ = ["batches"]

VALIDATING = "Incident.model_validate_json on every line, one process"
EACH = "batch, on the processor for each incident"
VALIDATE = """
import sys
from checker.incident import Incident
with open(sys.argv[1], "rb") as lines:
    for line in lines:
        Incident.model_validate_json(line)
"""
BUDGETS = {"realistic": 3.0, "adversarial": 15.0}
GIGABYTE = 1024
# A figure that is called constant may differ by this much between one size and another.
CONSTANT = 1.2
# The command's answers to a file without a refused line.
FINE = (CLEAR, SUSPECTED, OPEN)


def batches(setting: Setting) -> Iterator[Row]:
    """Measure each size of each workload, and its cost per incident beside that of the smallest."""
    for workload, budget in BUDGETS.items():
        smallest: float | None = None
        for size in setting.sizes:
            file = setting.scratch / f"{workload}-{size}.ndjson"
            counts = write(workload, size, file, SEED)
            ours, baseline = _batch(setting, file), _validating(file)
            subject = f"{size} {workload}"
            told = _told(counts, ours, baseline, size)
            yield Row("batch", subject, ours.seconds, VALIDATING, baseline.seconds, budget, told)
            each = ours.processor / size
            if smallest is not None:
                usual = f"that of {setting.sizes[0]}"
                yield Row(EACH, subject, each, usual, smallest, CONSTANT)
            smallest = smallest or each
            file.unlink()


def _batch(setting: Setting, file: Path) -> Ran:
    target = file.with_suffix(".answers.ndjson")
    options = ("-o", str(target), "--as-of", plan()["as_of"], "--workers", str(setting.workers))
    ran = run([sys.executable, "-m", "checker", "batch", str(file), *options])
    if ran.code not in FINE:
        raise SystemExit(f"check batch ended with {ran.code}:\n{ran.errors}")
    target.unlink()
    return ran


def _validating(file: Path) -> Ran:
    ran = run([sys.executable, "-c", VALIDATE, str(file)])
    if ran.code:
        raise SystemExit(ran.errors)
    return ran


def _told(counts: Counts, ours: Ran, baseline: Ran, size: int) -> dict[str, object]:
    return {
        "distinct": str(counts),
        "ratio_on_the_processor": round(ours.processor / baseline.processor, 2),
        "incidents_per_second": round(size / ours.seconds),
        "validated_per_second": round(size / baseline.seconds),
        "most_megabytes": round(ours.megabytes),
        "memory": "kept" if ours.megabytes < GIGABYTE else "MISSED",
        "baseline_megabytes": round(baseline.megabytes),
    }
