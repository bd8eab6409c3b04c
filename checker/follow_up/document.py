"""The threads as one document, the one that is printed and written as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from checker.follow_up.threads import Thread, Waiting
from checker.incident import Incident, as_json
from checker.messages import both
from checker.rulebook import Rulebook
from checker.rulebook.follow_up import NoPeriod

__all__ = ["document"]

KEPT = ("id", "body", "to", "on", "received_on", "number", "level", "kind", "track")


def document(
    threads: Sequence[Thread], incidents: Mapping[str, Incident], rulebook: Rulebook, day: date
) -> dict[str, Any]:
    """Return the threads in their order as plain JSON data, without any name of a person."""
    offices = {
        (name, actor["id"]): _office(actor)
        for name, incident in incidents.items()
        for actor in as_json(incident)["actors"]
    }
    counts = Counter(thread.situation for thread in threads)
    return {
        "as_of": day.isoformat(),
        "incidents": len(incidents),
        "threads": [_thread(one, offices, rulebook) for one in threads],
        "situations": dict(sorted(counts.items())),
        "rulebook": {"version": rulebook.version, "hash": rulebook.hash},
    }


def _office(actor: Mapping[str, Any]) -> dict[str, Any]:
    post = actor.get("post") or {}
    title = post.get("title")
    return {
        "agency": (actor.get("agency") or {}).get("name"),
        "position": title if isinstance(title, str) else None,
        "status": actor["status"] if isinstance(actor["status"], str) else None,
    }


def _thread(
    thread: Thread, offices: Mapping[tuple[str, str], Mapping[str, Any]], rulebook: Rulebook
) -> dict[str, Any]:
    return {
        "file": thread.file,
        "step": thread.step["step"],
        "recommended": _kept(thread.step),
        "actors": [{"actor": a, **offices[thread.file, a]} for a in thread.actors],
        "situation": thread.situation,
        "due": thread.due.isoformat() if thread.due else None,
        "waiting": [_waiting(one) for one in thread.waiting],
        "no_period": _said(thread.no_period, rulebook),
        "answer": _kept(thread.answer) if thread.answer else None,
        "imposed": _kept(thread.imposed) if thread.imposed else None,
        "reminders": [_kept(one) for one in thread.reminders],
        "blocks": [_kept(one) for one in thread.blocks],
        "actions": [
            {
                "id": action.id,
                "by": dict(action.by),
                "text": dict(action.text),
                "letter": action.letter,
                "basis": ", ".join(map(rulebook.label, action.basis)),
                "confidence": action.confidence,
            }
            for action in thread.actions
        ],
    }


def _kept(step: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a list may show of a step: no free text of results, no name of a person."""
    return {name: step.get(name) for name in KEPT}


def _waiting(one: Waiting) -> dict[str, Any]:
    due = one.due
    return {
        "due": due.earliest.isoformat() if due.earliest else None,
        "due_latest": due.latest.isoformat() if due.latest else None,
        "why": [dict(both(f"deadline.{code}", year=due.unknown_year)) for code in due.why],
        "text": dict(one.text) if one.text else None,
        "basis": one.basis,
        "confidence": one.confidence,
    }


def _said(source: NoPeriod | None, rulebook: Rulebook) -> dict[str, Any] | None:
    if source is None:
        return None
    return {
        "text": dict(source.text),
        "basis": rulebook.label(source.basis),
        "confidence": source.confidence,
    }
