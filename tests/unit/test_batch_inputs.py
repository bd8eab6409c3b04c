"""NDJSON in: every line is an incident or a fault with its place, whatever the file is like."""

from __future__ import annotations

import builtins
import gzip
import json
import random
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
import zstandard

from checker.batch.inputs import LIMITS, Limits, placed, records
from checker.batch.inputs.lines import lines
from checker.batch.record import Broken, Record
from checker.errors import IncidentError
from tests.unit.batch_files import all_of, codes, faults_of_rows, refusal
from tests.unit.inputs import GOOD, read

GOOD_LINE = json.dumps(GOOD).encode()
PACKERS = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.compress}
SMALL = Limits(size=1_000_000_000, ratio=50, free=100_000)


def texts(items: list[Record | Broken]) -> list[bytes]:
    assert all(isinstance(item, Record) for item in items)
    return [item.text for item in items]


@pytest.mark.parametrize("packing", PACKERS)
@pytest.mark.parametrize("name", ["a.ndjson", "a.jsonl", "A.NDJSON"])
def test_each_line_that_is_not_blank_is_a_record(tmp_path: Path, name: str, packing: str) -> None:
    content = b'{"a":1}\r\n\n  \t\n{"b":2}\n{"c":3}'
    found = all_of(tmp_path / f"{name}{packing}", PACKERS[packing](content))
    assert [(item.number, item.text) for item in found] == [
        (1, b'{"a":1}'),
        (4, b'{"b":2}'),
        (5, b'{"c":3}'),
    ]


@pytest.mark.parametrize("packing", PACKERS)
def test_an_empty_file_has_no_records(tmp_path: Path, packing: str) -> None:
    assert all_of(tmp_path / f"a.ndjson{packing}", PACKERS[packing](b"")) == []


def test_a_byte_order_mark_is_dropped_once(tmp_path: Path) -> None:
    found = all_of(tmp_path / "a.ndjson", b"\xef\xbb\xbf{}\n\xef\xbb\xbf{}\n")
    assert texts(found) == [b"{}", b"\xef\xbb\xbf{}"]


def test_lines_are_the_same_however_the_content_is_cut() -> None:
    content = b"\xef\xbb\xbfone\n\ntwo\xc3\xa9\n\xff\nthree" + b"x" * 50 + b"\nlast"
    whole = list(lines(iter([content]), longest=30))
    for step in range(1, 12):
        pieces = (content[at : at + step] for at in range(0, len(content), step))
        assert [(i.number, i.fault) for i in lines(pieces, longest=30)] == [
            (i.number, i.fault) for i in whole
        ]
    assert [line.text for line in whole if line.fault is None] == [
        b"one",
        b"",
        "twoé".encode(),
        b"last",
    ]


# --- text that is no UTF-8 -----------------------------------------------------------------------


def test_a_line_in_another_encoding_is_broken_and_the_others_are_kept(tmp_path: Path) -> None:
    content = b"\n".join(['{"a":"é"}'.encode(), '{"a":"é"}'.encode("cp1252"), b"{}"])
    found = all_of(tmp_path / "a.ndjson", content)
    assert codes(found) == [(1, ""), (2, "not_utf8"), (3, "")]
    (fault,) = found[1].faults
    assert (fault.line, fault.column, fault.found) == (2, 7, "0xe9")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_each_line_of_a_utf16_file_is_broken_once(tmp_path: Path, encoding: str) -> None:
    found = all_of(tmp_path / "a.ndjson", '{"a":1}\n{"b":2}\n'.encode(encoding))
    assert codes(found) == [(1, "utf16"), (2, "utf16")]


def test_a_single_null_byte_is_told_apart_from_utf16(tmp_path: Path) -> None:
    assert codes(all_of(tmp_path / "a.ndjson", b'{"abcdef":"\0"}\n{}')) == [
        (1, "null_byte"),
        (2, ""),
    ]


# --- lines that no incident is as long as --------------------------------------------------------


