"""Suppositions: a field set or left out, what then changes, and what is said of a bad path."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.checker import Checker
from checker.cli import main
from checker.compare import UNSET, Setting, compare, setting_of, supposed
from checker.errors import ArgumentError
from checker.incident import as_json
from checker.intake import read_incident
from tests.unit.worlds import AS_OF, ROOT, denied, law, story

CAMAT = ROOT / "tests/cases/K003/incident.json"
ON = ("--as-of", "2018-04-26")


def read(incident: Any) -> Any:
    return read_incident(incident, contests=law().contests)


# --- settings -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("acts.p1.direction=bagi", "bagi"),
        ("acts.p1.published=true", True),
        ("acts.p1.count=2", 2),
        ("acts.p1.date=2024-11-05", "2024-11-05"),
        ('actors.a1.leave=[{"kind": "cltn"}]', [{"kind": "cltn"}]),
        ("acts.p1.description=a=b", "a=b"),
    ],
)
def test_a_value_is_json_or_a_bare_word(words: str, value: Any) -> None:
    setting = setting_of(words)
    assert setting.path == words.partition("=")[0]
    assert setting.value == value


@pytest.mark.parametrize("words", ["acts.p1.direction", "=bagi", "  =bagi"])
def test_a_setting_without_path_or_value_is_refused(words: str) -> None:
    with pytest.raises(ArgumentError):
        setting_of(words)


def test_a_field_is_set_left_out_and_its_dispute_set_aside() -> None:
    denials = [denied("acts.p1.direction", "netral"), denied("acts.p1.conduct", "join_party")]
    told = story({"statements": denials})
    incident = read(told)
    before = as_json(incident)
    settings = [
        Setting("acts.p1.direction", "netral"),
        Setting("acts.p1.gift.reward", True),
        Setting("acts.p1.date", UNSET),
        Setting("acts.p1.impact.scope", UNSET),
        Setting("examined_on", "2025-01-01"),
    ]
    after = supposed(incident, settings)
    act = after["acts"][0]
    assert act["direction"] == "netral" and act["gift"] == {"reward": True}
    assert "date" not in act and "impact" not in act
    assert after["examined_on"] == "2025-01-01"
    assert [s["field"] for s in after["statements"]] == ["acts.p1.conduct"]
    assert as_json(incident) == before


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("acts.p1.directoin", "acts.p1.direction"),
        ("acts.p2.direction", "acts.p1.direction"),
        ("act.p1.direction", "acts.p1.direction"),
        ("actors.a1.post.levl", "actors.a1.post.level"),
        ("examined_of", "examined_on"),
    ],
)
def test_a_path_that_leads_nowhere_is_refused_with_the_nearest(path: str, nearest: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        supposed(read(story()), [Setting(path, "x")])
    assert path in caught.value.message("id")
    assert nearest in (caught.value.hint("id") or "")
    assert caught.value.message("id") != caught.value.message("en")


@pytest.mark.parametrize("path", ["acts.p1.id", "schema_version", "id", "acts.p1"])
def test_what_is_no_field_cannot_be_supposed(path: str) -> None:
    with pytest.raises(ArgumentError):
        supposed(read(story()), [Setting(path, "x")])


def test_a_list_is_set_whole() -> None:
    incident = read(story({"actors.a1.leave": [{"kind": "cltn"}]}))
    with pytest.raises(ArgumentError):
        supposed(incident, [Setting("actors.a1.leave.kind", "cuti_biasa")])


def test_with_nothing_set_nothing_changes() -> None:
    checker, incident = Checker(law()), read(story())
    before, after = (
        checker.check(source, as_of=AS_OF) for source in (incident, supposed(incident, []))
    )
    assert before == after
    assert not compare(before, after, law()).differs


# --- the command --------------------------------------------------------------------------------


def run(*words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main(["what-if", *words])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_what_changes_is_said_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    told = ("--set", "actors.a1.status=pppk", "--format", "json")
    code, out, _ = run(str(CAMAT), *ON, *told, capsys=capsys)
    data = json.loads(out)
    assert code == 0
    assert data["answers"][1]["supposed"] == [{"field": "actors.a1.status", "value": "pppk"}]
    (actor,) = data["comparisons"][0]["actors"]
    discipline = next(t for t in actor["tracks"] if t["track"] == "discipline")
    assert discipline["state"] == {"before": "established", "after": "not_met"}
    causes = [c for f in actor["findings"] for c in f["causes"] for c in c["facts"]]
    assert {c["fact"] for c in causes} == {"actor_status"}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_supposition_is_named_on_the_page(
    lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = ("--set", "actors.a1.status=pppk", "--unset", "acts.p1.direction", "--lang", lang)
    code, out, _ = run(str(CAMAT), *ON, *told, capsys=capsys)
    assert code == 0
    assert "actors.a1.status = pppk" in out
    assert all(len(line) <= 80 for line in out.splitlines())


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--set", "actors.a1.status"),
        ("--set", "actors.a1.status=pnss"),
        ("--unset", "actors.a1.status"),
        ("--set", "actors.a9.status=pns"),
        ("--flip", "--set", "actors.a1.status=pns"),
        ("--to", "tidak_ditemukan"),
        ("--flip", "--to", "tidak_ditemukam"),
        ("--flip", "--to", "disiplinn=not_met"),
        ("--flip", "--actor", "a9"),
    ],
)
def test_what_makes_no_sense_is_refused(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(str(CAMAT), *words, capsys=capsys)
    assert (code, out) == (2, "")
    assert err


def test_a_value_that_is_not_allowed_is_named_with_the_nearest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, _, err = run(str(CAMAT), "--set", "actors.a1.status=pnss", capsys=capsys)
    assert "pnss" in err and "Mungkin maksudnya: pns" in err


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a search try a few suppositions only."""
    monkeypatch.setattr("checker.inquire.search.MOST_RUNS", 60)


@pytest.mark.usefixtures("few")
def test_flips_are_found_and_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "story.json"
    file.write_text(json.dumps(story({"as_of": AS_OF})), encoding="utf-8")
    code, out, _ = run(
        str(file), "--flip", "--to", "discipline=not_met", "--format", "json", capsys=capsys
    )
    assert code == 0
    (actor,) = json.loads(out)["actors"]
    assert actor["to"] == "not_met" and actor["flips"]
    for flip in actor["flips"][:2]:
        words = [word for c in flip["changes"] for word in _as_option(c)]
        code, out, _ = run(str(file), *words, "--format", "json", capsys=capsys)
        (found,) = json.loads(out)["answers"][1]["actors"]
        states = {t["track"]: t["state"] for t in found["tracks"]}
        assert states.get("discipline", "di_luar_cakupan") == "not_met"
    code, out, _ = run(str(file), "--flip", "--lang", "en", capsys=capsys)
    assert code == 0
    assert "the law does not tell apart count as one change" in " ".join(out.split())
    assert all(len(line) <= 80 for line in out.splitlines())


def _as_option(change: dict[str, Any]) -> tuple[str, str]:
    if "value" not in change:
        return "--unset", change["field"]
    return "--set", f"{change['field']}={json.dumps(change['value'])}"


@pytest.mark.usefixtures("few")
def test_that_no_flip_was_found_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "story.json"
    file.write_text(json.dumps(story({"as_of": AS_OF})), encoding="utf-8")
    code, out, _ = run(str(file), "--flip", "--to", "administrative=established", capsys=capsys)
    assert code == 0
    told = " ".join(out.split())
    assert "Tidak ada sampai" in told and "bukan bukti" in told
    assert "tidak dibedakan hukum terhitung satu perubahan" in told
    assert "menjadi:" not in out
