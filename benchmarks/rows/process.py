"""`check incident.json` as a whole process, beside one that only imports the libraries."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from benchmarks.measure import ROOT, Row, alternate, children
from benchmarks.rows.setting import Setting

__all__ = ["whole_process"]

BASELINE = (
    "import click; from pydantic import BaseModel; from jsonschema import Draft202012Validator"
)
IMPORTING = "importing click, pydantic and jsonschema"
# The second does not run while the processor is with others.
CLOCKS = {perf_counter: "by the clock", children: "on the processor"}


def whole_process(setting: Setting) -> Iterator[Row]:
    """Measure the command on each case, with the norms as they are and with twice as many."""
    larger = _write_larger(setting.scratch / "rules")
    for case in setting.cases:
        path, as_of = setting.file(case)
        ours = ("-m", "checker", str(path), "--as-of", as_of)
        works = (
            _process(setting.scratch, *ours),
            _process(setting.scratch, *ours, "--rules", str(larger)),
            _process(setting.scratch, "-c", BASELINE),
        )
        for clock, told in CLOCKS.items():
            time, more, baseline = alternate(setting.processes, *works, clock=clock)
            yield Row(f"whole process, {told}", case, time, IMPORTING, baseline, 1.5)
            row = f"whole process, twice the norms, {told}"
            yield Row(row, case, more, IMPORTING, baseline)


def _process(scratch: Path, *arguments: str) -> Callable[[], object]:
    """Return a work that runs Python with these arguments in a process of its own.

    Its bytecode and its compiled rulebook are kept in the folder `scratch`, as those of an
    installed program are. A process that complains ends the measurement: how fast something
    fails is of no interest.
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


def _write_larger(folder: Path) -> Path:
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
