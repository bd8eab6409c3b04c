"""What each route gives, and how it refuses: by a real service on loopback."""

from __future__ import annotations

import io
import json
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from checker.resources import load_schema
from tests.service.serving import CASES, ROOT, Serving, incident, served
from tests.unit.papers import OFFICE, REPORT

CASE, OTHER, DAY = "K003", "K099", "2018-04-26"
BROKEN = {"schema_version": "1.0", "actors": [{"id": "a1", "status": "pnz"}], "surprise": 1}
NAMES = sorted(path.parent.name for path in CASES.glob("*/incident.json"))[::12]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with served(tmp_path_factory.mktemp("service")) as running:
        yield running


def command(*words: str) -> bytes:
    """What the command line prints."""
    done = subprocess.run(
        [sys.executable, "-m", "checker", *words], cwd=ROOT, capture_output=True, check=False
    )
    return done.stdout


def problem(answer: Any, status: int, code: str) -> dict[str, Any]:
    """The problem document of an answer, which must be one."""
    assert answer.status == status, answer.body
    assert answer.headers["content-type"] == "application/problem+json"
    told: dict[str, Any] = answer.data
    Draft202012Validator(load_schema("problem")).validate(told)
    assert (told["status"], told["code"]) == (status, code)
    assert told["instance"].endswith(answer.headers["x-request-id"])
    assert told["message"]["id"] != told["message"]["en"]
    return told


# --- the same answers as on the command line --------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_an_assessment_is_the_same_bytes_as_on_the_command_line(
    service: Serving, name: str
) -> None:
    path = str(CASES / name / "incident.json")
    answer = service.ask("/v1/assess?as_of=2026-01-05", incident(name))
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.body == command(path, "--as-of", "2026-01-05", "--format", "json")


@pytest.mark.parametrize(
    ("route", "words"),
    [
        ("/v1/path", ("path", str(CASES / CASE / "incident.json"), "--as-of", DAY)),
        ("/v1/questions", ("ask", str(CASES / CASE / "incident.json"), "--as-of", DAY)),
    ],
)
def test_paths_and_questions_are_those_of_the_command_line(
    service: Serving, route: str, words: tuple[str, ...]
) -> None:
    answer = service.ask(f"{route}?as_of={DAY}", incident(CASE))
    assert answer.body == command(*words, "--format", "json") != b""


@pytest.mark.parametrize(
    ("route", "words"),
    [
        ("/v1/rules", ("rules",)),
        ("/v1/rules/pp-94-2021/5/n/6", ("rules", "show", "pp-94-2021/5/n/6")),
        ("/v1/rules/pp-94-2021%2F5%2Fn%2F6", ("rules", "show", "pp-94-2021/5/n/6")),
    ],
)
def test_rules_are_those_of_the_command_line(
    service: Serving, route: str, words: tuple[str, ...]
) -> None:
    assert service.ask(route).body == command(*words, "--format", "json") != b""


def test_a_schema_is_that_of_the_command_line(service: Serving) -> None:
    answer = service.ask("/v1/schemas/incident")
    assert answer.body == command("schema", "incident")
    assert answer.headers["content-type"] == "application/schema+json"


def test_the_day_of_review_wins_over_the_incident(service: Serving) -> None:
    content = {**json.loads(incident(CASE)), "as_of": "2019-01-01"}
    own = service.ask("/v1/validate", content).data
    asked = service.ask(f"/v1/validate?as_of={DAY}", content).data
    assert (own["as_of"], own["as_of_source"]) == ("2019-01-01", "incident")
    assert (asked["as_of"], asked["as_of_source"]) == (DAY, "call")


def test_what_is_valid_is_named_by_its_hash(service: Serving) -> None:
    told = service.ask(f"/v1/validate?as_of={DAY}", incident(CASE)).data
    assessed = service.ask(f"/v1/assess?as_of={DAY}", incident(CASE)).data
    assert told["valid"] is True
    assert told["incident"] == assessed["incident"]
    assert told["rulebook"] == assessed["rulebook"]


