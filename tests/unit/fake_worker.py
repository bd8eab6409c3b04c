"""A worker that knows no law: it says what it is told to, to try the pool alone.

    python fake_worker.py HASH_FILE

Its rulebook has the hash that stands in the file when it starts; "broken" is one that cannot be
read, "nothing" ends without a word.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from checker.service.frames import Head, frame, read_frame


def say(head: Head, body: bytes = b"") -> None:
    sys.stdout.buffer.write(frame(head, body) + body)
    sys.stdout.buffer.flush()


def main() -> None:
    found = Path(sys.argv[1]).read_text()
    if found == "nothing":
        return
    if found == "broken":
        say({"failed": "rulebook_refused"}, b'{"code": "rulebook_refused"}')
        return
    say({"version": "1", "hash": found})
    while (request := read_frame(sys.stdin.buffer)) is not None:
        head, body = request
        if head["job"] == "die":
            os._exit(3)
        if head["job"] == "sleep":
            time.sleep(float(body))
        if head["job"] == "refuse":
            told = {"code": "unknown_norm", "message": {"id": "tidak ada", "en": "none"}}
            say({"refused": "unknown_norm"}, json.dumps(told).encode())
        elif head["job"] == "half":
            sys.stdout.buffer.write(frame({}, b"whole")[:5])
            sys.stdout.buffer.flush()
            os._exit(0)
        else:
            say({}, f"{os.getpid()} {head.get('as_of')} ".encode() + body)


if __name__ == "__main__":
    main()
