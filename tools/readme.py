"""Write the computed parts of README.md (answer, coverage, agreement) and of rules/README.md.

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
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from checker import check
from checker.assessment import TrackResult
from checker.lawbook import index
from checker.rulebook import Rulebook

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
RULES = ROOT / "rules" / "README.md"
CASES = sorted((ROOT / "tests" / "cases").glob("*/official.json"))
START = "python3 tools/start.py "
SHOWN = 62


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
    rows = [
        f"{len(book.norms)} norms on {len(book.facts)} facts; contests {contests}.",
        "",
        "| Regulation | Provisions that are norms | Known, not yet norms |",
        "|---|---|---|",
    ]
    for regulation in book.regulations.values():
        articles = [
            norm.id.partition("/")[2]
            for norm in book.norms.values()
            if norm.regulation == regulation.id
        ]
        labels = [regulation.labels[article].removesuffix(" jo.") for article in articles]
        if labels:
            missing = len(set(regulation.expected) - set(articles))
            title = f"{regulation.short}: {regulation.title['en']}"
            rows.append(f"| {title} | {'; '.join(labels)} | {missing} |")
    return "\n".join(rows)


def decided(official: Mapping[str, Any]) -> str:
    """Say what was decided in a case, per track."""
    tracks = [
        f"{track} {outcome['state']}" + (f" ({outcome['level']})" if outcome.get("level") else "")
        for track, outcome in official["tracks"].items()
    ]
    tracks += [f"{track} cleared" for track in official["cleared_tracks"]]
    return ", ".join(tracks) or "no track decided"


def ours(track: TrackResult) -> str:
    """Say what the checker gives for a track."""
    level = track.level.established if track.level else None
    leaning = f", leaning {track.leaning}" if track.leaning not in (None, track.state) else ""
    return f"{track.track} {track.state}{f' ({level})' if level else ''}{leaning}"


def agreement(_: str) -> str:
    """Set every decided case beside what the checker says of it."""
    rows = ["| Case | Decided | Headline | Tracks |", "|---|---|---|---|"]
    for path in CASES:
        official = json.loads(path.read_text(encoding="utf-8"))
        incident = (path.parent / "incident.json").read_bytes()
        for actor in check(incident, as_of=official["decided_on"]).actors:
            said = [ours(t) for t in actor.tracks if t.state in ("established", "open")]
            rows.append(
                f"| {official['case']} | {decided(official)} | {actor.headline} "
                f"| {'; '.join(said)} |"
            )
    return "\n".join(rows)


PARTS: dict[str, Callable[[str], str]] = {
    "answer": shown_answer,
    "coverage": coverage,
    "agreement": agreement,
}


RULES_PARTS: dict[str, Callable[[str], str]] = {"index": lambda _: index(Rulebook.load())}


def renewed(readme: str, parts: Mapping[str, Callable[[str], str]]) -> str:
    """Give a page with every computed part written anew."""
    for name, make in parts.items():
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, _, rest = readme.partition(start)
        readme = f"{before}{start}{make(readme)}\n{end}{rest.partition(end)[2]}"
    return readme


def main() -> None:
    """Rewrite the README, and the index of the rules, in place."""
    for page, parts in ((README, PARTS), (RULES, RULES_PARTS)):
        page.write_text(renewed(page.read_text(encoding="utf-8"), parts), encoding="utf-8")


if __name__ == "__main__":
    main()
