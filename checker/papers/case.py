"""One file on the way to its papers: the incident, its assessment, the office, the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from checker.assessment import ActorAssessment, Assessment
from checker.errors import Lang
from checker.explain import Examined, assemble
from checker.follow_up import Thread, follow_file
from checker.incident import Actor, as_json
from checker.messages import day_in, text
from checker.papers.forms import FormSet, form_set, no_forms
from checker.papers.office import Office
from checker.reports.labels import RulebookLabels
from checker.reports.names import names_of, person_of, post_of, status_of
from checker.reports.words import Words
from checker.route.journey import Journey, Place, journey
from checker.rulebook import Rulebook

__all__ = ["FOUND", "Case", "day", "say", "unknown"]

FOUND = "temuan"
# A number of the register bears this mark, in letters of either size.
_REGISTERED = "/reg/"
_LANG: Lang = "id"


def say(code: str, **params: object) -> str:
    """A text of the papers; they are always in Indonesian."""
    return text(f"papers.{code}", _LANG, **params)


def unknown(what: str) -> str:
    """How a fact that nobody stated stands in a paper."""
    return say("unknown", what=say(f"unknown.{what}"))


def day(value: str | date | None, what: str = "day") -> str:
    """A day as a letter writes it, with its weekday; an unknown one is said to be unknown."""
    if value is None:
        return unknown(what)
    known = date.fromisoformat(value) if isinstance(value, str) else value
    weekday = say("weekdays").split()[known.weekday()]
    return f"{weekday}, {day_in(_LANG, known)}"


@dataclass(frozen=True)
class Case:
    """Everything that papers are made from."""

    incident: Mapping[str, Any]
    persons: Mapping[str, Actor]
    assessment: Assessment
    words: Words
    office: Office
    rulebook: Rulebook

    @classmethod
    def of(cls, examined: Examined, office: Office) -> Case:
        """Bring together an incident and what was found about it."""
        incident, rulebook = examined.incident, examined.reported.rulebook
        labels = RulebookLabels(rulebook)
        assessment = assemble(examined)
        words = Words.of(assessment, _LANG, labels, names_of(incident, labels, _LANG))
        persons = {actor.id: actor for actor in incident.actors}
        return cls(as_json(incident), persons, assessment, words, office, rulebook)

    @property
    def id(self) -> str | None:
        """The id of the incident."""
        return self.incident.get("id")

    @property
    def as_of(self) -> date:
        """The day of the papers."""
        return self.assessment.as_of

    @cached_property
    def report(self) -> Mapping[str, Any]:
        """The first report; empty where the file names none."""
        reports: Sequence[Mapping[str, Any]] = self.incident.get("reports", ())
        return reports[0] if reports else {}

    @cached_property
    def steps(self) -> list[Mapping[str, Any]]:
        """The steps that were taken by the day of the papers, in the order of their days."""
        known = self.incident.get("handling", ())
        taken = [step for step in known if step.get("on", "") <= self.as_of.isoformat()]
        return sorted(taken, key=lambda step: step.get("on", ""))

    @cached_property
    def _journey(self) -> Journey:
        """Where the file is on its paths."""
        return journey(self.assessment, self.incident, self.rulebook.journey)

    def places(self, ident: str, track: str | None) -> list[Place]:
        """The steps of an actor's track whose time runs or has run out."""
        people = (actor for actor in self._journey.actors if actor.actor == ident)
        tracks = (one for actor in people for one in actor.tracks if one.track == track)
        return [place for one in tracks for place in one.running]

    def is_closed(self, ident: str, track: str) -> bool:
        """Whether a stop, a withdrawal or a late report ended the track of an actor."""
        people = (actor for actor in self._journey.actors if actor.actor == ident)
        return any(one.closed for actor in people for one in actor.tracks if one.track == track)

    @cached_property
    def threads(self) -> list[Thread]:
        """What was recommended or forwarded by the day of the papers, with what came of it."""
        return list(follow_file(self.id or "", self.incident, self.rulebook, self.as_of))

    @cached_property
    def contests(self) -> tuple[str, ...]:
        """The elections the file names, without the word for none."""
        known = self.rulebook.contests
        return tuple(c["id"] for c in self.incident.get("contests", ()) if c["id"] in known)

    @cached_property
    def regimes(self) -> tuple[str, ...]:
        """The regimes of these elections, each once."""
        return tuple(sorted({self.rulebook.contests[c].regime for c in self.contests}))

    @property
    def register(self) -> str | None:
        """The number of the register; that of a report that was only handed in is none."""
        number: str | None = self.report.get("number")
        is_one = number is not None and _REGISTERED in number.lower()
        return number if is_one or self.report.get("kind") == FOUND else None

    @cached_property
    def forms(self) -> FormSet:
        """The forms of the day on which the file was registered, or of the day of review.

        Where it was registered on a day that nobody told, only those that no day can change.
        """
        told = self.report.get("registered_on")
        day = date.fromisoformat(told) if told else self.as_of
        found = form_set(self.rulebook, self.contests, self.regimes, day)
        earliest = None if told else self._registered_after
        if earliest is None:
            return found
        before = form_set(self.rulebook, self.contests, self.regimes, earliest)
        return found if before == found else no_forms("papers.no_register_day")

    @property
    def _registered_after(self) -> date | None:
        """The earliest day on which a file that was registered may have been: that of its acts."""
        described = {act["id"] for act in self.incident.get("acts", ())}
        acts = [act for act in self.assessment.acts if act.id in described]
        days = [act.from_ for act in acts if act.from_ is not None]
        return max(days, default=None) if self.register or self.steps else None

    def actor(self, ident: str) -> Mapping[str, Any]:
        """One actor as the file states him."""
        found: Mapping[str, Any] = next(a for a in self.incident["actors"] if a["id"] == ident)
        return found

    def post(self, ident: str) -> str:
        """The office of an actor; what the file does not tell is said to be unknown."""
        return post_of(self.persons[ident], self.words.labels, _LANG) or unknown("post")

    def status(self, ident: str) -> str:
        """The status of an actor in short, several as alternatives."""
        short = status_of(self.persons[ident], self.words.labels, _LANG)
        return short or self.label("actor_status", self.actor(ident).get("status"), "status")

    def position(self, ident: str) -> str:
        """An actor by office, status and number of persons, as the reports name him."""
        return person_of(
            self.persons[ident],
            self.words.labels,
            _LANG,
            with_name=False,
            no_post=unknown("post"),
            no_status=self.status(ident),
        )

    def outcome(self, ident: str) -> ActorAssessment:
        """What was found about one actor."""
        return next(a for a in self.assessment.actors if a.actor == ident)

    def label(self, fact: str, value: Any, what: str) -> str:
        """A value of the incident in words; several as alternatives; none as unknown."""
        values = value if isinstance(value, list) else [value]
        known = [v for v in values if v not in (None, "tidak_diketahui")]
        if not known:
            return unknown(what)
        labels = self.words.labels
        return self.words.any_of([labels.value_label(fact, str(v), _LANG) for v in known])
