"""Why an answer is not the one that is wanted: sets of changes of which each way there has one.

A conflict is a set of single changes. As long as none of them is made, what stands keeps standing,
or what does not stand does not begin to, whatever else is changed. So every set of changes that
reaches a goal has one in common with each conflict (the tree of hitting sets of Reiter, "A theory
of diagnosis from first principles", 1987). A conflict may hold more changes than it needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from checker.explain import Examined
from checker.facts import Sheet
from checker.findings import (
    ESTABLISHED,
    OPEN,
    ActorFindings,
    Finding,
    Matched,
    Outcome,
    Undescribed,
    is_strong,
)
from checker.inquire.grounds import Grounds
from checker.inquire.moves import Moves, Set
from checker.inquire.trial import Trials
from checker.logic import Closed, Truth, Value
from checker.rulebook import Choices, Exemption, Norm, Part

__all__ = ["Alternative", "Conflict", "Conflicts"]

Conflict = Set
_Literal = tuple[str, frozenset[Value]]

CONDUCT, REGIME, KIND = "conduct", "contest_regime", "target_kind"
NOT_HAPPENED = "tidak_ada"
NARROWED = "derived"
NOT_TRUE: frozenset[Truth] = frozenset((False, None))
NOT_FALSE: frozenset[Truth] = frozenset((True, None))
TRUE: frozenset[Truth] = frozenset((True,))
FALSE: frozenset[Truth] = frozenset((False,))


@dataclass(frozen=True)
class Alternative:
    """A norm that may come to stand for an act."""

    act: str
    chain: str


class Conflicts:
    """The conflicts of one actor, for any file that differs from the first by some moves."""

    def __init__(self, trials: Trials, actor: str, moves: Moves) -> None:
        self._rulebook = trials.rulebook
        self._matcher = trials.checker.matcher
        self._grounds = Grounds(trials.rulebook.facts)
        self._actor = actor
        self._moves = moves
        self._tied: dict[str, list[tuple[frozenset[Value], tuple[_Literal, ...]]]] = {}
        for clause in self._rulebook.clauses:
            for fact, kept in clause.literals:
                others = tuple(literal for literal in clause.literals if literal[0] != fact)
                self._tied.setdefault(fact, []).append((kept, others))

    # What a condition rests on

    def _breaking(self, sheet: Sheet, ground: Mapping[str, frozenset[Value]]) -> Conflict:
        """Return the moves one of which is needed to take a ground away."""
        moves = 0
        for fact, allowed in ground.items():
            moves |= self._off(sheet, fact, allowed)
        return moves

    def _off(
        self,
        sheet: Sheet,
        fact: str,
        allowed: frozenset[Value],
        seen: frozenset[str] = frozenset(),
    ) -> Conflict:
        """Return the moves one of which is needed for a fact to get a value beside `allowed`."""
        moves = self._moves.touching(sheet, fact)
        moves &= ~self._moves.telling(sheet, fact, allowed)
        known = sheet.known(fact)
        if known.origin == "stated" and len(known.values) == 1:
            return moves
        narrowed = known.origin == NARROWED
        for kept, others in self._tied.get(fact, ()):
            left = known.values & kept
            if narrowed or not (left == known.values or left <= allowed):
                moves |= self._narrowing(sheet, others, seen | {fact}, is_release=narrowed)
        return moves

    def _narrowing(
        self,
        sheet: Sheet,
        literals: Iterable[_Literal],
        seen: frozenset[str],
        *,
        is_release: bool,
    ) -> Conflict:
        """Return the moves one of which is needed for a constraint to take values from a fact.

        It does so once its other `literals` are false; where it may have done so already, a change
        of any of them may give the values back.
        """
        if is_release:
            return self._touching((fact for fact, _ in literals), sheet)
        ways = []
        for fact, allowed in literals:
            if sheet.known(fact).values.isdisjoint(allowed):
                continue
            if fact in seen:
                return 0
            ways.append(self._off(sheet, fact, allowed, seen))
        return fewest(ways) if ways else 0

    def _part(
        self, closed: Closed, sheet: Sheet, never: frozenset[Truth], outcome: Outcome | None
    ) -> Conflict:
        breaches = outcome.breaches if outcome is not None else None
        ground = self._grounds.of(closed, sheet.values(closed.facts), never, breaches)
        return self._breaking(sheet, ground)

    # What stands

    def of_finding(self, found: ActorFindings, finding: Finding, wanted: str) -> Conflict:
        """Return the moves one of which is needed for a finding to be less than `wanted`.

        `wanted` is established or open; the finding is at least that.
        """
        moves = self._moves.dating(finding.sheet)
        for sheet in self._carrying(found, finding, wanted):
            moves |= self._support(finding.chain, sheet, wanted)
        if finding.links:
            moves |= self._of_links(found, finding, wanted)
        return moves

    def _carrying(self, found: ActorFindings, finding: Finding, wanted: str) -> Iterable[Sheet]:
        """Return the classes of days on which the finding rests."""
        days = finding.act.days
        if wanted == OPEN or (days.is_state and days.kind != "since"):
            return (finding.sheet,)
        return [
            sheet
            for sheet in found.sheets
            if sheet.act.id == finding.act.id and sheet.targets == finding.sheet.targets
        ]

    def _support(self, chain: str, sheet: Sheet, wanted: str) -> Conflict:
        matched = self._matcher.match(sheet)
        outcome = matched.outcomes.get(chain)
        if outcome is None:
            return 0
        norm = outcome.norm
        moves = self._breaking(sheet, _raising(norm))
        for part, choices, never in _resting(outcome, sheet, wanted):
            closed = part.variants[choices]
            if closed.facts:
                moves |= self._part(closed, sheet, never, outcome)
        for feeding in self._feeding(matched, outcome, wanted):
            moves |= self._support(feeding, sheet, wanted)
        return moves

    def _feeding(self, matched: Matched, outcome: Outcome, wanted: str) -> tuple[str, ...]:
        standing = [b for b in outcome.norm.breaches if _reaches(matched.states.get(b), wanted)]
        return tuple(standing[:1])

    def _of_links(self, found: ActorFindings, finding: Finding, wanted: str) -> Conflict:
        """Return what changes which norms a decree row rests on, or the one that carries it."""
        moves = 0
        for link in finding.links:
            moves |= self._of_subject(link.norm, finding.sheet)
        if not finding.pedoman:
            carriers = {link.norm for link in finding.links if _reaches(link.state, wanted)}
            for other in found.findings:
                if other.chain in carriers and other.act.id == finding.act.id:
                    return moves | self.of_finding(found, other, wanted)
        return moves

    def _of_subject(self, chain: str, sheet: Sheet) -> Conflict:
        versions = self._rulebook.chains[chain]
        subjects = (v.elements[v.subject] for v in versions if v.subject is not None)
        facts = {fact for part in subjects for fact in part.facts}
        return self._touching(facts, sheet)

    def _touching(self, facts: Iterable[str], sheet: Sheet) -> Conflict:
        moves = 0
        for fact in facts:
            moves |= self._moves.touching(sheet, fact)
        return moves

    def of_undescribed(self, found: ActorFindings, one: Undescribed) -> Conflict:
        """Return the moves one of which is needed for an act without description to count less."""
        sheets = (sheet for sheet in found.sheets if sheet.act.id == one.act.id)
        off = (self.off_track(sheet, one.track) for sheet in sheets)
        addressed = next((conflict for conflict in off if conflict is not None), 0)
        return self._moves.touching(one.sheet, CONDUCT) | addressed

    # Whom a track addresses

    def off_track(self, sheet: Sheet, track: str) -> Conflict | None:
        """Return the moves one of which is needed for no norm of a track to address the person.

        None where none does.
        """
        for closed in self._rulebook.subjects[track]:
            if closed.truth(sheet.values(closed.facts), {}) is not False:
                moves = self._part(closed, sheet, FALSE, None) | self._moves.dating(sheet)
                is_state = sheet.act.source.get("state_of") is not None
                return moves | (self._moves.touching(sheet, CONDUCT) if is_state else 0)
        return None

    def onto_track(self, sheet: Sheet, track: str) -> Conflict:
        """Return the moves one of which is needed for some norm of a track to address him."""
        moves = self._moves.dating(sheet)
        for closed in self._rulebook.subjects[track]:
            moves |= self._part(closed, sheet, NOT_FALSE, None)
        return moves

    # What does not stand

    def of_alternative(
        self, examined: Examined, one: Alternative, wanted: str
    ) -> list[list[Conflict]] | None:
        """Return, for each sheet of the act, the conflicts that keep a norm below `wanted`.

        None where the norm stands on every sheet, so that something else keeps its finding below.
        """
        found = examined.found[self._actor]
        sheets = [sheet for sheet in found.sheets if sheet.act.id == one.act]
        told: dict[tuple[Conflict, ...], None] = {}
        stands = False
        for sheet in sheets:
            conflicts = self.against(one.chain, sheet, wanted)
            if conflicts is None:
                stands = True
            elif all(conflicts):
                told[tuple(sorted(conflicts))] = None
        if stands and not told:
            return None
        return [list(conflicts) for conflicts in told]

    def against(self, chain: str, sheet: Sheet, wanted: str) -> list[Conflict] | None:
        """Return the conflicts that keep a norm below `wanted` on a sheet; None where it is not.

        An empty conflict says that no move helps. Another day always may.
        """
        conflicts = self._against(chain, sheet, wanted)
        day = self._moves.dating(sheet)
        return None if conflicts is None else [conflict | day for conflict in conflicts]

    def _against(self, chain: str, sheet: Sheet, wanted: str) -> list[Conflict] | None:
        matched = self._matcher.match(sheet)
        if _reaches(matched.states.get(chain), wanted):
            return None
        law = self._rulebook.law(sheet.span.first)
        norm = next((v for v in self._rulebook.chains[chain] if v.id in law.in_force), None)
        if norm is None or (wanted == ESTABLISHED and norm.id in law.in_margin):
            return [0]
        conflicts = [
            *self._not_raised(norm, sheet, matched, wanted),
            *self._failing(norm, sheet, wanted),
        ]
        return conflicts or [self._any_of(norm, sheet)]

    def _any_of(self, norm: Norm, sheet: Sheet) -> Conflict:
        facts = {*norm.facts, CONDUCT, KIND}
        return self._touching(facts, sheet)

    def _not_raised(
        self, norm: Norm, sheet: Sheet, matched: Matched, wanted: str
    ) -> Iterator[Conflict]:
        if norm.regime_test is not None:
            truth = norm.regime_test.kleene(sheet.values((REGIME,)), {})
            if truth is False or (truth is None and wanted == ESTABLISHED):
                yield self._moves.touching(sheet, REGIME)
        if norm.breaches:
            if not any(_reaches(matched.states.get(b), wanted) for b in norm.breaches):
                yield self._unfed(norm, sheet, wanted)
            return
        conduct = sheet.known(CONDUCT).values
        happened = sheet.act.described and conduct != {NOT_HAPPENED}
        if not happened or (norm.raising and conduct.isdisjoint(norm.raising)):
            yield self._to(sheet, CONDUCT, norm.raising)
        where = norm.raising_where
        if where is not None:
            known = sheet.known(where.fact)
            if known.origin == "unstated" or known.values.isdisjoint(where.values):
                yield self._to(sheet, where.fact, where.values)
        if norm.raising_fact and sheet.known(norm.raising_fact).values != {True}:
            yield self._to(sheet, norm.raising_fact, frozenset((True,)))

    def _to(self, sheet: Sheet, fact: str, values: frozenset[Value]) -> Conflict:
        """Return the moves one of which is needed for a fact to get one of `values`, or any."""
        others = self._rulebook.facts[fact].domain - values if values else frozenset()
        return self._off(sheet, fact, others)

    def _unfed(self, norm: Norm, sheet: Sheet, wanted: str) -> Conflict:
        """Return the moves one of which is needed for some norm to feed this one."""
        moves = 0
        for name in norm.breaches:
            conflicts = self.against(name, sheet, wanted)
            if conflicts:
                moves |= fewest(conflicts)
        return moves

    def _failing(self, norm: Norm, sheet: Sheet, wanted: str) -> Iterator[Conflict]:
        for part, needed in _parts(norm, sheet, wanted):
            variants = part.variants
            failing = [c for c, v in variants.items() if not self._holds(part, v, sheet, needed)]
            if not failing or (wanted == OPEN and len(failing) < len(variants)):
                continue
            of_each = [self._part(part.variants[c], sheet, needed, None) for c in failing]
            yield fewest(of_each) if wanted == ESTABLISHED else reduce(or_, of_each)

    def _holds(self, part: Part, closed: Closed, sheet: Sheet, needed: frozenset[Truth]) -> bool:
        """Return whether a condition comes to what is needed, or may if another norm feeds it."""
        values = sheet.values(closed.facts)
        if part.is_fed:
            return self._grounds.may_be(closed, values, needed)
        return closed.truth(values, {}) in needed

    def of_links(self, examined: Examined, one: Alternative, wanted: str) -> Conflict:
        """Return the moves one of which is needed for a decree row to rest on what is `wanted`."""
        moves = 0
        for sheet in examined.found[self._actor].sheets:
            if sheet.act.id != one.act:
                continue
            for version in self._rulebook.chains[one.chain]:
                for link in version.rests_on:
                    chain = self._rulebook.norms[link.norm].chain
                    moves |= self._of_subject(chain, sheet)
                    moves |= fewest(self.against(chain, sheet, wanted) or [0])
        return moves


def fewest(conflicts: Iterable[Conflict]) -> Conflict:
    """Return the conflict with the fewest moves."""
    return min(conflicts, key=int.bit_count)


def _reaches(state: str | None, wanted: str) -> bool:
    return state == ESTABLISHED or (state == OPEN and wanted == OPEN)


def _parts(norm: Norm, sheet: Sheet, wanted: str) -> Iterator[tuple[Part, frozenset[Truth]]]:
    """Yield each part of a norm with the truths one of which it must have for the norm to stand."""
    for element in norm.elements:
        if element.facts:
            yield element, TRUE if wanted == ESTABLISHED else NOT_FALSE
    for exemption in norm.exemptions:
        if wanted == OPEN:
            if is_strong(exemption):
                yield exemption, NOT_TRUE
        else:
            yield exemption, FALSE if _must_fail(exemption, sheet) else NOT_TRUE


def _must_fail(exemption: Exemption, sheet: Sheet) -> bool:
    """Return whether an exception keeps a norm open already where it is not known to fail."""
    return exemption.burden == "element" or bool(sheet.contested(exemption.facts))


def _raising(norm: Norm) -> dict[str, frozenset[Value]]:
    """Return the facts by which a norm is raised on its sheet, with the values that keep it."""
    found: dict[str, frozenset[Value]] = {REGIME: frozenset()} if norm.regime else {}
    if norm.raising:
        found[CONDUCT] = norm.raising
    elif not norm.breaches:
        found[CONDUCT] = frozenset()
    if norm.raising_where is not None:
        found[norm.raising_where.fact] = norm.raising_where.values
    if norm.raising_fact is not None:
        found[norm.raising_fact] = frozenset((True,))
    return found


def _resting(
    outcome: Outcome, sheet: Sheet, wanted: str
) -> Iterator[tuple[Part, Choices, frozenset[Truth]]]:
    """Yield what a norm rests on that stands: each part with the truths that it must not get."""
    norm = outcome.norm
    pairs = list(zip(norm.combinations, outcome.states, strict=True))
    if wanted == OPEN:
        pairs = [(c, state) for c, state in pairs if _reaches(state, OPEN)][:1]
    for combination, _ in pairs:
        for element, choices in zip(norm.elements, combination.elements, strict=True):
            yield element, choices, NOT_TRUE if wanted == ESTABLISHED else FALSE
        for exemption, choices in zip(norm.exemptions, combination.exemptions, strict=True):
            if wanted == ESTABLISHED and _must_fail(exemption, sheet):
                yield exemption, choices, NOT_FALSE
            elif wanted == ESTABLISHED or is_strong(exemption):
                yield exemption, choices, TRUE
