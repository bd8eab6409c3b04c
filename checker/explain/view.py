"""Findings as they are shown: elements with facts, exceptions, readings, days, links."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from checker import assessment as shape
from checker.assessment import Text
from checker.explain.penalties import penalties_for
from checker.explain.texts import text
from checker.facts import Known, Sheet
from checker.findings import (
    ESTABLISHED,
    EXCEPTED,
    OPEN,
    Finding,
    Outcome,
    Undescribed,
    agreed,
    is_strong,
    weaker,
)
from checker.logic import Truth, Value
from checker.memory import Memory
from checker.messages import both
from checker.rulebook import Choices, Element, Exemption, Norm, Part, Rulebook

__all__ = ["TRUTHS", "fact_use", "shown_state", "view", "view_undescribed", "word"]

SHOWN_STATES = (ESTABLISHED, OPEN, EXCEPTED)
TRUTHS = {True: "true", False: "false", None: "unknown"}
REMEMBERED = 8192
CONFIDENCE = ("statute", "reproduced", "second_hand", "inferred")


def view(finding: Finding, rulebook: Rulebook, as_of: date) -> shape.Finding:
    """Return a finding that is established, open or excepted in full; equal ones are made once."""
    memory: Memory[shape.Finding] = Memory.within(rulebook.memo, "views", REMEMBERED)
    key = _all_of(finding, as_of)
    return memory.get(key) or memory.put(key, _view(finding, rulebook, as_of))


def _all_of(finding: Finding, as_of: date) -> Hashable:
    """Return everything that the view of a finding hangs on."""
    sheet, norm = finding.sheet, finding.norm
    first = finding.act.days.first
    over = tuple([p.last is not None and p.last < first for p in norm.consequence.penalty])
    return (
        finding.pattern or object(),
        finding.act.id,
        sheet.targets,
        (finding.spans, finding.act.days.has_first) if len(finding.spans) > 1 else None,
        (as_of, over) if over else None,
        tuple([sheet.known(fact) for fact in norm.facts]),
        _other_targets(finding),
    )


def _other_targets(finding: Finding) -> tuple[tuple[str, str, bool], ...]:
    """Return the further targets: the state for each, and whether all that is told holds for it.

    A row of a decree is nowhere stronger than what it rests on leaves it.
    """
    found = []
    for other in finding.others:
        state = shown_state(weaker(other.state, finding.state))
        alike = state == finding.state and all(
            other.sheet.known(fact).values == finding.sheet.known(fact).values
            for fact in finding.norm.facts
        )
        found += [(target, state, alike) for target in other.sheet.targets]
    return tuple(found)


def _view(finding: Finding, rulebook: Rulebook, as_of: date) -> shape.Finding:
    norm, outcome = finding.norm, finding.outcome
    if outcome is None:
        raise ValueError(f"{finding.id} has no outcome to show")
    exceptions = _exceptions(finding, outcome)
    return shape.Finding.made(
        id=finding.id,
        kind="pedoman" if finding.pedoman else "norm",
        norm=finding.chain,
        versions=tuple(dict.fromkeys(c.version for c in finding.classes if c.version)),
        act=finding.act.id,
        target=finding.sheet.targets[0] if len(finding.sheet.targets) == 1 else None,
        other_targets=tuple(
            shape.OtherTarget.made(target=target, state=state, alike=alike)
            for target, state, alike in _other_targets(finding)
        ),
        track=norm.track,
        state=finding.state,
        title=text(norm.title),
        citation=rulebook.label(norm.id),
        regulation=norm.regulation,
        elements=tuple(
            _element(finding, rulebook, element, truths)
            for element, truths in zip(norm.elements, outcome.elements, strict=True)
        ),
        untested=tuple(map(text, norm.provenance.get("untested", ()))),
        exceptions=exceptions,
        readings=_readings(outcome),
        dugaan_awal=finding.state,
        suppositions=(),
        days=_days(finding),
        levels=finding.levels,
        level_basis=tuple(rulebook.label(basis) for basis in finding.level_basis),
        level_text=_level_text(norm),
        penalty=_penalty(finding, rulebook, as_of),
        by_impact={scope: level for scope, (level, _) in norm.consequence.by_impact.items()}
        or None,
        decree=_decree(finding, rulebook),
        breach=tuple(
            shape.BreachUse.made(norm=name, state=shown_state(state))
            for name, state in (finding.breach_states or {}).items()
        ),
        defences_not_examined=tuple(
            e.id for e in exceptions if e.effect in ("not_raised", "set_aside")
        ),
        reasons=_reasons(finding, exceptions),
        confidence=_confidence(finding),
        maturity=rulebook.maturity(norm),
        notes=_notes(norm),
        inferred=_inferred(finding, norm),
        basis=finding.basis,
    )


def shown_state(state: str) -> str:
    """Return a state as an assessment words it."""
    return "not_met" if state in ("not_alleged", "not_addressed") else state


def _element(
    finding: Finding,
    rulebook: Rulebook,
    element: Element,
    truths: Mapping[Choices, Truth],
) -> shape.ElementResult:
    return shape.ElementResult.made(
        id=element.id,
        words=element.words,
        value=TRUTHS[agreed(truths)],
        readings=_reading_uses(rulebook, truths) if len(set(truths.values())) > 1 else (),
        facts=_facts(finding.sheet, element),
    )


def _reading_uses(
    rulebook: Rulebook, truths: Mapping[Choices, Truth]
) -> tuple[shape.ReadingUse, ...]:
    return tuple(
        shape.ReadingUse.made(
            question=question,
            reading=reading,
            recommended=rulebook.questions[question].recommended == reading,
            value=TRUTHS[truth],
        )
        for choices, truth in truths.items()
        for question, reading in choices
    )


def _facts(sheet: Sheet, part: Part) -> tuple[shape.FactUse, ...]:
    return tuple([fact_use(fact, sheet.known(fact)) for fact in part.order])


@lru_cache(maxsize=REMEMBERED)
def fact_use(fact: str, known: Known) -> shape.FactUse:
    """Return what is known of one fact, its values in a fixed order."""
    return shape.FactUse.made(
        fact=fact,
        values=tuple(sorted(word(value) for value in known.values)),
        origin=known.origin,
        standing=None if known.origin == "calendar" else known.standing,
        evidence=tuple(sorted(known.evidence)),
        fields=known.fields,
    )


def word(value: Value) -> str:
    """Return a value as an assessment writes it."""
    return value if isinstance(value, str) else str(value).lower()


def _exceptions(finding: Finding, outcome: Outcome) -> tuple[shape.ExceptionResult, ...]:
    return tuple(
        shape.ExceptionResult.made(
            id=exemption.id,
            text=text(exemption.text),
            burden=exemption.burden,
            value=TRUTHS[agreed(truths)],
            effect=_effect(finding, outcome, exemption, truths),
            confidence=exemption.confidence,
            basis=_basis(finding.sheet.rulebook, exemption),
            facts=_facts(finding.sheet, exemption),
        )
        for exemption, truths in zip(outcome.norm.exemptions, outcome.exemptions, strict=True)
    )


def _basis(rulebook: Rulebook, exemption: Exemption) -> Text:
    label = rulebook.label(exemption.basis)
    english = exemption.basis_text["en"] if exemption.basis_text else label
    return text({"id": label, "en": english})


def _effect(
    finding: Finding, outcome: Outcome, exemption: Exemption, truths: Mapping[Choices, Truth]
) -> str:
    if any(truth is True for truth in truths.values()) and is_strong(exemption):
        return "excepts"
    if exemption.id in outcome.blocking:
        return "blocks"
    if all(truth is False for truth in truths.values()):
        return "none"
    untouched = all(finding.sheet.known(fact).origin == "unstated" for fact in exemption.facts)
    return "not_raised" if untouched else "set_aside"


def _readings(outcome: Outcome) -> tuple[shape.ReadingState, ...]:
    if len(outcome.norm.combinations) == 1:
        return ()
    return tuple(
        shape.ReadingState.made(
            choices=dict(sorted(combination.choices.items())),
            recommended=combination.recommended,
            state=state,
        )
        for combination, state in zip(outcome.norm.combinations, outcome.states, strict=True)
    )


def _days(finding: Finding) -> tuple[shape.DayClass, ...]:
    if len(finding.classes) == 1:
        return ()
    merged: list[list[Any]] = []
    for found in finding.classes:
        state = shown_state(found.state)
        if merged and merged[-1][2:] == [state, found.version]:
            merged[-1][1] = found.span.last
        else:
            merged.append([found.span.first, found.span.last, state, found.version])
    return tuple(
        shape.DayClass.made(
            from_=finding.act.days.told_first(first), until=last, state=state, version=version
        )
        for first, last, state, version in merged
    )


def _level_text(norm: Norm) -> Text | None:
    source = norm.consequence.text or norm.consequence.decided_by
    return text(source) if source else None


def _penalty(finding: Finding, rulebook: Rulebook, as_of: date) -> tuple[shape.Penalty, ...]:
    days = finding.act.days
    rows = finding.norm.consequence.penalty
    return penalties_for(rows, (days.first, days.last), as_of, rulebook)


def _decree(finding: Finding, rulebook: Rulebook) -> shape.Decree | None:
    if not finding.norm.rests_on:
        return None
    return shape.Decree.made(
        own_state=finding.own_state,
        pedoman=finding.pedoman,
        links=tuple(
            shape.DecreeLink.made(
                norm=link.norm,
                label=rulebook.label(link.norm),
                state=link.state,
                confidence=link.confidence,
            )
            for link in finding.links
        ),
    )


def _reasons(finding: Finding, exceptions: Iterable[shape.ExceptionResult]) -> tuple[str, ...]:
    found = list(finding.reasons)
    if any(e.effect == "blocks" and e.value == "true" for e in exceptions):
        found.append("weak_exception")
    if any(e.effect == "blocks" and e.value == "unknown" for e in exceptions):
        found.append("exception_open")
    if _hangs_on_breach(finding):
        found.append("breach_open")
    if finding.pedoman:
        found.append("pedoman")
    if len(finding.sheet.targets) > 1:
        found.append("target_alternatives")
    return tuple(dict.fromkeys(found))


def _hangs_on_breach(finding: Finding) -> bool:
    """Return whether an element is not settled because a norm that feeds it is open."""
    if finding.outcome is None or OPEN not in (finding.breach_states or {}).values():
        return False
    told = zip(finding.norm.elements, finding.outcome.elements, strict=True)
    return any(element.is_fed and agreed(truths) is None for element, truths in told)


def _confidence(finding: Finding) -> str:
    norm = finding.norm
    found = [norm.confidence, norm.validity.confidence]
    if finding.levels and not finding.links:
        found.append(norm.consequence.confidence)
    found += [link.confidence for link in finding.links]
    return max((c for c in found if c is not None), key=CONFIDENCE.index)


def _notes(norm: Norm) -> tuple[Text, ...]:
    notes = [norm.provenance.get("notes"), norm.validity.note]
    notes += norm.provenance.get("disagreements", ())
    return tuple(text(note) for note in notes if note)


def _inferred(finding: Finding, norm: Norm) -> tuple[str, ...]:
    return tuple(sorted(f for f in norm.facts if finding.sheet.known(f).origin == "inferred"))


def view_undescribed(undescribed: Undescribed) -> shape.Finding:
    """Return the open finding of an act of which only a conclusion is known."""
    return shape.Finding.made(
        id=undescribed.id,
        kind="act_not_described",
        norm=None,
        versions=(),
        act=undescribed.act.id,
        target=None,
        other_targets=(),
        track=undescribed.track,
        state=OPEN,
        title=text(both("finding.act_not_described")),
        citation=None,
        regulation=None,
        elements=(),
        untested=(),
        exceptions=(),
        readings=(),
        dugaan_awal=OPEN,
        suppositions=(),
        days=(),
        levels=(),
        level_basis=(),
        level_text=None,
        penalty=(),
        by_impact=None,
        decree=None,
        breach=(),
        defences_not_examined=(),
        reasons=("act_not_described",),
        confidence="statute",
        maturity=None,
        notes=(),
        inferred=(),
        basis="alleged",
    )
