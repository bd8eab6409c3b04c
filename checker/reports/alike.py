"""Findings of one norm that say the same of several acts: what they share is said once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.assessment import Finding, OtherTarget
from checker.reports.document import Block, Inline, Item, Items, Para, Span, inline
from checker.reports.words import Words, raised

__all__ = ["Told", "items"]

Part = tuple[str, tuple[Block, ...]]
"""What a part holds, by a name that the texts know or that of an element, and its blocks."""
ELEMENT = "element:"
# What is no longer than the words that would refer to it is said again.
_LONG = 80


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
        if earlier != number and _length(blocks) > _LONG:
            same.setdefault(earlier, []).append(name)
        else:
            inside = _added(inside, blocks)
    for earlier, names in same.items():
        line = words.say("alike", parts=_named(names, words), number=earlier)
        inside.append(Para(inline(line)))
    return Item(title, inside=tuple(inside))


def _added(before: Sequence[Block], blocks: Sequence[Block]) -> list[Block]:
    """Return blocks after others; lists of one style that follow each other are one list."""
    last, first = before[-1], blocks[0]
    if isinstance(last, Items) and isinstance(first, Items) and last.style == first.style:
        joined = Items((*last.items, *first.items), style=last.style)
        return [*before[:-1], joined, *blocks[1:]]
    return [*before, *blocks]


def _named(parts: Sequence[str], words: Words) -> str:
    """Return what parts are called, the elements together."""
    elements = [part.removeprefix(ELEMENT) for part in parts if part.startswith(ELEMENT)]
    rest = [words.say(f"alike.{part}") for part in parts if not part.startswith(ELEMENT)]
    code = "alike.one_element" if len(elements) == 1 else "alike.some_elements"
    named = [words.say(code, elements=words.all_of(elements))] if elements else []
    return "; ".join((*named, *rest))


def _length(blocks: Iterable[Block]) -> int:
    """Return how many characters stand in the lists and paragraphs of a part."""
    return sum(_length_of(block) for block in blocks)


def _length_of(block: Block) -> int:
    if isinstance(block, Items):
        return sum(_written(item.content) + _length(item.inside) for item in block.items)
    return _written(block.content) if isinstance(block, Para) else 0


def _written(line: Inline) -> int:
    return sum(len(span.text) for span in line)


def _where(findings: Sequence[Finding], words: Words) -> Inline:
    """The state of findings, with the acts and the targets that they are about."""
    state = words.state(findings[0].state)
    by_target: dict[tuple[str | None, tuple[OtherTarget, ...]], list[Finding]] = {}
    for finding in findings:
        by_target.setdefault((finding.target, finding.other_targets), []).append(finding)
    places = "; ".join(_place(group, words) for group in by_target.values())
    return inline(Span(raised(state.text), state.tone), f" ({places})")


def _place(findings: Sequence[Finding], words: Words) -> str:
    """The acts and targets of findings that have the same targets: those of whom all holds first.

    Of every further target the state is told.
    """
    place, first = words.acts(finding.act for finding in findings), findings[0]
    if first.target is None:
        return place
    alike = [other.target for other in first.other_targets if other.alike]
    target = words.all_of(sorted([first.target, *alike]))
    place = words.say("finding.where.target", place=place, target=target)
    rest = [other for other in first.other_targets if not other.alike]
    if not rest:
        return place
    others = "; ".join(_other(other, first.state, words) for other in rest)
    return words.say("finding.where.target.others", place=place, others=others)


def _other(other: OtherTarget, state: str, words: Words) -> str:
    code = "finding.where.other.same" if other.state == state else "finding.where.other"
    return words.say(code, target=other.target, state=words.state(other.state).text)
