"""Findings of one norm that say the same of several acts: what they share is said once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.assessment import Finding
from checker.reports.document import Block, Inline, Item, Items, Para, Span, inline
from checker.reports.words import Words, raised

__all__ = ["Told", "items"]

Part = tuple[str, tuple[Block, ...]]


class Told(NamedTuple):
    """A finding as it is told: its title, then its parts, each by the name of what it holds."""

    finding: Finding
    title: Inline
    parts: tuple[Part, ...]


def items(told: Iterable[Told], words: Words) -> tuple[Item, ...]:
    """Return an entry for each norm and what is said of it, with all acts of which it is said.

    A part that an earlier entry of the same norm holds too is not repeated: its number is given.
    """
    groups: dict[object, list[Told]] = {}
    for one in told:
        groups.setdefault((one.title, one.finding.state, one.parts), []).append(one)
    shown: dict[object, int] = {}
    return tuple(
        _item(number, group, shown, words) for number, group in enumerate(groups.values(), start=1)
    )


def _item(number: int, group: Sequence[Told], shown: dict[object, int], words: Words) -> Item:
    title, parts = group[0].title, group[0].parts
    inside: list[Block] = [Para(_where([one.finding for one in group], words))]
    same: dict[int, list[str]] = {}
    for name, blocks in parts:
        earlier = shown.setdefault((title, name, blocks), number)
        if earlier != number and _length(blocks) > 1:
            same.setdefault(earlier, []).append(words.say(f"alike.{name}"))
        else:
            inside += blocks
    for earlier, names in same.items():
        line = words.say("alike", parts=", ".join(names), number=earlier)
        inside.append(Para(inline(line)))
    return Item(title, inside=tuple(inside))


def _length(blocks: Iterable[Block]) -> int:
    """Return how many entries and paragraphs stand in some blocks, as far as one sees at once."""
    return sum(
        len(block.items) + sum(len(item.inside) for item in block.items)
        if isinstance(block, Items)
        else 1
        for block in blocks
    )


def _where(findings: Sequence[Finding], words: Words) -> Inline:
    """The state of findings, with the acts and the targets that they are about."""
    state = words.state(findings[0].state)
    by_target: dict[str | None, list[str]] = {}
    for finding in findings:
        by_target.setdefault(finding.target, []).append(finding.act)
    places = "; ".join(_place(target, acts, words) for target, acts in by_target.items())
    return inline(Span(raised(state.text), state.tone), f" ({places})")


def _place(target: str | None, acts: Iterable[str], words: Words) -> str:
    place = words.acts(acts)
    if target is None:
        return place
    return words.say("finding.where.target", place=place, target=target)
