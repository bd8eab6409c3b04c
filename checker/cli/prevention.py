"""`check prevention DIR --contest C`: which causes show, where, and what to do about them now."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.commands import (
    Day,
    LocalCommand,
    as_lang,
    office_options,
    option_format,
    option_lang,
    option_rules,
)
from checker.cli.exits import CLEAR
from checker.cli.files import FORMATS, load_rulebook
from checker.cli.streams import out, wants_color
from checker.errors import ArgumentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.rulebook import Rulebook

__all__ = ["prevention_command"]


def prevention_command(lang: Lang) -> LocalCommand:
    """`check prevention DIR --contest C --as-of DATE [-o PAGE] [--circular FILE]`."""
    params = [
        click.Argument(["folder"], nargs=-1, type=click.Path()),
        _word(["--contest"], "ID", "prevention.option.contest", lang),
        _word(["--region"], "NAME", "prevention.option.region", lang),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        _word(["-o", "--output"], "FILE", "prevention.option.output", lang),
        _word(["--circular"], "FILE.docx", "prevention.option.circular", lang),
        *office_options(lang),
        option_format(lang, FORMATS),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.prevention", lang)
    usage = "DIR --contest ID [--as-of DATE]"
    return LocalCommand("prevention", lang, _run, params, about=about, usage=usage)


def _word(names: Sequence[str], metavar: str, code: str, lang: Lang) -> click.Option:
    return click.Option(list(names), metavar=metavar, help=text(code, lang))


def _run(
    folder: Sequence[str],
    contest: str | None,
    as_of: date | None,
    form: str,
    lang: str,
    rules: str | None,
    **more: Any,
) -> int:
    from checker.cli.folder import read_folder
    from checker.cli.writing import refuse_taken, write_files
    from checker.follow_up import follow, unanswered
    from checker.prevention import document, draft, moment, survey

    if contest is None:
        raise ArgumentError(both("cli.missing", found="--contest"))
    language = as_lang(lang)
    rulebook = load_rulebook(rules)
    now = moment(rulebook, contest, as_of or date.today(), more["region"])
    incidents = read_folder(folder, rulebook, None, language)
    silent = unanswered(follow(incidents, rulebook, now.day))
    found = survey(incidents, rulebook, contest, now.day, silent)
    data = document(found, now, rulebook)
    files: dict[Path, bytes] = {}
    if more["circular"] is not None:
        from checker.papers import Office, circular, read_office, read_templates

        office = read_office(more["office"]) if more["office"] is not None else Office()
        parts, templates = draft(found, now, rulebook), read_templates(more["templates"])
        files[Path(more["circular"])] = circular(parts, office, now.day, templates)
        refuse_taken(files)
    page = _page(data, rulebook, form, language, to_file=more["output"] is not None)
    if more["output"] is not None:
        target = Path(more["output"])
        _refuse_needed(target, [*files, *map(Path, incidents)])
        files[target] = page.encode()
    write_files(files)
    for file in files:
        out(text("folder.written", language, file=file) + "\n")
    if more["output"] is None:
        out(page)
    return CLEAR


def _refuse_needed(target: Path, needed: Sequence[Path]) -> None:
    """Raise ArgumentError where the page would be written over a file that is needed."""
    if target.resolve() in {path.resolve() for path in needed}:
        raise ArgumentError(
            both("folder.taken", found=target),
            places=[str(target)],
            remedy=both("folder.taken.hint"),
        )


def _page(data: dict[str, Any], rulebook: Rulebook, form: str, lang: Lang, *, to_file: bool) -> str:
    """The page as it is asked for; a file is Markdown unless JSON is wanted."""
    from checker.reports import RulebookLabels, markdown
    from checker.reports import text as plain
    from checker.reports.prevention import prevention

    if form == "json":
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    blocks = prevention(data, RulebookLabels(rulebook), lang)
    if to_file or form == "markdown":
        return markdown.laid_out(blocks)
    return plain.laid_out(blocks, color=wants_color(None))
