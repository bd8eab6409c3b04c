"""`check serve` on one core, asked from another, beside the library on the same incidents."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import quantiles
from time import monotonic, perf_counter, sleep

from benchmarks.measure import ROOT, Row
from benchmarks.rows.setting import Setting
from benchmarks.workload import plan
from checker.checker import Rulebook

__all__ = ["service"]

HOST = "127.0.0.1"
CONNECTIONS = 4
SECONDS_TO_START = 60
HUNDREDTHS = 100


def service(setting: Setting) -> Iterator[Row]:
    """Measure how many assessments a second one worker gives, and how long one takes."""
    bodies = [text.encode() for text in setting.texts("realistic")]
    bodies = (bodies * (setting.requests // len(bodies) + 1))[: setting.requests]
    alone = _library(bodies)
    generator, worker = _cores()
    with _pinned(generator), _serving(worker, setting.scratch / "service.log") as port:
        _ask(port, bodies[: len(bodies) // 10 + 1])
        begin = perf_counter()
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            parts = [bodies[i::CONNECTIONS] for i in range(CONNECTIONS)]
            asked = pool.map(partial(_ask, port), parts)
            times = [seconds for part in asked for seconds in part]
        each = (perf_counter() - begin) / len(bodies)
    cuts = quantiles(times, n=HUNDREDTHS)
    told = {
        "assessments_per_second": round(1 / each),
        "p50_ms": round(cuts[49] * 1000, 2),
        "p99_ms": round(cuts[98] * 1000, 2),
        "connections": CONNECTIONS,
        "cores": f"generator {generator}, worker {worker}",
    }
    subject = f"{len(bodies)} realistic"
    yield Row("service, one worker", subject, each, "the library, one thread", alone, None, told)


def _library(bodies: list[bytes]) -> float:
    rulebook = Rulebook.load()
    for _ in rulebook.check_many(bodies[: len(bodies) // 10 + 1], as_of=plan()["as_of"]):
        pass
    begin = perf_counter()
    for result in rulebook.check_many(bodies, as_of=plan()["as_of"]):
        if isinstance(result, Exception):
            raise result
        result.model_dump_json()
    return (perf_counter() - begin) / len(bodies)


def _cores() -> tuple[set[int], set[int]]:
    """Return a core for the generator and one for the worker; all for both where there is one."""
    allowed = sorted(os.sched_getaffinity(0))
    return ({allowed[0]}, {allowed[1]}) if len(allowed) > 1 else ({*allowed}, {*allowed})


@contextmanager
def _pinned(cores: set[int]) -> Iterator[None]:
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextmanager
def _serving(cores: set[int], log: Path) -> Iterator[int]:
    """Run the service on these cores until the end of the block; give its port.

    What it logs goes to a file: a pipe that nobody reads would stop it.
    """
    with socket.socket() as free:
        free.bind((HOST, 0))
        port: int = free.getsockname()[1]
    options = ("--host", HOST, "--port", str(port), "--workers", "1")
    with log.open("w") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "checker", "serve", *options],
            cwd=ROOT,
            stdout=stream,
            stderr=subprocess.STDOUT,
        )
    os.sched_setaffinity(process.pid, cores)  # its workers inherit it
    try:
        _await(port, process, log)
        yield port
    finally:
        process.terminate()
        process.wait(SECONDS_TO_START)


def _await(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = monotonic() + SECONDS_TO_START
    while monotonic() < end and process.poll() is None:
        try:
            connection = http.client.HTTPConnection(HOST, port, timeout=5)
            connection.request("GET", "/v1/ready")
            if connection.getresponse().status == http.HTTPStatus.OK:
                return
        except OSError:
            pass
        sleep(0.1)
    raise SystemExit(f"check serve did not get ready:\n{log.read_text('utf-8')}")


def _ask(port: int, bodies: list[bytes]) -> list[float]:
    """Post incidents one after the other on one connection; return the seconds of each."""
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    headers = {"Content-Type": "application/json"}
    path, times = f"/v1/assess?as_of={plan()['as_of']}", []
    for body in bodies:
        begin = perf_counter()
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        times.append(perf_counter() - begin)
        if answer.status != http.HTTPStatus.OK:
            raise SystemExit(content.decode())
    return times
