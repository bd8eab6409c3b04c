"""Which causes show in incidents: what people state, and apart from it the signs in the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.checker import contradiction_fault
from checker.errors import IncidentError
from checker.facts import Act, Contradiction, Reported, Sheet
from checker.incident import Incident, as_json
from checker.logic import Value
from checker.rulebook import Rulebook
from checker.rulebook.prevention import Cause, Sign

__all__ = ["CauseShown", "Office", "Survey", "survey"]

UNKNOWN = "tidak_diketahui"
OTHER = "lainnya"
Key = tuple[str, str, str]


@dataclass(frozen=True, order=True)
class Office:
    """An agency and a position in it; never a person.

    `agency` is None where no file names it; `fact` and `position` are a fact of the vocabulary and
    one of its values, both None where nothing is known.
    """

    agency: str | None
    fact: str | None
    position: str | None


@dataclass(frozen=True)
class CauseShown:
    """One cause: the acts for which it is stated, those with a sign of it, all of them by office.

    `signs` counts the acts of each sign, in the order of the rulebook.
    """

    cause: Cause
    stated: int
    signs: tuple[tuple[Sign, int], ...]
    acts: int
    offices: tuple[tuple[Office, int], ...]


@dataclass(frozen=True)
class Survey:
    """What the incidents of one contest show.

    `others` is the number of incidents of other contests, `later` that of acts wholly after the
    day, which are not counted, `unexplained` that of acts for which no cause is stated and no sign
    is there. An act of several people counts once for each.
    """

    incidents: int
    others: int
    acts: int
    later: int
    unexplained: int
    causes: tuple[CauseShown, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """The causes that some act shows."""
        return tuple(found.cause.id for found in self.causes if found.acts)


class _Values(dict[str, frozenset[Value]]):
    """What is known on one sheet, looked up only as far as a sign asks."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet

    def __missing__(self, fact: str) -> frozenset[Value]:
        values = self[fact] = self.sheet.known(fact).values
        return values


def survey(
    incidents: Mapping[str, Incident],
    rulebook: Rulebook,
    contest: str,
    day: date,
    unanswered: Iterable[tuple[str, str]] = (),
) -> Survey:
    """Count the causes that `incidents` (by name of their file) show in acts towards `contest`.

    `unanswered` are pairs of file and actor about whom a recommendation got no answer in time.
    Raises IncidentError for an incident whose facts contradict each other.
    """
    counted = {name: one for name, one in incidents.items() if _concerns(one, contest)}
    tally = _Tally(rulebook, frozenset(unanswered))
    for name, incident in sorted(counted.items()):
        try:
            tally.add(name, Reported.of(as_json(incident), rulebook, day))
        except Contradiction as found:
            raise IncidentError([contradiction_fault(found)._replace(file=name)]) from None
    explained = set().union(*tally.stated.values(), *tally.signs.values())
    return Survey(
        incidents=len(counted),
        others=len(incidents) - len(counted),
        acts=len(tally.offices),
        later=tally.later,
        unexplained=len(tally.offices.keys() - explained),
        causes=tuple(map(tally.shown, rulebook.prevention.causes)),
    )


class _Tally:
    """What is counted, by the key of act and person."""

    def __init__(self, rulebook: Rulebook, silent: frozenset[tuple[str, str]]) -> None:
        self.causes = rulebook.prevention.causes
        self.silent = silent
        self.offices: dict[Key, Office] = {}
        self.stated: dict[str, set[Key]] = {}
        self.signs: dict[tuple[str, int], set[Key]] = {}
        self.later = 0

    def add(self, name: str, reported: Reported) -> None:
        """Count the acts of one incident; those wholly after the day are only told."""
        for act in reported.acts():
            if act.days.first > act.days.last:
                self.later += len(act.actors)
                continue
            sheets = reported.sheets(act)
            for actor in act.actors:
                key = (name, act.id, actor)
                self.offices[key] = _office(reported.actors[actor])
                for cause in _stated(act):
                    self.stated.setdefault(cause, set()).add(key)
                own = [sheet for sheet in sheets if sheet.actor == actor]
                for place in _signs(self.causes, own, (name, actor) in self.silent):
                    self.signs.setdefault(place, set()).add(key)

    def shown(self, cause: Cause) -> CauseShown:
        """Return what was counted for `cause`."""
        own = self.stated.get(cause.id, set())
        pointed = [self.signs.get((cause.id, place), set()) for place in range(len(cause.signs))]
        everything = own.union(*pointed)
        counts: dict[Office, int] = {}
        for key in everything:
            counts[self.offices[key]] = counts.get(self.offices[key], 0) + 1
        ordered = sorted(counts.items(), key=lambda entry: (-entry[1], _in_words(entry[0])))
        found = zip(cause.signs, map(len, pointed), strict=True)
        return CauseShown(cause, len(own), tuple(found), len(everything), tuple(ordered))


def _concerns(incident: Incident, contest: str) -> bool:
    named = {entry.id for entry in incident.contests}
    named |= {target.contest for target in incident.targets if isinstance(target.contest, str)}
    return contest in named


def _stated(act: Act) -> Iterator[str]:
    for entry in act.source.get("causes") or ():
        if entry["cause"] != UNKNOWN:
            yield entry["cause"]


def _signs(
    causes: Iterable[Cause], sheets: list[Sheet], is_silent: bool
) -> Iterator[tuple[str, int]]:
    """Yield cause and place of every sign that these sheets certainly hold."""
    by_target: dict[tuple[str, ...], list[_Values]] = {}
    for sheet in sheets:
        by_target.setdefault(sheet.targets, []).append(_Values(sheet))
    for cause in causes:
        for place, sign in enumerate(cause.signs):
            if sign.closed is None:
                holds = is_silent
            else:
                closed = sign.closed
                holds = any(
                    all(closed.truth(values, {}) is True for values in days)
                    for days in by_target.values()
                )
            if holds:
                yield cause.id, place


def _office(actor: Mapping[str, Any]) -> Office:
    agency = (actor.get("agency") or {}).get("name")
    post = actor.get("post") or {}
    known = (
        ("office_title", post.get("title")),
        ("actor_post_level", post.get("level")),
        ("actor_status", actor.get("status")),
    )
    for fact, value in known:
        if isinstance(value, str) and value not in (UNKNOWN, OTHER):
            return Office(_settled(agency), fact, value)
    return Office(_settled(agency), None, None)


def _settled(agency: Any) -> str | None:
    return agency if isinstance(agency, str) and agency != UNKNOWN else None


def _in_words(office: Office) -> tuple[str, str]:
    return office.agency or "", office.position or ""
