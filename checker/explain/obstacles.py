"""Why a norm does not apply: what fails and what it would take, or what else stands in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from checker.calendar import Days, Span
from checker.classify import Track
from checker.explain.assemble import Examined, assemble
from checker.explain.claims import actors_of, claimed, state_of
from checker.explain.force import IN_FORCE, force_on, versions
from checker.explain.needed import needed
from checker.explain.view import fact_use, shown_state
from checker.facts import Act, Sheet
from checker.findings import (
    ESTABLISHED,
    EXCEPTED,
    NOT_ADDRESSED,
    NOT_ALLEGED,
    NOT_IN_FORCE,
    OPEN,
    ActorFindings,
    Finding,
    Outcome,
    lightest_first,
)
from checker.logic import Breach, Truth, walk
from checker.rulebook import Element, Norm, Rulebook, find_norm

__all__ = ["why_not"]

REGIME = "contest_regime"
CONDUCT = "conduct"
_TRUTH_OF: Mapping[str, Truth] = {ESTABLISHED: True, OPEN: None}


def why_not(examined: Examined, norm: str, *, actor: str | None = None) -> dict[str, Any]:
    """Return why the norm of the id `norm` does not apply, as plain JSON data.

    For each actor (one if `actor` is given) and each act: the `reason` with what it rests on.
    `element_false` lists every failing element with the fewest facts that would have to be
    otherwise; `excepted`, `rests_on_not_met`, `days_differ`, `not_in_force`, `not_addressed`,
    `not_alleged`, `act_not_described` and `not_reached` say what stands in the way.

    A norm that is established or open for an actor is not answered for here: its `claimed` is
    true, and `why` explains it. Raises ArgumentError for an unknown norm or actor.
    """
    rulebook = examined.reported.rulebook
    named = find_norm(rulebook, norm)
    names = actors_of(examined, actor)
    assessment = assemble(examined)
    return {
        "incident": assessment.incident.model_dump(mode="json"),
        "rulebook": assessment.rulebook.model_dump(mode="json"),
        "as_of": assessment.as_of.isoformat(),
        "norm": named.id,
        "label": rulebook.label(named.id),
        "title": dict(named.title),
        "track": named.track,
        "versions": versions(rulebook, named),
        "actors": [_actor(examined, name, named) for name in names],
    }


def _actor(examined: Examined, actor: str, norm: Norm) -> dict[str, Any]:
    explained = claimed(examined, actor, norm)
    return {
        "actor": actor,
        "state": state_of(examined, actor, norm),
        "claimed": explained,
        "entries": [] if explained else list(_entries(examined, actor, norm)),
    }


def _entries(examined: Examined, actor: str, norm: Norm) -> Iterator[dict[str, Any]]:
    found, rulebook = examined.found[actor], examined.reported.rulebook
    if norm.applies is not None:
        yield _not_reached(examined, actor, norm)
        return
    by_act = {f.act.id: f for f in found.findings if f.chain == norm.chain}
    for act in examined.acts:
        if actor not in act.actors:
            continue
        sheets = [sheet for sheet in found.sheets if sheet.act is act]
        finding = by_act.get(act.id)
        days = _days_against(finding, act, rulebook)
        force = force_on(rulebook, norm, days)
        if finding is not None:
            told = _of_finding(finding, rulebook)
        elif (norm.chain, act.id) in found.not_addressed:
            told = _not_addressed(norm, sheets, rulebook)
        else:
            told = _not_alleged(norm, act, sheets, found)
        when = _span(days, act)
        yield {"act": act.id, "target": _target(finding), **when, **told, "in_force": force}


def _days_against(finding: Finding | None, act: Act, rulebook: Rulebook) -> Days | Span:
    """Return the days of an act; where the norm is raised on some of them only, the first run."""
    if finding is None or finding.state != NOT_IN_FORCE:
        return act.days
    if force_on(rulebook, finding.norm, act.days)["force"] != IN_FORCE:
        return act.days
    return next(found.span for found in finding.classes if found.state == NOT_IN_FORCE)


def _span(days: Days | Span, act: Act) -> dict[str, Any]:
    """Return days of an act as plain data; no first day where nothing told sets it."""
    first = act.days.told_first(days.first)
    return {"from": first.isoformat() if first else None, "until": days.last.isoformat()}


def _target(finding: Finding | None) -> str | None:
    targets = finding.sheet.targets if finding else ()
    return targets[0] if len(targets) == 1 else None


def _of_finding(finding: Finding, rulebook: Rulebook) -> dict[str, Any]:
    outcome = finding.outcome
    if finding.state == NOT_IN_FORCE or outcome is None:
        return {"reason": NOT_IN_FORCE}
    exceptions = _exceptions(finding, outcome, rulebook) if finding.own_state == EXCEPTED else []
    if exceptions:
        return {"reason": EXCEPTED, "exceptions": exceptions}
    failing = _failing_elements(outcome)
    if failing:
        pairs = list(zip(outcome.norm.elements, outcome.elements, strict=True))
        return {
            "reason": "element_false",
            "version": outcome.norm.id,
            "elements": [
                _failing(element, truths, finding.sheet, rulebook, finding.breach_states)
                for element, truths in pairs
                if element.id in failing
            ],
            "unsettled": [
                element.id
                for element, truths in pairs
                if element.id not in failing and set(truths.values()) != {True}
            ],
        }
    if finding.links:
        links = [
            {"norm": link.norm, "label": rulebook.label(link.norm), "state": link.state}
            for link in finding.links
        ]
        return {"reason": "rests_on_not_met", "norms": links}
    classes = [
        {**_span(found.span, finding.act), "state": shown_state(found.state)}
        for found in finding.classes
    ]
    return {"reason": "days_differ", "classes": classes}


def _failing_elements(outcome: Outcome) -> set[str]:
    """Return the elements that fail under every reading; where there is none, under some."""
    pairs = list(zip(outcome.norm.elements, outcome.elements, strict=True))
    always = {element.id for element, truths in pairs if set(truths.values()) == {False}}
    return always or {element.id for element, truths in pairs if False in truths.values()}


def _exceptions(finding: Finding, outcome: Outcome, rulebook: Rulebook) -> list[dict[str, Any]]:
    return [
        {
            "id": exemption.id,
            "text": dict(exemption.text),
            "basis": rulebook.label(exemption.basis),
            "confidence": exemption.confidence,
            "facts": _facts(exemption.order, finding.sheet),
        }
        for exemption, truths in zip(outcome.norm.exemptions, outcome.exemptions, strict=True)
        if True in truths.values()
    ]


def _facts(facts: tuple[str, ...], sheet: Sheet) -> list[dict[str, Any]]:
    uses = (fact_use(fact, sheet.known(fact)) for fact in facts)
    return [use.model_dump(mode="json") for use in uses]


def _failing(
    element: Element,
    truths: Mapping[Any, Truth],
    sheet: Sheet,
    rulebook: Rulebook,
    fed: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """One element that fails, under every reading or some, and what it would take."""
    failing = [choices for choices, truth in truths.items() if truth is False]
    closed = element.variants[failing[0]]
    states = fed or {}
    breaches = {norm: _TRUTH_OF.get(state, False) for norm, state in states.items()}
    return {
        "id": element.id,
        "words": element.words,
        "value": "false" if len(failing) == len(truths) else "unknown",
        "readings": [dict(choices) for choices in failing if choices],
        "facts": _facts(element.order, sheet),
        "needed": needed(closed, sheet.values(closed.facts), breaches, rulebook.facts),
        "norms": [
            {"norm": norm, "label": rulebook.label(norm), "state": states[norm]}
            for norm in sorted(_breaches_of(element))
        ],
    }


def _breaches_of(element: Element) -> set[str]:
    return {
        norm
        for closed in element.variants.values()
        for part in walk(closed.expression)
        if isinstance(part, Breach)
        for norm in part.norms
    }


def _not_addressed(norm: Norm, sheets: list[Sheet], rulebook: Rulebook) -> dict[str, Any]:
    wanted = norm.regime_test
    for sheet in sheets:
        if wanted and wanted.kleene(sheet.values([REGIME]), {}) is False:
            facts = _facts((REGIME,), sheet)
            return {"reason": "other_regime", "regime": norm.regime, "facts": facts}
        subject = norm.elements[norm.subject] if norm.subject is not None else None
        truths = _truths(subject, sheet) if subject else {}
        if subject and set(truths.values()) == {False}:
            failing = _failing(subject, truths, sheet, rulebook)
            return {"reason": NOT_ADDRESSED, "elements": [failing]}
    return {"reason": NOT_ADDRESSED, "elements": []}


def _truths(element: Element, sheet: Sheet) -> dict[Any, Truth]:
    return {
        choices: closed.truth(sheet.values(closed.facts), {})
        for choices, closed in element.variants.items()
    }


def _not_alleged(norm: Norm, act: Act, sheets: list[Sheet], found: ActorFindings) -> dict[str, Any]:
    if not act.described:
        return {"reason": "act_not_described"}
    told = {"reason": NOT_ALLEGED, "raised_by": norm.raised_by}
    return told | _RAISED[norm.raised_by](norm, act, sheets, found)


def _by_conduct(norm: Norm, act: Act, sheets: list[Sheet], found: ActorFindings) -> dict[str, Any]:
    where = norm.raising_where
    alleged = sheets[0].known(CONDUCT).values if sheets else frozenset()
    return {
        "conduct": sorted(str(value) for value in norm.raising),
        "alleged": sorted(str(value) for value in alleged),
        "where": {"fact": where.fact, "values": sorted(map(str, where.values))} if where else None,
    }


def _by_person(norm: Norm, act: Act, sheets: list[Sheet], found: ActorFindings) -> dict[str, Any]:
    return {"facts": _facts((norm.raising_fact,), sheets[0]) if norm.raising_fact else []}


def _by_breach(norm: Norm, act: Act, sheets: list[Sheet], found: ActorFindings) -> dict[str, Any]:
    states = {f.chain: f.own_state for f in found.findings if f.act is act}
    rulebook = sheets[0].rulebook
    return {
        "norms": [
            {
                "norm": name,
                "label": rulebook.label(name),
                "state": states.get(name)
                or (NOT_ADDRESSED if (name, act.id) in found.not_addressed else NOT_ALLEGED),
            }
            for name in norm.breaches
        ]
    }


def _by_any(norm: Norm, act: Act, sheets: list[Sheet], found: ActorFindings) -> dict[str, Any]:
    """Any described act raises it: then the act is said not to have happened at all."""
    return {"alleged": sorted(str(v) for v in sheets[0].known(CONDUCT).values)}


_RAISED: Mapping[str, Callable[[Norm, Act, list[Sheet], ActorFindings], dict[str, Any]]] = {
    "conduct": _by_conduct,
    "person": _by_person,
    "breach": _by_breach,
    "any_described_act": _by_any,
}


def _not_reached(examined: Examined, actor: str, norm: Norm) -> dict[str, Any]:
    """Why a rule that reads the outcome of a track does not apply to this outcome."""
    applies, rulebook = norm.applies, examined.reported.rulebook
    assert applies is not None
    tracks = examined.classified[actor].tracks
    track = next(track for track in tracks if track.name == applies.track)
    found = examined.found[actor]
    covering = [
        {"norm": f.chain, "label": rulebook.label(f.chain), "state": f.own_state}
        for f in found.findings
        if f.chain in applies.unless and f.own_state in (ESTABLISHED, OPEN, EXCEPTED)
    ]
    sheets = [s for s in found.sheets if norm.validity.covers(s.span.first)]
    return {
        "act": None,
        "target": None,
        "reason": "not_reached" if sheets else NOT_IN_FORCE,
        "track": applies.track,
        "track_state": track.state,
        "levels": sorted(applies.levels),
        "possible": _possible(track),
        "norms": covering,
        "elements": _failing_of_rule(norm, sheets, rulebook),
    }


def _possible(track: Track) -> list[str]:
    return list(lightest_first(set(track.level.reachable))) if track.level is not None else []


def _failing_of_rule(norm: Norm, sheets: list[Sheet], rulebook: Rulebook) -> list[dict[str, Any]]:
    """The elements of the rule that fail on every sheet."""
    failing = []
    for element in norm.elements:
        truths = [_truths(element, sheet) for sheet in sheets]
        if truths and all(set(found.values()) == {False} for found in truths):
            failing.append(_failing(element, truths[0], sheets[0], rulebook))
    return failing
