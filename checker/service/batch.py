"""Incidents in, one a line; assessments out, one a line and in order, while more come in.

A client may send up to the limit of a body before it reads an answer. Beyond that the service reads
only as fast as its answers are taken, so that memory stays flat.
"""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from checker.errors import Lang
from checker.service.lines import LEAVE, Lines
from checker.service.problems import Problem, document, language

if TYPE_CHECKING:
    from checker.service.service import Service

__all__ = ["MEDIA", "Batch"]

MEDIA = "application/x-ndjson"
_Answers = asyncio.Queue["asyncio.Task[bytes] | None"]


class Batch(Response):
    """The answer to one batch; it holds its place until the last line is written."""

    def __init__(self, service: Service, as_of: str | None) -> None:
        super().__init__(media_type=MEDIA)
        self._service = service
        self._as_of = as_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer line after line; raises Problem, before anything is read, if no place is free."""
        with self._service.place():
            await self._run(scope, receive, send)

    async def _run(self, scope: Scope, receive: Receive, send: Send) -> None:
        lang = language(Headers(scope=scope).get("accept-language"))
        lines = Lines(receive, self._service.limits)
        scope["state"][LEAVE] = lines.leave
        answers: _Answers = asyncio.Queue(self._service.pool.count)
        tasks: set[asyncio.Task[bytes]] = set()

        async def ask() -> None:
            async for number, line in lines:
                task = asyncio.create_task(self._answer(number, line, lang))
                tasks.add(task)
                task.add_done_callback(tasks.discard)
                await answers.put(task)
            await answers.put(None)

        async def stop() -> None:
            await self._service.stopping.wait()
            lines.cut(Problem("stopping", 503))

        try:
            # If one of these fails the others end with it, and nobody waits for ever.
            async with asyncio.TaskGroup() as group:
                helpers = [group.create_task(work()) for work in (lines.pump, ask, stop)]
                await self._write(answers, lines, send)
                for helper in helpers:
                    helper.cancel()
        finally:
            # Those that wait in the queue, and the one that waits for room in it.
            for task in tasks:
                task.cancel()

    async def _write(self, answers: _Answers, lines: Lines, send: Send) -> None:
        headers = [(b"content-type", MEDIA.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while (task := await answers.get()) is not None:
            written = await task
            # A worker is not interrupted because a client went away: it would have to start anew.
            if not lines.gone:
                await send({"type": "http.response.body", "body": written, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _answer(self, number: int, line: bytes | Problem, lang: Lang) -> bytes:
        """One line: an assessment, or the problem with what stood there."""
        counts = self._service.metrics
        try:
            if isinstance(line, Problem):
                raise line
            found = await self._service.pool.ask("line", line, as_of=self._as_of)
        except Problem as problem:
            counts.lines.labels("refused").inc()
            counts.problems.labels(problem.code).inc()
            told = document(problem, lang)
            return (
                json.dumps({"line": number, "problem": told}, ensure_ascii=False).encode() + b"\n"
            )
        counts.lines.labels("assessed").inc()
        return b'{"line":%d,"assessment":%b}\n' % (number, found)
