"""Structured logs: one JSON object a line, without anything that a request said.

What other libraries log is written without the values that they would put into it, and an error by
its kind and its places: a message may quote what was posted.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from datetime import UTC, datetime
from typing import Any

__all__ = ["log", "places_of", "set_up"]

NAME = "checker.service"
# The server logs about itself, with addresses and process numbers; others are only named.
SERVER = ("uvicorn", "uvicorn.error")
_LOGGER = logging.getLogger(NAME)


def log(
    event: str, *, level: str = "info", cause: BaseException | None = None, **fields: Any
) -> None:
    """Log an event of the service with its fields, of which none may come from an incident."""
    _LOGGER.log(getattr(logging, level.upper()), event, exc_info=cause, extra={"fields": fields})


def places_of(error: BaseException) -> list[str]:
    """Where an error went through our code: file, line and function, and nothing that it held."""
    trace, places = error.__traceback__, []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{os.path.basename(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places


class _Lines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """One line; see the module for what is left out."""
        known = record.name in (NAME, *SERVER)
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage().strip() if known else record.name,
            **getattr(record, "fields", {}),
        }
        if record.exc_info and (error := record.exc_info[1]) is not None:
            line |= {"error": type(error).__name__, "at": places_of(error)}
        return json.dumps(line, ensure_ascii=False)


def set_up() -> None:
    """Write the logs of this process to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in (NAME, *SERVER):
        logging.getLogger(name).setLevel(logging.INFO)
