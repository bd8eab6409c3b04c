"""Outcomes on sheets to findings: together over days, versions and targets, then the decree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from checker.facts import Act, Reported, Sheet
from checker.findings.basis import basis_of
from checker.findings.decree import rest
from checker.findings.finding import Finding, Pattern, Patterns, Undescribed
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
    """Everything found for one actor over all acts.

    `sorts` says of each act what was found, by its patterns, and which tracks address the actor:
    where these are equal, so is all that follows from the findings.
    """

    actor: str
    findings: list[Finding] = field(default_factory=list)
    undescribed: list[Undescribed] = field(default_factory=list)
    not_addressed: set[tuple[str, str]] = field(default_factory=set)
    addressed_tracks: set[str] = field(default_factory=set)
    sheets: list[Sheet] = field(default_factory=list)
    sorts: list[tuple[str, Patterns | None, frozenset[str]]] = field(default_factory=list)


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
            patterns = _patterns(act, groups, transition, matcher) if act.described else None
            everything.sorts.append((act.id, patterns, addressed))
            if patterns is not None:
                _add(everything, act, groups, patterns)
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


def _add(everything: ActorFindings, act: Act, groups: list[Group], found: Patterns) -> None:
    sheets = [[sheet for sheet, _ in group] for group in groups]
    everything.findings += [
        Finding.of(pattern, everything.actor, act, sheets) for pattern in found.findings
    ]
    everything.not_addressed |= {(chain, act.id) for chain in found.not_addressed}


def _patterns(act: Act, groups: list[Group], transition: Transition, matcher: Matcher) -> Patterns:
    """Return what is found for one actor and act; for acts of equal traits it is the same."""
    traits = tuple(
        [tuple([matcher.traits.of(sheet, matched) for sheet, matched in group]) for group in groups]
    )
    key = act.days.kind, transition.sort, traits
    found = matcher.patterns.get(key)
    return found or matcher.patterns.put(key, _work_out(act, groups, transition))


def _work_out(act: Act, groups: list[Group], transition: Transition) -> Patterns:
    turns = [_turns(group) for group in groups]
    chains = sorted({chain for group in groups for _, m in group for chain in m.states})
    found: dict[str, Finding] = {}
    not_addressed: list[str] = []
    for chain in chains:
        finding = _finding(chain, act, groups, turns)
        if finding is None:
            not_addressed.append(chain)
        else:
            found[chain] = _with_levels(finding, groups, transition)
    rulebook = groups[0][0][0].rulebook
    rested = {chain: rest(finding, found, rulebook) for chain, finding in found.items()}
    findings = [_with_basis(finding, rested) for finding in rested.values()]
    return Patterns(
        tuple([_pattern(finding, groups) for finding in findings]), tuple(not_addressed)
    )


def _pattern(finding: Finding, groups: list[Group]) -> Pattern:
    place = next(
        (i, j)
        for i, group in enumerate(groups)
        for j, (sheet, _) in enumerate(group)
        if sheet is finding.sheet
    )
    return finding.as_pattern(*place)


def _with_basis(finding: Finding, found: Mapping[str, Finding]) -> Finding:
    basis = basis_of(finding, found)
    return finding if basis == finding.basis else replace(finding, basis=basis)


def _finding(
    chain: str, act: Act, groups: list[Group], turns: list[list[Matched]]
) -> Finding | None:
    tried = [_over_days(chain, act, over_days) for over_days in turns]
    state = strongest(state for state, _ in tried)
    if state in (NOT_ADDRESSED, NOT_ALLEGED):
        return None
    group = groups[[s for s, _ in tried].index(state)]
    by_day = tuple([(_state(chain, matched), _version(chain, matched)) for _, matched in group])
    sheet, matched = _shown(chain, group, state)
    outcome = matched.outcomes.get(chain)
    return Finding(
        chain=chain,
        norm=outcome.norm if outcome else sheet.rulebook.norms[chain],
        actor=sheet.actor,
        act=act,
        state=state,
        own_state=state,
        leaning=_leaning([leaning for _, leaning in tried]),
        own_leaning=_leaning([leaning for _, leaning in tried]),
        spans=tuple([sheet.span for sheet, _ in group]),
        by_day=by_day,
        sheet=sheet,
        outcome=outcome,
        reasons=_reasons(outcome, by_day, act),
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


def _reasons(
    outcome: Outcome | None, by_day: tuple[tuple[str, str | None], ...], act: Act
) -> tuple[str, ...]:
    found = list(outcome.reasons) if outcome else []
    if act.days.kind != "throughout" and len({state for state, _ in by_day}) > 1:
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
    return replace(finding, levels=found.levels, level_basis=found.basis, reasons=reasons)
