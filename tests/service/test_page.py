"""The page for callers and the files for operators say what is so: their examples are run."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from checker.cli.serve import serve_command
from checker.service import create_app
from checker.service.keys import new_key
from tests.service.serving import ROOT, Serving, incident, served

PAGE = (ROOT / "docs/service.md").read_text(encoding="utf-8")
UNIT = ROOT / "docs/deploy/netralitas.service"
CONTAINER = ROOT / "docs/deploy/Containerfile"
ADDRESS, HOST_AND_PORT = "127.0.0.1:8080", '"127.0.0.1", 8080'
RUN = {
    "sh": ["bash", "-euo", "pipefail"],
    "python": [sys.executable],
    "javascript": ["node"],
}
NEEDS = {"sh": "curl", "python": sys.executable, "javascript": "node"}
ENDING = {"sh": "sh", "python": "py", "javascript": "mjs"}


@dataclass(frozen=True)
class Example:
    """A block of the page that is run, and what it must print."""

    language: str
    code: str
    shown: str


def examples() -> list[Example]:
    """The blocks marked to be run, with what stands below them."""
    pattern = r"```(\w+) run\n(.*?)```\n\n```text\n(.*?)```"
    return [Example(*found) for found in re.findall(pattern, PAGE, re.S)]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with served(tmp_path_factory.mktemp("service")) as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files that the examples speak of."""
    (tmp_path / "incident.json").write_bytes(incident("K003"))
    line = json.dumps(json.loads(incident("K003")))
    (tmp_path / "incidents.ndjson").write_text(f"{line}\n{{}}\n{line}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("number", range(len(examples())))
def test_an_example_of_the_page_prints_what_stands_below_it(
    service: Serving, folder: Path, number: int
) -> None:
    example = examples()[number]
    command, needed = RUN[example.language], NEEDS[example.language]
    if shutil.which(needed) is None:
        pytest.skip(f"{needed} is not installed: its examples cannot be run here")
    file = folder / f"example.{ENDING[example.language]}"
    code = example.code.replace(ADDRESS, f"127.0.0.1:{service.port}")
    code = code.replace(HOST_AND_PORT, f'"127.0.0.1", {service.port}')
    file.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [*command, file.name], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.stderr == ""
    assert done.stdout.rstrip() == example.shown.rstrip()


def test_every_block_that_calls_the_service_is_run() -> None:
    blocks = re.findall(r"^```(\w+)( run)?\n(.*?)^```", PAGE, re.S | re.M)
    calls = [block for block in blocks if ADDRESS in block[2] or HOST_AND_PORT in block[2]]
    unrun = [code for language, run, code in calls if not run and "check serve" not in code]
    assert unrun == []
    assert {language for language, run, _ in blocks if run} == set(RUN)
    assert len(examples()) == sum(1 for _, run, _ in blocks if run)


def test_the_block_on_embedding_makes_an_application(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.S)
    keys = tmp_path / "keys"
    keys.touch(0o600)
    keys.write_text(new_key()[1], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    made: dict[str, Any] = {}
    exec(code, made)
    assert made["app"].state.service.limits.answer == 10
    assert made["app"].state.service.pool.count == 2


def test_the_page_names_every_route_and_every_status() -> None:
    described = create_app().openapi()
    for route in described["paths"]:
        assert route in PAGE, route
    statuses = {s for path in described["paths"].values() for op in path.values()
                for s in op["responses"]}  # fmt: skip
    for status in statuses - {"200"}:
        assert re.search(rf"^\|[^|]*\b{status}\b", PAGE, re.M), status


def test_its_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", PAGE)
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_the_unit_is_one_that_systemd_understands(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed: the unit cannot be verified here")
    copy = tmp_path / UNIT.name
    # Where the program lies does not matter to whether the unit is understood.
    copy.write_text(
        UNIT.read_text(encoding="utf-8").replace("/opt/netralitas/bin/check", "/bin/true")
    )
    done = subprocess.run(
        ["systemd-analyze", "verify", str(copy)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("file", [UNIT, CONTAINER], ids=lambda file: file.name)
def test_what_is_deployed_starts_with_options_that_exist(file: Path) -> None:
    known = {name for param in serve_command("id").params for name in param.opts}
    text = file.read_text(encoding="utf-8")
    (start,) = re.findall(r"^(?:ExecStart=|ENTRYPOINT ).*?check(?:\", \"| )serve(.*)", text, re.M)
    also = re.findall(r"^CMD (.*)", text, re.M)
    used = set(re.findall(r"--[a-z-]+", " ".join([start, *also])))
    assert {"--host", "--keys"} <= used <= known


def test_the_container_installs_by_hash_and_names_no_registry() -> None:
    text = CONTAINER.read_text(encoding="utf-8")
    commands = "".join(line for line in text.splitlines() if not line.startswith("#"))
    assert not re.search(r"index-url|https?://(?!127)|docker\.io|ghcr|pypi", commands)
    assert "--require-hashes" in commands and "--no-index" in commands
