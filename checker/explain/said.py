"""Every statement, explanation, note and word of evidence, under the act that it is about.

What it weighs is told elsewhere; that it was said is told whatever it weighs. One about a person
and not about one act has the person as its field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker import assessment as shape
from checker.errors import Bilingual
from checker.explain.texts import text
from checker.messages import both

__all__ = ["SAID", "said_notes"]

SAID = "said"
_Json = Mapping[str, Any]


def said_notes(incident: _Json) -> Iterator[shape.Note]:
    """Return all that was said as notes with the code `said`, whatever the order of the file.

    The words of a reporter stand there as those of the reporter: no name of one is told.
    """
    notes = [*_statements(incident), *_of_acts(incident)]
    notes += [note for item in incident.get("evidence", ()) for note in _evidence(item)]
    yield from sorted(notes, key=lambda note: (note.field or "", note.text.id))


def _reporters(incident: _Json) -> frozenset[str]:
    names = [
        report.get("reporter", {}).get("identity", {}).get("name")
        for report in incident.get("reports", ())
    ]
    return frozenset(name.casefold() for name in names if name)


def _of_acts(incident: _Json) -> Iterator[shape.Note]:
    reporters = _reporters(incident)
    for act in incident.get("acts", ()):
        yield from _of_act(act, reporters)


def _statements(incident: _Json) -> Iterator[shape.Note]:
    reporters = _reporters(incident)
    for statement in incident.get("statements", ()):
        head, _, field = _parts(statement["field"])
        instead = statement.get("alternative")
        yield _note(
            f"statement.{statement['standing']}",
            head,
            who=_who(statement.get("by"), reporters),
            field=field,
            words=_quoted(statement.get("words")),
            instead=_instead(instead),
        )


def _of_act(act: _Json, reporters: frozenset[str]) -> Iterator[shape.Note]:
    head = f"acts.{act['id']}"
    if told := act.get("intent", {}).get("explanation"):
        yield _note("explanation", head, words=told)
    for group in ("remedy", "impact", "authority", "pressure"):
        if told := act.get(group, {}).get("description"):
            yield _note("description", head, field=group, words=told)
    for cause in act.get("causes", ()):
        if told := cause.get("note"):
            yield _note("cause", head, who=_who(cause.get("said_by"), reporters), words=told)


def _evidence(item: _Json) -> Iterator[shape.Note]:
    told = item.get("description")
    for key in ("supports", "denies"):
        heads: dict[str, list[str]] = {}
        for path in item.get(key, ()):
            head, _, field = _parts(path)
            heads.setdefault(head, []).append(field)
        for head, fields in heads.items():
            yield _note(
                f"evidence.{key}",
                head,
                evidence=item["id"],
                kind=item["kind"].replace("_", " "),
                field=", ".join(fields),
                words=_quoted(told),
            )


def _parts(path: str) -> tuple[str, str, str]:
    """Return the entry that a path leads to, a dot, and the field of it."""
    section, _, rest = path.partition(".")
    name, dot, field = rest.partition(".")
    return f"{section}.{name}", dot, field


def _who(by: str | None, reporters: frozenset[str]) -> Bilingual:
    if by is None:
        return both("finding.said.somebody")
    if by.casefold() in reporters:
        return both("finding.said.reporter")
    told = by[:1].upper() + by[1:]
    return Bilingual(id=told, en=told)


def _quoted(words: str | None) -> str:
    return f": “{words}”" if words else ""


def _instead(value: Any) -> Bilingual:
    if value is None:
        return Bilingual(id="", en="")
    values = value if isinstance(value, list | tuple) else (value,)
    named = ", ".join(
        str(v).lower() if isinstance(v, bool) else str(v) for v in sorted(values, key=str)
    )
    return both("finding.said.instead", value=named)


def _note(code: str, head: str, **params: object) -> shape.Note:
    return shape.Note.made(code=SAID, text=text(both(f"finding.said.{code}", **params)), field=head)
