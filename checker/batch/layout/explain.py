"""Every heading of the flat layout in words, for a person who fills in a table."""

from __future__ import annotations

from dataclasses import dataclass

from checker.batch.layout.headings import Column, headings
from checker.errors import Bilingual
from checker.messages import both

__all__ = ["Explained", "explained"]

# Forms whose writing is not told by the kind of cell alone.
_FORMS = ("id", "path", "clock", "sha256", "rupiah", "paths", "ids", "targets", "incident")


@dataclass(frozen=True)
class Explained:
    """One heading: what the field is, how its cell is written, which words it may hold.

    `is_needed` if the field has to be there wherever something else of its part is filled in.
    """

    column: Column
    title: Bilingual
    about: Bilingual
    written: Bilingual
    words: tuple[str, ...]
    is_needed: bool


def explained() -> tuple[Explained, ...]:
    """All headings, in their order."""
    return tuple(_explained(column) for column in headings())


def _explained(column: Column) -> Explained:
    node = column.node
    kind = node.form if node.form in _FORMS else node.kind or "json"
    return Explained(
        column,
        _both(node.title),
        _both(node.description),
        both(f"batch_files.kind.{kind}"),
        ("ya", "tidak", *node.terms) if node.kind == "tri" else node.terms,
        node.is_needed,
    )


def _both(words: str) -> Bilingual:
    """Both languages of a title or description, which the schema writes "id / en"."""
    indonesian, english = words.split(" / ", 1)
    return Bilingual(id=indonesian, en=english)