def test_papers_are_those_of_the_command_line(service: Serving, tmp_path: Path) -> None:
    office = yaml.safe_load(OFFICE.read_text(encoding="utf-8"))
    body = {"incident": json.loads(REPORT.read_text(encoding="utf-8")), "office": office}
    answer = service.ask("/v1/papers?as_of=2023-12-22", body)
    assert answer.headers["content-type"] == "application/zip", answer.body
    command("papers", str(REPORT), "-o", str(tmp_path / "out"), "--office", str(OFFICE),
            "--as-of", "2023-12-22")  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(answer.body)) as package:
        found = {name: package.read(name) for name in package.namelist()}
    assert found == {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} != {}
    assert answer.body == service.ask("/v1/papers?as_of=2023-12-22", body).body


def test_papers_can_be_named_and_need_no_office(service: Serving) -> None:
    body = {"incident": json.loads(REPORT.read_text(encoding="utf-8")), "only": ["B.13"]}
    answer = service.ask("/v1/papers?as_of=2023-12-22", body)
    assert zipfile.ZipFile(io.BytesIO(answer.body)).namelist() == ["B.13-kajian.docx"]
    wrong = service.ask("/v1/papers?as_of=2023-12-22", {**body, "only": ["B.99"]})
    problem(wrong, 400, "argument_refused")


# --- batches ----------------------------------------------------------------------------------


def batch(service: Serving, content: bytes, **headers: str) -> list[dict[str, Any]]:
    given = {"Content-Type": "application/x-ndjson", **headers}
    answer = service.ask(f"/v1/assess/batch?as_of={DAY}", content, **given)
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert answer.body == b"" or answer.body.endswith(b"\n")
    return [json.loads(line) for line in answer.body.splitlines()]


def on_a_line(name: str) -> bytes:
    return json.dumps(json.loads(incident(name))).encode()


def test_a_batch_answers_each_line_in_order(service: Serving) -> None:
    content = b"\n".join(
        [on_a_line(CASE), b'{"x":', b"", b"   ", on_a_line(OTHER), json.dumps(BROKEN).encode()]
    )
    found = batch(service, content)
    assert [line["line"] for line in found] == [1, 2, 5, 6]
    assert found[0]["assessment"] == service.ask(f"/v1/assess?as_of={DAY}", incident(CASE)).data
    assert found[2]["assessment"]["incident"]["id"] == OTHER.lower()
    for line, place in ((found[1], "/x"), (found[3], "/actors/0/status")):
        Draft202012Validator(load_schema("problem")).validate(line["problem"])
        assert line["problem"]["status"] == 422
        assert place in {fault["pointer"] for fault in line["problem"]["faults"]}


def test_a_batch_without_lines_has_no_answers(service: Serving) -> None:
    assert batch(service, b"\n \n") == []


def test_a_line_may_end_without_a_newline_or_with_that_of_windows(service: Serving) -> None:
    found = batch(service, on_a_line(CASE) + b"\r\n" + on_a_line(CASE))
    assert [line["line"] for line in found] == [1, 2]
    assert all("assessment" in line for line in found)


def test_a_line_that_is_too_large_is_refused_alone(service: Serving) -> None:
    huge = b'{"id": "' + b"x" * 10_000_100 + b'"}'
    found = batch(service, b"\n".join([on_a_line(CASE), huge, on_a_line(CASE), huge]))
    codes = [line.get("problem", {}).get("code") for line in found]
    assert codes == [None, "line_too_large", None, "line_too_large"]


def test_answers_come_while_lines_still_go_out(service: Serving) -> None:
    line = on_a_line(CASE) + b"\n"
    with socket.create_connection(("127.0.0.1", service.port), timeout=30) as wire:
        head = "POST /v1/assess/batch HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        wire.sendall(head.encode() + b"%x\r\n%b\r\n" % (len(line), line))
        got = b""
        while b'{"line":1,' not in got:
            got += wire.recv(65536)
        wire.sendall(b"%x\r\n%b\r\n0\r\n\r\n" % (len(line), line))
        while not got.endswith(b"0\r\n\r\n"):
            got += wire.recv(65536)
    assert b'{"line":2,' in got


# --- refusals ---------------------------------------------------------------------------------


