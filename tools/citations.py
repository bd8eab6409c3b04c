"""Look up the words of every norm in the texts of the law, and note in the norm what was found.

    .venv/bin/python tools/citations.py --statutes DIR [--write]

DIR holds one Markdown file per regulation, named by its id (`pp-94-2021.md`), or an extract of it
(`extract-uu-20-2023.md`). An extract may hold quotations by others beside the official text: which
articles were read in the official text is said by `seen` in the `regulation.yaml` of the norm. The
texts may be scans: a word counts as found if it is the same but for
what scanning does to letters. Without `--write` a table is printed. The code is 1 if a norm, or
words of it, should be in a text and are not.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from statutes import Article, Texts, Words, closest, found, tokens, words_of

from checker.rulebook.yaml_source import parse

ROOT = Path(__file__).resolve().parent.parent
NORMS = ROOT / "rules" / "regulations"
LONGEST_MARK = 4
BELOW_STATUTE = ("reproduced", "second_hand")
IN_THE_TEXT = "text"


@dataclass(frozen=True)
class Lookup:
    """What was found of one norm: the elements whose words were not, and the nearest passage."""

    norm: str
    result: str
    missing: tuple[str, ...] = ()
    score: float = 1.0
    passage: str = ""

    def line(self) -> str:
        """Give the entry of the norm's provenance."""
        words = f", words: [{', '.join(self.missing)}]" if self.missing else ""
        return f"looked_up: {{result: {self.result}{words}, by: tool}}"


def look_up(norm: Mapping[str, Any], texts: Texts, seen: Mapping[str, str] | None = None) -> Lookup:
    """Look up one norm, as its file says it, in the texts.

    `seen` says of each article of its regulation how it was seen; without it, all in the text.
    """
    regulation, _, place = norm["id"].partition("/")
    quoted = (seen or {}).get(place, IN_THE_TEXT) != IN_THE_TEXT
    weak = quoted or norm["provenance"]["confidence"] in BELOW_STATUTE
    if not texts.has(regulation):
        return Lookup(norm["id"], "reproduced")
    article, *path = place.split("/")
    sections = texts.article(regulation, article)
    if not sections:
        result = "reproduced" if weak else "not_found"
        return Lookup(norm["id"], result, score=0, passage="(no such article)")
    search = _Search(texts, regulation, sections)
    missing = [entry for entry in norm["elements"] if not search.stands(entry["words"])]
    if missing:
        score, passage = max(search.nearest(entry["words"]) for entry in missing)
        names = tuple(entry["id"] for entry in missing)
        return Lookup(norm["id"], "reproduced" if weak else "not_found", names, score, passage)
    if weak:
        return Lookup(norm["id"], "reproduced")
    if path and not _in_unit(norm["elements"], search, path):
        passage = f"(not in {'/'.join(path)} of the article)"
        return Lookup(norm["id"], "not_found", score=0, passage=passage)
    return Lookup(norm["id"], "text")


@dataclass(frozen=True)
class _Search:
    texts: Texts
    regulation: str
    sections: Sequence[Article]

    def stands(self, words: str) -> bool:
        """Tell whether every part of the words stands in the article, or in the one they name."""
        quoted = words_of(words)
        return all(
            any(found(part, section.tokens, self.texts.counts) for section in self._where(quoted))
            for part in quoted.parts
        )

    def nearest(self, words: str) -> tuple[float, str]:
        """Give the passage most like the words, and how like it is."""
        quoted = words_of(words)
        pairs = [(part, section) for part in quoted.parts for section in self._where(quoted)]
        missed = [
            closest(part, section.text)
            for part, section in pairs
            if not found(part, section.tokens, self.texts.counts)
        ]
        return max(missed, default=(0.0, ""))

    def _where(self, quoted: Words) -> Sequence[Article]:
        if not quoted.articles:
            return self.sections
        return [
            section
            for article in quoted.articles
            for section in self.texts.article(self.regulation, article)
        ]


