"""What a prima facie answer adds to a file: presumptions, and readings that bodies follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.logic import Breach, Closed, Value, questions_of, walk
from checker.rulebook.build import Builder, Fault
from checker.rulebook.expressions import Path, Unknown
from checker.rulebook.model import Presumption, Question, Ruling

__all__ = ["read_practice", "read_presumptions"]

PRESUMPTIONS = "presumptions.yaml"
PRACTICE = "practice.yaml"


def read_presumptions(builder: Builder) -> Iterator[Presumption]:
    """Yield the presumptions of a rulebook in order, and add what is wrong to `builder`.

    An entry may read what an earlier one fills in: none may ask for what only later ones fill in.
    """
    entries = _entries(builder, PRESUMPTIONS, "presumptions")
    filled_at: dict[str, int] = {}
    for i, source in enumerate(entries):
        filled_at.setdefault(source["fact"], i)
    for i, source in enumerate(entries):
        path: Path = ("presumptions", i)
        try:
            entry = _presumption(builder, source)
        except Unknown as unknown:
            builder.faults.append(_unknown(PRESUMPTIONS, path, unknown))
            continue
        late = [f for f in entry.when.facts if filled_at.get(f, -1) > i]
        builder.faults += [
            Fault(PRESUMPTIONS, (*path, "when"), "rule.presumption_late", {"found": fact})
            for fact in late
        ]
        yield entry


def _presumption(builder: Builder, source: Mapping[str, Any]) -> Presumption:
    when = builder.names.read(source.get("when", {"all": []}), ("when",))
    breaches = (part.norms for part in walk(when) if isinstance(part, Breach))
    for name in (*sorted(questions_of(when)), *(norms[0] for norms in breaches)):
        raise Unknown("fakta atau definisi tanpa tafsir", name, [], ("when",))
    return Presumption(
        id=source["id"],
        fact=source["fact"],
        values=_values(builder, source["fact"], source["value"]),
        when=Closed(when),
        ground=source["ground"],
        source=source["source"],
        confidence=source["confidence"],
        defeater=source["defeater"],
        cases=tuple(source.get("cases", ())),
    )


def _values(builder: Builder, name: str, stated: Any) -> frozenset[Value]:
    fact = builder.facts.get(name)
    if fact is None:
        raise Unknown("fakta", name, list(builder.facts), ("fact",))
    values = frozenset(stated) if isinstance(stated, list) else frozenset((stated,))
    for value in sorted(values - fact.domain, key=str):
        raise Unknown(f"nilai {name}", str(value), [str(v) for v in fact.values], ("value",))
    return values


def read_practice(builder: Builder) -> dict[str, Question]:
    """Return the questions of a rulebook with the decisions on record for each reading."""
    record: dict[str, list[Ruling]] = {}
    for i, source in enumerate(_entries(builder, PRACTICE, "practice")):
        question = builder.questions.get(source["question"])
        readings = [reading.id for reading in question.readings] if question else []
        if source["reading"] in readings:
            record.setdefault(source["question"], []).append(_ruling(source))
            continue
        kind, name, known = "tafsir", source["reading"], readings
        if question is None:
            kind, name, known = "pertanyaan hukum", source["question"], sorted(builder.questions)
        builder.faults.append(_unknown(PRACTICE, ("practice", i), Unknown(kind, name, known, ())))
    return {
        name: question._replace(record=tuple(record.get(name, ())))
        for name, question in builder.questions.items()
    }


def _ruling(source: Mapping[str, Any]) -> Ruling:
    return Ruling(
        reading=source["reading"],
        case=source.get("case"),
        body=_text(source["body"]),
        on=str(source["on"]),
        source=source["source"],
        competence=source["competence"],
    )


def _text(words: Any) -> Mapping[str, str]:
    return {"id": words, "en": words} if isinstance(words, str) else words


def _entries(builder: Builder, file: str, key: str) -> list[Any]:
    document = builder.documents.get(file)
    return list(document[key]) if document else []


def _unknown(file: str, path: Path, unknown: Unknown) -> Fault:
    known = {"kind": unknown.kind, "found": unknown.name, "known": unknown.known}
    return Fault(file, (*path, *unknown.path), "rule.unknown_name", known)
