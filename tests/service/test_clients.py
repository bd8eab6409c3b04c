"""A client made by openapi-python-client takes a whole case; skipped where that is missing."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from checker.service import create_app
from tests.service.serving import CASES, ROOT, served
from tools.clients import MAKERS, make

CASE, DAY = CASES / "K003" / "incident.json", "2018-04-26"
PROGRAM = shutil.which(MAKERS[0].program)
# What the client parses, written out again, for each question to the service.
USE = """
import datetime, json, sys
from made import Client
from made.models import Incident, PapersRequest
from made.api.cases import assess, papers, path, questions, validate

client = Client(base_url=sys.argv[1], timeout=60)
case = json.load(open(sys.argv[2], encoding="utf-8"))
day = datetime.date.fromisoformat(sys.argv[3])
incident = Incident.from_dict(case)
told = {"same": incident.to_dict() == case}
for name, way in (("assess", assess), ("path", path), ("ask", questions), ("validate", validate)):
    told[name] = way.sync(client=client, body=incident, as_of=day).to_dict()
answer = papers.sync_detailed(client=client, body=PapersRequest(incident=incident), as_of=day)
told["papers"] = answer.content[:2].decode()
print(json.dumps(told))
"""


def printed(*words: str) -> Any:
    """What the command line prints."""
    done = subprocess.run(
        [sys.executable, "-m", "checker", *words, "--as-of", DAY, "--format", "json"],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    return json.loads(done.stdout)


@pytest.mark.skipif(PROGRAM is None, reason="openapi-python-client is not installed")
def test_a_client_takes_a_whole_case_and_parses_what_the_command_prints(tmp_path: Path) -> None:
    source = tmp_path / "openapi.json"
    source.write_text(json.dumps(create_app().openapi()), encoding="utf-8")
    assert make(MAKERS[0], source, tmp_path / "made") == []
    python = str(Path(str(PROGRAM)).resolve().parent / "python")
    with served(tmp_path) as service:
        address = f"http://127.0.0.1:{service.port}"
        done = subprocess.run(
            [python, "-c", USE, address, str(CASE), DAY],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["same"] is True
    assert told["assess"] == printed(str(CASE))
    assert told["path"] == printed("path", str(CASE))
    assert told["ask"] == printed("ask", str(CASE))
    assert told["validate"]["valid"] is True
    assert told["papers"] == "PK"
