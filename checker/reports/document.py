"""What a report is made of, before it becomes text or Markdown: a list of blocks.

A report is built once, as blocks; the renderers only lay it out, so that every format says the
same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "NBSP",
    "Block",
    "Heading",
    "Inline",
    "Item",
    "Items",
    "Pairs",
    "Para",
    "Span",
    "Tone",
    "inline",
]

NBSP = "\u00a0"
"""A space at which no line is broken; the renderers write it as a plain one."""

Tone = Literal["plain", "strong", "established", "open", "excepted", "quiet"]
Style = Literal["bullet", "number", "letter", "mark"]


@dataclass(frozen=True)
class Span:
    """A run of words with one tone; a tone never carries meaning by itself."""

    text: str
    tone: Tone = "plain"


Inline = tuple[Span, ...]


def inline(*parts: str | Span) -> Inline:
    """Make one line of words from strings and spans; empty ones are left out."""
    spans = (Span(part) if isinstance(part, str) else part for part in parts)
    return tuple(span for span in spans if span.text)


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 is the title, 2 a section, 3 a part of a section."""

    level: int
    content: Inline


@dataclass(frozen=True)
class Para:
    """A paragraph."""

    content: Inline


@dataclass(frozen=True)
class Pairs:
    """A short table of names and what they are."""

    rows: tuple[tuple[str, Inline], ...]


@dataclass(frozen=True)
class Item:
    """One entry of a list; `mark` stands in a column before it, `inside` below it."""

    content: Inline
    mark: Span | None = None
    inside: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Items:
    """A list; a loose one has an empty line between its entries."""

    items: tuple[Item, ...]
    style: Style = "bullet"
    loose: bool = False


Block = Heading | Para | Pairs | Items
