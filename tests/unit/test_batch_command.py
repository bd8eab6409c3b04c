"""`check batch` as a person calls it: codes, messages, interrupts, processes that die."""

from __future__ import annotations

import gzip
import io
import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pytest

from checker.batch.chunks import chunks
from checker.batch.pool import Pool
from checker.batch.run import run
from checker.batch.work import Chunk, Order, Tally
from checker.cli import main
from checker.cli.progress import Progress, counted
from checker.errors import BatchError, Lang
from checker.messages import text
from tests.unit.batches import AS_OF, BROKEN, ROOT, Here, line, mixed, request, rulebook, write

ORDER = Order(None, rulebook().hash, AS_OF, AS_OF, full=False, lang="id")
# The command with chunks so small that there are many. A shell has whom it starts in the background
# ignore interrupts, so here they are heard again.
SMALL = """
import signal
import sys
from checker.batch import chunks
from checker.cli import main
chunks._LINES = 3
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main(["batch", *sys.argv[1:], "--as-of", "2024-11-20"]))
"""
PATIENCE = 40


@pytest.fixture
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is done in this process."""
    monkeypatch.setattr("checker.batch.pool.Pool", lambda order, size: Here(order))


def started(tmp_path: Path, words: Sequence[str], **options: Any) -> subprocess.Popen[str]:
    script = tmp_path / "small.py"
    script.write_text(SMALL)
    return subprocess.Popen(
        [sys.executable, str(script), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
        **options,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    try:
        out, err = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
    return process.returncode, out, err


def chunks_in(folder: Path) -> int:
    if not folder.exists():
        return 0
    return len([one for one in os.listdir(folder) if re.fullmatch(r"chunk-\d+", one)])


def until_chunks(process: subprocess.Popen[str], folder: Path, wanted: int) -> None:
    """Wait until so many chunks are finished."""
    end = time.monotonic() + PATIENCE
    while chunks_in(folder) < wanted:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
        time.sleep(0.01)


COUNT = 60


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """What becomes of a file of many chunks: its result and its rejects."""
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        write(Path("in.ndjson"), mixed(COUNT))
        run(request(["in.ndjson"], Path("out.ndjson")), Here)
        return Path("out.ndjson").read_bytes(), Path("out.ndjson.rejects.ndjson").read_bytes()


class Many:
    """A file of many chunks in a folder, and what must become of it."""

    words = ("in.ndjson", "-o", "out.ndjson", "--workers", "2")

    def __init__(self, folder: Path, wanted: tuple[bytes, bytes]) -> None:
        self.folder = folder
        self.target = folder / "out.ndjson"
        self.staging = folder / "out.ndjson.part"
        self._wanted = wanted
        write(folder / "in.ndjson", mixed(COUNT))

    def start(self, *more: str, **options: Any) -> subprocess.Popen[str]:
        return started(self.folder, [*self.words, *more], **options)

    def is_whole(self) -> bool:
        rejects = self.folder / "out.ndjson.rejects.ndjson"
        return (self.target.read_bytes(), rejects.read_bytes()) == self._wanted


@pytest.fixture
def many(tmp_path: Path, whole: tuple[bytes, bytes]) -> Many:
    return Many(tmp_path, whole)


# --- what it says --------------------------------------------------------------------------------

AGAINST = line(2)
NOBODY = line(1)
OPEN = line(2, acts=[{"id": "p1", "actors": ["a1"]}])


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([NOBODY], 0),
        ([NOBODY, OPEN], 3),
        ([NOBODY, OPEN, AGAINST], 1),
        ([NOBODY, OPEN, AGAINST, BROKEN], 2),
        ([], 0),
    ],
)
def test_the_code_is_that_of_the_gravest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lines: list[str], code: int, _here: None
) -> None:
    source, target = write(tmp_path / "in.ndjson", lines), str(tmp_path / "out.ndjson")
    assert main(["batch", source, "-o", target, "--as-of", "2024-11-20"]) == code
    out, err = capsys.readouterr()
    assert err == ""
    assert f"Dibaca {len(lines)} baris" in out
    assert ("Ditolak:" in out) == (code == 2)
    assert all(len(one) <= 80 for one in out.replace(str(tmp_path), "").splitlines())


def test_a_failure_of_the_program_is_the_gravest(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    _here: None,
) -> None:
    monkeypatch.setattr("checker.batch.work.rows_of", lambda *_, **__: 1 / 0)
    source, target = write(tmp_path / "in.ndjson", [AGAINST, BROKEN]), str(tmp_path / "out.ndjson")
    assert main(["batch", source, "-o", target]) == 4
    assert "1 baris" in capsys.readouterr().err


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    ("words", "place", "hint"),
    [
        ([], "", "cli.no_file.hint"),
        (["IN"], "", "batch.no_output.hint"),
        (["IN", "-o", "none/out.ndjson"], "none/out.ndjson: ", "batch.no_folder.hint"),
        (["IN", "-o", "out.doc"], "out.doc: ", "batch_files.unknown_form.hint"),
        (["IN", "-o", "out.csv", "--full"], "out.csv: ", "batch.full_needs_lines.hint"),
        (["IN", "-o", "-"], "-: ", "batch_files.unknown_form.hint"),
        (["none.ndjson", "-o", "out.ndjson"], "none.ndjson: ", "batch_files.file_missing.hint"),
        (["IN", "-o", "out.ndjson", "--workers", "0"], "--workers 0", ""),
        (["IN", "-o", "out.ndjson", "--workers", "two"], "--workers two", ""),
        (["IN", "-o", "out.ndjson", "--workers", "9" * 5_000], "--workers 999", ""),
        (["IN", "-o", "IN"], "in.ndjson: ", "batch.taken.hint"),
        (["IN", "-o", "IN", "--replace"], "in.ndjson: ", "batch.is_output.hint"),
        (["--template", "out.doc"], "out.doc: ", "batch_files.unknown_form.hint"),
    ],
)
def test_what_cannot_be_done_is_said_with_place_and_remedy(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    place: str,
    hint: str,
    lang: Lang,
) -> None:
    monkeypatch.chdir(tmp_path)
    source = write(Path("in.ndjson"), [NOBODY])
    given = [source if word == "IN" else word for word in words]
    assert main(["batch", *given, "--lang", lang]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert place in err.partition("\n")[0]
    assert not hint or text(hint, lang).partition("{")[0] in err
    assert len(err) < 1_000
    assert "Traceback" not in err
    assert os.listdir(tmp_path) == ["in.ndjson"]


def test_a_template_can_be_assessed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], _here: None
) -> None:
    table, target = str(tmp_path / "table.csv"), str(tmp_path / "out.csv")
    assert main(["batch", "--template", table]) == 0
    assert main(["batch", "--template", table]) == 2
    assert main(["batch", table, "-o", target]) in (1, 3)
    assert "1 dinilai" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["out.csv", "out.parquet", "out.xlsx", "out.ndjson.gz"])
def test_every_form_is_the_same_bytes_again(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch, _here: None
) -> None:
    source = write(tmp_path / "in.ndjson", mixed(20))
    monkeypatch.chdir(tmp_path)
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        assert main(["batch", source, "-o", f"{folder}/{name}", "--as-of", "2024-11-20"]) == 2
    assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    if name.endswith(".gz"):
        assert gzip.decompress((tmp_path / "a" / name).read_bytes()).count(b"\n") > 20


class Terminal(io.StringIO):
    """What is written to a terminal."""


def test_progress_tells_how_far_and_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, clock = Terminal(), iter([0.0, 0.0, 0.0, 10.0])
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    progress = Progress("en", is_shown=True)
    progress.begun(12_000, 2_000)
    progress.advanced(Tally(read=5_000))
    shown = screen.getvalue().split("\r\x1b[K")[-1]
    assert shown == "7,000 of 12,000 lines (58%), 500 a second, 0:10 left"
    assert counted(1_000_000, "id") == "1.000.000"


def test_progress_is_silent_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    progress = Progress("en", is_shown=False)
    progress.counting()
    progress.begun(None, 0)
    progress.advanced(Tally(read=5))
    progress.assembling()
    progress.close()
    assert (screen.getvalue(), progress.wants_total, progress.done) == ("", False, 5)


# --- processes -----------------------------------------------------------------------------------


def test_the_bytes_do_not_hang_on_the_number_of_processes(many: Many) -> None:
    code, out, err = ended(many.start("--workers", "3"))
    assert (code, err) == (2, "")
    assert f"Dibaca {COUNT} baris" in out
    assert many.is_whole()
    assert not many.staging.exists()


def test_killed_again_and_again_it_comes_to_the_same_bytes(many: Many) -> None:
    dice, kills = random.Random(7), 0
    for wanted in (0, 3, 9):
        process = many.start("--resume")
        until_chunks(process, many.staging, wanted)
        time.sleep(dice.random() / 20)
        process.kill()
        kills += process.wait() == -signal.SIGKILL
        process.communicate()
    assert kills == 3
    code, _, err = ended(many.start("--resume"))
    assert (code, err) == (2, "")
    assert many.is_whole()


def test_an_interrupt_at_the_terminal_can_be_taken_up(many: Many) -> None:
    process = many.start()
    until_chunks(process, many.staging, 2)
    # As the key does: every process of the command hears it.
    os.killpg(process.pid, signal.SIGINT)
    code, out, err = ended(process)
    assert (code, out) == (130, "")
    assert err.startswith("Dihentikan.")
    assert "--resume" in err
    assert len(err.splitlines()) == 2
    assert not many.target.exists()
    code, out, err = ended(many.start())
    assert (code, out) == (2, "")
    assert "--resume" in err
    assert ended(many.start("--resume"))[0] == 2
    assert many.is_whole()


def children(pid: int) -> list[int]:
    """The processes that a process has made and that work for it."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    names = {one: Path(f"/proc/{one}/cmdline").read_bytes() for one in found}
    return [int(one) for one, name in names.items() if b"spawn_main" in name]


