"""What may be imposed and by whom, and the first steps: a menu and a path, never one punishment."""

from __future__ import annotations

from string import ascii_lowercase

from checker.assessment import (
    ActorAssessment,
    Deadline,
    Imposer,
    MenuKind,
    MenuLevel,
    Step,
    TrackResult,
)
from checker.reports.document import Block, Heading, Item, Items, Para, inline
from checker.reports.tracks import by_prominence
from checker.reports.words import Words, lowered, raised

__all__ = ["deadline_lines", "menu", "path"]

_STEPS_SHOWN = 3
_REPORTED_SHOWN = 2


def menu(actor: ActorAssessment, words: Words) -> list[Block]:
    """The permitted sanctions of each track, with article and who may impose them."""
    blocks: list[Block] = []
    for result in by_prominence(actor):
        for level in result.menu:
            blocks += _menu_level(result, level, words)
    if not blocks:
        return []
    title = Heading(2, inline(words.say("section.menu")))
    return [title, Para(inline(words.say("menu.none_recommended"))), *blocks]


def _menu_level(result: TrackResult, level: MenuLevel, words: Words) -> list[Block]:
    name = words.say(f"level.{level.level}")
    regulation = words.labels.regulation_label(level.regulation, words.lang)
    track = words.track(result.track)
    heading = words.say("menu.heading", track=track, level=name, regulation=regulation)
    blocks: list[Block] = [Heading(3, inline(raised(heading)))]
    excluded = [kind for kind in level.kinds if kind.excluded_by_prior]
    suspended = [kind for kind in level.kinds if not kind.operative and kind not in excluded]
    open_kinds = [kind for kind in level.kinds if kind not in excluded and kind not in suspended]
    if open_kinds:
        blocks.append(_kinds(open_kinds, words, style_letter=True))
    else:
        blocks.append(Para(inline(words.say("menu.empty"))))
    for code, kinds in (("suspended", suspended), ("excluded", excluded)):
        if kinds:
            blocks += [Para(inline(words.say(f"menu.{code}"))), _kinds(kinds, words)]
    return blocks + _around(level, open_kinds, words)


def _kinds(kinds: list[MenuKind], words: Words, *, style_letter: bool = False) -> Items:
    items = []
    for kind in kinds:
        basis = "; ".join(
            part for part in (kind.basis_label, words.source(kind.confidence)) if part
        )
        line = words.say("menu.kind", text=words.read(kind.text), basis=basis)
        note = () if kind.note is None else (Para(inline(words.read(kind.note))),)
        items.append(Item(inline(line), inside=note))
    return Items(tuple(items), style="letter" if style_letter else "bullet")


def _around(level: MenuLevel, kinds: list[MenuKind], words: Words) -> list[Block]:
    """Who may impose the kinds, and what is weighed in choosing."""
    lines = [_imposer(imposer, kinds, words) for imposer in level.imposers]
    if kinds and not lines:
        lines.append(words.say("menu.no_imposer"))
    factors = []
    for factor in level.factors:
        value = _factor_value(factor.value, words)
        factors.append(words.say("menu.factor", text=lowered(words.read(factor.text)), value=value))
    if factors:
        lines.append(words.say("menu.factors", factors="; ".join(factors)))
    return [Para(inline(line)) for line in lines]


def _imposer(imposer: Imposer, kinds: list[MenuKind], words: Words) -> str:
    letters = [
        ascii_lowercase[index % len(ascii_lowercase)]
        for index, kind in enumerate(kinds)
        if kind.id in imposer.kinds
    ]
    body, basis = words.read(imposer.body), "; ".join(imposer.basis)
    if source := words.source(imposer.confidence):
        basis = f"{basis}; {source}" if basis else source
    if len(letters) in (0, len(kinds)):
        line = words.say("menu.imposer.all", body=body, basis=basis)
    else:
        named = words.say("menu.letters", letters=words.all_of(letters))
        line = words.say("menu.imposer", kinds=named, body=body, basis=basis)
    return line if imposer.note is None else f"{line}. {words.read(imposer.note)}"


