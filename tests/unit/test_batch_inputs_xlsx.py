"""XLSX in: cells as they were meant, no formula believed, no archive trusted."""

from __future__ import annotations

import json
import os
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from checker.batch.inputs import Limits
from checker.batch.inputs.package import Area, Areas
from checker.batch.record import Broken, Record
from tests.unit.batch_files import all_of, codes, faults_of_rows, refusal, workbook

HEAD = ["id", "actor.status", "act.conduct", "act.date", "act.repeated", "actor.count"]
GOOD = ["x1", "pns", "like_content", "2024-10-15", True, 3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.xlsx"


def altered(path: Path, change: Callable[[str, bytes], bytes | None], **more: bytes) -> None:
    """Write the archive anew: each part changed, or left out where the change gives None."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if (changed := change(name, content)) is not None:
                archive.writestr(name, changed)
        for name, content in more.items():
            archive.writestr(name.replace("__", "/"), content)


def in_part(part: str, old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    def change(name: str, content: bytes) -> bytes:
        if name != part:
            return content
        assert old in content
        return content.replace(old, new, 1)

    return change


def same(_: str, content: bytes) -> bytes:
    return content


def shared(path: Path, *rows: list[str]) -> None:
    """A workbook whose texts stand apart, once each, as a spreadsheet writes them."""
    from xlsxwriter import Workbook

    with Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)


def incidents(items: list[Record | Broken]) -> list[dict[str, Any]]:
    return [json.loads(item.text) for item in items if isinstance(item, Record)]


# --- what is read --------------------------------------------------------------------------------


def test_cells_are_read_as_they_were_meant(path: Path) -> None:
    head = [*HEAD, "act.time.at", "evidence.captured_at", "actor.identifiers.nip"]
    cells = ["x1", "pns; cpns", "like_content", date(2024, 10, 15), True, 3.0]
    more = [time(19, 30), datetime(2024, 10, 15, 19, 31, 2), 123456]
    workbook(path, head, [*cells, *more])
    (found,) = incidents(all_of(path))
    assert found["actors"] == [
        {"status": ["pns", "cpns"], "count": 3, "identifiers": {"nip": "123456"}, "id": "a1"}
    ]
    (act,) = found["acts"]
    assert (act["date"], act["repeated"], act["time"]) == ("2024-10-15", True, {"at": "19:30"})
    assert found["evidence"][0]["captured_at"] == "2024-10-15 19:31:02"


def test_texts_that_stand_apart_are_found(path: Path) -> None:
    shared(path, HEAD[:4], GOOD[:4], ["x2", *GOOD[1:4]])
    first, second = incidents(all_of(path))
    assert (first["id"], second["id"]) == ("x1", "x2")
    assert first["acts"] == second["acts"]
    altered(path, in_part("xl/worksheets/sheet1.xml", b"<v>4</v>", b"<v>400</v>"))
    assert [code for _, code in codes(all_of(path))] == ["sheet_spoilt"]


def test_empty_rows_are_left_out_and_counted(path: Path) -> None:
    book = workbook(path, HEAD)
    sheet = book.active
    sheet["A4"], sheet["B4"] = "x4", "pns"
    sheet["A9"], sheet["G9"] = "x9", None
    sheet["B12"] = ""
    sheet["A40"].number_format = "0"
    book.save(path)
    assert codes(all_of(path)) == [(4, ""), (9, "")]


def test_what_is_wrong_with_a_row_is_told_with_its_cell(path: Path) -> None:
    workbook(path, HEAD, [*GOOD[:2], "like", *GOOD[3:]])
    assert any(
        line.startswith("2:3 (/acts/0/conduct): Cell C2 (act.conduct): ")
        for line in faults_of_rows(all_of(path))
    )


def test_hidden_rows_and_columns_are_read(path: Path) -> None:
    book = workbook(path, HEAD, GOOD)
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.save(path)
    assert incidents(all_of(path))[0]["actors"][0]["status"] == "pns"


# --- sheets --------------------------------------------------------------------------------------


def test_the_named_sheet_is_read_else_the_only_one_that_is_shown(path: Path) -> None:
    book = workbook(path, HEAD, GOOD, title="Lembar1")
    other = book.create_sheet("lain")
    assert [fault.code for fault in saved(book, path)] == ["which_sheet"]
    assert refusal(path)[0].allowed == ("Lembar1", "lain")
    other.sheet_state = "hidden"
    assert saved(book, path) == []
    other.sheet_state = "visible"
    book.active.title = "Peristiwa"
    assert saved(book, path) == []
    book.active.sheet_state = "hidden"
    other.append(["id"])
    other.append(["from the other"])
    book.active = 1
    book.save(path)
    assert incidents(all_of(path))[0]["id"] == "from the other"


def saved(book: Any, path: Path) -> list[Any]:
    """Save, and give what the file is refused for, or nothing."""
    book.save(path)
    try:
        assert codes(all_of(path)) == [(2, "")]
    except Exception as error:
        return list(getattr(error, "faults", [error]))
    return []


# --- cells that are not to be believed -----------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("=1+1", "formula"),
        ("=[other.xlsx]Sheet1!A1", "formula"),
        ("#REF!", "cell_error"),
        (198501012010011001, "digits_lost"),
        (-1e20, "digits_lost"),
        (timedelta(hours=30), "cell_duration"),
    ],
)
def test_a_cell_that_is_not_to_be_believed_breaks_its_row_only(
    path: Path, cell: Any, code: str
) -> None:
    workbook(path, HEAD, GOOD, ["x2", cell, *GOOD[2:]], GOOD)
    found = all_of(path)
    assert codes(found) == [(2, ""), (3, code), (4, "")]
    assert isinstance(found[1], Broken)
    assert found[1].faults[0].message("en").startswith("Cell B3 (actor.status): ")
    assert json.loads(found[1].text)["id"] == "x2"


def test_a_formula_is_not_believed_though_its_value_is_kept(path: Path) -> None:
    workbook(path, HEAD, ["x1", "pns"])
    sheet = "xl/worksheets/sheet1.xml"
    cell = b'<c r="C2" t="str"><f>CONCATENATE("like","_content")</f><v>like_content</v></c></row>'
    altered(
        path, lambda name, c: re.sub(rb"</row>(?=</sheetData>)", cell, c) if name == sheet else c
    )
    assert codes(all_of(path)) == [(2, "formula")]


def test_an_array_formula_is_one_too(path: Path) -> None:
    from openpyxl.worksheet.formula import ArrayFormula

    workbook(path, HEAD, ["x1", ArrayFormula("B2:B3", "=A1:A2")])
    (found,) = all_of(path)
    assert codes([found]) == [(2, "formula")]
    assert json.loads(found.text)["actor.status"] == "=A1:A2"


def test_a_text_that_only_looks_like_a_formula_is_text(path: Path) -> None:
    book = workbook(path, ["id", "narrative"], ["x1", ""])
    cell = book.active["B2"]
    cell.value, cell.data_type = "=SUM(A1)", "s"
    book.save(path)
    assert incidents(all_of(path))[0]["narrative"] == "=SUM(A1)"


def test_rows_that_merged_cells_touch_are_broken(path: Path) -> None:
    rows = [["x1", *GOOD[1:]], ["x2", *GOOD[1:]], ["x3", *GOOD[1:]], ["x4", *GOOD[1:]]]
    book = workbook(path, [*HEAD, None, "#catatan"], *rows)
    book.active.merge_cells("B3:B4")
    book.active.merge_cells("H2:H5")
    book.save(path)
    assert codes(all_of(path)) == [(2, ""), (3, "merged"), (4, "merged"), (5, "")]


def test_merged_areas_are_found_row_by_row() -> None:
    areas = Areas([Area(2, 2, 0, 1), Area(2, 4, 3, 3), Area(4, 9, 0, 0)], 9)
    assert [len(areas.of(row)) for row in range(1, 12)] == [0, 2, 1, 2, 1, 1, 1, 1, 1, 0, 0]


def test_headings_that_are_merged_or_worked_out_refuse_the_file(path: Path) -> None:
    book = workbook(path, HEAD, GOOD)
    book.active.merge_cells("A1:B1")
    book.save(path)
    assert [fault.code for fault in refusal(path)] == ["headings_merged"]
    workbook(path, ["id", '="narrative"'], GOOD)
    (fault,) = refusal(path)
    assert (fault.code, fault.found) == ("headings_formula", "B1")
    workbook(path, ["id", "nama"], GOOD)
    (fault,) = refusal(path)
    assert fault.message("id") == "Sel B1 (nama): Judul kolom nama tidak dikenal."


@pytest.mark.parametrize(
    "name",
    ["xl__externalLinks__externalLink1.xml", "xl__connections.xml", "xl__queryTables__q.xml"],
)
def test_a_workbook_that_draws_on_other_files_is_told_and_its_rows_are_given(
    path: Path, name: str
) -> None:
    workbook(path, HEAD, GOOD, GOOD)
    altered(path, same, **{name: b"<x/>"})
    assert codes(all_of(path)) == [(1, "external_links"), (2, ""), (3, "")]


# --- archives that are not to be trusted ---------------------------------------------------------


def test_macros_are_refused_under_any_name(path: Path) -> None:
    workbook(path, HEAD, GOOD)
    altered(path, same, **{"xl__vbaProject.bin": b"x"})
    assert [fault.code for fault in refusal(path)] == ["macro_file"]
    assert [fault.code for fault in refusal(path.with_suffix(".xlsm"), b"")] == ["macro_file"]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
@pytest.mark.parametrize("prolog", [b"", b'<?xml version="1.0"?>\n<!-- x -->'])
def test_a_part_that_declares_entities_is_refused(path: Path, part: str, prolog: bytes) -> None:
    shared(path, HEAD[:4], GOOD[:4])
    assert codes(all_of(path)) == [(2, "")]
    declared = prolog + b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'

    def change(name: str, content: bytes) -> bytes:
        return declared + re.sub(rb"<\?xml.*?\?>\s*", b"", content) if name == part else content

    altered(path, change)
    assert [fault.code for fault in refusal(path)] == ["entities"]


def test_a_bomb_is_refused_before_it_is_opened(path: Path) -> None:
    workbook(path, HEAD, GOOD)
    altered(path, same, **{"xl__media__x.bin": bytes(5_000_000)})
    tight = Limits(size=10_000_000, ratio=50, free=100_000)
    assert [fault.code for fault in refusal(path, limits=tight)] == ["workbook_bomb"]
    small = Limits(size=1_000_000, ratio=500, free=100_000)
    assert [fault.code for fault in refusal(path, limits=small)] == ["workbook_too_big"]
    assert codes(all_of(path)) == [(2, "")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "no_workbook"),
        (b"id,narrative\n", "no_workbook"),
        (b"PK\x03\x04" + os.urandom(200), "no_workbook"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500), "old_workbook"),
    ],
)
def test_what_is_no_workbook_is_refused(path: Path, content: bytes, code: str) -> None:
    assert [fault.code for fault in refusal(path, content)] == [code]


def test_a_workbook_that_breaks_off_or_lacks_a_part_is_refused(path: Path) -> None:
    workbook(path, HEAD, GOOD)
    whole = path.read_bytes()
    assert [f.code for f in refusal(path, whole[: len(whole) // 2])] == ["no_workbook"]
    for gone in ("xl/workbook.xml", "[Content_Types].xml", "xl/worksheets/sheet1.xml"):
        path.write_bytes(whole)
        altered(path, lambda name, content, gone=gone: None if name == gone else content)
        assert [fault.code for fault in refusal(path)] == ["no_workbook"], gone


def test_a_sheet_that_is_spoilt_inside_gives_the_rows_before(path: Path) -> None:
    rows = [[f"x{n}", *GOOD[1:]] for n in range(2, 1500)]
    workbook(path, HEAD, *rows)
    altered(path, in_part("xl/worksheets/sheet1.xml", b'<c r="A1200"', b'<c r="A1200'))
    found = all_of(path)
    assert len(found) > 500
    assert {code for _, code in codes(found[:-1])} == {""}
    assert [code for _, code in codes(found)][-1] == "sheet_spoilt"


@pytest.mark.parametrize("row", ["2", "1048577", "999999999"])
def test_rows_that_a_reader_would_leave_out_refuse_the_file(path: Path, row: str) -> None:
    workbook(path, HEAD, GOOD, GOOD)
    altered(path, in_part("xl/worksheets/sheet1.xml", b'<row r="3"', f'<row r="{row}"'.encode()))
    assert [fault.code for fault in refusal(path)] == ["rows_disordered"]


def test_a_dimension_that_is_wrong_leaves_no_row_out(path: Path) -> None:
    workbook(path, HEAD, GOOD, GOOD)
    altered(
        path,
        lambda name, c: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:A1"', c),
    )
    assert len(incidents(all_of(path))[1]["acts"]) == 1


def test_a_last_row_far_below_is_reached(path: Path) -> None:
    workbook(path, HEAD, GOOD, GOOD)
    altered(path, in_part("xl/worksheets/sheet1.xml", b'<row r="3"', b'<row r="90000"'))
    # The cells keep the names of their old row, which nobody reads.
    assert codes(all_of(path)) == [(2, ""), (90_000, "")]
