"""A receipt: an assessment worked out again from its file, and every part that differs named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.checker import Checker
from checker.cli import main
from checker.errors import IncidentError
from checker.reports import text
from checker.verify import Verification, read_recorded, verify
from tests.unit.worlds import ROOT, Json, law, story

CAMAT = ROOT / "tests/cases/K003/incident.json"
DAY = "2018-04-26"


def recorded(incident: Any = None, as_of: str | None = DAY) -> Json:
    """Return an assessment as it is written to a file."""
    source = CAMAT.read_bytes() if incident is None else incident
    return Checker(law()).check(source, as_of=as_of).model_dump(mode="json")


def verified(assessment: Json, incident: Any = None) -> Verification:
    source = CAMAT.read_bytes() if incident is None else incident
    return verify(assessment, source, Checker(law()))


def differing(found: Verification) -> list[str]:
    return [part.name for part in found.parts if part.differs]


def test_an_assessment_is_repeated_however_its_day_was_given() -> None:
    dated = {**story(), "as_of": "2025-06-30"}
    for incident, as_of in ((story(), "2025-06-30"), (dated, None), (story(), None)):
        found = verified(recorded(incident, as_of), incident)
        assert found.is_equal
        assert differing(found) == []
        assert found.answer == ()


def test_it_is_repeated_on_its_own_day_and_not_on_that_of_today() -> None:
    assessment = recorded(as_of="2019-01-01")
    assessment["as_of_source"] = "today"
    found = verified(assessment)
    assert differing(found) == []
    # The note that names where the day comes from is part of the answer; nothing else differs.
    assert {one.path.partition("/")[0] for one in found.answer or ()} == {"notes"}


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (lambda a: a["rulebook"].update(hash="0" * 64), "rulebook.hash"),
        (lambda a: a["rulebook"].update(version="0.0.9"), "rulebook.version"),
        (lambda a: a["incident"].update(hash="0" * 64), "incident.hash"),
        (lambda a: a.update(schema_version="9.0"), "schema_version"),
    ],
)
def test_the_part_that_differs_is_named(change: Callable[[Json], None], part: str) -> None:
    assessment = recorded()
    change(assessment)
    found = verified(assessment)
    assert not found.is_equal
    assert differing(found) == [part]


def test_another_day_in_the_file_differs() -> None:
    assessment = recorded({**story(), "as_of": "2025-06-30"}, None)
    found = verified(assessment, {**story(), "as_of": "2025-06-29"})
    assert "as_of" in differing(found)


def test_another_file_differs_in_hash_and_answer() -> None:
    found = verified(recorded(story(), "2025-06-30"), story({"actors.a1.status": "pppk"}))
    assert differing(found) == ["incident.hash"]
    assert found.answer


def test_a_changed_answer_is_named_by_its_place() -> None:
    assessment = recorded()
    (actor,) = assessment["actors"]
    track = next(t for t in actor["tracks"] if t["track"] == "criminal")
    track["state"] = "open"
    (one,) = verified(assessment).answer or ()
    assert (one.path, one.recorded, one.found) == (
        "actors/a1/tracks/criminal/state",
        "open",
        "established",
    )


def test_what_is_left_out_or_added_is_a_difference() -> None:
    assessment = recorded()
    gone = assessment["actors"][0]["findings"].pop()
    found = verified(assessment).answer or ()
    assert found
    assert all(one.path.startswith(f"actors/a1/findings/{gone['id']}/") for one in found)
    assert all(one.recorded is None for one in found)


def test_another_program_is_told_and_does_not_count() -> None:
    found = verified({**recorded(), "checker_version": "0.0.1"})
    assert found.is_equal
    assert differing(found) == ["program"]


@pytest.mark.parametrize("content", ["", "{", "[]", "3", "{}", CAMAT.read_text()])
def test_what_is_no_assessment_is_refused(content: str) -> None:
    with pytest.raises(IncidentError) as caught:
        read_recorded(content)
    for fault in caught.value.faults:
        assert fault.message("id") != fault.message("en")


def test_a_printed_report_carries_the_short_hashes() -> None:
    assessment = Checker(law()).check(CAMAT.read_bytes(), as_of=DAY)
    shown = text.report(assessment)
    for digest in (assessment.incident.hash, assessment.rulebook.hash):
        assert digest[:12] in shown
        assert digest not in shown


# --- the command -------------------------------------------------------------------------------


@pytest.fixture
def receipt(tmp_path: Path) -> Path:
    path = tmp_path / "assessment.json"
    path.write_text(json.dumps(recorded()), encoding="utf-8")
    return path


def test_exit_codes(receipt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(receipt), str(CAMAT)]) == 0
    shown = capsys.readouterr().out
    assert "BERBEDA" not in shown
    changed = receipt.read_text().replace('"dugaan_pelanggaran"', '"tidak_ditemukan"')
    receipt.write_text(changed, encoding="utf-8")
    assert main(["verify", str(receipt), str(CAMAT), "--lang", "en"]) == 1
    shown = capsys.readouterr().out
    assert "actors/a1/headline" in shown
    assert all(len(line) <= 80 for line in shown.splitlines())
    for words in (
        [str(CAMAT), str(CAMAT)],
        [str(receipt), str(receipt)],
        [str(receipt), "no-such-file.json"],
        ["no-such-file.json", str(CAMAT)],
        [str(receipt)],
        [str(receipt), str(CAMAT), str(CAMAT)],
        [],
    ):
        assert main(["verify", *words]) == 2, words
        assert capsys.readouterr().out == ""


def test_the_fault_names_its_file(receipt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(receipt), str(receipt)]) == 2
    assert str(receipt) in capsys.readouterr().err
    assert main(["verify", str(CAMAT), str(CAMAT)]) == 2
    assert "bukan penilaian" in capsys.readouterr().err


def test_json_and_markdown(receipt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(receipt), str(CAMAT), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["equal"] is True
    assert [part["name"] for part in told["parts"]] == [
        "schema_version",
        "rulebook.version",
        "rulebook.hash",
        "as_of",
        "incident.hash",
        "program",
    ]
    assert main(["verify", str(receipt), str(CAMAT), "--format", "markdown"]) == 0
    assert capsys.readouterr().out.startswith("# Penilaian dihitung ulang")
