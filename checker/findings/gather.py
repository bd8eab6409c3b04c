"""Outcomes on sheets to findings: together over days, versions and targets, then the decree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from checker.facts import Act, Reported, Sheet
from checker.findings.basis import basis_of
from checker.findings.decree import rest
from checker.findings.finding import ClassState, Finding, Undescribed
from checker.findings.levels import Transition, levels_of
from checker.findings.match import Matched, Matcher
from checker.findings.outcome import Outcome
from checker.findings.states import (
    ESTABLISHED,
    NOT_ADDRESSED,
    NOT_ALLEGED,
    OPEN,
    combine,
    strongest,
)

__all__ = ["NOT_EXAMINED", "TWO_REGIMES", "ActorFindings", "find"]

Group = list[tuple[Sheet, Matched]]

# Reasons why a level is not one: the rule of the act's day and that of the transition stand
# side by side; on which day the case was examined is not stated.
TWO_REGIMES = "two_regimes"
NOT_EXAMINED = "examined_on_unknown"


@dataclass
class ActorFindings:
    """Everything found for one actor over all acts."""

    actor: str
    findings: list[Finding] = field(default_factory=list)
    undescribed: list[Undescribed] = field(default_factory=list)
    not_addressed: set[tuple[str, str]] = field(default_factory=set)
    addressed_tracks: set[str] = field(default_factory=set)
    sheets: list[Sheet] = field(default_factory=list)


def find(reported: Reported, acts: Sequence[Act], matcher: Matcher) -> dict[str, ActorFindings]:
    """Return the findings of every actor for `acts`, by the actor's id."""
    result = {actor: ActorFindings(actor) for actor in sorted(reported.actors)}
    transition = Transition.of(reported)
    for act in acts:
        for actor, groups in _groups(reported, act, matcher).items():
            everything = result[actor]
            sheets = [sheet for group in groups for sheet, _ in group]
            addressed = matcher.subjects.tracks(sheets)
            everything.sheets += sheets
            everything.addressed_tracks |= addressed
            if act.described:
                _add(everything, act, groups, transition)
            else:
                everything.undescribed += [
                    Undescribed(actor, act, sheets[0], track) for track in sorted(addressed)
                ]
    return result


def _groups(reported: Reported, act: Act, matcher: Matcher) -> dict[str, list[Group]]:
    by_actor: dict[str, dict[tuple[str, ...], Group]] = {}
    for sheet in reported.sheets(act):
        groups = by_actor.setdefault(sheet.actor, {})
        groups.setdefault(sheet.targets, []).append((sheet, matcher.match(sheet)))
    return {actor: list(groups.values()) for actor, groups in by_actor.items()}


def _add(everything: ActorFindings, act: Act, groups: list[Group], transition: Transition) -> None:
    turns = [_turns(group) for group in groups]
    chains = sorted({chain for group in groups for _, m in group for chain in m.states})
    found: dict[str, Finding] = {}
    for chain in chains:
        finding = _finding(chain, everything.actor, act, groups, turns)
        if finding is None:
            everything.not_addressed.add((chain, act.id))
        else:
            found[chain] = _with_levels(finding, groups, transition)
    rulebook = groups[0][0][0].rulebook
    rested = {chain: rest(finding, found, rulebook) for chain, finding in found.items()}
    everything.findings += [_with_basis(finding, rested) for finding in rested.values()]


def _with_basis(finding: Finding, found: Mapping[str, Finding]) -> Finding:
    basis = basis_of(finding, found)
    return finding if basis == finding.basis else finding._replace(basis=basis)


def _finding(
    chain: str, actor: str, act: Act, groups: list[Group], turns: list[list[Matched]]
) -> Finding | None:
    tried = [_over_days(chain, act, over_days) for over_days in turns]
    state = strongest(state for state, _ in tried)
    if state in (NOT_ADDRESSED, NOT_ALLEGED):
        return None
    group = groups[[s for s, _ in tried].index(state)]
    classes = tuple(ClassState(s.span, _state(chain, m), _version(chain, m)) for s, m in group)
    sheet, matched = _shown(chain, group, state)
    outcome = matched.outcomes.get(chain)
    return Finding(
        chain=chain,
        norm=outcome.norm if outcome else sheet.rulebook.norms[chain],
        actor=actor,
        act=act,
        state=state,
        own_state=state,
        leaning=_leaning([leaning for _, leaning in tried]),
        own_leaning=_leaning([leaning for _, leaning in tried]),
        classes=classes,
        sheet=sheet,
        outcome=outcome,
        reasons=_reasons(outcome, classes, act),
        breach_states=_breach_states(outcome, matched),
    )


def _over_days(chain: str, act: Act, turns: Sequence[Matched]) -> tuple[str, str | None]:
    leanings = [matched.leanings.get(chain, NOT_ALLEGED) for matched in turns]
    known = [leaning for leaning in leanings if leaning is not None]
    leaning = _together(act, known) if len(known) == len(leanings) else None
    return _together(act, [_state(chain, matched) for matched in turns]), leaning


def _turns(group: Group) -> list[Matched]:
    """Return what was matched over the classes of days, each as often as it turns to that."""
    found = [matched for _, matched in group]
    return found[:1] + [after for before, after in pairwise(found) if after is not before]


def _together(act: Act, states: list[str]) -> str:
    """Return the state over the classes of days, by what the date of the act means."""
    if act.days.kind == "since":
        return combine(strongest(states[first:]) for first in range(len(states)))
    return strongest(states) if act.days.is_state else combine(states)


def _state(chain: str, matched: Matched) -> str:
    return matched.states.get(chain, NOT_ALLEGED)


def _leaning(leanings: list[str | None]) -> str | None:
    known = [leaning for leaning in leanings if leaning is not None]
    return strongest(known) if len(known) == len(leanings) else None


def _version(chain: str, matched: Matched) -> str | None:
    return matched.outcomes[chain].norm.id if chain in matched.outcomes else None


def _shown(chain: str, group: Group, state: str) -> tuple[Sheet, Matched]:
    """Return the class of days that shows the state best: the first that has it, or is open."""
    states = [_state(chain, matched) for _, matched in group]
    if state not in states:
        state = strongest(states)
        state = OPEN if state == ESTABLISHED and OPEN in states else state
    return group[states.index(state)]


def _reasons(outcome: Outcome | None, classes: tuple[ClassState, ...], act: Act) -> tuple[str, ...]:
    found = list(outcome.reasons) if outcome else []
    if act.days.kind != "throughout" and len({c.state for c in classes}) > 1:
        found.append("date_vague")
    return tuple(found)


def _breach_states(outcome: Outcome | None, matched: Matched) -> dict[str, str] | None:
    if outcome is None or not outcome.norm.breaches:
        return None
    return {name: _state(name, matched) for name in outcome.norm.breaches}


def _with_levels(finding: Finding, groups: list[Group], transition: Transition) -> Finding:
    if finding.outcome is None:
        return finding
    shadow = next(
        (
            matched.shadows[finding.chain]
            for group in groups
            for sheet, matched in group
            if sheet is finding.sheet and finding.chain in matched.shadows
        ),
        None,
    )
    found = levels_of(finding, shadow, transition)
    if not found.levels and not found.basis and not found.of_two_regimes:
        return finding
    reasons = finding.reasons
    if found.of_two_regimes:
        reasons = (*reasons, TWO_REGIMES)
        if transition.examined_on is None:
            reasons = (*reasons, NOT_EXAMINED)
    return finding._replace(levels=found.levels, level_basis=found.basis, reasons=reasons)
