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
from time import monotonic, perf_counter, process_time, sleep
from typing import NamedTuple

from benchmarks.measure import ROOT, Row
from benchmarks.rows.setting import Setting
from benchmarks.workload import plan
from checker.checker import Rulebook

__all__ = ["service"]

HOST = "127.0.0.1"
CONNECTIONS = 4
SECONDS_TO_START = 60
HUNDREDTHS = 100


class Place(NamedTuple):
    """Where the service is: its port, and the id of its process."""

    port: int
    process: int


def service(setting: Setting) -> Iterator[Row]:
    """Measure how many assessments a second one worker gives, and how long one takes.

    Beside the library stands what the service and its worker need of their processor.
    """
    bodies = [text.encode() for text in setting.texts("realistic")]
    bodies = (bodies * (setting.requests // len(bodies) + 1))[: setting.requests]
    alone = _library(bodies)
    generator, worker = _cores()
    with _pinned(generator), _serving(worker, setting.scratch / "service.log") as place:
        _ask(place.port, bodies[: len(bodies) // 10 + 1])
        begin, used = perf_counter(), _processor(place.process)
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            parts = [bodies[i::CONNECTIONS] for i in range(CONNECTIONS)]
            asked = pool.map(partial(_ask, place.port), parts)
            times = [seconds for part in asked for seconds in part]
        seconds, used = perf_counter() - begin, _processor(place.process) - used
    cuts = quantiles(times, n=HUNDREDTHS)
    told = {
        "assessments_per_second": round(len(bodies) / seconds),
        "p50_ms": round(cuts[49] * 1000, 2),
        "p99_ms": round(cuts[98] * 1000, 2),
        "connections": CONNECTIONS,
        "cores": f"generator {generator}, worker {worker}",
    }
    row, subject = "service, one worker, on the processor", f"{len(bodies)} realistic"
    yield Row(row, subject, used / len(bodies), "the library, one thread", alone, None, told)


def _library(bodies: list[bytes]) -> float:
    """Return the seconds of processor of one assessment from JSON to JSON."""
    rulebook = Rulebook.load()

    def assess(some: list[bytes]) -> None:
        for result in rulebook.check_many(some, as_of=plan()["as_of"]):
            if isinstance(result, Exception):
                raise result
            result.model_dump_json()

    assess(bodies[: len(bodies) // 10 + 1])
    begin = process_time()
    assess(bodies)
    return (process_time() - begin) / len(bodies)


def _processor(pid: int) -> float:
    """Return the seconds that a process and its children have had a processor."""
    import psutil

    top = psutil.Process(pid)
    times = [one.cpu_times() for one in (top, *top.children(recursive=True))]
    return float(sum(one.user + one.system for one in times))


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
def _serving(cores: set[int], log: Path) -> Iterator[Place]:
    """Run the service on these cores until the end of the block.

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
        yield Place(port, process.pid)
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
