"""Whether a finding rests on what is only alleged, or on what was admitted or verified."""

from __future__ import annotations

from collections.abc import Mapping

from checker.findings.finding import Finding

__all__ = ["ALLEGED", "EXAMINED", "basis_of"]

ALLEGED = "alleged"
EXAMINED = "examined"


def basis_of(finding: Finding, found: Mapping[str, Finding]) -> str:
    """Return `examined` where all that the finding rests on is admitted, verified or calendar.

    `found` holds the findings of the same actor and act: a chained norm rests on the norms
    that feed it, a decree row on those that carry it.
    """
    if finding.outcome is None or not _is_firm(finding):
        return ALLEGED
    carriers = [*(finding.breach_states or ()), *(link.norm for link in finding.links)]
    carrying = [found[name] for name in carriers if name in found]
    return EXAMINED if all(_is_firm(f) for f in carrying) else ALLEGED


def _is_firm(finding: Finding) -> bool:
    if finding.outcome is None:
        return True
    return all(finding.sheet.known(fact).is_firm for fact in finding.outcome.tested)
