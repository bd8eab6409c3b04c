"""A run: the same bytes whoever works and however often it is cut off, and no line lost."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import pytest

from checker.batch import chunks as chunking
from checker.batch import staging as stage
from checker.batch.request import Watcher
from checker.batch.row import COLUMNS
from checker.batch.run import run
from checker.batch.work import Chunk, Done, Order, Tally, work
from checker.checker import check
from checker.errors import BatchError, InternalError
from tests.unit.batches import (
    AS_OF,
    BROKEN,
    FAULTY,
    Here,
    incident,
    line,
    lines_of,
    mixed,
    request,
    rulebook,
    write,
)


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunking, "_LINES", 4)
    monkeypatch.setattr(chunking, "_LINES_FULL", 3)


def rejects_of(target: Path) -> Path:
    return request([], target).rejects


def staging_of(target: Path) -> Path:
    return request([], target).staging


def outcome(target: Path) -> tuple[bytes, bytes | None]:
    rejects = rejects_of(target)
    return target.read_bytes(), rejects.read_bytes() if rejects.exists() else None


def code_of(wanted: str, found: pytest.ExceptionInfo[BatchError]) -> None:
    """Hold the error against the code that it should have."""
    assert {fault.code for fault in found.value.faults} == {wanted}
    for fault in found.value.faults:
        assert fault.hint("id") and fault.hint("en") != fault.hint("id")


def test_rows_keep_the_order_of_the_files_and_lines(tmp_path: Path) -> None:
    files = [write(tmp_path / f"{n}.ndjson", mixed(20, start=n * 100)) for n in (2, 1)]
    tally = run(request(files, tmp_path / "out.ndjson"), partial(Here, seed=5, width=4))
    rows = lines_of(tmp_path / "out.ndjson")
    spots = [(files.index(row["file"]), row["line"], row["actor"]) for row in rows]
    assert spots == sorted(spots)
    assert {row["file"] for row in rows} == set(files)
    refused = lines_of(rejects_of(tmp_path / "out.ndjson"))
    assert [(one["file"], one["line"]) for one in refused] == sorted(
        ((one["file"], one["line"]) for one in refused), key=lambda s: (files.index(s[0]), s[1])
    )
    assert (tally.read, tally.assessed + tally.refused) == (40, 40)
    assert (tally.rows, tally.refused) == (len(rows), len(refused))


def test_a_row_is_what_check_says_of_its_line(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", [line(n) for n in range(9)])
    tally = run(request([source], tmp_path / "out.ndjson"), Here)
    rows = lines_of(tmp_path / "out.ndjson")
    for number in range(9):
        found = check(incident(number), as_of=AS_OF, rulebook=rulebook())
        own = [row for row in rows if row["line"] == number + 1]
        assert [row["headline"] for row in own] == [actor.headline for actor in found.actors]
        assert {row["incident_hash"] for row in own} == {found.incident.hash}
        assert all(tuple(row) == COLUMNS for row in own)
    counted = [row["headline"] for row in rows]
    assert tally.headlines == {name: counted.count(name) for name in set(counted)}


def test_whole_assessments_are_those_of_check(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", [line(n) for n in range(5)])
    run(request([source], tmp_path / "out.ndjson", full=True), Here)
    wanted = [check(incident(n), as_of=AS_OF, rulebook=rulebook()) for n in range(5)]
    assert lines_of(tmp_path / "out.ndjson") == [one.model_dump(mode="json") for one in wanted]


def test_whole_assessments_need_ndjson(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", [line()])
    with pytest.raises(BatchError) as caught:
        run(request([source], tmp_path / "out.csv", full=True), Here)
    code_of("batch.full_needs_lines", caught)
    assert sorted(os.listdir(tmp_path)) == ["in.ndjson"]


@pytest.mark.parametrize(("seed", "width"), [(1, 2), (2, 5), (3, 100)])
def test_the_bytes_do_not_hang_on_who_is_finished_first(
    tmp_path: Path, seed: int, width: int
) -> None:
    source = write(tmp_path / "in.ndjson", mixed(60))
    run(request([source], tmp_path / "a.ndjson"), Here)
    run(request([source], tmp_path / "b.ndjson"), partial(Here, seed=seed, width=width))
    assert outcome(tmp_path / "a.ndjson") == outcome(tmp_path / "b.ndjson")


def test_without_a_refused_line_there_is_no_file_of_rejects(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", [line(1), line(2)])
    tally = run(request([source], tmp_path / "out.ndjson"), Here)
    assert tally.refused == 0
    assert sorted(os.listdir(tmp_path)) == ["in.ndjson", "out.ndjson"]


def test_rejects_are_for_the_owner_alone(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", [BROKEN, FAULTY])
    run(request([source], tmp_path / "out.ndjson"), Here)
    assert rejects_of(tmp_path / "out.ndjson").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "out.ndjson").read_bytes() == b""


def test_an_empty_file_gives_an_empty_result(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", [])
    assert run(request([source], tmp_path / "out.ndjson"), Here) == Tally()
    assert (tmp_path / "out.ndjson").read_bytes() == b""


def test_a_line_that_the_program_fails_on_is_a_reject(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("Rahasia Pelapor")

    monkeypatch.setattr("checker.batch.work.rows_of", fail)
    source = write(tmp_path / "in.ndjson", [line(1), BROKEN])
    tally = run(request([source], tmp_path / "out.ndjson"), Here)
    assert (tally.read, tally.refused, tally.failed) == (2, 2, 1)
    (fault,) = lines_of(rejects_of(tmp_path / "out.ndjson"))[0]["faults"]
    assert fault["code"] == "internal"
    assert "Rahasia" not in json.dumps(fault)


# --- cut off anywhere ----------------------------------------------------------------------------

OPERATIONS = ("replace", "fsync", "unlink", "rmdir", "mkdir", "open")


def dying(body: Callable[[], object], at: int) -> bool:
    """Run `body` in a process that dies before its operation `at` on the disk; whether it did."""
    pid = os.fork()
    if pid == 0:  # pragma: no cover
        left = at

        def counted(real: Any) -> Any:
            def operation(*args: Any, **options: Any) -> Any:
                nonlocal left
                if left == 0:
                    os._exit(9)
                left -= 1
                return real(*args, **options)

            return operation

        for name in OPERATIONS:
            setattr(os, name, counted(getattr(os, name)))
        try:
            body()
            os._exit(0)
        except BaseException:
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert code in (0, 9), code
    return code == 9


class Known(Here):
    """Has done all the work before, so that what is tried is the keeping of it."""

    memory: ClassVar[dict[int, Done]] = {}

    def results(self, chunks: Iterator[Chunk]) -> Iterator[Done]:
        for chunk in chunks:
            if chunk.number not in self.memory:
                self.memory[chunk.number] = work(chunk, self.order)
            yield self.memory[chunk.number]


def is_left(target: Path) -> bool:
    """Whether something is left of a run to go on with."""
    folder = staging_of(target)
    names = set(os.listdir(folder)) if folder.exists() else set()
    return bool(names & {"journal.json", "moved"})


def test_cut_off_at_any_point_it_goes_on_to_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # It is a point to die at like any other, and takes most of the time.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    source = write(tmp_path / "in.ndjson", mixed(14))
    Known.memory.clear()
    run(request([source], tmp_path / "whole.ndjson"), Known)
    wanted, target = outcome(tmp_path / "whole.ndjson"), tmp_path / "out.ndjson"
    again = request([source], target, resume=True)
    points, died = 0, True
    while died:
        died = dying(lambda: run(request([source], target), Known), points)
        if points % 3 == 0 and (is_left(target) or not target.exists()):
            # And cut off once more on the way.
            dying(lambda: run(again, Known), points // 2)
        if is_left(target) or not target.exists():
            run(again, Known)
            assert not staging_of(target).exists()
        assert outcome(target) == wanted
        for path in (target, rejects_of(target)):
            path.unlink()
        shutil.rmtree(staging_of(target), ignore_errors=True)
        points += 1
    # Each of the four chunks alone is three operations, and their removal one.
    assert points > 16


class Cut(Watcher):
    """Stops a run after some chunks."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.resumed = 0

    def begun(self, total: int | None, resumed: int) -> None:
        self.resumed = resumed

    def advanced(self, tally: Tally) -> None:
        self.left -= 1
        if self.left == 0:
            raise KeyboardInterrupt


