"""A joint decree is no legislation: its row takes state and level from the norms it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.findings.finding import Finding, LinkState
from checker.findings.levels import lightest_first
from checker.findings.states import NOT_MET, cap, combine, strongest, weaker
from checker.logic import Truth, conjunction, disjunction
from checker.rulebook import Link, Norm, Rulebook

__all__ = ["rest"]

INFERRED = "inferred"


def rest(finding: Finding, found: Mapping[str, Finding], rulebook: Rulebook) -> Finding:
    """Return `finding` with what its norm rests on; unchanged where that is nothing.

    `found` holds the findings of the same actor and act. Norms that cannot address the person,
    or were not in force, are left out. Where none is left, or every link is inferred, the row
    is guidance (`pedoman`): at most open, with its level "menurut SKB". Where it is not sure
    that a norm can address the person, the row is what it is both with that norm and without.
    """
    if not finding.norm.rests_on or finding.outcome is None:
        return finding
    links = [(link, rulebook.norms[link.norm]) for link in finding.norm.rests_on]
    counted = [(link, norm, _counts(norm, finding)) for link, norm in links]
    possible = [entry for entry in counted if entry[-1] is not False]
    sure = [entry for entry in counted if entry[-1] is True]
    rested = _on(finding, possible, found)
    return rested if sure == possible else _either(rested, _on(finding, sure, found))


def _either(rested: Finding, other: Finding) -> Finding:
    leanings = [leaning for leaning in (rested.leaning, other.leaning) if leaning is not None]
    return rested._replace(
        state=combine((rested.state, other.state)),
        leaning=combine(leanings) if len(leanings) > 1 else None,
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
        leaning = cap(finding.leaning) if finding.leaning else None
        return finding._replace(
            state=cap(finding.state),
            leaning=leaning,
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
        leaning=_leaning(finding, [found.get(link.norm) for link in states]),
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


def _leaning(finding: Finding, carriers: list[Finding | None]) -> str | None:
    leanings = [f.own_leaning if f is not None else NOT_MET for f in carriers]
    known = [leaning for leaning in leanings if leaning is not None]
    if finding.leaning is None or len(known) < len(leanings):
        return None
    return weaker(finding.leaning, strongest(known))
