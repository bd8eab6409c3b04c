"""`check serve`: the checker over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli.commands import LocalCommand, Number, as_lang, flag, option_lang, option_rules
from checker.cli.exits import CLEAR
from checker.cli.files import load_rulebook
from checker.cli.streams import err, out
from checker.errors import ArgumentError, Lang
from checker.messages import both, text

__all__ = ["serve_command"]


def serve_command(lang: Lang) -> LocalCommand:
    """`check serve [--host HOST --keys FILE] [--port PORT] [--workers N]`."""

    def help_of(name: str) -> str:
        return text(f"service.help.{name}", lang)

    def number(name: str, metavar: str, default: float, bounds: tuple[float, float]) -> Any:
        told = help_of(name.removeprefix("--").replace("-", "_"))
        return click.Option(
            [name], type=Number(*bounds), metavar=metavar, default=default, help=told
        )

    params: list[click.Parameter] = [
        click.Option(["--host"], metavar="HOST", default="127.0.0.1", help=help_of("host")),
        number("--port", "PORT", 8080, (0, 65535)),
        number("--workers", "N", 1, (1, 64)),
        click.Option(
            ["--keys"], type=click.Path(path_type=Path), metavar="FILE", help=help_of("keys")
        ),
        flag(["--new-key"], lang, "service.help.new_key"),
        number("--time-limit", "SECONDS", 30.0, (0.1, 3600.0)),
        number("--queue", "N", 64, (1, 10_000)),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.serve", lang)
    usage = "[--host HOST --keys FILE] [--port PORT] [--workers N]"
    return LocalCommand("serve", lang, _run, params, about=about, usage=usage)


def _run(
    host: str, keys: Path | None, new_key: bool, lang: str, rules: str | None, **numbers: Any
) -> int:
    from checker.service.keys import is_loopback, read_keys

    if new_key:
        return _print_key(as_lang(lang))
    known = read_keys(keys) if keys is not None else None
    if known is None and not is_loopback(host):
        raise ArgumentError(
            both("service.needs_keys", host=host), remedy=both("service.needs_keys.hint")
        )
    # A broken rulebook is told here, before anything listens; the workers read it themselves.
    load_rulebook(rules)
    try:
        from checker.service import Limits, create_app
        from checker.service.server import Place, serve
    except ImportError:
        raise ArgumentError(
            both("service.not_installed"), remedy=both("service.not_installed.hint")
        ) from None
    limits = Limits(answer=numbers["time_limit"], waiting=numbers["queue"])
    app = create_app(rules=rules, workers=numbers["workers"], keys=known, limits=limits)
    serve(app, Place(host, numbers["port"]))
    return CLEAR


def _print_key(lang: Lang) -> int:
    from checker.service.keys import new_key

    key, line = new_key()
    out(f"{key}\n{line}\n")
    err(text("service.new_key", lang))
    return CLEAR
