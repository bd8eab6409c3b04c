"""The benchmarks measure what they say: made-up incidents are sound, and all peers agree."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest

from benchmarks import generate, run
from benchmarks.growth import with_other_norms
from benchmarks.measure import LIBRARIES, Row, alternate, machine
from benchmarks.measure import run as run_process
from benchmarks.peers import PEERS
from benchmarks.question import Both, Condition, Either, Leaf, Question
from benchmarks.rows.assessment import assessments
from benchmarks.rows.setting import Setting
from benchmarks.sheets import DURABLE, Asking, Seeing, Seen, differences
from benchmarks.workload import WORKLOADS, lines, plan
from checker import Assessment, Rulebook, check
from checker.checker import Checker, Described
from checker.engine import Engine

SEED = 11
CASES = Path(__file__).resolve().parents[1] / "cases"
SOME_CASES = ("K003", "K018", "K045", "K073", "K092")


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Rulebook.load()


def made(workload: str, count: int, seed: int = SEED) -> list[tuple[str, Any]]:
    return list(lines(workload, count, seed))


# Generated incidents


@pytest.mark.parametrize("workload", WORKLOADS)
def test_a_seed_makes_the_same_lines_and_another_makes_others(workload: str) -> None:
    assert made(workload, 30) == made(workload, 60)[:30]
    assert not {text for text, _ in made(workload, 30)} & {t for t, _ in made(workload, 30, 12)}


@pytest.mark.parametrize("workload", WORKLOADS)
def test_every_line_can_be_judged(workload: str, rulebook: Rulebook) -> None:
    texts = [text for text, _ in made(workload, 100)]
    headlines = Counter(
        result.actors[0].headline
        for result in rulebook.check_many(texts, as_of=plan()["as_of"])
        if isinstance(result, Assessment)
    )
    assert headlines.total() == len(texts)
    assert len(headlines) > 1
    assert all(900 < len(text) < 1500 and "\n" not in text for text in texts)


@pytest.mark.parametrize("workload", WORKLOADS)
def test_every_line_has_an_id_an_office_and_a_note_of_its_own_and_names_nobody(
    workload: str,
) -> None:
    incidents = [json.loads(text) for text, _ in made(workload, 400)]
    for own in (
        [incident["id"] for incident in incidents],
        [incident["narrative"] for incident in incidents],
        [incident["actors"][0]["agency"]["name"] for incident in incidents],
    ):
        assert len(set(own)) == len(incidents)
    assert len({incident["acts"][0]["date"] for incident in incidents}) > 40
    for incident in incidents:
        assert not {"name", "identifiers"} & incident["actors"][0].keys()
        assert "name" not in incident["targets"][0]
        assert all("reporter" not in report for report in incident["reports"])


def test_categories_come_as_often_as_kasn_counted_them() -> None:
    shares = [category["share"] for category in plan()["categories"]]
    assert sum(shares) == pytest.approx(100)
    drawn = Counter(key[0] for _, key in made("realistic", 6000))
    for kind, share in enumerate(shares):
        assert drawn[kind] / 60 == pytest.approx(share, abs=2)


def sheets_of(rulebook: Rulebook, incidents: Iterable[Described]) -> list[object]:
    """What the matcher would remember each incident's sheets by."""
    matcher = Seeing(rulebook, Engine(rulebook))
    checker, found = Checker(rulebook, matcher), list[object]()
    for incident in incidents:
        matcher.seen.clear()
        checker.check(incident, as_of=plan()["as_of"])
        found.append(
            tuple(
                (tuple(norm.id for norm in one.norms), tuple(one.values.items()))
                for one in matcher.seen
            )
        )
    return found


def test_a_realistic_key_is_one_sheet_and_there_are_hardly_fewer_sheets_than_keys(
    rulebook: Rulebook,
) -> None:
    sample = made("realistic", 200)
    sheets = sheets_of(rulebook, [text for text, _ in sample])
    of_key: dict[Any, set[object]] = {}
    for (_, key), sheet in zip(sample, sheets, strict=True):
        of_key.setdefault(key, set()).add(sheet)
    assert {len(one) for one in of_key.values()} == {1}
    assert len(of_key) * 0.97 < len(set(sheets)) <= len(of_key) < len(sample)


