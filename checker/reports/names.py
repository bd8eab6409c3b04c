"""Names for the people and things of one incident, read from the incident itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.assessment import Lang
from checker.reports.labels import Labels, Names
from checker.reports.words import raised

if TYPE_CHECKING:
    from checker.incident import Actor, Incident, Target

__all__ = ["names_of"]


def names_of(incident: Incident, labels: Labels, lang: Lang) -> Names:
    """What a reader of the file calls its actors, targets, acts and evidence.

    The reporter is never among them.
    """
    return Names(
        actors={actor.id: _actor(actor, labels, lang) for actor in incident.actors},
        targets={target.id: _target(target, labels, lang) for target in incident.targets},
        acts={act.id: act.description for act in incident.acts if act.description},
        evidence={item.id: item.kind.replace("_", " ") for item in incident.evidence},
    )


def _actor(actor: Actor, labels: Labels, lang: Lang) -> str:
    status = _single("actor_status", actor.status, labels, lang)
    post = None
    if actor.post is not None:
        title = _single("office_title", actor.post.title, labels, lang)
        post = actor.post.title_text or title
    known = [part for part in (actor.name, post) if part]
    if not known:
        return raised(status or "")
    name = ", ".join(known)
    if not status:
        return raised(name)
    return raised(f"{name}, {status}" if "(" in name + status else f"{name} ({status})")


def _target(target: Target, labels: Labels, lang: Lang) -> str:
    return target.name or _single("target_kind", target.kind, labels, lang) or ""


def _single(fact: str, value: object, labels: Labels, lang: Lang) -> str | None:
    """The label of a value that is settled; a list or an explicit unknown has none."""
    if not isinstance(value, str) or value in ("tidak_diketahui", "lainnya"):
        return None
    return labels.value_label(fact, value, lang)
