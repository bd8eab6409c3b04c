"""Parquet in: columns of the layout whatever their type, and what the file claims is checked."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from checker.batch.inputs import Limits, records
from checker.batch.record import Record
from tests.unit.batch_files import all_of, codes, faults_of_rows, refusal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.parquet"


def written(path: Path, columns: dict[str, Any], **options: Any) -> Path:
    parquet.write_table(pyarrow.table(columns), path, **options)
    return path


def incidents(path: Path) -> list[dict[str, Any]]:
    items = all_of(path)
    assert all(isinstance(item, Record) for item in items)
    return [json.loads(item.text) for item in items]


def test_columns_of_every_type_that_fits_are_read(path: Path) -> None:
    columns = {
        "id": ["x1", "x2", "x3"],
        "actor.status": pyarrow.array(["pns", None, "pns"]).dictionary_encode(),
        "actor.count": [2.0, None, 4.0],
        "as_of": [date(2024, 10, 1), None, date(2024, 10, 3)],
        "act.date": pyarrow.array([1727740800_000_000_001, None, None], pyarrow.timestamp("ns")),
        "act.published_on": ["2024-10", None, None],
        "act.repeated": [True, False, None],
        "act.own_act": ["ya", "tidak_diketahui", None],
        "act.targets": [["t1", "t2"], [], None],
        "act.conduct": ["like_content; post_content", None, None],
        "act.time.at": [time(8, 30), None, None],
        "act.date.one_day_in": pyarrow.nulls(3),
        "#note": [b"any", b"type", None],
    }
    first, second, third = incidents(written(path, columns))
    assert first["actors"] == [{"status": "pns", "count": 2, "id": "a1"}]
    assert first["as_of"] == "2024-10-01"
    assert first["acts"][0] == {
        "date": "2024-10-01",
        "published_on": "2024-10",
        "repeated": True,
        "own_act": True,
        "targets": ["t1", "t2"],
        "conduct": ["like_content", "post_content"],
        "time": {"at": "08:30"},
        "id": "p1",
        "actors": ["a1"],
    }
    (act,) = second["acts"]
    assert (act["repeated"], act["own_act"], act["targets"]) == (False, "tidak_diketahui", [])
    assert "acts" not in third


def test_rows_are_counted_from_one_and_empty_ones_left_out(path: Path) -> None:
    written(path, {"id": [None, "x2", "", "x4"]}, row_group_size=2)
    assert codes(all_of(path)) == [(2, ""), (4, "")]


def test_numbers_run_on_over_row_groups(path: Path) -> None:
    written(path, {"id": [f"x{n}" for n in range(1, 5001)]}, row_group_size=700)
    assert [(i.number, json.loads(i.text)["id"]) for i in all_of(path)] == [
        (n, f"x{n}") for n in range(1, 5001)
    ]


def test_what_is_wrong_with_a_row_is_told_with_its_column(path: Path) -> None:
    written(path, {"id": ["x1"], "actor.status": ["pnss"]})
    said = faults_of_rows(all_of(path))
    assert said[0].startswith('1 (/actors/0/status): Column actor.status: "pnss" is no value')


def test_a_number_that_is_none_and_a_text_that_is_none_break_their_rows_only(path: Path) -> None:
    data = pyarrow.array([b"good", b"\xff\xfe", b"good"])
    words = pyarrow.StringArray.from_buffers(3, *data.buffers()[1:])
    written(path, {"id": ["x1", "x2", "x3"], "narrative": words})
    assert codes(all_of(path)) == [(1, ""), (2, "cell_not_utf8"), (3, "")]
    written(path, {"id": ["x1", "x2"], "actor.count": [float("nan"), 1.0]})
    assert codes(all_of(path)) == [(1, "cell_no_number"), (2, "")]


FAR = 10**7
"""Days after 1970: a day of the year 29349, that no calendar here has."""


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("as_of", pyarrow.array([1, FAR, 2], pyarrow.date32())),
        ("as_of", pyarrow.array([0, 2**62, 0], pyarrow.date64())),
        ("act.date", pyarrow.array([1, 2**60, 2], pyarrow.timestamp("ms"))),
        ("act.date", pyarrow.array([1, 2**62, 2], pyarrow.timestamp("us"))),
        ("act.date", pyarrow.array([1, FAR, 2], pyarrow.date32()).dictionary_encode()),
        (
            "act.date.one_day_in",
            pyarrow.array([[1], [1, FAR], [2]], pyarrow.list_(pyarrow.date32())),
        ),
    ],
)
def test_a_day_beyond_the_calendar_breaks_its_row_only(
    path: Path, heading: str, column: Any
) -> None:
    written(path, {"id": ["x1", "x2", "x3"], heading: column})
    assert codes(all_of(path)) == [(1, ""), (2, "cell_no_day"), (3, "")]


def test_what_is_finer_than_a_microsecond_is_dropped_in_lists_and_times_too(path: Path) -> None:
    noon = 12 * 3600 * 10**9
    columns = {
        "act.time.at": pyarrow.array([noon + 1, None], pyarrow.time64("ns")),
        "act.date.one_day_in": pyarrow.array(
            [[1727740800_000_000_001], None], pyarrow.list_(pyarrow.timestamp("ns"))
        ),
        "id": ["x1", "x2"],
    }
    first, second = incidents(written(path, columns))
    assert first["acts"][0]["time"] == {"at": "12:00"}
    assert first["acts"][0]["date"] == {"one_day_in": ["2024-10-01"]}
    assert second["id"] == "x2"


# --- columns -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("act.repeated", [1.5]),
        ("act.conduct", [b"like_content"]),
        ("act.conduct", [1]),
        ("actor.count", [Decimal("1.5")]),
        ("as_of", [1700000000]),
        ("actor.leave", [[{"kind": "cltn"}]]),
        ("narrative", [["a"]]),
        ("act.targets", [[1]]),
    ],
)
def test_a_column_of_another_type_refuses_the_file(path: Path, heading: str, values: Any) -> None:
    (fault,) = refusal(written(path, {"id": ["x1"], heading: values}))
    assert fault.code == "column_type"
    assert fault.message("en").startswith(f"Column {heading}: ")
    assert "text" in fault.allowed


def test_all_columns_that_do_not_fit_are_told_at_once(path: Path) -> None:
    found = refusal(written(path, {"ids": ["x1"], "akt.conduct": ["x"], "id": ["x1"]}))
    assert [(fault.code, fault.nearest) for fault in found] == [
        ("unknown_heading", "id"),
        ("unknown_heading", "act.conduct"),
    ]
    types = refusal(written(path, {"id": [True], "as_of": [1]}))
    assert [fault.code for fault in types] == ["column_type", "column_type"]


def test_two_columns_of_one_name_refuse_the_file(path: Path) -> None:
    table = pyarrow.Table.from_arrays([pyarrow.array(["a"])] * 2, names=["id", "id"])
    parquet.write_table(table, path)
    assert [fault.code for fault in refusal(path)] == ["heading_twice"]


def test_another_table_altogether_is_refused(path: Path) -> None:
    written(path, {"lat": [1.0], "lon": [2.0], "when": [datetime(2024, 1, 1, tzinfo=UTC)]})
    assert {fault.code for fault in refusal(path)} == {"unknown_heading"}


# --- files that are not to be trusted ------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b"PAR1", b"id,narrative\nx,y\n", b"PAR1" * 50])
def test_what_is_no_parquet_is_refused(path: Path, content: bytes) -> None:
    assert [fault.code for fault in refusal(path, content)] == ["no_parquet"]


def test_a_file_that_breaks_off_is_refused(path: Path) -> None:
    written(path, {"id": [f"x{n}" for n in range(1000)]})
    content = path.read_bytes()
    assert [fault.code for fault in refusal(path, content[:-1])] == ["no_parquet"]
    assert [fault.code for fault in refusal(path, content[: len(content) // 2])] == ["no_parquet"]


@pytest.mark.parametrize("summed", [True, False])
def test_what_is_spoilt_inside_gives_the_rows_before(path: Path, summed: bool) -> None:
    rows = {"id": [f"x{n}" for n in range(20_000)], "narrative": [f"{n:x}" for n in range(20_000)]}
    written(path, rows, row_group_size=5_000, write_page_checksum=summed, compression="zstd")
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 3_000] = b"\xff" * 3_000
    found = all_of(path, bytes(content))
    assert len(found) > 4_000
    assert [json.loads(item.text)["id"] for item in found[:-1]] == [
        f"x{n}" for n in range(len(found) - 1)
    ]
    assert codes(found[-1:]) == [(len(found), "parquet_spoilt")]


def test_a_bomb_is_refused_before_it_is_read(path: Path) -> None:
    written(path, {"narrative": ["x" * 3_000_000]}, compression="zstd", use_dictionary=False)
    tight = Limits(size=10_000_000, ratio=50, free=100_000)
    assert [fault.code for fault in refusal(path, limits=tight)] == ["parquet_bomb"]
    small = Limits(size=1_000_000, ratio=500, free=100_000)
    assert [fault.code for fault in refusal(path, limits=small)] == ["parquet_too_big"]
    assert codes(all_of(path)) == [(1, "")]


def test_more_rows_than_bytes_are_refused(path: Path) -> None:
    written(path, {"id": pyarrow.nulls(2_000_000, pyarrow.string())})
    assert [fault.code for fault in refusal(path)] == ["parquet_rows"]


def test_a_text_that_stands_in_every_row_is_held_once(path: Path) -> None:
    before = pyarrow.total_allocated_bytes()
    written(path, {"narrative": ["x" * 60_000] * 1_000})
    found = 0
    for item in records(path):
        found += len(item.text) > 60_000
        assert pyarrow.total_allocated_bytes() - before < 10_000_000
    assert found == 1_000
