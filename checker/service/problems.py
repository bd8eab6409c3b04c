"""Problem documents (RFC 9457): what went wrong, with our codes and places, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from checker.errors import Bilingual, Lang
from checker.messages import both

__all__ = ["MEDIA", "Problem", "document", "language", "refusal"]

MEDIA = "application/problem+json"
# The status of what the library refuses; anything else that it refuses is an argument.
STATUS = {
    "incident_refused": 422,
    "paper_refused": 422,
    "unknown_norm": 404,
    "papers_not_installed": 501,
    "rulebook_refused": 500,
    "internal": 500,
    "engine_disagreement": 500,
    "engine_missing": 500,
}
TOO_LARGE = "too_large"
_TITLED = ("incident_refused", "paper_refused", "engine_disagreement")
_QUALITY = re.compile(
    r"\s*([A-Za-z]{1,8}|\*)(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*"
)


class Problem(Exception):
    """A request that is not answered: `code` says why, `params` fill its text.

    `told` is what the library said, where it was the library that refused.
    """

    def __init__(
        self,
        code: str,
        status: int,
        *,
        told: Mapping[str, Any] | None = None,
        retry_after: int | None = None,
        headers: Mapping[str, str] | None = None,
        **params: object,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.told = told
        self.params = params
        self.headers = dict(headers or {})
        if retry_after is not None:
            self.headers["Retry-After"] = str(retry_after)


def refusal(told: Mapping[str, Any]) -> Problem:
    """The problem that stands for an error of the library, given as its JSON object."""
    code = str(told["code"])
    status = STATUS.get(code, 400)
    if any(fault["code"] == TOO_LARGE for fault in told.get("faults", ())):
        status = 413
    return Problem(code, status, told=told)


def document(problem: Problem, lang: Lang, request: str | None = None) -> dict[str, Any]:
    """The problem as a JSON object; `lang` is the language of title and detail."""
    told = problem.told or {}
    title, message = _title(problem), _message(problem)
    found: dict[str, Any] = {
        "type": f"urn:netralitas:problem:{problem.code}",
        "title": title[lang],
        "status": problem.status,
        "detail": message[lang],
        "instance": f"urn:netralitas:request:{request}" if request else None,
        "code": problem.code,
        "message": message,
        "hint": told.get("hint"),
        "faults": told.get("faults"),
    }
    return {key: value for key, value in found.items() if value is not None}


def _title(problem: Problem) -> Bilingual:
    if problem.told is None:
        return both(f"service.{problem.code}.title")
    name = problem.code if problem.code in _TITLED else "refused"
    return both(f"service.{name}.title")


def _message(problem: Problem) -> Bilingual:
    """What went wrong: of many faults their number and the first."""
    if problem.told is None:
        return both(f"service.{problem.code}", **problem.params)
    faults = problem.told.get("faults")
    if not faults:
        message: Bilingual = problem.told["message"]
        return message
    where, first = faults[0].get("pointer") or "/", faults[0]["message"]
    code = "service.fault" if len(faults) == 1 else "service.faults"
    return both(code, count=len(faults), where=where, first=first)


def language(accepted: str | None) -> Lang:
    """The language of a request by its Accept-Language: Indonesian unless English is preferred."""
    wanted = {"id": 0.0, "en": 0.0}
    for part in (accepted or "")[:1000].split(","):
        if match := _QUALITY.fullmatch(part):
            name, quality = match[1].lower(), float(match[2] or 1)
            names = wanted if name == "*" else {name} & wanted.keys()
            for known in names:
                wanted[known] = max(wanted[known], quality)
    return "en" if wanted["en"] > wanted["id"] else "id"
