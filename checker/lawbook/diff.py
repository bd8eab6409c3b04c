"""Two rules folders in terms of law: what is new, gone or another, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checker.checker import Checker
from checker.compare import Change
from checker.errors import CheckerError
from checker.lawbook.reach import reached
from checker.rulebook import Rulebook

__all__ = ["CaseChange", "Difference", "PartChange", "RulesDiff", "diff_cases", "diff_rules"]

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
_Entries = Mapping[str, Mapping[str, Any]]

# The keys of a norm that say one thing together.
_PARTS = {
    "valid": "validity",
    "follows": "validity",
    "replaced_by": "validity",
    "provenance": "provenance",
    "consequence": "consequence",
}
# Where the entries of a document of the folder stand, and what one of them is.
_LISTS = {
    "definitions": ("definitions.yaml", "definitions", "id"),
    "questions": ("questions.yaml", "questions", "id"),
    "facts": ("vocabulary.yaml", "facts", "id"),
    "constraints": ("constraints.yaml", "constraints", "id"),
    "regions": ("regions.yaml", "regions", "id"),
    "deciders": ("deciders.yaml", "deciders", "id"),
}
_NO_LAW = ("terms.yaml", "rulebook.yaml")


@dataclass(frozen=True)
class PartChange:
    """One part of an entry that is new, gone or another.

    `part` is element, exception, reading, consequence, validity, provenance, or a key of the
    file; `id` names the element, exception or reading, or what of the part changed. `before` and
    `after` are as they stand in the files, None where there is none.
    """

    part: str
    id: str | None
    before: Any
    after: Any

    @property
    def what(self) -> str:
        """added, removed or changed."""
        if self.before is None:
            return ADDED
        return REMOVED if self.after is None else CHANGED


@dataclass(frozen=True)
class Difference:
    """An entry of the law that only one folder has, or that reads otherwise in the other.

    `norms` are the norms that turn on it, where it is a definition, a question or a fact.
    """

    id: str
    what: str
    parts: tuple[PartChange, ...] = ()
    norms: tuple[str, ...] = ()


@dataclass(frozen=True)
class RulesDiff:
    """Everything that differs, by kind: norms, articles, calendars, definitions and so on."""

    version: Change
    hash: Change
    kinds: Mapping[str, tuple[Difference, ...]]

    @property
    def differs(self) -> bool:
        """Whether the law differs; comments and the order of lines are no law."""
        return any(self.kinds.values())


@dataclass(frozen=True)
class CaseChange:
    """A coded case whose answer is another one for an actor, by headline and by track.

    A track is its state and the levels that it may carry. Where a side refuses the incident there
    is no actor, and the headline of that side is the code of the refusal.
    """

    case: str
    actor: str | None
    headline: Change
    tracks: Mapping[str, Change]


def diff_rules(before: Rulebook, after: Rulebook) -> RulesDiff:
    """Return what differs between two rulebooks, entry by entry."""
    kinds = {
        "norms": _compared(_norms(before), _norms(after), _norm_parts),
        "regulations": _compared(_regulations(before), _regulations(after), _parts),
        "articles": _compared(_articles(before), _articles(after), _parts),
        "calendars": _compared(_calendars(before), _calendars(after), _parts),
        **{
            kind: tuple(_with_reach(kind, _listed(kind, before, after), before, after))
            for kind in _LISTS
        },
        "steps": _compared(_steps(before), _steps(after), _parts),
        "sanctions": _compared(_files(before, "sanctions/"), _files(after, "sanctions/"), _parts),
        "guidance": _compared(_files(before, "guidance/"), _files(after, "guidance/"), _parts),
        "others": _compared(_rest(before), _rest(after), _parts),
    }
    return RulesDiff(
        version=Change(before.version, after.version),
        hash=Change(before.hash, after.hash),
        kinds=kinds,
    )


def _compared(before: _Entries, after: _Entries, parts: Any) -> tuple[Difference, ...]:
    """Return the entries that differ, by id; `parts` says what of an entry differs."""
    found = []
    for name in sorted(before.keys() | after.keys()):
        if name not in before:
            found.append(Difference(name, ADDED))
        elif name not in after:
            found.append(Difference(name, REMOVED))
        elif changed := tuple(parts(before[name], after[name])):
            found.append(Difference(name, CHANGED, changed))
    return tuple(found)


def _parts(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[PartChange]:
    """Yield each key that differs."""
    for key in dict.fromkeys([*before, *after]):
        if before.get(key) != after.get(key):
            yield PartChange(key, None, before.get(key), after.get(key))


def _norm_parts(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[PartChange]:
    """Yield the elements and exceptions that differ one by one, then the rest by what it is."""
    yield from _named_parts("element", "elements", before, after)
    yield from _named_parts("exception", "exceptions", before, after)
    for change in _parts(before, after):
        if change.part in ("elements", "exceptions"):
            continue
        group = _PARTS.get(change.part)
        if group is None:
            yield change
        elif isinstance(change.before, Mapping) and isinstance(change.after, Mapping):
            for inner in _parts(change.before, change.after):
                yield PartChange(group, inner.part, inner.before, inner.after)
        else:
            yield PartChange(group, change.part, change.before, change.after)


def _question_parts(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[PartChange]:
    """Yield the readings that differ one by one, then the rest."""
    yield from _named_parts("reading", "readings", before, after)
    yield from (change for change in _parts(before, after) if change.part != "readings")


def _named_parts(
    part: str, key: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[PartChange]:
    """Yield the entries of a list that differ, found by their ids."""
    old, new = ({e["id"]: e for e in side.get(key) or ()} for side in (before, after))
    for name in dict.fromkeys([*old, *new]):
        if old.get(name) != new.get(name):
            yield PartChange(part, name, old.get(name), new.get(name))


def _norms(rulebook: Rulebook) -> _Entries:
    files = [d for name, d in rulebook.documents.items() if name.startswith("regulations/")]
    return {entry["id"]: entry for file in files if isinstance(file, list) for entry in file}


def _regulation_documents(rulebook: Rulebook) -> list[Mapping[str, Any]]:
    ending = "/regulation.yaml"
    return [d for name, d in rulebook.documents.items() if name.endswith(ending)]


def _regulations(rulebook: Rulebook) -> _Entries:
    documents = _regulation_documents(rulebook)
    return {d["id"]: {k: v for k, v in d.items() if k != "articles"} for d in documents}


def _articles(rulebook: Rulebook) -> _Entries:
    return {
        f"{document['id']}/{article['article']}": article
        for document in _regulation_documents(rulebook)
        for article in document["articles"]
    }


def _calendars(rulebook: Rulebook) -> _Entries:
    """Return each calendar of each contest, each regional override, and the contest's own days."""
    found: dict[str, Mapping[str, Any]] = {}
    lists = ("calendars", "overrides")
    for document in _files(rulebook, "contests/").values():
        contest = document["id"]
        found[contest] = {k: v for k, v in document.items() if k not in lists}
        for entry in document["calendars"]:
            found[f"{contest}/{entry['id']}"] = entry
        for entry in document.get("overrides") or ():
            found[f"{contest}/{entry.get('calendar')}/{entry['region']}"] = entry
    return found


