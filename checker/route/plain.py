"""Small helpers for texts in two languages and for the basis of a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

__all__ = ["LANGUAGES", "Label", "Text", "basis_words", "copied", "joined", "unique"]

Text: TypeAlias = Mapping[str, str]
Label: TypeAlias = Callable[[str], str]

LANGUAGES = ("id", "en")
CITATION = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9-]+)+\Z")


def basis_words(basis: str, label: Label) -> str:
    """Return the words of a basis: a citation by its label, anything else as it stands."""
    return label(basis) if CITATION.match(basis) else basis


def copied(text: Text | None) -> dict[str, str] | None:
    """Return a text as a dictionary of its own, None for none."""
    return None if text is None else dict(text)


def joined(texts: Iterable[Text | None]) -> dict[str, str] | None:
    """Join texts into one, each said once; None where there is none."""
    given = [text for text in texts if text is not None]
    if not given:
        return None
    return {lang: " ".join(unique(text[lang] for text in given)) for lang in LANGUAGES}


def unique(items: Iterable[str]) -> list[str]:
    """Return the items in their order, each once."""
    return list(dict.fromkeys(items))
