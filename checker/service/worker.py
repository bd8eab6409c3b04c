"""A worker: a process that holds rulebook and engine, and answers one request after another.

    python -m checker.service.worker SECONDS [RULES]

It reads requests from standard input and writes answers to standard output, as `frames` says. It
ends with its input, and if one answer takes longer than it may, even when nobody is left to end it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import signal
import sys
from collections.abc import Sequence
from typing import Any, BinaryIO

from checker.checker import Checker
from checker.errors import CheckerError, IncidentError
from checker.resources import load_schema
from checker.rulebook import Rulebook
from checker.service.frames import Head, frame, read_frame
from checker.service.jobs import JOBS
from checker.service.logs import places_of

__all__ = ["main"]

# After what the service allows, so that it is the service that ends a worker, if it is there.
GRACE = 5
PLAIN: dict[str, Any] = {
    "schema_version": "1.0",
    "actors": [{"id": "a1", "status": "pns"}],
    "acts": [{"id": "p1", "actors": ["a1"]}],
}


def main(argv: Sequence[str]) -> int:
    """Serve until nobody asks any more."""
    seconds, rules = float(argv[0]), argv[1] if len(argv) > 1 else None
    # What a crash would leave on the disk holds what was posted.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # The service ends its workers itself: a signal to the whole group is not for them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    asked, answers = _pipes()
    with contextlib.suppress(BrokenPipeError):
        try:
            checker = Checker(Rulebook.load(rules))
            _warm(checker)
        except CheckerError as error:
            _write(answers, {"failed": error.code}, json.dumps(error.as_dict()).encode())
            return 1
        _write(answers, {"version": checker.rulebook.version, "hash": checker.rulebook.hash})
        gc.freeze()
        _serve(checker, asked, answers, seconds + GRACE)
    return 0


def _serve(checker: Checker, asked: BinaryIO, answers: BinaryIO, seconds: float) -> None:
    while (request := read_frame(asked)) is not None:
        # Left to its default this signal ends the process, also in the middle of C code.
        signal.setitimer(signal.ITIMER_REAL, seconds)
        _write(answers, *_answer(checker, *request))
        signal.setitimer(signal.ITIMER_REAL, 0)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes, put aside: what else prints or reads must not disturb them."""
    asked, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull) as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    return asked, answers


def _warm(checker: Checker) -> None:
    """Make one assessment, of the example of the contract where the rulebook knows its contest."""
    try:
        checker.check(load_schema("incident")["examples"][0])
    except IncidentError:
        checker.check(PLAIN)


def _answer(checker: Checker, head: Head, body: bytes) -> tuple[Head, bytes]:
    try:
        return {}, JOBS[head["job"]](checker, head, body)
    except CheckerError as error:
        return {"refused": error.code}, json.dumps(_told(error)).encode()
    except MemoryError:
        raise SystemExit(1) from None
    except Exception as error:
        # Neither its message nor its values: they may be those of an incident.
        return {"failed": type(error).__name__, "at": places_of(error)}, b""


def _told(error: CheckerError) -> dict[str, Any]:
    told = error.as_dict()
    if "faults" in told:
        return told
    return {**told, "message": error.text}


def _write(stream: BinaryIO, head: Head, body: bytes = b"") -> None:
    stream.write(frame(head, body))
    stream.write(body)
    stream.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
