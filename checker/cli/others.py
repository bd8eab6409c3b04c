"""The small commands: `schema`, `new`, `completion`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from click.shell_completion import CompletionItem, ShellComplete, get_completion_class

from checker.cli.commands import LocalCommand, one_of, option_lang
from checker.cli.exits import CLEAR
from checker.cli.streams import err, out
from checker.errors import ArgumentError, Lang
from checker.messages import both, text

__all__ = ["completion_command", "new_command", "schema_command", "single"]

_SHELLS = ("bash", "zsh", "fish")
_SKELETON = "incident.json"


def single(words: Sequence[str], what: str) -> str:
    """The only word of a command that takes one; raises ArgumentError for none or several."""
    if not words:
        raise ArgumentError(both("cli.missing", found=what))
    if len(words) > 1:
        raise ArgumentError(both("cli.too_many", found=" ".join(words[1:])))
    return words[0]


def _word(name: str, words: Sequence[str] = ()) -> click.Argument:
    """An argument that is one word, completed from a list."""

    def complete(_ctx: object, _param: object, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(word) for word in words if word.startswith(incomplete)]

    return click.Argument([name], nargs=-1, shell_complete=complete)


def schema_command(lang: Lang) -> LocalCommand:
    """`check schema NAME`."""
    from checker.resources import schema_names, schema_text

    names = schema_names()

    def run(name: Sequence[str], **_: object) -> int:
        out(schema_text(one_of(single(name, "|".join(names)), names, "schema")))
        return CLEAR

    params = [_word("name", names), option_lang(lang)]
    about = text("cli.schema", lang)
    return LocalCommand("schema", lang, run, params, about=about, usage="|".join(names))


def new_command(lang: Lang) -> LocalCommand:
    """`check new [FILE]`."""

    def run(file: Sequence[str], **_: object) -> int:
        return _write_skeleton(single(file or (_SKELETON,), "FILE"), lang)

    file = click.Argument(["file"], nargs=-1, type=click.Path())
    about = text("cli.new", lang, default=_SKELETON)
    return LocalCommand("new", lang, run, [file, option_lang(lang)], about=about, usage="[FILE]")


def _write_skeleton(name: str, lang: Lang) -> int:
    from checker.skeleton import write_skeleton

    for path in write_skeleton(Path(name), lang):
        out(text("cli.new.written", lang, file=path) + "\n")
    err(text("cli.new.next", lang, file=name))
    return CLEAR


def completion_command(lang: Lang) -> LocalCommand:
    """`check completion SHELL`."""

    def run(shell: Sequence[str], **_: object) -> int:
        out(_script(one_of(single(shell, "|".join(_SHELLS)), _SHELLS, "shell")))
        return CLEAR

    params = [_word("shell", _SHELLS), option_lang(lang)]
    about = text("cli.completion", lang)
    usage = "|".join(_SHELLS)
    return LocalCommand("completion", lang, run, params, about=about, usage=usage)


def _script(shell: str) -> str:
    from checker.cli.root import root

    kind = get_completion_class(shell)
    assert kind is not None
    made = kind(root("id"), {}, "check", "_CHECK_COMPLETE")
    # Not made.source(): for bash that first runs bash to ask for its version.
    return ShellComplete.source(made)
