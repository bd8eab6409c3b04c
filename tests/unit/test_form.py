"""The kept form of an incident says what the models say, and runs nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from checker.incident import Incident, as_json, form, parse
from tests.unit.poison import Call, poison

ROOT = Path(__file__).resolve().parents[2]
CASES = sorted((ROOT / "tests" / "cases").glob("*/incident.json"))


@pytest.fixture
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of its own, in which no form is kept yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    form._form.cache_clear()
    yield tmp_path
    form._form.cache_clear()


def kept(folder: Path) -> list[Path]:
    return sorted(folder.rglob("incident-*"))


def again(text: bytes) -> Incident:
    """Read as a new process would."""
    form._form.cache_clear()
    return parse(text)


def test_the_kept_form_reads_and_writes_what_the_models_do(cache_folder: Path) -> None:
    for case in CASES:
        text = case.read_bytes()
        made, own = again(text), Incident.model_validate_json(text)
        assert made == own
        assert made.model_fields_set == own.model_fields_set
        written = own.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        assert as_json(made) == written
    assert len(kept(cache_folder)) == 1


@pytest.mark.parametrize("text", [b"{}", b"[]", b'{"id": 1}', b'{"unknown": true}'])
def test_the_kept_form_refuses_what_the_models_refuse(cache_folder: Path, text: bytes) -> None:
    for _ in range(2):
        with pytest.raises(ValidationError):
            again(text)


def test_another_process_takes_the_kept_form_and_builds_no_model(cache_folder: Path) -> None:
    parse(CASES[0].read_bytes())
    asked = (
        "import sys; from checker.incident import Incident, as_json, parse; "
        "as_json(parse(open(sys.argv[1], 'rb').read())); "
        "print(Incident.__pydantic_complete__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked, str(CASES[0])],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(cache_folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    "content",
    [
        Call(os.mkdir, "made"),
        Call(eval, "open('made', 'w')"),
        Call(getattr, Incident, "model_validate_json"),
        Call(form.parse, b"{}"),
    ],
)
def test_a_kept_form_is_data_and_runs_nothing(
    cache_folder: Path, content: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = CASES[0].read_bytes()
    before = parse(text)
    (file,) = kept(cache_folder)
    poison(file, content)
    monkeypatch.chdir(cache_folder)
    assert again(text) == before
    assert not (cache_folder / "made").exists()


@pytest.mark.parametrize("garbage", [b"", b"{", b"\x80\x05."])
def test_a_kept_form_that_is_garbage_is_ignored(cache_folder: Path, garbage: bytes) -> None:
    text = CASES[0].read_bytes()
    before = parse(text)
    (file,) = kept(cache_folder)
    file.write_bytes(garbage)
    assert again(text) == before


def test_a_cache_folder_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a file"))
    text = CASES[0].read_bytes()
    assert again(text) == Incident.model_validate_json(text)
    form._form.cache_clear()
