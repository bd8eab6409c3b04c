"""Tables through a whole run: the answers of the same incidents as lines, and refusals by cell."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from pyarrow import parquet

from checker.batch.inputs import count, records
from checker.batch.layout import Table, as_row
from checker.batch.outputs import write
from checker.batch.request import Watcher
from checker.batch.run import run
from tests.unit.batch_files import workbook
from tests.unit.batches import SECRETS, Here, incident, line, lines_of, request
from tests.unit.batches import write as write_lines

COUNT = 12


@pytest.mark.parametrize("end", ["ndjson", "ndjson.gz", "csv", "csv.zst", "xlsx", "parquet"])
def test_lines_are_counted_beforehand_without_reading_what_is_in_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    path, rows = tmp_path / f"in.{end}", [as_row(incident(n)) for n in range(COUNT)]
    rows[3]["narrative"] = 'two\nlines and a "quote"'
    write(path, rows, list(dict.fromkeys(name for row in rows for name in row)))
    monkeypatch.setattr(Table, "record", None)
    monkeypatch.setattr(ReadOnlyWorksheet, "iter_rows", None)
    monkeypatch.setattr(parquet.ParquetFile, "iter_batches", None)
    told: list[int | None] = []

    class Listening(Watcher):
        wants_total = True

        def begun(self, total: int | None, resumed: int) -> None:
            told.append(total)
            raise KeyboardInterrupt

    # The first row of each file is looked at before.
    monkeypatch.setattr("checker.batch.run.refuse_inputs", lambda _: None)
    with pytest.raises(KeyboardInterrupt):
        run(request([str(path)], tmp_path / "out.ndjson"), Here, Listening())
    assert told == [COUNT]


def test_a_row_of_csv_counts_as_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(b'id,narrative\nx1,"a\nb"\n\n,\nx2,"c\nx3,d\n\xff,\n')
    assert count(path) == len(list(records(path))) == 4


def answers(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Rows as text, without where their incidents stood."""
    return [
        {
            name: "" if cell is None else str(cell)
            for name, cell in row.items()
            if name not in ("file", "line")
        }
        for row in rows
    ]


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    folder = tmp_path_factory.mktemp("lines")
    source = write_lines(folder / "in.ndjson", [line(n) for n in range(1, COUNT)])
    run(request([source], folder / "out.ndjson"), Here)
    return answers(lines_of(folder / "out.ndjson"))


@pytest.mark.parametrize("end", [".csv", ".csv.gz", ".xlsx", ".parquet"])
def test_a_table_has_the_answers_of_its_incidents(
    tmp_path: Path, end: str, wanted: list[dict[str, str]]
) -> None:
    rows = [as_row(incident(n)) for n in range(1, COUNT)]
    source = tmp_path / f"in{end}"
    write(source, rows, list(dict.fromkeys(name for row in rows for name in row)))
    tally = run(request([str(source)], tmp_path / "out.ndjson"), Here)
    assert (tally.read, tally.refused) == (COUNT - 1, 0)
    assert answers(lines_of(tmp_path / "out.ndjson")) == wanted


def test_every_form_of_the_result_says_the_same(
    tmp_path: Path, wanted: list[dict[str, str]]
) -> None:
    source = write_lines(tmp_path / "in.ndjson", [line(n) for n in range(1, COUNT)])
    for end in (".csv", ".xlsx", ".parquet"):
        run(request([source], tmp_path / f"out{end}"), Here)
    text = (tmp_path / "out.csv").read_bytes().decode("utf-8-sig")
    assert answers(list(csv.DictReader(io.StringIO(text, newline="")))) == wanted
    assert answers(parquet.read_table(tmp_path / "out.parquet").to_pylist()) == wanted
    head, *rows = openpyxl.load_workbook(tmp_path / "out.xlsx").active.values
    assert answers([dict(zip(head, row, strict=True)) for row in rows]) == wanted


def test_a_refused_row_names_its_cell_and_not_who_reported(tmp_path: Path) -> None:
    good = as_row(incident(1))
    bad = {**good, "actor.status": "pnss"}
    worked_out = {**good, "act.date": "=TODAY()"}
    head = list(good)
    rows = [[row.get(name) for name in head] for row in (bad, worked_out, good)]
    workbook(tmp_path / "in.xlsx", [*head, None], [*rows[0], None], [*rows[1], SECRETS[0]], rows[2])
    target = tmp_path / "out.ndjson"
    tally = run(request([str(tmp_path / "in.xlsx")], target), Here)
    assert (tally.read, tally.refused) == (3, 2)
    rejects = request([], target).rejects
    first, second = lines_of(rejects)
    assert (first["line"], second["line"]) == (2, 3)
    status, day = (
        f"{chr(ord('A') + head.index(name))}{row} ({name}): "
        for name, row in (("actor.status", 2), ("act.date", 3))
    )
    assert first["faults"][0]["message"]["id"].startswith(f"Sel {status}")
    assert second["faults"][0]["message"]["en"].startswith(f"Cell {day}")
    assert first["incident"]["actors"][0]["status"] == "pnss"
    said = rejects.read_text(encoding="utf-8")
    assert not any(secret in said for secret in SECRETS)
    assert json.loads(said.splitlines()[1])["incident"]["act.date"] == "=TODAY()"
