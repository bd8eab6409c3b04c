"""`check papers FILE -o DIR`: the forms and letters of one file, as Word files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.commands import (
    Day,
    LocalCommand,
    as_lang,
    office_options,
    option_lang,
    option_rules,
)
from checker.cli.exits import CLEAR, REFUSED
from checker.cli.files import load_rulebook, read_input
from checker.cli.others import single
from checker.cli.streams import err, out
from checker.errors import ArgumentError, IncidentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.papers import Case
    from checker.rulebook import Rulebook

__all__ = ["papers_command"]


def papers_command(lang: Lang) -> LocalCommand:
    """`check papers FILE -o DIR [--only FORM ...] [--office FILE] [--templates DIR]`."""
    params: list[click.Parameter] = [
        click.Argument(["file"], nargs=-1, type=click.Path()),
        click.Option(
            ["-o", "--output"],
            type=click.Path(path_type=Path),
            metavar="DIR",
            help=text("papers.help.papers.output", lang),
        ),
        click.Option(
            ["--only"], multiple=True, metavar="FORM", help=text("papers.help.papers.only", lang)
        ),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        *office_options(lang),
        option_lang(lang),
        option_rules(lang),
    ]
    about = f"{text('cli.papers', lang)}\n\n{text('papers.help.papers.more', lang)}"
    return LocalCommand("papers", lang, _run, params, about=about, usage="FILE -o DIR")


def _run(
    file: Sequence[str],
    output: Path | None,
    only: Sequence[str],
    as_of: date | None,
    lang: str,
    rules: str | None,
    **own: Path | None,
) -> int:
    from checker.cli.writing import write_folder
    from checker.papers import make_papers, read_templates

    name = single(file, "FILE")
    if output is None:
        raise ArgumentError(both("papers.needs_folder"))
    forms = read_templates(own["templates"])
    try:
        case = _case(name, as_of, own["office"], load_rulebook(rules))
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(as_lang(lang)))
        return REFUSED
    files = make_papers(case, only, forms)
    write_folder(output, files)
    _say(case, output, list(files), as_lang(lang))
    return CLEAR


def _case(name: str, as_of: date | None, office: Path | None, rulebook: Rulebook) -> Case:
    from checker.checker import Checker
    from checker.papers import Case, Office, read_office

    profile = read_office(office) if office is not None else Office()
    return Case.of(Checker(rulebook).examine(read_input(name), as_of=as_of), profile)


def _say(case: Case, folder: Path, names: Sequence[str], lang: Lang) -> None:
    """What was written, by which regulation, and what is to be known of its numbers."""
    forms = case.forms
    regulation = forms.regulation or text("papers.written.no_set", lang)
    out("".join(f"{folder / name}\n" for name in names))
    err(text("papers.written", lang, count=len(names), folder=folder, set=regulation))
    if forms.notes is not None:
        err(text("papers.note", lang, text=forms.notes[lang]))
