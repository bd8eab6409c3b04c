"""What stands in one cell, read as the value of its field.

Nothing is guessed: what does not read as the field wants it is passed on as it stands, and the
intake says what is wrong with it. Only what a spreadsheet does of its own is undone: it makes
numbers of digits, dates of days, and writes yes and no in the language of its user.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, TypeAlias

from checker.batch.layout.headings import Kind, Node
from checker.intake.scanner import MAX_DIGITS
from checker.intake.strict import strict_json

__all__ = ["Cell", "Unreadable", "is_empty", "parsed", "read"]

Cell: TypeAlias = str | int | float | bool | date | time | list[Any] | None
"""What a reader finds in a cell; a datetime is a date too."""

BETWEEN = ";"
"""Stands between several values in one cell."""

# TRUE and FALSE are BENAR and SALAH in an Indonesian spreadsheet.
_TRUTHS: Mapping[str, bool] = {
    "ya": True,
    "true": True,
    "benar": True,
    "tidak": False,
    "false": False,
    "salah": False,
}
_WHOLE = re.compile(rf"-?[0-9]{{1,{MAX_DIGITS}}}")
_SEVERAL: tuple[Kind, ...] = ("list", "terms", "days", "either")


class Unreadable(Exception):
    """A cell that holds no value that could be passed on; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def is_empty(cell: Cell) -> bool:
    """Whether nothing was stated: an empty cell is never a no."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def read(node: Node, cell: Cell) -> Any:
    """The JSON value of a cell that is not empty, for the field of `node`.

    Raises Unreadable for JSON that is none.
    """
    if isinstance(cell, str):
        return _of_text(node, cell)
    if isinstance(cell, list):
        return [_of_other(node, item) for item in cell]
    return _of_other(node, cell)


def parsed(text: str) -> Any:
    """A JSON text as a value; raises Unreadable if it is none, or names a key twice."""
    try:
        return strict_json(text)
    except (ValueError, RecursionError):
        raise Unreadable("cell_no_json") from None


def _of_text(node: Node, cell: str) -> Any:
    kind = node.kind
    if kind == "text" and node.form == "text":
        return cell
    text = cell.strip()
    if kind != "text" and (not kind or text[0] in "[{"):
        return parsed(text)
    if kind in ("tri", "either") and text.casefold() in _TRUTHS:
        return _TRUTHS[text.casefold()]
    if kind == "whole":
        return int(text) if _WHOLE.fullmatch(text) else text
    if kind == "days":
        return _days(text)
    if kind == "list" or (kind in _SEVERAL and BETWEEN in text):
        return [_item(kind, item.strip()) for item in text.split(BETWEEN)]
    return text


def _item(kind: Kind, text: str) -> Any:
    return _TRUTHS.get(text.casefold(), text) if kind == "either" else text


def _days(text: str) -> Any:
    """Two days, of which the second may be left open; a truth where a phase is meant."""
    if text.casefold() in _TRUTHS:
        return _TRUTHS[text.casefold()]
    first, *rest = (day.strip() for day in text.split(BETWEEN))
    is_open = rest in ([""], ["null"])
    return [first, None] if is_open else [first, *rest]


def _of_other(node: Node, cell: Cell) -> Any:
    if isinstance(cell, datetime):
        midnight = cell.time() == time() and cell.tzinfo is None
        return cell.date().isoformat() if midnight else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.isoformat("auto" if cell.second or cell.microsecond else "minutes")
    if isinstance(cell, float):
        if not math.isfinite(cell):
            raise Unreadable("cell_no_number")
        cell = int(cell) if cell.is_integer() and abs(cell) < 10**MAX_DIGITS else cell
    if type(cell) is int and node.kind in ("text", "list", "terms", "term", "either"):
        return str(cell)
    return cell