def test_a_line_of_fifty_megabytes_is_broken_and_never_held(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson"
    with path.open("wb") as stream:
        stream.write(b'{"a":1}\n')
        for _ in range(50):
            stream.write(b"x" * 1_000_000)
        stream.write(b'\n{"b":2}\n')
    tracemalloc.start()
    found = all_of(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert codes(found) == [(1, ""), (2, "line_too_long"), (3, "")]
    assert found[1].text == b"x" * 4096
    assert peak < 25_000_000


def test_a_line_of_just_the_limit_is_read(tmp_path: Path) -> None:
    line = b"x" * 10_000_000
    assert codes(all_of(tmp_path / "a.ndjson", line + b"\n" + line + b"y")) == [
        (1, ""),
        (2, "line_too_long"),
    ]


# --- packed files --------------------------------------------------------------------------------


def noise(lines: int) -> bytes:
    """Lines that hardly pack."""
    chance = random.Random(7)
    return b"".join(b'{"n":%d}\n' % chance.getrandbits(200) for _ in range(lines))


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_several_packed_parts_are_one_content(tmp_path: Path, packing: str) -> None:
    pack = PACKERS[packing]
    content = pack(b'{"a":1}\n{"b"') + pack(b"") + pack(b":2}\n")
    found = all_of(tmp_path / f"a.ndjson{packing}", content)
    assert texts(found) == [b'{"a":1}', b'{"b":2}']


def test_noughts_that_fill_up_a_gzip_are_no_damage(tmp_path: Path) -> None:
    part = gzip.compress(b"{}\n")
    for filling in (1, 70_000):
        content = part + bytes(filling) + part + bytes(filling)
        assert len(all_of(tmp_path / "a.ndjson.gz", content)) == 2


@pytest.mark.parametrize("packing", [".gz", ".zst"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_where_a_packed_file_breaks_off_the_lines_before_are_kept(
    tmp_path: Path, packing: str, share: float
) -> None:
    content = noise(40_000)
    packed = PACKERS[packing](content)
    found = all_of(tmp_path / f"a.ndjson{packing}", packed[: max(1, int(len(packed) * share))])
    whole = content.split(b"\n")
    assert texts(found[:-1]) == whole[: len(found) - 1]
    assert codes(found[-1:]) == [(len(found), "truncated")]
    assert whole[len(found) - 1].startswith(found[-1].text)
    assert share < 0.5 or len(found) > 10_000


def test_a_gzip_without_its_check_sum_is_broken_at_its_end(tmp_path: Path) -> None:
    found = all_of(tmp_path / "a.ndjson.gz", gzip.compress(b"{}\n{}\n")[:-3])
    assert codes(found) == [(1, ""), (2, ""), (3, "truncated")]


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_what_is_spoilt_inside_is_told_where_it_begins(tmp_path: Path, packing: str) -> None:
    packed = bytearray(PACKERS[packing](noise(40_000)))
    packed[len(packed) // 2 : len(packed) // 2 + 40] = bytes(40)
    found = all_of(tmp_path / f"a.ndjson{packing}", bytes(packed))
    assert len(found) > 1_000
    assert [code for _, code in codes(found)][-1] == "spoilt"


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_a_plain_file_under_a_packed_name_is_spoilt_from_its_first_line(
    tmp_path: Path, packing: str
) -> None:
    found = all_of(tmp_path / f"a.ndjson{packing}", GOOD_LINE)
    assert codes(found) == [(1, "spoilt")]


@pytest.mark.parametrize("packing", [".gz", ".zst"])
@pytest.mark.parametrize("name", ["a.ndjson", "a.csv"])
def test_a_packed_file_under_a_plain_name_is_told_what_it_should_be_called(
    tmp_path: Path, packing: str, name: str
) -> None:
    (fault,) = refusal(tmp_path / name, PACKERS[packing](GOOD_LINE))
    assert (fault.code, fault.found) == ("packed", packing)
    for lang in ("id", "en"):
        assert packing in (fault.hint(lang) or "")


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_a_bomb_is_put_out_before_it_goes_off(tmp_path: Path, packing: str) -> None:
    content = PACKERS[packing](noise(1_000)) + PACKERS[packing](bytes(40_000_000))
    tracemalloc.start()
    found = all_of(tmp_path / f"a.ndjson{packing}", content, SMALL)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert codes(found[-2:]) == [(1_000, ""), (1_001, "bomb")]
    assert peak < 60_000_000


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_a_content_beyond_the_size_is_cut_off_whatever_its_ratio(
    tmp_path: Path, packing: str
) -> None:
    small = Limits(size=50_000, ratio=50, free=100_000)
    found = all_of(tmp_path / f"a.ndjson{packing}", PACKERS[packing](noise(40_000)), small)
    assert codes(found[-1:]) == [(len(found), "too_much")]


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_lines_that_differ_only_by_a_number_are_no_bomb(tmp_path: Path, packing: str) -> None:
    lines = (json.dumps({**GOOD, "id": f"x{number}"}) for number in range(4_000))
    content = PACKERS[packing]("\n".join(lines).encode())
    tight = Limits(size=10_000_000, ratio=LIMITS.ratio, free=0)
    assert len(all_of(tmp_path / f"a.ndjson{packing}", content, tight)) == 4_000


# --- files that cannot be used -------------------------------------------------------------------


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.ndjson").mkdir()
    assert [f.code for f in refusal(tmp_path / "folder.ndjson")] == ["is_directory"]
    assert [f.code for f in refusal(tmp_path / "none.ndjson")] == ["file_missing"]
    (tmp_path / "loop.ndjson").symlink_to("loop.ndjson")
    assert [f.code for f in refusal(tmp_path / "loop.ndjson")] == ["file_unreadable"]


@pytest.mark.parametrize("name", ["a.txt", "a", "a.json", "a.xlsx.gz", "a.parquet.zst", ".ndjson"])
def test_a_form_that_is_not_known_is_refused_with_those_that_are(tmp_path: Path, name: str) -> None:
    (fault,) = refusal(tmp_path / name, b"")
    assert fault.code == "unknown_form"
    assert fault.allowed[:3] == (".ndjson", ".ndjson.gz", ".ndjson.zst")


@pytest.mark.parametrize(
    ("library", "name"),
    [("zstandard", "a.ndjson.zst"), ("openpyxl", "a.xlsx"), ("pyarrow", "a.parquet")],
)
def test_a_missing_library_is_named_with_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, name: str
) -> None:
    whole = builtins.__import__

    def without(wanted: str, *rest: Any) -> Any:
        if wanted.partition(".")[0] == library:
            raise ImportError(name=library)
        return whole(wanted, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    (fault,) = refusal(tmp_path / name, b"")
    assert (fault.code, fault.found) == ("no_library", library)
    assert "pip install 'netralitas[batch]'" in (fault.hint("en") or "")


# --- where the faults of an incident stand -------------------------------------------------------


def test_what_is_wrong_with_an_incident_is_told_with_its_line_and_column(tmp_path: Path) -> None:
    content = GOOD_LINE + b'\n{"schema_version": "1.0", "akt": 1}\n{"a":1} {"b":2}\n[]\n'
    found = all_of(tmp_path / "a.ndjson", content)
    said = faults_of_rows(found)
    assert any(line.startswith("2:27 (/akt)") for line in said)
    assert any(line.startswith("3:9") for line in said)
    assert any(line.startswith("4:1") for line in said)
    with pytest.raises(IncidentError) as caught:
        read(found[1].text)
    assert {fault.line for fault in placed(found[1], caught.value.faults)} == {2}


def test_records_are_read_only_as_far_as_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson"
    path.write_bytes(GOOD_LINE + b"\n" + b"x" * 30_000_000)
    tracemalloc.start()
    assert next(iter(records(path))).text == GOOD_LINE
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()
