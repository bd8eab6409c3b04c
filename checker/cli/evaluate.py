"""`check evaluate`: decided cases against ours."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from checker.cli.commands import LocalCommand, as_lang, option_format, option_lang, option_rules
from checker.cli.exits import CLEAR, FAULTY
from checker.cli.files import FORMATS, load_rulebook
from checker.cli.others import single
from checker.cli.streams import out, wants_color
from checker.errors import Lang
from checker.messages import text

__all__ = ["evaluate_command"]


def evaluate_command(lang: Lang) -> LocalCommand:
    """`check evaluate DIR`."""
    params = [
        click.Argument(["folder"], nargs=-1, type=click.Path()),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.evaluate", lang)
    return LocalCommand("evaluate", lang, _run, params, about=about, usage="DIR")


def _run(folder: Sequence[str], form: str, lang: str, rules: str | None) -> int:
    from checker.checker import Checker
    from checker.evaluate import evaluate, read_cases

    name = single(folder, "DIR")
    rulebook = load_rulebook(rules)
    found = evaluate(read_cases(Path(name)), Checker(rulebook))
    data = found.as_data()
    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    else:
        from checker.reports import RulebookLabels, markdown
        from checker.reports import text as plain
        from checker.reports.evaluation import evaluation

        page = evaluation(data, RulebookLabels(rulebook), as_lang(lang))
        laid = markdown.laid_out(page) if form == "markdown" else None
        out(laid or plain.laid_out(page, color=wants_color(None)))
    return FAULTY if found.faults else CLEAR
