"""`check rules diff A B`: two rules folders in terms of law."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.commands import LocalCommand, as_lang, option_format, option_lang
from checker.cli.exits import CLEAR
from checker.cli.files import load_rulebook
from checker.cli.streams import out, wants_color
from checker.errors import ArgumentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.rulebook import Rulebook

__all__ = ["diff_command"]

FORMATS = ("text", "json")
_FOLDERS = ("A", "B")


def diff_command(lang: Lang) -> LocalCommand:
    """`check rules diff A B [--cases DIR]`."""
    params = [
        click.Argument(["folders"], nargs=-1, type=click.Path()),
        click.Option(
            ["--cases"],
            type=click.Path(path_type=str),
            metavar="DIR",
            help=text("cli.rules.diff.cases", lang),
        ),
        option_format(lang, FORMATS),
        option_lang(lang),
    ]
    about = text("cli.rules.diff", lang)
    return LocalCommand("diff", lang, _run, params, about=about, usage="A B [--cases DIR]")


def _run(folders: Sequence[str], cases: str | None, form: str, lang: str) -> int:
    from checker.compare import as_data
    from checker.lawbook import diff_cases, diff_rules

    first, second = _two(folders)
    before, after = _load(first), _load(second)
    found = diff_rules(before, after)
    changed = None if cases is None else diff_cases(before, after, _coded(cases))
    data = {"differs": found.differs, **as_data(found), "cases": as_data(changed)}
    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n")
        return CLEAR
    from checker.reports import RulebookLabels
    from checker.reports import text as plain
    from checker.reports.diff import DiffPage

    page = DiffPage(RulebookLabels(before), RulebookLabels(after), as_lang(lang))
    out(plain.laid_out(page.page(data, (first, second)), color=wants_color(None)))
    return CLEAR


def _load(folder: str) -> Rulebook:
    """The rulebook of a folder; what is wrong with it is said with the folder's name."""
    try:
        return load_rulebook(folder)
    except ArgumentError as error:
        told = both("diff.broken", folder=folder, reason=dict(error.text))
        raise ArgumentError(told, remedy=error.remedy) from error


def _two(folders: Sequence[str]) -> tuple[str, str]:
    """The two folders; raises ArgumentError for fewer or more."""
    if len(folders) < len(_FOLDERS):
        raise ArgumentError(both("cli.missing", found=_FOLDERS[len(folders)]))
    if len(folders) > len(_FOLDERS):
        raise ArgumentError(both("cli.too_many", found=" ".join(folders[len(_FOLDERS) :])))
    return folders[0], folders[1]


def _coded(folder: str) -> list[tuple[str, bytes, str]]:
    """The coded cases, each with the day on which it was decided."""
    from checker.evaluate import read_cases

    cases = read_cases(Path(folder))
    return [(case.id, case.incident, case.decided_on) for case in cases]
