"""A report as a Markdown document, with the same content as the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase

from checker.assessment import Assessment, Lang
from checker.reports.document import NBSP, Block, Heading, Inline, Item, Items, Pairs, Para, Span
from checker.reports.labels import Labels, Names, PlainLabels
from checker.reports.outline import outline
from checker.reports.text import roman
from checker.reports.words import Words

__all__ = ["laid_out", "report"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def report(
    assessment: Assessment,
    labels: Labels | None = None,
    *,
    lang: Lang = "id",
    names: Names | None = None,
    explain: bool = False,
) -> str:
    """The whole report as Markdown, ending in a newline; arguments as for the text."""
    words = Words.of(assessment, lang, labels or PlainLabels(), names or Names(), explain)
    return laid_out(outline(assessment, words))


def laid_out(blocks: Sequence[Block]) -> str:
    """Any blocks as Markdown, ending in a newline."""
    parts: list[str] = []
    section = 0
    for block in blocks:
        if isinstance(block, Heading):
            section = section + 1 if block.level == 2 else section * (block.level != 1)
            number = f"{roman(section)}. " if block.level == 2 else ""
            parts.append(f"{'#' * block.level} {number}{_plain(block.content)}")
        else:
            parts.append("\n".join(_block(block)))
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> list[str]:
    if isinstance(block, Pairs):
        return [_pair(name, content) for name, content in block.rows]
    if isinstance(block, Items):
        return _items(block)
    return [_marked(block.content)]


def _pair(name: str, content: Inline) -> str:
    return f"- **{_escaped(name)}:** {_marked(content)}" if name else f"  - {_marked(content)}"


def _items(items: Items) -> list[str]:
    lines: list[str] = []
    for index, item in enumerate(items.items):
        if items.loose and index:
            lines.append("")
        lines += _item(items, index, item)
    return lines


def _item(items: Items, index: int, item: Item) -> list[str]:
    bullet = f"{index + 1}. " if items.style == "number" else "- "
    lead = ""
    if items.style == "letter":
        lead = f"{ascii_lowercase[index % len(ascii_lowercase)]}. "
    if item.mark is not None:
        lead = f"*{_escaped(item.mark.text)}*: "
    lines = [f"{bullet}{lead}{_marked(item.content)}"]
    for block in item.inside:
        inner = _block(block)
        if isinstance(block, Para) or (lines[-1] and not lines[-1].lstrip().startswith("-")):
            inner = ["", *inner]
        lines += [(" " * len(bullet) + line).rstrip() for line in inner]
    return lines


def _marked(content: Inline) -> str:
    return "".join(_span(span) for span in content)


def _span(span: Span) -> str:
    if span.tone in ("plain", "quiet") or not span.text.strip():
        return _escaped(span.text)
    return f"**{_escaped(span.text.strip())}**"


def _plain(content: Inline) -> str:
    return _escaped("".join(span.text for span in content))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text.replace(NBSP, " "))
