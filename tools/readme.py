"""Write the computed parts of README.md, of rules/README.md and of the pages on decided cases.

    .venv/bin/python tools/readme.py

A test fails when the README says something else than the checker does now.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from checker.checker import Checker
from checker.evaluate import GRADES, Compared, DecidedCase, Evaluation, Grade, evaluate, read_cases
from checker.lawbook import index
from checker.rulebook import Rulebook

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
RULES = ROOT / "rules" / "README.md"
CASES = ROOT / "tests" / "cases"
LATER = ROOT / "tests" / "later_cases"
MEANT = {
    "agrees": "agree in state and, where decided, in level",
    "open_rightly": "open rightly: the deciding fact is not in the text and is asked first",
    "open_by_law": "open by law: readings differ, the decision followed one of them",
    "departs": "practice departs from a named text",
    "outside": "outside the rulebook",
    "stricter": "we are stricter",
    "milder": "we are milder",
}
REASONS = {
    "thin": "fakta tipis / facts too thin",
    "disputed": "hukum diperdebatkan / the law is disputed",
    "departs": "praktik menyimpang / practice departs",
    "ours": "kesalahan kami / our fault",
}
OPEN: tuple[Grade, Grade] = ("open_rightly", "open_by_law")
START = "python3 tools/start.py "
SHOWN = 86


def commands(readme: str) -> list[str]:
    """Give the shell blocks of a README, each as one text."""
    return [block.strip() for block in re.findall(r"^```sh\n(.*?)^```", readme, re.M | re.S)]


def answer(command: str) -> str:
    """Run a README command that checks an incident, without the set-up; give what it prints."""
    arguments = shlex.split(command.removeprefix(START + "check "))
    plain = {"NO_COLOR": "1", "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=ROOT,
        env={**os.environ, **plain},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1, 3):
        raise RuntimeError(done.stderr)
    return done.stdout


def shown_answer(readme: str) -> str:
    """Give the beginning of the answer to the README's first command, cut between paragraphs."""
    lines = answer(commands(readme)[0]).splitlines()
    if len(lines) > SHOWN:
        lines = lines[: SHOWN - lines[:SHOWN][::-1].index("") - 1]
        lines += ["", "[...]"]
    return "\n".join(["```text", *lines, "```"])


def coverage(_: str) -> str:
    """List the norms of each regulation, and how many of its known articles they are."""
    book = Rulebook.load()
    contests = ", ".join(f"`{name}`" for name in sorted(book.contests))
    examples = sum(len(e["examples"]) + 1 for d in book.source.examples.values() for e in d or ())
    rows = [
        f"{len(book.norms)} norms on {len(book.facts)} facts, {examples} examples; contests "
        f"{contests}. The [index](rules/README.md) leads to each.",
        "",
        "| Regulation | Norms | Articles | Known, not yet norms |",
        "|---|---|---|---|",
    ]
    for regulation in book.regulations.values():
        norms = [norm for norm in book.norms.values() if norm.regulation == regulation.id]
        if norms:
            articles = dict.fromkeys(norm.id.split("/")[1].upper() for norm in norms)
            known = {norm.id.partition("/")[2] for norm in norms}
            missing = len(set(regulation.expected) - known)
            told = ", ".join(articles)
            rows.append(f"| {regulation.short} | {len(norms)} | {told} | {missing} |")
    return "\n".join(rows)


@cache
def cases() -> Mapping[str, DecidedCase]:
    """Give the decided cases by id."""
    return {case.id: case for case in read_cases(CASES)}


@cache
def found() -> Evaluation:
    """Hold every decided case against what the checker says of it."""
    return evaluate(cases().values(), Checker(Rulebook.load()))


@cache
def later() -> Evaluation:
    """Hold the cases that were found after the rules were written against the checker."""
    return evaluate(read_cases(LATER), Checker(Rulebook.load()))


