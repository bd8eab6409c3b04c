"""Outcomes on sheets to findings: together over days, versions and targets, then the decree."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from checker.facts import Act, Reported, Sheet
from checker.findings.basis import basis_of
from checker.findings.decree import rest
from checker.findings.finding import Finding, Pattern, Patterns, Place, Undescribed
from checker.findings.levels import IMPACT, Transition, levels_of
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
OUT_OF_QUESTION = frozenset((NOT_ADDRESSED, NOT_ALLEGED))


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
        judged = matcher.stance.sheet(sheet)
        groups.setdefault(sheet.targets, []).append((judged, matcher.match(judged, sheet)))
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
    return found or matcher.patterns.put(key, _Gathering(act, groups, transition, matcher).found())


class _Gathering:
    """What is found for one actor and act: norm by norm, then what rests on other norms."""

    def __init__(
        self, act: Act, groups: list[Group], transition: Transition, matcher: Matcher
    ) -> None:
        self.act = act
        self.groups = groups
        self.sheets = [[sheet for sheet, _ in group] for group in groups]
        self.matched = tuple({id(m): m for group in groups for _, m in group}.values())
        self.impact = tuple([tuple([s.known(IMPACT).values for s, _ in group]) for group in groups])
        self.transition = transition
        self.sort = transition.sort
        self.traits = matcher.traits
        self.memory = matcher.pattern
        self.is_strict = matcher.stance.is_strict

    def found(self) -> Patterns:
        """Return the patterns of all findings."""
        chains = sorted({chain for group in self.groups for _, m in group for chain in m.states})
        own = {chain: self._own(chain) for chain in chains}
        found = {chain: pattern for chain, pattern in own.items() if pattern is not None}
        findings = {chain: self._finding(pattern) for chain, pattern in found.items()}
        rested = {
            chain: self._rested(finding, found, findings) for chain, finding in findings.items()
        }
        return Patterns(
            tuple([self._with_basis(finding, rested) for finding in rested.values()]),
            tuple([chain for chain, pattern in own.items() if pattern is None]),
        )

    def _finding(self, pattern: Pattern) -> Finding:
        return Finding.of(pattern, self.sheets[0][0].actor, self.act, self.sheets)

    def _own(self, chain: str) -> Pattern | None:
        """Return what is found of a norm by itself; None where it cannot address the actor."""
        cells = {id(matched): _cell(chain, matched) for matched in self.matched}
        if OUT_OF_QUESTION.issuperset(cells.values()):
            return None
        key = (
            self.act.days.kind,
            self.sort,
            self.impact if any(_by_impact(chain, matched) for matched in self.matched) else None,
            chain,
            tuple([tuple([cells[id(matched)] for _, matched in group]) for group in self.groups]),
        )
        pattern = self.memory.get(key)
        if pattern is None:
            finding = _finding(chain, self.act, self.groups)
            if finding is None:
                return None
            finding = _with_levels(finding, self.groups, self.transition)
            pattern = self.memory.put(key, _pattern(finding, self.groups))
        return pattern

    def _rested(
        self, finding: Finding, found: Mapping[str, Pattern], findings: Mapping[str, Finding]
    ) -> Finding:
        """Return what is found together with what the norm rests on."""
        pattern, norm = found[finding.chain], finding.norm
        if not norm.rests_on or finding.outcome is None:
            return finding
        rulebook = self.traits.rulebook
        key = (
            pattern,
            tuple([found.get(rulebook.norms[link.norm].chain) for link in norm.rests_on]),
            tuple([self.traits.interval(sheet) for sheet in self.sheets[pattern.place.group]]),
            self.traits.address(norm, finding.sheet),
        )
        rested = self.memory.get(key)
        if rested is None:
            whole = rest(finding, findings, rulebook, is_strict=self.is_strict)
            rested = self.memory.put(key, whole.as_pattern(pattern.place, pattern.others))
        return self._finding(rested)

    def _with_basis(self, finding: Finding, found: Mapping[str, Finding]) -> Pattern:
        basis, pattern = basis_of(finding, found), finding.pattern
        if pattern is None:
            raise ValueError(f"{finding.id} was not gathered")
        if basis == finding.basis:
            return pattern
        key = pattern, basis
        based = self.memory.get(key)
        whole = finding._replace(basis=basis)
        return based or self.memory.put(key, whole.as_pattern(pattern.place, pattern.others))


def _cell(chain: str, matched: Matched) -> Hashable:
    """Return all that a norm by itself has from the outcomes on one sheet."""
    outcome = matched.outcomes.get(chain)
    if outcome is None:
        return matched.states.get(chain, NOT_ALLEGED)
    fed = tuple([_state(name, matched) for name in outcome.norm.breaches])
    return outcome, matched.shadows.get(chain), fed


def _by_impact(chain: str, matched: Matched) -> bool:
    """Return whether the level of a norm hangs on the impact of the act."""
    outcome, shadow = matched.outcomes.get(chain), matched.shadows.get(chain)
    if outcome is not None and outcome.norm.consequence.by_impact:
        return True
    return shadow is not None and bool(shadow.norm.consequence.by_impact)


def _pattern(finding: Finding, groups: list[Group]) -> Pattern:
    group, day = next(
        (i, j)
        for i, group in enumerate(groups)
        for j, (sheet, _) in enumerate(group)
        if sheet is finding.sheet
    )
    others = tuple(
        [_place(finding.chain, finding.act, i, g) for i, g in enumerate(groups) if i != group]
    )
    return finding.as_pattern(Place(group, day, finding.own_state, finding.outcome), others)


def _place(chain: str, act: Act, index: int, group: Group) -> Place:
    state = _over_days(chain, act, [matched for _, matched in group])
    sheet, matched = _shown(chain, act, group, state)
    day = next(day for day, (one, _) in enumerate(group) if one is sheet)
    return Place(index, day, state, matched.outcomes.get(chain))


def _finding(chain: str, act: Act, groups: list[Group]) -> Finding | None:
    tried = [_over_days(chain, act, [matched for _, matched in group]) for group in groups]
    state = strongest(tried)
    if state in (NOT_ADDRESSED, NOT_ALLEGED):
        return None
    group = groups[tried.index(state)]
    by_day = tuple([(_state(chain, matched), _version(chain, matched)) for _, matched in group])
    sheet, matched = _shown(chain, act, group, state)
    outcome = matched.outcomes.get(chain)
    return Finding(
        pattern=None,
        chain=chain,
        norm=outcome.norm if outcome else sheet.rulebook.norms[chain],
        actor=sheet.actor,
        act=act,
        state=state,
        own_state=state,
        spans=tuple([sheet.span for sheet, _ in group]),
        others=(),
        by_day=by_day,
        sheet=sheet,
        outcome=outcome,
        reasons=_reasons(outcome, by_day, act),
        breach_states=_breach_states(outcome, matched),
    )


def _over_days(chain: str, act: Act, days: Sequence[Matched]) -> str:
    return _together(act, [_state(chain, matched) for matched in days])


def _together(act: Act, states: list[str]) -> str:
    """Return the state over the classes of days, by what the date of the act means."""
    if act.days.kind == "since":
        return combine(strongest(states[first:]) for first in range(len(states)))
    return strongest(states) if act.days.is_state else combine(states)


def _state(chain: str, matched: Matched) -> str:
    return matched.states.get(chain, NOT_ALLEGED)


def _version(chain: str, matched: Matched) -> str | None:
    return matched.outcomes[chain].norm.id if chain in matched.outcomes else None


def _shown(chain: str, act: Act, group: Group, state: str) -> tuple[Sheet, Matched]:
    """Return the class of days that shows the state best: the first that has it, or is open.

    Of a state that began on an untold day only the last days are sure: there the last is shown.
    """
    if act.days.kind == "since":
        group = group[::-1]
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
    return finding._replace(
        levels=found.levels, level_basis=found.basis, level_pairs=found.pairs, reasons=reasons
    )
