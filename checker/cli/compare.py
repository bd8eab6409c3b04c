"""`check compare FILE`: one file on several days, or with its acts on another day."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

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
from checker.cli.files import FORMATS, load_rulebook, read_input
from checker.cli.others import single
from checker.cli.streams import err, out, wants_color
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

    name = single(file, "FILE")
    if not act_date and len(set(as_of)) < len(("before", "after")):
        raise ArgumentError(both("compare.too_few"), remedy=both("compare.too_few.hint"))
    rulebook = load_rulebook(rules)
    try:
        incident = _read(name, rulebook, as_of)
        answers = list(_answers(incident, as_of, act_date, rulebook))
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(as_lang(lang)))
        return REFUSED
    _print(document(answers, rulebook), incident, rulebook, form, as_lang(lang))
    return CLEAR


def _read(name: str, rulebook: Rulebook, as_of: Sequence[date]) -> Incident:
    from checker.intake import read_incident

    earliest = min(as_of, default=None)
    return read_incident(read_input(name), contests=rulebook.contests, as_of=earliest)


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


def _print(
    data: dict[str, Any], incident: Incident, rulebook: Rulebook, form: str, lang: Lang
) -> None:
    from checker.reports import RulebookLabels, markdown, names_of
    from checker.reports import text as plain
    from checker.reports.compare import comparison

    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    labels = RulebookLabels(rulebook)
    page = comparison(data, labels, names_of(incident, labels, lang), lang)
    laid = markdown.laid_out(page) if form == "markdown" else None
    out(laid or plain.laid_out(page, color=wants_color(None)))
