"""`check what-if FILE`: other values in some fields, or the changes that turn the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from checker.cli.files import FORMATS, load_rulebook
from checker.cli.others import single
from checker.cli.pages import print_page, read_file
from checker.cli.streams import err
from checker.errors import ArgumentError, IncidentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.incident import Incident
    from checker.rulebook import Rulebook

__all__ = ["what_if_command"]


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


def _run(file: Sequence[str], form: str, lang: str, rules: str | None, **asked: Any) -> int:
    name = single(file, "FILE")
    _sensible(asked)
    rulebook = load_rulebook(rules)
    try:
        incident = read_file(name, rulebook, asked["as_of"])
        if asked["flip"]:
            return _flip(incident, rulebook, asked, form, as_lang(lang))
        return _set(incident, rulebook, asked, form, as_lang(lang))
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(as_lang(lang)))
        return REFUSED


def _sensible(asked: Mapping[str, Any]) -> None:
    some, flip = bool(asked["set"] or asked["unset"]), asked["flip"]
    if flip and some:
        raise ArgumentError(both("what_if.apart"))
    if (asked["to"] or asked["actor"]) and not flip:
        raise ArgumentError(both("what_if.needs_flip"))
    if not (flip or some):
        raise ArgumentError(
            both("what_if.nothing_asked"), remedy=both("what_if.nothing_asked.hint")
        )


def _set(
    incident: Incident, rulebook: Rulebook, asked: Mapping[str, Any], form: str, lang: Lang
) -> int:
    from checker.checker import Checker
    from checker.compare import UNSET, Answer, Setting, document, setting_of, supposed
    from checker.reports.compare import comparison

    settings = [setting_of(word) for word in asked["set"]]
    settings += [Setting(path.strip(), UNSET) for path in asked["unset"]]
    checker, as_of = Checker(rulebook), asked["as_of"]
    before = checker.check(incident, as_of=as_of)
    day = None if any(s.path == "as_of" for s in settings) and as_of is None else before.as_of
    after = checker.check(supposed(incident, settings), as_of=day)
    data = document([Answer(before), Answer(after, supposed=tuple(settings))], rulebook)

    print_page(data, comparison, (incident, rulebook), form, lang)
    return CLEAR


def _flip(
    incident: Incident, rulebook: Rulebook, asked: Mapping[str, Any], form: str, lang: Lang
) -> int:
    from checker.checker import Checker
    from checker.inquire import Trials, flip_document, flips
    from checker.reports.flips import flip_page

    trials = Trials(Checker(rulebook), incident, asked["as_of"])
    data = flip_document(trials, flips(trials, to=asked["to"], actor=asked["actor"]))
    print_page(data, flip_page, (incident, rulebook), form, lang)
    return CLEAR