def _in_unit(elements: Sequence[Mapping[str, Any]], search: _Search, path: Sequence[str]) -> bool:
    """Tell whether the norm stands in the paragraph, letter and number that its id names.

    One element has to stand there, and half of them there or in the words that lead to it. The
    subject mostly stands at the head of an article, and words with a place of their own elsewhere.
    A letter that a remark names is of the other article, and a longer name no mark of the law.
    """
    quoted = [words_of(entry["words"]) for entry in elements if entry["id"] != "subjek"]
    named = {letter for entry in quoted for letter in entry.letters}
    path = [name for name in path if name not in named and len(name) < LONGEST_MARK]
    quoted = [entry for entry in quoted if not entry.elsewhere]
    for section in search.sections:
        unit = section.unit(path)
        if unit is None:
            continue
        inside, leading = (tokens(text) for text in unit)
        counts = search.texts.counts
        there = [all(found(p, inside, counts) for p in entry.parts) for entry in quoted]
        near = [all(found(p, leading, counts) for p in entry.parts) for entry in quoted]
        either = sum(a or b for a, b in zip(there, near, strict=True))
        if not quoted or (any(there) and 2 * either >= len(quoted)):
            return True
    return False


def noted(text: str, index: int, entry: str) -> str:
    """Give a norm file with `entry` as the last key of the provenance of its norm `index`.

    An older entry is taken out; every other line stays as it is.
    """
    place = parse(text).place((index, "provenance"))
    lines = text.splitlines(keepends=True)
    start, indent = place.line, place.column - 1
    end = start
    for number in range(start, len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        if line.strip():
            end = number + 1
    if end == start:
        raise ValueError(f"line {start}: write the provenance as lines, not in braces")
    kept = list(_without(lines[start:end], indent + 2))
    newline = "\r\n" if lines[start - 1].endswith("\r\n") else "\n"
    if not kept[-1].endswith("\n"):
        kept[-1] += newline
    written = " " * (indent + 2) + entry + newline
    return "".join([*lines[:start], *kept, written, *lines[end:]])


def _without(lines: Sequence[str], indent: int) -> Iterator[str]:
    inside = False
    for line in lines:
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            inside = line.lstrip().startswith("looked_up:")
        if not inside:
            yield line


def seen_in(folder: Path) -> dict[str, str]:
    """Give how each article of the regulation in `folder` was seen."""
    regulation = parse((folder / "regulation.yaml").read_text(encoding="utf-8")).value
    return {entry["article"]: entry["seen"] for entry in regulation["articles"]}


def renewed(
    text: str, texts: Texts, seen: Mapping[str, str] | None = None
) -> tuple[str, list[tuple[Lookup, Mapping[str, Any] | None]]]:
    """Give a norm file with the results noted; and each result, with the entry by hand if any."""
    results = []
    for index, norm in enumerate(parse(text).value):
        lookup, old = look_up(norm, texts, seen), norm["provenance"].get("looked_up")
        by_hand = old if old and old["by"] == "hand" else None
        results.append((lookup, by_hand))
        if not by_hand:
            text = noted(text, index, lookup.line())
    return text, results


def row(lookup: Lookup, by_hand: Mapping[str, Any] | None) -> str:
    """Give the line of the table for a norm."""
    result, missing = lookup.result, ", ".join(lookup.missing) or "-"
    if by_hand:
        result = f"{by_hand['result']} (by hand; now {lookup.result})"
    told = f"{lookup.norm:32} {result:12} {missing}"
    return told + (f"  {lookup.score:.2f} {lookup.passage}" if lookup.passage else "")


def main(arguments: Sequence[str] | None = None) -> int:
    """Look up every norm; print the table, or write the results into the norms."""
    parser = argparse.ArgumentParser(description="Look up the words of the norms in the law.")
    parser.add_argument("--statutes", type=Path, required=True, help="folder of the texts")
    parser.add_argument("--write", action="store_true", help="note the results in the norms")
    options = parser.parse_args(arguments)
    texts = Texts.load(options.statutes)
    faults = 0
    for path in sorted(NORMS.rglob("*.yaml")):
        if path.name == "regulation.yaml" or path.name.endswith(".examples.yaml"):
            continue
        text = path.read_bytes().decode("utf-8")
        folder = NORMS / path.relative_to(NORMS).parts[0]
        new, results = renewed(text, texts, seen_in(folder))
        if options.write and new != text:
            path.write_bytes(new.encode("utf-8"))
        for lookup, by_hand in results:
            faults += lookup.result == "not_found" and not by_hand
            if not options.write:
                print(row(lookup, by_hand))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
