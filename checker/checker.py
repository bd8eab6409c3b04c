"""The one entry point: an incident to an assessment, always by the same steps.

incident, validate, date, facts, match, findings, classify, route, explain: data flows in one
direction; the library never prints, never calls the network, and reads the clock only where the
day of review is left out.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import cached_property
from threading import RLock
from typing import Any, TypeAlias, cast

from checker import rulebook as law
from checker.assessment import Assessment
from checker.classify import Classification, classify, shared, together
from checker.engine import Engine
from checker.errors import ArgumentError, Fault, IncidentError
from checker.explain import Examined, assemble
from checker.facts import Act, Contradiction, Reported, singles
from checker.findings import OPEN, ActorFindings, Matcher, Stance, find
from checker.incident import Incident, as_json
from checker.intake import read_incident
from checker.messages import both

__all__ = ["Checker", "Rulebook", "check", "contradiction_fault"]

# Whatever an incident may be given as: made, a JSON object as a dict, or JSON text or bytes.
Described: TypeAlias = Incident | Mapping[str, Any] | str | bytes
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Checker:
    """One rulebook with its engine, ready for many incidents; safe to share between threads."""

    def __init__(self, rulebook: law.Rulebook, matcher: Matcher | None = None) -> None:
        self.rulebook = rulebook
        self.matcher = matcher or Matcher(rulebook, Engine(rulebook))
        prima_facie = Stance.prima_facie(rulebook)
        self.supposing = Matcher(rulebook, self.matcher.engine, stance=prima_facie)

    def check(self, incident: Described, *, as_of: date | str | None = None) -> Assessment:
        """Assess `incident`; see `check` for arguments and errors."""
        return assemble(self.examine(incident, as_of=as_of))

    def examine(self, incident: Described, *, as_of: date | str | None = None) -> Examined:
        """Return everything found for `incident`, also what an assessment only counts."""
        asked = _as_day(as_of)
        _refuse_other_kinds(incident)
        source = dict(incident) if isinstance(incident, Mapping) else incident
        read = read_incident(source, contests=self.rulebook.contests, as_of=asked)
        day, as_of_source = _day_of_review(asked, read)
        reported = Reported.of(as_json(read), self.rulebook, day)
        acts = _acts(reported)
        found = self._find(reported, acts, self.matcher)
        strict = self._classified(found)
        supposed = found
        if any(map(_is_open, strict.values())):
            supposed = self._find(reported, acts, self.supposing)
        if supposed is not found:
            # Whose answer the file compels is supposed nothing, whoever else the file is about.
            supposed = {a: supposed[a] if _is_open(strict[a]) else found[a] for a in found}
        prima_facie = {
            actor: self._by_cases(reported, actor, one) if _is_open(one) else one
            for actor, one in self._classified(supposed).items()
        }
        classified = {actor: together(one, prima_facie[actor]) for actor, one in strict.items()}
        return Examined(
            read,
            reported,
            as_of_source,
            tuple(acts),
            found,
            classified,
            supposed,
            prima_facie,
            self.supposing.stance,
        )

    def _by_cases(self, reported: Reported, actor: str, whole: Classification) -> Classification:
        """Return what stands of `actor` whichever of several values is the right one."""
        found: list[Classification] = []
        for incident in singles(reported.incident, self.rulebook, actor):
            single = Reported.of(incident, self.rulebook, reported.as_of)
            try:
                matched = find(single, single.acts(), self.supposing)
            except Contradiction:
                continue
            found.append(classify(matched[actor], self.rulebook))
        return shared(whole, found)

    def _classified(self, found: dict[str, ActorFindings]) -> dict[str, Classification]:
        return {actor: classify(findings, self.rulebook) for actor, findings in found.items()}

    def _find(
        self, reported: Reported, acts: list[Act], matcher: Matcher
    ) -> dict[str, ActorFindings]:
        try:
            return find(reported, acts, matcher)
        except Contradiction as contradiction:
            raise IncidentError([contradiction_fault(contradiction)]) from None


def _is_open(classified: Classification) -> bool:
    return any(track.state == OPEN for track in classified.tracks)


class Rulebook(law.Rulebook):
    """The law as data, and the question what it says of an incident.

    The room `rulebook` knows the law and nothing of how an answer is made; this is its rulebook
    with the answer, the one that users of the library have.

    `Rulebook.load()` reads the law that comes with the library, `Rulebook.load(path)` that of a
    folder. Load it once and use it for every incident, from any thread: it never changes. It can
    be sent to another process, where it begins with nothing remembered.

        >>> rulebook = Rulebook.load()
        >>> actor, act = {"id": "a1", "status": "pns"}, {"id": "p1", "actors": ["a1"]}
        >>> incident = {"schema_version": "1.0", "actors": [actor], "acts": [act]}
        >>> rulebook.check(incident, as_of="2024-11-01").actors[0].headline
        'perlu_pendalaman'
    """

    def check(self, incident: Described, *, as_of: date | str | None = None) -> Assessment:
        """Assess an incident by this rulebook; arguments and errors are those of `check`."""
        return _checker(self).check(incident, as_of=as_of)

    def check_many(
        self, incidents: Iterable[Described], *, as_of: date | str | None = None
    ) -> Iterator[Assessment | IncidentError]:
        """Assess incidents one by one, each when it is asked for, in the order given.

        There is one result for each: the assessment, or the IncidentError that `check` would
        raise, so that one refused incident does not cost the others their answer. `as_of` holds
        for all of them.

        Raises ArgumentError at once for an `as_of` that is no day, or for what is not several.
        Where an incident meets another error, a fault of the program, that is raised for it; the
        next one can still be asked for.

            >>> results = Rulebook.load().check_many(['{"acts": 1}', '[]'], as_of="2024-11-01")
            >>> [result.faults[0].code for result in results]
            ['missing_field', 'top_level']
        """
        checker, day = _checker(self), _as_day(as_of)
        if isinstance(incidents, str | bytes | Mapping) or not isinstance(incidents, Iterable):
            raise _argument("finding.not_incidents", type(incidents).__name__)

        def attempt(incident: Described) -> Assessment | IncidentError:
            try:
                return checker.check(incident, as_of=day)
            except IncidentError as refusal:
                return refusal

        return map(attempt, incidents)


def check(
    incident: Described,
    *,
    as_of: date | str | None = None,
    rulebook: law.Rulebook | None = None,
) -> Assessment:
    """Assess an incident by the law as it stood and the facts as they are stated.

    `incident` is an Incident, a JSON object as a dict, or JSON text or bytes. `as_of` is the day
    of review (a date or "YYYY-MM-DD"); it wins over the incident's own, that over today.
    `rulebook` is the law to apply, the one that comes with the library if left out.

    Raises IncidentError with every fault of the incident, RulebookError where the rules cannot
    be used, ArgumentError for an `as_of` that is no day (a datetime is none) or an incident or a
    rulebook that is none,
    and EngineDisagreement, with no assessment, where the rule engine and the evaluator differ.
    """
    if rulebook is None:
        return _checker(_default_rulebook()).check(incident, as_of=as_of)
    if not isinstance(rulebook, law.Rulebook):
        raise _argument("finding.not_a_rulebook", type(rulebook).__name__)
    return _checker(rulebook).check(incident, as_of=as_of)


# What two threads make at once is made twice and kept once: a lock would be held over a fork.
_default: dict[str, Rulebook] = {}


def _default_rulebook() -> Rulebook:
    return _default.get("") or _default.setdefault("", Rulebook.load())


def _checker(rulebook: law.Rulebook) -> Checker:
    """Return the checker of `rulebook`, made once and kept as long as the rulebook."""
    found = rulebook.memo.get("checker")
    if found is None:
        found = rulebook.memo.setdefault("checker", Checker(rulebook))
    return cast(Checker, found)


def _as_day(day: object) -> date | None:
    """Return the day; one with an hour is refused, for it may be another day elsewhere."""
    if day is None or type(day) is date:
        return day
    if isinstance(day, datetime):
        raise _argument("finding.not_only_a_day", day.isoformat())
    if isinstance(day, date):
        return date(day.year, day.month, day.day)
    # The other forms of ISO 8601, such as weeks, are refused over HTTP and on the command line.
    if isinstance(day, str) and _DAY.fullmatch(day):
        with suppress(ValueError):
            return date.fromisoformat(day)
    raise _argument("finding.not_a_day", str(day))


def _argument(name: str, found: str) -> ArgumentError:
    return ArgumentError(both(name, found=found), remedy=both(f"{name}_hint"))


def _refuse_other_kinds(incident: object) -> None:
    if not isinstance(incident, Incident | str | bytes | Mapping):
        raise _argument("finding.not_an_incident", type(incident).__name__)


def _day_of_review(asked: date | None, incident: Incident) -> tuple[date, str]:
    if asked is not None:
        return asked, "call"
    if incident.as_of is not None:
        return incident.as_of, "incident"
    return date.today(), "today"


def _acts(reported: Reported) -> list[Act]:
    """Return the acts; refuse one that lies wholly after the day of review."""
    acts = reported.acts()
    late = [act for act in acts if act.days.first > act.days.last]
    if late:
        raise IncidentError(_late(act, reported) for act in late)
    return acts


def _late(act: Act, reported: Reported) -> Fault:
    first = act.days.first.isoformat()
    told = {"act": act.id, "as_of": reported.as_of.isoformat(), "found": first}
    state = act.source.get("state_of")
    section, name, field = "acts", act.id, "date"
    if state is not None:
        section, name, field = "actors", act.actors[0], state["field"].split(".")[1]
    place = [entry["id"] for entry in reported.incident[section]].index(name)
    return Fault(
        "input.act_after_as_of",
        both("sense.act_after_as_of", **told),
        both("sense.act_after_as_of.hint", **told),
        pointer=f"/{section}/{place}/{field}",
        found=first,
    )


def contradiction_fault(found: Contradiction) -> Fault:
    """Return what is wrong with an incident whose facts leave nothing possible."""
    facts = ", ".join(found.facts)
    return Fault(
        "input.contradiction",
        both("finding.contradiction", reason=dict(found.clause.reason), facts=facts),
        both("finding.contradiction_hint"),
        found=facts,
    )


def _unlock_properties() -> None:
    """Give cached properties new locks: one that another thread held at a fork stays locked.

    They have a lock on Python 3.11 alone.
    """
    modules = [module for name, module in sys.modules.items() if name.startswith("checker.")]
    for kind in [each for module in modules for each in vars(module).values()]:
        for held in vars(kind).values() if isinstance(kind, type) else ():
            if isinstance(held, cached_property) and hasattr(held, "lock"):
                held.lock = RLock()


if hasattr(os, "register_at_fork"):  # there is none on Windows
    os.register_at_fork(after_in_child=_unlock_properties)
