"""`check batch IN... -o OUT`: many incidents in, one row for each person out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.commands import Day, LocalCommand, Number, as_lang, flag, option_lang, option_rules
from checker.cli.exits import CLEAR, FAILED, INTERRUPTED, REFUSED, code_of
from checker.cli.files import load_rulebook
from checker.cli.streams import err, out
from checker.errors import ArgumentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.batch.request import Request
    from checker.batch.run import CrewMaker
    from checker.batch.work import Tally

__all__ = ["batch_command"]

_MOST_WORKERS = 1000
_HEADLINES = (
    "dugaan_pelanggaran",
    "dugaan_awal",
    "dipersoalkan",
    "perlu_pendalaman",
    "di_luar_cakupan",
    "tidak_ditemukan",
)


def batch_command(lang: Lang) -> LocalCommand:
    """`check batch IN... -o OUT [--resume] [--workers N | --cluster ADDRESS]`."""
    from checker.batch.outputs import FORMS

    forms = ", ".join(FORMS)
    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, type=click.Path(path_type=str)),
        click.Option(
            ["-o", "--output"],
            type=click.Path(path_type=Path),
            metavar="OUT",
            help=text("cli.batch.output", lang, forms=forms),
        ),
        flag(["--full"], lang, "cli.batch.full"),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        flag(["--resume"], lang, "cli.batch.resume"),
        flag(["--replace"], lang, "cli.batch.replace"),
        click.Option(
            ["--workers"],
            type=Number(1, _MOST_WORKERS),
            metavar="N",
            help=text("cli.batch.workers", lang),
        ),
        click.Option(["--cluster"], metavar="ADDRESS", help=text("cli.batch.cluster", lang)),
        click.Option(
            ["--template"],
            type=click.Path(path_type=Path),
            metavar="FILE",
            help=text("cli.batch.template", lang),
        ),
        option_lang(lang),
        option_rules(lang),
    ]
    about = f"{text('cli.batch', lang)}\n\n{text('cli.batch.more', lang)}"
    return LocalCommand(
        "batch", lang, _run, params, about=about, usage="IN... -o OUT | --template FILE"
    )


def _run(
    files: Sequence[str],
    output: Path | None,
    workers: int | None,
    cluster: str | None,
    template: Path | None,
    lang: str,
    **options: Any,
) -> int:
    from checker.batch.request import Request

    if template is not None:
        return _write_template(template, as_lang(lang), replace=options["replace"])
    if not files:
        raise ArgumentError(both("cli.no_file"), remedy=both("cli.no_file.hint"))
    if output is None:
        raise ArgumentError(both("batch.no_output"), remedy=both("batch.no_output.hint"))
    request = Request(
        files,
        output,
        load_rulebook(options["rules"]),
        lang=as_lang(lang),
        **options,
    )
    return _watched(request, _crew(workers, cluster))


def _write_template(path: Path, lang: Lang, *, replace: bool) -> int:
    """An empty table to fill in, with one worked example."""
    from checker.batch.faults import refused, writing
    from checker.batch.template import template

    if path.exists() and not replace:
        raise refused("taken", path)
    aside = path.absolute().with_name(f".check-{os.getpid()}")
    with writing(path):
        template(aside, named=path)
        os.replace(aside, path)
    out(text("batch.template", lang, file=path) + "\n")
    return CLEAR


def _crew(workers: int | None, cluster: str | None) -> CrewMaker:
    if cluster is not None:
        from checker.batch.cluster import Cluster

        return lambda order: Cluster(order, cluster)
    from checker.batch.pool import Pool

    return lambda order: Pool(order, workers or os.cpu_count() or 1)


def _watched(request: Request, crew: CrewMaker) -> int:
    from checker.batch.run import run
    from checker.cli.progress import Progress, counted

    lang = request.lang
    progress = Progress(lang, is_shown=sys.stderr.isatty())
    try:
        tally = run(request, crew, progress)
    except KeyboardInterrupt:
        progress.close()
        if request.staging.exists():
            done = counted(progress.done, lang)
            err(text("batch.interrupted", lang, done=done, folder=request.staging))
        return INTERRUPTED
    finally:
        progress.close()
    _tell(tally, request)
    return _code(tally)


def _tell(tally: Tally, request: Request) -> None:
    from checker.cli.progress import counted

    lang = request.lang
    numbers = {
        name: counted(getattr(tally, name), lang) for name in ("read", "assessed", "refused")
    }
    people = (
        f"{counted(tally.headlines[name], lang)} {text(f'report.headline.{name}', lang).lower()}"
        for name in _HEADLINES
        if tally.headlines.get(name)
    )
    out(text("batch.read", lang, **numbers) + "\n")
    if tally.headlines:
        out(text("batch.people", lang, counts=", ".join(people)) + "\n")
    out(text("batch.written", lang, file=request.target) + "\n")
    if tally.refused:
        out(text("batch.rejects", lang, file=request.rejects) + "\n")
    if tally.failed:
        err(text("batch.failed", lang, count=counted(tally.failed, lang)))


def _code(tally: Tally) -> int:
    if tally.failed:
        return FAILED
    if tally.refused:
        return REFUSED
    return code_of(tally.headlines)