def agreement(_: str) -> str:
    """Count the decided tracks by grade, and say how often the two agree."""
    evaluation = found()
    rows = ["| Decided tracks (grades A, A-) | Number |", "|---|---|"]
    rows += [f"| {MEANT[grade]} | {n} |" for grade in GRADES if (n := evaluation.counts[grade])]
    told = len({one.case for one in evaluation.compared} | set(evaluation.undecided))
    return "\n".join(
        [
            f"{told} decided cases, {len(evaluation.trusted)} tracks whose outcome is known; "
            f"Akurasi (A, A-): {evaluation.agreed}/{len(evaluation.trusted)}. No track that a "
            "body cleared is established here. Every difference has a paragraph in",
            "[tests/cases](tests/cases/README.md); on what open tracks hang,",
            "and how far independent codings agree, stand there too.",
            "",
            *rows,
            "",
            *_stances(evaluation),
            "",
            f"{len(read_cases(LATER))} [further cases](tests/later_cases/README.md) were found and "
            f"coded after the rules were written: {_in_short(later())}.",
        ]
    )


def _stances(evaluation: Evaluation) -> list[str]:
    """Set the two stances beside each other."""
    head = ["| Stance | Established of those decided | Accused of those cleared | Level right |"]
    head.append("|---|---|---|---|")
    names = {"berkas": "by the file", "dugaan_awal": "prima facie"}
    return head + [
        f"| {names[name]} | {n['established']} of {n['decided']} | {n['accused']} of "
        f"{n['cleared']} | {n['levels_right']} of {n['levels']} |"
        for name, n in evaluation.stances.items()
    ]


def _in_short(evaluation: Evaluation) -> str:
    words = {grade: grade.replace("_", " ") for grade in GRADES} | {"agrees": "agree"}
    counts = [f"{n} {words[grade]}" for grade in GRADES if (n := evaluation.counts[grade])]
    return f"of {len(evaluation.trusted)} tracks {', '.join(counts)}"


def outcome(_: str) -> str:
    """Set every decided track beside ours."""
    return _outcome(found())


def later_outcome(_: str) -> str:
    """Set every track of the further cases beside ours, and count them."""
    return f"{_outcome(later())}\n\nA, A-: {_in_short(later())}."


def _outcome(evaluation: Evaluation) -> str:
    rows = ["| Case | Track | Decided | Ours | Grade |", "|---|---|---|---|---|"]
    for one in evaluation.compared:
        suspected = f", prima facie {_with_level(*one.prima_facie)}"
        ours = f"{_with_level(*one.ours)}{suspected if one.prima_facie != one.ours else ''}"
        row = (one.case, one.track, _with_level(*one.official), ours, one.grade)
        rows.append(f"| {' | '.join(row)} |")
    undecided = ", ".join(evaluation.undecided)
    return "\n".join([*rows, "", f"Without a decided track: {undecided or 'none'}."])


def totals(_: str) -> str:
    """Count the graded tracks by quality of the source, by election and by status of the person."""
    by_quality = _counted(found().compared, lambda one: [one.trust])
    by_contest = _counted(found().trusted, lambda one: _said(one, "contests", "id"))
    by_status = _counted(found().trusted, lambda one: _said(one, "actors", "status"))
    return "\n".join(
        [
            *_table("Mutu / quality", by_quality),
            "",
            *_table("Pemilihan / election (A, A-)", by_contest),
            "",
            *_table("Status (A, A-)", by_status),
        ]
    )


def _said(one: Compared, group: str, field: str) -> list[str]:
    incident = json.loads(cases()[one.case].incident)
    values = (holder[field] for holder in incident[group])
    return sorted({" / ".join(v) if isinstance(v, list) else v for v in values})


def _counted(
    tracks: Iterable[Compared], kinds: Callable[[Compared], Iterable[str]]
) -> dict[str, Counter[str]]:
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for one in tracks:
        for kind in kinds(one):
            counted[kind][one.grade] += 1
    return counted


def _table(title: str, counted: Mapping[str, Counter[str]]) -> list[str]:
    shown = [g for g in GRADES if found().counts[g] or any(c[g] for c in counted.values())]
    rows = [f"| {title} | {' | '.join(shown)} | Jumlah / total |", f"|{'---|' * (len(shown) + 2)}"]
    for kind in sorted(counted):
        cells = [kind, *(str(counted[kind][grade]) for grade in shown)]
        rows.append(f"| {' | '.join(cells)} | {counted[kind].total()} |")
    return rows


