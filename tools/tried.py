"""Write rules/tried.yaml: which norms agree with decided cases.

    .venv/bin/python tools/tried.py

A norm agrees with a case where it is established for somebody whose track came out as it was
decided; so does a norm that feeds one. Only cases whose outcome is known well count (grades A
and A-). The wheel holds this list, so that an assessment can say how mature a norm is without
reading the cases. A test fails when the list says something else than the checker does now.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.checker import Checker
from checker.evaluate import Compared, DecidedCase, evaluate, read_cases
from checker.explain import Examined
from checker.findings import ESTABLISHED, Finding
from checker.rulebook import Rulebook

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "rules" / "tried.yaml"
CASES = ROOT / "tests" / "cases"
HEAD = """\
# yaml-language-server: $schema=../schemas/tried.schema.json
# Ditulis oleh tools/tried.py, bukan dengan tangan / written by tools/tried.py, not by hand
"""


def written() -> str:
    """Give the file as the checker would have it now."""
    checker = Checker(Rulebook.load())
    cases = {case.id: case for case in read_cases(CASES)}
    found: dict[str, set[str]] = {}
    for one in evaluate(list(cases.values()), checker).trusted:
        if one.grade == "agrees" and one.ours[0] == ESTABLISHED:
            for norm in _norms(one, cases[one.case], checker):
                found.setdefault(norm, set()).add(one.case)
    rows = [
        f"  - {{norm: {norm}, cases: [{', '.join(sorted(found[norm]))}]}}" for norm in sorted(found)
    ]
    return HEAD + ("tried:\n" + "\n".join(rows) if rows else "tried: []") + "\n"


def _norms(one: Compared, case: DecidedCase, checker: Checker) -> set[str]:
    """Give the norms by which a track is established as it was decided."""
    seen = checker.examine(case.incident, as_of=case.decided_on)
    return {norm for finding in _findings(seen, one) for norm in _versions(finding, seen)}


def _findings(seen: Examined, one: Compared) -> Iterator[Finding]:
    """Yield the established findings of everybody whose track is the one that was compared."""
    for actor, classified in seen.classified.items():
        for track in classified.tracks:
            level = track.level.established if track.level else None
            if (track.name, track.state, level) == (one.track, *one.ours):
                found = seen.found[actor].findings
                yield from (f for f in found if (f.track, f.state) == (one.track, ESTABLISHED))


def _versions(finding: Finding, seen: Examined) -> Iterator[str]:
    yield from (c.version for c in finding.classes if c.version and c.state == ESTABLISHED)
    feeding = {
        name for name, state in (finding.breach_states or {}).items() if state == ESTABLISHED
    }
    for other in seen.found[finding.actor].findings:
        if other.chain in feeding and other.act.id == finding.act.id:
            yield from (c.version for c in other.classes if c.version and c.state == ESTABLISHED)


def main() -> None:
    """Rewrite the list in place."""
    FILE.write_text(written(), encoding="utf-8")


if __name__ == "__main__":
    main()
