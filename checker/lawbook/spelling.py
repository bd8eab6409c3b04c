"""Terms of art that are written almost, but not quite, as the glossary writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

__all__ = ["misspelt"]

Path = tuple[str | int, ...]
WORD = re.compile(r"[A-Za-z]{7,}")


def misspelt(document: Any, terms: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield the place and the word of each near miss of a term in the texts of a rule file.

    `terms` is the glossary: `terms` (the right spellings) and `accepted` (words that look like
    one but are another).
    """
    known = frozenset(word.lower() for term in terms["terms"] for word in WORD.findall(term))
    accepted = frozenset(word.lower() for word in terms["accepted"]) | known
    for path, text in _texts(document, ()):
        for word in WORD.findall(text):
            if word.lower() not in accepted and _is_near(word.lower(), known):
                yield path, word


def _texts(node: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from _texts(value, (*path, key))
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from _texts(value, (*path, i))
    elif isinstance(node, str) and " " in node:
        yield path, node


@cache
def _is_near(word: str, known: frozenset[str]) -> bool:
    return any(abs(len(word) - len(term)) < 2 and _one_edit(word, term) for term in known)


def _one_edit(one: str, other: str) -> bool:
    """Whether two words differ by one letter: another, a missing, or two in the wrong order."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        swapped = left[1::-1] == right[:2] and left[2:] == right[2:]
        return left[1:] == right[1:] or swapped
    return left[1:] == right or left == right[1:]
