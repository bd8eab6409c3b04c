"""The routes; each reads what was asked and passes it to a worker."""

from __future__ import annotations

from typing import cast

from fastapi import APIRouter, Request, Response

from checker import __version__
from checker.resources import schema_names, schema_text
from checker.service import metrics
from checker.service.batch import Batch
from checker.service.bodies import LINES, day_asked, expect_media, read_body, refuse_unknown
from checker.service.media import JSON, page
from checker.service.problems import Problem
from checker.service.service import Service

__all__ = ["router"]

router = APIRouter()


def _service(request: Request) -> Service:
    return cast(Service, request.app.state.service)


async def _posted(request: Request, job: str, media: str = JSON) -> Response:
    """Pass what was posted to a worker."""
    service, as_of = _service(request), day_asked(request)
    expect_media(request, (JSON,))
    with service.place():
        body = await read_body(request.receive, service.limits)
        return Response(await service.pool.ask(job, body, as_of=as_of), media_type=media)


async def _asked(request: Request, job: str, **params: str) -> Response:
    """Ask a worker without a body."""
    service = _service(request)
    refuse_unknown(request)
    with service.place():
        return Response(await service.pool.ask(job, b"", **params), media_type=JSON)


@router.post("/v1/assess")
async def assess(request: Request) -> Response:
    """Assess one incident."""
    return await _posted(request, "assess")


@router.post("/v1/assess/batch")
async def assess_batch(request: Request) -> Response:
    """Assess many incidents, one a line."""
    service, as_of = _service(request), day_asked(request)
    expect_media(request, (*LINES, JSON))
    return Batch(service, as_of)


@router.post("/v1/validate")
async def validate(request: Request) -> Response:
    """Say whether an incident would be assessed, or everything that is wrong with it."""
    return await _posted(request, "validate")


@router.post("/v1/questions")
async def questions(request: Request) -> Response:
    """Name what to find out, only what can change the answer, the most decisive first."""
    return await _posted(request, "questions")


@router.post("/v1/path")
async def path(request: Request) -> Response:
    """Say where a file is on its paths, and what is due, overdue or lost."""
    return await _posted(request, "path")


@router.post("/v1/papers")
async def papers(request: Request) -> Response:
    """Fill the forms and letters that a file calls for, as Word files in one zip."""
    answer = await _posted(request, "papers", "application/zip")
    answer.headers["Content-Disposition"] = 'attachment; filename="papers.zip"'
    return answer


@router.get("/v1/rules")
async def rules(request: Request) -> Response:
    """List the norms of the rulebook."""
    return await _asked(request, "rules")


@router.get("/v1/rules/{id:path}")
async def rule(request: Request) -> Response:
    """Show one norm as law, with its examples."""
    return await _asked(request, "rule", id=request.path_params["id"])


@router.get("/v1/schemas/{name}")
async def schema(request: Request) -> Response:
    """Give one JSON Schema."""
    refuse_unknown(request)
    name, names = request.path_params["name"], schema_names()
    if name not in names:
        raise Problem("unknown_schema", 404, found=name, allowed=", ".join(names))
    return Response(schema_text(name), media_type="application/schema+json")


@router.get("/v1/health")
async def health() -> Response:
    """Say that the service is there."""
    return _json({"status": "ok", "version": __version__})


@router.get("/v1/ready")
async def ready(request: Request) -> Response:
    """Say whether incidents are assessed: a worker has read the rulebook and made an assessment."""
    service = _service(request)
    book, alive = service.pool.book, service.pool.alive
    if book is None or not alive or service.stopping.is_set():
        raise Problem("not_ready", 503, retry_after=1)
    about = {"version": book.version, "hash": book.hash}
    return _json({"status": "ready", "version": __version__, "rulebook": about, "workers": alive})


@router.get("/metrics")
async def metrics_page(request: Request) -> Response:
    """Give counts and times for Prometheus."""
    return Response(_service(request).metrics.text(), media_type=metrics.MEDIA)


def _json(value: object) -> Response:
    return Response(page(value), media_type=JSON)
