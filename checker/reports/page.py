"""The answer on one page: what is suspected, why, on what supposition, what to ask and to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import shorten

from checker.assessment import (
    ActInfo,
    ActorAssessment,
    Assessment,
    ElementResult,
    Finding,
    Step,
    Supposition,
    TrackResult,
)
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
from checker.reports.opening import headline_line
from checker.reports.words import Words, lowered, raised

__all__ = ["page"]

ESTABLISHED, OPEN = "established", "open"
_ACTS, _WHY, _ELEMENTS, _SUPPOSED, _ASKED, _STEPS = 3, 2, 4, 3, 3, 2
# What fits on one line, and on two, beside a mark.
_ELEMENT, _LINE, _TWO = 48, 60, 124
_GRAVITY = {ESTABLISHED: 0, OPEN: 1}
_MARKS = {"true": "[v]", "false": "[-]", "unknown": "[?]"}
_SUPPOSED_MARK = "[~]"


def page(assessment: Assessment, words: Words) -> list[Block]:
    """The page as blocks: about sixty lines for one person, a dozen more for each further one."""
    blocks: list[Block] = [Heading(1, inline(words.say("title")))]
    several = len(assessment.actors) > 1
    for actor in assessment.actors:
        blocks += _actor(actor, assessment, words, is_short=several)
    blocks.append(Para(inline(Span(_foot(assessment, words), "quiet"))))
    return blocks


def _actor(
    actor: ActorAssessment, assessment: Assessment, words: Words, *, is_short: bool
) -> list[Block]:
    leading = _leading(actor)
    blocks: list[Block] = [Para(headline_line(actor, words)), *_sentence(actor, leading, words)]
    if not is_short:
        blocks += _case(actor, assessment, words)
    blocks += _table(actor, leading, words)
    if not is_short:
        blocks += _why(leading, words)
    blocks += _suppositions(actor, words)
    blocks += _questions(actor, words, most=2 if is_short else _ASKED)
    blocks += _steps(actor, words, most=1 if is_short else _STEPS)
    return blocks


def _leading(actor: ActorAssessment) -> dict[str, Finding]:
    """The finding that leads each track that is suspected, the first of those shown."""
    shown = {finding.id: finding for finding in actor.findings}
    led = ((t.track, [shown[n] for n in t.dugaan_awal.leading if n in shown]) for t in actor.tracks)
    return {track: findings[0] for track, findings in led if findings}


def _prominent(actor: ActorAssessment) -> list[TrackResult]:
    """The tracks, the suspected first, those that are not met last."""
    return sorted(actor.tracks, key=lambda t: _GRAVITY.get(t.dugaan_awal.state, 2))


def _sentence(actor: ActorAssessment, leading: dict[str, Finding], words: Words) -> Iterator[Block]:
    """What is suspected, by the article that leads."""
    for result in _prominent(actor):
        finding = leading.get(result.track)
        if finding is None:
            continue
        yield Para(
            inline(
                words.say(
                    "page.sentence",
                    norm=words.finding(finding),
                    title=lowered(words.read(finding.title)),
                    track=words.track(result.track),
                )
            )
        )
        return
    yield Para(inline(words.say(f"page.sentence.{actor.headline}")))


def _case(actor: ActorAssessment, assessment: Assessment, words: Words) -> Iterator[Block]:
    acts = [act for act in assessment.acts if actor.actor in act.actors]
    rows = [(words.say("page.reviewed"), inline(words.day(assessment.as_of)))]
    for index, act in enumerate(acts[:_ACTS]):
        lead = "" if index else words.say("page.acts")
        rows.append((lead, inline(shorten(_deed(act, words), _LINE, placeholder=" …"))))
    if len(acts) > _ACTS:
        rows.append(("", inline(words.say("page.more", count=len(acts) - _ACTS))))
    yield Pairs(tuple(rows))


def _deed(act: ActInfo, words: Words) -> str:
    told = words.names.acts.get(act.id)
    labels = [words.labels.value_label("conduct", value, words.lang) for value in act.conduct]
    said = told or words.any_of([lowered(label) for label in labels]) or words.say("page.untold")
    return f"[{act.id}] {said}"


def _table(actor: ActorAssessment, leading: dict[str, Finding], words: Words) -> Iterator[Block]:
    yield Heading(2, inline(words.say("page.tracks")))
    rows = []
    rest = []
    for result in _prominent(actor):
        if result.dugaan_awal.state in _GRAVITY or result.state in _GRAVITY:
            line = _states(result, leading.get(result.track), words)
            rows.append((words.track(result.track), inline(*line)))
        else:
            rest.append(words.track(result.track))
    if rows:
        yield Pairs(tuple(rows))
    if rest:
        yield Para(inline(words.say("page.not_met", tracks=words.all_of(rest))))


def _states(result: TrackResult, finding: Finding | None, words: Words) -> Iterator[str | Span]:
    """The state prima facie, that by the file where it is weaker, the norm and the level."""
    suspected = result.dugaan_awal.state
    tone: Tone = "established" if suspected == ESTABLISHED else "plain"
    yield Span(words.say(f"page.state.{suspected}"), tone)
    if suspected != result.state:
        yield words.say("page.by_file", state=words.say(f"page.state.{result.state}"))
    if finding is not None:
        yield f"; {words.finding(finding)}"
    level = result.dugaan_awal.level
    if level is None or suspected != ESTABLISHED:
        return
    if level.established:
        yield f"; {words.say(f'level.{level.established}')}"
    elif level.possible:
        yield words.say("page.level.open", levels=words.levels(level.possible))


def _why(leading: dict[str, Finding], words: Words) -> Iterator[Block]:
    if not leading:
        return
    yield Heading(2, inline(words.say("page.why")))
    items = []
    for finding in list({f.id: f for f in leading.values()}.values())[:_WHY]:
        rows = tuple([_element(element, finding) for element in finding.elements[:_ELEMENTS]])
        name = Span(f"{words.finding(finding)} [{finding.act}]", "strong")
        items.append(Item(inline(name), inside=(Pairs(rows),)))
    yield Items(tuple(items))


def _element(element: ElementResult, finding: Finding) -> tuple[str, Inline]:
    is_supposed = element.value == "unknown" and finding.dugaan_awal == ESTABLISHED
    mark = _SUPPOSED_MARK if is_supposed else _MARKS[element.value]
    words = shorten(element.words, _ELEMENT, placeholder=" …")
    return f"{mark} {element.id.replace('-', ' ')}", inline(words)


def _suppositions(actor: ActorAssessment, words: Words) -> Iterator[Block]:
    found = _supposed(actor)
    if not found:
        return
    yield Heading(2, inline(words.say("page.supposed")))
    lines = [_supposition(one, words) for one in found[:_SUPPOSED]]
    if len(found) > _SUPPOSED:
        lines.append(words.say("page.more", count=len(found) - _SUPPOSED))
    yield Items(tuple(Item(inline(line)) for line in lines))


def _supposed(actor: ActorAssessment) -> list[Supposition]:
    """Every supposition once, those of the file before those of the law."""
    named = {
        one.id: one
        for result in _prominent(actor)
        if result.state != result.dugaan_awal.state
        for one in result.dugaan_awal.suppositions
    }
    return sorted(named.values(), key=lambda one: one.kind)


def _supposition(one: Supposition, words: Words) -> str:
    ground = shorten(words.read(one.ground), _TWO, placeholder=" …")
    if one.defeater is None:
        return words.say(f"page.reading.{one.taken}", ground=ground)
    defeater = lowered(words.read(one.defeater)).rstrip(".")
    return words.say("page.presumption", ground=ground, defeater=defeater)


def _questions(actor: ActorAssessment, words: Words, *, most: int) -> Iterator[Block]:
    asked = sorted(actor.questions, key=lambda q: (q.field is None, q.rank))
    told = {words.read(q.question): words.read(q.who) for q in asked}
    if not told:
        return
    yield Heading(2, inline(words.say("page.asked")))
    lines = [
        shorten(words.say("page.question", question=q, who=who), _TWO, placeholder=" …")
        for q, who in list(told.items())[:most]
    ]
    yield Items(tuple(Item(inline(line)) for line in lines), style="number")


def _steps(actor: ActorAssessment, words: Words, *, most: int) -> Iterator[Block]:
    """The next steps of who handles the file, those with a day first."""
    steps = list(_next_steps(actor))
    if not steps:
        return
    yield Heading(2, inline(words.say("page.now")))
    yield Items(tuple(Item(inline(_step(step, words))) for step in steps[:most]), style="number")


def _next_steps(actor: ActorAssessment) -> Iterable[Step]:
    found: dict[str, Step] = {}
    for result in _prominent(actor):
        if result.dugaan_awal.state not in _GRAVITY:
            continue
        handling = [step for step in result.path if step.side == "handling"]
        dated = [s for s in handling if s.deadline is not None and s.deadline.due is not None]
        for step in (*dated[:1], *handling[:2]):
            found.setdefault(step.id, step)
    return sorted(found.values(), key=lambda s: (_due(s) == "", _due(s)))


def _due(step: Step) -> str:
    due = step.deadline.due if step.deadline else None
    return due.isoformat() if due else ""


def _step(step: Step, words: Words) -> str:
    told = f"{raised(words.read(step.body))}: {lowered(words.read(step.action))}"
    told = shorten(told, _TWO, placeholder=" …").rstrip(".") + "."
    if step.deadline is not None:
        due = step.deadline.due
        until = words.day(due) if due else _cut(words.read(step.deadline.text))
        told += words.say("page.until", until=until)
    if step.document is not None:
        told += words.say("page.paper", paper=_cut(words.read(step.document)))
    return told


def _cut(told: str) -> str:
    return shorten(told, _LINE, placeholder=" …").rstrip(".")


def _foot(assessment: Assessment, words: Words) -> str:
    bodies = dict.fromkeys(words.read(decider.body) for decider in assessment.who_decides)
    deciders = shorten("; ".join(bodies), 2 * _TWO, placeholder=" …")
    return words.say("page.foot", bodies=deciders)