def test_no_process_ever_hears_the_interrupt_that_is_for_the_command(many: Many) -> None:
    process = many.start()
    until_chunks(process, many.staging, 1)
    workers = children(process.pid)
    assert len(workers) == 2
    for worker in workers:
        status = Path(f"/proc/{worker}/status").read_text()
        blocked = re.search(r"SigBlk:\s*(\w+)", status)
        # From its first moment on, not only once it could say so.
        assert blocked and int(blocked[1], 16) & 1 << (signal.SIGINT - 1)
    ended(process)


def test_a_process_that_dies_is_told_and_nothing_finished_is_lost(many: Many) -> None:
    process = many.start()
    until_chunks(process, many.staging, 2)
    os.kill(children(process.pid)[0], signal.SIGKILL)
    code, out, err = ended(process)
    assert (code, out) == (2, "")
    assert re.match(r"in.ndjson:\d+-\d+: Proses .* mati \(kode -9\)", err)
    assert "--resume" in err
    assert chunks_in(many.staging) >= 2
    assert ended(many.start("--resume"))[0] == 2
    assert many.is_whole()


def test_the_processes_of_a_command_that_was_killed_end_too(many: Many) -> None:
    process = many.start()
    until_chunks(process, many.staging, 2)
    workers = children(process.pid)
    process.kill()
    process.communicate()
    end = time.monotonic() + PATIENCE
    while any(Path(f"/proc/{one}").exists() for one in workers):
        assert time.monotonic() < end
        time.sleep(0.05)
    assert len(workers) == 2


