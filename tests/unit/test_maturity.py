"""How well a norm is proved: by examples, by the text, by decided cases; told where it is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker import check
from checker.assessment import Finding
from checker.cli import main
from tests.unit.worlds import AS_OF, law, load, norm, story, write, write_rules

LABELS = {
    "id": {"draft": "rancangan", "checked": "diperiksa", "tried": "diuji"},
    "en": {"draft": "draft", "checked": "checked", "tried": "tried"},
}
HEADS = {"id": "kematangan", "en": "maturity"}
IN_REPORT = {
    "id": {
        "draft": "baru dicoba pada contoh buatan sendiri",
        "checked": "sudah dicocokkan dengan bunyi sumbernya",
        "tried": "sesuai dengan perkara yang sudah diputus",
    },
    "en": {
        "draft": "was tried on examples of our own only",
        "checked": "was compared with the wording of its source",
        "tried": "agrees with decided cases",
    },
}


def test_maturity_grows_with_its_proof(tmp_path: Path) -> None:
    names = ("pp-1-2000/1", "pp-1-2000/2", "pp-1-2000/3", "pp-1-2000/4")
    norms = [norm(name) for name in names]
    seen = [None, {"result": "text", "by": "tool"}, {"result": "reproduced", "by": "hand"}, None]
    for one, looked_up in zip(norms, seen, strict=True):
        one["provenance"] |= {"looked_up": looked_up} if looked_up else {}
    norms[2]["provenance"]["looked_up"]["why"] = {"id": "Dibaca.", "en": "Read."}
    rules = write_rules(tmp_path / "rules", norms)
    write(rules, "tried.yaml", {"tried": [{"norm": names[3], "cases": ["K1"]}]})
    book = load(rules, tmp_path / "cache")
    found = [book.maturity(book.norms[name]) for name in names]
    assert found == ["draft", "checked", "checked", "tried"]


READ = {"text": "Salinan resmi", "pinpoint": "Pasal 1 ayat (2)", "on": "2026-11-27"}


def test_a_second_reading_makes_a_norm_checked(tmp_path: Path) -> None:
    names = ("pp-1-2000/1", "pp-1-2000/2")
    norms = [norm(name) for name in names]
    norms[1]["provenance"]["second_reading"] = READ
    book = load(write_rules(tmp_path / "rules", norms), tmp_path / "cache")
    assert [book.maturity(book.norms[name]) for name in names] == ["draft", "checked"]


@pytest.mark.parametrize(("lang", "head"), [("id", "Dibaca ulang"), ("en", "Read again")])
def test_a_norm_tells_its_second_reading(
    lang: str, head: str, capsys: pytest.CaptureFixture[str]
) -> None:
    reread = {n.id: n.provenance.get("second_reading") for n in law().norms.values()}
    name, entry = next((name, entry) for name, entry in reread.items() if entry)
    assert main(["rules", "show", name, "--lang", lang]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert head in told
    assert f"{entry['text']}, {entry['pinpoint']}" in told


def shown() -> list[Finding]:
    return [f for actor in check(story(), as_of=AS_OF).actors for f in actor.findings]


def test_a_finding_bears_the_maturity_of_its_norm() -> None:
    book = law()
    found = {f.versions[0]: f.maturity for f in shown() if f.norm is not None}
    assert found
    assert found == {version: book.maturity(book.norms[version]) for version in found}


def test_an_act_that_is_not_described_has_none() -> None:
    assessment = check(story(unset=["acts.p1.conduct"]), as_of=AS_OF)
    findings = [f for actor in assessment.actors for f in actor.findings if f.norm is None]
    assert findings
    assert {f.maturity for f in findings} == {None}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_report_tells_it_beside_the_source(
    lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "peristiwa.json"
    file.write_text(json.dumps(story()), encoding="utf-8")
    main([str(file), "--full", "--as-of", AS_OF, "--lang", lang])
    told = " ".join(capsys.readouterr().out.split()).lower()
    for maturity in {f.maturity for f in shown() if f.maturity is not None}:
        assert IN_REPORT[lang][maturity] in told


@pytest.mark.parametrize("lang", ["id", "en"])
def test_it_stands_in_the_list_of_norms_and_in_a_norm(
    lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "--lang", lang]) == 0
    listed = capsys.readouterr().out
    assert f"{HEADS[lang]}: {LABELS[lang]['tried']}" in listed.replace("\n    ", " ")
    book = law()
    name = next(iter(book.tried))
    assert main(["rules", "show", name, "--lang", lang]) == 0
    told = capsys.readouterr().out
    assert HEADS[lang].capitalize() in told
    assert book.tried[name][0] in told
    assert main(["rules", "show", name, "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["maturity"], data["tried"]) == ("tried", list(book.tried[name]))
