"""`check papers`: a folder whole or not at all, refusals with exit code 2."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker import intake
from checker.cli import main
from checker.cli.writing import write_folder
from checker.errors import ArgumentError
from checker.service.jobs import JOBS
from tests.unit.papers import OFFICE, REPORT, checker, document, words

ASKED = ["--as-of", "2023-12-22", "--only", "B.18"]
NAMES = ["B.18-status-papan.docx", "B.18-status.docx"]


def run(folder: Path, *more: str) -> int:
    return main(["papers", str(REPORT), "-o", str(folder), *ASKED, *more])


def inside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_folder_holds_the_whole_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "surat"
    assert run(folder, "--office", str(OFFICE)) == 0
    assert inside(folder) == NAMES
    assert inside(tmp_path) == ["surat"]
    assert "Ketua Contoh" in words((folder / NAMES[0]).read_bytes())
    told = capsys.readouterr()
    assert told.out.splitlines() == [str(folder / name) for name in reversed(NAMES)]
    assert "Perbawaslu 7/2022" in told.err


def by_command(folder: Path) -> None:
    assert run(folder) == 0


def by_service(folder: Path) -> None:
    body = {"incident": document(), "only": ["B.18"]}
    (folder / "papers.zip").write_bytes(
        JOBS["papers"](checker(), {"as_of": "2023-12-22"}, json.dumps(body).encode())
    )


@pytest.mark.parametrize("papers", [by_command, by_service])
def test_an_incident_is_read_once_on_its_way_to_papers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, papers: Callable[[Path], None]
) -> None:
    real, read = intake.senseless, list[Any]()

    def counting(incident: Any, **asked: Any) -> Any:
        read.append(incident)
        return real(incident, **asked)

    monkeypatch.setattr(intake, "senseless", counting)
    papers(tmp_path)
    assert inside(tmp_path)
    assert len(read) == 1


def test_the_same_call_again_changes_nothing(tmp_path: Path) -> None:
    assert run(tmp_path / "surat") == 0
    before = {name: (tmp_path / "surat" / name).stat().st_mtime_ns for name in NAMES}
    assert run(tmp_path / "surat") == 0
    after = {name: (tmp_path / "surat" / name).stat().st_mtime_ns for name in NAMES}
    assert before == after


def test_other_documents_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "catatan.docx").write_bytes(b"mine")
    assert run(tmp_path) == 0
    assert inside(tmp_path) == sorted([*NAMES, "catatan.docx"])
    assert (tmp_path / "catatan.docx").read_bytes() == b"mine"


def test_a_signed_document_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / NAMES[1]).write_bytes(b"signed")
    assert run(tmp_path, "--lang", "en") == 2
    assert inside(tmp_path) == [NAMES[1]]
    assert (tmp_path / NAMES[1]).read_bytes() == b"signed"
    assert "No file was written" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["file", "no parent"])
def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path, kind: str) -> None:
    (tmp_path / "x").write_text("a file")
    folder = tmp_path / "x" if kind == "file" else tmp_path / "tidak" / "ada"
    assert run(folder) == 2
    assert inside(tmp_path) == ["x"]


def test_a_move_that_fails_takes_back_what_was_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, moved = os.replace, []

    def breaks(source: Path, target: Path) -> None:
        if moved:
            raise OSError(28, "No space left on device")
        moved.append(target)
        real(source, target)

    folder = tmp_path / "surat"
    folder.mkdir()
    monkeypatch.setattr(os, "replace", breaks)
    with pytest.raises(ArgumentError, match="No space left"):
        write_folder(folder, {"a": b"1", "b": b"2"})
    assert moved
    assert inside(folder) == []
    assert inside(tmp_path) == ["surat"]


def test_a_faulty_template_leaves_no_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "templat"
    own.mkdir()
    (own / "status.docx").write_bytes(b"no word file")
    assert run(tmp_path / "surat", "--templates", str(own)) == 2
    assert inside(tmp_path) == ["templat"]
    assert "status.docx" in capsys.readouterr().err


def test_a_faulty_profile_leaves_no_folder(tmp_path: Path) -> None:
    profile = tmp_path / "kantor.yaml"
    profile.write_text("nama: X\n")
    assert run(tmp_path / "surat", "--office", str(profile)) == 2
    assert inside(tmp_path) == ["kantor.yaml"]


def test_a_faulty_incident_leaves_no_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "salah.json"
    wrong.write_text(json.dumps(document() | {"surprise": 1}))
    assert main(["papers", str(wrong), "-o", str(tmp_path / "surat")]) == 2
    assert inside(tmp_path) == ["salah.json"]
    assert "salah.json" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([str(REPORT)], "-o"),
        (["-o", "x"], "FILE"),
        ([str(REPORT), "-o", "x", "--only", "B.99"], "B.99"),
        ([str(REPORT), "-o", "x", "--as-of", "kemarin"], "kemarin"),
    ],
)
def test_a_call_that_lacks_something_is_refused(
    words: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(["papers", *words]) == 2
    assert told in capsys.readouterr().err
    assert inside(tmp_path) == []


def test_the_rule_on_what_is_there_stands_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["papers", "--help", "--lang", "en"]) == 0
    assert "never overwritten" in " ".join(capsys.readouterr().out.split())
