"""The library as its users have it: one rulebook, any thread, any process, the same bytes."""

from __future__ import annotations

import asyncio
import doctest
import json
import multiprocessing
import pickle
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

import checker
from checker import (
    ArgumentError,
    Assessment,
    EngineDisagreement,
    IncidentError,
    Rulebook,
    check,
)
from checker import checker as entry
from checker import rulebook as room
from tests.unit.worlds import ROOT, Json, examples, story

AS_OF = "2024-12-31"
GUIDE = ROOT / "docs" / "library.md"
# Incidents of every regulation, each with the day of its question.
SOME = [(incident, as_of) for _, incident, as_of in list(examples())[::29]]


def told(rulebook: Rulebook, number: int) -> str:
    """The answer to one of the incidents, or its refusal, as it is written."""
    incident, as_of = SOME[number]
    (result,) = rulebook.check_many([incident], as_of=as_of)
    if isinstance(result, IncidentError):
        return json.dumps(result.as_dict())
    return result.model_dump_json()


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Rulebook.load()


@pytest.fixture(scope="module")
def expected() -> list[str]:
    alone = Rulebook.load()
    return [told(alone, number) for number in range(len(SOME))]


# What is said of it


def test_the_examples_of_the_guide_come_out_as_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```python\n(.*?)^```$", GUIDE.read_text("utf-8"), re.M | re.S)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, GUIDE.name, str(GUIDE), 0)
    assert len(test.examples) > 15
    told: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=told.append)
    assert result.failed == 0, "".join(told)


@pytest.mark.parametrize(("module", "most"), [(checker, 6), (entry, 6)])
def test_the_examples_of_the_docstrings_come_out_as_written(module: Any, most: int) -> None:
    result = doctest.testmod(module)
    assert result.failed == 0
    assert result.attempted >= most


def test_no_example_is_skipped() -> None:
    for path in (ROOT / "checker").rglob("*.py"):
        assert "doctest: +SKIP" not in path.read_text("utf-8"), path


def test_every_name_of_the_library_can_be_imported() -> None:
    for name in checker.__all__:
        assert getattr(checker, name) is not None
    assert issubclass(checker.Rulebook, room.Rulebook)


# One and many


def test_a_rulebook_answers_like_the_function(rulebook: Rulebook) -> None:
    answer = check(story(), as_of=AS_OF)
    assert rulebook.check(story(), as_of=AS_OF) == answer
    assert check(story(), as_of=AS_OF, rulebook=rulebook) == answer
    assert check(story(), as_of=AS_OF, rulebook=room.Rulebook.load()) == answer


def test_a_rulebook_of_a_folder_is_a_rulebook() -> None:
    other = Rulebook.load(ROOT / "rules")
    assert type(other) is Rulebook
    assert other.check(story(), as_of=AS_OF) == check(story(), as_of=AS_OF)


def test_many_are_answered_one_by_one_in_order_with_the_refused_in_their_place(
    rulebook: Rulebook,
) -> None:
    given: list[Any] = [story(), b"{", json.dumps(story()), {"acts": []}, story()]
    results = list(rulebook.check_many(given, as_of=AS_OF))
    kinds = [Assessment, IncidentError, Assessment, IncidentError, Assessment]
    assert [type(result) for result in results] == kinds
    for incident, result in zip(given, results, strict=True):
        if isinstance(result, IncidentError):
            with pytest.raises(IncidentError) as caught:
                rulebook.check(incident, as_of=AS_OF)
            assert caught.value.faults == result.faults
        else:
            assert result == rulebook.check(incident, as_of=AS_OF)


def test_many_are_read_only_when_they_are_asked_for(rulebook: Rulebook) -> None:
    read: list[int] = []

    def endless() -> Iterator[Json]:
        while True:
            read.append(1)
            yield story()

    results = rulebook.check_many(endless(), as_of=AS_OF)
    assert read == []
    assert len(list(islice(results, 3))) == 3
    assert len(read) == 3


@pytest.mark.parametrize("ask", [Rulebook.check_many, Rulebook.check])
def test_a_day_that_is_none_is_refused_at_once(
    ask: Callable[..., object], rulebook: Rulebook
) -> None:
    with pytest.raises(ArgumentError) as caught:
        ask(rulebook, [story()], as_of="besok")
    assert caught.value.message("id") != caught.value.message("en")


@pytest.mark.parametrize("given", [None, 7, [story()], bytearray(b"{}")])
def test_what_is_no_form_of_an_incident_is_refused(given: Any, rulebook: Rulebook) -> None:
    with pytest.raises(ArgumentError) as caught:
        rulebook.check(given, as_of=AS_OF)
    assert type(given).__name__ in caught.value.message("en")
    assert "dict" in (caught.value.hint("id") or "")


