"""Decided cases that are near an incident: the same norms raised, the nearest facts, what differs.

The distance of two incidents is the mean of two shares, each between 0 and 1: of the norms with a
conduct of their own that either raises, those that the other does not raise; and of the facts that
the common norms test, how far they differ. A fact with the same possible values counts 0, one that
can no longer be the same 1, one that still may be 1/2; facts of which neither side says anything
do not count. The nearest pair of act, actor and target counts. Same distance: by the case number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from checker.checker import Checker
from checker.evaluate import DecidedCase, compare, read_cases
from checker.explain import Examined, assemble
from checker.facts import Sheet
from checker.findings import STRENGTH, strongest
from checker.incident import incident_hash
from checker.logic import Value
from checker.resources import cases
from checker.rulebook import Rulebook

__all__ = ["SHOWN", "decided_cases", "similar"]

SHOWN = 3
MAYBE_SAME = 0.5
DIGITS = 3


def similar(
    examined: Examined, decided: Iterable[DecidedCase], checker: Checker, *, count: int = SHOWN
) -> dict[str, Any]:
    """Return the decided cases nearest to an incident, the nearest first, as plain JSON data.

    Each case is examined on the day of its decision. Only those that raise a norm in common are
    compared, and the incident itself is left out. `count` is the most that are returned, at least
    1. Of a source only the publisher is told, and nobody is named. Raises IncidentError for a case
    whose incident is refused.
    """
    tried = 0
    found: list[_Near] = []
    for case in decided:
        other = checker.examine(case.incident, as_of=case.decided_on)
        if incident_hash(other.incident) == incident_hash(examined.incident):
            continue
        tried += 1
        near = _near(examined, case, other)
        if near is not None:
            found.append(near)
    found.sort(key=lambda near: (near.distance, near.case.id))
    assessment = assemble(examined)
    shown = [near.as_data(examined.reported.rulebook) for near in found[:count]]
    return {
        "incident": assessment.incident.model_dump(mode="json"),
        "rulebook": assessment.rulebook.model_dump(mode="json"),
        "as_of": assessment.as_of.isoformat(),
        "tried": tried,
        "comparable": len(found),
        "uneven": _uneven(shown),
        "cases": shown,
    }


def decided_cases() -> list[DecidedCase]:
    """Return the decided cases that come with the library, by id.

    Raises IncidentError with every file that is missing or has another shape.
    """
    return read_cases(cases())


@dataclass(frozen=True)
class _Pair:
    """The facts of two sheets side by side, over the facts that common norms test."""

    here: Sheet
    there: Sheet
    facts: tuple[str, ...]

    def known(self, sheet: Sheet, fact: str) -> frozenset[Value] | None:
        """Return the values that a fact may have, None where nothing is said of it."""
        values = sheet.known(fact).values
        return None if values == sheet.rulebook.facts[fact].domain else values

    def counted(self) -> Iterator[tuple[str, float]]:
        """Yield each fact of which one side says something, with how far it differs."""
        for fact in self.facts:
            here, there = self.known(self.here, fact), self.known(self.there, fact)
            if here is None and there is None:
                continue
            if here == there:
                yield fact, 0.0
            else:
                apart = here is not None and there is not None and here.isdisjoint(there)
                yield fact, 1.0 if apart else MAYBE_SAME

    @property
    def distance(self) -> float:
        """The share of facts that differ."""
        counted = [distance for _, distance in self.counted()]
        return sum(counted) / len(counted) if counted else 1.0


@dataclass(frozen=True)
class _Near:
    """One decided case beside the incident."""

    case: DecidedCase
    other: Examined
    here: Mapping[str, str]
    there: Mapping[str, str]
    pair: _Pair

    @property
    def of_norms(self) -> float:
        """The share of raised norms that only one of the two raises."""
        both = self.here.keys() & self.there
        return 1 - len(both) / len(self.here.keys() | self.there)

    @property
    def distance(self) -> float:
        """The mean of both shares."""
        return (self.of_norms + self.pair.distance) / 2

    def as_data(self, rulebook: Rulebook) -> dict[str, Any]:
        """The case as JSON data."""
        official = self.case.official
        counted = dict(self.pair.counted())
        return {
            "case": self.case.id,
            "decided_on": self.case.decided_on,
            "grade": official["grade"],
            "outcome": official["outcome"],
            "source": _publisher(official["source"]),
            "tracks": [
                {
                    "track": one.track,
                    "decided": {"state": one.official[0], "level": one.official[1]},
                    "ours": {"state": one.ours[0], "level": one.ours[1]},
                    "grade": one.grade,
                }
                for one in compare(self.case, assemble(self.other))
            ],
            "distance": round(self.distance, DIGITS),
            "of_norms": round(self.of_norms, DIGITS),
            "of_facts": round(self.pair.distance, DIGITS),
            "act_here": self.pair.here.act.id,
            "act_there": self.pair.there.act.id,
            "norms": self._norms(rulebook),
            "only_here": sorted(self.here.keys() - self.there),
            "only_there": sorted(self.there.keys() - self.here),
            "same": sorted(fact for fact, distance in counted.items() if not distance),
            "differs": [self._differs(fact) for fact, distance in counted.items() if distance],
        }

    def _norms(self, rulebook: Rulebook) -> list[dict[str, str]]:
        """The norms in common, those that weigh most in the incident first."""
        rows = [
            {
                "norm": name,
                "label": rulebook.label(name),
                "here": self.here[name],
                "there": self.there[name],
            }
            for name in self.here.keys() & self.there
        ]
        return sorted(
            rows, key=lambda r: (*map(STRENGTH.index, (r["here"], r["there"])), r["norm"])
        )

    def _differs(self, fact: str) -> dict[str, Any]:
        pair = self.pair
        here, there = pair.known(pair.here, fact), pair.known(pair.there, fact)
        return {"fact": fact, "here": _words(here), "there": _words(there)}


def _publisher(source: str) -> str:
    """Return who published a decision: the address of a report may hold the name of a person."""
    return urlsplit(source).hostname or ""


def _words(values: frozenset[Value] | None) -> list[str] | None:
    if values is None:
        return None
    return sorted(value if isinstance(value, str) else str(value).lower() for value in values)


def _near(examined: Examined, case: DecidedCase, other: Examined) -> _Near | None:
    here, there = _raised(examined), _raised(other)
    common = here.keys() & there
    rulebook = examined.reported.rulebook
    tested = {f for chain in common for v in rulebook.chains[chain] for f in v.facts}
    facts = tuple(fact for fact in rulebook.facts if fact in tested)
    pairs = [
        _Pair(one, another, facts)
        for one in _sheets(examined, common)
        for another in _sheets(other, common)
    ]
    if not pairs:
        return None
    return _Near(case, other, here, there, min(pairs, key=lambda pair: pair.distance))


def _raised(examined: Examined) -> dict[str, str]:
    """Return the norms that an act or a state of a person raises by itself, with their states.

    Those that are not in force count too: the same act is told apart by other norms in other
    years.
    """
    states: dict[str, list[str]] = {}
    for found in examined.found.values():
        for finding in found.findings:
            if finding.has_own_conduct:
                states.setdefault(finding.chain, []).append(finding.state)
    return {chain: strongest(known) for chain, known in states.items()}


def _sheets(examined: Examined, chains: Set[str]) -> list[Sheet]:
    """Return a sheet for each act, actor and target that raises one of `chains`."""
    raised = {
        (actor, finding.act.id)
        for actor, found in examined.found.items()
        for finding in found.findings
        if finding.chain in chains
    }
    sheets: dict[tuple[str, str, tuple[str, ...]], Sheet] = {}
    for actor, found in sorted(examined.found.items()):
        for sheet in found.sheets:
            if (actor, sheet.act.id) in raised:
                sheets.setdefault((actor, sheet.act.id, sheet.targets), sheet)
    return list(sheets.values())


def _uneven(shown: Iterable[dict[str, Any]]) -> list[str]:
    """Return the tracks that were decided in more than one way in the cases shown."""
    ways: dict[str, set[tuple[str, str | None]]] = {}
    for case in shown:
        for track in case["tracks"]:
            decided = track["decided"]
            ways.setdefault(track["track"], set()).add((decided["state"], decided["level"]))
    return sorted(track for track, decided in ways.items() if len(decided) > 1)
