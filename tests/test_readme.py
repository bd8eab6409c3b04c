"""The README says what is so: its commands run alone, and what it shows is what is printed now."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from checker.rulebook import Regulation, Rulebook

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import readme  # noqa: E402  # a script beside the package

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
HOW = "run: .venv/bin/python tools/readme.py"


@pytest.mark.parametrize("part", sorted(readme.PARTS))
def test_a_computed_part_is_what_the_checker_says_now(part: str) -> None:
    found = re.search(rf"<!-- {part} -->\n(.*?)\n<!-- /{part} -->", TEXT, re.S)
    assert found is not None
    assert found[1] == readme.PARTS[part](TEXT), HOW


@pytest.mark.parametrize(
    ("page", "parts"), readme.PAGES[1:], ids=[page.parent.name for page, _ in readme.PAGES[1:]]
)
def test_what_is_computed_on_a_page_is_what_the_checker_says(
    page: Path, parts: Mapping[str, Callable[[str], str]]
) -> None:
    text = page.read_text(encoding="utf-8")
    assert text == readme.renewed(text, parts), HOW


@pytest.mark.parametrize("number", [0, 1])
def test_each_of_the_first_two_blocks_is_one_command(number: int) -> None:
    command = readme.commands(TEXT)[number]
    assert len(command.splitlines()) == 1
    assert command.startswith(readme.START)
    assert not re.search(r"[;&|]", command)


def test_the_first_block_checks_and_the_second_tests() -> None:
    check, test = readme.commands(TEXT)[:2]
    assert check.startswith(readme.START + "check ")
    assert test == readme.START + "test"


def test_both_commands_and_the_answer_stand_on_the_first_screen() -> None:
    assert TEXT.index(readme.START + "test") < TEXT.index("<!-- answer -->") < TEXT.index("\n## ")


@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "rules/README.md",
        "tests/cases/README.md",
    ],
)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


def test_the_changelog_names_every_provision_that_is_a_norm() -> None:
    book = Rulebook.load()
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for norm in book.norms.values():
        article, regulation = norm.id.split("/")[1], book.regulations[norm.regulation]
        rows = [row for row in changes.splitlines() if names(row, regulation)]
        number = article.upper().rpartition("-")[2].lstrip("0")
        assert any(re.search(rf"\b{number}\b", row, re.IGNORECASE) for row in rows), norm.id


def names(row: str, regulation: Regulation) -> bool:
    """Say whether a row of the changelog is about a regulation."""
    return row.startswith("| ") and regulation.short in row.partition(" | ")[0]
