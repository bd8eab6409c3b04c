"""`check what-if FILE`: other values in some fields, or the changes that turn the answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from checker.cli.commands import (
    Day,
    LocalCommand,
    as_lang,
    flag,
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
    from checker.incident import Incident
    from checker.reports import Names, RulebookLabels
    from checker.reports.document import Block
    from checker.rulebook import Rulebook

__all__ = ["print_page", "read_file", "what_if_command"]


def what_if_command(lang: Lang) -> LocalCommand:
    """`check what-if FILE --set PATH=VALUE`, `check what-if FILE --flip`."""
    params = [
        click.Argument(["file"], nargs=-1, type=click.Path()),
        _words("--set", "PATH=VALUE", lang, "cli.what-if.set"),
        _words("--unset", "PATH", lang, "cli.what-if.unset"),
        flag(["--flip"], lang, "cli.what-if.flip"),
        click.Option(["--to"], metavar="TARGET", help=text("cli.what-if.to", lang)),
        click.Option(["--actor"], metavar="ID", help=text("cli.what-if.actor", lang)),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.what-if", lang)
    usage = "FILE (--set PATH=VALUE ... | --flip [--to TARGET] [--actor ID])"
    return LocalCommand("what-if", lang, _run, params, about=about, usage=usage)


def _words(name: str, metavar: str, lang: Lang, code: str) -> click.Option:
    return click.Option([name], multiple=True, metavar=metavar, help=text(code, lang))


def _run(
    file: Sequence[str],
    set: Sequence[str],
    unset: Sequence[str],
    flip: bool,
    to: str | None,
    actor: str | None,
    as_of: date | None,
    form: str,
    lang: str,
    rules: str | None,
) -> int:
    name = single(file, "FILE")
    _sensible(bool(set or unset), flip, bool(to or actor))
    rulebook = load_rulebook(rules)
    try:
        incident = read_file(name, rulebook, as_of)
        if flip:
            return _flip(incident, as_of, rulebook, (to, actor), form, as_lang(lang))
        return _set(incident, as_of, rulebook, (set, unset), form, as_lang(lang))
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(as_lang(lang)))
        return REFUSED


def _sensible(some: bool, flip: bool, aimed: bool) -> None:
    if flip and some:
        raise ArgumentError(both("what_if.apart"))
    if aimed and not flip:
        raise ArgumentError(both("what_if.needs_flip"))
    if not (flip or some):
        raise ArgumentError(
            both("what_if.nothing_asked"), remedy=both("what_if.nothing_asked.hint")
        )


def read_file(name: str, rulebook: Rulebook, as_of: date | None) -> Incident:
    """Read one incident; raises IncidentError with every fault of it."""
    from checker.intake import read_incident

    return read_incident(read_input(name), contests=rulebook.contests, as_of=as_of)


def _set(
    incident: Incident,
    as_of: date | None,
    rulebook: Rulebook,
    words: tuple[Sequence[str], Sequence[str]],
    form: str,
    lang: Lang,
) -> int:
    from checker.checker import Checker
    from checker.compare import UNSET, Answer, Setting, document, setting_of, supposed
    from checker.reports.compare import comparison

    settings = [setting_of(word) for word in words[0]]
    settings += [Setting(path.strip(), UNSET) for path in words[1]]
    checker = Checker(rulebook)
    before = checker.check(incident, as_of=as_of)
    day = None if any(s.path == "as_of" for s in settings) and as_of is None else before.as_of
    after = checker.check(supposed(incident, settings), as_of=day)
    data = document([Answer(before), Answer(after, supposed=tuple(settings))], rulebook)

    def page(labels: RulebookLabels, names: Names) -> list[Block]:
        return comparison(data, labels, names, lang)

    print_page(data, page, (incident, rulebook), form, lang)
    return CLEAR


def print_page(
    data: Any, page: Any, of: tuple[Incident, Rulebook], form: str, lang: Lang
) -> None:
    """Print a document as JSON, or the page that is made of it as text or Markdown."""
    from checker.reports import RulebookLabels, markdown, names_of
    from checker.reports import text as plain

    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    incident, rulebook = of
    labels = RulebookLabels(rulebook)
    blocks = page(labels, names_of(incident, labels, lang))
    laid = markdown.laid_out(blocks) if form == "markdown" else None
    out(laid or plain.laid_out(blocks, color=wants_color(None)))


def _flip(
    incident: Incident,
    as_of: date | None,
    rulebook: Rulebook,
    wanted: tuple[str | None, str | None],
    form: str,
    lang: Lang,
) -> int:
    from checker.checker import Checker
    from checker.inquire import as_data, flips
    from checker.reports.flips import flip_page

    to, actor = wanted
    data = as_data(flips(Checker(rulebook), incident, as_of=as_of, to=to, actor=actor))

    def page(labels: RulebookLabels, names: Names) -> list[Block]:
        return flip_page(data, labels, names, lang)

    print_page(data, page, (incident, rulebook), form, lang)
    return CLEAR
