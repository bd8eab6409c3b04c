"""A service in a process of its own, as an operator would start it, and how to talk to it."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests/cases"
JSON = {"Content-Type": "application/json"}
PATIENCE = 60


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


@dataclass
class Serving:
    """A running service."""

    process: subprocess.Popen[bytes]
    log: Path
    port: int = 0
    headers: dict[str, str] = field(default_factory=dict)

    def connect(self) -> http.client.HTTPConnection:
        """A new connection."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)

    def ask(self, path: str, body: Any = None, method: str | None = None, **headers: str) -> Answer:
        """Ask on a connection of its own; a body that is no text goes as JSON."""
        content = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        kind = {} if content is None else JSON
        given = {**self.headers, **kind, **{k.replace("_", "-"): v for k, v in headers.items()}}
        connection = self.connect()
        try:
            connection.request(method or ("GET" if body is None else "POST"), path, content, given)
            got = connection.getresponse()
            return Answer(got.status, {k.lower(): v for k, v in got.getheaders()}, got.read())
        finally:
            connection.close()

    def lines(self) -> list[dict[str, Any]]:
        """The log so far; every line of it must be JSON."""
        return [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]

    def events(self, name: str) -> list[dict[str, Any]]:
        """The entries of the log of one kind."""
        return [line for line in self.lines() if line["event"] == name]

    def metric(self, start: str) -> float:
        """The sum of the counts whose line begins so."""
        rows = self.ask("/metrics").body.decode().splitlines()
        return sum(float(row.rpartition(" ")[2]) for row in rows if row.startswith(start))

    def workers(self) -> list[int]:
        """The processes of the workers."""
        return [child.pid for child in psutil.Process(self.process.pid).children()]

    def wait_ready(self, workers: int = 1) -> None:
        """Wait until so many workers are ready."""
        until(lambda: self._ready() >= workers)

    def _ready(self) -> int:
        answer = self.ask("/v1/ready")
        return int(answer.data["workers"]) if answer.status == 200 else 0


def until(holds: Any, seconds: float = PATIENCE) -> None:
    """Wait until something holds; fail if it does not in time."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)


@contextmanager
def running(command: Sequence[str], folder: Path, *, workers: int = 1) -> Iterator[Serving]:
    """Run a service until the end of the block; it must then end by itself."""
    log = folder / "service.log"
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, *command],
            stdout=stream,
            stderr=stream,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    served = Serving(process, log)
    try:
        until(lambda: process.poll() is not None or '"listening"' in log.read_text())
        served.port = int(served.events("listening")[0]["port"])
        served.wait_ready(workers)
        yield served
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(PATIENCE)
        finally:
            process.kill()


def served(folder: Path, *options: str, workers: int = 1) -> Any:
    """`check serve` on a port that is free."""
    words = ["-m", "checker", "serve", "--port", "0", "--workers", str(workers), *options]
    return running(words, folder, workers=workers)


def incident(name: str) -> bytes:
    """The incident of a decided case."""
    return (CASES / name / "incident.json").read_bytes()
