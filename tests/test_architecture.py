"""The house stands: rooms import only rooms above them, and the law is data.

Each check is a function from a source text to faults, and each is first tried on planted faults.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "checker"
SOURCES = sorted(PACKAGE.rglob("*.py"))

# From the ground up; a room imports only rooms that stand before it.
ROOMS = [
    "errors",
    "messages",
    "memory",
    "resources",
    "kept",
    "logic",
    "incident",
    "assessment",
    "rulebook",
    "calendar",
    "deadline",
    "intake",
    "facts",
    "engine",
    "findings",
    "classify",
    "route",
    "explain",
    "compare",
    "checker",
    "admissible",
    "follow_up",
    "prevention",
    "verify",
    "painting",
    "inquire",
    "lawbook",
    "skeleton",
    "evaluate",
    "similar",
    "reports",
    "papers",
    "batch",
    "service",
    "testing",
    "cli",
]
# What a room may use of the project, where that is less than all above it.
NARROW = {
    "logic": {"errors"},
    "incident": {"errors", "kept"},
    "assessment": {"errors", "messages"},
    # Reports know what was asked and answered, and the names of things; nothing of how.
    "reports": {"errors", "messages", "resources", "incident", "assessment", "rulebook"},
}
# What a plain check may import besides the standard library, and which room may.
CORE = {
    "click": {"cli"},
    "durable": {"engine"},
    "jsonschema": {"intake", "rulebook", "lawbook", "evaluate", "papers"},
    "pydantic": None,
    "pydantic_core": None,
    "yaml": None,
}
# What only one room, reached on demand, may import.
OPTIONAL = {
    "distributed": {"batch"},
    "docxtpl": {"papers"},
    "fastapi": {"service"},
    "h11": {"service"},
    "hypothesis": {"testing"},
    "jinja2": {"papers"},
    "openpyxl": {"batch"},
    "prometheus_client": {"service"},
    "pyarrow": {"batch"},
    "pysat": {"lawbook"},
    "starlette": {"service"},
    "uvicorn": {"service"},
    "xlsxwriter": {"batch", "papers"},
    "zstandard": {"batch"},
}
# The package's face and its launcher may name every room.
FACE = {"__init__", "__main__"}
# A unit, not a period of law.
UNITS = {"HOURS_IN_A_DAY = 24"}
LONGEST = 400


def each(paths: Iterable[Path]) -> pytest.MarkDecorator:
    """Run a test once for each of these files, under the file's name."""
    return pytest.mark.parametrize(
        "path", list(paths), ids=lambda path: str(path.relative_to(ROOT))
    )


def room_of(path: Path) -> str:
    """Name the room a file belongs to: the first name below the package."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(source: str, package: list[str]) -> Iterator[tuple[int, str]]:
    """Give line and full dotted name of everything a source imports, wherever it stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*start, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def import_faults(source: str, room: str, package: list[str]) -> list[str]:
    """List imports of a room at the same height or below, and of libraries that are not its own."""
    above = NARROW.get(room, set(ROOMS[: ROOMS.index(room)] if room in ROOMS else []))
    faults = []
    for line, name in imports(source, package):
        top, _, rest = name.partition(".")
        target = rest.partition(".")[0]
        if name == "checker.__version__":
            continue
        if top == "checker":
            if target not in {*above, room} or target not in ROOMS:
                faults.append(f"line {line}: {room} imports {name}")
        elif top not in sys.stdlib_module_names:
            rooms = {**CORE, **OPTIONAL}.get(top, set())
            if rooms is not None and room not in rooms:
                faults.append(f"line {line}: {room} imports {top}")
    return faults


def test_every_file_is_in_a_known_room() -> None:
    rooms = {room_of(path) for path in SOURCES}
    assert rooms - FACE <= set(ROOMS)


@each(path for path in SOURCES if room_of(path) not in FACE)
def test_a_room_imports_only_rooms_above_it(path: Path) -> None:
    package = list(path.relative_to(ROOT).parts[:-1])
    assert import_faults(path.read_text(encoding="utf-8"), room_of(path), package) == []


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("facts", "import checker.findings"),
        ("facts", "from checker.engine import matches"),
        ("facts", "from .engine import matches"),
        ("facts", "def f():\n    from . import engine"),
        ("facts", "from checker import check"),
        ("logic", "from checker.messages import text"),
        ("reports", "from checker.engine import matches"),
        ("route", "from pysat.solvers import Solver"),
        ("findings", "from durable import engine"),
        ("reports", "import click"),
        ("reports", "import checker.papers"),
        ("cli", "import xlsxwriter"),
        ("intake", "import hypothesis"),
        ("route", "import pandas"),
        ("cli", "import uvicorn"),
    ],
)
def test_a_planted_import_is_caught(room: str, source: str) -> None:
    assert import_faults(source, room, ["checker"])