def cut_off(tmp_path: Path, **options: Any) -> tuple[str, Path]:
    """A run that was stopped after two of four chunks."""
    source, target = write(tmp_path / "in.ndjson", mixed(16)), tmp_path / "out.ndjson"
    with pytest.raises(KeyboardInterrupt):
        run(request([source], target, **options), Here, Cut(2))
    assert not target.exists()
    return source, target


def test_what_is_finished_is_not_done_again(tmp_path: Path) -> None:
    source, target = cut_off(tmp_path)
    watcher = Cut(-1)
    run(request([source], target, resume=True), Here, watcher)
    assert watcher.resumed == 8
    assert watcher.left == -1 - 2
    assert sorted(os.listdir(tmp_path)) == ["in.ndjson", "out.ndjson", "out.ndjson.rejects.ndjson"]


def test_a_workbook_that_would_be_too_long_is_told_early_and_becomes_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.batch.outputs.xlsx.MOST_ROWS", 9)
    source, target = write(tmp_path / "in.ndjson", mixed(16)), tmp_path / "out.xlsx"
    with pytest.raises(BatchError) as caught:
        run(request([source], target), Here)
    code_of("batch.too_many_rows", caught)
    finished = len(os.listdir(staging_of(target)))
    assert 2 < finished < 2 + 4
    # As the remedy says.
    other = tmp_path / "out.ndjson"
    staging_of(target).rename(staging_of(other))
    watcher = Cut(-1)
    run(request([source], other, resume=True), Here, watcher)
    assert watcher.resumed > 0
    run(request([source], tmp_path / "whole.ndjson"), Here)
    assert outcome(other) == outcome(tmp_path / "whole.ndjson")


