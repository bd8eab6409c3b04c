"""The assessment: everything found, put into the shape that is returned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from checker import __version__
from checker import assessment as shape
from checker.classify import Classification, Further, Level, Track
from checker.explain.brief import brief
from checker.explain.clock import clock_notes
from checker.explain.consequences import Consequences
from checker.explain.gates import advice_for
from checker.explain.guidance import guidance_for
from checker.explain.questions import questions_for
from checker.explain.regions import nearly_named
from checker.explain.said import said_notes
from checker.explain.supposed import Supposed
from checker.explain.texts import text
from checker.explain.view import SHOWN_STATES, view, view_undescribed
from checker.facts import Act, Reported, Sheet
from checker.findings import (
    ESTABLISHED,
    NOT_IN_FORCE,
    OPEN,
    TWO_REGIMES,
    ActorFindings,
    Finding,
    Stance,
)
from checker.incident import Incident, hash_of
from checker.memory import Memory
from checker.messages import both, day_in
from checker.rulebook import Rulebook
from checker.rulebook.model import is_valid

__all__ = ["OUTSIDE", "Examined", "assemble"]

OUTSIDE = "di_luar_cakupan"
DISCIPLINE = "discipline"
REGIMELESS = "any"
REMEMBERED = 256
RESULTS = 8192


class Examined(NamedTuple):
    """Everything found for one incident, before it is put into the shape of an assessment.

    `found` and `classified` are what the file compels, `supposed` and `prima_facie` what it raises
    with what `stance` takes for granted.
    """

    incident: Incident
    reported: Reported
    as_of_source: str
    acts: tuple[Act, ...]
    found: Mapping[str, ActorFindings]
    classified: Mapping[str, Classification]
    supposed: Mapping[str, ActorFindings]
    prima_facie: Mapping[str, Classification]
    stance: Stance


def assemble(examined: Examined) -> shape.Assessment:
    """Return the assessment of what was examined."""
    reported, rulebook = examined.reported, examined.reported.rulebook
    actors = tuple(_actor(examined, name) for name in sorted(examined.found))
    incident = examined.incident
    return shape.Assessment.made(
        schema_version="1.0",
        incident=shape.IncidentRef.made(id=incident.id, hash=hash_of(reported.incident)),
        rulebook=shape.RulebookRef.made(version=rulebook.version, hash=rulebook.hash),
        checker_version=__version__,
        as_of=reported.as_of,
        as_of_source=examined.as_of_source,
        acts=tuple(_act(act, examined) for act in examined.acts),
        actors=actors,
        notes=(*_notes(examined), *said_notes(reported.incident)),
        who_decides=_who_decides(examined, actors),
    )


def _act(act: Act, examined: Examined) -> shape.ActInfo:
    sheets = [s for f in examined.found.values() for s in f.sheets if s.act is act]
    phases = {str(v) for s in sheets for v in s.known("phase").values}
    known = {s.known("phase").origin for s in sheets} == {"calendar"}
    return shape.ActInfo.made(
        id=act.id,
        actors=tuple(sorted(act.actors)),
        targets=tuple(sorted({t for s in sheets for t in s.targets})),
        conduct=act.conducts,
        from_=act.days.told_first(act.days.first),
        reviewed_from=act.days.first,
        until=act.days.last,
        date_kind="throughout" if act.days.is_state else act.days.kind,
        contest=act.contest,
        phases=tuple(sorted(phases, key=_phase_order(examined))) if known else (),
        described=act.described,
        own=_own(sheets),
    )


def _own(sheets: Iterable[Sheet]) -> str:
    values = {value for sheet in sheets for value in sheet.known("own_act").values}
    return "unknown" if len(values) != 1 else str(values.pop()).lower()


def _phase_order(examined: Examined) -> Any:
    values = [str(v) for v in examined.reported.rulebook.facts["phase"].values]
    return values.index


def _actor(examined: Examined, name: str) -> shape.ActorAssessment:
    found, classified = examined.found[name], examined.classified[name]
    rulebook = examined.reported.rulebook
    as_of = examined.reported.as_of
    supposed = Supposed.of(examined, name)
    shown = [f for f in found.findings if f.state in SHOWN_STATES]
    findings = [_viewed(f, supposed, rulebook, as_of) for f in shown]
    findings += [view_undescribed(u) for u in found.undescribed]
    return shape.ActorAssessment.made(
        actor=name,
        headline=classified.headline,
        basis=classified.basis,
        tracks=tuple(
            _track(examined, supposed, track)
            for track in classified.tracks
            if track.state != OUTSIDE or track.findings
        ),
        findings=tuple(sorted(findings, key=lambda f: f.id)),
        not_met=tuple(
            sorted(
                (brief(f) for f in found.findings if f.state not in (*SHOWN_STATES, NOT_IN_FORCE)),
                key=lambda b: (b.act, b.norm),
            )
        ),
        counts=_counts(examined, found),
        questions=questions_for(found, classified, rulebook),
        advice=advice_for(examined.reported, found.sheets),
        guidance=guidance_for(found.sheets, rulebook),
    )


def _counts(examined: Examined, found: ActorFindings) -> shape.Counts:
    rulebook = examined.reported.rulebook
    acts = sum(found.actor in act.actors for act in examined.acts)
    seen = len(found.findings) + len(found.not_addressed)
    return shape.Counts.made(
        not_alleged=_chains_tried(rulebook) * acts - seen,
        not_addressed=len(found.not_addressed),
        not_in_force=sum(f.state == NOT_IN_FORCE for f in found.findings),
    )


def _chains_tried(rulebook: Rulebook) -> int:
    """Return how many norms an act may come under."""
    if "chains_tried" not in rulebook.memo:
        tried = [v for v in rulebook.chains.values() if v[0].raised_by != "classification"]
        rulebook.memo["chains_tried"] = len(tried)
    count: int = rulebook.memo["chains_tried"]
    return count


def _viewed(finding: Finding, supposed: Supposed, rulebook: Rulebook, as_of: date) -> shape.Finding:
    """Return a finding as it is shown, with its state prima facie and what that needs."""
    shown = view(finding, rulebook, as_of)
    state, suppositions = supposed.of_finding(finding.id)
    if state == shown.dugaan_awal and suppositions == shown.suppositions:
        return shown
    told = {name: getattr(shown, name) for name in type(shown).model_fields}
    return shape.Finding.made(**{**told, "dugaan_awal": state, "suppositions": suppositions})


def _track(examined: Examined, supposed: Supposed, track: Track) -> shape.TrackResult:
    """Return a track as it is shown; one of the same findings, menu and path is made once."""
    menu: tuple[shape.MenuLevel, ...] = ()
    path: tuple[shape.Step, ...] = ()
    notes: tuple[shape.Text, ...] = ()
    likely, after = supposed.track(track.name), supposed.after
    if likely.state in (ESTABLISHED, OPEN):
        menu, path = after.menus(likely), after.steps(likely)
        notes = clock_notes(examined.reported, after.found, likely)
    prima_facie = supposed.of_track(likely, _level)
    memory: Memory[shape.TrackResult]
    memory = Memory.within(examined.reported.rulebook.memo, "results", RESULTS)
    # Menu and path are known by being the same objects; what is remembered keeps them alive.
    told = tuple([note.id for note in notes])
    needs = prima_facie.leading, tuple([one.id for one in prima_facie.suppositions])
    key = track.sort or object(), likely.sort, needs, id(menu), id(path), told
    known = memory.get(key)
    return known or memory.put(
        key,
        _result(track, examined.found[after.found.actor], prima_facie, menu, path, notes, after),
    )


def _result(
    track: Track,
    found: ActorFindings,
    prima_facie: shape.PrimaFacie,
    menu: tuple[shape.MenuLevel, ...],
    path: tuple[shape.Step, ...],
    notes: tuple[shape.Text, ...],
    after: Consequences,
) -> shape.TrackResult:
    rulebook = after.reported.rulebook
    shown = [f for f in track.findings if f.state in SHOWN_STATES]
    undescribed = [u.id for u in found.undescribed if u.track == track.name]
    return shape.TrackResult.made(
        track=track.name,
        state=track.state,
        category=track.category,
        level=_level(track, track.level) if track.level else None,
        dugaan_awal=prima_facie,
        basis=track.basis,
        findings=tuple(sorted([*(f.id for f in shown), *undescribed])),
        immaterial=tuple(sorted(track.immaterial)),
        further=tuple(_further(rule, rulebook) for rule in track.further),
        menu=menu,
        path=path,
        path_notes=notes,
        not_yet_norms=rulebook.not_yet_norms.get(track.name, ()),
    )


def _further(rule: Further, rulebook: Rulebook) -> shape.FurtherRule:
    memory: Memory[shape.FurtherRule] = Memory.within(rulebook.memo, "rules", REMEMBERED)
    key = rule.norm.id, rule.state
    return memory.get(key) or memory.put(key, _rule(rule, rulebook))


def _rule(rule: Further, rulebook: Rulebook) -> shape.FurtherRule:
    norm, consequence = rule.norm, rule.norm.consequence
    words = consequence.text or consequence.decided_by
    return shape.FurtherRule.made(
        norm=norm.id,
        state=rule.state,
        title=text(norm.title),
        citation=rulebook.label(norm.id),
        track=norm.track,
        level=consequence.level,
        text=text(words) if words else None,
        confidence=norm.confidence,
    )


def _level(track: Track, level: Level) -> shape.LevelResult:
    standing = [f for f in track.findings if f.state == ESTABLISHED]
    return shape.LevelResult.made(
        established=level.established,
        safe=level.safe,
        possible=level.possible,
        could_rise_to=level.could_rise_to,
        by_impact=level.by_impact,
        menurut_skb=level.by_decree,
        reason=_level_reason(track.name, level, standing),
    )


def _level_reason(name: str, level: Level, standing: Sequence[Finding]) -> shape.Text | None:
    """Return why the level is not one, or why the heaviest of several counts.

    That one punishment alone is imposed is a rule of discipline.
    """
    several = [f for f in standing if len(f.levels) > 1]
    if any(TWO_REGIMES in f.reasons and not f.norm.consequence.by_impact for f in several):
        return text(both("finding.level_two_regimes"))
    if level.by_impact or any(f.norm.consequence.by_impact for f in several):
        return text(both("finding.level_by_impact"))
    differing = len({f.levels for f in standing if f.levels}) > 1
    return text(both("finding.level_both_shown")) if differing and name == DISCIPLINE else None


def _notes(examined: Examined) -> Iterator[shape.Note]:
    reported = examined.reported
    if examined.as_of_source == "today":
        yield _note("as_of_today", None, day=_written(reported.as_of))
    for region in _unknown_regions(reported):
        yield _note("region_unknown", "contests", region=region)
    for region, near in nearly_named(reported):
        yield _note("region_nearly", None, region=region, known=", ".join(near))
    for act in examined.acts:
        yield from _act_notes(act, examined)


def _act_notes(act: Act, examined: Examined) -> Iterator[shape.Note]:
    day, field = _written(examined.reported.as_of), f"acts.{act.id}.date"
    first = _written(act.days.first)
    if act.days.kind == "unknown":
        yield _note("date_unknown", field, act=act.id, first=first, day=day)
    elif act.days.is_cut:
        yield _note("date_cut", field, act=act.id, day=day)
    if act.days.kind != "unknown" and not act.days.has_first:
        yield _note("date_unbegun", field, act=act.id, first=first)
    if act.contest is None:
        yield _note("contest_unknown", f"acts.{act.id}.targets", act=act.id)
    for found in examined.found.values():
        if any(_left_service(s) for s in found.sheets if s.act is act):
            name = f"actors.{found.actor}.service"
            yield _note("left_service", name, actor=found.actor, act=act.id)


def _left_service(sheet: Sheet) -> bool:
    status = sheet.known("actor_status")
    stated = sheet.cases[0].raw("actors.status")
    return bool(status.origin == "derived" and status.values == {"warga"} and stated != "warga")


def _unknown_regions(reported: Reported) -> list[str]:
    holders: Iterable[Any] = [
        *reported.incident.get("contests", ()),
        *reported.incident.get("targets", ()),
    ]
    named = {holder["region"] for holder in holders if holder.get("region")}
    return sorted(name for name in named if reported.rulebook.region(name) is None)


def _written(day: date) -> dict[str, str]:
    return {"id": day_in("id", day), "en": day_in("en", day)}


def _note(code: str, field: str | None, **params: object) -> shape.Note:
    return shape.Note.made(code=code, text=text(both(f"finding.{code}", **params)), field=field)


def _who_decides(
    examined: Examined, actors: Iterable[shape.ActorAssessment]
) -> tuple[shape.Decider, ...]:
    """Return who decides in the tracks shown, by the law of the day of review."""
    rulebook, day = examined.reported.rulebook, examined.reported.as_of
    known = [
        (
            {track.track for track in actor.tracks},
            _values(examined.found[actor.actor], "contest_regime"),
            _values(examined.found[actor.actor], "actor_status"),
        )
        for actor in actors
    ]
    return tuple(
        shape.Decider.made(track=entry["track"], body=text(entry["body"]), basis=entry["basis"])
        for entry in rulebook.deciders
        if is_valid(entry, day)
        and any(
            entry["track"] in tracks
            and entry.get("regime", REGIMELESS) in {REGIMELESS, *regimes}
            and ("statuses" not in entry or not statuses.isdisjoint(entry["statuses"]))
            for tracks, regimes, statuses in known
        )
    )


def _values(found: ActorFindings, fact: str) -> frozenset[str]:
    return frozenset(str(value) for sheet in found.sheets for value in sheet.known(fact).values)
