"""Errors of usage in the language of the reader; click knows them in English only."""

from __future__ import annotations

import click

from checker.errors import Lang
from checker.messages import text

__all__ = ["render"]


def render(error: click.UsageError, lang: Lang) -> str:
    """What is wrong with the command line, and where to read more."""
    path = error.ctx.command_path.partition(" FILE")[0] if error.ctx else "check"
    lines = [_message(error, lang), text("cli.help_hint", lang, command=path)]
    if isinstance(error, click.NoSuchOption) and error.possibilities:
        nearest = ", ".join(sorted(error.possibilities))
        lines.insert(1, text("cli.nearest", lang, nearest=nearest))
    return "\n    ".join(lines)


def _message(error: click.UsageError, lang: Lang) -> str:
    if isinstance(error, click.NoSuchOption):
        return text("cli.no_such_option", lang, found=error.option_name)
    if isinstance(error, click.BadOptionUsage):
        return text("cli.needs_value", lang, found=error.option_name)
    return text("cli.usage_error", lang, found=error.format_message())
