"""The flat layout tells an incident whole: as a row and through every table, it comes back."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.batch.inputs import records
from checker.batch.layout import as_incident, as_row, headings, resolve
from checker.batch.layout.table import Table
from checker.batch.outputs import write
from checker.batch.record import Broken
from checker.incident import Incident, as_json
from checker.testing import incidents
from tests.property.shared import PROFILE, SETTINGS

pytestmark = pytest.mark.property

FILES = {"quick": 5}.get(PROFILE, 40)
NAMES = [column.heading for column in headings()]
CELLS = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(["ya", "[]", "{}", "a; b", "2024-10-02", "tidak_diketahui", "[1", ";", "null"]),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)


@given(incidents())
@SETTINGS
def test_an_incident_comes_back_from_its_row(incident: Incident) -> None:
    content = as_json(incident)
    row = as_row(content)
    if "json" in row:
        assert json.loads(str(row["json"])) == content
        return
    columns = [(resolve(heading), cell) for heading, cell in row.items()]
    assert as_incident((column, cell) for column, cell in columns if column) == (content, [])


@given(st.lists(incidents(), min_size=1, max_size=6))
@settings(SETTINGS, max_examples=FILES)
def test_incidents_come_back_from_every_form_of_table(some: list[Incident]) -> None:
    contents = [as_json(incident) for incident in some]
    rows = [as_row(content) for content in contents]
    columns = list(dict.fromkeys(heading for row in rows for heading in row))
    with TemporaryDirectory() as folder:
        for end in (".csv", ".csv.gz", ".parquet", ".xlsx"):
            path = Path(folder) / f"a{end}"
            write(path, rows, columns)
            assert [json.loads(item.text) for item in records(path)] == contents, end


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), CELLS), min_size=1, max_size=12), st.integers(1, 3)
)
@SETTINGS
def test_any_cells_give_a_record_or_faults_with_places(
    cells: list[tuple[str, object]], number: int
) -> None:
    names = dict(cells)
    table = Table.of("a.csv", list(names), "column")
    found = table.record(number, list(names.values()))  # type: ignore[arg-type]
    if isinstance(found, Broken):
        assert found.faults
        assert all(fault.line == number and fault.column for fault in found.faults)
        json.loads(found.text)
    elif found is not None:
        assert found.number == number
