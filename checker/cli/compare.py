"""`check compare FILE`: one file on several days, or with its acts on another day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

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
from checker.errors import ArgumentError, IncidentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.compare import Answer
    from checker.incident import Incident
    from checker.rulebook import Rulebook

__all__ = ["compare_command"]


def compare_command(lang: Lang) -> LocalCommand:
    """`check compare FILE --as-of D1 --as-of D2`, `check compare FILE --act-date D`."""
    params = [
        click.Argument(["file"], nargs=-1, type=click.Path()),
        _days("--as-of", lang, "cli.compare.as_of"),
        _days("--act-date", lang, "cli.compare.act_date"),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.compare", lang)
    usage = "FILE (--as-of DATE --as-of DATE | --act-date DATE)"
    return LocalCommand("compare", lang, _run, params, about=about, usage=usage)


def _days(name: str, lang: Lang, code: str) -> click.Option:
    return click.Option([name], type=Day(), multiple=True, metavar="DATE", help=text(code, lang))


def _run(
    file: Sequence[str],
    as_of: Sequence[date],
    act_date: Sequence[date],
    form: str,
    lang: str,
    rules: str | None,
) -> int:
    from checker.compare import document
    from checker.reports.compare import comparison

    name = single(file, "FILE")
    if not act_date and len(set(as_of)) < len(("before", "after")):
        raise ArgumentError(both("compare.too_few"), remedy=both("compare.too_few.hint"))
    rulebook = load_rulebook(rules)
    try:
        incident = read_file(name, rulebook, min(as_of, default=None))
        answers = list(_answers(incident, as_of, act_date, rulebook))
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(as_lang(lang)))
        return REFUSED
    data = document(answers, rulebook)
    print_page(data, comparison, (incident, rulebook), form, as_lang(lang))
    return CLEAR


def _answers(
    incident: Incident, as_of: Sequence[date], act_date: Sequence[date], rulebook: Rulebook
) -> Iterator[Answer]:
    """Yield the answers to the file as it stands, then those with its acts on another day."""
    from checker.checker import Checker
    from checker.compare import Answer, moved

    checker = Checker(rulebook)
    days: list[date | None] = [*dict.fromkeys(as_of)]
    for day in days or [None]:
        yield Answer(checker.check(incident, as_of=day))
    for day in days or [None]:
        for other in dict.fromkeys(act_date):
            yield Answer(checker.check(moved(incident, other), as_of=day), other)
