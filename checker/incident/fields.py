"""The fields that a statement, a piece of evidence or a fact may name, by path."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from checker.incident.acts import Act, OneOf
from checker.incident.base import VagueDate
from checker.incident.document import Contest, Evidence, Handling, Report, Target
from checker.incident.people import Actor

__all__ = ["LISTED", "SECTIONS", "FieldKind", "fields_of"]

SECTIONS: Mapping[str, type[BaseModel]] = {
    "contests": Contest,
    "targets": Target,
    "actors": Actor,
    "acts": Act,
    "reports": Report,
    "evidence": Evidence,
    "handling": Handling,
}
"""Lists of an incident in whose entries a path can end."""

LISTED = frozenset(
    (
        "actors.status_history",
        "actors.leave",
        "actors.ties",
        "actors.prior_punishments",
        "acts.warnings",
        "acts.causes",
    )
)
"""Fields that hold a list of groups of fields: they are filled in whole."""

_WHOLE = (VagueDate, OneOf)


class FieldKind(NamedTuple):
    """What a field holds: the terms it may have, and whether yes and no are among them."""

    terms: tuple[str, ...]
    is_truth: bool


@cache
def fields_of(section: str) -> Mapping[str, FieldKind]:
    """The fields below one entry of a section: `post.level` for `actors.a1.post.level`.

    A group of fields (`post`) and what stands in each entry of a list (`leave.kind`) have paths
    of their own; a date and the targets of an act are one field. Raises KeyError for a section
    that has no fields.
    """
    return dict(_fields(SECTIONS[section], ""))


def _fields(model: type[BaseModel], before: str) -> Iterator[tuple[str, FieldKind]]:
    for name, info in model.model_fields.items():
        path = f"{before}{info.alias or name}"
        choices = list(_choices(info.annotation))
        parts = [c for c in choices if _is_part(c)]
        yield path, FieldKind((), False) if parts else _kind_of(choices)
        for part in parts:
            yield from _fields(part, f"{path}.")


def _is_part(choice: Any) -> bool:
    return isinstance(choice, type) and issubclass(choice, BaseModel) and choice not in _WHOLE


def _kind_of(choices: list[Any]) -> FieldKind:
    terms = [term for c in choices if get_origin(c) is Literal for term in get_args(c)]
    return FieldKind(tuple(dict.fromkeys(terms)), bool in choices)


def _choices(annotation: Any) -> Iterator[Any]:
    """Everything that an annotation is made of."""
    yield annotation
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _choices(part)
