"""Folders of incidents are read once each; files are written all or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from checker.cli.folder import read_folder
from checker.cli.writing import refuse_taken, write_files, write_folder
from checker.errors import ArgumentError, IncidentError
from checker.rulebook import Rulebook

BOOK = Rulebook.load()
INCIDENT = {
    "schema_version": "1.0",
    "actors": [{"id": "a1", "status": "pns"}],
    "acts": [{"id": "p1", "actors": ["a1"], "conduct": "like_content"}],
}


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def put(path: Path, content: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


# --- reading -----------------------------------------------------------------------------------


def test_a_folder_is_read_with_what_lies_below_and_each_file_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own, below = put(tmp_path / "satu.json", INCIDENT), put(tmp_path / "2024/dua.json", INCIDENT)
    put(tmp_path / "2024/official.json", {"case": "K1", "outcome": "P"})
    put(tmp_path / "catatan.txt", "{")
    found = read_folder([str(tmp_path), str(own)], BOOK, None, "en")
    assert sorted(found) == [str(below), str(own)]
    told = capsys.readouterr().err
    assert "left out" in told and "official.json" in told and "catatan" not in told


def test_a_file_that_is_named_is_an_incident_or_refused(tmp_path: Path) -> None:
    stray = put(tmp_path / "official.json", {"case": "K1"})
    with pytest.raises(IncidentError):
        read_folder([str(stray)], BOOK, None, "id")


def test_every_fault_of_every_file_is_told(tmp_path: Path) -> None:
    put(tmp_path / "a.json", "{")
    put(tmp_path / "b.json", {**INCIDENT, "surprise": 1})
    with pytest.raises(IncidentError) as refused:
        read_folder([str(tmp_path)], BOOK, None, "id")
    assert {Path(str(fault.file)).name for fault in refused.value.faults} == {"a.json", "b.json"}


@pytest.mark.parametrize("content", [None, {"case": "K1"}])
def test_a_folder_without_an_incident_is_refused(tmp_path: Path, content: object) -> None:
    if content is not None:
        put(tmp_path / "official.json", content)
    with pytest.raises(ArgumentError):
        read_folder([str(tmp_path)], BOOK, None, "id")


# --- writing -----------------------------------------------------------------------------------


def test_files_are_written_with_the_permissions_of_the_user(tmp_path: Path) -> None:
    usual = put(tmp_path / "biasa", "x").stat().st_mode
    (folder := tmp_path / "lain").mkdir()
    write_files({tmp_path / "satu": b"1"})
    write_folder(tmp_path / "baru", {"a": b"1"})
    assert (tmp_path / "satu").stat().st_mode == usual
    assert (tmp_path / "baru/a").stat().st_mode == usual
    assert (tmp_path / "baru").stat().st_mode == folder.stat().st_mode
    assert names(tmp_path) == ["baru", "baru/a", "biasa", "lain", "satu"]


def test_one_file_that_cannot_be_written_leaves_none(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    put(tmp_path / "lama", "lama")
    bad = {tmp_path / "lama": b"baru", tmp_path / "satu": b"1", tmp_path / "folder": b"2"}
    with pytest.raises(ArgumentError):
        write_files(bad)
    assert names(tmp_path) == ["folder", "lama"]
    assert (tmp_path / "lama").read_text() == "lama"


def test_what_is_there_already_is_not_touched(tmp_path: Path) -> None:
    path = put(tmp_path / "satu", "1")
    os.utime(path, (1, 1))
    refuse_taken({path: b"1"})
    write_files({path: b"1"})
    assert path.stat().st_mtime == 1
    with pytest.raises(ArgumentError, match="satu"):
        refuse_taken({path: b"2", tmp_path / "dua": b"3"})


def test_a_long_name_that_fits_is_written(tmp_path: Path) -> None:
    write_files({tmp_path / ("a" * 250): b"1"})
    assert names(tmp_path) == ["a" * 250]


def test_a_new_folder_comes_whole_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError):
        write_folder(tmp_path / "surat", {"a": b"1", "x" * 300: b"2"})
    with pytest.raises(ArgumentError):
        write_folder(tmp_path / "tiada/surat", {"a": b"1"})
    assert names(tmp_path) == []
    put(tmp_path / "surat", "berkas")
    with pytest.raises(ArgumentError):
        write_folder(tmp_path / "surat", {"a": b"1"})
    assert names(tmp_path) == ["surat"]
