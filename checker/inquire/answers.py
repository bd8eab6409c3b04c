"""The answers that a question admits, each as values of fields of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.calendar import ONE_DAY
from checker.compare import UNSET, Setting
from checker.explain import Examined
from checker.explain.questions import DATE, TARGETS, Asked
from checker.facts import Sheet
from checker.incident import as_json
from checker.logic import Value
from checker.painting import LEFT_OUT, NO_CONTEST, Place, restated
from checker.rulebook import Fact, Rulebook

__all__ = ["EXAMINED", "Answer", "answers_to", "place_of", "restated_settings"]

NONE = "tidak_ada"
REGIME = "contest_regime"
PRIOR = "prior_level"
KIND = "target_kind"
EXAMINED = "examined_under_pp53"
CONDUCT = "conduct"


@dataclass(frozen=True)
class Answer:
    """One answer: its value (of the fact, or a day or a contest) and the fields that say it."""

    value: Value | date
    settings: tuple[Setting, ...]


def place_of(sheet: Sheet) -> Place:
    """Return the actor, act and target that the facts of a sheet are about."""
    return Place(sheet.actor, sheet.act.id, next(iter(sheet.targets), ""))


def answers_to(asked: Asked, examined: Examined) -> tuple[Answer, ...]:
    """Return the answers that schema and vocabulary admit, in the order of the vocabulary.

    None where nobody can answer by filling in a field of this file. Whether an answer agrees
    with the rest of the file and with certain constraints shows when it is tried.
    """
    fact = asked.fact
    if asked.path is None:
        return ()
    if asked.topic == DATE:
        return tuple(_days(asked, examined))
    if asked.topic == TARGETS:
        return tuple(Answer(t, (Setting(asked.path, [t]),)) for t in asked.sheet.targets)
    if fact.id == EXAMINED:
        return tuple(_examination(examined))
    if fact.id == REGIME:
        return tuple(_contests(asked, examined))
    if fact.id == PRIOR:
        return tuple(_priors(asked))
    return tuple(_values(asked, examined))


def _values(asked: Asked, examined: Examined) -> Iterator[Answer]:
    fact, sheet = asked.fact, asked.sheet
    known = sheet.known(fact.id).values
    incident, rulebook = as_json(examined.incident), examined.reported.rulebook
    for value in fact.values:
        if value not in known or (fact.id == CONDUCT and value == NONE):
            continue
        if fact.id == KIND and not sheet.targets:
            yield Answer(value, _new_target(incident, sheet, value))
            continue
        place = place_of(sheet)
        settings = restated_settings(incident, rulebook, place, fact, value, may_add=True)
        settings = settings or tuple(_confirmed(asked, incident, value))
        if settings:
            yield Answer(value, settings)


def _confirmed(asked: Asked, incident: Mapping[str, Any], value: Value) -> Iterator[Setting]:
    """Yield what the file states already, and somebody denies: once answered it is no dispute."""
    if asked.sheet.known(asked.fact.id).contested and asked.path is not None:
        section, name, *way = asked.path.split(".")
        stated: Any = {entry["id"]: entry for entry in incident.get(section, ())}.get(name)
        for part in way:
            stated = stated.get(part) if isinstance(stated, dict) else None
        if stated == value:
            yield Setting(asked.path, value)


def restated_settings(
    incident: Mapping[str, Any],
    rulebook: Rulebook,
    place: Place,
    fact: Fact,
    value: Value,
    *,
    may_add: bool = False,
) -> tuple[Setting, ...]:
    """Return the fields that say that `fact` has `value` at `place`; none where no field does.

    Where `may_add` is set, also what only a new entry says.
    """
    changes = restated(incident, rulebook, place, fact, value, may_add=may_add)
    return tuple(
        Setting(path, UNSET if new is LEFT_OUT else new) for path, new in (changes or {}).items()
    )


def _new_target(incident: dict[str, Any], sheet: Sheet, kind: Value) -> tuple[Setting, ...]:
    """Return the entries that say whom an act without target was for."""
    if kind == NONE:
        return (Setting(f"acts.{sheet.act.id}.targets", []),)
    targets = incident.get("targets", [])
    taken = {target["id"] for target in targets}
    name = next(n for i in range(1, len(taken) + 2) if (n := f"t{i}") not in taken)
    return (
        Setting("targets", [*targets, {"id": name, "kind": kind}]),
        Setting(f"acts.{sheet.act.id}.targets", [name]),
    )


def _days(asked: Asked, examined: Examined) -> Iterator[Answer]:
    """Yield a day of each class of days on which the act may have been."""
    path, found = asked.path, examined.found[asked.sheet.actor]
    assert path is not None
    sheets = (sheet for sheet in found.sheets if sheet.act.id == asked.sheet.act.id)
    for day in sorted({sheet.sample for sheet in sheets}):
        yield Answer(day, (Setting(path, day.isoformat()),))


def _examination(examined: Examined) -> Iterator[Answer]:
    """Yield a day of examination on each side of every change of the law that counts for it."""
    reported = examined.reported
    norms = reported.rulebook.norms
    later = {norms[n.replaced_by].validity.first for n in norms.values() if n.replaced_by}
    days = {d for first in later for d in (first - ONE_DAY, first)} | {reported.as_of}
    for day in sorted(d for d in days if d <= reported.as_of):
        yield Answer(day, (Setting("examined_on", day.isoformat()),))


def _contests(asked: Asked, examined: Examined) -> Iterator[Answer]:
    incident = as_json(examined.incident)
    named = [contest["id"] for contest in incident.get("contests", ())]
    target = next(iter(asked.sheet.targets), None)
    if not named:
        for contest in (*examined.reported.rulebook.contests, NO_CONTEST):
            yield Answer(contest, (Setting("contests", [{"id": contest}]),))
    elif target is not None:
        for contest in (*named, NO_CONTEST):
            yield Answer(contest, (Setting(f"targets.{target}.contest", contest),))


def _priors(asked: Asked) -> Iterator[Answer]:
    path = f"actors.{asked.sheet.actor}.prior_punishments"
    for level in asked.fact.values:
        entries: Sequence[Any] = () if level == NONE else ({"level": level, "same_nature": True},)
        yield Answer(level, (Setting(path, list(entries)),))
