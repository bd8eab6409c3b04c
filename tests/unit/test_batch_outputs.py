"""Rows out: every value comes back, the same rows are the same bytes, nothing runs in a table."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import zstandard
from pyarrow import parquet

from checker.batch.outputs import FORMS, check, write
from checker.batch.outputs import parquet as parquet_out
from checker.batch.outputs import xlsx as xlsx_out
from checker.batch.outputs.csv import harmless
from checker.batch.outputs.ndjson import write_lines
from checker.batch.record import Row
from checker.errors import BatchError

COLUMNS = ("incident", "line", "norms", "question")
NUMBERS = {"line"}
ROWS: list[Row] = [
    {"incident": "x1", "line": 1, "norms": "pp-94-2021/5/n/6; é", "question": None},
    {"incident": "x2", "line": 2, "question": 'Siapa, "siapa"?\nDi mana?'},
    {"incident": None, "line": None, "norms": "", "question": "7"},
]
READ = [
    ["x1", 1, "pp-94-2021/5/n/6; é", None],
    ["x2", 2, None, 'Siapa, "siapa"?\nDi mana?'],
    [None, None, "", "7"],
]
ENDS = list(FORMS)


def made(path: Path, rows: Any = ROWS) -> bytes:
    write(path, iter(rows), COLUMNS, numbers=NUMBERS)
    return path.read_bytes()


def unpacked(path: Path) -> bytes:
    content = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(content)
    if path.suffix == ".zst":
        return zstandard.ZstdDecompressor().decompressobj().decompress(content)
    return content


# --- what is written -----------------------------------------------------------------------------


@pytest.mark.parametrize("end", [".ndjson", ".jsonl", ".ndjson.gz", ".ndjson.zst"])
def test_ndjson_has_every_column_in_every_row(tmp_path: Path, end: str) -> None:
    made(tmp_path / f"a{end}")
    lines = [json.loads(line) for line in unpacked(tmp_path / f"a{end}").splitlines()]
    assert [list(line) for line in lines] == [list(COLUMNS)] * 3
    assert [list(line.values()) for line in lines] == READ


@pytest.mark.parametrize("end", [".csv", ".csv.gz", ".csv.zst"])
def test_csv_is_what_rfc_4180_says(tmp_path: Path, end: str) -> None:
    made(tmp_path / f"a{end}")
    content = unpacked(tmp_path / f"a{end}")
    assert content.startswith(b"\xef\xbb\xbfincident,line,norms,question\r\n")
    assert content.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]
    assert rows == [["" if cell is None else str(cell) for cell in row] for row in READ]


def test_parquet_has_whole_numbers_and_texts(tmp_path: Path) -> None:
    made(tmp_path / "a.parquet")
    table = parquet.read_table(tmp_path / "a.parquet")
    assert [str(field.type) for field in table.schema] == ["string", "int64", "string", "string"]
    assert [list(row.values()) for row in table.to_pylist()] == READ


def test_parquet_of_many_rows_keeps_their_order_over_pieces_and_groups(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet_out, "_GROUP", 2_500)
    rows: list[Row] = [{"incident": f"x{n}", "line": n} for n in range(6_001)]
    made(tmp_path / "a.parquet", rows)
    with parquet.ParquetFile(tmp_path / "a.parquet") as found:
        groups = [found.metadata.row_group(at) for at in range(found.metadata.num_row_groups)]
        assert [group.num_rows for group in groups] == [2_500, 2_500, 1_001]
        assert found.read().column("line").to_pylist() == list(range(6_001))
    assert made(tmp_path / "b.parquet", rows) == (tmp_path / "a.parquet").read_bytes()


def test_a_number_in_a_column_of_texts_is_written_as_text(tmp_path: Path) -> None:
    made(tmp_path / "a.parquet", [{"incident": 7}])
    assert parquet.read_table(tmp_path / "a.parquet").to_pylist()[0]["incident"] == "7"


def test_a_workbook_has_numbers_and_texts(tmp_path: Path) -> None:
    made(tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    rows = [[cell.value for cell in row] for row in sheet.rows]
    assert rows[0] == list(COLUMNS)
    assert rows[1:] == [[cell if cell != "" else None for cell in row] for row in READ]
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("end", ENDS)
def test_no_rows_make_a_file_that_can_be_read(tmp_path: Path, end: str) -> None:
    assert made(tmp_path / f"a{end}", []) or end == ".ndjson"


def test_lines_that_are_made_elsewhere_are_written_as_they_are(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.ndjson.gz", ".gz", iter([b'{"a":1}', b"{}"]))
    assert unpacked(tmp_path / "a.ndjson.gz") == b'{"a":1}\n{}\n'


def test_the_form_may_follow_from_another_name(tmp_path: Path) -> None:
    write(tmp_path / ".aside-17", iter(ROWS), COLUMNS, named=tmp_path / "a.csv")
    assert (tmp_path / ".aside-17").read_bytes().startswith(b"\xef\xbb\xbfincident,")


# --- the same bytes ------------------------------------------------------------------------------

AGAIN = """
import sys
from pathlib import Path
from tests.unit.test_batch_outputs import ENDS, made
for end in ENDS:
    made(Path(sys.argv[1]) / f"a{end}")
