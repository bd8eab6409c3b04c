"""Questions and flips as plain JSON data, the one document that is printed and written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from checker.compare import setting_data
from checker.explain import Examined
from checker.explain.questions import about, put_by, words_of
from checker.findings import Finding
from checker.incident import incident_hash
from checker.inquire.answers import Answer
from checker.inquire.ask import Inquiry, Needed
from checker.inquire.flips import ActorFlips, Flip, Flips
from checker.inquire.trial import Trials
from checker.rulebook import Rulebook

__all__ = ["ask_document", "flip_document", "question_data"]

_Json = dict[str, Any]


def ask_document(trials: Trials, inquiries: Iterable[Inquiry]) -> _Json:
    """Return what has to be asked for each actor, most decisive first."""
    return {**_head(trials), "actors": [_asked(inquiry, trials) for inquiry in inquiries]}


def _head(trials: Trials) -> _Json:
    rulebook = trials.rulebook
    return {
        "incident": {"id": trials.incident.id, "hash": incident_hash(trials.incident)},
        "rulebook": {"version": rulebook.version, "hash": rulebook.hash},
        "as_of": trials.as_of.isoformat(),
    }


def _asked(inquiry: Inquiry, trials: Trials) -> _Json:
    found = list(inquiry.needed(fully=True))
    needed = [one for one in found if one.changes]
    return {
        "actor": inquiry.actor,
        "headline": trials.base.classified[inquiry.actor].headline,
        "questions": [
            {"rank": rank, **question_data(one, trials.rulebook)}
            for rank, one in enumerate(needed, start=1)
        ],
        "not_fully_tried": [_named(n, trials.rulebook) for n in found if not n.changes],
        "immaterial": len(inquiry.candidates) - len(found),
    }


def question_data(needed: Needed, rulebook: Rulebook) -> _Json:
    """Return one question: what is asked, why, who knows it, and what it may change.

    With `wants_day` any day is an answer, not only those that were tried.
    """
    asked = needed.asked
    return {
        **_named(needed, rulebook),
        "who": dict(put_by(asked, rulebook).who),
        "changes": list(needed.changes),
        "why": [_reason(finding, asked.fact.id, rulebook) for finding in _once(asked.findings)]
        or [
            {
                "norm": norm,
                "label": rulebook.label(norm) if norm in rulebook.norms else None,
                "act": asked.sheet.act.id,
                "elements": [],
            }
            for norm in sorted(asked.norms)
        ],
        "wants_day": needed.wants_day,
        "answers": [_answer(answer) for answer in needed.answers],
    }


def _named(needed: Needed, rulebook: Rulebook) -> _Json:
    """Return what is asked, where the answer goes and what it is about."""
    asked = needed.asked
    return {
        "fact": put_by(asked, rulebook).id,
        "field": needed.field,
        "about": about(asked).model_dump(mode="json"),
        "question": dict(words_of(asked, rulebook)),
    }


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    yield from {finding.id: finding for finding in findings}.values()


def _reason(finding: Finding, fact: str, rulebook: Rulebook) -> _Json:
    """Return a norm that waits, with those of its conditions that turn on the fact.

    `label` cites the version that was applied; it is None where no norm is meant.
    """
    outcome = finding.outcome
    parts = (*outcome.norm.elements, *outcome.norm.exemptions) if outcome else ()
    return {
        "norm": finding.chain,
        "label": rulebook.label(outcome.norm.id if outcome else finding.chain),
        "act": finding.act.id,
        "elements": [part.id for part in parts if fact in part.facts],
    }


def _answer(answer: Answer) -> _Json:
    value = answer.value.isoformat() if isinstance(answer.value, date) else answer.value
    return {"value": value, "changes": [setting_data(setting) for setting in answer.settings]}


def flip_document(trials: Trials, found: Flips) -> _Json:
    """Return the smallest sets of changes that turn the answer, for each actor."""
    return {
        **_head(trials),
        "most_changes": found.most_changes,
        "actors": [_flipped(one, trials.base) for one in found.actors],
    }


def _flipped(one: ActorFlips, base: Examined) -> _Json:
    return {
        "actor": one.actor,
        "headline": base.classified[one.actor].by_file,
        "track": one.goal.track,
        "from": one.goal.start,
        "to": one.goal.wanted,
        "is_there": one.goal.is_there,
        "moves": one.moves,
        "complete_to": {"open_fields": one.passed_open, "known_fields": one.passed_known},
        "is_complete": one.is_complete,
        "is_enough": one.is_enough,
        "ended_by": {"open_fields": one.ended_open, "known_fields": one.ended_known},
        "runs": one.runs,
        "flips": [_flip(flip) for flip in one.flips],
    }


def _flip(flip: Flip) -> _Json:
    return {
        "changes_known": flip.is_known,
        "changes": [setting_data(setting) for setting in flip.settings],
        "headline": flip.headline,
        "tracks": [{"track": track, "state": state} for track, state in flip.tracks],
    }
