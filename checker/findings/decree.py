"""A joint decree is no legislation: its row takes state and level from the norms it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.findings.finding import Finding, LinkState
from checker.findings.levels import lightest_first
from checker.findings.states import NOT_MET, cap, strongest, weaker
from checker.logic import Test, kleene
from checker.rulebook import Norm, Rulebook

__all__ = ["rest"]

INFERRED = "inferred"


def rest(finding: Finding, found: Mapping[str, Finding], rulebook: Rulebook) -> Finding:
    """Return `finding` with what its norm rests on; unchanged where that is nothing.

    `found` holds the findings of the same actor and act. Norms that cannot address the person,
    or were not in force, are left out. Where none is left, or every link is inferred, the row
    is guidance (`pedoman`): at most open, with its level "menurut SKB".
    """
    if not finding.norm.rests_on or finding.outcome is None:
        return finding
    links = [
        (link, rulebook.norms[link.norm])
        for link in finding.norm.rests_on
        if _counts(rulebook.norms[link.norm], finding)
    ]
    states = tuple(
        LinkState(norm.chain, _own_state(found.get(norm.chain)), link.confidence)
        for link, norm in links
    )
    if all(link.confidence == INFERRED for link, _ in links):
        leaning = cap(finding.leaning) if finding.leaning else None
        return replace(
            finding,
            state=cap(finding.state),
            leaning=leaning,
            levels=(),
            level_basis=(),
            links=states,
            pedoman=True,
        )
    carrying = strongest(link.state for link in states)
    carriers = [found[s.norm] for s in states if s.norm in found and s.state == carrying]
    return replace(
        finding,
        state=weaker(finding.state, carrying),
        leaning=_leaning(finding, [found.get(link.norm) for link in states]),
        levels=lightest_first({level for f in carriers for level in f.levels}),
        level_basis=tuple(dict.fromkeys(b for f in carriers for b in f.level_basis)),
        links=states,
    )


def _counts(norm: Norm, finding: Finding) -> bool:
    """Return whether `norm` was in force and can address the person in the finding's act."""
    spans = [c.span for c in finding.classes]
    versions = [n for n in finding.sheet.rulebook.norms.values() if n.chain == norm.chain]
    if not any(v.validity.covers(span.first) for v in versions for span in spans):
        return False
    return any(_addresses(version, finding) for version in versions)


def _addresses(norm: Norm, finding: Finding) -> bool:
    sheet = finding.sheet
    if norm.regime is not None:
        test = Test("contest_regime", frozenset((norm.regime,)))
        if kleene(test, sheet.values([test.fact]), {}) is False:
            return False
    if norm.subject is None:
        return True
    variants = norm.elements[norm.subject].variants.values()
    return any(closed.truth(sheet.values(closed.facts), {}) is not False for closed in variants)


def _own_state(finding: Finding | None) -> str:
    return finding.own_state if finding is not None else NOT_MET


def _leaning(finding: Finding, carriers: list[Finding | None]) -> str | None:
    leanings = [f.own_leaning if f is not None else NOT_MET for f in carriers]
    known = [leaning for leaning in leanings if leaning is not None]
    if finding.leaning is None or len(known) < len(leanings):
        return None
    return weaker(finding.leaning, strongest(known))
