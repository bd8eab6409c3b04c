"""Crashes, hangs, floods, slow clients and the end: what happens to one request, and to others."""

from __future__ import annotations

import json
import os
import signal
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.service.serving import ROOT, Answer, Serving, incident, running, served, until

CASE, DAY = "K003", "2018-04-26"
PATH = f"/v1/assess?as_of={DAY}"
ROGUE = str(ROOT / "tests/service/rogue.py")
SECRET = "Rahasia-42-Sekali"


@contextmanager
def rogue(folder: Path, workers: int = 1, **limits: float) -> Iterator[Serving]:
    command = [ROGUE, "serve", json.dumps(limits), str(workers)]
    with running(command, folder, workers=workers) as found:
        yield found


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """Two workers, and little patience with clients."""
    folder = tmp_path_factory.mktemp("pair")
    with rogue(folder, 2, answer=4, read=1, head=1, stall=1) as found:
        yield found


def named(name: str) -> bytes:
    """The incident of a case under another id."""
    return json.dumps({**json.loads(incident(CASE)), "id": name}).encode()


def at_once(*asks: Callable[[], Answer]) -> list[Answer]:
    """Ask in threads of their own, in this order."""
    with ThreadPoolExecutor(len(asks)) as threads:
        found: list[Future[Answer]] = []
        for ask in asks:
            found.append(threads.submit(ask))
            time.sleep(0.1)
        return [future.result() for future in found]


def code(answer: Answer) -> tuple[int, str | None]:
    """Status and code of an answer."""
    return answer.status, answer.data.get("code")


def kill(pids: Iterable[int]) -> None:
    """Kill processes, and wait until they are dead."""
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    until(lambda: all(is_dead(pid) for pid in pids))


