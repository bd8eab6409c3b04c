"""The index of the rulebook: every norm by regulation, with the file it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rulebook import Norm, Rulebook

__all__ = ["index"]


def index(rulebook: Rulebook) -> str:
    """Return the index of `rules/README.md` as Markdown, one table for each regulation."""
    return "\n".join(_lines(rulebook))


def _lines(rulebook: Rulebook) -> Iterator[str]:
    for regulation in rulebook.regulations.values():
        norms = [norm for norm in rulebook.norms.values() if norm.regulation == regulation.id]
        if not norms:
            continue
        yield from (f"### {regulation.short}: {regulation.title['id']}", "")
        yield "| Norma | Pasal | Jalur | Berlaku | Keyakinan |"
        yield "|---|---|---|---|---|"
        yield from (_row(rulebook, norm) for norm in norms)
        yield ""


def _row(rulebook: Rulebook, norm: Norm) -> str:
    last = norm.validity.last.isoformat() if norm.validity.last else ""
    days = f"{norm.validity.first.isoformat()} s.d. {last}".removesuffix(" s.d. ")
    label = rulebook.regulations[norm.regulation].labels[norm.id.partition("/")[2]]
    link = f"[{norm.id}]({rulebook.norm_files[norm.id]})"
    return f"| {link} | {label}: {norm.title['id']} | {norm.track} | {days} | {norm.confidence} |"