def number_faults(text: str) -> list[str]:
    """List numbers that stand next to days, hours or articles, in code, texts and comments."""
    unit = r"(?:hari|jam|days?|hours?)"
    place = r"(?:pasal|ps\.?|ayat|articles?)"
    patterns = [rf"\b\d+\s+(?:\w+\s+)?{unit}\b", rf"\b{unit}\s+\(?\d", rf"\b{place}\s*\(?\d"]
    return [hit.group(0) for pattern in patterns for hit in re.finditer(pattern, text, re.I)]


def duration_faults(source: str) -> list[str]:
    """List periods written as numbers: `days=14`, `timedelta(14)`, `DAYS_TO_REPORT = 7`.

    One day is the step from a date to the next and no number of law.
    """
    faults = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and called(node).endswith("timedelta"):
            faults += [ast.unparse(node) for value in node.args if number(value)]
        if isinstance(node, ast.keyword) and is_period(node.arg or "") and number(node.value):
            faults.append(ast.unparse(node))
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and number(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            faults += [ast.unparse(node) for to in targets if is_period(ast.unparse(to))]
    return [fault for fault in faults if fault not in UNITS]


def date_faults(source: str) -> list[str]:
    """List dates written into code, and comparisons of a date or year with a written one."""
    faults = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and re.search(r"(^|\.)(date|datetime)$", called(node)):
            faults += [ast.unparse(node)] if node.args and number(node.args[0]) else []
        if isinstance(node, ast.Call) and called(node).endswith("fromisoformat"):
            faults += [ast.unparse(node)] if node.args and is_day(node.args[0]) else []
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            year = any(isinstance(side, ast.Attribute) and side.attr == "year" for side in sides)
            if any(is_day(side) or (year and number(side)) for side in sides):
                faults.append(ast.unparse(node))
    return faults


def called(node: ast.Call) -> str:
    """Give the dotted name of what is called."""
    return ast.unparse(node.func)


def number(node: ast.expr) -> bool:
    """Say whether this is a written number above one, perhaps with a sign."""
    if isinstance(node, ast.UnaryOp):
        return number(node.operand)
    return isinstance(node, ast.Constant) and type(node.value) is int and node.value > 1


def is_day(node: ast.expr) -> bool:
    """Say whether this is a date written as text."""
    value = node.value if isinstance(node, ast.Constant) else None
    return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value) is not None


def is_period(name: str) -> bool:
    """Say whether a name speaks of days, hours or the like."""
    return re.search(r"(^|_|\.)(hari|jam|days?|hours?|weeks?)(_|$)", name, re.I) is not None


TEXTS = sorted(
    path
    for path in PACKAGE.rglob("*")
    if path.is_file() and path.suffix in {".py", ".json", ".yaml", ".toml", ".txt"}
)


@each(TEXTS)
def test_no_number_of_law_stands_in_the_code(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert number_faults(text) == []
    if path.suffix == ".py":
        assert duration_faults(text) == []


# Generated incidents need a last day, which is no date of law.
@each(path for path in SOURCES if room_of(path) != "testing")
def test_no_date_of_law_stands_in_the_code(path: Path) -> None:
    assert date_faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("check", "source"),
    [
        (number_faults, "'paling lama 14 hari'"),
        (number_faults, "'3 working days'"),
        (number_faults, "# see Pasal 71"),
        (number_faults, "'Ps 5 huruf n'"),
        (number_faults, "'days (7)'"),
        (duration_faults, "due = start + timedelta(days=14)"),
        (duration_faults, "due = start + datetime.timedelta(14)"),
        (duration_faults, "MAX_DAYS: int = 7"),
        (duration_faults, "hari = 5"),
        (date_faults, "if day < date(2021, 8, 31): pass"),
        (date_faults, "CHANGE = datetime.date(2021, 8, 31)"),
        (date_faults, "date.fromisoformat('2021-08-31')"),
        (date_faults, "if act.day >= '2021-08-31': pass"),
        (date_faults, "if day.year > 2020: pass"),
    ],
)
def test_a_planted_number_is_caught(check: Callable[[str], list[str]], source: str) -> None:
    assert check(source)


@pytest.mark.parametrize(
    "source",
    [
        "tomorrow = day + timedelta(days=1)",
        "first = date(year, month, 1)",
        "text = '{count} hari kerja'",
        "if day.month == 12: pass",
        "width = 80",
    ],
)
def test_plain_arithmetic_is_no_law(source: str) -> None:
    assert number_faults(source) + duration_faults(source) + date_faults(source) == []


@each(SOURCES)
def test_a_file_stays_short(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST


def test_the_library_neither_prints_nor_calls_the_network() -> None:
    network = {"socket", "urllib.request", "http.client", "requests", "httpx"}
    for path in SOURCES:
        room, source = room_of(path), path.read_text(encoding="utf-8")
        calls = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Call)]
        if room not in ("cli", "__main__"):
            assert "print" not in {called(call) for call in calls}, path
        if room != "service":
            names = {name for _, name in imports(source, list(path.relative_to(ROOT).parts[:-1]))}
            assert not names & network, path


def test_law_and_contracts_hold_no_code() -> None:
    for folder in ("rules", "schemas"):
        assert not list((ROOT / folder).rglob("*.py"))
