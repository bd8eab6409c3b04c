"""`check verify ASSESSMENT INCIDENT`: an assessment worked out again from its file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import click

from checker.cli.commands import LocalCommand, as_lang, option_format, option_lang, option_rules
from checker.cli.exits import CLEAR, FAULTY, REFUSED
from checker.cli.files import FORMATS, load_rulebook, read_input
from checker.cli.others import single
from checker.cli.streams import err, out, wants_color
from checker.errors import IncidentError, Lang
from checker.messages import text

__all__ = ["verify_command"]


def verify_command(lang: Lang) -> LocalCommand:
    """`check verify ASSESSMENT INCIDENT`."""
    params = [
        click.Argument(["files"], nargs=-1, type=click.Path()),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.verify", lang)
    usage = "ASSESSMENT.json INCIDENT.json"
    return LocalCommand("verify", lang, _run, params, about=about, usage=usage)


def _run(files: Sequence[str], form: str, lang: str, rules: str | None) -> int:
    from checker.checker import Checker
    from checker.verify import read_recorded, verify

    recorded_in, incident_in = single(files[:1], "ASSESSMENT"), single(files[1:], "INCIDENT")
    rulebook = load_rulebook(rules)
    name = recorded_in
    try:
        recorded = read_recorded(read_input(recorded_in))
        name = incident_in
        found = verify(recorded, read_input(incident_in), Checker(rulebook))
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(as_lang(lang)))
        return REFUSED
    _print(found.as_data(), form, as_lang(lang))
    return CLEAR if found.is_equal else FAULTY


def _print(data: dict[str, Any], form: str, lang: Lang) -> None:
    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    from checker.reports import markdown
    from checker.reports import text as plain
    from checker.reports.verification import verification

    page = verification(data, lang)
    laid = markdown.laid_out(page) if form == "markdown" else None
    out(laid or plain.laid_out(page, color=wants_color(None)))
