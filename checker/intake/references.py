"""References that lead nowhere, ids used twice, fields that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.incident import OneOf, Statement
from checker.intake.contests import NO_CONTEST
from checker.intake.draft import Draft, nearest_to, shown
from checker.intake.index import Index, sense
from checker.intake.scanner import Path

__all__ = ["reference_faults"]

_NOT_HAPPENED = "tidak_ada"
_UNKNOWN = "tidak_diketahui"


def reference_faults(index: Index) -> Iterator[Draft]:
    """Everything that names something else wrongly."""
    yield from _doubles(index)
    yield from _of_targets(index)
    yield from _of_actors(index)
    yield from _of_acts(index)
    yield from _of_evidence(index)
    yield from _of_statements(index)
    for i, report in enumerate(index.incident.reports):
        yield from _contest_of(index, report.known_on, ("reports", i, "known_on"))


def _doubles(index: Index) -> Iterator[Draft]:
    for section, ids in index.ids.items():
        if len(ids) == len({*ids}):
            continue
        seen: set[str] = set()
        for i, name in enumerate(ids):
            if name is None:
                continue
            if name in seen:
                path = (section, i, "id")
                yield sense("duplicate_id", path, shown(name), params={"section": section})
            seen.add(name)


def _list(index: Index, section: str, names: Sequence[str], path: Path) -> Iterator[Draft]:
    """A list of ids: each leads somewhere and stands there once."""
    seen: set[str] = set()
    for i, name in enumerate(names):
        if name in seen:
            yield sense("repeated_entry", (*path, i), shown(name))
        seen.add(name)
        yield from index.refer(section, name, (*path, i))


def _of_targets(index: Index) -> Iterator[Draft]:
    for i, target in enumerate(index.incident.targets):
        yield from index.refer("actors", target.actor, ("targets", i, "actor"))
        if target.contest != NO_CONTEST:
            yield from index.refer("contests", target.contest, ("targets", i, "contest"))


def _of_actors(index: Index) -> Iterator[Draft]:
    for i, actor in enumerate(index.incident.actors):
        here: Path = ("actors", i)
        for n, tie in enumerate(actor.ties or ()):
            yield from index.refer("targets", tie.target, (*here, "ties", n, "target"))
        if actor.campaign_role:
            yield from index.refer(
                "targets", actor.campaign_role.for_, (*here, "campaign_role", "for")
            )
        for name in ("superior_of", "punishes"):
            other = getattr(actor, name)
            yield from index.refer("actors", other, (*here, name))
            if other == actor.id:
                yield sense("self_reference", (*here, name), shown(other))
        yield from _own_target(index, i)


def _own_target(index: Index, i: int) -> Iterator[Draft]:
    """The own candidacy names the actor as target, the party a target that is a party."""
    actor = index.incident.actors[i]
    if actor.own_candidacy:
        name, path = actor.own_candidacy.target, ("actors", i, "own_candidacy", "target")
        target = index.targets.get(name)
        yield from index.refer("targets", name, path)
        if target and target.actor != actor.id:
            yield sense("candidacy_of_another", path, shown(name), params={"actor": actor.id})
    if actor.party:
        name, path = actor.party.target, ("actors", i, "party", "target")
        target = index.targets.get(name)
        yield from index.refer("targets", name, path)
        if target and "parpol" not in _values(target.kind) and target.kind != _UNKNOWN:
            yield sense("no_party", path, shown(name))


def _of_acts(index: Index) -> Iterator[Draft]:
    for i, act in enumerate(index.incident.acts):
        here: Path = ("acts", i)
        yield from _list(index, "actors", act.actors, (*here, "actors"))
        if isinstance(act.targets, OneOf):
            path: Path = (*here, "targets", "one_of")
            yield from _list(index, "targets", act.targets.one_of, path)
        else:
            yield from _list(index, "targets", act.targets or (), (*here, "targets"))
        yield from _contest_of(index, act.date, (*here, "date"))
        yield from _contest_of(index, act.published_on, (*here, "published_on"))


def _contest_of(index: Index, when: object, path: Path) -> Iterator[Draft]:
    """The contest whose phase a date names is one of the incident's."""
    contest = getattr(when, "contest", None)
    if contest != NO_CONTEST:
        yield from index.refer("contests", contest, (*path, "contest"))


def _of_evidence(index: Index) -> Iterator[Draft]:
    for i, item in enumerate(index.incident.evidence):
        for name in ("supports", "denies"):
            for n, field in enumerate(getattr(item, name) or ()):
                yield from _field(index, field, ("evidence", i, name, n))


def _of_statements(index: Index) -> Iterator[Draft]:
    for i, statement in enumerate(index.incident.statements):
        here: Path = ("statements", i)
        yield from _list(index, "evidence", statement.evidence or (), (*here, "evidence"))
        wrong = list(_field(index, statement.field, (*here, "field")))
        yield from wrong or _alternative(statement, here)


def _field(index: Index, field: str, path: Path) -> Iterator[Draft]:
    """The path leads to an entry of the incident and to a field that such entries have."""
    from checker.incident.fields import SECTIONS, fields_of

    section, _, rest = field.partition(".")
    entry, _, name = rest.partition(".")
    if section not in SECTIONS:
        near = nearest_to(section, SECTIONS)
        meant = f"{near}.{rest}" if near else None
        yield sense("unknown_field_path", path, shown(field), tuple(SECTIONS), meant)
    elif not index.is_known(section, entry):
        yield from index.refer(section, entry, path)
    elif name not in fields_of(section):
        near = nearest_to(name, fields_of(section))
        meant = f"{section}.{entry}.{near}" if near else None
        yield sense("unknown_field_path", path, shown(field), nearest=meant)


def _alternative(statement: Statement, here: Path) -> Iterator[Draft]:
    """What a denial names instead is a value of the same field, or of a part of it."""
    from checker.incident.fields import fields_of

    if statement.alternative is None:
        return
    section, _, rest = statement.field.partition(".")
    name = rest.partition(".")[2]
    kinds = [k for n, k in fields_of(section).items() if f"{n}.".startswith(f"{name}.")]
    terms = {term for kind in kinds for term in kind.terms} - {_UNKNOWN}
    terms |= {_NOT_HAPPENED} if name == "conduct" else set()
    is_truth = any(kind.is_truth for kind in kinds)
    allowed: set[str | bool] = {*terms, *((True, False) if is_truth else ())}
    for value in _values(statement.alternative):
        if value not in allowed and not (name == "date" and _is_day(value)):
            words = (*sorted(terms), *(("true", "false") if is_truth else ()))
            near = nearest_to(value, words)
            params = {"field": statement.field}
            path = (*here, "alternative")
            yield sense("wrong_alternative", path, shown(value), words, near, params)


def _is_day(value: str | bool) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value) is not None
    except ValueError:
        return False


def _values(value: str | bool | tuple[str | bool, ...]) -> tuple[str | bool, ...]:
    return value if isinstance(value, tuple) else (value,)
