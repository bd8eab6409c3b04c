"""`check ask FILE`: what to find out, only what can change the answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from checker.cli.commands import (
    Day,
    LocalCommand,
    as_lang,
    option_format,
    option_lang,
    option_rules,
)
from checker.cli.exits import CLEAR, REFUSED
from checker.cli.files import FORMATS, load_rulebook
from checker.cli.others import single
from checker.cli.pages import print_page, read_file
from checker.cli.streams import err
from checker.errors import IncidentError, Lang
from checker.messages import text

__all__ = ["ask_command"]


def ask_command(lang: Lang) -> LocalCommand:
    """`check ask FILE`."""
    params = [
        click.Argument(["file"], nargs=-1, type=click.Path()),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.ask", lang)
    return LocalCommand("ask", lang, _run, params, about=about, usage="FILE")


def _run(file: Sequence[str], as_of: date | None, form: str, lang: str, rules: str | None) -> int:
    from checker.checker import Checker
    from checker.inquire import Trials, ask_document, inquiry
    from checker.reports.ask import ask_page

    name = single(file, "FILE")
    rulebook = load_rulebook(rules)
    try:
        incident = read_file(name, rulebook, as_of)
        trials = Trials(Checker(rulebook), incident, as_of)
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(as_lang(lang)))
        return REFUSED
    data = ask_document(trials, inquiry(trials))
    print_page(data, ask_page, (incident, rulebook), form, as_lang(lang))
    return CLEAR
