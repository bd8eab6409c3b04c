"""`check follow-up DIR`: what is due after recommendations, and the letters that remind of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from checker.cli.commands import (
    Day,
    LocalCommand,
    as_lang,
    option_format,
    option_lang,
    option_rules,
)
from checker.cli.exits import CLEAR
from checker.cli.files import FORMATS, load_rulebook
from checker.cli.streams import err, out, wants_color
from checker.errors import Lang
from checker.messages import text

__all__ = ["follow_up_command"]


def follow_up_command(lang: Lang) -> LocalCommand:
    """`check follow-up DIR|FILE... [--as-of DATE] [--reminders DIR]`."""
    params = [
        click.Argument(["folder"], nargs=-1, type=click.Path()),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        click.Option(["--reminders"], metavar="DIR", help=text("follow_up.option.reminders", lang)),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.follow-up", lang)
    return LocalCommand("follow-up", lang, _run, params, about=about, usage="DIR|FILE...")


def _run(
    folder: Sequence[str],
    as_of: date | None,
    reminders: str | None,
    form: str,
    lang: str,
    rules: str | None,
) -> int:
    from checker.cli.folder import read_folder
    from checker.cli.writing import write_folder
    from checker.follow_up import document, follow, letters

    language = as_lang(lang)
    rulebook = load_rulebook(rules)
    day = as_of or date.today()
    incidents = read_folder(folder, rulebook, None, language)
    threads = follow(incidents, rulebook, day)
    data = document(threads, incidents, rulebook, day)
    if reminders is not None:
        made = {name: body.encode() for name, body in letters(threads, language).items()}
        if not made:
            err(text("follow_up.no_letter", language))
        for file in write_folder(Path(reminders), made) if made else ():
            err(text("folder.written", language, file=file))
    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return CLEAR
    from checker.reports import RulebookLabels, markdown
    from checker.reports import text as plain
    from checker.reports.follow_up import follow_up

    page = follow_up(data, RulebookLabels(rulebook), language)
    laid = markdown.laid_out(page) if form == "markdown" else None
    out(laid or plain.laid_out(page, color=wants_color(None)))
    return CLEAR
