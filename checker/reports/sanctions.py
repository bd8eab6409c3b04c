"""What may be imposed and by whom, and the first steps: a menu and a path, never one punishment."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_lowercase

from checker.assessment import (
    ActorAssessment,
    Deadline,
    Imposer,
    MenuKind,
    MenuLevel,
    Step,
    Text,
    TrackResult,
)
from checker.reports.document import Block, Heading, Item, Items, Para, Style, inline
from checker.reports.tracks import by_prominence
from checker.reports.words import Words, lowered, raised, unique

__all__ = ["deadline_lines", "menu", "path"]

# In a short report the first step of each of these stages.
_HANDLING_SHOWN = ("conflict", "report", "study", "referral", "examination", "decision")
_REPORTED_SHOWN = ("hearing", "examination", "remedy")


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
    """The steps of each track that is established or open, in short the first of each stage."""
    blocks: list[Block] = []
    told: dict[tuple[str, str], str] = {}
    found = [result for result in by_prominence(actor) if result.path]
    shared = _of_all_tracks(found)
    for result in found:
        blocks += _track_path(result, told, shared, words)
    if not blocks:
        return []
    notes = [Para(inline(words.read(note))) for note in shared]
    return [Heading(2, inline(words.say("section.path"))), *notes, *blocks]


def _of_all_tracks(found: Sequence[TrackResult]) -> list[Text]:
    """Return the notes that every one of several tracks has: they stand once, before all."""
    if len(found) < 2:
        return []
    first, *others = found
    return [n for n in first.path_notes if all(n in other.path_notes for other in others)]


def _track_path(
    result: TrackResult,
    told: dict[tuple[str, str], str],
    shared: Sequence[Text],
    words: Words,
) -> list[Block]:
    """The steps of one track; those that another track has too are told in full only once."""
    heading = words.say("path.heading", track=words.track(result.track))
    blocks: list[Block] = [Heading(3, inline(raised(heading)))]
    notes = [note for note in result.path_notes if note not in shared]
    blocks += [Para(inline(words.read(note))) for note in notes]
    handling = _chosen(result, "handling", words)
    blocks += _steps(handling, result.track, told, words, style="number")
    own = _chosen(result, "reported", words)
    if own:
        blocks.append(Para(inline(words.say("path.reported"))))
        blocks += _steps(own, result.track, told, words, style="bullet")
    left = len(result.path) - len(handling) - len(own)
    if left:
        blocks.append(Para(inline(words.say("path.more", count=left))))
    return blocks


def _chosen(result: TrackResult, side: str, words: Words) -> list[Step]:
    """The steps of one side: all where all is to be explained, else the first of each stage."""
    steps = [step for step in result.path if step.side == side]
    if words.explain:
        return steps
    stages = _HANDLING_SHOWN if side == "handling" else _REPORTED_SHOWN
    firsts = {step.stage: step for step in reversed(steps)}
    return [firsts[stage] for stage in stages if stage in firsts]


def _steps(
    steps: Sequence[Step],
    track: str,
    told: dict[tuple[str, str], str],
    words: Words,
    style: Style,
) -> list[Block]:
    """Steps in full, after one line for each track that told some of them before."""
    keys = {step.id: (words.read(step.body), words.read(step.action)) for step in steps}
    before = [step for step in steps if told.get(keys[step.id], track) != track]
    blocks: list[Block] = []
    for other in unique(told[keys[step.id]] for step in before):
        stages = unique(
            words.say(f"stage.{step.stage}") for step in before if told[keys[step.id]] == other
        )
        line = words.say("path.same", stages=words.all_of(stages), track=words.track(other))
        blocks.append(Para(inline(raised(line))))
    fresh = [step for step in steps if step not in before]
    told.update((keys[step.id], track) for step in fresh)
    if fresh:
        blocks.append(Items(tuple(_step(step, words) for step in fresh), style=style))
    return blocks


def _step(step: Step, words: Words) -> Item:
    head = words.say("path.step", body=words.read(step.body), action=words.read(step.action))
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
