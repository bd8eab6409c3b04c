"""The service against its own description: requests made from it, good and bad, and the answers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.service.serving import ROOT, served

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)
LEAST = 60
# These take a worker long; the others share the same way in.
FEWER = """
[[operations]]
include-path = ["/v1/questions", "/v1/papers"]
generation.max-examples = 3
"""


def test_the_service_does_what_its_description_says(tmp_path: Path) -> None:
    (tmp_path / "schemathesis.toml").write_text(FEWER, encoding="utf-8")
    with served(tmp_path, workers=2) as service:
        done = subprocess.run(
            [
                str(Path(sys.executable).parent / "st"),
                *("run", f"http://127.0.0.1:{service.port}/openapi.json"),
                *("--phases", "examples,fuzzing", "--max-examples", "12"),
                *("--checks", ",".join(CHECKS), "--seed", "8", "--no-shrink", "--warnings", "off"),
                *("--request-timeout", "60"),
            ],
            cwd=tmp_path,
            env={**os.environ, "SCHEMATHESIS_HOOKS": "tests.service.lines_hook",
                 "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )  # fmt: skip
        failed = service.events("failed")
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    tested = re.search(r"Tested: (\d+)", done.stdout)
    generated = re.search(r"(\d+) generated", done.stdout)
    assert tested and int(tested[1]) == 12, done.stdout[-3000:]
    assert generated and int(generated[1]) >= LEAST
    assert failed == []
