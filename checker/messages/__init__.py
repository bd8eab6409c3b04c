"""Texts in Indonesian and English, looked up by code.

A catalogue is a module of this folder with a table MESSAGES: code to {"id": ..., "en": ...}. A
code begins with the name of its catalogue: `input.unknown_field` stands in `messages/input.py`.
A catalogue is read when the first of its texts is needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module

from checker.errors import Bilingual, Lang

__all__ = ["both", "day_in", "text"]


def text(code: str, lang: Lang, **params: object) -> str:
    """The text of `code` in one language, with `params` filled in.

    Raises KeyError for a code that no catalogue has, or a parameter that was not given.
    """
    return _catalogue(code.partition(".")[0])[code][lang].format_map(params)


def both(code: str, **params: object) -> Bilingual:
    """The text of `code` in both languages; raises as `text` does.

    A parameter that is itself in both languages is taken in the language of the text.
    """
    return Bilingual(
        id=text(code, "id", **_in("id", params)), en=text(code, "en", **_in("en", params))
    )


def day_in(lang: Lang, day: date) -> str:
    """A day as people write it: 26 April 2018."""
    return f"{day.day} {text('report.months', lang).split()[day.month - 1]} {day.year}"


def _in(lang: Lang, params: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value[lang] if isinstance(value, dict) else value for name, value in params.items()
    }


@cache
def _catalogue(name: str) -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = import_module(f"checker.messages.{name}").MESSAGES
    return table