def test_a_spoilt_chunk_is_done_again(tmp_path: Path) -> None:
    source, target = cut_off(tmp_path)
    run(request([source], tmp_path / "whole.ndjson"), Here)
    first, second = (staging_of(target) / f"chunk-0000000{n}" for n in range(2))
    content = first.read_bytes()
    first.write_bytes(content.replace(b"di_luar_cakupan", b"di_dalam_cakupan"[:15]))
    assert first.read_bytes() != content
    second.write_bytes(second.read_bytes()[:-3])
    watcher = Cut(-1)
    run(request([source], target, resume=True), Here, watcher)
    assert watcher.resumed == 0
    assert outcome(target) == outcome(tmp_path / "whole.ndjson")


def test_a_leftover_is_not_touched_without_resume(tmp_path: Path) -> None:
    source, target = cut_off(tmp_path)
    before = sorted(os.listdir(staging_of(target)))
    with pytest.raises(BatchError) as caught:
        run(request([source], target), Here)
    code_of("batch.left_over", caught)
    assert sorted(os.listdir(staging_of(target))) == before


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("as_of", {"as_of": None}),
        ("full", {"full": True}),
        ("lang", {"lang": "en"}),
    ],
)
def test_another_run_is_not_resumed(tmp_path: Path, name: str, options: Any) -> None:
    source, target = cut_off(tmp_path)
    with pytest.raises(BatchError) as caught:
        run(request([source], target, resume=True, **options), Here)
    code_of("batch.other_run", caught)
    assert name in caught.value.faults[0].message("en")


def finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, Path, Tally]:
    """A run that was cut off when all was in its place but the folder not yet removed."""
    source, target = write(tmp_path / "in.ndjson", mixed(16)), tmp_path / "out.ndjson"
    real, counts = stage.Staging.mark_moved, list[Tally]()

    def marked(staging: stage.Staging, tally: Tally) -> None:
        real(staging, tally)
        counts.append(tally)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(stage.Staging, "mark_moved", marked)
        run(request([source], target), Here)
    return source, target, counts[0]


@pytest.mark.parametrize("is_cleared", [False, True])
def test_a_run_that_is_finished_is_not_taken_for_another_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_cleared: bool
) -> None:
    source, target, tally = finished(tmp_path, monkeypatch)
    if is_cleared:
        (staging_of(target) / "journal.json").unlink()
    before = outcome(target)
    other = write(tmp_path / "other.ndjson", mixed(4))
    for files, options in (([other], {}), ([source], {"lang": "en"})):
        with pytest.raises(BatchError) as caught:
            run(request(files, target, resume=True, **options), Here)
        code_of("batch.other_run", caught)
    assert outcome(target) == before
    assert run(request([source], target, resume=True), Here) == tally
    assert outcome(target) == before
    assert not staging_of(target).exists()


def test_a_finished_run_whose_result_is_gone_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target, tally = finished(tmp_path, monkeypatch)
    before = outcome(target)
    for path in (target, rejects_of(target)):
        path.unlink()
    assert run(request([source], target, resume=True), Here) == tally
    assert outcome(target) == before


