"""`check why FILE` and `check why-not FILE NORM`: the reasons of an answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from checker.cli.commands import (
    Day,
    LocalCommand,
    Word,
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
    from checker.explain import Examined
    from checker.reports import Names, RulebookLabels
    from checker.reports.document import Block
    from checker.rulebook import Rulebook

__all__ = ["examined_file", "print_page", "why_command", "why_not_command"]

_Json = dict[str, Any]
_Page = Callable[["RulebookLabels", "Names"], "list[Block]"]
_DEPTHS = ("1", "2", "3", "4")


def why_command(lang: Lang) -> LocalCommand:
    """`check why FILE [NORM|TRACK]`."""
    depth = click.Option(
        ["--depth"],
        type=Word("--depth", _DEPTHS),
        metavar="|".join(_DEPTHS),
        help=text("cli.why.depth", lang),
    )
    params = [_words(), _option_actor(lang), depth, *_shared(lang)]
    about = text("cli.why", lang)
    usage = "FILE [NORM|TRACK]"
    return LocalCommand("why", lang, _why, params, about=about, usage=usage)


def why_not_command(lang: Lang) -> LocalCommand:
    """`check why-not FILE NORM`."""
    params = [_words(), _option_actor(lang), *_shared(lang)]
    about = text("cli.why-not", lang)
    return LocalCommand("why-not", lang, _why_not, params, about=about, usage="FILE NORM")


def _words() -> click.Argument:
    return click.Argument(["words"], nargs=-1, type=click.Path())


def _option_actor(lang: Lang) -> click.Option:
    return click.Option(["--actor"], metavar="ID", help=text("cli.option.actor", lang))


def _shared(lang: Lang) -> list[click.Parameter]:
    return [
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]


def _why(words: Sequence[str], depth: str | None, actor: str | None, **shared: Any) -> int:
    name = single(words[:1], "FILE")
    about = single(words[1:], "NORM|TRACK") if words[1:] else None

    def tell(examined: Examined, lang: Lang) -> tuple[_Json, _Page]:
        from checker.explain import why
        from checker.reports.why import explanation

        data = why(examined, about, actor=actor, depth=int(depth) if depth else None)
        return data, lambda labels, names: explanation(data, labels, names, lang)

    return _asked(name, tell, **shared)


def _why_not(words: Sequence[str], actor: str | None, **shared: Any) -> int:
    name, norm = single(words[:1], "FILE"), single(words[1:], "NORM")

    def tell(examined: Examined, lang: Lang) -> tuple[_Json, _Page]:
        from checker.explain import why_not
        from checker.reports.why_not import obstacles

        data = why_not(examined, norm, actor=actor)
        return data, lambda labels, names: obstacles(data, labels, names, lang)

    return _asked(name, tell, **shared)


def _asked(
    name: str,
    tell: Callable[[Examined, Lang], tuple[_Json, _Page]],
    *,
    as_of: date | None,
    form: str,
    lang: str,
    rules: str | None,
) -> int:
    """Examine a file, work out the answer to a question about it, and print that."""
    rulebook = load_rulebook(rules)
    try:
        examined = examined_file(name, as_of, rulebook)
    except IncidentError as error:
        err(error.in_file(name if name != "-" else "<stdin>").render(as_lang(lang)))
        return REFUSED
    data, page = tell(examined, as_lang(lang))
    print_page(data, page, examined, form, as_lang(lang))
    return CLEAR


def examined_file(name: str, as_of: date | None, rulebook: Rulebook) -> Examined:
    """Everything found for a file; raises IncidentError where it is refused."""
    from checker.checker import Checker

    return Checker(rulebook).examine(read_input(name), as_of=as_of)


def print_page(data: _Json, page: _Page, examined: Examined, form: str, lang: Lang) -> None:
    """Print an answer as JSON, or its page as text or Markdown."""
    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    from checker.reports import RulebookLabels, markdown, names_of
    from checker.reports import text as plain

    labels = RulebookLabels(examined.reported.rulebook)
    blocks = page(labels, names_of(examined.incident, labels, lang))
    laid = markdown.laid_out(blocks) if form == "markdown" else None
    out(laid or plain.laid_out(blocks, color=wants_color(None)))
