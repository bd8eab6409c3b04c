"""A real Dask cluster on this machine: the same bytes, also where a worker dies on the way."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from checker.batch import chunks as chunking
from checker.batch.cluster import Cluster
from checker.batch.request import Watcher
from checker.batch.run import run
from checker.batch.work import Chunk, Order, Tally
from checker.cli import main
from checker.errors import BatchError
from tests.unit.batches import AS_OF, ROOT, Deadly, Here, line, mixed, request, rulebook, write

SCHEDULER = ("-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0")
WORKER = ("-m", "distributed.cli.dask_worker", "--nthreads", "1", "--no-nanny")
PATIENCE = 30.0
SHORT = 2.0


@dataclass
class Farm:
    """A scheduler and its workers, each a process."""

    address: str
    workers: list[subprocess.Popen[bytes]]


def process(folder: Path, *words: str, **settings: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def end(*processes: subprocess.Popen[bytes]) -> None:
    for one in processes:
        one.kill()
        one.wait()


def scheduler(folder: Path, **settings: str) -> tuple[subprocess.Popen[bytes], str]:
    told = folder / "scheduler.json"
    made = process(folder, *SCHEDULER, "--no-dashboard", "--scheduler-file", str(told), **settings)
    until = time.monotonic() + PATIENCE
    # Dask writes the file in place: it is there before anything is in it.
    while not (told.exists() and told.read_text().endswith("}")):
        assert made.poll() is None
        assert time.monotonic() < until
        time.sleep(0.02)
    return made, json.loads(told.read_text())["address"]


@pytest.fixture(scope="module")
def farm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Farm]:
    folder = tmp_path_factory.mktemp("farm")
    head, address = scheduler(folder)
    workers = [process(folder, *WORKER, "--no-dashboard", address) for _ in range(2)]
    try:
        yield Farm(address, workers)
    finally:
        end(*workers, head)


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunking, "_LINES", 3)


class Killer(Watcher):
    """Kills a worker when some chunks are finished."""

    def __init__(self, victim: subprocess.Popen[bytes], after: int) -> None:
        self.victim = victim
        self.left = after

    def advanced(self, tally: Tally) -> None:
        self.left -= 1
        if self.left == 0:
            end(self.victim)


def test_a_worker_that_dies_loses_and_doubles_nothing(
    farm: Farm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    source = write(Path("in.ndjson"), mixed(60))
    run(request([source], Path("here.ndjson")), Here)
    with Cluster(order(), farm.address, PATIENCE) as cluster:
        # Both are there when it begins.
        cluster._client.wait_for_workers(2, timeout=PATIENCE)
    killer = Killer(farm.workers[0], after=3)
    crew = partial(Cluster, address=farm.address, patience=PATIENCE)
    tally = run(request([source], Path("there.ndjson")), crew, killer)
    assert killer.left < 0
    assert farm.workers[0].poll() is not None
    assert farm.workers[1].poll() is None
    assert tally.read == tally.assessed + tally.refused == 60
    for name in ("{}.ndjson", "{}.ndjson.rejects.ndjson"):
        here, there = (Path(name.format(one)).read_bytes() for one in ("here", "there"))
        assert here == there


def test_the_command_works_on_a_cluster(farm: Farm, tmp_path: Path) -> None:
    source, target = write(tmp_path / "in.ndjson", [line(1), line(3)]), tmp_path / "out.csv"
    assert main(["batch", source, "-o", str(target), "--cluster", farm.address]) == 0
    assert len(target.read_text().splitlines()) == 5


def test_no_more_chunks_are_on_the_cluster_than_it_has_in_hand(farm: Farm, tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", [line(1)] * 60)
    taken = finished = most = 0

    def counted() -> Iterator[Chunk]:
        nonlocal taken, most
        for chunk in chunking.chunks([source], full=False):
            taken += 1
            most = max(most, taken - finished)
            yield chunk

    with Cluster(order(), farm.address) as cluster:
        for _ in cluster.results(counted()):
            finished += 1
    assert (taken, finished) == (20, 20)
    # Two for each thread, and as many that were finished at the same moment.
    assert most <= 8


def test_lines_of_which_workers_die_are_told(tmp_path: Path) -> None:
    # By itself Dask tries three more workers.
    settings = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    head, address = scheduler(tmp_path, **settings)
    workers = [process(tmp_path, *WORKER, "--no-dashboard", address) for _ in range(2)]
    chunk = Chunk(0, "in.ndjson", (Deadly(1, b""), Deadly(2, b"")))
    try:
        with pytest.raises(BatchError) as caught, Cluster(order(), address, PATIENCE) as cluster:
            list(cluster.results(iter([chunk])))
    finally:
        end(head, *workers)
    assert codes(caught) == ["batch.worker_died"]
    assert caught.value.faults[0].file == "in.ndjson:1-2"


def test_a_worker_with_another_rulebook_is_told(farm: Farm, tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", [line(1)])
    with pytest.raises(BatchError) as caught, Cluster(order("0" * 64), farm.address) as cluster:
        list(cluster.results(chunking.chunks([source], full=False)))
    assert codes(caught) == ["batch.other_rulebook"]


def test_a_cluster_without_workers_is_told_in_time(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", [line(1)])
    head, address = scheduler(tmp_path)
    try:
        with pytest.raises(BatchError) as caught, Cluster(order(), address, SHORT) as cluster:
            list(cluster.results(chunking.chunks([source], full=False)))
    finally:
        end(head)
    assert codes(caught) == ["batch.no_workers"]


def test_a_scheduler_that_goes_away_is_told_in_time(farm: Farm, tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", mixed(30))
    head, address = scheduler(tmp_path)
    worker = process(tmp_path, *WORKER, "--no-dashboard", address)
    killer = Killer(head, after=1)
    crew = partial(Cluster, address=address, patience=PATIENCE / 4)
    try:
        with pytest.raises(BatchError) as caught:
            run(request([source], tmp_path / "out.ndjson"), crew, killer)
    finally:
        end(head, worker)
    assert codes(caught) == ["batch.cluster_lost"]
    run(request([source], tmp_path / "out.ndjson", resume=True), Here)
    assert (tmp_path / "out.ndjson").exists()


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:PORT", "127.0.0.1:PORT", "here", "ftp://x:1"])
def test_an_address_where_nobody_is_is_told_in_time(address: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    begin = time.monotonic()
    with (
        pytest.raises(BatchError) as caught,
        Cluster(order(), address.replace("PORT", str(port)), SHORT),
    ):
        pass
    assert codes(caught) == ["batch.no_cluster"]
    assert time.monotonic() - begin < SHORT * 5


def test_what_is_no_scheduler_is_told_in_time(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        address = f"tcp://127.0.0.1:{other.getsockname()[1]}"
        # It takes the connection and never says a word.
        with pytest.raises(BatchError) as caught, Cluster(order(), address, SHORT):
            pass
    assert codes(caught) == ["batch.no_cluster"]


def order(digest: str | None = None) -> Order:
    return Order(None, digest or rulebook().hash, AS_OF, AS_OF, full=False, lang="id")


def codes(caught: Any) -> list[str]:
    return [fault.code for fault in caught.value.faults]
