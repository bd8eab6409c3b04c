"""Prove the wheel: build it, install it alone in a clean environment, check real incidents there.

    .venv/bin/python tools/prove_wheel.py

Away from the checkout the wheel must give the same bytes as the checkout does. Exit 1 and one line
for each fault if something is wrong.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import start

CASES = sorted((start.ROOT / "tests" / "cases").glob("*/incident.json"))
# The check itself, and what reads the decided cases that the wheel brings along.
QUESTIONS: tuple[tuple[str, ...], ...] = ((), ("similar",))
DEVELOPMENT = {"hypothesis", "mypy", "pytest", "ruff", "hatchling"}


def build(folder: Path) -> Path:
    """Build the project's wheel and the engine's into a folder; give the project's."""
    pins = folder / "engine.txt"
    pins.write_text(start.engine_apart(start.REQUIREMENTS.read_text(encoding="utf-8"))[0])
    wheel = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-cache-dir", "--no-deps"]
    options = ["--no-build-isolation", "--wheel-dir", str(folder)]
    engine = ["--require-hashes", "-r", str(pins)]
    start.run([*wheel, *options, *engine], **start.build_settings())
    start.run([*wheel, *options, str(start.ROOT)])
    return next(folder.glob("netralitas-*.whl"))


def top_level(wheel: Path) -> set[str]:
    """Name what a wheel puts into site-packages, the metadata as `dist-info`."""
    names = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    return {"dist-info" if name.endswith(".dist-info") else name for name in names}


def install(wheel: Path, venv: Path) -> None:
    """Install a wheel with what it depends on, in the pinned versions, and nothing else."""
    constraints = wheel.parent / "constraints.txt"
    pinned = re.findall(r"^\S+==\S+", start.REQUIREMENTS.read_text(encoding="utf-8"), re.MULTILINE)
    constraints.write_text("\n".join(pinned) + "\n", encoding="utf-8")
    start.run([sys.executable, "-m", "venv", str(venv)])
    pip = [start.venv_program(venv, "python"), "-m", "pip", "install", "--quiet"]
    near = ["--find-links", str(wheel.parent), "--constraint", str(constraints)]
    start.run([*pip, *near, "--only-binary", ":all:", str(wheel)])


def installed(venv: Path) -> set[str]:
    """Name the distributions in an environment."""
    listed = subprocess.run(
        [start.venv_program(venv, "python"), "-m", "pip", "list", "--format", "freeze"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {line.split("==")[0].lower() for line in listed.stdout.splitlines()}


def answer(command: list[str], incident: Path) -> tuple[int, bytes, bytes]:
    """Ask about an incident from the folder it lies in: exit code, standard output, errors."""
    done = subprocess.run(
        [*command, incident.name, "--format", "json"],
        cwd=incident.parent,
        env=start.clean_environment(),
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def faults(folder: Path) -> list[str]:
    """Build, install and compare; give one line for each thing that is wrong."""
    wheel, venv = build(folder), folder / "venv"
    found = []
    if top_level(wheel) != {"checker", "dist-info"}:
        found.append(f"the wheel's top level is {sorted(top_level(wheel))}")
    install(wheel, venv)
    extra = installed(venv) & DEVELOPMENT
    if extra:
        found.append(f"the wheel brings what only development needs: {sorted(extra)}")
    away = folder / "away"
    for case in CASES:
        copy = away / case.parent.name / case.name
        copy.parent.mkdir(parents=True)
        shutil.copy(case, copy)
        for question in QUESTIONS:
            theirs = answer([start.venv_program(venv, "check"), *question], copy)
            ours = answer([sys.executable, str(start.ROOT / "cli.py"), *question], copy)
            name = " ".join((case.parent.name, *question))
            print(f"{name}: exit {theirs[0]}, {len(theirs[1])} bytes")
            if theirs != ours or theirs[0] not in (0, 1, 3):
                found.append(f"{name}: {theirs[2].decode()[-2000:] or 'answers differ'}")
    return found if CASES else [*found, "no example to check"]


def main() -> int:
    """Print what was found and give the exit code."""
    with tempfile.TemporaryDirectory(prefix="wheel-") as folder:
        found = faults(Path(folder).resolve())
    print("\n".join(found) or f"wheel: top level checker, {len(CASES)} examples as in the checkout")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
