"""Was it reported before: the same actor, act and day in another file, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.facts import Act, Reported
from checker.incident import Incident, as_json
from checker.rulebook import Rulebook

__all__ = ["CERTAIN", "LIKELY", "POSSIBLE", "Duplicate", "duplicates"]

CERTAIN, LIKELY, POSSIBLE = "certain", "likely", "possible"
WEAKEST = (CERTAIN, LIKELY, POSSIBLE)
NOT_SAID = "tidak_diketahui"
NUMBERS = ("nip", "nik")


@dataclass(frozen=True)
class Duplicate:
    """Two acts that may be one: ids in this file and in the other, and what they share.

    `sure` is certain, likely or possible, as the weakest of its grounds; `earlier` says whether the
    other report was received earlier, None where a day is missing.
    """

    file: str
    actor: str
    act: str
    other_actor: str
    other_act: str
    sure: str
    grounds: tuple[str, ...]
    earlier: bool | None


def duplicates(
    incident: Incident, others: Mapping[str, Incident], rulebook: Rulebook, day: date
) -> list[Duplicate]:
    """Return the acts of `others` (by file) that may be those of `incident`, the surest first."""
    own = Reported.of(as_json(incident), rulebook, day)
    found = [
        Duplicate(
            file=name,
            actor=actor["id"],
            act=act.id,
            other_actor=other["id"],
            other_act=second.id,
            sure=max((sure for sure, _ in grounds), key=WEAKEST.index),
            grounds=tuple(ground for _, ground in grounds),
            earlier=_is_earlier(incident, one),
        )
        for name, one in sorted(others.items())
        for act, actor, second, other in _pairs(own, Reported.of(as_json(one), rulebook, day))
        if (grounds := _shared(act, actor, second, other))
    ]
    return sorted(found, key=lambda one: (WEAKEST.index(one.sure), one.file, one.act, one.actor))


Person = Mapping[str, Any]


def _pairs(own: Reported, other: Reported) -> Iterator[tuple[Act, Person, Act, Person]]:
    for act in own.acts():
        for second in other.acts():
            for name in act.actors:
                for candidate in second.actors:
                    yield act, own.actors[name], second, other.actors[candidate]


def _shared(act: Act, actor: Person, second: Act, other: Person) -> list[tuple[str, str]]:
    """Return how sure it is that actor, act and day are the same; nothing where one is not."""
    grounds = [_same_actor(actor, other), _same_conduct(act, second), _same_day(act, second)]
    return [ground for ground in grounds if ground] if all(grounds) else []


def _same_actor(actor: Person, other: Person) -> tuple[str, str] | None:
    numbers = [_numbers(actor, other, name) for name in NUMBERS]
    if True in numbers:
        return CERTAIN, "number"
    if False in numbers:
        return None
    names = [_folded(person.get("name")) for person in (actor, other)]
    if all(names) and names[0] != names[1]:
        return None
    office = _same_office(actor, other)
    if not all(names):
        return (POSSIBLE, "office") if office else None
    if office is None:
        return LIKELY, "name"
    return (LIKELY, "name_and_office") if office else (POSSIBLE, "name_other_office")


def _numbers(actor: Person, other: Person, name: str) -> bool | None:
    """Return whether a number is the same; None where one of the files does not give it."""
    first, second = ((p.get("identifiers") or {}).get(name) for p in (actor, other))
    return None if not first or not second else _digits(first) == _digits(second)


def _digits(number: str) -> str:
    return "".join(character for character in number if character.isalnum()).casefold()


def _same_office(actor: Person, other: Person) -> bool | None:
    """Return whether agency and post are the same; None where a file leaves one of them out."""
    agencies = [_folded((p.get("agency") or {}).get("name")) for p in (actor, other)]
    posts = [_post(p.get("post") or {}) for p in (actor, other)]
    pairs = [pair for pair in (agencies, posts) if all(pair)]
    if any(first != second for first, second in pairs):
        return False
    return True if pairs == [agencies, posts] else None


def _post(post: Person) -> str | None:
    title = post.get("title")
    settled = title if isinstance(title, str) and title not in (NOT_SAID, "lainnya") else None
    return settled or _folded(post.get("title_text"))


def _folded(text: Any) -> str | None:
    return " ".join(text.casefold().split()) if isinstance(text, str) and text.strip() else None


def _same_conduct(act: Act, other: Act) -> tuple[str, str] | None:
    first, second = _conducts(act), _conducts(other)
    if first is None or second is None:
        return POSSIBLE, "conduct_unknown"
    if first.isdisjoint(second):
        return None
    return (CERTAIN, "conduct") if len(first | second) == 1 else (POSSIBLE, "conduct_possible")


def _conducts(act: Act) -> frozenset[str] | None:
    raw = act.source.get("conduct")
    if raw in (None, NOT_SAID):
        return None
    return frozenset((raw,)) if isinstance(raw, str) else frozenset(raw)


def _same_day(act: Act, other: Act) -> tuple[str, str] | None:
    if "unknown" in (act.days.kind, other.days.kind):
        return POSSIBLE, "day_unknown"
    if act.days.last < other.days.first or other.days.last < act.days.first:
        return None
    is_one = act.days.first == act.days.last == other.days.first == other.days.last
    return (CERTAIN, "day") if is_one else (POSSIBLE, "day_possible")


def _is_earlier(incident: Incident, other: Incident) -> bool | None:
    days = [
        [report.received_on for report in one.reports if report.received_on]
        for one in (incident, other)
    ]
    return None if not all(days) else min(days[1]) < min(days[0])
