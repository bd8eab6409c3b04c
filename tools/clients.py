"""Make clients from the description of the service with the generators that are installed.

    python tools/clients.py [--keep DIR]

For each generator: whether it is there, what it warns about, and whether what it wrote compiles.
openapi-python-client, datamodel-codegen and openapi-generator-cli come from PyPI; none is needed
by anything else here. Exits with 1 where one warns about a shape, drops an operation or fails.
"""

from __future__ import annotations

import argparse
import compileall
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from checker.service import create_app  # noqa: E402

# The service speaks of these kinds; a generator is told which of those that it knows they are.
OVERRIDES = {
    "application/x-ndjson": "application/octet-stream",
    "application/zip": "application/octet-stream",
}
# What generators warn about whatever they are given.
ALWAYS = re.compile(
    r"OpenAPI 3\.1 support is still in beta|Failed to get the schema name: null|FutureWarning"
)
WARNS = re.compile(r"\b(WARN|WARNING|ERROR|Unable to process)\b|Warning\b")


class Maker(NamedTuple):
    """One generator with the command that it takes, and what its files end with."""

    title: str
    program: str
    command: Callable[[Path, Path], list[str]]
    ending: str


def _python_client(source: Path, target: Path) -> list[str]:
    options = source.with_name("options.json")
    options.write_text(json.dumps({"content_type_overrides": OVERRIDES}), encoding="utf-8")
    return ["generate", "--path", str(source), "--output-path", str(target), "--meta", "none",
            "--config", str(options)]  # fmt: skip


def _models(source: Path, target: Path) -> list[str]:
    target.mkdir()
    return ["--input", str(source), "--input-file-type", "openapi", "--formatters", "builtin",
            "--output-model-type", "pydantic_v2.BaseModel", "--output",
            str(target / "models.py")]  # fmt: skip


def _generator(kind: str) -> Callable[[Path, Path], list[str]]:
    def command(source: Path, target: Path) -> list[str]:
        return ["generate", "-i", str(source), "-g", kind, "-o", str(target)]

    return command


MAKERS = (
    Maker("openapi-python-client", "openapi-python-client", _python_client, ".py"),
    Maker("datamodel-codegen", "datamodel-codegen", _models, ".py"),
    Maker("openapi-generator python", "openapi-generator-cli", _generator("python"), ".py"),
    Maker("openapi-generator typescript", "openapi-generator-cli",
          _generator("typescript-fetch"), ".ts"),
)  # fmt: skip


def make(maker: Maker, source: Path, target: Path) -> list[str]:
    """Make one client; return what is wrong with it."""
    done = subprocess.run(
        [maker.program, *maker.command(source, target)], capture_output=True, text=True, check=False
    )
    told = (done.stdout + done.stderr).splitlines()
    faults = [line for line in told if WARNS.search(line) and not ALWAYS.search(line)]
    # What is written is named too, and one model is called a warning.
    faults = [line for line in faults if " INFO " not in line and "NamingHint" not in line]
    if done.returncode:
        faults.append(f"exit {done.returncode}")
    if not list(target.rglob(f"*{maker.ending}")):
        faults.append("nothing was written")
    if maker.ending == ".py" and not compileall.compile_dir(str(target), quiet=1):
        faults.append("does not compile")
    return faults + _lacking(source, target)


def _lacking(source: Path, target: Path) -> list[str]:
    """The operations that no file of a client names; models alone have none."""
    if (target / "models.py").exists():
        return []
    paths = json.loads(source.read_text(encoding="utf-8"))["paths"]
    names = [one["operationId"] for path in paths.values() for one in path.values()]
    files = [path for path in target.rglob("*.[pt][ys]") if path.is_file()]
    code = "\n".join([*(f.read_text(encoding="utf-8") for f in files), *(f.stem for f in files)])
    words = {word.replace("_", "").lower() for word in re.findall(r"\w+", code)}
    return [f"no {name}" for name in names if name.replace("_", "") not in words]


def main() -> int:
    """Make every client that can be made here; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--keep", type=Path, help="a folder in which the clients stay")
    kept = parser.parse_args().keep
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        home = kept or Path(scratch)
        home.mkdir(parents=True, exist_ok=True)
        source = home / "openapi.json"
        source.write_text(json.dumps(create_app().openapi()), encoding="utf-8")
        for maker in MAKERS:
            if shutil.which(maker.program) is None:
                print(f"{maker.title}: not installed, skipped")
                continue
            faults = make(maker, source, home / maker.title.replace(" ", "-"))
            failed = failed or bool(faults)
            print(f"{maker.title}: {'; '.join(faults) or 'made, nothing to say'}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
