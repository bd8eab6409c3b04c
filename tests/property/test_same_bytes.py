"""The same incident, rulebook and day give the same bytes, whatever was checked before.

An answer is the same alone and after thousands of others, in this process and in a fresh one
with other hash seeds, and while two rulebooks and two days take turns. Threads that come and go
leave nothing behind: what thousands of them hold is bounded.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from checker.checker import Checker
from checker.findings import Matcher
from checker.incident import Incident, canonical_json
from checker.rulebook import Rulebook
from checker.testing import FactSheet, fact_sheets, incidents
from tests.property.shared import AS_OF, PROFILE, RULES, SETTINGS, checker, rulebook

pytestmark = pytest.mark.property

OTHERS = {"quick": 400}.get(PROFILE, 2000)
SAMPLE = {"quick": 10}.get(PROFILE, 40)
OTHER_DAY = date(2026, 6, 1)
MEGABYTES = 10
ROOT = RULES.parent

FRESH = """
import json, sys
from pathlib import Path
from checker.checker import Checker
from checker.rulebook import Rulebook
rules, day, *_ = sys.argv[1:]
checker = Checker(Rulebook.load(Path(rules)))
for line in sys.stdin:
    print(checker.check(line, as_of=day).model_dump_json())
"""

THREADS = """
import sys, threading
from pathlib import Path
from checker.checker import Checker
from checker.rulebook import Rulebook
checker = Checker(Rulebook.load(Path(sys.argv[1])))
lines = sys.stdin.read().splitlines()

def resident():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6

def run(count):
    for number in range(count):
        line = lines[number % len(lines)]
        thread = threading.Thread(target=checker.check, args=(line,), kwargs={"as_of": sys.argv[2]})
        thread.start()
        thread.join()

run(100)
before = resident()
run(1900)
print(resident() - before)
"""


def generated(count: int) -> list[Incident]:
    """Return incidents, most of them single acts."""
    found: list[Incident] = []

    @settings(SETTINGS, max_examples=count)
    @given(fact_sheets(rulebook()))
    def collect(sheet: FactSheet) -> None:
        found.append(sheet.incident)

    @settings(SETTINGS, max_examples=SAMPLE)
    @given(incidents(rulebook()))
    def collect_whole(incident: Incident) -> None:
        found.append(incident)

    collect_whole()
    collect()
    return found


def fresh_checker() -> Checker:
    """Return a checker that remembers no sheet; the engine is shared, for it is never freed."""
    return Checker(rulebook(), Matcher(rulebook(), checker().matcher.engine))


def answer(used: Checker, incident: Incident, day: date) -> str:
    """Return the bytes of an assessment."""
    return used.check(incident, as_of=day).model_dump_json()


def fresh(script: str, incidents_: list[Incident], rules: Path, day: date, seed: str) -> str:
    """Run a script in a process of its own that reads the incidents and prints its answer."""
    done = subprocess.run(
        [sys.executable, "-c", script, str(rules), day.isoformat()],
        input="\n".join(canonical_json(incident) for incident in incidents_),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    return done.stdout


@pytest.fixture(scope="module")
def many() -> list[Incident]:
    return generated(OTHERS)


@pytest.fixture(scope="module")
def other_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a rulebook in which the first ban of the list begins a day later."""
    folder = tmp_path_factory.mktemp("rules") / "rules"
    shutil.copytree(RULES, folder)
    norm = rulebook().norms["pp-94-2021/5/n/5"]
    file = folder / "regulations/pp-94-2021/5/n/5.yaml"
    first = norm.validity.first
    later = first.replace(year=first.year + 1)
    changed = file.read_text("utf-8").replace(f"from: {first}", f"from: {later}")
    file.write_text(changed, "utf-8")
    return folder


def test_after_many_others(many: list[Incident]) -> None:
    used = fresh_checker()
    first = [answer(used, incident, AS_OF) for incident in many]
    sample = range(0, len(many), max(1, len(many) // SAMPLE))
    for number in sample:
        alone = answer(fresh_checker(), many[number], AS_OF)
        assert alone == first[number]
        assert answer(used, many[number], AS_OF) == alone


def test_in_a_fresh_process(many: list[Incident]) -> None:
    sample = many[: 2 * SAMPLE]
    here = [answer(fresh_checker(), incident, AS_OF) for incident in sample]
    for seed in ("1", "2"):
        there = fresh(FRESH, sample, RULES, AS_OF, seed).splitlines()
        assert there == here


def test_with_two_rulebooks_and_two_days_in_turn(many: list[Incident], other_rules: Path) -> None:
    sample = many[: 5 * SAMPLE]
    checkers = [Checker(rulebook()), Checker(Rulebook.load(other_rules))]
    turns = [(used, day) for used in checkers for day in (AS_OF, OTHER_DAY)]
    mixed = [[answer(used, i, day) for used, day in turns] for i in sample]
    for number, (used, day) in enumerate(turns):
        alone = Checker(used.rulebook)
        assert [answer(alone, i, day) for i in sample] == [row[number] for row in mixed]
    assert any(row[0] != row[1] for row in mixed)
    hashes = {json.loads(text)["rulebook"]["hash"] for row in mixed for text in row}
    assert len(hashes) == len(checkers)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")
def test_threads_that_come_and_go_hold_no_memory(many: list[Incident]) -> None:
    grown = fresh(THREADS, many[SAMPLE : 2 * SAMPLE], RULES, AS_OF, "0")
    assert float(grown) <= MEGABYTES
