"""What a public call takes and raises: errors of the tree alone, and an incident taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from checker import (
    ArgumentError,
    Assessment,
    CheckerError,
    Incident,
    IncidentError,
    Rulebook,
    check,
)
from checker.incident import as_json

ROOT = Path(__file__).resolve().parents[2]
CASES = sorted((ROOT / "tests/cases").glob("*/incident.json"))
CONTENT = (ROOT / "tests/cases/K003/incident.json").read_bytes()
DAY = "2026-01-05"
BOOK = Rulebook.load()
LOOSE: Any = BOOK
ANY_CHECK: Any = check


class OtherDay(date):
    """What libraries of dates give."""


@pytest.mark.parametrize(
    ("day", "word"),
    [
        (datetime(2018, 4, 26, 10), ".date()"),
        ("2018-W17-4", "2024-11-30"),
        ("20180426", "2024-11-30"),
        ("2018-02-30", "2024-11-30"),
        ("2018-04-26\n", "2024-11-30"),
        ("", "2024-11-30"),
        (20180426, "2024-11-30"),
        (b"2018-04-26", "2024-11-30"),
        (timedelta(1), "2024-11-30"),
    ],
)
def test_what_is_no_day_is_refused_with_what_to_do(day: Any, word: str) -> None:
    calls: list[Callable[[], object]] = [
        lambda: check(CONTENT, as_of=day),
        lambda: BOOK.check(CONTENT, as_of=day),
        lambda: BOOK.check_many([], as_of=day),
    ]
    for call in calls:
        with pytest.raises(ArgumentError) as refused:
            call()
        assert word in (refused.value.hint("en") or "")


def test_a_day_of_another_class_is_that_day() -> None:
    own = check(CONTENT, as_of=OtherDay(2018, 4, 26))
    assert own == check(CONTENT, as_of=date(2018, 4, 26)) == check(CONTENT, as_of="2018-04-26")


@pytest.mark.parametrize(
    "call",
    [
        lambda: ANY_CHECK(CONTENT, rulebook="rules"),
        lambda: ANY_CHECK(CONTENT, rulebook=ROOT / "rules"),
        lambda: ANY_CHECK(CONTENT, rulebook=False),
        lambda: ANY_CHECK(None),
        lambda: ANY_CHECK([CONTENT]),
        lambda: LOOSE.load(5),
        lambda: LOOSE.load(b"rules"),
        lambda: LOOSE.check_many(5),
        lambda: LOOSE.check_many(CONTENT),
        lambda: LOOSE.check_many(json.loads(CONTENT)),
        lambda: next(LOOSE.check_many([5])),
    ],
)
def test_what_is_of_a_wrong_type_is_refused(call: Callable[[], object]) -> None:
    with pytest.raises(ArgumentError) as refused:
        call()
    assert refused.value.message("id") != refused.value.message("en")


# --- what was stored --------------------------------------------------------------------------


def test_an_assessment_of_another_version_is_told_in_one_line() -> None:
    stored = json.loads(check(CONTENT, as_of=DAY).model_dump_json()) | {"schema_version": "0.9"}
    with pytest.raises(IncidentError) as refused:
        Assessment.from_json(json.dumps(stored | {"acts": None, "surprise": 1}))
    (fault,) = refused.value.faults
    assert (fault.code, fault.pointer, fault.found) == ("verify.version", "/schema_version", "0.9")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"schema_version": 1}', b"\xff", None, 5])
def test_what_is_no_assessment_is_refused(text: Any) -> None:
    with pytest.raises(CheckerError) as refused:
        Assessment.from_json(text)
    assert isinstance(refused.value, IncidentError)
    assert refused.value.faults


# --- an incident taken back -------------------------------------------------------------------


@pytest.mark.parametrize("path", CASES[::5], ids=lambda path: path.parent.name)
def test_an_incident_that_the_models_made_is_taken_back(path: Path) -> None:
    content = json.loads(path.read_bytes())
    wanted = check(content, as_of=DAY)
    made = Incident.model_validate(content)
    assert check(made, as_of=DAY) == wanted
    assert check(made.model_dump(), as_of=DAY) == wanted
    assert check(made.model_dump(mode="json"), as_of=DAY) == wanted
    assert check(made.model_dump_json(), as_of=DAY) == wanted
    for again in (
        Incident.model_validate(made),
        Incident.model_validate(made.model_dump()),
        Incident.model_validate_json(made.model_dump_json()),
    ):
        assert again == made
        assert as_json(again) == as_json(made)


def test_an_open_range_is_taken_back() -> None:
    act = {"id": "p1", "actors": ["a1"], "date": {"throughout": ["2024-10-01", None]}}
    actor = {"id": "a1", "status": "pns"}
    content = {"schema_version": "1.0", "actors": [actor], "acts": [act]}
    made = Incident.model_validate(content)
    assert as_json(made) == content
    assert made.model_dump(mode="json")["acts"] == content["acts"]
    assert check(made.model_dump(), as_of=DAY) == check(content, as_of=DAY)


@pytest.mark.parametrize(
    "change", [{"as_of": None}, {"actors": None}, {"surprise": 1}, {"id": {1}}]
)
def test_the_models_refuse_what_the_schema_refuses(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Incident.model_validate(json.loads(CONTENT) | change)


def test_a_rulebook_says_in_one_line_which_it_is() -> None:
    told = repr(BOOK)
    assert len(told) < 80
    assert "\n" not in told
    assert BOOK.version in told and BOOK.hash[:12] in told