def test_a_run_of_other_lines_or_rules_is_not_resumed(tmp_path: Path) -> None:
    source, target = cut_off(tmp_path)
    other = replace(rulebook(), hash="0" * 64)
    with pytest.raises(BatchError) as caught:
        run(request([source], target, resume=True, rulebook=other), Here)
    code_of("batch.other_run", caught)
    write(Path(source), mixed(17))
    with pytest.raises(BatchError) as caught:
        run(request([source], target, resume=True), Here)
    code_of("batch.other_run", caught)


def test_the_day_is_that_of_the_first_start(tmp_path: Path) -> None:
    source, target = cut_off(tmp_path, as_of=None, today=AS_OF)
    later = request([source], target, as_of=None, today=date(2026, 1, 1), resume=True)
    run(later, Here)
    assert {row["as_of"] for row in lines_of(target)} == {AS_OF.isoformat()}


def test_the_day_of_an_incident_wins_over_today_and_not_over_the_one_asked_for(
    tmp_path: Path,
) -> None:
    source = write(tmp_path / "in.ndjson", [line(2, as_of="2024-11-21"), line(4)])
    days = []
    for number, asked in enumerate((None, date(2024, 12, 1))):
        target = tmp_path / f"{number}.ndjson"
        run(request([source], target, as_of=asked, today=AS_OF), Here)
        days.append([row["as_of"] for row in lines_of(target)])
    assert days == [["2024-11-21", "2024-11-20"], ["2024-12-01", "2024-12-01"]]


def test_two_commands_do_not_write_one_result(tmp_path: Path) -> None:
    source, target = write(tmp_path / "in.ndjson", [line()]), tmp_path / "out.ndjson"
    with stage.Staging(staging_of(target)), pytest.raises(BatchError) as caught:
        run(request([source], target), Here)
    code_of("batch.at_work", caught)


def test_a_folder_of_somebody_else_is_not_used(tmp_path: Path) -> None:
    source, target = write(tmp_path / "in.ndjson", [line()]), tmp_path / "out.ndjson"
    folder = staging_of(target)
    folder.mkdir()
    folder.chmod(0o755)
    with pytest.raises(BatchError) as caught:
        run(request([source], target), Here)
    code_of("batch.not_ours", caught)
    folder.chmod(0o700)
    (folder / "letter.txt").write_text("mine")
    with pytest.raises(BatchError) as caught:
        run(request([source], target, resume=True), Here)
    code_of("batch.not_ours", caught)
    assert (folder / "letter.txt").read_text() == "mine"


# --- what cannot be read or written --------------------------------------------------------------


def test_every_file_that_cannot_be_read_is_told_before_anything_is_done(tmp_path: Path) -> None:
    good = write(tmp_path / "in.ndjson", [line()])
    os.mkfifo(tmp_path / "pipe.ndjson")
    (tmp_path / "folder.ndjson").mkdir()
    names = ["none.ndjson", "folder.ndjson", "pipe.ndjson", "in.txt"]
    files = [good, good, *(str(tmp_path / name) for name in names)]
    with pytest.raises(BatchError) as caught:
        run(request(files, tmp_path / "out.ndjson"), Here)
    assert [fault.code for fault in caught.value.faults] == [
        *("batch.twice", "file_missing", "is_directory", "batch.no_file", "unknown_form"),
    ]
    assert all(fault.file and fault.remedy for fault in caught.value.faults)
    assert "out.ndjson" not in "".join(os.listdir(tmp_path))


@pytest.mark.parametrize("name", ["out.ndjson", "out.ndjson.rejects.ndjson"])
def test_a_result_that_is_there_is_not_replaced_unasked(tmp_path: Path, name: str) -> None:
    source, target = write(tmp_path / "in.ndjson", [line()]), tmp_path / "out.ndjson"
    (tmp_path / name).write_text("old")
    with pytest.raises(BatchError) as caught:
        run(request([source], target), Here)
    code_of("batch.taken", caught)
    assert sorted(os.listdir(tmp_path)) == sorted(["in.ndjson", name])
    run(request([source], target, replace=True), Here)
    # An old file of rejects would be taken for that of the new result.
    assert sorted(os.listdir(tmp_path)) == ["in.ndjson", "out.ndjson"]
    assert len(lines_of(target)) == 2


