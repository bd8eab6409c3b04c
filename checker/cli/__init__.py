"""The command line: `check FILE...` and its commands; each is a few lines over one library call.

Exit codes of `check FILE...`: 0 no suspicion, 1 suspected violation, 3 to be looked into,
2 an input was refused, 4 the program failed. Other commands give 0, 2 or 4; `rules test` gives 1
when an example fails, `verify` when an assessment cannot be repeated. An interrupt gives 130, a
reader that went away 141.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence

import click

from checker.cli.exits import FAILED, INTERRUPTED, NO_READER, REFUSED
from checker.cli.streams import ReaderGone, err, prepare
from checker.errors import CheckerError, InternalError, Lang, RulebookError
from checker.messages import text

__all__ = ["main"]

SELDOM = 100_000
"""New objects between two searches for garbage; one file makes fewer."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with `argv` (that of the process if left out); give the exit code."""
    # Looking for plugins of the models costs more than it gives.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    return _answer(argv) if argv is not None else _answer_and_end()


def _answer_and_end() -> int:
    """Answer with the words of the process, which ends then: there is little garbage to look for.

    Seldom on the way, so that many files do not pile up, and not at the end, when the interpreter
    would go through everything once more.
    """
    gc.set_threshold(SELDOM)
    code = _answer(sys.argv[1:])
    gc.freeze()
    return code


def _answer(argv: Sequence[str]) -> int:
    args = list(argv)
    prepare()
    lang = _language(args)
    return _guarded(lambda: _run(args, lang), lang)


def _run(args: list[str], lang: Lang) -> int:
    from checker.cli.root import root

    result = root(lang).main(args, prog_name="check", standalone_mode=False)
    return result if isinstance(result, int) else 0


def _guarded(run: Callable[[], int], lang: Lang) -> int:
    """Run a command; whatever happens, end with a sentence and a code, not with a trace."""
    try:
        return run()
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except ReaderGone:
        return NO_READER
    except click.UsageError as error:
        from checker.cli.usage import render

        err(render(error, lang))
        return REFUSED
    except CheckerError as error:
        err(error.render(lang))
        return FAILED if isinstance(error, InternalError | RulebookError) else REFUSED
    except Exception as error:
        if os.environ.get("CHECK_TRACEBACK"):
            raise
        name = type(error).__name__
        err(f"{text('cli.internal', lang, error=name)}\n    {text('cli.internal.hint', lang)}")
        return FAILED


def _language(args: Sequence[str]) -> Lang:
    """The language asked for, known before anything is parsed so that errors speak it too."""
    for index, arg in enumerate(args):
        if arg == "--":
            break
        name, _, value = arg.partition("=")
        if name == "--lang":
            value = value or (args[index + 1] if index + 1 < len(args) else "")
            return "en" if value == "en" else "id"
    return "id"
