"""A row says what the assessment says, in columns that never change, and names nobody."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.assessment import Assessment
from checker.assessment.terms import TRACKS
from checker.batch.row import COLUMNS, rows_of
from checker.checker import check
from checker.incident import as_json
from checker.intake import read_incident
from tests.unit.batches import AS_OF, ROOT, SECRETS, incident, rulebook

CASES = sorted((ROOT / "tests/cases").glob("*/incident.json"))
HANDLED = ROOT / "tests/fixtures/papers/laporan.json"


def rows(source: Any, as_of: date | None = AS_OF, lang: Any = "id") -> tuple[Assessment, list[Any]]:
    read = read_incident(source, contests=rulebook().contests, as_of=as_of)
    found = check(read, as_of=as_of, rulebook=rulebook())
    place = {"file": "a.ndjson", "line": 7}
    journey = rulebook().journey
    return found, list(rows_of(found, as_json(read), journey, place=place, lang=lang))


def test_the_columns_are_those_that_are_documented() -> None:
    page = (ROOT / "docs/batch.md").read_text(encoding="utf-8")
    table = page.partition("## The row")[2].partition("\n## ")[0]
    told = [row.split("`")[1] for row in table.splitlines() if row.startswith("| `")]
    of_track = [one for one in told if one.startswith("TRACK_")]
    at = told.index(of_track[0])
    own = [one.replace("TRACK", track) for track in TRACKS for one in of_track]
    others = [one for one in told if one not in of_track]
    assert (*others[:at], *own, *others[at:]) == COLUMNS


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_a_row_repeats_the_assessment(path: Path) -> None:
    found, told = rows(path.read_bytes(), None)
    assert [row["actor"] for row in told] == [actor.actor for actor in found.actors]
    for actor, row in zip(found.actors, told, strict=True):
        assert tuple(row) == COLUMNS
        assert (row["file"], row["line"]) == ("a.ndjson", 7)
        assert (row["headline"], row["basis"]) == (actor.headline, actor.basis)
        assert row["incident_hash"] == found.incident.hash
        assert found.rulebook.hash.startswith(row["rulebook"])
        states = {result.track: result.state for result in actor.tracks}
        levels = {r.track: r.level.established for r in actor.tracks if r.level}
        assert {t: row[f"{t}_state"] for t in TRACKS} == {t: states.get(t) for t in TRACKS}
        assert {t: row[f"{t}_level"] for t in TRACKS} == {t: levels.get(t) for t in TRACKS}
        named = set((row["norms"] or "").split("; ")) - {""}
        assert named == {f.norm for f in actor.findings if f.state == "established" and f.norm}
        still = set((row["norms_open"] or "").split("; ")) - {""}
        assert still | named == {
            f.norm for f in actor.findings if f.state in ("established", "open") and f.norm
        }
        assert not still & named
        assert row["questions"] == len(actor.questions)
        first = actor.questions[0].question.id if actor.questions else None
        assert row["question"] == first


def test_the_next_step_is_the_most_urgent_one() -> None:
    # Received on the eighteenth: the study of the supervisor runs.
    (row,) = rows(incident(2))[1]
    assert row["next_step_track"] in TRACKS
    assert row["due_state"] in ("due", "maybe_overdue", "overdue")
    assert date.fromisoformat(row["due"]) > date.fromisoformat("2024-11-17")
    later = rows(incident(2), date(2025, 6, 1))[1][0]
    assert later["due"] != row["due"] or later["due_state"] != row["due_state"]


def test_a_step_without_a_running_limit_has_no_day() -> None:
    document = incident(2)
    del document["reports"]
    (row,) = rows(document, date(2026, 6, 1))[1]
    assert row["next_step"]
    assert (row["due"], row["due_state"]) == (None, None)


def test_who_decides_is_told_for_tracks_that_are_established_or_open_alone() -> None:
    for path in CASES:
        found, told = rows(path.read_bytes(), None)
        for actor, row in zip(found.actors, told, strict=True):
            shown = {r.track for r in actor.tracks if r.state in ("established", "open")}
            known = {decider.track for decider in found.who_decides}
            authority = row["authority"] or ""
            assert {t for t in TRACKS if f"{t}: " in authority} == shown & known


def test_the_language_changes_texts_and_no_word_of_the_contract() -> None:
    (indonesian,), (english,) = rows(incident(2))[1], rows(incident(2), lang="en")[1]
    other = {name for name in COLUMNS if indonesian[name] != english[name]}
    assert other == {"authority", "next_step", "next_step_by", "question"}


def test_no_name_and_no_reporter_is_in_a_row() -> None:
    document = json.loads(HANDLED.read_bytes())
    told = json.dumps(rows(document, None)[1], ensure_ascii=False)
    for secret in (*SECRETS, "Budi Terlapor", "Sari Terlapor", "Camat"):
        assert secret not in told.replace("camat", "")