"""
ROOT = Path(__file__).resolve().parents[2]


def elsewhere(program: str, folder: Path) -> None:
    """Run a program in another process, with other hash seeds and another time zone."""
    other = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Asia/Jayapura", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", program, str(folder)], env=other, cwd=ROOT, check=True)


def test_the_same_rows_are_the_same_bytes_in_another_process_and_time(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    ours = {end: made(tmp_path / f"a{end}") for end in ENDS}
    time.sleep(1.1)
    elsewhere(AGAIN, tmp_path / "other")
    assert {end: (tmp_path / "other" / f"a{end}").read_bytes() for end in ENDS} == ours


# --- tables that nothing runs in -----------------------------------------------------------------

RUNS = [
    "=1+1",
    "+62 811",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "\n=1",
    "＝1",
    "=cmd|' /C x'!A",
]


@pytest.mark.parametrize("value", RUNS)
def test_what_a_spreadsheet_would_run_has_an_apostrophe_before_it(value: str) -> None:
    assert harmless(value) == f"'{value}"


@pytest.mark.parametrize("value", ["", "a=1", "2024-10-02", "'=1", "—", -1, 7, None])
def test_what_it_would_not_is_left_alone(value: Any) -> None:
    assert harmless(value) == value


def test_a_csv_holds_no_formula(tmp_path: Path) -> None:
    made(tmp_path / "a.csv", [{"incident": value, "line": -1} for value in RUNS])
    text = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert [row[0] for row in rows] == [f"'{value}" for value in RUNS]
    assert {row[1] for row in rows} == {"-1"}


def test_a_workbook_holds_no_formula_and_stays_so_when_a_cell_is_edited(tmp_path: Path) -> None:
    made(tmp_path / "a.xlsx", [{"incident": value} for value in RUNS])
    cells = [row[0] for row in openpyxl.load_workbook(tmp_path / "a.xlsx").active.rows][1:]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)


def test_a_text_that_no_cell_holds_is_cut(tmp_path: Path) -> None:
    made(tmp_path / "a.xlsx", [{"incident": "x" * 40_000}])
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx").active["A2"]
    assert cell.value == "x" * 32_766 + "…"


# --- what cannot be written ----------------------------------------------------------------------


def test_a_workbook_has_a_limit_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_out, "MOST_ROWS", 3)
    made(tmp_path / "a.xlsx")
    with pytest.raises(BatchError) as caught:
        made(tmp_path / "b.xlsx", [*ROWS, {}])
    (fault,) = caught.value.faults
    assert (fault.code, "3" in fault.message("en")) == ("too_many_rows", True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.xlsx", "b.xlsx"]


@pytest.mark.parametrize("end", ENDS)
def test_a_file_that_is_there_is_not_touched(tmp_path: Path, end: str) -> None:
    (tmp_path / f"a{end}").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        made(tmp_path / f"a{end}")
    assert (tmp_path / f"a{end}").read_bytes() == b"mine"


FULL = """
import errno, random, resource, signal, sys
from pathlib import Path
from checker.batch.outputs import write
from tests.unit.test_batch_outputs import COLUMNS, ENDS
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
chance = random.Random(7)
for end in ENDS:
    rows = ({"incident": f"{chance.getrandbits(800):x}"} for _ in range(3_000))
    try:
        write(Path(sys.argv[1]) / f"a{end}", rows, COLUMNS)
    except OSError as error:
        assert error.errno == errno.EFBIG, (end, error)
    else:
        raise AssertionError(end)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_a_disk_that_takes_no_more_is_told_as_such(tmp_path: Path) -> None:
    elsewhere(FULL, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {f"a{end}" for end in ENDS}


@pytest.mark.parametrize("end", ENDS)
def test_rows_that_fail_leave_nothing_beside_the_file(tmp_path: Path, end: str) -> None:
    def failing() -> Iterator[Row]:
        yield from ROWS
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / f"a{end}", failing(), COLUMNS, numbers=NUMBERS)
    assert [path.name for path in tmp_path.iterdir()] == [f"a{end}"]


@pytest.mark.parametrize("name", ["a.txt", "a", "a.xlsx.gz", "a.parquet.zst", "a.xlsm", "a.json"])
def test_a_form_that_is_not_known_is_refused_before_anything_is_written(
    tmp_path: Path, name: str
) -> None:
    for attempt in (check, lambda path: write(path, ROWS, COLUMNS)):
        with pytest.raises(BatchError) as caught:
            attempt(tmp_path / name)
        assert caught.value.faults[0].allowed == tuple(FORMS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("library", "name"),
    [("zstandard", "a.ndjson.zst"), ("xlsxwriter", "a.xlsx"), ("pyarrow", "a.parquet")],
)
def test_a_missing_library_is_named_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, name: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    for attempt in (check, made):
        with pytest.raises(BatchError) as caught:
            attempt(tmp_path / name)
        (fault,) = caught.value.faults
        assert (fault.code, fault.found) == ("no_library", library)
    assert list(tmp_path.iterdir()) == []


def test_what_needs_no_library_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for library in ("zstandard", "xlsxwriter", "pyarrow", "openpyxl"):
        monkeypatch.setitem(sys.modules, library, None)
    for name in ("a.ndjson", "a.jsonl.gz", "a.csv", "a.csv.gz"):
        check(name)


@pytest.mark.parametrize("end", [".ndjson", ".csv", ".ndjson.zst", ".xlsx", ".parquet"])
def test_memory_does_not_grow_with_the_rows(tmp_path: Path, end: str) -> None:
    def many() -> Iterator[Row]:
        for number in range(6_000):
            yield {"incident": f"x{number}" * 100, "line": number}

    made(tmp_path / f"warm{end}")
    tracemalloc.start()
    made_size = len(made(tmp_path / f"a{end}", many())) if end == ".xlsx" else 0
    if not made_size:
        write(tmp_path / f"a{end}", many(), COLUMNS, numbers=NUMBERS)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000
