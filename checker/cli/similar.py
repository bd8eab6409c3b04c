"""`check similar FILE`: decided cases with the same norms and the nearest facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from checker.cli.commands import (
    Day,
    LocalCommand,
    Number,
    as_lang,
    option_format,
    option_lang,
    option_rules,
)
from checker.cli.exits import CLEAR, REFUSED
from checker.cli.files import FORMATS, load_rulebook, read_input
from checker.cli.others import single
from checker.cli.reasons import print_page
from checker.cli.streams import err
from checker.errors import IncidentError, Lang
from checker.messages import text

__all__ = ["similar_command"]

_MOST = 1000


def similar_command(lang: Lang) -> LocalCommand:
    """`check similar FILE`."""
    params = [
        click.Argument(["file"], nargs=-1, type=click.Path()),
        click.Option(
            ["--count"],
            type=Number(1, _MOST),
            metavar="N",
            help=text("cli.similar.count", lang),
        ),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.similar", lang)
    return LocalCommand("similar", lang, _run, params, about=about, usage="FILE")


def _run(
    file: Sequence[str],
    count: int | None,
    as_of: date | None,
    form: str,
    lang: str,
    rules: str | None,
) -> int:
    from checker.checker import Checker
    from checker.reports.similar import similar_cases
    from checker.similar import SHOWN, decided_cases, similar

    name = single(file, "FILE")
    checker = Checker(load_rulebook(rules))
    try:
        examined = checker.examine(read_input(name), as_of=as_of)
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(as_lang(lang)))
        return REFUSED
    data = similar(examined, decided_cases(), checker, count=count or SHOWN)
    language = as_lang(lang)
    print_page(
        data, lambda labels, _: similar_cases(data, labels, language), examined, form, language
    )
    return CLEAR
