"""`check recap DIR|FILE ... -o recap.xlsx`: the register of many files as a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.commands import Day, LocalCommand, as_lang, flag, option_lang, option_rules
from checker.cli.exits import CLEAR
from checker.cli.files import load_rulebook
from checker.cli.streams import out
from checker.errors import ArgumentError, Fault, IncidentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.incident import Incident
    from checker.papers import Case
    from checker.rulebook import Rulebook

__all__ = ["recap_command"]


def recap_command(lang: Lang) -> LocalCommand:
    """`check recap PATH ... -o FILE [--with-identities] [--replace]`."""
    params: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, type=click.Path()),
        click.Option(
            ["-o", "--output"],
            type=click.Path(path_type=Path),
            metavar="FILE",
            help=text("papers.help.recap.output", lang),
        ),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        flag(["--with-identities"], lang, "papers.help.recap.identities"),
        flag(["--replace"], lang, "papers.help.recap.replace"),
        option_lang(lang),
        option_rules(lang),
    ]
    about = f"{text('cli.recap', lang)}\n\n{text('papers.help.recap.more', lang)}"
    return LocalCommand("recap", lang, _run, params, about=about, usage="PATH... -o FILE")


def _run(
    paths: Sequence[str],
    output: Path | None,
    as_of: date | None,
    with_identities: bool,
    replace: bool,
    lang: str,
    rules: str | None,
) -> int:
    from checker.cli.folder import read_folder
    from checker.cli.writing import refuse_taken, write_files
    from checker.papers import entries, tallies, workbook

    if not paths:
        raise ArgumentError(both("cli.no_file"), remedy=both("cli.no_file.hint"))
    if output is None:
        raise ArgumentError(both("papers.needs_file"))
    day = as_of or date.today()
    rulebook = load_rulebook(rules)
    incidents = read_folder(paths, rulebook, day, as_lang(lang))
    cases = _cases(incidents, day, rulebook)
    rows = [row for case in cases for row in entries(case, identities=with_identities)]
    files = {output: workbook(rows, tallies(cases), day, identities=with_identities)}
    if not replace:
        refuse_taken(files)
    write_files(files)
    told = {"path": output, "count": len(rows), "files": len(cases), "day": day.isoformat()}
    out(text("papers.recap.written", as_lang(lang), **told) + "\n")
    return CLEAR


def _cases(incidents: Mapping[str, Incident], day: date, rulebook: Rulebook) -> list[Case]:
    """The cases of all files; raises IncidentError with the faults of every one."""
    from checker.checker import Checker
    from checker.papers import Case, Office

    checker, cases, faults = Checker(rulebook), list[Case](), list[Fault]()
    for name, incident in incidents.items():
        try:
            cases.append(Case.of(checker.examine(incident, as_of=day), Office()))
        except IncidentError as error:
            faults += error.in_file(name).faults
    if faults:
        raise IncidentError(faults)
    return cases
