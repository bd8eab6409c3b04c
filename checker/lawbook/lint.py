"""What is untidy in a rulebook that loads: idle names, weak proof, bold claims, long files.

What makes a rulebook unusable (an article that is in no list, an element without words or without
a missed example, a fact without a question) is refused when it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Any

from checker.lawbook.reach import words_in
from checker.lawbook.spelling import misspelt
from checker.rulebook import Element, Norm, Rulebook
from checker.rulebook.yaml_source import Document, parse

__all__ = ["Remark", "lint"]

CLAIMED = "statute"
READ = "text"
UNNAMED = (None, "none_in_text", "decided_by")
# A level that is only told or concluded may have no article that was seen.
TOLD = ("second_hand", "inferred")
# A fact by this rule is true where an id is named, else unknown: it is never false.
NAMED = "names_offender"
# How norms are raised whose verb is an act, and the fact that says whose it was.
BY_ACT = ("conduct", "any_described_act")
OWN_ACT = "own_act"
LISTS = {
    "facts": "vocabulary.yaml",
    "definitions": "definitions.yaml",
    "questions": "questions.yaml",
}
# A file with more lines says at its head why it is long.
MOST_LINES = 150
REASON = "# Panjang karena: "


@dataclass(frozen=True)
class Remark:
    """One untidy thing: where it stands, its kind, and the name it is about."""

    file: str
    line: int
    code: str
    found: str


def lint(rulebook: Rulebook) -> list[Remark]:
    """Return every remark on a rulebook, by file and line."""
    read = _Reading(rulebook)
    checks: tuple[Callable[[_Reading], Iterator[Remark]], ...] = (
        _idle_names,
        _claims_above_source,
        _consequences_without_basis,
        _elements_never_missed,
        _acts_of_others,
        _entries_into_force_untried,
        _misspelt,
        _long_without_reason,
    )
    remarks = [remark for check in checks for remark in check(read)]
    return sorted(remarks, key=lambda r: (r.file, r.line, r.code, r.found))


class _Reading:
    """A rulebook with the place of everything in its files."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._parsed: dict[str, Document] = {}

    def document(self, file: str) -> Document:
        """Return a file as it was written."""
        if file not in self._parsed:
            self._parsed[file] = parse(self.rulebook.source.texts[file].decode("utf-8"))
        return self._parsed[file]

    def remark(self, file: str, path: tuple[str | int, ...], code: str, found: str) -> Remark:
        """Return a remark on what stands under `path`."""
        return Remark(f"rules/{file}", self.document(file).place(path).line, code, found)

    def norms(self) -> Iterator[tuple[Norm, str, int]]:
        """Yield each norm with its file and its place in it."""
        for norm in self.rulebook.norms.values():
            file = self.rulebook.norm_files[norm.id]
            entries = self.document(file).value
            yield norm, file, next(i for i, e in enumerate(entries) if e["id"] == norm.id)

    @cached_property
    def used(self) -> set[str]:
        """Every name used by a norm, sanctions, guidance, a definition, reading or inference."""
        documents = self.rulebook.documents
        holders: list[Any] = [d for f, d in documents.items() if f.startswith("regulations/")]
        holders += [d for f, d in documents.items() if f.startswith(("sanctions/", "guidance/"))]
        names = {name for holder in holders for name in words_in(holder)}
        for key in ("definitions", "questions"):
            for entry in documents[LISTS[key]][key]:
                names |= set(words_in({k: v for k, v in entry.items() if k != "id"}))
        for fact in documents[LISTS["facts"]]["facts"]:
            names |= set(words_in(fact.get("inferred_when", {})))
        return names


def _idle_names(read: _Reading) -> Iterator[Remark]:
    for key, file in LISTS.items():
        for i, entry in enumerate(read.document(file).value[key]):
            if entry["id"] in read.used or not entry.get("sheet", True):
                continue
            yield read.remark(file, (key, i), f"idle_{key.removesuffix('s')}", entry["id"])


def _claims_above_source(read: _Reading) -> Iterator[Remark]:
    for norm, file, i in read.norms():
        regulation = read.rulebook.documents[f"regulations/{norm.regulation}/regulation.yaml"]
        seen = {entry["article"]: entry["seen"] for entry in regulation["articles"]}
        claimed = norm.confidence == CLAIMED or norm.provenance.get("second_reading")
        if claimed and seen[norm.id.partition("/")[2]] != READ:
            yield read.remark(file, (i, "provenance"), "claim_above_source", norm.id)


def _consequences_without_basis(read: _Reading) -> Iterator[Remark]:
    for norm, file, i in read.norms():
        level = norm.consequence.level
        is_told = norm.consequence.confidence in TOLD
        if level not in UNNAMED and not norm.consequence.basis and not is_told:
            yield read.remark(file, (i, "consequence"), "no_basis", norm.id)


def _elements_never_missed(read: _Reading) -> Iterator[Remark]:
    for file, i, norm, examples in _examples(read):
        missed = {e.get("element") for e in examples if e["kind"] == "miss"}
        for element in norm.elements:
            if element.id not in missed and _can_be_missed(element, read.rulebook):
                yield read.remark(file, (i,), "never_missed", f"{norm.id}: {element.id}")


def _acts_of_others(read: _Reading) -> Iterator[Remark]:
    """Yield each norm on a conduct that does not ask whose act it was, nor says why not."""
    for norm, file, i in read.norms():
        if norm.raised_by not in BY_ACT or OWN_ACT in norm.facts:
            continue
        if OWN_ACT not in read.document(file).value[i]:
            yield read.remark(file, (i,), "own_act_untested", norm.id)


def _can_be_missed(element: Element, rulebook: Rulebook) -> bool:
    """Whether every reading of an element can be false: none asks for nothing, or for a name."""
    named = {fact.id for fact in rulebook.facts.values() if fact.derive == NAMED}
    variants = element.variants.values()
    return all(closed.facts and not named.issuperset(closed.facts) for closed in variants)


def _entries_into_force_untried(read: _Reading) -> Iterator[Remark]:
    for file, i, norm, examples in _examples(read):
        expected = {_state(e["expect"]) for e in examples if e["kind"] == "boundary"}
        if norm.follows is None and norm.applies is None and "not_in_force" not in expected:
            yield read.remark(file, (i,), "entry_untried", norm.id)


def _state(expect: str | Mapping[str, str]) -> str:
    return expect if isinstance(expect, str) else expect.get("reason", expect["state"])


def _examples(read: _Reading) -> Iterator[tuple[str, int, Norm, Iterable[Mapping[str, Any]]]]:
    for file in read.rulebook.source.examples:
        for i, entry in enumerate(read.document(file).value or []):
            yield file, i, read.rulebook.norms[entry["norm"]], entry["examples"]


def _misspelt(read: _Reading) -> Iterator[Remark]:
    terms = read.rulebook.documents.get("terms.yaml", {"terms": (), "accepted": ()})
    for file in read.rulebook.source.texts:
        document = read.document(file)
        for path, word in misspelt(document.value, terms):
            yield read.remark(file, path, "misspelt", word)


def _long_without_reason(read: _Reading) -> Iterator[Remark]:
    for file, text in read.rulebook.source.texts.items():
        lines = text.decode("utf-8").splitlines()
        head = takewhile(lambda line: line.startswith("#"), lines)
        is_told = any(line.startswith(REASON) for line in head)
        if len(lines) > MOST_LINES and not is_told and file not in read.rulebook.source.examples:
            yield Remark(f"rules/{file}", 1, "long_file", f"{file}: {len(lines)}")
