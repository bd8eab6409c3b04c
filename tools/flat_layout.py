"""Write the list of headings and of words in docs/flat-layout.md from the schema of the incident.

    .venv/bin/python tools/flat_layout.py

A test fails when the page says something else than the layout does now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.batch.layout.explain import Explained, explained
from checker.batch.layout.headings import layout

PAGE = Path(__file__).resolve().parent.parent / "docs" / "flat-layout.md"
_OPENING = ("Peristiwa", "The incident")


def headings() -> str:
    """Every heading, in one table for each part of an incident."""
    parts: dict[str, list[Explained]] = {"": []}
    for one in explained():
        begins, dot, _ = one.column.heading.partition(".")
        parts.setdefault(begins if dot else "", []).append(one)
    lines = (line for part, some in parts.items() for line in (*_head(part), *map(_row, some)))
    return "\n".join(lines).strip()


def words() -> str:
    """Every list of words that cells may hold."""
    return "\n".join(
        f"- **{name}**: {', '.join(f'`{word}`' for word in some)}"
        for name, some in sorted(_lists().items())
    )


def renewed(page: str) -> str:
    """The page with its computed parts as they are now."""
    for name, part in (("headings", headings()), ("words", words())):
        begins, ends = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, rest = page.split(begins)
        page = f"{before}{begins}{part}\n{ends}{rest.split(ends)[1]}"
    return page


def _head(part: str) -> Iterator[str]:
    """The title of a part and the head of its table."""
    title = layout().children[part].title if part else " / ".join(_OPENING)
    yield from ("", f"### {f'`{part}` — ' if part else ''}{title}", "")
    yield "| Judul kolom / Heading | Arti / Meaning | Isi sel / What the cell holds |"
    yield "|---|---|---|"


def _row(one: Explained) -> str:
    mark = " *" if one.is_needed else ""
    title = f"{one.title['id']} / {one.title['en']}"
    held = f"{one.written['id']} / {one.written['en']}"
    listed = f" (**{one.column.node.form}**)" if one.column.node.form in _lists() else ""
    return f"| `{one.column.heading}`{mark} | {title} | {held}{listed} |"


def _lists() -> Mapping[str, tuple[str, ...]]:
    return {
        one.column.node.form: one.words
        for one in explained()
        if one.words and one.column.node.kind in ("term", "terms")
    }


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
