"""`check rules`: the norms listed, one norm shown; what keeps the rules in order is apart."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from checker.cli.commands import (
    LocalCommand,
    as_lang,
    flag,
    help_option,
    option_format,
    option_lang,
    option_rules,
    write_options,
)
from checker.cli.exits import CLEAR
from checker.cli.files import FORMATS, load_rulebook
from checker.cli.others import single
from checker.cli.streams import out, wants_color
from checker.errors import ArgumentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.reports.document import Block
    from checker.rulebook import Rulebook

__all__ = ["rules_command"]


def rules_command(lang: Lang) -> click.Group:
    """`check rules` and its parts."""
    return _Rules(lang)


class _Rules(click.Group):
    """Lists the norms; a word after it names what else to do."""

    def __init__(self, lang: Lang) -> None:
        params = [
            option_format(lang, FORMATS),
            option_lang(lang),
            option_rules(lang),
            help_option(lang),
        ]
        super().__init__(
            "rules",
            callback=_list,
            params=params,
            invoke_without_command=True,
            help=text("cli.rules", lang),
            add_help_option=False,
        )
        self.lang: Lang = lang

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of what else it does."""
        return list(_PARTS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them."""
        make = _PARTS.get(cmd_name)
        return make(self.lang) if make else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; raises ArgumentError for a word that is none."""
        if args[0] not in _PARTS and not ctx.resilient_parsing:
            hint = both("cli.help_hint", command="check rules")
            raise ArgumentError(both("cli.no_such_command", found=args[0]), remedy=hint)
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options may stand before the word too."""
        index = next((i for i, arg in enumerate(args) if arg in _PARTS), None)
        if index is not None:
            args = [args[index], *args[:index], *args[index + 1 :]]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        usage = "[show ID | test | lint | prove | mutate | coverage | index | diff A B]"
        formatter.write_usage(ctx.command_path, usage, text("cli.usage", self.lang))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        write_options(self.params, ctx, formatter, self.lang)
        with formatter.section(text("cli.commands", self.lang)):
            formatter.write_dl([(name, text(f"cli.rules.{name}", self.lang)) for name in _PARTS])


@click.pass_context
def _list(ctx: click.Context, form: str, lang: str, rules: str | None) -> int:
    if ctx.invoked_subcommand is not None:
        return CLEAR
    from checker.lawbook import list_norms
    from checker.reports.norm import NormPage

    rulebook = load_rulebook(rules)
    norms = list_norms(rulebook)
    page = NormPage(_labels(rulebook), as_lang(lang))
    _print(norms, lambda: page.listed(norms), form)
    return CLEAR


def _show_command(lang: Lang) -> LocalCommand:
    params = [
        click.Argument(["norm"], nargs=-1),
        flag(["--fields", "only_fields"], lang, "cli.rules.show.fields"),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.rules.show", lang)
    return LocalCommand("show", lang, _show, params, about=about, usage="ID")


def _show(norm: Sequence[str], only_fields: bool, form: str, lang: str, rules: str | None) -> int:
    from checker.lawbook import show_norm
    from checker.reports.norm import NormPage

    name = single(norm, "ID")
    rulebook = load_rulebook(rules)
    shown = show_norm(rulebook, name)
    page = NormPage(_labels(rulebook), as_lang(lang))
    if only_fields:
        data = {"id": shown["id"], "fields": shown["fields"]}
        _print(data, lambda: page.fields(shown), form)
    else:
        _print(shown, lambda: page.shown(shown), form)
    return CLEAR


def _labels(rulebook: Rulebook) -> Any:
    from checker.reports import RulebookLabels

    return RulebookLabels(rulebook)


def _print(data: object, page: Callable[[], list[Block]], form: str) -> None:
    from checker.reports import markdown
    from checker.reports import text as plain

    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n")
    elif form == "markdown":
        out(markdown.laid_out(page()))
    else:
        out(plain.laid_out(page(), color=wants_color(None)))


def _keeping(name: str) -> Callable[[Lang], click.Command]:
    def make(lang: Lang) -> click.Command:
        from checker.cli import keeping

        return keeping.COMMANDS[name](lang)

    return make


def _diff_command(lang: Lang) -> click.Command:
    from checker.cli.diff import diff_command

    return diff_command(lang)


_PARTS: dict[str, Callable[[Lang], click.Command]] = {
    "show": _show_command,
    **{name: _keeping(name) for name in ("test", "lint", "prove", "mutate", "coverage", "index")},
    "diff": _diff_command,
}
