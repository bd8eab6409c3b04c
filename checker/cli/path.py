"""`check path FILE`: where a file is on its paths, and its time limits as a calendar."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
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
from checker.cli.files import load_rulebook, read_input
from checker.cli.others import single
from checker.cli.streams import err, out, wants_color
from checker.errors import ArgumentError, IncidentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.incident import Incident
    from checker.rulebook import Rulebook

__all__ = ["path_command"]

_FORMATS = ("text", "json")


def path_command(lang: Lang) -> LocalCommand:
    """`check path FILE [--as-of DATE] [--ics FILE]`."""
    params = [
        click.Argument(["file"], nargs=-1, type=click.Path()),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        click.Option(["--ics"], type=click.Path(), metavar="FILE", help=text("cli.path.ics", lang)),
        option_format(lang, _FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.path", lang)
    usage = "FILE [--as-of DATE] [--ics FILE]"
    return LocalCommand("path", lang, _run, params, about=about, usage=usage)


def _run(
    file: Sequence[str],
    as_of: date | None,
    ics: str | None,
    form: str,
    lang: str,
    rules: str | None,
) -> int:
    name = single(file, "FILE")
    if ics is not None and name != "-" and Path(ics).resolve() == Path(name).resolve():
        raise ArgumentError(
            both("journey.ics.same", file=ics), remedy=both("journey.ics.same.hint")
        )
    rulebook = load_rulebook(rules)
    try:
        incident, data = _found(name, as_of, rulebook)
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(as_lang(lang)))
        return REFUSED
    if ics is not None:
        _write(Path(ics), data, as_lang(lang))
    _print(data, incident, rulebook, form, as_lang(lang))
    return CLEAR


def _found(name: str, as_of: date | None, rulebook: Rulebook) -> tuple[Incident, dict[str, Any]]:
    from checker.checker import check
    from checker.incident import as_json
    from checker.intake import read_incident
    from checker.route.journey import journey
    from checker.route.journey_data import as_data

    incident = read_incident(read_input(name), contests=rulebook.contests, as_of=as_of)
    assessment = check(incident, as_of=as_of, rulebook=rulebook)
    found = journey(assessment, as_json(incident), rulebook.journey)
    return incident, as_data(found, assessment, rulebook)


def _write(path: Path, data: dict[str, Any], lang: Lang) -> None:
    from checker.cli.writing import write_files
    from checker.reports.ics import calendar_of, count_of

    write_files({path: calendar_of(data, lang).encode()})
    err(text("journey.ics.written", lang, count=count_of(data), file=path))


def _print(
    data: dict[str, Any], incident: Incident, rulebook: Rulebook, form: str, lang: Lang
) -> None:
    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    from checker.reports import RulebookLabels, names_of
    from checker.reports import text as plain
    from checker.reports.path import journey

    labels = RulebookLabels(rulebook)
    page = journey(data, labels, names_of(incident, labels, lang), lang)
    out(plain.laid_out(page, color=wants_color(None)))
