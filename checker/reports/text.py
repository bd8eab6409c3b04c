"""A report as plain text for a terminal: 80 columns, readable with and without colour."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from string import ascii_lowercase

from checker.assessment import Assessment, Lang
from checker.reports.document import (
    NBSP,
    Block,
    Heading,
    Inline,
    Item,
    Items,
    Pairs,
    Para,
    Span,
    inline,
)
from checker.reports.labels import Labels, Names, PlainLabels
from checker.reports.opening import headline_line
from checker.reports.outline import outline
from checker.reports.page import page
from checker.reports.words import Words

__all__ = ["headlines", "laid_out", "one_page", "report"]

WIDTH = 80
_INDENT = 2
_MARK_WIDTH = 11
_COLOURS = {"strong": "1", "established": "1;31", "open": "1;33", "excepted": "36", "quiet": "2"}
_BOUND = re.compile(r"\b((?:Pasal|ayat|angka|huruf|nomor|UU|PP)(?= [\d(])|huruf(?= [a-z]\b)) ")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def report(
    assessment: Assessment,
    labels: Labels | None = None,
    *,
    lang: Lang = "id",
    names: Names | None = None,
    explain: bool = False,
    color: bool = False,
    width: int = WIDTH,
) -> str:
    """The whole report as text, ending in a newline.

    `names` puts words beside the ids of the incident; `explain` adds the norms that are not met,
    the tables of readings and days, and where each fact comes from.
    """
    words = Words.of(assessment, lang, labels or PlainLabels(), names or Names(), explain)
    return laid_out(outline(assessment, words), color=color, width=width)


def one_page(
    assessment: Assessment,
    labels: Labels | None = None,
    *,
    lang: Lang = "id",
    names: Names | None = None,
    color: bool = False,
    width: int = WIDTH,
) -> str:
    """The answer on one page of text, ending in a newline: what an officer acts on."""
    words = Words.of(assessment, lang, labels or PlainLabels(), names or Names())
    return laid_out(page(assessment, words), color=color, width=width)


def laid_out(blocks: Sequence[Block], *, color: bool = False, width: int = WIDTH) -> str:
    """Any blocks as text, ending in a newline."""
    return _Layout(width, color).document(blocks)


def headlines(
    assessment: Assessment,
    *,
    lang: Lang = "id",
    names: Names | None = None,
    color: bool = False,
) -> str:
    """Only the conclusions, one line per actor."""
    words = Words(lang, PlainLabels(), names or Names())
    layout = _Layout(WIDTH, color)
    lines = [layout.painted(headline_line(actor, words)) for actor in assessment.actors]
    return "".join(f"{line}\n" for line in lines)


class _Layout:
    """Lays blocks out in a column; every method returns finished lines."""

    def __init__(self, width: int, color: bool) -> None:
        self._width = width
        self._color = color
        self._section = 0

    def document(self, blocks: Sequence[Block]) -> str:
        lines: list[str] = []
        before: Block | None = None
        for block in blocks:
            if before is not None and not _close(before):
                lines.append("")
            lines += self._heading(block) if isinstance(block, Heading) else self._block(block, 2)
            before = block
        return "\n".join(line.rstrip().replace(NBSP, " ") for line in lines) + "\n"

    def _heading(self, heading: Heading) -> list[str]:
        if heading.level == 1:
            self._section = 0
            title = _plain(heading.content)
            return [*self._wrap(inline(Span(title, "strong")), 0), "=" * min(len(title), WIDTH)]
        if heading.level == 2:
            self._section += 1
            title = f"{roman(self._section)}. {_plain(heading.content).upper()}"
            return self._wrap(inline(Span(title, "strong")), 0)
        strong = tuple(_stronger(span) for span in heading.content)
        return self._wrap(strong, _INDENT)

    def _block(self, block: Block, indent: int) -> list[str]:
        if isinstance(block, Para):
            return self._wrap(block.content, indent)
        if isinstance(block, Pairs):
            return self._pairs(block, indent)
        if isinstance(block, Items):
            return self._items(block, indent)
        return self._wrap(block.content, indent)

    def _pairs(self, pairs: Pairs, indent: int) -> list[str]:
        column = max(len(name) for name, _ in pairs.rows)
        lines: list[str] = []
        for name, content in pairs.rows:
            lead = f"{name.ljust(column)} {':' if name else ' '} "
            lines += self._wrap(content, indent, lead=inline(lead))
        return lines

    def _items(self, items: Items, indent: int) -> list[str]:
        marks = [_mark(items, index) for index in range(len(items.items))]
        least = _MARK_WIDTH if items.style == "mark" else 0
        column = max([least, *(len(mark.text) for mark in marks)])
        gap = 2 if items.style == "mark" else 1
        lines: list[str] = []
        for index, (item, mark) in enumerate(zip(items.items, marks, strict=True)):
            if items.loose and index:
                lines.append("")
            padded = Span(mark.text + " " * (column - len(mark.text) + gap), mark.tone)
            lines += self._item(item, padded, indent, column + gap)
        return lines

    def _item(self, item: Item, mark: Span, indent: int, column: int) -> list[str]:
        lines = self._wrap(item.content, indent, lead=inline(mark))
        for block in item.inside:
            lines += self._block(block, indent + column)
        return lines

    def _wrap(self, content: Inline, indent: int, lead: Inline = ()) -> list[str]:
        """Fill lines to the width; `lead` stands before the first one, the rest is indented."""
        hang = indent + sum(len(span.text) for span in lead)
        lines: list[str] = []
        current: list[str] = []
        used = hang
        for word, length in self._words(content):
            if current and used + 1 + length > self._width:
                lines.append(" ".join(current))
                current, used = [], hang
            used += length + bool(current)
            current.append(word)
        lines.append(" ".join(current))
        first = " " * indent + self.painted(lead) + lines[0]
        return [first, *(" " * hang + line for line in lines[1:])]

    def _words(self, content: Inline) -> list[tuple[str, int]]:
        """Painted words with their lengths; a word is a run of spans that no space divides."""
        words: list[tuple[str, int]] = []
        glued = False
        for span in content:
            for index, piece in enumerate(_BOUND.sub(rf"\1{NBSP}", span.text).split(" ")):
                if index:
                    glued = False
                if not piece:
                    continue
                word = self._paint(piece, span.tone), len(piece)
                if glued:
                    before, length = words.pop()
                    word = before + word[0], length + word[1]
                words.append(word)
                glued = True
        return words

    def painted(self, spans: Iterable[Span]) -> str:
        """Spans as a string, with colour where it is wanted."""
        return "".join(self._paint(span.text, span.tone) for span in spans)

    def _paint(self, text: str, tone: str) -> str:
        code = _COLOURS.get(tone) if self._color else None
        return f"\x1b[{code}m{text}\x1b[0m" if code and text.strip() else text


def _close(block: Block) -> bool:
    """Whether what follows a block belongs to it and stands right below."""
    if isinstance(block, Heading):
        return block.level > 2
    return isinstance(block, Para) and _plain(block.content).endswith(":")


def _mark(items: Items, index: int) -> Span:
    if items.style == "mark":
        return items.items[index].mark or Span("")
    if items.style == "number":
        return Span(f"{index + 1}.")
    if items.style == "letter":
        return Span(f"{ascii_lowercase[index % len(ascii_lowercase)]}.")
    return Span("-")


def _plain(content: Inline) -> str:
    return "".join(span.text for span in content)


def _stronger(span: Span) -> Span:
    return Span(span.text, "strong") if span.tone == "plain" else span


def roman(number: int) -> str:
    """A small number in Roman figures.

    >>> roman(1), roman(4), roman(9)
    ('I', 'IV', 'IX')
    """
    figures = ""
    for value, figure in _ROMAN:
        while number >= value:
            figures += figure
            number -= value
    return figures