def test_a_fault_of_the_program_is_raised_and_the_next_can_be_asked_for(
    rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = entry.Checker.check
    calls: list[int] = []

    def sometimes(self: entry.Checker, incident: Any, **words: Any) -> Assessment:
        calls.append(1)
        if len(calls) == 2:
            raise EngineDisagreement(["a"], [])
        return honest(self, incident, **words)

    monkeypatch.setattr(entry.Checker, "check", sometimes)
    results = rulebook.check_many([story()] * 3, as_of=AS_OF)
    assert isinstance(next(results), Assessment)
    with pytest.raises(EngineDisagreement):
        next(results)
    assert isinstance(next(results), Assessment)
    assert list(results) == []


# Threads


def test_eight_threads_on_one_rulebook_give_the_bytes_of_one(expected: list[str]) -> None:
    shared = Rulebook.load()
    start = threading.Barrier(8)

    def work(first: int) -> bool:
        start.wait(60)
        order = [(first * 13 + step) % len(SOME) for step in range(len(SOME))]
        return all(told(shared, number) == expected[number] for number in order)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(8))) == [True] * 8
    assert len(SOME) > 80


def test_threads_that_begin_together_share_one_checker_and_one_law(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(entry, "_default", {})
    start = threading.Barrier(8)

    def work(_: int) -> tuple[int, int]:
        start.wait(60)
        law = entry._default_rulebook()
        return id(law), id(entry._checker(law))

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(work, range(8)))) == 1


def test_asyncio_gives_the_bytes_of_one(rulebook: Rulebook, expected: list[str]) -> None:
    async def together() -> list[str]:
        calls = (asyncio.to_thread(told, rulebook, number) for number in range(len(SOME)))
        return await asyncio.gather(*calls)

    assert asyncio.run(together()) == expected


# Processes


def in_child(connection: Any, rulebook: Rulebook) -> None:
    connection.send([told(rulebook, number) for number in range(0, len(SOME), 9)])
    connection.close()


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_a_rulebook_that_was_used_answers_in_a_child(
    method: str, rulebook: Rulebook, expected: list[str]
) -> None:
    assert told(rulebook, 0) == expected[0]
    context = multiprocessing.get_context(method)
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=in_child, args=(theirs, rulebook))
    child.start()
    theirs.close()
    try:
        assert ours.poll(120)
        assert ours.recv() == expected[::9]
    finally:
        child.join(60)
    assert child.exitcode == 0
    assert told(rulebook, 1) == expected[1]


def test_what_is_remembered_does_not_travel(rulebook: Rulebook) -> None:
    assert told(rulebook, 0)
    assert rulebook.memo
    sent = pickle.loads(pickle.dumps(rulebook))
    assert (type(sent), sent.hash, sent.memo) == (Rulebook, rulebook.hash, {})
    assert told(sent, 0) == told(rulebook, 0)


def run(script: str) -> str:
    """Run a script in a process of its own and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_a_child_that_is_forked_while_threads_check_answers_too() -> None:
    script = """
import os, signal, threading
from checker import Rulebook
from tests.unit.test_library import told
book = Rulebook.load()
expected = [told(book, n) for n in range(6)]
done = threading.Event()
def work():
    while not done.is_set():
        for n in range(6):
            told(book, n)
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
codes = []
for _ in range(8):
    child = os.fork()
    if child == 0:
        signal.alarm(60)
        os._exit(0 if [told(book, n) for n in range(6)] == expected else 1)
    codes.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
done.set()
for thread in threads:
    thread.join()
print(codes)
"""
    assert json.loads(run(script)) == [0] * 8


def test_a_property_that_a_thread_works_out_at_a_fork_is_worked_out_in_the_child() -> None:
    script = """
import os, signal, threading
from checker import Rulebook
import checker.checker
held, done = threading.Event(), threading.Event()
holidays = vars(Rulebook.__base__)["holidays"]
honest = holidays.func
def slow(book):
    held.set()
    done.wait(60)
    return honest(book)
holidays.func = slow
book = Rulebook.load()
thread = threading.Thread(target=lambda: book.holidays)
thread.start()
held.wait()
child = os.fork()
if child == 0:
    signal.alarm(30)
    holidays.func = honest
    os._exit(0 if Rulebook.load().holidays is not None else 1)
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
done.set()
thread.join()
print(code)
"""
    assert run(script).strip() == "0"
