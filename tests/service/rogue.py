"""A service whose workers do, for incidents with certain ids, what no worker should.

python tests/service/rogue.py serve LIMITS WORKERS      the service; LIMITS is JSON
python tests/service/rogue.py worker SECONDS            one of its workers
"""

from __future__ import annotations

import ctypes
import json
import sys
import time
from typing import Any

from checker.service import Limits, create_app, jobs, worker

SLOW = 1.0


def misled(job: jobs.Job) -> jobs.Job:
    """The job, but for incidents that ask for trouble."""

    def answer(checker: Any, params: jobs.Params, body: bytes) -> bytes:
        if b'"id": "segfault"' in body:
            ctypes.string_at(0)
        if b'"id": "hang"' in body:
            # In C and with the lock of the interpreter held, as the engine would.
            ctypes.PyDLL(None).sleep(1000)
        if b'"id": "slow"' in body:
            time.sleep(SLOW)
        if b'"id": "fail"' in body:
            raise ValueError(body.decode())
        return job(checker, params, body)

    return answer


def main(words: list[str]) -> None:
    """Be the service or a worker."""
    if words[0] == "worker":
        jobs.JOBS = worker.JOBS = {name: misled(job) for name, job in jobs.JOBS.items()}
        sys.exit(worker.main(words[1:]))
    from checker.service.server import Place, serve

    limits = Limits(**json.loads(words[1]))
    app = create_app(workers=int(words[2]), limits=limits)
    command = [sys.executable, "-P", __file__, "worker", str(limits.answer)]
    app.state.service.pool.command = command
    serve(app, Place("127.0.0.1", 0))


if __name__ == "__main__":
    main(sys.argv[1:])
