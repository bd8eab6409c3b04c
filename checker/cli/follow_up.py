"""`check follow-up DIR`: what is due after recommendations, and the letters that remind of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.commands import (
    Day,
    LocalCommand,
    as_lang,
    office_options,
    option_format,
    option_lang,
    option_rules,
)
from checker.cli.exits import CLEAR
from checker.cli.files import FORMATS, load_rulebook
from checker.cli.streams import err, out, wants_color
from checker.errors import Lang
from checker.messages import text

if TYPE_CHECKING:
    from checker.follow_up import Thread

__all__ = ["follow_up_command"]


def follow_up_command(lang: Lang) -> LocalCommand:
    """`check follow-up DIR|FILE... [--as-of DATE] [--reminders DIR]`."""
    params = [
        click.Argument(["folder"], nargs=-1, type=click.Path()),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        click.Option(["--reminders"], metavar="DIR", help=text("follow_up.option.reminders", lang)),
        *office_options(lang),
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
    **own: Path | None,
) -> int:
    from checker.cli.folder import read_folder
    from checker.follow_up import document, follow

    language = as_lang(lang)
    rulebook = load_rulebook(rules)
    day = as_of or date.today()
    incidents = read_folder(folder, rulebook, None, language)
    threads = follow(incidents, rulebook, day)
    data = document(threads, incidents, rulebook, day)
    if reminders is not None:
        _write(Path(reminders), threads, day, own, language)
    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return CLEAR
    from checker.reports import RulebookLabels, markdown
    from checker.reports import text as plain
    from checker.reports.follow_up import follow_up

    page = follow_up(data, incidents, RulebookLabels(rulebook), language)
    laid = markdown.laid_out(page) if form == "markdown" else None
    out(laid or plain.laid_out(page, color=wants_color(None)))
    return CLEAR


def _write(
    folder: Path,
    threads: Sequence[Thread],
    day: date,
    own: Mapping[str, Path | None],
    lang: Lang,
) -> None:
    """Write the reminders that are called for, on the paper of the office."""
    from checker.cli.writing import write_folder
    from checker.papers import Office, read_office, read_templates, reminders

    office = read_office(own["office"]) if own["office"] is not None else Office()
    made = reminders(threads, office, day, read_templates(own["templates"]))
    if not made:
        err(text("follow_up.no_letter", lang))
        return
    for file in write_folder(folder, made):
        err(text("folder.written", lang, file=file))
