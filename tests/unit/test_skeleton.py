"""What `check new` writes: an incident that is accepted, and a text on every field."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.errors import ArgumentError, Lang
from checker.incident.fields import SECTIONS, fields_of
from checker.intake import read_incident
from checker.skeleton import companion, skeleton, write_skeleton


def test_the_skeleton_is_accepted_and_states_nothing() -> None:
    incident = read_incident(skeleton(), contests=())
    assert incident.acts[0].conduct == incident.actors[0].status == "tidak_diketahui"


@pytest.mark.parametrize(("lang", "word"), [("id", "wajib"), ("en", "needed")])
def test_the_companion_explains_every_field(lang: Lang, word: str) -> None:
    text = companion(lang)
    assert word in text
    assert " / " not in text
    for section in SECTIONS:
        for name in fields_of(section):
            assert f".{name.rpartition('.')[2]}`" in text


def test_both_files_are_written_beside_each_other(tmp_path: Path) -> None:
    paths = write_skeleton(tmp_path / "kasus.json", "en")
    assert [path.name for path in paths] == ["kasus.json", "kasus.guide.md"]
    assert json.loads(paths[0].read_text(encoding="utf-8")) == skeleton()
    assert paths[1].read_text(encoding="utf-8") == companion("en")


@pytest.mark.parametrize("there", ["kasus.json", "kasus.keterangan.md"])
def test_nothing_is_ever_overwritten(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("mine", encoding="utf-8")
    with pytest.raises(ArgumentError) as caught:
        write_skeleton(tmp_path / "kasus.json")
    assert there in caught.value.message()
    assert [path.name for path in tmp_path.iterdir()] == [there]
    assert (tmp_path / there).read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError):
        write_skeleton(tmp_path / "no" / "kasus.json")
