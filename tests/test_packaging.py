"""What is declared, pinned and shipped fits together, and a plain check needs nothing more."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import checker

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = (ROOT / "requirements.txt").read_text(encoding="utf-8")
EXAMPLE = ROOT / "tests" / "cases" / "K003" / "incident.json"


def load_start() -> ModuleType:
    """Import tools/start.py, which is a script and no part of the package."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "tools" / "start.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pinned() -> dict[str, str]:
    """Give name and version of everything pinned."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", PINS, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


def declared() -> list[Requirement]:
    """Give every requirement of pyproject.toml: core, extras, build tools."""
    extras = PROJECT["project"]["optional-dependencies"].values()
    groups = PROJECT["dependency-groups"].values()
    lists = [PROJECT["project"]["dependencies"], PROJECT["build-system"]["requires"]]
    return [Requirement(text) for group in [*lists, *extras, *groups] for text in group]


def test_everything_declared_is_pinned_within_its_bounds() -> None:
    pins = pinned()
    for requirement in declared():
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)])


def test_every_pin_has_hashes_and_no_index_is_named() -> None:
    entries = re.split(r"(?<!\\)\n", PINS.strip())
    assert len(entries) == len(pinned())
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", entry) for entry in entries)
    assert not re.search(r"index-url|find-links|trusted-host|://", PINS)


def test_the_extra_all_brings_every_optional_part() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    ours = ("all", "bench", "dev")
    parts = {text for name, texts in extras.items() if name not in ours for text in texts}
    assert set(extras["all"]) == parts


def test_the_installed_metadata_is_that_of_the_checkout() -> None:
    assert metadata.version("netralitas") == PROJECT["project"]["version"]
    assert checker.__version__ == PROJECT["project"]["version"]
    commands = metadata.entry_points(group="console_scripts", name="check")
    assert [command.value for command in commands] == ["checker.cli:main"]


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "checker" / "py.typed").exists()


def test_the_engine_is_built_apart_from_the_other_pins() -> None:
    engine, others = load_start().engine_apart(PINS)
    assert re.findall(r"^\S+==", engine, re.MULTILINE) == ["durable-rules=="]
    assert engine.count("--hash") == 1
    assert len(re.findall(r"^\S+==", others, re.MULTILINE)) == len(pinned()) - 1
    assert "durable" not in others


def test_a_list_without_the_engine_is_refused() -> None:
    start = load_start()
    with pytest.raises(start.SetupError, match="durable-rules"):
        start.engine_apart("click==8.5.1 \\\n    --hash=sha256:00\n")


def test_what_is_missing_is_named_with_its_system_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    start = load_start()
    monkeypatch.setattr(start, "has_headers", lambda: False)
    monkeypatch.setattr(start, "has_compiler", lambda: False)
    monkeypatch.setattr(start, "has_module", lambda name: name != "ensurepip")
    with pytest.raises(start.SetupError) as caught:
        start.require_system()
    python = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for package in (f"{python}-venv", f"{python}-dev", "gcc libc6-dev", f"{python}-devel"):
        assert package in str(caught.value)


def test_nothing_is_asked_for_where_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    start = load_start()
    for name in ("has_headers", "has_compiler"):
        monkeypatch.setattr(start, name, lambda: True)
    start.require_system()


def test_an_unsupported_python_is_refused() -> None:
    supported = load_start().supported
    assert [supported((3, minor)) for minor in (10, 11, 12, 13, 14)] == [
        False,
        True,
        True,
        True,
        False,
    ]


def test_an_environment_is_made_anew_when_the_pins_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = load_start()
    made: list[Path] = []
    monkeypatch.setattr(start, "make_environment", made.append)
    start.ensure_environment(tmp_path)
    start.ensure_environment(tmp_path)
    assert made == [tmp_path]
    monkeypatch.setattr(start, "fingerprint", lambda: "other pins")
    start.ensure_environment(tmp_path)
    assert made == [tmp_path, tmp_path]


def closure(name: str) -> set[str]:
    """Name a distribution and all that it requires here, extras left out."""
    found, waiting = set(), [canonicalize_name(name)]
    while waiting:
        current = waiting.pop()
        if current in found:
            continue
        found.add(current)
        for requirement in map(Requirement, metadata.requires(current) or []):
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(canonicalize_name(requirement.name))
    return found


def test_a_plain_check_imports_only_what_the_core_requires() -> None:
    program = (
        "import sys\nfrom checker.cli import main\n"
        f"assert main([{str(EXAMPLE)!r}]) in (0, 1, 3)\n"
        "print('MODULES', *sorted({name.partition('.')[0] for name in sys.modules}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    modules = done.stdout.rpartition("MODULES ")[2].split()
    owners = metadata.packages_distributions()
    used = {canonicalize_name(dist) for module in modules for dist in owners.get(module, [])}
    assert "pydantic" in used
    assert used - closure("netralitas") <= {"setuptools"}  # its start-up hook, in every environment
