"""What may follow for one track of one actor: menu of sanctions, who may impose, first steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache, partial
from typing import Any

from checker import route
from checker.assessment import Deadline, Factor, Imposer, MenuKind, MenuLevel, Step
from checker.classify import Track
from checker.deadline import Start
from checker.explain.texts import text
from checker.facts import Reported, Sheet
from checker.findings import ESTABLISHED, OPEN, ActorFindings, Finding
from checker.memory import Memory
from checker.rulebook import Rulebook

__all__ = ["Consequences", "menus", "sheets_of", "steps"]

REGIME = "contest_regime"
REMEMBERED = 4096
STEPS = 16384


def _once(rulebook: Rulebook, make: Callable[..., Any]) -> Callable[..., Any]:
    """Return `make` for this rulebook, remembering its results as long as the rulebook lives."""
    name = make.__name__
    if name not in rulebook.memo:
        rulebook.memo.setdefault(name, lru_cache(maxsize=REMEMBERED)(partial(make, rulebook)))
    remembered: Callable[..., Any] = rulebook.memo[name]
    return remembered


class Consequences:
    """What may follow for one actor, track by track."""

    def __init__(self, reported: Reported, found: ActorFindings) -> None:
        self.reported = reported
        self.found = found
        self._begun: dict[str | None, tuple[tuple[str, Start], ...]] = {}

    @cached_property
    def profile(self) -> route.ActorProfile:
        """What the choice of rows needs to know of the person."""
        return _profile(self.reported, self.found)

    @cached_property
    def choice(self) -> route.Choice:
        """What is known of the case where its steps are chosen."""
        kinds = frozenset(report["kind"] for report in self.reported.incident.get("reports") or ())
        return route.Choice(
            statuses=self.profile.statuses,
            report_kinds=kinds or None,
            involved=self.profile.involved,
        )

    def starts(self, track: Track) -> tuple[tuple[str, Start], ...]:
        """Return when the clocks of a track began; reports alone begin the same in every one."""
        return self._starts(track.name if self.reported.incident.get("handling") else None)

    def _starts(self, track: str | None) -> tuple[tuple[str, Start], ...]:
        known = self._begun.get(track)
        if known is None:
            found = route.clock_starts(
                self.reported.incident.get("reports", ()),
                self.reported.incident.get("handling", ()),
                track=track,
                actor=self.found.actor,
                as_of=self.reported.as_of,
            )
            known = self._begun[track] = tuple(sorted(found.items(), key=lambda item: item[0]))
        return known

    def menus(self, track: Track) -> tuple[MenuLevel, ...]:
        """Return the permitted punishments at each level that stands for the track."""
        standing = [f for f in track.findings if f.state == ESTABLISHED]
        if track.level is None or not standing:
            return ()
        pairs = [pair for f in standing for pair in f.level_pairs]
        made: tuple[MenuLevel, ...] = _once(self.reported.rulebook, _menus)(
            tuple(dict.fromkeys(pair for pair in pairs if pair[0] in track.level.possible)),
            self.profile,
            self.reported.as_of,
            tuple(_factors(self.reported, self.found, standing).items()),
        )
        return made

    def steps(self, track: Track) -> tuple[Step, ...]:
        """Return the steps of the track as the law of the day of review has them."""
        known = [sheet.known(REGIME) for sheet in sheets_of(self.found, track)]
        regimes = frozenset().union(*[one.values for one in known])
        made: tuple[Step, ...] = _once(self.reported.rulebook, _steps)(
            track.name, regimes, self.reported.as_of, self.starts(track), self.choice
        )
        return made


def menus(reported: Reported, found: ActorFindings, track: Track) -> tuple[MenuLevel, ...]:
    """Return the permitted punishments at each level that stands for the track."""
    return Consequences(reported, found).menus(track)


def steps(reported: Reported, found: ActorFindings, track: Track) -> tuple[Step, ...]:
    """Return the steps of the track as the law of the day of review has them."""
    return Consequences(reported, found).steps(track)


def _menus(
    rulebook: Rulebook,
    pairs: tuple[tuple[str, str], ...],
    profile: route.ActorProfile,
    as_of: date,
    factors: tuple[tuple[str, str], ...],
) -> tuple[MenuLevel, ...]:
    """Make each menu once: it hangs on these alone."""
    entries = route.menu_for(
        rulebook.sanctions,
        pairs,
        profile,
        rulebook.label,
        as_of,
        dict(factors),
        rulebook.ppk,
    )
    return tuple(map(_menu_level, entries))


def _profile(reported: Reported, found: ActorFindings) -> route.ActorProfile:
    sheet = found.sheets[0]

    def values(fact: str) -> frozenset[str]:
        return frozenset(str(value) for value in sheet.known(fact).values)

    return route.ActorProfile(
        posts=values("actor_post_level"),
        spheres=values("agency_sphere"),
        statuses=values("actor_status"),
        titles=values("office_title"),
        is_ppk=_flag(sheet.known("is_ppk").values),
        acting_head=_flag(
            frozenset(v == "pj_kepala_daerah" for v in sheet.known("acting_office").values)
        ),
        seconded="seconded_to" in (reported.actors[found.actor].get("agency") or {}),
        offices=_offices(reported.actors[found.actor]),
        involved=route.involved_in(reported.incident, found.actor),
        prior=tuple(_prior(reported.actors[found.actor])),
    )


def _offices(actor: Mapping[str, Any]) -> frozenset[str]:
    """Return the office of the actor's appointing authority where it is stated."""
    office = (actor.get("appointing_authority") or {}).get("office")
    return frozenset((office,)) if office else frozenset()