@pytest.mark.parametrize("route", ["assess", "validate", "questions", "path"])
def test_what_is_wrong_with_an_incident_is_told_with_its_places(
    service: Serving, route: str
) -> None:
    told = problem(service.ask(f"/v1/{route}", BROKEN), 422, "incident_refused")
    faults = {fault["pointer"]: fault for fault in told["faults"]}
    assert faults.keys() == {"/actors/0/status", "/surprise"}
    assert faults["/actors/0/status"]["nearest"] == "pns"
    assert faults["/actors/0/status"]["line"] == 1
    assert told["detail"] == told["message"]["id"]


def test_the_reader_chooses_the_language_of_the_detail(service: Serving) -> None:
    for asked, lang in (("en", "en"), ("id,en;q=0.5", "id"), ("fr, en;q=0.3", "en"), ("fr", "id")):
        answer = service.ask("/v1/assess", BROKEN, Accept_Language=asked)
        told = problem(answer, 422, "incident_refused")
        assert answer.headers["content-language"] == lang
        assert told["detail"] == told["message"][lang]


@pytest.mark.parametrize(
    ("member", "value", "pointer"),
    [
        ("incident", BROKEN, "/incident/actors/0/status"),
        ("office", {"schema_version": "1.0"}, "/office"),
        ("office", [], "/office"),
        ("office", {"a": "\ud800"}, "/office/a"),
        ("office", {"\ud800": "a"}, "/office/\ud800"),
        ("office", {"a": json.loads("[" * 400 + "]" * 400)}, "/office/a"),
        ("office", {"a": "\u007f"}, "/office/a"),
        ("only", "kajian", "/only"),
        ("surprise", 1, None),
        ("\ud800", 1, None),
    ],
)
def test_papers_tell_which_part_is_wrong(
    service: Serving, member: str, value: Any, pointer: str | None
) -> None:
    body = {"incident": json.loads(incident(CASE)), member: value}
    answer = service.ask(f"/v1/papers?as_of={DAY}", body)
    code = "paper_refused" if member == "office" else "incident_refused"
    told = problem(answer, 422, code)
    assert pointer in {fault.get("pointer") for fault in told["faults"]}
    assert all("line" not in fault for fault in told["faults"])


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"incident":{},"incident":{}}', b"[" * 9000])
def test_papers_of_nothing_are_refused(service: Serving, body: bytes) -> None:
    problem(service.ask("/v1/papers", body), 422, "incident_refused")


@pytest.mark.parametrize("depth", [65, 5_000_00])
def test_what_nests_too_deep_is_refused(service: Serving, depth: int) -> None:
    body = b'{"schema_version":"1.0","actors":' + b"[" * depth + b"]" * depth + b"}"
    told = problem(service.ask("/v1/assess", body), 422, "incident_refused")
    assert "too_deep" in {fault["code"] for fault in told["faults"]}


@pytest.mark.parametrize(
    ("path", "body", "status", "code", "headers"),
    [
        ("/v1/nothing", None, 404, "not_found", {}),
        ("/v1/assess/", b"{}", 404, "not_found", {}),
        ("/v1/assess", None, 405, "method_not_allowed", {}),
        ("/v1/rules", b"{}", 405, "method_not_allowed", {}),
        ("/v1/rules/pp-94-2021/5/n/66", None, 404, "unknown_norm", {}),
        ("/v1/rules/..%2f..%2fetc", None, 404, "unknown_norm", {}),
        ("/v1/schemas/nothing", None, 404, "unknown_schema", {}),
        ("/v1/schemas/..%2fincident", None, 404, "not_found", {}),
        ("/v1/assess?as-of=2020-01-01", b"{}", 400, "unknown_parameter", {}),
        ("/v1/rules?track=pidana", None, 400, "unknown_parameter", {}),
        ("/v1/assess?as_of=20200101", b"{}", 400, "bad_day", {}),
        ("/v1/assess?as_of=2021-02-30", b"{}", 400, "bad_day", {}),
        ("/v1/assess?as_of=", b"{}", 400, "bad_day", {}),
        ("/v1/assess?as_of=2020-01-01&as_of=2020-01-02", b"{}", 400, "two_days", {}),
        ("/v1/assess", b"a=1", 415, "media_type",
         {"Content_Type": "application/x-www-form-urlencoded"}),
        ("/v1/assess", b"{}", 415, "content_encoding", {"Content_Encoding": "gzip"}),
    ],
)  # fmt: skip
def test_a_request_that_cannot_be_met_is_refused(
    service: Serving, path: str, body: bytes | None, status: int, code: str, headers: dict[str, str]
) -> None:
    answer = service.ask(path, body, **headers)
    problem(answer, status, code)
    if status == 405:
        assert answer.headers["allow"] in ("POST", "GET, HEAD")


