"""Survey and moment as one document, the one that is printed and written as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from checker.prevention.moment import Moment
from checker.prevention.survey import CauseShown, Survey
from checker.rulebook import Rulebook
from checker.rulebook.prevention import Measure

__all__ = ["document"]


def document(found: Survey, now: Moment, rulebook: Rulebook) -> dict[str, Any]:
    """Return causes, offices and measures as plain JSON data, without any name of a person."""
    shown = found.shown
    current = rulebook.prevention.measures_in(now.phases, now.day)
    titles = {cause.id: dict(cause.title) for cause in rulebook.prevention.causes}
    later = [
        measure
        for measure in rulebook.prevention.measures
        if measure.holds_on(now.day) and measure not in current and _comes(measure, now)
    ]
    return {
        "contest": now.contest.id,
        "region": now.region,
        "region_known": now.is_region_known,
        "as_of": now.day.isoformat(),
        "phases": [_phase(phase, now) for phase in now.phases],
        "incidents": found.incidents,
        "incidents_of_other_contests": found.others,
        "acts": found.acts,
        "acts_after_the_day": found.later,
        "acts_without_a_cause": found.unexplained,
        "causes": [_cause(one, current) for one in found.causes],
        "measures": [_measure(one, shown, titles) for one in _by_causes(current, shown)],
        "later": [_measure(one, shown, titles) for one in _by_causes(later, shown)],
        "rulebook": {"version": rulebook.version, "hash": rulebook.hash},
    }


def _comes(measure: Measure, now: Moment) -> bool:
    """Return whether a phase of the measure begins after the day."""
    return any(now.spans[p][0] > now.day for p in measure.phases if p in now.spans)


def _by_causes(measures: Iterable[Measure], shown: Iterable[str]) -> list[Measure]:
    """Put the measures that answer more of the causes that show first; else keep their order."""
    wanted = set(shown)
    return sorted(measures, key=lambda measure: -len(wanted & set(measure.causes)))


def _phase(phase: str, now: Moment) -> dict[str, Any]:
    first, last = now.spans[phase]
    return {
        "phase": phase,
        "from": first.isoformat(),
        "until": last.isoformat() if last else None,
    }


def _cause(one: CauseShown, current: Iterable[Measure]) -> dict[str, Any]:
    cause = one.cause
    return {
        "cause": cause.id,
        "title": dict(cause.title),
        "acts": one.acts,
        "stated": one.stated,
        "signs": [
            {"text": dict(sign.text), "acts": acts, "confidence": sign.confidence}
            for sign, acts in one.signs
        ],
        "offices": [
            {
                "agency": office.agency,
                "fact": office.fact,
                "position": office.position,
                "acts": acts,
            }
            for office, acts in one.offices
        ],
        "measures": [m.id for m in current if cause.id in m.causes],
        "source": cause.source,
        "confidence": cause.confidence,
    }


def _measure(
    measure: Measure, shown: Iterable[str], titles: Mapping[str, Mapping[str, str]]
) -> dict[str, Any]:
    return {
        "id": measure.id,
        "by": measure.by,
        "title": dict(measure.title),
        "text": dict(measure.text),
        "causes": list(measure.causes),
        "cause_titles": {cause: titles[cause] for cause in measure.causes},
        "answers": [cause for cause in shown if cause in measure.causes],
        "causes_confidence": measure.causes_confidence,
        "phases": list(measure.phases),
        "phases_confidence": measure.phases_confidence,
        "basis": list(measure.basis),
        "source": measure.source,
        "confidence": measure.confidence,
    }
