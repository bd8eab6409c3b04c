"""The rulebook proved with a SAT solver: every norm can be met, and none is idle by another.

    a  each norm can be met under at least one combination of readings
    b  no norm lies wholly within another of the same track and level
    c  where one sheet meets two norms of one track with different levels, a reason is given
    d  each conduct that a decree names meets some norm in every phase of a contest
    e  no norm is met by who only does what the law expressly allows

What is found under b, c and d may be accepted in `rules/overlaps.yaml`, under e in
`rules/permissions.yaml`, with a reason.
Needs python-sat, the extra `prove`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from checker.lawbook.prove.acceptance import Acceptances
from checker.lawbook.prove.gaps import gaps
from checker.lawbook.prove.model import (
    Culprit,
    Gap,
    Overlap,
    Proof,
    Subsumption,
    Unmeetable,
    Witness,
)
from checker.lawbook.prove.norms import Norms, level_of, overlap_of
from checker.lawbook.prove.permitted import culprits, impossible
from checker.lawbook.prove.solver import Logic
from checker.lawbook.prove.stories import Stories
from checker.rulebook import Norm, Rulebook

__all__ = [
    "Culprit",
    "Gap",
    "Overlap",
    "Proof",
    "Subsumption",
    "Unmeetable",
    "Witness",
    "prove",
]

FEEDS = "none"


def prove(rulebook: Rulebook) -> Proof:
    """Return what can be proved of `rulebook`; raise ArgumentError where the solver is missing."""
    logic = Logic(rulebook)
    norms = Norms(rulebook, logic)
    accepted = Acceptances(rulebook)
    told = [_meeting(norm, norms) for norm in rulebook.norms.values()]
    witnesses = tuple(found for found in told if isinstance(found, Witness))
    met = [rulebook.norms[witness.norm] for witness in witnesses]
    judged = [norm for norm in met if norm.applies is None and norm.track != FEEDS]
    stories = Stories(rulebook, logic, norms)
    return Proof(
        witnesses=witnesses,
        unmeetable=tuple(found for found in told if isinstance(found, Unmeetable)),
        subsumptions=tuple(_subsumptions(judged, norms, accepted)),
        overlaps=tuple(_overlaps(judged, stories, accepted)),
        gaps=tuple(gaps(judged, stories.calendars, norms, accepted)),
        culprits=tuple(culprits(rulebook.permissions, met, norms, accepted)),
        idle=(
            *accepted.idle(),
            *(f"permissions.yaml: {name}" for name in impossible(rulebook.permissions, norms)),
        ),
    )


def _meeting(norm: Norm, norms: Norms) -> Witness | Unmeetable:
    last = norm.validity.last or norms.end
    days = norms.days(norm.validity.first, last, norm)
    # A world without any exception shows the norm best.
    for clear, day in product((True, False), days):
        world = norms.logic.solve(*norms.parts(norm, day, clear=clear))
        if world is not None:
            names = norms.facts((norm,), day)
            asked = {question for c in norm.combinations for question in c.choices}
            return Witness(
                norm.id,
                {name: world.facts[name] for name in names},
                {question: world.readings[question] for question in sorted(asked)},
            )
    return Unmeetable(norm.id, tuple(norms.logic.conflict(norms.parts(norm, days[-1]))))


def _subsumptions(judged: list[Norm], norms: Norms, accepted: Acceptances) -> Iterator[Subsumption]:
    for one, other in combinations(judged, 2):
        if one.track != other.track or level_of(one) != level_of(other) or _are_tied(one, other):
            continue
        forth, back = _lies_within(one, other, norms), _lies_within(other, one, norms)
        if not (forth or back):
            continue
        narrow, wide = (one, other) if forth else (other, one)
        mutual = forth and back
        reason = accepted.subsumed(narrow.id, wide.id, mutual=mutual)
        yield Subsumption(narrow.id, wide.id, one.track, level_of(one), mutual, reason)


def _are_tied(one: Norm, other: Norm) -> bool:
    """Return whether two norms are one chain, or one of them is made of the other."""
    made_of = [{*norm.breaches, *(link.norm for link in norm.rests_on)} for norm in (one, other)]
    return one.chain == other.chain or other.chain in made_of[0] or one.chain in made_of[1]


def _lies_within(narrow: Norm, wide: Norm, norms: Norms) -> bool:
    span = overlap_of(narrow, wide)
    if span is None:
        return False
    for day in norms.days(*span, narrow, wide):
        inside = norms.met(narrow, day, clear=True)
        if norms.logic.possible(inside, -norms.met(wide, day, clear=True)):
            return False
    return True


def _overlaps(judged: list[Norm], stories: Stories, accepted: Acceptances) -> Iterator[Overlap]:
    own = [norm for norm in judged if not norm.is_broad]
    for one, other in combinations(own, 2):
        levels = (level_of(one), level_of(other))
        span = overlap_of(one, other)
        if one.track != other.track or levels[0] == levels[1] or span is None:
            continue
        if not stories.together(one, other, span):
            continue
        story = stories.of(one, other, span)
        reason = accepted.overlap(one.id, other.id)
        yield Overlap((one.id, other.id), levels, one.track, story, reason)
