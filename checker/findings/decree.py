"""A joint decree is no legislation: its row takes state and level from the norms it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.findings.finding import Finding, LinkState
from checker.findings.levels import lightest_first
from checker.findings.states import (
    ESTABLISHED,
    NOT_IN_FORCE,
    NOT_MET,
    OPEN,
    cap,
    combine,
    strongest,
    weaker,
)
from checker.logic import Truth, conjunction, disjunction
from checker.rulebook import Link, Norm, Rulebook

__all__ = ["rest"]

INFERRED = "inferred"


def rest(
    finding: Finding, found: Mapping[str, Finding], rulebook: Rulebook, *, is_strict: bool
) -> Finding:
    """Return `finding` with what its norm rests on; unchanged where that is nothing.

    `found` holds the findings of the same actor and act. Norms that cannot address the person,
    or were not in force, are left out. Where none is left, or every link is inferred, the row
    is guidance (`pedoman`), with its level "menurut SKB". Where it is not sure that a norm can
    address the person, the row is what it is both with that norm and without.

    A row whose own elements are met is the ministers' reading of the norm that it names. It is
    never answered by not met: strict, what it rests on may leave it open; prima facie it stands.
    """
    if not finding.norm.rests_on or finding.outcome is None:
        return finding
    links = [(link, rulebook.norms[link.norm]) for link in finding.norm.rests_on]
    counted = [(link, norm, _counts(norm, finding)) for link, norm in links]
    possible = [entry for entry in counted if entry[-1] is not False]
    sure = [entry for entry in counted if entry[-1] is True]
    rested = _on(finding, possible, found)
    if sure != possible:
        rested = _either(rested, _on(finding, sure, found))
    if finding.own_state != ESTABLISHED or rested.state == ESTABLISHED:
        return rested
    if is_strict:
        return rested._replace(state=OPEN)
    return _by_decree(rested, [norm for _, norm, _ in possible], found)


def _by_decree(rested: Finding, norms: Sequence[Norm], found: Mapping[str, Finding]) -> Finding:
    """Return a row that is met in full as it stands prima facie, with the level of its norms."""
    named = [f for norm in norms if (f := found.get(norm.chain)) and f.state != NOT_IN_FORCE]
    levels = {level for f in named for level in f.levels}
    basis = tuple(dict.fromkeys(b for f in named for b in f.level_basis))
    pairs = tuple(dict.fromkeys(p for f in named for p in f.level_pairs))
    own = rested.norm.consequence
    if not levels and own.level is not None:
        levels, basis = {own.level}, own.basis
        pairs = tuple((own.level, citation) for citation in own.basis)
    return rested._replace(
        state=ESTABLISHED,
        pedoman=True,
        levels=lightest_first(levels),
        level_basis=basis,
        level_pairs=pairs,
    )


def _either(rested: Finding, other: Finding) -> Finding:
    return rested._replace(
        state=combine((rested.state, other.state)),
        pedoman=rested.pedoman and other.pedoman,
    )


def _on(
    finding: Finding, links: Sequence[tuple[Link, Norm, Truth]], found: Mapping[str, Finding]
) -> Finding:
    """Return `finding` resting on exactly these links."""
    states = tuple(
        LinkState(norm.chain, _own_state(found.get(norm.chain)), link.confidence, counts is True)
        for link, norm, counts in links
    )
    if all(link.confidence == INFERRED for link, *_ in links):
        return finding._replace(
            state=cap(finding.state),
            levels=(),
            level_basis=(),
            level_pairs=(),
            links=states,
            pedoman=True,
        )
    carrying = strongest(link.state for link in states)
    carriers = [found[s.norm] for s in states if s.norm in found and s.state == carrying]
    return finding._replace(
        state=weaker(finding.state, carrying),
        levels=lightest_first({level for f in carriers for level in f.levels}),
        level_basis=tuple(dict.fromkeys(b for f in carriers for b in f.level_basis)),
        level_pairs=tuple(dict.fromkeys(p for f in carriers for p in f.level_pairs)),
        links=states,
    )


def _counts(norm: Norm, finding: Finding) -> Truth:
    """Return whether `norm` was in force and addresses the person; None where it only may."""
    spans = [c.span for c in finding.classes]
    versions = finding.sheet.rulebook.chains[norm.chain]
    if not any(v.validity.covers(span.first) for v in versions for span in spans):
        return False
    return disjunction(_addresses(version, finding) for version in versions)


def _addresses(norm: Norm, finding: Finding) -> Truth:
    sheet = finding.sheet
    regime: Truth = True
    if norm.regime_test is not None:
        regime = norm.regime_test.kleene(sheet.values([norm.regime_test.fact]), {})
    if norm.subject is None:
        return regime
    variants = norm.elements[norm.subject].variants.values()
    subject = disjunction(closed.truth(sheet.values(closed.facts), {}) for closed in variants)
    return conjunction((regime, subject))


def _own_state(finding: Finding | None) -> str:
    return finding.own_state if finding is not None else NOT_MET
