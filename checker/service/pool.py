"""The workers: started, asked, ended when they take too long, replaced when they die."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import json
import os
import select
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.service.frames import Head, frame, receive_frame
from checker.service.limits import Limits
from checker.service.logs import log
from checker.service.problems import Problem, refusal

__all__ = ["Book", "Pool", "worker_command"]

# An answer has some hundred kilobytes; the default of the library stops the pipe at each 64.
PIPE = 1 << 20
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0


@dataclass(frozen=True)
class Book:
    """The rulebook that the workers have read."""

    version: str
    hash: str


def worker_command(limits: Limits, rules: str | None) -> list[str]:
    """How a worker is started; `-P` keeps the folder it is started in out of its imports."""
    own = [rules] if rules is not None else []
    return [sys.executable, "-P", "-m", "checker.service.worker", str(limits.answer), *own]


def _environment() -> dict[str, str]:
    """The environment of a worker: it imports the same code as the service."""
    here = str(Path(__file__).resolve().parents[2])
    paths = [here, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYDANTIC_DISABLE_PLUGINS": "__all__",
    }


@dataclass(eq=False)
class _Worker:
    """One process, and the pipe that its answers come from."""

    process: asyncio.subprocess.Process
    answers: asyncio.StreamReader
    pipe: asyncio.ReadTransport
    ended_for: str | None = None

    @classmethod
    async def start(cls, command: Sequence[str]) -> _Worker:
        """Start a process; the pipe is ours so that it can be wide, and be looked at."""
        ours, theirs = os.pipe()
        stream = os.fdopen(ours, "rb", 0)
        with contextlib.suppress(AttributeError, OSError):
            fcntl.fcntl(ours, fcntl.F_SETPIPE_SZ, PIPE)
        try:
            process = await asyncio.create_subprocess_exec(
                *command, stdin=asyncio.subprocess.PIPE, stdout=theirs, env=_environment()
            )
        except BaseException:
            stream.close()
            raise
        finally:
            os.close(theirs)
        loop, answers = asyncio.get_running_loop(), asyncio.StreamReader(limit=PIPE)
        protocol = asyncio.StreamReaderProtocol(answers)
        pipe, _ = await loop.connect_read_pipe(lambda: protocol, stream)
        return cls(process, answers, pipe)

    @property
    def alive(self) -> bool:
        """Whether nothing is known of its end."""
        return self.ended_for is None and not self.answers.at_eof()

    def can_be_asked(self) -> bool:
        """Whether it waits for a request: from one that does nothing comes, but for its end."""
        if not self.alive or self.pipe.is_closing():
            return False
        look = select.poll()
        look.register(self.pipe.get_extra_info("pipe").fileno(), select.POLLIN)
        return not look.poll(0)

    async def hello(self) -> tuple[Head, bytes]:
        """What it says when it is up."""
        return await receive_frame(self.answers)

    async def ask(self, head: Head, body: bytes) -> tuple[Head, bytes]:
        """Have it answer; raises IncompleteReadError or ConnectionError where it dies."""
        assert self.process.stdin is not None
        self.process.stdin.write(frame(head, body))
        self.process.stdin.write(body)
        await self.process.stdin.drain()
        return await receive_frame(self.answers)

    def end(self, reason: str) -> None:
        """Kill it; the first reason counts."""
        self.ended_for = self.ended_for or reason
        self.pipe.close()
        # Not by `process.kill`, which may take the exit code from whom asyncio has waiting for it.
        if self.process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process.pid, signal.SIGKILL)


@dataclass(eq=False)
class Pool:
    """`count` workers that answer one request each at a time.

    `ended` is told why each worker ended: `crash`, `time_limit`, `given_up`, `start`, `rules`.
    """

    count: int
    limits: Limits
    rules: str | None = None
    command: Sequence[str] | None = None
    ended: Callable[[str], None] = lambda _reason: None
    book: Book | None = None
    busy: int = 0
    _idle: asyncio.Queue[_Worker] = field(default_factory=asyncio.Queue)
    _keepers: list[asyncio.Task[None]] = field(default_factory=list)
    _all: set[_Worker] = field(default_factory=set)

    @property
    def alive(self) -> int:
        """How many workers have read the rulebook, made an assessment, and still run."""
        return len(self.pids)

    @property
    def pids(self) -> list[int]:
        """The processes of these workers."""
        return [worker.process.pid for worker in self._all if worker.alive]

    def open(self) -> None:
        """Start the workers, from a running event loop."""
        self._keepers = [asyncio.create_task(self._keep()) for _ in range(self.count)]

    async def close(self) -> None:
        """End every worker."""
        for keeper in self._keepers:
            keeper.cancel()
        await asyncio.gather(*self._keepers, return_exceptions=True)

    async def ask(self, job: str, body: bytes, **params: str | None) -> bytes:
        """Have a worker answer; raises Problem where it refuses, fails, dies or takes too long."""
        head: Head = {"job": job, **{key: value for key, value in params.items() if value}}
        worker = await self._borrow()
        self.busy += 1
        try:
            async with asyncio.timeout(self.limits.answer):
                told, answer = await worker.ask(head, body)
        except TimeoutError:
            worker.end("time_limit")
            raise Problem("too_slow", 503, seconds=self.limits.answer) from None
        except (asyncio.IncompleteReadError, ConnectionError):
            worker.end("crash")
            raise Problem("worker_died", 503) from None
        except BaseException:
            worker.end("given_up")
            raise
        finally:
            self.busy -= 1
        self._idle.put_nowait(worker)
        return _answer_of(told, answer, job)

    async def _borrow(self) -> _Worker:
        try:
            async with asyncio.timeout(self.limits.wait):
                while True:
                    worker = await self._idle.get()
                    if worker.can_be_asked():
                        return worker
                    worker.end("crash")
        except TimeoutError:
            raise Problem("no_worker", 503, retry_after=5) from None

    async def _keep(self) -> None:
        """Keep one worker running: start it, wait for its end, start the next."""
        pause = FIRST_PAUSE
        while True:
            try:
                pause = FIRST_PAUSE if await self._run_one() else pause
            except Exception as error:
                # Whatever it is: a worker that nobody keeps is missing for ever.
                log("worker_not_started", level="error", cause=error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _run_one(self) -> bool:
        """Run one worker until its end; return whether it ever was fit."""
        worker = await _Worker.start(self.command or worker_command(self.limits, self.rules))
        try:
            fit = await self._admit(worker)
            if fit:
                await worker.process.wait()
        finally:
            self._all.discard(worker)
            worker.end("crash")
            await worker.process.wait()
        reason, code = str(worker.ended_for), worker.process.returncode
        self.ended(reason)
        log("worker_ended", level="error", reason=reason, pid=worker.process.pid, code=code)
        return fit

    async def _admit(self, worker: _Worker) -> bool:
        """Whether a worker is fit: it came up, and with the rulebook that the others have."""
        try:
            async with asyncio.timeout(self.limits.start):
                told, body = await worker.hello()
        except (TimeoutError, asyncio.IncompleteReadError, ConnectionError):
            worker.end("start")
            return False
        if "hash" not in told:
            log("worker_refused", level="error", code=told["failed"], error=json.loads(body))
            worker.end("start")
            return False
        book = Book(told["version"], told["hash"])
        self.book = self.book or book
        if book != self.book:
            # Answers must not hang on which worker gives them.
            log("rules_changed", level="error", expected=self.book.hash, found=book.hash)
            worker.end("rules")
            return False
        self._all.add(worker)
        self._idle.put_nowait(worker)
        return True


def _answer_of(told: Head, answer: bytes, job: str) -> bytes:
    """The answer; raises Problem for what the worker refused or failed at."""
    if "refused" in told:
        raise refusal(json.loads(answer))
    if "failed" in told:
        log("failed", level="error", job=job, error=told["failed"], at=told["at"])
        raise Problem("internal", 500)
    return answer
