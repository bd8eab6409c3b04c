"""Whether an incident of the right shape makes sense: one list for library, command and service."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set
from datetime import date
from itertools import chain, islice

from checker.incident import Act, Incident, OneOf
from checker.intake.contests import unknown_contests
from checker.intake.contradict import contradictions
from checker.intake.draft import MAX_FAULTS, Draft, shown
from checker.intake.history import history_faults, history_references
from checker.intake.index import Index, sense
from checker.intake.order import order_faults
from checker.intake.references import reference_faults
from checker.intake.scanner import Path

__all__ = ["MAX_SHEETS", "senseless"]

MAX_SHEETS = 1000
_NEEDS_WORDS = "other_partisan_conduct"


def senseless(
    incident: Incident,
    *,
    contests: Collection[str],
    as_of: date | None,
    aside: Set[Path] = frozenset(),
    unsure: Set[str] = frozenset(),
) -> list[Draft]:
    """List what makes no sense in `incident`.

    `contests` are those that the rulebook knows. `aside` are the paths set aside because of their
    shape, `unsure` the sections that lost ids by that; where there are some, nothing is called
    missing.
    """
    strangers = list(unknown_contests(incident, contests))
    # The contest that was meant may be the one that a reference names.
    index = Index(incident, aside, {*unsure, "contests"} if strangers else unsure)
    found = chain(
        reference_faults(index),
        history_references(index),
        order_faults(index, as_of),
        history_faults(index),
        contradictions(index),
        strangers,
    )
    if not aside:
        found = chain(found, _idle_actors(incident), _unsaid(incident), _sheets(incident))
    return index.sound(islice(found, MAX_FAULTS))


def _idle_actors(incident: Incident) -> Iterator[Draft]:
    """Every actor did something, or has a party or candidacy that counts as an act."""
    busy = {name for act in incident.acts for name in act.actors}
    for i, actor in enumerate(incident.actors):
        if actor.id not in busy and not actor.own_candidacy and not actor.party:
            yield sense("actor_without_act", ("actors", i), shown(actor.id))


def _unsaid(incident: Incident) -> Iterator[Draft]:
    """What has to be said beside something else."""
    for i, act in enumerate(incident.acts):
        named = act.conduct if isinstance(act.conduct, tuple) else (act.conduct,)
        if _NEEDS_WORDS in named and not act.description:
            yield sense("conduct_without_description", ("acts", i, "conduct"))
    for i, statement in enumerate(incident.statements):
        if statement.standing == "verified" and not statement.evidence:
            yield sense("verified_without_evidence", ("statements", i, "standing"))


def _sheets(incident: Incident) -> Iterator[Draft]:
    made = sum(bool(a.party) + bool(a.own_candidacy) for a in incident.actors)
    count = made + sum(len(act.actors) * _sides(act) for act in incident.acts)
    if count > MAX_SHEETS:
        yield sense("too_many_sheets", ("acts",), str(count), params={"limit": MAX_SHEETS})


def _sides(act: Act) -> int:
    """How many targets are looked at one by one."""
    return 1 if isinstance(act.targets, OneOf) else max(1, len(act.targets or ()))
