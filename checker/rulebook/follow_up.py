"""Follow-up: when an answer to a recommendation is awaited, and what can be done without one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.rulebook.build import Builder, Fault
from checker.rulebook.entries import validity_of
from checker.rulebook.model import Text, Validity

__all__ = ["Action", "Awaited", "FollowUp", "NoPeriod", "read_follow_up"]

FILE, PATHS = "follow_up.yaml", "paths/"


@dataclass(frozen=True)
class Awaited:
    """A period for an answer that somebody named: who has to answer, and from which clock.

    `statuses` are those of the reported persons that it is about, any where empty.
    """

    id: str
    clock: str
    to: frozenset[str]
    statuses: frozenset[str]
    period: Mapping[str, Any]
    text: Text
    validity: Validity
    basis: str
    confidence: str


@dataclass(frozen=True)
class NoPeriod:
    """What is said where no period is known, for persons of some statuses, any where empty."""

    statuses: frozenset[str]
    text: Text
    basis: str
    confidence: str


@dataclass(frozen=True)
class Action:
    """What can be done in some situations; empty sets mean any, `letter` that a letter is meant.

    Who does it, what and by which law is said here or by a step of the paths.
    """

    id: str
    situations: frozenset[str]
    regime: str | None
    senders: frozenset[str]
    levels: frozenset[str]
    statuses: frozenset[str]
    by: Text
    text: Text
    letter: bool
    validity: Validity | None
    basis: tuple[str, ...]
    confidence: str

    def holds_on(self, day: date) -> bool:
        """Return whether it can be done on `day`."""
        return self.validity is None or self.validity.covers(day)


@dataclass(frozen=True)
class FollowUp:
    """Everything of `rules/follow_up.yaml`; without that file nothing is awaited or done.

    `scales` are levels from light to heavy, `no_period` says, by status, that no rule gives one.
    """

    answers: tuple[Awaited, ...] = ()
    no_period: tuple[NoPeriod, ...] = ()
    scales: tuple[tuple[str, ...], ...] = ()
    actions: tuple[Action, ...] = ()


def read_follow_up(builder: Builder) -> FollowUp:
    """Return what the file says, and add to `builder` what is wrong with it."""
    document = builder.documents.get(FILE)
    if document is None:
        return FollowUp()
    steps = _steps(builder)
    builder.faults += _faults(document, builder)
    builder.faults += _strange_steps(document, steps)
    return FollowUp(
        answers=tuple(map(_awaited, document["answers"])),
        no_period=tuple(map(_no_period, document["no_period"])),
        scales=tuple(tuple(scale["levels"]) for scale in document["scales"]),
        actions=tuple(
            _action(entry, steps.get(entry.get("step"), {})) for entry in document["actions"]
        ),
    )


def _awaited(source: Any) -> Awaited:
    return Awaited(
        id=source["id"],
        clock=source["clock"],
        to=frozenset(source["to"]),
        statuses=frozenset(source.get("statuses", ())),
        period=source["period"],
        text=source["text"],
        validity=validity_of(source["valid"]),
        basis=source["basis"],
        confidence=source["confidence"],
    )


def _no_period(source: Any) -> NoPeriod:
    statuses = frozenset(source.get("statuses", ()))
    return NoPeriod(statuses, source["text"], source["basis"], source["confidence"])


def _steps(builder: Builder) -> dict[Any, Mapping[str, Any]]:
    """Return the steps of all paths by their ids."""
    paths = (d for file, d in builder.documents.items() if file.startswith(PATHS))
    return {step["id"]: step for path in paths for step in path["steps"]}


def _strange_steps(document: Any, steps: Mapping[Any, Any]) -> Iterator[Fault]:
    """Yield a fault for a step that is in no path."""
    for i, entry in enumerate(document["actions"]):
        if "step" in entry and entry["step"] not in steps:
            found = {"kind": "langkah", "found": entry["step"], "known": sorted(steps)}
            yield Fault(FILE, ("actions", i, "step"), "rule.unknown_name", found)


def _action(source: Any, step: Mapping[str, Any]) -> Action:
    """Return an action that is stated whole, or of which a step of a path states the law."""
    said = {**source, "by": step["body"], "text": step["action"]} if step else source
    law = step or source
    basis = law.get("basis", ())
    return Action(
        id=source["id"],
        situations=frozenset(source["situations"]),
        regime=source.get("regime"),
        senders=frozenset(source.get("from", ())),
        levels=frozenset(source.get("levels", ())),
        statuses=frozenset(source.get("statuses", ())),
        by=said.get("by", {}),
        text=said.get("text", {}),
        letter=source.get("letter", False),
        validity=validity_of(law["valid"]) if "valid" in law else None,
        basis=(basis,) if isinstance(basis, str) else tuple(basis),
        confidence=law.get("confidence", ""),
    )


def _faults(document: Any, builder: Builder) -> Iterator[Fault]:
    """Yield a fault for an id used twice, a citation that leads nowhere, a level in two scales."""
    for key in ("answers", "no_period", "actions"):
        seen: set[str] = set()
        for i, entry in enumerate(document[key]):
            name = entry.get("id")
            if name in seen:
                yield Fault(FILE, (key, i, "id"), "rule.id_twice", {"found": name})
            seen |= {name} if name else set()
            yield from _citation(key, i, entry.get("basis", ""), builder)
    levels: set[str] = set()
    for i, scale in enumerate(document["scales"]):
        for level in levels & set(scale["levels"]):
            yield Fault(FILE, ("scales", i), "rule.id_twice", {"found": level})
        levels |= set(scale["levels"])


def _citation(key: str, i: int, basis: str, builder: Builder) -> Iterator[Fault]:
    """Yield a fault for a citation (a basis without a space) that leads nowhere."""
    regulation, slash, article = basis.partition("/")
    if " " in basis or not slash:
        return
    known = builder.regulations.get(regulation)
    if known is None or article not in known.labels:
        names = sorted(known.labels if known else builder.regulations)
        found = {"kind": "pasal", "found": basis, "known": names}
        yield Fault(FILE, (key, i, "basis"), "rule.unknown_name", found)
