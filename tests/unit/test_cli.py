"""The command line: words, options, streams and exit codes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

import checker
from checker.cli import main
from checker.errors import EngineDisagreement
from checker.rulebook import Rulebook
from tests.unit import worlds

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests/cases"
RULES = ROOT / "rules"
CAMAT = str(CASES / "K003/incident.json")
TEACHER = str(CASES / "K031/incident.json")
UNTOLD = str(CASES / "K079" / "incident.json")

RESIDENT: dict[str, Any] = {
    "schema_version": "1.0",
    "id": "warga",
    "contests": [{"id": "pilkada-2020"}],
    "targets": [
        {"id": "t1", "kind": "pasangan_kepala_daerah", "called_pasangan_calon": True},
    ],
    "actors": [{"id": "a1", "status": "warga"}],
    "acts": [
        {
            "id": "p1",
            "actors": ["a1"],
            "targets": ["t1"],
            "conduct": "attend_event",
            "date": "2020-10-20",
        }
    ],
}


@pytest.fixture
def resident(tmp_path: Path) -> str:
    """A file about a person whom no rule on civil servants addresses."""
    return written(tmp_path / "warga.json", RESIDENT)


@pytest.fixture
def refused(tmp_path: Path) -> str:
    """A file with two faults."""
    wrong = RESIDENT | {"surprise": 1, "actors": [{"id": "a1", "status": "pnz"}]}
    return written(tmp_path / "salah.json", wrong)


def written(path: Path, document: Any) -> str:
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def run(*words: str, stdin: str | None = None, env: dict[str, str] | None = None) -> Any:
    """The command in a process of its own, as a shell would start it."""
    return subprocess.run(
        [sys.executable, "-m", "checker", *words],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        timeout=120,
        check=False,
    )


# --- start -----------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["completion", "bash"], []])
def test_help_and_version_import_no_heavy_library(words: list[str]) -> None:
    code = (
        "import sys\n"
        "from checker.cli import main\n"
        f"main({words!r})\n"
        "heavy = {'pydantic', 'durable', 'yaml', 'jsonschema'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_launcher_and_the_module_are_the_command() -> None:
    for start in (["cli.py"], ["-m", "checker"]):
        words = [sys.executable, *start, "--version"]
        done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=True)
        assert done.stdout == f"netralitas {checker.__version__}\n"


def test_the_version_is_that_of_the_distribution() -> None:
    stated = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'\nversion = "{checker.__version__}"\n' in stated


def test_the_library_offers_its_names_lazily() -> None:
    assert set(dir(checker)) == set(checker.__all__)
    for name in checker.__all__:
        assert getattr(checker, name) is not None
    with pytest.raises(AttributeError, match="nothing"):
        _ = checker.nothing


# --- which word is what ----------------------------------------------------------------------


def test_the_first_word_that_names_a_command_is_the_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema", "assessment"]) == 0
    assert '"urn:netralitas:schema:assessment:1.0"' in capsys.readouterr().out


@pytest.mark.parametrize("words", [["--", "rules"], ["./rules"], [CAMAT, "rules"]])
def test_anything_else_is_a_file(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert main([*words, "--quiet"]) == 2
    assert "folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["--lang", "en", TEACHER, "-q"], [TEACHER, "-q", "--lang=en"], ["-q", TEACHER]]
)
def test_options_stand_before_or_after(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 1
    expected = "DUGAAN AWAL" if words[0] == "-q" else "PRIMA FACIE SUSPICION"
    assert expected in capsys.readouterr().out


def test_options_stand_before_a_command_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "rules", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["id"]


# --- help and usage --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", [[], ["schema"], ["new"], ["rules"], ["rules", "show"], ["rules", "test"]]
)
@pytest.mark.parametrize(("lang", "lead"), [("id", "Pemakaian: check"), ("en", "Usage: check")])
def test_every_command_has_help_in_both_languages(
    words: list[str], lang: str, lead: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--help", "--lang", lang]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(" ".join([lead, *words]))
    assert "--help" in shown
    assert all(len(line) <= 80 for line in shown.splitlines())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Belum ada berkas"),
        (["--frmat", "json", "x"], "Mungkin maksudnya: --format"),
        (["--format", "jsn", "x"], "yang boleh: text, json, markdown"),
        (["--format", "jsn", "x"], "Mungkin maksudnya: json"),
        (["--as-of", "2024-02-30", "x"], "bukan tanggal"),
        (["--as-of", "20240201", "x"], "bukan tanggal"),
        (["--lang"], "memerlukan nilai"),
        (["--lang", "fr", "x"], "yang boleh: id, en"),
        (["schema"], "Yang belum disebut"),
        (["schema", "asessment"], "Mungkin maksudnya: assessment"),
        (["schema", "incident", "norm"], "Terlalu banyak kata"),
        (["rules", "shw"], "tidak dikenal"),
        (["completion", "tcsh"], "yang boleh: bash, zsh, fish"),
    ],
)
def test_a_wrong_command_line_is_refused_in_words(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""


def test_errors_of_usage_speak_english_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--frmat", "json", "--lang", "en"]) == 2
    assert "There is no option" in capsys.readouterr().err


# --- answers ---------------------------------------------------------------------------------


def test_exit_codes_follow_the_gravest_headline(
    resident: str, refused: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([CAMAT, "-q"]) == 1
    assert main([TEACHER, "-q"]) == 1
    assert main([UNTOLD, "-q"]) == 3
    assert main([resident, "-q"]) == 0
    assert main([resident, UNTOLD, "-q"]) == 3
    assert main([resident, UNTOLD, TEACHER, "-q"]) == 1
    assert main([resident, UNTOLD, CAMAT, "-q"]) == 1
    assert main([resident, refused, CAMAT, "-q"]) == 2


def test_valid_files_of_the_same_call_are_still_reported(
    refused: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([refused, TEACHER, "--format", "json"]) == 2
    told = capsys.readouterr()
    assert [entry["incident"]["id"] for entry in json.loads(told.out)] == ["k031"]
    assert "pnz" in told.err and "surprise" in told.err


def test_a_refused_file_alone_prints_nothing(
    refused: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([refused, "--format", "json"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{refused}:1:" in told.err
    assert "/actors/0/status" in told.err


def test_errors_speak_the_language_asked_for(
    refused: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([refused]) == 2
    indonesian = capsys.readouterr().err
    assert main([refused, "--lang", "en"]) == 2
    english = capsys.readouterr().err
    assert indonesian != english
    assert "Did you mean: pns" in english


def test_one_file_is_an_object_and_several_are_an_array(
    resident: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main([resident, "--format", "json"])
    assert json.loads(capsys.readouterr().out)["incident"]["id"] == "warga"
    main([TEACHER, resident, "--format", "json"])
    order = [entry["incident"]["id"] for entry in json.loads(capsys.readouterr().out)]
    assert order == ["k031", "warga"]


def test_json_obeys_the_schema_and_is_the_same_every_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from jsonschema import Draft202012Validator

    from checker.assessment import Assessment
    from checker.resources import load_schema

    printed = []
    for _ in range(2):
        main([CAMAT, "--format", "json", "--as-of", "2018-04-26"])
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    Draft202012Validator(load_schema("assessment")).validate(json.loads(printed[0]))
    Assessment.from_json(printed[0])


def test_the_day_of_the_option_wins(capsys: pytest.CaptureFixture[str]) -> None:
    main([TEACHER, "--as-of", "2025-01-10", "--format", "json"])
    answer = json.loads(capsys.readouterr().out)
    assert (answer["as_of"], answer["as_of_source"]) == ("2025-01-10", "call")


def test_the_text_names_people_but_never_the_reporter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    identity = {"name": "Nama Rahasia", "address": "Jalan Rahasia"}
    reports = [{"id": "l1", "kind": "laporan", "reporter": {"kind": "pelapor"}}]
    reports[0]["reporter"] = {"kind": "pelapor", "identity": identity}
    actors = [{"id": "a1", "name": "Budi", "status": "pns", "post": {"title": "guru"}}]
    path = written(tmp_path / "lapor.json", RESIDENT | {"actors": actors, "reports": reports})
    for words in (["--explain"], ["--format", "markdown"], ["--format", "json"]):
        main([path, *words])
        shown = capsys.readouterr().out
        assert "Rahasia" not in shown
        assert ("Budi" in shown) == ("json" not in words)


def test_markdown_and_text_of_several_files(capsys: pytest.CaptureFixture[str]) -> None:
    main([CAMAT, TEACHER])
    shown = capsys.readouterr().out
    assert shown.startswith(f"{CAMAT}\n#") and f"\n{TEACHER}\n#" in shown
    main([CAMAT, TEACHER, "--format", "markdown"])
    assert "\n---\n" in capsys.readouterr().out


def test_quiet_prints_one_line_per_person(capsys: pytest.CaptureFixture[str]) -> None:
    main([CAMAT, "--quiet"])
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_colour_only_where_it_is_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    main([TEACHER])
    assert "\x1b[" not in capsys.readouterr().out
    main([TEACHER, "--color"])
    assert "\x1b[" in capsys.readouterr().out
    main([TEACHER, "--no-color"])
    assert "\x1b[" not in capsys.readouterr().out


def test_explain_tells_more(capsys: pytest.CaptureFixture[str]) -> None:
    main([CAMAT])
    brief = capsys.readouterr().out
    main([CAMAT, "--explain"])
    assert len(capsys.readouterr().out) > len(brief)


# --- streams ---------------------------------------------------------------------------------


def test_a_dash_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(json.dumps(RESIDENT).encode())))
    assert main(["-", "-q"]) == 0
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"[")))
    assert main(["-", "-q"]) == 2
    assert "<stdin>:1:" in capsys.readouterr().err


def test_output_is_utf8_whatever_the_locale() -> None:
    done = run(TEACHER, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.returncode == 1
    assert "“" in done.stdout or "…" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
def test_a_reader_that_goes_away_gets_no_trace() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", TEACHER, CAMAT, TEACHER],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 141
    assert said == b""


def test_an_interrupt_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.checker.check", interrupted)
    assert main([TEACHER]) == 130
    told = capsys.readouterr()
    assert told.out == "" and told.err.strip() == ""


# --- failures --------------------------------------------------------------------------------


def test_a_disagreement_gives_no_assessment_and_code_four(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def disagreeing(*_: object, **__: object) -> None:
        raise EngineDisagreement(["a/1"], [])

    monkeypatch.setattr("checker.checker.check", disagreeing)
    assert main([TEACHER, "--format", "json"]) == 4
    told = capsys.readouterr()
    assert told.out == "" and "a/1" in told.err


def test_a_fault_of_the_program_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.delenv("CHECK_TRACEBACK", raising=False)
    monkeypatch.setattr("checker.checker.check", broken)
    assert main([TEACHER]) == 4
    assert "ZeroDivisionError" in capsys.readouterr().err
    monkeypatch.setenv("CHECK_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main([TEACHER])


def test_a_broken_folder_of_rules_is_refused_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rulebook.yaml").write_text("version: [", encoding="utf-8")
    assert main([TEACHER, "--rules", str(tmp_path)]) == 2
    assert "rulebook.yaml" in capsys.readouterr().err
    assert main(["rules", "--rules", str(tmp_path)]) == 2


def test_our_own_broken_rules_are_our_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from checker.errors import Bilingual, Fault, RulebookError
    from checker.rulebook import Rulebook

    def broken(*_: object) -> None:
        raise RulebookError([Fault("rule.x", Bilingual(id="rusak", en="broken"))])

    monkeypatch.setattr(Rulebook, "load", broken)
    assert main([TEACHER]) == 4
    assert "rusak" in capsys.readouterr().err


# --- other commands --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["incident", "assessment", "norm"])
def test_schemas_are_printed_as_they_lie(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    path = ROOT / f"schemas/{name}.schema.json"
    assert capsys.readouterr().out == path.read_text(encoding="utf-8")


def test_rules_are_listed_and_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    book = worlds.law()
    monkeypatch.setattr(Rulebook, "load", lambda _: book)
    assert main(["rules", "--format", "json"]) == 0
    norms = json.loads(capsys.readouterr().out)
    assert main(["rules"]) == 0
    listed = capsys.readouterr().out
    assert all(norm["id"] in listed for norm in norms)
    for norm in norms:
        for lang in ("id", "en"):
            assert main(["rules", "show", norm["id"], "--lang", lang]) == 0
            shown = capsys.readouterr().out
            assert norm["label"] in " ".join(shown.split())
            assert norm["title"][lang] in " ".join(shown.split())
            assert all(len(line) <= 80 for line in shown.splitlines())


def test_a_norm_is_shown_as_law_with_its_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "show", "uu-10-2016/71/1"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    for part in ("UNSUR", "PENGECUALIAN", "AKIBAT", "PERSOALAN TAFSIR", "CONTOH"):
        assert part in shown
    assert "menguntungkan atau merugikan" in shown
    assert "sejak 1 Juli 2016" in shown


def test_fields_of_a_norm(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "show", "uu-10-2016/71/1", "--fields", "--format", "json"]) == 0
    fields = json.loads(capsys.readouterr().out)["fields"]
    assert "acts.conduct" in fields["direct"]
    assert main(["rules", "show", "uu-10-2016/71/1", "--fields"]) == 0
    assert "- acts.conduct" in capsys.readouterr().out


def test_an_unknown_norm_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "show", "uu-10-2016/71/7"]) == 2
    assert "uu-10-2016/71/5" in capsys.readouterr().err


def test_rules_test_fails_when_an_example_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import checker.lawbook
    from checker.lawbook import ExampleResult

    def result(state: str) -> ExampleResult:
        return ExampleResult(
            norm="a/1",
            example="base",
            file="rules/a.examples.yaml",
            line=3,
            expected={"state": "established"},
            found={"state": state},
            error=None,
        )

    monkeypatch.setattr(checker.lawbook, "run_examples", lambda _: [result("established")])
    assert main(["rules", "test"]) == 0
    monkeypatch.setattr(checker.lawbook, "run_examples", lambda _: [result("open")])
    assert main(["rules", "test"]) == 1
    assert "rules/a.examples.yaml:3: a/1 base" in capsys.readouterr().out


def test_new_writes_a_skeleton_that_is_accepted_and_never_overwrites(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new"]) == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert "incident.json" in names and len(names) == 2
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert main(["new"]) == 2
    assert "incident.json" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert main(["incident.json", "-q"]) in (0, 1, 3)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert "_CHECK_COMPLETE" in script and "check" in script


@pytest.mark.parametrize(
    ("words", "expected", "unexpected"),
    [
        ("check ", {"rules", "schema", "new", "completion"}, {"--lang"}),
        ("check --f", {"--format"}, {"rules"}),
        ("check a.json --lang ", {"id", "en"}, {"rules"}),
        ("check a.json --format j", {"json"}, {"text"}),
        ("check schema in", {"incident"}, {"norm"}),
        ("check rules ", {"show", "test"}, {"id"}),
        ("check rules show --fi", {"--fields"}, set()),
    ],
)
def test_completion_offers_what_may_stand_there(
    words: str, expected: set[str], unexpected: set[str]
) -> None:
    env = {
        "_CHECK_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    offered = {line.partition(",")[2] for line in run(env=env).stdout.splitlines()}
    assert expected <= offered
    assert not unexpected & offered


def test_evaluate_ends_with_the_accuracy(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(CASES)]) == 0
    printed = capsys.readouterr().out
    assert re.fullmatch(r"Akurasi \(A, A-\): \d+/\d+", printed.strip().splitlines()[-1].strip())
    assert all(len(line) <= 80 for line in printed.splitlines())
    assert main(["evaluate", str(CASES), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["trusted"] > 10


def test_evaluate_refuses_a_folder_without_cases(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(tmp_path)]) == 2
    assert "incident.json" in capsys.readouterr().err


def test_coverage_names_cases_that_touch_a_norm(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "coverage", "--cases", str(CASES)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("uu-1-2015/188: ") and "K003" in line for line in lines)
    small = str(worlds.write_rules(tmp_path / "rules", [worlds.norm("pp-1-2000/1")]))
    assert main(["rules", "coverage", "--format", "json", "--rules", small]) == 0
    assert all(not one["cases"] for one in json.loads(capsys.readouterr().out))


def test_lint_prints_file_and_line_and_fails_on_a_remark(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(RULES, rules)
    file = rules / "regulations" / "kb-2022" / "d-06.yaml"
    file.write_text(file.read_text("utf-8").replace("Reaksi pada grup", "Kampanya pada grup", 1))
    assert main(["rules", "lint", "--rules", str(rules)]) == 1
    assert re.search(r"regulations/kb-2022/d-06\.yaml:\d+: Kampanya", capsys.readouterr().out)


def test_index_renews_a_stale_page_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(RULES, rules)
    page = rules / "README.md"
    whole = page.read_text("utf-8")
    page.write_text(whole.replace("kb-2022/d-06", "kb-2022/d-66"), encoding="utf-8")
    assert main(["rules", "index", "--rules", str(rules)]) == 0
    assert "diperbarui" in capsys.readouterr().out
    assert page.read_text("utf-8") == whole
    assert main(["rules", "index", "--rules", str(rules)]) == 0
    assert "sudah sesuai" in capsys.readouterr().out


def test_an_index_without_its_marks_is_refused_and_nothing_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(RULES, rules)
    (rules / "README.md").write_text("kosong", encoding="utf-8")
    assert main(["rules", "index", "--rules", str(rules)]) == 2
    assert "<!-- index -->" in capsys.readouterr().err
    assert (rules / "README.md").read_text("utf-8") == "kosong"
