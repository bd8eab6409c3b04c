"""CSV in: the flat layout whatever stands between the cells, and no sound row lost to a bad one."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from pathlib import Path

import pytest

from checker.batch.record import Broken, Record
from tests.unit.batch_files import all_of, codes, faults_of_rows, refusal

HEAD = "id,actor.status,act.conduct,narrative"


def ids(items: list[Record | Broken]) -> list[str]:
    return [json.loads(item.text)["id"] for item in items if isinstance(item, Record)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_rows_are_read_whatever_stands_between(
    tmp_path: Path, delimiter: str, end: str, mark: bytes
) -> None:
    lines = [HEAD, 'x1,pns,like_content,"kata, ""kutip""; baris', 'kedua"', "", "x2,,,é", ",,,"]
    content = mark + end.join(lines).replace(",", delimiter).encode()
    found = all_of(tmp_path / "a.csv", content)
    assert codes(found) == [(2, ""), (5, "")]
    first, second = (json.loads(item.text) for item in found)
    comma = delimiter
    assert first["narrative"] == f'kata{comma} "kutip"; baris{end}kedua'
    assert second == {"schema_version": "1.0", "id": "x2", "narrative": "é"}


def test_a_packed_file_and_one_that_names_its_delimiter_are_read(tmp_path: Path) -> None:
    content = b"sep=;\nid;narrative\nx1;a,b\n"
    assert codes(all_of(tmp_path / "a.csv.gz", gzip.compress(content))) == [(3, "")]


def test_a_file_with_one_column_is_read(tmp_path: Path) -> None:
    assert ids(all_of(tmp_path / "a.csv", b"id\nx1\nx2")) == ["x1", "x2"]


@pytest.mark.parametrize(
    ("bad", "broken"),
    [
        ('b1,"never closed,c', [3]),
        ('b1,"closed"too soon,c', [3]),
        ('b1,"over\ntwo lines"x,c', [3]),
    ],
)
def test_a_quote_that_is_wrong_takes_no_other_row_with_it(
    tmp_path: Path, bad: str, broken: list[int]
) -> None:
    rows = [HEAD, "x1,pns,,", bad, *(f'x{n},pns,,"sound"' for n in range(2, 400))]
    found = all_of(tmp_path / "a.csv", "\n".join(rows).encode())
    kept = [name for name in ids(found) if name.startswith("x")]
    assert kept == [f"x{n}" for n in range(1, 400)]
    assert [number for number, code in codes(found) if code == "csv_row"] == broken
    assert found[1].text == bad.partition("\n")[0].encode()


def test_a_quote_that_is_wrong_is_not_shown_where_it_may_name_who_reported(tmp_path: Path) -> None:
    content = b'id,report.reporter.identity.name\nx1,"Siti\nx2,\n'
    found = all_of(tmp_path / "a.csv", content)
    assert codes(found) == [(2, "csv_row"), (3, "")]
    assert found[0].text == b""


def test_a_cell_that_is_very_long_breaks_its_row_only(tmp_path: Path) -> None:
    content = f'{HEAD}\nx1,,,"{"y" * 200_000}"\nx2,,,"{"y" * 100_000}"\n'
    found = all_of(tmp_path / "a.csv", content.encode())
    assert codes(found) == [(2, "csv_row"), (3, "")]


def test_many_quotes_that_are_wrong_are_read_in_one_go(tmp_path: Path) -> None:
    content = "\n".join([HEAD, *(f'x{n},"open' for n in range(30_000))])
    found = all_of(tmp_path / "a.csv", content.encode())
    assert len(found) == 30_000


def test_another_encoding_breaks_its_row_only(tmp_path: Path) -> None:
    rows = [HEAD, "x1,,,é", "x2,,,é", "x3,,,é"]
    lines = [row.encode("cp1252" if "x2" in row else "utf-8") for row in rows]
    found = all_of(tmp_path / "a.csv", b"\n".join(lines))
    assert codes(found) == [(2, ""), (3, "not_utf8"), (4, "")]
    assert json.loads(found[1].text)["id"] == "x2"


def test_a_line_of_fifty_megabytes_breaks_its_row_only(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as stream:
        stream.write(f"{HEAD}\nx1,,,\nx2,,,".encode())
        for _ in range(50):
            stream.write(b"x" * 1_000_000)
        stream.write(b"\nx3,,,\n")
    tracemalloc.start()
    found = all_of(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert codes(found) == [(2, ""), (3, "line_too_long"), (4, "")]
    assert peak < 25_000_000


def test_a_row_that_never_ends_is_cut_off(tmp_path: Path) -> None:
    cell = '"' + "x" * 1000 + '\n",'
    content = f"{HEAD}\nx1,," + cell * 11_000 + "\nx2,,,\n"
    found = all_of(tmp_path / "a.csv", content.encode())
    assert codes(found)[0] == (2, "csv_row")
    assert ids(found)[-1] == "x2"


def test_where_a_packed_table_breaks_off_the_rows_before_are_kept(tmp_path: Path) -> None:
    rows = [HEAD, *(f"x{n},pns,,{n * 7919 % 10_007}" for n in range(30_000))]
    packed = gzip.compress("\n".join(rows).encode())
    found = all_of(tmp_path / "a.csv.gz", packed[: len(packed) // 2])
    assert ids(found) == [f"x{n}" for n in range(len(found) - 1)]
    assert codes(found[-1:]) == [(len(found) + 1, "truncated")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "no_headings"),
        (b"\n\n", "no_headings"),
        ("id,narrative\nx,y\n".encode("utf-16"), "utf16"),
        ("id,narrasi é\n".encode("cp1252"), "not_utf8"),
        (b'id,"narrative\nx,y\n', "csv_row"),
        (b"id,narrative\rx,y\r", "csv_row"),
        (b"id,name\n", "unknown_heading"),
        (b"id:narrative\n", "unknown_heading"),
        (b"id,narr\0ative\nx,y\n", "null_byte"),
    ],
)
def test_headings_that_cannot_be_used_refuse_the_file(
    tmp_path: Path, content: bytes, code: str
) -> None:
    assert [fault.code for fault in refusal(tmp_path / "a.csv", content)] == [code]


def test_what_is_wrong_with_a_row_is_told_with_line_and_column(tmp_path: Path) -> None:
    content = f'{HEAD}\nx1,pnss,,"two\nlines"\nx2,pns,like,\n'
    said = faults_of_rows(all_of(tmp_path / "a.csv", content.encode()))
    assert said[0].startswith('2:2 (/actors/0/status): Column B (actor.status): "pnss"')
    assert any(line.startswith("4:3 (/acts/0/conduct): Column C (act.conduct)") for line in said)
