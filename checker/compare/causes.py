"""Why the finding of a norm differs: the law of another day, the calendar, another norm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from checker.assessment import (
    ActInfo,
    BriefFinding,
    ElementResult,
    ExceptionResult,
    Finding,
)
from checker.compare.model import Cause, FactChange
from checker.rulebook import Norm, Rulebook

__all__ = ["Side", "causes_of", "force_of", "uses_of"]

IN_FORCE, NOT_YET, ENDED = "in_force", "not_yet", "ended"
NOT_MET = "not_met"
TRANSITION = "two_regimes"
CALENDAR = "calendar"


@dataclass(frozen=True)
class Side:
    """What one assessment says of one norm and act; neither finding where it was not raised.

    `others` holds the states of the norms that have a finding for the same act, `facts` the
    facts that these rest on.
    """

    act: ActInfo | None
    full: Finding | None
    brief: BriefFinding | None
    others: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def parts(self) -> tuple[ElementResult | ExceptionResult, ...]:
        """The elements and exceptions that are shown."""
        return (*self.full.elements, *self.full.exceptions) if self.full else ()

    @property
    def element(self) -> str | None:
        """The element that fails."""
        return self.brief.element if self.brief else None


def causes_of(chain: str, before: Side, after: Side, rulebook: Rulebook) -> tuple[Cause, ...]:
    """Return why the finding of `chain` differs between two sides, the law first."""
    found = [
        *_law(rulebook.chains[chain], before, after),
        *_transition(before, after, rulebook),
        *_facts(before, after, rulebook),
        *_other_norms(before, after),
    ]
    return tuple(found or _rest(before, after))


def force_of(versions: tuple[Norm, ...], act: ActInfo | None) -> tuple[str, tuple[Norm, ...]]:
    """Return whether a norm is in force on the days of an act, and by which versions."""
    if act is None or act.until is None:
        return IN_FORCE, versions
    first, last = act.reviewed_from, act.until
    standing = tuple(
        v
        for v in versions
        if v.validity.first <= last and (v.validity.last is None or first <= v.validity.last)
    )
    if standing:
        return IN_FORCE, standing
    return (NOT_YET if last < versions[0].validity.first else ENDED), ()


def _law(versions: tuple[Norm, ...], before: Side, after: Side) -> Iterator[Cause]:
    """Yield the cause where the norm, or another version of it, is in force on one side only."""
    was, old = force_of(versions, before.act)
    now, new = force_of(versions, after.act)
    if was != now:
        named = (new or old or versions)[0]
        yield _in_time("force", named, was, now)
    elif old != new:
        other = next(norm for norm in (*new, *old) if norm not in old or norm not in new)
        yield _in_time("version", other, tuple(v.id for v in old), tuple(v.id for v in new))


def _in_time(kind: str, norm: Norm, before: object, after: object) -> Cause:
    validity = norm.validity
    return Cause(kind, norm.id, before, after, first=validity.first, last=validity.last)


def _transition(before: Side, after: Side, rulebook: Rulebook) -> Iterator[Cause]:
    """Yield the cause where a later regulation governs the level on one side only."""
    was, now = (
        side.full is not None and TRANSITION in side.full.reasons for side in (before, after)
    )
    full = after.full if now else before.full
    if was == now or before.full is None or after.full is None or full is None:
        return
    for version in full.versions:
        replacing = rulebook.norms.get(rulebook.norms[version].replaced_by or "")
        if replacing is not None:
            yield _in_time("transition", replacing, was, now)


def _facts(before: Side, after: Side, rulebook: Rulebook) -> Iterator[Cause]:
    """Yield the facts of another day that the norm turns on, those of the calendar as such."""
    changed = tuple(_changed_facts(before, after))
    of_calendar = tuple(f for f in changed if _is_calendar(f, before, after, rulebook))
    both_shown = before.full is not None and after.full is not None
    others = tuple(f for f in changed if f not in of_calendar)
    element = after.element or before.element
    if of_calendar:
        was, now = (side.act.phases if side.act else () for side in (before, after))
        contest = next((side.act.contest for side in (after, before) if side.act), None)
        yield Cause(CALENDAR, None, was, now, element=element, contest=contest, facts=of_calendar)
    if others and (both_shown or not of_calendar):
        yield Cause("fact", element=element, facts=others)


def _changed_facts(before: Side, after: Side) -> Iterator[FactChange]:
    """Yield the facts with other values; those of the failing element where one side has none."""
    old, new = uses_of(before), uses_of(after)
    if before.full is not None and after.full is not None:
        for fact in sorted(old.keys() & new.keys()):
            if old[fact] != new[fact]:
                yield FactChange(fact, old[fact], new[fact])
        return
    if not (before.full or before.brief) or not (after.full or after.brief):
        yield from _of_other_findings(before, after)
        return
    full, failing = (before.full, after.element) if before.full else (after.full, before.element)
    for element in full.elements if full else ():
        if element.id == failing:
            for use in element.facts:
                yield FactChange(use.fact, old.get(use.fact), new.get(use.fact))


def _of_other_findings(before: Side, after: Side) -> Iterator[FactChange]:
    """Yield the facts of a norm that only one side tries, as other norms of the other side show."""
    for fact, was in sorted((uses_of(before) or uses_of(after)).items()):
        old, new = (was, after.facts.get(fact)) if before.full else (before.facts.get(fact), was)
        if old is not None and new is not None and old != new:
            yield FactChange(fact, old, new)


def uses_of(side: Side) -> dict[str, tuple[str, ...]]:
    """Return the facts that the shown elements and exceptions rest on, with their values."""
    return {use.fact: use.values for part in side.parts for use in part.facts}


def _is_calendar(change: FactChange, before: Side, after: Side, rulebook: Rulebook) -> bool:
    """Whether the calendar gives the fact, or the day of the act alone does."""
    known = rulebook.facts.get(change.fact)
    if known is not None and known.kind == CALENDAR:
        return True
    origins = {
        (use.origin, any(name.endswith(".date") for name in use.fields))
        for part in (*before.parts, *after.parts)
        for use in part.facts
        if use.fact == change.fact
    }
    return any(origin == CALENDAR or (origin == "derived" and dated) for origin, dated in origins)


def _other_norms(before: Side, after: Side) -> Iterator[Cause]:
    """Yield the norms that the finding hangs on, where their state is another one."""
    for kind in ("rests_on", "breach"):
        old, new = _linked(before.full, kind), _linked(after.full, kind)
        for norm in sorted(old.keys() | new.keys()):
            was = old.get(norm) if before.full else before.others.get(norm, NOT_MET)
            now = new.get(norm) if after.full else after.others.get(norm, NOT_MET)
            if was != now:
                yield Cause(kind, norm, was, now)


def _linked(full: Finding | None, kind: str) -> Mapping[str, str]:
    if full is None:
        return {}
    if kind == "breach":
        return {use.norm: use.state for use in full.breach}
    return {link.norm: link.state for link in full.decree.links} if full.decree else {}


def _rest(before: Side, after: Side) -> Iterator[Cause]:
    """Yield what is left to say: other days of a vague date, or no more than the reasons given."""
    was, now = (
        (side.act.from_, side.act.until) if side.act is not None else None
        for side in (before, after)
    )
    if was != now:
        yield Cause("days", None, was, now, element=after.element or before.element)
        return
    element = after.element or before.element
    yield Cause("other", None, _reasons(before), _reasons(after), element=element)


def _reasons(side: Side) -> tuple[str, ...]:
    if side.full is not None:
        return side.full.reasons
    return (side.brief.reason,) if side.brief is not None else ()