def test_each_knob_of_the_adversarial_workload_changes_the_sheet_by_itself(
    rulebook: Rulebook,
) -> None:
    from benchmarks.workload import _Adversarial, _incident

    workload = _Adversarial(SEED)
    knobs = plan()["adversarial"]["knobs"]
    for place in (17, workload.sheets // 2 + 1):
        texts = []
        step = 1
        for values in knobs.values():
            digit = place // step % len(values)
            others = [place + step * (i - digit) for i in range(len(values)) if i != digit]
            texts += [_text_of(_incident(workload.fields(other))) for other in [*others, place]]
            step *= len(values)
        assert step == workload.sheets == 265_720_500
        expected = sum(len(values) - 1 for values in knobs.values()) + 1
        assert len(set(sheets_of(rulebook, texts))) == expected


def _text_of(incident: dict[str, Any]) -> str:
    text = json.dumps(incident)
    for mark, value in (("@date@", "2020-10-10"), ("@day@", "2020-10-12"), ("@id@", "x")):
        text = text.replace(mark, value)
    return text


def test_no_adversarial_sheet_comes_twice(rulebook: Rulebook) -> None:
    sample = made("adversarial", 100)
    assert len(set(sheets_of(rulebook, [text for text, _ in sample]))) == len(sample)
    assert len({key for _, key in islice(lines("adversarial", 10**6, SEED), 5000)}) == 5000


def test_a_file_is_written_whole_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "lines.ndjson"
    words = ["--count", "50", "--workload", "adversarial", "-o", str(target)]
    assert generate.main(words) == 0
    written = target.read_text("utf-8").splitlines()
    assert [json.loads(line)["schema_version"] for line in written] == ["1.0"] * 50
    assert "distinct: 50 lines, 50 incidents, 50 sheets" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["lines.ndjson"]


def test_equal_lines_but_for_the_id_are_one_incident() -> None:
    counts = generate.Counts()
    for number in ("1", "2"):
        counts.add(generate.Line(f'{{"id": "x-{number}", "a": 1}}', "key"), f"x-{number}")
    assert (len(counts.lines), len(counts.incidents), len(counts.sheets)) == (2, 1, 1)


@pytest.mark.parametrize(
    "words",
    [
        ["--count", "999999999999", "--workload", "adversarial", "-o", "{folder}/x.ndjson"],
        ["--count", "3", "-o", "{folder}/missing/x.ndjson"],
    ],
)
def test_what_cannot_be_written_is_said_and_leaves_nothing(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate.main([word.replace("{folder}", str(tmp_path)) for word in words]) == 2
    assert capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


# Peers


def conditions() -> Iterator[Condition]:
    """Every form of a condition over two facts."""
    leaves = [
        Leaf(fact, values, every, negated)
        for fact, values in (("one", ("a",)), ("one", ("a", "b")), ("two", ("c",)))
        for every in (False, True)
        for negated in (False, True)
    ]
    yield from leaves
    for first, second in zip(leaves, leaves[5:], strict=False):
        yield Both((first, second))
        yield Either((first, second))
        yield Either((Both((first, second)), second))
    yield Both(())
    yield Either(())


def holds(condition: Condition, facts: dict[str, tuple[str, ...]]) -> bool:
    if isinstance(condition, Leaf):
        passed = [value in condition.values for value in facts[condition.fact]]
        return (all(passed) if condition.every else any(passed)) is not condition.negated
    parts = [holds(part, facts) for part in condition.parts]
    return all(parts) if isinstance(condition, Both) else any(parts)


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_understands_every_form_of_a_condition(name: str) -> None:
    question = Question({f"n/{i}": told for i, told in enumerate(conditions())}, {})
    peer = PEERS[name](question)
    sets = [("a",), ("b",), ("x",), ("a", "b"), ("a", "x"), ("a", "b", "x")]
    for one, two in product(sets, [("c",), ("d",), ("c", "d")]):
        facts = {"one": one, "two": two}
        expected = {norm for norm, told in question.norms.items() if holds(told, facts)}
        assert peer(facts)() == expected


@pytest.fixture(scope="module")
def sheets(rulebook: Rulebook) -> list[Seen]:
    cases = []
    for name in SOME_CASES:
        official = json.loads((CASES / name / "official.json").read_text("utf-8"))
        cases.append(((CASES / name / "incident.json").read_bytes(), official["decided_on"]))
    texts = [text for workload in WORKLOADS for text, _ in made(workload, 8)]
    seen = Seeing.all_in(rulebook, [*cases, *((text, plan()["as_of"]) for text in texts)])
    return [one for one in seen if one.norms]


def test_all_peers_find_the_norms_that_the_checker_finds(
    rulebook: Rulebook, sheets: list[Seen]
) -> None:
    assert len(sheets) > 35
    assert sum(len(one.candidates) for one in sheets) > 200
    assert any(one.norms and not one.candidates for one in sheets)
    assert differences(Asking(rulebook), sheets) == []


def test_a_peer_that_answers_otherwise_is_named(
    rulebook: Rulebook, sheets: list[Seen], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = next(one for one in sheets if one.candidates)
    deaf = {"Python": lambda question: lambda facts: frozenset}
    monkeypatch.setattr("benchmarks.sheets.PEERS", deaf)
    monkeypatch.setattr(Asking, "names", (DURABLE, "Python"))
    expected = [f"Python: {norm}" for norm in sorted(one.candidates)]
    assert differences(Asking(rulebook), [one]) == expected


# Measuring


def test_four_times_the_norms_change_no_finding(rulebook: Rulebook) -> None:
    larger = with_other_norms(rulebook)
    assert len(larger.norms) == 4 * len(rulebook.norms)
    for text, _ in made("realistic", 5):
        (ours,) = check(text, as_of=plan()["as_of"], rulebook=rulebook).actors
        (same,) = check(text, as_of=plan()["as_of"], rulebook=larger).actors
        assert (same.headline, same.findings) == (ours.headline, ours.findings)


def test_what_is_new_was_seen_by_nobody(rulebook: Rulebook, tmp_path: Path) -> None:
    setting = Setting((), 5, 3, 1, (10,), 5, 1, tmp_path)
    parts = [part for some in setting.unseen(2) for part in some]
    assert [len(part.incidents) for part in parts] == [5] * 8
    incidents = [incident for part in parts for incident, _ in part.incidents]
    assert len(set(sheets_of(rulebook, incidents))) == 40


def test_every_row_of_one_assessment_is_measured(rulebook: Rulebook, tmp_path: Path) -> None:
    setting = Setting(("K003",), 2, 1, 1, (10,), 5, 1, tmp_path)
    rows = list(assessments(setting))
    new = "1 times 2 adversarial"
    assert {row.subject for row in rows} == {"K003", "2 realistic", "2 adversarial", new}
    baselines = {row.baseline for row in rows}
    assert {"hand-compiled Python", "durable-rules alone", "a millisecond"} <= baselines
    assert set(PEERS) - {"Python"} <= baselines
    assert all(row.seconds > 0 and row.ratio > 0 for row in rows)
    budgets = Counter(row.at_most for row in rows if row.subject == "K003")
    assert budgets[1] == budgets[12] == budgets[1 / 3] == 1
    assert [row.at_most for row in rows if row.subject == new] == [2, 2]
    assert all(json.dumps(row.as_dict()) for row in rows)


def test_a_row_says_whether_its_budget_is_kept() -> None:
    row = Row("one", "two", 0.002, "three", 0.001, 2)
    assert (row.ratio, row.verdict) == (2, "kept")
    missed = replace(row, at_most=1.9)
    assert missed.verdict == "MISSED"
    assert "MISSED" in str(missed)
    assert "MISSED" not in str(replace(row, at_most=None)) + replace(row, at_most=None).verdict
    assert "2 ms" in row.title


def test_works_alternate_and_their_median_counts() -> None:
    order: list[str] = []
    ticks = iter([0, 5, 0, 1, 0, 9, 0, 1, 0, 7, 0, 1])
    works = (lambda: order.append("a"), lambda: order.append("b"))
    assert alternate(3, *works, clock=lambda: next(ticks)) == [7, 1]
    assert order == ["a", "b"] * 4


def test_a_process_is_watched_to_its_end() -> None:
    import sys

    held = "import time; x = bytearray(60_000_000); time.sleep(0.4)"
    ran = run_process([sys.executable, "-c", held])
    assert ran.code == 0
    assert 60 < ran.megabytes < 300
    assert 0 < ran.processor < ran.seconds
    failed = run_process([sys.executable, "-c", "raise SystemExit('no')"])
    assert (failed.code, failed.errors) == (1, "no\n")


def test_the_machine_is_named_with_the_libraries() -> None:
    facts = machine()
    assert facts["cores"] >= facts["cores_allowed"] >= 1
    assert set(facts["libraries"]) == set(LIBRARIES)
    assert all(facts["libraries"].values())


def test_what_cannot_be_measured_is_said_and_the_rest_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: Setting) -> Iterator[Row]:
        yield Row("one", "two", 0.002, "three", 0.001)
        raise SystemExit("no service here")

    def goes_on(_: Setting) -> Iterator[Row]:
        yield Row("four", "five", 0.002, "six", 0.001, 1)

    monkeypatch.setattr(run, "ROWS", {"first": fails, "second": goes_on})
    target = tmp_path / "result.json"
    assert run.main(["--quick", "--rows", "all", "-o", str(target)]) == 1
    result = json.loads(target.read_text("utf-8"))
    assert [row["row"] for row in result["rows"]] == ["one", "four"]
    assert result["not_measured"] == {"first": "no service here"}
    assert result["machine"] == machine()
    told = capsys.readouterr()
    assert "four, five" in told.out and "no service here" in told.err


@pytest.mark.parametrize("words", [["--rows", "nothing"], ["--cases", "K999"], ["--sizes", "x"]])
def test_an_option_that_is_none_is_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run.main(words)
    assert caught.value.code == 2