@pytest.mark.parametrize(
    ("code", "target"),
    [
        ("batch.no_folder", "none/out.ndjson"),
        ("is_directory", "folder.ndjson"),
        ("batch.is_output", "in.ndjson"),
        ("unknown_form", "out"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path, code: str, target: str) -> None:
    source = write(tmp_path / "in.ndjson", [line()])
    (tmp_path / "folder.ndjson").mkdir()
    with pytest.raises(BatchError) as caught:
        run(request([source], tmp_path / target, replace=True), Here)
    code_of(code, caught)
    assert sorted(os.listdir(tmp_path)) == ["folder.ndjson", "in.ndjson"]
    assert len(Path(source).read_text().splitlines()) == 1


def test_a_file_that_breaks_off_gives_its_good_lines(tmp_path: Path) -> None:
    import gzip

    packed = gzip.compress("".join(f"{line(n)}\n" for n in range(200)).encode())
    source = tmp_path / "in.ndjson.gz"
    source.write_bytes(packed[: len(packed) // 2])
    tally = run(request([str(source)], tmp_path / "out.ndjson"), Here)
    assert tally.refused == 1
    assert tally.assessed > 20
    (reject,) = lines_of(rejects_of(tmp_path / "out.ndjson"))
    assert reject["line"] == tally.assessed + 1


def test_a_file_that_fails_on_the_way_keeps_what_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from checker.batch.files import refused
    from checker.batch.inputs import records

    def failing(path: str) -> Iterator[Any]:
        for item in records(path):
            if item.number == 4:
                raise refused("file_unreadable", path, reason="I/O error")
            yield item

    monkeypatch.setattr(chunking, "records", failing)
    source = write(tmp_path / "in.ndjson", [line(n) for n in range(9)])
    tally = run(request([source], tmp_path / "out.ndjson"), Here)
    assert (tally.assessed, tally.refused) == (3, 1)
    (reject,) = lines_of(rejects_of(tmp_path / "out.ndjson"))
    assert (reject["line"], reject["faults"][0]["code"]) == (4, "file_unreadable")


class Meddler(Watcher):
    """Changes a file while it is read."""

    def __init__(self, path: str) -> None:
        self.path = path

    def advanced(self, tally: Tally) -> None:
        os.utime(self.path, (1, 1))


def test_an_input_that_changes_on_the_way_gives_no_result(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", mixed(8))
    with pytest.raises(BatchError) as caught:
        run(request([source], tmp_path / "out.ndjson"), Here, Meddler(source))
    code_of("batch.changed", caught)
    assert not (tmp_path / "out.ndjson").exists()


class Losing(Here):
    """Loses a line, as no worker should."""

    def results(self, chunks: Any) -> Any:
        for done in super().results(chunks):
            yield replace(done, rows=done.rows.partition(b"\n")[2])


def test_a_lost_row_is_noticed_and_nothing_is_written(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", mixed(8))
    with pytest.raises(InternalError) as caught:
        run(request([source], tmp_path / "out.ndjson"), Losing)
    assert caught.value.code == "batch_lost_lines"
    assert sorted(os.listdir(tmp_path)) == ["in.ndjson", "out.ndjson.part"]


def test_another_rulebook_where_the_work_is_done_is_refused(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", mixed(8))

    def elsewhere(order: Order) -> Here:
        return Here(replace(order, rulebook="0" * 64))

    with pytest.raises(BatchError) as caught:
        run(request([source], tmp_path / "out.ndjson"), elsewhere)
    code_of("batch.other_rulebook", caught)


@pytest.mark.parametrize("at", [0, 2, 5, 6, 7])
def test_a_full_disk_leaves_what_is_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    import errno

    source, target = write(tmp_path / "in.ndjson", mixed(16)), tmp_path / "out.ndjson"
    run(request([source], tmp_path / "whole.ndjson"), Here)
    real, left = os.fsync, at

    def full(descriptor: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(descriptor)

    # The name of a folder is synchronised only where the system lets one.
    monkeypatch.setattr(stage, "synchronise", lambda folder: None)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BatchError) as caught:
        run(request([source], target), Here)
    code_of("batch.disk_full", caught)
    assert not target.exists()
    if staging_of(target).exists():
        assert not [
            one for one in os.listdir(staging_of(target)) if "made" in one or "aside" in one
        ]
    monkeypatch.setattr(os, "fsync", real)
    run(request([source], target, resume=True), Here)
    assert outcome(target) == outcome(tmp_path / "whole.ndjson")
