"""Prevention: the causes of breaches, the measures that answer them, what a circular says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from checker.logic import Closed, Expression, questions_of
from checker.rulebook.build import Builder, Fault
from checker.rulebook.entries import validity_of
from checker.rulebook.expressions import Path, Unknown
from checker.rulebook.model import Text, Validity

__all__ = ["Appeal", "Cause", "Channel", "Circular", "Measure", "Prevention", "Sign"]

FOLDER = "prevention/"
CAUSES, CIRCULAR = "prevention/causes.yaml", "prevention/circular.yaml"


@dataclass(frozen=True)
class Sign:
    """A circumstance of a file that points to a cause; `when` None: no answer came in time."""

    when: Expression | None
    text: Text
    confidence: str

    @cached_property
    def closed(self) -> Closed | None:
        """Its condition, ready to be evaluated."""
        return None if self.when is None else Closed(self.when)


@dataclass(frozen=True)
class Cause:
    """One of the causes of the study, with the signs that a file may hold of it."""

    id: str
    title: Text
    signs: tuple[Sign, ...]
    source: str
    confidence: str


@dataclass(frozen=True)
class Measure:
    """What a body does to prevent breaches: which causes it answers, and in which phases.

    `by` is bawaslu, panwascam or instansi; `validity` None means that it hangs on no rule's days.
    The causes and the phases have a confidence of their own: sources mostly give the measure alone.
    """

    id: str
    by: str
    title: Text
    text: Text
    causes: tuple[str, ...]
    causes_confidence: str
    phases: tuple[str, ...]
    phases_confidence: str
    validity: Validity | None
    basis: tuple[str, ...]
    source: str
    confidence: str

    def holds_on(self, day: date) -> bool:
        """Return whether what it rests on is in force on `day`."""
        return self.validity is None or self.validity.covers(day)


@dataclass(frozen=True)
class Appeal:
    """The sentence of a circular that answers one cause."""

    cause: str
    text: Text
    confidence: str


@dataclass(frozen=True)
class Channel:
    """Where a breach may be reported, and on which days; None: on any."""

    text: Text
    validity: Validity | None
    source: str
    confidence: str


@dataclass(frozen=True)
class Circular:
    """What a draft circular is made of; `bans` names norms, by regime or under `any`."""

    opening: Text
    bans: Mapping[str, tuple[str, ...]]
    appeals: tuple[Appeal, ...]
    channels: tuple[Channel, ...]
    closing: Text

    def bans_of(self, regime: str) -> tuple[str, ...]:
        """Return the norms to name in a contest of `regime`."""
        return (*self.bans["any"], *self.bans.get(regime, ()))


@dataclass(frozen=True)
class Prevention:
    """Everything of `rules/prevention/`; `circular` is None where the folder holds none."""

    causes: tuple[Cause, ...]
    measures: tuple[Measure, ...]
    circular: Circular | None

    def measures_in(self, phases: Iterable[str], day: date) -> tuple[Measure, ...]:
        """Return the measures whose time is one of `phases` and whose basis holds on `day`."""
        now = frozenset(phases)
        return tuple(m for m in self.measures if now & set(m.phases) and m.holds_on(day))


def read_prevention(builder: Builder) -> Prevention:
    """Return what the folder says, and add to `builder` what is wrong with it."""
    documents = builder.documents
    causes = (documents.get(CAUSES) or {}).get("causes", ())
    for i, source in enumerate(causes):
        builder.faults += _sign_faults(source, i, builder)
    measures = [
        (file, i, source)
        for file, document in sorted(documents.items())
        if file.startswith(FOLDER) and file not in (CAUSES, CIRCULAR)
        for i, source in enumerate(document.get("measures", ()))
    ]
    builder.faults += _measure_faults(measures, builder)
    circular = documents.get(CIRCULAR)
    if circular is not None:
        builder.faults += _ban_faults(circular, builder)
    if builder.faults:
        return Prevention((), (), None)
    return Prevention(
        tuple(_cause(source, builder) for source in causes),
        tuple(_measure(source) for _, _, source in measures),
        None if circular is None else _circular(circular),
    )


def _cause(source: Any, builder: Builder) -> Cause:
    signs = tuple(
        Sign(
            when=builder.names.read(sign["when"]) if "when" in sign else None,
            text=sign["text"],
            confidence=sign["confidence"],
        )
        for sign in source.get("signs", ())
    )
    return Cause(source["id"], source["title"], signs, source["source"], source["confidence"])


def _measure(source: Any) -> Measure:
    return Measure(
        id=source["id"],
        by=source["by"],
        title=source["title"],
        text=source["text"],
        causes=tuple(source["answers"]["causes"]),
        causes_confidence=source["answers"]["confidence"],
        phases=tuple(source["time"]["phases"]),
        phases_confidence=source["time"]["confidence"],
        validity=_validity(source),
        basis=tuple(source.get("basis", ())),
        source=source["source"],
        confidence=source["confidence"],
    )


def _circular(source: Any) -> Circular:
    appeals = (Appeal(a["cause"], a["text"], a["confidence"]) for a in source["appeals"])
    channels = (
        Channel(c["text"], _validity(c), c["source"], c["confidence"]) for c in source["channels"]
    )
    return Circular(
        opening=source["opening"],
        bans={regime: tuple(norms) for regime, norms in source["bans"].items()},
        appeals=tuple(appeals),
        channels=tuple(channels),
        closing=source["closing"],
    )


def _validity(source: Mapping[str, Any]) -> Validity | None:
    return validity_of(source["valid"]) if "valid" in source else None


def _sign_faults(source: Any, place: int, builder: Builder) -> Iterator[Fault]:
    for i, sign in enumerate(source.get("signs", ())):
        path: Path = ("causes", place, "signs", i, "when")
        if "when" not in sign:
            continue
        try:
            asked = questions_of(builder.names.read(sign["when"], path))
        except Unknown as unknown:
            yield _unknown(CAUSES, unknown.path, unknown.kind, unknown.name, unknown.known)
            continue
        for name in sorted(asked):
            yield Fault(CAUSES, path, "rule.guidance_asks", {"found": name})


def _measure_faults(measures: Iterable[tuple[str, int, Any]], builder: Builder) -> Iterator[Fault]:
    seen: set[str] = set()
    for file, i, source in measures:
        if source["id"] in seen:
            yield Fault(file, ("measures", i, "id"), "rule.id_twice", {"found": source["id"]})
        seen.add(source["id"])
        validity = _validity(source)
        if validity is not None and validity.last is not None and validity.last < validity.first:
            found = {"norm": source["id"], "found": validity.last.isoformat()}
            yield Fault(file, ("measures", i, "valid"), "rule.ends_before_begin", found)
        for j, citation in enumerate(source.get("basis", ())):
            regulation, _, article = citation.partition("/")
            known = builder.regulations.get(regulation)
            if known is None or article not in known.labels:
                path: Path = ("measures", i, "basis", j)
                names = sorted(known.labels if known else builder.regulations)
                yield _unknown(file, path, "pasal", citation, names)


def _ban_faults(source: Any, builder: Builder) -> Iterator[Fault]:
    known = sorted(builder.names.norms)
    for regime, norms in source["bans"].items():
        for i, name in enumerate(norms):
            if name not in builder.names.norms:
                yield _unknown(CIRCULAR, ("bans", regime, i), "norma", name, known)


def _unknown(file: str, path: Path, kind: str, name: str, known: Iterable[str]) -> Fault:
    found = {"kind": kind, "found": name, "known": list(known)}
    return Fault(file, path, "rule.unknown_name", found)
