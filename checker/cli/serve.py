"""`check serve`: the checker over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.commands import LocalCommand, as_lang, flag, option_lang, option_rules
from checker.cli.exits import CLEAR
from checker.cli.files import load_rulebook
from checker.cli.streams import err, out
from checker.errors import ArgumentError, Lang
from checker.messages import both, text

__all__ = ["serve_command"]

if TYPE_CHECKING:
    _NumberType = click.ParamType[float]
else:
    # In older versions of click the class takes no parameter.
    _NumberType = click.ParamType


class _Number(_NumberType):
    """A number within bounds, whole or not as its lower bound is."""

    name = "number"

    def __init__(self, option: str, least: float, most: float) -> None:
        self._option = option
        self._least = least
        self._most = most

    def convert(self, value: Any, param: object, ctx: object) -> float:
        """The number; raises ArgumentError for what is none or lies outside."""
        try:
            found = type(self._least)(value)
        except ValueError:
            found = None
        if found is None or not self._least <= found <= self._most:
            bounds = {"least": f"{self._least:g}", "most": f"{self._most:g}"}
            raise ArgumentError(
                both("service.bad_number", option=self._option, found=value, **bounds)
            )
        return found


def serve_command(lang: Lang) -> LocalCommand:
    """`check serve [--host HOST --keys FILE] [--port PORT] [--workers N]`."""

    def help_of(name: str) -> str:
        return text(f"service.help.{name}", lang)

    def number(name: str, metavar: str, default: float, bounds: tuple[float, float]) -> Any:
        kind = _Number(name, *bounds)
        told = help_of(name.removeprefix("--").replace("-", "_"))
        return click.Option([name], type=kind, metavar=metavar, default=default, help=told)

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