def _files(rulebook: Rulebook, folder: str) -> _Entries:
    return {
        name.removeprefix(folder).removesuffix(".yaml"): document
        for name, document in rulebook.documents.items()
        if name.startswith(folder)
    }


def _steps(rulebook: Rulebook) -> _Entries:
    """Return the steps of the paths; one id may stand in several paths and for several days."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in rulebook.paths:
        for step in path["steps"]:
            name = f"{path['track']}/{step['id']}"
            again = sum(known == name or known.startswith(f"{name}#") for known in found)
            found[f"{name}#{again + 1}" if again else name] = step
    return found


def _listed(kind: str, before: Rulebook, after: Rulebook) -> tuple[Difference, ...]:
    file, key, name = _LISTS[kind]
    old, new = (
        {entry[name]: entry for entry in (book.documents.get(file) or {}).get(key) or ()}
        for book in (before, after)
    )
    return _compared(old, new, _question_parts if kind == "questions" else _parts)


def _rest(rulebook: Rulebook) -> _Entries:
    """Return the documents that none of the other kinds reads."""
    known = {file for file, _, _ in _LISTS.values()} | set(_NO_LAW)
    folders = ("regulations/", "contests/", "paths/", "sanctions/", "guidance/")
    return {
        name: document if isinstance(document, Mapping) else {"entries": document}
        for name, document in rulebook.documents.items()
        if name not in known and not name.startswith(folders)
    }


def _with_reach(
    kind: str, found: Iterable[Difference], before: Rulebook, after: Rulebook
) -> Iterator[Difference]:
    for one in found:
        book = before if one.what == REMOVED else after
        yield Difference(one.id, one.what, one.parts, reached(book, kind, one.id))


def diff_cases(
    before: Rulebook, after: Rulebook, cases: Iterable[tuple[str, bytes, str]]
) -> tuple[CaseChange, ...]:
    """Return the cases (id, incident, day of review) that two rulebooks answer otherwise."""
    checkers = Checker(before), Checker(after)
    return tuple(
        change
        for name, incident, day in cases
        for change in _case(name, *(_answers(checker, incident, day) for checker in checkers))
    )


# For each person: the headline, and state and possible levels of each track.
_Answers = Mapping[str, tuple[str, Mapping[str, tuple[str, tuple[str, ...]]]]]


def _answers(checker: Checker, incident: bytes, day: str) -> _Answers | str:
    try:
        assessment = checker.check(incident, as_of=day)
    except CheckerError as error:
        return error.code
    return {
        actor.actor: (
            actor.headline,
            {t.track: (t.state, t.level.possible if t.level else ()) for t in actor.tracks},
        )
        for actor in assessment.actors
    }


def _case(name: str, before: _Answers | str, after: _Answers | str) -> Iterator[CaseChange]:
    if isinstance(before, str) or isinstance(after, str):
        sides = (side if isinstance(side, str) else None for side in (before, after))
        if before != after:
            yield CaseChange(name, None, Change(*sides), {})
        return
    # Whom the answer is about is in the file, so both sides name the same people.
    for actor in before:
        (was, old), (now, new) = before[actor], after[actor]
        tracks = {
            track: Change(old.get(track), new.get(track))
            for track in dict.fromkeys([*old, *new])
            if old.get(track) != new.get(track)
        }
        headline = Change(was, now)
        if headline.differs or tracks:
            yield CaseChange(name, actor, headline, tracks)
