"""The parts of the service that need no server: keys, languages, lines, frames, logs, shapes."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from subprocess import PIPE
from typing import Any

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.checker import Checker, check
from checker.errors import ArgumentError, EngineDisagreement, IncidentError, Lang, PaperError
from checker.messages import text
from checker.messages.service import MESSAGES
from checker.papers.fill import _not_installed
from checker.reports import json as reports
from checker.resources import load_schema
from checker.rulebook import Rulebook
from checker.service import create_app
from checker.service.frames import frame, read_frame, receive_frame
from checker.service.jobs import JOBS
from checker.service.keys import Keys, is_loopback, new_key, read_keys
from checker.service.limits import Limits
from checker.service.lines import Lines
from checker.service.logs import NAME, _Lines, places_of
from checker.service.problems import Problem, document, language, refusal

ROOT = Path(__file__).resolve().parents[2]
CASES = sorted((ROOT / "tests/cases").glob("*/incident.json"))

# --- keys -------------------------------------------------------------------------------------


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    path = tmp_path / "keys"
    path.touch(0o600)
    return path


def test_a_new_key_is_accepted_by_its_line_and_no_other_is(keys: Path) -> None:
    key, line = new_key()
    other, other_line = new_key()
    keys.write_text(f"# who\n\n{other_line}\n  {line}   the office next door\n")
    known = read_keys(keys)
    assert key not in line
    assert known.accepts(f"Bearer {key}")
    assert known.accepts(f"bearer  {other}")
    for wrong in (
        None,
        "",
        key,
        f"Basic {key}",
        f"Bearer {key}x",
        f"Bearer {line}",
        "Bearer \udce9",
    ):
        assert not known.accepts(wrong)
    assert not Keys(frozenset()).accepts(f"Bearer {key}")


@pytest.mark.parametrize("mode", [0o604, 0o602, 0o620, 0o644, 0o660, 0o666])
def test_a_file_of_keys_that_others_reach_is_refused(keys: Path, mode: int) -> None:
    keys.write_text(new_key()[1])
    os.chmod(keys, mode)
    with pytest.raises(ArgumentError) as caught:
        read_keys(keys)
    assert oct(mode) in caught.value.message("en")


@pytest.mark.parametrize("mode", [0o400, 0o600, 0o640])
def test_its_group_may_read_a_file_of_keys(keys: Path, mode: int) -> None:
    key, line = new_key()
    keys.write_text(line)
    os.chmod(keys, mode)
    assert read_keys(keys).accepts(f"Bearer {key}")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "no key"),
        ("# only this\n", "no key"),
        ("sha256:abc\n", "Line 1"),
        (f"\n{new_key()[0]}\n", "Line 2"),
        (f"{new_key()[1]}x\n", "Line 1"),
        ("\udcff", "cannot be read"),
    ],
    ids=["empty", "comment", "no hash", "a key", "too long", "not text"],
)
def test_a_file_without_usable_keys_is_refused(keys: Path, content: str, told: str) -> None:
    keys.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(ArgumentError) as caught:
        read_keys(keys)
    assert told in caught.value.message("en")
    # A key written where its hash belongs is not repeated.
    assert "ntl_" not in caught.value.render("en")


def test_a_file_of_keys_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError):
        read_keys(tmp_path / "nothing")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "localhost", "::1"])
def test_these_are_this_computer_alone(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "::ffff:192.0.2.1", "0"])
def test_these_are_not(host: str) -> None:
    assert not is_loopback(host)


def test_a_host_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ArgumentError):
        is_loopback("nothing.invalid")


# --- problems ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [
        (None, "id"),
        ("", "id"),
        ("en", "en"),
        ("EN-us", "en"),
        ("id", "id"),
        ("id, en", "id"),
        ("en, id", "id"),
        ("en;q=1, id;q=0.9", "en"),
        ("id;q=0.2, en;q=0.8", "en"),
        ("fr", "id"),
        ("fr, en;q=0.1", "en"),
        ("*", "id"),
        ("en;q=0", "id"),
        ("en;q=x", "id"),
        ("english", "id"),
        (";,;;q=1", "id"),
    ],
)
def test_the_language_is_what_is_preferred_else_indonesian(accepted: str, lang: Lang) -> None:
    assert language(accepted) == lang


@given(st.text(max_size=40))
def test_any_preference_is_borne(accepted: str) -> None:
    assert language(accepted) in ("id", "en")


def test_every_problem_has_title_and_text_in_both_languages() -> None:
    titled = [code.removesuffix(".title") for code in MESSAGES if code.endswith(".title")]
    for code in titled:
        assert MESSAGES[f"{code}.title"]["id"] != MESSAGES[f"{code}.title"]["en"]
    params = {"found": "x", "allowed": "y", "limit": 1, "seconds": 1.5}
    kept = [code for code in titled if code in MESSAGES]
    assert len(kept) > 20
    for code in kept:
        told = document(Problem(code.removeprefix("service."), 400, **params), "en", "0" * 16)
        Draft202012Validator(load_schema("problem")).validate(told)
        assert told["detail"] == text(code, "en", **params) != told["message"]["id"]


def refused(source: Any) -> dict[str, Any]:
    with pytest.raises(IncidentError) as caught:
        check(source)
    return caught.value.as_dict()


def test_what_the_library_refuses_keeps_its_faults() -> None:
    told = document(refusal(refused('{"x": 1,\n "y": 2}')), "en")
    Draft202012Validator(load_schema("problem")).validate(told)
    assert (told["status"], told["code"]) == (422, "incident_refused")
    assert {"/x", "/y"} <= {fault.get("pointer") for fault in told["faults"]}
    assert told["detail"].startswith(f"{len(told['faults'])} faults; the first at")
    (one,) = refused("{")["faults"]
    assert document(refusal(refused("{")), "en")["detail"] == f"/: {one['message']['en']}"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"code": "argument_refused"}, 400),
        ({"code": "unknown_norm"}, 404),
        ({"code": "papers_not_installed"}, 501),
        (EngineDisagreement(["a"], []).as_dict(), 500),
        ({"code": "incident_refused", "faults": [{"code": "too_large"}]}, 413),
    ],
)
def test_the_status_says_whose_fault_it_is(told: dict[str, Any], status: int) -> None:
    assert refusal(told).status == status


def test_papers_without_their_extra_are_not_the_callers_fault() -> None:
    assert refusal(_not_installed().as_dict()).status == 501


# --- lines ------------------------------------------------------------------------------------


def lines_of(pieces: list[bytes], limit: int = 1000) -> list[tuple[int, bytes | str]]:
    """The lines of a body that comes in these pieces; of a problem its code."""
    waiting = [
        *({"type": "http.request", "body": piece, "more_body": True} for piece in pieces),
        {"type": "http.request", "body": b"", "more_body": False},
    ]

    async def receive() -> Any:
        if waiting:
            return waiting.pop(0)
        # The client waits for its answers.
        return await asyncio.Event().wait()

    async def read() -> list[tuple[int, bytes | str]]:
        lines = Lines(receive, Limits(body=limit))
        pump = asyncio.create_task(lines.pump())
        found = [(n, it.code if isinstance(it, Problem) else it.strip()) async for n, it in lines]
        pump.cancel()
        return found

    return asyncio.run(asyncio.wait_for(read(), 30))


@given(
    st.lists(st.sampled_from([b"", b"  ", b"a", b"bb", b"x" * 12, b"y" * 100, b"\r"]), max_size=12),
    st.lists(st.integers(0, 300), max_size=8),
    st.booleans(),
)
def test_lines_are_the_same_however_they_are_cut(
    lines: list[bytes], cuts: list[int], ends: bool
) -> None:
    limit = 20
    body = b"\n".join(lines) + (b"\n" if ends and lines else b"")
    places = sorted({0, len(body), *(cut for cut in cuts if cut < len(body))})
    pieces = [body[start:end] for start, end in pairwise(places)]
    wanted = [
        (number, "line_too_large" if len(line) > limit else line.strip())
        for number, line in enumerate(body.split(b"\n"), 1)
        if line.strip()
    ]
    assert lines_of(pieces, limit) == wanted


# --- pipes ------------------------------------------------------------------------------------


@given(st.binary(max_size=300), st.integers(0, 400))
def test_a_message_on_the_pipe_arrives_whole_or_not_at_all(body: bytes, cut: int) -> None:
    head = {"job": "assess", "as_of": "2024-10-01"}
    sent = frame(head, body) + body
    assert read_frame(io.BytesIO(sent)) == (head, body)
    if cut < len(sent):
        assert read_frame(io.BytesIO(sent[:cut])) is None


def test_both_ends_of_the_pipe_read_alike() -> None:
    async def received() -> Any:
        stream = asyncio.StreamReader()
        stream.feed_data(frame({"a": 1}, b"xyz") + b"xyz")
        return await receive_frame(stream)

    assert asyncio.run(received()) == ({"a": 1}, b"xyz")


def test_a_worker_leaves_nothing_on_the_disk_whoever_started_it() -> None:
    command = [sys.executable, "-P", "-m", "checker.service.worker", "30"]
    # With the limit that a shell without one of its own would have, as far as it may be raised.
    raised = ["bash", "-c", 'ulimit -S -c "$(ulimit -H -c)"; exec "$@"', "-", *command]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(raised, stdin=PIPE, stdout=PIPE, env=environment) as started:
        assert started.stdout is not None
        head = read_frame(started.stdout)
        assert head is not None and "hash" in head[0]
        assert psutil.Process(started.pid).rlimit(psutil.RLIMIT_CORE) == (0, 0)
        started.communicate()


# --- jobs -------------------------------------------------------------------------------------


def test_a_profile_is_refused_however_deep_it_nests() -> None:
    """Also where it can just be read, and no longer be quoted."""
    checker, read = Checker(Rulebook.load()), 0
    for depth in range(sys.getrecursionlimit(), 0, -1):
        office = f'{{"schema_version": "1.0", "name": {"[" * depth}{"]" * depth}}}'
        with pytest.raises((IncidentError, PaperError)) as caught:
            JOBS["papers"](checker, {}, f'{{"incident": {{}}, "office": {office}}}'.encode())
        read += caught.value.faults[0].pointer is not None
        if read == 10:
            break


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32-le"])
def test_papers_are_asked_for_in_utf8_alone(encoding: str) -> None:
    with pytest.raises(IncidentError) as caught:
        JOBS["papers"](Checker(Rulebook.load()), {}, '{"incident": {}}'.encode(encoding))
    is_read = encoding.startswith("utf-8")
    assert (caught.value.faults[0].code == "service.no_json") is not is_read


# --- logs -------------------------------------------------------------------------------------


def logged(name: str, message: str, *args: object, error: Exception | None = None) -> Any:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, logging.ERROR, "x.py", 1, message, args, info)
    return json.loads(_Lines().format(record))


def raised(words: str) -> Exception:
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


def test_an_error_is_logged_without_its_words() -> None:
    line = logged(NAME, "failed", error=raised("Rahasia"))
    assert line["error"] == "ValueError"
    assert line["at"] == places_of(raised("x"))
    assert "Rahasia" not in json.dumps(line)


def test_of_other_libraries_only_the_name_is_logged() -> None:
    line = logged("asyncio", "Task exception: %s", "Rahasia", error=raised("Rahasia"))
    assert line["event"] == "asyncio"
    assert "Rahasia" not in json.dumps(line)


# --- shapes -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(create_app().openapi()))
    return found


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for part in value.values():
            yield from references(part)
    elif isinstance(value, list):
        for part in value:
            yield from references(part)


def test_every_reference_of_the_description_leads_somewhere(described: dict[str, Any]) -> None:
    found = set(references(described))
    assert len(found) > 50
    for reference in found:
        target: Any = described
        for part in reference.removeprefix("#/").split("/"):
            target = target[part]
        assert isinstance(target, dict)


@pytest.mark.parametrize("name", ["incident", "assessment"])
def test_the_description_accepts_what_the_contract_accepts(
    described: dict[str, Any], name: str
) -> None:
    own = Draft202012Validator(load_schema(name))
    shape = {"$ref": f"#/components/schemas/{name.title()}", "components": described["components"]}
    theirs = Draft202012Validator(shape)
    good = load_schema(name)["examples"][0]
    assert theirs.is_valid(good)
    for key in good:
        for wrong in ({**good, key: {"x": 1}}, {**good, key: 7}, {**good, "surprise": 1}):
            assert theirs.is_valid(wrong) == own.is_valid(wrong)


def test_every_operation_has_an_example_of_what_it_takes(described: dict[str, Any]) -> None:
    for operations in described["paths"].values():
        for operation in operations.values():
            for content in operation.get("requestBody", {}).get("content", {}).values():
                assert content["example"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_the_models_write_the_json_that_the_library_would(path: Path) -> None:
    assessment = check(path.read_bytes(), as_of="2026-01-05")
    plain = json.dumps(assessment.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
    assert reports.report(assessment) == plain
    assert json.loads(reports.report_all([assessment, assessment])) == [json.loads(plain)] * 2
