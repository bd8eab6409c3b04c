"""What `check rules prove` found, as lines to read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from checker.errors import Lang
from checker.messages import text

if TYPE_CHECKING:
    from checker.lawbook.prove import Culprit, Gap, Overlap, Proof, Subsumption
    from checker.rulebook import Text

__all__ = ["lines_of"]

Entry = tuple["Text | None", list[str]]
INDENT = "    - "


def lines_of(proof: Proof, lang: Lang, *, witnesses: bool) -> Iterator[str]:
    """Yield everything that was found; `witnesses` adds a world for each norm.

    What is accepted stands under its reason.
    """
    if witnesses:
        for witness in proof.witnesses:
            line = text("prove.witness", lang, norm=witness.norm, facts=_listed(witness.facts))
            if witness.readings:
                line += text("prove.readings", lang, readings=_listed(witness.readings))
            yield line
    count, failed = len(proof.witnesses), len(proof.unmeetable)
    yield text("prove.meetable", lang, count=count, failed=failed)
    for norm in proof.unmeetable:
        clauses = ", ".join(norm.clauses)
        yield text("prove.unmeetable", lang, norm=norm.norm, clauses=clauses)
    within = [(s.accepted, [_within(s, lang)]) for s in proof.subsumptions]
    yield from _section("prove.subsumed", within, lang)
    yield from _section("prove.overlaps", [_overlap(o, lang) for o in proof.overlaps], lang)
    yield from _section("prove.gaps", [(g.accepted, [_gap(g, lang)]) for g in proof.gaps], lang)
    permitted = [(c.accepted, [_culprit(c, lang)]) for c in proof.culprits]
    yield from _section("prove.permitted", permitted, lang)
    for found in proof.idle:
        yield text("prove.idle", lang, found=found)
    if proof.unaccepted:
        yield text("prove.faulty", lang, count=proof.unaccepted)
    else:
        yield text("prove.clean", lang)


def _section(code: str, entries: list[Entry], lang: Lang) -> Iterator[str]:
    waiting = [lines for reason, lines in entries if reason is None]
    yield text(code, lang, count=len(entries), open=len(waiting))
    if waiting:
        yield text("prove.open", lang)
        yield from _indented(waiting)
    accepted: dict[str, list[list[str]]] = {}
    for reason, lines in entries:
        if reason is not None:
            accepted.setdefault(reason[lang], []).append(lines[:1])
    for words, found in accepted.items():
        yield text("prove.accepted", lang, reason=words)
        yield from _indented(found)


def _indented(entries: Iterable[list[str]]) -> Iterator[str]:
    for first, *others in entries:
        yield INDENT + first
        yield from others


def _within(found: Subsumption, lang: Lang) -> str:
    code = "prove.same" if found.mutual else "prove.within"
    names = {"narrow": found.narrow, "wide": found.wide}
    return text(code, lang, **names, track=found.track, level=found.level)


def _overlap(found: Overlap, lang: Lang) -> Entry:
    (one, other), (level_one, level_other) = found.norms, found.levels
    names = {"one": one, "other": other, "level_one": level_one, "level_other": level_other}
    lines = [text("prove.overlap", lang, **names, track=found.track)]
    if found.story is None:
        lines.append(text("prove.no_story", lang))
    else:
        listed = _listed(found.story.readings)
        under = text("prove.under", lang, readings=listed) if listed else ""
        incident = json.dumps(found.story.incident, ensure_ascii=False)
        lines.append(text("prove.story", lang, readings=under, incident=incident))
    return found.accepted, lines


def _gap(found: Gap, lang: Lang) -> str:
    names = {"decree": found.decree, "conduct": found.conduct, "target": found.target}
    return text("prove.gap", lang, **names, phase=found.phase, regime=found.regime)


def _culprit(found: Culprit, lang: Lang) -> str:
    names = {"permission": found.permission, "norm": found.norm}
    return text("prove.culprit", lang, **names, facts=_listed(found.facts))


def _listed(facts: Mapping[str, object]) -> str:
    return ", ".join(f"{name}={_word(value)}" for name, value in facts.items())


def _word(value: object) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)
