"""What a draft circular of a head of office says: bans in force, appeals, duties, channels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.errors import ArgumentError, Lang
from checker.messages import both, text
from checker.prevention.moment import Moment
from checker.prevention.survey import Survey
from checker.rulebook import Norm, Rulebook
from checker.rulebook.prevention import Circular, Measure

__all__ = ["draft"]

CIRCULAR_ITSELF = "surat-edaran"
BY = "instansi"


_LANG: Lang = "id"


def draft(found: Survey, now: Moment, rulebook: Rulebook) -> dict[str, Any]:
    """Return what the circular says, in Indonesian as all papers are.

    Raises ArgumentError where the rulebook holds nothing to make a circular of.
    """
    source = rulebook.prevention.circular
    if source is None:
        raise ArgumentError(both("prevention.no_circular"), code="prevention.no_circular")
    contest = str(now.contest.title[_LANG])
    phases = [rulebook.value_label("phase", phase, _LANG) for phase in now.phases]
    return {
        "contest": contest,
        "opening": source.opening[_LANG].format(
            contest=contest, phases=text("prevention.phase.or", _LANG).join(phases)
        ),
        "bans": _bans(source, now, rulebook),
        "appeals": [a.text[_LANG] for a in source.appeals if a.cause in found.shown],
        "duties": _duties(now, rulebook),
        "steps": [str(m.title[_LANG]) for m in _own(now, rulebook) if not m.basis],
        "channels": [
            channel.text[_LANG]
            for channel in source.channels
            if channel.validity is None or channel.validity.covers(now.day)
        ],
        "closing": source.closing[_LANG],
    }


def _bans(source: Circular, now: Moment, rulebook: Rulebook) -> list[Mapping[str, str]]:
    norms = [rulebook.norms[name] for name in source.bans_of(now.contest.regime)]
    return [
        {"text": str(norm.title[_LANG]), "citation": _citation(norm, rulebook)}
        for norm in norms
        if norm.validity.covers(now.day)
    ]


def _citation(norm: Norm, rulebook: Rulebook) -> str:
    """Return how a ban is cited; one whose text was not read asks to be checked."""
    citation = rulebook.label(norm.id)
    if norm.confidence == "statute":
        return citation
    return text("prevention.circular.unread", _LANG, citation=citation)


def _duties(now: Moment, rulebook: Rulebook) -> list[Mapping[str, str]]:
    return [
        {
            "text": f"{measure.title[_LANG]}. {measure.text[_LANG]}".rstrip("."),
            "citation": ", ".join(map(rulebook.label, measure.basis)),
        }
        for measure in _own(now, rulebook)
        if measure.basis
    ]


def _own(now: Moment, rulebook: Rulebook) -> list[Measure]:
    """Return what the head of office can do now, besides the circular itself."""
    current = rulebook.prevention.measures_in(now.phases, now.day)
    return [m for m in current if m.by == BY and m.id != CIRCULAR_ITSELF]