def _factor_value(value: str | None, words: Words) -> str:
    if value is None or value == "unknown":
        return words.say("menu.factor.unstated")
    if value in ("true", "false"):
        return words.say("fact.yes" if value == "true" else "fact.no")
    return value.replace("_", " ")


def path(actor: ActorAssessment, words: Words) -> list[Block]:
    """The first steps of each track that is established or open."""
    blocks: list[Block] = []
    told: dict[tuple[str, str], str] = {}
    for result in by_prominence(actor):
        if result.path:
            blocks += _track_path(result, told, words)
    if not blocks:
        return []
    return [Heading(2, inline(words.say("section.path"))), *blocks]


def _track_path(result: TrackResult, told: dict[tuple[str, str], str], words: Words) -> list[Block]:
    """The steps of one track; one that another track has too is told in full only once."""
    heading = words.say("path.heading", track=words.track(result.track))
    blocks: list[Block] = [Heading(3, inline(raised(heading)))]
    blocks += [Para(inline(words.read(note))) for note in result.path_notes]
    handling = [step for step in result.path if step.side == "handling"]
    reported = [step for step in result.path if step.side == "reported"]
    shown = handling if words.explain else handling[:_STEPS_SHOWN]
    steps = tuple(_step(step, result.track, told, words) for step in shown)
    blocks.append(Items(steps, style="number"))
    own = reported if words.explain else reported[:_REPORTED_SHOWN]
    if own:
        blocks.append(Para(inline(words.say("path.reported"))))
        blocks.append(Items(tuple(_step(step, result.track, told, words) for step in own)))
    left = len(result.path) - len(shown) - len(own)
    if left:
        blocks.append(Para(inline(words.say("path.more", count=left))))
    return blocks


def _step(step: Step, track: str, told: dict[tuple[str, str], str], words: Words) -> Item:
    body, action = words.read(step.body), words.read(step.action)
    head = words.say("path.step", body=body, action=action)
    first = told.setdefault((body, action), track)
    if first != track:
        return Item(inline(words.say("path.same", step=head, track=words.track(first))))
    lines = deadline_lines(step.deadline, words) if step.deadline is not None else []
    if step.document is not None:
        lines.append(words.say("path.document", text=words.read(step.document)))
    lines += _more_of_step(step, words)
    return Item(inline(head), inside=tuple(Para(inline(line)) for line in lines if line))


def _more_of_step(step: Step, words: Words) -> list[str]:
    """What follows when nobody acts, who is told, and the basis; the first two when explained."""
    lines = []
    if words.explain:
        for code, content in (("told", step.told), ("if_nobody_acts", step.if_nobody_acts)):
            if content is not None:
                lines.append(words.say(f"path.{code}", text=words.read(content)))
    if words.explain or step.deadline is None:
        lines.append(_basis(step, words))
    return lines


def _basis(step: Step, words: Words) -> str:
    if not step.basis:
        return ""
    line = words.say("path.basis", basis="; ".join(step.basis))
    source = words.source(step.confidence)
    return f"{line} ({source})" if source else line


def deadline_lines(deadline: Deadline, words: Words) -> list[str]:
    """The time limit with its last day, the later one where there are two, and why."""
    said, basis = words.read(deadline.text).rstrip("."), deadline.basis
    if source := words.source(deadline.confidence):
        basis = f"{basis}; {source}"
    why = [" ".join(words.read(reason) for reason in deadline.why)] if deadline.why else []
    if deadline.due is None:
        return [words.say("path.deadline", text=said, basis=basis), *why]
    due = words.day(deadline.due)
    if deadline.due_latest == deadline.due:
        return [words.say("path.due", text=said, due=due, basis=basis), *why]
    if deadline.due_latest is None:
        return [words.say("path.due_unbounded", text=said, due=due, basis=basis), *why]
    latest = words.day(deadline.due_latest)
    return [words.say("path.due_open", text=said, due=due, latest=latest, basis=basis), *why]
