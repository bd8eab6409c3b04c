"""The pool of workers and the application around it, with workers that know no law."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from checker.service import Limits, create_app
from checker.service.batch import Batch
from checker.service.pool import Pool
from checker.service.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
FAKE = str(ROOT / "tests/unit/fake_worker.py")
BIG = b"x" * 3_000_000


def command(folder: Path, found: str = "a") -> list[str]:
    """How a fake worker is started, with this hash of its rulebook."""
    (folder / "hash").write_text(found)
    return [sys.executable, FAKE, str(folder / "hash")]


def with_pool(
    folder: Path, work: Callable[[Pool], Awaitable[Any]], count: int = 1, **limits: float
) -> tuple[Any, list[str]]:
    """Do something with a pool of fake workers; the outcome, and why workers ended."""
    ended: list[str] = []

    async def run() -> Any:
        bounds = Limits(**{"start": 20, "wait": 20, "answer": 20, **limits})  # type: ignore[arg-type]
        pool = Pool(count, bounds, command=command(folder), ended=ended.append)
        pool.open()
        try:
            return await asyncio.wait_for(work(pool), 60)
        finally:
            await pool.close()

    return asyncio.run(run()), ended


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    while not holds():
        await asyncio.sleep(0.01)


async def refused(asked: Awaitable[bytes]) -> tuple[str, int]:
    """Code and status of what is refused."""
    with pytest.raises(Problem) as caught:
        await asked
    return caught.value.code, caught.value.status


def test_a_worker_answers_whatever_the_size(tmp_path: Path) -> None:
    async def work(pool: Pool) -> list[bytes]:
        return [await pool.ask("say", body, as_of="2020-01-01") for body in (b"", b"y", BIG)]

    found, ended = with_pool(tmp_path, work)
    assert [answer.split(b" ", 2)[1:] for answer in found] == [
        [b"2020-01-01", b""], [b"2020-01-01", b"y"], [b"2020-01-01", BIG]
    ]  # fmt: skip
    assert ended == []


def test_each_answer_goes_to_the_one_who_asked(tmp_path: Path) -> None:
    async def work(pool: Pool) -> list[bytes]:
        await until(lambda: pool.alive == 3)
        return await asyncio.gather(*(pool.ask("say", b"%d" % n) for n in range(200)))

    found, _ = with_pool(tmp_path, work, count=3)
    assert [int(answer.split()[2]) for answer in found] == list(range(200))
    assert len({answer.split()[0] for answer in found}) == 3


@pytest.mark.parametrize("job", ["die", "half"])
def test_a_worker_that_dies_is_replaced_and_its_request_is_not_repeated(
    tmp_path: Path, job: str
) -> None:
    async def work(pool: Pool) -> Any:
        before = await pool.ask("say", b"")
        told = await refused(pool.ask(job, b""))
        return before, told, await pool.ask("say", b"")

    (before, told, after), ended = with_pool(tmp_path, work)
    assert told == ("worker_died", 503)
    assert before != after
    assert ended == ["crash"]


def test_a_worker_that_takes_too_long_is_replaced(tmp_path: Path) -> None:
    async def work(pool: Pool) -> Any:
        await pool.ask("say", b"")
        told = await refused(pool.ask("sleep", b"30"))
        await pool.ask("say", b"")
        return told

    told, ended = with_pool(tmp_path, work, answer=1)
    assert told == ("too_slow", 503)
    assert ended == ["time_limit"]


def test_who_waits_too_long_for_a_worker_is_told(tmp_path: Path) -> None:
    async def work(pool: Pool) -> Any:
        await until(lambda: pool.alive == 1)
        slow = asyncio.create_task(pool.ask("sleep", b"1"))
        await asyncio.sleep(0.1)
        return await refused(pool.ask("say", b"")), await slow

    (told, slow), ended = with_pool(tmp_path, work, wait=0.2)
    assert told == ("no_worker", 503)
    assert slow.endswith(b"1")
    assert ended == []


@pytest.mark.parametrize("name", ["nothing", "no\0name"])
def test_a_worker_that_cannot_be_started_is_tried_again(tmp_path: Path, name: str) -> None:
    async def work(pool: Pool) -> Any:
        await until(lambda: pool.alive == 1)
        good = pool.command
        pool.command = [str(tmp_path / name)]
        await refused(pool.ask("die", b""))
        told = await refused(pool.ask("say", b""))
        pool.command = good
        await until(lambda: pool.alive == 1)
        return told, await pool.ask("say", b"")

    (told, answer), ended = with_pool(tmp_path, work, wait=1)
    assert told == ("no_worker", 503)
    assert answer
    assert ended == ["crash"]


def test_a_worker_is_there_while_it_answers(tmp_path: Path) -> None:
    async def work(pool: Pool) -> set[int]:
        await until(lambda: pool.alive == 1)
        asked = asyncio.create_task(pool.ask("say", BIG * 5))
        seen = set()
        while not asked.done():
            seen.add(pool.alive)
            await asyncio.sleep(0)
        await asked
        return seen

    assert with_pool(tmp_path, work) == ({1}, [])


def test_nothing_is_left_open_of_workers_that_ended(tmp_path: Path) -> None:
    def count() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    async def work(pool: Pool) -> Any:
        await pool.ask("say", b"")
        before = count()
        for _ in range(3):
            await refused(pool.ask("die", b""))
            # This one is ended in the midst of an answer that nobody takes any more.
            told = asyncio.create_task(pool.ask("say", BIG * 5))
            await until(lambda: pool.busy == 1)
            await asyncio.sleep(0.02)
            told.cancel()
            await asyncio.gather(told, return_exceptions=True)
            await pool.ask("say", b"")
        return before, count()

    (before, after), _ = with_pool(tmp_path, work)
    assert after <= before


def test_what_a_worker_refuses_leaves_it_running(tmp_path: Path) -> None:
    async def work(pool: Pool) -> Any:
        told = await refused(pool.ask("refuse", b""))
        return told, pool.pids == [int((await pool.ask("say", b"")).split()[0])]

    (told, same), ended = with_pool(tmp_path, work)
    assert (told, same, ended) == (("unknown_norm", 404), True, [])


def test_a_worker_with_another_rulebook_is_not_admitted(tmp_path: Path) -> None:
    async def work(pool: Pool) -> Any:
        await until(lambda: pool.alive == 1)
        (tmp_path / "hash").write_text("b")
        await refused(pool.ask("die", b""))
        other = await refused(pool.ask("say", b""))
        (tmp_path / "hash").write_text("a")
        await until(lambda: pool.alive == 1)
        return other, pool.book

    (other, book), ended = with_pool(tmp_path, work, wait=0.5)
    assert other == ("no_worker", 503)
    assert book.hash == "a"
    assert ended[:2] == ["crash", "rules"]


@pytest.mark.parametrize("found", ["broken", "nothing"])
def test_a_worker_that_does_not_come_up_is_tried_again_after_a_pause(
    tmp_path: Path, found: str
) -> None:
    async def work(pool: Pool) -> Any:
        (tmp_path / "hash").write_text(found)
        pool.command = command(tmp_path, found)
        await asyncio.sleep(1.5)
        assert pool.alive == 0
        (tmp_path / "hash").write_text("a")
        return await pool.ask("say", b"")

    answer, ended = with_pool(tmp_path, work)
    assert answer
    assert 1 <= len(ended) <= 5
    assert set(ended) == {"start"}


async def asked(
    app: Any, path: str, body: bytes | None = None, breaks: bool = False
) -> tuple[int, bytes]:
    """Ask an application without a server; `breaks` lets the body end in a failure."""
    sent: list[Any] = []
    method = "GET" if body is None else "POST"
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
        "scheme": "http", "path": path, "raw_path": path.encode(), "root_path": "",
        "query_string": b"", "headers": [], "client": None, "server": None,
    }  # fmt: skip
    waiting = [{"type": "http.request", "body": body or b"", "more_body": breaks}]

    async def receive() -> Any:
        if not waiting and breaks:
            raise RuntimeError("broken")
        return waiting.pop() if waiting else await asyncio.Event().wait()

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent[0]["status"], b"".join(part.get("body", b"") for part in sent[1:])


def with_app(folder: Path, work: Callable[[Any], Awaitable[Any]]) -> Any:
    """Do something with an application that has one fake worker."""

    async def run() -> Any:
        app = create_app(workers=1, limits=Limits(start=20))
        pool = app.state.service.pool
        pool.command = command(folder)
        before = await asked(app, "/v1/ready")
        async with app.router.lifespan_context(app):
            await until(lambda: bool(pool.alive == 1))
            return before, await work(app), pool.pids

    return asyncio.run(asyncio.wait_for(run(), 60))


def test_the_application_runs_under_any_server(tmp_path: Path) -> None:
    """Its lifespan starts and ends the workers; nothing else is asked of a server."""

    async def work(app: Any) -> Any:
        return [
            await asked(app, "/v1/assess", b"{}"),
            await asked(app, "/v1/ready"),
            await asked(app, "/v1/assess/batch", b"a\nb\n"),
        ]

    before, (assessed, ready, batch), pids = with_app(tmp_path, work)
    assert before[0] == 503
    assert assessed[0] == 200 and assessed[1].endswith(b"{}")
    assert json.loads(ready[1])["rulebook"]["hash"] == "a"
    assert batch[1].count(b"\n") == 2
    assert pids and not [pid for pid in pids if Path(f"/proc/{pid}").exists()]


def test_a_batch_whose_body_breaks_ends(tmp_path: Path) -> None:
    async def work(app: Any) -> Any:
        with pytest.raises(ExceptionGroup):
            await asked(app, "/v1/assess/batch", b"a\nb", breaks=True)
        return await asked(app, "/v1/assess", b"{}"), app.state.service.taken

    _, (after, taken), _ = with_app(tmp_path, work)
    assert (after[0], taken) == (200, 0)


def test_nothing_of_a_batch_that_cannot_be_answered_runs_on(tmp_path: Path) -> None:
    """Not the lines that wait for their turn, and not the one that waits for room to wait."""
    waiting = [{"type": "http.request", "body": b"a\n" * 50, "more_body": False}]

    async def receive() -> Any:
        return waiting.pop() if waiting else await asyncio.Event().wait()

    async def send(message: Any) -> None:
        if message["type"] == "http.response.body":
            raise ConnectionError

    async def work(app: Any) -> Any:
        scope = {"type": "http", "headers": [], "state": {}}
        with pytest.raises(ExceptionGroup):
            await Batch(app.state.service, None)(scope, receive, send)
        lines = [task for task in asyncio.all_tasks() if "_answer" in str(task.get_coro())]
        return [task for task in lines if not task.cancelling()]

    _, running, _ = with_app(tmp_path, work)
    assert running == []


def test_a_body_that_breaks_is_a_fault_of_ours(tmp_path: Path) -> None:
    async def work(app: Any) -> Any:
        return await asked(app, "/v1/assess", b"{", breaks=True)

    _, (status, body), _ = with_app(tmp_path, work)
    assert (status, json.loads(body)["code"]) == (500, "internal")
