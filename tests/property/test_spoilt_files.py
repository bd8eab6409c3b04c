"""A spoilt file of any form is refused, or gives records and faults in order: nothing else happens.

Bytes of sound files are changed, dropped and put in, of a workbook also those inside its archive.
"""

from __future__ import annotations

import random
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from checker.batch.inputs import FORMS, records
from checker.batch.layout import as_row
from checker.batch.outputs import write
from checker.batch.record import Broken
from checker.errors import BatchError
from checker.resources import load_schema
from tests.property.shared import PROFILE, SETTINGS

pytestmark = pytest.mark.property

EACH = {"quick": 12}.get(PROFILE, 150)
EXAMPLE = load_schema("incident")["examples"][0]


@cache
def sound(form: str) -> bytes:
    """A file of this form with some hundred incidents."""
    cells = as_row(EXAMPLE)
    rows = [{**cells, "id": f"x{number}"} for number in range(200)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{form}"
        write(path, rows, list(cells), numbers={"target.number"})
        if form == ".parquet":
            typed(path, len(rows))
        return path.read_bytes()


def typed(path: Path, count: int) -> None:
    """Give the table columns of days, hours and lists of them, as other programs write these."""
    table, day = parquet.read_table(path), 20_000
    values: dict[str, pyarrow.Array] = {
        "as_of": pyarrow.array([day] * count, pyarrow.date32()),
        "act2.date": pyarrow.array([day * 86_400 * 10**9] * count, pyarrow.timestamp("ns")),
        "act2.time.at": pyarrow.array([3_600 * 10**9 + 1] * count, pyarrow.time64("ns")),
        "act3.date.one_day_in": pyarrow.array(
            [[day, day + 1]] * count, pyarrow.list_(pyarrow.date32())
        ),
        "act3.targets": pyarrow.array([["t1"]] * count),
    }
    for name, column in values.items():
        at = table.schema.get_field_index(name)
        table = table.append_column(name, column) if at < 0 else table.set_column(at, name, column)
    parquet.write_table(table, path, compression="none")


def spoilt(content: bytes, chance: random.Random) -> bytes:
    """The content with a few bytes changed, dropped or put in."""
    spoiling = bytearray(content)
    for _ in range(chance.randint(1, 5)):
        at, kind = chance.randrange(len(spoiling)), chance.random()
        if kind < 0.6:
            spoiling[at] = chance.randrange(256)
        elif kind < 0.8:
            del spoiling[at : at + chance.randrange(40)]
        else:
            spoiling[at:at] = chance.randbytes(chance.randrange(20))
    return bytes(spoiling)


def spoilt_inside(content: bytes, chance: random.Random) -> bytes:
    """A workbook, one part of which is spoilt within a sound archive."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    victim = chance.choice(sorted(parts))
    parts[victim] = spoilt(parts[victim], chance)
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


@pytest.mark.parametrize("form", FORMS)
@given(seed=st.integers(0, 2**32))
@settings(SETTINGS, max_examples=EACH)
def test_a_spoilt_file_gives_records_faults_or_a_refusal(form: str, seed: int) -> None:
    chance = random.Random(seed)
    spoil = spoilt_inside if form == ".xlsx" and seed % 2 else spoilt
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{form}"
        path.write_bytes(spoil(sound(form), chance))
        numbers = [0]
        try:
            for item in records(path):
                numbers.append(item.number)
                if isinstance(item, Broken):
                    assert item.faults
                    assert all(fault.render("id") and fault.hint("en") for fault in item.faults)
        except BatchError as error:
            assert len(numbers) == 1
            assert all(fault.file and fault.hint("id") for fault in error.faults)
        assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("form", FORMS)
def test_the_files_are_sound_before_they_are_spoilt(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{form}"
    path.write_bytes(sound(form))
    found = list(records(path))
    assert len(found) == 200
    assert not any(isinstance(item, Broken) for item in found)
