"""A norm that was raised and is not met, in one line: the first element that fails."""

from __future__ import annotations

from checker import assessment as shape
from checker.findings import NOT_IN_FORCE, Finding, Outcome
from checker.memory import Memory
from checker.rulebook import Element

__all__ = ["brief"]

REMEMBERED = 8192


def brief(finding: Finding) -> shape.BriefFinding:
    """Return a raised norm that is not met, with the first element that fails."""
    memory: Memory[shape.BriefFinding]
    memory = Memory.within(finding.sheet.rulebook.memo, "briefs", REMEMBERED)
    key = finding.pattern or object(), finding.act.id, finding.sheet.targets
    return memory.get(key) or memory.put(key, _brief(finding))


def _brief(finding: Finding) -> shape.BriefFinding:
    norm, outcome = finding.norm, finding.outcome
    failing = _first_failing(outcome) if outcome else None
    return shape.BriefFinding.made(
        norm=finding.chain,
        version=norm.id,
        act=finding.act.id,
        target=finding.sheet.targets[0] if len(finding.sheet.targets) == 1 else None,
        state="not_in_force" if finding.state == NOT_IN_FORCE else "not_met",
        reason=_brief_reason(finding, failing),
        element=failing.id if failing else None,
        words=failing.words if failing else None,
    )


def _brief_reason(finding: Finding, failing: Element | None) -> str:
    if finding.state == NOT_IN_FORCE:
        return "not_in_force"
    if failing is not None:
        return "element_false"
    return "rests_on_not_met" if finding.links else "days_differ"


def _first_failing(outcome: Outcome) -> Element | None:
    for element, truths in zip(outcome.norm.elements, outcome.elements, strict=True):
        if all(truth is False for truth in truths.values()):
            return element
    for element, truths in zip(outcome.norm.elements, outcome.elements, strict=True):
        if any(truth is False for truth in truths.values()):
            return element
    return None
