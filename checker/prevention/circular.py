"""What a draft circular of a head of office says: bans in force, appeals, duties, channels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.errors import ArgumentError, Lang
from checker.messages import both, day_in, text
from checker.prevention.moment import Moment
from checker.prevention.survey import Survey
from checker.rulebook import Circular, Measure, Norm, Rulebook

__all__ = ["draft"]

CIRCULAR_ITSELF = "surat-edaran"
BY = "instansi"


def draft(found: Survey, now: Moment, rulebook: Rulebook, lang: Lang = "id") -> dict[str, Any]:
    """Return the parts of the circular as texts in one language; blanks stand in brackets.

    Raises ArgumentError where the rulebook holds nothing to make a circular of.
    """
    source = rulebook.prevention.circular
    if source is None:
        raise ArgumentError(both("prevention.no_circular"), code="prevention.no_circular")
    contest = str(now.contest.title[lang])
    phases = [rulebook.value_label("phase", phase, lang) for phase in now.phases]
    blank = {name: text(f"prevention.blank.{name}", lang) for name in _BLANKS}
    return {
        **blank,
        "head": text("prevention.circular.head", lang),
        "subject": text("prevention.circular.subject", lang, contest=contest),
        "opening": source.opening[lang].format(
            contest=contest, phases=text("prevention.phase.or", lang).join(phases)
        ),
        "headings": {name: text(f"prevention.circular.{name}", lang) for name in _HEADINGS},
        "bans": _bans(source, now, rulebook, lang),
        "appeals": [a.text[lang] for a in source.appeals if a.cause in found.shown],
        "duties": _duties(now, rulebook, lang),
        "steps": [str(m.title[lang]) for m in _own(now, rulebook) if not m.basis],
        "channels": [
            channel.text[lang]
            for channel in source.channels
            if channel.validity is None or channel.validity.covers(now.day)
        ],
        "closing": source.closing[lang],
        "draft": text("prevention.circular.draft", lang, day=day_in(lang, now.day)),
    }


_BLANKS = ("letterhead", "number", "to", "place_and_date", "signatory")
_HEADINGS = ("bans", "appeals", "duties", "steps", "channels")


def _bans(source: Circular, now: Moment, rulebook: Rulebook, lang: Lang) -> list[Mapping[str, str]]:
    norms = [rulebook.norms[name] for name in source.bans_of(now.contest.regime)]
    return [
        {"text": str(norm.title[lang]), "citation": _citation(norm, rulebook, lang)}
        for norm in norms
        if norm.validity.covers(now.day)
    ]


def _citation(norm: Norm, rulebook: Rulebook, lang: Lang) -> str:
    """Return how a ban is cited; one whose text was not read asks to be checked."""
    citation = rulebook.label(norm.id)
    if norm.confidence == "statute":
        return citation
    return text("prevention.circular.unread", lang, citation=citation)


def _duties(now: Moment, rulebook: Rulebook, lang: Lang) -> list[Mapping[str, str]]:
    return [
        {
            "text": f"{measure.title[lang]}. {measure.text[lang]}",
            "citation": ", ".join(map(rulebook.label, measure.basis)),
        }
        for measure in _own(now, rulebook)
        if measure.basis
    ]


def _own(now: Moment, rulebook: Rulebook) -> list[Measure]:
    """Return what the head of office can do now, besides the circular itself."""
    current = rulebook.prevention.measures_in(now.phases, now.day)
    return [m for m in current if m.by == BY and m.id != CIRCULAR_ITSELF]