def test_a_disk_that_is_full_is_told_and_can_be_taken_up(many: Many) -> None:
    def small_files() -> None:
        # A chunk has its place, the whole result has not.
        resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))

    code, out, err = ended(many.start(preexec_fn=small_files))
    assert (code, out) == (2, "")
    assert "Tidak ada ruang" in err
    assert "--resume" in err
    assert not many.target.exists()
    assert chunks_in(many.staging) == COUNT / 3
    assert ended(many.start("--resume"))[0] == 2
    assert many.is_whole()


def test_a_reader_that_goes_away_does_not_spoil_the_result(many: Many) -> None:
    process = many.start()
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.wait(PATIENCE) == 141
    assert process.stderr.read() == ""
    process.stderr.close()
    assert many.is_whole()


# --- memory --------------------------------------------------------------------------------------


def test_no_more_chunks_are_held_than_there_are_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.batch.chunks._LINES", 2)
    source = write(tmp_path / "in.ndjson", [NOBODY] * 24)
    taken = finished = most = 0

    def counted_chunks() -> Iterator[Chunk]:
        nonlocal taken, most
        for chunk in chunks([source], full=False):
            taken += 1
            most = max(most, taken - finished)
            yield chunk

    with Pool(ORDER, 2) as pool:
        for _ in pool.results(counted_chunks()):
            finished += 1
    assert (taken, finished) == (12, 12)
    # Two at work, and those that were finished at the same moment.
    assert most <= 4


