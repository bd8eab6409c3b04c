"""The parser of JSON where nothing is to be explained: it takes no more than JSON allows."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Never

__all__ = ["strict_json"]


def strict_json(text: str) -> Any:
    """A JSON text as a value.

    Raises ValueError for what is none, names a key twice or holds NaN or an infinity,
    RecursionError where it nests too deep.
    """
    return _parser().decode(text)


@cache
def _parser() -> json.JSONDecoder:
    return json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_constant)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("duplicate key")
    return members


def _no_constant(word: str) -> Never:
    raise ValueError(word)
