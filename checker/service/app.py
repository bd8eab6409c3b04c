"""The application: routes, problems and workers put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

from checker import __version__
from checker.service.keys import Keys
from checker.service.limits import Limits
from checker.service.metrics import Metrics
from checker.service.openapi import describe
from checker.service.pool import Pool
from checker.service.problems import Problem
from checker.service.routes import router
from checker.service.service import Service
from checker.service.transfer import Transfer
from checker.service.watch import Gate, Watch, answer_problem

__all__ = ["create_app"]

METHOD_NOT_ALLOWED = 405


def create_app(
    *,
    rules: Path | str | None = None,
    workers: int = 1,
    keys: Keys | None = None,
    limits: Limits | None = None,
) -> FastAPI:
    """Return the service as an ASGI application; its workers live as long as its lifespan.

    `rules` is a folder with another rulebook, `workers` how many incidents are assessed at once,
    `keys` who may ask (anybody, if left out), `limits` how much and how long. Run it in one
    process: it starts the workers itself.
    """
    bounds = limits or Limits()
    pool = Pool(workers, bounds, str(rules) if rules is not None else None)
    service = Service(pool, bounds, Metrics(pool), keys)
    pool.ended = lambda reason: service.metrics.ends.labels(reason).inc()

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        pool.open()
        yield
        await pool.close()

    # The pages that show the description fetch their scripts from elsewhere.
    app = FastAPI(
        title="netralitas",
        version=__version__,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.service = service
    app.include_router(router)
    app.openapi = cache(lambda: describe(app))  # type: ignore[method-assign]
    app.add_exception_handler(Problem, _answer)
    app.add_exception_handler(HTTPException, _answer)
    if keys is not None:
        app.add_middleware(Gate, keys=keys, limits=bounds)
    app.add_middleware(Transfer)
    app.add_middleware(Watch, metrics=service.metrics)
    return app


async def _answer(request: Request, error: Exception) -> Any:
    """Answer with a problem; what the framework itself refuses is one too."""
    limits = request.app.state.service.limits
    problem = error if isinstance(error, Problem) else _of_framework(error, request)

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        await answer_problem(problem, limits, scope, receive, send)

    return answer


def _of_framework(error: Exception, request: Request) -> Problem:
    assert isinstance(error, HTTPException)
    if error.status_code == METHOD_NOT_ALLOWED:
        headers = error.headers or {}
        allowed = headers.get("Allow", "").replace("GET", "GET, HEAD")
        headers = {**headers, "Allow": allowed}
        return Problem("method_not_allowed", error.status_code, headers=headers, allowed=allowed)
    return Problem("not_found", 404)
