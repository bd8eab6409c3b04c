"""`check FILE...`: incidents in, assessments out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import click
from click.shell_completion import CompletionItem

from checker.cli.commands import (
    Day,
    LocalCommand,
    as_lang,
    flag,
    option_format,
    option_lang,
    option_rules,
)
from checker.cli.exits import CLEAR, FAILED, OPEN, REFUSED, SUSPECTED, code_of
from checker.cli.streams import err, out, wants_color
from checker.errors import ArgumentError, IncidentError, InternalError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.assessment import Assessment
    from checker.reports import Names
    from checker.rulebook import Rulebook

__all__ = ["FORMATS", "files_command", "load_rulebook", "read_input"]

FORMATS = ("text", "json", "markdown")
_STDIN = "-"
# The first of these that holds decides the exit code of the whole call.
_GRAVEST = (FAILED, REFUSED, SUSPECTED, OPEN)


def files_command(name: str, lang: Lang) -> LocalCommand:
    """The command that checks files; its usage and help are those of the whole program."""
    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, type=click.Path(), shell_complete=_complete_file),
        option_format(lang, FORMATS, full=True),
        option_lang(lang),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        flag(["--full", "full"], lang, "cli.option.full"),
        flag(["--explain"], lang, "cli.option.explain"),
        option_rules(lang),
        flag(["-q", "--quiet"], lang, "cli.option.quiet"),
        click.Option(["--color/--no-color"], default=None, help=text("cli.option.color", lang)),
        _version_option(lang),
    ]
    about = text("cli.check", lang)
    return LocalCommand(name, lang, _run, params, about=about, usage="FILE...")


def _version_option(lang: Lang) -> click.Option:
    def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            from checker import __version__

            out(f"netralitas {__version__}\n")
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show,
        help=text("cli.option.version", lang),
    )


def _complete_file(
    ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Files, and for the first word the commands too."""
    found = [CompletionItem(incomplete, type="file")]
    group = ctx.parent.command if ctx.parent else None
    if ctx.params.get("files") or not isinstance(group, click.Group):
        return found
    names = group.list_commands(ctx)
    return [CompletionItem(name) for name in names if name.startswith(incomplete)] + found


class _Wanted(NamedTuple):
    """How the answer is to be given."""

    form: str
    lang: Lang
    full: bool
    explain: bool
    quiet: bool
    color: bool


def _run(
    files: Sequence[str],
    form: str,
    lang: str,
    as_of: date | None,
    rules: str | None,
    color: bool | None,
    **switches: bool,
) -> int:
    """Check every file, print what could be assessed, report what was refused."""
    if not files:
        raise ArgumentError(both("cli.no_file"), remedy=both("cli.no_file.hint"))
    wanted = _Wanted(form, as_lang(lang), color=wants_color(color), **switches)
    rulebook = load_rulebook(rules)
    printer = _Printer(wanted, rulebook, several=len(files) > 1)
    codes = {_check_one(name, as_of, rulebook, printer) for name in files}
    printer.close()
    return next((code for code in _GRAVEST if code in codes), CLEAR)


def load_rulebook(rules: str | None) -> Rulebook:
    """The rulebook to use; a folder that the caller named and that is broken is his input."""
    from checker.errors import RulebookError
    from checker.rulebook import Rulebook

    try:
        return Rulebook.load(rules)
    except RulebookError as error:
        if rules is None:
            raise
        raise ArgumentError(error.text) from error


def _check_one(name: str, as_of: date | None, rulebook: Rulebook, printer: _Printer) -> int:
    from checker.checker import check
    from checker.intake import read_incident
    from checker.reports import names_of

    try:
        content = read_input(name)
        incident = read_incident(content, contests=rulebook.contests, as_of=as_of)
        assessment = check(incident, as_of=as_of, rulebook=rulebook)
    except IncidentError as error:
        err(error.in_file(name if name != _STDIN else "<stdin>").render(printer.wanted.lang))
        return REFUSED
    except InternalError as error:
        err(f"{name}: {error.render(printer.wanted.lang)}")
        return FAILED
    printer.add(name, assessment, names_of(incident, printer.labels, printer.wanted.lang))
    return code_of({actor.headline for actor in assessment.actors})


def read_input(name: str) -> bytes:
    """The bytes of a file, or of standard input for `-`; raises IncidentError if unreadable."""
    from checker.intake import MAX_BYTES, read_bytes

    if name != _STDIN:
        return read_bytes(name)
    return sys.stdin.buffer.read(MAX_BYTES + 1)


class _Printer:
    """Prints assessments as they come; JSON of several files when all are there."""

    def __init__(self, wanted: _Wanted, rulebook: Rulebook, *, several: bool) -> None:
        from checker.reports import RulebookLabels

        self.wanted = wanted
        self.labels = RulebookLabels(rulebook)
        self._several = several
        self._kept: list[Assessment] = []
        self._printed = 0

    def add(self, name: str, assessment: Assessment, names: Names) -> None:
        """Print one assessment, or keep it for the array."""
        if self.wanted.form == "json":
            self._kept.append(assessment)
            return
        out(self._between(name) + self._report(assessment, names))
        self._printed += 1

    def _between(self, name: str) -> str:
        if not self._several:
            return ""
        if self.wanted.form == "markdown":
            return "\n---\n\n" if self._printed else ""
        if self.wanted.quiet:
            return f"{name}\n"
        return ("\n\n" if self._printed else "") + f"{name}\n{'#' * len(name)}\n\n"

    def _report(self, assessment: Assessment, names: Names) -> str:
        wanted = self.wanted
        if wanted.form == "markdown":
            from checker.reports import markdown

            return markdown.report(
                assessment, self.labels, lang=wanted.lang, names=names, explain=wanted.explain
            )
        from checker.reports import text as plain

        if wanted.quiet:
            return plain.headlines(assessment, lang=wanted.lang, names=names, color=wanted.color)
        if not (wanted.full or wanted.explain):
            return plain.one_page(
                assessment, self.labels, lang=wanted.lang, names=names, color=wanted.color
            )
        return plain.report(
            assessment,
            self.labels,
            lang=wanted.lang,
            names=names,
            explain=wanted.explain,
            color=wanted.color,
        )

    def close(self) -> None:
        """Print the JSON of everything that could be assessed."""
        if self.wanted.form != "json":
            return
        from checker.reports import json

        if self._several:
            out(json.report_all(self._kept))
        elif self._kept:
            out(json.report(self._kept[0]))