def _flag(values: Iterable[Any]) -> bool | None:
    found = set(values)
    return bool(found.pop()) if len(found) == 1 else None


def _prior(actor: Mapping[str, Any]) -> list[route.Prior]:
    return [
        route.Prior(
            level=entry["level"],
            kind=entry.get("kind"),
            on=date.fromisoformat(entry["on"]) if "on" in entry else None,
            same_nature=entry.get("same_nature"),
            same_act=entry.get("same_act"),
        )
        for entry in actor.get("prior_punishments") or ()
    ]


def _factors(
    reported: Reported, found: ActorFindings, findings: Iterable[Finding]
) -> dict[str, str]:
    """Return the values of the facts that are weighed, where one of the acts states them."""
    weighed: dict[str, str] = {}
    sheets = {id(sheet): sheet for sheet in (*(f.sheet for f in findings), *found.sheets)}
    for name in reported.rulebook.weighed:
        for sheet in sheets.values():
            known = sheet.known(name)
            if known.origin != "unstated" and len(known.values) == 1:
                weighed.setdefault(name, str(next(iter(known.values))).lower())
    return weighed


def sheets_of(found: ActorFindings, track: Track) -> list[Sheet]:
    """Return the sheets that the path of the track is about."""
    open_or_standing = [f for f in track.findings if f.state in (ESTABLISHED, OPEN)]
    return [f.sheet for f in open_or_standing] or list(found.sheets)


def _steps(
    rulebook: Rulebook,
    track: str,
    regimes: frozenset[str],
    as_of: date,
    starts: tuple[tuple[str, Start], ...],
    choice: route.Choice,
) -> tuple[Step, ...]:
    """Make each path once: it hangs on these alone."""
    chosen = _once(rulebook, _chosen)(track, regimes, as_of, choice)
    memory: Memory[Step] = Memory.within(rulebook.memo, "steps", STEPS)
    begun = dict(starts)
    return tuple([_step_from(source, begun, regimes, rulebook, memory) for source in chosen])


def _chosen(
    rulebook: Rulebook, track: str, regimes: frozenset[str], as_of: date, choice: route.Choice
) -> list[Mapping[str, Any]]:
    """Choose the steps once, whenever their clocks began."""
    return route.chosen_steps(rulebook.paths, track, regimes, as_of, choice)


def _step_from(
    source: Mapping[str, Any],
    starts: Mapping[str, Start],
    regimes: frozenset[str],
    rulebook: Rulebook,
    memory: Memory[Step],
) -> Step:
    """Make each step of the rulebook once for every start of its clock and the regimes."""
    clock = route.clock_of(source)
    start = starts.get(clock) if clock else None
    key = id(source), start, regimes
    step = memory.get(key)
    if step is None:
        clocks = route.Clocks({clock: start} if clock and start else {}, lambda: rulebook.holidays)
        step = memory.put(key, _step(route.step_of(source, rulebook.label, clocks, regimes)))
    return step


def _menu_level(entry: Mapping[str, Any]) -> MenuLevel:
    return MenuLevel.made(
        level=entry["level"],
        regulation=entry["regulation"],
        kinds=tuple(MenuKind.made(**_with_texts(kind)) for kind in entry["kinds"]),
        imposers=tuple(Imposer.made(**_with_texts(imposer)) for imposer in entry["imposers"]),
        factors=tuple(Factor.made(**_with_texts(factor)) for factor in entry["factors"]),
    )


def _step(entry: Mapping[str, Any]) -> Step:
    deadline = entry["deadline"]
    made = None if deadline is None else Deadline.made(**_with_texts(deadline))
    return Step.made(**_with_texts({**entry, "deadline": made}))


def _with_texts(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return the entry with its dictionaries as texts and its lists as tuples."""
    return {key: _with_text(value) for key, value in entry.items()}


def _with_text(value: Any) -> Any:
    if isinstance(value, Mapping):
        return text(value)
    return tuple(map(_with_text, value)) if isinstance(value, list) else value