def causes(_: str) -> str:
    """Count on what the tracks hang that do not agree: missing facts and questions of law."""
    trusted = {(one.case, one.track) for one in found().trusted}
    rows = [
        "| Bergantung pada / hangs on | A, A- | Semua / all | Perkara / cases |",
        "|---|---|---|---|",
    ]
    named: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in _ledger():
        for name in entry.get("hangs_on", ()):
            named[name].append((entry["case"], entry["track"]))
    for name in sorted(named, key=lambda name: (-len(named[name]), name)):
        shown = ", ".join(sorted({case for case, _ in named[name]}))
        known = sum(key in trusted for key in named[name])
        rows.append(f"| `{name}` | {known} | {len(named[name])} | {shown} |")
    facts, law = (found().counts[grade] for grade in OPEN)
    stopped = sum(one.official[0] == "cleared" for one in found().open)
    undecided = sum(found().cases[grade] for grade in OPEN)
    cases_graded = found().cases.total()
    total = len(found().trusted)
    return "\n".join(
        [
            f"Terbuka / open (A, A-): {_share(facts + law, total)} jalur / tracks; karena fakta / "
            f"for facts {_share(facts, total)}, karena hukum / for law {_share(law, total)}. "
            f"{stopped} di antaranya dihentikan suatu badan, dan di sana hanya 'terpenuhi' yang "
            f"keliru / of them were stopped by a body, where only 'established' is wrong. "
            f"Menurut jalur terburuk setiap perkara / by the worst track of each case: "
            f"{_share(undecided, cases_graded)}.",
            "",
            *rows,
        ]
    )


def _share(part: int, total: int) -> str:
    return f"{part}/{total} ({100 * part / total:.0f} %)"


def _ledger() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads((CASES / "ledger.json").read_text(encoding="utf-8"))
    return sorted(entries, key=lambda entry: (entry["case"], entry["track"]))


def _with_level(state: str, level: str | None) -> str:
    return f"{state} ({level})" if level else state


def differences(_: str) -> str:
    """Write a paragraph for every difference, as the ledger has it."""
    parts = []
    for entry in _ledger():
        provision = f": {entry['provision']}" if "provision" in entry else ""
        head = f"**{entry['case']}, {entry['track']}** ({REASONS[entry['reason']]}{provision})."
        parts += [f"{head} {entry['why']['id']}", "", entry["why"]["en"], ""]
    return "\n".join(parts[:-1])


PARTS: dict[str, Callable[[str], str]] = {
    "answer": shown_answer,
    "coverage": coverage,
    "agreement": agreement,
}


CASES_PARTS: dict[str, Callable[[str], str]] = {
    "evaluation": outcome,
    "totals": totals,
    "causes": causes,
    "ledger": differences,
}

LATER_PARTS: dict[str, Callable[[str], str]] = {"evaluation": later_outcome}

RULES_PARTS: dict[str, Callable[[str], str]] = {"index": lambda _: index(Rulebook.load())}


PAGES: Sequence[tuple[Path, Mapping[str, Callable[[str], str]]]] = (
    (README, PARTS),
    (RULES, RULES_PARTS),
    (CASES / "README.md", CASES_PARTS),
    (LATER / "README.md", LATER_PARTS),
)


def renewed(readme: str, parts: Mapping[str, Callable[[str], str]]) -> str:
    """Give a page with every computed part written anew."""
    for name, make in parts.items():
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, _, rest = readme.partition(start)
        readme = f"{before}{start}{make(readme)}\n{end}{rest.partition(end)[2]}"
    return readme


def main() -> None:
    """Rewrite the README, and the index of the rules, in place."""
    for page, parts in PAGES:
        page.write_text(renewed(page.read_text(encoding="utf-8"), parts), encoding="utf-8")


if __name__ == "__main__":
    main()
