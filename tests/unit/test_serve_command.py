"""`check serve`: what it refuses before it serves, and what it does not import."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import main
from checker.cli.serve import serve_command
from checker.messages import text
from checker.service import Limits
from checker.service.server import Place

ROOT = Path(__file__).resolve().parents[2]
HTTP = "{'fastapi', 'starlette', 'uvicorn', 'prometheus_client'}"


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What is told by a command that refuses to serve."""
    assert main(["serve", "--lang", "en", *words]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


@pytest.mark.parametrize(
    ("name", "bound"), [("time_limit", Limits().answer), ("queue", Limits().waiting)]
)
def test_what_is_left_out_is_what_the_service_has_by_itself_and_what_the_help_says(
    name: str, bound: float
) -> None:
    (option,) = [param for param in serve_command("id").params if param.name == name]
    assert option.default == bound
    assert text(f"service.help.{name}", "id").endswith(f"; bawaan {bound:g}.")
    assert text(f"service.help.{name}", "en").endswith(f"; default {bound:g}.")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])
def test_beyond_this_computer_it_serves_nobody_without_keys(
    capsys: pytest.CaptureFixture[str], host: str
) -> None:
    told = refused(capsys, "--host", host)
    assert host in told
    assert "--new-key" in told and "--keys FILE" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--port", "65536"), "--port 65536"),
        (("--port", "x"), "--port x"),
        (("--workers", "0"), "--workers 0"),
        (("--workers", "1.5"), "allowed: a whole number from 1 to"),
        (("--workers", "9" * 5_000), "--workers 999"),
        (("--workers", "1_0"), "--workers 1_0"),
        (("--time-limit", "1e1"), "--time-limit 1e1"),
        (("--time-limit", "0"), "--time-limit 0 is not accepted; allowed: a number from"),
        (("--time-limit", "nan"), "--time-limit nan"),
        (("--queue", "0"), "--queue 0"),
        (("--host", "nothing.invalid"), "nothing.invalid"),
        (("--keys", "nothing"), "nothing"),
        (("--rules", "nothing"), "nothing"),
        (("incident.json",), "incident.json"),
    ],
)
def test_what_cannot_be_used_is_told_and_nothing_is_started(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    assert told in refused(capsys, *words)


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert f"127.0.0.1:{port}" in refused(capsys, "--port", port)


def test_small_answers_are_not_held_back() -> None:
    # asyncio turns the delay off where the socket names its protocol.
    with Place("127.0.0.1", 0).listen() as listening:
        assert listening.proto == socket.IPPROTO_TCP


def test_an_open_file_of_keys_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.write_text("sha256:" + "0" * 64)
    os.chmod(keys, 0o644)
    assert "0o644" in refused(capsys, "--host", "0.0.0.0", "--keys", str(keys))


def test_a_new_key_is_printed_once_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--new-key"]) == 0
    key, line = capsys.readouterr().out.splitlines()
    assert key.startswith("ntl_") and line.startswith("sha256:")
    assert main(["serve", "--new-key"]) == 0
    assert capsys.readouterr().out.splitlines()[0] != key


@pytest.mark.parametrize(
    "code",
    [
        "import checker.service.worker",
        "from checker.cli import main; main(['serve', '--new-key'])",
        "from checker.cli import main; main(['serve', '--help'])",
        "from checker.cli import main; main(['tests/cases/K003/incident.json', '--quiet'])",
    ],
)
def test_only_the_process_that_serves_imports_what_serves(code: str) -> None:
    check = f"{code}\nimport sys; assert not {HTTP} & set(sys.modules), 'imported'"
    done = subprocess.run(
        [sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_process_that_speaks_http_does_not_load_the_engine() -> None:
    check = "from checker.service import create_app\ncreate_app()\nimport sys\n"
    check += "assert 'durable' not in sys.modules and 'uvicorn' not in sys.modules"
    done = subprocess.run(
        [sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
