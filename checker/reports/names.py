"""Names for the people and things of one incident, read from the incident itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.assessment import Lang
from checker.messages import text
from checker.messages.report import MESSAGES
from checker.reports.labels import Labels, Names
from checker.reports.words import raised

if TYPE_CHECKING:
    from checker.incident import Actor, Incident, Target

__all__ = ["names_of", "person_of", "post_of", "status_of"]

_ELECTED = ("pejabat_negara", "pejabat_daerah")


def names_of(incident: Incident, labels: Labels, lang: Lang) -> Names:
    """What a reader of the file calls its actors, targets, acts and evidence.

    The reporter is never among them.
    """
    return Names(
        actors={actor.id: person_of(actor, labels, lang) for actor in incident.actors},
        targets={target.id: _target(target, labels, lang) for target in incident.targets},
        acts={act.id: act.description for act in incident.acts if act.description},
        evidence={item.id: item.kind.replace("_", " ") for item in incident.evidence},
    )


def person_of(
    actor: Actor,
    labels: Labels,
    lang: Lang,
    *,
    with_name: bool = True,
    no_post: str | None = None,
    no_status: str | None = None,
) -> str:
    """How one actor is called: name, office, status where the office does not say it, number.

    `no_post` and `no_status` stand for an office and a status that the file does not tell or
    settle; without them these are left out.
    """
    post = post_of(actor, labels, lang) or no_post
    status = status_of(actor, labels, lang) or no_status
    known = [part for part in (actor.name if with_name else None, post) if part]
    if status and not known:
        known, status = [status], None
    beside = [] if status is None or _is_said(actor.status, status, post, lang) else [status]
    if actor.count is not None and actor.count > 1:
        beside.append(text("report.person.count", lang, count=actor.count))
    return raised(_joined(", ".join(known), ", ".join(beside)))


def post_of(actor: Actor, labels: Labels, lang: Lang) -> str | None:
    """The office of an actor as the file tells it: civil post, or office of state."""
    post, elected = actor.post, actor.state_office
    civil = None
    if post is not None:
        civil = post.title_text or _single("office_title", post.title, labels, lang)
    of_state = elected.office if elected is not None else None
    return (of_state or civil) if actor.status in _ELECTED else (civil or of_state)


def status_of(actor: Actor, labels: Labels, lang: Lang) -> str | None:
    """The status of an actor in short; nothing where it is not settled."""
    known = _single("actor_status", actor.status, labels, lang)
    short = f"report.person.short.{actor.status}"
    return text(short, lang) if known and short in MESSAGES else known


def _is_said(status: object, words: str, post: str | None, lang: Lang) -> bool:
    """Whether the name of the office says the status, so that it need not be said again."""
    code = f"report.person.said_by.{status}"
    names = text(code, lang).split("; ") if code in MESSAGES else [words]
    told = post or ""
    return any(re.search(rf"\b{re.escape(name)}\b", told, re.IGNORECASE) for name in names)


def _joined(known: str, beside: str) -> str:
    """What a person is called, with what is said beside it; no brackets within brackets."""
    if not known or not beside:
        return known or beside
    return f"{known}, {beside}" if "(" in known + beside else f"{known} ({beside})"


def _target(target: Target, labels: Labels, lang: Lang) -> str:
    return target.name or _single("target_kind", target.kind, labels, lang) or ""


def _single(fact: str, value: object, labels: Labels, lang: Lang) -> str | None:
    """The label of a value that is settled; a list or an explicit unknown has none."""
    if not isinstance(value, str) or value in ("tidak_diketahui", "lainnya"):
        return None
    return labels.value_label(fact, value, lang)
