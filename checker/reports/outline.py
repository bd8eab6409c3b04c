"""The order of a report, the same in every format."""

from __future__ import annotations

from checker.assessment import ActorAssessment, Assessment
from checker.reports import closing, guidance, norms, opening, sanctions, tracks
from checker.reports.document import Block, Heading, inline
from checker.reports.words import Words

__all__ = ["outline"]


def outline(assessment: Assessment, words: Words) -> list[Block]:
    """The whole report as blocks: conclusion, case, analysis, sanctions, steps, limits, foot."""
    blocks: list[Block] = [Heading(1, inline(words.say("title")))]
    blocks += opening.headlines(assessment, words)
    blocks += opening.frame(assessment, words)
    blocks += opening.acts(assessment, words)
    several = len(assessment.actors) > 1
    for actor in assessment.actors:
        if several:
            title = words.say("section.actor", actor=words.actor(actor.actor))
            blocks.append(Heading(1, inline(title)))
            blocks += opening.headline_says(actor, words)
        blocks += _actor(actor, words)
    if several:
        blocks.append(Heading(1, inline(words.say("section.all"))))
    blocks += closing.caveats(assessment, words)
    blocks += closing.who_decides(assessment, words)
    return blocks


def _actor(actor: ActorAssessment, words: Words) -> list[Block]:
    return [
        *tracks.tracks(actor, words),
        *norms.readings(actor, words),
        *guidance.guidance(actor, words),
        *norms.others(actor, words),
        *sanctions.menu(actor, words),
        *sanctions.path(actor, words),
        *closing.questions(actor, words),
        *norms.notes(actor, words),
    ]
