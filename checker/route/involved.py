"""Who among a reported person's superiors may be involved in the same file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

__all__ = ["involved_in"]


def involved_in(incident: Mapping[str, Any], actor: str) -> frozenset[str]:
    """Return what of `superior`, `punisher`, `ppk`, `own_ppk` and `order` holds for an actor.

    `incident` is plain data; `actor` is the id of the reported person. A superior, a punishing
    official or an appointing authority counts where it is reported in the same file, a superior
    who gave an order where the file says that the act was done on order. Another appointing
    authority is left out if it is said to be of another agency.
    """
    return frozenset(_involved(incident, actor))


def _involved(incident: Mapping[str, Any], actor: str) -> Iterator[str]:
    people = {person["id"]: person for person in incident.get("actors") or ()}
    own = people.get(actor, {})
    if _is_ppk(own):
        yield "own_ppk"
    for name, other in people.items():
        if name != actor:
            yield from _ties(other, own, actor)
    if any(_on_order(act) for act in _acts_of(incident, actor)):
        yield "order"


def _ties(other: Mapping[str, Any], own: Mapping[str, Any], actor: str) -> Iterator[str]:
    """Yield what another reported person is to the actor."""
    if other.get("superior_of") == actor:
        yield "superior"
    if other.get("punishes") == actor:
        yield "punisher"
    agencies = {(person.get("agency") or {}).get("name") for person in (other, own)} - {None}
    if _is_ppk(other) and len(agencies) < len((other, own)):
        yield "ppk"


def _is_ppk(person: Mapping[str, Any]) -> bool:
    return (person.get("appointing_authority") or {}).get("is_ppk") is True


def _acts_of(incident: Mapping[str, Any], actor: str) -> Iterable[Mapping[str, Any]]:
    return (act for act in incident.get("acts") or () if actor in (act.get("actors") or ()))


def _on_order(act: Mapping[str, Any]) -> bool:
    return (act.get("by_order") or {}).get("acted_on_order") is True
