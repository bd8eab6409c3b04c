"""A fault before it is put into words and places."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.errors import Bilingual, Fault
from checker.intake.scanner import MAX_PROBLEMS, Path, pointer_of
from checker.intake.synonyms import meant_by, plain
from checker.messages import both

__all__ = ["MAX_FAULTS", "Draft", "nearest_to", "printable", "shortened", "shown"]

MAX_FAULTS = MAX_PROBLEMS
"""More are not listed: whoever made such a file will not read them one by one."""

_LONGEST_SHOWN = 60
_LONGEST_COMPARED = 100


@dataclass(slots=True)
class Draft:
    """What is wrong (`code`) at a path.

    `at_key` places it at the name of the field, not at its value; `offset` is the place in the
    text where it is known already; `params` fill in the message, which is one of `catalogue`.
    """

    code: str
    path: Path = ()
    found: str | None = None
    allowed: tuple[str, ...] = ()
    nearest: str | None = None
    at_key: bool = False
    offset: int | None = None
    params: dict[str, object] = field(default_factory=dict)
    catalogue: str = "input"
    advice: str | None = None
    """A message that goes before the remedy of its code."""

    def fault(self, line: int | None = None, column: int | None = None) -> Fault:
        """Put it into words."""
        return Fault(
            code=self.code,
            text=both(f"{self.catalogue}.{self.code}", found=self.found, **self.params),
            remedy=self._remedy(),
            pointer=printable(pointer_of(self.path)),
            line=line,
            column=column,
            found=self.found,
            allowed=self.allowed,
            nearest=self.nearest,
        )

    def _remedy(self) -> Bilingual | None:
        parts = [both(f"{self.catalogue}.{self.code}.hint", found=self.found, **self.params)]
        if self.advice:
            parts.insert(0, both(self.advice, found=self.found))
        if self.nearest:
            parts.insert(0, both("input.nearest", nearest=self.nearest))
        if self.allowed:
            parts.append(both("input.allowed", allowed=", ".join(self.allowed)))
        remedy = Bilingual(
            id=" ".join(part["id"] for part in parts if part["id"]),
            en=" ".join(part["en"] for part in parts if part["en"]),
        )
        return remedy if remedy["id"] else None


def shown(value: object) -> str:
    """Write a value as JSON does, shortened, without what would disturb a terminal."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return shortened(text)


def shortened(text: str) -> str:
    """Show a piece of the text as it stands there."""
    cut = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    return printable(cut)


def printable(text: str) -> str:
    """Escape every character that does not print, lone surrogates among them."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def nearest_to(word: object, allowed: Iterable[str]) -> str | None:
    """The allowed word that `word` means or, if none, that looks most like it, if one does."""
    if not isinstance(word, str):
        return None
    import difflib

    name = plain(word[:_LONGEST_COMPARED])
    known = {plain(term): term for term in allowed}
    if name in known:
        return known[name]
    if meant := meant_by(name, known.values()):
        return meant
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    # `like` is a word of `like_content`, though the two look little alike.
    close = close or [term for term in known if name in term.split("_")]
    return known[close[0]] if close else None
