"""Commands whose help and errors are in the language of the reader, and the options they share."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.streams import out
from checker.errors import ArgumentError, Lang
from checker.messages import both, text

__all__ = [
    "Day",
    "LocalCommand",
    "Number",
    "Word",
    "as_lang",
    "flag",
    "help_option",
    "office_options",
    "one_of",
    "option_format",
    "option_lang",
    "option_rules",
]

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    _WordType = click.ParamType[str]
    _DayType = click.ParamType[date]
    _NumberType = click.ParamType[float]
else:
    # In older versions of click the class takes no parameter.
    _WordType = _DayType = _NumberType = click.ParamType

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Python takes more for a number than people do, and refuses to read one of thousands of digits.
_WHOLE = re.compile(r"[0-9]{1,9}")
_PARTED = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_LONGEST = 20


class LocalCommand(click.Command):
    """A command that writes its help in one language."""

    def __init__(
        self,
        name: str,
        lang: Lang,
        callback: Callable[..., int],
        params: Sequence[click.Parameter],
        *,
        about: str,
        usage: str,
    ) -> None:
        own = [*params, help_option(lang)]
        super().__init__(name, callback=callback, params=own, help=about, add_help_option=False)
        self.lang: Lang = lang
        self.usage = usage

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        formatter.write_usage(ctx.command_path, self.usage, text("cli.usage", self.lang))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a heading in the language of the reader."""
        write_options(self.params, ctx, formatter, self.lang)


def write_options(
    params: Sequence[click.Parameter],
    ctx: click.Context,
    formatter: click.HelpFormatter,
    lang: Lang,
) -> None:
    """Write a list of options."""
    options = [param for param in params if isinstance(param, click.Option)]
    records = [record for option in options if (record := option.get_help_record(ctx))]
    if records:
        with formatter.section(text("cli.options", lang)):
            formatter.write_dl(records)


class Word(_WordType):
    """One of a few words; another word is refused with the nearest one."""

    name = "word"

    def __init__(self, option: str, words: Sequence[str]) -> None:
        self._option = option
        self._words = tuple(words)

    def convert(self, value: Any, param: object, ctx: object) -> str:
        """The word itself; raises ArgumentError for one that is not allowed."""
        return one_of(str(value), self._words, self._option)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The words that begin so."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(word) for word in self._words if word.startswith(incomplete)]


def one_of(found: str, words: Sequence[str], what: str) -> str:
    """Give `found` back if it is one of the words; raises ArgumentError with the nearest if not."""
    if found in words:
        return found
    from difflib import get_close_matches

    nearest = get_close_matches(found, words, n=1)
    raise ArgumentError(
        both("cli.bad_choice", option=what, found=found, allowed=", ".join(words)),
        remedy=both("cli.nearest", nearest=nearest[0]) if nearest else None,
    )


class Day(_DayType):
    """A day of the calendar written YYYY-MM-DD."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: object) -> date:
        """The day; raises ArgumentError for what is none."""
        option = param.opts[0] if param else "DATE"
        try:
            if isinstance(value, str) and _DAY.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        raise ArgumentError(both("cli.bad_day", option=option, found=value))


class Number(_NumberType):
    """A number from `least` to `most`, whole or not as `least` is."""

    name = "number"

    def __init__(self, least: float, most: float) -> None:
        self._least = least
        self._most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: object) -> float:
        """The number; raises ArgumentError for what is none or lies outside."""
        is_whole, written = type(self._least) is int, str(value)
        form = _WHOLE if is_whole else _PARTED
        if form.fullmatch(written):
            found = type(self._least)(written)
            if self._least <= found <= self._most:
                return found
        option = param.opts[0] if param else "N"
        bounds = {"least": f"{self._least:g}", "most": f"{self._most:g}"}
        code = "cli.bad_number.whole" if is_whole else "cli.bad_number"
        raise ArgumentError(both(code, option=option, found=_cut(written), **bounds))


def _cut(found: str) -> str:
    return found if len(found) <= _LONGEST else f"{found[:_LONGEST]}…"


def as_lang(value: str) -> Lang:
    """A language as the messages want it."""
    return "en" if value == "en" else "id"


def help_option(lang: Lang) -> click.Option:
    """The option that prints the help of a command."""

    def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            out(f"{ctx.get_help()}\n")
            ctx.exit()

    return click.Option(
        ["-h", "--help"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show,
        help=text("cli.option.help", lang),
    )


def option_lang(lang: Lang) -> click.Option:
    """The language of everything that is printed."""
    return click.Option(
        ["--lang"],
        type=Word("--lang", ("id", "en")),
        default="id",
        metavar="id|en",
        help=text("cli.option.lang", lang),
    )


def option_format(lang: Lang, words: Sequence[str], *, full: bool = False) -> click.Option:
    """The form of the answer."""
    choices = "|".join(words)
    code = "cli.option.format" if full else "cli.option.format.short"
    return click.Option(
        ["--format", "form"],
        type=Word("--format", words),
        default="text",
        metavar=choices,
        help=text(code, lang, choices=choices),
    )


def option_rules(lang: Lang) -> click.Option:
    """Another folder of rules."""
    return click.Option(
        ["--rules"],
        type=click.Path(path_type=str),
        metavar="DIR",
        help=text("cli.option.rules", lang),
    )


def office_options(lang: Lang) -> list[click.Option]:
    """The profile and the templates of the office that papers go out from."""
    return [
        click.Option(
            [name],
            type=click.Path(path_type=Path),
            metavar=metavar,
            help=text(f"papers.help.{name.removeprefix('--')}", lang),
        )
        for name, metavar in (("--office", "FILE"), ("--templates", "DIR"))
    ]


def flag(names: Sequence[str], lang: Lang, code: str) -> click.Option:
    """A plain switch."""
    return click.Option(list(names), is_flag=True, default=False, help=text(code, lang))
