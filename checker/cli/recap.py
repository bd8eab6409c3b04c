"""`check recap DIR|FILE ... -o recap.xlsx`: the register of many files as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.commands import Day, LocalCommand, as_lang, flag, option_lang, option_rules
from checker.cli.exits import CLEAR, REFUSED
from checker.cli.files import load_rulebook, read_input
from checker.cli.streams import err, out
from checker.errors import ArgumentError, IncidentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.papers import Case
    from checker.rulebook import Rulebook

__all__ = ["recap_command"]

# What lies beside incidents in a folder of decided cases.
_NO_INCIDENTS = ("official.json", "ledger.json")


def recap_command(lang: Lang) -> LocalCommand:
    """`check recap PATH ... -o FILE [--with-identities] [--replace]`."""
    params: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, type=click.Path(path_type=Path)),
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
    paths: Sequence[Path],
    output: Path | None,
    as_of: date | None,
    with_identities: bool,
    replace: bool,
    lang: str,
    rules: str | None,
) -> int:
    from checker.papers import entries, refuse_taken, tallies, workbook, write_file

    if not paths:
        raise ArgumentError(both("cli.no_file"), remedy=both("cli.no_file.hint"))
    if output is None:
        raise ArgumentError(both("papers.needs_file"))
    day = as_of or date.today()
    names = list(_files(paths))
    cases, refused = _read(names, day, load_rulebook(rules), as_lang(lang))
    if refused:
        err(text("papers.recap.refused", as_lang(lang), count=refused))
        return REFUSED
    rows = [row for case in cases for row in entries(case, identities=with_identities)]
    content = workbook(rows, tallies(cases), day, identities=with_identities)
    if not replace:
        refuse_taken(output.absolute().parent, {output.name: content})
    write_file(output, content)
    told = {"path": output, "count": len(rows), "files": len(names), "day": day.isoformat()}
    out(text("papers.recap.written", as_lang(lang), **told) + "\n")
    return CLEAR


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files named, and every incident in the folders named; each once."""
    seen: set[Path] = set()
    for path in paths:
        found = [path]
        if path.is_dir():
            found = sorted(p for p in path.rglob("*.json") if p.name not in _NO_INCIDENTS)
            if not found:
                raise ArgumentError(both("papers.no_incident", folder=path))
        for one in found:
            if one.resolve() not in seen:
                seen.add(one.resolve())
                yield one


def _read(
    names: Sequence[Path], day: date, rulebook: Rulebook, lang: Lang
) -> tuple[list[Case], int]:
    """The cases of all files, and how many files were refused; every fault is reported."""
    from checker.checker import Checker
    from checker.intake import read_incident
    from checker.papers import Case, Office

    checker, cases, refused = Checker(rulebook), [], 0
    for name in names:
        try:
            incident = read_incident(read_input(str(name)), contests=rulebook.contests, as_of=day)
            assessment = checker.check(incident, as_of=day)
        except IncidentError as error:
            err(error.in_file(str(name)).render(lang))
            refused += 1
            continue
        cases.append(Case.of(incident, assessment, rulebook, Office()))
    return cases, refused