def test_a_file_is_read_chunk_by_chunk_and_a_chunk_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.batch.chunks._BYTES", 5_000)
    wide = line(1, narrative="x" * 3_000)
    source = write(tmp_path / "in.ndjson", [wide] * 7 + [NOBODY] * 3)
    sizes = [[len(one.text) for one in c.items] for c in chunks([source], full=False)]
    assert [len(one) for one in sizes] == [2, 2, 2, 4]


def test_what_is_finished_is_given_before_a_death_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.batch.chunks._LINES", 2)
    source = write(tmp_path / "in.ndjson", [NOBODY] * 4)

    def ready(busy: dict[Any, Chunk]) -> list[Any]:
        first, second = busy
        pool._processes[first].kill()
        pool._processes[first].join()
        assert second.poll(PATIENCE)
        return [first, second]

    finished: list[int] = []
    with pytest.raises(BatchError) as caught, Pool(ORDER, 2) as pool:
        monkeypatch.setattr(pool, "_ready", ready)
        finished.extend(done.number for done in pool.results(chunks([source], full=False)))
    assert [fault.code for fault in caught.value.faults] == ["batch.worker_died"]
    assert finished == [1]


class Told(Chunk):
    """A chunk that tells when it is sent."""

    events: ClassVar[list[str]] = []

    def __reduce__(self) -> Any:
        self.events.append("sent")
        return Chunk, (self.number, self.file, self.items)


def test_all_processes_begin_before_the_first_chunk_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.batch.chunks._LINES", 2)
    source = write(tmp_path / "in.ndjson", [NOBODY] * 4)
    given = (Told(one.number, one.file, one.items) for one in chunks([source], full=False))
    start = Pool._start

    def started_now(pool: Pool) -> Any:
        Told.events.append("started")
        return start(pool)

    monkeypatch.setattr(Pool, "_start", started_now)
    Told.events.clear()
    with Pool(ORDER, 2) as pool:
        assert sorted(done.number for done in pool.results(given)) == [0, 1]
    assert Told.events == ["started", "started", "sent", "sent"]


def test_a_pool_refuses_another_rulebook(tmp_path: Path) -> None:
    source = write(tmp_path / "in.ndjson", [NOBODY])
    other = Order(None, "0" * 64, AS_OF, AS_OF, full=False, lang="id")
    with pytest.raises(BatchError) as caught, Pool(other, 1) as pool:
        list(pool.results(chunks([source], full=False)))
    assert [fault.code for fault in caught.value.faults] == ["batch.other_rulebook"]
