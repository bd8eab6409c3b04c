"""What a plain check may not import: it would be slower for something that it does not use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CASE = ROOT / "tests" / "cases" / "K003" / "incident.json"

# Rooms that another command asks for.
ROOMS = (
    *("admissible", "batch", "compare", "evaluate", "follow_up", "inquire", "lawbook", "painting"),
    *("papers", "prevention", "service", "similar", "skeleton", "testing", "verify"),
)
# Parts of rooms that a plain check does use.
PARTS = (
    *("explain.reasons", "explain.obstacles", "intake.shape", "route.journey", "reports.ics"),
    *("reports.why", "rulebook.build", "rulebook.yaml_source", "rulebook.prevention"),
    *("rulebook.admissibility", "rulebook.follow_up", "rulebook.holidays"),
)
# What an extra brings, and what only faults and rules that were not read before need.
LIBRARIES = (
    *("cedarpy", "dask", "defusedxml", "distributed", "docx", "docxtpl", "fastapi", "hypothesis"),
    *("jinja2", "json_logic", "jsonschema", "lxml", "numpy", "openpyxl", "prometheus_client"),
    *("psutil", "pyarrow", "pysat", "pytest", "referencing", "rule_engine", "starlette"),
    *("uvicorn", "xlsxwriter", "yaml", "zen", "zstandard"),
)
# Parts of the standard library that take their time.
STANDARD = (
    *("asyncio", "cProfile", "concurrent", "doctest", "html", "http", "multiprocessing"),
    *("sqlite3", "ssl", "tomllib", "unittest", "xml"),
)
FORBIDDEN = {*(f"checker.{name}" for name in (*ROOMS, *PARTS)), *LIBRARIES, *STANDARD}

COMMAND = "from checker.cli import main; main([CASE, '--as-of', '2018-04-26'])"
LIBRARY = "from checker import check; check(open(CASE, 'rb').read(), as_of='2018-04-26')"


@pytest.fixture(scope="module")
def rules_read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the rulebook in the form in which it is kept once it was read."""
    folder = tmp_path_factory.mktemp("cache")
    imported("from checker import Rulebook; Rulebook.load()", folder)
    return folder


def imported(program: str, cache: Path) -> set[str]:
    """The modules in a process that has run a program."""
    script = f"CASE = {str(CASE)!r}\n{program}\nimport sys\nprint('MODULES', *sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return set(done.stdout.rpartition("MODULES ")[2].split())


@pytest.mark.parametrize("program", [COMMAND, LIBRARY], ids=["command", "library"])
def test_a_plain_check_imports_nothing_that_it_does_not_use(program: str, rules_read: Path) -> None:
    modules = imported(program, rules_read)
    assert {"checker.checker", "pydantic", "durable"} <= modules
    assert sorted(modules & FORBIDDEN) == []


def test_the_library_imports_no_command_and_no_report(rules_read: Path) -> None:
    modules = imported(LIBRARY, rules_read)
    assert not {"click", "checker.cli", "checker.reports"} & modules


def test_naming_the_library_imports_nothing(tmp_path: Path) -> None:
    modules = imported("import checker", tmp_path)
    assert {name for name in modules if name.startswith("checker.")} == set()
    assert not {"pydantic", "durable", "json"} & modules


@pytest.mark.parametrize("name", [*ROOMS, *PARTS])
def test_what_may_not_be_imported_is_there(name: str) -> None:
    path = ROOT / "checker" / name.replace(".", "/")
    assert path.is_dir() or path.with_suffix(".py").is_file()


def test_a_planted_import_is_caught(tmp_path: Path) -> None:
    modules = imported("import checker.papers, xml.dom, yaml", tmp_path)
    assert modules & FORBIDDEN >= {"checker.papers", "xml", "yaml"}
