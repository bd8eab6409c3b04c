"""A menu stands only where a version of the answer holds its level, and its bodies existed then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from checker.checker import Checker
from checker.engine import Engine
from checker.findings import ESTABLISHED, Finding, Matcher
from checker.route import ActorProfile, menu_for
from checker.rulebook import Rulebook
from tests.unit.worlds import changed, examples, law

BOOK = law()
LETTER = re.compile(r"\b(Surat|SE) ")
CITED = re.compile(r"^[a-z0-9-]+/")


def checker(book: Rulebook = BOOK) -> Checker:
    return Checker(book, Matcher(book, Engine(book)))


def level_of(norm: str) -> Iterator[tuple[str, str]]:
    """Yield each level that the text of a norm names, with the regulation of its citation."""
    consequence = BOOK.norms[norm].consequence
    rows = consequence.by_impact or {}
    for level, basis in rows.values():
        yield level, basis.partition("/")[0]
    if consequence.level is not None:
        yield from ((consequence.level, b.partition("/")[0]) for b in consequence.basis)


def held_by(finding: Finding) -> set[tuple[str, str]]:
    """Return what the norm, its successor, and the norms that a decree row rests on name."""
    norms = [finding.norm.id, finding.norm.replaced_by]
    for link in finding.links:
        for version in BOOK.chains[link.norm]:
            norms += [version.id, version.replaced_by]
    return {pair for norm in norms if norm for pair in level_of(norm)}


def family(regulation: str) -> set[str]:
    table = next(t for t in BOOK.sanctions.values() if t["regulation"] == regulation)
    return {regulation, *table.get("serves", ())}


def strangers(incident: Mapping[str, Any], as_of: str) -> set[tuple[str, str]]:
    """Return the menus that no established finding holds."""
    day = date.fromisoformat(as_of)
    one = checker()
    assessment, examined = one.check(incident, as_of=day), one.examine(incident, as_of=day)
    found = set()
    for outcome in assessment.actors:
        held = {
            pair
            for finding in examined.supposed[outcome.actor].findings
            if finding.state == ESTABLISHED
            for pair in held_by(finding)
        }
        for track in outcome.tracks:
            for menu in track.menu:
                if not any((menu.level, name) in held for name in family(menu.regulation)):
                    found.add((menu.regulation, menu.level))
    return found


def test_no_menu_pairs_a_level_with_a_regulation_that_does_not_hold_it() -> None:
    tried = [e for e in examples() if e[0].startswith(("pp-53-2010/4/12", "pp-53-2010/4/15"))]
    assert len(tried) > 60
    later = [(name, {**incident, "examined_on": "2021-11-01"}) for name, incident, _ in tried]
    for name, incident in later:
        assert strangers(without_handling(incident), "2021-12-01") == set(), name


def without_handling(incident: Mapping[str, Any]) -> Mapping[str, Any]:
    return changed(incident, {}, [k for k in ("handling",) if k in incident])


def rows() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, table in BOOK.sanctions.items():
        for row in (*table["imposers"], *table.get("special", ())):
            yield name, row


def test_a_body_that_a_letter_names_ends_and_one_of_another_law_begins() -> None:
    """Words as a basis are no citation, so nothing else says when the body came to be."""
    for name, row in rows():
        cited = [b for b in row["basis"] if CITED.match(b)]
        letters = [b for b in row["basis"] if LETTER.search(b)]
        if letters:
            assert {"from", "until"} <= row.get("valid", {}).keys(), (name, letters)
        if "UU 30/2014" in " ".join(row["basis"]) and BOOK.regulations[name].first < date(
            2014, 10, 17
        ):
            assert row["valid"]["from"] == "2014-10-17", (name, cited)


@pytest.mark.parametrize(
    ("day", "named"), [("2015-08-01", False), ("2018-03-01", True), ("2024-10-01", False)]
)
def test_the_letter_of_2017_names_nobody_before_or_after_its_days(day: str, named: bool) -> None:
    who = ActorProfile(
        frozenset({"jpt_pratama"}), frozenset({"kabkota"}), frozenset({"pns"}), frozenset({"sekda"})
    )
    held = [("sanksi_moral", "pp-42-2004/15/1")]
    (menu,) = menu_for(BOOK.sanctions, held, who, BOOK.label, date.fromisoformat(day))
    bodies = " ".join(row["body"]["id"] for row in menu["imposers"])
    assert bodies
    assert ("Gubernur" in bodies) is named
