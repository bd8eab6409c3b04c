"""Around every request: a number, a line in the log, the counts, keys, and a last resort."""

from __future__ import annotations

import asyncio
import secrets
import time
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checker.service.bodies import ClientGone, drain
from checker.service.keys import Keys
from checker.service.limits import Limits
from checker.service.logs import log
from checker.service.media import page
from checker.service.metrics import Metrics
from checker.service.problems import MEDIA, Problem, document, language

__all__ = ["Gate", "Watch", "answer_problem", "problem_response"]

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
# What a supervisor asks without a key, and what tells nothing of anybody.
OPEN = ("/v1/health", "/v1/ready")
# In the log only: nobody is left to be told.
CLIENT_GONE = 499
TIMED_OUT = 408


def problem_response(scope: Scope, problem: Problem) -> Response:
    """A problem as an answer, in the language of the reader."""
    lang = language(Headers(scope=scope).get("accept-language"))
    told = document(problem, lang, scope.get("state", {}).get("request"))
    headers = {**problem.headers, "Content-Language": lang, "Vary": "Accept-Language"}
    return Response(page(told), problem.status, headers, media_type=MEDIA)


async def answer_problem(
    problem: Problem, limits: Limits, scope: Scope, receive: Receive, send: Send
) -> None:
    """Answer with a problem, after what the client still sends was taken."""
    state = scope.setdefault("state", {})
    state["problem"] = problem.code
    response = problem_response(scope, problem)
    asked = Headers(scope=scope)
    # One who waits to be told to go on has not sent a body, and need not; one who is slow is left.
    given_up = "expect" in asked or problem.status == TIMED_OUT
    if given_up or not (state.get("read") or await drain(receive, limits)):
        response.headers["Connection"] = "close"
    await response(scope, receive, send)


@dataclass
class _Seen:
    """What passes by of one request."""

    state: dict[str, Any]
    receive: Receive
    send: Send
    # Never one that the client names: it could be the name of somebody.
    number: str = field(default_factory=lambda: secrets.token_hex(8))
    begun: float = field(default_factory=time.perf_counter)
    status: int = 0
    received: int = 0
    sent: int = 0

    async def take(self) -> Message:
        message = await self.receive()
        if message["type"] == "http.request":
            self.received += len(message.get("body", b""))
            self.state["read"] = not message.get("more_body", False)
        return message

    async def give(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            headers["X-Request-Id"] = self.number
            headers["X-Content-Type-Options"] = "nosniff"
            headers.setdefault("Cache-Control", "no-store")
        else:
            self.sent += len(message.get("body", b""))
        await self.send(message)


class Watch:
    """The outermost layer: what happens inside is counted and logged, and nothing escapes it."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = _Seen(scope.setdefault("state", {}), receive, send)
        seen.state["request"] = seen.number
        try:
            await self._app(scope, seen.take, seen.give)
        except ClientGone:
            seen.status = seen.status or CLIENT_GONE
        except asyncio.CancelledError:
            # The end of the service does not wait longer; who still can is told so.
            if not seen.status:
                await self._give_up(Problem("stopping", 503), scope, seen)
            raise
        except Exception as error:
            log("failed", level="error", cause=error, request=seen.number)
            if seen.status:
                raise
            await self._give_up(Problem("internal", 500), scope, seen)
        finally:
            self._note(scope, seen)

    async def _give_up(self, problem: Problem, scope: Scope, seen: _Seen) -> None:
        """Answer without reading on, and close."""
        seen.state["problem"] = problem.code
        problem.headers["Connection"] = "close"
        await problem_response(scope, problem)(scope, seen.take, seen.give)

    def _note(self, scope: Scope, seen: _Seen) -> None:
        state = seen.state
        route = getattr(scope.get("route"), "path_format", "none")
        method = scope["method"] if scope["method"] in METHODS else "other"
        seconds = time.perf_counter() - seen.begun
        counts = self._metrics
        counts.requests.labels(method, route, seen.status).inc()
        counts.seconds.labels(route).observe(seconds)
        counts.received.labels(route).inc(seen.received)
        counts.sent.labels(route).inc(seen.sent)
        if "problem" in state:
            counts.problems.labels(state["problem"]).inc()
        log(
            "request",
            request=seen.number,
            method=method,
            route=route,
            status=seen.status,
            ms=round(seconds * 1000, 1),
            received=seen.received,
            sent=seen.sent,
            **({"problem": state["problem"]} if "problem" in state else {}),
        )


class Gate:
    """Lets nobody in without a key, where keys are asked for."""

    def __init__(self, app: ASGIApp, keys: Keys, limits: Limits) -> None:
        self._app = app
        self._keys = keys
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it before anything of it is read."""
        if self._is_open(scope) or self._keys.accepts(Headers(scope=scope).get("authorization")):
            await self._app(scope, receive, send)
            return
        problem = Problem("unauthorized", 401, headers={"WWW-Authenticate": "Bearer"})
        await answer_problem(problem, self._limits, scope, receive, send)

    def _is_open(self, scope: Scope) -> bool:
        return scope["type"] != "http" or scope["path"] in OPEN
