"""The program as a whole: a first word that names a command is the command, else it is a file."""

from __future__ import annotations

from collections.abc import Callable

import click

from checker.cli.commands import LocalCommand, write_options
from checker.cli.files import files_command
from checker.errors import ArgumentError, Lang
from checker.messages import both, text

__all__ = ["Root", "root"]

# No word on the command line can be this one: it holds a space and an upper-case letter.
_FILES = "FILE ..."


def root(lang: Lang) -> Root:
    """The whole command line in one language."""
    return Root(lang)


class Root(click.Group):
    """Sends the words of the command line to a command, or to the one that checks files."""

    def __init__(self, lang: Lang) -> None:
        super().__init__("check", add_help_option=False)
        self.lang: Lang = lang

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command, made when it is asked for."""
        if cmd_name == _FILES:
            return _Files(self.lang)
        make = _COMMANDS.get(cmd_name)
        return make(self.lang) if make else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command first: options may stand before it."""
        index = self._first_word(args)
        if index is not None and args[index] in _COMMANDS:
            args = [args[index], *args[:index], *args[index + 1 :]]
        else:
            if index is not None and not ctx.resilient_parsing:
                _refuse_misspelt(args[index])
            args = [_FILES, *args]
        return super().parse_args(ctx, args)

    def _first_word(self, args: list[str]) -> int | None:
        """Where the first word stands that is neither an option nor the value of one."""
        valued = _valued(files_command(_FILES, self.lang))
        index = 0
        while index < len(args) and args[index] != "--":
            if not args[index].startswith("-") or args[index] == "-":
                return index
            index += 2 if args[index] in valued else 1
        return None


def _refuse_misspelt(word: str) -> None:
    """Raise ArgumentError for a word that is no file and nearly a command."""
    from difflib import get_close_matches
    from pathlib import Path

    if not word.replace("-", "").isalpha() or Path(word).exists():
        return
    if near := get_close_matches(word.casefold(), _COMMANDS, n=1, cutoff=0.75):
        raise ArgumentError(
            both("cli.no_such_command", found=word), remedy=both("cli.nearest", nearest=near[0])
        )


def _valued(command: click.Command) -> set[str]:
    """The options that take the next word as their value."""
    options = [param for param in command.params if isinstance(param, click.Option)]
    return {name for option in options if not option.is_flag for name in option.opts}


class _Files(LocalCommand):
    """The command that checks files, with the help of the whole program."""

    def __init__(self, lang: Lang) -> None:
        made = files_command(_FILES, lang)
        assert made.callback is not None
        own = [param for param in made.params if param.name != "help"]
        super().__init__(_FILES, lang, made.callback, own, about=made.help or "", usage="FILE...")

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways to call the program."""
        options = f"[{text('cli.options', self.lang).upper()}]"
        lead = text("cli.usage", self.lang)
        formatter.write_usage("check", f"{options} FILE...", lead)
        formatter.write_usage("check", f"{text('cli.command', self.lang)} ...", " " * len(lead))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        write_options(self.params, ctx, formatter, self.lang)
        with formatter.section(text("cli.commands", self.lang)):
            formatter.write_dl([(name, self._about(name)) for name in _COMMANDS])

    def _about(self, name: str) -> str:
        return text(f"cli.{name}", self.lang, default="incident.json")


def _schema(lang: Lang) -> click.Command:
    from checker.cli.others import schema_command

    return schema_command(lang)


def _new(lang: Lang) -> click.Command:
    from checker.cli.others import new_command

    return new_command(lang)


def _rules(lang: Lang) -> click.Command:
    from checker.cli.rules import rules_command

    return rules_command(lang)


def _evaluate(lang: Lang) -> click.Command:
    from checker.cli.evaluate import evaluate_command

    return evaluate_command(lang)


def _compare(lang: Lang) -> click.Command:
    from checker.cli.compare import compare_command

    return compare_command(lang)


def _papers(lang: Lang) -> click.Command:
    from checker.cli.papers import papers_command

    return papers_command(lang)


def _recap(lang: Lang) -> click.Command:
    from checker.cli.recap import recap_command

    return recap_command(lang)


def _admissible(lang: Lang) -> click.Command:
    from checker.cli.admissible import admissible_command

    return admissible_command(lang)


def _follow_up(lang: Lang) -> click.Command:
    from checker.cli.follow_up import follow_up_command

    return follow_up_command(lang)


def _prevention(lang: Lang) -> click.Command:
    from checker.cli.prevention import prevention_command

    return prevention_command(lang)


def _path(lang: Lang) -> click.Command:
    from checker.cli.path import path_command

    return path_command(lang)


def _why(lang: Lang) -> click.Command:
    from checker.cli.reasons import why_command

    return why_command(lang)


def _why_not(lang: Lang) -> click.Command:
    from checker.cli.reasons import why_not_command

    return why_not_command(lang)


def _similar(lang: Lang) -> click.Command:
    from checker.cli.similar import similar_command

    return similar_command(lang)


def _verify(lang: Lang) -> click.Command:
    from checker.cli.verify import verify_command

    return verify_command(lang)


def _what_if(lang: Lang) -> click.Command:
    from checker.cli.what_if import what_if_command

    return what_if_command(lang)


def _ask(lang: Lang) -> click.Command:
    from checker.cli.ask import ask_command

    return ask_command(lang)


def _interview(lang: Lang) -> click.Command:
    from checker.cli.interview import interview_command

    return interview_command(lang)


def _batch(lang: Lang) -> click.Command:
    from checker.cli.batch import batch_command

    return batch_command(lang)


def _serve(lang: Lang) -> click.Command:
    from checker.cli.serve import serve_command

    return serve_command(lang)


def _completion(lang: Lang) -> click.Command:
    from checker.cli.others import completion_command

    return completion_command(lang)


_COMMANDS: dict[str, Callable[[Lang], click.Command]] = {
    "new": _new,
    "schema": _schema,
    "rules": _rules,
    "why": _why,
    "why-not": _why_not,
    "similar": _similar,
    "verify": _verify,
    "compare": _compare,
    "path": _path,
    "what-if": _what_if,
    "ask": _ask,
    "interview": _interview,
    "evaluate": _evaluate,
    "papers": _papers,
    "recap": _recap,
    "admissible": _admissible,
    "follow-up": _follow_up,
    "prevention": _prevention,
    "batch": _batch,
    "serve": _serve,
    "completion": _completion,
}
