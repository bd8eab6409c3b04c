"""What a report is made of, before it becomes text or Markdown: a list of blocks.

A report is built once, as blocks; the renderers only lay it out, so that every format says the
same.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

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


class Span(NamedTuple):
    """A run of words with one tone; a tone never carries meaning by itself."""

    text: str
    tone: Tone = "plain"


Inline = tuple[Span, ...]


def inline(*parts: str | Span) -> Inline:
    """Make one line of words from strings and spans; empty ones are left out."""
    spans = (Span(part) if isinstance(part, str) else part for part in parts)
    return tuple(span for span in spans if span.text)


class Heading(NamedTuple):
    """A heading: level 1 is the title, 2 a section, 3 a part of a section."""

    level: int
    content: Inline


class Para(NamedTuple):
    """A paragraph."""

    content: Inline


class Pairs(NamedTuple):
    """A short table of names and what they are."""

    rows: tuple[tuple[str, Inline], ...]


class Item(NamedTuple):
    """One entry of a list; `mark` stands in a column before it, `inside` below it."""

    content: Inline
    mark: Span | None = None
    inside: tuple[Block, ...] = ()


class Items(NamedTuple):
    """A list; a loose one has an empty line between its entries."""

    items: tuple[Item, ...]
    style: Style = "bullet"
    loose: bool = False


Block = Heading | Para | Pairs | Items