def test_a_body_over_the_limit_is_refused_whatever_it_says_of_itself(service: Serving) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(110):
            yield b" " * 100_000

    connection = service.connect()
    connection.request("POST", "/v1/assess", pieces(), {"Content-Type": "application/json"})
    got = connection.getresponse()
    assert (got.status, json.loads(got.read())["code"]) == (413, "body_too_large")
    connection.close()
    problem(service.ask("/v1/assess", b" " * 11_000_000), 413, "body_too_large")


def test_what_is_no_http_is_told_so(service: Serving) -> None:
    with socket.create_connection(("127.0.0.1", service.port), timeout=30) as wire:
        wire.sendall(b"hello\r\n\r\n")
        got = wire.recv(65536)
    assert got.startswith(b"HTTP/1.1 400")
    assert b"application/problem+json" in got


def test_nothing_is_stored_by_a_browser_or_read_by_another_page(service: Serving) -> None:
    answer = service.ask("/v1/assess", incident(CASE), Origin="https://elsewhere.example")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert "server" not in answer.headers


# --- state ------------------------------------------------------------------------------------


def test_it_says_that_it_is_there_and_ready(service: Serving) -> None:
    assert service.ask("/v1/health").data["status"] == "ok"
    told = service.ask("/v1/ready").data
    assessed = service.ask(f"/v1/assess?as_of={DAY}", incident(CASE)).data
    assert told["rulebook"] == assessed["rulebook"]
    assert told["workers"] == 1


def test_requests_are_counted_by_route_not_by_address(service: Serving) -> None:
    start = 'netralitas_requests_total{method="GET",route="/v1/rules/{id}",status="200"}'
    before = service.metric(start)
    service.ask("/v1/rules/pp-94-2021/5/n/6")
    service.ask("/v1/rules/pp-94-2021/5/n/7")
    assert service.metric(start) == before + 2
    assert service.metric('netralitas_workers{state="idle"}') == 1
    service.ask("/x-secret-path", method="BREW")
    page = service.ask("/metrics").body.decode()
    assert 'method="other",route="none",status="404"' in page
    assert "x-secret-path" not in page and "BREW" not in page


def test_keys_are_asked_for_everywhere_but_where_a_supervisor_looks(tmp_path: Path) -> None:
    key, line = command("serve", "--new-key").decode().splitlines()
    keys = tmp_path / "keys"
    keys.write_text(f"# callers\n{line} the office next door\n", encoding="utf-8")
    os.chmod(keys, 0o600)
    with served(tmp_path, "--keys", str(keys)) as running:
        for path in ("/v1/health", "/v1/ready"):
            assert running.ask(path).status == 200
        for path in ("/v1/rules", "/metrics", "/openapi.json", "/v1/nothing"):
            told = running.ask(path)
            problem(told, 401, "unauthorized")
            assert told.headers["www-authenticate"] == "Bearer"
        for wrong in (
            key,
            f"Bearer {key}x",
            f"Basic {key}",
            f"Bearer {line}",
            "Bearer",
            "Bearer é",
        ):
            answer = running.ask("/v1/assess", incident(CASE), Authorization=wrong)
            problem(answer, 401, "unauthorized")
        running.headers = {"Authorization": f"Bearer {key}"}
        assert running.ask("/v1/assess", incident(CASE)).status == 200
        assert running.ask("/metrics").status == 200
        assert key not in running.log.read_text()


def test_another_folder_of_rules_is_honoured(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", rules)
    head = rules / "rulebook.yaml"
    head.write_text(head.read_text(encoding="utf-8").replace("0.2.0", "9.9.9"), encoding="utf-8")
    with served(tmp_path, "--rules", str(rules)) as running:
        assert running.ask("/v1/ready").data["rulebook"]["version"] == "9.9.9"
        assert running.ask("/v1/assess", incident(CASE)).data["rulebook"]["version"] == "9.9.9"
