"""The template: what it holds can be checked as it is, and people are told how to fill it in."""

from __future__ import annotations

import errno
import json
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pyarrow import parquet

from checker.batch import template as module
from checker.batch.layout import headings
from checker.batch.layout.explain import explained
from checker.batch.template import FORMS, template
from checker.errors import BatchError
from checker.resources import load_schema
from tests.unit.batch_files import all_of, codes
from tests.unit.inputs import read

EXAMPLE = load_schema("incident")["examples"][0]
HEADINGS = [column.heading for column in headings()]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("template") / "a.xlsx"
    template(path)
    return openpyxl.load_workbook(path)


@pytest.mark.parametrize("form", FORMS)
def test_the_worked_example_is_the_one_of_the_schema(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"a{form}"
    template(path)
    (found,) = all_of(path)
    assert codes([found]) == [(1 if form == ".parquet" else 2, "")]
    assert json.loads(found.text) == EXAMPLE
    read(found.text)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_template_is_the_same_bytes(tmp_path: Path, form: str) -> None:
    template(tmp_path / f"a{form}")
    template(tmp_path / "b", named=f"b{form}")
    assert (tmp_path / f"a{form}").read_bytes() == (tmp_path / "b").read_bytes()


def test_every_heading_is_a_column(tmp_path: Path, book: Any) -> None:
    template(tmp_path / "a.csv")
    template(tmp_path / "a.parquet")
    first = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert first.split(",") == HEADINGS
    schema = parquet.read_schema(tmp_path / "a.parquet")
    assert schema.names == HEADINGS
    assert {str(field.type) for field in schema} == {"string", "int64", "date32[day]"}
    assert [cell.value for cell in book["peristiwa"][1]] == HEADINGS


def test_cells_are_dates_numbers_and_texts(book: Any) -> None:
    row = dict(zip(HEADINGS, book["peristiwa"][2], strict=False))
    stage = row["target.stages.ditetapkan"]
    assert stage.value == datetime.combine(
        date.fromisoformat(EXAMPLE["targets"][0]["stages"]["ditetapkan"]), datetime.min.time()
    )
    assert row["target.number"].value == 1
    assert row["act.date"].value == EXAMPLE["acts"][0]["date"]
    assert row["act.date"].number_format == "@"


def test_cells_offer_the_words_that_their_field_allows(book: Any) -> None:
    sheet, lists = book["peristiwa"], book["daftar"]
    offered = {}
    for check in sheet.data_validations.dataValidation:
        (cells,) = check.sqref.ranges
        if check.type == "list" and check.formula1.startswith('"'):
            words = check.formula1.strip('"').split(",")
        elif check.type == "list":
            area = check.formula1.partition("!")[2].replace("$", "")
            words = [cell.value for (cell,) in lists[area]]
        else:
            words = []
        assert check.promptTitle and len(check.promptTitle) <= 32
        assert check.prompt and len(check.prompt) <= 255
        offered[HEADINGS[cells.min_col - 1]] = (tuple(words), bool(check.showErrorMessage))
    for one in explained():
        words, is_strict = offered[one.column.heading]
        assert words == one.words
        # Several words may stand in one cell, and those are on no list.
        assert is_strict == (one.column.node.kind != "terms")


def test_every_heading_is_explained_beside_the_table(book: Any) -> None:
    rows = [[cell.value for cell in row] for row in book["penjelasan"].rows]
    names = [row[0] for row in rows]
    assert set(HEADINGS) <= set(names)
    told = rows[names.index("act.conduct")]
    assert all(told[at] for at in (1, 2, 4, 5, 6, 7, 8))
    assert any("tidak pernah berarti" in str(name) for name in names)
    assert all(len(one) == 9 for one in rows)


def test_another_form_is_refused(tmp_path: Path) -> None:
    for name in ("a.ndjson", "a.xlsm", "a"):
        with pytest.raises(BatchError) as caught:
            template(tmp_path / name)
        assert caught.value.faults[0].allowed == tuple(FORMS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("form", "library"), [(".xlsx", "xlsxwriter"), (".parquet", "pyarrow")])
def test_a_missing_library_is_told_of_the_file_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(BatchError) as caught:
        template(tmp_path / ".aside", named=f"table{form}")
    (fault,) = caught.value.faults
    assert (fault.code, fault.found, fault.file) == ("no_library", library, f"table{form}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_is_there_stays(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"a{form}"
    path.write_text("mine")
    with pytest.raises(FileExistsError):
        template(path)
    assert path.read_text() == "mine"


@pytest.mark.parametrize("form", FORMS)
def test_a_template_that_cannot_be_finished_is_taken_back(
    tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(module, "_value", full)
    monkeypatch.setattr(module.csv, "harmless", full)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        template(tmp_path / f"a{form}")
    assert list(tmp_path.iterdir()) == []
