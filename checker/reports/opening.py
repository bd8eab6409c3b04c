"""How a report begins: conclusion, day and regime, and who is said to have done what."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assessment import ActInfo, ActorAssessment, Assessment, state_in
from checker.reports.days import when
from checker.reports.document import (
    Block,
    Heading,
    Inline,
    Item,
    Items,
    Pairs,
    Para,
    Span,
    Tone,
    inline,
)
from checker.reports.said import said_elsewhere, said_of
from checker.reports.words import Words, lowered

__all__ = ["acts", "frame", "headline_line", "headline_says", "headlines"]

_PHASES_SHOWN = 3


def frame(assessment: Assessment, words: Words) -> list[Block]:
    """The day of review, the regime and the law that was used."""
    incident, book = assessment.incident, assessment.rulebook
    rows = [
        (words.say("incident"), inline(words.incident(incident.id, incident.hash))),
        (words.say("day"), inline(_as_of(assessment, words))),
        (words.say("regime"), inline(_regimes(assessment, words))),
        (words.say("law"), inline(_law(assessment, words))),
        (words.say("rulebook"), inline(words.rulebook(book.version, book.hash))),
    ]
    return [Pairs(tuple(rows))]


def _as_of(assessment: Assessment, words: Words) -> str:
    day = words.day(assessment.as_of)
    return words.say(f"day.{assessment.as_of_source}", day=day)


def _regimes(assessment: Assessment, words: Words) -> str:
    contests = dict.fromkeys(act.contest for act in assessment.acts)
    return "; ".join(_regime(contest, words) for contest in contests)


def _regime(contest: str | None, words: Words) -> str:
    if contest is None:
        return words.say("regime.unknown")
    if contest == "none":
        return words.say("regime.none")
    title = words.labels.contest_title(contest, words.lang)
    regime = words.labels.contest_regime(contest)
    code = regime if regime in ("pemilihan", "pemilu") else "other"
    return words.say(f"regime.{code}", contest=title)


def _law(assessment: Assessment, words: Words) -> str:
    norms = [norm for actor in assessment.actors for f in actor.findings for norm in f.versions]
    norms += [
        brief.version
        for actor in assessment.actors
        for brief in actor.not_met
        if brief.state != "not_in_force"
    ]
    regulations = sorted({norm.partition("/")[0] for norm in norms})
    names = [words.labels.regulation_label(regulation, words.lang) for regulation in regulations]
    return ", ".join(names) or words.say("law.none")


def headlines(assessment: Assessment, words: Words) -> list[Block]:
    """The conclusion: one actor in full, several in a line each."""
    actors = assessment.actors
    if len(actors) == 1:
        return [Para(headline_line(actors[0], words)), *headline_says(actors[0], words)]
    return [Items(tuple(Item(headline_line(actor, words)) for actor in actors))]


def headline_says(actor: ActorAssessment, words: Words) -> list[Block]:
    """The conclusion about one actor in a sentence or two."""
    says = [words.say(f"headline.says.{actor.headline}", **_tracks_by_state(actor, words))]
    open_too = actor.headline == "dugaan_pelanggaran" and _in_state(actor, "open")
    if open_too:
        says.append(
            words.say(
                "headline.says.dugaan_pelanggaran.also_open", **_tracks_by_state(actor, words)
            )
        )
    return [Para(inline(" ".join(says)))]


def headline_line(actor: ActorAssessment, words: Words) -> Inline:
    """The conclusion in one line."""
    tone = _TONE_OF_HEADLINE.get(actor.headline, "strong")
    line = [Span(words.actor(actor.actor), "strong"), Span(": ")]
    line.append(Span(words.say(f"headline.{actor.headline}"), tone))
    if actor.basis is not None:
        line.append(Span(f", {words.say(f'basis.{actor.basis}')}"))
    return inline(*line)


_TONE_OF_HEADLINE: dict[str, Tone] = {
    "dugaan_pelanggaran": "established",
    "dugaan_awal": "established",
    "dipersoalkan": "open",
    "perlu_pendalaman": "open",
}


def _tracks_by_state(actor: ActorAssessment, words: Words) -> dict[str, str]:
    told = {state: _in_state(actor, state) for state in ("established", "open")}
    told["supposed"] = [t.track for t in actor.tracks if t.dugaan_awal.state == "established"]
    return {
        state: _named([words.track(track) for track in tracks], words)
        for state, tracks in told.items()
    }


def _named(tracks: Sequence[str], words: Words) -> str:
    code = "headline.track" if len(tracks) == 1 else "headline.tracks"
    return words.say(code, tracks=words.all_of(tracks))


def _in_state(actor: ActorAssessment, state: str) -> list[str]:
    return [result.track for result in actor.tracks if result.state == state]


def acts(assessment: Assessment, words: Words) -> list[Block]:
    """Who is said to have done what, and when."""
    items = tuple(_act(act, assessment, words) for act in assessment.acts)
    if not items:
        return []
    title = Heading(2, inline(words.say("section.acts")))
    has_state = any(state_in(act.id) for act in assessment.acts)
    note = words.say("acts.ids" if has_state else "acts.ids.plain")
    blocks: list[Block] = [title, Items(items, style="number", loose=True), Para(inline(note))]
    return [*blocks, *(Para(inline(line)) for line in said_elsewhere(assessment, words))]


def _act(act: ActInfo, assessment: Assessment, words: Words) -> Item:
    who = words.all_of([words.actor(actor) for actor in act.actors])
    where = Span(f" [{act.id}]", "quiet")
    rows = (*_details(act, words), (words.say("act.date"), inline(_when(act, assessment, words))))
    said = tuple(Para(inline(line)) for line in said_of(assessment, act.id, words))
    return Item(inline(_deed(act, who, words), where), inside=(Pairs(rows), *said))


def _deed(act: ActInfo, who: str, words: Words) -> str:
    if not act.conduct:
        return words.say("act.undescribed", actors=who)
    labels = [
        lowered(words.labels.value_label("conduct", value, words.lang)) for value in act.conduct
    ]
    code = "act" if len(labels) == 1 else "act.or"
    if act.own != "true":
        code = f"act.own.{act.own}"
    return words.say(code, actors=who, conduct="; ".join(labels))


def _details(act: ActInfo, words: Words) -> tuple[tuple[str, Inline], ...]:
    rows = []
    if act.id in words.names.acts:
        quoted = f"“{words.names.acts[act.id]}”"
        rows.append((words.say("act.words"), inline(quoted)))
    targets = words.all_of([words.target(target) for target in act.targets])
    rows.append((words.say("act.target"), inline(targets or words.say("act.target.none"))))
    return tuple(rows)


def _when(act: ActInfo, assessment: Assessment, words: Words) -> str:
    told = when(act, assessment.as_of, words)
    phases = [lowered(words.labels.value_label("phase", phase, words.lang)) for phase in act.phases]
    if not phases or len(phases) > _PHASES_SHOWN:
        return told
    return f"{told}; {words.say('act.phases', phases=words.any_of(phases))}"
