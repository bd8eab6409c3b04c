"""`check admissible FILE`: does a report hold what it must, and was it brought before."""

from __future__ import annotations

import json
from collections.abc import Sequence
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
from checker.cli.files import FORMATS, load_rulebook, read_input
from checker.cli.others import single
from checker.cli.streams import err, out, wants_color
from checker.errors import IncidentError, Lang
from checker.messages import text

if TYPE_CHECKING:
    from checker.admissible import Duplicate
    from checker.incident import Incident
    from checker.rulebook import Rulebook

__all__ = ["admissible_command"]


def admissible_command(lang: Lang) -> LocalCommand:
    """`check admissible FILE [--as-of DATE] [--against DIR|FILE]...`."""
    params = [
        click.Argument(["file"], nargs=-1, type=click.Path()),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        click.Option(
            ["--against"],
            multiple=True,
            type=click.Path(),
            metavar="DIR|FILE",
            help=text("admissible.option.against", lang),
        ),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.admissible", lang)
    return LocalCommand("admissible", lang, _run, params, about=about, usage="FILE")


def _run(
    file: Sequence[str],
    as_of: date | None,
    against: Sequence[str],
    form: str,
    lang: str,
    rules: str | None,
) -> int:
    from checker.admissible import document, judge
    from checker.checker import Checker
    from checker.intake import read_incident

    name = single(file, "FILE")
    language = as_lang(lang)
    rulebook = load_rulebook(rules)
    try:
        incident = read_incident(read_input(name), contests=rulebook.contests, as_of=as_of)
        day = as_of or incident.as_of or date.today()
        assessment = Checker(rulebook).check(incident, as_of=day)
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(language))
        return REFUSED
    advice = [note.model_dump(mode="json") for actor in assessment.actors for note in actor.advice]
    found = _duplicates(name, incident, against, rulebook, day, language) if against else None
    data = document(judge(incident, rulebook, day), found, advice, rulebook, day)
    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return CLEAR
    from checker.reports import RulebookLabels, markdown
    from checker.reports import text as plain
    from checker.reports.admissible import admissible

    page = admissible(data, name, RulebookLabels(rulebook), language)
    laid = markdown.laid_out(page) if form == "markdown" else None
    out(laid or plain.laid_out(page, color=wants_color(None)))
    return CLEAR


def _duplicates(
    name: str,
    incident: Incident,
    against: Sequence[str],
    rulebook: Rulebook,
    day: date,
    lang: Lang,
) -> list[Duplicate]:
    """What other files hold of the same; the file itself is not compared with itself."""
    from pathlib import Path

    from checker.admissible import duplicates
    from checker.cli.folder import read_folder

    others = read_folder(against, rulebook, None, lang)
    own = Path(name).resolve()
    others = {file: one for file, one in others.items() if Path(file).resolve() != own}
    return duplicates(incident, others, rulebook, day)