def is_dead(pid: int) -> bool:
    """Whether nothing is left of a process but its entry."""
    try:
        return bool(psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


# --- workers that die -------------------------------------------------------------------------


def test_a_crash_in_c_code_costs_one_request_and_one_worker(pair: Serving) -> None:
    before = set(pair.workers())
    crashed, good = at_once(
        lambda: pair.ask(PATH, named("segfault")), lambda: pair.ask(PATH, named("good"))
    )
    assert code(crashed) == (503, "worker_died")
    assert good.status == 200
    pair.wait_ready(2)
    assert len(before & set(pair.workers())) == 1
    assert [pair.ask(PATH, incident(CASE)).status for _ in range(4)] == [200] * 4
    ended = pair.events("worker_ended")[-1]
    assert (ended["reason"], ended["code"]) == ("crash", -signal.SIGSEGV)


def test_a_crash_leaves_nothing_of_an_incident_on_the_disk(pair: Serving) -> None:
    for pid in (*pair.workers(), pair.process.pid):
        assert psutil.Process(pid).rlimit(psutil.RLIMIT_CORE) == (0, 0)


def test_killing_every_idle_worker_costs_no_request(pair: Serving) -> None:
    pair.wait_ready(2)
    before = set(pair.workers())
    kill(before)
    assert pair.ask(PATH, incident(CASE)).status == 200
    pair.wait_ready(2)
    assert not before & set(pair.workers())
    assert pair.process.poll() is None


def test_killing_a_worker_in_mid_request_is_told_to_that_caller_alone(pair: Serving) -> None:
    pair.wait_ready(2)

    def kill_and_ask() -> Answer:
        time.sleep(0.2)
        kill(pair.workers())
        return pair.ask(PATH, incident(CASE))

    slow, good = at_once(lambda: pair.ask(PATH, named("slow")), kill_and_ask)
    assert code(slow) == (503, "worker_died")
    assert good.status == 200


def test_a_batch_goes_on_after_a_crash(pair: Serving) -> None:
    pair.wait_ready(2)
    content = b"\n".join(named(name) for name in ("a", "segfault", "b", "hang", "c"))
    answer = pair.ask(f"/v1/assess/batch?as_of={DAY}", content, Content_Type="application/x-ndjson")
    found = [json.loads(line) for line in answer.body.splitlines()]
    assert [line["line"] for line in found] == [1, 2, 3, 4, 5]
    codes = [line.get("problem", {}).get("code") for line in found]
    assert codes == [None, "worker_died", None, "too_slow", None]
    assert found[2]["assessment"]["incident"]["id"] == "b"


# --- what takes too long ----------------------------------------------------------------------


def test_a_computation_that_hangs_in_c_is_ended_and_others_are_not(pair: Serving) -> None:
    pair.wait_ready(2)
    begun = time.monotonic()
    hung, *good = at_once(
        lambda: pair.ask(PATH, named("hang")), *[lambda: pair.ask(PATH, incident(CASE))] * 3
    )
    assert code(hung) == (503, "too_slow")
    assert 3.9 < time.monotonic() - begun < 20
    assert [answer.status for answer in good] == [200] * 3
    until(lambda: pair.metric('netralitas_worker_ends_total{reason="time_limit"}') >= 1)
    pair.wait_ready(2)


def test_a_worker_left_alone_ends_by_itself(tmp_path: Path) -> None:
    with rogue(tmp_path, answer=1) as served:
        (worker,) = served.workers()
        with socket.create_connection(("127.0.0.1", served.port)) as wire:
            body = named("hang")
            head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n"
            wire.sendall(head.encode() + body)
            until(lambda: served.metric('netralitas_workers{state="busy"}') == 1)
            served.process.kill()
            until(lambda: is_dead(worker), 20)


# --- floods and slow clients ------------------------------------------------------------------


def test_who_finds_the_queue_full_is_told_when_to_come_again(tmp_path: Path) -> None:
    with rogue(tmp_path, waiting=2, wait=0.5) as served:
        slow, waits, full = at_once(
            lambda: served.ask(PATH, named("slow")),
            lambda: served.ask(PATH, incident(CASE)),
            lambda: served.ask(PATH, incident(CASE)),
        )
        assert slow.status == 200
        assert code(waits) == (503, "no_worker")
        assert code(full) == (429, "queue_full")
        assert int(full.headers["retry-after"]) >= 1
        assert served.ask("/v1/health").status == 200
        assert served.ask(PATH, incident(CASE)).status == 200


def first_line(wire: socket.socket) -> bytes:
    """The first line of what comes, empty if the connection is closed without one."""
    wire.settimeout(20)
    got = b""
    while piece := wire.recv(65536):
        got += piece
    return got.partition(b"\r\n")[0]


@pytest.mark.parametrize(
    "start",
    [
        b"",
        b"POST /v1/assess HTTP/1.1\r\nHost: x\r\n",
        b"POST /v1/assess HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{",
        b"POST /v1/assess HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
    ],
)
def test_a_client_that_does_not_finish_is_sent_away(pair: Serving, start: bytes) -> None:
    with socket.create_connection(("127.0.0.1", pair.port)) as wire:
        wire.sendall(start)
        assert first_line(wire) == b"HTTP/1.1 408 Request Timeout"


def test_a_head_that_trickles_gains_no_time(pair: Serving) -> None:
    begun = time.monotonic()
    with socket.create_connection(("127.0.0.1", pair.port)) as wire:
        wire.sendall(b"GET /v1/health HTTP/1.1\r\n")
        with pytest.raises(ConnectionError):
            while time.monotonic() - begun < 15:
                wire.sendall(b"X-A: b\r\n")
                time.sleep(0.1)
    assert time.monotonic() - begun < 10


def test_a_second_request_on_a_connection_must_be_finished_too(pair: Serving) -> None:
    with socket.create_connection(("127.0.0.1", pair.port)) as wire:
        wire.sendall(b"GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n")
        got = b""
        while not got.endswith(b"}\n"):
            got += wire.recv(65536)
        assert got.startswith(b"HTTP/1.1 200")
        wire.sendall(b"GET /v1/he")
        assert first_line(wire) == b"HTTP/1.1 408 Request Timeout"


def test_a_batch_that_stops_coming_is_ended_with_a_line(pair: Serving) -> None:
    line = named("a") + b"\n"
    with socket.create_connection(("127.0.0.1", pair.port)) as wire:
        wire.sendall(
            b"POST /v1/assess/batch HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"%x\r\n%b\r\n" % (len(line), line)
        )
        wire.settimeout(20)
        got = b""
        while not got.endswith(b"0\r\n\r\n"):
            got += wire.recv(65536)
    assert b'"code": "slow_body"' in got


def test_a_client_that_sends_and_never_reads_costs_neither_memory_nor_a_worker(
    pair: Serving,
) -> None:
    front = psutil.Process(pair.process.pid)
    line = named("a") + b"\n"
    piece = b"%x\r\n%b\r\n" % (len(line) * 100, line * 100)
    sent = 0
    with socket.create_connection(("127.0.0.1", pair.port)) as wire:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        wire.sendall(
            b"POST /v1/assess/batch HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        before = front.memory_info().rss
        wire.settimeout(20)
        # It is the service that closes, not our patience that ends.
        with pytest.raises(ConnectionError):
            while sent < 400_000_000:
                wire.sendall(piece)
                sent += len(piece)
    assert sent < 100_000_000
    assert front.memory_info().rss - before < 80_000_000
    assert pair.ask(PATH, incident(CASE)).status == 200


def test_a_client_that_stops_as_soon_as_nothing_more_is_sent_is_sent_away(pair: Serving) -> None:
    """What waits in the service is then less than its library would call too much."""
    front = psutil.Process(pair.process.pid)
    ask = b"GET /v1/schemas/problem HTTP/1.1\r\nHost: x\r\n\r\n"
    with socket.socket() as wire:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        wire.connect(("127.0.0.1", pair.port))
        mine = wire.getsockname()
        waiting, end = 0, time.monotonic()
        while not waiting or time.monotonic() < end:
            wire.sendall(ask)
            end = time.monotonic() + 0.5
            while (now := unsent(pair.port, mine[1])) <= waiting and time.monotonic() < end:
                time.sleep(0.005)
            waiting = now
        until(lambda: mine not in [other.raddr for other in front.net_connections()], 15)


def unsent(port: int, to: int) -> int:
    """How many bytes the system holds that `port` has sent to the other, and that it has not."""
    ends = f":{port:04X} ", f":{to:04X} "
    (line,) = [
        line
        for line in Path("/proc/net/tcp").read_text().splitlines()
        if ends[0] in line[:20] and ends[1] in line[20:35]
    ]
    return int(line.split()[4].partition(":")[0], 16)


def test_callers_that_go_away_do_not_end_workers(pair: Serving) -> None:
    pair.wait_ready(2)
    before = set(pair.workers())
    content = b"\n".join([named("slow")] * 4) + b"\n"
    for path, body in ((PATH, named("slow")), (f"/v1/assess/batch?as_of={DAY}", content)):
        with socket.create_connection(("127.0.0.1", pair.port)) as wire:
            head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n"
            wire.sendall(head.encode() + body)
            time.sleep(0.3)
    until(lambda: pair.metric("netralitas_requests_open ") == 0)
    assert set(pair.workers()) == before
    assert pair.ask(PATH, incident(CASE)).status == 200


# --- nothing is kept --------------------------------------------------------------------------


def test_neither_log_nor_metrics_hold_anything_of_what_was_posted(tmp_path: Path) -> None:
    good = {**json.loads(incident(CASE)), "id": "rahasia-42-sekali"}
    good["narrative"] = SECRET
    wrong = {**good, SECRET: SECRET}
    failing = json.dumps(good).encode().replace(b'"rahasia-42-sekali"', b'"fail"')
    with rogue(tmp_path, answer=1) as served:
        assert served.ask(f"/v1/assess?as_of={DAY}", good).status == 200
        for route in ("assess", "validate", "questions", "path"):
            assert served.ask(f"/v1/{route}?{SECRET}={SECRET}", good).status == 400
            assert served.ask(f"/v1/{route}", wrong).status == 422
        papers = {"incident": wrong, "office": {SECRET: SECRET}}
        assert served.ask("/v1/papers", papers).status == 422
        assert served.ask(f"/v1/rules/{SECRET}").status == 404
        assert served.ask(f"/{SECRET}", good, X_Request_Id=SECRET, Referer=SECRET).status == 404
        assert code(served.ask(PATH, failing)) == (500, "internal")
        assert code(served.ask(PATH, failing.replace(b'"fail"', b'"segfault"')))[0] == 503
        lines = b"\n".join(json.dumps(each).encode() for each in (good, wrong)) + b"\n" + failing
        served.ask("/v1/assess/batch", lines, Content_Type="application/x-ndjson")
        page = served.ask("/metrics").body.decode()
        until(lambda: served.events("request")[-1]["route"] == "/metrics")
        kept = page + served.log.read_text(encoding="utf-8")
        entries = served.events("request")
    assert SECRET.lower() not in kept.lower()
    assert "as_of" not in kept
    (failed,) = [entry for entry in served.events("failed") if entry.get("job") == "assess"]
    assert failed["error"] == "ValueError"
    assert any(place.startswith("rogue.py:") for place in failed["at"])
    known = {"time", "level", "event", "request", "method", "route", "status", "ms"}
    assert all(entry.keys() <= known | {"received", "sent", "problem"} for entry in entries)


# --- the end ----------------------------------------------------------------------------------


def stopping(served: Serving, ask: Callable[[], Any]) -> tuple[Any, float]:
    """Ask, tell the service to end in the midst of it; the answer, and how long the end took."""
    with ThreadPoolExecutor(1) as threads:
        found = threads.submit(ask)
        until(lambda: served.metric('netralitas_workers{state="busy"}') == 1)
        begun = time.monotonic()
        served.process.send_signal(signal.SIGTERM)
        assert served.process.wait(30) == 0
        took = time.monotonic() - begun
        return found.result(), took


def test_what_is_in_flight_is_answered_before_the_end(tmp_path: Path) -> None:
    with rogue(tmp_path, stop=10) as served:
        workers = served.workers()
        answer, took = stopping(served, lambda: served.ask(PATH, named("slow")))
        assert answer.status == 200
        assert took < 8
        until(lambda: all(is_dead(pid) for pid in workers))


def test_the_end_does_not_wait_for_ever(tmp_path: Path) -> None:
    def ask() -> bool:
        try:
            return served.ask(PATH, named("hang")).status == 503
        except OSError:
            return True

    with rogue(tmp_path, stop=1, answer=60) as served:
        workers = served.workers()
        told, took = stopping(served, ask)
        assert told
        assert took < 8
        until(lambda: all(is_dead(pid) for pid in workers))


def test_a_batch_is_told_where_it_was_cut(tmp_path: Path) -> None:
    content = b"\n".join(named("slow") for _ in range(40))
    with rogue(tmp_path, stop=10) as served:
        answer, took = stopping(
            served,
            lambda: served.ask("/v1/assess/batch", content, Content_Type="application/x-ndjson"),
        )
    found = [json.loads(line) for line in answer.body.splitlines()]
    assert [line["line"] for line in found] == list(range(1, len(found) + 1))
    assert len(found) < 40
    assert found[-1]["problem"]["code"] == "stopping"
    assert all("assessment" in line for line in found[:-1])
    assert took < 9


def test_an_interrupt_from_the_keyboard_reaches_the_whole_group(tmp_path: Path) -> None:
    with served(tmp_path) as service:
        for pid in (*service.workers(), service.process.pid):
            os.kill(pid, signal.SIGINT)
        assert service.process.wait(20) == 130
        assert "Traceback" not in service.log.read_text()
